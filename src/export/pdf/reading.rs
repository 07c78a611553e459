//! A document as it is read by who does not see it: what belongs together, in its order.
//!
//! What has the same role on end is one block, also where it goes on on the next page; a list goes
//! on until something else comes.

use std::num::NonZeroU16;

use krilla::tagging::{ListNumbering, Node, Tag, TagGroup, TagKind, TagTree};

use crate::{
    export::plate::{Meaning, Role},
    words::Language,
};

/// Gathers what is drawn.
#[derive(Default)]
pub(super) struct Reading {
    /// The parts that are done.
    sections: Vec<TagGroup>,
    /// The blocks of the part that is being read.
    blocks: Vec<TagGroup>,
    /// The items of the list that is being read.
    list: Vec<TagGroup>,
    open: Option<Block>,
}

/// What is drawn of a block.
pub(super) struct Block {
    role: Role,
    meaning: Meaning,
    /// Its number or its sign, in a list.
    pub(super) label: Vec<Node>,
    /// Its content.
    pub(super) nodes: Vec<Node>,
    /// What leads from it elsewhere and is none of its words.
    pub(super) links: Vec<Node>,
    /// Its words, or what describes it.
    pub(super) words: String,
}

impl Block {
    pub(super) fn of(meaning: &Meaning) -> Self {
        Self {
            role: meaning.role(),
            meaning: meaning.clone(),
            label: Vec::new(),
            nodes: Vec::new(),
            links: Vec::new(),
            words: String::new(),
        }
    }

    fn goes_on(&self, with: &Self) -> bool {
        let is_alone = matches!(self.role, Role::Item | Role::Entry);
        self.role == with.role && (!is_alone || self.meaning == with.meaning)
    }
}

impl Reading {
    /// Takes what was drawn next.
    pub(super) fn take(&mut self, mut block: Block) {
        if let Some(open) = self.open.as_mut().filter(|open| open.goes_on(&block)) {
            open.label.append(&mut block.label);
            open.nodes.append(&mut block.nodes);
            open.links.append(&mut block.links);
            if block.role != Role::Figure {
                open.words = format!("{} {}", open.words.trim_end(), block.words);
            }
            return;
        }
        self.close();
        if matches!(block.role, Role::Headline | Role::Title(1)) {
            self.end_section();
        }
        self.open = Some(block);
    }

    /// Ends a block, and the list that it may be in.
    pub(super) fn end_list(&mut self) {
        self.close();
        let items: Vec<Node> = std::mem::take(&mut self.list).into_iter().map(Node::from).collect();
        if !items.is_empty() {
            let list = Tag::L(ListNumbering::None);
            self.blocks.push(TagGroup::with_children(list, items));
        }
    }

    fn close(&mut self) {
        let Some(Block { role, label, nodes, links, words, .. }) = self.open.take() else { return };
        if matches!(role, Role::Item | Role::Entry) {
            let mut item = TagGroup::new(Tag::LI);
            if !label.is_empty() {
                item.push(TagGroup::with_children(Tag::Lbl, label));
            }
            item.push(TagGroup::with_children(Tag::LBody, nodes));
            self.list.push(item);
            return;
        }
        self.end_list();
        let heading = |level| TagKind::from(Tag::Hn(level, Some(words.clone())));
        let tag = match role {
            Role::Headline => heading(NonZeroU16::MIN),
            Role::Title(level) => heading(NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN)),
            Role::Figure | Role::Legend => Tag::Figure(Some(words)).into(),
            Role::Passage => Tag::BlockQuote.into(),
            Role::Subtitle
            | Role::Heading
            | Role::Credit
            | Role::Words
            | Role::Item
            | Role::Entry
            | Role::Running
            | Role::Decoration => Tag::P.into(),
        };
        self.blocks.push(TagGroup::with_children(tag, label.into_iter().chain(nodes).collect()));
        if !links.is_empty() {
            self.blocks.push(TagGroup::with_children(Tag::P, links));
        }
    }

    fn end_section(&mut self) {
        self.end_list();
        let blocks: Vec<Node> =
            std::mem::take(&mut self.blocks).into_iter().map(Node::from).collect();
        if !blocks.is_empty() {
            self.sections.push(TagGroup::with_children(Tag::Section, blocks));
        }
    }

    /// All of it.
    pub(super) fn tree(mut self, language: Language) -> TagTree {
        self.end_section();
        let mut tree = TagTree::new().with_lang(Some(language.tag().to_owned()));
        for section in self.sections {
            tree.push(section);
        }
        tree
    }
}
