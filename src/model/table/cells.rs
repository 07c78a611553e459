//! What stands in a cell of the table, in the language of the session.

use super::Column;
use crate::{
    domain::{Amount, Claim, Item, Party},
    model::Model,
};

/// Says what claims have in each column.
#[derive(Debug, Clone, Copy)]
pub struct Cells<'a> {
    model: &'a Model,
}

impl<'a> Cells<'a> {
    /// Cells of a model's claims.
    pub const fn new(model: &'a Model) -> Self {
        Self { model }
    }

    /// What a claim has in a column; empty where it says nothing of it.
    pub fn text(self, claim: &Claim, column: Column) -> String {
        let words = self.model.session().words();
        match column {
            Column::Countries => self.countries(claim),
            Column::Topic => words.topic(claim.topic).to_owned(),
            Column::Stage if claim.denies => {
                let stage = words.stage(claim.stage);
                words.say_with("table-denied", &[("stage", stage.into())])
            }
            Column::Stage => words.stage(claim.stage).to_owned(),
            Column::Basis => words.basis(claim.basis).to_owned(),
            Column::Hedge => claim.hedge.clone().unwrap_or_default(),
            Column::Date => claim.date.as_ref().map(|date| words.when(date)).unwrap_or_default(),
            Column::Parties => {
                let parties: Vec<String> = claim.parties.iter().map(|p| self.party(p)).collect();
                parties.join(", ")
            }
            Column::Items => {
                let items: Vec<String> = claim.items.iter().map(|i| self.item(i)).collect();
                items.join(", ")
            }
            Column::Amount => claim.amount.as_ref().map(|a| self.amount(a)).unwrap_or_default(),
            Column::Place => claim.place.name.clone().unwrap_or_default(),
            Column::Group => claim.group.clone().unwrap_or_default(),
            Column::Passages => self.passages(claim),
            Column::Summary => claim.summary.clone(),
            Column::Id => claim.id.to_string(),
        }
    }

    /// A claim in tab-separated cells, without tabs and line breaks of its own.
    fn line(self, claim: &Claim, columns: &[Column]) -> String {
        let cell = |column: &Column| quoted(on_one_line(&harmless(self.text(claim, *column))));
        let cells: Vec<String> = columns.iter().map(cell).collect();
        cells.join("\t")
    }

    /// Claims as tab-separated lines with their heads, to be pasted into a text or a sheet.
    pub fn tsv(self, claims: impl Iterator<Item = &'a Claim>, columns: &[Column]) -> String {
        let words = self.model.session().words();
        let heads: Vec<&str> = columns.iter().map(|column| words.say(column.id())).collect();
        let mut text = heads.join("\t");
        for claim in claims {
            text.push('\n');
            text.push_str(&self.line(claim, columns));
        }
        text.push('\n');
        text
    }

    fn countries(self, claim: &Claim) -> String {
        if claim.is_regional() {
            return self.model.session().words().say("table-region").to_owned();
        }
        let names: Vec<String> =
            claim.countries.iter().map(|code| self.model.country_name(*code)).collect();
        names.join(", ")
    }

    fn party(self, party: &Party) -> String {
        let name = party.name.clone();
        let name = name.or_else(|| party.code.map(|code| self.model.country_name(code)));
        match name {
            Some(name) => format!("{name} ({})", party.role),
            None => party.role.clone(),
        }
    }

    /// An item with the document's own figure, for example `24 × fighter`.
    fn item(self, item: &Item) -> String {
        let words = self.model.session().words();
        let figure = item.quantity.as_ref().map(|number| words.figure(&number.to_string()));
        match (figure, &item.unit) {
            (Some(figure), Some(unit)) => format!("{figure} {unit} {}", item.name),
            (Some(figure), None) => format!("{figure} × {}", item.name),
            (None, _) => item.name.clone(),
        }
    }

    fn amount(self, amount: &Amount) -> String {
        let words = self.model.session().words();
        format!("{} {}", amount.currency, words.figure(&amount.value.to_string()))
    }

    fn passages(self, claim: &Claim) -> String {
        let numbers: Vec<String> =
            self.paragraphs(claim).map(|paragraph| format!("¶{paragraph}")).collect();
        numbers.join(", ")
    }

    pub(super) fn paragraphs(self, claim: &Claim) -> impl Iterator<Item = u32> {
        let passages = claim.passages.iter().filter_map(|id| self.model.dossier().passage(id));
        passages.map(|passage| passage.paragraph)
    }
}

/// A cell or field so that no sheet takes it for a formula: a dossier may come from anybody. OWASP
/// advises an apostrophe against such injection. Sheets hide it; other programs take it away.
pub fn harmless(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text }
}

/// A cell that begins with a quote, quoted: to a sheet it would go on until the next quote, over
/// tabs and lines.
fn quoted(cell: String) -> String {
    if cell.starts_with('"') { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}

fn on_one_line(text: &str) -> String {
    // A line break of DOS is two characters, and one space.
    text.replace("\r\n", " ").replace(['\t', '\n', '\r', '\u{2028}', '\u{2029}'], " ")
}
