//! What a PDF is written from: plates, a page each, and the places in them that things lead to.

use std::collections::BTreeMap;

use crate::{
    drawing::Offset,
    export::plate::{Place, Plate},
};

/// Pages, and how one gets about in them.
#[derive(Debug, Default)]
pub struct Volume {
    /// The pages: a point of a plate is a point of 1/72 inch.
    pub plates: Vec<Plate>,
    /// Where the places are that items lead to. What leads to another is no link.
    pub places: BTreeMap<Place, Spot>,
    /// The bookmarks in their order.
    pub bookmarks: Vec<Bookmark>,
}

/// A place on a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    /// The page, from 0.
    pub page: usize,
    /// Where it is.
    pub at: Offset,
    /// What is there, for those who do not see the link that leads to it.
    pub label: String,
}

/// A bookmark.
#[derive(Debug, Clone, PartialEq)]
pub struct Bookmark {
    /// Its title.
    pub title: String,
    /// Its level from 1: one of a higher level is part of the one before it.
    pub level: u16,
    /// The page, from 0.
    pub page: usize,
    /// What it leads to.
    pub at: Offset,
}

impl Volume {
    /// Plates of which each has a bookmark.
    pub fn of_plates(plates: Vec<Plate>) -> Self {
        let bookmark = |(page, plate): (usize, &Plate)| Bookmark {
            title: plate.title.clone(),
            level: 1,
            page,
            at: Offset::default(),
        };
        let bookmarks = plates.iter().enumerate().map(bookmark).collect();
        Self { plates, places: BTreeMap::new(), bookmarks }
    }
}
