//! The pass itself: commits parents first, and the files that differ between each commit and each of its parents.

use std::cmp::{Ordering, Reverse};
use std::collections::{BTreeMap, BinaryHeap, HashMap, HashSet};
use std::sync::Arc;

use super::commit::{Commit, HeaderFault};
use super::entries::{EntryFault, TOLD_PER_FOLDER, TreeFault, UnsafeEntry};
use super::integrity::{Incomplete, marks};
use super::limits::{Bound, COMMIT_WEIGHT, Left, MISSING_LIMIT, weight};
use super::names::{likeness, name_fault};
use super::objects::{DEPTH_LIMIT, ObjectError, Objects};
use super::repository::{Repository, RepositoryError};
use super::tree::{BlobId, Entry, EntryKind};
use crate::escape::text_of;
use crate::progress::{Progress, Stage, Unseen};
use crate::signature::Signatures;
use crate::stamp::CommitId;

/// What the site consists of, directly below its root.
pub(super) const TOPS: [&str; 4] = ["cases", "content", "tertib.toml", "themes"];

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
    /// Where the first parent can't be read, everything there is counts as new.
    pub office: Vec<PathChange>,
    /// What keeps the history from being whole.
    pub incomplete: Vec<Incomplete>,
    /// Signatures of the commits that touch the record; empty until [`super::verify_signatures`] has looked.
    pub signatures: Signatures,
    /// What no honest program writes.
    pub oddities: Oddities,
    /// What it took to find all this out.
    pub effort: Effort,
}

/// What a pass took, in what is counted and bounded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Effort {
    /// Differing entries and faults, as [`super::limits::weight`] counts them.
    pub changes: usize,
    /// Bytes of tree objects that were asked for.
    pub trees: usize,
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
            oddities: Oddities::default(),
            effort: Effort::default(),
        }
    }

    /// Notes that there is more than is looked at; each bound once.
    pub(super) fn exceeds(&mut self, bound: Bound) {
        exceeds(&mut self.incomplete, bound, self.head);
    }
}

/// Notes that there is more than is looked at; each bound once.
fn exceeds(incomplete: &mut Vec<Incomplete>, bound: Bound, commit: CommitId) {
    let path = None;
    let known = |gap: &Incomplete| matches!(gap, Incomplete::Excess { bound: known, .. } if *known == bound);
    if !incomplete.iter().any(known) {
        incomplete.push(Incomplete::Excess {
            bound,
            commit,
            path,
        });
    }
}

/// What no honest program writes.
#[derive(Clone, Debug, Default)]
pub struct Oddities {
    /// Entries of trees, each at the commit that brought it.
    pub entries: Vec<UnsafeEntry>,
    /// Headers of commits, by index into [`History::commits`].
    pub headers: Vec<(usize, HeaderFault)>,
}

/// Walks every commit reachable from `head`. Objects that can't be read are noted in [`History::incomplete`], and the walk
/// goes on with what there is.
///
/// # Errors
/// When the object database can't be opened.
pub fn walk(repository: &Repository, head: CommitId) -> Result<History, RepositoryError> {
    walk_seen(repository, head, &Unseen)
}

/// [`walk`], telling how many commits are done.
///
/// # Errors
/// As [`walk`].
pub fn walk_seen(
    repository: &Repository,
    head: CommitId,
    progress: &dyn Progress,
) -> Result<History, RepositoryError> {
    pass(repository, head, &Known::default(), progress)
}

/// What was judged before a walk that looks at the rest only.
#[derive(Clone, Debug, Default)]
pub(super) struct Known {
    /// Where the walk stops. Of these commits only the office's files are noted, all of them as if they were new, so that
    /// what was in force there is known.
    pub border: HashSet<CommitId>,
    /// Commits between the border and what is new, which show where lines parted. Of their changes only those of the
    /// office's files are noted.
    pub between: HashSet<CommitId>,
}

/// Walks from `head` as far as nothing is known.
///
/// # Errors
/// When the object database can't be opened.
pub(super) fn pass(
    repository: &Repository,
    head: CommitId,
    known: &Known,
    progress: &dyn Progress,
) -> Result<History, RepositoryError> {
    let objects = repository.objects()?;
    let mut incomplete = marks(repository, head);
    let mut odd = HashMap::new();
    let limits = repository.limits();
    let kept = Left::of(limits.commits);
    let found = reach(&objects, (head, known), kept, &mut incomplete, &mut odd);
    let commits = parents_first(found);
    progress.begin(Stage::History, Some(commits.len()));
    let index: HashMap<CommitId, usize> = commits
        .iter()
        .enumerate()
        .map(|(at, commit)| (commit.id, at))
        .collect();
    let mut walk = Walk {
        objects: &objects,
        changes: Vec::new(),
        office: Vec::new(),
        office_only: false,
        incomplete,
        brought: BTreeMap::new(),
        entries: Vec::new(),
        left: Left::of(limits.changes_in(commits.len())),
        trees: limits.trees_in(commits.len()),
        over: false,
    };
    for (at, commit) in commits.iter().enumerate() {
        progress.advance(1);
        let begun = (walk.changes.len(), walk.office.len());
        if known.border.contains(&commit.id) {
            walk.office_only = true;
            walk.compare(at, commit, None);
            walk.office_only = false;
            continue;
        }
        walk.office_only = known.between.contains(&commit.id);
        if commit.parents.is_empty() {
            walk.compare(at, commit, None);
        }
        let first = commit.parents.first();
        if first.is_some_and(|first| !index.contains_key(first)) {
            let only = std::mem::replace(&mut walk.office_only, true);
            walk.compare(at, commit, None);
            walk.office_only = only;
        }
        let mut compared = usize::from(commit.parents.is_empty());
        for parent in &commit.parents {
            // A parent that could not be read is already noted; comparing with nothing would invent changes.
            if let Some(parent) = index.get(parent).and_then(|at| commits.get(*at)) {
                walk.compare(at, commit, Some(parent));
                compared += 1;
            }
        }
        if walk.over {
            // Half of what a commit changes would make a false case against it.
            walk.changes.truncate(begun.0);
            walk.office.truncate(begun.1);
            break;
        }
        walk.settle(at, compared);
    }
    let effort = Effort {
        changes: limits.changes_in(commits.len()) - walk.left.rest(),
        trees: objects.looked_at(),
    };
    let headers = commits.iter().enumerate().flat_map(|(at, commit)| {
        let faults = odd.remove(&commit.id).unwrap_or_default();
        faults.into_iter().map(move |fault| (at, fault))
    });
    Ok(History {
        head,
        changes: walk.changes,
        office: walk.office,
        signatures: Signatures::new(),
        incomplete: walk.incomplete,
        oddities: Oddities {
            entries: walk.entries,
            headers: headers.collect(),
        },
        effort,
        commits,
    })
}

fn reach(
    objects: &Objects<'_>,
    (head, known): (CommitId, &Known),
    mut kept: Left,
    incomplete: &mut Vec<Incomplete>,
    odd: &mut HashMap<CommitId, Vec<HeaderFault>>,
) -> HashMap<CommitId, Arc<Commit>> {
    let mut found: HashMap<CommitId, Arc<Commit>> = HashMap::new();
    let mut open = vec![(head, head)];
    while let Some((id, child)) = open.pop() {
        if found.contains_key(&id) {
            continue;
        }
        match objects.commit_with_faults(id) {
            Ok((commit, _)) if !kept.take(weight_of(&commit)) => {
                exceeds(incomplete, Bound::Commits, child);
                break;
            }
            Ok((commit, faults)) => {
                if !known.border.contains(&id) {
                    if !faults.is_empty() && !known.between.contains(&id) {
                        odd.insert(id, faults);
                    }
                    open.extend(commit.parents.iter().map(|parent| (*parent, id)));
                }
                found.insert(id, Arc::new(commit));
            }
            // Where a shallow clone was cut off is no further news.
            Err(_) if incomplete.contains(&Incomplete::Shallow) => {}
            Err(error) => {
                note(incomplete, &error, child);
                if is_too_gappy(incomplete) {
                    break;
                }
            }
        }
    }
    found
}

/// What is kept of a commit, in bytes, about.
fn weight_of(commit: &Commit) -> usize {
    let person = |person: &super::Person| person.name.len() + person.email.len();
    let parents = commit.parents.len() * 2 * size_of::<CommitId>();
    let texts = person(&commit.author) + person(&commit.committer) + commit.summary.len();
    COMMIT_WEIGHT + parents + texts
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

fn is_too_gappy(incomplete: &[Incomplete]) -> bool {
    let missing = |gap: &&Incomplete| matches!(gap, Incomplete::Missing { .. });
    incomplete.iter().filter(missing).count() >= MISSING_LIMIT
}

/// Notes an object that can't be read, each once, as many as are told one by one.
pub(super) fn note(incomplete: &mut Vec<Incomplete>, error: &ObjectError, commit: CommitId) {
    let missing = Incomplete::Missing {
        object: error.id(),
        commit,
        reason: error.to_string(),
    };
    let known = incomplete
        .iter()
        .any(|i| matches!(i, Incomplete::Missing { object, .. } if *object == error.id()));
    if known {
        return;
    }
    if is_too_gappy(incomplete) {
        exceeds(incomplete, Bound::Missing, commit);
    } else {
        incomplete.push(missing);
    }
}

struct Walk<'o, 'r> {
    objects: &'o Objects<'r>,
    changes: Vec<PathChange>,
    office: Vec<PathChange>,
    /// Only the office's own files are compared, and no faults are looked for.
    office_only: bool,
    incomplete: Vec<Incomplete>,
    /// Faults of the commit at hand, with the number of parents that don't have them.
    brought: BTreeMap<(String, EntryFault), usize>,
    entries: Vec<UnsafeEntry>,
    /// How much more differing entries may weigh.
    left: Left,
    /// How many bytes of trees may be asked for.
    trees: usize,
    /// A bound was reached; nothing more is compared.
    over: bool,
}

/// Whether a file of the office decides verdicts; pages and pictures are no matter of the record.
fn decides(path: &str) -> bool {
    matches!(
        path,
        "tertib.toml" | "content/kalender.toml" | "content/petugas.toml"
    ) || path.starts_with("content/sop/")
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
        if self.over {
            return;
        }
        let pair = Pair {
            commit: at,
            id: commit.id,
            parent: parent.map(|parent| parent.id),
        };
        let sites = self.site_of(commit, pair).and_then(|after| {
            let before = parent.map(|parent| self.site_of(parent, pair));
            Some((before.unwrap_or(Some(None))?, after))
        });
        let Some((before, after)) = sites else {
            return;
        };
        if before == after {
            return;
        }
        let about_the_site = |fault: &TreeFault| {
            let likeness = likeness(&fault.name);
            fault.fault == EntryFault::Order
                || matches!(fault.fault, EntryFault::Name(name) if name.is_unusable())
                || TOPS.iter().any(|top| top.as_bytes() == likeness)
        };
        if !self.office_only {
            self.judge(pair, "", (before, after), &about_the_site);
        }
        let (Some(old), Some(new)) = (self.entries(before, pair), self.entries(after, pair)) else {
            return;
        };
        for (name, (before, after)) in differing(&old, &new) {
            let top = TOPS.into_iter().find(|top| top.as_bytes() == name);
            if let Some(top) = top.filter(|top| !self.office_only || *top != "cases") {
                self.entry(pair, top.to_owned(), before, after, 0);
            }
        }
    }

    /// The site's tree in a commit; `None` when it can't be read, which is noted.
    fn site_of(&mut self, commit: &Commit, pair: Pair) -> Option<Option<CommitId>> {
        match self.objects.site_tree(commit) {
            Ok(tree) => Some(tree),
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
        (before, after): (Option<CommitId>, Option<CommitId>),
        depth: usize,
    ) {
        if before == after {
            return;
        }
        if depth > DEPTH_LIMIT {
            if after.is_some() {
                self.bring(path.to_owned(), EntryFault::Deep);
            }
            return;
        }
        let (Some(old), Some(new)) = (self.entries(before, pair), self.entries(after, pair)) else {
            return;
        };
        if !self.office_only {
            self.judge(pair, path, (before, after), &|_| true);
        }
        for (name, (before, after)) in differing(&old, &new) {
            if name_fault(name).is_some_and(|fault| fault.is_unusable()) {
                continue;
            }
            let path = format!("{path}/{}", String::from_utf8_lossy(name));
            if self.over || !self.take(&path, pair) {
                return;
            }
            self.entry(pair, path, before, after, depth);
        }
    }

    /// Whether there is room for one more entry or fault at this path; where there is none, the walk ends.
    fn take(&mut self, path: &str, pair: Pair) -> bool {
        if self.left.take(weight(path.len())) {
            return true;
        }
        self.exceed(Bound::Changes, pair);
        false
    }

    fn exceed(&mut self, bound: Bound, pair: Pair) {
        exceeds(&mut self.incomplete, bound, pair.id);
        self.over = true;
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
        self.subtree(pair, &path, (tree(before), tree(after)), depth + 1);
        let (before, after) = (file(before), file(after));
        let list = if path.starts_with("cases/") {
            &mut self.changes
        } else if decides(&path) {
            &mut self.office
        } else {
            return;
        };
        if before != after {
            list.push(PathChange {
                path,
                commit: pair.commit,
                parent: pair.parent,
                before,
                after,
            });
        }
    }

    /// Notes the faults that a tree has and the tree before it had not.
    fn judge(
        &mut self,
        pair: Pair,
        path: &str,
        (before, after): (Option<CommitId>, Option<CommitId>),
        wanted: &dyn Fn(&TreeFault) -> bool,
    ) {
        let (Some(old), Some(new)) = (self.faults(before, pair), self.faults(after, pair)) else {
            return;
        };
        let fresh = |fault: &&TreeFault| wanted(fault) && old.binary_search(fault).is_err();
        let mut told = 0;
        for fault in new.iter().filter(fresh) {
            told += 1;
            if told <= TOLD_PER_FOLDER {
                let name = text_of(&fault.name);
                let path = match (path, &fault.fault) {
                    ("", EntryFault::Order) => ".".to_owned(),
                    ("", _) => name,
                    (path, EntryFault::Order) => path.to_owned(),
                    (path, _) => format!("{path}/{name}"),
                };
                if !self.take(&path, pair) {
                    return;
                }
                self.bring(path, fault.fault.clone());
            }
        }
        if told > TOLD_PER_FOLDER {
            let more = EntryFault::More(told - TOLD_PER_FOLDER);
            self.bring(path.to_owned(), more);
        }
    }

    fn bring(&mut self, path: String, fault: EntryFault) {
        *self.brought.entry((path, fault)).or_default() += 1;
    }

    /// Closes a commit: a fault that every parent lacks is the commit's own.
    fn settle(&mut self, commit: usize, compared: usize) {
        for ((path, fault), lacking) in std::mem::take(&mut self.brought) {
            if lacking >= compared {
                self.entries.push(UnsafeEntry {
                    commit,
                    path,
                    fault,
                });
            }
        }
    }

    fn faults(&mut self, tree: Option<CommitId>, pair: Pair) -> Option<std::rc::Rc<[TreeFault]>> {
        let Some(id) = tree else {
            return Some(std::rc::Rc::new([]));
        };
        match self.objects.tree_faults(id) {
            Ok(faults) => Some(faults),
            Err(error) => {
                note(&mut self.incomplete, &error, pair.id);
                None
            }
        }
    }

    /// The entries of a tree; none for no tree; `None` when it can't be read, which is noted.
    fn entries(&mut self, tree: Option<CommitId>, pair: Pair) -> Option<std::rc::Rc<[Entry]>> {
        let Some(id) = tree else {
            return Some(std::rc::Rc::new([]));
        };
        match self.objects.tree(id) {
            Ok(_) if self.objects.looked_at() > self.trees => {
                self.exceed(Bound::Trees, pair);
                None
            }
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
