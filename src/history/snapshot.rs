//! What stands in the chosen commit: the office's files, the case files, their attachments.

use std::collections::BTreeMap;

use super::Attachment;
use super::objects::{Blob, DEPTH_LIMIT, ObjectError, Objects, Repository, RepositoryError};
use super::tree::{Entry, EntryKind};
use super::walk::{Change, History, note};
use crate::case::path::{CasePath, attachment};
use crate::load::files::{Content, FILE_LIMIT, Files};
use crate::stamp::CommitId;

/// `cases/` at the chosen commit.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    /// Case files by path.
    pub cases: BTreeMap<String, Change>,
    /// Attachments by the path of their case file.
    pub attachments: BTreeMap<String, Vec<Attachment>>,
    /// Files below `cases/` that are neither.
    pub strays: Vec<String>,
}

/// Lists `cases/` at the chosen commit.
///
/// # Errors
/// When the object database can't be opened.
pub fn snapshot(
    repository: &Repository,
    history: &mut History,
) -> Result<Snapshot, RepositoryError> {
    let objects = repository.objects()?;
    let mut found = Vec::new();
    if let Err(error) = list(&objects, history.head, &["cases"], &mut found) {
        note(&mut history.incomplete, &error, history.head);
    }
    let mut snapshot = Snapshot::default();
    for (path, entry) in found {
        if CasePath::parse(&path).is_some() {
            let change = Change {
                blob: entry.id,
                kind: entry.kind,
            };
            snapshot.cases.insert(path, change);
        } else if let Some((case, name)) = attachment(&path) {
            let name = name.to_owned();
            snapshot
                .attachments
                .entry(case)
                .or_default()
                .push(Attachment {
                    path,
                    name,
                    blob: entry.id,
                    kind: entry.kind,
                    digest: None,
                });
        } else if !path.ends_with("/.gitkeep") {
            snapshot.strays.push(path);
        }
    }
    let orphans: Vec<String> = snapshot
        .attachments
        .keys()
        .filter(|case| !snapshot.cases.contains_key(*case))
        .cloned()
        .collect();
    for case in orphans {
        let files = snapshot.attachments.remove(&case).unwrap_or_default();
        snapshot
            .strays
            .extend(files.into_iter().map(|file| file.path));
    }
    Ok(snapshot)
}

/// Reads `tertib.toml`, `content/` and `themes/` at a commit.
///
/// # Errors
/// When an object can't be read: without the settings and the SOPs nothing can be judged.
pub fn office_files(repository: &Repository, head: CommitId) -> Result<Files, OfficeError> {
    let objects = repository.objects()?;
    let mut found = Vec::new();
    list(
        &objects,
        head,
        &["tertib.toml", "content", "themes"],
        &mut found,
    )?;
    let mut files = Files::default();
    for (path, entry) in found {
        if !entry.kind.is_file() {
            continue;
        }
        let content = match objects.blob(entry.id, FILE_LIMIT)? {
            Blob::Bytes(bytes) => Content::Bytes(bytes.into()),
            Blob::TooLarge(size) => Content::TooLarge(size),
        };
        files.insert(path, content);
    }
    Ok(files)
}

/// Why the office's files can't be read.
#[derive(Debug, thiserror::Error)]
pub enum OfficeError {
    /// The repository.
    #[error(transparent)]
    Repository(#[from] RepositoryError),
    /// One object of it.
    #[error(transparent)]
    Object(#[from] ObjectError),
}

fn list(
    objects: &Objects<'_>,
    head: CommitId,
    tops: &[&str],
    found: &mut Vec<(String, Entry)>,
) -> Result<(), ObjectError> {
    let commit = objects.commit(head)?;
    for top in tops {
        if let Some(entry) = objects.entry(&commit, top)? {
            descend(objects, (*top).to_owned(), entry, 0, found)?;
        }
    }
    Ok(())
}

fn descend(
    objects: &Objects<'_>,
    path: String,
    entry: Entry,
    depth: usize,
    found: &mut Vec<(String, Entry)>,
) -> Result<(), ObjectError> {
    if entry.kind != EntryKind::Tree {
        found.push((path, entry));
        return Ok(());
    }
    if depth > DEPTH_LIMIT {
        return Ok(());
    }
    for child in objects.tree(entry.id)?.iter() {
        let path = format!("{path}/{}", String::from_utf8_lossy(&child.name));
        descend(objects, path, child.clone(), depth + 1, found)?;
    }
    Ok(())
}
