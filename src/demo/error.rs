//! Why a sample site can't be written.

use crate::finding::Params;
use crate::fresh::FreshError;

/// Why a sample site can't be written.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The folder can't become a repository.
    #[error(transparent)]
    Fresh(#[from] FreshError),
    /// The samples built into the program contradict themselves, which the tests rule out.
    #[error("sample {file}: {reason}")]
    Sample {
        /// Which file of the samples.
        file: String,
        /// What is wrong with it.
        reason: String,
    },
}

impl DemoError {
    pub(super) fn sample(file: &str, reason: impl ToString) -> Self {
        Self::Sample {
            file: file.to_owned(),
            reason: reason.to_string(),
        }
    }

    /// Key of its sentence and way out in the catalogue, and what fills the gaps.
    pub fn message(&self) -> (&'static str, Params) {
        match self {
            Self::Fresh(error) => error.message(),
            Self::Sample { file, reason } => (
                "gagal-contoh",
                Params::from([
                    ("nilai", file.as_str().into()),
                    ("sebab", reason.as_str().into()),
                ]),
            ),
        }
    }
}

impl From<git2::Error> for DemoError {
    fn from(error: git2::Error) -> Self {
        Self::Fresh(error.into())
    }
}
