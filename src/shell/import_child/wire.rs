//! How a document travels from the process that read it: JSON, checked again on arrival.

use std::io;

use serde::{Deserialize, Serialize};

use crate::text::{Block, BlockKind, Document, NoteMark};

/// A block, with its notes as numerals and the bytes before which they stand.
#[derive(Debug, Serialize, Deserialize)]
struct Sent {
    heading: bool,
    text: String,
    notes: Vec<(String, usize)>,
}

pub(super) fn write(document: &Document, to: impl io::Write) -> io::Result<()> {
    let sent = |block: &Block| Sent {
        heading: block.kind == BlockKind::Heading,
        text: block.text.clone(),
        notes: block.notes.iter().map(|note| (note.numeral.clone(), note.at)).collect(),
    };
    let blocks: Vec<Sent> = document.blocks().iter().map(sent).collect();
    serde_json::to_writer(to, &blocks).map_err(io::Error::from)
}

/// The document, or nothing where this is none. Another process is not to be believed.
pub(super) fn document(json: &[u8]) -> Option<Document> {
    let sent: Vec<Sent> = serde_json::from_slice(json).ok()?;
    let blocks: Vec<Block> = sent.into_iter().map(block).collect::<Option<_>>()?;
    (!blocks.is_empty()).then(|| Document::new(blocks))
}

fn block(sent: Sent) -> Option<Block> {
    let Sent { heading, text, notes } = sent;
    let kind = if heading { BlockKind::Heading } else { BlockKind::Paragraph };
    let holds = notes.iter().all(|&(_, at)| text.is_char_boundary(at)) && !text.is_empty();
    let notes = notes.into_iter().map(|(numeral, at)| NoteMark { numeral, at }).collect();
    holds.then_some(Block { number: None, kind, text, notes })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_arrives_as_it_was_sent() {
        let text = "# Tides\n\nThe ñandú ran.i It fell.ii\n";
        let sent = crate::text::import_text(text.as_bytes()).unwrap();
        assert_eq!(sent.numerals().count(), 2);
        let mut json = Vec::new();
        write(&sent, &mut json).unwrap();
        assert_eq!(document(&json), Some(sent));
    }

    #[test]
    fn what_is_no_document_is_not_taken_for_one() {
        for json in [
            "",
            "[]",
            r#"[{"heading":false,"text":"","notes":[]}]"#,
            r#"[{"heading":false,"text":"ñ","notes":[["i",1]]}]"#,
            r#"[{"heading":false,"text":"a","notes":[["i",9]]}]"#,
        ] {
            assert_eq!(document(json.as_bytes()), None, "{json}");
        }
    }
}
