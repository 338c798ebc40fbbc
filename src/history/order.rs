//! The order in which commits are looked at.

use std::cell::LazyCell;
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::Arc;

use rayon::prelude::*;

use super::commit::Commit;
use crate::maps::ByName;

/// Orders commits so that parents come before children (Kahn's algorithm), earlier committer times first: their places among the
/// given ones.
pub fn parents_first(found: &[Arc<Commit>]) -> Vec<usize> {
    // By their places in the order of time from here on, in which the first of all that are ready comes next. Commits are mostly
    // reached from the last to the first.
    let mut all: Vec<(usize, &Arc<Commit>)> = found.iter().enumerate().rev().collect();
    all.par_sort_by_key(|(_, commit)| (commit.committer.when.at, commit.id));
    let births = births(&all);
    let mut waiting = vec![0_usize; all.len()];
    for (_, child) in &births {
        if let Some(count) = waiting.get_mut(*child) {
            *count += 1;
        }
    }
    let none = waiting.iter().enumerate().filter(|(_, count)| **count == 0);
    let mut ready: BinaryHeap<Reverse<usize>> = none.map(|(at, _)| Reverse(at)).collect();
    let mut ordered = Vec::with_capacity(all.len());
    while let Some(Reverse(at)) = ready.pop() {
        let children = births.partition_point(|(parent, _)| *parent < at);
        let children = births.iter().skip(children);
        for (_, child) in children.take_while(|(parent, _)| *parent == at) {
            if let Some(count) = waiting.get_mut(*child) {
                *count -= 1;
                if *count == 0 {
                    ready.push(Reverse(*child));
                }
            }
        }
        ordered.extend(all.get(at).map(|(place, _)| *place));
    }
    ordered
}

/// Parents that are there and their children, by their places in the order of time, and in the order of the parents.
fn births(all: &[(usize, &Arc<Commit>)]) -> Vec<(usize, usize)> {
    let places = LazyCell::new(|| -> ByName<usize> {
        let places = all.iter().enumerate();
        places.map(|(at, (_, commit))| (commit.id, at)).collect()
    });
    let mut births = Vec::with_capacity(all.len());
    for (child, (_, commit)) in all.iter().enumerate() {
        // Mostly it is the one before.
        let before = child.checked_sub(1).and_then(|at| Some((at, all.get(at)?)));
        let place = |id| match before {
            Some((at, (_, before))) if before.id == id => Some(at),
            _ => places.get(&id).copied(),
        };
        let parents = commit.parents.iter().filter_map(|id| place(*id));
        births.extend(parents.map(|parent| (parent, child)));
    }
    births.sort_unstable();
    births
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use jiff::Timestamp;
    use jiff::tz::Offset;
    use proptest::prelude::*;

    use super::super::commit::Person;
    use super::*;
    use crate::stamp::CommitId;
    use crate::stamp::Moment;

    /// A commit made at a second, with some of those before it as parents, one of which may be missing or named twice.
    fn commit(number: u8, second: i64, parents: &[u8]) -> Commit {
        let name = |number: u8| CommitId([number.wrapping_mul(151); 20]);
        let person = Person {
            name: String::new(),
            email: String::new(),
            when: Moment {
                at: Timestamp::from_second(second).unwrap(),
                offset: Offset::UTC,
            },
        };
        let parents = parents
            .iter()
            .map(|back| name(number.wrapping_sub(back % 7 + 1)));
        Commit {
            id: name(number),
            tree: CommitId::default(),
            parents: parents.collect(),
            author: person.clone(),
            committer: person,
            summary: String::new(),
            signed: false,
        }
    }

    proptest! {
        /// Of all whose parents are out, the one made first, by its name where that is no answer.
        #[test]
        fn of_all_that_are_ready_the_earliest_comes_next(
            made in proptest::collection::vec((0..6_i64, proptest::collection::vec(0..9_u8, 0..4)), 0..40),
        ) {
            let commits = (0..).zip(&made).map(|(number, (second, parents))| commit(number, *second, parents));
            let mut left: ByName<Arc<Commit>> = commits.map(|commit| (commit.id, Arc::new(commit))).collect();
            let found: Vec<Arc<Commit>> = left.values().cloned().collect();
            let ordered = parents_first(&found);
            for commit in ordered.iter().filter_map(|at| found.get(*at)) {
                let ready = left.values().filter(|commit| commit.parents.iter().all(|id| !left.contains_key(id)));
                let next = ready.min_by_key(|commit| (commit.committer.when.at, commit.id)).cloned();
                prop_assert_eq!(Some(commit), next.as_ref());
                left.remove(&commit.id);
            }
            prop_assert!(left.is_empty());
        }
    }
}
