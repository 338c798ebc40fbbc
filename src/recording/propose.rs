//! The commit that an entry would become, judged in memory.

use git2::{Signature, Time};
use jiff::Timestamp;

use super::git::signs;
use super::{Desk, Entry, RecordError, append};
use crate::arrival::arrival;
use crate::check::signature::unsigned::UNSIGNED;
use crate::check::time::OVERDUE;
use crate::finding::Finding;
use crate::history::Repository;
use crate::intake::acknowledge::{ownable, owning};

/// An entry, ready to be saved.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Number of the case.
    pub number: String,
    /// Path of the case's file, relative to the site's root.
    pub path: String,
    /// The entry as it will stand in the file.
    pub entry: String,
    /// The whole file with it.
    pub text: String,
    /// Files that come with it: path relative to the site's root, and bytes.
    pub files: Vec<(String, Vec<u8>)>,
    /// The commit's message.
    pub message: String,
    /// What will be found of it, less than what keeps it from being saved.
    pub findings: Vec<Finding>,
}

impl Draft {
    /// Puts an entry under what stands; `before` is the text of the file, empty for a new case.
    pub fn new((number, path): (&str, &str), before: &str, entry: &Entry, message: String) -> Self {
        let toml = entry.toml();
        let folder = path.strip_suffix(".toml").unwrap_or(path);
        let files = entry.files().into_iter();
        Self {
            number: number.to_owned(),
            path: path.to_owned(),
            text: append(before, &toml),
            entry: toml,
            files: files
                .map(|file| (format!("{folder}/{}", file.name), file.bytes.clone()))
                .collect(),
            message,
            findings: Vec::new(),
        }
    }

    /// Every file of the commit.
    pub fn all_files(&self) -> Vec<(&str, &[u8])> {
        let own = (self.path.as_str(), self.text.as_bytes());
        let files = self.files.iter();
        std::iter::once(own)
            .chain(files.map(|(path, bytes)| (path.as_str(), bytes.as_slice())))
            .collect()
    }
}

/// Judges a draft as if it were committed now, as the office's server will. `allowed` are rules whose findings are no reason
/// to refuse: what happened against the SOP has to be recorded too. Those that are met are owned up to in the message.
///
/// # Errors
/// When it would bring a finding that the server refuses, or the repository can't be read.
pub fn propose(desk: &Desk, draft: Draft, allowed: &[String]) -> Result<Draft, RecordError> {
    // A handle of its own, because it writes to memory only.
    let repository = Repository::open(&desk.site)?;
    let now = Timestamp::now();
    let offset = now
        .to_zoned_datetime(desk.content.settings.zone.clone())
        .offset();
    let time = Time::new(now.as_second(), offset.seconds() / 60);
    let person = Signature::new(&desk.committer.name, &desk.committer.email, &time)
        .map_err(super::git::GitError::from)?;
    let thought = repository.think_of(desk.head, &draft.all_files(), &person)?;
    let brought = arrival(&repository, Some(desk.head), thought, desk.as_of)?;
    // That the next activity is late already says nothing of this entry.
    let mut findings = brought.findings;
    // Nobody can look up a commit that is only thought of.
    for finding in &mut findings {
        finding.commit = finding.commit.filter(|commit| *commit != thought);
    }
    // The commit that is thought of bears no signature; the one that git makes of it will, where git is told so.
    let signed = signs(&desk.site)?;
    findings.retain(|finding| finding.rule != &OVERDUE && !(signed && finding.rule == &UNSIGNED));
    let is_allowed = |finding: &Finding| allowed.iter().any(|rule| rule == finding.rule.name);
    let refused_from = desk.content.settings.intake.refused_from;
    let grave = |finding: &&Finding| finding.severity >= refused_from && !is_allowed(finding);
    let refused: Vec<Finding> = findings.iter().filter(grave).cloned().collect();
    if !refused.is_empty() {
        return Err(RecordError::Refused(refused));
    }
    let owned = ownable(findings.iter().filter(|finding| is_allowed(finding)));
    let message = owning(&draft.message, &owned);
    Ok(Draft {
        findings,
        message,
        ..draft
    })
}
