//! A pattern: the row of words of a name, an id or an address, found whatever the case of its letters.
//!
//! A name is also found where its words are parted otherwise than in the roster: "Budi Santoso" in `BUDI_SANTOSO.pdf` and in
//! `**Budi** Santoso`; but not across a sign that parts statements, so that `petugas = "kominfo-01"` does not
//! hold the name "Petugas Kominfo 01".

use std::borrow::Cow;
use std::ops::Range;

/// A no-break space as Markdown may write it.
const NO_BREAK: &str = "&nbsp;";

/// How the words of a pattern may be parted in a text, besides by what parts them in the pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parted {
    /// By white space too: names and titles.
    Loosely,
    /// Never by white space: ids and addresses. "kominfo 01" may be an office and a number.
    Tightly,
}

/// A row of words to be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    words: Vec<String>,
    /// Signs between the words in the pattern itself.
    signs: String,
    parted: Parted,
}

impl Pattern {
    /// The pattern of a text.
    pub fn new(text: &str, parted: Parted) -> Self {
        let words = words(text);
        let gaps = words.windows(2).filter_map(|pair| gap(text, pair));
        Self {
            signs: gaps
                .flat_map(str::chars)
                .filter(|c| !c.is_whitespace())
                .collect(),
            words: words
                .into_iter()
                .map(|word| word.folded.into_owned())
                .collect(),
            parted,
        }
    }

    /// Its first word, in lower case.
    pub fn first(&self) -> Option<&str> {
        self.words.first().map(String::as_str)
    }

    /// How many letters and digits it has.
    pub fn letters(&self) -> usize {
        self.words.iter().map(|word| word.chars().count()).sum()
    }

    /// Where in the text it stands, if it begins with the first of these words.
    pub fn at(&self, text: &str, words: &[Word<'_>]) -> Option<Range<usize>> {
        let row = words.get(..self.words.len())?;
        let same = row.iter().zip(&self.words).all(|(a, b)| *a.folded == **b);
        let near = || {
            let mut pairs = row.windows(2);
            pairs.all(|pair| gap(text, pair).is_some_and(|gap| self.is_gap(gap)))
        };
        let (first, last) = (row.first()?, row.last()?);
        (same && near()).then_some(first.at.start..last.at.end)
    }

    /// What may stand between two of its words.
    fn is_gap(&self, gap: &str) -> bool {
        let gap = if gap.contains(NO_BREAK) {
            Cow::Owned(gap.replace(NO_BREAK, " "))
        } else {
            Cow::Borrowed(gap)
        };
        let own = |c: char| self.signs.contains(c);
        if !gap.contains(char::is_whitespace) {
            return gap.chars().all(|c| own(c) || is_emphasis(c) || is_joint(c));
        }
        if self.parted == Parted::Tightly {
            return false;
        }
        match gap.split_once('\n') {
            None => gap
                .chars()
                .all(|c| c.is_whitespace() || own(c) || is_emphasis(c)),
            Some((before, after)) => {
                // The next line of a paragraph or of a quotation: no empty line, no item of a list.
                let line = after
                    .trim_start_matches(|c: char| c != '\n' && (c.is_whitespace() || c == '>'));
                before
                    .chars()
                    .all(|c| c.is_whitespace() || own(c) || is_emphasis(c))
                    && line.chars().all(|c| own(c) || is_emphasis(c))
            }
        }
    }
}

/// Signs of emphasis in Markdown, and the one that takes their meaning away.
fn is_emphasis(c: char) -> bool {
    "*_~`\\".contains(c)
}

/// Signs that join words without white space: in names of files, addresses, ids.
fn is_joint(c: char) -> bool {
    ".-+\u{2010}\u{2011}\u{2013}".contains(c)
}

/// What stands between two words.
fn gap<'t>(text: &'t str, pair: &[Word<'_>]) -> Option<&'t str> {
    match pair {
        [left, right] => text.get(left.at.end..right.at.start),
        _ => None,
    }
}

/// A run of letters and digits.
pub struct Word<'t> {
    /// Where it stands.
    pub at: Range<usize>,
    /// It, in lower case.
    pub folded: Cow<'t, str>,
}

/// The words of a text.
pub fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut start = None;
    let ends = text
        .char_indices()
        .map(|(at, c)| (at, c.is_alphanumeric()))
        .chain([(text.len(), false)]);
    for (at, inside) in ends {
        match (start, inside) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                start = None;
                if !is_no_break(text, from) {
                    words.push(Word {
                        at: from..at,
                        folded: folded(text.get(from..at).unwrap_or_default()),
                    });
                }
            }
            _ => {}
        }
    }
    words
}

fn folded(word: &str) -> Cow<'_, str> {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    if word.bytes().all(plain) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(word.to_lowercase())
    }
}

/// Whether the word that starts here is the name of a no-break space.
fn is_no_break(text: &str, start: usize) -> bool {
    let entity = start.checked_sub(1).and_then(|at| text.get(at..));
    entity.is_some_and(|entity| entity.starts_with(NO_BREAK))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'t>(pattern: &Pattern, text: &'t str) -> Option<&'t str> {
        let words = words(text);
        let mut at = (0..words.len()).filter_map(|at| pattern.at(text, words.get(at..)?));
        at.next().and_then(|range| text.get(range))
    }

    #[test]
    fn a_name_is_found_however_its_words_are_parted() {
        let name = Pattern::new("Budi Santoso", Parted::Loosely);
        for (text, is) in [
            ("oleh Budi Santoso.", "Budi Santoso"),
            ("oleh BUDI\n  SANTOSO, S.Kom", "BUDI\n  SANTOSO"),
            ("> oleh Budi\n> Santoso", "Budi\n> Santoso"),
            ("**Budi** **Santoso**", "Budi** **Santoso"),
            ("**Budi**\n**Santoso**", "Budi**\n**Santoso"),
            ("Budi\u{a0}Santoso", "Budi\u{a0}Santoso"),
            ("Budi&nbsp;Santoso", "Budi&nbsp;Santoso"),
            ("surat_budi_santoso.pdf", "budi_santoso"),
        ] {
            assert_eq!(found(&name, text), Some(is), "{text}");
        }
        let titled = Pattern::new("Santoso, S.Kom", Parted::Loosely);
        assert_eq!(found(&titled, "(santoso, s.kom.)"), Some("santoso, s.kom"));
    }

    #[test]
    fn neighbours_that_make_no_name_are_none() {
        let name = Pattern::new("Petugas Kominfo 01", Parted::Loosely);
        for text in [
            "petugas = \"kominfo-01\"",
            "petugas: kominfo-01",
            "Tanya petugas. Kominfo 01",
            "oleh petugas\n\nKominfo 01",
            "- petugas\n- Kominfo 01",
            "* petugas\n* Kominfo 01",
            "| petugas | Kominfo 01 |",
            "petugas, Kominfo 01",
            "petugas kominfo 010",
            "parapetugas kominfo 01",
        ] {
            assert_eq!(found(&name, text), None, "{text}");
        }
    }

    #[test]
    fn an_id_is_one_word_to_its_readers() {
        let id = Pattern::new("kabid-01", Parted::Tightly);
        for (text, is) in [
            ("KABID-01, pencatat-01", Some("KABID-01")),
            ("oleh **kabid\u{2011}01**", Some("kabid\u{2011}01")),
            ("gambar/kabid_01.svg", Some("kabid_01")),
            ("kabid 01", None),
            ("kabid-010", None),
            ("subkabid-01", None),
            ("kabid = 01", None),
        ] {
            assert_eq!(found(&id, text), is, "{text}");
        }
    }
}
