//! The working tree, only to say what in it is not committed. No verdict and no page depends on it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use git2::{Delta, DiffOptions, Index, IndexEntry, IndexTime};

use super::objects::{ObjectError, from_oid};
use super::repository::{Repository, RepositoryError};
use super::snapshot::site_files;
use super::tree::EntryKind;
use crate::case::path::{CasePath, attachment};
use crate::escape::text_of;
use crate::stamp::CommitId;
use crate::threads::beside;

/// A file whose working copy differs from the last commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uncommitted {
    /// Path relative to the site's root.
    pub path: String,
    /// Number of the case it belongs to, where it belongs to one.
    pub case: Option<String>,
}

/// Bit of an index entry: git was told to take the file as unchanged.
const ASSUME_UNCHANGED: u16 = 0x8000;

/// Bit of an index entry: git was told to leave the file alone.
const SKIP_WORKTREE: u16 = 0x4000;

/// Files of the site that differ from the last commit, those included that the index was told to overlook; none in a bare
/// repository.
///
/// # Errors
/// When git's index or the working tree can't be read.
pub fn uncommitted(repository: &Repository) -> Result<Vec<Uncommitted>, RepositoryError> {
    let git = repository.git();
    if git.is_bare() {
        return Ok(Vec::new());
    }
    let library = |source| RepositoryError::Git {
        path: repository.git_dir().to_owned(),
        source,
    };
    let prefix = folder(repository);
    let Some(site) = git.workdir().map(|root| root.join(&prefix)) else {
        return Ok(Vec::new());
    };
    let (staged, edits) = beside(
        || {
            let index = git.index().map_err(library)?;
            Ok(staged(committed_files(repository)?, &index, &prefix))
        },
        || {
            // Each thread has a handle of its own, opened by the site's folder: the git folder does not know the working tree
            // that names it.
            let own = Repository::open(&site)?;
            let index = own.git().index().map_err(|error| own.library(error))?;
            edited(own.git(), &index).map_err(|error| own.library(error))
        },
    );
    let mut paths: BTreeSet<String> = edits?;
    paths.extend(staged?);
    let found = paths.iter().filter_map(|path| {
        let path = path.strip_prefix(&prefix)?;
        let tops = ["cases/", "content/", "themes/"];
        let ours = path == "tertib.toml" || tops.iter().any(|top| path.starts_with(top));
        ours.then(|| Uncommitted {
            case: case_of(path),
            path: path.to_owned(),
        })
    });
    Ok(found.collect())
}

/// Paths whose file differs from the index. Marks that say not to look are taken off a copy of the index first; of files
/// marked to be left alone, a missing one is no edit: that is how a sparse checkout looks.
fn edited(git: &git2::Repository, index: &Index) -> Result<BTreeSet<String>, git2::Error> {
    let mut options = DiffOptions::new();
    options
        .include_untracked(true)
        .recurse_untracked_dirs(true)
        .include_typechange(true)
        .ignore_submodules(true);
    let marked: Vec<IndexEntry> = index
        .iter()
        .filter(|entry| is_skipped(entry) || entry.flags & ASSUME_UNCHANGED != 0)
        .collect();
    let sparse: BTreeSet<String> = marked
        .iter()
        .filter(|entry| is_skipped(entry))
        .map(|entry| text_of(&entry.path))
        .collect();
    let copy = match index.path() {
        Some(path) if !marked.is_empty() => Some(unmarked(path, marked)?),
        _ => None,
    };
    let diff = git.diff_index_to_workdir(copy.as_ref(), Some(&mut options))?;
    let mut found = BTreeSet::new();
    for delta in diff.deltas() {
        let bytes = delta
            .new_file()
            .path_bytes()
            .or_else(|| delta.old_file().path_bytes());
        let path = bytes.map(text_of).unwrap_or_default();
        if delta.status() != Delta::Deleted || !sparse.contains(&path) {
            found.insert(path);
        }
    }
    Ok(found)
}

fn is_skipped(entry: &IndexEntry) -> bool {
    entry.flags_extended & SKIP_WORKTREE != 0
}

/// A copy of the index in memory, without the marks, and with no remembered size that would spare a look at the file.
fn unmarked(path: &Path, marked: Vec<IndexEntry>) -> Result<Index, git2::Error> {
    let mut copy = Index::open(path)?;
    for mut entry in marked {
        entry.flags &= !ASSUME_UNCHANGED;
        entry.flags_extended &= !SKIP_WORKTREE;
        entry.mtime = IndexTime::new(0, 0);
        entry.ctime = IndexTime::new(0, 0);
        entry.file_size = 0;
        copy.add(&entry)?;
    }
    Ok(copy)
}

/// Paths of the site that the index has otherwise than the last commit. The commit is read by hand: the library refuses
/// trees that are not as they should be.
fn staged(committed: Listed, index: &Index, prefix: &str) -> BTreeSet<String> {
    let committed = match committed {
        // What is missing, damaged or beyond all limits is reported where the history is walked.
        Err(_) => return BTreeSet::new(),
        Ok(files) if files.is_empty() => return BTreeSet::new(),
        Ok(files) => files,
    };
    let tops = ["cases/", "content/", "themes/"];
    let mut found = BTreeSet::new();
    let mut indexed = BTreeMap::new();
    for entry in index.iter() {
        let path = text_of(&entry.path);
        let Some(below) = path.strip_prefix(prefix) else {
            continue;
        };
        if below == "tertib.toml" || tops.iter().any(|top| below.starts_with(top)) {
            let kind = EntryKind::from_mode(entry.mode);
            indexed.insert(path, (from_oid(entry.id), kind));
        }
    }
    for (path, file) in &indexed {
        if committed.get(path) != Some(file) {
            found.insert(path.clone());
        }
    }
    found.extend(
        committed
            .into_keys()
            .filter(|path| !indexed.contains_key(path)),
    );
    found
}

type Listed = Result<BTreeMap<String, (CommitId, EntryKind)>, ObjectError>;

/// Files of the site in the last commit, by path inside the repository.
fn committed_files(repository: &Repository) -> Result<Listed, RepositoryError> {
    let head = match repository.resolve("HEAD") {
        Ok(head) => head,
        // `--rev` may name a commit while HEAD names none.
        Err(RepositoryError::Unborn(_) | RepositoryError::Object { .. }) => {
            return Ok(Ok(BTreeMap::new()));
        }
        Err(error) => return Err(error),
    };
    let prefix = folder(repository);
    let listed = site_files(repository, head)?;
    Ok(listed.map(|files| {
        let named = files.into_iter().map(|(path, entry)| {
            let path = format!("{prefix}{path}");
            (path, (entry.id, entry.kind))
        });
        named.collect()
    }))
}

/// The site's folder inside the repository, with a `/` at its end; empty for the root.
fn folder(repository: &Repository) -> String {
    let parts = repository.prefix().iter();
    parts.map(|part| format!("{part}/")).collect()
}

fn case_of(path: &str) -> Option<String> {
    if let Some(case) = CasePath::parse(path) {
        return Some(case.number.to_owned());
    }
    let (file, _) = attachment(path)?;
    CasePath::parse(&file).map(|case| case.number.to_owned())
}
