//! What can be done, as data: views, keys, scripts and tests all speak it.

use std::{path::PathBuf, sync::Arc};

use super::{
    Acceptance, Attachment, BackgroundAction, BriefAction, Camera, CompareAction, Dialog,
    DocumentKey, Existing, ExportAction, ExportOrder, FilterAction, Inquiry, Lens, MatrixAction,
    Notice, PlaceAction, Placing, PlayAction, PresentAction, Remembered, Room, SaveAction, Sitting,
    StateAction, TableAction, Target, Unplaced, Viewport, Workspace,
};
use crate::{
    domain::{CountryCode, Dossier, PassageId, Problem, ReadingId, SourceId, Topic},
    geo::Plane,
    store::{ContentHash, Entry},
    text::{Hits, Index, Mention, Place},
    words::Language,
};

/// One thing that the user, or background work, did.
#[derive(Debug, Clone)]
pub enum Action {
    /// Look at something.
    Navigate(NavigateAction),
    /// See the map otherwise.
    View(ViewAction),
    /// Look at some of the claims.
    Filter(FilterAction),
    /// Turn or sort the matrix.
    Matrix(MatrixAction),
    /// Put countries side by side.
    Compare(CompareAction),
    /// See the table otherwise, or hand it on.
    Table(TableAction),
    /// Look as it was left, or as a link says.
    State(StateAction),
    /// Make, change or order scenes.
    Brief(BriefAction),
    /// Present them.
    Present(PresentAction),
    /// Let the years move on.
    Play(PlayAction),
    /// Open, attach, detach.
    Document(DocumentAction),
    /// Write the dossier and its briefing for others.
    Export(ExportAction),
    /// Draw the map on tiles or do not.
    Background(BackgroundAction),
    /// Tell, or put away what was told.
    Notice(NoticeAction),
    /// Something for the shell alone.
    Effect(Effect),
}

/// What is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NavigateAction {
    /// Look at this.
    Show(Target),
    /// Look at this and fly to where it is.
    FlyTo(Target),
    /// What was looked at before.
    Back,
    /// And after.
    Forward,
    /// Nothing in particular: the overview.
    Clear,
    /// The next country by name.
    NextCountry,
    /// The one before.
    PreviousCountry,
    /// Fly to what is looked at.
    Approach,
    /// From a passage to the first claim that rests on it.
    Follow,
}

/// How the map is seen.
#[derive(Debug, Clone, PartialEq)]
pub enum ViewAction {
    /// The map has this size on screen now.
    Resize(Viewport),
    /// Something lies over so many pixels at the left of the map.
    Cover(f64),
    /// The user dragged the map here.
    MoveTo(Camera),
    /// Zoom in by a factor above 1, out by one below, about a point given in pixels right of and
    /// below the map's centre.
    Zoom {
        /// How many times larger.
        factor: f64,
        /// The point that stays where it is.
        about: [f64; 2],
    },
    /// Zoom like the keys do: flying, about the centre.
    StepZoom {
        /// How many steps in; out if negative.
        steps: i32,
    },
    /// Move the map by this part of its width and height: right and down are positive.
    Pan {
        /// Part of the width.
        right: f64,
        /// Part of the height.
        down: f64,
    },
    /// The whole region.
    Fit,
    /// Show the marks of a topic or do not.
    SetOverlay(Topic, bool),
    /// Show the marks of this topic alone, or all of the first ones if it is alone already.
    SoloOverlay(Topic),
    /// Let the shades mean this.
    SetLens(Lens),
    /// Take the source to be read in this way.
    SetReading(ReadingId),
    /// What another reading changed is told no more.
    ForgetReadingBefore,
    /// The pointer or the keys rest on this.
    Hover(Option<Target>),
    /// Show the side panel or do not.
    ShowPanel(bool),
    /// Show the facets to filter by or do not.
    ShowFilters(bool),
    /// Show the timeline or do not.
    ShowTimeline(bool),
    /// Show only the title of the legend or all of it.
    FoldLegend(bool),
    /// Draw meridians and parallels or do not.
    ShowGraticule(bool),
    /// Show this dialog, or none.
    SetDialog(Option<Dialog>),
    /// Show the map, the document or both.
    SetWorkspace(Workspace),
    /// Read the document of this source.
    SetReadingSource(SourceId),
    /// Tint what no passage covers or do not.
    ShowUncoded(bool),
    /// Open or close the field that looks for words in the document.
    Find(bool),
    /// Look as it suits this room.
    SetRoom(Room),
    /// Animate flights or do not.
    ReduceMotion(bool),
    /// Speak this language.
    SetLanguage(Language),
}

/// What happens with dossiers and documents.
#[derive(Debug, Clone)]
pub enum DocumentAction {
    /// Read the document at this path and attach it.
    Attach(PathBuf),
    /// Documents of earlier times, to be found again.
    FindAgain(Vec<Remembered>),
    /// A document is being read since this time, in the toolkit's seconds.
    ImportStarted {
        /// The document.
        path: PathBuf,
        /// When it began.
        since: f64,
    },
    /// A document is not being read any more, whatever came of it.
    ImportEnded(PathBuf),
    /// Stop reading this document.
    CancelImport(PathBuf),
    /// A document was read and its anchors were looked for.
    Attached(Arc<Attachment>),
    /// The countries in an attached document were tagged.
    Tagged {
        /// What was tagged.
        attachment: Arc<Attachment>,
        /// The countries that it mentions.
        mentions: Arc<[Mention]>,
    },
    /// The user takes a proposed place for a passage.
    AcceptAnchor {
        /// The passage whose anchor is not there.
        passage: PassageId,
        /// One of the places proposed for it.
        place: Place,
    },
    /// The user takes an acceptance back.
    WithdrawAnchor(PassageId),
    /// The user takes none of the proposed places, and wants to see them no more for now.
    LeaveAnchor(PassageId),
    /// What the user accepted at earlier starts.
    KnowAcceptances(Vec<Acceptance>),
    /// Show the digests again.
    Detach(SourceId),
    /// Look at a paragraph of a document.
    ShowParagraph {
        /// The document.
        document: DocumentKey,
        /// The paragraph's number.
        paragraph: u32,
    },
    /// Read the document at this path and make a new dossier of it.
    Begin(PathBuf),
    /// A new dossier was made of a document, which is attached to it.
    Begun {
        /// The dossier, without a claim.
        dossier: Arc<Dossier>,
        /// The document.
        attachment: Arc<Attachment>,
    },
    /// Say what documents are that are no source of the dossier.
    Place(PlaceAction),
    /// Save the dossier.
    Save(SaveAction),
    /// Show what is in the library.
    OpenLibrary,
    /// These documents are in the library.
    LibraryListed(Arc<[Entry]>),
    /// Do something with a document of the library.
    Kept(ContentHash, KeptAction),
    /// The documents can be searched through this index from now on.
    Indexed(Arc<Index>),
    /// Search the documents beside the frame.
    Ask(Inquiry),
    /// Such a search has come to this.
    Answered {
        /// What was asked.
        inquiry: Inquiry,
        /// What was found.
        hits: Arc<Hits>,
    },
    /// Read the dossier at this path and open it.
    Open(PathBuf),
    /// A dossier is not being read any more, whatever came of it.
    OpenEnded,
    /// A file was written.
    Written(PathBuf),
    /// A dossier was read.
    Opened {
        /// The dossier.
        dossier: Arc<Dossier>,
        /// Where it came from.
        name: String,
        /// What did not hold.
        problems: Vec<Problem>,
    },
}

/// What can be done with a document of the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeptAction {
    /// Attach it to the dossier.
    Attach,
    /// Make a new dossier of it.
    Begin,
    /// Take it out of the library.
    Remove,
}

/// What is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoticeAction {
    /// Tell this.
    Tell(Notice),
    /// Put away the notice with this number.
    Dismiss(u64),
    /// Put away all.
    DismissAll,
}

/// What the shell has to do on the outside; only the shell does it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Let the user pick a document with the system's dialog.
    PickDocument,
    /// Let the user pick a dossier with the system's dialog.
    PickDossier,
    /// Let the user pick where to save the dossier with the system's dialog.
    PickSaving,
    /// Write the dossier.
    WriteDossier(PathBuf, Existing),
    /// Make of a document what the user said.
    Place(Arc<Unplaced>, Placing),
    /// Let the user pick a file of tiles with the system's dialog.
    PickTiles,
    /// Check that a file has tiles to draw on.
    CheckTiles(PathBuf),
    /// Put the atlas on this plane.
    ProjectAtlas(Plane),
    /// Read a document and look for the dossier's anchors in it.
    ReadDocument {
        /// Where it is.
        path: PathBuf,
        /// What is known of it from an earlier time.
        remembered: Option<Remembered>,
    },
    /// Tag the countries in a document.
    TagPlaces(Arc<Attachment>),
    /// Let the user pick a document for a new dossier with the system's dialog.
    PickBeginning,
    /// Read a document and make a new dossier of it.
    BeginDossier(PathBuf),
    /// Add a document to the library and to what is searched.
    KeepDocument(Arc<Attachment>),
    /// List the library.
    ListLibrary,
    /// Do this with a document of the library.
    UseKept(Entry, KeptAction),
    /// Search the documents.
    Search(Inquiry),
    /// Stop reading a document.
    CancelImport(PathBuf),
    /// Read a dossier.
    ReadDossier(PathBuf),
    /// Put this text on the clipboard.
    Copy(String),
    /// Let the user pick where to write a text with the system's dialog, and write it there.
    PickAndWrite {
        /// A name for the file.
        name: String,
        /// Its content.
        text: String,
    },
    /// Write a text into a new file.
    Write {
        /// The file.
        path: PathBuf,
        /// Its content.
        text: String,
    },
    /// Let the user pick a file with a link with the system's dialog.
    PickLink,
    /// Read the link in this file.
    ReadLink(PathBuf),
    /// Let the user pick a file to write the table to with the system's dialog.
    PickTable,
    /// Write the table to a CSV file.
    ExportTable(PathBuf, Existing),
    /// Let the user pick where to export to with the system's dialog.
    PickExport(ExportOrder),
    /// Export what is shown.
    Export {
        /// The file.
        path: PathBuf,
        /// In which way.
        order: ExportOrder,
        /// What becomes of a file that is there.
        existing: Existing,
    },
    /// Stop an export.
    CancelExport(PathBuf),
    /// Make small pictures of scenes.
    PictureScenes(Vec<Sitting>),
    /// Fill the screen, or no more.
    ToggleFullscreen,
    /// Fill the screen, to present.
    FillScreen,
    /// Fill it only if it was filled before presenting.
    LeaveScreen,
    /// End.
    Quit,
}

impl Action {
    /// Looks at something.
    pub const fn show(target: Target) -> Self {
        Self::Navigate(NavigateAction::Show(target))
    }

    /// Looks at a country.
    pub const fn show_country(country: CountryCode) -> Self {
        Self::show(Target::Country(country))
    }

    /// Tells the user something.
    pub const fn tell(notice: Notice) -> Self {
        Self::Notice(NoticeAction::Tell(notice))
    }
}
