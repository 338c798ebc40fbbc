//! What merges did with each parent's version of a case file.

use std::collections::HashMap;

use super::objects::{Objects, Repository, RepositoryError, from_oid, to_oid};
use super::walk::{Change, History, PathChange, note};
use super::{MergeSide, Versions};
use crate::case::path::{CasePath, attachment};
use crate::stamp::CommitId;

/// For changes of case files and attachments made by merges: what happened, by index into [`History::changes`].
pub type Sides = HashMap<usize, MergeSide>;

/// Judges every change of a case file or attachment that a merge shows against one of its parents.
///
/// # Errors
/// When the object database can't be opened.
pub fn merge_sides(
    repository: &Repository,
    history: &mut History,
    versions: &Versions,
) -> Result<Sides, RepositoryError> {
    let objects = repository.objects()?;
    let mut sides = Sides::new();
    let mut by_file: HashMap<(usize, &str), Vec<usize>> = HashMap::new();
    for (index, change) in history.changes.iter().enumerate() {
        let merge = history
            .commits
            .get(change.commit)
            .is_some_and(|c| c.is_merge());
        let judged = CasePath::parse(&change.path).is_some() || attachment(&change.path).is_some();
        if merge && judged {
            let key = (change.commit, change.path.as_str());
            by_file.entry(key).or_default().push(index);
        }
    }
    let mut faults = Vec::new();
    for ((commit, _), indices) in by_file {
        let Some(merge) = history.commits.get(commit) else {
            continue;
        };
        for &index in &indices {
            let change = &history.changes[index];
            let equal = equal_parent(&merge.parents, history, &indices, versions);
            let side = match (equal, change.parent) {
                (Some(equal), Some(parent)) if equal != parent => {
                    match base_version(repository, &objects, (equal, parent), change) {
                        Ok(base) if base == change.before => MergeSide::Untouched,
                        Ok(_) => MergeSide::Discarded,
                        Err(error) => {
                            faults.push((error, merge.id));
                            MergeSide::Discarded
                        }
                    }
                }
                // Equal in value to this very parent: only the text differs.
                (Some(_), _) => MergeSide::Untouched,
                (None, _) => MergeSide::New,
            };
            sides.insert(index, side);
        }
    }
    for (error, commit) in faults {
        note(&mut history.incomplete, &error, commit);
    }
    Ok(sides)
}

/// The parent whose version the merge took: one without a difference, or one whose record is equal in value.
fn equal_parent(
    parents: &[CommitId],
    history: &History,
    indices: &[usize],
    versions: &Versions,
) -> Option<CommitId> {
    let changes = || indices.iter().map(|index| &history.changes[*index]);
    let same_text = parents
        .iter()
        .find(|parent| !changes().any(|change| change.parent.as_ref() == Some(*parent)));
    same_text.copied().or_else(|| {
        changes()
            .find(|change| same_record(change, versions))
            .and_then(|change| change.parent)
    })
}

fn same_record(change: &PathChange, versions: &Versions) -> bool {
    let record = |side| {
        versions
            .get(&change.path, side)
            .and_then(|v| v.record.as_ref())
    };
    match (record(change.before), record(change.after)) {
        (Some(before), Some(after)) => before == after,
        _ => false,
    }
}

/// The file where the two parents last agreed; `None` where it did not exist or the lines never met.
pub(super) fn base_version(
    repository: &Repository,
    objects: &Objects<'_>,
    (one, other): (CommitId, CommitId),
    change: &PathChange,
) -> Result<Option<Change>, super::ObjectError> {
    let base = match repository.git().merge_base(to_oid(one)?, to_oid(other)?) {
        Ok(base) => base,
        Err(error) if error.code() == git2::ErrorCode::NotFound => return Ok(None),
        Err(error) => {
            return Err(super::ObjectError::Unreadable {
                id: one,
                reason: error.message().to_owned(),
            });
        }
    };
    let commit = objects.commit(from_oid(base))?;
    let entry = objects.entry(&commit, &change.path)?;
    Ok(entry.map(|entry| Change {
        blob: entry.id,
        kind: entry.kind,
    }))
}
