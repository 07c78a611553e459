//! What is seen of a document: blocks set as they come into view, from a place downwards.
//!
//! The place is a block and a part of it, not a distance from the top: so a document of a million
//! words is scrolled as one of a page, and nothing above the place can shift what is read.

use std::{collections::BTreeMap, sync::Arc};

use egui::{Galley, Painter};

use super::{
    course::Place,
    mentions::Mentions,
    set::{self, Set},
};
use crate::{text::Block, ui::theme::Colors};

/// Blocks that are kept set on either side of the place.
const KEPT: usize = 96;

/// What blocks are set with: where it changes, all are set anew.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Form {
    /// Of the column, in points.
    pub(super) width: f32,
    pub(super) colors: Colors,
    /// Letters fall on whole pixels.
    pub(super) pixels_per_point: f32,
}

/// A document's blocks and where one is among them.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    form: Option<Form>,
    /// Of the letters that blocks were set with.
    sample: Option<Arc<Galley>>,
    sets: BTreeMap<usize, Arc<Set>>,
    place: Place,
}

/// A document's blocks with what is needed to set them.
#[derive(Clone, Copy)]
pub(super) struct Setter<'a> {
    pub(super) painter: &'a Painter,
    pub(super) blocks: &'a [Block],
    pub(super) mentions: &'a Mentions,
    pub(super) form: Form,
    /// Of what is seen, in points.
    pub(super) height: f32,
}

/// A block in view.
#[derive(Debug)]
pub(super) struct Seen {
    pub(super) block: usize,
    /// Below the upper edge of what is seen, in points; above it if negative.
    pub(super) top: f32,
    pub(super) set: Arc<Set>,
}

impl Sheet {
    pub(super) const fn place(&self) -> Place {
        self.place
    }

    pub(super) const fn go(&mut self, place: Place) {
        self.place = place;
    }

    /// Forgets what was set, but not the place.
    pub(super) fn set_anew(&mut self) {
        self.sets.clear();
    }

    /// Forgets what was set with another form, or with letters that are elsewhere now.
    pub(super) fn take_form(&mut self, form: Form, sample: Arc<Galley>) {
        let same_letters = self.sample.as_ref().is_some_and(|held| Arc::ptr_eq(held, &sample));
        if self.form != Some(form) || !same_letters {
            self.sets.clear();
        }
        (self.form, self.sample) = (Some(form), Some(sample));
    }

    /// Brings a byte of a block to a third of the height, where it is read best.
    pub(super) fn aim(&mut self, setter: &Setter<'_>, block: usize, byte: usize) {
        let Some(text) = setter.blocks.get(block).map(|block| &block.text) else { return };
        let set = self.set(setter, block);
        let boxes = set.boxes(text, &(byte..text.len()));
        let down = boxes.first().map_or(0.0, |(_, rect)| rect.top());
        self.place = Place { block, part: 0.0 };
        self.scroll(setter, down - setter.height / 3.0);
    }

    /// Goes down by points, or up, but not beyond the ends.
    pub(super) fn scroll(&mut self, setter: &Setter<'_>, down: f32) {
        let last = setter.blocks.len().saturating_sub(1);
        let mut block = self.place.block.min(last);
        let mut above = self.place.part * self.height(setter, block) + down;
        while block < last && above >= self.height(setter, block) {
            above -= self.height(setter, block);
            block += 1;
        }
        while block > 0 && above < 0.0 {
            block -= 1;
            above += self.height(setter, block);
        }
        self.put(setter, block, above.max(0.0));
        self.stop_at_end(setter);
    }

    /// What is in view, from above.
    pub(super) fn seen(&mut self, setter: &Setter<'_>) -> Vec<Seen> {
        let mut seen = Vec::new();
        let Place { mut block, part } = self.place;
        let mut top = -part * self.height(setter, block);
        while block < setter.blocks.len() && top < setter.height {
            let set = Arc::clone(self.set(setter, block));
            let height = set.height;
            seen.push(Seen { block, top, set });
            top += height;
            block += 1;
        }
        let near = self.place.block.saturating_sub(KEPT)..=block + KEPT;
        self.sets.retain(|block, _| near.contains(block));
        seen
    }

    /// Goes back up as far as the end of the document is above the lower edge.
    fn stop_at_end(&mut self, setter: &Setter<'_>) {
        let Place { mut block, part } = self.place;
        let mut room = setter.height + part * self.height(setter, block);
        while block < setter.blocks.len() && room > 0.0 {
            room -= self.height(setter, block);
            block += 1;
        }
        if room <= 0.0 {
            return;
        }
        let mut block = self.place.block;
        let mut above = self.place.part * self.height(setter, block) - room;
        while block > 0 && above < 0.0 {
            block -= 1;
            above += self.height(setter, block);
        }
        self.put(setter, block, above.max(0.0));
    }

    fn put(&mut self, setter: &Setter<'_>, block: usize, above: f32) {
        let height = self.height(setter, block).max(1.0);
        self.place = Place { block, part: (above / height).clamp(0.0, 1.0) };
    }

    fn height(&mut self, setter: &Setter<'_>, block: usize) -> f32 {
        if block < setter.blocks.len() { self.set(setter, block).height } else { 0.0 }
    }

    fn set(&mut self, setter: &Setter<'_>, block: usize) -> &Arc<Set> {
        self.sets.entry(block).or_insert_with(|| {
            let empty = Block {
                number: None,
                kind: crate::text::BlockKind::Paragraph,
                text: String::new(),
                notes: Vec::new(),
            };
            let mentioned = setter.mentions.in_block(block);
            let block = setter.blocks.get(block).unwrap_or(&empty);
            Arc::new(set::set(setter.painter, block, mentioned, &setter.form))
        })
    }
}
