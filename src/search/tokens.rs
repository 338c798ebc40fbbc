//! Cutting text into words, the same way here and in the theme's `cari-kata.js` (`tests/js/kata.json` holds both to it).
//!
//! A word is a run of letters and digits, lower-cased. Marks that only decorate a word (accents, also those of letters that
//! carry one, soft hyphens, apostrophes inside it) are dropped. Runs tied by one joining character and holding a digit, such as `2025-0012`, are
//! words of their own beside their parts, written with `-` whatever joined them.

use icu_normalizer::DecomposingNormalizerBorrowed;

/// The most characters a word keeps; the rest is cut off, in documents and queries alike.
pub const MAX_CHARS: usize = 40;

/// One word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The word in lower case.
    pub text: String,
    /// How many words come before it; a joined number shares the position of its first part.
    pub position: u32,
}

/// The words of a text in order, and how many positions they take.
pub fn tokens(text: &str) -> (Vec<Token>, u32) {
    let mut cutter = Cutter::default();
    let mut chars = text.chars().peekable();
    let mut inside = false;
    while let Some(c) = chars.next() {
        let next_is_word = chars.peek().copied().is_some_and(is_word);
        if is_word(c) || (inside && is_decoration(c)) {
            inside = true;
            if !is_decoration(c) && !is_apostrophe(c) {
                cutter.run.push(c);
            }
        } else if inside && is_apostrophe(c) && next_is_word {
        } else {
            let joins = inside && is_joiner(c) && next_is_word;
            inside = false;
            cutter.end_run(joins);
        }
    }
    cutter.end_run(false);
    (cutter.found, cutter.position)
}

#[derive(Default)]
struct Cutter {
    found: Vec<Token>,
    position: u32,
    run: String,
    chain: Vec<String>,
}

impl Cutter {
    fn end_run(&mut self, joined: bool) {
        let run = std::mem::take(&mut self.run);
        if !run.is_empty() {
            let text = plain(&run);
            self.chain.push(text.clone());
            self.found.push(Token {
                text,
                position: self.position,
            });
            self.position = self.position.saturating_add(1);
        }
        if !joined {
            self.end_chain();
        }
    }

    fn end_chain(&mut self) {
        let chain = std::mem::take(&mut self.chain);
        let length: usize = chain.iter().map(|part| part.chars().count() + 1).sum();
        let has_digit = chain
            .iter()
            .any(|part| part.chars().any(|c| c.is_ascii_digit()));
        if chain.len() > 1 && length <= MAX_CHARS + 1 && has_digit {
            let parts = u32::try_from(chain.len()).unwrap_or(u32::MAX);
            self.found.push(Token {
                text: chain.join("-"),
                position: self.position.saturating_sub(parts),
            });
        }
    }
}

/// The word in small letters without accents, however they were written, cut to its length.
fn plain(word: &str) -> String {
    let small = word.to_lowercase();
    if small.is_ascii() {
        return small.chars().take(MAX_CHARS).collect();
    }
    let nfd = DecomposingNormalizerBorrowed::new_nfd();
    let parts = nfd.normalize_iter(small.chars());
    parts
        .filter(|c| !is_decoration(*c))
        .take(MAX_CHARS)
        .collect()
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric()
}

fn is_decoration(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2bc}')
}

fn is_joiner(c: char) -> bool {
    matches!(
        c,
        '-' | '/' | '.' | '_' | '\u{2010}' | '\u{2011}' | '\u{2013}'
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    fn flat(text: &str) -> String {
        let (words, _) = tokens(text);
        words
            .iter()
            .map(|word| format!("{}:{}", word.position, word.text))
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// The table that `tests/js/cari.test.mjs` reads too.
    #[test]
    fn cuts_the_shared_table() {
        let table: serde_json::Value =
            serde_json::from_str(include_str!("../../tests/js/kata.json")).unwrap();
        let rows = table["potong"].as_array().unwrap();
        assert!(rows.len() > 10);
        for row in rows {
            let text = row[0].as_str().unwrap();
            assert_eq!(flat(text), row[1].as_str().unwrap(), "{text:?}");
        }
    }

    #[test]
    fn bounds_a_word() {
        let (words, positions) = tokens(&"a".repeat(100_000));
        assert_eq!(words.len(), 1);
        assert_eq!(words[0].text.len(), MAX_CHARS);
        assert_eq!(positions, 1);
        let (words, positions) = tokens(&"1-".repeat(100_000));
        assert_eq!((words.len(), positions), (100_000, 100_000));
    }
}
