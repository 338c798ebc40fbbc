//! Making text that hides something visible: control and bidirectional characters, characters without any shape, and
//! letters that only look Latin are shown as `\u{202e}`.
//!
//! Whoever reads a finding must see what the name really is, not what it pretends to be.

mod markup;
pub mod page;
mod scripts;

use std::fmt::Write as _;

pub use markup::markup;
pub use scripts::{is_look_alike, latin_twin};

/// Whether a character has no shape of its own or reorders those around it.
pub fn is_hidden(c: char) -> bool {
    // Nearly every character is of ASCII, where only the control characters matter.
    if c.is_ascii() {
        return c.is_ascii_control();
    }
    c.is_control() || is_bidi(c) || is_shapeless(c)
}

/// Marks that change the direction in which text is shown.
pub fn is_bidi(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Characters that take no room or only some, so that two different names look the same.
fn is_shapeless(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200d}' | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}'
        | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether a word of the text mixes Latin letters or digits with letters of other scripts that look Latin. A word that is
/// written wholly in another script is no mixture.
pub fn is_mixed(text: &str) -> bool {
    // Nearly every text is plain ASCII, and is then not cut into words.
    !text.is_ascii() && words(text).any(word_is_mixed)
}

/// The text with everything hidden or mixed in made visible.
pub fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = word_end(rest).max(first.len_utf8());
        let (word, after) = rest.split_at(end);
        let mixed = word_is_mixed(word);
        for c in word.chars() {
            if is_hidden(c) || (mixed && is_look_alike(c)) {
                escape(&mut shown, c);
            } else {
                shown.push(c);
            }
        }
        rest = after;
    }
    shown
}

/// Bytes as text: what is not UTF-8 is shown as `\xff`.
pub fn text_of(bytes: &[u8]) -> String {
    let mut shown = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        shown.push_str(chunk.valid());
        for byte in chunk.invalid() {
            // Writing to a string can't fail.
            let _ = write!(shown, "\\x{byte:02x}");
        }
    }
    shown
}

fn escape(out: &mut String, c: char) {
    let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
}

/// Length of the word at the beginning, in bytes; 0 when no word stands there.
fn word_end(text: &str) -> usize {
    text.find(|c: char| !c.is_alphanumeric())
        .unwrap_or(text.len())
}

fn word_is_mixed(word: &str) -> bool {
    if word.is_ascii() || !word.chars().any(is_look_alike) {
        return false;
    }
    let latin = |c: char| c.is_ascii_alphabetic() || matches!(c, '\u{c0}'..='\u{24f}');
    let digit = |c: char| c.is_ascii_digit();
    word.chars().any(latin)
        || (word.chars().any(digit) && word.chars().all(|c| digit(c) || is_look_alike(c)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_are_shown_by_number() {
        assert_eq!(visible("2025-0001"), "2025-0001");
        assert_eq!(
            visible("gaji\u{202e}fdp.exe"),
            "gaji\\u{202e}fdp.exe",
            "would read gajiexe.pdf"
        );
        assert_eq!(visible("a\u{200b}b\nc"), "a\\u{200b}b\\u{a}c");
        assert_eq!(visible("é, ñ – 日本 🌾"), "é, ñ – 日本 🌾");
    }

    #[test]
    fn letters_that_only_look_latin_are_shown_where_they_are_mixed_in() {
        assert_eq!(visible("c\u{430}ses/b"), "c\\u{430}ses/b");
        assert_eq!(visible("2\u{41e}25-0001"), "2\\u{41e}25-0001");
        assert_eq!(visible("\u{ff41}bc"), "\\u{ff41}bc");
        let cyrillic = "\u{41e}\u{442}\u{447}\u{451}\u{442} 2025";
        assert_eq!(visible(cyrillic), cyrillic);
        assert!(!is_mixed("50µm dan ΔT.pdf"));
        assert!(is_mixed("laporan p\u{3bf}litik"));
    }

    #[test]
    fn bytes_that_are_no_text_are_shown_by_number() {
        assert_eq!(text_of(b"a\xff\xc3b"), "a\\xff\\xc3b");
        assert_eq!(text_of("á".as_bytes()), "á");
    }
}
