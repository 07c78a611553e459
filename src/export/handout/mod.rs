//! The briefing on paper: a page for each scene, then what its numbers lead to: the claims on the
//! maps, the passages, the sources.
//!
//! Each number behind a line leads to its passage, and each mark on a map to its claims.

mod claims;
mod flow;
mod passages;
mod rows;
mod running;
mod scene;
mod set;

use super::{
    About, Cancelled, PdfError, Watch,
    pack::Pack,
    pdf::{Volume, pdf},
    plate::{Grounds, Palette, Plate, Rect},
};
use crate::model::Paper;
use flow::Flow;
use set::Set;

/// What a handout is printed with.
#[derive(Debug, Clone, Copy)]
pub struct Press<'a> {
    /// The outlines.
    pub grounds: &'a Grounds,
    /// The colours.
    pub palette: &'a Palette,
    /// The paper.
    pub paper: Paper,
}

/// About the text, in points: at the sides, above and below.
const MARGIN: [f64; 3] = [54.0, 56.0, 68.0];

impl Paper {
    /// Points across and down.
    pub const fn size(self) -> [f64; 2] {
        match self {
            Self::A4 => [595.28, 841.89],
            Self::Letter => [612.0, 792.0],
        }
    }

    /// What of a page the text fills.
    const fn room(self) -> Rect {
        let ([width, height], [side, above, below]) = (self.size(), MARGIN);
        Rect::new(side, above, width - side, height - below)
    }
}

/// The handout of a briefing as a PDF. The watch hears of each scene before it is drawn.
pub fn handout(pack: &Pack, press: &Press<'_>, watch: &mut Watch<'_>) -> Result<Vec<u8>, PdfError> {
    let volume = pages(pack, press, watch)?;
    pdf(&volume, About { title: &pack.title, language: pack.language, id: &pack.id })
}

/// The pages of a handout, with what leads where.
pub fn pages(pack: &Pack, press: &Press<'_>, watch: &mut Watch<'_>) -> Result<Volume, Cancelled> {
    let room = press.paper.room();
    let set = Set { pack, palette: press.palette, words: pack.words(), width: room.width() };
    let mut flow = Flow::new(room);
    for (done, leaf) in pack.leaves.iter().enumerate() {
        watch.at(done, pack.leaves.len())?;
        scene::put(&mut flow, &set, leaf, (press.grounds, room.height()));
    }
    claims::put(&mut flow, &set);
    passages::put(&mut flow, &set);
    passages::put_sources(&mut flow, &set);
    watch.at(pack.leaves.len(), pack.leaves.len())?;
    let Flow { mut pages, places, bookmarks, .. } = flow;
    running::head_and_foot(&mut pages, &set, press.paper);
    let [width, height] = press.paper.size();
    let plate = |page: flow::Leaflet| Plate {
        width,
        height,
        title: page.title,
        description: page.description,
        language: pack.language,
        items: page.items,
    };
    Ok(Volume { plates: pages.into_iter().map(plate).collect(), places, bookmarks })
}
