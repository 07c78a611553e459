//! XML that is well formed by construction: what is opened is closed, and texts are escaped.

use quick_xml::escape::escape;

/// An XML document being written.
#[derive(Debug)]
pub(super) struct Xml(String);

impl Xml {
    /// A document with nothing in it.
    pub(super) fn new() -> Self {
        Self("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".to_owned())
    }

    /// An element with what is in it.
    pub(super) fn element(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        content: impl FnOnce(&mut Self),
    ) {
        self.begin(name, attributes);
        self.0.push('>');
        content(self);
        for piece in ["</", name, ">"] {
            self.0.push_str(piece);
        }
    }

    /// An element with nothing in it.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.begin(name, attributes);
        self.0.push_str("/>");
    }

    /// An element with a text in it.
    pub(super) fn text(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.element(name, attributes, |xml| xml.0.push_str(&escaped(text)));
    }

    fn begin(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.0.push('<');
        self.0.push_str(name);
        for (key, value) in attributes {
            for piece in [" ", key, "=\"", &escaped(value), "\""] {
                self.0.push_str(piece);
            }
        }
    }

    /// The document.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }
}

/// A text on one line, with its blanks single, and without what no XML may hold.
pub(super) fn clean(text: &str) -> String {
    let is_blank = |c: char| c.is_whitespace() && c != '\u{a0}';
    let held: String = text.chars().filter(|c| is_blank(*c) || is_held(*c)).collect();
    held.split(is_blank).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

fn is_held(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}')
}

fn escaped(text: &str) -> String {
    let held: String = text.chars().filter(|c| is_held(*c)).collect();
    escape(&held).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_markup_or_no_text_at_all_does_no_harm() {
        let mut xml = Xml::new();
        xml.element("a", &[("b", "<\"&\u{0}'>")], |xml| {
            xml.text("c", &[], "1 < 2 & \u{1b}[0m ]]> \u{ffff}é");
            xml.empty("d", &[]);
        });
        let text = String::from_utf8(xml.into_bytes()).unwrap();
        let body = text.split_once('\n').unwrap().1;
        assert_eq!(
            body,
            "<a b=\"&lt;&quot;&amp;&apos;&gt;\"><c>1 &lt; 2 &amp; [0m ]]&gt; é</c><d/></a>"
        );
    }

    #[test]
    fn lines_become_one_with_single_blanks() {
        assert_eq!(clean(" a\r\n\tb\u{7}\u{0}  c\u{a0}d\u{2028}e "), "a b c\u{a0}d e");
    }
}
