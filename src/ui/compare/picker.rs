//! Picking a country to compare: a list that narrows while one types.

use std::sync::Arc;

use egui::{ComboBox, Key, PopupCloseBehavior, RichText, ScrollArea, TextEdit, Ui, WidgetInfo};

use crate::{
    domain::{CountryCode, Dossier},
    geo::Atlas,
    model::{Action, CompareAction, Model},
    text::{Accents, Folded},
    ui::{
        Scope,
        theme::{bold, size},
    },
    words::Language,
};

/// What is typed into the list that is open.
#[derive(Debug, Default)]
pub(super) struct Picker {
    /// The column whose list is open.
    open: Option<usize>,
    /// It was drawn in this frame.
    drawn: bool,
    sought: String,
    found: Found,
}

/// The countries that are listed, and what they were looked up for.
#[derive(Debug, Default)]
struct Found {
    holds_for: Option<Inputs>,
    countries: Vec<(String, CountryCode)>,
}

#[derive(Debug)]
struct Inputs {
    sought: String,
    language: Language,
    dossier: Arc<Dossier>,
    atlas: Arc<Atlas>,
}

impl Inputs {
    fn are(&self, model: &Model, sought: &str) -> bool {
        self.sought == sought
            && self.language == model.session().language
            && Arc::ptr_eq(&self.dossier, model.dossier())
            && Arc::ptr_eq(&self.atlas, model.atlas())
    }
}

impl Found {
    fn refresh(&mut self, model: &Model, sought: &str) {
        if self.holds_for.as_ref().is_some_and(|inputs| inputs.are(model, sought)) {
            return;
        }
        self.countries = found(model, sought);
        self.holds_for = Some(Inputs {
            sought: sought.to_owned(),
            language: model.session().language,
            dossier: Arc::clone(model.dossier()),
            atlas: Arc::clone(model.atlas()),
        });
    }
}

impl Picker {
    /// Adds a country beside the last column.
    pub(super) fn add_ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>, at: usize) {
        self.list_ui(ui, scope, at, RichText::new(scope.say("compare-add")));
    }

    /// The country of a column, to be changed.
    pub(super) fn change_ui(
        &mut self,
        ui: &mut Ui,
        scope: &mut Scope<'_>,
        at: usize,
        country: CountryCode,
    ) {
        let name = RichText::new(scope.model.country_name(country));
        self.list_ui(ui, scope, at, name.family(bold()).size(size::HEADING));
    }

    /// Ends a frame.
    pub(super) fn settle(&mut self) {
        if !std::mem::take(&mut self.drawn) {
            self.open = None;
        }
    }

    fn list_ui(&mut self, ui: &mut Ui, scope: &mut Scope<'_>, at: usize, selected: RichText) {
        let shown_text = selected.text().to_owned();
        let width = (ui.available_width() - 60.0).clamp(80.0, 220.0);
        let shown = ComboBox::from_id_salt(("compared", at))
            .selected_text(selected)
            .width(width)
            .truncate()
            .height(360.0)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .show_ui(ui, |ui| {
                if let Some(country) = self.choose_ui(ui, scope, at) {
                    scope.push(Action::Compare(CompareAction::Put { at, country }));
                    ui.close();
                }
            });
        let words = scope.words;
        shown.response.widget_info(|| {
            let is_new = at >= scope.model.session().compared.len();
            let number = [("number", (at + 1).into())];
            let label = if is_new {
                words.say("compare-add").to_owned()
            } else {
                words.say_with("compare-column", &number)
            };
            let mut info = WidgetInfo::labeled(egui::Role::ComboBox, true, label);
            info.current_text_value = Some(shown_text.clone());
            info
        });
    }

    /// The field and what it leaves of the countries.
    fn choose_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, at: usize) -> Option<CountryCode> {
        self.drawn = true;
        let is_new = self.open.replace(at) != Some(at);
        if is_new {
            self.sought.clear();
        }
        let hint = scope.say("compare-seek");
        let field = ui.add(TextEdit::singleline(&mut self.sought).hint_text(hint));
        field.widget_info(|| WidgetInfo::labeled(egui::Role::TextInput, true, hint));
        if is_new {
            field.request_focus();
        }
        self.found.refresh(scope.model, &self.sought);
        let found = &self.found.countries;
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let mut chosen = found.first().filter(|_| entered).map(|(_, code)| *code);
        ScrollArea::vertical().max_height(280.0).show(ui, |ui| {
            for (name, code) in found {
                let is_here = scope.model.session().compared.get(at) == Some(code);
                if ui.selectable_label(is_here, name).clicked() {
                    chosen = Some(*code);
                }
            }
        });
        chosen
    }
}

/// Countries with a word that begins so, by name; those with claims first.
fn found(model: &Model, sought: &str) -> Vec<(String, CountryCode)> {
    let fold = |text: &str| Folded::new(text, Accents::Strip).text().to_owned();
    let sought = fold(sought.trim());
    let dossier = model.dossier();
    let named = dossier.claims().iter().flat_map(|claim| claim.countries.iter().copied());
    let mapped = model.atlas().territories.iter().map(|territory| territory.code);
    let all: std::collections::BTreeSet<CountryCode> = named.chain(mapped).collect();
    let mut found: Vec<(bool, String, String, CountryCode)> = all
        .into_iter()
        .map(|code| {
            let name = model.country_name(code);
            (dossier.claims_of(code).next().is_none(), fold(&name), name, code)
        })
        .filter(|(_, folded, ..)| {
            folded.starts_with(&sought)
                || folded.split([' ', '-']).any(|word| word.starts_with(&sought))
        })
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(_, _, name, code)| (name, code)).collect()
}

/// Compares a country, or no more: for its page.
pub(crate) fn button_ui(ui: &mut Ui, scope: &mut Scope<'_>, country: CountryCode) {
    let is_compared = scope.model.session().is_compared(country);
    let label = if is_compared { "compare-button-off" } else { "compare-button" };
    if ui.button(scope.say(label)).on_hover_text(scope.say("compare-empty")).clicked() {
        scope.push(Action::Compare(CompareAction::Toggle(country)));
    }
}
