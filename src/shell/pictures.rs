//! Pictures of a dossier's map, without a display.

use std::{
    io::{self, IsTerminal as _, Write as _},
    process::ExitCode,
    sync::Arc,
};

use super::{
    cli,
    command_line::{ExportArgs, Format},
};
use crate::{
    export::{
        self, About, Faces, Watch,
        pack::{Leaf, Pack},
        plate::{Grounds, PageWords, Plate},
    },
    model::{Model, Room},
    ui::Theme,
};

/// The formats of pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PictureFormat {
    Pdf,
    Png,
    Svg,
}

/// Where a picture goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Taker {
    File,
    Pipe,
    Terminal,
}

/// Writes what a model shows as a picture.
pub(super) fn export(
    model: &Model,
    format: PictureFormat,
    args: &ExportArgs,
) -> Result<ExitCode, String> {
    let taker = match &args.output {
        Some(_) => Taker::File,
        None if io::stdout().is_terminal() => Taker::Terminal,
        None => Taker::Pipe,
    };
    takes(taker, format)?;
    let plates = plates(model, args)?;
    let bytes = picture(model, format, &plates)?;
    match args.output.as_deref() {
        Some(path) => cli::write(path, &bytes)?,
        None => print(&bytes).map_err(|error| format!("standard output: {error}"))?,
    }
    Ok(ExitCode::SUCCESS)
}

/// A page for each scene that is asked for, or one of what the model shows.
fn plates(model: &Model, args: &ExportArgs) -> Result<Vec<Plate>, String> {
    let size = args.size.unwrap_or_default();
    let size = [f64::from(size.width), f64::from(size.height)];
    let palette = Theme::of(Room::Day).colors.palette();
    let grounds = Grounds::new(Arc::clone(model.atlas()));
    let pack = pack(model, args)?;
    let plate = |leaf: &Leaf| leaf.plate(&grounds, &palette, size, PageWords::All);
    Ok(pack.leaves.iter().map(plate).collect())
}

/// The scene that is asked for; without one and without a filter all of them, if the format has
/// several; else the map.
fn pack(model: &Model, args: &ExportArgs) -> Result<Pack, String> {
    let has_several = matches!(args.format, Format::Html | Format::Pdf);
    let scenes = model.briefing().scenes();
    let chosen = match args.scene {
        Some(number) => {
            let scene = number.checked_sub(1).and_then(|at| scenes.get(at..=at));
            scene.ok_or_else(|| no_scene(number, scenes.len()))?
        }
        None if has_several && args.filter.is_none() => scenes,
        None => &[],
    };
    Ok(Pack::of(model, chosen))
}

/// What a model shows as a page for browsers.
pub(super) fn page(model: &Model, args: &ExportArgs) -> Result<String, String> {
    let palette = Theme::of(Room::Day).colors.palette();
    let grounds = Grounds::new(Arc::clone(model.atlas()));
    let pack = pack(model, args)?;
    export::html(&pack, &grounds, &palette, &mut Watch::nobody()).map_err(cli::told)
}

fn no_scene(number: usize, count: usize) -> String {
    match count {
        0 => format!("--scene {number}: the dossier has no scene; expected one with a briefing"),
        count => format!("--scene {number}: is not there; expected 1 to {count}"),
    }
}

fn picture(model: &Model, format: PictureFormat, plates: &[Plate]) -> Result<Vec<u8>, String> {
    let one = || plates.first().ok_or_else(|| "there is no page".to_owned());
    match format {
        PictureFormat::Pdf => {
            let header = model.dossier().header();
            let language = model.session().language;
            let about = About { title: &header.title, language, id: &header.id };
            export::pdf(plates, about).map_err(cli::told)
        }
        PictureFormat::Png => export::png(one()?, 1.0).map_err(cli::told),
        PictureFormat::Svg => Ok(export::svg(one()?, Faces::Embedded, "").into_bytes()),
    }
}

/// Refuses to show a terminal what is no text.
fn takes(taker: Taker, format: PictureFormat) -> Result<(), String> {
    match (taker, format) {
        (Taker::Terminal, PictureFormat::Pdf | PictureFormat::Png) => {
            Err("standard output: a terminal shows no such picture; expected --output FILE".into())
        }
        (Taker::Terminal, PictureFormat::Svg) | (Taker::File | Taker::Pipe, _) => Ok(()),
    }
}

/// Writes bytes. A reader that has gone away, as `head` does, is no error.
fn print(bytes: &[u8]) -> io::Result<()> {
    let mut to = io::stdout().lock();
    match to.write_all(bytes).and_then(|()| to.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_text_goes_to_a_terminal() {
        for format in [PictureFormat::Pdf, PictureFormat::Png, PictureFormat::Svg] {
            assert_eq!(takes(Taker::File, format), Ok(()));
            assert_eq!(takes(Taker::Pipe, format), Ok(()));
            let refused = takes(Taker::Terminal, format);
            assert_eq!(refused.is_ok(), format == PictureFormat::Svg, "{format:?}");
            assert!(!refused.err().unwrap_or_default().contains('\n'));
        }
    }
}
