//! Versions of the office's own files, and what merges did with them: the raw material of the policy's timeline.

use std::collections::BTreeMap;

use super::ancestry::Ancestry;
use super::limits::{Bound, Left};
use super::merge::is_untouched;
use super::objects::Blob;
use super::repository::{Repository, RepositoryError};
use super::walk::{Change, History, PathChange, note};
use super::{EntryKind, MergeSide, Sides};
use crate::load::files::{Content, FILE_LIMIT, Read, text};
use crate::stamp::CommitId;

/// What each version of an office file was read as, by path and object.
#[derive(Clone, Debug)]
pub struct OfficeVersions<T> {
    all: BTreeMap<(String, CommitId, EntryKind), T>,
}

impl<T> OfficeVersions<T> {
    /// The version that a change shows.
    pub fn get(&self, path: &str, change: Option<Change>) -> Option<&T> {
        let change = change?;
        self.all.get(&(path.to_owned(), change.blob, change.kind))
    }
}

/// Reads each distinct version that [`History::office`] names once. `parse` is given the path and the text, or `None`
/// where there is none to read: a link, a submodule, a file that is too large, damaged or no text. Only what `parse` keeps
/// stays in memory.
///
/// # Errors
/// When the object database can't be opened.
pub fn read_office<T>(
    repository: &Repository,
    history: &mut History,
    parse: impl Fn(&str, Option<crate::source::Source>) -> T,
) -> Result<OfficeVersions<T>, RepositoryError> {
    let objects = repository.objects()?;
    let mut all = BTreeMap::new();
    let mut faults = Vec::new();
    let mut left = Left::of(repository.limits().office_versions);
    let mut beyond = false;
    for change in &history.office {
        for side in [change.before, change.after].into_iter().flatten() {
            let key = (change.path.clone(), side.blob, side.kind);
            if all.contains_key(&key) {
                continue;
            }
            let content = if side.kind.is_file() {
                match objects.blob(side.blob, FILE_LIMIT) {
                    Ok(Blob::Bytes(bytes)) if !left.take(bytes.len()) => {
                        beyond = true;
                        None
                    }
                    Ok(Blob::Bytes(bytes)) => Some(Content::Bytes(bytes.into())),
                    Ok(Blob::TooLarge(size)) => Some(Content::TooLarge(size)),
                    Err(error) => {
                        faults.push((error, change.commit));
                        None
                    }
                }
            } else {
                None
            };
            let source = match content.map(|content| text(&change.path, &content, FILE_LIMIT)) {
                Some(Read::Text(source)) => Some(source),
                // What is refused is a mistake of the loaders where it stands at the chosen commit.
                Some(Read::Refused(_)) | None => None,
            };
            let value = parse(&change.path, source);
            all.insert(key, value);
        }
    }
    if beyond {
        history.exceeds(Bound::OfficeVersions);
    }
    for (error, commit) in faults {
        let commit = history.commits.get(commit).map_or(history.head, |c| c.id);
        note(&mut history.incomplete, &error, commit);
    }
    Ok(OfficeVersions { all })
}

/// For changes of office files made by merges: what happened, by index into [`History::office`]. Here text decides, not
/// values: a merge that only lays a file out anew has new text, which the policy finds equal in value.
///
/// # Errors
/// When the object database can't be opened.
pub fn office_sides(
    repository: &Repository,
    history: &mut History,
) -> Result<Sides, RepositoryError> {
    let mut by_file: BTreeMap<(usize, &str), Vec<(usize, &PathChange)>> = BTreeMap::new();
    for (index, change) in history.office.iter().enumerate() {
        let commit = history.commits.get(change.commit);
        if commit.is_some_and(|commit| commit.is_merge()) {
            let key = (change.commit, change.path.as_str());
            by_file.entry(key).or_default().push((index, change));
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
    for ((commit, _), changes) in by_file {
        let Some(merge) = history.commits.get(commit) else {
            continue;
        };
        let differs = |parent: &&CommitId| changes.iter().any(|(_, c)| c.parent == Some(**parent));
        let equal = merge.parents.iter().find(|parent| !differs(parent));
        for (index, change) in &changes {
            let side = match (equal, change.parent) {
                (Some(equal), Some(parent)) => {
                    let Some(bases) = ancestry.bases(*equal, parent) else {
                        // Told below; until then the stricter reading.
                        is_too_far = true;
                        sides.insert(*index, MergeSide::Discarded);
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
                _ => MergeSide::New,
            };
            sides.insert(*index, side);
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
