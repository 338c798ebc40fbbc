//! Words and paths in the shapes that SARIF asks for.

use std::fmt::Write;

/// Words that are meant as they stand: braces would open a placeholder, and `](` would make a link.
pub(super) fn literal(text: &str) -> String {
    text.replace('{', "{{")
        .replace('}', "}}")
        .replace("](", r"\](")
}

/// A path with `/` as a relative reference by RFC 3986.
pub(super) fn uri(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a string never fails.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_the_words_is_taken_for_markup() {
        assert_eq!(
            literal("keputusan = { ya = 4 } [[lihat](0)"),
            r"keputusan = {{ ya = 4 }} [[lihat\](0)"
        );
    }

    #[test]
    fn a_path_becomes_a_reference() {
        assert_eq!(
            uri("cases/2025/04/a b#1:ü.toml"),
            "cases/2025/04/a%20b%231%3A%C3%BC.toml"
        );
    }
}
