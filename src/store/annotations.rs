//! W3C Web Annotations read back as passages: those that `export` writes, and those of other
//! programs where the document is at hand to say which paragraph they are in.
//!
//! What is not understood costs no other annotation: each that is left out is a problem that names
//! its place in the list.

use serde_json::Value;

use crate::{
    domain::{Extra, Passage, PassageId, Problem, SourceId},
    text::{Document, Place, TextFragment, Utf16Positions},
};

/// How many words of a passage's wording become its anchor, at each end.
const ANCHOR_WORDS: usize = 4;

/// The source of annotations that name none of a dossier.
const UNNAMED_SOURCE: &str = "document";

/// What annotations were read as.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadAnnotations {
    /// In the order of the file.
    pub passages: Vec<Passage>,
    /// What was left out.
    pub problems: Vec<Problem>,
}

/// Reads annotations: a collection with its first page, a page, a list, or one annotation.
///
/// An annotation without a paragraph of ours is looked for in `document`: by its
/// `TextPositionSelector`, else by the wording of its `TextQuoteSelector`, which must stand there
/// once. The error says what was expected, on one line.
pub fn read_annotations(
    bytes: &[u8],
    document: Option<&Document>,
) -> Result<ReadAnnotations, String> {
    let value: Value = serde_json::from_slice(bytes)
        .map_err(|error| format!("is no JSON: {}", error.to_string().replace('\n', " ")))?;
    let items = items(&value).ok_or_else(|| {
        "expected W3C Web Annotations: an AnnotationCollection, an AnnotationPage or a list"
            .to_owned()
    })?;
    let mut read = ReadAnnotations::default();
    for (index, item) in items.iter().enumerate() {
        match passage(item, index, document) {
            Ok(passage) => read.passages.push(passage),
            Err(message) => {
                read.problems.push(Problem::dropped(
                    &format!("annotations[{index}]"),
                    None,
                    message,
                ));
            }
        }
    }
    Ok(read)
}

fn items(value: &Value) -> Option<&[Value]> {
    let listed = |value: &'_ Value, key: &str| value.get(key).is_some();
    match value {
        Value::Array(items) => Some(items),
        Value::Object(_) if listed(value, "first") => items(value.get("first")?),
        Value::Object(_) if listed(value, "items") => {
            value.get("items")?.as_array().map(Vec::as_slice)
        }
        Value::Object(_) if listed(value, "target") => Some(std::slice::from_ref(value)),
        Value::Object(_) | Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            None
        }
    }
}

fn passage(item: &Value, index: usize, document: Option<&Document>) -> Result<Passage, String> {
    let target =
        one(item.get("target")).ok_or("target: is missing; expected a source and selectors")?;
    let selectors = many(target.get("selector"));
    let selector = |kind: &str| selectors.iter().copied().find(|s| text(s, "type") == Some(kind));
    let own_paragraph = item.get("cartouche:paragraph").and_then(Value::as_u64);
    let paragraph = own_paragraph.and_then(|number| u32::try_from(number).ok());
    let anchor = selector("RangeSelector").and_then(from_range);
    let anchor = anchor.or_else(|| selector("FragmentSelector").and_then(from_fragment));
    let (paragraph, anchor) = if let (Some(paragraph), Some(anchor)) = (paragraph, anchor) {
        (paragraph, anchor)
    } else {
        let position = selector("TextPositionSelector");
        in_document(position, selector("TextQuoteSelector"), document)?
    };
    let source = target.get("source").and_then(|source| text(source, "cartouche:source"));
    let id = text(item, "cartouche:passage")
        .map_or_else(|| format!("annotation-{}", index + 1), ToOwned::to_owned);
    Ok(Passage {
        id: PassageId::new(&id),
        source: SourceId::new(source.unwrap_or(UNNAMED_SOURCE)),
        paragraph,
        start: anchor.start,
        end: anchor.end.unwrap_or_default(),
        prefix: anchor.prefix,
        suffix: anchor.suffix,
        notes: many(item.get("cartouche:notes"))
            .into_iter()
            .filter_map(|note| note.as_str().map(ToOwned::to_owned))
            .collect(),
        digest: digest(item).unwrap_or_default().to_owned(),
        extra: Extra::new(),
    })
}

/// The anchor in a `RangeSelector` as `export` writes it.
fn from_range(range: &Value) -> Option<TextFragment> {
    let (first, last) = (range.get("startSelector")?, range.get("endSelector")?);
    let some = |words: Option<&str>| words.filter(|words| !words.is_empty()).map(ToOwned::to_owned);
    Some(TextFragment {
        start: some(text(first, "exact"))?,
        end: Some(some(text(last, "prefix"))?),
        prefix: some(text(first, "prefix")),
        suffix: some(text(last, "exact")),
    })
}

/// The anchor in a text fragment; without last words, the first ones are both.
fn from_fragment(selector: &Value) -> Option<TextFragment> {
    let fragment = TextFragment::parse(text(selector, "value")?)?;
    let end = fragment.end.clone().unwrap_or_else(|| fragment.start.clone());
    Some(TextFragment { end: Some(end), ..fragment })
}

/// The paragraph and the anchor of wording that stands in a document.
fn in_document(
    position: Option<&Value>,
    quote: Option<&Value>,
    document: Option<&Document>,
) -> Result<(u32, TextFragment), String> {
    let Some(document) = document else {
        return Err("names no paragraph; expected the document as --source".to_owned());
    };
    let by_position = position.and_then(|position| {
        let unit =
            |key| position.get(key).and_then(Value::as_u64).and_then(|n| usize::try_from(n).ok());
        Utf16Positions::new(document).place(&(unit("start")?..unit("end")?))
    });
    let place = match (by_position, quote.and_then(|quote| text(quote, "exact"))) {
        (Some(place), _) => place,
        (None, Some(exact)) if !exact.trim().is_empty() => only_place(document, exact.trim())?,
        (None, _) => {
            return Err("selector: expected a TextPositionSelector in one paragraph or a \
                        TextQuoteSelector"
                .to_owned());
        }
    };
    let block = document.paragraph(place.paragraph);
    let wording = block.and_then(|block| block.text.get(place.range)).unwrap_or_default();
    let words: Vec<&str> = wording.split_whitespace().collect();
    let count = words.len().min(ANCHOR_WORDS);
    let first = words.get(..count).unwrap_or_default().join(" ");
    let last = words.get(words.len() - count..).unwrap_or_default().join(" ");
    Ok((place.paragraph, TextFragment { start: first, end: Some(last), ..TextFragment::default() }))
}

fn only_place(document: &Document, exact: &str) -> Result<Place, String> {
    let mut places = document.paragraphs().flat_map(|block| {
        let at = block.text.match_indices(exact);
        at.filter_map(|(at, _)| {
            Some(Place { paragraph: block.number?, range: at..at + exact.len() })
        })
    });
    match (places.next(), places.next()) {
        (Some(place), None) => Ok(place),
        (Some(_), Some(_)) => {
            Err("selector: its wording is in the document more than once".to_owned())
        }
        (None, _) => Err("selector: its wording is not in the document".to_owned()),
    }
}

/// The first text that describes, or else the first of all.
fn digest(item: &Value) -> Option<&str> {
    let bodies = many(item.get("body"));
    let describes = |body: &&&Value| text(body, "purpose") == Some("describing");
    let body = bodies.iter().find(describes).or_else(|| bodies.first())?;
    text(body, "value").or_else(|| body.as_str())
}

fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value.get(key)?.as_str()
}

/// A value, or the first of several.
fn one(value: Option<&Value>) -> Option<&Value> {
    many(value).first().copied()
}

/// The values where JSON-LD allows one or a list.
fn many(value: Option<&Value>) -> Vec<&Value> {
    match value {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Array(values)) => values.iter().collect(),
        Some(value) => vec![value],
    }
}
