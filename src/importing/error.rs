//! Why nothing, or no more, was imported.

use std::io;
use std::path::PathBuf;

use crate::finding::{Finding, Param, Params};
use crate::recording::RecordError;

/// Why an import could not begin, or stopped; what was committed until then stays.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The site can't be read, or git refused.
    #[error(transparent)]
    Record(#[from] RecordError),
    /// A file can't be read or written.
    #[error("{path}: {source}")]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The map is wrong.
    #[error("{} mistakes in the map", .0.len())]
    Map(Vec<Finding>),
    /// The log is larger than any that is read.
    #[error("{0}: too large")]
    TooLarge(PathBuf),
    /// The log is the workbook of a spreadsheet program.
    #[error("{0}: a workbook")]
    Workbook(String),
    /// The log is UTF-16.
    #[error("{0}: UTF-16")]
    Utf16(String),
    /// The log has no row at all.
    #[error("{0}: empty")]
    Empty(String),
    /// The names of the columns can't be read.
    #[error("{0}: unreadable header")]
    Header(String),
    /// The log is no table.
    #[error("{name}: {reason}")]
    Table {
        /// The file.
        name: String,
        /// The library's words.
        reason: String,
    },
    /// A column is named twice.
    #[error("two columns {0}")]
    TwoColumns(String),
    /// The map names a column that is not there.
    #[error("{name}: no column {column}")]
    NoColumn {
        /// The log.
        name: String,
        /// What the map names.
        column: String,
        /// What is there.
        known: Vec<String>,
    },
    /// Whoever commits may not record for others.
    #[error("{0} records for nobody else")]
    NoRecorder(String),
    /// Edits below `cases/` that are not committed.
    #[error("{} edits", .0.len())]
    Edited(Vec<String>),
    /// git is in the middle of something in this folder.
    #[error("git is busy")]
    Busy,
}

impl ImportError {
    /// Key of its sentence and way out in the catalogue, and what fills the gaps; `None` for what has words elsewhere.
    pub fn message(&self) -> Option<(&'static str, Params)> {
        let text = |value: &str| Params::from([("nilai", Param::Text(value.to_owned()))]);
        let shown = |path: &PathBuf| text(&path.display().to_string());
        Some(match self {
            Self::Record(error) => return error.message(),
            Self::File { path, source } => {
                let mut params = shown(path);
                params.insert("sebab", source.to_string().into());
                ("catat-gagal-file", params)
            }
            Self::Map(mistakes) => {
                let params = Params::from([("jumlah", mistakes.len().into())]);
                ("impor-gagal-peta", params)
            }
            Self::TooLarge(path) => ("impor-gagal-besar", shown(path)),
            Self::Workbook(name) => ("impor-gagal-buku-kerja", text(name)),
            Self::Utf16(name) => ("impor-gagal-utf-16", text(name)),
            Self::Empty(name) => ("impor-gagal-kosong", text(name)),
            Self::Header(name) => ("impor-gagal-judul-kolom", text(name)),
            Self::Table { name, reason } => {
                let mut params = text(name);
                params.insert("sebab", reason.clone().into());
                ("impor-gagal-tabel", params)
            }
            Self::TwoColumns(column) => ("impor-gagal-kolom-ganda", text(column)),
            Self::NoColumn {
                name,
                column,
                known,
            } => {
                let mut params = text(column);
                params.insert("file", name.clone().into());
                params.insert("dikenal", known.clone().into());
                ("impor-gagal-kolom", params)
            }
            Self::NoRecorder(email) => ("impor-gagal-pencatat", text(email)),
            Self::Edited(paths) => {
                let mut params = text(paths.first().map_or("", String::as_str));
                params.insert("jumlah", paths.len().into());
                ("impor-gagal-suntingan", params)
            }
            Self::Busy => ("impor-gagal-sibuk", Params::new()),
        })
    }

    /// Findings that stand behind it.
    pub fn findings(&self) -> &[Finding] {
        match self {
            Self::Record(error) => error.findings(),
            Self::Map(mistakes) => mistakes,
            _ => &[],
        }
    }
}
