//! What a frame of the reader costs before anything is rasterised, in a document of a million words.
//!
//! `cargo bench --bench reader`. A frame is a whole pass of the toolkit at 1280×800 that scrolls by
//! the wheel, turns a page or jumps; a screen that shows 60 a second leaves it 16.7 ms.

#![expect(clippy::unwrap_used, reason = "a bench that cannot begin has nothing to measure")]

use std::{collections::BTreeMap, path::PathBuf, sync::Arc};

use cartouche::{
    domain::{Passage, PassageId},
    geo::{Atlas, Plane, Resolution as Detail},
    model::{Action, Attachment, DocumentAction, Model, Target, ViewAction, Workspace},
    store,
    text::{Block, BlockKind, Document, How, NoteMark, Resolution},
    ui::{Interface, install_fonts},
};
use divan::{Bencher, black_box};
use egui::{Context, Event, Key, Modifiers, MouseWheelUnit, Pos2, RawInput, Rect, pos2, vec2};

/// Words in the document.
const WORDS: usize = 1_000_000;

/// Paragraphs have from 20 to this many words.
const LONGEST: usize = 220;

fn main() {
    divan::main();
}

/// A document of as many words, the same each time, with a note in each paragraph.
fn document() -> Document {
    let syllables = ["ka", "lo", "mir", "ten", "sau", "ve", "drin", "po"];
    let mut state = 17_usize;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963);
        (state >> 33) % below
    };
    let (mut blocks, mut words) = (Vec::new(), 0);
    while words < WORDS {
        let count = 20 + next(LONGEST - 20);
        words += count;
        let word = |next: &mut dyn FnMut(usize) -> usize| -> String {
            (0..=next(3)).filter_map(|_| syllables.get(next(8)).copied()).collect()
        };
        let text: Vec<String> = (0..count).map(|_| word(&mut next)).collect();
        let text = text.join(" ") + ".";
        let notes = vec![NoteMark { numeral: "xii".to_owned(), at: text.len() }];
        blocks.push(Block { number: None, kind: BlockKind::Paragraph, text, notes });
    }
    Document::new(blocks)
}

/// A window without a screen that reads the document, with the bundled dossier's passages spread
/// over it.
struct Window {
    ctx: Context,
    model: Model,
    interface: Interface,
    frames: u32,
}

impl Window {
    fn new(workspace: Workspace) -> Self {
        let (dossier, problems) = store::bundled_dossier().unwrap();
        let atlas = Arc::new(Atlas::bundled(Detail::Medium, Plane::EqualArea).unwrap());
        let document = Arc::new(document());
        let apart = document.paragraph_count() / dossier.passages().len();
        let place = |(at, passage): (usize, &Passage)| {
            let paragraph = u32::try_from(at * apart + 1).unwrap();
            let resolved = Resolution::Resolved { paragraph, range: 0..90, how: How::Exact };
            (passage.id.clone(), resolved)
        };
        let resolutions: BTreeMap<PassageId, Resolution> =
            dossier.passages().iter().enumerate().map(place).collect();
        let source = dossier.sources().first().unwrap().id.clone();
        let path = PathBuf::from("long.txt");
        let sha256 = String::new();
        let attachment = Attachment {
            source,
            path,
            sha256,
            file_sha256: None,
            document,
            resolutions,
            changed: false,
        };
        let mut model = Model::new(Arc::new(dossier), "bundled", problems, atlas);
        model.apply(Action::Document(DocumentAction::Attached(Arc::new(attachment))));
        model.apply(Action::View(ViewAction::SetWorkspace(workspace)));
        let ctx = Context::default();
        install_fonts(&ctx);
        let interface = Interface::new(None);
        interface.theme().install(&ctx);
        let mut window = Self { ctx, model, interface, frames: 0 };
        for _ in 0..5 {
            window.frame(Vec::new());
        }
        window
    }

    fn frame(&mut self, mut events: Vec<Event>) -> usize {
        self.frames += 1;
        events.insert(0, Event::PointerMoved(pos2(1000.0, 400.0)));
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 800.0))),
            time: Some(f64::from(self.frames) / 60.0),
            events,
            ..RawInput::default()
        };
        let mut actions = Vec::new();
        let (model, interface) = (&self.model, &mut self.interface);
        let mut output = self.ctx.run_ui(input, |ui| actions.extend(interface.show(ui, model)));
        // There is nobody to paint with them.
        output.textures_delta.clear();
        for action in actions {
            self.model.apply(action);
        }
        self.ctx.tessellate(output.shapes, output.pixels_per_point).len()
    }

    fn wheel(&mut self) -> usize {
        self.frame(vec![Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, -120.0),
            modifiers: Modifiers::NONE,
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Wheel,
        }])
    }

    fn page(&mut self) -> usize {
        let key = |pressed| Event::Key {
            key: Key::PageDown,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        self.frame(vec![key(true), key(false)])
    }
}

#[divan::bench(args = ["read", "both"])]
fn scroll_by_the_wheel(bencher: Bencher<'_, '_>, workspace: &str) {
    let both = workspace == "both";
    let mut window = Window::new(if both { Workspace::Both } else { Workspace::Read });
    bencher.bench_local(|| black_box(window.wheel()));
}

#[divan::bench]
fn turn_pages(bencher: Bencher<'_, '_>) {
    let mut window = Window::new(Workspace::Read);
    bencher.bench_local(|| black_box(window.page()));
}

#[divan::bench]
fn jump_from_passage_to_passage(bencher: Bencher<'_, '_>) {
    let mut window = Window::new(Workspace::Read);
    let passages = window.model.dossier().passages();
    let passages: Vec<PassageId> = passages.iter().map(|passage| passage.id.clone()).collect();
    let mut at = 0;
    bencher.bench_local(|| {
        at = (at + 101) % passages.len();
        let target = passages.get(at).cloned().map(Target::Passage).unwrap_or_default();
        window.model.apply(Action::show(target));
        black_box(window.frame(Vec::new()))
    });
}

#[divan::bench(sample_count = 3)]
fn open_a_million_words(bencher: Bencher<'_, '_>) {
    let mut window = Window::new(Workspace::Read);
    let attachment = Arc::clone(window.model.session().reading().unwrap());
    bencher.bench_local(|| {
        let again = Arc::new((*attachment).clone());
        window.model.apply(Action::Document(DocumentAction::Attached(again)));
        black_box(window.frame(Vec::new()))
    });
}
