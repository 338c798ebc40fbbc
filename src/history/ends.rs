//! Where the entries of a raw tree end.
//!
//! A place in a tree is thereby found without reading it from the beginning, which is the only way to tell an entry from bytes of
//! a hash that look like one.

use std::cmp::Ordering;

use super::middle::Middle;
use super::raw_tree::{Raw, RawEntry};

/// The ends of all entries, from the first to the last.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Ends(Vec<u32>);

impl Ends {
    /// Of a whole tree; `None` when it can't be read to its end.
    pub fn of(data: &[u8]) -> Option<Self> {
        let mut ends = Vec::new();
        push_ends(&mut ends, 0, data)?;
        Some(Self(ends))
    }

    /// Of a tree beside one of which these are the ends; `None` when what differs can't be read.
    pub fn beside(&self, data: &[u8], Middle { start, ends }: &Middle) -> Option<Self> {
        let (before, after) = (self.count(*start), self.count(ends.0));
        let common = self.0.get(..before)?;
        let rest = self.0.get(after..)?;
        let mut own = Vec::with_capacity(self.0.len() + 1);
        own.extend_from_slice(common);
        push_ends(&mut own, *start, data.get(*start..ends.1)?)?;
        // Both are smaller than what the ends are counted in.
        let (old, new) = (u32::try_from(ends.0).ok()?, u32::try_from(ends.1).ok()?);
        u32::try_from(data.len()).ok()?;
        own.extend(rest.iter().map(|end| end - old + new));
        Some(Self(own))
    }

    /// The last end that is not after a place; the beginning where there is none.
    pub fn until(&self, place: usize) -> usize {
        self.end(self.count(place))
    }

    /// The first end that is not before a place; `None` where there is none.
    pub fn from(&self, place: usize) -> Option<usize> {
        let before = self.0.partition_point(|end| wide(*end) < place);
        self.0.get(before).map(|end| wide(*end))
    }

    /// The entry that ends at an end, and the one that begins there.
    pub fn around<'t>(
        &self,
        data: &'t [u8],
        end: usize,
    ) -> (Option<RawEntry<'t>>, Option<RawEntry<'t>>) {
        let at = self.count(end);
        let before = at.checked_sub(1).and_then(|at| self.entry(data, at));
        (before, self.entry(data, at))
    }

    /// Whether one of the entries, which stand in order, is what is looked for.
    pub fn hold(&self, data: &[u8], order: impl Fn(&RawEntry<'_>) -> Ordering) -> bool {
        let (mut from, mut to) = (0, self.0.len());
        while from < to {
            let middle = from + (to - from) / 2;
            match self.entry(data, middle).map(|entry| order(&entry)) {
                Some(Ordering::Less) => from = middle + 1,
                Some(Ordering::Greater) => to = middle,
                Some(Ordering::Equal) => return true,
                None => return false,
            }
        }
        false
    }

    /// What they take in memory, in bytes.
    pub fn size(&self) -> usize {
        self.0.len() * size_of::<u32>()
    }

    /// How many are not after a place.
    fn count(&self, place: usize) -> usize {
        self.0.partition_point(|end| wide(*end) <= place)
    }

    /// Where so many entries end.
    fn end(&self, count: usize) -> usize {
        let last = count.checked_sub(1).and_then(|last| self.0.get(last));
        last.map_or(0, |end| wide(*end))
    }

    fn entry<'t>(&self, data: &'t [u8], at: usize) -> Option<RawEntry<'t>> {
        let end = wide(*self.0.get(at)?);
        let whole = data.get(self.end(at)..end)?;
        Raw { rest: whole }.next()
    }
}

/// Adds the ends of the entries of a part of a tree that begins at a place; `None` when it can't be read to its end.
fn push_ends(ends: &mut Vec<u32>, start: usize, part: &[u8]) -> Option<()> {
    let mut raw = Raw { rest: part };
    while raw.next().is_some() {
        let end = start + part.len() - raw.rest.len();
        ends.push(u32::try_from(end).ok()?);
    }
    raw.rest.is_empty().then_some(())
}

fn wide(end: u32) -> usize {
    usize::try_from(end).unwrap_or(usize::MAX)
}
