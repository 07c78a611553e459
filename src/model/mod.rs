//! What the program knows at a moment, and the one writer that changes it.
//!
//! A [`Model`] holds the dossier as loaded, the [`Session`] (what is selected, seen and attached)
//! and the trail of what was looked at. Views read it and push [`Action`]s; [`Model::apply`] alone
//! writes, and answers with [`Effect`]s: what the shell has to do on the outside. Nothing here
//! draws, reads a file or knows a toolkit.

mod action;
mod attachment;
mod background;
mod beginning;
mod briefing;
mod camera;
mod coded;
mod compare;
mod document_actions;
mod exporting;
mod filter;
mod gist;
mod inquiry;
mod lens;
mod lit;
mod matrix;
mod navigation;
mod notice;
mod parties;
mod playing;
mod profile;
mod readings;
mod saving;
mod session;
mod state;
mod table;
mod tabulation;
mod target;
mod timeline;
mod totals;
mod trail;
mod unplaced;

use std::sync::Arc;

pub use action::{
    Action, DocumentAction, Effect, KeptAction, NavigateAction, NoticeAction, ViewAction,
};
pub use attachment::{Acceptance, Attachment, Remembered, Tally};
pub use background::{Background, BackgroundAction};
pub use briefing::{
    Aid, BriefAction, Briefing, Likeness, PresentAction, Presenting, Screen, Sitting, Thumbnail,
    view_problems,
};
pub use camera::{Camera, Framing, Viewport, ZOOM_STEP};
pub use coded::{Coded, Coverage};
pub use compare::{
    Band, BandCell, CompareAction, Compared, Comparison, MOST_COMPARED, StageCount, StageLine,
};
pub use exporting::{
    ExportAction, ExportFormat, ExportOrder, Exporting, Extent, PICTURE_SIZES, Paper,
};
pub use filter::{
    Ambiguity, Assertion, Choice, Facet, Facets, Filter, FilterAction, Matches, Oddity, Shown,
    UnknownFilter, Years,
};
pub use gist::{Firmest, Gist};
pub use inquiry::{Inquiry, QUICK_PASSAGES};
pub use lens::Lens;
pub use lit::{Lit, passages_of};
pub use matrix::{
    Aspect, Face, Matrix, MatrixAction, MatrixKey, MatrixLook, MatrixSort, Row, UnknownLook, Whom,
};
pub use notice::{Notice, NoticeKind};
pub use parties::{Doing, Entity, Tie, entities};
pub use playing::{PlayAction, Playing, Speed};
pub use profile::{Profile, YearBars};
pub use readings::{Change, changes, standing_in_words};
pub use saving::{Existing, SaveAction};
pub use session::{Dialog, Importing, OVERLAYS_AT_FIRST, Room, Session, Workspace};
pub use state::{BadLink, Link, Place, StateAction, UnknownWord, ViewState};
pub use table::{
    Cells, Column, Ranked, Rows, SortBy, TableAction, TableLayout, UnknownColumn, harmless,
};
pub use tabulation::{THIN, Tabulation, Tiers};
pub use target::{DocumentKey, ShownParagraph, Sign, Target};
pub use timeline::{Axis, MOST_YEARS, Sureness, Timeline, YearCount};
pub use totals::{Telling, Totals};
pub use trail::Trail;
pub use unplaced::{PlaceAction, Placing, Unplaced};

use crate::{
    domain::{Dossier, Problem},
    geo::Atlas,
};

/// The whole state; see the module.
#[derive(Debug, Clone)]
pub struct Model {
    dossier: Arc<Dossier>,
    /// Where the dossier came from, for messages.
    dossier_name: String,
    problems: Arc<[Problem]>,
    atlas: Arc<Atlas>,
    session: Session,
    /// The scenes as they are now.
    briefing: Briefing,
    /// Small pictures of them.
    thumbnails: briefing::Thumbnails,
    /// What is going on while they are presented.
    presenting: Option<Presenting>,
    trail: Trail,
    /// What the claims have in each facet, made anew when another dossier opens.
    facets: Arc<Facets>,
    /// What of them the filter leaves, made anew when an input of it changes.
    matches: Arc<Matches>,
    /// What the lens counts, made anew when an input of it changes.
    tabulation: Arc<Tabulation>,
    /// The claims by year, made anew when an input of it changes.
    timeline: Arc<Timeline>,
    /// What lights up with what the pointer rests on, made anew likewise.
    lit: Arc<Lit>,
}

impl Model {
    /// A model of a dossier, at its overview.
    pub fn new(
        dossier: Arc<Dossier>,
        name: &str,
        problems: Vec<Problem>,
        atlas: Arc<Atlas>,
    ) -> Self {
        let session = Session::new(&dossier);
        let mut model = Self {
            briefing: Briefing::of(&dossier),
            thumbnails: briefing::Thumbnails::default(),
            presenting: None,
            facets: Arc::default(),
            matches: Arc::default(),
            dossier,
            dossier_name: name.to_owned(),
            problems: problems.into(),
            atlas,
            session,
            trail: Trail::default(),
            tabulation: Arc::default(),
            timeline: Arc::default(),
            lit: Arc::default(),
        };
        model.sift();
        model.date();
        model
    }

    /// The dossier that is open.
    pub const fn dossier(&self) -> &Arc<Dossier> {
        &self.dossier
    }

    /// Where the dossier came from.
    pub fn dossier_name(&self) -> &str {
        &self.dossier_name
    }

    /// What did not hold when the dossier was read.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// The countries and their outlines.
    pub const fn atlas(&self) -> &Arc<Atlas> {
        &self.atlas
    }

    /// What is selected, seen and attached.
    pub const fn session(&self) -> &Session {
        &self.session
    }

    /// What is looked at.
    pub fn target(&self) -> &Target {
        self.trail.here()
    }

    /// What was looked at before and after.
    pub const fn trail(&self) -> &Trail {
        &self.trail
    }

    /// Where the map is, or is flying to.
    pub fn camera(&self) -> Camera {
        let Session { framing, covered, viewport, .. } = &self.session;
        framing.camera_beside(*covered, *viewport, &self.atlas)
    }

    /// Carries out an action. The one place that writes.
    pub fn apply(&mut self, action: Action) -> Vec<Effect> {
        self.session.outdate_reading(&action);
        self.note_detour(&action);
        let mut effects = self.carry_out(action);
        self.sift();
        self.tabulate();
        self.date();
        self.light();
        effects.extend(self.picture_scenes());
        effects
    }

    fn carry_out(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Navigate(action) => {
                self.navigate(action);
                Vec::new()
            }
            Action::View(action) => {
                let camera = self.camera();
                self.session.view(action, camera, &self.atlas);
                Vec::new()
            }
            Action::Filter(action) => {
                self.filter_by(action);
                Vec::new()
            }
            Action::Matrix(action) => {
                self.session.matrix(action);
                Vec::new()
            }
            Action::Compare(action) => {
                self.compare(action);
                Vec::new()
            }
            Action::Table(action) => self.table(action),
            Action::State(action) => self.state(action),
            Action::Export(action) => self.export(action),
            Action::Brief(action) => {
                self.brief(action);
                Vec::new()
            }
            Action::Present(action) => self.present(action),
            Action::Play(action) => {
                self.play(action);
                Vec::new()
            }
            Action::Document(action) => self.document(action),
            Action::Background(action) => self.background(action),
            Action::Notice(action) => {
                self.session.notice(action);
                Vec::new()
            }
            Action::Effect(effect) => vec![effect],
        }
    }
}

#[cfg(test)]
impl Model {
    /// A model of the bundled dossier, for tests.
    fn bundled() -> Self {
        let atlas = Atlas::bundled(crate::geo::Resolution::Medium, crate::geo::Plane::EqualArea);
        let dossier = crate::store::bundled_dossier().unwrap().0;
        Self::new(Arc::new(dossier), "bundled", Vec::new(), Arc::new(atlas.unwrap()))
    }
}
