//! The order in which commits are looked at.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::Arc;

use rayon::prelude::*;

use super::commit::Commit;
use crate::maps::ByName;

/// Orders commits so that parents come before children (Kahn's algorithm), earlier committer times first.
pub(super) fn parents_first(found: &ByName<Arc<Commit>>) -> Vec<Arc<Commit>> {
    // By their places in the order of time from here on, in which the first of all that are ready comes next.
    let mut all: Vec<&Arc<Commit>> = found.values().collect();
    all.par_sort_unstable_by_key(|commit| (commit.committer.when.at, commit.id));
    let places = all.iter().enumerate().map(|(at, commit)| (commit.id, at));
    let places: ByName<usize> = places.collect();
    let mut waiting = vec![0_usize; all.len()];
    let mut births = Vec::with_capacity(all.len());
    for ((child, commit), waiting) in all.iter().enumerate().zip(&mut waiting) {
        let parents = commit.parents.iter().filter_map(|id| places.get(id));
        for parent in parents {
            births.push((*parent, child));
            *waiting += 1;
        }
    }
    births.par_sort_unstable();
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
        ordered.extend(all.get(at).map(|commit| Arc::clone(commit)));
    }
    ordered
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
            let found: ByName<Arc<Commit>> = commits.map(|commit| (commit.id, Arc::new(commit))).collect();
            let ordered = parents_first(&found);
            let mut left = found.clone();
            for commit in &ordered {
                let ready = left.values().filter(|commit| commit.parents.iter().all(|id| !left.contains_key(id)));
                let next = ready.min_by_key(|commit| (commit.committer.when.at, commit.id)).cloned();
                prop_assert_eq!(Some(commit), next.as_ref());
                left.remove(&commit.id);
            }
            prop_assert!(left.is_empty());
        }
    }
}
