//! Source files as the architecture rules see them: just enough of a Rust lexer.
//!
//! Comments go, strings stay apart, items under `#[cfg(test)]` are dropped.

use std::str::Chars;

#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) enum Kind {
    /// An identifier, a keyword or a number.
    Word,
    /// One punctuation character, or `::`.
    Mark,
    /// What stands between the quotes of a string or a character.
    Text,
}

#[derive(Clone, Debug)]
pub(crate) struct Token {
    /// Counted from 1.
    pub(crate) line: usize,
    pub(crate) kind: Kind,
    pub(crate) text: String,
}

impl Token {
    /// Whether it is this word or mark; a string never is.
    pub(crate) fn is(&self, text: &str) -> bool {
        self.kind != Kind::Text && self.text == text
    }
}

/// A file of `src/`, as the rules see it.
pub(crate) struct Source {
    /// From the package's root, with forward slashes.
    pub(crate) path: String,
    /// The module of the crate's root that it belongs to; `lib` and `main` for themselves.
    pub(crate) module: String,
    /// How many modules it is below the crate's root.
    pub(crate) depth: usize,
    pub(crate) tokens: Vec<Token>,
}

impl Source {
    pub(crate) fn new(path: &str, text: &str) -> Self {
        let inner = path.trim_start_matches("src/").trim_end_matches(".rs");
        let parts: Vec<&str> = inner.split('/').filter(|&part| part != "mod").collect();
        let module = parts.first().copied().unwrap_or_default().to_owned();
        let is_root = module == "lib" || module == "main";
        let tokens = if inner.ends_with("/tests") { Vec::new() } else { shipped_tokens(text) };
        Self { path: path.to_owned(), depth: if is_root { 0 } else { parts.len() }, module, tokens }
    }

    pub(crate) fn is_in(&self, modules: &[&str]) -> bool {
        modules.contains(&self.module.as_str())
    }

    pub(crate) fn offence(&self, line: usize, text: &str, rule: &str) -> String {
        format!("{}:{line}: `{text}`: {rule}", self.path)
    }

    /// Each place in the file, as the tokens from there on.
    pub(crate) fn places(&self) -> impl Iterator<Item = (&Token, &[Token])> {
        let place = |at| self.tokens.get(at..).and_then(<[Token]>::split_first);
        (0..self.tokens.len()).filter_map(place)
    }

    /// The names that the file takes from directly below `root`, like `a` and `c` in
    /// `root::{a::b, c}`; `*` for all of them.
    pub(crate) fn names_below(&self, root: &[&str]) -> Vec<&Token> {
        let starts = (0..self.tokens.len()).filter(|&at| !self.is_inside_a_path(at));
        let after = starts.filter_map(|at| after_marks(self.tokens.get(at..)?, root));
        after.flat_map(first_names).collect()
    }

    /// Whether `a::` stands before the token; `self::` and the `::` of `use ::std` do not count.
    fn is_inside_a_path(&self, at: usize) -> bool {
        let before = self.tokens.get(at.saturating_sub(2)..at);
        let Some([name, mark]) = before else {
            return false;
        };
        mark.is("::") && name.kind == Kind::Word && !name.is("self") && !name.is("use")
    }
}

/// The first name of a path, or of each path in a braced group.
fn first_names(tokens: &[Token]) -> Vec<&Token> {
    let (mut depth, mut expects_name) = (0, true);
    let mut names = Vec::new();
    for token in tokens {
        match token.text.as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            "," if depth == 1 => expects_name = true,
            _ if expects_name => {
                names.push(token);
                expects_name = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    names
}

/// The tokens of a file, without comments and without items under `#[cfg(test)]`.
fn shipped_tokens(source: &str) -> Vec<Token> {
    let mut lexer = Lexer { rest: source.chars(), line: 1 };
    let all: Vec<Token> = std::iter::from_fn(|| lexer.token()).collect();
    let mut shipped = Vec::new();
    let mut rest = all.as_slice();
    while let Some((first, after)) = rest.split_first() {
        if let Some(item) = after_marks(rest, &["#", "[", "cfg", "(", "test", ")", "]"]) {
            rest = after_item(item);
        } else {
            shipped.push(first.clone());
            rest = after;
        }
    }
    shipped
}

/// What follows `marks`, if the tokens begin with them.
pub(crate) fn after_marks<'a>(tokens: &'a [Token], marks: &[&str]) -> Option<&'a [Token]> {
    let (start, rest) = tokens.split_at_checked(marks.len())?;
    start.iter().zip(marks).all(|(token, mark)| token.is(mark)).then_some(rest)
}

/// What follows an item, which ends with `;` or with the brace that closes its first one.
fn after_item(tokens: &[Token]) -> &[Token] {
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate() {
        if ["(", "[", "{"].iter().any(|open| token.is(open)) {
            depth += 1;
        } else if [")", "]", "}"].iter().any(|close| token.is(close)) {
            depth -= 1;
        }
        if depth <= 0 && (token.is("}") || token.is(";")) {
            return tokens.get(at + 1..).unwrap_or_default();
        }
    }
    &[]
}

struct Lexer<'a> {
    rest: Chars<'a>,
    line: usize,
}

impl Lexer<'_> {
    fn token(&mut self) -> Option<Token> {
        self.skip_blanks_and_comments();
        let line = self.line;
        let first = self.peek()?;
        let (kind, text) = if let Some(text) = self.string() {
            (Kind::Text, text)
        } else if first == '\'' {
            self.character_or_lifetime()
        } else if is_word(first) {
            (Kind::Word, self.take_while(is_word))
        } else if self.eat("::") {
            (Kind::Mark, "::".to_owned())
        } else {
            (Kind::Mark, self.next().into_iter().collect())
        };
        Some(Token { line, kind, text })
    }

    fn peek(&self) -> Option<char> {
        self.rest.clone().next()
    }

    fn next(&mut self) -> Option<char> {
        let next = self.rest.next()?;
        self.line += usize::from(next == '\n');
        Some(next)
    }

    fn eat(&mut self, text: &str) -> bool {
        let found = self.rest.as_str().starts_with(text);
        if found {
            text.chars().for_each(|_| _ = self.next());
        }
        found
    }

    fn take_while(&mut self, wanted: impl Fn(char) -> bool) -> String {
        std::iter::from_fn(|| self.peek().filter(|&c| wanted(c)).and_then(|_| self.next()))
            .collect()
    }

    /// Everything up to `end`, which is consumed too.
    fn take_until(&mut self, end: &str) -> String {
        let mut taken = String::new();
        while !self.eat(end)
            && let Some(next) = self.next()
        {
            taken.push(next);
            if next == '\\' {
                taken.extend(self.next());
            }
        }
        taken
    }

    fn skip_blanks_and_comments(&mut self) {
        loop {
            self.take_while(char::is_whitespace);
            if self.rest.as_str().starts_with("//") {
                self.take_while(|c| c != '\n');
            } else if self.eat("/*") {
                self.skip_block_comment();
            } else {
                return;
            }
        }
    }

    /// Block comments nest.
    fn skip_block_comment(&mut self) {
        let mut depth = 1;
        while depth > 0 {
            if self.eat("/*") {
                depth += 1;
            } else if self.eat("*/") || self.next().is_none() {
                depth -= 1;
            }
        }
    }

    /// The text of a string of any sort, if one begins here.
    fn string(&mut self) -> Option<String> {
        let here = self.rest.as_str();
        for prefix in ["br", "cr", "r"] {
            let quoted = here.strip_prefix(prefix).unwrap_or_default();
            let after_hashes = quoted.trim_start_matches('#');
            if after_hashes.starts_with('"') {
                let hashes = "#".repeat(quoted.len() - after_hashes.len());
                self.eat(&format!("{prefix}{hashes}\""));
                return Some(self.take_raw(&format!("\"{hashes}")));
            }
        }
        let opened = ["b\"", "c\"", "\""].iter().any(|start| self.eat(start));
        opened.then(|| self.take_until("\""))
    }

    /// Everything up to `end` in a raw string, where a backslash is just a backslash.
    fn take_raw(&mut self, end: &str) -> String {
        std::iter::from_fn(|| if self.eat(end) { None } else { self.next() }).collect()
    }

    fn character_or_lifetime(&mut self) -> (Kind, String) {
        self.next();
        let mut ahead = self.rest.clone();
        let first = ahead.next();
        if first == Some('\\') || ahead.next() == Some('\'') {
            (Kind::Text, self.take_until("'"))
        } else {
            (Kind::Mark, format!("'{}", self.take_while(is_word)))
        }
    }
}

fn is_word(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}
