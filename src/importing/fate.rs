//! What became of each row. No row of a log is without a fate.

use crate::finding::{Finding, Param, Params};
use crate::stamp::CommitId;

/// Why a row can't be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Which it is; with `impor-tolak-` before it, the catalogue's key.
    pub key: &'static str,
    /// What fills the gaps of the message.
    pub params: Params,
}

impl Reason {
    /// A reason without values.
    pub fn new(key: &'static str) -> Self {
        Self {
            key,
            params: Params::new(),
        }
    }

    /// Fills a gap of the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Param>) -> Self {
        self.params.insert(name, value.into());
        self
    }

    /// Key of the message.
    pub fn message(&self) -> String {
        format!("impor-tolak-{}", self.key)
    }
}

/// What became of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Recorded by this run.
    Recorded(CommitId),
    /// It would be recorded; this run only tries.
    Recordable,
    /// An earlier run recorded it.
    Already,
    /// It can't be taken.
    Refused(Reason),
    /// A rule finds something in it that is too grave to be recorded.
    Found(Box<Finding>),
    /// It could be taken, but the row on this line of the same case can't.
    Held(u32),
}

/// A row's fate, in the five words of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Recorded by this run.
    Recorded,
    /// It would be.
    Recordable,
    /// By an earlier run.
    Already,
    /// It can't be taken.
    Refused,
    /// Held back by another row.
    Held,
}

impl Outcome {
    /// Key of its word in the catalogue.
    pub fn key(self) -> &'static str {
        match self {
            Self::Recorded => "impor-nasib-tercatat",
            Self::Recordable => "impor-nasib-dapat",
            Self::Already => "impor-nasib-sudah",
            Self::Refused => "impor-nasib-ditolak",
            Self::Held => "impor-nasib-tertahan",
        }
    }
}

impl Fate {
    /// The word for it.
    pub fn outcome(&self) -> Outcome {
        match self {
            Self::Recorded(_) => Outcome::Recorded,
            Self::Recordable => Outcome::Recordable,
            Self::Already => Outcome::Already,
            Self::Refused(_) | Self::Found(_) => Outcome::Refused,
            Self::Held(_) => Outcome::Held,
        }
    }
}

/// A row and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowFate {
    /// Line of the log on which it begins.
    pub line: u32,
    /// Its key; empty where it could not be read.
    pub key: String,
    /// Number of its case; empty where it could not be read.
    pub case: String,
    /// What became of it.
    pub fate: Fate,
}
