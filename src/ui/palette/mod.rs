//! Search over everything: what is typed finds commands, countries, parties, filters, claims,
//! passages and the words of documents.
//!
//! What was found is kept with what it was found for ([`Asked`]), and made anew when that differs.

mod corpus;
mod filters;
mod results;
mod rows;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use egui::{Align2, Id, Key, Modal, Modifiers, TextEdit, Ui, vec2};

use self::{
    corpus::Corpus,
    results::{Choice, Results},
    rows::Cursor,
};
use super::{
    Scope,
    command::COMMANDS,
    theme::{size, space},
    widgets,
};
use crate::{
    domain::{CountryCode, Dossier, SourceId, Topic},
    model::{
        Action, Attachment, Dialog, DocumentAction, Filter, Inquiry, Link, Matches, NavigateAction,
        StateAction, Target, ViewAction,
    },
    store::Entry,
    text::Hits,
    words::Language,
};

/// What is typed, what that found, and which row is chosen.
#[derive(Debug, Default)]
pub(super) struct Palette {
    is_open: bool,
    /// The field is to be typed in from the next frame on.
    wants_focus: bool,
    typed: String,
    countries: BTreeSet<CountryCode>,
    topics: BTreeSet<Topic>,
    chosen: usize,
    corpus: Option<Corpus>,
    saved: filters::Saved,
    asked: Option<Asked>,
    results: Results,
}

/// What the results hold for.
#[derive(Debug)]
struct Asked {
    inquiry: Inquiry,
    dossier: Arc<Dossier>,
    /// What was found beside the frame.
    answer: Option<Arc<Hits>>,
    attachments: BTreeMap<SourceId, Arc<Attachment>>,
    library: Arc<[Entry]>,
    language: Language,
    /// What is filtered, which the counts of choices follow.
    matches: Arc<Matches>,
    saved: BTreeMap<String, Filter>,
}

/// The same inputs are the same copies of them.
impl PartialEq for Asked {
    fn eq(&self, other: &Self) -> bool {
        let answers = (self.answer.as_ref(), other.answer.as_ref());
        self.inquiry == other.inquiry
            && self.language == other.language
            && Arc::ptr_eq(&self.matches, &other.matches)
            && self.saved == other.saved
            && Arc::ptr_eq(&self.dossier, &other.dossier)
            && answers.0.map(Arc::as_ptr) == answers.1.map(Arc::as_ptr)
            && Arc::ptr_eq(&self.library, &other.library)
            && self
                .attachments
                .values()
                .map(Arc::as_ptr)
                .eq(other.attachments.values().map(Arc::as_ptr))
    }
}

/// A key that moves through the rows or chooses one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Down,
    Up,
    Choose,
}

impl Palette {
    pub(super) fn ui(&mut self, ctx: &egui::Context, scope: &mut Scope<'_>) {
        if scope.model.session().dialog != Some(Dialog::Palette) {
            self.is_open = false;
            return;
        }
        let just_opened = !std::mem::replace(&mut self.is_open, true);
        if just_opened {
            self.wants_focus = true;
            self.typed.clear();
            self.countries.clear();
            self.topics.clear();
            self.chosen = 0;
            // Which commands can be done may have changed with anything at all.
            self.asked = None;
        }
        let id = Id::unique("palette");
        let area = Modal::default_area(id).anchor(Align2::CENTER_TOP, vec2(0.0, 48.0));
        let modal = Modal::new(id).area(area).show(ctx, |ui| {
            ui.set_width(620.0_f32.min(ui.ctx().content_rect().width() - 40.0));
            self.contents_ui(ui, scope)
        });
        if let Some(choice) = modal.inner {
            choose(scope, &choice);
        } else if modal.should_close() {
            scope.push(Action::View(ViewAction::SetDialog(None)));
        }
    }

    /// Returns what was chosen.
    fn contents_ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>) -> Option<Choice> {
        let id = Id::unique("palette field");
        // The field would take these keys for itself.
        let step = ui.memory(|memory| memory.has_focus(id)).then(|| pressed(ui)).flatten();
        let label = widgets::note(ui, scope.say("search-field"), scope.theme.colors.ink_weak);
        let field = TextEdit::singleline(&mut self.typed)
            .id(id)
            .desired_width(f32::INFINITY)
            .font(egui::FontId::new(size::HEADING, super::theme::text()));
        let field = ui.add(field).labelled_by(label.id);
        if std::mem::take(&mut self.wants_focus) {
            field.request_focus();
        }
        if self.refresh(scope) {
            self.chosen = 0;
        }
        ui.add_space(space::XS);
        rows::forgiven_ui(ui, scope, &self.results.forgiven);
        rows::chips_ui(ui, scope, &self.results, &mut self.countries, &mut self.topics);
        let last = self.results.rows().count().saturating_sub(1);
        match step {
            Some(Step::Down) => self.chosen = (self.chosen + 1).min(last),
            Some(Step::Up) => self.chosen = self.chosen.saturating_sub(1),
            Some(Step::Choose) | None => {}
        }
        if Link::is_meant(&self.typed) {
            ui.label(scope.say("palette-link"));
            if step == Some(Step::Choose) {
                scope.push(Action::State(StateAction::Follow(self.typed.clone())));
            }
            return None;
        }
        if self.is_waiting(scope) {
            widgets::note(ui, scope.say("search-waiting"), scope.theme.colors.ink_weak);
        } else if self.results.sections.is_empty() {
            ui.label(scope.say("search-nothing"));
        }
        let moved = matches!(step, Some(Step::Down | Step::Up));
        let clicked = rows::rows_ui(ui, scope, &self.results, Cursor { at: self.chosen, moved });
        let entered = (step == Some(Step::Choose)).then(|| self.results.rows().nth(self.chosen));
        clicked.or_else(|| entered.flatten().map(|row| row.choice.clone()))
    }

    /// Searches anew where something differs from last time; tells whether it did.
    fn refresh(&mut self, scope: &mut Scope<'_>) -> bool {
        let model = scope.model;
        let session = model.session();
        let inquiry = Inquiry {
            typed: self.typed.clone(),
            countries: self.countries.clone(),
            topics: self.topics.clone(),
            index: Arc::clone(&session.index),
        };
        if !inquiry.is_quick() && !inquiry.query().is_empty() && !session.is_asked(&inquiry) {
            scope.push(Action::Document(DocumentAction::Ask(inquiry.clone())));
        }
        let asked = Asked {
            answer: session.answer(&inquiry).cloned(),
            inquiry,
            dossier: Arc::clone(model.dossier()),
            attachments: session.attachments.clone(),
            library: Arc::clone(&session.library),
            language: session.language,
            matches: Arc::clone(model.matches()),
            saved: session.saved_filters.clone(),
        };
        if self.asked.as_ref() == Some(&asked) {
            return false;
        }
        let holds = |corpus: &Corpus| {
            Arc::ptr_eq(&corpus.dossier, &asked.dossier) && corpus.language == asked.language
        };
        if !self.corpus.as_ref().is_some_and(holds) {
            self.corpus = Some(Corpus::of(model));
        }
        if !self.saved.holds(model) {
            self.saved = filters::Saved::of(model);
        }
        let documents = results::quick_answer(&asked.inquiry);
        let documents = documents.as_ref().or(asked.answer.as_deref());
        let nothing = Hits::default();
        if let Some(corpus) = &self.corpus {
            let documents = documents.unwrap_or(&nothing);
            let searched = (corpus, &self.saved);
            self.results = Results::of(model, searched, &asked.inquiry, documents);
        }
        let same = |before: &Asked| before.inquiry == asked.inquiry;
        let is_other = !self.asked.as_ref().is_some_and(same);
        self.asked = Some(asked);
        is_other
    }

    /// Whether documents are still being searched beside the frame.
    fn is_waiting(&self, scope: &Scope<'_>) -> bool {
        let Some(Asked { inquiry, .. }) = &self.asked else { return false };
        let is_slow = !inquiry.is_quick() && !inquiry.query().is_empty();
        is_slow && scope.model.session().answer(inquiry).is_none()
    }
}

fn pressed(ui: &Ui) -> Option<Step> {
    let keys = [(Key::ArrowDown, Step::Down), (Key::ArrowUp, Step::Up), (Key::Enter, Step::Choose)];
    let press =
        |(key, _): &(Key, Step)| ui.input_mut(|input| input.consume_key(Modifiers::NONE, *key));
    keys.into_iter().find(press).map(|(_, step)| step)
}

fn choose(scope: &mut Scope<'_>, choice: &Choice) {
    scope.push(Action::View(ViewAction::SetDialog(None)));
    let action = match choice {
        Choice::Command(at) => {
            let command = COMMANDS.get(*at).filter(|command| (command.enabled)(scope.model));
            command.map(|command| (command.action)(scope.model))
        }
        Choice::Country(code) => {
            Some(Action::Navigate(NavigateAction::FlyTo(Target::Country(*code))))
        }
        Choice::Party(who) => Some(Action::show(Target::Party(who.clone()))),
        Choice::Filter(_) | Choice::Saved(_) | Choice::Typed(_) => {
            filters::action(scope.model, choice).map(Action::Filter)
        }
        Choice::Claim(id) => Some(Action::show(Target::Claim(id.clone()))),
        Choice::Passage(id) => Some(Action::show(Target::Passage(id.clone()))),
        Choice::Year(year) => Some(Action::show(Target::Dated(Some(*year)))),
        Choice::Paragraph { document, paragraph } => {
            Some(Action::Document(DocumentAction::ShowParagraph {
                document: document.clone(),
                paragraph: *paragraph,
            }))
        }
    };
    if let Some(action) = action {
        scope.push(action);
    }
}
