//! The window's contents, driven as a user does: by label, role, pointer and key. No display.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a test fails where it stands"
)]

mod access;
mod anchors;
mod compare;
mod desk;
mod documents;
mod exporting;
mod filters;
mod importing;
mod keys;
mod languages;
mod layout;
mod legend;
mod lenses;
mod library;
mod marks;
mod matrix;
mod mentions;
mod movement;
mod notices;
mod palette;
mod panel;
mod parties;
mod pictures;
mod presenting;
mod profile;
mod reader;
mod readings;
mod selecting;
mod table;
mod territories;
mod tiles;
mod timeline;
mod two_documents;
mod unplaced;

#[path = "../support/cpu_renderer.rs"]
mod cpu_renderer;
#[path = "../support/own.rs"]
mod own;
