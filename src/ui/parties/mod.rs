//! Parties: who else is in the claims, with what they do, and what ties them to which countries.
//!
//! A list finds somebody; the links beside it show at a glance what a list of counts does not: how
//! one seller's business is spread, and about what.

mod links;
mod list;

use std::sync::Arc;

use egui::{CentralPanel, Frame, Key, Margin, Modifiers, Panel, RichText, Ui};

use list::Neighbour;

use super::{
    Scope, keys,
    theme::{bold, size, space},
    widgets,
};
use crate::model::{Action, Choice, Entity, FilterAction, Matches, Target, Workspace, entities};

/// Width of the list in points before anybody drags it.
const LIST: f32 = 300.0;

/// The view and what it keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Parties {
    /// What the entities were worked out from.
    matches: Option<Arc<Matches>>,
    entities: Vec<Entity>,
    list: list::List,
    links: links::Links,
    /// Who was looked at last.
    last: Option<Choice>,
}

impl Parties {
    /// The arrows go through the list.
    pub(super) fn keys(&self, ui: &Ui, scope: &mut Scope<'_>) {
        let session = scope.model.session();
        let ctx = ui.ctx();
        let is_here = session.workspace == Workspace::Parties;
        if !is_here || !keys::are_for(ctx, scope.model, None) {
            return;
        }
        for (key, to) in [(Key::ArrowDown, Neighbour::Below), (Key::ArrowUp, Neighbour::Above)] {
            if ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key))
                && let Some(who) = self.list.beside(&self.entities, self.chosen(scope), to)
            {
                scope.push(Action::show(Target::Party(who)));
            }
        }
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>) {
        let matches = scope.model.matches();
        if !self.matches.as_ref().is_some_and(|known| Arc::ptr_eq(known, matches)) {
            self.matches = Some(Arc::clone(matches));
            self.entities = entities(scope.model.shown().claims());
            self.list.forget();
        }
        if let Target::Party(who) = scope.model.target() {
            self.last = Some(who.clone());
        }
        let chosen = self.chosen(scope).cloned();
        let fill = scope.theme.colors.panel;
        let frame = Frame::new().fill(fill).inner_margin(Margin::symmetric(12, 10));
        Panel::left("parties-list")
            .resizable(true)
            .default_size(LIST)
            .size_range(200.0..=420.0)
            .frame(frame)
            .show(ui, |ui| {
                self.head_ui(ui, scope);
                self.list.ui(ui, scope, &self.entities, chosen.as_ref());
            });
        CentralPanel::no_frame().frame(frame).show(ui, |ui| {
            let entity = self.entities.iter().find(|it| Some(&it.who) == chosen.as_ref());
            match entity {
                Some(entity) => self.links.ui(ui, scope, entity),
                None => {
                    ui.label(scope.say("parties-nobody"));
                }
            }
        });
    }

    /// Who is looked at, or was, or else the first of all.
    fn chosen<'a>(&'a self, scope: &'a Scope<'_>) -> Option<&'a Choice> {
        let target = scope.model.target();
        let target = if let Target::Party(who) = target { Some(who) } else { self.last.as_ref() };
        let is_there = |who: &&Choice| self.entities.iter().any(|it| it.who == **who);
        target.filter(is_there).or_else(|| self.entities.first().map(|it| &it.who))
    }

    fn head_ui(&self, ui: &mut Ui, scope: &mut Scope<'_>) {
        ui.label(RichText::new(scope.say("parties-title")).family(bold()).size(size::TITLE));
        let values = [("count", self.entities.len().into())];
        let counted = scope.words.say_with("parties-counted", &values);
        widgets::note(ui, counted, scope.theme.colors.ink_weak);
        if !scope.model.matches().is_whole() {
            ui.horizontal_wrapped(|ui| {
                let text = RichText::new(scope.say("parties-filtered")).size(size::SMALL);
                ui.label(text.color(scope.theme.colors.warning));
                if widgets::link(ui, scope.say("command-clear-the-filter")).clicked() {
                    scope.push(Action::Filter(FilterAction::Clear));
                }
            });
        }
        ui.add_space(space::XS);
    }
}
