//! Exporting from the command line, without a display.

use std::{
    io::{self, IsTerminal as _, Write as _},
    process::ExitCode,
    sync::Arc,
};

use super::{
    cli::{Named, attached, dossier, say, told, write},
    command_line::ExportArgs,
    exports::{self, Unmade},
    import_child::{self, CancelFlag},
};
use crate::{
    domain::{Dossier, Problem},
    export::Watch,
    geo::{Atlas, Plane, Resolution},
    model::{
        Action, BriefAction, DocumentAction, ExportFormat, ExportOrder, Extent, FilterAction, Model,
    },
};

/// Writes a dossier for other programs or for people.
pub(super) fn run(args: &ExportArgs) -> Result<ExitCode, String> {
    let Named { name, dossier, problems } = dossier(args.dossier.as_deref()).map_err(told)?;
    for problem in &problems {
        say(io::stderr(), &format!("cartouche: {name}: {problem}")).unwrap_or_default();
    }
    let format = ExportFormat::from(args.format);
    let taker = match &args.output {
        Some(_) => Taker::File,
        None if io::stdout().is_terminal() => Taker::Terminal,
        None => Taker::Pipe,
    };
    taker.takes(format)?;
    fits(args, format)?;
    let model = model(&name, dossier, problems, args)?;
    let size = args.size.unwrap_or_default();
    let order = ExportOrder {
        format,
        extent: match (args.scene, &args.filter) {
            (Some(_), _) => Extent::Scene,
            (None, None) if !format.is_picture() => Extent::Briefing,
            (None, _) => Extent::View,
        },
        quoted: args.quote,
        size: [size.width, size.height],
        paper: args.paper.unwrap_or_default().into(),
    };
    let made = exports::made(&model, order, &mut Watch::nobody());
    let bytes = made.map_err(|unmade| match unmade {
        Unmade::Cancelled => "cancelled".to_owned(),
        Unmade::Failed(reason) => reason,
    })?;
    match args.output.as_deref() {
        Some(path) => write(path, &bytes)?,
        None => print(&bytes).map_err(|error| format!("standard output: {error}"))?,
    }
    Ok(ExitCode::SUCCESS)
}

/// Where an export goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Taker {
    File,
    Pipe,
    Terminal,
}

impl Taker {
    /// Refuses to show a terminal what is no text.
    fn takes(self, format: ExportFormat) -> Result<(), String> {
        if self == Self::Terminal && !format.is_text() {
            let complaint =
                "standard output: a terminal shows no such file; expected --output FILE";
            return Err(complaint.to_owned());
        }
        Ok(())
    }
}

/// Refuses what a format does not know.
fn fits(args: &ExportArgs, format: ExportFormat) -> Result<(), String> {
    let listed = |is_one: fn(ExportFormat) -> bool| {
        let mut keys: Vec<&str> =
            ExportFormat::ALL.into_iter().filter(|it| is_one(*it)).map(ExportFormat::key).collect();
        keys.sort_unstable();
        match keys.split_last() {
            Some((last, [])) => (*last).to_owned(),
            Some((last, others)) => format!("{} or {last}", others.join(", ")),
            None => String::new(),
        }
    };
    let has_scenes = |format: ExportFormat| format.extents().contains(&Extent::Scene);
    if args.size.is_some() && !format.is_picture() {
        let expected = listed(ExportFormat::is_picture);
        return Err(format!("--size: only pictures have one; expected the format {expected}"));
    }
    if args.paper.is_some() && format != ExportFormat::Pdf {
        return Err("--paper: only a handout is printed; expected the format pdf".to_owned());
    }
    if args.scene.is_some() && !has_scenes(format) {
        let expected = listed(has_scenes);
        return Err(format!("--scene: only what shows scenes; expected the format {expected}"));
    }
    if args.filter.is_some() && !format.is_filtered() {
        let expected = listed(ExportFormat::is_filtered);
        return Err(format!(
            "--filter: dossier and sources are written whole; expected the format {expected}"
        ));
    }
    Ok(())
}

/// A dossier as the window shows it at first, in English, filtered, with documents attached, at the
/// scene that is asked for.
fn model(
    name: &str,
    dossier: Dossier,
    problems: Vec<Problem>,
    args: &ExportArgs,
) -> Result<Model, String> {
    let atlas = Atlas::bundled(Resolution::Medium, Plane::EqualArea).map_err(told)?;
    let mut model = Model::new(Arc::new(dossier), name, problems, Arc::new(atlas));
    for path in &args.source {
        let document = import_child::import(path, &CancelFlag::default())?;
        let attachment = Arc::new(attached(model.dossier(), document, path)?);
        model.apply(Action::Document(DocumentAction::Attached(attachment)));
    }
    if let Some(filter) = &args.filter {
        model.apply(Action::Filter(FilterAction::Set(filter.clone())));
    }
    if let Some(number) = args.scene {
        let scenes = model.briefing().scenes();
        let scene = number.checked_sub(1).and_then(|at| scenes.get(at));
        let id = scene.map(|scene| scene.id.clone());
        let id = id.ok_or_else(|| no_scene(number, scenes.len()))?;
        model.apply(Action::Brief(BriefAction::Show(id)));
    }
    Ok(model)
}

fn no_scene(number: usize, count: usize) -> String {
    match count {
        0 => format!("--scene {number}: the dossier has no scene; expected one with a briefing"),
        count => format!("--scene {number}: is not there; expected 1 to {count}"),
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
        for format in ExportFormat::ALL {
            assert_eq!(Taker::File.takes(format), Ok(()));
            assert_eq!(Taker::Pipe.takes(format), Ok(()));
            let refused = Taker::Terminal.takes(format);
            let binary = [ExportFormat::Pdf, ExportFormat::Pptx, ExportFormat::Png];
            let is_binary = binary.contains(&format);
            assert_eq!(refused.is_err(), is_binary, "{format:?}");
            assert!(!refused.err().unwrap_or_default().contains('\n'));
        }
    }
}
