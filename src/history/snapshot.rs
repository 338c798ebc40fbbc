//! What stands in the chosen commit: the office's files, the case files, their attachments.

use std::collections::{BTreeMap, BTreeSet};

use super::Attachment;
use super::limits::{Bound, Left, weight};
use super::names::name_fault;
use super::objects::{Blob, DEPTH_LIMIT, ObjectError, Objects};
use super::repository::{Repository, RepositoryError};
use super::tree::{Entry, EntryKind};
use super::walk::{Change, History, TOPS, note};
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
    // A walk that was whole has seen every file that stands now.
    let limit = repository.limits().changes_in(history.commits.len());
    let listed = list(&objects, history.head, &["cases"], limit, &mut found);
    note_listed(history, listed);
    Ok(sorted(found))
}

fn note_listed(history: &mut History, listed: Result<bool, ObjectError>) {
    match listed {
        Ok(true) => {}
        Ok(false) => history.exceeds(Bound::Files),
        Err(error) => note(&mut history.incomplete, &error, history.head),
    }
}

/// Lists these case files and their folders at the chosen commit, and every other file with the numbers of those that are
/// `sought`, wherever it stands: what has to be known to judge these cases alone.
///
/// # Errors
/// When the object database can't be opened.
pub fn part(
    repository: &Repository,
    history: &mut History,
    (paths, sought): (&BTreeSet<String>, &BTreeSet<String>),
) -> Result<Snapshot, RepositoryError> {
    let objects = repository.objects()?;
    let mut found = Vec::new();
    let limit = repository.limits().files;
    let listed = list_part(&objects, history.head, (paths, sought), limit, &mut found);
    note_listed(history, listed);
    Ok(sorted(found))
}

/// Sorts files below `cases/` by what they are.
fn sorted(found: Vec<(String, Entry)>) -> Snapshot {
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
    snapshot
}

/// Lists these files, their folders of attachments, and files of the same name in other months.
fn list_part(
    objects: &Objects<'_>,
    head: CommitId,
    (paths, sought): (&BTreeSet<String>, &BTreeSet<String>),
    limit: usize,
    found: &mut Vec<(String, Entry)>,
) -> Result<bool, ObjectError> {
    let commit = objects.commit(head)?;
    let mut listing = Listing::new(objects, limit, found);
    let names: BTreeSet<&str> = sought
        .iter()
        .filter_map(|path| Some(path.rsplit_once('/')?.1))
        .collect();
    let mut wanted = paths.clone();
    if !names.is_empty()
        && let Some(cases) = objects.entry(&commit, "cases")?
    {
        let tree = |entry: &Entry| entry.kind == EntryKind::Tree;
        let name = |entry: &Entry| String::from_utf8_lossy(&entry.name).into_owned();
        for year in objects.tree(cases.id)?.entries().into_iter().filter(tree) {
            for month in objects.tree(year.id)?.entries().into_iter().filter(tree) {
                for file in &names {
                    if objects.child(month.id, file)?.is_some() {
                        let folder = format!("cases/{}/{}", name(&year), name(&month));
                        wanted.insert(format!("{folder}/{file}"));
                    }
                }
            }
        }
    }
    for path in wanted {
        let folder = path.strip_suffix(".toml").map(str::to_owned);
        for path in [Some(path), folder].into_iter().flatten() {
            if let Some(entry) = objects.entry(&commit, &path)? {
                listing.descend(path, entry, 0)?;
            }
        }
    }
    Ok(!listing.over)
}

/// Reads `tertib.toml`, `content/` and `themes/` at a commit.
///
/// # Errors
/// When an object can't be read: without the settings and the SOPs nothing can be judged.
pub fn office_files(repository: &Repository, head: CommitId) -> Result<Files, OfficeError> {
    let objects = repository.objects()?;
    let limits = repository.limits();
    let mut found = Vec::new();
    let tops = ["tertib.toml", "content", "themes"];
    if !list(&objects, head, &tops, limits.files, &mut found)? {
        return Err(OfficeError::TooMany(limits.files));
    }
    let mut left = Left::of(limits.office);
    let mut files = Files::default();
    for (path, entry) in found {
        if !entry.kind.is_file() {
            continue;
        }
        let content = match objects.blob(entry.id, FILE_LIMIT)? {
            Blob::Bytes(bytes) if !left.take(bytes.len()) => {
                return Err(OfficeError::TooLarge(limits.office));
            }
            Blob::Bytes(bytes) => Content::Bytes(bytes.into()),
            Blob::TooLarge(size) => Content::TooLarge(size),
        };
        files.insert(path, content);
    }
    Ok(files)
}

/// Whether the office's files are the same at two commits, by the names of their objects.
///
/// # Errors
/// When an object can't be read.
pub fn same_office(
    repository: &Repository,
    one: CommitId,
    other: CommitId,
) -> Result<bool, OfficeError> {
    let objects = repository.objects()?;
    let (one, other) = (objects.commit(one)?, objects.commit(other)?);
    for top in TOPS.into_iter().filter(|top| *top != "cases") {
        let here = objects
            .entry(&one, top)?
            .map(|entry| (entry.id, entry.kind));
        let there = objects
            .entry(&other, top)?
            .map(|entry| (entry.id, entry.kind));
        if here != there {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Every file of the site at a commit, or the object that can't be read; none where there are more than are looked at.
///
/// # Errors
/// When the object database can't be opened.
pub(super) fn site_files(
    repository: &Repository,
    head: CommitId,
) -> Result<Result<Vec<(String, Entry)>, ObjectError>, RepositoryError> {
    let objects = repository.objects()?;
    let mut found = Vec::new();
    let limit = repository.limits().files;
    let listed = list(&objects, head, &TOPS, limit, &mut found);
    Ok(listed.map(|whole| if whole { found } else { Vec::new() }))
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
    /// There are more files than are looked at; how many are.
    #[error("more than {0} files")]
    TooMany(usize),
    /// All of them together are larger than is read; how many bytes are.
    #[error("more than {0} bytes")]
    TooLarge(usize),
}

/// Lists files below these entries of the site; whether all of them were within the limit.
fn list(
    objects: &Objects<'_>,
    head: CommitId,
    tops: &[&str],
    limit: usize,
    found: &mut Vec<(String, Entry)>,
) -> Result<bool, ObjectError> {
    let commit = objects.commit(head)?;
    let mut listing = Listing::new(objects, limit, found);
    for top in tops {
        if let Some(entry) = objects.entry(&commit, top)? {
            listing.descend((*top).to_owned(), entry, 0)?;
        }
    }
    Ok(!listing.over)
}

/// Files below a folder, being listed.
struct Listing<'l, 'o> {
    objects: &'l Objects<'o>,
    found: &'l mut Vec<(String, Entry)>,
    /// How much more the entries may weigh.
    left: Left,
    /// There are more.
    over: bool,
}

impl<'l, 'o> Listing<'l, 'o> {
    fn new(objects: &'l Objects<'o>, limit: usize, found: &'l mut Vec<(String, Entry)>) -> Self {
        Self {
            objects,
            found,
            left: Left::of(limit),
            over: false,
        }
    }

    fn descend(&mut self, path: String, entry: Entry, depth: usize) -> Result<(), ObjectError> {
        if entry.kind != EntryKind::Tree {
            self.found.push((path, entry));
            return Ok(());
        }
        if depth > DEPTH_LIMIT {
            return Ok(());
        }
        for child in self.objects.tree(entry.id)?.entries() {
            // Reported by the walk; a name that leads elsewhere is followed nowhere.
            if name_fault(&child.name).is_some_and(|fault| fault.is_unusable()) {
                continue;
            }
            let path = format!("{path}/{}", String::from_utf8_lossy(&child.name));
            if self.over || !self.left.take(weight(path.len())) {
                self.over = true;
                return Ok(());
            }
            self.descend(path, child, depth + 1)?;
        }
        Ok(())
    }
}
