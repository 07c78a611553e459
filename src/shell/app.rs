//! The window.

use std::{path::PathBuf, process::ExitCode, sync::Arc};

use eframe::{CreationContext, NativeOptions};
use egui::ViewportBuilder;

use super::{
    cli::{self, Named, told},
    documents::Beginning,
    effects::Effects,
    keep::Keep,
    links, opening,
    remember::Memory,
    scale::{Seen, WindowScale},
    window_state::WindowState,
};
use crate::{
    geo::{Atlas, Plane, Resolution},
    model::{
        Action, DocumentAction, Effect, Model, Notice, PresentAction, Room, StateAction, ViewAction,
    },
    ui::{Interface, install_fonts},
};

/// Inner size of the window at the first start, in points.
const FIRST_SIZE: [f32; 2] = [1280.0, 800.0];

/// The smallest inner size, in points.
const SMALLEST: [f32; 2] = [640.0, 420.0];

/// The whole program while its window is open.
struct App {
    model: Model,
    interface: Interface,
    effects: Effects,
    memory: Memory,
    keep: Keep,
    background: egui::Color32,
    scale: WindowScale,
    /// Effects of before the first frame.
    waiting: Vec<Effect>,
}

/// Opens the window on these files, and presents first if that is asked for; returns when it is
/// closed.
pub(super) fn open(files: &[PathBuf], first: Option<PresentAction>) -> Result<ExitCode, String> {
    let (links, files) = links::given(files)?;
    let beginning = Beginning::of(&files)?;
    let atlas = Atlas::bundled(Resolution::Medium, Plane::EqualArea).map_err(told)?;
    let (mut memory, complaint) = Memory::load();

    let (mut model, attach) = modelled(beginning, Arc::new(atlas), &memory);
    let mut waiting = begin(&mut model, (attach, links), &memory, complaint);
    memory.note_view(&model);
    waiting.extend(first.into_iter().flat_map(|action| model.apply(Action::Present(action))));
    let size = memory.settings.window.unwrap_or(FIRST_SIZE);
    let viewport = ViewportBuilder::default()
        .with_title("Cartouche")
        .with_app_id("cartouche")
        .with_inner_size(size)
        .with_maximized(memory.settings.maximized)
        .with_min_inner_size(SMALLEST);
    let options = NativeOptions {
        viewport,
        persist_window: false,
        // There are no gradients to dither, and without it a processor shades a third faster.
        dithering: false,
        ..NativeOptions::default()
    };
    let create: eframe::AppCreator<'_> = Box::new(|creation: &CreationContext<'_>| {
        Ok(Box::new(App::new(&creation.egui_ctx, model, memory, waiting)))
    });
    eframe::run_native("cartouche", options, create).map_err(|error| {
        let reason = reason(&error.to_string());
        format!(
            "no window can be opened: {reason}; expected a desktop (X11 or Wayland) with OpenGL"
        )
    })?;
    Ok(ExitCode::SUCCESS)
}

/// The toolkit's reason on one line, without the place in its source that it may begin with.
fn reason(error: &str) -> String {
    let line = error.replace('\n', " ");
    let words = line.split_once(".rs:").and_then(|(_, rest)| rest.split_once(": "));
    words.map_or(line.as_str(), |(_, words)| words).trim_end_matches('.').to_owned()
}

/// A model, and the actions that attach what was given, or else ask for what was attached last time.
fn modelled(
    beginning: Beginning,
    atlas: Arc<Atlas>,
    memory: &Memory,
) -> (Model, Vec<DocumentAction>) {
    match beginning {
        Beginning::Opened(named, attachments) => {
            let Named { name, dossier, problems } = *named;
            let attach = if attachments.is_empty() {
                vec![DocumentAction::FindAgain(memory.documents(&dossier.header().id))]
            } else {
                attachments.into_iter().map(DocumentAction::Attached).collect()
            };
            (Model::new(Arc::new(dossier), &name, problems, atlas), attach)
        }
        Beginning::Begun(dossier, attachment) => {
            let model = Model::new(Arc::clone(&dossier), "", Vec::new(), atlas);
            (model, vec![DocumentAction::Begun { dossier, attachment }])
        }
    }
}

/// Sets the window up as it was left, then attaches.
fn begin(
    model: &mut Model,
    (attach, links): (Vec<DocumentAction>, Vec<String>),
    memory: &Memory,
    complaint: Option<String>,
) -> Vec<Effect> {
    let settings = &memory.settings;
    let room = if settings.projector { Room::Projector } else { Room::Day };
    let mut actions = vec![
        Action::View(ViewAction::SetLanguage(memory.language())),
        Action::View(ViewAction::SetRoom(room)),
        Action::View(ViewAction::ReduceMotion(settings.reduced_motion)),
        Action::View(ViewAction::ShowPanel(!settings.panel_closed)),
    ];
    let folded = settings.legend_folded;
    actions.extend(folded.map(|folded| Action::View(ViewAction::FoldLegend(folded))));
    actions.extend(memory.layout());
    // A dossier that begins is looked at afresh: what is known of it comes after that.
    let attach = attach.into_iter().map(Action::Document);
    let (begun, attach): (Vec<_>, Vec<_>) = attach.partition(opening::begins);
    actions.extend(begun);
    let mut effects: Vec<Effect> =
        actions.into_iter().flat_map(|action| model.apply(action)).collect();
    effects.extend(opening::look_again(model, memory));
    let links = links.into_iter().map(StateAction::Follow).map(Action::State);
    let complaint = complaint.map(|complaint| Action::tell(Notice::warning(complaint)));
    let actions = complaint.into_iter().chain(attach).chain(links);
    effects.extend(actions.flat_map(|action| model.apply(action)));
    effects
}

impl App {
    fn new(ctx: &egui::Context, model: Model, memory: Memory, waiting: Vec<Effect>) -> Self {
        install_fonts(ctx);
        let mut interface = Interface::new(memory.settings.panel_width);
        interface.set_tile_server(memory.tile_server());
        interface.theme().install(ctx);
        let background = interface.clear_color();
        let effects = Effects::new(ctx);
        let mut app = Self {
            model,
            interface,
            effects,
            memory,
            keep: Keep::default(),
            background,
            scale: WindowScale::default(),
            waiting,
        };
        // Those of the command line; those of last time are still to be found.
        if !app.model.session().attachments.is_empty() {
            app.remember_documents();
        }
        app
    }

    /// Applies actions and carries out what follows from them.
    fn carry_out(&mut self, ctx: &egui::Context, actions: Vec<Action>) {
        if actions.is_empty() {
            return;
        }
        self.keep.note(ctx, &actions);
        let (mut opened, mut attached_or_not) = (false, false);
        for action in actions {
            opened |= matches!(action, Action::Document(DocumentAction::Opened { .. }));
            attached_or_not |= changes_documents(&action);
            let (effects, saving) = opening::apply(&mut self.model, &mut self.memory, action);
            if let Some(saving) = saving {
                self.effects.save(saving);
            }
            for effect in effects {
                self.effects.run(effect, &self.model);
            }
        }
        // The documents of a dossier that opens are still to be found.
        if attached_or_not && !opened {
            self.remember_documents();
        }
        ctx.request_repaint();
    }

    fn remember_documents(&mut self) {
        if self.memory.note(&self.model)
            && let Err(complaint) = self.memory.save()
        {
            self.model.apply(Action::tell(complaint));
        }
    }

    fn remember_window(&mut self, ctx: &egui::Context) {
        let (size, maximized) = ctx.input(|input| {
            let viewport = input.viewport();
            let full = viewport.fullscreen.unwrap_or(false);
            let maximized = viewport.maximized.unwrap_or(false);
            (viewport.inner_rect.filter(|_| !full && !maximized).map(|r| r.size()), maximized)
        });
        let panel_width = self.interface.panel_width();
        let window = WindowState { size: size.map(Into::into), maximized, panel_width };
        if self.memory.note_window(window, self.model.session()) {
            self.keep.note_change(ctx);
        }
    }
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        let ctx = ui.ctx().clone();
        let from = if self.model.presenting().is_some() { Seen::FromTheBack } else { Seen::Nearby };
        self.scale.fit(&ctx, from);
        for effect in std::mem::take(&mut self.waiting) {
            self.effects.run(effect, &self.model);
        }
        let mut actions = self.effects.arrived();
        actions.extend(dropped(&ctx));
        self.carry_out(&ctx, actions);
        let actions = self.interface.show(ui, &self.model);
        self.background = self.interface.clear_color();
        self.carry_out(&ctx, actions);
        self.remember_window(&ctx);
        let presents = self.model.presenting().is_some();
        if !presents && self.keep.is_due(&ctx) {
            self.memory.news(&self.model).into_iter().for_each(|news| self.effects.save(news));
        }
    }

    fn clear_color(&self, _: &egui::Visuals) -> [f32; 4] {
        self.background.to_normalized_gamma_f32()
    }

    fn on_exit(&mut self, _: Option<&eframe::glow::Context>) {
        // How the window was before it presented is what comes back.
        self.model.apply(Action::Present(PresentAction::End));
        self.memory.note_view(&self.model);
        // The window is gone: there is nobody left to be told that it failed.
        self.memory.save().unwrap_or_default();
    }
}

/// Whether an action changes which documents are attached, or what is accepted in them: what is
/// detached is not found again.
const fn changes_documents(action: &Action) -> bool {
    matches!(
        action,
        Action::Document(
            DocumentAction::Attached(_)
                | DocumentAction::Begun { .. }
                | DocumentAction::Detach(_)
                | DocumentAction::AcceptAnchor { .. }
                | DocumentAction::WithdrawAnchor(_)
        )
    )
}

/// Files that were dropped on the window.
fn dropped(ctx: &egui::Context) -> Vec<Action> {
    let paths: Vec<PathBuf> = ctx
        .input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
    let (links, paths): (Vec<_>, Vec<_>) =
        paths.into_iter().partition(|path| links::is_link_file(path));
    let (dossier, documents) = cli::sorted(&paths);
    let open = dossier.map(|path| DocumentAction::Open(path.to_owned()));
    let attach = documents.into_iter().map(|path| DocumentAction::Attach(path.to_owned()));
    let documents = open.into_iter().chain(attach).map(Action::Document);
    let follow = links.into_iter().map(|path| Action::State(StateAction::Open(path)));
    documents.chain(follow).collect()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[derive(Debug)]
    struct Dropped(&'static str);

    impl egui::DroppedFile for Dropped {
        fn path(&self) -> &Path {
            Path::new(self.0)
        }

        fn bytes(&self) -> Result<Vec<u8>, String> {
            Err("only its path is asked for".to_owned())
        }
    }

    #[test]
    fn a_dropped_document_is_attached_a_dossier_opened_and_a_link_followed() {
        let ctx = egui::Context::default();
        let files = ["/there/paper.txt", "/there/view.cartouche", "/there/other.JSON"];
        let handle = |path| -> egui::DroppedFileHandle { Arc::new(Dropped(path)) };
        let input =
            egui::RawInput { dropped_files: files.map(handle).into(), ..egui::RawInput::default() };
        let mut actions = Vec::new();
        ctx.run_ui(input, |ui| actions = dropped(ui.ctx())).textures_delta.clear();
        assert!(matches!(
            actions.as_slice(),
            [
                Action::Document(DocumentAction::Open(dossier)),
                Action::Document(DocumentAction::Attach(document)),
                Action::State(StateAction::Open(link)),
            ] if link == Path::new("/there/view.cartouche") && dossier == Path::new("/there/other.JSON")
                && document == Path::new("/there/paper.txt")
        ));
    }
}
