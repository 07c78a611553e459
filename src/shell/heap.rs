//! Memory that frames can count on.
//!
//! Each frame allocates a few megabytes of triangles and frees them, and where a processor paints,
//! the OpenGL library does the same with its copies. The GNU C library gives such blocks back to
//! the kernel at once and fetches them anew, page by page: without a graphics card that made a
//! frame of a dragged map a third slower. It can be told to keep them, but only before a program
//! starts, so the program starts itself once more.

/// Bytes up to which freed memory is kept for the next frame.
const KEPT: &str = "268435456";

/// What the C library reads at its start (`mallopt(3)`, environment variables).
pub(super) const SETTINGS: [&str; 2] = ["MALLOC_TRIM_THRESHOLD_", "MALLOC_MMAP_THRESHOLD_"];

/// Starts the program anew with a heap that keeps its pages, if it does not have one already.
///
/// Comes back where that is no question, or where it fails: everything works without.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
pub(super) fn keep_pages() {
    use std::{env, os::unix::process::CommandExt as _, process::Command};

    if SETTINGS.iter().any(|setting| env::var_os(setting).is_some()) {
        return;
    }
    if let Ok(program) = env::current_exe() {
        let settings = SETTINGS.map(|setting| (setting, KEPT));
        // Only a failure returns, and it costs nothing but speed.
        let _failure = Command::new(program).args(env::args_os().skip(1)).envs(settings).exec();
    }
}

/// Other systems' allocators keep pages by themselves.
#[cfg(not(all(target_os = "linux", target_env = "gnu")))]
pub(super) const fn keep_pages() {}
