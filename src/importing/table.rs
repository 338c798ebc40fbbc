//! The file of a log, row by row. A row that can't be read keeps its line and says why; no row is passed over.

use std::collections::BTreeMap;
use std::path::Path;

use csv::{ByteRecord, ReaderBuilder};

use super::error::ImportError;
use super::fate::Reason;
use super::map::{Encoding, FileForm};
use super::pattern::Pattern;

/// Largest log, in bytes.
pub const FILE_LIMIT: u64 = 256 * 1024 * 1024;

/// Longest cell, in bytes.
pub const CELL_LIMIT: usize = 64 * 1024;

/// A log.
#[derive(Clone, Debug)]
pub struct Table {
    /// Name of its file, without folders.
    pub name: String,
    /// SHA-256 of the file, lower-case hex.
    pub sha256: String,
    columns: BTreeMap<String, usize>,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A row below the one that names the columns.
#[derive(Clone, Debug)]
pub struct Row {
    /// Line of the file on which it begins, from 1.
    pub line: u32,
    /// Its cells, or why it can't be read.
    pub cells: Result<Vec<String>, Reason>,
}

impl Table {
    /// Reads a log.
    ///
    /// # Errors
    /// When the file can't be read, is no table, or names a column twice.
    pub fn read(path: &Path, form: &FileForm) -> Result<Self, ImportError> {
        let unreadable = |source| ImportError::File {
            path: path.to_owned(),
            source,
        };
        let size = std::fs::metadata(path).map_err(unreadable)?.len();
        if size > FILE_LIMIT {
            return Err(ImportError::TooLarge(path.to_owned()));
        }
        let bytes = std::fs::read(path).map_err(unreadable)?;
        let name = path.file_name().unwrap_or_default();
        Self::of(&name.to_string_lossy(), &bytes, form)
    }

    /// Reads a log from its bytes.
    ///
    /// # Errors
    /// When it is no table, or names a column twice.
    pub fn of(name: &str, bytes: &[u8], form: &FileForm) -> Result<Self, ImportError> {
        let sha256 = crate::digest::sha256(bytes);
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
            return Err(ImportError::Workbook(name.to_owned()));
        }
        if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
            return Err(ImportError::Utf16(name.to_owned()));
        }
        let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let mut reader = ReaderBuilder::new()
            .delimiter(form.delimiter)
            .has_headers(false)
            .flexible(true)
            .from_reader(text);
        let mut records = reader.byte_records();
        let broken = |error: csv::Error| ImportError::Table {
            name: name.to_owned(),
            reason: error.to_string(),
        };
        let head = records.next().transpose().map_err(broken)?;
        let head = head.ok_or_else(|| ImportError::Empty(name.to_owned()))?;
        let head = cells(&head, form.encoding).map_err(|_| ImportError::Header(name.to_owned()))?;
        let mut columns = BTreeMap::new();
        for (at, column) in head.iter().enumerate() {
            let column = column.trim().to_owned();
            if !column.is_empty() && columns.insert(column.clone(), at).is_some() {
                return Err(ImportError::TwoColumns(column));
            }
        }
        let mut rows = Vec::new();
        for record in records {
            let record = record.map_err(broken)?;
            let line = record.position().map_or(0, csv::Position::line);
            rows.push(Row {
                line: u32::try_from(line).unwrap_or(u32::MAX),
                cells: row(&record, head.len(), form.encoding),
            });
        }
        Ok(Self {
            name: name.to_owned(),
            sha256,
            columns,
            rows,
        })
    }

    /// Refuses patterns that name a column that is not there.
    ///
    /// # Errors
    /// With the column and those that are there.
    pub fn has_columns_of(&self, patterns: &[&Pattern]) -> Result<(), ImportError> {
        let mut asked = patterns.iter().flat_map(|pattern| pattern.columns());
        match asked.find(|name| !self.columns.contains_key(*name)) {
            None => Ok(()),
            Some(name) => Err(ImportError::NoColumn {
                name: self.name.clone(),
                column: name.to_owned(),
                known: self.columns.keys().cloned().collect(),
            }),
        }
    }

    /// Fills a pattern from the cells of a row.
    pub fn fill(&self, pattern: &Pattern, cells: &[String]) -> String {
        pattern.fill(|column| {
            let at = self.columns.get(column);
            at.and_then(|at| cells.get(*at)).map_or("", String::as_str)
        })
    }
}

fn row(record: &ByteRecord, width: usize, encoding: Encoding) -> Result<Vec<String>, Reason> {
    if let Some(cell) = record.iter().find(|cell| cell.len() > CELL_LIMIT) {
        let kibibytes = cell.len().div_ceil(1024);
        return Err(Reason::new("sel-terlalu-besar").with("ukuran", kibibytes));
    }
    if record.iter().all(|cell| cell.trim_ascii().is_empty()) {
        return Err(Reason::new("baris-kosong"));
    }
    if record.len() != width {
        return Err(Reason::new("jumlah-sel")
            .with("jumlah", record.len())
            .with("seharusnya", width));
    }
    cells(record, encoding)
}

/// Cells as text.
fn cells(record: &ByteRecord, encoding: Encoding) -> Result<Vec<String>, Reason> {
    let text = |(at, cell): (usize, &[u8])| match encoding {
        Encoding::Utf8 => match std::str::from_utf8(cell) {
            Ok(text) => Ok(text.to_owned()),
            Err(_) => Err(Reason::new("bukan-utf-8").with("kolom", at + 1)),
        },
        Encoding::Windows1252 => {
            let text = encoding_rs::WINDOWS_1252
                .decode_without_bom_handling(cell)
                .0;
            Ok(text.into_owned())
        }
    };
    record.iter().enumerate().map(text).collect()
}
