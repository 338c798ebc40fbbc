//! What merges did with each parent's version of a case file.

use std::collections::{BTreeMap, HashMap};

use super::ancestry::Ancestry;
use super::limits::Bound;
use super::objects::Objects;
use super::repository::{Repository, RepositoryError};
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
    // In order, so that what is noted of a damaged repository is the same in every run.
    let mut by_file: BTreeMap<(usize, &str), Vec<usize>> = BTreeMap::new();
    for (index, change) in history.changes.iter().enumerate() {
        let commit = history.commits.get(change.commit);
        let is_judged = |path: &str| CasePath::parse(path).is_some() || attachment(path).is_some();
        if commit.is_some_and(|commit| commit.is_merge()) && is_judged(&change.path) {
            let key = (change.commit, change.path.as_str());
            by_file.entry(key).or_default().push(index);
        }
    }
    let mut sides = Sides::new();
    if by_file.is_empty() {
        return Ok(sides);
    }
    let objects = repository.objects()?;
    let steps = repository.limits().partings_in(history.commits.len());
    let ancestry = Ancestry::new(history, steps);
    let mut is_too_far = false;
    let mut faults = Vec::new();
    for ((commit, _), indices) in by_file {
        let Some(merge) = history.commits.get(commit) else {
            continue;
        };
        for &index in &indices {
            let change = &history.changes[index];
            let equal = equal_parent(&merge.parents, history, &indices, versions);
            let side = match (equal, change.parent) {
                // What a parent that can't be read held is unknown; the gap itself is reported.
                _ if !merge.parents.iter().all(|id| ancestry.knows(*id)) => MergeSide::Untouched,
                // Nor is what equals a version that is lost.
                (None, _) if is_lost(&indices, history, versions) => MergeSide::Untouched,
                (Some(equal), Some(parent)) if equal != parent => {
                    let Some(bases) = ancestry.bases(equal, parent) else {
                        // Told below; until then the stricter reading.
                        is_too_far = true;
                        sides.insert(index, MergeSide::Discarded);
                        continue;
                    };
                    match is_untouched(&objects, history, &bases, change) {
                        Ok(true) => MergeSide::Untouched,
                        Ok(false) => MergeSide::Discarded,
                        Err(error) => {
                            faults.push((error, merge.id));
                            MergeSide::Discarded
                        }
                    }
                }
                // Equal in value to this very parent: only the text differs.
                (Some(_), _) => {
                    let merged = (&objects, &*history, &ancestry);
                    match is_joined(merged, &merge.parents, &indices) {
                        Ok(true) => MergeSide::Untouched,
                        Ok(false) => MergeSide::Rewritten,
                        Err(error) => {
                            faults.push((error, merge.id));
                            MergeSide::Untouched
                        }
                    }
                }
                (None, _) => MergeSide::New,
            };
            sides.insert(index, side);
        }
    }
    if is_too_far {
        history.exceeds(Bound::Partings);
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

/// Whether at least two parents had changed the file since their lines parted, or where that was is too far to look for: then
/// a text that is none of theirs is what joining them gives.
fn is_joined(
    (objects, history, ancestry): (&Objects<'_>, &History, &Ancestry),
    parents: &[CommitId],
    indices: &[usize],
) -> Result<bool, super::ObjectError> {
    let mut changed = 0;
    for change in indices.iter().map(|index| &history.changes[*index]) {
        let Some(parent) = change.parent else {
            continue;
        };
        for other in parents.iter().filter(|other| **other != parent) {
            let Some(bases) = ancestry.bases(*other, parent) else {
                return Ok(true);
            };
            if !is_untouched(objects, history, &bases, change)? {
                changed += 1;
                break;
            }
        }
    }
    Ok(changed > 1)
}

/// Whether the merge's version, or one that it is held against, is lost.
fn is_lost(indices: &[usize], history: &History, versions: &Versions) -> bool {
    let mut changes = indices.iter().map(|index| &history.changes[*index]);
    changes.any(|change| {
        [change.before, change.after]
            .into_iter()
            .any(|side| versions.get(&change.path, side).is_some_and(|v| v.lost))
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

/// Whether the parent's file stood so where the lines parted, at any of the places where they did: then the parent itself
/// changed nothing. Where they never met, the file did not exist.
pub(super) fn is_untouched(
    objects: &Objects<'_>,
    history: &History,
    bases: &[usize],
    change: &PathChange,
) -> Result<bool, super::ObjectError> {
    if bases.is_empty() {
        return Ok(change.before.is_none());
    }
    for base in bases.iter().filter_map(|at| history.commits.get(*at)) {
        let entry = objects.entry(base, &change.path)?;
        let stood = entry.map(|entry| Change {
            blob: entry.id,
            kind: entry.kind,
        });
        if stood == change.before {
            return Ok(true);
        }
    }
    Ok(false)
}
