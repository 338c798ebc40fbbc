//! Makes characters of a page visible that would change how a line reads without being seen.

use std::borrow::Cow;

/// The text with control, direction and zero-width characters written out, such as `⟨U+202E⟩`, so that nothing written in
/// a record can disguise itself on a page. Line breaks and tabs stay.
pub fn shown(text: &str) -> Cow<'_, str> {
    // Nearly every text is plain ASCII, and there only the control characters matter.
    let plain = |byte: &u8| (b' '..=b'~').contains(byte) || matches!(byte, b'\n' | b'\t' | b'\r');
    if text.as_bytes().iter().all(plain) || !text.chars().any(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        if is_hidden(character) {
            out.push_str(&format!("⟨U+{:04X}⟩", u32::from(character)));
        } else {
            out.push(character);
        }
    }
    Cow::Owned(out)
}

/// [`shown`], as a text of its own.
pub fn visible(text: &str) -> String {
    shown(text).into_owned()
}

fn is_hidden(character: char) -> bool {
    match character {
        '\n' | '\t' | '\r' => false,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{feff}' => true,
        '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => true,
        '\u{e0000}'..='\u{e007f}' => true,
        other => other.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_are_written_out() {
        assert_eq!(visible("abc\u{202e}fdp.exe"), "abc⟨U+202E⟩fdp.exe");
        assert_eq!(visible("a\u{0}b\u{200b}c"), "a⟨U+0000⟩b⟨U+200B⟩c");
    }

    #[test]
    fn ordinary_text_stays() {
        assert_eq!(visible("Dinas Kesehatan\n\tá ✓"), "Dinas Kesehatan\n\tá ✓");
    }
}
