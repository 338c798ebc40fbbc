//! A field of the form in two revisions: line by line, and word by word where a line changed.

use serde::Serialize;
use similar::{Algorithm, ChangeTag, DiffOp, TextDiff, capture_diff_slices};

use super::Fate;

/// A field in both revisions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldDiff {
    /// Key of its title in the catalogue.
    pub label: &'static str,
    /// What became of it.
    pub fate: Fate,
    /// Lines of the older revision.
    pub before: Vec<Vec<Piece>>,
    /// Lines of the newer revision.
    pub after: Vec<Vec<Piece>>,
}

/// Some words of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// Whether the other revision does not have them.
    pub own: bool,
    /// The words.
    pub text: String,
}

/// A field line by line, and word by word where a line changed.
pub(super) fn diff(label: &'static str, before: &[String], after: &[String]) -> FieldDiff {
    let written = |lines: &[String]| -> Vec<String> {
        let lines = lines.iter().map(|line| line.trim().to_owned());
        lines.filter(|line| !line.is_empty()).collect()
    };
    let (before, after) = (written(before), written(after));
    let fate = match (before.is_empty(), after.is_empty()) {
        _ if before == after => Fate::Tetap,
        (true, false) => Fate::Ditambah,
        (false, true) => Fate::Dihapus,
        _ => Fate::Berubah,
    };
    let whole = |line: &String, own| {
        vec![Piece {
            own,
            text: line.clone(),
        }]
    };
    let (mut old_lines, mut new_lines) = (Vec::new(), Vec::new());
    for op in capture_diff_slices(Algorithm::Myers, &before, &after) {
        let (old, new) = (&before[op.old_range()], &after[op.new_range()]);
        if matches!(op, DiffOp::Equal { .. }) {
            old_lines.extend(old.iter().map(|line| whole(line, false)));
            new_lines.extend(new.iter().map(|line| whole(line, false)));
            continue;
        }
        for pair in match_up(old, new, |a, b| alike(a, b)) {
            match pair {
                (Some(a), Some(b)) => {
                    let (a, b) = words_of(&old[a], &new[b]);
                    old_lines.push(a);
                    new_lines.push(b);
                }
                (Some(a), None) => old_lines.push(whole(&old[a], true)),
                (None, Some(b)) => new_lines.push(whole(&new[b], true)),
                (None, None) => {}
            }
        }
    }
    FieldDiff {
        label,
        fate,
        before: old_lines,
        after: new_lines,
    }
}

/// Two lines word by word.
fn words_of(before: &str, after: &str) -> (Vec<Piece>, Vec<Piece>) {
    let (mut old, mut new) = (Vec::new(), Vec::new());
    let push = |pieces: &mut Vec<Piece>, own: bool, text: &str| match pieces.last_mut() {
        Some(last) if last.own == own => last.text.push_str(text),
        _ => pieces.push(Piece {
            own,
            text: text.to_owned(),
        }),
    };
    for change in TextDiff::from_words(before, after).iter_all_changes() {
        match change.tag() {
            ChangeTag::Equal => {
                push(&mut old, false, change.value());
                push(&mut new, false, change.value());
            }
            ChangeTag::Delete => push(&mut old, true, change.value()),
            ChangeTag::Insert => push(&mut new, true, change.value()),
        }
    }
    (old, new)
}

/// Whether two texts are versions of one another.
pub(super) fn alike(a: &str, b: &str) -> bool {
    TextDiff::from_words(a, b).ratio() >= 0.5
}

/// Pairs of a replaced stretch, in the order of both: versions of one another, else one side alone.
pub(super) fn match_up<T>(
    old: &[T],
    new: &[T],
    alike: impl Fn(&T, &T) -> bool,
) -> Vec<(Option<usize>, Option<usize>)> {
    let mut pairs = Vec::new();
    let mut next = 0;
    for (index, item) in old.iter().enumerate() {
        let found = (next..new.len()).find(|&at| new.get(at).is_some_and(|n| alike(item, n)));
        if let Some(found) = found {
            pairs.extend((next..found).map(|at| (None, Some(at))));
            pairs.push((Some(index), Some(found)));
            next = found + 1;
        } else {
            pairs.push((Some(index), None));
        }
    }
    pairs.extend((next..new.len()).map(|at| (None, Some(at))));
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    /// Lines with what only they have in brackets.
    fn told(lines: &[Vec<Piece>]) -> Vec<String> {
        let piece = |piece: &Piece| match piece.own {
            true => format!("[{}]", piece.text),
            false => piece.text.clone(),
        };
        let line = |line: &Vec<Piece>| line.iter().map(piece).collect();
        lines.iter().map(line).collect()
    }

    #[test]
    fn a_changed_line_is_marked_word_by_word_and_a_new_one_whole() {
        let old = lines(&["UU 25 Tahun 2009", "PP Nomor 82 Tahun 2012 tentang PSTE"]);
        let new = lines(&[
            "UU 25 Tahun 2009",
            "PP Nomor 71 Tahun 2019 tentang PSTE",
            "Perbup Contoh",
        ]);
        let field = diff("sop-dasar-hukum", &old, &new);
        assert_eq!(field.fate, Fate::Berubah);
        assert_eq!(
            told(&field.before),
            [
                "UU 25 Tahun 2009",
                "PP Nomor [82] Tahun [2012] tentang PSTE"
            ]
        );
        assert_eq!(
            told(&field.after),
            [
                "UU 25 Tahun 2009",
                "PP Nomor [71] Tahun [2019] tentang PSTE",
                "[Perbup Contoh]"
            ]
        );
    }

    #[test]
    fn a_field_is_kept_added_or_removed() {
        let fate = |old: &[&str], new: &[&str]| diff("sop-nomor", &lines(old), &lines(new)).fate;
        assert_eq!(fate(&["1"], &[" 1 ", ""]), Fate::Tetap);
        assert_eq!(fate(&[], &["1"]), Fate::Ditambah);
        assert_eq!(fate(&["1"], &[""]), Fate::Dihapus);
    }
}
