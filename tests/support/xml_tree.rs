//! XML as a tree, for tests that look into packages.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// An element.
#[derive(Clone, Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    pub(crate) attributes: BTreeMap<String, String>,
    pub(crate) children: Vec<Self>,
    /// The text in it, without that of its children.
    pub(crate) own_text: String,
}

impl Element {
    /// The root of a document, which must be well formed.
    #[track_caller]
    pub(crate) fn parse(path: &str, bytes: &[u8]) -> Self {
        let text = std::str::from_utf8(bytes).unwrap_or_else(|error| panic!("{path}: {error}"));
        let mut reader = Reader::from_str(text);
        reader.config_mut().check_end_names = true;
        let mut open = vec![Self::default()];
        loop {
            match reader.read_event().unwrap_or_else(|error| panic!("{path}: {error}")) {
                Event::Start(start) => open.push(Self::begun(&start)),
                Event::Empty(start) => open.last_mut().unwrap().children.push(Self::begun(&start)),
                Event::End(_) => {
                    let done = open.pop().unwrap();
                    open.last_mut().unwrap().children.push(done);
                }
                Event::Text(text) => open.last_mut().unwrap().own_text.push_str(&text),
                Event::GeneralRef(entity) => {
                    let known =
                        [("amp", '&'), ("lt", '<'), ("gt", '>'), ("quot", '"'), ("apos", '\'')];
                    let found = known.iter().find(|(name, _)| *name == &*entity);
                    let letter = found.unwrap_or_else(|| panic!("{path}: &{};", &*entity)).1;
                    open.last_mut().unwrap().own_text.push(letter);
                }
                Event::Eof => break,
                Event::Decl(_) => {}
                other
                @ (Event::CData(_) | Event::Comment(_) | Event::PI(_) | Event::DocType(_)) => {
                    panic!("{path}: {other:?}")
                }
            }
        }
        assert_eq!(open.len(), 1, "{path}: not all is closed");
        let mut document = open.remove(0);
        assert_eq!(document.children.len(), 1, "{path}");
        document.children.remove(0)
    }

    fn begun(start: &BytesStart<'_>) -> Self {
        let attribute = |attribute: Result<quick_xml::events::attributes::Attribute<'_>, _>| {
            let attribute = attribute.unwrap();
            let value = quick_xml::escape::unescape(&attribute.value).unwrap();
            (attribute.key.as_ref().to_owned(), value.into_owned())
        };
        Self {
            name: start.name().as_ref().to_owned(),
            attributes: start.attributes().map(attribute).collect(),
            ..Self::default()
        }
    }

    /// It and all elements in it, in the order of the document.
    pub(crate) fn all(&self) -> Vec<&Self> {
        let mut all = vec![self];
        all.extend(self.children.iter().flat_map(Self::all));
        all
    }

    /// Those of this name.
    pub(crate) fn named(&self, name: &str) -> Vec<&Self> {
        self.all().into_iter().filter(|element| element.name == name).collect()
    }

    /// The first of this name.
    #[track_caller]
    pub(crate) fn first(&self, name: &str) -> &Self {
        self.named(name).first().unwrap_or_else(|| panic!("no {name} in {}", self.name))
    }

    #[track_caller]
    pub(crate) fn attribute(&self, name: &str) -> &str {
        let found = self.attributes.get(name);
        found.unwrap_or_else(|| panic!("{} has no {name}", self.name))
    }

    #[track_caller]
    pub(crate) fn number(&self, name: &str) -> f64 {
        self.attribute(name).parse().unwrap()
    }

    /// All text in it.
    pub(crate) fn text(&self) -> String {
        let below: String = self.children.iter().map(Self::text).collect();
        format!("{}{below}", self.own_text)
    }
}
