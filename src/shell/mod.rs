//! The outside: the command line, the window, files, dialogs and background work.

mod app;
mod cli;
mod command_line;
mod documents;
mod effects;
mod heap;
mod import_child;
mod remember;
mod saving;
mod scale;
mod shelves;

pub use cli::main;
