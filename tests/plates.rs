//! What is exported is what is shown: pictures against the plate, and the plate against what other
//! programs make of them.

#![expect(clippy::unwrap_used, reason = "a test fails where it stands, and says what it left out")]

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use cartouche::drawing::{Drawing, Legend, LegendEntry, LegendKey, Offset, Shade};
use cartouche::export::plate::{
    Form, Grounds, Item, LegendExtent, Meaning, Order, PageWords, Palette, Path, Plate, Sheet,
    plate_of,
};
use cartouche::export::{About, Faces, PdfError, PngError, Volume, pdf, png, svg};
use cartouche::geo::{Atlas, Plane, Resolution};
use cartouche::model::Model;
use cartouche::ui::Colors;
use cartouche::{store, text};
use image::RgbImage;
use quick_xml::events::Event;

/// What some items of a file say, by class and subject.
type Said = Vec<(String, String, String)>;

fn model() -> Model {
    let (dossier, problems) = store::bundled_dossier().unwrap();
    let atlas = Atlas::bundled(Resolution::Medium, Plane::EqualArea).unwrap();
    Model::new(Arc::new(dossier), "bundled", problems, Arc::new(atlas))
}

fn order(size: [f64; 2], palette: &Palette) -> Order<'_> {
    let (legend, words) = (LegendExtent::Whole, PageWords::All);
    Order { size, palette, scene: None, legend, words }
}

fn made(size: [f64; 2]) -> Plate {
    let model = model();
    let palette = Colors::day().palette();
    plate_of(&model, &Grounds::new(Arc::clone(model.atlas())), order(size, &palette))
}

/// The plate of the bundled dossier, made once.
fn plate() -> &'static Plate {
    static PLATE: LazyLock<Plate> = LazyLock::new(|| made([1440.0, 810.0]));
    &PLATE
}

/// Marks, links and names of a drawing.
fn drawn(drawing: &Drawing) -> Said {
    let said = |meaning: Meaning, text: String| {
        (meaning.key().to_owned(), meaning.subject().unwrap_or_default(), text)
    };
    let links = drawing.links.iter();
    let links = links.map(|link| said(Meaning::Link(link.claim.clone()), String::new()));
    let marks = drawing.marks.iter().map(|mark| {
        let count = if mark.count > 1 { mark.count.to_string() } else { String::new() };
        said(Meaning::Mark(mark.target.clone()), count)
    });
    let names = drawing.labels.iter();
    let names = names.map(|label| said(Meaning::Name(label.country), label.text.clone()));
    links.chain(marks).chain(names).collect()
}

/// The lines of a legend, with what its samples say.
fn listed(legend: &Legend) -> Said {
    let entries = legend.shades.iter().chain(&legend.topics).chain(&legend.signs);
    let said = |entry: &LegendEntry| {
        let sample = if entry.key == LegendKey::Stack { "8" } else { "" };
        let count = entry.count.map(|count| count.to_string()).unwrap_or_default();
        ("entry".to_owned(), String::new(), format!("{sample} {} {count}", entry.label))
    };
    entries.map(said).collect()
}

/// Marks, links, names and lines of the legend of a plate, in its order.
fn expected(plate: &Plate) -> Said {
    let is_compared = |item: &&Item| {
        matches!(
            item.meaning,
            Meaning::Mark(_) | Meaning::Link(_) | Meaning::Name(_) | Meaning::Entry(_)
        )
    };
    let said = |item: &Item| {
        let subject = item.meaning.subject().unwrap_or_default();
        (item.meaning.key().to_owned(), subject, item.strings().join(" "))
    };
    plate.all().into_iter().filter(is_compared).map(said).collect()
}

/// The same of an SVG file.
fn in_svg(file: &str) -> Said {
    let mut reader = quick_xml::Reader::from_str(file);
    let mut said = Said::new();
    // The depth at which what is read began.
    let mut within: Option<usize> = None;
    let mut depth = 0;
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                depth += 1;
                let attribute = |name: &str| {
                    let found = start.try_get_attribute(name).unwrap();
                    let value = found.map(|it| it.value.into_owned());
                    value.unwrap_or_default()
                };
                let class = attribute("class");
                if within.is_none() && ["mark", "link", "name", "entry"].contains(&class.as_str()) {
                    said.push((class, attribute("data-of"), String::new()));
                    within = Some(depth);
                }
            }
            Event::Text(text) => {
                let text: &str = &text;
                if let (Some(_), Some(last), false) =
                    (within, said.last_mut(), text.trim().is_empty())
                {
                    last.2.push(' ');
                    last.2.push_str(text.trim());
                }
            }
            Event::GeneralRef(entity) => {
                let last = said.last_mut().unwrap();
                assert_eq!(&*entity, "amp");
                last.2.push('&');
            }
            Event::End(_) => {
                within = within.filter(|began| *began < depth);
                depth -= 1;
            }
            Event::Eof => return said,
            Event::Empty(_)
            | Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_) => {}
        }
    }
}

fn squeezed(said: &Said) -> Said {
    let without = |text: &str| text.split_whitespace().collect::<String>();
    said.iter().map(|(class, of, text)| (class.clone(), of.clone(), without(text))).collect()
}

#[test]
fn marks_names_and_legend_of_an_svg_are_those_of_the_plate() {
    let file = svg(plate(), Faces::Embedded, "");
    let expected = expected(plate());
    assert!(expected.len() > 80, "{}", expected.len());
    assert_eq!(squeezed(&in_svg(&file)), squeezed(&expected));
    assert!(file.len() < 2_000_000, "{} bytes", file.len());
    assert!(file.contains("role=\"img\"") && file.contains("<title id=\"title\">"));
    assert_eq!(file.matches("@font-face").count(), 3);
    assert!(!file.contains("http") || file.matches("http").count() == 1, "only the namespace");
}

#[test]
fn marks_names_and_legend_of_an_svg_are_those_of_the_drawing() {
    let (model, palette) = (model(), Colors::day().palette());
    let grounds = Grounds::new(Arc::clone(model.atlas()));
    let sheet = Sheet::of(&model, &grounds, order([1440.0, 810.0], &palette));
    let inset = sheet.inset_drawing().unwrap();
    assert!(inset.labels.len() > 10 && sheet.drawing().marks.len() > 20);
    let mut expected = drawn(sheet.drawing());
    expected.extend(drawn(inset));
    expected.extend(listed(sheet.legend()));
    let mut found = squeezed(&in_svg(&svg(&sheet.plate(), Faces::Elsewhere, "")));
    let mut expected = squeezed(&expected);
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
}

#[test]
fn two_svgs_in_one_page_share_no_id() {
    let [one, two] = ["a-", "b-"].map(|prefix| svg(plate(), Faces::Elsewhere, prefix));
    let ids = |file: &str| -> Vec<String> {
        file.split(" id=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap().to_owned())
            .collect()
    };
    assert!(ids(&one).len() > 4 && ids(&one).iter().all(|id| !ids(&two).contains(id)));
    assert!(!one.contains("@font-face"));
}

/// Points inside a fill, on a grid.
fn inside(path: &Path) -> Vec<Offset> {
    let all = || path.lines.iter().flat_map(|line| &line.points);
    let least = |of: fn(&Offset) -> f64| all().map(of).fold(f64::INFINITY, f64::min);
    let most = |of: fn(&Offset) -> f64| all().map(of).fold(f64::NEG_INFINITY, f64::max);
    let (left, right, top, bottom) = (least(|p| p.x), most(|p| p.x), least(|p| p.y), most(|p| p.y));
    let grid =
        (0..40).flat_map(|row| (0..40).map(move |column| (f64::from(column), f64::from(row))));
    let at = |(column, row): (f64, f64)| {
        Offset::new(left + (right - left) * column / 40.0, top + (bottom - top) * row / 40.0)
    };
    let is_inside = |at: &Offset| {
        let crossed = path.lines.iter().map(|line| {
            let next = line.points.iter().skip(1).chain(line.points.first());
            let pairs = line.points.iter().zip(next);
            pairs
                .filter(|(a, b)| {
                    (a.y > at.y) != (b.y > at.y)
                        && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x
                })
                .count()
        });
        !crossed.sum::<usize>().is_multiple_of(2)
    };
    grid.map(at).filter(is_inside).collect()
}

#[test]
fn a_png_has_the_size_that_was_asked_for_and_countries_in_their_shades() {
    let bytes = png(plate(), 1.0).unwrap();
    let picture: RgbImage = image::load_from_memory(&bytes).unwrap().to_rgb8();
    assert_eq!(picture.dimensions(), (1440, 810));
    let tints = Colors::day().palette().tints;
    let mut seen: BTreeMap<Shade, usize> = BTreeMap::new();
    let is_map = |item: &&Item| item.meaning == Meaning::Map;
    let Some(Form::Group(map)) = plate().items.iter().find(is_map).map(|item| &item.form) else {
        panic!("no map")
    };
    for item in &map.items {
        let (Meaning::Land(code, shade), Form::Path(path)) = (&item.meaning, &item.form) else {
            continue;
        };
        let points = inside(path);
        if !["BRA", "PER", "MEX", "PRY", "CUB", "VEN"].contains(&code.to_string().as_str()) {
            continue;
        }
        let is_shade = |at: &&Offset| pixel(&picture, at) == tints.shade(*shade);
        let percent = points.iter().filter(is_shade).count() * 100 / points.len();
        // Names, marks and hatches lie on the rest.
        assert!(percent > 50, "{code}: {percent} of 100 points are {shade:?}");
        *seen.entry(*shade).or_default() += 1;
    }
    assert_eq!((seen.len(), seen.values().sum::<usize>()), (4, 6), "{seen:?}");

    let small = png(plate(), 0.25).unwrap();
    assert_eq!(image::load_from_memory(&small).unwrap().to_rgb8().dimensions(), (360, 203));
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "inside the picture")]
fn pixel(picture: &RgbImage, at: &Offset) -> [u8; 3] {
    picture.get_pixel(at.x as u32, at.y as u32).0
}

#[test]
fn a_picture_without_pixels_or_with_too_many_is_refused() {
    for scale in [0.0, 0.0001, 20.0, f64::NAN] {
        let refused = png(plate(), scale);
        assert!(matches!(refused, Err(PngError::Size { .. })), "{scale}: {refused:?}");
    }
    let about = About { title: "None", language: plate().language, id: "none" };
    assert!(matches!(pdf(&Volume::default(), about), Err(PdfError::NoPage)));
}

fn two_pages() -> Vec<u8> {
    let second = Plate { title: "The second".to_owned(), ..made([1024.0, 768.0]) };
    let about = About { title: "Two plates", language: second.language, id: "bundled" };
    pdf(&Volume::of_plates(vec![plate().clone(), second]), about).unwrap()
}

#[test]
fn a_pdf_has_the_words_of_its_plates_a_bookmark_a_page_and_tags() {
    // Of one page: what stands at the head of each is left out by readers.
    let about = About { title: "A plate", language: plate().language, id: "bundled" };
    let page = pdf(&Volume::of_plates(vec![plate().clone()]), about).unwrap();
    let document = text::import(&page, Some("brief.pdf")).unwrap();
    let read: String = document.blocks().iter().flat_map(|block| block.text.chars()).collect();
    let read: String = read.split_whitespace().collect();
    for item in plate().all() {
        for said in item.strings() {
            let said: String = said.split_whitespace().collect();
            assert!(read.contains(&said), "{:?}: {said}", item.meaning);
        }
    }
    let bytes = two_pages();
    let raw = String::from_utf8_lossy(&bytes);
    assert_eq!(raw.matches("/Type/Page/").count() + raw.matches("/Type/Page\n").count(), 2);
    for part in ["/Outlines", "/StructTreeRoot", "/Figure", "/MarkInfo", "/Lang", "pdfuaid:part"] {
        assert!(raw.contains(part), "{part}");
    }
    assert!(bytes.len() < 2_000_000, "{} bytes", bytes.len());
}

#[test]
fn the_same_plates_give_the_same_bytes() {
    let again = made([1440.0, 810.0]);
    assert_eq!(*plate(), again);
    assert!(png(plate(), 1.0).unwrap() == png(&again, 1.0).unwrap());
    assert_eq!(svg(plate(), Faces::Embedded, ""), svg(&again, Faces::Embedded, ""));
    assert!(two_pages() == two_pages());
}
