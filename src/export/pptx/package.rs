//! An Open Packaging package (ECMA-376, part 2): parts with their types and relationships in one ZIP
//! archive, always in the same order and of the same date.

use std::io::{Cursor, Write as _};

use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipResult, write::SimpleFileOptions};

use super::xml::Xml;

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const FORMATS: &str = "application/vnd.openxmlformats-officedocument";

/// What a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Presentation,
    Master,
    Layout,
    Theme,
    NotesMaster,
    Notes,
    Slide,
    Picture,
    /// What the document says of itself, as Dublin Core.
    Core,
    /// What its program says of it.
    Application,
}

/// A part that another one needs, by its path in the package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Related {
    kind: Kind,
    path: String,
}

/// Parts in the order in which they are written.
#[derive(Debug, Default)]
pub(super) struct Package {
    parts: Vec<Part>,
}

#[derive(Debug)]
struct Part {
    kind: Kind,
    path: String,
    bytes: Vec<u8>,
    /// Numbered from 1, as `rId1` and so on.
    related: Vec<Related>,
}

impl Kind {
    const fn content_type(self) -> &'static str {
        match self {
            Self::Presentation => "presentationml.presentation.main+xml",
            Self::Master => "presentationml.slideMaster+xml",
            Self::Layout => "presentationml.slideLayout+xml",
            Self::Theme => "theme+xml",
            Self::NotesMaster => "presentationml.notesMaster+xml",
            Self::Notes => "presentationml.notesSlide+xml",
            Self::Slide => "presentationml.slide+xml",
            Self::Core => "application/vnd.openxmlformats-package.core-properties+xml",
            Self::Application => "extended-properties+xml",
            Self::Picture => "image/png",
        }
    }

    /// What a part is to the one that needs it.
    const fn relationship(self) -> &'static str {
        match self {
            Self::Presentation => "officeDocument",
            Self::Master => "slideMaster",
            Self::Layout => "slideLayout",
            Self::Theme => "theme",
            Self::NotesMaster => "notesMaster",
            Self::Notes => "notesSlide",
            Self::Slide => "slide",
            Self::Picture => "image",
            Self::Core => "metadata/core-properties",
            Self::Application => "extended-properties",
        }
    }

    fn path(self, number: usize) -> String {
        let (folder, name) = match self {
            Self::Presentation => return "ppt/presentation.xml".to_owned(),
            Self::Core => return "docProps/core.xml".to_owned(),
            Self::Application => return "docProps/app.xml".to_owned(),
            Self::Picture => return format!("ppt/media/image{number}.png"),
            Self::Master => ("slideMasters", "slideMaster"),
            Self::Layout => ("slideLayouts", "slideLayout"),
            Self::Theme => ("theme", "theme"),
            Self::NotesMaster => ("notesMasters", "notesMaster"),
            Self::Notes => ("notesSlides", "notesSlide"),
            Self::Slide => ("slides", "slide"),
        };
        format!("ppt/{folder}/{name}{number}.xml")
    }

    /// The part of this kind with this number, counted from 1.
    pub(super) fn numbered(self, number: usize) -> Related {
        Related { kind: self, path: self.path(number) }
    }
}

/// By which name a part calls the nth of those that it needs, counted from 1.
pub(super) fn reference(nth: usize) -> String {
    format!("rId{nth}")
}

impl Package {
    /// Adds a part and what it needs.
    pub(super) fn add(&mut self, part: Related, bytes: Vec<u8>, related: Vec<Related>) {
        let Related { kind, path } = part;
        self.parts.push(Part { kind, path, bytes, related });
    }

    /// The package as a file.
    pub(super) fn into_bytes(self) -> ZipResult<Vec<u8>> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let mut put = |path: &str, bytes: &[u8], method: CompressionMethod| {
            let level = (method == CompressionMethod::Deflated).then_some(9);
            let options = SimpleFileOptions::default()
                .compression_method(method)
                .compression_level(level)
                .last_modified_time(DateTime::default())
                .unix_permissions(0o644);
            zip.start_file(path, options)?;
            Ok::<_, zip::result::ZipError>(zip.write_all(bytes)?)
        };
        let deflated = CompressionMethod::Deflated;
        put("[Content_Types].xml", &self.types(), deflated)?;
        let of_package = [Kind::Presentation, Kind::Core, Kind::Application];
        let of_package = of_package.map(|kind| kind.numbered(1));
        put("_rels/.rels", &relationships("", &of_package), deflated)?;
        for Part { kind, path, bytes, related } in &self.parts {
            // A picture is as small as it gets.
            let is_picture = *kind == Kind::Picture;
            put(path, bytes, if is_picture { CompressionMethod::Stored } else { deflated })?;
            if let Some((folder, name)) = path.rsplit_once('/').filter(|_| !related.is_empty()) {
                let path = format!("{folder}/_rels/{name}.rels");
                put(&path, &relationships(folder, related), deflated)?;
            }
        }
        Ok(zip.finish()?.into_inner())
    }

    fn types(&self) -> Vec<u8> {
        let mut xml = Xml::new();
        xml.element("Types", &[("xmlns", &format!("{PACKAGE}/content-types"))], |xml| {
            let relationships = "application/vnd.openxmlformats-package.relationships+xml";
            for (extension, kind) in [
                ("png", Kind::Picture.content_type()),
                ("rels", relationships),
                ("xml", "application/xml"),
            ] {
                xml.empty("Default", &[("Extension", extension), ("ContentType", kind)]);
            }
            for Part { kind, path, .. } in self.parts.iter().filter(|it| it.kind != Kind::Picture) {
                let name = kind.content_type();
                let kind = if name.starts_with("application/") {
                    name.to_owned()
                } else {
                    format!("{FORMATS}.{name}")
                };
                let path = format!("/{path}");
                xml.empty("Override", &[("PartName", &path), ("ContentType", &kind)]);
            }
        });
        xml.into_bytes()
    }
}

/// What a part in this folder needs.
fn relationships(folder: &str, related: &[Related]) -> Vec<u8> {
    let mut xml = Xml::new();
    let namespace = format!("{PACKAGE}/relationships");
    xml.element("Relationships", &[("xmlns", &namespace)], |xml| {
        for (nth, Related { kind, path }) in (1..).zip(related) {
            let base = if *kind == Kind::Core {
                format!("{PACKAGE}/relationships")
            } else {
                OFFICE.to_owned()
            };
            let kind = format!("{base}/{}", kind.relationship());
            let target = match (folder, path.strip_prefix("ppt/")) {
                ("ppt", Some(below)) => below.to_owned(),
                (folder, Some(below)) if !folder.is_empty() => format!("../{below}"),
                _ => path.clone(),
            };
            let id = reference(nth);
            xml.empty("Relationship", &[("Id", &id), ("Type", &kind), ("Target", &target)]);
        }
    });
    xml.into_bytes()
}
