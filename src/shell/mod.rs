//! The outside: the command line, the window, files, dialogs and background work.

mod app;
mod cli;
mod command_line;
mod documents;
mod effects;
mod export_command;
mod exports;
mod handing_on;
mod heap;
mod import_child;
mod keep;
mod links;
mod opening;
mod remember;
mod saving;
mod scale;
mod shelves;
mod thumbnails;
mod window_state;

pub use cli::main;
