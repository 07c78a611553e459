//! Slides: one for each leaf, then those with passages and sources.

use super::{
    fit::{self, fitted},
    flow::Entry,
    master::same_colors,
    page::{self, Layout},
    shape::{NAMESPACES, Paragraph, Part, Run, Shapes, Stands, TextBox, Tone, tree},
    xml::{Xml, clean},
};
use crate::{
    drawing::Offset,
    export::{
        pack::{Cited, Leaf, Pack, Said},
        plate::{Face, Rect},
    },
    words::Words,
};

/// The relationship of a slide to its picture: the one after that to its layout.
const PICTURE: usize = 2;

/// Points between a passage, what stands above it and what stands below.
const LABEL_GAP: f64 = 4.0;
const TEXT_GAP: f64 = 10.0;

/// Size of the numbers behind a headline, of its own, and the least that it may be.
const NUMBERS: f64 = 0.6;
const LEAST: f64 = 9.0;

/// What all slides are made with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Setting<'a> {
    pub(super) pack: &'a Pack,
    pub(super) words: &'a Words,
    pub(super) language: &'a str,
}

/// A slide for a leaf, worked out before its picture is drawn.
#[derive(Debug)]
pub(super) struct SceneSlide<'a> {
    setting: Setting<'a>,
    leaf: &'a Leaf,
    title: fit::Fitted,
    conditions: fit::Fitted,
    passage: Option<Passage<'a>>,
    /// Where the map is.
    pub(super) map: Rect,
}

/// A passage beside a map.
#[derive(Debug)]
struct Passage<'a> {
    cited: &'a Cited,
    text: fit::Fitted,
    strength: fit::Fitted,
}

impl Setting<'_> {
    /// Where a passage stands, with its source where there are several.
    pub(super) fn place(&self, cited: &Cited) -> String {
        if self.pack.sources.len() > 1 {
            format!("{}, {}", cited.source, cited.locator)
        } else {
            cited.locator.clone()
        }
    }

    /// How strong the claims are that rest on a passage, if any does.
    pub(super) fn strength(&self, cited: &Cited) -> Option<String> {
        let strengths = clean(&cited.strengths.join("; "));
        let values = [("strengths", strengths.as_str().into())];
        (!strengths.is_empty()).then(|| self.words.say_with("deck-strength", &values))
    }

    fn slide(&self, shapes: impl FnOnce(&mut Shapes<'_>)) -> Vec<u8> {
        let mut xml = Xml::new();
        xml.element("p:sld", &NAMESPACES, |xml| {
            xml.element("p:cSld", &[], |xml| {
                tree(xml, self.language, |all| {
                    shapes(all);
                    self.foot(all);
                });
            });
            same_colors(xml);
        });
        xml.into_bytes()
    }

    /// Which dossier it is, and the slide's number.
    fn foot(&self, shapes: &mut Shapes<'_>) {
        let hash: String = self.pack.sha256.chars().take(12).collect();
        let hash = self.words.say_with("deck-dossier", &[("hash", hash.into())]);
        let run = Run::new(format!("{hash} · "), page::FOOT, Tone::Weak);
        shapes.text(&TextBox {
            name: self.words.say("deck-number"),
            part: Part::Number,
            at: page::NUMBER,
            stands: Stands::Top,
            paragraphs: vec![Paragraph::of(vec![run], 0.0)],
        });
    }

    /// A slide of a title and columns.
    pub(super) fn text_slide(&self, title: &str, columns: &[Vec<Paragraph>]) -> Vec<u8> {
        let at = Layout::Text.title();
        let title = fitted(Face::Bold, title, [at.width(), at.height()], &page::HEADLINES[1..]);
        self.slide(|shapes| {
            let run = Run::bold(title.text, title.size, Tone::Ink);
            shapes.text(&TextBox {
                name: self.words.say("deck-title"),
                part: Part::Title,
                at,
                stands: Stands::Bottom,
                paragraphs: vec![Paragraph::of(vec![run], 0.0)],
            });
            for ((index, at), column) in (1..).zip(page::columns()).zip(columns) {
                shapes.text(&TextBox {
                    name: self.words.say("deck-text"),
                    part: Part::Body(index),
                    at,
                    stands: Stands::Top,
                    paragraphs: column.clone(),
                });
            }
        })
    }

    /// What words rest on, passage by passage.
    pub(super) fn passages(&self, size: f64) -> Vec<Entry> {
        let after = size / 2.0;
        let lead = ["account-own-words", "deck-digests"].map(|id| self.words.say(id)).join(" ");
        let lead = Paragraph::of(vec![Run::new(lead, size, Tone::Weak)], after);
        let entry = |cited: &Cited| {
            let head = format!("[{}] {}  ", cited.number, clean(&self.place(cited)));
            let mut runs = vec![
                Run::bold(head, size, Tone::Ink),
                Run::new(clean(&cited.text), size, Tone::Ink),
            ];
            if let Some(strength) = self.strength(cited) {
                runs.push(Run::new(format!(" {strength}"), size, Tone::Weak));
            }
            vec![Paragraph { runs, after, hang: 0.0 }]
        };
        let said = self.pack.passages.iter().take(self.pack.said).map(entry);
        [vec![lead]].into_iter().chain(said).collect()
    }

    /// Where the passages are from, how it is counted, which dossier it is, and what did not hold.
    pub(super) fn sources(&self, size: f64) -> Vec<Entry> {
        let after = size / 2.0;
        let line = |text: &str, tone| Paragraph::of(vec![Run::new(clean(text), size, tone)], after);
        let Pack { title, as_of, sha256, .. } = self.pack;
        let dossier = self.words.say_with("deck-dossier", &[("hash", sha256.as_str().into())]);
        let header = [title.as_str(), as_of].map(str::trim_end).join(". ").replace("..", ".");
        let mut all: Vec<Entry> =
            self.pack.sources.iter().map(|source| vec![line(source, Tone::Ink)]).collect();
        all.extend(self.pack.rules.iter().map(|rule| vec![line(rule, Tone::Weak)]));
        all.push(vec![line(&header, Tone::Weak), line(&dossier, Tone::Weak)]);
        let mut problems = self.pack.problems.iter().map(|problem| line(problem, Tone::Ink));
        if let Some(first) = problems.next() {
            let head = Run::bold(self.words.say("account-problems"), size, Tone::Ink);
            all.push(vec![Paragraph::of(vec![head], after), first]);
        }
        all.extend(problems.map(|problem| vec![problem]));
        all
    }
}

impl<'a> SceneSlide<'a> {
    /// Works out how large the texts of a leaf are and what is left for its map.
    pub(super) fn new(setting: Setting<'a>, leaf: &'a Leaf) -> Self {
        let title = headline(&clean(&leaf.headline.text), &numbers(&leaf.headline));
        let conditions = conditions(&clean(&leaf.conditions));
        let top = page::CONDITIONS.min.y + conditions.height + page::BELOW_CONDITIONS;
        let cited = leaf.pulled.and_then(|number| setting.pack.passage(number));
        let passage = cited.map(|cited| Passage::new(setting, cited, page::passage(top)));
        let beside = if passage.is_some() { page::map_beside_passage } else { page::map };
        let map = beside(top);
        Self { setting, leaf, title, conditions, passage, map }
    }

    /// What its notes have to say in full, since the slide has no room for it.
    pub(super) fn cut_off(&self) -> Vec<String> {
        let passage = self.passage.as_ref().filter(|passage| !passage.text.is_whole);
        let texts = [
            (!self.title.is_whole).then(|| clean(&self.leaf.headline.text)),
            (!self.conditions.is_whole).then(|| clean(&self.leaf.conditions)),
            passage.map(|passage| clean(&passage.cited.text)),
        ];
        texts.into_iter().flatten().collect()
    }

    /// The slide, with what its picture shows.
    pub(super) fn slide(&self, told: &str) -> Vec<u8> {
        let Self { setting, leaf, title, conditions, passage, map } = self;
        let words = setting.words;
        setting.slide(|shapes| {
            let runs = vec![
                Run::bold(&title.text, title.size, Tone::Ink),
                Run::new(numbers(&leaf.headline), (title.size * NUMBERS).max(LEAST), Tone::Weak),
            ];
            let part = Part::Title;
            let paragraphs = vec![Paragraph::of(runs, 0.0)];
            let (name, stands) = (words.say("deck-title"), Stands::Bottom);
            shapes.text(&TextBox { name, part, at: page::TITLE, stands, paragraphs });
            if !conditions.text.is_empty() {
                let run = Run::new(&conditions.text, conditions.size, Tone::Weak);
                let at = page::CONDITIONS;
                let at = Rect { max: Offset::new(at.max.x, at.min.y + conditions.height), ..at };
                shapes.text(&free(words.say("deck-conditions"), at, vec![run]));
            }
            shapes.picture([words.say("deck-map"), told], PICTURE, *map);
            if let Some(passage) = passage {
                shapes.text(&passage.shape(*setting, page::passage(map.min.y)));
            }
            let at = page::CREDIT;
            let credit = clean(&leaf.credit());
            let credit = fitted(Face::Regular, &credit, [at.width(), at.height()], &page::CREDITS);
            let run = Run::new(credit.text, credit.size, Tone::Weak);
            shapes.text(&free(words.say("deck-source"), at, vec![run]));
        })
    }
}

impl<'a> Passage<'a> {
    fn new(setting: Setting<'_>, cited: &'a Cited, at: Rect) -> Self {
        let strength = setting.strength(cited).unwrap_or_default();
        let room = [at.width(), at.height() / 4.0];
        let strength = fitted(Face::Regular, &strength, room, &page::ABOUTS);
        let label = fit::height(1, page::ABOUTS[0]) + LABEL_GAP;
        let place = clean(&setting.place(cited));
        let place = fit::Measured::new(Face::Bold, &place).lines(page::ABOUTS[0], at.width()).len();
        let place = fit::height(place, page::ABOUTS[0]) + TEXT_GAP;
        let left = at.height() - label - place - strength.height - TEXT_GAP;
        let text = clean(&cited.text);
        let text = fitted(Face::Regular, &text, [at.width(), left], &page::PASSAGES);
        Self { cited, text, strength }
    }

    fn shape<'w>(&self, setting: Setting<'w>, at: Rect) -> TextBox<'w> {
        let (cited, words, size) = (self.cited, setting.words, page::ABOUTS[0]);
        let mut paragraphs = Vec::new();
        if !cited.is_wording {
            let label = Run::new(words.say("passage-digest"), size, Tone::Weak);
            paragraphs.push(Paragraph::of(vec![label], LABEL_GAP));
        }
        let text = Run::new(&self.text.text, self.text.size, Tone::Ink);
        paragraphs.push(Paragraph::of(vec![text], TEXT_GAP));
        let place = format!("[{}] {}", cited.number, clean(&setting.place(cited)));
        paragraphs.push(Paragraph::of(vec![Run::bold(place, size, Tone::Ink)], LABEL_GAP));
        if !self.strength.text.is_empty() {
            let strength = Run::new(&self.strength.text, self.strength.size, Tone::Weak);
            paragraphs.push(Paragraph::of(vec![strength], 0.0));
        }
        let (name, part, stands) = (words.say("deck-passage"), Part::Free, Stands::Top);
        TextBox { name, part, at, stands, paragraphs }
    }
}

/// A headline as large as it fits with its numbers behind it.
fn headline(text: &str, numbers: &str) -> fit::Fitted {
    let room = [page::TITLE.width(), page::TITLE.height()];
    let both = fitted(Face::Bold, &format!("{text}{numbers}"), room, &page::HEADLINES);
    let text = if both.is_whole {
        text.to_owned()
    } else {
        let letters = both.text.chars().count().saturating_sub(numbers.chars().count() + 1);
        both.text.chars().take(letters).chain(['…']).collect()
    };
    fit::Fitted { text, ..both }
}

/// What a leaf holds of, on one line if it may.
fn conditions(text: &str) -> fit::Fitted {
    let [width, height] = [page::CONDITIONS.width(), page::CONDITIONS.height()];
    let [largest, smaller @ ..] = page::CONDITIONS_SIZES;
    let one_line = [width, fit::height(1, largest)];
    let on_one = fitted(Face::Regular, text, one_line, &page::CONDITIONS_SIZES[..3]);
    if on_one.is_whole { on_one } else { fitted(Face::Regular, text, [width, height], &smaller) }
}

/// The numbers of what words rest on, as they stand behind them: ` [1, 2]`.
pub(super) fn numbers(said: &Said) -> String {
    let numbers: Vec<String> = said.rests_on.iter().map(ToString::to_string).collect();
    if numbers.is_empty() { String::new() } else { format!(" [{}]", numbers.join(", ")) }
}

fn free(name: &str, at: Rect, runs: Vec<Run>) -> TextBox<'_> {
    let paragraphs = vec![Paragraph::of(runs, 0.0)];
    TextBox { name, part: Part::Free, at, stands: Stands::Top, paragraphs }
}
