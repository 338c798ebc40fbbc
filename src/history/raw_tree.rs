//! The bytes of tree objects, entry by entry, as they stand there.

use std::cmp::Ordering;

use memchr::memchr;

use super::names::{NAME_LIMIT, is_plain};
use super::tree::{Entry, EntryKind};
use crate::stamp::CommitId;

/// Modes that git has ever written; group-writable files are from its first year.
const MODES: [&[u8]; 6] = [
    b"40000", b"100644", b"100664", b"100755", b"120000", b"160000",
];

/// Names of git's own files in folders, which begin with a dot and pass for no other name either.
const GITS_OWN: [&[u8]; 3] = [b".gitattributes", b".gitignore", b".gitkeep"];

/// Git compares folders as if their names ended in `/`.
pub(super) fn in_git_order(
    (a, a_kind): (&[u8], EntryKind),
    (b, b_kind): (&[u8], EntryKind),
) -> Ordering {
    let common = a.len().min(b.len());
    let (start_a, rest_a) = a.split_at(common);
    let (start_b, rest_b) = b.split_at(common);
    let slash = |kind| match kind {
        EntryKind::Tree => &b"/"[..],
        _ => b"",
    };
    start_a.cmp(start_b).then_with(|| {
        let (end_a, end_b) = (slash(a_kind), slash(b_kind));
        rest_a.iter().chain(end_a).cmp(rest_b.iter().chain(end_b))
    })
}

/// An entry as it stands in the object.
#[derive(Clone, Copy)]
pub(super) struct RawEntry<'t> {
    /// All of it.
    pub whole: &'t [u8],
    mode: &'t [u8],
    pub name: &'t [u8],
    id: [u8; 20],
}

impl<'t> RawEntry<'t> {
    /// What stands before the object's id: mode and name.
    pub fn head(&self) -> (&'t [u8], &'t [u8]) {
        (self.mode, self.name)
    }

    pub fn kind(&self) -> EntryKind {
        EntryKind::from_mode(octal(self.mode).unwrap_or_default())
    }

    /// Whether it is a folder or a file as git writes them, with a name that passes for no other.
    pub fn is_plain(&self) -> bool {
        let usual = matches!(self.mode, b"100644" | b"40000" | b"100755");
        let plain = self.name.len() <= NAME_LIMIT && is_plain(self.name);
        usual && (plain || GITS_OWN.contains(&self.name))
    }

    pub fn owned(&self) -> Entry {
        Entry {
            name: self.name.to_vec(),
            kind: self.kind(),
            odd_mode: !MODES.contains(&self.mode),
            id: CommitId(self.id),
        }
    }
}

/// The entries of a raw tree, as far as it can be read.
pub(super) struct Raw<'t> {
    pub rest: &'t [u8],
}

impl<'t> Iterator for Raw<'t> {
    type Item = RawEntry<'t>;

    fn next(&mut self) -> Option<RawEntry<'t>> {
        let start = self.rest;
        let space = start.iter().position(|byte| *byte == b' ')?;
        let (mode, named) = (start.get(..space)?, start.get(space + 1..)?);
        octal(mode)?;
        let end = memchr(0, named)?;
        let (name, id) = (named.get(..end)?, named.get(end + 1..end + 21)?);
        let (whole, rest) = start.split_at_checked(space + end + 22)?;
        self.rest = rest;
        Some(RawEntry {
            whole,
            mode,
            name,
            id: id.try_into().ok()?,
        })
    }
}

/// Whether nothing is wrong with a raw tree; `None` when it can't be read to its end.
pub(super) fn is_sound(data: &[u8]) -> Option<bool> {
    let mut sound = true;
    let mut raw = Raw { rest: data };
    let mut last: Option<RawEntry<'_>> = None;
    // Entries whose names the one at hand begins with: what stands between a file and a folder of one name begins with it too.
    let mut stems: Vec<RawEntry<'_>> = Vec::new();
    for entry in raw.by_ref() {
        sound = sound && entry.is_plain();
        if let Some(last) = last
            && sound
        {
            sound = in_git_order((last.name, last.kind()), (entry.name, entry.kind())).is_lt();
        }
        while stems
            .last()
            .is_some_and(|stem| !entry.name.starts_with(stem.name))
        {
            stems.pop();
        }
        sound = sound && !stems.iter().any(|stem| stem.name.len() == entry.name.len());
        stems.push(entry);
        last = Some(entry);
    }
    raw.rest.is_empty().then_some(sound)
}

fn octal(digits: &[u8]) -> Option<u32> {
    if digits.is_empty() || digits.len() > 7 {
        return None;
    }
    digits.iter().try_fold(0, |mode, digit| match digit {
        b'0'..=b'7' => Some(mode * 8 + u32::from(digit - b'0')),
        _ => None,
    })
}
