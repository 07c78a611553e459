//! Reading a state of which another version wrote parts.
//!
//! What is not understood costs nothing else: it rides along in [`ViewState::extra`], and a state
//! that is written over the old one takes it back from there.

use serde::Deserialize as _;
use serde_json::{Map, Value};

use super::ViewState;
use crate::domain::Extra;

impl ViewState {
    /// Reads a state part by part, and a part that has names (as the saved filters have) name by
    /// name. Returns a line for each that was not understood.
    pub fn salvaged(written: &Value) -> (Self, Vec<String>) {
        let Some(parts) = written.as_object() else {
            return (Self::default(), vec!["expected an object of parts".to_owned()]);
        };
        let (mut good, mut broken, mut lines) = (Map::new(), Map::new(), Vec::new());
        for (key, part) in parts {
            match (read(key, part), part) {
                (Ok(()), _) => {
                    good.insert(key.clone(), part.clone());
                }
                (Err(_), Value::Object(names)) => {
                    let (kept, left) = by_name(key, names, &mut lines);
                    good.insert(key.clone(), Value::Object(kept));
                    broken.insert(key.clone(), Value::Object(left));
                }
                (Err(why), _) => {
                    lines.push(format!("{key}: {why}"));
                    broken.insert(key.clone(), part.clone());
                }
            }
        }
        // Each part of it was read before.
        let mut state = Self::deserialize(Value::Object(good)).unwrap_or_default();
        state.extra.extend(broken);
        (state, lines)
    }

    /// The state as it is written over one of before: with what was not understood in that, until
    /// the part is another than it was `at_first`, which is this where it is null.
    pub fn written_over(self, before: Option<&Value>, at_first: &mut Value) -> Value {
        let mut parts = self.parts();
        if at_first.is_null() {
            *at_first = Value::Object(parts.clone());
        }
        let extra = before.map(|before| Self::salvaged(before).0.extra).unwrap_or_default();
        for (key, kept) in extra {
            match (parts.get_mut(&key), kept) {
                (Some(Value::Object(names)), Value::Object(kept)) => {
                    for (name, value) in kept {
                        names.entry(name).or_insert(value);
                    }
                }
                (Some(part), kept) => {
                    if at_first.get(&key) == Some(&*part) {
                        *part = kept;
                    }
                }
                (None, kept) => {
                    parts.insert(key, kept);
                }
            }
        }
        Value::Object(parts)
    }

    fn parts(self) -> Extra {
        // A state is an object of texts: nothing in it cannot be written.
        match serde_json::to_value(self) {
            Ok(Value::Object(parts)) => parts,
            Ok(_) | Err(_) => Extra::new(),
        }
    }
}

/// What can be read of a part with names, and what cannot.
fn by_name(key: &str, names: &Extra, lines: &mut Vec<String>) -> (Extra, Extra) {
    let (mut kept, mut left) = (Map::new(), Map::new());
    for (name, value) in names {
        let alone = Map::from_iter([(name.clone(), value.clone())]);
        let found = read(key, &Value::Object(alone));
        let into = if found.is_ok() { &mut kept } else { &mut left };
        into.insert(name.clone(), value.clone());
        lines.extend(found.err().map(|why| format!("{key}: \"{name}\": {why}")));
    }
    (kept, left)
}

/// Whether a part alone can be read.
fn read(key: &str, part: &Value) -> Result<(), serde_json::Error> {
    let alone = Map::from_iter([(key.to_owned(), part.clone())]);
    ViewState::deserialize(Value::Object(alone)).map(|_| ())
}
