//! What was found, as rows in sections: made once for what was typed and what is searched.

use std::{
    collections::{BTreeMap, BTreeSet},
    hash::Hash,
    ops::Range,
};

use super::{
    corpus::{Corpus, KINDS, Kind},
    filters::{self, Saved},
};
use crate::{
    domain::{ClaimId, CountryCode, Dossier, PassageId, Topic},
    model::{Choice as FilterChoice, DocumentKey, Filter, Inquiry, Model},
    text::{Forgiven, Group, Hit, Hits},
    ui::command::COMMANDS,
};

/// The best passages of the dossier that are looked at, of all kinds together.
const MOST_OF_DOSSIER: usize = 150;
/// The best passages of documents.
const MOST_OF_DOCUMENTS: usize = 60;
/// The most rows of a section.
const MOST_ROWS: usize = 8;
/// The most chips of a kind.
const MOST_CHIPS: usize = 8;

/// What a row leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Choice {
    /// The command at this place of the table.
    Command(usize),
    Country(CountryCode),
    /// Somebody who is in claims.
    Party(FilterChoice),
    /// A choice to filter by.
    Filter(FilterChoice),
    /// The filter that is kept under this name.
    Saved(String),
    /// A filter that was typed.
    Typed(Filter),
    Claim(ClaimId),
    Passage(PassageId),
    /// The claims of a year.
    Year(i64),
    Paragraph {
        document: DocumentKey,
        paragraph: u32,
    },
}

/// Something that was found.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) choice: Choice,
    /// Where it stands, before the text.
    pub(super) place: String,
    pub(super) text: String,
    /// What was searched for, in bytes of the text.
    pub(super) marks: Vec<Range<usize>>,
    /// The topics of the claims that rest on it.
    pub(super) topics: Vec<Topic>,
    /// What it is called to those who do not see it.
    pub(super) name: String,
    /// What stands at its right: what it leaves of the claims.
    pub(super) beside: String,
    /// It is filtered by already.
    pub(super) is_on: bool,
}

impl Row {
    /// A row of a text alone.
    pub(super) fn new(choice: Choice, text: String, name: String) -> Self {
        Self {
            choice,
            place: String::new(),
            text,
            marks: Vec::new(),
            topics: Vec::new(),
            name,
            beside: String::new(),
            is_on: false,
        }
    }
}

/// Rows of a kind, or of a document.
#[derive(Debug)]
pub(super) struct Section {
    pub(super) title: String,
    /// How many there are, also those that are not shown.
    pub(super) total: usize,
    pub(super) rows: Vec<Row>,
}

/// All that was found.
#[derive(Debug, Default)]
pub(super) struct Results {
    pub(super) sections: Vec<Section>,
    /// The countries of what was found, with how often, the most first.
    pub(super) countries: Vec<(CountryCode, usize)>,
    pub(super) topics: Vec<(Topic, usize)>,
    pub(super) forgiven: Vec<Forgiven>,
}

impl Results {
    /// What a dossier and the documents hold; `documents` is what was found in these.
    pub(super) fn of(
        model: &Model,
        (corpus, saved): (&Corpus, &Saved),
        inquiry: &Inquiry,
        documents: &Hits,
    ) -> Self {
        let query = inquiry.query();
        if query.is_empty() {
            return Self { sections: vec![all_commands(model)], ..Self::default() };
        }
        let found = corpus.search(&query, MOST_OF_DOSSIER);
        let nothing = Hits::default();
        // A word that stands somewhere as typed is no typing error elsewhere.
        let is_exact = |hits: &Hits| hits.total > 0 && hits.forgiven.is_empty();
        let (found, documents) = match (is_exact(&found), is_exact(documents)) {
            (true, false) => {
                (&found, if documents.forgiven.is_empty() { documents } else { &nothing })
            }
            (false, true) => (if found.forgiven.is_empty() { &found } else { &nothing }, documents),
            _ => (&found, documents),
        };
        let of_dossier = KINDS.into_iter().filter_map(|(kind, id)| {
            let group = found.groups.iter().find(|group| group.document == id)?;
            dossier_section(model, corpus, kind, group)
        });
        let of_documents =
            documents.groups.iter().filter_map(|group| document_section(model, group));
        Self {
            sections: filters::typed(model, &inquiry.typed)
                .into_iter()
                .chain(years(model, inquiry))
                .chain(saved.section(model, &query, found))
                .chain(of_dossier)
                .chain(of_documents)
                .collect(),
            countries: most(&found.countries, &documents.countries),
            topics: most(&found.topics, &documents.topics),
            forgiven: forgiven(&[found, documents]),
        }
    }

    /// All rows, as the arrow keys go through them.
    pub(super) fn rows(&self) -> impl Iterator<Item = &Row> {
        self.sections.iter().flat_map(|section| &section.rows)
    }
}

/// What was found in the documents, where that takes no longer than a frame may.
pub(super) fn quick_answer(inquiry: &Inquiry) -> Option<Hits> {
    inquiry.is_quick().then(|| inquiry.answer(MOST_OF_DOCUMENTS))
}

fn all_commands(model: &Model) -> Section {
    let all = COMMANDS.iter().enumerate();
    let mut enabled: Vec<_> = all.filter(|(_, command)| (command.enabled)(model)).collect();
    enabled.sort_by_key(|(_, command)| command.menu);
    let rows: Vec<Row> =
        enabled.into_iter().map(|(at, _)| command_row(model, at, Vec::new())).collect();
    Section {
        title: model.session().words().say("search-commands").to_owned(),
        total: rows.len(),
        rows,
    }
}

/// The years of the timeline that are typed.
fn years(model: &Model, inquiry: &Inquiry) -> Option<Section> {
    let (axis, words) = (model.timeline().axis()?, model.session().words());
    let typed = inquiry.typed.split(|sign: char| !sign.is_ascii_digit());
    let years = typed.filter_map(|year| year.parse().ok());
    let row = |year: i64| {
        let text = words.say_with("dated-in-the-palette", &[("year", year.to_string().into())]);
        Row::new(Choice::Year(year), text.clone(), text)
    };
    let rows: Vec<Row> = years.filter(|year| axis.years.contains(year)).map(row).collect();
    let title = words.say("timeline-title").to_owned();
    (!rows.is_empty()).then_some(Section { title, total: rows.len(), rows })
}

fn command_row(model: &Model, at: usize, marks: Vec<Range<usize>>) -> Row {
    let words = model.session().words();
    let title = COMMANDS.get(at).map_or("", |it| it.title(words));
    let name = words.say_with("search-command", &[("text", title.into())]);
    Row { marks, ..Row::new(Choice::Command(at), title.to_owned(), name) }
}

fn dossier_section(model: &Model, corpus: &Corpus, kind: Kind, group: &Group) -> Option<Section> {
    let rows: Vec<Row> =
        group.hits.iter().filter_map(|hit| row(model, corpus, kind, hit)).take(MOST_ROWS).collect();
    let title = match kind {
        Kind::Command => "search-commands",
        Kind::Country => "search-countries",
        Kind::Party => "parties-title",
        Kind::Filter => "filters-title",
        Kind::Claim => "search-claims",
        Kind::Passage => "search-passages",
    };
    (!rows.is_empty()).then(|| Section {
        title: model.session().words().say(title).to_owned(),
        total: group.total,
        rows,
    })
}

fn row(model: &Model, corpus: &Corpus, kind: Kind, hit: &Hit) -> Option<Row> {
    let at = usize::try_from(hit.paragraph).ok()?;
    let (text, marks) = (hit.text.clone(), hit.marks_shown().collect());
    let words = model.session().words();
    let named = |id| words.say_with(id, &[("text", hit.text.as_str().into())]);
    match kind {
        Kind::Command => {
            let command = COMMANDS.get(at)?;
            (command.enabled)(model).then(|| command_row(model, at, marks))
        }
        Kind::Country => {
            let country = *corpus.countries.get(at)?;
            let name = named("search-country");
            Some(Row { marks, ..Row::new(Choice::Country(country), text, name) })
        }
        Kind::Party | Kind::Filter => filters::row(model, corpus, kind, hit),
        Kind::Claim => {
            let claim = corpus.dossier.claims().get(at)?;
            let (place, name) = (words.topic(claim.topic).to_owned(), named("search-claim"));
            let (choice, topics) = (Choice::Claim(claim.id.clone()), vec![claim.topic]);
            Some(Row { place, marks, topics, ..Row::new(choice, text, name) })
        }
        Kind::Passage => {
            let passage = corpus.dossier.passages().get(at)?;
            let place = format!("¶{}", passage.paragraph);
            let values = [("place", place.as_str().into()), ("text", text.as_str().into())];
            let name = words.say_with("search-passage", &values);
            let topics = topics_on(&corpus.dossier, &[&passage.id]);
            let choice = Choice::Passage(passage.id.clone());
            Some(Row { place, marks, topics, ..Row::new(choice, text, name) })
        }
    }
}

fn document_section(model: &Model, group: &Group) -> Option<Section> {
    let document = model.document_indexed(&group.document)?;
    let (title, words) = (model.document_name(&document), model.session().words());
    let row = |hit: &Hit| {
        let place = format!("¶{}", hit.paragraph);
        let values = [
            ("place", place.as_str().into()),
            ("title", title.as_str().into()),
            ("text", hit.text.as_str().into()),
        ];
        let name = words.say_with("search-paragraph", &values);
        let choice = Choice::Paragraph { document: document.clone(), paragraph: hit.paragraph };
        Row {
            place,
            marks: hit.marks_shown().collect(),
            topics: topics_in(model, &document, hit.paragraph),
            ..Row::new(choice, hit.text.clone(), name)
        }
    };
    let rows: Vec<Row> = group.hits.iter().take(MOST_ROWS).map(row).collect();
    (!rows.is_empty()).then_some(Section { title, total: group.total, rows })
}

/// The topics of what rests on the passages in a paragraph; none where the document is not attached.
fn topics_in(model: &Model, document: &DocumentKey, paragraph: u32) -> Vec<Topic> {
    let DocumentKey::Attached(source) = document else { return Vec::new() };
    let attachment = model.session().attachments.get(source);
    let passages = attachment.into_iter().flat_map(|attached| attached.passages_in(paragraph));
    topics_on(model.dossier(), &passages.collect::<Vec<_>>())
}

fn topics_on(dossier: &Dossier, passages: &[&PassageId]) -> Vec<Topic> {
    let claims = passages.iter().flat_map(|id| dossier.claims_on(id));
    let topics: BTreeSet<Topic> = claims.map(|claim| claim.topic).collect();
    topics.into_iter().collect()
}

/// Two counts added up, the most first.
fn most<K: Ord + Copy + Hash>(a: &BTreeMap<K, usize>, b: &BTreeMap<K, usize>) -> Vec<(K, usize)> {
    let mut sums = a.clone();
    for (key, count) in b {
        *sums.entry(*key).or_default() += count;
    }
    let mut sums: Vec<_> = sums.into_iter().filter(|(_, count)| *count > 0).collect();
    sums.sort_by_key(|(key, count)| (std::cmp::Reverse(*count), *key));
    sums.truncate(MOST_CHIPS);
    sums
}

fn forgiven(found: &[&Hits]) -> Vec<Forgiven> {
    let mut all: Vec<Forgiven> = Vec::new();
    for forgiven in found.iter().filter(|hits| hits.total > 0).flat_map(|hits| &hits.forgiven) {
        match all.iter_mut().find(|known| known.typed == forgiven.typed) {
            Some(known) => {
                known.taken.extend(forgiven.taken.iter().cloned());
                known.taken.sort_unstable();
                known.taken.dedup();
            }
            None => all.push(forgiven.clone()),
        }
    }
    all
}
