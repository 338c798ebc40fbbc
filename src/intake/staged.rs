//! What is staged in a clone, judged as the commit that it would become, before it is one.

use std::path::Path;

use git2::{Signature, Time};

use crate::arrival::{Arrival, arrival};
use crate::case::path::CasePath;
use crate::check::signature::unsigned::UNSIGNED;
use crate::history::{Blob, ObjectError, OfficeError, Repository};
use crate::judge::{AsOf, JudgeError};
use crate::load::case;
use crate::load::files::CASE_LIMIT;
use crate::recording::git::{GitError, git, signs};
use crate::recording::{RecordError, message};
use crate::source::Source;
use crate::stamp::CommitId;

/// What is staged, and what it would bring.
pub struct Staged {
    repository: Repository,
    parents: Vec<CommitId>,
    thought: CommitId,
    /// What it would bring.
    pub arrival: Arrival,
}

/// The folder in which git runs a hook; what it tells the hook of its index holds there.
const HERE: &str = ".";

/// Judges what is staged. To be called by a hook, where git runs it. The branch's last commit may be the one that is being amended, which git tells no hook: where
/// it was not sent yet, what is staged is judged in its place too, and the milder verdict counts.
///
/// # Errors
/// When git or the repository can't be read.
pub fn staged(site: &Path, as_of: AsOf) -> Result<Staged, RecordError> {
    let tree = id(git(Path::new(HERE), &["write-tree"])?)?;
    let parents = parents()?;
    let first = judged(site, (tree, parents), as_of)?;
    let Some(amended) = first.parents.first().copied() else {
        return Ok(first);
    };
    if first.arrival.findings.is_empty() || is_sent(amended)? {
        return Ok(first);
    }
    let repository = Repository::open(site)?;
    let before = repository.objects()?.commit(amended).map_err(unreadable)?;
    let second = judged(site, (tree, before.parents), as_of)?;
    Ok(
        if second.arrival.findings.len() < first.arrival.findings.len() {
            second
        } else {
            first
        },
    )
}

fn judged(
    site: &Path,
    (tree, parents): (CommitId, Vec<CommitId>),
    as_of: AsOf,
) -> Result<Staged, RecordError> {
    let repository = Repository::open(site)?;
    let (author, committer) = (person("GIT_AUTHOR_IDENT")?, person("GIT_COMMITTER_IDENT")?);
    let thought = repository.think_of_tree(tree, &parents, (&author, &committer))?;
    let mut arrival = arrival(&repository, parents.first().copied(), thought, as_of)?;
    // The commit that is thought of bears no signature; the one that git makes of it will, where git is told so.
    if signs(Path::new(HERE))? {
        arrival.findings.retain(|finding| finding.rule != &UNSIGNED);
    }
    Ok(Staged {
        repository,
        parents,
        thought,
        arrival,
    })
}

/// `HEAD`, if there is one, and what is being merged.
fn parents() -> Result<Vec<CommitId>, RecordError> {
    let mut parents = Vec::new();
    for name in ["HEAD", "MERGE_HEAD"] {
        match git(Path::new(HERE), &["rev-parse", "--verify", "--quiet", name]) {
            Ok(commit) => parents.push(id(commit)?),
            Err(GitError::Refused { .. }) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(parents)
}

/// Whether a remote branch has a commit.
fn is_sent(commit: CommitId) -> Result<bool, RecordError> {
    let commit = commit.to_string();
    let branches = git(
        Path::new(HERE),
        &["branch", "--remotes", "--contains", &commit],
    )?;
    Ok(!branches.is_empty())
}

/// Who commits and when, as git will write it: `Name <address> seconds zone`.
fn person(variable: &str) -> Result<Signature<'static>, RecordError> {
    let told = match git(Path::new(HERE), &["var", variable]) {
        Err(GitError::Refused { .. }) => return Err(RecordError::NoIdentity),
        other => other?,
    };
    let parts = || {
        let (name, rest) = told.split_once(" <")?;
        let (email, rest) = rest.split_once("> ")?;
        let (seconds, zone) = rest.split_once(' ')?;
        let (hours, minutes) = zone.split_at_checked(3)?;
        let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
        let minutes = if zone.starts_with('-') {
            -minutes
        } else {
            minutes
        };
        let time = Time::new(seconds.parse().ok()?, hours * 60 + minutes);
        Signature::new(name, email, &time).ok()
    };
    parts().ok_or(RecordError::NoIdentity)
}

impl Staged {
    /// A right message for what is staged; `None` when it is not one entry of one case.
    ///
    /// # Errors
    /// When the repository can't be read.
    pub fn message(&self) -> Result<Option<String>, RecordError> {
        let mut cases = self.arrival.cases.keys();
        let (Some(number), None) = (cases.next(), cases.next()) else {
            return Ok(None);
        };
        let Some(path) = self.path(number)? else {
            return Ok(None);
        };
        let before = match self.parents.first() {
            Some(parent) => self.record(*parent, &path)?,
            None => None,
        };
        let Some(after) = self.record(self.thought, &path)? else {
            return Ok(None);
        };
        let Some(before) = before else {
            return Ok(Some(message::opened(number, &after.title)));
        };
        if after.cancellation.is_some() && before.cancellation.is_none() {
            return Ok(Some(message::withdrawal(number)));
        }
        if after.corrections.len() > before.corrections.len() {
            let step = after.corrections.last().map_or(0, |c| c.step.value);
            return Ok(Some(message::correction(number, step)));
        }
        let Some(step) = after.steps.last() else {
            return Ok(None);
        };
        if after.steps.len() == before.steps.len() {
            return Ok(None);
        }
        let content = &self.arrival.content;
        let file = content.sops.iter().find(|file| {
            file.key.sop == after.sop.value && file.key.revision == after.revision.value
        });
        let sop = file.and_then(|file| file.sop.as_ref());
        let activity = sop.and_then(|sop| sop.activity(step.activity.value));
        let described = activity.map(|activity| activity.description.as_str());
        Ok(Some(message::step(number, after.steps.len(), described)))
    }

    /// Where the file of a case stands.
    fn path(&self, number: &str) -> Result<Option<String>, RecordError> {
        let mut history = crate::history::History::of_head(self.thought);
        let name = std::collections::BTreeSet::from([format!("cases/{number}.toml")]);
        let found = crate::history::part(&self.repository, &mut history, (&name, &name))?;
        let mut paths = found.cases.into_keys();
        Ok(paths.find(|path| CasePath::parse(path).is_some_and(|p| p.number == number)))
    }

    fn record(
        &self,
        commit: CommitId,
        path: &str,
    ) -> Result<Option<crate::case::CaseRecord>, RecordError> {
        let objects = self.repository.objects()?;
        let commit = objects.commit(commit).map_err(unreadable)?;
        let Some(entry) = objects.entry(&commit, path).map_err(unreadable)? else {
            return Ok(None);
        };
        match objects.blob(entry.id, CASE_LIMIT).map_err(unreadable)? {
            Blob::Bytes(bytes) => {
                let text = String::from_utf8_lossy(&bytes).into_owned();
                Ok(case::read(Source::new(path, text)).record)
            }
            Blob::TooLarge(_) => Ok(None),
        }
    }
}

fn id(hex: String) -> Result<CommitId, RecordError> {
    hex.parse().map_err(|_| {
        RecordError::Git(GitError::Refused {
            command: "rev-parse".to_owned(),
            said: hex,
        })
    })
}

fn unreadable(error: ObjectError) -> RecordError {
    RecordError::Judge(JudgeError::Office(OfficeError::Object(error)))
}
