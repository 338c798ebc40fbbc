//! Splitting a Markdown file into its TOML front matter and its body.

use super::report::Report;
use crate::source::{Source, Span};

/// The two parts of a page's file.
pub struct Parts<'s> {
    /// The TOML between the `+++` lines.
    pub toml: &'s str,
    /// Where the TOML begins in the file, in bytes.
    pub offset: usize,
    /// Everything behind the closing `+++` line.
    pub body: &'s str,
}

/// Splits the text; `None` when it doesn't open with `+++` or the front matter is never closed.
pub fn split(source: &Source) -> Option<Parts<'_>> {
    let text: &str = &source.text;
    let start = opening(text)?;
    let rest = &text[start..];
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        if line.trim_end() == "+++" {
            return Some(Parts {
                toml: &rest[..at],
                offset: start,
                body: &rest[at + line.len()..],
            });
        }
        at += line.len();
    }
    None
}

/// Notes that a file has no front matter.
pub fn refuse(report: &mut Report<'_>) {
    let end = report.source.text.find('\n').unwrap_or(0);
    report.mistake("bentuk-tanpa-kepala", Span { start: 0, end });
}

fn opening(text: &str) -> Option<usize> {
    let line = text.split_inclusive('\n').next()?;
    let bom = line.trim_start_matches('\u{feff}');
    (bom.trim_end() == "+++" && line.ends_with('\n')).then_some(line.len())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)]
    use super::*;

    #[test]
    fn toml_and_body_are_split_at_the_plus_lines() {
        let source = Source::new("a.md", "+++\r\na = 1\r\n+++\r\nIsi\n");
        let parts = split(&source).expect("has front matter");
        assert_eq!((parts.toml, parts.body), ("a = 1\r\n", "Isi\n"));
        assert_eq!(&source.text[parts.offset..parts.offset + 1], "a");
    }

    #[test]
    fn what_is_never_opened_or_closed_has_no_parts() {
        for text in ["", "+++", "+++\na = 1\n", "a\n+++\n+++\n"] {
            assert!(split(&Source::new("a.md", text)).is_none(), "{text:?}");
        }
    }
}
