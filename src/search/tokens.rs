//! Cutting text into words, the same way here and in the theme's `cari-kata.js` (`tests/js/kata.json` holds both to it).
//!
//! A word is a run of letters and digits, lower-cased. Marks that only decorate a word (accents, also those of letters that
//! carry one, soft hyphens, apostrophes inside it) are dropped. Runs tied by one joining character and holding a digit, such as `2025-0012`, are
//! words of their own beside their parts, written with `-` whatever joined them.

use icu_normalizer::DecomposingNormalizerBorrowed;

/// The most characters a word keeps; the rest is cut off, in documents and queries alike.
pub const MAX_CHARS: usize = 40;

/// Tells each word of a text in order, with how many words come before it; a joined number shares the position of its first part.
/// Gives back how many positions they take.
pub fn tokens(text: &str, found: impl FnMut(&str, u32)) -> u32 {
    let mut cutter = Cutter::new(found);
    let mut rest = text;
    let mut inside = false;
    loop {
        // Most of a text, at once.
        let plain = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let (word, behind) = rest.split_at(plain);
        cutter.run.push_str(word);
        inside |= plain > 0;
        let mut chars = behind.chars();
        let Some(c) = chars.next() else { break };
        rest = chars.as_str();
        let next_is_word = || rest.chars().next().is_some_and(is_word);
        if is_word(c) || (inside && is_decoration(c)) {
            inside = true;
            if !is_decoration(c) && !is_apostrophe(c) {
                cutter.run.push(c);
            }
        } else if inside && is_apostrophe(c) && next_is_word() {
        } else {
            let joins = inside && is_joiner(c) && next_is_word();
            inside = false;
            cutter.end_run(joins);
        }
    }
    cutter.end_run(false);
    cutter.position
}

struct Cutter<F> {
    found: F,
    position: u32,
    run: String,
    /// Runs that one joining character each ties, with `-` between them.
    chain: String,
    /// How many they are.
    parts: u32,
}

impl<F: FnMut(&str, u32)> Cutter<F> {
    fn new(found: F) -> Self {
        Self {
            found,
            position: 0,
            run: String::new(),
            chain: String::new(),
            parts: 0,
        }
    }

    fn end_run(&mut self, joined: bool) {
        if !self.run.is_empty() {
            make_plain(&mut self.run);
            (self.found)(&self.run, self.position);
            self.position = self.position.saturating_add(1);
            if self.parts > 0 {
                self.chain.push('-');
            }
            self.chain.push_str(&self.run);
            self.parts = self.parts.saturating_add(1);
            self.run.clear();
        }
        if !joined {
            self.end_chain();
        }
    }

    fn end_chain(&mut self) {
        let has_digit = || self.chain.bytes().any(|byte| byte.is_ascii_digit());
        if self.parts > 1 && has_digit() && self.chain.chars().count() <= MAX_CHARS {
            (self.found)(&self.chain, self.position.saturating_sub(self.parts));
        }
        self.chain.clear();
        self.parts = 0;
    }
}

/// Puts a word into small letters without accents, however they were written, and cuts it to its length.
fn make_plain(word: &mut String) {
    if word.is_ascii() {
        word.make_ascii_lowercase();
        word.truncate(MAX_CHARS);
        return;
    }
    let small = word.to_lowercase();
    let nfd = DecomposingNormalizerBorrowed::new_nfd();
    let parts = nfd.normalize_iter(small.chars());
    *word = parts
        .filter(|c| !is_decoration(*c))
        .take(MAX_CHARS)
        .collect();
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

    /// The words of a text and their positions, and how many positions they take.
    fn cut(text: &str) -> (Vec<(String, u32)>, u32) {
        let mut words = Vec::new();
        let positions = tokens(text, |word, at| words.push((word.to_owned(), at)));
        (words, positions)
    }

    fn flat(text: &str) -> String {
        let words = cut(text).0.into_iter();
        words
            .map(|(word, position)| format!("{position}:{word}"))
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
        let (words, positions) = cut(&"a".repeat(100_000));
        assert_eq!(words, [("a".repeat(MAX_CHARS), 0)]);
        assert_eq!(positions, 1);
        let (words, positions) = cut(&"1-".repeat(100_000));
        assert_eq!((words.len(), positions), (100_000, 100_000));
    }
}
