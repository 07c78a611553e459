//! What differs between two short texts, word by word.
//!
//! A reader who has to judge a proposed place wants to see which words are others, so a word that
//! differs in case or in its quotes alone is the same.

use super::fold::{Accents, Folded};

/// A word, and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// In both texts; as the second has it.
    Kept(String),
    /// Only in the first text.
    Deleted(String),
    /// Only in the second text.
    Inserted(String),
}

/// The words of two texts in order: those of the first that are not in the second are deleted,
/// before those of the second alone, which are inserted.
///
/// The most words possible are kept (a longest common subsequence), which takes time and memory in
/// the product of the numbers of words: for anchors, not for chapters.
pub fn word_changes(before: &str, after: &str) -> Vec<Change> {
    let (old, new): (Vec<&str>, Vec<&str>) =
        (before.split_whitespace().collect(), after.split_whitespace().collect());
    let (old_keys, new_keys) = (folded(&old), folded(&new));
    let common = common_lengths(&old_keys, &new_keys);
    let length = |i: usize, j: usize| common.get(i).and_then(|row| row.get(j)).copied();
    let mut changes = Vec::with_capacity(old.len().max(new.len()));
    let (mut i, mut j) = (0, 0);
    loop {
        match (old.get(i), new.get(j)) {
            (None, None) => return changes,
            (Some(_), Some(word)) if old_keys.get(i) == new_keys.get(j) => {
                changes.push(Change::Kept((*word).to_owned()));
                (i, j) = (i + 1, j + 1);
            }
            (Some(word), other) if other.is_none() || length(i + 1, j) >= length(i, j + 1) => {
                changes.push(Change::Deleted((*word).to_owned()));
                i += 1;
            }
            (_, other) => {
                changes.extend(other.map(|word| Change::Inserted((*word).to_owned())));
                j += 1;
            }
        }
    }
}

/// How many words the rests of two texts have in common, from each word of the first (rows) and of
/// the second (columns) on.
fn common_lengths(old: &[String], new: &[String]) -> Vec<Vec<usize>> {
    let mut rows = vec![vec![0; new.len() + 1]];
    for word in old.iter().rev() {
        // From the right, as the words are gone through.
        let mut row = vec![0];
        let below = rows.last().map_or(&[][..], Vec::as_slice);
        for (other, pair) in new.iter().rev().zip(below.windows(2).rev()) {
            let &[straight, diagonal] = pair else { continue };
            let right = row.last().copied().unwrap_or_default();
            row.push(if word == other { diagonal + 1 } else { right.max(straight) });
        }
        row.reverse();
        rows.push(row);
    }
    rows.reverse();
    rows
}

fn folded(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| Folded::new(word, Accents::Keep).text().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `-word` for a deleted one, `+word` for an inserted one.
    fn marked(before: &str, after: &str) -> String {
        let mark = |change: &Change| match change {
            Change::Kept(word) => word.clone(),
            Change::Deleted(word) => format!("-{word}"),
            Change::Inserted(word) => format!("+{word}"),
        };
        word_changes(before, after).iter().map(mark).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_of_one_text_alone_are_deleted_or_inserted() {
        assert_eq!(
            marked("the last of them came", "the last one came"),
            "the last -of -them +one came"
        );
        assert_eq!(marked("a b c", "b c d"), "-a b c +d");
        assert_eq!(marked("", "new"), "+new");
        assert_eq!(marked("old", " "), "-old");
        assert_eq!(marked("", ""), "");
    }

    #[test]
    fn the_most_words_possible_are_kept() {
        assert_eq!(marked("x a b c y", "a b x c"), "-x a b +x c -y");
    }

    #[test]
    fn case_and_quotes_alone_are_no_difference() {
        assert_eq!(marked("The “old pier”", "the \"old wall\""), "the \"old -pier” +wall\"");
    }
}
