//! Finding withheld words in texts, and putting a stand-in there.
//!
//! A text is read once: at each of its words only the patterns that begin with it are tried.

use std::collections::HashMap;
use std::ops::Range;

use super::pattern::{Pattern, Word, words};

/// Least letters and digits of a pattern; shorter ones would hide words of everyday.
const LEAST: usize = 3;

/// The same in what is no text, such as a picture, where a few letters in a row mean nothing.
const LEAST_IN_BINARY: usize = 6;

/// Patterns, and what stands in their place.
#[derive(Clone, Debug, Default)]
pub struct Mask {
    /// By their first word.
    patterns: HashMap<String, Vec<Pattern>>,
    addresses: bool,
    stand_in: String,
}

impl Mask {
    /// A mask for these patterns. Those of fewer than three letters and digits are left out.
    pub fn new(patterns: impl IntoIterator<Item = Pattern>, stand_in: &str) -> Self {
        let mut by_first: HashMap<String, Vec<Pattern>> = HashMap::new();
        for pattern in patterns {
            if let (Some(first), true) = (pattern.first(), pattern.letters() >= LEAST) {
                let same = by_first.entry(first.to_owned()).or_default();
                if !same.contains(&pattern) {
                    same.push(pattern);
                }
            }
        }
        Self {
            patterns: by_first,
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
        !self.found(text, LEAST).is_empty()
    }

    /// Whether a file holds something withheld that can be read in its bytes: text of whatever encoding, or words in a picture.
    pub fn hits_bytes(&self, bytes: &[u8]) -> bool {
        if !bytes.contains(&0) {
            return self.hits(&String::from_utf8_lossy(bytes));
        }
        if let Some(text) = utf16(bytes) {
            return self.hits(&text);
        }
        // Without its zeros a word in UTF-16 is one in ASCII.
        let dense: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != 0).collect();
        [bytes, &dense].into_iter().any(|bytes| {
            let text = String::from_utf8_lossy(bytes);
            !self.found(&text, LEAST_IN_BINARY).is_empty()
        })
    }

    /// The text with a stand-in for everything withheld.
    pub fn text(&self, text: &str) -> String {
        let found = self.found(text, LEAST);
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        for range in found {
            out.push_str(text.get(at..range.start).unwrap_or_default());
            let (opening, closing) = half(text.get(range.clone()).unwrap_or_default());
            for part in [opening, &self.stand_in, closing] {
                out.push_str(part);
            }
            at = range.end;
        }
        out.push_str(text.get(at..).unwrap_or_default());
        out
    }

    /// All texts of a list.
    pub fn texts(&self, texts: &[String]) -> Vec<String> {
        texts.iter().map(|text| self.text(text)).collect()
    }

    /// Where withheld words of so many letters stand, in order and without overlaps.
    fn found(&self, text: &str, least: usize) -> Vec<Range<usize>> {
        let mut ranges = Vec::new();
        if !self.patterns.is_empty() {
            let words = words(text);
            for at in 0..words.len() {
                ranges.extend(self.at(text, words.get(at..).unwrap_or_default(), least));
            }
        }
        if self.addresses && text.contains('@') {
            ranges.extend(addresses(text));
        }
        joined(ranges)
    }

    /// The longest pattern that begins with the first of the words.
    fn at(&self, text: &str, words: &[Word<'_>], least: usize) -> Option<Range<usize>> {
        let patterns = self.patterns.get(&*words.first()?.folded)?;
        let patterns = patterns.iter().filter(|p| p.letters() >= least);
        let matching = patterns.filter_map(|pattern| pattern.at(text, words));
        matching.max_by_key(|range| range.end)
    }
}

/// The mark of emphasis that opens or closes inside of withheld words and has its other half outside of them.
fn half(withheld: &str) -> (&str, &str) {
    let is_mark = |c: char| "*~`".contains(c);
    let mut runs = withheld
        .split(|c| !is_mark(c))
        .filter(|run| !run.is_empty());
    let last = runs.next_back().unwrap_or_default();
    if last.is_empty() || runs.count() % 2 == 1 {
        return ("", "");
    }
    let before = withheld.rsplit_once(last).map_or("", |(before, _)| before);
    if before.ends_with(char::is_alphanumeric) {
        ("", last)
    } else {
        (last, "")
    }
}

/// The text of a file that says by its first bytes that it is UTF-16.
fn utf16(bytes: &[u8]) -> Option<String> {
    let (mark, rest) = bytes.split_first_chunk::<2>()?;
    let unit: fn([u8; 2]) -> u16 = match mark {
        [0xff, 0xfe] => u16::from_le_bytes,
        [0xfe, 0xff] => u16::from_be_bytes,
        _ => return None,
    };
    let (pairs, _) = rest.as_chunks::<2>();
    let units: Vec<u16> = pairs.iter().map(|pair| unit(*pair)).collect();
    Some(String::from_utf16_lossy(&units))
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
    use super::super::pattern::Parted;
    use super::*;

    fn mask(names: &[&str]) -> Mask {
        let patterns = names.iter().map(|name| Pattern::new(name, Parted::Loosely));
        Mask::new(patterns, "[x]")
    }

    #[test]
    fn every_occurrence_has_a_stand_in() {
        let mask = mask(&["Budi Santoso", "budi.santoso@contoh.go.id"]);
        for (text, masked) in [
            ("Budi Santoso, oleh Budi Santoso.", "[x], oleh [x]."),
            ("<budi.santoso@contoh.go.id>", "<[x]>"),
            ("Budi dan Santoso", "Budi dan Santoso"),
            ("**Budi** Santoso, Budi", "**[x]**, Budi"),
            ("Budi *Santoso* dan", "*[x]* dan"),
            ("**Budi** **Santoso**", "**[x]**"),
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
    fn files_are_searched_whatever_their_encoding() {
        let mask = mask(&["Adi", "Budi Santoso"]);
        let wide =
            |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
        for (bytes, hit) in [
            (b"nama\nAdi\n".to_vec(), true),
            (b"caf\xe9; adi".to_vec(), true),
            (wide("\u{feff}dari Adi"), true),
            (wide("\u{feff}dari adik"), false),
            (
                "\u{feff}Adi"
                    .encode_utf16()
                    .flat_map(u16::to_be_bytes)
                    .collect(),
                true,
            ),
            // Without a mark it could be anything, so few letters don't count.
            (wide("dari Budi Santoso"), true),
            (b"\0\x01adi\x02".to_vec(), false),
            (b"\0\x01Budi Santoso\x02".to_vec(), true),
        ] {
            assert_eq!(mask.hits_bytes(&bytes), hit, "{bytes:?}");
        }
    }

    #[test]
    fn any_text_is_taken() {
        let mask = mask(&["İstanbul É"]).with_addresses();
        for text in ["", "@", "@.", "a@.", "\u{0}@\u{202e}.x", "É@É@É.É", "İ É"] {
            mask.text(text);
            mask.hits_bytes(text.as_bytes());
        }
    }
}
