//! The `cartouche` program; everything is in the library.

use std::process::ExitCode;

/// Frames allocate and free the same megabytes again and again; the system's allocator gives them
/// back to the kernel each time, which costs more than all our drawing where pages are dear.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cartouche::shell::main()
}
