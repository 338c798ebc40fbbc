//! Collecting the mistakes of one file, so that all of them are shown together.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::check::form::{SCHEMA, SYNTAX};
use crate::finding::Finding;
use crate::source::{Source, Span};

/// How many mistakes of one file are told; one more says how many there were. A file that is wrong in a hundred places is
/// wrong as a whole, and a hostile one must not cost hours.
pub const MISTAKE_LIMIT: usize = 100;

/// Longest text in a file of the office, in bytes: 4 KiB, some six hundred words. What stands there once is shown with every
/// case: a lane's name, a kelengkapan, a day off. The narrative of an SOP and the body of a page are no such texts.
pub const TEXT_LIMIT: usize = 4 * 1024;

/// Longest list inside an entry of the office's files, such as the kelengkapan of an activity or the lanes of an officer.
pub const LIST_LIMIT: usize = 1_000;

/// The file being read and what was found wrong with it so far.
pub struct Report<'s> {
    /// The file.
    pub source: &'s Source,
    /// Where the TOML begins in the file: behind the `+++` line of a page, or 0.
    offset: usize,
    /// Whether [`TEXT_LIMIT`] and [`LIST_LIMIT`] hold. In a case they don't: what stands in it is told of it alone.
    bounded: bool,
    /// Mistakes in the order they were met, at most [`MISTAKE_LIMIT`].
    pub mistakes: Vec<Finding>,
    /// Mistakes beyond that.
    more: usize,
    /// Takes the place of a mistake that is not kept.
    dropped: Finding,
}

impl<'s> Report<'s> {
    /// Starts reading a file whose TOML begins at byte `offset`.
    pub fn new(source: &'s Source, offset: usize) -> Self {
        Self {
            source,
            offset,
            bounded: true,
            mistakes: Vec::new(),
            more: 0,
            dropped: Finding::new(&SCHEMA),
        }
    }

    /// Starts reading a case, whose size is bounded as a whole.
    pub fn of_case(source: &'s Source) -> Self {
        Self {
            bounded: false,
            ..Self::new(source, 0)
        }
    }

    /// The mistakes, without those that only follow from a line that could not be read.
    pub fn into_mistakes(self) -> Vec<Finding> {
        let broken: Vec<u32> = self
            .mistakes
            .iter()
            .filter(|mistake| mistake.rule == &SYNTAX)
            .filter_map(|mistake| mistake.place.as_ref().map(|place| place.line))
            .collect();
        let follows = |mistake: &Finding| {
            let line = mistake.place.as_ref().map(|place| place.line);
            mistake.rule == &SCHEMA && line.is_some_and(|line| broken.contains(&line))
        };
        let mut mistakes = self.mistakes;
        mistakes.retain(|mistake| !follows(mistake));
        if self.more > 0 {
            mistakes.push(
                Finding::new(&SCHEMA)
                    .message("bentuk-terlalu-banyak")
                    .at(self.source.whole())
                    .with("jumlah", self.more),
            );
        }
        mistakes
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
        if self.is_full() {
            return &mut self.dropped;
        }
        let place = self.source.place(span);
        self.push(Finding::new(&SCHEMA).message(message).at(place))
    }

    /// Adds what a rule found in the file, as far as there is room.
    pub fn extend(&mut self, findings: impl IntoIterator<Item = Finding>) {
        for finding in findings {
            if !self.is_full() {
                self.push(finding);
            }
        }
    }

    /// Notes that a list is longer than it may be.
    pub fn too_many(&mut self, key: &'static str, span: Span, (found, limit): (usize, usize)) {
        let finding = self.mistake("bentuk-daftar-panjang", span);
        finding.params.insert("kunci", key.into());
        finding.params.insert("jumlah", found.into());
        finding.params.insert("batas", limit.into());
    }

    /// Whether a value is as short as it must be; notes where it is not.
    pub fn takes(&mut self, value: &toml::Spanned<DeValue<'_>>, key: &'static str) -> bool {
        let span = self.span(value.span());
        match value.get_ref() {
            _ if !self.bounded => true,
            DeValue::String(text) => self.takes_text(text, key, span),
            DeValue::Array(items) if items.len() > LIST_LIMIT => {
                self.too_many(key, span, (items.len(), LIST_LIMIT));
                false
            }
            DeValue::Array(items) => items.iter().all(|item| self.takes(item, key)),
            _ => true,
        }
    }

    /// Whether a text is as short as it must be; notes where it is not.
    pub fn takes_text(&mut self, text: &str, key: &'static str, span: Span) -> bool {
        let fits = !self.bounded || text.len() <= TEXT_LIMIT;
        if !fits {
            let finding = self.mistake("bentuk-teks-panjang", span);
            finding.params.insert("kunci", key.into());
            finding.params.insert("ukuran", text.len().into());
            finding.params.insert("batas", TEXT_LIMIT.into());
        }
        fits
    }

    /// Counts a mistake that there is no more room for.
    fn is_full(&mut self) -> bool {
        let full = self.mistakes.len() >= MISTAKE_LIMIT;
        self.more += usize::from(full);
        full
    }

    /// Parses the TOML; syntax errors become mistakes, and what could be understood is returned all the same.
    pub fn parse<'t>(&mut self, text: &'t str) -> toml::Spanned<DeTable<'t>> {
        let (table, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            if self.is_full() {
                continue;
            }
            let span = self.span(error.span().unwrap_or(0..0));
            let place = self.source.place(span);
            let reason = match text.get(error.span().unwrap_or(0..0)) {
                Some(part) if part.contains(['“', '”', '‘', '’']) => "kutip-lengkung",
                _ => syntax_reason(error.message()),
            };
            let finding = Finding::new(&SYNTAX)
                .message("bentuk-sintaks")
                .at(place)
                .with("sebab", reason);
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
        ("invalid date", "tanggal"),
        ("invalid time", "tanggal"),
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
