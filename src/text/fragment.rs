//! Text fragments: the part of a URL that leads to words on a page.
//!
//! `:~:text=[prefix-,]start[,end][,-suffix]`, with `-`, `,` and `&` percent-encoded inside the
//! words, as the draft says: <https://wicg.github.io/scroll-to-text-fragment/#syntax>.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, CONTROLS, percent_decode_str, utf8_percent_encode};

/// What the words of a fragment may not hold: what URLs encode in fragments (`"`, `<`, `>`, `` ` ``
/// and spaces), what the directive means something by, and `%`.
const ENCODED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'`')
    .add(b'%')
    .add(b'-')
    .add(b',')
    .add(b'&')
    .add(b'#');

/// The delimiter and the directive's name.
const DIRECTIVE: &str = ":~:text=";

/// The words that a text fragment leads to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TextFragment {
    /// The first words, or all of them where there are no last ones.
    pub start: String,
    /// The last words.
    pub end: Option<String>,
    /// The words right before the first.
    pub prefix: Option<String>,
    /// The words right after the last.
    pub suffix: Option<String>,
}

impl TextFragment {
    /// Reads a fragment: what stands after `#` in a URL. Of several text directives, the first.
    /// `None` where there is none, or it has no words or others than the draft allows.
    pub fn parse(fragment: &str) -> Option<Self> {
        let (_, directives) = fragment.split_once(":~:")?;
        let text = directives.split('&').find_map(|directive| directive.strip_prefix("text="))?;
        let mut parts: Vec<&str> = text.split(',').collect();
        let prefix = parts.first().and_then(|part| part.strip_suffix('-'));
        if prefix.is_some() {
            parts.remove(0);
        }
        let suffix = parts.last().and_then(|part| part.strip_prefix('-'));
        if suffix.is_some() {
            parts.pop();
        }
        let decoded = |part: &str| {
            let is_whole = !part.is_empty() && !part.contains('-');
            let words = percent_decode_str(part).decode_utf8().ok().map(Cow::into_owned);
            words.filter(|_| is_whole)
        };
        // An optional part that is there has to be understood.
        let optional = |part: Option<&str>| match part {
            None => Some(None),
            Some(part) => decoded(part).map(Some),
        };
        let (start, end) = match parts.as_slice() {
            [start] => (start, None),
            [start, end] => (start, Some(*end)),
            _ => return None,
        };
        Some(Self {
            start: decoded(start)?,
            end: optional(end)?,
            prefix: optional(prefix)?,
            suffix: optional(suffix)?,
        })
    }
}

impl std::fmt::Display for TextFragment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let encoded = |words| utf8_percent_encode(words, ENCODED);
        f.write_str(DIRECTIVE)?;
        if let Some(prefix) = &self.prefix {
            write!(f, "{}-,", encoded(prefix))?;
        }
        write!(f, "{}", encoded(&self.start))?;
        if let Some(end) = &self.end {
            write!(f, ",{}", encoded(end))?;
        }
        if let Some(suffix) = &self.suffix {
            write!(f, ",-{}", encoded(suffix))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fragment(start: &str, end: &str, prefix: &str, suffix: &str) -> TextFragment {
        let optional = |words: &str| Some(words.to_owned()).filter(|words| !words.is_empty());
        TextFragment {
            start: start.to_owned(),
            end: optional(end),
            prefix: optional(prefix),
            suffix: optional(suffix),
        }
    }

    #[test]
    fn the_examples_of_the_draft_are_written_and_read() {
        for (written, read) in [
            (
                ":~:text=an%20example%20text%20fragment",
                fragment("an example text fragment", "", "", ""),
            ),
            (
                ":~:text=an%20example,text%20fragment",
                fragment("an example", "text fragment", "", ""),
            ),
            (
                ":~:text=this%20is-,an%20example,-text%20fragment",
                fragment("an example", "", "this is", "text fragment"),
            ),
            (
                ":~:text=prefix-,startText,endText,-suffix",
                fragment("startText", "endText", "prefix", "suffix"),
            ),
            (":~:text=foo-,bar,-baz", fragment("bar", "", "foo", "baz")),
        ] {
            assert_eq!(read.to_string(), written);
            assert_eq!(TextFragment::parse(written), Some(read));
        }
    }

    #[test]
    fn what_the_directive_means_something_by_is_encoded_and_comes_back() {
        let odd = fragment("5–6, a-b & “c”", "100 % #1", "x-,", "-y");
        let written = odd.to_string();
        let encoded = ":~:text=x%2D%2C-,5%E2%80%936%2C%20a%2Db%20%26%20%E2%80%9Cc%E2%80%9D,\
                       100%20%25%20%231,-%2Dy";
        assert_eq!(written, encoded);
        assert_eq!(TextFragment::parse(&written), Some(odd));
    }

    #[test]
    fn an_element_before_and_other_directives_beside_it_are_left_alone() {
        let read = TextFragment::parse("chapter:~:selector(x)&text=a,b&text=c");
        assert_eq!(read, Some(fragment("a", "b", "", "")));
    }

    #[test]
    fn what_the_draft_does_not_allow_is_no_fragment() {
        for odd in [
            "",
            "text=a",
            ":~:",
            ":~:text=",
            ":~:text=a,b,c",
            ":~:text=a-b",
            ":~:text=x-,,-y",
            ":~:text=%FF",
            ":~:text=x-,-y",
        ] {
            assert_eq!(TextFragment::parse(odd), None, "{odd}");
        }
    }
}
