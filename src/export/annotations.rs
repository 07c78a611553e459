//! Passages as W3C Web Annotations (<https://www.w3.org/TR/annotation-model/>), for annotation
//! servers, reference managers and browsers.
//!
//! Each annotation has the digest and the claims that rest on the passage as bodies, each claim
//! with its hedge, and as target the source with selectors of the same words:
//!
//! - a `RangeSelector` from the anchor's first words up to where its last words end. The end of a
//!   range is exclusive in the model, so the last words are the prefix of its end selector;
//! - a `FragmentSelector` with a text fragment;
//! - where the passage is found in a document at hand, a `TextPositionSelector` in UTF-16 code
//!   units of the reflowed text, and, only if asked for, a `TextQuoteSelector` with its wording.

use std::collections::BTreeMap;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Map, Value, json};

use crate::{
    domain::{Claim, Dossier, Passage, Problem, Source, SourceId},
    model::{Attachment, Shown},
    text::{How, Place, Resolution, TextFragment, Utf16Positions},
};

/// Whether the documents' own wording is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wording {
    /// Only anchors, positions and digests.
    LeftOut,
    /// The wording of each passage that is found.
    Quoted,
}

/// A source's document, and its paragraphs' positions.
type Attached<'a> = (&'a Attachment, Utf16Positions<'a>);

/// All passages as an `AnnotationCollection` with one page, in the dossier's order; where claims are
/// filtered, those that claims which are shown rest on.
///
/// What did not hold when the dossier was read is listed with the collection.
pub fn annotations(
    shown: Shown<'_>,
    documents: &[Attachment],
    wording: Wording,
    problems: &[Problem],
) -> Value {
    let documents: BTreeMap<&SourceId, Attached<'_>> = documents
        .iter()
        .map(|attached| (&attached.source, (attached, Utf16Positions::new(&attached.document))))
        .collect();
    let items: Vec<Value> = shown
        .passages()
        .map(|passage| annotation(shown, passage, documents.get(&passage.source), wording))
        .collect();
    let header = shown.dossier().header();
    json!({
        "@context": ["http://www.w3.org/ns/anno.jsonld", { "cartouche": "urn:cartouche:ns:" }],
        "id": urn("dossier", &[&header.id]),
        "type": "AnnotationCollection",
        "label": header.title,
        "total": items.len(),
        "cartouche:problems": problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "first": {
            "id": urn("page", &[&header.id, "1"]),
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    })
}

/// A name for a thing that has no address.
fn urn(kind: &str, parts: &[&str]) -> String {
    let encoded = parts.iter().map(|part| utf8_percent_encode(part, NON_ALPHANUMERIC).to_string());
    format!("urn:cartouche:{kind}:{}", encoded.collect::<Vec<_>>().join(":"))
}

fn annotation(
    shown: Shown<'_>,
    passage: &Passage,
    attached: Option<&Attached<'_>>,
    wording: Wording,
) -> Value {
    let dossier = shown.dossier();
    let mut bodies = vec![json!({
        "type": "TextualBody",
        "purpose": "describing",
        "format": "text/plain",
        "value": passage.digest,
    })];
    bodies.extend(shown.claims_on(&passage.id).map(claim));
    let mut target = Map::new();
    target.insert("type".to_owned(), json!("SpecificResource"));
    target.insert("source".to_owned(), source(dossier, &passage.source, attached));
    target.insert("selector".to_owned(), Value::Array(selectors(passage, attached, wording)));
    json!({
        "id": urn("passage", &[&dossier.header().id, passage.id.as_str()]),
        "type": "Annotation",
        "motivation": "describing",
        "body": bodies,
        "target": target,
        "cartouche:passage": passage.id,
        "cartouche:paragraph": passage.paragraph,
        "cartouche:notes": passage.notes,
    })
}

/// A claim, with all that says how strong it is.
fn claim(claim: &Claim) -> Value {
    json!({
        "type": "TextualBody",
        "purpose": "commenting",
        "format": "text/plain",
        "value": claim.summary,
        "cartouche:claim": claim.id,
        "cartouche:topic": claim.topic,
        "cartouche:stage": claim.stage,
        "cartouche:basis": claim.basis,
        "cartouche:hedge": claim.hedge,
        "cartouche:denies": claim.denies,
    })
}

fn source(dossier: &Dossier, id: &SourceId, attached: Option<&Attached<'_>>) -> Value {
    let mut source = Map::new();
    source.insert("id".to_owned(), json!(urn("source", &[&dossier.header().id, id.as_str()])));
    source.insert("type".to_owned(), json!("Text"));
    let language = dossier.source(id).and_then(|source: &Source| source.language.as_ref());
    source.extend(language.map(|language| ("language".to_owned(), json!(language))));
    source.insert("cartouche:source".to_owned(), json!(id));
    if let Some((attachment, _)) = attached {
        let name = attachment.path.file_name().unwrap_or(attachment.path.as_os_str());
        source.insert("cartouche:document".to_owned(), json!(name.to_string_lossy()));
        source.insert("cartouche:sha256".to_owned(), json!(attachment.sha256));
    }
    Value::Object(source)
}

fn selectors(passage: &Passage, attached: Option<&Attached<'_>>, wording: Wording) -> Vec<Value> {
    let found = attached.and_then(|(attachment, positions)| {
        let place = taken(attachment.resolutions.get(&passage.id)?)?;
        let text = attachment.document.paragraph(place.paragraph)?.text.get(place.range.clone())?;
        Some((text, positions.range(&place)?))
    });
    let fragment = TextFragment {
        start: passage.start.clone(),
        end: Some(passage.end.clone()),
        prefix: passage.prefix.clone(),
        suffix: passage.suffix.clone(),
    };
    let fragment = match found {
        // First and last words that overlap cannot be two parts of a fragment.
        Some((text, _)) if text.len() < passage.start.len() + passage.end.len() => {
            TextFragment { start: text.to_owned(), end: None, ..fragment }
        }
        _ if passage.start == passage.end => TextFragment { end: None, ..fragment },
        _ => fragment,
    };
    let mut all = vec![range(passage)];
    all.push(json!({
        "type": "FragmentSelector",
        "conformsTo": "https://wicg.github.io/scroll-to-text-fragment/",
        "value": fragment.to_string(),
    }));
    if let Some((text, position)) = found {
        all.push(json!({
            "type": "TextPositionSelector",
            "start": position.start,
            "end": position.end,
        }));
        if wording == Wording::Quoted {
            all.push(json!({ "type": "TextQuoteSelector", "exact": text }));
        }
    }
    all
}

/// Where a passage stands, unless that is only proposed.
fn taken(resolution: &Resolution) -> Option<Place> {
    match resolution {
        Resolution::Resolved {
            paragraph,
            range,
            how: How::Exact | How::Folded | How::Accepted,
        } => Some(Place { paragraph: *paragraph, range: range.clone() }),
        Resolution::Moved { .. }
        | Resolution::Near { .. }
        | Resolution::Ambiguous { .. }
        | Resolution::Missing { .. } => None,
    }
}

fn range(passage: &Passage) -> Value {
    let mut start = quote(&passage.start);
    start.extend(passage.prefix.as_ref().map(|prefix| ("prefix".to_owned(), json!(prefix))));
    let mut end = quote(passage.suffix.as_deref().unwrap_or_default());
    end.insert("prefix".to_owned(), json!(passage.end));
    json!({ "type": "RangeSelector", "startSelector": start, "endSelector": end })
}

fn quote(exact: &str) -> Map<String, Value> {
    [("type".to_owned(), json!("TextQuoteSelector")), ("exact".to_owned(), json!(exact))]
        .into_iter()
        .collect()
}
