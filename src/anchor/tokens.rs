//! Words and numbers of a text with their places; everything between them (line breaks, colons, quotation marks of a
//! letter) counts for nothing.

use crate::source::Span;

/// A run of letters and digits, lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) word: String,
    pub(super) span: Span,
}

/// The words of a text.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, c.is_alphanumeric()) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                found.push(Token {
                    word: text.get(from..at).unwrap_or_default().to_lowercase(),
                    span: (from..at).into(),
                });
                start = None;
            }
            _ => {}
        }
    }
    found
}

impl Token {
    /// The digits of a hexadecimal number. `o` is read as nought and `l` or `i` as one, which no such number has.
    pub(super) fn hex(&self) -> Option<String> {
        self.word
            .chars()
            .map(|c| match c {
                'o' => Some('0'),
                'l' | 'i' => Some('1'),
                c if c.is_ascii_hexdigit() => Some(c),
                _ => None,
            })
            .collect()
    }

    /// The digits of a decimal number.
    pub(super) fn digits(&self) -> Option<&str> {
        let all = self.word.bytes().all(|byte| byte.is_ascii_digit());
        all.then_some(self.word.as_str())
    }
}
