//! Presenting: scene after scene, step after step, by a clicker's keys.
//!
//! What the audience sees is the map as each scene says, so a mark can be clicked and a country
//! visited on the way; whatever was done, the next key brings the scene back first. At the end the
//! window is as it was.

use crate::{
    domain::{CountryCode, Passage, Scene},
    model::{
        Action, Effect, Model, NavigateAction, Notice, Target, ViewAction, ViewState, Workspace,
    },
};

/// More digits than any briefing has scenes.
const MOST_DIGITS: usize = 4;

/// What is going on while a briefing is presented.
#[derive(Debug, Clone, PartialEq)]
pub struct Presenting {
    /// How many steps of the scene were revealed after the first.
    pub step: usize,
    /// What the audience's screen shows.
    pub screen: Screen,
    /// Which of the passages behind what is looked at fills the screen, counted from 0.
    pub evidence: Option<usize>,
    /// What helps to see what the pointer is at.
    pub aid: Option<Aid>,
    /// The number of a scene, as far as it is typed.
    pub number: String,
    /// The name of a country, as far as it is typed.
    pub country: Option<String>,
    /// Something else than the scene is looked at.
    pub away: bool,
    /// When it began, in the toolkit's seconds; `None` before it was first told.
    pub since: Option<f64>,
    /// When the scene began, likewise.
    pub scene_since: Option<f64>,
    /// How the window was.
    before: Box<ViewState>,
}

/// What helps an audience to see what the pointer is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aid {
    /// All but a circle about it is dimmed.
    Spotlight,
    /// What is about it is magnified.
    Magnifier,
}

/// What the audience's screen shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Screen {
    /// The scene.
    #[default]
    Picture,
    /// Nothing, in black.
    Black,
    /// Nothing, in white.
    White,
}

/// What can be done while presenting, and beginning to.
#[derive(Debug, Clone, PartialEq)]
pub enum PresentAction {
    /// Present, from the first scene.
    Start,
    /// Present, from the scene that is looked at.
    StartHere,
    /// Stop presenting.
    End,
    /// The next step, or the next scene.
    Next,
    /// The step before, or the scene before.
    Previous,
    /// The first scene.
    First,
    /// The last scene.
    Last,
    /// A digit of a scene's number.
    Digit(char),
    /// The name of a country, as far as it is typed; `None`: no country is asked for.
    Name(Option<String>),
    /// Go where the number or the name says.
    Go,
    /// Go to the scene at this place, counted from 0.
    GoTo(usize),
    /// Show this screen, or the scene again where it is shown.
    Toggle(Screen),
    /// Show the passage behind what is looked at, or the scene again.
    ToggleEvidence,
    /// The next passage behind it, or the one before.
    TurnEvidence(isize),
    /// Use this aid, or none where it is in use.
    ToggleAid(Aid),
    /// Show the presenter's own window or do not.
    ShowPresenter(bool),
    /// It is this time now, in the toolkit's seconds.
    Tick(f64),
}

impl Presenting {
    const fn new(before: Box<ViewState>) -> Self {
        Self {
            step: 0,
            screen: Screen::Picture,
            evidence: None,
            aid: None,
            number: String::new(),
            country: None,
            away: false,
            since: None,
            scene_since: None,
            before,
        }
    }

    /// Whether the scene is covered by something that the next key takes away.
    pub(super) fn is_covered(&self) -> bool {
        self.screen != Screen::Picture || self.evidence.is_some() || self.away
    }

    fn uncover(&mut self) {
        (self.screen, self.evidence, self.away) = (Screen::Picture, None, false);
        self.number.clear();
        self.country = None;
    }
}

impl Model {
    /// What is going on, while a briefing is presented.
    pub const fn presenting(&self) -> Option<&Presenting> {
        self.presenting.as_ref()
    }

    /// The scene that is presented.
    pub fn scene_presented(&self) -> Option<&Scene> {
        self.presenting.as_ref()?;
        self.briefing.here().map(|scene| &**scene)
    }

    /// The passages behind what the audience looks at: the one that the scene pulls out, or else
    /// those of its headline, or else of what is selected; only of that once something else than
    /// the scene is looked at.
    pub fn evidence(&self) -> Vec<&Passage> {
        let is_away = self.presenting.as_ref().is_some_and(|presenting| presenting.away);
        let scene = self.briefing.here().filter(|_| !is_away);
        let of_scene = scene.map(|scene| match &scene.pulled {
            Some(pulled) => vec![pulled.clone()],
            None => scene.passages.clone(),
        });
        let passages = of_scene.filter(|passages| !passages.is_empty());
        let passages = passages.unwrap_or_else(|| self.rests_in_order(self.target()));
        passages.iter().filter_map(|id| self.dossier.passage(id)).collect()
    }

    /// The country whose name begins as it is typed, or has a word that does.
    pub fn country_typed(&self) -> Option<CountryCode> {
        let typed = self.presenting.as_ref()?.country.as_ref()?;
        self.country_called(typed)
    }

    pub(in crate::model) fn present(&mut self, action: PresentAction) -> Vec<Effect> {
        match (&action, &self.presenting) {
            (PresentAction::ShowPresenter(shown), _) => self.session.presenter_shown = *shown,
            (PresentAction::Start, None) => return self.begin_presenting(0),
            (PresentAction::StartHere, None) => return self.begin_presenting(self.briefing.at),
            (PresentAction::Start, Some(_)) => self.go_to(0),
            (PresentAction::End, Some(_)) => return self.end_presenting(),
            (_, Some(_)) => self.go_on(action),
            (_, None) => {}
        }
        Vec::new()
    }

    fn begin_presenting(&mut self, at: usize) -> Vec<Effect> {
        if self.briefing.scenes.is_empty() {
            let told = self.session.words().say("brief-none");
            self.session.tell(Notice::warning(told));
            return Vec::new();
        }
        let before = ViewState {
            workspace: Some(self.session.workspace),
            graticule: Some(self.session.graticule),
            ..ViewState::of_dossier(self)
        };
        self.presenting = Some(Presenting::new(Box::new(before)));
        self.session.dialog = None;
        self.session.playing = None;
        self.session.workspace = Workspace::Explore;
        self.go_to(at);
        vec![Effect::FillScreen]
    }

    fn end_presenting(&mut self) -> Vec<Effect> {
        if let Some(presenting) = self.presenting.take() {
            self.restore(*presenting.before);
        }
        vec![Effect::LeaveScreen]
    }

    /// Begins a scene, at its first step.
    fn go_to(&mut self, at: usize) {
        self.go_to_step(at, 0);
    }

    fn go_to_step(&mut self, at: usize, step: usize) {
        let news = self.briefing.at != at;
        self.briefing.at = at.min(self.briefing.scenes.len().saturating_sub(1));
        let last = self.briefing.here().map_or(0, |scene| scene.last_step());
        let step = step.min(last);
        if let Some(presenting) = &mut self.presenting {
            presenting.uncover();
            presenting.step = step;
            presenting.scene_since = presenting.scene_since.filter(|_| !news);
        }
        self.show_scene(step);
    }

    fn go_on(&mut self, action: PresentAction) {
        let at = self.briefing.at;
        let last = self.briefing.scenes.len().saturating_sub(1);
        let last_step = self.briefing.here().map_or(0, |scene| scene.last_step());
        let Some(presenting) = &mut self.presenting else { return };
        let step = presenting.step;
        match action {
            // What covers the scene goes first: a presenter who is lost presses the key again.
            PresentAction::Next | PresentAction::Previous if presenting.is_covered() => {
                self.go_to_step(at, step);
            }
            PresentAction::Next if step < last_step => self.go_to_step(at, step + 1),
            PresentAction::Next if at < last => self.go_to(at + 1),
            PresentAction::Previous if step > 0 => self.go_to_step(at, step - 1),
            PresentAction::Previous if at > 0 => self.go_to_step(at - 1, usize::MAX),
            PresentAction::Next | PresentAction::Previous => self.go_to_step(at, step),
            PresentAction::First => self.go_to(0),
            PresentAction::Last => self.go_to(last),
            PresentAction::GoTo(to) => self.go_to(to.min(last)),
            PresentAction::Digit(digit) => {
                if digit.is_ascii_digit() && presenting.number.len() < MOST_DIGITS {
                    presenting.number.push(digit);
                }
            }
            PresentAction::Name(name) => presenting.country = name,
            PresentAction::Go => self.go_where_it_says(),
            PresentAction::Toggle(screen) => {
                presenting.screen =
                    if presenting.screen == screen { Screen::Picture } else { screen };
            }
            PresentAction::ToggleEvidence => {
                let shown = presenting.evidence.is_none().then_some(0);
                presenting.screen = Screen::Picture;
                presenting.evidence = shown;
                if shown.is_some() && self.evidence().is_empty() {
                    self.go_to_step(at, step);
                }
            }
            PresentAction::TurnEvidence(by) => {
                let count = self.evidence().len();
                if let Some(Presenting { evidence: Some(shown), .. }) = &mut self.presenting {
                    *shown = shown.saturating_add_signed(by).min(count.saturating_sub(1));
                }
            }
            PresentAction::ToggleAid(aid) => {
                presenting.aid = Some(aid).filter(|aid| presenting.aid != Some(*aid));
            }
            PresentAction::Tick(now) => {
                presenting.since.get_or_insert(now);
                presenting.scene_since.get_or_insert(now);
            }
            // Those mean the same whatever is presented.
            PresentAction::Start
            | PresentAction::StartHere
            | PresentAction::End
            | PresentAction::ShowPresenter(_) => {}
        }
    }

    /// To the country that is typed, or to the scene whose number is.
    fn go_where_it_says(&mut self) {
        let country = self.country_typed();
        let Some(presenting) = &mut self.presenting else { return };
        if presenting.country.take().is_some() {
            if let Some(code) = country {
                presenting.away = true;
                self.navigate(NavigateAction::FlyTo(Target::Country(code)));
            }
            return;
        }
        let number: usize = std::mem::take(&mut presenting.number).parse().unwrap_or(0);
        if (1..=self.briefing.scenes.len()).contains(&number) {
            self.go_to(number - 1);
        }
    }

    /// Something else than the scene is looked at, by a click say: the next key comes back.
    pub(in crate::model) fn note_detour(&mut self, action: &Action) {
        let is_detour = match action {
            Action::Navigate(_) | Action::Filter(_) | Action::State(_) => true,
            Action::View(action) => changes_picture(action),
            Action::Matrix(_)
            | Action::Compare(_)
            | Action::Table(_)
            | Action::Brief(_)
            | Action::Present(_)
            | Action::Play(_)
            | Action::Document(_)
            | Action::Export(_)
            | Action::Background(_)
            | Action::Notice(_)
            | Action::Effect(_) => false,
        };
        if let Some(presenting) = self.presenting.as_mut().filter(|_| is_detour) {
            presenting.away = true;
            presenting.evidence = presenting.evidence.and(Some(0));
        }
    }
}

/// Whether the audience sees another picture after this.
const fn changes_picture(action: &ViewAction) -> bool {
    match action {
        ViewAction::MoveTo(_)
        | ViewAction::Zoom { .. }
        | ViewAction::StepZoom { .. }
        | ViewAction::Pan { .. }
        | ViewAction::Fit
        | ViewAction::SetOverlay(..)
        | ViewAction::SoloOverlay(_)
        | ViewAction::SetLens(_)
        | ViewAction::SetReading(_)
        | ViewAction::ShowGraticule(_) => true,
        ViewAction::Resize(_)
        | ViewAction::Cover(_)
        | ViewAction::ForgetReadingBefore
        | ViewAction::Hover(_)
        | ViewAction::ShowPanel(_)
        | ViewAction::ShowFilters(_)
        | ViewAction::ShowTimeline(_)
        | ViewAction::FoldLegend(_)
        | ViewAction::SetDialog(_)
        | ViewAction::SetWorkspace(_)
        | ViewAction::SetReadingSource(_)
        | ViewAction::ShowUncoded(_)
        | ViewAction::Find(_)
        | ViewAction::SetRoom(_)
        | ViewAction::ReduceMotion(_)
        | ViewAction::SetLanguage(_) => false,
    }
}
