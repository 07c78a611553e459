//! From records to a dossier in which every reference resolves.
//!
//! One bad record costs that record, not the dossier: it becomes a [`Problem`] and is set aside, so
//! that a save can put it back. The lists are checked in the order of their dependence: a passage
//! without its source goes before the claims that rest on it are asked for theirs.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{
    Anomaly, Assessment, Claim, Class, Dossier, Extra, FrameworkEntry, Header, Passage, PassageId,
    Problem, Rating, Reading, Scale, Scene, Section, SetAside, Source, dossier::Index,
};

/// The longest anchor, hedge or date wording that may be quoted, in words.
const MOST_WORDS: usize = 6;

/// Records as read, each list's with their places in the file.
#[derive(Debug, Clone)]
pub struct Records {
    /// What the dossier says of itself.
    pub header: Header,
    /// The sources.
    pub sources: Vec<(usize, Source)>,
    /// The passages.
    pub passages: Vec<(usize, Passage)>,
    /// The claims.
    pub claims: Vec<(usize, Claim)>,
    /// The scale's own fields; its lists are below.
    pub scale: Scale,
    /// The classes of the scale.
    pub classes: Vec<(usize, Class)>,
    /// The readings.
    pub readings: Vec<(usize, Reading)>,
    /// The assessments.
    pub assessments: Vec<(usize, Assessment)>,
    /// The anomalies.
    pub anomalies: Vec<(usize, Anomaly)>,
    /// The framework.
    pub framework: Vec<(usize, FrameworkEntry)>,
    /// The scenes.
    pub scenes: Vec<(usize, Scene)>,
    /// Fields on top that the format does not name.
    pub extra: Extra,
    /// Records that could not even be read.
    pub set_aside: Vec<SetAside>,
}

/// Checks records against each other. Problems come in the order of the lists.
pub fn assemble(records: Records) -> (Dossier, Vec<Problem>) {
    let mut desk = Desk { problems: Vec::new(), set_aside: records.set_aside };

    let sources = desk.keep(records.sources, |_, _| Ok(()));
    let source_ids: BTreeSet<_> = sources.iter().map(|source| source.id.clone()).collect();
    let passages = desk.keep(records.passages, |passage, notes| {
        if !source_ids.contains(&passage.source) {
            return Err(("source", format!("there is no source \"{}\"", passage.source)));
        }
        check_passage(passage, notes)
    });
    let known: BTreeSet<PassageId> = passages.iter().map(|passage| passage.id.clone()).collect();

    let readings = desk.keep(records.readings, |_, _| Ok(()));
    let classes = desk.keep(records.classes, |class, notes| {
        if !class.passages.iter().any(|id| known.contains(id)) {
            notes.kept("passages", "no known passage; expected those of the rule".to_owned());
        }
        Ok(())
    });
    let claim_ids: BTreeSet<_> = records.claims.iter().map(|(_, c)| c.id.clone()).collect();
    let claims = desk.rested(records.claims, &known, |claim, notes| {
        check_claim(claim, notes);
        for id in claim.conflicts.iter().filter(|id| !claim_ids.contains(*id)) {
            notes.kept("conflicts", format!("there is no claim \"{id}\""));
        }
        Ok(())
    });
    let assessments = desk.rested(records.assessments, &known, |assessment, _| {
        check_ratings(assessment, &classes, &readings)
    });
    let anomalies = desk.rested(records.anomalies, &known, |_, _| Ok(()));
    let framework = desk.rested(records.framework, &known, |entry, notes| {
        for id in entry.claims.iter().filter(|id| !claim_ids.contains(*id)) {
            notes.kept("claims", format!("there is no claim \"{id}\""));
        }
        Ok(())
    });

    let scenes = desk.keep(records.scenes, |scene, notes| {
        check_scene(scene, &known, &readings, notes);
        Ok(())
    });

    let dossier = Dossier {
        index: index(&passages, &claims, &assessments),
        header: records.header,
        sources,
        passages,
        claims,
        scale: Scale { classes, readings, ..records.scale },
        assessments,
        anomalies,
        framework,
        scenes,
        extra: records.extra,
        set_aside: desk.set_aside,
    };
    (dossier, desk.problems)
}

fn index(passages: &[Passage], claims: &[Claim], assessments: &[Assessment]) -> Index {
    let mut claims_by_country: BTreeMap<_, Vec<usize>> = BTreeMap::new();
    for (at, claim) in claims.iter().enumerate() {
        for country in &claim.countries {
            let claims = claims_by_country.entry(*country).or_default();
            // A country that is given twice concerns the claim once.
            if claims.last() != Some(&at) {
                claims.push(at);
            }
        }
    }
    Index {
        claims: claims.iter().enumerate().map(|(at, c)| (c.id.clone(), at)).collect(),
        passages: passages.iter().enumerate().map(|(at, p)| (p.id.clone(), at)).collect(),
        assessments: assessments.iter().enumerate().map(|(at, a)| (a.country, at)).collect(),
        claims_by_country,
    }
}

/// A record of a list.
trait Record: Serialize {
    const SECTION: Section;
    fn key(&self) -> &str;
}

/// A record that rests on passages.
trait Rests: Record {
    fn passages(&mut self) -> &mut Vec<PassageId>;
}

macro_rules! record {
    ($type:ty, $section:ident, $key:expr) => {
        impl Record for $type {
            const SECTION: Section = Section::$section;
            fn key(&self) -> &str {
                let key: fn(&Self) -> &str = $key;
                key(self)
            }
        }
    };
    ($type:ty, $section:ident, $key:expr, rests) => {
        record!($type, $section, $key);
        impl Rests for $type {
            fn passages(&mut self) -> &mut Vec<PassageId> {
                &mut self.passages
            }
        }
    };
}
record!(Source, Sources, |it| it.id.as_str());
record!(Passage, Passages, |it| it.id.as_str());
record!(Class, Classes, |it| it.id.as_str(), rests);
record!(Reading, Readings, |it| it.id.as_str());
record!(Claim, Claims, |it| it.id.as_str(), rests);
record!(Assessment, Assessments, |it| it.country.as_str(), rests);
record!(Anomaly, Anomalies, |it| it.id.as_str(), rests);
record!(FrameworkEntry, Framework, |it| it.id.as_str(), rests);
record!(Scene, Scenes, |it| it.id.as_str());

/// Why a record cannot be kept: the field and what was expected of it.
type Rejection = (&'static str, String);

/// Where problems and rejected records are put.
struct Desk {
    problems: Vec<Problem>,
    set_aside: Vec<SetAside>,
}

/// Problems with a record that do not cost it.
struct Notes<'a> {
    place: &'a str,
    problems: &'a mut Vec<Problem>,
}

impl Notes<'_> {
    fn kept(&mut self, field: &str, message: String) {
        self.problems.push(Problem::kept(self.place, Some(field), message));
    }
}

impl Desk {
    /// The records whose id is new and that pass `check`; the others are set aside.
    fn keep<T: Record>(
        &mut self,
        records: Vec<(usize, T)>,
        mut check: impl FnMut(&mut T, &mut Notes<'_>) -> Result<(), Rejection>,
    ) -> Vec<T> {
        let mut seen = BTreeSet::new();
        let mut kept = Vec::with_capacity(records.len());
        for (index, mut record) in records {
            let place = format!("{}[{index}] \"{}\"", T::SECTION.key(), record.key());
            let fresh = seen.insert(record.key().to_owned());
            let outcome = if fresh {
                check(&mut record, &mut Notes { place: &place, problems: &mut self.problems })
            } else {
                Err(("id", "is there already; expected each id once".to_owned()))
            };
            match outcome {
                Ok(()) => kept.push(record),
                Err((field, message)) => {
                    self.problems.push(Problem::dropped(&place, Some(field), message));
                    let value = serde_json::to_value(&record).unwrap_or_default();
                    self.set_aside.push(SetAside { section: T::SECTION, index, value });
                }
            }
        }
        kept
    }

    /// Like [`Self::keep`], for records that must rest on a known passage.
    fn rested<T: Rests>(
        &mut self,
        records: Vec<(usize, T)>,
        known: &BTreeSet<PassageId>,
        mut check: impl FnMut(&mut T, &mut Notes<'_>) -> Result<(), Rejection>,
    ) -> Vec<T> {
        self.keep(records, |record, notes| {
            let passages = record.passages();
            if passages.is_empty() {
                return Err(("passages", "is empty; expected at least one passage".to_owned()));
            }
            let unknown: Vec<_> =
                passages.iter().filter(|id| !known.contains(*id)).map(quoted).collect();
            if unknown.len() == passages.len() {
                return Err(("passages", format!("there is no passage {}", unknown.join(", "))));
            }
            if !unknown.is_empty() {
                notes.kept("passages", format!("there is no passage {}", unknown.join(", ")));
            }
            check(record, notes)
        })
    }
}

fn quoted(id: &PassageId) -> String {
    format!("\"{id}\"")
}

fn check_passage(passage: &Passage, notes: &mut Notes<'_>) -> Result<(), Rejection> {
    if passage.paragraph == 0 {
        return Err(("paragraph", "is 0; paragraphs are counted from 1".to_owned()));
    }
    for (field, text) in [("start", &passage.start), ("end", &passage.end)] {
        if text.trim().is_empty() {
            return Err((field, "is empty; expected 1 to 6 words of the document".to_owned()));
        }
        at_most_six_words(field, Some(text), notes);
    }
    at_most_six_words("prefix", passage.prefix.as_ref(), notes);
    at_most_six_words("suffix", passage.suffix.as_ref(), notes);
    Ok(())
}

fn check_claim(claim: &Claim, notes: &mut Notes<'_>) {
    at_most_six_words("hedge", claim.hedge.as_ref(), notes);
    at_most_six_words("date_words", claim.date_words.as_ref(), notes);
    for party in &claim.parties {
        if party.code.is_none() && party.name.is_none() {
            notes.kept("parties", "a party is nobody; expected a code or a name".to_owned());
        }
    }
}

/// A scene is kept whatever it names: it is shown without what is not there.
fn check_scene(
    scene: &Scene,
    known: &BTreeSet<PassageId>,
    readings: &[Reading],
    notes: &mut Notes<'_>,
) {
    let lines = scene.notes.iter().map(|line| ("notes", &line.passages[..]));
    let pulled = ("pulled", scene.pulled.as_slice());
    for (field, passages) in [("passages", &scene.passages[..]), pulled].into_iter().chain(lines) {
        for id in passages.iter().filter(|id| !known.contains(*id)) {
            notes.kept(field, format!("there is no passage \"{id}\""));
        }
    }
    let reading = scene.view.reading.as_ref();
    if let Some(id) = reading.filter(|id| !readings.iter().any(|known| known.id == **id)) {
        notes.kept("view.reading", format!("there is no reading \"{id}\""));
    }
}

fn at_most_six_words(field: &str, text: Option<&String>, notes: &mut Notes<'_>) {
    let words = text.map_or(0, |text| text.split_whitespace().count());
    if words > MOST_WORDS {
        notes.kept(field, format!("has {words} words; expected at most {MOST_WORDS}"));
    }
}

fn check_ratings(
    assessment: &Assessment,
    classes: &[Class],
    readings: &[Reading],
) -> Result<(), Rejection> {
    for (reading, rating) in &assessment.classes {
        if !readings.iter().any(|known| known.id == *reading) {
            return Err(("classes", format!("there is no reading \"{reading}\"")));
        }
        if let Rating::Class(class) = rating
            && !classes.iter().any(|known| known.id == *class)
        {
            return Err(("classes", format!("there is no class \"{class}\"")));
        }
    }
    match readings.iter().find(|reading| !assessment.classes.contains_key(&reading.id)) {
        Some(missing) => {
            Err(("classes", format!("expected a class under reading \"{}\"", missing.id)))
        }
        None => Ok(()),
    }
}
