//! Claims as CSV (RFC 4180), a claim a record, for sheets and statistics.
//!
//! Lines end in CRLF, the text is UTF-8, the first record names the fields. What the dossier format
//! has a word for is written in it, whatever the language of the window: stages and topics by their
//! keys, countries by ISO 3166-1 alpha-3, dates in EDTF, amounts by ISO 4217. Several values of a
//! field stand apart by `; `. No stage is written without whether the claim denies it, and claims
//! that tell one fact have the same `group`: they are not to be added up. Of what a user looks at
//! in a table, [`csv_columns`] makes columns that say all that.
//!
//! A field that a sheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a
//! carriage return) is written with an apostrophe before it, as OWASP advises against CSV
//! injection: a dossier may come from anybody. Sheets hide that apostrophe; other programs take
//! it away.

use std::collections::BTreeSet;

use crate::{
    domain::{Claim, Dossier, Item, Party, Problem},
    model::{Column, harmless},
};

/// The columns to write where these are shown.
///
/// A stage comes with who vouches for it and the document's own qualifier, each claim with its id
/// and the fact that it tells with others: whoever has the file has nothing else to tell how firm
/// a claim is, or which are not to be added up.
pub fn csv_columns(shown: &BTreeSet<Column>) -> BTreeSet<Column> {
    let mut columns = shown.clone();
    columns.extend([Column::Id, Column::Group]);
    if shown.contains(&Column::Stage) {
        columns.extend([Column::Basis, Column::Hedge]);
    }
    columns
}

/// Claims of a dossier in these columns, in the order in which they come, and last what did not hold
/// in each when the dossier was read. UTF-8.
#[expect(single_use_lifetimes, reason = "`impl Trait` arguments cannot leave it out")]
pub fn csv<'a>(
    dossier: &Dossier,
    claims: impl IntoIterator<Item = &'a Claim>,
    columns: &[Column],
    problems: &[Problem],
) -> Result<Vec<u8>, csv::Error> {
    let terminator = csv::Terminator::CRLF;
    let mut writer = csv::WriterBuilder::new().terminator(terminator).from_writer(Vec::new());
    let names = columns.iter().flat_map(|column| names(*column));
    writer.write_record(names.chain(["problems"]))?;
    for claim in claims {
        let fields = columns.iter().flat_map(|column| fields(dossier, claim, *column));
        let broken = problems.iter().filter(|problem| is_of(problem, claim));
        writer.write_record(fields.chain([listed(broken)]).map(harmless))?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

/// Whether a problem is one of this claim's record, which it names.
fn is_of(problem: &Problem, claim: &Claim) -> bool {
    problem.record.starts_with("claims[") && problem.record.ends_with(&format!(" \"{}\"", claim.id))
}

/// The fields that a column of the table has: most have one.
fn names(column: Column) -> Vec<&'static str> {
    match column {
        Column::Stage => vec!["stage", "denies"],
        Column::Amount => vec!["amount", "currency"],
        Column::Passages => vec!["passages", "paragraphs"],
        Column::Countries
        | Column::Topic
        | Column::Basis
        | Column::Hedge
        | Column::Date
        | Column::Parties
        | Column::Items
        | Column::Place
        | Column::Group
        | Column::Summary
        | Column::Id => vec![column.key()],
    }
}

fn fields(dossier: &Dossier, claim: &Claim, column: Column) -> Vec<String> {
    let amount = claim.amount.as_ref();
    let only = match column {
        Column::Stage => return vec![claim.stage.key().to_owned(), claim.denies.to_string()],
        Column::Amount => {
            let value = amount.map(|amount| amount.value.to_string());
            let currency = amount.map(|amount| amount.currency.clone());
            return vec![value.unwrap_or_default(), currency.unwrap_or_default()];
        }
        Column::Passages => {
            let paragraph = |id| dossier.passage(id).map(|passage| passage.paragraph.to_string());
            let paragraphs = claim.passages.iter().filter_map(paragraph);
            return vec![listed(claim.passages.iter()), listed(paragraphs)];
        }
        Column::Countries => listed(claim.countries.iter()),
        Column::Topic => claim.topic.key().to_owned(),
        Column::Basis => claim.basis.label().to_owned(),
        Column::Hedge => claim.hedge.clone().unwrap_or_default(),
        Column::Date => {
            claim.date.as_ref().map(|date| date.as_str().to_owned()).unwrap_or_default()
        }
        Column::Parties => listed(claim.parties.iter().map(party)),
        Column::Items => listed(claim.items.iter().map(item)),
        Column::Place => claim.place.name.clone().unwrap_or_default(),
        Column::Group => claim.group.clone().unwrap_or_default(),
        Column::Summary => claim.summary.clone(),
        Column::Id => claim.id.to_string(),
    };
    vec![only]
}

fn listed(values: impl Iterator<Item = impl ToString>) -> String {
    let values: Vec<String> = values.map(|value| value.to_string()).collect();
    values.join("; ")
}

fn party(party: &Party) -> String {
    let code = party.code.map(|code| code.to_string());
    let name = party.name.clone().or(code).unwrap_or_default();
    format!("{name} ({})", party.role).trim_start().to_owned()
}

/// An item with the document's own figure, in the unit that follows it, or else in pieces.
fn item(item: &Item) -> String {
    let figure = item.quantity.as_ref().map(ToString::to_string);
    let words = [figure.as_deref(), item.unit.as_deref(), Some(item.name.as_str())];
    words.into_iter().flatten().collect::<Vec<_>>().join(" ")
}
