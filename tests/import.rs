//! Documents in every format that is read: the same words are the same paragraphs.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test fails where it stands, and says what it left out"
)]

#[expect(dead_code, reason = "the dossier of the report is for others")]
#[path = "support/own.rs"]
mod own;
#[path = "support/pdf_writer.rs"]
mod pdf_writer;
#[path = "support/writers.rs"]
mod writers;

#[path = "import/damage.rs"]
mod damage;
#[path = "import/formats.rs"]
mod formats;
#[path = "import/glyphs.rs"]
mod glyphs;
#[path = "import/hostile.rs"]
mod hostile;
#[path = "import/office.rs"]
mod office;
#[path = "import/pages.rs"]
mod pages;
