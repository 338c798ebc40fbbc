//! Where lines of history parted: the merge bases of two commits, by what the commits themselves say.
//!
//! libgit2 would ask `.git/info/grafts` and the commit-graph file, which may tell another story.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use super::limits::Left;
use super::walk::History;
use crate::maps::ByName;
use crate::stamp::CommitId;

const ONE: u8 = 1;
const OTHER: u8 = 2;
const BOTH: u8 = ONE | OTHER;
/// An ancestor of a base that was already found.
const STALE: u8 = 4;

/// Two commits, and the places where their lines parted.
type Answer = ((CommitId, CommitId), Rc<[usize]>);

/// Who descends from whom, by index into [`History::commits`].
pub struct Ancestry {
    index: Arc<ByName<usize>>,
    parents: Vec<Vec<usize>>,
    /// The answer given last: of a merge every file asks the same.
    last: RefCell<Option<Answer>>,
    /// How many more commits may be passed.
    left: Cell<Left>,
}

impl Ancestry {
    /// Looks up the parents of every commit once. All questions together pass so many commits, then there is no answer.
    pub fn new(history: &History, steps: usize) -> Self {
        let index = Arc::clone(history.places());
        let parents = history
            .commits
            .iter()
            .map(|commit| {
                let known = commit.parents.iter().filter_map(|id| index.get(id));
                known.copied().collect()
            })
            .collect();
        Self {
            index,
            parents,
            last: RefCell::default(),
            left: Cell::new(Left::of(steps)),
        }
    }

    /// Whether the commit was read.
    pub fn knows(&self, id: CommitId) -> bool {
        self.index.contains_key(&id)
    }

    /// The best common ancestors of two commits, latest first: none of them is an ancestor of another. Several in a
    /// criss-cross; none where the lines never met. `None` where that is too far to go.
    pub fn bases(&self, one: CommitId, other: CommitId) -> Option<Rc<[usize]>> {
        if let Some((asked, answer)) = &*self.last.borrow()
            && *asked == (one, other)
        {
            return Some(Rc::clone(answer));
        }
        let answer: Rc<[usize]> = self.found_bases(one, other)?.into();
        self.last.replace(Some(((one, other), Rc::clone(&answer))));
        Some(answer)
    }

    fn found_bases(&self, one: CommitId, other: CommitId) -> Option<Vec<usize>> {
        let (Some(one), Some(other)) = (self.index.get(&one), self.index.get(&other)) else {
            return Some(Vec::new());
        };
        let mut left = self.left.get();
        // Parents have smaller indices than their children, so taking the largest first sees every commit after all of its
        // descendants.
        let mut open: BTreeMap<usize, u8> = BTreeMap::new();
        *open.entry(*one).or_default() |= ONE;
        *open.entry(*other).or_default() |= OTHER;
        let mut live = open.len();
        let mut bases = Vec::new();
        while live > 0
            && let Some((at, marks)) = open.pop_last()
        {
            if !left.take(1) {
                self.left.set(left);
                return None;
            }
            let mut handed = marks;
            if marks & STALE == 0 {
                live -= 1;
                if marks & BOTH == BOTH {
                    bases.push(at);
                    handed |= STALE;
                }
            }
            for parent in self.parents.get(at).into_iter().flatten() {
                let known = open.get(parent).copied();
                let joined = known.unwrap_or_default() | handed;
                match (known.is_some_and(is_live), is_live(joined)) {
                    (false, true) => live += 1,
                    (true, false) => live -= 1,
                    _ => {}
                }
                open.insert(*parent, joined);
            }
        }
        self.left.set(left);
        Some(bases)
    }
}

fn is_live(marks: u8) -> bool {
    marks & STALE == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(at: usize) -> CommitId {
        CommitId([u8::try_from(at).unwrap_or(u8::MAX); 20])
    }

    /// Commit `n` has the parents that line `n` names.
    fn ancestry(parents: &[&[usize]]) -> Ancestry {
        Ancestry {
            index: Arc::new((0..parents.len()).map(|at| (id(at), at)).collect()),
            parents: parents.iter().map(|list| list.to_vec()).collect(),
            last: RefCell::default(),
            left: Cell::new(Left::of(1_000)),
        }
    }

    #[test]
    fn an_answer_that_is_too_far_is_none_and_no_later_one_is_given() {
        let fork = ancestry(&[&[], &[0], &[1], &[1], &[2, 3]]);
        fork.left.set(Left::of(4));
        assert_eq!(fork.bases(id(2), id(3)).as_deref(), Some(&[1][..]));
        assert_eq!(fork.bases(id(4), id(0)), None);
        assert_eq!(fork.bases(id(1), id(1)), None);
    }

    #[test]
    fn lines_part_at_their_base() {
        let fork = ancestry(&[&[], &[0], &[1], &[1], &[2, 3]]);
        assert_eq!(*fork.bases(id(2), id(3)).unwrap(), [1]);
        assert_eq!(
            *fork.bases(id(4), id(3)).unwrap(),
            [3],
            "an ancestor itself"
        );
        assert_eq!(*fork.bases(id(2), id(2)).unwrap(), [2]);
        assert_eq!(*fork.bases(id(2), id(9)).unwrap(), [0; 0]);
    }

    #[test]
    fn a_criss_cross_has_two_bases_and_unrelated_lines_none() {
        let crossed = ancestry(&[&[], &[0], &[0], &[1, 2], &[2, 1], &[3], &[4]]);
        assert_eq!(*crossed.bases(id(5), id(6)).unwrap(), [2, 1]);
        let apart = ancestry(&[&[], &[], &[0], &[1]]);
        assert_eq!(*apart.bases(id(2), id(3)).unwrap(), [0; 0]);
    }

    #[test]
    fn an_older_common_ancestor_is_no_base() {
        // 4 also descends from 0 by a shortcut.
        let shortcut = ancestry(&[&[], &[0], &[1], &[2], &[2, 0]]);
        assert_eq!(*shortcut.bases(id(3), id(4)).unwrap(), [2]);
    }
}
