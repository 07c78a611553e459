//! What a DOCX file's styles and settings mean for its text: headings, raised runs, note numbers.

use std::collections::{BTreeMap, BTreeSet};

use super::xml::{Element, Visitor};
use crate::text::import::ImportError;

/// How far a style is followed to those that it is based on.
const MAX_BASES: usize = 16;

/// The styles of a file, by their identifiers, which are in the writer's language.
#[derive(Debug, Default)]
pub(super) struct Styles {
    headings: BTreeSet<String>,
    raised: BTreeSet<String>,
    based_on: BTreeMap<String, String>,
    /// The style that is being read.
    current: String,
}

impl Styles {
    /// Whether paragraphs of this style are headings.
    pub(super) fn is_heading(&self, style: &str) -> bool {
        // Files without a styles part still use the names that Word gave them.
        self.any_base(style, &self.headings) || self.based_on.is_empty() && is_heading_name(style)
    }

    /// Whether runs of this style are raised above the line.
    pub(super) fn is_raised(&self, style: &str) -> bool {
        self.any_base(style, &self.raised)
    }

    fn any_base(&self, style: &str, set: &BTreeSet<String>) -> bool {
        std::iter::successors(Some(style), |style| self.based_on.get(*style).map(String::as_str))
            .take(MAX_BASES)
            .any(|style| set.contains(style))
    }
}

/// The names, the same in all languages, of the styles that come with the format.
fn is_heading_name(name: &str) -> bool {
    let name = name.to_ascii_lowercase().replace(' ', "");
    let level = name.strip_prefix("heading");
    level.is_some_and(|level| level.chars().all(|c| c.is_ascii_digit()))
        || matches!(name.as_str(), "title" | "subtitle")
}

impl Visitor for Styles {
    fn open(&mut self, element: &Element<'_>) -> Result<(), ImportError> {
        let value = || element.get("val").unwrap_or_default();
        match element.name {
            "style" => self.current = element.get("styleId").unwrap_or_default(),
            "name" if is_heading_name(&value()) => {
                self.headings.insert(self.current.clone());
            }
            "outlineLvl" if value().parse().is_ok_and(|level: u8| level < 9) => {
                self.headings.insert(self.current.clone());
            }
            "vertAlign" if value() == "superscript" => {
                self.raised.insert(self.current.clone());
            }
            "basedOn" => {
                self.based_on.insert(self.current.clone(), value());
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, _: &str) -> Result<(), ImportError> {
        Ok(())
    }

    fn words(&mut self, _: &str) -> Result<(), ImportError> {
        Ok(())
    }
}

/// How notes are numbered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct NoteFormat {
    first: usize,
    digits: Digits,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Digits {
    Decimal,
    SmallRoman,
    CapitalRoman,
    SmallLetter,
    CapitalLetter,
}

/// How footnotes and endnotes are numbered.
#[derive(Debug)]
pub(super) struct NoteFormats {
    footnotes: NoteFormat,
    endnotes: NoteFormat,
    /// Whose properties are being read.
    inside: Option<NoteKind>,
}

/// The two kinds of notes, each counted by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoteKind {
    Footnote,
    Endnote,
}

impl Default for NoteFormats {
    fn default() -> Self {
        let footnotes = NoteFormat { first: 1, digits: Digits::Decimal };
        let endnotes = NoteFormat { first: 1, digits: Digits::SmallRoman };
        Self { footnotes, endnotes, inside: None }
    }
}

impl NoteFormats {
    /// How a note that is counted, from 1, waits until its format is known.
    pub(super) fn counted(kind: NoteKind, count: usize) -> String {
        format!("{}:{count}", if kind == NoteKind::Endnote { 'e' } else { 'f' })
    }

    /// The numeral of a note that was counted; `None` where it was typed.
    pub(super) fn written(&self, counted: &str) -> Option<String> {
        let (kind, count) = counted.split_once(':')?;
        let format = if kind == "e" { self.endnotes } else { self.footnotes };
        let number = (count.parse::<usize>().ok()? - 1).saturating_add(format.first);
        Some(format.digits.write(number))
    }
}

impl Digits {
    fn write(self, number: usize) -> String {
        match self {
            Self::Decimal => number.to_string(),
            Self::SmallRoman => roman(number).to_lowercase(),
            Self::CapitalRoman => roman(number),
            Self::SmallLetter => letters(number).to_lowercase(),
            Self::CapitalLetter => letters(number),
        }
    }
}

/// `A` to `Z`, then `AA`, `BB`, as Word counts.
fn letters(number: usize) -> String {
    let index = number.saturating_sub(1);
    let letter = u8::try_from(index % 26).map_or('A', |offset| char::from(b'A' + offset));
    std::iter::repeat_n(letter, index / 26 + 1).take(8).collect()
}

fn roman(number: usize) -> String {
    const DIGITS: [(usize, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if number == 0 || number >= 4000 {
        return number.to_string();
    }
    let (mut rest, mut out) = (number, String::new());
    for (worth, digit) in DIGITS {
        out.push_str(&digit.repeat(rest / worth));
        rest %= worth;
    }
    out
}

impl Visitor for NoteFormats {
    fn open(&mut self, element: &Element<'_>) -> Result<(), ImportError> {
        match element.name {
            "footnotePr" => self.inside = Some(NoteKind::Footnote),
            "endnotePr" => self.inside = Some(NoteKind::Endnote),
            _ => {}
        }
        let format = match self.inside {
            Some(NoteKind::Footnote) => &mut self.footnotes,
            Some(NoteKind::Endnote) => &mut self.endnotes,
            None => return Ok(()),
        };
        let value = element.get("val").unwrap_or_default();
        match element.name {
            "numFmt" => {
                format.digits = match value.as_str() {
                    "lowerRoman" => Digits::SmallRoman,
                    "upperRoman" => Digits::CapitalRoman,
                    "lowerLetter" => Digits::SmallLetter,
                    "upperLetter" => Digits::CapitalLetter,
                    _ => Digits::Decimal,
                };
            }
            "numStart" => format.first = value.parse().unwrap_or(1),
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), ImportError> {
        if matches!(name, "footnotePr" | "endnotePr") {
            self.inside = None;
        }
        Ok(())
    }

    fn words(&mut self, _: &str) -> Result<(), ImportError> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_numbered_in_the_format_that_is_asked_for() {
        assert_eq!(Digits::SmallRoman.write(1994), "mcmxciv");
        assert_eq!(Digits::CapitalRoman.write(60), "LX");
        assert_eq!(Digits::SmallLetter.write(28), "bb");
        assert_eq!(Digits::Decimal.write(12), "12");
        let formats = NoteFormats::default();
        assert_eq!(formats.written("e:4").as_deref(), Some("iv"));
        assert_eq!(formats.written("f:4").as_deref(), Some("4"));
        assert_eq!(formats.written("xii"), None);
    }

    #[test]
    fn a_style_is_a_heading_by_its_own_name_or_that_of_its_base() {
        let xml = r#"<styles><style styleId="berschrift1"><name val="heading 1"/></style>
            <style styleId="Own"><name val="Own"/><basedOn val="berschrift1"/></style>
            <style styleId="Loop"><basedOn val="Loop"/></style></styles>"#;
        let mut styles = Styles::default();
        crate::text::formats::xml::read(xml.as_bytes(), "DOCX", &mut styles).unwrap();
        assert!(styles.is_heading("berschrift1") && styles.is_heading("Own"));
        assert!(!styles.is_heading("Loop") && !styles.is_heading("Normal"));
    }
}
