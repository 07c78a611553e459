//! A page as it is read: its elements with what is in them.

use std::collections::BTreeMap;

use html5gum::{DefaultEmitter, Token, Tokenizer};

/// Elements without an end.
const VOID: [&str; 1] = ["meta"];

#[derive(Debug)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) attributes: BTreeMap<String, String>,
    pub(super) parent: Option<usize>,
    /// Where what is in it ends.
    end: usize,
    /// All text in it, without titles and descriptions of pictures.
    pub(super) text: String,
}

/// Elements in their order.
#[derive(Debug)]
pub(super) struct Tree(pub(super) Vec<Element>);

impl Element {
    pub(super) fn get(&self, attribute: &str) -> &str {
        self.attributes.get(attribute).map_or("", String::as_str)
    }

    pub(super) fn is(&self, class: &str) -> bool {
        self.get("class").split(' ').any(|it| it == class)
    }

    pub(super) fn target(&self) -> Option<&str> {
        self.get("href").strip_prefix('#')
    }
}

impl Tree {
    pub(super) fn of(html: &str) -> Self {
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        let mut all: Vec<Element> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        for token in Tokenizer::new_with_emitter(html, emitter) {
            let Ok(token) = token;
            match token {
                Token::StartTag(tag) => {
                    let attributes = tag.attributes.iter();
                    all.push(Element {
                        name: text(&tag.name),
                        attributes: attributes.map(|(k, v)| (text(k), text(v))).collect(),
                        parent: open.last().copied(),
                        text: String::new(),
                        end: all.len() + 1,
                    });
                    if !tag.self_closing && !VOID.contains(&text(&tag.name).as_str()) {
                        open.push(all.len() - 1);
                    }
                }
                Token::EndTag(tag) => {
                    let at = open.pop().unwrap();
                    assert_eq!(all[at].name, text(&tag.name), "ends what is open");
                    all[at].end = all.len();
                }
                Token::String(words) => {
                    let within = open.last().map_or("", |at| all[*at].name.as_str());
                    let is_aside = ["title", "desc"].contains(&within);
                    let reach = if is_aside { 1 } else { open.len() };
                    for at in open.iter().rev().take(reach) {
                        all[*at].text.push_str(&text(&words));
                    }
                }
                Token::Error(error) => panic!("{error:?}"),
                Token::Comment(_) | Token::Doctype(_) => {}
            }
        }
        assert!(open.is_empty(), "{} elements are not ended", open.len());
        Self(all)
    }

    pub(super) fn by_id(&self, id: &str) -> Option<&Element> {
        self.0.iter().find(|element| element.get("id") == id)
    }

    pub(super) fn at(&self, id: &str) -> usize {
        self.0.iter().position(|element| element.get("id") == id).unwrap_or_else(|| panic!("{id}"))
    }

    /// What is inside of an element, in its order.
    pub(super) fn within(&self, at: usize) -> Vec<&Element> {
        self.0[at + 1..self.0[at].end].iter().collect()
    }

    /// What follows an element inside its parent.
    pub(super) fn after(&self, at: usize) -> Option<usize> {
        let parent = self.0[at].parent;
        (at + 1..self.0.len()).find(|other| self.0[*other].parent == parent)
    }
}

/// A text without its blanks.
pub(super) fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}
