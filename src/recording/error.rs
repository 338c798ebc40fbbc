//! Why nothing was recorded.

use std::io;
use std::path::PathBuf;

use super::git::GitError;
use crate::finding::{Finding, Param, Params};
use crate::history::RepositoryError;
use crate::intake::acknowledge::{may_be_owned, ownable};
use crate::judge::JudgeError;
use crate::text::shell_word;

/// Why nothing was recorded. The repository is as it was.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// The site could not be read.
    #[error(transparent)]
    Judge(#[from] JudgeError),
    /// The git program.
    #[error(transparent)]
    Git(#[from] GitError),
    /// A bare repository has no place to record in.
    #[error("{0}: a bare repository")]
    Bare(PathBuf),
    /// git does not know who commits.
    #[error("git has no name and address")]
    NoIdentity,
    /// The address is none of the roster's, so the officer must be named.
    #[error("{0} is no officer's address")]
    Stranger(String),
    /// There is no such case.
    #[error("no case {0}")]
    NoCase(String),
    /// The case was deleted from the archive.
    #[error("case {number} was deleted")]
    Deleted {
        /// Its number.
        number: String,
        /// Its file.
        path: String,
        /// The commit that deleted it, shortened.
        commit: String,
    },
    /// Several officers share the address, so one must be named.
    #[error("{email} belongs to several officers")]
    Shared {
        /// The address.
        email: String,
        /// Ids of the officers.
        officers: Vec<String>,
    },
    /// Two files have this number.
    #[error("case {0} has two files")]
    TwoFiles(String),
    /// There is such a case already.
    #[error("case {number} is there already: {path}")]
    Taken {
        /// Its number.
        number: String,
        /// Its file.
        path: String,
    },
    /// The case's file can't be understood, or its SOP is not there.
    #[error("case {0} can't be continued")]
    Broken(String),
    /// The SOP that judges the case is not there or can't be understood.
    #[error("case {0} has no SOP")]
    NoSopOf(String),
    /// The file holds edits that are not committed.
    #[error("{0}: edits that are not committed")]
    Edited(String),
    /// The number can't be the name of a file.
    #[error("{0}: no number of a case")]
    Number(String),
    /// The SOP is not there or can't be understood.
    #[error("no SOP {0}")]
    NoSop(String),
    /// A file could not be read or written.
    #[error("{path}: {source}")]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A file is too large to be an attachment.
    #[error("{path}: {size} bytes")]
    TooLarge {
        /// The file.
        path: PathBuf,
        /// Its size in bytes.
        size: u64,
    },
    /// Another file of this name is in the case's folder.
    #[error("{0}: taken")]
    FileTaken(String),
    /// What would be recorded is wrong.
    #[error("{} findings", .0.len())]
    Refused(Vec<Finding>),
    /// The repository could not be written.
    #[error("unwritten: {0}")]
    Unwritten(String),
    /// Somebody else committed meanwhile in this very folder.
    #[error("the branch has moved")]
    Moved,
    /// The branch is sent nowhere.
    #[error("no upstream")]
    NoUpstream,
    /// The server could not be reached.
    #[error("unreachable: {0}")]
    Unreachable(String),
    /// The server refused what was sent.
    #[error("refused: {0}")]
    Rejected(String),
    /// Commits that wait to be sent are not all single entries.
    #[error("{0} is no single entry")]
    Tangled(String),
    /// What others sent meanwhile leaves no room for an entry that waits.
    #[error("overtaken: {}", .number)]
    Overtaken {
        /// The case.
        number: String,
        /// The commit of the entry.
        commit: String,
        /// What is wrong with it now.
        findings: Vec<Finding>,
    },
}

impl From<RepositoryError> for RecordError {
    fn from(error: RepositoryError) -> Self {
        Self::Judge(JudgeError::Repository(error))
    }
}

impl RecordError {
    /// Key of its sentence and way out in the catalogue, and what fills the gaps; `None` for what has words elsewhere.
    pub fn message(&self) -> Option<(&'static str, Params)> {
        let text = |value: String| Params::from([("nilai", Param::Text(value))]);
        let shown = |path: &PathBuf| path.display().to_string();
        Some(match self {
            Self::Judge(_) => return None,
            Self::Git(GitError::NotInstalled) => ("catat-gagal-tanpa-git", Params::new()),
            Self::Git(GitError::Refused { said, .. }) if said.contains("index.lock") => {
                ("catat-gagal-kunci", Params::new())
            }
            Self::Git(GitError::Refused { said, .. }) if said.contains("No space left") => {
                ("catat-gagal-tulis", text(said.clone()))
            }
            Self::Git(GitError::Refused { said, .. }) if in_the_way(said) => {
                ("catat-gagal-sisa", text(said.clone()))
            }
            Self::Unwritten(said) => ("catat-gagal-tulis", text(said.clone())),
            Self::Git(error) => ("catat-gagal-git", text(error.to_string())),
            Self::Bare(path) => ("catat-gagal-bare", text(shown(path))),
            Self::NoIdentity => ("catat-gagal-identitas", Params::new()),
            Self::Stranger(email) => ("catat-gagal-asing", text(email.clone())),
            Self::NoCase(number) => ("catat-gagal-tidak-ada", text(number.clone())),
            Self::Deleted {
                number,
                path,
                commit,
            } => {
                let mut params = text(number.clone());
                params.insert("file", shell_word(path).into());
                params.insert("commit", commit.clone().into());
                ("catat-gagal-dihapus", params)
            }
            Self::Shared { email, officers } => {
                let mut params = text(email.clone());
                params.insert("petugas", officers.clone().into());
                ("catat-gagal-bersama", params)
            }
            Self::TwoFiles(number) => ("catat-gagal-ganda", text(number.clone())),
            Self::Taken { number, path } => {
                let mut params = text(number.clone());
                params.insert("file", path.clone().into());
                ("catat-gagal-sudah-ada", params)
            }
            Self::Broken(number) => ("catat-gagal-rusak", text(number.clone())),
            Self::NoSopOf(number) => ("catat-gagal-tanpa-sop", text(number.clone())),
            Self::Edited(path) => ("catat-gagal-tersunting", text(path.clone())),
            Self::Number(number) => ("catat-gagal-nomor", text(number.clone())),
            Self::NoSop(name) => ("catat-gagal-sop", text(name.clone())),
            Self::File { path, source } if source.kind() == io::ErrorKind::NotFound => {
                ("catat-gagal-file-tidak-ada", text(shown(path)))
            }
            Self::File { path, source } => {
                let mut params = text(shown(path));
                params.insert("sebab", source.to_string().into());
                ("catat-gagal-file", params)
            }
            Self::TooLarge { path, size } => {
                let mut params = text(shown(path));
                let mebibytes = size.div_ceil(1024 * 1024);
                params.insert("ukuran", mebibytes.to_string().into());
                ("catat-gagal-besar", params)
            }
            Self::FileTaken(name) => ("catat-gagal-lampiran-ada", text(name.clone())),
            Self::Refused(findings) => {
                let rules = ownable(findings);
                // Everything must be owned up to, or nothing is recorded.
                let all = findings.iter().all(may_be_owned);
                let rules = rules.iter().map(|rule| format!("--allow {rule}"));
                let allow = match all {
                    true => rules.collect::<Vec<_>>().join(" "),
                    false => "none".to_owned(),
                };
                let params =
                    Params::from([("jumlah", findings.len().into()), ("aturan", allow.into())]);
                ("catat-ditolak", params)
            }
            Self::Moved => ("catat-gagal-bergeser", Params::new()),
            Self::NoUpstream => ("catat-gagal-tanpa-tujuan", Params::new()),
            Self::Unreachable(said) if unknown_here(said) => {
                ("catat-gagal-tanpa-izin", text(said.clone()))
            }
            Self::Unreachable(said) => ("catat-gagal-jaringan", text(said.clone())),
            Self::Rejected(said) => ("catat-gagal-ditolak-peladen", text(said.clone())),
            Self::Tangled(commit) => ("catat-gagal-bukan-entri", text(commit.clone())),
            Self::Overtaken { number, commit, .. } => {
                let mut params = text(number.clone());
                params.insert("commit", commit.clone().into());
                ("catat-gagal-didahului", params)
            }
        })
    }

    /// Findings that stand behind it.
    pub fn findings(&self) -> &[Finding] {
        match self {
            Self::Refused(findings) | Self::Overtaken { findings, .. } => findings,
            _ => &[],
        }
    }
}

/// Whether the server was reached, but lets this person in no further.
fn unknown_here(said: &str) -> bool {
    [
        "Permission denied",
        "Authentication failed",
        "could not read Username",
        "The requested URL returned error: 403",
    ]
    .iter()
    .any(|words| said.contains(words))
}

/// Whether git would overwrite what lies in the folder and is in no commit: edits, or what a command that was cut off left.
fn in_the_way(said: &str) -> bool {
    said.contains("Cannot merge") || said.contains("would be overwritten by")
}
