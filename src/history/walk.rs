//! The pass itself: commits parents first, and the files that differ between each commit and each of its parents.

use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

use super::ahead::{Compared, Reached, compare_while_reaching};
use super::cache::Cache;
use super::commit::{Commit, HeaderFault};
use super::compare::{Changed, Difference, Family, Known, changes_of};
use super::entries::UnsafeEntry;
use super::integrity::{Incomplete, marks};
use super::limits::{Bound, COMMIT_WEIGHT, Left, MISSING_LIMIT};
use super::objects::{ObjectError, Objects};
use super::repository::{Repository, RepositoryError};
use super::tree::{BlobId, EntryKind};
use crate::maps::ByName;
use crate::progress::{Progress, Unseen};
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
    /// What is held of it.
    pub held: Held,
    /// Where its commits stand, once that was asked for.
    pub(crate) places: OnceLock<Arc<ByName<usize>>>,
}

/// What is held of a history, in what is counted and bounded ([`super::Limits`]).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    /// Bytes of commits.
    pub commits: usize,
    /// Bytes and entries of the versions of cases.
    pub versions: usize,
    /// Bytes of attachments that were hashed.
    pub attachments: usize,
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
            held: Held::default(),
            places: OnceLock::new(),
        }
    }

    /// The index of each commit in [`History::commits`], as they are when this is asked for the first time.
    pub fn places(&self) -> &Arc<ByName<usize>> {
        self.places.get_or_init(|| {
            let commits = self.commits.iter().enumerate();
            Arc::new(commits.map(|(at, commit)| (commit.id, at)).collect())
        })
    }

    /// Adds a commit behind the others; where they stand is looked up anew when it is asked for.
    pub fn push(&mut self, commit: Arc<Commit>) {
        self.commits.push(commit);
        self.places = OnceLock::new();
    }

    /// The index of a parent of the commit with this index.
    pub fn parent(&self, at: usize, id: CommitId) -> Option<usize> {
        // Mostly it is the one before.
        let before = at.checked_sub(1);
        let commit = before.and_then(|before| self.commits.get(before));
        match commit {
            Some(commit) if commit.id == id => before,
            _ => self.places().get(&id).copied(),
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
    walk_with(repository, head, &mut Cache::none(), &Unseen)
}

/// [`walk`], with what earlier runs found and taking in what this one finds, and telling how many commits are done.
///
/// # Errors
/// As [`walk`].
pub fn walk_with(
    repository: &Repository,
    head: CommitId,
    cache: &mut Cache,
    progress: &dyn Progress,
) -> Result<History, RepositoryError> {
    pass(repository, (head, &Known::default()), cache, progress)
}

/// Walks from `head` as far as nothing is known.
///
/// # Errors
/// When the object database can't be opened.
pub(super) fn pass(
    repository: &Repository,
    (head, known): (CommitId, &Known),
    cache: &mut Cache,
    progress: &dyn Progress,
) -> Result<History, RepositoryError> {
    let objects = repository.objects()?;
    let mut incomplete = marks(repository, head);
    let mut odd = ByName::default();
    let limits = repository.limits();
    let mut kept = Left::of(limits.commits);
    let Compared {
        commits: reached,
        ordered: commits,
        changed,
    } = compare_while_reaching(repository, known, progress, |reached| {
        let reaching = Reaching {
            objects: &objects,
            known,
            cache,
            kept: &mut kept,
            incomplete: &mut incomplete,
            odd: &mut odd,
        };
        reaching.reach(head, reached);
    });
    let all = Effort {
        changes: limits.changes_in(commits.len()),
        trees: limits.trees_in(commits.len()),
    };
    let mut left = all;
    let mut found = Found::default();
    // Mostly each of them changes one file.
    found.changes.reserve(commits.len());
    for (at, (commit, ahead)) in commits.iter().zip(changed).enumerate() {
        let family = || Family::of(commit, &reached);
        let is_ahead = ahead.is_some();
        let recalled = match ahead {
            None if family().is_whole() => cache.changed(commit.id),
            _ => None,
        };
        let is_recalled = recalled.is_some();
        let before = ahead.or(recalled).filter(|changed| changed.fits(left));
        let changed = before.unwrap_or_else(|| changes_of(&objects, known, &family(), left));
        if !is_ahead {
            progress.advance(1);
        }
        left.changes = left.changes.saturating_sub(changed.effort.changes);
        left.trees = left.trees.saturating_sub(changed.effort.trees);
        for gap in &changed.gaps {
            note(&mut incomplete, gap, commit.id);
        }
        if let Some(bound) = changed.over {
            // Half of what a commit changes would make a false case against it.
            exceeds(&mut incomplete, bound, commit.id);
            break;
        }
        if cache.is_kept() && !is_recalled && changed.is_plain() {
            let is_plain = family().is_whole() && !odd.contains_key(&commit.id);
            if is_plain && objects.is_packed(commit.id) {
                cache.learn(commit, &changed);
            }
        }
        found.add(at, changed);
    }
    let headers = commits.iter().enumerate().flat_map(|(at, commit)| {
        let faults = odd.remove(&commit.id).unwrap_or_default();
        faults.into_iter().map(move |fault| (at, fault))
    });
    Ok(History {
        head,
        changes: found.changes,
        office: found.office,
        signatures: Signatures::new(),
        incomplete,
        oddities: Oddities {
            entries: found.entries,
            headers: headers.collect(),
        },
        effort: Effort {
            changes: all.changes - left.changes,
            trees: all.trees - left.trees,
        },
        held: Held {
            commits: limits.commits - kept.rest(),
            ..Held::default()
        },
        commits,
        places: OnceLock::new(),
    })
}

/// What the commits changed, put together.
#[derive(Default)]
struct Found {
    changes: Vec<PathChange>,
    office: Vec<PathChange>,
    entries: Vec<UnsafeEntry>,
}

impl Found {
    /// Adds what the commit at this place changed.
    fn add(&mut self, at: usize, changed: Changed) {
        let placed = |difference: Difference| PathChange {
            path: difference.path,
            commit: at,
            parent: difference.parent,
            before: difference.before,
            after: difference.after,
        };
        self.changes.extend(changed.changes.into_iter().map(placed));
        self.office.extend(changed.office.into_iter().map(placed));
        let faults = changed.faults.into_iter();
        self.entries.extend(faults.map(|(path, fault)| UnsafeEntry {
            commit: at,
            path,
            fault,
        }));
    }
}

/// Commits being reached.
struct Reaching<'w> {
    objects: &'w Objects<'w>,
    known: &'w Known,
    cache: &'w Cache,
    /// How much more may be kept of them.
    kept: &'w mut Left,
    incomplete: &'w mut Vec<Incomplete>,
    odd: &'w mut ByName<Vec<HeaderFault>>,
}

impl Reaching<'_> {
    fn reach(self, head: CommitId, reached: &mut Reached<'_>) {
        let mut open = vec![(head, head)];
        while let Some((id, child)) = open.pop() {
            if reached.has(id) {
                continue;
            }
            let recalled = self.cache.commit(id);
            if let Some(commit) = recalled.filter(|_| self.objects.is_packed(id)) {
                if !self.kept.take_if(weight_of(commit)) {
                    exceeds(self.incomplete, Bound::Commits, child);
                    break;
                }
                open.extend(commit.parents.iter().map(|parent| (*parent, id)));
                reached.know(Arc::clone(commit));
                continue;
            }
            match self.objects.commit_with_faults(id) {
                Ok((commit, _)) if !self.kept.take_if(weight_of(&commit)) => {
                    exceeds(self.incomplete, Bound::Commits, child);
                    break;
                }
                Ok((commit, faults)) => {
                    if !self.known.border.contains(&id) {
                        if !faults.is_empty() && !self.known.between.contains(&id) {
                            self.odd.insert(id, faults);
                        }
                        open.extend(commit.parents.iter().map(|parent| (*parent, id)));
                    }
                    reached.add(commit);
                }
                // Where a shallow clone was cut off is no further news.
                Err(_) if self.incomplete.contains(&Incomplete::Shallow) => {}
                Err(error) => {
                    note(self.incomplete, &error, child);
                    if is_too_gappy(self.incomplete) {
                        break;
                    }
                }
            }
        }
    }
}

/// What is kept of a commit, in bytes, about.
fn weight_of(commit: &Commit) -> usize {
    let person = |person: &super::Person| person.name.len() + person.email.len();
    let parents = commit.parents.len() * 2 * size_of::<CommitId>();
    let texts = person(&commit.author) + person(&commit.committer) + commit.summary.len();
    COMMIT_WEIGHT + parents + texts
}

fn is_too_gappy(incomplete: &[Incomplete]) -> bool {
    let missing = |gap: &&Incomplete| matches!(gap, Incomplete::Missing { .. });
    incomplete.iter().filter(missing).count() >= MISSING_LIMIT
}

/// Notes an object that can't be read, each once, as many as are told one by one.
pub(super) fn note(incomplete: &mut Vec<Incomplete>, error: &ObjectError, commit: CommitId) {
    note_file(incomplete, error, commit, None);
}

/// [`note`], of a version of a case's file.
pub(super) fn note_file(
    incomplete: &mut Vec<Incomplete>,
    error: &ObjectError,
    commit: CommitId,
    path: Option<&str>,
) {
    let missing = Incomplete::Missing {
        object: error.id(),
        commit,
        path: path.map(str::to_owned),
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
