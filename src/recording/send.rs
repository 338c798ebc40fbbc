//! Sending: entries that wait go to the office's server, on top of what others have sent meanwhile.
//!
//! Two officers who record at once both add to the end of a file, which git alone would call a conflict. An entry has a
//! meaning, though: it is taken off its old place and put under what stands now, judged again, and committed anew with its
//! own date. The branch moves only when every entry has found its place; until then, and if one finds none, everything
//! stays as it was.

use std::collections::BTreeMap;
use std::path::Path;

use super::git::{GitError, git};
use super::save::commit;
use super::{Draft, RecordError, append};
use crate::arrival::arrival;
use crate::case::path::{CasePath, attachment};
use crate::check::time::OVERDUE;
use crate::finding::Finding;
use crate::history::{Blob, History, Objects, PathChange, Repository, Since};
use crate::judge::AsOf;
use crate::load::files::CASE_LIMIT;
use crate::stamp::CommitId;

/// How often the way is tried when others keep being faster.
const TRIES: usize = 5;

/// What became of the entries that waited.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sent {
    /// How many commits were sent.
    pub commits: usize,
    /// How many of them were put anew under what others had sent.
    pub renewed: usize,
}

/// Sends every commit that waits on this branch.
///
/// # Errors
/// When there is nowhere to send to, the server can't be reached or refuses, or an entry finds no place any more.
pub fn send(site: &Path, as_of: AsOf) -> Result<Sent, RecordError> {
    let upstream = upstream(site)?;
    let mut sent = Sent::default();
    for _ in 0..TRIES {
        fetch(site)?;
        let there: CommitId = named(site, &upstream)?;
        let here: CommitId = named(site, "HEAD")?;
        let base = git(site, &["merge-base", &here.to_string(), &there.to_string()])?;
        let base = base.parse().map_err(|_| RecordError::Moved)?;
        if here == there || here == base {
            // Nothing waits; what others sent comes in.
            git(site, &["merge", "--ff-only", "--quiet", &there.to_string()])?;
            return Ok(sent);
        }
        if base != there {
            sent.renewed = renew(site, (base, here, there), as_of)?;
        }
        let waiting = git(site, &["rev-list", "--count", &format!("{upstream}..HEAD")])?;
        sent.commits = waiting.parse().unwrap_or(0);
        match push(site) {
            Ok(()) => return Ok(sent),
            // Somebody was faster once more.
            Err(GitError::Refused { said, .. }) if said.contains("[rejected]") => {}
            Err(GitError::Refused { said, .. }) if said.contains("[remote rejected]") => {
                // Somebody who was faster while the server judged makes it refuse what would be right on top of theirs.
                fetch(site)?;
                if named(site, &upstream)? == there {
                    return Err(RecordError::Rejected(remote_words(&said)));
                }
            }
            Err(GitError::Refused { said, .. }) => return Err(RecordError::Unreachable(said)),
            Err(error) => return Err(error.into()),
        }
    }
    Err(RecordError::Moved)
}

/// Whether there is a server that entries of this branch are sent to.
///
/// # Errors
/// When git can't be asked.
pub fn has_upstream(site: &Path) -> Result<bool, RecordError> {
    match upstream(site) {
        Err(RecordError::NoUpstream) => Ok(false),
        other => other.map(|_| true),
    }
}

fn upstream(site: &Path) -> Result<String, RecordError> {
    let name = [
        "rev-parse",
        "--abbrev-ref",
        "--symbolic-full-name",
        "@{upstream}",
    ];
    match git(site, &name) {
        Err(GitError::Refused { .. }) => Err(RecordError::NoUpstream),
        other => Ok(other?),
    }
}

fn fetch(site: &Path) -> Result<(), RecordError> {
    match git(site, &["fetch", "--quiet"]) {
        Err(GitError::Refused { said, .. }) => Err(RecordError::Unreachable(said)),
        other => Ok(other.map(drop)?),
    }
}

fn push(site: &Path) -> Result<(), GitError> {
    // Not with --porcelain: that tells on the standard output what was rejected, where nobody looks for it.
    git(site, &["push", "--quiet"]).map(drop)
}

fn named(site: &Path, revision: &str) -> Result<CommitId, RecordError> {
    Ok(Repository::open(site)?.resolve(revision)?)
}

/// What the server's hook said, without git's own lines.
fn remote_words(said: &str) -> String {
    let remote = said
        .lines()
        .filter_map(|line| line.strip_prefix("remote: "));
    let words: Vec<&str> = remote.map(str::trim_end).collect();
    if words.is_empty() {
        said.to_owned()
    } else {
        words.join("\n")
    }
}

/// An entry that waits, taken off its place.
struct Waiting {
    commit: CommitId,
    /// The author's date as git takes it.
    date: String,
    message: String,
    path: String,
    number: String,
    entry: String,
    files: Vec<(String, Vec<u8>)>,
}

/// Puts the entries between `base` and `here` on top of `there`; returns how many.
fn renew(
    site: &Path,
    (base, here, there): (CommitId, CommitId, CommitId),
    as_of: AsOf,
) -> Result<usize, RecordError> {
    let waiting = waiting(site, base, here)?;
    let mut tip = there;
    for entry in &waiting {
        tip = anew(site, tip, entry, as_of)?;
    }
    // Refuses where edits that are not committed would be lost.
    git(site, &["reset", "--keep", "--quiet", &tip.to_string()])?;
    Ok(waiting.len())
}

fn anew(site: &Path, tip: CommitId, entry: &Waiting, as_of: AsOf) -> Result<CommitId, RecordError> {
    let repository = Repository::open(site)?;
    let objects = repository.objects()?;
    let stands = objects
        .commit(tip)
        .and_then(|commit| objects.entry(&commit, &entry.path))
        .map_err(|error| unreadable(&error))?;
    let before = match stands {
        Some(file) => text(&objects, file.id)?,
        None => String::new(),
    };
    drop(objects);
    let draft = Draft {
        number: entry.number.clone(),
        path: entry.path.clone(),
        entry: entry.entry.clone(),
        text: append(&before, &entry.entry),
        files: entry.files.clone(),
        message: entry.message.clone(),
        findings: Vec::new(),
    };
    let made = commit(site, tip, &draft, Some(&entry.date))?;
    let judged = Repository::open(site)?;
    let brought = arrival(&judged, Some(tip), made, as_of)?;
    let refused_from = brought.content.settings.intake.refused_from;
    let stood = arrival(
        &judged,
        Some(base_of(&judged, entry.commit)?),
        entry.commit,
        as_of,
    )?;
    let new = |finding: &Finding| {
        let same = |old: &Finding| old.rule == finding.rule && old.case == finding.case;
        finding.severity >= refused_from
            && finding.rule != &OVERDUE
            && !stood.findings.iter().any(same)
    };
    let findings: Vec<Finding> = brought.findings.into_iter().filter(new).collect();
    if findings.is_empty() {
        return Ok(made);
    }
    Err(RecordError::Overtaken {
        number: entry.number.clone(),
        commit: entry.commit.short(),
        findings,
    })
}

fn base_of(repository: &Repository, commit: CommitId) -> Result<CommitId, RecordError> {
    Ok(repository.resolve(&format!("{commit}^"))?)
}

/// The entries of the commits between, oldest first.
fn waiting(site: &Path, base: CommitId, here: CommitId) -> Result<Vec<Waiting>, RecordError> {
    let repository = Repository::open(site)?;
    let since = Since::find(&repository, base, here)?;
    let history = since.walk(&repository, here)?;
    let objects = repository.objects()?;
    let mut by_commit: BTreeMap<usize, Vec<&PathChange>> = BTreeMap::new();
    for change in &history.changes {
        by_commit.entry(change.commit).or_default().push(change);
    }
    let mut waiting = Vec::new();
    for (at, commit) in history.commits.iter().enumerate() {
        if !since.is_new(commit.id) {
            continue;
        }
        let tangled = || RecordError::Tangled(commit.id.short());
        let changes = by_commit.get(&at).map_or(&[][..], Vec::as_slice);
        if commit.is_merge() || touches_more(&history, at) {
            return Err(tangled());
        }
        let (path, entry) = entry_of(&objects, changes)?.ok_or_else(tangled)?;
        let mut files = Vec::new();
        for change in changes.iter().filter(|change| change.path != path) {
            files.push(file_of(&objects, change, &path)?.ok_or_else(tangled)?);
        }
        let id = commit.id.to_string();
        let show = |format: &str| git(site, &["show", "--no-patch", format, &id]);
        waiting.push(Waiting {
            commit: commit.id,
            date: show("--format=%aI")?,
            message: show("--format=%B")?,
            number: CasePath::parse(&path).map_or_else(String::new, |p| p.number.to_owned()),
            path,
            entry,
            files,
        });
    }
    Ok(waiting)
}

/// Whether a commit touches the office's own files as well.
fn touches_more(history: &History, commit: usize) -> bool {
    history.office.iter().any(|change| change.commit == commit)
}

/// The one case file that a commit adds to, and what it adds.
fn entry_of(
    objects: &Objects<'_>,
    changes: &[&PathChange],
) -> Result<Option<(String, String)>, RecordError> {
    let mut cases = changes
        .iter()
        .filter(|change| CasePath::parse(&change.path).is_some());
    let (Some(change), None) = (cases.next(), cases.next()) else {
        return Ok(None);
    };
    let Some(after) = change.after else {
        return Ok(None);
    };
    let before = match change.before {
        Some(before) => text(objects, before.blob)?,
        None => String::new(),
    };
    let after = text(objects, after.blob)?;
    let added = after.strip_prefix(before.as_str()).map(str::to_owned);
    Ok(added.map(|added| (change.path.clone(), added)))
}

/// An attachment that a commit adds.
fn file_of(
    objects: &Objects<'_>,
    change: &PathChange,
    case: &str,
) -> Result<Option<(String, Vec<u8>)>, RecordError> {
    let ours = attachment(&change.path).is_some_and(|(owner, _)| owner == case);
    let (true, None, Some(after)) = (ours, change.before, change.after) else {
        return Ok(None);
    };
    match objects.blob(after.blob, crate::history::ATTACHMENT_LIMIT) {
        Ok(Blob::Bytes(bytes)) => Ok(Some((change.path.clone(), bytes))),
        Ok(Blob::TooLarge(_)) => Ok(None),
        Err(error) => Err(unreadable(&error)),
    }
}

fn text(objects: &Objects<'_>, blob: CommitId) -> Result<String, RecordError> {
    match objects.blob(blob, CASE_LIMIT) {
        Ok(Blob::Bytes(bytes)) => Ok(String::from_utf8_lossy(&bytes).into_owned()),
        Ok(Blob::TooLarge(size)) => Err(unreadable(&crate::history::ObjectError::TooLarge {
            id: blob,
            size,
        })),
        Err(error) => Err(unreadable(&error)),
    }
}

fn unreadable(error: &crate::history::ObjectError) -> RecordError {
    RecordError::Judge(crate::history::OfficeError::Object(error.clone()).into())
}
