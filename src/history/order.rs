//! The order in which commits are looked at.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};
use std::sync::Arc;

use super::commit::Commit;
use crate::stamp::CommitId;

/// Orders commits so that parents come before children (Kahn's algorithm), earlier committer times first.
pub(super) fn parents_first(found: &HashMap<CommitId, Arc<Commit>>) -> Vec<Arc<Commit>> {
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
        ordered.extend(found.get(&id).cloned());
    }
    ordered
}
