//! The program as it is run: what it prints, how it ends, and what it says of bad input.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test fails where it stands, and says what it left out"
)]

#[path = "support/own.rs"]
mod own;

#[path = "command_line/annotations.rs"]
mod annotations;
#[path = "command_line/broken_records.rs"]
mod broken_records;
#[path = "command_line/handing_on.rs"]
mod handing_on;
#[path = "command_line/pages.rs"]
mod pages;
#[path = "command_line/pictures.rs"]
mod pictures;
#[path = "command_line/results.rs"]
mod results;
#[path = "command_line/unusable_files.rs"]
mod unusable_files;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// How a run ended.
#[derive(Debug)]
struct Run {
    code: Option<i32>,
    out: String,
    err: String,
}

impl Run {
    /// Asserts that nothing came of it but this one line.
    #[track_caller]
    fn is_refused_with(&self, message: &str) {
        assert_eq!(self.err, format!("cartouche: {message}\n"));
        assert_eq!((self.code, self.out.as_str()), (Some(2), ""), "{message}");
    }
}

/// The program in a folder of its own, without a display.
fn command(folder: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cartouche"));
    command.args(args).current_dir(folder).stdin(Stdio::null());
    for name in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "RUST_BACKTRACE"] {
        command.env_remove(name);
    }
    for name in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
        command.env(name, folder);
    }
    command
}

#[track_caller]
fn run(folder: &TempDir, args: &[&str]) -> Run {
    let output = command(folder.path(), args).output().expect("the program starts");
    let text = |bytes| String::from_utf8(bytes).expect("the program prints UTF-8");
    let run =
        Run { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) };
    assert!(!run.err.contains("panicked"), "{args:?}: {}", run.err);
    run
}

/// A folder with our own dossier as `own.json` and our own report as `report.txt`.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (from, to) in [("own-dossier.json", "own.json"), ("own-report.txt", "report.txt")] {
        fs::copy(own::fixture(from), folder.path().join(to)).unwrap();
    }
    folder
}
