//! What differs between the bytes of two trees that are nearly the same: what both begin and end with is found first, and only
//! what lies between is looked at.

use memchr::{memchr, memmem};

use super::raw_tree::{Raw, RawEntry, in_git_order};

/// What lies between the entries that two raw trees begin with and those that they end with.
pub(super) struct Middle {
    /// Where it begins in both.
    pub start: usize,
    /// Where it ends in the one and in the other.
    pub ends: (usize, usize),
}

impl Middle {
    /// Of two trees that can be read to their ends. Where what they end with can't be told apart into the same entries, it
    /// counts as differing.
    pub fn of(old: &[u8], new: &[u8]) -> Self {
        let common = common_start(old, new);
        let start = boundary(old, 0, |end| end > common);
        let (rest_old, rest_new) = (old.split_at(start).1, new.split_at(start).1);
        let after = common_end(rest_old, rest_new);
        let wholly = (old.len(), new.len());
        let from = old.len() - after;
        let old_end = boundary_at_least(old, start, from);
        let new_end = new.len() - (old.len() - old_end);
        let ends = if boundary_at_least(new, start, new_end) == new_end {
            (old_end, new_end)
        } else {
            wholly
        };
        Self { start, ends }
    }
}

/// Where the last entry ends, beginning with the one at `from`, before the first whose end is too far.
fn boundary(data: &[u8], from: usize, too_far: impl Fn(usize) -> bool) -> usize {
    let mut at = from;
    while let Some(end) = entry_end(data, at).filter(|end| !too_far(*end)) {
        at = end;
    }
    at
}

/// The first end of an entry that is not before a place, beginning with the entry at `from`.
fn boundary_at_least(data: &[u8], from: usize, place: usize) -> usize {
    let mut at = from;
    while at < place {
        match entry_end(data, at) {
            Some(end) => at = end,
            None => return data.len(),
        }
    }
    at
}

/// Where the entry ends that begins there.
fn entry_end(data: &[u8], start: usize) -> Option<usize> {
    let name_end = memchr(0, data.get(start..)?)?;
    let end = start + name_end + 21;
    (end <= data.len()).then_some(end)
}

/// How many bytes both begin with.
fn common_start(a: &[u8], b: &[u8]) -> usize {
    const PIECE: usize = 64;
    let pieces = a.chunks_exact(PIECE).zip(b.chunks_exact(PIECE));
    let same = pieces.take_while(|(a, b)| a == b).count() * PIECE;
    let rest = a.iter().zip(b).skip(same);
    same + rest.take_while(|(a, b)| a == b).count()
}

/// How many bytes both end with.
fn common_end(a: &[u8], b: &[u8]) -> usize {
    const PIECE: usize = 64;
    let pieces = a.rchunks_exact(PIECE).zip(b.rchunks_exact(PIECE));
    let same = pieces.take_while(|(a, b)| a == b).count() * PIECE;
    let rest = a.iter().rev().zip(b.iter().rev()).skip(same);
    same + rest.take_while(|(a, b)| a == b).count()
}

/// How many differing entries are looked at one by one, before a tree is read as if nothing were known.
const FEW: usize = 8;

/// Whether nothing is wrong with a raw tree, knowing that nothing is with another; `false` where that can't be said so.
pub(super) fn stays_sound(known: &[u8], data: &[u8]) -> bool {
    let Middle { start, ends } = Middle::of(known, data);
    let last_before = last_entry(data, start);
    let Some(middle) = data.get(start..ends.1) else {
        return false;
    };
    let mut raw = Raw { rest: middle };
    let mut around: Vec<RawEntry<'_>> = last_before.into_iter().collect();
    let mut differing = 0;
    for entry in raw.by_ref() {
        differing += 1;
        if differing > FEW || !entry.is_plain() || !is_alone(data, entry.name) {
            return false;
        }
        around.push(entry);
    }
    let whole = raw.rest.is_empty();
    let rest = data.get(ends.1..).unwrap_or_default();
    around.extend(Raw { rest }.next());
    let place = |entry: &RawEntry<'_>| (entry.name.to_vec(), entry.kind());
    whole
        && around.windows(2).all(|pair| match pair {
            [a, b] => {
                let (a, b) = (place(a), place(b));
                in_git_order((&a.0, a.1), (&b.0, b.1)).is_lt()
            }
            _ => true,
        })
}

/// The entry that ends at a boundary.
fn last_entry(data: &[u8], end: usize) -> Option<RawEntry<'_>> {
    let mut at = 0;
    let mut last = 0;
    while at < end {
        last = at;
        at = entry_end(data, at)?;
    }
    let rest = data.get(last..end)?;
    Raw { rest }.next()
}

/// Whether one entry alone has this name. Bytes of a hash that look like a second one make it seem so too, which is looked into
/// then.
fn is_alone(data: &[u8], name: &[u8]) -> bool {
    let named = [b" ", name, b"\0"].concat();
    memmem::find_iter(data, &named).nth(1).is_none()
}
