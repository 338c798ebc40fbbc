//! Collecting the mistakes of one file, so that all of them are shown together.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::check::form::{SCHEMA, SYNTAX};
use crate::finding::Finding;
use crate::source::{Source, Span};

/// The file being read and what was found wrong with it so far.
pub struct Report<'s> {
    /// The file.
    pub source: &'s Source,
    /// Where the TOML begins in the file: behind the `+++` line of a page, or 0.
    offset: usize,
    /// Mistakes in the order they were met.
    pub mistakes: Vec<Finding>,
}

impl<'s> Report<'s> {
    /// Starts reading a file whose TOML begins at byte `offset`.
    pub fn new(source: &'s Source, offset: usize) -> Self {
        Self {
            source,
            offset,
            mistakes: Vec::new(),
        }
    }

    /// A span of the TOML as a span of the file.
    pub fn span(&self, range: Range<usize>) -> Span {
        Span {
            start: range.start + self.offset,
            end: range.end + self.offset,
        }
    }

    /// Notes a mistake of schema at a span of the file.
    pub fn mistake(&mut self, message: &'static str, span: Span) -> &mut Finding {
        let place = self.source.place(span);
        self.push(Finding::new(&SCHEMA).message(message).at(place))
    }

    /// Parses the TOML; syntax errors become mistakes, and what could be understood is returned all the same.
    pub fn parse<'t>(&mut self, text: &'t str) -> toml::Spanned<DeTable<'t>> {
        let (table, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            let span = self.span(error.span().unwrap_or(0..0));
            let place = self.source.place(span);
            let finding = Finding::new(&SYNTAX)
                .message("bentuk-sintaks")
                .at(place)
                .with("sebab", syntax_reason(error.message()))
                .with("pustaka", error.message());
            self.push(finding);
        }
        table
    }

    fn push(&mut self, finding: Finding) -> &mut Finding {
        let at = self.mistakes.len();
        self.mistakes.push(finding);
        &mut self.mistakes[at]
    }
}

/// Sorts the library's reasons into the few that the catalogue explains.
fn syntax_reason(message: &str) -> &'static str {
    let reasons = [
        ("duplicate key", "kunci-ganda"),
        ("string values must be quoted", "tanda-kutip"),
        ("invalid basic string", "tanda-kutip"),
        ("invalid literal string", "tanda-kutip"),
        ("unclosed", "belum-ditutup"),
        ("missing assignment", "tanda-sama-dengan"),
        ("key with no value", "tanda-sama-dengan"),
        ("missing value", "nilai-hilang"),
        ("missing comma", "koma"),
        ("extra comma", "koma"),
        ("invalid datetime", "tanggal"),
        ("recurse", "terlalu-dalam"),
    ];
    reasons
        .iter()
        .find(|(part, _)| message.contains(part))
        .map_or("lain", |(_, reason)| reason)
}

/// The catalogue's word for the type of a value.
pub fn type_word(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "teks",
        DeValue::Integer(_) => "angka-bulat",
        DeValue::Float(_) => "pecahan",
        DeValue::Boolean(_) => "benar-salah",
        DeValue::Datetime(_) => "tanggal-waktu",
        DeValue::Array(_) => "daftar",
        DeValue::Table(_) => "tabel",
    }
}
