//! Pictures of a dossier's map, without a display.

use std::{
    io::{self, IsTerminal as _, Write as _},
    process::ExitCode,
    sync::Arc,
};

use super::{cli, command_line::ExportArgs};
use crate::{
    export::{
        self, Faces, Watch,
        handout::{Press, handout},
        pack::Pack,
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
    let bytes = picture(model, format, args)?;
    match args.output.as_deref() {
        Some(path) => cli::write(path, &bytes)?,
        None => print(&bytes).map_err(|error| format!("standard output: {error}"))?,
    }
    Ok(ExitCode::SUCCESS)
}

/// The briefing of the scenes that are asked for, or of what the model shows.
fn pack(model: &Model, format: PictureFormat, args: &ExportArgs) -> Result<Pack, String> {
    let scenes = model.briefing().scenes();
    let chosen = match args.scene {
        Some(number) => {
            let scene = number.checked_sub(1).and_then(|at| scenes.get(at..=at));
            scene.ok_or_else(|| no_scene(number, scenes.len()))?
        }
        None if format == PictureFormat::Pdf && args.filter.is_none() => scenes,
        None => &[],
    };
    Ok(Pack::of(model, chosen))
}

fn no_scene(number: usize, count: usize) -> String {
    match count {
        0 => format!("--scene {number}: the dossier has no scene; expected one with a briefing"),
        count => format!("--scene {number}: is not there; expected 1 to {count}"),
    }
}

fn picture(model: &Model, format: PictureFormat, args: &ExportArgs) -> Result<Vec<u8>, String> {
    let palette = &Theme::of(Room::Day).colors.palette();
    let grounds = &Grounds::new(Arc::clone(model.atlas()));
    let pack = pack(model, format, args)?;
    let plate = || -> Result<Plate, String> {
        let size = args.size.unwrap_or_default();
        let size = [f64::from(size.width), f64::from(size.height)];
        let leaf = pack.leaves.first().ok_or("there is no page")?;
        Ok(leaf.plate(grounds, palette, size, PageWords::All))
    };
    match format {
        PictureFormat::Pdf => {
            let press = Press { grounds, palette, paper: args.paper.unwrap_or_default().into() };
            handout(&pack, &press, &mut Watch::nobody()).map_err(cli::told)
        }
        PictureFormat::Png => export::png(&plate()?, 1.0).map_err(cli::told),
        PictureFormat::Svg => Ok(export::svg(&plate()?, Faces::Embedded, "").into_bytes()),
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
