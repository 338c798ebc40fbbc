//! Reading a TOML table key by key, by serde with spans.
//!
//! Serde stops at the first mistake of a document; here every key is read on its own from the spanned tree, so that all
//! mistakes of a file are found at once and each keeps its place. What remains unread at the end is an unknown key.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use super::report::{Report, type_word};
use crate::source::{Located, Span};

/// Message of a required key that is not there.
const MISSING: &str = "bentuk-kunci-hilang";

/// A type that a key can hold, with the catalogue's word for it.
pub trait Leaf: DeserializeOwned {
    /// What the message says was expected.
    const EXPECTED: &'static str;
}

impl Leaf for String {
    const EXPECTED: &'static str = "teks";
}

impl Leaf for bool {
    const EXPECTED: &'static str = "benar-salah";
}

impl Leaf for u32 {
    const EXPECTED: &'static str = "angka-bulat";
}

impl Leaf for i64 {
    const EXPECTED: &'static str = "angka-bulat-bertanda";
}

impl Leaf for Vec<String> {
    const EXPECTED: &'static str = "daftar-teks";
}

impl Leaf for toml::value::Datetime {
    const EXPECTED: &'static str = "tanggal-waktu";
}

/// A day in TOML; [`super::values::day`] refuses one that has a time.
#[derive(serde::Deserialize)]
#[serde(transparent)]
pub struct DayValue(pub toml::value::Datetime);

impl Leaf for DayValue {
    const EXPECTED: &'static str = "tanggal";
}

/// A table being read.
pub struct Fields<'t, 'i> {
    table: &'t DeTable<'i>,
    /// Where the table stands in the file.
    pub span: Span,
    read: BTreeSet<&'static str>,
}

impl<'t, 'i> Fields<'t, 'i> {
    /// Starts reading a table.
    pub fn new(table: &'t Spanned<DeTable<'i>>, report: &Report<'_>) -> Self {
        Self::of(table.get_ref(), report.span(table.span()))
    }

    /// Starts reading a table that stands as a value, such as one in a list; `None` when it is none.
    pub fn of_value(value: &'t Spanned<DeValue<'i>>, report: &Report<'_>) -> Option<Self> {
        let table = value.get_ref().as_table()?;
        Some(Self::of(table, report.span(value.span())))
    }

    fn of(table: &'t DeTable<'i>, span: Span) -> Self {
        Self {
            table,
            span,
            read: BTreeSet::new(),
        }
    }

    /// The raw value of a key, which then counts as read.
    pub fn raw(&mut self, key: &'static str) -> Option<&'t Spanned<DeValue<'i>>> {
        self.read.insert(key);
        self.table.get(key)
    }

    /// Whether the key is there.
    pub fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    /// All keys of a table whose keys are free, each with its place and value; they count as read.
    pub fn entries(
        &mut self,
        report: &Report<'_>,
    ) -> Vec<(Located<String>, &'t Spanned<DeValue<'i>>)> {
        let mut all: Vec<_> = self
            .table
            .iter()
            .map(|(key, value)| {
                let name = Located::new(key.get_ref().to_string(), report.span(key.span()));
                (name, value)
            })
            .collect();
        all.sort_by_key(|(key, _)| key.span.start);
        all
    }

    /// A value that may be absent. One of the wrong type is a mistake and reads as absent.
    pub fn optional<T: Leaf>(
        &mut self,
        key: &'static str,
        report: &mut Report<'_>,
    ) -> Option<Located<T>> {
        let value = self.raw(key)?;
        read_leaf(value, key, report)
    }

    /// A value that must be there.
    pub fn required<T: Leaf>(
        &mut self,
        key: &'static str,
        report: &mut Report<'_>,
    ) -> Option<Located<T>> {
        if !self.has(key) {
            self.missing(key, report);
        }
        self.optional(key, report)
    }

    /// Text that must be there and must not be empty.
    pub fn text(&mut self, key: &'static str, report: &mut Report<'_>) -> Option<Located<String>> {
        let text = self.required::<String>(key, report)?;
        if text.trim().is_empty() {
            report
                .mistake("bentuk-kosong", text.span)
                .params
                .insert("kunci", key.into());
            return None;
        }
        Some(text)
    }

    /// A list of texts; absent reads as empty.
    pub fn list(&mut self, key: &'static str, report: &mut Report<'_>) -> Vec<String> {
        self.optional::<Vec<String>>(key, report)
            .map_or_else(Vec::new, |list| list.value)
    }

    /// A table under a key; one of the wrong type is a mistake.
    pub fn table(&mut self, key: &'static str, report: &mut Report<'_>) -> Option<Fields<'t, 'i>> {
        let value = self.raw(key)?;
        as_table(value, key, "tabel", report)
    }

    /// The tables of `[[key]]`; absent reads as none.
    pub fn tables(&mut self, key: &'static str, report: &mut Report<'_>) -> Vec<Fields<'t, 'i>> {
        let Some(value) = self.raw(key) else {
            return Vec::new();
        };
        match value.get_ref() {
            DeValue::Array(items) => items
                .iter()
                .filter_map(|item| as_table(item, key, "daftar-tabel", report))
                .collect(),
            other => {
                wrong_type(report, value, key, "daftar-tabel", other);
                Vec::new()
            }
        }
    }

    /// The tables of `[[key]]`, so many at most; `None` where there are more, which is a mistake, or the key is of the wrong
    /// type.
    pub fn some_tables(
        &mut self,
        key: &'static str,
        limit: usize,
        report: &mut Report<'_>,
    ) -> Option<Vec<Fields<'t, 'i>>> {
        let items = self.raw(key).map(|value| (value.span(), value.get_ref()));
        match items {
            Some((span, DeValue::Array(items))) if items.len() > limit => {
                let span = report.span(span);
                report.too_many(key, span, (items.len(), limit));
                None
            }
            Some((_, DeValue::Array(_))) | None => Some(self.tables(key, report)),
            Some(_) => {
                self.tables(key, report);
                None
            }
        }
    }

    /// Notes that a required key is missing, at the table's head.
    pub fn missing(&mut self, key: &'static str, report: &mut Report<'_>) {
        self.read.insert(key);
        report
            .mistake(MISSING, self.span)
            .params
            .insert("kunci", key.into());
    }

    /// Takes back that a key is missing, because it is there but misspelt: one mistake. Whether it had been noted.
    fn forget_missing(&self, key: &'static str, report: &mut Report<'_>) -> bool {
        let head = report.source.place(self.span);
        let before = report.mistakes.len();
        report.mistakes.retain(|other| {
            other.message != MISSING
                || other.place.as_ref() != Some(&head)
                || other.params.get("kunci") != Some(&key.into())
        });
        report.mistakes.len() < before
    }

    /// Ends the reading: every key that was not asked for is unknown.
    pub fn finish(self, report: &mut Report<'_>) {
        let mut unknown: Vec<_> = self
            .table
            .keys()
            .filter(|key| !self.read.contains(key.get_ref().as_ref()))
            .collect();
        unknown.sort_by_key(|key| key.span().start);
        let known: Vec<String> = self.read.iter().map(|key| (*key).to_owned()).collect();
        for key in unknown {
            let span = report.span(key.span());
            // A distance is at least the difference of the lengths: a long key is like none, and is not compared.
            let length = key.get_ref().chars().count();
            let near = self
                .read
                .iter()
                .filter(|known| length.abs_diff(known.len()) <= known.len().div_ceil(3))
                .map(|known| (strsim::damerau_levenshtein(key.get_ref(), known), *known))
                .filter(|(distance, known)| *distance <= known.len().div_ceil(3))
                .min();
            let message = match near {
                Some(_) => "bentuk-kunci-asing-mirip",
                None => "bentuk-kunci-asing",
            };
            let finding = report.mistake(message, span);
            finding
                .params
                .insert("kunci", key.get_ref().to_string().into());
            finding.params.insert("dikenal", known.clone().into());
            if let Some((_, near)) = near {
                finding.params.insert("mirip", near.into());
                if !self.table.contains_key(near)
                    && self.forget_missing(near, report)
                    && let Some(last) = report.mistakes.last_mut()
                {
                    last.message = "bentuk-kunci-salah-tulis";
                }
            }
        }
    }
}

/// Reads one value by serde; the mistake names what was expected and what stands there.
pub fn read_leaf<T: Leaf>(
    value: &Spanned<DeValue<'_>>,
    key: &'static str,
    report: &mut Report<'_>,
) -> Option<Located<T>> {
    if !report.takes(value, key) {
        return None;
    }
    match T::deserialize(ValueDeserializer::from(value.clone())) {
        Ok(read) => Some(Located::new(read, report.span(value.span()))),
        Err(error) => {
            let at = report.span(error.span().unwrap_or_else(|| value.span()));
            let finding = report.mistake("bentuk-jenis", at);
            finding.params.insert("kunci", key.into());
            finding.params.insert("diharapkan", T::EXPECTED.into());
            finding
                .params
                .insert("ditemukan", type_word(value.get_ref()).into());
            None
        }
    }
}

fn as_table<'t, 'i>(
    value: &'t Spanned<DeValue<'i>>,
    key: &'static str,
    expected: &'static str,
    report: &mut Report<'_>,
) -> Option<Fields<'t, 'i>> {
    match value.get_ref() {
        DeValue::Table(table) => Some(Fields::of(table, report.span(value.span()))),
        other => {
            wrong_type(report, value, key, expected, other);
            None
        }
    }
}

/// Notes a value of the wrong type.
pub fn wrong_type(
    report: &mut Report<'_>,
    value: &Spanned<DeValue<'_>>,
    key: &'static str,
    expected: &'static str,
    found: &DeValue<'_>,
) {
    let span = report.span(value.span());
    let finding = report.mistake("bentuk-jenis", span);
    finding.params.insert("kunci", key.into());
    finding.params.insert("diharapkan", expected.into());
    finding.params.insert("ditemukan", type_word(found).into());
}
