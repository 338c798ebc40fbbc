//! Makes characters of a page visible that would change how a line reads without being seen.

use std::borrow::Cow;
use std::io::{self, Write};

/// The text with control, direction and zero-width characters written out, such as `⟨U+202E⟩`, so that nothing written in
/// a record can disguise itself on a page. Line breaks and tabs stay.
pub fn shown(text: &str) -> Cow<'_, str> {
    // Nearly every text is plain ASCII, and there only the control characters matter.
    if all(text, is_plain) || !text.chars().any(is_hidden) {
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

/// Writes the text for between tags and in quoted attributes, as [`shown`].
pub fn write(text: &str, out: &mut dyn Write) -> io::Result<()> {
    // Nearly every text is written as it stands, and one look at each of its bytes tells.
    if all(text, |byte| is_plain(byte) & !is_markup(byte)) {
        return out.write_all(text.as_bytes());
    }
    let shown = shown(text);
    // Titles have a middle dot, which is no ASCII, but no markup.
    if all(&shown, |byte| !is_markup(byte)) {
        return out.write_all(shown.as_bytes());
    }
    let mut rest = shown.as_bytes();
    while let Some((at, entity)) = (0..)
        .zip(rest)
        .find_map(|(at, byte)| Some((at, entity(*byte)?)))
    {
        let (before, after) = rest.split_at(at);
        out.write_all(before)?;
        out.write_all(entity.as_bytes())?;
        rest = after.get(1..).unwrap_or_default();
    }
    out.write_all(rest)
}

/// Whether [`write()`] changes nothing in the text.
pub fn stands(text: &str) -> bool {
    !text.bytes().any(is_markup) && !text.chars().any(is_hidden)
}

/// Whether all bytes of a text are such. Sixteen at a time, without leaving early, is one comparison each for the processor.
fn all(text: &str, such: impl Fn(u8) -> bool) -> bool {
    let (sixteens, rest) = text.as_bytes().as_chunks::<16>();
    let whole = |part: &[u8; 16]| part.iter().fold(true, |all, byte| all & such(*byte));
    sixteens.iter().all(whole) && rest.iter().all(|byte| such(*byte))
}

/// A character of ASCII that is seen, or breaks a line.
fn is_plain(byte: u8) -> bool {
    (b' '..=b'~').contains(&byte) | (byte == b'\n') | (byte == b'\t') | (byte == b'\r')
}

/// A character that HTML reads as its own.
fn is_markup(byte: u8) -> bool {
    (byte == b'&') | (byte == b'<') | (byte == b'>') | (byte == b'"') | (byte == b'\'')
}

/// What stands on a page for a character that HTML reads as its own.
fn entity(byte: u8) -> Option<&'static str> {
    match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        b'\'' => Some("&#39;"),
        _ => None,
    }
}

/// [`shown`], as a text of its own.
pub fn visible(text: &str) -> String {
    shown(text).into_owned()
}

fn is_hidden(character: char) -> bool {
    match character {
        ' '..='~' | '\n' | '\t' | '\r' => false,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{feff}' => true,
        '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => true,
        '\u{e0000}'..='\u{e007f}' => true,
        other => other.is_control(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn hidden_characters_are_written_out() {
        assert_eq!(visible("abc\u{202e}fdp.exe"), "abc⟨U+202E⟩fdp.exe");
        assert_eq!(visible("a\u{0}b\u{200b}c"), "a⟨U+0000⟩b⟨U+200B⟩c");
    }

    #[test]
    fn what_html_reads_as_its_own_is_written_as_text() {
        let written = |text: &str| {
            let mut out = Vec::new();
            write(text, &mut out).unwrap();
            String::from_utf8(out).unwrap()
        };
        assert_eq!(written(""), "");
        assert_eq!(written("Dinas\n\tá ✓"), "Dinas\n\tá ✓");
        assert_eq!(
            written("<a href=\"x\">'é' & b</a>"),
            "&lt;a href=&quot;x&quot;&gt;&#39;é&#39; &amp; b&lt;/a&gt;"
        );
        assert_eq!(written("&\u{202e}<"), "&amp;⟨U+202E⟩&lt;");
        for text in ["", "Dinas\n\tá ✓", "a\"", "a'", "&", "<", ">", "\u{202e}"] {
            assert_eq!(stands(text), written(text) == text, "{text:?}");
        }
    }

    #[test]
    fn ordinary_text_stays() {
        assert_eq!(visible("Dinas Kesehatan\n\tá ✓"), "Dinas Kesehatan\n\tá ✓");
    }
}
