//! The pass itself: commits parents first, and the files that differ between each commit and each of its parents.

use std::cmp::{Ordering, Reverse};
use std::collections::{BTreeMap, BinaryHeap, HashMap};
use std::sync::Arc;

use super::commit::Commit;
use super::integrity::{Incomplete, marks};
use super::objects::{DEPTH_LIMIT, ObjectError, Objects, Repository, RepositoryError};
use super::tree::{BlobId, Entry, EntryKind};
use crate::signature::Signatures;
use crate::stamp::CommitId;

/// A file before or after a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Its object.
    pub blob: BlobId,
    /// What kind of entry it is.
    pub kind: EntryKind,
}

/// One difference between a commit and one of its parents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathChange {
    /// Path relative to the site's root.
    pub path: String,
    /// Index of the commit in [`History::commits`].
    pub commit: usize,
    /// The parent; `None` for a first commit.
    pub parent: Option<CommitId>,
    /// Before.
    pub before: Option<Change>,
    /// After.
    pub after: Option<Change>,
}

/// What the pass found.
#[derive(Clone, Debug)]
pub struct History {
    /// The chosen commit.
    pub head: CommitId,
    /// Every commit reached, parents before children; among equals the earlier committed first.
    pub commits: Vec<Arc<Commit>>,
    /// Changes under `cases/`, in the order of `commits`.
    pub changes: Vec<PathChange>,
    /// Changes of the office's own files that decide verdicts (settings, calendar, roster, SOPs), in the order of `commits`.
    /// A commit whose first parent could not be read is compared with nothing, so that what stood in it is known; its
    /// `parent` is then `None`.
    pub office: Vec<PathChange>,
    /// What keeps the history from being whole.
    pub incomplete: Vec<Incomplete>,
    /// Signatures of the commits that touch the record; empty until [`super::verify_signatures`] has looked.
    pub signatures: Signatures,
}

impl History {
    /// A history of which only the chosen commit is known, before it is walked.
    pub fn of_head(head: CommitId) -> Self {
        Self {
            head,
            commits: Vec::new(),
            changes: Vec::new(),
            office: Vec::new(),
            incomplete: Vec::new(),
            signatures: Signatures::new(),
        }
    }
}

/// Walks every commit reachable from `head`. Objects that can't be read are noted in [`History::incomplete`], and the walk
/// goes on with what there is.
///
/// # Errors
/// When the object database can't be opened.
pub fn walk(repository: &Repository, head: CommitId) -> Result<History, RepositoryError> {
    let objects = repository.objects()?;
    let mut incomplete = marks(repository, head);
    let commits = parents_first(reach(&objects, head, &mut incomplete));
    let index: HashMap<CommitId, usize> = commits
        .iter()
        .enumerate()
        .map(|(at, commit)| (commit.id, at))
        .collect();
    let mut walk = Walk {
        objects: &objects,
        changes: Vec::new(),
        office: Vec::new(),
        incomplete,
    };
    for (at, commit) in commits.iter().enumerate() {
        if commit.parents.is_empty() {
            walk.compare(at, commit, None);
        }
        let first = commit.parents.first();
        if first.is_none_or(|first| !index.contains_key(first)) {
            walk.compare_office(at, commit, None);
        }
        for parent in &commit.parents {
            // A parent that could not be read is already noted; comparing with nothing would invent changes.
            if let Some(parent) = index.get(parent).and_then(|at| commits.get(*at)) {
                walk.compare(at, commit, Some(parent));
                walk.compare_office(at, commit, Some(parent));
            }
        }
    }
    Ok(History {
        head,
        changes: walk.changes,
        office: walk.office,
        incomplete: walk.incomplete,
        signatures: Signatures::new(),
        commits,
    })
}

fn reach(
    objects: &Objects<'_>,
    head: CommitId,
    incomplete: &mut Vec<Incomplete>,
) -> HashMap<CommitId, Arc<Commit>> {
    let mut found: HashMap<CommitId, Arc<Commit>> = HashMap::new();
    let mut open = vec![(head, head)];
    while let Some((id, child)) = open.pop() {
        if found.contains_key(&id) {
            continue;
        }
        match objects.commit(id) {
            Ok(commit) => {
                open.extend(commit.parents.iter().map(|parent| (*parent, id)));
                found.insert(id, Arc::new(commit));
            }
            // Where a shallow clone was cut off is no further news.
            Err(_) if incomplete.contains(&Incomplete::Shallow) => {}
            Err(error) => note(incomplete, &error, child),
        }
    }
    found
}

/// Orders commits so that parents come before children (Kahn's algorithm), earlier committer times first.
fn parents_first(mut found: HashMap<CommitId, Arc<Commit>>) -> Vec<Arc<Commit>> {
    let mut children: HashMap<CommitId, Vec<CommitId>> = HashMap::new();
    let mut waiting: HashMap<CommitId, usize> = HashMap::new();
    let mut ready = BinaryHeap::new();
    for commit in found.values() {
        let present = commit.parents.iter().filter(|id| found.contains_key(id));
        let mut count = 0;
        for parent in present {
            children.entry(*parent).or_default().push(commit.id);
            count += 1;
        }
        if count == 0 {
            ready.push(Reverse((commit.committer.when.at, commit.id)));
        }
        waiting.insert(commit.id, count);
    }
    let mut ordered = Vec::with_capacity(found.len());
    while let Some(Reverse((_, id))) = ready.pop() {
        for child in children.remove(&id).unwrap_or_default() {
            if let Some(count) = waiting.get_mut(&child) {
                *count -= 1;
                if *count == 0
                    && let Some(commit) = found.get(&child)
                {
                    ready.push(Reverse((commit.committer.when.at, child)));
                }
            }
        }
        ordered.extend(found.remove(&id));
    }
    ordered
}

pub(super) fn note(incomplete: &mut Vec<Incomplete>, error: &ObjectError, commit: CommitId) {
    let missing = Incomplete::Missing {
        object: error.id(),
        commit,
        reason: error.to_string(),
    };
    let known = incomplete
        .iter()
        .any(|i| matches!(i, Incomplete::Missing { object, .. } if *object == error.id()));
    if !known {
        incomplete.push(missing);
    }
}

struct Walk<'o, 'r> {
    objects: &'o Objects<'r>,
    changes: Vec<PathChange>,
    office: Vec<PathChange>,
    incomplete: Vec<Incomplete>,
}

/// Where a comparison stands: which commit against which parent.
#[derive(Clone, Copy)]
struct Pair {
    commit: usize,
    id: CommitId,
    parent: Option<CommitId>,
}

impl Walk<'_, '_> {
    fn compare(&mut self, at: usize, commit: &Commit, parent: Option<&Arc<Commit>>) {
        let pair = Pair {
            commit: at,
            id: commit.id,
            parent: parent.map(|parent| parent.id),
        };
        let after = self.cases_of(commit, pair);
        let before = parent.and_then(|parent| self.cases_of(parent, pair));
        self.subtree(pair, "cases", before, after, 0);
    }

    /// The office's files: `tertib.toml` and what decides verdicts below `content/`, whose pages and pictures are no matter
    /// of the record.
    fn compare_office(&mut self, at: usize, commit: &Commit, parent: Option<&Arc<Commit>>) {
        let pair = Pair {
            commit: at,
            id: commit.id,
            parent: parent.map(|parent| parent.id),
        };
        let mut differ = Vec::new();
        for top in ["tertib.toml", "content"] {
            let after = self.entry_of(commit, top, pair);
            let before = parent.and_then(|parent| self.entry_of(parent, top, pair));
            if before == after {
                continue;
            }
            if top == "content" {
                for name in [
                    "content/kalender.toml",
                    "content/petugas.toml",
                    "content/sop",
                ] {
                    let after = self.entry_of(commit, name, pair);
                    let before = parent.and_then(|parent| self.entry_of(parent, name, pair));
                    differ.push((name, before, after));
                }
            } else {
                differ.push((top, before, after));
            }
        }
        for (path, before, after) in differ {
            self.entry(pair, path.to_owned(), before.as_ref(), after.as_ref(), 0);
        }
    }

    /// The entry at a path of a commit; what can't be read is noted.
    fn entry_of(&mut self, commit: &Commit, path: &str, pair: Pair) -> Option<Entry> {
        match self.objects.entry(commit, path) {
            Ok(entry) => entry,
            Err(error) => {
                note(&mut self.incomplete, &error, pair.id);
                None
            }
        }
    }

    /// The tree of `cases/` in a commit.
    fn cases_of(&mut self, commit: &Commit, pair: Pair) -> Option<CommitId> {
        match self.objects.entry(commit, "cases") {
            Ok(Some(entry)) if entry.kind == EntryKind::Tree => Some(entry.id),
            Ok(_) => None,
            Err(error) => {
                note(&mut self.incomplete, &error, pair.id);
                None
            }
        }
    }

    fn subtree(
        &mut self,
        pair: Pair,
        path: &str,
        before: Option<CommitId>,
        after: Option<CommitId>,
        depth: usize,
    ) {
        if before == after || depth > DEPTH_LIMIT {
            return;
        }
        let (Some(old), Some(new)) = (self.entries(before, pair), self.entries(after, pair)) else {
            return;
        };
        for (name, (before, after)) in differing(&old, &new) {
            let path = format!("{path}/{}", String::from_utf8_lossy(name));
            self.entry(pair, path, before, after, depth);
        }
    }

    fn entry(
        &mut self,
        pair: Pair,
        path: String,
        before: Option<&Entry>,
        after: Option<&Entry>,
        depth: usize,
    ) {
        let tree = |entry: Option<&Entry>| {
            entry
                .filter(|entry| entry.kind == EntryKind::Tree)
                .map(|entry| entry.id)
        };
        let file = |entry: Option<&Entry>| {
            entry
                .filter(|entry| entry.kind != EntryKind::Tree)
                .map(|entry| Change {
                    blob: entry.id,
                    kind: entry.kind,
                })
        };
        self.subtree(pair, &path, tree(before), tree(after), depth + 1);
        let (before, after) = (file(before), file(after));
        if before != after {
            let list = if path.starts_with("cases/") {
                &mut self.changes
            } else {
                &mut self.office
            };
            list.push(PathChange {
                path,
                commit: pair.commit,
                parent: pair.parent,
                before,
                after,
            });
        }
    }

    /// The entries of a tree; none for no tree; `None` when it can't be read, which is noted.
    fn entries(&mut self, tree: Option<CommitId>, pair: Pair) -> Option<std::rc::Rc<[Entry]>> {
        let Some(id) = tree else {
            return Some(std::rc::Rc::new([]));
        };
        match self.objects.tree(id) {
            Ok(entries) => Some(entries),
            Err(error) => {
                note(&mut self.incomplete, &error, pair.id);
                None
            }
        }
    }
}

type Sides<'e> = (Option<&'e Entry>, Option<&'e Entry>);

/// Entries whose mode or object differ, by name.
fn differing<'e>(old: &'e [Entry], new: &'e [Entry]) -> BTreeMap<&'e [u8], Sides<'e>> {
    let mut found: BTreeMap<&[u8], Sides<'e>> = BTreeMap::new();
    let (mut left, mut right) = (old.iter().peekable(), new.iter().peekable());
    loop {
        let order = match (left.peek(), right.peek()) {
            (None, None) => return found,
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(a), Some(b)) => a.name.cmp(&b.name),
        };
        let before = order.is_le().then(|| left.next()).flatten();
        let after = order.is_ge().then(|| right.next()).flatten();
        let value = |entry: &Entry| (entry.kind, entry.id);
        if before.map(value) != after.map(value)
            && let Some(entry) = before.or(after)
        {
            found.insert(&entry.name, (before, after));
        }
    }
}
