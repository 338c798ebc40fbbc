//! Text with a name, and places in it.
//!
//! Every file tertib reads becomes a [`Source`]; everything that can be accused of a mistake keeps a [`Span`] of bytes in
//! it, and [`Source::place`] turns the span into line, column and the line itself, so that a finding can show what it
//! means without reading the file again.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::{Deref, Range};
use std::sync::{Arc, OnceLock};

use serde::Serialize;
use unicode_width::UnicodeWidthStr;

/// Longest source line that a place carries, in characters; a longer one is cut around the span.
const LINE_LIMIT: usize = 160;

/// Characters are counted once for each block of so many bytes, so that a place in a line of a megabyte is found as soon as
/// one in a short line.
const BLOCK: usize = 1024;

/// A file's text and its path inside the site, with `/` between the parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Path relative to the site's root.
    pub path: String,
    /// The whole text.
    pub text: Text,
    lines: LineStarts,
}

/// A text, which may be the beginning of a longer one that is held once: a case file mostly grows at its end.
#[derive(Clone)]
pub struct Text {
    held: Arc<str>,
    end: usize,
}

impl Text {
    /// Its beginning, up to a byte, or to the end of the character before.
    pub fn head(&self, end: usize) -> Self {
        Self {
            held: Arc::clone(&self.held),
            end: floor_boundary(self, end),
        }
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.held.get(..self.end).unwrap_or_default()
    }
}

impl<T: Into<Arc<str>>> From<T> for Text {
    fn from(text: T) -> Self {
        let held = text.into();
        Self {
            end: held.len(),
            held,
        }
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, to)
    }
}

impl PartialEq for Text {
    fn eq(&self, other: &Self) -> bool {
        // Versions of a case are mostly beginnings of one text.
        let is_same = Arc::ptr_eq(&self.held, &other.held);
        self.end == other.end && (is_same || **self == **other)
    }
}

impl Eq for Text {}

/// Where lines begin and how many characters stand before each block; found when first asked for, so that thousands of
/// places in one file are cheap.
#[derive(Clone, Debug, Default)]
struct LineStarts(Arc<OnceLock<Marks>>);

#[derive(Debug)]
struct Marks {
    /// Where each line begins, in bytes.
    lines: Box<[usize]>,
    /// How many characters begin before each block of [`BLOCK`] bytes.
    characters: Box<[usize]>,
}

impl Marks {
    fn of(text: &str) -> Self {
        let behind = text.match_indices('\n').map(|(at, _)| at + 1);
        let mut before = 0;
        let blocks = text.as_bytes().chunks(BLOCK).map(|block| {
            let here = before;
            before += characters(block);
            here
        });
        Self {
            characters: blocks.collect(),
            lines: std::iter::once(0).chain(behind).collect(),
        }
    }

    /// How many characters stand before a byte at which one begins.
    fn characters_before(&self, text: &str, at: usize) -> usize {
        let block = at / BLOCK;
        let rest = text.as_bytes().get(block * BLOCK..at).unwrap_or_default();
        // A text that ends with a whole block has none behind it.
        match self.characters.get(block) {
            Some(before) => before + characters(rest),
            None => match block
                .checked_sub(1)
                .and_then(|last| self.characters.get(last))
            {
                Some(before) => {
                    let last = text.as_bytes().get((block - 1) * BLOCK..at);
                    before + characters(last.unwrap_or_default())
                }
                None => 0,
            },
        }
    }
}

/// How many characters begin in these bytes of UTF-8.
fn characters(bytes: &[u8]) -> usize {
    let begins = |byte: &&u8| **byte & 0b1100_0000 != 0b1000_0000;
    bytes.iter().filter(begins).count()
}

/// They follow from the text.
impl PartialEq for LineStarts {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for LineStarts {}

impl LineStarts {
    fn of(&self, text: &str) -> &Marks {
        self.0.get_or_init(|| Marks::of(text))
    }
}

/// A range of bytes in a source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self {
            start: range.start,
            end: range.end,
        }
    }
}

/// A value together with where it stands. Two are equal when their values are: moving a line is no change of the record.
#[derive(Clone, Debug, Default)]
pub struct Located<T> {
    /// The value read.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Located<T> {
    /// Joins a value and its place.
    pub fn new(value: T, span: impl Into<Span>) -> Self {
        Self {
            value,
            span: span.into(),
        }
    }

    /// The same place with another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Located<U> {
        Located {
            value: change(self.value),
            span: self.span,
        }
    }
}

impl<T: Hash> Hash for Located<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.value.hash(state);
    }
}

impl<T: PartialEq> PartialEq for Located<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq> Eq for Located<T> {}

impl<T> Deref for Located<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// A place in a file that a person can find and a terminal can show.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Place {
    /// Path relative to the site's root.
    pub path: String,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
    /// How many characters of the line are meant; at least 1.
    pub width: u32,
    /// The line's text, possibly cut (see `cut`).
    pub text: String,
    /// How many characters were cut off before `text`.
    pub cut: u32,
}

impl Source {
    /// Names a text.
    pub fn new(path: impl Into<String>, text: impl Into<Text>) -> Self {
        Self {
            path: path.into(),
            text: text.into(),
            lines: LineStarts::default(),
        }
    }

    /// Turns a span of bytes into a place. A span past the end points at the end; one inside a character is moved to the
    /// character's start; one over several lines is cut at the end of the first.
    pub fn place(&self, span: Span) -> Place {
        let start = floor_boundary(&self.text, span.start);
        let end = floor_boundary(&self.text, span.end.max(start));
        let marks = self.lines.of(&self.text);
        let lines = &marks.lines;
        let between = |from: usize, to: usize| {
            let before = |at| marks.characters_before(&self.text, at);
            before(to).saturating_sub(before(from))
        };
        let line = lines.partition_point(|begin| *begin <= start);
        let line_start = lines.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let line_end = lines.get(line).map_or(self.text.len(), |next| next - 1);
        let full = self.text[line_start..line_end].trim_end_matches('\r');
        let head = &self.text[line_start..start];
        let before = between(line_start, start);
        let accused = self.text[start..end.clamp(start, line_end)].trim_end();
        let width = between(start, start + accused.len()).max(1);
        let is_long = full.chars().nth(LINE_LIMIT).is_some();
        let kept = if is_long {
            before.min(LINE_LIMIT / 2)
        } else {
            before
        };
        let back = head.char_indices().rev().take(kept).last();
        let shown = line_start + back.map_or(head.len(), |(at, _)| at);
        Place {
            path: self.path.clone(),
            line: count(line),
            column: count(before + 1),
            width: count(width),
            text: self.text[shown..line_end]
                .trim_end_matches('\r')
                .chars()
                .take(LINE_LIMIT)
                .collect(),
            cut: count(before - kept),
        }
    }

    /// A place for the file as a whole: its first line.
    pub fn whole(&self) -> Place {
        self.place(Span::default())
    }
}

impl Place {
    /// A place in a file of which there is no text to show.
    pub fn of_file(path: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            line: 1,
            column: 1,
            width: 1,
            text: String::new(),
            cut: 0,
        }
    }

    /// Width in terminal cells of the shown part before the accused characters.
    pub fn indent_cells(&self) -> usize {
        let shown = (self.column - 1).saturating_sub(self.cut) as usize;
        let head: String = self.text.chars().take(shown).collect();
        head.width()
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

fn floor_boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_becomes_line_and_column_in_characters() {
        let source = Source::new("a.toml", "satu = 1\nnamá = dua\n");
        let at = source.text.find("dua").expect("in the text");
        let place = source.place(Span {
            start: at,
            end: at + 3,
        });
        assert_eq!((place.line, place.column, place.width), (2, 8, 3));
        assert_eq!(place.text, "namá = dua");
    }

    #[test]
    fn spans_outside_the_text_or_inside_a_character_do_not_panic() {
        let source = Source::new("a.toml", "á");
        assert_eq!(source.place(Span { start: 1, end: 1 }).column, 1);
        assert_eq!(source.place(Span { start: 90, end: 99 }).column, 2);
        assert_eq!(Source::new("b", "").place(Span::default()).line, 1);
    }

    #[test]
    fn every_byte_of_a_text_has_its_line() {
        let text = "a\n\nbc\r\n\u{e1}\n";
        let source = Source::new("a", text);
        let lines: Vec<u32> = (0..=text.len())
            .map(|at| source.place(Span { start: at, end: at }).line)
            .collect();
        assert_eq!(lines, [1, 1, 2, 3, 3, 3, 3, 4, 4, 4, 5]);
        assert_eq!(source, Source::new("a", text));
    }

    #[test]
    fn columns_in_a_long_line_are_counted_in_characters() {
        // Characters of one, two and three bytes, so that blocks end inside of them.
        let text = "a\n".to_owned() + &"aá€".repeat(BLOCK);
        let source = Source::new("a", text.clone());
        let starts = text.char_indices().skip(2).map(|(at, _)| at);
        for (nth, at) in starts.chain([text.len()]).enumerate() {
            let place = source.place(Span { start: at, end: at });
            assert_eq!((place.line, place.column), (2, count(nth + 1)), "{at}");
        }
        let whole = source.place(Span {
            start: 2,
            end: text.len(),
        });
        assert_eq!(whole.width, count(3 * BLOCK));
        let even = Source::new("b", "b".repeat(BLOCK));
        let end = even.place(Span {
            start: BLOCK,
            end: BLOCK,
        });
        assert_eq!(end.column, count(BLOCK + 1));
    }

    #[test]
    fn a_very_long_line_is_cut_around_the_span() {
        let text = format!("{}X{}", "a".repeat(5000), "b".repeat(5000));
        let place = Source::new("a", text).place(Span {
            start: 5000,
            end: 5001,
        });
        assert_eq!(place.column, 5001);
        assert!(place.text.chars().count() <= LINE_LIMIT);
        assert!(place.text.contains('X'));
    }
}
