//! The faces: one for text, one for reading, one for signs. All are compiled in.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

use crate::export::plate::Face as Printed;

/// The text face.
pub(in crate::ui) const fn text() -> FontFamily {
    FontFamily::Proportional
}

/// The text face, stronger.
pub(in crate::ui) fn strong() -> FontFamily {
    FontFamily::Name("strong".into())
}

/// The text face, strongest.
pub(in crate::ui) fn bold() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// The reading face, for passages.
pub(in crate::ui) fn reading() -> FontFamily {
    FontFamily::Name("reading".into())
}

/// The icon face.
pub(in crate::ui) fn icon() -> FontFamily {
    FontFamily::Name("icon".into())
}

/// A face: its name, its family and its file.
type Face = (&'static str, FontFamily, &'static [u8]);

/// Gives a context our faces, with the toolkit's behind them.
pub fn install_fonts(ctx: &egui::Context) {
    let mut fonts = FontDefinitions::default();
    let behind: Vec<String> =
        fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    let faces: [Face; 5] = [
        ("text", text(), Printed::Regular.bytes()),
        ("strong", strong(), Printed::Semibold.bytes()),
        ("bold", bold(), Printed::Bold.bytes()),
        ("reading", reading(), Printed::Serif.bytes()),
        ("icon", icon(), include_bytes!("../../../assets/fonts/icons.ttf")),
    ];
    for (name, family, bytes) in faces {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        let mut chain = vec![name.to_owned()];
        if name != "text" {
            chain.push("text".to_owned());
        }
        chain.extend(behind.iter().cloned());
        fonts.families.insert(family, chain);
    }
    ctx.set_fonts(fonts);
}
