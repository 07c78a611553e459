//! The side panel: what is looked at, in words, with the passages it rests on.

mod card;
mod claim;
mod country;
mod dated;
mod mentioned;
mod overview;
mod paragraph;
mod party;
mod passage;
mod profile;
mod proposal;
mod reading;
mod sparkline;
mod standing;
mod tier;
mod topic;
mod why;

use std::{collections::BTreeMap, sync::Arc};

use egui::{Frame, Margin, Panel, RichText, ScrollArea, Ui};

pub(super) use party::roles;
pub(super) use reading::change_ui;

use super::{
    Scope,
    theme::{bold, size, space},
    widgets::{self, Hovering},
};
use crate::{
    domain::{Claim, ClaimId, Dossier},
    model::{Action, Dialog, DocumentAction, Profile, Target, ViewAction},
    words::Language,
};

/// Width of the panel in points before anybody drags it, and the most of the window that it takes.
const WIDTH: f32 = 380.0;
const WIDEST_PART: f32 = 0.3;

/// The panel and what it keeps between frames.
#[derive(Debug, Default)]
pub(super) struct SidePanel {
    width: Option<f32>,
    shown: Option<Target>,
    cards: CardHeights,
    mentioned: mentioned::Mentioned,
    profile: Profile,
    party: party::PartyPage,
}

impl SidePanel {
    pub(super) fn new(width: Option<f32>) -> Self {
        Self { width, ..Self::default() }
    }

    pub(super) const fn width(&self) -> Option<f32> {
        self.width
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>) {
        let mut is_shown = scope.model.session().panel_shown;
        let was_shown = is_shown;
        let colors = scope.theme.colors;
        let window = ui.available_width();
        let most = (window * 0.6).max(280.0);
        let shown = Panel::right("panel")
            .resizable(true)
            .default_size(self.width.unwrap_or_else(|| WIDTH.min(window * WIDEST_PART)).min(most))
            .size_range(280.0..=most)
            .frame(Frame::new().fill(colors.panel).inner_margin(Margin::symmetric(16, 10)))
            .show_collapsible(ui, &mut is_shown, |ui| self.contents_ui(ui, scope));
        if let Some(shown) = shown.filter(|_| was_shown) {
            self.width = Some(shown.response.rect.width());
        }
        if is_shown != was_shown {
            scope.push(Action::View(ViewAction::ShowPanel(is_shown)));
        }
    }

    fn contents_ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>) {
        attachment_ui(ui, scope);
        let target = scope.model.target();
        let mut area = ScrollArea::vertical().auto_shrink([false, false]);
        if self.shown.as_ref() != Some(target) {
            self.shown = Some(target.clone());
            area = area.vertical_scroll_offset(0.0);
        }
        area.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            let Self { cards, mentioned, profile, party, .. } = self;
            match target {
                Target::Overview => overview::overview_ui(ui, scope),
                Target::Country(code) => {
                    profile::profile_ui(ui, scope, (cards, profile), *code);
                    mentioned.list_ui(ui, scope, *code);
                }
                Target::Stack(code, topic) => country::stack_ui(ui, scope, cards, *code, *topic),
                Target::Claim(id) => claim::claim_ui(ui, scope, id),
                Target::Standing(standing) => standing::standing_ui(ui, scope, standing),
                Target::Tier(lens, tier) => tier::tier_ui(ui, scope, *lens, *tier),
                Target::Topic(topic) => topic::topic_ui(ui, scope, cards, *topic),
                Target::Dated(year) => dated::dated_ui(ui, scope, cards, *year),
                Target::Passage(id) => passage::passage_page_ui(ui, scope, cards, id),
                Target::Paragraph(shown) => paragraph::paragraph_ui(ui, scope, shown),
                Target::Why(code) => why::why_ui(ui, scope, *code),
                Target::Reading(id) => reading::reading_ui(ui, scope, id),
                Target::Party(who) => party::party_ui(ui, scope, (cards, party), who),
            }
            ui.add_space(space::L);
        });
        self.cards.light(scope);
    }
}

/// The name of what is looked at.
fn title(ui: &mut Ui, text: impl Into<String>) {
    let text = RichText::new(text).family(bold()).size(size::TITLE);
    ui.add(egui::Label::new(text).wrap());
}

/// The name of a group below a title.
fn heading(ui: &mut Ui, text: impl Into<String>) {
    ui.add_space(space::M);
    ui.label(RichText::new(text).family(super::theme::strong()).size(size::HEADING));
}

/// Says whether the wording or digests are shown, and lets the user change it.
fn attachment_ui(ui: &mut Ui, scope: &mut Scope<'_>) {
    let colors = scope.theme.colors;
    let model = scope.model;
    let attachments = &model.session().attachments;
    Frame::new().fill(colors.card).corner_radius(4).inner_margin(Margin::same(6)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        if attachments.is_empty() {
            ui.horizontal_wrapped(|ui| {
                widgets::note(ui, scope.say("panel-digests"), colors.ink_weak);
                let text = RichText::new(scope.say("command-attach-document")).size(size::SMALL);
                let button = egui::Button::new(text);
                if ui.add(button).clicked() {
                    let dialog = ViewAction::SetDialog(Some(Dialog::Document));
                    scope.push(Action::View(dialog));
                }
            });
        }
        for attachment in attachments.values() {
            ui.horizontal_wrapped(|ui| {
                let name = attachment.path.file_name().unwrap_or(attachment.path.as_os_str());
                let tally = attachment.tally().in_words(scope.words);
                let text = format!("{}: {tally}", name.to_string_lossy());
                widgets::note(ui, text, colors.ink_weak)
                    .on_hover_text(attachment.path.display().to_string());
                let detach = RichText::new(scope.say("panel-detach")).size(size::SMALL);
                let button = egui::Button::new(detach);
                if ui.add(button).clicked() {
                    let action = DocumentAction::Detach(attachment.source.clone());
                    scope.push(Action::Document(action));
                }
            });
        }
    });
    ui.add_space(space::XS);
}

/// How high each card came out, so that cards out of sight cost nothing.
#[derive(Debug, Default)]
struct CardHeights {
    /// What the heights hold for: the panel's width, which documents are attached, and the dossier.
    holds_for: (u32, Language, Vec<String>),
    dossier: Option<Arc<Dossier>>,
    heights: BTreeMap<ClaimId, f32>,
    hovering: Hovering,
    /// The claim whose card the pointer is on.
    hovered: Option<Target>,
}

impl CardHeights {
    fn refresh(&mut self, ui: &Ui, scope: &Scope<'_>) {
        let attached = scope.model.session().attachments.values();
        let attached = attached.map(|a| format!("{:p}", Arc::as_ptr(a))).collect();
        let language = scope.words.language();
        let holds_for = (ui.available_width().to_bits(), language, attached);
        let dossier = scope.model.dossier();
        let is_same = self.dossier.as_ref().is_some_and(|known| Arc::ptr_eq(known, dossier));
        if self.holds_for != holds_for || !is_same {
            self.heights.clear();
            (self.holds_for, self.dossier) = (holds_for, Some(Arc::clone(dossier)));
        }
    }

    /// Lights the claim whose card the pointer is on, once all are drawn.
    fn light(&mut self, scope: &mut Scope<'_>) {
        let hovered = self.hovered.take();
        self.hovering.on(scope, hovered);
    }

    /// Lists claims as cards.
    #[expect(single_use_lifetimes, reason = "`impl Trait` arguments cannot leave it out")]
    fn list_ui<'a>(
        &mut self,
        ui: &mut Ui,
        scope: &mut Scope<'_>,
        claims: impl IntoIterator<Item = &'a Claim>,
    ) {
        self.refresh(ui, scope);
        for claim in claims {
            let width = ui.available_width();
            if let Some(height) = self.heights.get(&claim.id) {
                let size = egui::vec2(width, *height);
                let rect = egui::Rect::from_min_size(ui.cursor().min, size);
                if !ui.is_rect_visible(rect) {
                    ui.allocate_space(size);
                    continue;
                }
            }
            let response = card::card_ui(ui, scope, claim);
            self.heights.insert(claim.id.clone(), response.rect.height());
            if response.contains_pointer() {
                self.hovered = Some(Target::Claim(claim.id.clone()));
            }
        }
    }
}
