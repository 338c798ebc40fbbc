//! What one commit changed: the files that differ between its tree and that of each of its parents, and the faults that it
//! brought.

use std::collections::{BTreeMap, HashSet};
use std::rc::Rc;
use std::sync::Arc;

use super::commit::Commit;
use super::entries::{EntryFault, TOLD_PER_FOLDER, TreeFault};
use super::limits::{Bound, Left, MISSING_LIMIT, weight};
use super::names::{likeness, name_fault};
use super::objects::{DEPTH_LIMIT, ObjectError, Objects};
use super::tree::{Entry, EntryKind, Tree, differing};
use super::walk::{Change, Effort, TOPS};
use crate::escape::text_of;
use crate::maps::ByName;
use crate::stamp::CommitId;

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

/// A commit with its parents, in order; `None` for one that can't be read.
pub(super) struct Family {
    pub commit: Arc<Commit>,
    parents: Vec<Option<Arc<Commit>>>,
}

impl Family {
    /// A commit among those that were reached.
    pub fn of(commit: &Arc<Commit>, reached: &ByName<Arc<Commit>>) -> Self {
        let parents = commit.parents.iter().map(|id| reached.get(id).cloned());
        Self {
            commit: Arc::clone(commit),
            parents: parents.collect(),
        }
    }

    /// Whether all parents are there.
    pub fn is_whole(&self) -> bool {
        self.parents.iter().all(Option::is_some)
    }
}

/// A file that differs between a commit and one of its parents.
#[derive(Debug)]
pub(super) struct Difference {
    /// Path relative to the site's root.
    pub path: String,
    /// The parent; `None` for a first commit.
    pub parent: Option<CommitId>,
    pub before: Option<Change>,
    pub after: Option<Change>,
}

/// What one commit changed.
#[derive(Debug, Default)]
pub(super) struct Changed {
    /// Under `cases/`.
    pub changes: Vec<Difference>,
    /// Of the office's own files that decide verdicts.
    pub office: Vec<Difference>,
    /// Faults of trees that no parent has, by path.
    pub faults: Vec<(String, EntryFault)>,
    /// Objects that could not be read; as many as are told of a whole history, and one more.
    pub gaps: Vec<ObjectError>,
    /// There is more than may be looked at: what stands here is not all.
    pub over: Option<Bound>,
    /// What it took.
    pub effort: Effort,
}

impl Changed {
    /// Whether all of it was read and nothing is odd about it: then it follows from the commit alone.
    pub fn is_plain(&self) -> bool {
        self.faults.is_empty() && self.gaps.is_empty() && self.over.is_none()
    }

    /// Whether it is all there and took no more than so much.
    pub fn fits(&self, left: Effort) -> bool {
        let effort = self.effort;
        self.over.is_none() && effort.changes <= left.changes && effort.trees <= left.trees
    }
}

/// Compares a commit with its parents, with so much effort at most.
pub(super) fn changes_of(
    objects: &Objects<'_>,
    known: &Known,
    family: &Family,
    most: Effort,
) -> Changed {
    let mut comparing = Comparing {
        objects,
        parent: None,
        office_only: false,
        brought: BTreeMap::new(),
        left: Left::of(most.changes),
        trees: most.trees,
        found: Changed::default(),
    };
    let compared = comparing.commit(known, family);
    let mut found = comparing.found;
    found.effort.changes = most.changes - comparing.left.rest();
    // A fault that every parent lacks is the commit's own.
    let own = comparing.brought.into_iter();
    let own = own.filter(|(_, lacking)| *lacking >= compared);
    found.faults = own.map(|(fault, _)| fault).collect();
    found
}

/// Whether a file of the office decides verdicts; pages and pictures are no matter of the record.
fn decides(path: &str) -> bool {
    matches!(
        path,
        "tertib.toml" | "content/kalender.toml" | "content/petugas.toml"
    ) || path.starts_with("content/sop/")
}

/// A tree before and after; none where there is none.
type Sides = (Option<Rc<Tree>>, Option<Rc<Tree>>);

/// A comparison on its way.
struct Comparing<'o, 'r> {
    objects: &'o Objects<'r>,
    /// The parent it is compared with.
    parent: Option<CommitId>,
    /// Only the office's own files are compared, and no faults are looked for.
    office_only: bool,
    /// Faults, with the number of parents that don't have them.
    brought: BTreeMap<(String, EntryFault), usize>,
    /// How much more differing entries may weigh.
    left: Left,
    /// How many bytes of trees may be asked for.
    trees: usize,
    found: Changed,
}

impl Comparing<'_, '_> {
    /// Compares a commit with each parent; with how many, its faults were compared.
    fn commit(&mut self, known: &Known, Family { commit, parents }: &Family) -> usize {
        if known.border.contains(&commit.id) {
            self.office_only = true;
            self.sites(commit, None);
            return usize::MAX;
        }
        self.office_only = known.between.contains(&commit.id);
        match parents.first() {
            None => self.sites(commit, None),
            Some(Some(_)) => {}
            Some(None) => {
                let only = std::mem::replace(&mut self.office_only, true);
                self.sites(commit, None);
                self.office_only = only;
            }
        }
        let mut compared = usize::from(parents.is_empty());
        // A parent that could not be read is already noted; comparing with nothing would invent changes.
        for parent in parents.iter().flatten() {
            self.sites(commit, Some(parent));
            compared += 1;
        }
        compared
    }

    /// Compares the site in a commit with that in a parent.
    fn sites(&mut self, commit: &Commit, parent: Option<&Arc<Commit>>) {
        if self.found.over.is_some() {
            return;
        }
        self.parent = parent.map(|parent| parent.id);
        let sites = self.site_of(commit).and_then(|after| {
            let before = parent.map(|parent| self.site_of(parent));
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
        let Some(sides) = self.both(before, after) else {
            return;
        };
        self.judge("", &sides, &about_the_site);
        for (name, differing) in differing(sides.0.as_deref(), sides.1.as_deref()) {
            let top = TOPS.into_iter().find(|top| top.as_bytes() == name);
            if let Some(top) = top.filter(|top| !self.office_only || *top != "cases") {
                self.entry(
                    top.to_owned(),
                    (differing.before.as_ref(), differing.after.as_ref()),
                    0,
                );
            }
        }
    }

    /// The site's tree in a commit; `None` when it can't be read, which is noted.
    fn site_of(&mut self, commit: &Commit) -> Option<Option<CommitId>> {
        match self.objects.site_tree(commit) {
            Ok(tree) => Some(tree),
            Err(error) => {
                self.gap(error);
                None
            }
        }
    }

    fn subtree(
        &mut self,
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
        let Some(sides) = self.both(before, after) else {
            return;
        };
        self.judge(path, &sides, &|_| true);
        for (name, differing) in differing(sides.0.as_deref(), sides.1.as_deref()) {
            if name_fault(&name).is_some_and(|fault| fault.is_unusable()) {
                continue;
            }
            let path = format!("{path}/{}", String::from_utf8_lossy(&name));
            if self.found.over.is_some() || !self.take(&path) {
                return;
            }
            self.entry(
                path,
                (differing.before.as_ref(), differing.after.as_ref()),
                depth,
            );
        }
    }

    /// Whether there is room for one more entry or fault at this path; where there is none, the comparison ends.
    fn take(&mut self, path: &str) -> bool {
        if self.left.take(weight(path.len())) {
            return true;
        }
        self.found.over = Some(Bound::Changes);
        false
    }

    fn gap(&mut self, error: ObjectError) {
        if self.found.gaps.len() <= MISSING_LIMIT {
            self.found.gaps.push(error);
        }
    }

    fn entry(
        &mut self,
        path: String,
        (before, after): (Option<&Entry>, Option<&Entry>),
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
        self.subtree(&path, (tree(before), tree(after)), depth + 1);
        let (before, after) = (file(before), file(after));
        let list = if path.starts_with("cases/") {
            &mut self.found.changes
        } else if decides(&path) {
            &mut self.found.office
        } else {
            return;
        };
        if before != after {
            list.push(Difference {
                path,
                parent: self.parent,
                before,
                after,
            });
        }
    }

    /// Notes the faults that a tree has and the tree before it had not.
    fn judge(&mut self, path: &str, (old, new): &Sides, wanted: &dyn Fn(&TreeFault) -> bool) {
        if self.office_only {
            return;
        }
        let (old, new) = (faults(old), faults(new));
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
                if !self.take(&path) {
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

    /// The trees of both sides; `None` when one can't be read or is too many, which is noted.
    fn both(&mut self, before: Option<CommitId>, after: Option<CommitId>) -> Option<Sides> {
        // The later commits are compared first, so what stands after is known most often.
        let known = after.and_then(|id| self.objects.tree_at_hand(id));
        let before = self.tree(before, known.as_deref());
        let known = before.as_ref().and_then(Option::as_deref);
        let after = self.tree(after, known);
        Some((before?, after?))
    }

    /// A tree; none for no tree; `None` when it can't be read or is too many, which is noted.
    fn tree(&mut self, tree: Option<CommitId>, beside: Option<&Tree>) -> Option<Option<Rc<Tree>>> {
        let Some(id) = tree else {
            return Some(None);
        };
        let tree = match self.objects.tree_beside(id, beside) {
            Ok(tree) => tree,
            Err(error) => {
                self.gap(error);
                return None;
            }
        };
        self.found.effort.trees = self.found.effort.trees.saturating_add(tree.size());
        if self.found.effort.trees > self.trees {
            self.found.over = Some(Bound::Trees);
            return None;
        }
        Some(Some(tree))
    }
}

/// What is wrong with a tree; nothing with none.
fn faults(tree: &Option<Rc<Tree>>) -> &[TreeFault] {
    tree.as_deref().map_or(&[], Tree::faults)
}
