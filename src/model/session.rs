//! What lasts as long as the window: selection aside, how the map is seen and what is attached.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
    sync::Arc,
};

use super::{
    Acceptance, Attachment, Background, Camera, ExportOrder, Exporting, Face, Filter, Framing,
    Inquiry, Lens, MatrixSort, Notice, Playing, Speed, TableLayout, Target, Unplaced, ViewAction,
    Viewport, ZOOM_STEP,
};
use crate::{
    domain::{CountryCode, Dossier, Passage, PassageId, ReadingId, SourceId, Topic},
    geo::Atlas,
    store::Entry,
    text::{Hits, Index, Mention, Resolution},
    words::{Language, Words},
};

/// The overlays that are on when a dossier opens.
pub const OVERLAYS_AT_FIRST: [Topic; 3] = [Topic::Arms, Topic::Energy, Topic::Basing];

/// Points of width below which a map has no room for an open legend: it would cover Ecuador.
const NARROW: f64 = 760.0;

#[expect(
    clippy::struct_excessive_bools,
    reason = "switches that have nothing to do with each other"
)]
/// How the map is seen, what is attached and what was told.
#[derive(Debug, Clone)]
pub struct Session {
    /// What the map shows.
    pub framing: Framing,
    /// Counts the changes of framing that are flown rather than jumped.
    pub flights: u64,
    /// The map's size on screen.
    pub viewport: Viewport,
    /// How many pixels at its left something lies over, so that nothing that is framed is there.
    pub covered: f64,
    /// The topics whose marks are shown.
    pub overlays: BTreeSet<Topic>,
    /// What the shades mean.
    pub lens: Lens,
    /// What claims must have to be looked at.
    pub filter: Filter,
    /// Filters that are kept, by name.
    pub saved_filters: BTreeMap<String, Filter>,
    /// How the table of claims is looked at.
    pub table: TableLayout,
    /// How the source is read; `None` where the scale has no readings.
    pub reading: Option<ReadingId>,
    /// The reading that one came from, until something else is done.
    pub(super) reading_before: Option<ReadingId>,
    /// What the map is to be drawn on.
    pub background: Background,
    /// What the pointer rests on.
    pub hovered: Option<Target>,
    /// The documents that stand behind the passages.
    pub attachments: BTreeMap<SourceId, Arc<Attachment>>,
    /// The places that the user accepted, in documents that are attached or were.
    pub acceptances: Vec<Acceptance>,
    /// The passages whose proposed places are not shown, since the user left them.
    pub left: BTreeSet<PassageId>,
    /// The countries that the attached documents mention, once they are tagged.
    pub mentions: BTreeMap<SourceId, Arc<[Mention]>>,
    /// Documents that were read and are no source of the dossier.
    pub unplaced: Vec<Arc<Unplaced>>,
    /// What is in the library.
    pub library: Arc<[Entry]>,
    /// The words of the library's documents and of the attached ones; each is named by the hash of
    /// its file.
    pub index: Arc<Index>,
    /// What is searched for beside the frame.
    pub(super) asked: Option<Inquiry>,
    /// What that came to.
    pub(super) answer: Option<Arc<Hits>>,
    /// The documents that are being read.
    pub importing: Vec<Importing>,
    /// How the next export will be.
    pub export_order: ExportOrder,
    /// What is being exported.
    pub exporting: Vec<Exporting>,
    /// The dossiers that are being read.
    pub(super) opening: super::state::Opening,
    /// What is told, oldest first.
    pub notices: Vec<Notice>,
    pub(super) notices_told: u64,
    /// Which dialog is open.
    pub dialog: Option<Dialog>,
    /// The side panel is shown.
    pub panel_shown: bool,
    /// The facets to filter by are shown.
    pub filters_shown: bool,
    /// The timeline is shown.
    pub timeline_shown: bool,
    /// What the columns of the matrix are.
    pub matrix_face: Face,
    /// How its rows are sorted.
    pub matrix_sort: MatrixSort,
    /// The countries that are compared, oldest first, at most [`super::MOST_COMPARED`].
    pub compared: Vec<CountryCode>,
    /// The notice that tells who is compared.
    pub(super) compared_told: Option<u64>,
    /// The timeline plays.
    pub playing: Option<Playing>,
    /// How fast it plays.
    pub speed: Speed,
    /// Whether only the title of the legend is shown, once the user has said so.
    pub legend_folded: Option<bool>,
    /// Meridians and parallels are drawn.
    pub graticule: bool,
    /// What the window shows: the map, the document or both.
    pub workspace: Workspace,
    /// The source whose document is read, where the user or a passage has chosen one.
    pub reading_source: Option<SourceId>,
    /// What no passage covers is tinted in the reader.
    pub uncoded_shown: bool,
    /// Who presents has a window of their own, with notes and the next scene.
    pub presenter_shown: bool,
    /// The field that looks for words in the document is open.
    pub finding: bool,
    /// Flights are jumps.
    pub reduced_motion: bool,
    /// The room that the window is looked at in.
    pub room: Room,
    /// The language that the program speaks.
    pub language: Language,
}

/// A document that is being read.
#[derive(Debug, Clone, PartialEq)]
pub struct Importing {
    /// Where it is.
    pub path: PathBuf,
    /// When that began, in the toolkit's seconds.
    pub since: f64,
}

/// What the window is for at a moment.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Workspace {
    /// The map, with the side panel.
    #[default]
    Explore,
    /// The document alone.
    Read,
    /// The map, with the document in place of the side panel.
    Both,
    /// Countries by topic or stage, with the side panel.
    Matrix,
    /// All claims in rows, with the side panel.
    Table,
    /// Some countries side by side.
    Compare,
    /// Sellers, companies, officials and groups, with the side panel.
    Parties,
    /// The map, with the scenes of a briefing beside it.
    Brief,
}

impl Workspace {
    /// Whether a document is shown.
    pub const fn has_reader(self) -> bool {
        matches!(self, Self::Read | Self::Both)
    }

    /// Whether the map is shown.
    pub const fn has_map(self) -> bool {
        matches!(self, Self::Explore | Self::Both | Self::Brief)
    }
}

/// A room to look at the window in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Room {
    /// By day, or on paper.
    #[default]
    Day,
    /// In the dark, with a projector.
    Projector,
}

/// A dialog that is on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialog {
    /// Which document to attach.
    Document,
    /// Which dossier to open.
    Dossier,
    /// Which file of tiles to draw on.
    Tiles,
    /// Which document to make a new dossier of.
    Beginning,
    /// Where to write the table.
    Table,
    /// Which link to follow.
    Link,
    /// What documents are that are no source of the dossier.
    Unplaced,
    /// Where to save the dossier.
    Saving,
    /// What to export, and where to.
    Export,
    /// What is in the library.
    Library,
    /// Where to write the profile of this country.
    Profile(CountryCode),
    /// What to look for, or which command to run.
    Palette,
    /// What the keys do, and what this program is.
    Help,
}

impl Session {
    /// A fresh look at a dossier.
    pub fn new(dossier: &Dossier) -> Self {
        Self {
            framing: Framing::Region,
            flights: 0,
            viewport: Viewport::default(),
            covered: 0.0,
            overlays: OVERLAYS_AT_FIRST.into(),
            lens: Lens::default(),
            filter: Filter::default(),
            saved_filters: BTreeMap::new(),
            table: TableLayout::default(),
            reading: dossier.default_reading().cloned(),
            reading_before: None,
            background: Background::None,
            hovered: None,
            attachments: BTreeMap::new(),
            acceptances: Vec::new(),
            left: BTreeSet::new(),
            mentions: BTreeMap::new(),
            unplaced: Vec::new(),
            library: Arc::default(),
            index: Arc::default(),
            asked: None,
            answer: None,
            importing: Vec::new(),
            export_order: ExportOrder::default(),
            exporting: Vec::new(),
            opening: super::state::Opening::default(),
            notices: Vec::new(),
            notices_told: 0,
            dialog: None,
            panel_shown: true,
            filters_shown: false,
            timeline_shown: false,
            matrix_face: Face::default(),
            matrix_sort: MatrixSort::default(),
            compared: Vec::new(),
            compared_told: None,
            playing: None,
            speed: Speed::default(),
            legend_folded: None,
            graticule: false,
            workspace: Workspace::default(),
            reading_source: None,
            uncoded_shown: false,
            presenter_shown: false,
            finding: false,
            reduced_motion: false,
            room: Room::Day,
            language: Language::default(),
        }
    }

    /// What the program says, in the language that it speaks.
    pub fn words(&self) -> &'static Words {
        self.language.words()
    }

    /// What was found for an inquiry, once that is known.
    pub fn answer(&self, inquiry: &Inquiry) -> Option<&Arc<Hits>> {
        self.answer.as_ref().filter(|_| self.asked.as_ref() == Some(inquiry))
    }

    /// Whether an answer to this inquiry is still to come, or is there.
    pub fn is_asked(&self, inquiry: &Inquiry) -> bool {
        self.asked.as_ref() == Some(inquiry)
    }

    /// Whether only the title of the legend is shown. Without a word from the user that depends on
    /// the room that the legend would take from the region.
    pub fn legend_is_folded(&self) -> bool {
        self.legend_folded.unwrap_or(self.viewport.width < NARROW)
    }

    /// `camera` is where the map is before the action.
    pub(super) fn view(&mut self, action: ViewAction, camera: Camera, atlas: &Atlas) {
        let viewport = self.viewport;
        match action {
            ViewAction::Resize(viewport) => self.viewport = viewport,
            ViewAction::Cover(covered) => self.covered = covered,
            ViewAction::MoveTo(camera) => {
                self.framing = Framing::At(camera.clamped(viewport, atlas));
            }
            ViewAction::Zoom { factor, about } => {
                let camera = camera.zoomed(factor, about, viewport, atlas);
                self.framing = Framing::At(camera);
            }
            ViewAction::StepZoom { steps } => {
                let factor = ZOOM_STEP.powi(steps);
                self.fly(Framing::At(camera.zoomed(factor, [0.0, 0.0], viewport, atlas)));
            }
            ViewAction::Pan { right, down } => {
                let pixels = [right * viewport.width, down * viewport.height];
                self.fly(Framing::At(camera.panned(pixels).clamped(viewport, atlas)));
            }
            ViewAction::Fit => self.fly(Framing::Region),
            ViewAction::SetOverlay(topic, true) => {
                self.overlays.insert(topic);
            }
            ViewAction::SetOverlay(topic, false) => {
                self.overlays.remove(&topic);
            }
            ViewAction::SoloOverlay(topic) => {
                let alone = self.overlays.len() == 1 && self.overlays.contains(&topic);
                self.overlays = if alone { OVERLAYS_AT_FIRST.into() } else { [topic].into() };
            }
            ViewAction::SetLens(lens) => self.lens = lens,
            ViewAction::SetReading(reading) => self.read_as(reading),
            ViewAction::ForgetReadingBefore => self.reading_before = None,
            ViewAction::Hover(target) => self.hovered = target,
            ViewAction::ShowPanel(shown) => self.panel_shown = shown,
            ViewAction::ShowFilters(shown) => self.filters_shown = shown,
            ViewAction::ShowTimeline(shown) => {
                self.timeline_shown = shown;
                self.playing = self.playing.filter(|_| shown);
            }
            ViewAction::FoldLegend(folded) => self.legend_folded = Some(folded),
            ViewAction::ShowGraticule(shown) => self.graticule = shown,
            ViewAction::SetDialog(dialog) => self.dialog = dialog,
            ViewAction::SetWorkspace(workspace) => {
                self.workspace = workspace;
                // What the pointer rested on may not be on screen any more.
                self.hovered = None;
                self.finding &= workspace.has_reader();
                if workspace == Workspace::Compare {
                    self.take_back_compared();
                }
            }
            ViewAction::SetReadingSource(source) => self.reading_source = Some(source),
            ViewAction::ShowUncoded(shown) => self.uncoded_shown = shown,
            ViewAction::Find(open) => self.finding = open,
            ViewAction::SetRoom(room) => self.room = room,
            ViewAction::ReduceMotion(reduced) => self.reduced_motion = reduced,
            ViewAction::SetLanguage(language) => self.language = language,
        }
    }

    /// The document that the reader shows: the one chosen, or else the first that is attached.
    pub fn reading(&self) -> Option<&Arc<Attachment>> {
        let chosen = self.reading_source.as_ref().and_then(|id| self.attachments.get(id));
        chosen.or_else(|| self.attachments.values().next())
    }

    /// A passage's wording, where its document is attached and holds it.
    pub fn wording(&self, passage: &Passage) -> Option<&str> {
        let attachment = self.attachments.get(&passage.source)?;
        let Resolution::Resolved { paragraph, range, .. } =
            attachment.resolutions.get(&passage.id)?
        else {
            return None;
        };
        attachment.document.paragraph(*paragraph)?.text.get(range.clone())
    }

    /// Changes what the map shows, in flight unless motion is reduced.
    pub(super) fn fly(&mut self, framing: Framing) {
        if framing != self.framing {
            self.framing = framing;
            if !self.reduced_motion {
                self.flights += 1;
            }
        }
    }
}
