//! Text for between tags and in quoted attributes, of HTML and of XML alike.

use super::page::shown;

/// Text made safe for markup: everything hidden is written out as on pages, and what XML does not allow at all is replaced.
pub fn markup(text: &str) -> String {
    let text = shown(text);
    // Few texts have any of these; those that XML does not allow begin with the byte EF.
    let plain = |byte: u8| !matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'' | 0xef);
    if text.bytes().all(plain) {
        return text.into_owned();
    }
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\u{fffe}' | '\u{ffff}' => safe.push('\u{fffd}'),
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_safe_between_tags_and_in_attributes() {
        assert_eq!(
            markup("<b> & \"c\" 'd'\u{1}\u{202e}\u{ffff}\n"),
            "&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;⟨U+0001⟩⟨U+202E⟩\u{fffd}\n"
        );
    }
}
