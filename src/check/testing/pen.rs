//! Writes a text line by line and remembers where each value stands.

use crate::source::{Located, Span};

/// A text in the making.
#[derive(Default)]
pub(crate) struct Pen {
    /// What is written.
    pub(crate) text: String,
}

impl Pen {
    /// Writes a line; gives its place.
    pub(crate) fn line(&mut self, line: &str) -> Span {
        let start = self.text.len();
        self.text.push_str(line);
        self.text.push('\n');
        Span {
            start,
            end: start + line.len(),
        }
    }

    /// Writes `key = shown`; gives the value with its place.
    pub(crate) fn entry<T>(&mut self, key: &str, shown: &str, value: T) -> Located<T> {
        let line = self.line(&format!("{key} = {shown}"));
        Located::new(value, line.end - shown.len()..line.end)
    }

    /// Writes `key = "value"`.
    pub(crate) fn words(&mut self, key: &str, value: &str) -> Located<String> {
        self.entry(key, &format!("\"{value}\""), value.to_owned())
    }
}
