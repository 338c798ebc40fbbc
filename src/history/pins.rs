//! Which SOP text each case pins: the revision's file as it stood in the commit that created the case.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::limits::Left;
use super::objects::{Blob, Objects};
use super::readers::Readers;
use super::repository::{Repository, RepositoryError};
use super::since::brought;
use super::tree::BlobId;
use super::walk::{History, note};
use super::{ObjectError, Versions};
use crate::case::path::CasePath;
use crate::case::{CaseVersion, Pinned};
use crate::load::files::{Content, FILE_LIMIT, Read, text};
use crate::load::read_sop;
use crate::sop::SopKey;
use crate::stamp::CommitId;

/// The pinned SOP by path of the case file.
pub type Pins = BTreeMap<String, Pinned>;

/// Looks up the SOP text of every case.
///
/// # Errors
/// When the object database can't be opened.
pub fn pin(
    repository: &Repository,
    history: &mut History,
    versions: &Versions,
) -> Result<Pins, RepositoryError> {
    let cases: Vec<_> = created_with(history, versions).into_iter().collect();
    let mut readers = Readers::of(repository, cases.len());
    let standing = readers.read(&cases, usize::MAX, |objects, (_, (created, key))| {
        let commit = history.commits.get(*created);
        let named = commit.zip(key.as_ref());
        (named.map(|(commit, key)| standing(objects, commit, key)), 0)
    })?;
    let objects = repository.objects()?;
    let mut known = Texts::within(repository);
    let mut pins = Pins::new();
    let mut faults = Vec::new();
    for ((path, (created, key)), standing) in cases.into_iter().zip(standing) {
        let Some(commit) = history.commits.get(created) else {
            continue;
        };
        let pinned = match key.zip(standing) {
            None => Ok(Pinned::Unknown),
            Some((key, standing)) => standing.and_then(|it| pinned(&objects, it, &key, &mut known)),
        };
        let pinned = pinned.unwrap_or_else(|error| {
            faults.push((error, commit.id));
            Pinned::Broken
        });
        pins.insert(path, pinned);
    }
    for (error, commit) in faults {
        note(&mut history.incomplete, &error, commit);
    }
    Ok(pins)
}

/// Adds the SOP text of the cases that stood at `old` already, when only what came after was walked.
///
/// # Errors
/// When the object database can't be opened.
pub fn pin_earlier(
    repository: &Repository,
    history: &mut History,
    (old, earlier): (CommitId, &BTreeMap<String, Arc<CaseVersion>>),
    pins: &mut Pins,
) -> Result<(), RepositoryError> {
    let objects = repository.objects()?;
    let mut known = Texts::within(repository);
    for (path, version) in earlier {
        let key = version.record.as_ref().map(|record| SopKey {
            sop: record.sop.value.clone(),
            revision: record.revision.value,
        });
        let pinned = match key {
            None => Pinned::Unknown,
            Some(key) => {
                let found = brought(&objects, old, path)
                    .and_then(|commit| standing(&objects, &commit, &key))
                    .and_then(|standing| pinned(&objects, standing, &key, &mut known));
                found.unwrap_or_else(|error| {
                    note(&mut history.incomplete, &error, old);
                    Pinned::Broken
                })
            }
        };
        pins.insert(path.clone(), pinned);
    }
    Ok(())
}

/// Per case file: the index of the commit that created it, and the SOP that its first readable version names.
fn created_with(
    history: &History,
    versions: &Versions,
) -> BTreeMap<String, (usize, Option<SopKey>)> {
    let mut found: HashMap<&str, (usize, Option<SopKey>)> = HashMap::new();
    for change in &history.changes {
        if CasePath::parse(&change.path).is_none() || change.after.is_none() {
            continue;
        }
        let entry = found.entry(&change.path).or_insert((change.commit, None));
        if entry.1.is_none() {
            entry.1 = versions
                .get(&change.path, change.after)
                .and_then(|version| version.record.as_ref())
                .map(|record| SopKey {
                    sop: record.sop.value.clone(),
                    revision: record.revision.value,
                });
        }
    }
    let found = found.into_iter();
    found.map(|(path, of)| (path.to_owned(), of)).collect()
}

/// SOP texts, each read once. All of them are versions of the office's files, so a history that is not too large for
/// [`super::read_office`] is not too large here.
struct Texts {
    known: HashMap<(SopKey, CommitId), Pinned>,
    left: Left,
}

impl Texts {
    fn within(repository: &Repository) -> Self {
        Self {
            known: HashMap::new(),
            left: Left::of(repository.limits().office_versions),
        }
    }
}

/// The SOP's file that stood in a commit; `None` where there was none.
fn standing(
    objects: &Objects<'_>,
    commit: &super::Commit,
    key: &SopKey,
) -> Result<Option<BlobId>, ObjectError> {
    // A name that is more than one path part would reach outside `content/sop/`.
    if key.sop.contains('/') || key.sop == ".." {
        return Ok(None);
    }
    let entry = objects.entry(commit, &key.path())?;
    let file = entry.filter(|entry| entry.kind.is_file());
    Ok(file.map(|entry| entry.id))
}

/// What is pinned where this file stood.
fn pinned(
    objects: &Objects<'_>,
    standing: Option<BlobId>,
    key: &SopKey,
    texts: &mut Texts,
) -> Result<Pinned, ObjectError> {
    let Some(id) = standing else {
        return Ok(Pinned::Missing);
    };
    if let Some(pinned) = texts.known.get(&(key.clone(), id)) {
        return Ok(pinned.clone());
    }
    let content = match objects.blob(id, FILE_LIMIT)? {
        Blob::Bytes(bytes) if !texts.left.take(bytes.len()) => return Ok(Pinned::Broken),
        Blob::Bytes(bytes) => Content::Bytes(bytes.into()),
        Blob::TooLarge(size) => Content::TooLarge(size),
    };
    let pinned = match text(&key.path(), &content, FILE_LIMIT) {
        Read::Text(source) => read_sop(key, &source)
            .sop
            .map_or(Pinned::Broken, |sop| Pinned::Sop(Arc::clone(&sop))),
        Read::Refused(_) => Pinned::Broken,
    };
    texts.known.insert((key.clone(), id), pinned.clone());
    Ok(pinned)
}
