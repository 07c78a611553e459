//! A text as blocks, written as Markdown or as plain text: one order of things for both.

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Block {
    /// A heading of a level from 1.
    Heading(usize, String),
    /// A paragraph.
    Text(String),
    /// An item of a list.
    Item(String),
}

/// Markdown; what texts hold of its signs stands for itself.
pub(super) fn as_markdown(blocks: &[Block]) -> String {
    written(blocks, |block| match block {
        Block::Heading(level, text) => format!("{} {}", "#".repeat(*level), escaped(text)),
        Block::Text(text) => escaped(text),
        Block::Item(text) => format!("- {}", escaped(text)),
    })
}

/// For a mail or a note: headings stand alone, items have a dash.
pub(super) fn as_plain(blocks: &[Block]) -> String {
    written(blocks, |block| match block {
        Block::Heading(1, text) => one_line(text).to_uppercase(),
        Block::Heading(_, text) | Block::Text(text) => one_line(text),
        Block::Item(text) => format!("– {}", one_line(text)),
    })
}

/// Blocks apart by an empty line, the items of a list by none.
fn written(blocks: &[Block], write: impl Fn(&Block) -> String) -> String {
    let mut text = String::new();
    let mut in_list = false;
    for block in blocks {
        let is_item = matches!(block, Block::Item(_));
        if !text.is_empty() {
            text.push_str(if is_item && in_list { "\n" } else { "\n\n" });
        }
        text.push_str(&write(block));
        in_list = is_item;
    }
    text
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A line whose signs mean nothing (`CommonMark` 0.31, 2.4): those of inline marks wherever they
/// stand, those of blocks where a line begins.
fn escaped(text: &str) -> String {
    let line = one_line(text);
    let mut out = String::with_capacity(line.len() + 8);
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    for (at, sign) in line.chars().enumerate() {
        let is_inline =
            matches!(sign, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~');
        let begins = at == 0 && matches!(sign, '#' | '+' | '-' | '=');
        let numbers = digits > 0 && at == digits && matches!(sign, '.' | ')');
        if is_inline || begins || numbers {
            out.push('\\');
        }
        out.push(sign);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_markdown_stand_for_themselves() {
        for (text, markdown) in [
            ("a *b* [c](d) <e>", "a \\*b\\* \\[c\\](d) \\<e\\>"),
            ("# no heading", "\\# no heading"),
            ("- no item", "\\- no item"),
            ("2014. no list", "2014\\. no list"),
            ("in 2014. And", "in 2014. And"),
            ("two\n\nlines", "two lines"),
            ("R&amp;D | x", "R\\&amp;D \\| x"),
        ] {
            assert_eq!(as_markdown(&[Block::Text(text.to_owned())]), markdown);
        }
    }

    #[test]
    fn a_list_is_one_list_and_stands_apart() {
        let text = |it: &str| Block::Text(it.to_owned());
        let item = |it: &str| Block::Item(it.to_owned());
        let blocks = [Block::Heading(2, "H".to_owned()), item("a"), item("b"), text("c")];
        assert_eq!(as_markdown(&blocks), "## H\n\n- a\n- b\n\nc");
        assert_eq!(as_plain(&blocks), "H\n\n– a\n– b\n\nc");
    }
}
