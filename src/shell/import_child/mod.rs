//! Reading documents without trusting them.
//!
//! Documents come from anywhere and are taken apart by much code, so a process of our own reads
//! them, plain text too: one rule holds for all. It gets the bytes, answers with the paragraphs,
//! and has a gigabyte and half a minute. What a file does to it, it does to nobody else, and it can
//! be stopped at any time.

mod child;
mod wire;

use std::{
    io::{Read, Write as _},
    path::Path,
    process::{Child, Command, ExitStatus, Stdio},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc,
    },
    thread,
    time::{Duration, Instant},
};

pub(super) use child::run;

use crate::{
    store,
    text::{self, Document},
};

/// How long a file may take to read, by the clock and by the processor.
pub(super) const MAX_SECONDS: u64 = 30;

/// How much memory the process may have, in bytes.
const MAX_MEMORY: u64 = 1 << 30;

/// How much an answer may have: all text that is read, escaped.
const MAX_ANSWER: u64 = 256 << 20;

/// How much of its complaint is looked at.
const MAX_COMPLAINT: u64 = 4096;

/// How often it is asked whether the user has lost patience.
const PATIENCE: Duration = Duration::from_millis(20);

/// Says from another thread that a document is wanted no more.
#[derive(Debug, Clone, Default)]
pub(super) struct CancelFlag(Arc<AtomicBool>);

impl CancelFlag {
    pub(super) fn cancel(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    pub(super) fn is_cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Reads the document at a path, whatever its format. The message names the file.
pub(super) fn import(path: &Path, cancel: &CancelFlag) -> Result<Document, String> {
    let bytes = store::read_document(path).map_err(|error| error.to_string())?;
    import_bytes(bytes, path, cancel)
}

/// Reads a document's bytes, which came from this path. The message names it.
pub(super) fn import_bytes(
    bytes: Vec<u8>,
    path: &Path,
    cancel: &CancelFlag,
) -> Result<Document, String> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
    let name = name.as_deref().unwrap_or_default();
    read(bytes, name, cancel).map_err(|message| format!("{}: {message}", path.display()))
}

#[cfg(not(test))]
fn read(bytes: Vec<u8>, name: &str, cancel: &CancelFlag) -> Result<Document, String> {
    start(name)
        .map_err(|error| format!("cannot be read: {}", store::reason(&error)))
        .and_then(|child| Reading::of(child, bytes).document(cancel))
}

/// A program of tests is no program that reads, so these read where they are; `tests/import` and
/// `tests/command_line` start the real one.
#[cfg(test)]
#[expect(clippy::needless_pass_by_value, reason = "as the one that feeds a process")]
fn read(bytes: Vec<u8>, name: &str, _: &CancelFlag) -> Result<Document, String> {
    text::import(&bytes, Some(name)).map_err(|error| error.to_string())
}

#[cfg(not(test))]
fn start(name: &str) -> std::io::Result<Child> {
    let mut command = Command::new(std::env::current_exe()?);
    command.args(["import-child", "--", name]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    // The window's heap keeps what it frees, which a process with a limit must not; and a trace of
    // a failure would be made for nobody.
    for setting in super::heap::SETTINGS.into_iter().chain(["RUST_BACKTRACE"]) {
        command.env_remove(setting);
    }
    command.spawn()
}

/// A process that reads a document, and what it has said.
struct Reading {
    child: Child,
    answer: mpsc::Receiver<Vec<u8>>,
    complaint: mpsc::Receiver<Vec<u8>>,
    until: Instant,
}

impl Reading {
    /// Feeds the process from one thread and listens on two, since any pipe may fill up.
    fn of(mut child: Child, bytes: Vec<u8>) -> Self {
        if let Some(mut input) = child.stdin.take() {
            beside("feed import", move || {
                // A process that ended early has its reason, and says it.
                input.write_all(&bytes).unwrap_or_default();
            });
        }
        let answer = listen("import's answer", child.stdout.take(), MAX_ANSWER);
        let complaint = listen("import's complaint", child.stderr.take(), MAX_COMPLAINT);
        let until = Instant::now() + Duration::from_secs(MAX_SECONDS);
        Self { child, answer, complaint, until }
    }

    fn document(mut self, cancel: &CancelFlag) -> Result<Document, String> {
        let answer = self.wait(cancel);
        if answer.is_err() {
            // It may have ended by itself in this moment; then there is nothing left to stop.
            self.child.kill().unwrap_or_default();
        }
        let status = self.child.wait();
        let answer = answer?;
        let status = status.map_err(|error| format!("cannot be read: {error}"))?;
        if status.success() {
            return wire::document(&answer).ok_or_else(unforeseen);
        }
        let complaint = self.complaint.recv().unwrap_or_default();
        Err(failure(status, &String::from_utf8_lossy(&complaint)))
    }

    /// Waits for the answer's end, for the user or for the clock.
    fn wait(&self, cancel: &CancelFlag) -> Result<Vec<u8>, String> {
        loop {
            match self.answer.recv_timeout(PATIENCE) {
                Ok(answer) => return Ok(answer),
                Err(mpsc::RecvTimeoutError::Disconnected) => return Err(unforeseen()),
                Err(mpsc::RecvTimeoutError::Timeout) if cancel.is_cancelled() => {
                    return Err("is not attached: reading it was cancelled".to_owned());
                }
                Err(mpsc::RecvTimeoutError::Timeout) if Instant::now() > self.until => {
                    return Err(too_slow());
                }
                Err(mpsc::RecvTimeoutError::Timeout) => {}
            }
        }
    }
}

/// Reads a pipe to its end, or to its limit, on a thread of its own.
fn listen(
    name: &str,
    pipe: Option<impl Read + Send + 'static>,
    most: u64,
) -> mpsc::Receiver<Vec<u8>> {
    let (sender, receiver) = mpsc::channel();
    beside(name, move || {
        let mut said = Vec::new();
        if let Some(pipe) = pipe {
            // What was said before a pipe broke is what there is.
            pipe.take(most).read_to_end(&mut said).unwrap_or_default();
        }
        // Nobody listens once the document is wanted no more.
        sender.send(said).unwrap_or_default();
    });
    receiver
}

/// Where no thread can be started, its channel closes, and that is told.
fn beside(name: &str, work: impl FnOnce() + Send + 'static) {
    let handle = thread::Builder::new().name(name.to_owned()).spawn(work);
    drop(handle);
}

/// Why a process gave no document.
fn failure(status: ExitStatus, complaint: &str) -> String {
    let first = complaint.lines().next().unwrap_or_default();
    if status.code() == Some(i32::from(super::cli::UNUSABLE)) {
        return first.strip_prefix("cartouche: ").unwrap_or(first).to_owned();
    }
    if complaint.contains("memory allocation of") {
        return format!("takes more than {} GB of memory to read", MAX_MEMORY >> 30);
    }
    if complaint.contains("overflowed its stack") {
        return text::ImportError::Nested.to_string();
    }
    if is_out_of_time(status) { too_slow() } else { unforeseen() }
}

/// Whether the system stopped a process that had had its share of the processor.
#[cfg(unix)]
fn is_out_of_time(status: ExitStatus) -> bool {
    use std::os::unix::process::ExitStatusExt as _;

    let stops = [rustix::process::Signal::XCPU, rustix::process::Signal::KILL];
    status.signal().is_some_and(|signal| stops.iter().any(|stop| stop.as_raw() == signal))
}

#[cfg(not(unix))]
const fn is_out_of_time(_: ExitStatus) -> bool {
    false
}

fn too_slow() -> String {
    format!("takes longer than {MAX_SECONDS} s to read")
}

fn unforeseen() -> String {
    "is broken, expected a document that its own program opens".to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A process that says nothing and does not end by itself.
    fn endless() -> Child {
        let mut command = Command::new("sleep");
        command.arg("1000").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command.spawn().unwrap()
    }

    #[test]
    fn a_reading_that_is_cancelled_ends_at_once() {
        let cancel = CancelFlag::default();
        cancel.cancel();
        // More than a pipe holds: nobody reads it.
        let reading = Reading::of(endless(), vec![0; 1 << 20]);
        let began = Instant::now();
        let message = reading.document(&cancel).unwrap_err();
        assert!(message.contains("cancelled"), "{message}");
        assert!(began.elapsed() < Duration::from_secs(5));
    }

    #[test]
    fn a_reading_that_takes_too_long_is_stopped() {
        let mut reading = Reading::of(endless(), Vec::new());
        reading.until = Instant::now();
        let message = reading.document(&CancelFlag::default()).unwrap_err();
        assert_eq!(message, "takes longer than 30 s to read");
    }

    #[test]
    fn what_ended_a_process_is_said_in_words() {
        let ended = |script: &str| Command::new("sh").args(["-c", script]).status().unwrap();
        let told = |script, complaint| failure(ended(script), complaint);
        assert_eq!(told("exit 2", "cartouche: is empty\nmore"), "is empty");
        let memory = told("kill -ABRT $$", "memory allocation of 5 bytes failed");
        assert_eq!(memory, "takes more than 1 GB of memory to read");
        assert_eq!(told("kill -XCPU $$", ""), "takes longer than 30 s to read");
        assert!(told("exit 101", "thread 'main' panicked").starts_with("is broken"));
    }
}
