//! Tree objects, read by hand.
//!
//! Nearly all trees of a history are compared with one that differs in a line or two. So a tree stays as the bytes it is made
//! of, and entries are made of it where they differ. Only a tree with something odd in it is taken apart as a whole; and of a
//! tree beside one in which nothing is odd, only what differs is looked at.

use std::cell::OnceCell;
use std::cmp::Ordering;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::ends::Ends;
use super::entries::{TreeFault, tree_faults};
use super::middle::{Middle, common_start, stays_sound};
use super::naming::Stages;
use super::raw_tree::{Raw, in_git_order, is_sound};
use crate::stamp::CommitId;

/// Name of a blob or tree object: its SHA-1.
pub type BlobId = CommitId;

/// Kind of a tree entry, from its mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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

/// A tree as it stands in its object.
pub struct Tree {
    data: Vec<u8>,
    ends: Ends,
    /// Its name, where it was held against it.
    name: Option<BlobId>,
    /// How its name was made, where another was or may be made of it.
    stages: Stages,
    /// What differs from the tree of this name, in that one and in this.
    beside: Option<(BlobId, Middle)>,
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
        let ends = Ends::of(&data)?;
        let sound = is_sound(&data)?;
        Some(Self::made(data, ends, sound))
    }

    /// The same beside a tree that is known, most often that of the commit before or after.
    pub fn read_beside(data: Vec<u8>, known: &Self) -> Option<Self> {
        let common = common_start(&known.data, &data);
        Self::read_after((data, common), known)
    }

    /// The same, where it begins with so many of the same bytes.
    pub(super) fn read_after((data, common): (Vec<u8>, usize), known: &Self) -> Option<Self> {
        if !known.sound {
            return Self::read(data);
        }
        let middle = Middle::of(&known.data, &known.ends, (&data, common));
        let Some(ends) = known.ends.beside(&data, &middle) else {
            return Self::read(data);
        };
        let sound = stays_sound(&known.data, (&data, &ends), &middle) || is_sound(&data)?;
        Some(Self {
            beside: known.name.map(|name| (name, middle)),
            ..Self::made(data, ends, sound)
        })
    }

    fn made(data: Vec<u8>, ends: Ends, sound: bool) -> Self {
        Self {
            data,
            ends,
            name: None,
            stages: Stages::default(),
            beside: None,
            sound,
            apart: OnceCell::new(),
        }
    }

    /// With the name that it was held against, and how that was made.
    pub(super) fn named(self, name: BlobId, stages: Stages) -> Self {
        Self {
            name: Some(name),
            stages,
            ..self
        }
    }

    /// How many bytes it begins with that these do, too.
    pub(super) fn common_start(&self, data: &[u8]) -> usize {
        common_start(&self.data, data)
    }

    /// How its name was made.
    pub(super) fn stages(&self) -> &Stages {
        &self.stages
    }

    /// The bytes of its object.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.data
    }

    /// What is held of it in memory, in bytes.
    pub fn held(&self) -> usize {
        self.size() + self.ends.size() + self.stages.size()
    }

    /// The size of its object, in bytes.
    pub fn size(&self) -> usize {
        self.data.len()
    }

    /// Its entries, sorted by name as bytes. Of entries with one name only the first is there, as git reads them.
    pub fn entries(&self) -> Vec<Entry> {
        if self.sound {
            let mut entries: Vec<Entry> = self.raw().map(|entry| entry.owned()).collect();
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
        let found = self.raw().find(|entry| entry.name == name);
        found.map(|entry| entry.owned())
    }

    fn raw(&self) -> Raw<'_> {
        Raw { rest: &self.data }
    }

    fn apart(&self) -> &Apart {
        self.apart.get_or_init(|| {
            let mut entries: Vec<Entry> = self.raw().map(|entry| entry.owned()).collect();
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
        let middle = old.zip(new).map(|(old, new)| middle(old, new));
        let (old, new) = (bytes(old), bytes(new));
        let middle = middle.unwrap_or_else(|| Middle::whole(old, new));
        // What both begin and end with is the same in both.
        let (mut left, mut right) = (middle.of_old(old), middle.of_new(new));
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

/// What differs between two trees; all of both where what is the same can't be told.
fn middle(old: &Tree, new: &Tree) -> Middle {
    let beside = |tree: &Tree, other: &Tree| {
        let (name, middle) = tree.beside?;
        (other.name == Some(name)).then_some(middle)
    };
    let known = beside(new, old).or_else(|| beside(old, new).map(Middle::turned));
    known.unwrap_or_else(|| {
        let common = common_start(&old.data, &new.data);
        let middle = Middle::of(&old.data, &old.ends, (&new.data, common));
        let is_whole = old.ends.beside(&new.data, &middle).as_ref() == Some(&new.ends);
        if is_whole {
            middle
        } else {
            Middle::whole(&old.data, &new.data)
        }
    })
}

fn side<'f>(found: &'f mut BTreeMap<Vec<u8>, Differing>, name: &[u8]) -> &'f mut Differing {
    found.entry(name.to_vec()).or_default()
}

#[cfg(test)]
mod beside;

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
        assert!(sound(&[("100644", ".gitignore"), ("100644", ".gitkeep")]));
        assert!(!sound(&[("120000", ".gitkeep")]), "a link");
        assert!(!sound(&[("40000", ".git")]), "git's own folder");
        assert!(!sound(&[("120000", "a")]), "a link");
        assert!(!sound(&[("100600", "a")]), "an odd mode");
        assert!(!sound(&[("100644", "A")]), "not plain");
    }

    proptest::proptest! {
        /// A tree that is called sound has no faults, and is taken apart and compared as any other.
        #[test]
        fn sound_trees_are_read_as_others_are(
            one in proptest::collection::vec((0..6_usize, "[a-c]{1,2}[.-]?[ab]?|A|\\.git(ignore|keep|KEEP)?"), 0..6),
            other in proptest::collection::vec((0..6_usize, "[a-c]{1,2}[.-]?[ab]?|A|\\.git(ignore|keep|KEEP)?"), 0..6),
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
            let slow = |tree: &Tree| {
                let ends = Ends::of(&tree.data).expect("can be read");
                Tree::made(tree.data.clone(), ends, false)
            };
            proptest::prop_assert_eq!(quick, differing(Some(&slow(&one)), Some(&slow(&other))));
        }
    }
}
