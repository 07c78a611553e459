//! How fast documents are read, by format: the report of our own, many times over.
//!
//! In this process, and in the one that the program starts for each, with its peak of memory.

#![expect(
    clippy::cast_precision_loss,
    clippy::expect_used,
    clippy::print_stdout,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a bench may fail"
)]

#[expect(dead_code, reason = "the dossier of the report is for others")]
#[path = "../tests/support/own.rs"]
mod own;
#[expect(dead_code, reason = "pages with fonts of their own are for others")]
#[path = "../tests/support/pdf_writer.rs"]
mod pdf_writer;
#[path = "../tests/support/writers.rs"]
mod writers;

use std::{
    io::{Read as _, Write as _},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use cartouche::text::{Document, import, import_text};
use divan::{Bencher, counter::BytesCount};

/// How often the report follows itself: 200 of it make about 120 pages.
const TIMES: usize = 200;

const FORMATS: [&str; 6] = ["txt", "md", "html", "docx", "odt", "pdf"];

/// How often a file is read to find the least time.
const RUNS: usize = 5;

fn main() {
    for format in FORMATS {
        table(format);
    }
    divan::main();
}

/// Megabytes of words and pages in a second, here and in a process, and that one's memory.
fn table(format: &str) {
    let (bytes, words) = file(format);
    let name = format!("report.{format}");
    let here = least(|| drop(import(&bytes, Some(&name)).expect("it is read")));
    let mut peak = 0;
    let child = least(|| peak = peak.max(child(&bytes, &name)));
    let speed = |time: Duration| words as f64 / 1e6 / time.as_secs_f64();
    let pages = bytes.windows(11).filter(|window| window == b"/Type/Page/").count();
    let pages = if pages > 0 {
        format!(
            ", {:.0} and {:.0} pages/s",
            pages as f64 / here.as_secs_f64(),
            pages as f64 / child.as_secs_f64()
        )
    } else {
        String::new()
    };
    println!(
        "{format}: {:.1} MB of words/s here, {:.1} in a process, of {} MB{pages}",
        speed(here),
        speed(child),
        peak / 1024
    );
}

fn least(mut work: impl FnMut()) -> Duration {
    let mut time = || {
        let began = Instant::now();
        work();
        began.elapsed()
    };
    (0..RUNS).map(|_| time()).min().unwrap()
}

/// Reads in a process as the program does. Returns its peak of memory in kB, where the system says.
fn child(bytes: &[u8], name: &str) -> u64 {
    let mut child = Command::new(env!("CARGO_BIN_EXE_cartouche"))
        .args(["import-child", "--", name])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let (mut input, mut output) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
    let bytes = bytes.to_vec();
    let feed = thread::Builder::new().spawn(move || input.write_all(&bytes)).unwrap();
    let mut answer = vec![0];
    // Its first byte comes when all is read, and the rest waits in the pipe.
    output.read_exact(&mut answer).unwrap();
    let status =
        std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let peak = peak.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0);
    output.read_to_end(&mut answer).unwrap();
    feed.join().unwrap().unwrap();
    assert!(child.wait().unwrap().success(), "{name}");
    peak
}

/// The report, many times.
fn document() -> Document {
    let text = std::fs::read(own::report()).expect("the report is there");
    let once = import_text(&text).expect("the report is text");
    Document::new(once.blocks().iter().cycle().take(once.blocks().len() * TIMES).cloned().collect())
}

/// A file in a format, and how many bytes of words it has.
fn file(format: &str) -> (Vec<u8>, usize) {
    let document = document();
    let words = document.blocks().iter().map(|block| block.text.len() + 2).sum();
    let plain = || {
        let texts = document.blocks().iter().map(|block| block.text.clone() + "\n\n");
        texts.collect::<String>().into_bytes()
    };
    let written = writers::all(&document).into_iter().find(|file| file.name.ends_with(format));
    (written.map_or_else(plain, |file| file.bytes), words)
}

/// Counted in bytes of words, so that formats compare.
#[divan::bench(args = FORMATS, sample_count = 20)]
fn reading(bencher: Bencher<'_, '_>, format: &str) {
    let (bytes, words) = file(format);
    let name = format!("report.{format}");
    bencher
        .counter(BytesCount::new(words))
        .bench(|| import(&bytes, Some(&name)).map(|document| document.paragraph_count()));
}
