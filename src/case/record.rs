//! The case file as written: the values of the contract's TOML, nothing derived.
//!
//! Two records are equal when their values are, wherever they stand in the file; comments and layout don't count.

use std::sync::Arc;

use crate::source::{Located, Span};
use crate::stamp::Moment;

/// Who may see a case (UU 14/2008); the stricter is the greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Classification {
    /// Terbuka: everybody.
    Open,
    /// Terbatas: published without notes and attachments.
    Restricted,
    /// Rahasia: not published.
    Secret,
}

impl Classification {
    /// All of them, the most open first.
    pub const ALL: [Self; 3] = [Self::Open, Self::Restricted, Self::Secret];

    /// The word in the file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "terbuka",
            Self::Restricted => "terbatas",
            Self::Secret => "rahasia",
        }
    }
}

/// A document that a step produced.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Output {
    /// Its name, as in the SOP's Output column.
    pub name: String,
    /// File name of the attachment, in the case's folder.
    pub file: Option<Located<String>>,
    /// SHA-256 of the attachment, lower-case hex.
    pub sha256: Option<Located<String>>,
}

/// Where an imported step comes from: it stood in a log of the office and was brought in afterwards, so its commit proves
/// nothing of when it was first written down.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Imported {
    /// Lasting name of the log.
    pub source: String,
    /// What tells its row from all others of the log.
    pub key: String,
    /// Line of the log's file on which the row begins, from 1.
    pub row: u32,
    /// Keys of the step that the log does not state and the import concluded from what follows.
    pub concluded: Vec<String>,
}

/// One `[[langkah]]`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Step {
    /// Activity of the SOP.
    pub activity: Located<u32>,
    /// Lane id.
    pub lane: Located<String>,
    /// Officer id.
    pub officer: Located<String>,
    /// When it was finished.
    pub finished: Located<Moment>,
    /// When work on it began.
    pub started: Option<Located<Moment>>,
    /// Kelengkapan that were present.
    pub requirements: Vec<String>,
    /// What it produced.
    pub outputs: Vec<Output>,
    /// Answer given, on decisions.
    pub decision: Option<Located<String>>,
    /// Note, Markdown.
    pub note: Option<String>,
    /// Where it was imported from; absent when it was recorded here.
    pub imported: Option<Imported>,
    /// Where the entry stands.
    pub at: Located<()>,
}

/// The values that a correction replaces.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepPatch {
    /// New activity.
    pub activity: Option<Located<u32>>,
    /// New lane.
    pub lane: Option<Located<String>>,
    /// New officer.
    pub officer: Option<Located<String>>,
    /// New finish.
    pub finished: Option<Located<Moment>>,
    /// New start.
    pub started: Option<Located<Moment>>,
    /// New kelengkapan.
    pub requirements: Option<Vec<String>>,
    /// New outputs.
    pub outputs: Option<Vec<Output>>,
    /// New answer.
    pub decision: Option<Located<String>>,
    /// New note.
    pub note: Option<String>,
}

/// One `[[koreksi]]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// Index of the step it corrects, from 1.
    pub step: Located<u32>,
    /// Officer who corrects.
    pub officer: Located<String>,
    /// When.
    pub date: Located<Moment>,
    /// Why.
    pub reason: String,
    /// The new values.
    pub patch: StepPatch,
    /// Where the entry stands.
    pub at: Located<()>,
}

/// `[pembatalan]`: the case was withdrawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cancellation {
    /// Officer who recorded it.
    pub officer: Located<String>,
    /// When.
    pub date: Located<Moment>,
    /// Why.
    pub reason: String,
    /// Where the entry stands.
    pub at: Located<()>,
}

/// A whole case file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseRecord {
    /// Key of the SOP.
    pub sop: Located<String>,
    /// Revision of the SOP.
    pub revision: Located<u32>,
    /// What it is about.
    pub title: String,
    /// The unit that asked.
    pub applicant: String,
    /// When the request came in.
    pub received: Located<Moment>,
    /// Who may see it.
    pub classification: Classification,
    /// Steps, in order of recording. Versions of a file that begin alike hold them together.
    pub steps: Vec<Arc<Step>>,
    /// Corrections, in order of recording.
    pub corrections: Vec<Correction>,
    /// Withdrawal.
    pub cancellation: Option<Cancellation>,
}

impl CaseRecord {
    /// Whether everything but the entries is the same: the head of the file.
    pub fn same_head(&self, other: &Self) -> bool {
        (
            &self.sop,
            &self.revision,
            &self.title,
            &self.applicant,
            &self.received,
            self.classification,
        ) == (
            &other.sop,
            &other.revision,
            &other.title,
            &other.applicant,
            &other.received,
            other.classification,
        )
    }
}

impl Step {
    /// Where the entry stands in the file.
    pub fn span(&self) -> Span {
        self.at.span
    }
}
