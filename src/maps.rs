//! Maps that are asked very often.
//!
//! The standard library's hash takes longer than all the rest where a hundred thousand commits are looked up again and again. This
//! one is seeded for each map too, so that what meets in one place is not the same in two runs; it promises less than the standard
//! library's against those who could try many times and look at the clock, which nobody can who writes a record.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use crate::stamp::CommitId;

/// A map with a quick hash.
pub type Quick<K, T> = HashMap<K, T, RandomState>;

/// What is known of commits, or of other objects, by their names.
pub type ByName<T> = Quick<CommitId, T>;

/// An empty map with room for so many.
pub fn with_room<K, T>(count: usize) -> Quick<K, T> {
    HashMap::with_capacity_and_hasher(count, RandomState::default())
}
