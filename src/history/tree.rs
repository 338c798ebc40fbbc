//! Tree objects, read by hand.
//!
//! Nearly all trees of a history are compared with one that differs in a line or two. So a tree stays as the bytes it is made
//! of, and entries are made of it where they differ. Only a tree with something odd in it is taken apart as a whole; and of a
//! tree beside one in which nothing is odd, only what differs is looked at.

use std::cell::OnceCell;
use std::cmp::Ordering;
use std::collections::BTreeMap;

use memchr::{memchr, memmem};

use super::entries::{TreeFault, tree_faults};
use super::names::{NAME_LIMIT, is_plain};
use crate::stamp::CommitId;

/// Name of a blob or tree object: its SHA-1.
pub type BlobId = CommitId;

/// Kind of a tree entry, from its mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    /// A folder.
    Tree,
    /// A plain file.
    File,
    /// A file marked executable.
    Executable,
    /// A symbolic link.
    Symlink,
    /// A submodule.
    Submodule,
    /// A mode that git does not write.
    Other(u32),
}

impl EntryKind {
    /// Whether it holds a file's bytes.
    pub fn is_file(self) -> bool {
        matches!(self, Self::File | Self::Executable)
    }

    /// As git reads it: only the type and the owner's executable bit count.
    pub fn from_mode(mode: u32) -> Self {
        match mode & 0o170_000 {
            0o040_000 => Self::Tree,
            0o100_000 if mode & 0o100 != 0 => Self::Executable,
            0o100_000 => Self::File,
            0o120_000 => Self::Symlink,
            0o160_000 => Self::Submodule,
            _ => Self::Other(mode),
        }
    }
}

/// One entry of a tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Name as bytes.
    pub name: Vec<u8>,
    /// Kind.
    pub kind: EntryKind,
    /// The mode is not written as git writes one.
    pub odd_mode: bool,
    /// The object.
    pub id: BlobId,
}

/// Modes that git has ever written; group-writable files are from its first year.
const MODES: [&[u8]; 6] = [
    b"40000", b"100644", b"100664", b"100755", b"120000", b"160000",
];

/// A tree as it stands in its object.
pub struct Tree {
    data: Vec<u8>,
    /// Nothing is wrong with it: entries in git's order, each name once and plain, folders and files only, modes as git writes
    /// them.
    sound: bool,
    /// Entries by name and faults of a tree that is not sound, once they were asked for.
    apart: OnceCell<Apart>,
}

/// A tree taken apart.
struct Apart {
    entries: Vec<Entry>,
    faults: Vec<TreeFault>,
}

impl Tree {
    /// Reads a raw tree: `<octal mode> <name>\0<20 bytes>` again and again. `None` when it is cut short or garbled.
    pub fn read(data: Vec<u8>) -> Option<Self> {
        let sound = is_sound(&data)?;
        Some(Self {
            data,
            sound,
            apart: OnceCell::new(),
        })
    }

    /// The same beside a tree that is known, most often that of the commit before or after.
    pub fn read_beside(data: Vec<u8>, known: &Self) -> Option<Self> {
        if !known.sound || !stays_sound(&known.data, &data) {
            return Self::read(data);
        }
        Some(Self {
            data,
            sound: true,
            apart: OnceCell::new(),
        })
    }

    /// The size of its object, in bytes.
    pub fn size(&self) -> usize {
        self.data.len()
    }

    /// Its entries, sorted by name as bytes. Of entries with one name only the first is there, as git reads them.
    pub fn entries(&self) -> Vec<Entry> {
        if self.sound {
            let mut entries: Vec<Entry> = Raw::of(Some(self)).map(|entry| entry.owned()).collect();
            entries.sort_by(|a, b| a.name.cmp(&b.name));
            return entries;
        }
        self.apart().entries.clone()
    }

    /// What is wrong with it and the names in it.
    pub fn faults(&self) -> &[TreeFault] {
        if self.sound {
            return &[];
        }
        &self.apart().faults
    }

    /// The entry with this name.
    pub fn child(&self, name: &[u8]) -> Option<Entry> {
        let found = Raw::of(Some(self)).find(|entry| entry.name == name);
        found.map(|entry| entry.owned())
    }

    fn apart(&self) -> &Apart {
        self.apart.get_or_init(|| {
            let mut entries: Vec<Entry> = Raw::of(Some(self)).map(|entry| entry.owned()).collect();
            let faults = tree_faults(&entries);
            entries.sort_by(|a, b| a.name.cmp(&b.name));
            entries.dedup_by(|later, first| later.name == first.name);
            Apart { entries, faults }
        })
    }
}

/// An entry on both sides of a comparison.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Differing {
    /// Before.
    pub before: Option<Entry>,
    /// After.
    pub after: Option<Entry>,
}

/// Entries whose mode or object differ between two trees, by name; no tree has no entries.
pub fn differing<'t>(old: Option<&'t Tree>, new: Option<&'t Tree>) -> BTreeMap<Vec<u8>, Differing> {
    let mut found: BTreeMap<Vec<u8>, Differing> = BTreeMap::new();
    let sound = |tree: Option<&Tree>| tree.is_none_or(|tree| tree.sound);
    if sound(old) && sound(new) {
        let bytes = |tree: Option<&'t Tree>| tree.map_or(&[][..], |tree| tree.data.as_slice());
        let (old, new) = (bytes(old), bytes(new));
        // What both begin and end with is the same in both.
        let Middle { start, ends } = Middle::of(old, new);
        let middle = |bytes: &'t [u8], end| bytes.get(start..end).unwrap_or_default();
        let mut left = Raw {
            rest: middle(old, ends.0),
        };
        let mut right = Raw {
            rest: middle(new, ends.1),
        };
        let (mut before, mut after) = (left.next(), right.next());
        loop {
            let order = match (&before, &after) {
                (None, None) => break,
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (Some(a), Some(b)) if a.whole == b.whole => {
                    (before, after) = (left.next(), right.next());
                    continue;
                }
                (Some(a), Some(b)) => in_git_order((a.name, a.kind()), (b.name, b.kind())),
            };
            if order.is_le()
                && let Some(entry) = std::mem::replace(&mut before, left.next())
            {
                side(&mut found, entry.name).before = Some(entry.owned());
            }
            if order.is_ge()
                && let Some(entry) = std::mem::replace(&mut after, right.next())
            {
                side(&mut found, entry.name).after = Some(entry.owned());
            }
        }
    } else {
        for entry in old.map(Tree::entries).unwrap_or_default() {
            let both = side(&mut found, &entry.name);
            both.before = Some(entry);
        }
        for entry in new.map(Tree::entries).unwrap_or_default() {
            let both = side(&mut found, &entry.name);
            both.after = Some(entry);
        }
    }
    let value = |entry: &Option<Entry>| entry.as_ref().map(|entry| (entry.kind, entry.id));
    found.retain(|_, entry| value(&entry.before) != value(&entry.after));
    found
}

fn side<'f>(found: &'f mut BTreeMap<Vec<u8>, Differing>, name: &[u8]) -> &'f mut Differing {
    found.entry(name.to_vec()).or_default()
}

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
struct RawEntry<'t> {
    whole: &'t [u8],
    mode: &'t [u8],
    name: &'t [u8],
    id: [u8; 20],
}

impl RawEntry<'_> {
    fn kind(&self) -> EntryKind {
        EntryKind::from_mode(octal(self.mode).unwrap_or_default())
    }

    /// Whether it is a folder or a file as git writes them, with a name that passes for no other.
    fn is_plain(&self) -> bool {
        let usual = matches!(self.mode, b"100644" | b"40000" | b"100755");
        usual && self.name.len() <= NAME_LIMIT && is_plain(self.name)
    }

    fn owned(&self) -> Entry {
        Entry {
            name: self.name.to_vec(),
            kind: self.kind(),
            odd_mode: !MODES.contains(&self.mode),
            id: CommitId(self.id),
        }
    }
}

/// The entries of a raw tree, as far as it can be read.
struct Raw<'t> {
    rest: &'t [u8],
}

impl<'t> Raw<'t> {
    fn of(tree: Option<&'t Tree>) -> Self {
        Self {
            rest: tree.map_or(&[], |tree| &tree.data),
        }
    }
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

/// What lies between the entries that two raw trees begin with and those that they end with.
struct Middle {
    /// Where it begins in both.
    start: usize,
    /// Where it ends in the one and in the other.
    ends: (usize, usize),
}

impl Middle {
    /// Of two trees that can be read to their ends. Where what they end with can't be told apart into the same entries, it
    /// counts as differing.
    fn of(old: &[u8], new: &[u8]) -> Self {
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
fn stays_sound(known: &[u8], data: &[u8]) -> bool {
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

/// Whether nothing is wrong with a raw tree; `None` when it can't be read to its end.
fn is_sound(data: &[u8]) -> Option<bool> {
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

#[cfg(test)]
mod tests {
    #![allow(clippy::expect_used)]
    use super::*;

    /// A raw tree of modes and names; the n-th entry names an object of so many `n`.
    fn raw(entries: &[(&str, &str)]) -> Vec<u8> {
        let mut raw = Vec::new();
        for (n, (mode, name)) in entries.iter().enumerate() {
            raw.extend(format!("{mode} {name}\0").into_bytes());
            raw.extend([u8::try_from(n).unwrap_or(u8::MAX); 20]);
        }
        raw
    }

    fn tree(entries: &[(&str, &str)]) -> Tree {
        Tree::read(raw(entries)).expect("is a tree")
    }

    #[test]
    fn entries_are_read_with_mode_name_and_id() {
        let tree = tree(&[("100644", "a.toml"), ("40000", "2025")]);
        let entries = tree.entries();
        assert_eq!(entries.len(), 2);
        assert_eq!(entries[0].kind, EntryKind::Tree);
        assert_eq!(entries[0].name, b"2025");
        assert_eq!(entries[1].kind, EntryKind::File);
        assert_eq!(entries[1].id, CommitId([0; 20]));
        assert_eq!(tree.child(b"2025"), entries.first().cloned());
        assert_eq!(tree.child(b"2026"), None);
    }

    #[test]
    fn a_mode_is_read_as_git_reads_it() {
        let read = |mode: &str| {
            let entries = tree(&[(mode, "a")]).entries();
            (entries[0].kind, entries[0].odd_mode)
        };
        assert_eq!(read("100644"), (EntryKind::File, false));
        assert_eq!(read("100600"), (EntryKind::File, true));
        assert_eq!(read("100777"), (EntryKind::Executable, true));
        assert_eq!(read("040000"), (EntryKind::Tree, true));
        assert_eq!(read("40755"), (EntryKind::Tree, true));
        assert_eq!(read("120000"), (EntryKind::Symlink, false));
        assert_eq!(read("160000"), (EntryKind::Submodule, false));
        assert_eq!(read("0"), (EntryKind::Other(0), true));
    }

    #[test]
    fn a_garbled_tree_is_refused_without_panic() {
        let mut cut = b"100644 a\0".to_vec();
        cut.extend([1; 19]);
        assert!(Tree::read(cut).is_none());
        assert!(Tree::read(b"999 a\0".to_vec()).is_none());
        assert!(Tree::read(b" ".to_vec()).is_none());
        assert!(Tree::read(Vec::new()).is_some_and(|tree| tree.entries().is_empty()));
    }

    #[test]
    fn a_tree_is_sound_where_nothing_is_wrong_with_it() {
        let sound = |entries: &[(&str, &str)]| tree(entries).sound;
        assert!(sound(&[]));
        assert!(sound(&[
            ("100644", "a"),
            ("100755", "a.b"),
            ("40000", "ab")
        ]));
        assert!(sound(&[
            ("100644", "a.toml"),
            ("40000", "a"),
            ("100644", "a0")
        ]));
        assert!(!sound(&[("40000", "a"), ("100644", "a.toml")]), "order");
        assert!(!sound(&[("100644", "a"), ("100644", "a")]), "twice");
        assert!(!sound(&[
            ("100644", "a"),
            ("100644", "a.b"),
            ("40000", "a")
        ]));
        assert!(!sound(&[("120000", "a")]), "a link");
        assert!(!sound(&[("100600", "a")]), "an odd mode");
        assert!(!sound(&[("100644", "A")]), "not plain");
    }

    proptest::proptest! {
        /// A tree that is called sound has no faults, and is taken apart and compared as any other.
        #[test]
        fn sound_trees_are_read_as_others_are(
            one in proptest::collection::vec((0..6_usize, "[a-c]{1,2}[.-]?[ab]?|A|\\.git"), 0..6),
            other in proptest::collection::vec((0..6_usize, "[a-c]{1,2}[.-]?[ab]?|A|\\.git"), 0..6),
        ) {
            const MODES: [&str; 6] = ["100644", "100644", "40000", "100755", "120000", "644"];
            let made = |names: Vec<(usize, String)>| {
                let entries: Vec<_> = names.iter().map(|(mode, name)| (MODES[*mode], name.as_str())).collect();
                tree(&entries)
            };
            let (one, other) = (made(one), made(other));
            for tree in [&one, &other] {
                if tree.sound {
                    proptest::prop_assert!(tree.apart().faults.is_empty());
                    proptest::prop_assert_eq!(&tree.apart().entries, &tree.entries());
                }
            }
            for (data, known) in [(&one.data, &other), (&other.data, &one)] {
                let beside = Tree::read_beside(data.clone(), known);
                let alone = Tree::read(data.clone());
                proptest::prop_assert_eq!(beside.map(|tree| tree.sound), alone.map(|tree| tree.sound));
            }
            let quick = differing(Some(&one), Some(&other));
            let slow = |tree: &Tree| Tree { data: tree.data.clone(), sound: false, apart: OnceCell::new() };
            proptest::prop_assert_eq!(quick, differing(Some(&slow(&one)), Some(&slow(&other))));
        }
    }
}
