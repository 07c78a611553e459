//! The `cartouche` program; everything is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    cartouche::shell::main()
}
