//! The process that reads: it binds its own hands first.

use std::{
    io::{self, Read as _, Write as _},
    process::ExitCode,
};

use super::wire;
use crate::{store, text};

/// Reads a document from standard input and writes it to standard output.
pub(in crate::shell) fn run(name: &str) -> Result<ExitCode, String> {
    limit()?;
    let mut bytes = Vec::new();
    let most = store::MAX_DOCUMENT_BYTES;
    let told = |error: io::Error| format!("cannot be read: {}", store::reason(&error));
    io::stdin().lock().take(most).read_to_end(&mut bytes).map_err(told)?;
    let document = text::import(&bytes, Some(name)).map_err(|error| error.to_string())?;
    drop(bytes);
    let mut out = io::BufWriter::new(io::stdout().lock());
    wire::write(&document, &mut out)
        .and_then(|()| out.flush())
        .map_err(|error| format!("cannot be passed on: {}", store::reason(&error)))?;
    Ok(ExitCode::SUCCESS)
}

/// Limits memory and time, and keeps a crash from leaving its memory on the disk.
#[cfg(unix)]
fn limit() -> Result<(), String> {
    use rustix::process::{Resource, Rlimit, setrlimit};

    let limits = [
        (Resource::As, super::MAX_MEMORY, 0),
        // The second limit is the hard one: it kills where the first could be waited out.
        (Resource::Cpu, super::MAX_SECONDS, 1),
        (Resource::Core, 0, 0),
    ];
    for (resource, most, grace) in limits {
        let limit = Rlimit { current: Some(most), maximum: Some(most + grace) };
        setrlimit(resource, limit).map_err(|error| format!("cannot be read safely: {error}"))?;
    }
    Ok(())
}

/// Elsewhere the clock alone limits it.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "Unix can fail")]
const fn limit() -> Result<(), String> {
    Ok(())
}
