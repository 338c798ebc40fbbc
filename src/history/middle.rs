//! What differs between the bytes of two trees that are nearly the same: what both begin and end with is found first, and only
//! what lies between is looked at.

use super::ends::Ends;
use super::raw_tree::{Raw, RawEntry, in_git_order};
use super::tree::EntryKind;

/// What lies between the entries that two raw trees begin with and those that they end with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Middle {
    /// Where it begins in both.
    pub start: usize,
    /// Where it ends in the one and in the other.
    pub ends: (usize, usize),
}

impl Middle {
    /// Of a tree that can be read to its end, whose entries end there, and of another that begins with so many of the same bytes.
    /// Whether what it makes of the other is whole entries is for [`Ends::beside`] to say.
    pub fn of(old: &[u8], ends: &Ends, (new, common): (&[u8], usize)) -> Self {
        let start = ends.until(common);
        let (rest_old, rest_new) = (old.split_at(start).1, new.split_at(start).1);
        let from = old.len() - common_end(rest_old, rest_new);
        let old_end = if from == start {
            start
        } else {
            ends.from(from).unwrap_or(old.len())
        };
        Self {
            start,
            ends: (old_end, new.len() - (old.len() - old_end)),
        }
    }

    /// All of both.
    pub fn whole(old: &[u8], new: &[u8]) -> Self {
        Self {
            start: 0,
            ends: (old.len(), new.len()),
        }
    }

    /// With the one for the other.
    pub fn turned(self) -> Self {
        let (old, new) = self.ends;
        Self {
            start: self.start,
            ends: (new, old),
        }
    }

    /// Its entries in the one.
    pub fn of_old<'t>(&self, old: &'t [u8]) -> Raw<'t> {
        let rest = old.get(self.start..self.ends.0).unwrap_or_default();
        Raw { rest }
    }

    /// Its entries in the other.
    pub fn of_new<'t>(&self, new: &'t [u8]) -> Raw<'t> {
        let rest = new.get(self.start..self.ends.1).unwrap_or_default();
        Raw { rest }
    }
}

/// How many bytes are compared at a time, then how many of the first piece that differs.
const PIECES: [usize; 2] = [1024, 32];

/// How many bytes both begin with.
pub(super) fn common_start(a: &[u8], b: &[u8]) -> usize {
    let mut same = 0;
    for piece in PIECES {
        let (a, b) = (a.split_at(same).1, b.split_at(same).1);
        let pieces = a.chunks_exact(piece).zip(b.chunks_exact(piece));
        same += pieces.take_while(|(a, b)| a == b).count() * piece;
    }
    let pairs = a.split_at(same).1.iter().zip(b.split_at(same).1);
    same + pairs.take_while(|(a, b)| a == b).count()
}

/// How many bytes both end with.
fn common_end(a: &[u8], b: &[u8]) -> usize {
    let (mut a, mut b) = (a, b);
    let all = a.len();
    for piece in PIECES {
        let pieces = a.rchunks_exact(piece).zip(b.rchunks_exact(piece));
        let same = pieces.take_while(|(a, b)| a == b).count() * piece;
        (a, b) = (a.split_at(a.len() - same).0, b.split_at(b.len() - same).0);
    }
    let pairs = a.iter().rev().zip(b.iter().rev());
    all - a.len() + pairs.take_while(|(a, b)| a == b).count()
}

/// How many differing entries are looked at one by one, before a tree is read as if nothing were known.
const FEW: usize = 8;

/// Whether nothing is wrong with a raw tree, knowing that nothing is with another and what lies between what they have in
/// common; `false` where that can't be said so.
pub(super) fn stays_sound(known: &[u8], (data, ends): (&[u8], &Ends), middle: &Middle) -> bool {
    // Names and modes alone make a tree sound or not.
    let (old, new) = (middle.of_old(known), middle.of_new(data));
    if old
        .map(|entry| entry.head())
        .eq(new.map(|entry| entry.head()))
    {
        return true;
    }
    let mut around: Vec<RawEntry<'_>> = Vec::new();
    around.extend(ends.around(data, middle.start).0);
    for (at, entry) in middle.of_new(data).enumerate() {
        if at >= FEW || !entry.is_plain() || has_twin(data, ends, &entry) {
            return false;
        }
        around.push(entry);
    }
    around.extend(ends.around(data, middle.ends.1).1);
    let place = |entry: &RawEntry<'_>| (entry.name.to_vec(), entry.kind());
    around.windows(2).all(|pair| match pair {
        [a, b] => {
            let (a, b) = (place(a), place(b));
            in_git_order((&a.0, a.1), (&b.0, b.1)).is_lt()
        }
        _ => true,
    })
}

/// Whether in a tree whose entries stand in order a folder has the name of this file, or a file that of this folder. Where they
/// do not stand in order it may be passed over.
fn has_twin(data: &[u8], ends: &Ends, entry: &RawEntry<'_>) -> bool {
    let other = match entry.kind() {
        EntryKind::Tree => EntryKind::File,
        _ => EntryKind::Tree,
    };
    ends.hold(data, |found| {
        in_git_order((found.name, found.kind()), (entry.name, other))
    })
}
