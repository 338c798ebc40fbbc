//! The history of a few cases alone, where it is known from before which commits changed them: those commits, those that
//! changed the office's files, and the parent of each, read anew; of the rest nothing.
//!
//! A commit whose own changes are not looked at stands on the one before it here, so that what was in force is handed on
//! along the line. That is right only where it was handed on so in the whole history too: [`is_in_line`] says whether.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::objects::Objects;
use super::repository::{Repository, RepositoryError};
use super::tree::EntryKind;
use super::walk::{Change, History, PathChange};
use crate::maps::{ByName, with_room};
use crate::stamp::CommitId;

type Id = [u8; 20];

/// A change of a file as it is kept: with the places of its commit and of that commit's parent in the whole history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed {
    /// Path relative to the site's root.
    pub path: String,
    commit: (u32, Id),
    parent: Option<(u32, Id)>,
    before: Option<(Id, EntryKind)>,
    after: Option<(Id, EntryKind)>,
}

impl Placed {
    /// A change with these places; `None` where a history is longer than can be counted.
    pub fn of(
        change: &PathChange,
        (at, commit): (usize, CommitId),
        parent: Option<(usize, CommitId)>,
    ) -> Option<Self> {
        let place = |(at, id): (usize, CommitId)| Some((u32::try_from(at).ok()?, id.0));
        let side = |side: Change| (side.blob.0, side.kind);
        let parent = match parent {
            Some(parent) => Some(place(parent)?),
            None => None,
        };
        Some(Self {
            path: change.path.clone(),
            commit: place((at, commit))?,
            parent,
            before: change.before.map(side),
            after: change.after.map(side),
        })
    }

    fn change(&self, commit: usize) -> PathChange {
        let side = |(id, kind): (Id, EntryKind)| Change {
            blob: CommitId(id),
            kind,
        };
        PathChange {
            path: self.path.clone(),
            commit,
            parent: self.parent.map(|(_, id)| CommitId(id)),
            before: self.before.map(side),
            after: self.after.map(side),
        }
    }
}

/// The history of a few cases, and the place of each of its commits in the whole.
pub struct Few {
    /// The history.
    pub history: History,
    /// Places by commit.
    pub places: ByName<usize>,
}

/// Reads the commits of these changes of cases and of the office's files. `None` where one of them is not as a plain commit
/// is: it can't be read, its headers are odd, it is signed, or it joins lines. Changes of one commit stand together, in their
/// order.
///
/// # Errors
/// When the object database can't be opened.
pub fn few(
    repository: &Repository,
    head: CommitId,
    (changes, office): (&[Placed], &[Placed]),
) -> Result<Option<Few>, RepositoryError> {
    let objects = repository.objects()?;
    let mut wanted: BTreeMap<u32, Id> = BTreeMap::new();
    for change in changes.iter().chain(office) {
        wanted.extend(change.parent);
        wanted.extend([change.commit]);
    }
    let own: BTreeSet<u32> = changes.iter().chain(office).map(|c| c.commit.0).collect();
    let Some((history, index)) = read(&objects, head, (&wanted, &own)) else {
        return Ok(None);
    };
    let put = |all: &[Placed]| -> Option<Vec<PathChange>> {
        let placed = all.iter().map(|one| {
            let at = index.get(&one.commit.0)?;
            Some(one.change(*at))
        });
        let mut placed: Vec<PathChange> = placed.collect::<Option<_>>()?;
        placed.sort_by_key(|change| change.commit);
        Some(placed)
    };
    let (Some(changes), Some(office)) = (put(changes), put(office)) else {
        return Ok(None);
    };
    let places = wanted.iter().filter_map(|(place, id)| {
        let place = usize::try_from(*place).ok()?;
        Some((CommitId(*id), place))
    });
    Ok(Some(Few {
        places: places.collect(),
        history: History {
            changes,
            office,
            ..history
        },
    }))
}

/// The commits in their order, each standing on what is known of it, and where each place is among them.
fn read(
    objects: &Objects<'_>,
    head: CommitId,
    (wanted, own): (&BTreeMap<u32, Id>, &BTreeSet<u32>),
) -> Option<(History, HashMap<u32, usize>)> {
    let mut history = History::of_head(head);
    let mut index = HashMap::new();
    let ids: BTreeSet<&Id> = wanted.values().collect();
    for (place, id) in wanted {
        let (mut commit, faults) = objects.commit_with_faults(CommitId(*id)).ok()?;
        let is_own = own.contains(place);
        if !faults.is_empty() || is_own && (commit.signed || commit.is_merge()) {
            return None;
        }
        if !commit.parents.iter().all(|parent| ids.contains(&parent.0)) {
            if is_own {
                return None;
            }
            let last = history.commits.last();
            commit.parents = last.map(|last| last.id).into_iter().collect();
        }
        index.insert(*place, history.commits.len());
        history.commits.push(Arc::new(commit));
    }
    Some((history, index))
}

/// Whether what was in force at every commit of a history is what the last commit before it in order that changed a file of
/// the office made of it, and whether each of those is dated by itself: none of them joins lines, and nothing before them is
/// dated later.
pub fn is_in_line(history: &History) -> bool {
    let mut changed = history.office.iter().map(|change| change.commit).peekable();
    let mut latest = Timestamp::MIN;
    let mut version = 0_usize;
    let mut versions: ByName<usize> = with_room(history.commits.len());
    for (at, commit) in history.commits.iter().enumerate() {
        let parent = commit.parents.first().and_then(|id| versions.get(id));
        if parent.copied().unwrap_or_default() != version {
            return false;
        }
        let own = commit.author.when.at.max(commit.committer.when.at);
        let mut is_changed = false;
        while changed.next_if_eq(&at).is_some() {
            is_changed = true;
        }
        if is_changed {
            if commit.is_merge() || own < latest {
                return false;
            }
            version += 1;
        }
        latest = latest.max(own);
        versions.insert(commit.id, version);
    }
    true
}

#[cfg(test)]
mod tests {
    use super::super::commit::parse;
    use super::*;

    fn id(number: u8) -> CommitId {
        CommitId([number; 20])
    }

    /// Commits with these parents and dates (seconds); those that are named change a file of the office.
    fn history(commits: &[(&[u8], i64)], office: &[usize]) -> History {
        let mut history = History::of_head(id(0));
        for (at, (parents, second)) in (1..).zip(commits) {
            let mut raw = format!("tree {}\n", id(0));
            for parent in *parents {
                raw += &format!("parent {}\n", id(*parent));
            }
            let who = format!("A <a@contoh.go.id> {second} +0000");
            raw += &format!("author {who}\ncommitter {who}\n\nLangkah\n");
            let (commit, _) = parse(id(at), raw.as_bytes()).expect("a commit");
            history.commits.push(Arc::new(commit));
        }
        let changed = office.iter().map(|at| PathChange {
            path: "content/kalender.toml".to_owned(),
            commit: *at,
            parent: None,
            before: None,
            after: None,
        });
        history.office = changed.collect();
        history
    }

    #[test]
    fn a_line_whose_office_changes_in_order_is_in_line() {
        let line: [(&[u8], i64); 4] = [(&[], 10), (&[1], 20), (&[2], 15), (&[3], 30)];
        assert!(is_in_line(&history(&line, &[0, 1, 3])));
        assert!(is_in_line(&history(&line, &[0, 1, 1])), "two files in one");
        assert!(
            !is_in_line(&history(&line, &[0, 2])),
            "dated before what it stands on"
        );
    }

    #[test]
    fn a_commit_that_is_added_has_a_place() {
        let mut line = history(&[(&[], 10), (&[1], 20)], &[]);
        let more = history(&[(&[], 10), (&[1], 20), (&[2], 30)], &[]);
        assert_eq!(line.places().len(), 2);
        line.push(Arc::clone(&more.commits[2]));
        assert_eq!(line.places().get(&id(3)), Some(&2));
        assert_eq!(line.parent(2, id(1)), Some(0));
    }

    #[test]
    fn lines_that_part_are_in_line_where_the_office_does_not_change_beside_them() {
        // 2 and 3 stand on 1 and are joined by 4.
        let parted: [(&[u8], i64); 4] = [(&[], 10), (&[1], 20), (&[1], 21), (&[2, 3], 30)];
        assert!(is_in_line(&history(&parted, &[0])));
        assert!(
            !is_in_line(&history(&parted, &[0, 1])),
            "3 knows nothing of it"
        );
        assert!(!is_in_line(&history(&parted, &[0, 3])), "by a merge");
        let roots: [(&[u8], i64); 3] = [(&[], 10), (&[], 20), (&[1, 2], 30)];
        assert!(!is_in_line(&history(&roots, &[0])), "a second root");
    }
}
