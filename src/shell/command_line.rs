//! What can be typed.

use std::{path::PathBuf, str::FromStr};

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::{
    export::MOST_PIXELS,
    model::{ExportFormat, Filter, Paper},
};

/// A briefing map where every mark leads to the passage it rests on.
///
/// Opens the bundled dossier, or the one given, with the documents given attached.
#[derive(Debug, Parser)]
#[command(name = "cartouche", version, args_conflicts_with_subcommands = true)]
pub(super) struct CommandLine {
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    /// A dossier (.json) to open, documents to attach, and a link to a view (cartouche://…)
    #[arg(value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
    /// Begin with presenting the dossier's briefing
    #[arg(long)]
    pub(super) present: bool,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Validate a dossier and resolve its anchors: one line a problem, exit status 1 if any
    Check(CheckArgs),
    /// Write a dossier for other programs
    Export(ExportArgs),
    /// Print a document as numbered paragraphs (JSON), as the reader shows it
    Import(ImportArgs),
    /// Print the passages of W3C Web Annotations as a dossier has them (JSON)
    ImportAnnotations(ImportAnnotationsArgs),
    /// Read a document from standard input, with little memory and time
    #[command(hide = true)]
    ImportChild {
        /// The document's name, which may tell its format
        name: String,
    },
    /// List the countries that a document mentions, with paragraph and offsets, as JSON
    Mentions(MentionsArgs),
    /// Print the JSON Schema of the dossier format
    Schema,
}

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    /// The dossier; the bundled one if left out
    #[arg(value_name = "DOSSIER.json")]
    pub(super) dossier: Option<PathBuf>,
    /// A source document to resolve the anchors in
    #[arg(long, value_name = "DOC")]
    pub(super) source: Vec<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct ExportArgs {
    /// The dossier; the bundled one if left out
    #[arg(value_name = "DOSSIER.json")]
    pub(super) dossier: Option<PathBuf>,
    /// What to write
    #[arg(long, value_enum)]
    pub(super) format: Format,
    /// Points across and down of a picture (PNG, SVG), for example 1024x768; 1920x1080 if left out
    #[arg(long, value_name = "SIZE")]
    pub(super) size: Option<PictureSize>,
    /// The paper of a handout (PDF); A4 if left out
    #[arg(long, value_enum)]
    pub(super) paper: Option<PaperSize>,
    /// The scene of the briefing to picture, counted from 1; if left out, HTML, PDF and PPTX have all
    /// scenes, and pictures show the whole region
    #[arg(long, value_name = "N", conflicts_with = "filter")]
    pub(super) scene: Option<usize>,
    /// Only claims that pass this filter, for example "topic=arms&stage=delivered"
    #[arg(long, value_name = "FILTER")]
    pub(super) filter: Option<Filter>,
    /// A source document, for the positions of its passages in annotations
    #[arg(long, value_name = "DOC")]
    pub(super) source: Vec<PathBuf>,
    /// Put the document's own wording into annotations
    #[arg(long, requires = "source")]
    pub(super) quote: bool,
    /// The file to write; standard output if left out
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct ImportArgs {
    /// The document: plain text, Markdown, HTML, DOCX, ODT or PDF
    #[arg(value_name = "DOC")]
    pub(super) document: PathBuf,
    /// The file to write; standard output if left out
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct ImportAnnotationsArgs {
    /// The annotations: JSON-LD of the W3C Web Annotation model
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
    /// The document that they are on, where they name no paragraphs
    #[arg(long, value_name = "DOC")]
    pub(super) source: Option<PathBuf>,
    /// The file to write; standard output if left out
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct MentionsArgs {
    /// The document
    #[arg(value_name = "DOC")]
    pub(super) document: PathBuf,
    /// The file to write; standard output if left out
    #[arg(short, long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
}

/// The formats that can be exported.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum Format {
    /// Passages as W3C Web Annotations (JSON-LD)
    Annotations,
    /// The sources, for reference managers (CSL-JSON)
    Csl,
    /// Claims in rows (RFC 4180)
    Csv,
    /// Countries and claims as GeoJSON (RFC 7946)
    Geojson,
    /// The briefing as a page for browsers that needs nothing beside it (HTML)
    Html,
    /// The dossier itself, without a filter
    Json,
    /// The same as GeoJSON, for globes (KML 2.2)
    Kml,
    /// A profile of each country as Markdown
    Markdown,
    /// The briefing as a handout: a page for each scene, claims, passages and sources (PDF)
    Pdf,
    /// The map with its legend as a picture (PNG)
    Png,
    /// The briefing as slides with notes (PPTX)
    Pptx,
    /// The map with its legend as a picture (SVG)
    Svg,
}

impl From<Format> for ExportFormat {
    fn from(format: Format) -> Self {
        match format {
            Format::Annotations => Self::Annotations,
            Format::Csl => Self::Csl,
            Format::Csv => Self::Csv,
            Format::Geojson => Self::Geojson,
            Format::Html => Self::Html,
            Format::Json => Self::Json,
            Format::Kml => Self::Kml,
            Format::Markdown => Self::Markdown,
            Format::Pdf => Self::Pdf,
            Format::Png => Self::Png,
            Format::Pptx => Self::Pptx,
            Format::Svg => Self::Svg,
        }
    }
}

/// What a handout is printed on.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub(super) enum PaperSize {
    /// 210 by 297 mm
    #[default]
    A4,
    /// 8.5 by 11 inches
    Letter,
}

impl From<PaperSize> for Paper {
    fn from(size: PaperSize) -> Self {
        match size {
            PaperSize::A4 => Self::A4,
            PaperSize::Letter => Self::Letter,
        }
    }
}

/// Points across and down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct PictureSize {
    pub(super) width: u16,
    pub(super) height: u16,
}

/// The smallest page that has room for a headline, a legend and a map.
const LEAST_SIDE: u16 = 320;

impl Default for PictureSize {
    fn default() -> Self {
        Self { width: 1920, height: 1080 }
    }
}

impl FromStr for PictureSize {
    type Err = String;

    fn from_str(written: &str) -> Result<Self, String> {
        let sides = LEAST_SIDE..=MOST_PIXELS;
        let side = |side: &str| side.parse().ok().filter(|side| sides.contains(side));
        let both = written
            .split_once(['x', '×'])
            .and_then(|(width, height)| Some(Self { width: side(width)?, height: side(height)? }));
        both.ok_or_else(|| {
            format!("expected points across and down, {LEAST_SIDE} to {MOST_PIXELS} each, such as 1920x1080")
        })
    }
}
