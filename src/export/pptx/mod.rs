//! A briefing as slides (PPTX: ECMA-376, transitional): one for each scene with its notes, then the
//! passages that words rest on, the sources, and what did not hold.
//!
//! Headline, conditions, passage and source are text; the map with its legend is one picture that is
//! told in words. Shapes stand in the order in which they are read. Texts are as large as they fit,
//! and what a slide has to cut off stands in its notes. It has no clock and no chance in it: the
//! same pack gives the same bytes.

mod document;
mod fit;
mod flow;
mod master;
mod notes;
mod package;
mod page;
mod shape;
mod slides;
mod theme;
mod xml;

use thiserror::Error;
use zip::result::ZipError;

use super::{
    Cancelled, PngError, Watch,
    indexed::indexed_png,
    pack::Pack,
    plate::{Grounds, PageWords, Palette},
};
use package::{Kind, Package};
use page::Layout;
use slides::{SceneSlide, Setting};

/// A plate's points to a point of the slide: letters on the map are smaller by so much.
const PLATE: f64 = 1.25;

/// Pixels to a point of the slide: 1,580 across a map beside a passage.
const PIXELS: f64 = 2.5;

/// Why there are no slides.
#[derive(Debug, Error)]
pub enum PptxError {
    /// Whoever waits stopped it.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// A map could not be drawn.
    #[error(transparent)]
    Picture(#[from] PngError),
    /// The package could not be written.
    #[error("the slides cannot be written: {0}")]
    Writing(#[from] ZipError),
}

/// A briefing as a PPTX file.
pub fn pptx(
    pack: &Pack,
    grounds: &Grounds,
    palette: &Palette,
    watch: &mut Watch<'_>,
) -> Result<Vec<u8>, PptxError> {
    let setting = Setting { pack, words: pack.words(), language: pack.language.tag() };
    let mut package = Package::default();
    let leaves = pack.leaves.len();
    for (done, leaf) in pack.leaves.iter().enumerate() {
        watch.at(done, leaves)?;
        let number = done + 1;
        let slide = SceneSlide::new(setting, leaf);
        // Whole pixels: the paper covers the last row too.
        let points = |side: f64| (side * PIXELS).round() / PIXELS * PLATE;
        let size = [points(slide.map.width()), points(slide.map.height())];
        let plate = leaf.plate(grounds, palette, size, PageWords::OnSlide);
        let picture = indexed_png(&plate, PIXELS / PLATE)?;
        let (layout, image) = (Kind::Layout.numbered(Layout::Scene.number()), Kind::Picture);
        let [slide_part, notes_part] = [Kind::Slide, Kind::Notes].map(|it| it.numbered(number));
        let related = vec![layout, image.numbered(number), notes_part.clone()];
        package.add(slide_part.clone(), slide.slide(&plate.description), related);
        package.add(image.numbered(number), picture, Vec::new());
        let notes = notes::notes(setting, leaf, slide.cut_off());
        package.add(notes_part, notes, vec![Kind::NotesMaster.numbered(1), slide_part]);
    }
    let slides = leaves + text_slides(&mut package, setting, leaves);
    frame(&mut package, setting, palette, slides);
    let bytes = package.into_bytes()?;
    watch.at(leaves, leaves)?;
    Ok(bytes)
}

/// Adds the slides of passages and sources, and says how many they are.
fn text_slides(package: &mut Package, setting: Setting<'_>, before: usize) -> usize {
    let words = setting.words;
    let mut all = Vec::new();
    let parts: [(&str, flow::Entries<'_>); 2] = [
        (words.say("deck-passages"), &|size| setting.passages(size)),
        (words.say("account-sources"), &|size| setting.sources(size)),
    ];
    let skipped = usize::from(setting.pack.said == 0);
    for (title, entries) in parts.into_iter().skip(skipped) {
        let columns = flow::spread(entries);
        let slides: Vec<_> = columns.chunks(page::columns().len()).collect();
        for (nth, columns) in (1..).zip(&slides) {
            let values =
                [("title", title.into()), ("nth", nth.into()), ("of", slides.len().into())];
            let continued = words.say_with("deck-part", &values);
            let title = if slides.len() == 1 { title } else { &continued };
            all.push(setting.text_slide(title, columns));
        }
    }
    let count = all.len();
    for (number, slide) in (before + 1..).zip(all) {
        let layout = Kind::Layout.numbered(Layout::Text.number());
        package.add(Kind::Slide.numbered(number), slide, vec![layout]);
    }
    count
}

/// Adds all that slides stand in.
fn frame(package: &mut Package, setting: Setting<'_>, palette: &Palette, slides: usize) {
    let Setting { pack, words, language } = setting;
    let theme = theme::theme(palette);
    let layouts = Layout::ALL.map(|layout| Kind::Layout.numbered(layout.number()));
    let related = layouts.iter().cloned().chain([Kind::Theme.numbered(1)]).collect();
    package.add(Kind::Master.numbered(1), master::master(words, language), related);
    for (part, layout) in layouts.into_iter().zip(Layout::ALL) {
        let written = master::layout(layout, words, language);
        package.add(part, written, vec![Kind::Master.numbered(1)]);
    }
    package.add(Kind::Theme.numbered(1), theme.clone(), Vec::new());
    let related = vec![Kind::Theme.numbered(2)];
    package.add(Kind::NotesMaster.numbered(1), master::notes_master(words, language), related);
    package.add(Kind::Theme.numbered(2), theme, Vec::new());
    let before = [Kind::Master, Kind::NotesMaster, Kind::Theme].map(|kind| kind.numbered(1));
    let related = before.into_iter().chain((1..=slides).map(|nth| Kind::Slide.numbered(nth)));
    package.add(Kind::Presentation.numbered(1), document::presentation(slides), related.collect());
    package.add(Kind::Core.numbered(1), document::core(pack, language), Vec::new());
    let application = document::application(slides, pack.leaves.len());
    package.add(Kind::Application.numbered(1), application, Vec::new());
}
