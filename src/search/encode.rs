//! Small numbers, sorted words and quoted text: the pieces that shards are made of. See `docs/search-format.md`.

use std::cmp::Ordering;

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn digit(value: u32) -> char {
    DIGITS
        .get(usize::try_from(value & 63).unwrap_or(0))
        .map_or('A', |byte| char::from(*byte))
}

/// Appends a number: seven bits a byte, lowest first, all bytes but the last with the high bit set.
pub fn number(out: &mut Vec<u8>, mut value: u32) {
    while value > 127 {
        out.push(0x80 | low_byte(value & 127));
        value >>= 7;
    }
    out.push(low_byte(value));
}

/// Takes a number from the front; `None` where none stands there whole.
pub fn take(bytes: &mut &[u8]) -> Option<u32> {
    let mut value = 0u32;
    for shift in (0..32).step_by(7) {
        let (byte, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= u32::from(byte & 127) << shift;
        if *byte < 128 {
            return Some(value);
        }
    }
    None
}

/// Takes so many numbers from the front, as the bytes that they are; `None` where they are not all there.
pub fn take_bytes<'a>(bytes: &mut &'a [u8], numbers: u32) -> Option<&'a [u8]> {
    let mut left = numbers;
    let ends = bytes.iter().position(|byte| {
        left = left.saturating_sub(u32::from(*byte < 128));
        left == 0
    });
    let length = if numbers == 0 { 0 } else { ends? + 1 };
    let (taken, rest) = bytes.split_at_checked(length)?;
    *bytes = rest;
    Some(taken)
}

/// Appends a number that may be negative: 0, -1, 1, -2 … become 0, 1, 2, 3 ….
pub fn signed(out: &mut Vec<u8>, value: i64) {
    let folded = (value << 1) ^ (value >> 63);
    number(out, u32::try_from(folded).unwrap_or(u32::MAX));
}

/// How far one number lies above another, for [`signed`].
pub fn step(from: u32, to: u32) -> i64 {
    i64::from(to) - i64::from(from)
}

fn low_byte(value: u32) -> u8 {
    u8::try_from(value & 0xff).unwrap_or(0)
}

/// Numbers that grow, as the differences between them; the first as it is.
pub fn differences(values: &[u32]) -> Vec<u32> {
    let mut before = 0;
    let step = |value: &u32| {
        let step = value.saturating_sub(before);
        before = *value;
        step
    };
    values.iter().map(step).collect()
}

/// Numbers as a list in JSON of the differences between them, which may be negative; the first as it is.
pub fn signed_differences(values: &[u32]) -> String {
    let mut before = 0;
    let steps = values.iter().map(|value| {
        let step = step(before, *value);
        before = *value;
        step.to_string()
    });
    format!("[{}]", steps.collect::<Vec<_>>().join(","))
}

/// A class for a count, exact below 8 and to about a fifth above; it fits a byte.
pub fn count_class(count: u32) -> u8 {
    if count < 8 {
        return low_byte(count);
    }
    let shift = 29 - count.leading_zeros();
    low_byte(4 * (shift + 1) + ((count >> shift) & 3))
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
    if a.is_ascii() && b.is_ascii() {
        return a.cmp(b);
    }
    a.encode_utf16().cmp(b.encode_utf16())
}

/// Text as a string of JSON and JavaScript alike, inert wherever a script may stand.
pub fn quote(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    let mut rest = text;
    while let Some(at) = first_special(rest) {
        let (inert, special) = rest.split_at(at);
        out.push_str(inert);
        let mut chars = special.chars();
        match chars.next().unwrap_or_default() {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            c @ ('<' | '>' | '&' | '\u{2028}' | '\u{2029}' | '\u{0}'..='\u{1f}' | '\u{7f}') => {
                out.push_str(&format!("\\u{:04x}", u32::from(c)));
            }
            c => out.push(c),
        }
        rest = chars.as_str();
    }
    out.push_str(rest);
    out.push('"');
    out
}

/// Where the first character is that may have to be written otherwise. Sixteen bytes at a time are one comparison each for the
/// processor.
fn first_special(text: &str) -> Option<usize> {
    let (sixteens, _) = text.as_bytes().as_chunks::<16>();
    let inert = |part: &&[u8; 16]| {
        !part
            .iter()
            .fold(false, |any, byte| any | may_be_special(*byte))
    };
    let before = 16 * sixteens.iter().take_while(inert).count();
    let rest = text.as_bytes().get(before..)?;
    let at = rest.iter().position(|byte| may_be_special(*byte))?;
    Some(before + at)
}

/// Whether a character that begins with this byte may have to be written otherwise: E2 begins the line breaks of Unicode, and others.
fn may_be_special(byte: u8) -> bool {
    (byte == b'"')
        | (byte == b'\\')
        | (byte == b'<')
        | (byte == b'>')
        | (byte == b'&')
        | (byte < b' ')
        | (byte == 0x7f)
        | (byte == 0xe2)
}

/// Texts as a list.
pub fn quote_all<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let quoted: Vec<String> = texts.into_iter().map(quote).collect();
    format!("[{}]", quoted.join(","))
}

/// Numbers as a list.
pub fn list(values: &[u32]) -> String {
    let digits: Vec<String> = values.iter().map(u32::to_string).collect();
    format!("[{}]", digits.join(","))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn writes_numbers() {
        let mut out = Vec::new();
        for value in [0, 127, 128, u32::MAX] {
            number(&mut out, value);
        }
        assert_eq!(out, [0, 127, 128, 1, 255, 255, 255, 255, 15]);
        let mut rest = out.as_slice();
        assert_eq!(take_bytes(&mut rest, 0), Some([].as_slice()));
        assert_eq!(take_bytes(&mut rest, 3), Some([0, 127, 128, 1].as_slice()));
        assert_eq!(take_bytes(&mut &*rest, 2), None);
        assert_eq!((take(&mut rest), take(&mut rest)), (Some(u32::MAX), None));
        assert_eq!(take(&mut [255; 6].as_slice()), None);
        out.clear();
        for value in [0, -1, 1, -64, 64] {
            signed(&mut out, value);
        }
        assert_eq!(out, [0, 1, 2, 127, 128, 1]);
        assert_eq!(differences(&[3, 4, 40]), [3, 1, 36]);
    }

    #[test]
    fn classes_of_counts_never_shrink() {
        assert_eq!(
            [0, 7, 8, 9, 10, 16, 100].map(count_class),
            [0, 7, 8, 8, 9, 12, 22]
        );
        assert!((0..5000).map(count_class).is_sorted());
        assert_eq!(count_class(u32::MAX), 123);
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
    fn words_stand_in_the_order_of_scripts() {
        let mut words = ["z", "\u{ffee}", "\u{1f600}", "a"];
        words.sort_by(|a, b| script_order(a, b));
        assert_eq!(words, ["a", "z", "\u{1f600}", "\u{ffee}"]);
    }

    #[test]
    fn hostile_text_is_inert() {
        assert_eq!(
            quote("</script><!-- \u{2028}\u{2029}\"\\\u{0}&"),
            r#""\u003c/script\u003e\u003c!-- \u2028\u2029\"\\\u0000\u0026""#
        );
        for before in 0..40 {
            let inert = "a".repeat(before);
            assert_eq!(
                quote(&format!("{inert}<{inert}\"{inert}…")),
                format!("\"{inert}\\u003c{inert}\\\"{inert}…\"")
            );
        }
    }
}
