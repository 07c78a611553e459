//! HTML, by its tokens: no tree is built, so that no nesting can exhaust the stack.
//!
//! Blocks end where another begins or where their element ends, which is what a tree would come to
//! for text. Left out is what a browser does not show and what is no part of the text: scripts,
//! navigation, the note bodies that `LibreOffice` and Pandoc put at the end.

use encoding_rs::Encoding;
use html5gum::{DefaultEmitter, EndTag, StartTag, Token, Tokenizer};

use super::flow::{Flow, Place};
use crate::text::{
    document::{BlockKind, Document},
    import::{ImportError, decode},
};

/// How much of a file is looked at for the encoding that it declares (the standard says 1024).
const PRESCAN_BYTES: usize = 4096;

/// Elements open inside each other. Browsers stop at 512, but then close tags for their authors.
const MAX_DEPTH: usize = 100_000;

pub(super) fn import(bytes: &[u8]) -> Result<Document, ImportError> {
    let mut flow = Flow::default();
    pour(&decode(bytes, declared_encoding(bytes)), &mut flow)?;
    flow.finish()
}

/// The encoding that a `meta` element or an XML declaration names.
fn declared_encoding(bytes: &[u8]) -> Option<&'static Encoding> {
    let head: String =
        bytes.iter().take(PRESCAN_BYTES).map(|&b| char::from(b).to_ascii_lowercase()).collect();
    let after = head.split_once("charset").or_else(|| head.split_once("encoding"))?.1;
    let value = after.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
    let label = value.split(|c: char| !c.is_ascii_alphanumeric() && !"-_:".contains(c)).next()?;
    let encoding = Encoding::for_label(label.as_bytes())?;
    // What could be read to find this was not in 16-bit units.
    let is_wide = encoding == encoding_rs::UTF_16LE || encoding == encoding_rs::UTF_16BE;
    Some(if is_wide { encoding_rs::UTF_8 } else { encoding })
}

/// Pours the words of a document, or of a part of one, into a flow.
pub(super) fn pour(html: &str, flow: &mut Flow) -> Result<(), ImportError> {
    let mut emitter = DefaultEmitter::default();
    // Scripts and styles hold no tags.
    emitter.naively_switch_states(true);
    let mut reader = Reader::new(flow);
    for token in Tokenizer::new_with_emitter(html, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => reader.start(&tag)?,
            Token::EndTag(tag) => reader.end(&tag)?,
            Token::String(words) => reader.words(&String::from_utf8_lossy(&words))?,
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    Ok(())
}

struct Reader<'a> {
    flow: &'a mut Flow,
    /// Elements that are open, as far as their end tags can be counted on.
    depth: usize,
    /// The element that is left out, and how many of its name are open.
    skipped: Option<(Vec<u8>, usize)>,
    /// How many `sup` are open.
    raised: usize,
    /// How many headings, and items or cells, are open.
    headings: usize,
    listed: usize,
    /// The last thing was a line break: a second one ends the paragraph.
    broken: bool,
}

/// What an element does to the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    /// Is left out with all that it holds.
    Skipped,
    Heading,
    /// An item of a list or a cell of a table.
    Listed,
    Block,
    Raised,
    Break,
    /// Has no end tag and no words.
    Void,
    /// Its end tag may be left out.
    Inline,
}

fn role(name: &[u8]) -> Role {
    match name {
        b"head" | b"script" | b"style" | b"nav" | b"template" | b"noscript" | b"iframe"
        | b"object" | b"svg" | b"button" | b"select" | b"textarea" | b"title" => Role::Skipped,
        b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => Role::Heading,
        b"li" | b"td" | b"th" | b"dt" | b"dd" | b"caption" | b"figcaption" => Role::Listed,
        b"p" | b"div" | b"blockquote" | b"section" | b"article" | b"main" | b"header"
        | b"footer" | b"aside" | b"address" | b"pre" | b"ul" | b"ol" | b"dl" | b"table" | b"tr"
        | b"tbody" | b"thead" | b"tfoot" | b"figure" | b"form" | b"fieldset" | b"hr" | b"body"
        | b"html" | b"center" | b"details" | b"summary" => Role::Block,
        b"sup" => Role::Raised,
        b"br" => Role::Break,
        b"img" | b"input" | b"meta" | b"link" | b"wbr" | b"col" | b"area" | b"base" | b"embed"
        | b"source" | b"track" | b"param" => Role::Void,
        _ => Role::Inline,
    }
}

/// Whether an element's end tag is always there, so that it can be counted.
fn is_closed(name: &[u8], role: Role) -> bool {
    let optional = matches!(
        name,
        b"p" | b"tr" | b"tbody" | b"thead" | b"tfoot" | b"hr" | b"body" | b"html" | b"option"
    );
    !optional && !matches!(role, Role::Break | Role::Void | Role::Listed)
}

impl<'a> Reader<'a> {
    const fn new(flow: &'a mut Flow) -> Self {
        let (depth, raised, headings, listed) = (0, 0, 0, 0);
        Self { flow, depth, skipped: None, raised, headings, listed, broken: false }
    }

    fn start(&mut self, tag: &StartTag<()>) -> Result<(), ImportError> {
        let name: &[u8] = &tag.name;
        if let Some((skipped, open)) = &mut self.skipped {
            *open += usize::from(skipped == name && !tag.self_closing);
            // A page that forgot to close its head still has a body.
            if !(skipped == b"head" && name == b"body") {
                return Ok(());
            }
            self.skipped = None;
        }
        let role = role(name);
        if is_closed(name, role) {
            self.depth += 1;
            if self.depth > MAX_DEPTH {
                return Err(ImportError::Nested);
            }
        }
        if role == Role::Skipped || is_hidden(tag) {
            if !tag.self_closing && role != Role::Void && role != Role::Break {
                self.block();
                self.skipped = Some((name.to_vec(), 1));
            }
            return Ok(());
        }
        match role {
            Role::Heading => self.headings += 1,
            Role::Listed => self.listed += 1,
            Role::Raised => {
                self.flow.end_raised();
                self.raised += 1;
            }
            Role::Break => return self.line_break(),
            Role::Skipped | Role::Block | Role::Void | Role::Inline => {}
        }
        if matches!(role, Role::Heading | Role::Listed | Role::Block) {
            self.block();
        }
        Ok(())
    }

    fn end(&mut self, tag: &EndTag<()>) -> Result<(), ImportError> {
        let name: &[u8] = &tag.name;
        let role = role(name);
        if let Some((skipped, open)) = &mut self.skipped {
            if skipped == name {
                *open -= 1;
                if *open == 0 {
                    self.skipped = None;
                    self.depth = self.depth.saturating_sub(usize::from(is_closed(name, role)));
                }
            }
            return Ok(());
        }
        self.depth = self.depth.saturating_sub(usize::from(is_closed(name, role)));
        match role {
            Role::Heading => self.headings = self.headings.saturating_sub(1),
            Role::Listed => self.listed = self.listed.saturating_sub(1),
            Role::Raised => {
                self.flow.end_raised();
                self.raised = self.raised.saturating_sub(1);
            }
            Role::Break => return self.line_break(),
            Role::Skipped | Role::Block | Role::Void | Role::Inline => {}
        }
        if matches!(role, Role::Heading | Role::Listed | Role::Block) {
            self.block();
        }
        Ok(())
    }

    /// Ends a block; the next is what the open elements make of it.
    fn block(&mut self) {
        let kind = if self.headings > 0 { BlockKind::Heading } else { BlockKind::Paragraph };
        self.flow.begin(kind, Place::inside(self.listed));
        self.broken = false;
        // Nobody raises more than a few words, but some forget to lower them again.
        self.raised = 0;
    }

    fn line_break(&mut self) -> Result<(), ImportError> {
        if self.broken {
            self.block();
            return Ok(());
        }
        self.broken = true;
        self.flow.text(" ")
    }

    fn words(&mut self, words: &str) -> Result<(), ImportError> {
        if self.skipped.is_some() {
            return Ok(());
        }
        self.broken &= words.trim().is_empty();
        if self.raised > 0 { self.flow.raised(words) } else { self.flow.text(words) }
    }
}

/// Whether an element is not shown, or holds notes, page heads or page feet of a converted file.
fn is_hidden(tag: &StartTag<()>) -> bool {
    let value = |name: &[u8]| {
        tag.attributes.get(name).map(|value| String::from_utf8_lossy(value).into_owned())
    };
    let id = value(b"id").unwrap_or_default();
    let role = value(b"role").unwrap_or_default();
    let class = value(b"class").unwrap_or_default();
    let title = value(b"title").unwrap_or_default();
    let is_div: bool = matches!(&**tag.name, b"div" | b"section" | b"aside" | b"ol");
    let notes = id.starts_with("sdendnote") || id.starts_with("sdfootnote");
    let pandoc = class.split_whitespace().any(|class| class == "footnotes");
    tag.attributes.contains_key(&b"hidden"[..])
        || is_div && (notes || pandoc || matches!(title.as_str(), "header" | "footer"))
        || matches!(
            role.as_str(),
            "doc-endnotes" | "doc-footnotes" | "doc-endnote" | "doc-footnote" | "navigation"
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(html: &str) -> Document {
        import(html.as_bytes()).expect("there are words")
    }

    fn lines(html: &str) -> Vec<String> {
        let line = |block: &crate::text::Block| match block.kind {
            BlockKind::Heading => format!("# {}", block.text),
            BlockKind::Paragraph => block.text.clone(),
        };
        read(html).blocks().iter().map(line).collect()
    }

    #[test]
    fn blocks_are_paragraphs_and_headings() {
        let html = "<!doctype html><title>No</title><h1>Tide</h1>It fell.<p>Low\n water.<ul><li>One \
                    <li><p>Two</ul><blockquote>Dry</blockquote><table><tr><td>A<td>B</table>End";
        let expected = ["# Tide", "It fell.", "Low water.", "One", "Two", "Dry", "A", "B", "End"];
        assert_eq!(lines(html), expected);
    }

    #[test]
    fn what_is_not_shown_or_not_text_is_left_out() {
        let html = "<head><style>p{}</style><script>if(a<b)'<p>x'</script></head><nav><p>Home</nav>\
                    <p>Kept &amp; read.<p hidden>Gone</p><div id=sdendnote1><p>Note</p></div>\
                    <div title=footer><p>7</p></div><p>End.";
        assert_eq!(lines(html), ["Kept & read.", "End."]);
    }

    #[test]
    fn raised_numerals_are_notes_and_neighbours_stay_apart() {
        let document = read(
            "<p>Low.<sup>i</sup><sup>ii</sup> The 19<sup>th</sup> <a>pier</a>, \
                             3 km<sup>2</sup>.<sup><a>[3]</a></sup>",
        );
        assert_eq!(document.numerals().collect::<Vec<_>>(), ["i", "ii", "3"]);
        assert_eq!(document.blocks()[0].text, "Low. The 19th pier, 3 km².");
    }

    #[test]
    fn one_line_break_is_a_space_and_two_end_a_paragraph() {
        assert_eq!(lines("<p>Low<br>water.<br>\n<br/>Dry."), ["Low water.", "Dry."]);
    }

    #[test]
    fn the_encoding_is_the_declared_one() {
        let html = "<meta charset=\"windows-1251\"><p>\u{f0}.";
        let bytes: Vec<u8> = html.chars().map(|c| c as u8).collect();
        assert_eq!(import(&bytes).map(|d| d.blocks()[0].text.clone()), Ok("р.".to_owned()));
        let http =
            b"<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1'><p>\xf1.";
        assert_eq!(import(http).map(|d| d.blocks()[0].text.clone()), Ok("ñ.".to_owned()));
    }

    #[test]
    fn nesting_without_end_is_refused() {
        let deep = "<div>".repeat(1_000_000) + "deep";
        assert_eq!(import(deep.as_bytes()), Err(ImportError::Nested));
        let flat = "<p>flat<li>".repeat(200_000);
        assert_eq!(import(flat.as_bytes()).map(|flat| flat.paragraph_count()), Ok(200_000));
    }
}
