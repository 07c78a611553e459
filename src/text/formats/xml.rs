//! XML as a stream of elements and words: what DOCX and ODT have in common.
//!
//! Nothing is kept but a count of open elements, so depth costs no stack, and names lose their
//! prefixes, which are the writer's to choose.

use std::io::{self, BufRead};

use quick_xml::{
    Reader,
    events::{BytesRef, BytesStart, Event},
};

use crate::text::import::ImportError;

/// Elements open inside each other. Word and `LibreOffice` reach some dozens.
const MAX_DEPTH: usize = 1000;

/// What reads a stream of XML.
pub(super) trait Visitor {
    /// An element begins.
    fn open(&mut self, element: &Element<'_>) -> Result<(), ImportError>;
    /// An element ends.
    fn close(&mut self, name: &str) -> Result<(), ImportError>;
    /// Words stand between.
    fn words(&mut self, words: &str) -> Result<(), ImportError>;
}

/// An element's beginning.
#[derive(Debug)]
pub(super) struct Element<'a> {
    /// Its name without prefix.
    pub(super) name: &'a str,
    start: &'a BytesStart<'a>,
}

impl Element<'_> {
    /// The value of an attribute, by its name without prefix.
    pub(super) fn get(&self, name: &str) -> Option<String> {
        let attribute = self
            .start
            .attributes()
            .with_checks(false)
            .flatten()
            .find(|attribute| attribute.key.local_name().as_ref() == name)?;
        let value = attribute.value;
        Some(quick_xml::escape::unescape(&value).map_or_else(|_| value.to_string(), Into::into))
    }

    /// Whether an attribute is there and does not say no.
    pub(super) fn is_on(&self, name: &str) -> bool {
        self.get(name)
            .is_some_and(|value| !matches!(value.as_str(), "0" | "false" | "off" | "none"))
    }
}

/// Sends a stream to a visitor. `kind` is the file's format, for messages.
pub(super) fn read(
    from: impl BufRead,
    kind: &'static str,
    visitor: &mut impl Visitor,
) -> Result<(), ImportError> {
    let mut reader = Reader::from_reader(from);
    reader.config_mut().expand_empty_elements = true;
    let (mut buffer, mut depth) = (Vec::new(), 0_usize);
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer).map_err(|error| broken(&error, kind))?;
        match event {
            Event::Start(start) => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return Err(ImportError::Nested);
                }
                let name = start.local_name();
                visitor.open(&Element { name: name.as_ref(), start: &start })?;
            }
            Event::End(end) => {
                depth = depth.saturating_sub(1);
                visitor.close(end.local_name().as_ref())?;
            }
            Event::Text(text) => visitor.words(&text)?,
            Event::CData(text) => visitor.words(&text)?,
            Event::GeneralRef(entity) => {
                let mut utf8 = [0; 4];
                let character = resolve(&entity);
                visitor.words(character.map_or("", |c| c.encode_utf8(&mut utf8)))?;
            }
            Event::Eof if depth > 0 => return Err(ImportError::Broken { kind }),
            Event::Eof => return Ok(()),
            Event::Empty(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_) => {}
        }
    }
}

/// The character that an entity stands for. Those that a document declares itself are not expanded.
fn resolve(entity: &BytesRef<'_>) -> Option<char> {
    if let Ok(Some(character)) = entity.resolve_char_ref() {
        return Some(character);
    }
    Some(match &**entity {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => return None,
    })
}

fn broken(error: &quick_xml::Error, kind: &'static str) -> ImportError {
    let too_large = |error: &io::Error| error.kind() == io::ErrorKind::FileTooLarge;
    if matches!(error, quick_xml::Error::Io(error) if too_large(error)) {
        ImportError::Unpacks
    } else {
        ImportError::Broken { kind }
    }
}
