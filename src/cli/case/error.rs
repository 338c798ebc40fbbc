//! Why an entry could not be put together.

use std::io;

use crate::finding::{Finding, Param, Params};
use crate::importing::ImportError;
use crate::recording::RecordError;

/// Why an entry could not be put together or saved.
#[derive(Debug, thiserror::Error)]
pub enum CaseError {
    /// It could not be recorded.
    #[error(transparent)]
    Record(#[from] RecordError),
    /// A log could not be imported.
    #[error(transparent)]
    Import(ImportError),
    /// Nobody is there to be asked, and an option is missing.
    #[error("{0} is missing")]
    Missing(String),
    /// The person ended the questions.
    #[error("ended")]
    Ended,
    /// The terminal.
    #[error(transparent)]
    Terminal(io::Error),
    /// A moment can't be read.
    #[error("{flag}: {value}")]
    Moment {
        /// The option.
        flag: &'static str,
        /// What it says.
        value: String,
    },
    /// A word is none of those that are allowed.
    #[error("{flag}: {value}")]
    Word {
        /// The option.
        flag: &'static str,
        /// What it says.
        value: String,
        /// What it may say.
        allowed: Vec<String>,
    },
    /// Nothing is due any more.
    #[error("{0} has ended")]
    Over(String),
    /// The case has no such step.
    #[error("{number} has no step {step}")]
    NoStep {
        /// The case.
        number: String,
        /// The step asked for.
        step: u32,
        /// How many it has.
        count: usize,
    },
    /// A correction without a new value.
    #[error("nothing to correct")]
    NothingToCorrect,
}

impl From<ImportError> for CaseError {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::Record(error) => Self::Record(error),
            error => Self::Import(error),
        }
    }
}

impl CaseError {
    /// Key of its sentence and way out in the catalogue, and what fills the gaps; `None` for what has words elsewhere.
    pub fn message(&self) -> Option<(&'static str, Params)> {
        let text = |value: &str| Params::from([("nilai", Param::Text(value.to_owned()))]);
        Some(match self {
            Self::Record(error) => return error.message(),
            Self::Import(error) => return error.message(),
            Self::Missing(flag) => ("catat-gagal-kurang", text(flag)),
            Self::Ended => ("catat-gagal-diakhiri", Params::new()),
            Self::Terminal(error) => ("catat-gagal-terminal", text(&error.to_string())),
            Self::Moment { flag, value } => {
                let mut params = text(value);
                params.insert("opsi", (*flag).into());
                ("catat-gagal-waktu", params)
            }
            Self::Word {
                flag,
                value,
                allowed,
            } => {
                let mut params = text(value);
                params.insert("opsi", (*flag).into());
                params.insert("pilihan", allowed.clone().into());
                ("catat-gagal-kata", params)
            }
            Self::Over(number) => ("catat-gagal-tutup", text(number)),
            Self::NoStep {
                number,
                step,
                count,
            } => {
                let mut params = text(number);
                params.insert("langkah", (*step).into());
                params.insert("jumlah", (*count).into());
                ("catat-gagal-langkah", params)
            }
            Self::NothingToCorrect => ("catat-gagal-tanpa-isi", Params::new()),
        })
    }

    /// Findings that stand behind it.
    pub fn findings(&self) -> &[Finding] {
        match self {
            Self::Record(error) => error.findings(),
            Self::Import(error) => error.findings(),
            _ => &[],
        }
    }
}
