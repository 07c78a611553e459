//! The presentation itself, and what it says of itself. No clock is in it.

use super::{
    master::FIRST_ID,
    package, page,
    shape::{NAMESPACES, emu},
    xml::Xml,
};
use crate::export::pack::Pack;

/// The relationships of the presentation before those of its slides.
pub(super) const MASTER: usize = 1;
pub(super) const NOTES_MASTER: usize = 2;
pub(super) const BEFORE_SLIDES: usize = 3;

/// The first id of a slide that the format allows.
const FIRST_SLIDE: usize = 256;

/// The presentation with so many slides.
pub(super) fn presentation(slides: usize) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.element("p:presentation", &NAMESPACES, |xml| {
        let listed = |xml: &mut Xml, name: &str, id: Option<String>, nth: usize| {
            let relationship = package::reference(nth);
            let id = id.as_ref().map(|id| ("id", id.as_str()));
            let attributes: Vec<_> = id.into_iter().chain([("r:id", &*relationship)]).collect();
            xml.empty(name, &attributes);
        };
        xml.element("p:sldMasterIdLst", &[], |xml| {
            listed(xml, "p:sldMasterId", Some(FIRST_ID.to_string()), MASTER);
        });
        xml.element("p:notesMasterIdLst", &[], |xml| {
            listed(xml, "p:notesMasterId", None, NOTES_MASTER);
        });
        xml.element("p:sldIdLst", &[], |xml| {
            for nth in 0..slides {
                let id = (FIRST_SLIDE + nth).to_string();
                listed(xml, "p:sldId", Some(id), BEFORE_SLIDES + 1 + nth);
            }
        });
        for (name, size) in [("p:sldSz", page::SLIDE), ("p:notesSz", page::NOTES_PAGE)] {
            let [across, down] = size.map(emu);
            xml.empty(name, &[("cx", &across), ("cy", &down)]);
        }
    });
    xml.into_bytes()
}

/// Title, language and which dossier it is.
pub(super) fn core(pack: &Pack, language: &str) -> Vec<u8> {
    let mut xml = Xml::new();
    let namespaces = [
        ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ];
    xml.element("cp:coreProperties", &namespaces, |xml| {
        xml.text("dc:title", &[], &pack.title);
        xml.text("dc:creator", &[], "Cartouche");
        xml.text("dc:identifier", &[], &format!("{} {}", pack.id, pack.sha256));
        xml.text("dc:language", &[], language);
    });
    xml.into_bytes()
}

/// The program, and how many slides and pages of notes there are.
pub(super) fn application(slides: usize, notes: usize) -> Vec<u8> {
    let mut xml = Xml::new();
    let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    xml.element("Properties", &[("xmlns", namespace)], |xml| {
        xml.text("Slides", &[], &slides.to_string());
        xml.text("Notes", &[], &notes.to_string());
        xml.text("Application", &[], "Cartouche");
    });
    xml.into_bytes()
}
