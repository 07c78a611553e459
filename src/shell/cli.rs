//! Running a command line.

use std::{
    io,
    path::Path,
    process::ExitCode,
    sync::{Arc, OnceLock},
};

use clap::Parser as _;

use super::{
    app,
    command_line::{
        CheckArgs, Command, CommandLine, ExportArgs, Format, ImportAnnotationsArgs, ImportArgs,
        MentionsArgs,
    },
    heap,
    import_child::{self, CancelFlag},
    pictures::{self, PictureFormat},
};
use crate::{
    domain::{Dossier, Problem, Scene},
    export,
    geo::{Atlas, Plane, Resolution},
    model::{
        Action, Attachment, Column, FilterAction, Matches, Model, PresentAction, Shown,
        view_problems,
    },
    store::{self, BUNDLED_NAME, StoreError},
    text,
};

/// Exit status where problems were found.
const PROBLEMS: u8 = 1;

/// Exit status where something could not be used at all.
pub(super) const UNUSABLE: u8 = 2;

/// Does what the command line says.
pub fn main() -> ExitCode {
    let done = match CommandLine::try_parse() {
        Ok(line) => run(line),
        // Help and version are errors to the parser, and so are its complaints.
        Err(told) if !told.use_stderr() => say(io::stdout(), told.to_string().trim_end())
            .map(|()| ExitCode::SUCCESS)
            .map_err(|error| format!("standard output: {error}")),
        Err(complaint) => Err(one_line(&complaint.to_string())),
    };
    done.unwrap_or_else(|message| {
        say(io::stderr(), &format!("cartouche: {message}")).unwrap_or_default();
        ExitCode::from(UNUSABLE)
    })
}

fn run(line: CommandLine) -> Result<ExitCode, String> {
    match line.command {
        None => {
            heap::keep_pages();
            app::open(&line.files, line.present.then_some(PresentAction::Start))
        }
        Some(Command::Check(args)) => check(&args),
        Some(Command::Export(args)) => export(&args),
        Some(Command::Import(args)) => import(&args),
        Some(Command::ImportAnnotations(args)) => import_annotations(&args),
        Some(Command::ImportChild { name }) => import_child::run(&name),
        Some(Command::Mentions(args)) => mentions(&args),
        Some(Command::Schema) => schema(),
    }
}

/// The parser's complaint without its name for it, its usage and its advice on help.
fn one_line(complaint: &str) -> String {
    let words = complaint.strip_prefix("error: ").unwrap_or(complaint);
    let end = ["\n\nUsage:", "\n\nFor more"].iter().filter_map(|rest| words.find(rest)).min();
    let words = end.and_then(|end| words.get(..end)).unwrap_or(words);
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A dossier with its name and its problems.
#[derive(Debug)]
pub(super) struct Named {
    pub(super) name: String,
    pub(super) dossier: Dossier,
    pub(super) problems: Vec<Problem>,
}

/// The dossier at a path, or the bundled one.
pub(super) fn dossier(path: Option<&Path>) -> Result<Named, StoreError> {
    let (dossier, problems) = path.map_or_else(store::bundled_dossier, store::load_dossier)?;
    let name = path.map_or_else(|| BUNDLED_NAME.to_owned(), |path| path.display().to_string());
    Ok(Named { name, dossier, problems })
}

fn check(args: &CheckArgs) -> Result<ExitCode, String> {
    let Named { name, dossier, mut problems } = dossier(args.dossier.as_deref()).map_err(told)?;
    problems.extend(unseen(&dossier)?);
    let mut lines: Vec<String> =
        problems.iter().map(|problem| format!("{name}: {problem}")).collect();
    let mut found = Vec::new();
    for path in &args.source {
        let document = import_child::import(path, &CancelFlag::default())?;
        let attachment = attached(&dossier, document, path)?;
        found.push(format!("{}: {}", path.display(), attachment.tally()));
        lines.extend(broken_anchors(&attachment, path));
    }
    let clean = lines.is_empty();
    lines.push(format!(
        "{name}: {} claims on {} passages of {} sources, {} countries assessed, {} problems",
        dossier.claims().len(),
        dossier.passages().len(),
        dossier.sources().len(),
        dossier.assessments().len(),
        problems.len(),
    ));
    lines.extend(found);
    say(io::stdout(), &lines.join("\n")).map_err(|error| format!("standard output: {error}"))?;
    Ok(if clean { ExitCode::SUCCESS } else { ExitCode::from(PROBLEMS) })
}

/// What of the scenes' views cannot be shown.
fn unseen(dossier: &Dossier) -> Result<Vec<Problem>, String> {
    let atlas = Atlas::bundled(Resolution::Medium, Plane::EqualArea).map_err(told)?;
    let model = Model::new(Arc::new(dossier.clone()), "", Vec::new(), Arc::new(atlas));
    let problems_of = |(at, scene): (usize, &Scene)| {
        let record = format!("scenes[{at}] \"{}\"", scene.id);
        let problems = view_problems(&model, scene).into_iter();
        problems.map(move |(field, message)| Problem::kept(&record, Some(field), message))
    };
    Ok(dossier.scenes().iter().enumerate().flat_map(problems_of).collect())
}

/// The attachment of a document, which must hold at least one of the dossier's anchors.
pub(super) fn attached(
    dossier: &Dossier,
    document: impl Into<Arc<text::Document>>,
    path: &Path,
) -> Result<Attachment, String> {
    Attachment::identified(dossier, document, &store::absolute(path)).ok_or_else(|| {
        format!(
            "{}: holds none of the dossier's {} anchors; expected the document it was coded from",
            path.display(),
            dossier.passages().len()
        )
    })
}

/// One line an anchor, with the document as the user named it.
fn broken_anchors(attachment: &Attachment, path: &Path) -> Vec<String> {
    let path = path.display();
    attachment
        .resolutions
        .iter()
        .filter_map(|(id, resolution)| {
            let what = match resolution {
                text::Resolution::Resolved { .. } => return None,
                text::Resolution::Moved { candidates } => {
                    let at: Vec<String> =
                        candidates.iter().map(|(paragraph, _)| format!("¶{paragraph}")).collect();
                    format!("anchor is not in its paragraph but in {}", at.join(", "))
                }
                text::Resolution::Near { candidates } => near(candidates),
                text::Resolution::Ambiguous { candidates } => ambiguous(candidates.len()),
                text::Resolution::Missing { part } => missing(*part).to_owned(),
            };
            Some(format!("{path}: passage \"{id}\": {what}"))
        })
        .collect()
}

/// In how many places an anchor may be meant. One alone is not taken either, where its first words
/// stand several times.
fn ambiguous(places: usize) -> String {
    match places {
        1 => "anchor's first words are there several times, its last words after one of them; \
              expected a prefix"
            .to_owned(),
        _ => format!("anchor is there {places} times; expected a prefix or suffix"),
    }
}

/// How near an anchor is to which paragraphs, without a word of them.
fn near(candidates: &[text::NearPlace]) -> String {
    let at: Vec<String> = candidates.iter().map(|place| format!("¶{}", place.paragraph)).collect();
    let distance = candidates.first().map_or(0, |place| place.distance);
    let plural = if distance == 1 { "" } else { "s" };
    format!("anchor is only nearly in {}: {distance} character{plural} differ", at.join(", "))
}

const fn missing(part: text::Part) -> &'static str {
    match part {
        text::Part::Start => "the anchor's first words are not there",
        text::Part::End => "the anchor's last words are not after its first",
        text::Part::Paragraph => "there is no such paragraph",
    }
}

fn export(args: &ExportArgs) -> Result<ExitCode, String> {
    let Named { name, dossier, problems } = dossier(args.dossier.as_deref()).map_err(told)?;
    for problem in &problems {
        say(io::stderr(), &format!("cartouche: {name}: {problem}")).unwrap_or_default();
    }
    let dossier = Arc::new(dossier);
    let matches = Matches::of(&dossier, args.filter.clone().unwrap_or_default());
    let shown = Shown::new(&dossier, &matches);
    let model = || model(&name, &dossier, problems.clone(), args);
    let features = || {
        let atlas = Atlas::bundled(Resolution::Medium, Plane::EqualArea).map_err(told)?;
        Ok::<_, String>(export::geojson(shown, &problems, &atlas))
    };
    let picture = |format| pictures::export(&model()?, format, args);
    if args.size.is_some() && !matches!(args.format, Format::Pdf | Format::Png | Format::Svg) {
        let complaint = "--size: only pictures have one; expected the format pdf, png or svg";
        return Err(complaint.to_owned());
    }
    if args.scene.is_some()
        && !matches!(args.format, Format::Html | Format::Pdf | Format::Png | Format::Svg)
    {
        let complaint =
            "--scene: only pictures have one; expected the format html, pdf, png or svg";
        return Err(complaint.to_owned());
    }
    let text = match args.format {
        Format::Pdf => return picture(PictureFormat::Pdf),
        Format::Png => return picture(PictureFormat::Png),
        Format::Svg => return picture(PictureFormat::Svg),
        Format::Annotations => pretty(&annotations(shown, args)?)?,
        Format::Csv => return csv(shown, args),
        Format::Csl | Format::Json if args.filter.is_some() => {
            return Err("--filter: dossier and sources are written whole; expected the format \
                 annotations, csv, geojson, html, kml, markdown, pdf, png or svg"
                .to_owned());
        }
        Format::Json => pretty(&store::dossier_to_json(&dossier).map_err(told)?)?,
        Format::Html => pictures::page(&model()?, args)?,
        Format::Markdown => export::whole_dossier(&export::Account::of(&model()?)),
        Format::Csl => pretty(&export::csl(&dossier))?,
        Format::Geojson => pretty(&features()?)?,
        Format::Kml => export::kml(&features()?, &dossier.header().title),
    };
    deliver(text, args.output.as_deref())
}

/// A dossier as the window shows it at first, in English, filtered.
fn model(
    name: &str,
    dossier: &Arc<Dossier>,
    problems: Vec<Problem>,
    args: &ExportArgs,
) -> Result<Model, String> {
    let atlas = Atlas::bundled(Resolution::Medium, Plane::EqualArea).map_err(told)?;
    let mut model = Model::new(Arc::clone(dossier), name, problems, Arc::new(atlas));
    if let Some(filter) = &args.filter {
        model.apply(Action::Filter(FilterAction::Set(filter.clone())));
    }
    Ok(model)
}

/// Claims in rows, in the dossier's order, with all columns. They end in CRLF already.
fn csv(shown: Shown<'_>, args: &ExportArgs) -> Result<ExitCode, String> {
    let bytes = export::csv(shown.dossier(), shown.claims(), &Column::ALL).map_err(told)?;
    let mut text = String::from_utf8(bytes).map_err(told)?;
    if let Some(path) = args.output.as_deref() {
        write(path, text.as_bytes())?;
    } else {
        text.truncate(text.trim_end_matches('\n').len());
        say(io::stdout(), &text).map_err(|error| format!("standard output: {error}"))?;
    }
    Ok(ExitCode::SUCCESS)
}

fn annotations(shown: Shown<'_>, args: &ExportArgs) -> Result<serde_json::Value, String> {
    let dossier = shown.dossier();
    let read = |path: &std::path::PathBuf| {
        let document = import_child::import(path, &CancelFlag::default())?;
        attached(dossier, document, path)
    };
    let documents = args.source.iter().map(read).collect::<Result<Vec<_>, String>>()?;
    let wording = if args.quote { export::Wording::Quoted } else { export::Wording::LeftOut };
    Ok(export::annotations(shown, &documents, wording))
}

/// The passages of annotations, with those that are left out told of.
fn import_annotations(args: &ImportAnnotationsArgs) -> Result<ExitCode, String> {
    let read = |path: &std::path::PathBuf| import_child::import(path, &CancelFlag::default());
    let document = args.source.as_ref().map(read).transpose()?;
    let store::ReadAnnotations { passages, problems } =
        store::load_annotations(&args.file, document.as_ref()).map_err(told)?;
    for problem in &problems {
        let line = format!("cartouche: {}: {problem}", args.file.display());
        say(io::stderr(), &line).unwrap_or_default();
    }
    let list = pretty(&serde_json::json!({ "passages": passages }))?;
    let delivered = deliver(list, args.output.as_deref())?;
    Ok(if problems.is_empty() { delivered } else { ExitCode::from(PROBLEMS) })
}

/// A document as numbered paragraphs.
fn import(args: &ImportArgs) -> Result<ExitCode, String> {
    let document = import_child::import(&args.document, &CancelFlag::default())?;
    let blocks: Vec<serde_json::Value> = document.blocks().iter().map(listed).collect();
    deliver(pretty(&blocks)?, args.output.as_deref())
}

fn listed(block: &text::Block) -> serde_json::Value {
    let kind = match block.kind {
        text::BlockKind::Paragraph => "paragraph",
        text::BlockKind::Heading => "heading",
    };
    let notes: Vec<&str> = block.notes.iter().map(|note| note.numeral.as_str()).collect();
    serde_json::json!({ "n": block.number, "kind": kind, "text": block.text, "notes": notes })
}

fn mentions(args: &MentionsArgs) -> Result<ExitCode, String> {
    let document = import_child::import(&args.document, &CancelFlag::default())?;
    let list = export::mentions(&document, &text::mentions(&document, gazetteer()?));
    deliver(pretty(&list)?, args.output.as_deref())
}

/// The names of all countries, made ready when they are first asked for.
pub(super) fn gazetteer() -> Result<&'static text::Gazetteer, String> {
    static GAZETTEER: OnceLock<Result<text::Gazetteer, String>> = OnceLock::new();
    let made = GAZETTEER.get_or_init(|| text::Gazetteer::bundled().map_err(told));
    made.as_ref().map_err(Clone::clone)
}

/// Writes a result to a file, or to standard output.
fn deliver(text: String, output: Option<&Path>) -> Result<ExitCode, String> {
    match output {
        None => say(io::stdout(), &text).map_err(|error| format!("standard output: {error}"))?,
        Some(path) => write(path, (text + "\n").as_bytes())?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes a file, whole or not at all.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    store::write_atomically(path, bytes).map_err(|error| {
        format!("{}: cannot be written: {}", path.display(), store::reason(&error))
    })
}

fn schema() -> Result<ExitCode, String> {
    say(io::stdout(), &pretty(&store::schema())?)
        .map_err(|error| format!("standard output: {error}"))?;
    Ok(ExitCode::SUCCESS)
}

pub(super) fn pretty(value: &impl serde::Serialize) -> Result<String, String> {
    serde_json::to_string_pretty(value).map_err(told)
}

/// Takes an error by value, to be handed to `map_err`.
#[expect(clippy::needless_pass_by_value, reason = "`map_err` hands errors over by value")]
pub(super) fn told(error: impl ToString) -> String {
    error.to_string()
}

/// Writes a line. A reader that has gone away, as `head` does, is no error.
pub(super) fn say(mut to: impl io::Write, line: &str) -> io::Result<()> {
    match writeln!(to, "{line}") {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

/// The dossier and the documents among files: the first `.json` is the dossier.
pub(super) fn sorted(files: &[std::path::PathBuf]) -> (Option<&Path>, Vec<&Path>) {
    let is_dossier = |path: &Path| {
        path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"))
    };
    let mut dossier = None;
    let mut documents = Vec::new();
    for path in files.iter().map(std::path::PathBuf::as_path) {
        if dossier.is_none() && is_dossier(path) {
            dossier = Some(path);
        } else {
            documents.push(path);
        }
    }
    (dossier, documents)
}
