//! Small numbers, sorted words and text, written so that they are safe inside a script and quick to read there.
//!
//! Numbers are groups of five bits, lowest first, one character of base64url per group, with the sixth bit set on all
//! groups but the last. See `docs/search-format.md`.

use std::cmp::Ordering;

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn digit(value: u32) -> char {
    DIGITS
        .get(usize::try_from(value & 63).unwrap_or(0))
        .map_or('A', |byte| char::from(*byte))
}

/// Appends a number.
pub fn number(out: &mut String, mut value: u32) {
    while value > 31 {
        out.push(digit(32 | (value & 31)));
        value >>= 5;
    }
    out.push(digit(value));
}

/// Numbers that grow, written as their differences; the first as it is.
pub fn differences(values: impl IntoIterator<Item = u32>) -> String {
    let mut out = String::new();
    let mut before = 0;
    for value in values {
        number(&mut out, value.saturating_sub(before));
        before = value;
    }
    out
}

/// One character for a length in words, exact below 8 and to about a fifth above, as an index 0–63 into the digits.
pub fn length_class(words: u32) -> char {
    if words < 8 {
        return digit(words);
    }
    let shift = 29 - words.leading_zeros();
    digit((4 * (shift + 1) + ((words >> shift) & 3)).min(63))
}

/// One word after another in sorted order: how many UTF-16 units it shares with the word before (one digit), then the
/// rest. Words hold no spaces, so spaces part them.
#[derive(Default)]
pub struct FrontCoded {
    text: String,
    before: String,
}

impl FrontCoded {
    /// Appends a word.
    pub fn push(&mut self, word: &str) {
        let mut shared_units = 0;
        let mut shared_bytes = 0;
        for (a, b) in self.before.chars().zip(word.chars()) {
            if a != b || shared_units + a.len_utf16() > 63 {
                break;
            }
            shared_units += a.len_utf16();
            shared_bytes += a.len_utf8();
        }
        if !self.text.is_empty() {
            self.text.push(' ');
        }
        self.text
            .push(digit(u32::try_from(shared_units).unwrap_or(0)));
        self.text.push_str(word.get(shared_bytes..).unwrap_or(""));
        word.clone_into(&mut self.before);
    }

    /// Bytes so far.
    pub fn len(&self) -> usize {
        self.text.len()
    }

    /// All of it.
    pub fn finish(self) -> String {
        self.text
    }
}

/// The order in which JavaScript compares strings.
pub fn script_order(a: &str, b: &str) -> Ordering {
    a.encode_utf16().cmp(b.encode_utf16())
}

/// Text as a string of JSON and JavaScript alike, inert wherever a script may stand.
pub fn quote(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' | '\u{0}'..='\u{1f}' | '\u{7f}' => {
                out.push_str(&format!("\\u{:04x}", u32::from(c)));
            }
            _ => out.push(c),
        }
    }
    out.push('"');
    out
}

/// Texts as a list.
pub fn quote_all<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = texts.into_iter().map(quote).collect();
    format!("[{}]", quoted.join(","))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn writes_numbers() {
        let mut out = String::new();
        for value in [0, 31, 32, 1023, 1024, u32::MAX] {
            number(&mut out, value);
            out.push(' ');
        }
        assert_eq!(out, "A f gB _f ggB ______D ");
        assert_eq!(differences([3, 4, 40]), "DBkB");
    }

    #[test]
    fn classes_of_lengths_never_shrink() {
        let class = |words| {
            DIGITS
                .iter()
                .position(|d| char::from(*d) == length_class(words))
                .unwrap()
        };
        assert_eq!(
            [0, 7, 8, 9, 10, 16, 100].map(class),
            [0, 7, 8, 8, 9, 12, 22]
        );
        assert!((0..5000).map(class).is_sorted());
        assert_eq!(class(u32::MAX), 63);
    }

    #[test]
    fn codes_what_words_share() {
        let mut coded = FrontCoded::default();
        for word in ["periksa", "perintah", "é", "éa"] {
            coded.push(word);
        }
        assert_eq!(coded.finish(), "Aperiksa Entah Aé Ba");
    }

    #[test]
    fn hostile_text_is_inert() {
        assert_eq!(
            quote("</script><!-- \u{2028}\u{2029}\"\\\u{0}&"),
            r#""\u003c/script\u003e\u003c!-- \u2028\u2029\"\\\u0000\u0026""#
        );
    }
}
