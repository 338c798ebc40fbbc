//! Finding withheld words in texts, and putting a stand-in there.
//!
//! A pattern is the row of words of a name or an address; it is found whatever the case of its letters and however its
//! words are parted: "Budi Santoso" also in `budi.santoso@…` and `BUDI_SANTOSO.pdf`.

use std::collections::HashMap;
use std::ops::Range;

/// Least letters and digits of a pattern; shorter ones would hide words of everyday.
const LEAST: usize = 3;

/// Longest gap between two words of a pattern that is no white space, in bytes: room for emphasis in Markdown.
const GAP: usize = 6;

/// Patterns, and what stands in their place.
#[derive(Clone, Debug, Default)]
pub struct Mask {
    patterns: HashMap<String, Vec<Vec<String>>>,
    addresses: bool,
    stand_in: String,
}

impl Mask {
    /// A mask for these texts. Texts of fewer than three letters and digits are left out.
    pub fn new<'t>(texts: impl IntoIterator<Item = &'t str>, stand_in: &str) -> Self {
        let mut patterns: HashMap<String, Vec<Vec<String>>> = HashMap::new();
        for text in texts {
            let words: Vec<String> = words(text).into_iter().map(|word| word.folded).collect();
            let letters: usize = words.iter().map(|word| word.chars().count()).sum();
            if let (Some(first), true) = (words.first(), letters >= LEAST) {
                let same = patterns.entry(first.clone()).or_default();
                if !same.contains(&words) {
                    same.push(words);
                }
            }
        }
        Self {
            patterns,
            addresses: false,
            stand_in: stand_in.to_owned(),
        }
    }

    /// The same mask, which also hides whatever looks like an e-mail address.
    #[must_use]
    pub fn with_addresses(mut self) -> Self {
        self.addresses = true;
        self
    }

    /// What stands in the place of withheld words.
    pub fn stand_in(&self) -> &str {
        &self.stand_in
    }

    /// Whether the text holds something withheld.
    pub fn hits(&self, text: &str) -> bool {
        !self.found(text).is_empty()
    }

    /// The text with a stand-in for everything withheld.
    pub fn text(&self, text: &str) -> String {
        let found = self.found(text);
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        for range in found {
            out.push_str(text.get(at..range.start).unwrap_or_default());
            out.push_str(&self.stand_in);
            at = range.end;
        }
        out.push_str(text.get(at..).unwrap_or_default());
        out
    }

    /// All texts of a list.
    pub fn texts(&self, texts: &[String]) -> Vec<String> {
        texts.iter().map(|text| self.text(text)).collect()
    }

    /// Where withheld words stand, in order and without overlaps.
    fn found(&self, text: &str) -> Vec<Range<usize>> {
        let mut ranges = Vec::new();
        if !self.patterns.is_empty() {
            let words = words(text);
            for at in 0..words.len() {
                ranges.extend(self.at(text, &words, at));
            }
        }
        if self.addresses && text.contains('@') {
            ranges.extend(addresses(text));
        }
        joined(ranges)
    }

    /// The longest pattern that begins at a word.
    fn at(&self, text: &str, words: &[Word], at: usize) -> Option<Range<usize>> {
        let first = words.get(at)?;
        let patterns = self.patterns.get(&first.folded)?;
        let matching = patterns.iter().filter_map(|pattern| {
            let row = words.get(at..at.checked_add(pattern.len())?)?;
            let same = row.iter().zip(pattern).all(|(a, b)| a.folded == *b);
            let near = row.windows(2).all(|pair| match pair {
                [left, right] => is_gap(text.get(left.at.end..right.at.start).unwrap_or_default()),
                _ => true,
            });
            let last = row.last()?;
            (same && near).then_some(first.at.start..last.at.end)
        });
        matching.max_by_key(|range| range.end)
    }
}

/// What may stand between two words of a pattern.
fn is_gap(gap: &str) -> bool {
    gap.len() <= GAP || gap.trim().is_empty()
}

/// A run of letters and digits.
struct Word {
    at: Range<usize>,
    folded: String,
}

fn words(text: &str) -> Vec<Word> {
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
                words.push(Word {
                    at: from..at,
                    folded: text.get(from..at).unwrap_or_default().to_lowercase(),
                });
            }
            _ => {}
        }
    }
    words
}

/// Everything that looks like an e-mail address.
fn addresses(text: &str) -> Vec<Range<usize>> {
    let of_name = |c: &char| c.is_alphanumeric() || "._%+-".contains(*c);
    let of_domain = |c: &char| c.is_alphanumeric() || ".-".contains(*c);
    let length = |text: &mut dyn Iterator<Item = char>| text.map(char::len_utf8).sum::<usize>();
    let found = text.match_indices('@').filter_map(|(at, _)| {
        let (before, after) = (text.get(..at)?, text.get(at + 1..)?);
        let name = length(&mut before.chars().rev().take_while(of_name));
        let domain = length(&mut after.chars().take_while(of_domain));
        let domain = after.get(..domain)?.trim_end_matches(['.', '-']);
        let inside = domain.trim_start_matches(['.', '-']);
        (name > 0 && inside.contains('.')).then_some(at - name..at + 1 + domain.len())
    });
    found.collect()
}

/// Ranges in order, overlapping ones as one.
fn joined(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut out: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match out.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => out.push(range),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mask(patterns: &[&str]) -> Mask {
        Mask::new(patterns.iter().copied(), "[x]")
    }

    #[test]
    fn a_name_is_found_however_it_is_written() {
        let mask = mask(&["Budi Santoso", "budi.santoso@contoh.go.id"]);
        for (text, masked) in [
            ("oleh Budi Santoso.", "oleh [x]."),
            ("oleh BUDI\n  SANTOSO, S.Kom", "oleh [x], S.Kom"),
            ("**Budi** **Santoso**", "**[x]**"),
            ("surat_budi_santoso.pdf", "surat_[x].pdf"),
            ("<budi.santoso@contoh.go.id>", "<[x]>"),
            ("Budi dan Santoso", "Budi dan Santoso"),
            ("Budiman Santoso", "Budiman Santoso"),
            ("Budi Santosoputra", "Budi Santosoputra"),
        ] {
            assert_eq!(mask.text(text), masked);
            assert_eq!(mask.hits(text), text != masked);
        }
    }

    #[test]
    fn short_texts_are_no_patterns() {
        assert_eq!(mask(&["12", "", "a-b"]).text("12 a-b"), "12 a-b");
        assert_eq!(mask(&["Adi"]).text("dari Adi, adik"), "dari [x], adik");
    }

    #[test]
    fn of_several_patterns_the_longest_counts() {
        let mask = mask(&["Siti", "Siti Aminah", "Aminah Dewi"]);
        assert_eq!(mask.text("Siti Aminah Dewi!"), "[x]!");
        assert_eq!(mask.text("Siti A"), "[x] A");
    }

    #[test]
    fn addresses_are_hidden_where_asked_for() {
        let plain = mask(&[]);
        let mask = plain.clone().with_addresses();
        let text = "ke warga.x+1@surel.example, @akun, a@b, é@é.id.";
        assert_eq!(plain.text(text), text);
        assert_eq!(mask.text(text), "ke [x], @akun, a@b, [x].");
    }

    #[test]
    fn any_text_is_taken() {
        let mask = mask(&["İstanbul É"]).with_addresses();
        for text in ["", "@", "@.", "a@.", "\u{0}@\u{202e}.x", "É@É@É.É", "İ É"] {
            mask.text(text);
        }
    }
}
