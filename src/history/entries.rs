//! What is wrong with a tree: names that no honest file has, entries that pass for each other, kinds that hold no record.
//!
//! A fault belongs to the commit that brought it. The same fault in later trees of the same folder is no news.

use std::collections::BTreeMap;

use super::names::{NameFault, is_plain, likeness, name_fault};
use super::raw_tree::in_git_order;
use super::tree::{Entry, EntryKind};
use crate::escape::text_of;

/// How many faults of one folder are told one by one.
pub const TOLD_PER_FOLDER: usize = 50;

/// What is wrong with an entry or its tree.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryFault {
    /// Its name.
    Name(NameFault),
    /// Another entry of the tree has the same name.
    Duplicate,
    /// The tree's entries are not in git's order.
    Order,
    /// Its name passes for that of another entry: the other name.
    Likeness(String),
    /// It is a symbolic link.
    Symlink,
    /// It is a submodule.
    Submodule,
    /// Its mode is none that git writes.
    Mode,
    /// The folder lies deeper than is looked.
    Deep,
    /// The folder has this many more faults than are told.
    More(usize),
}

/// A fault of a tree, with the name of the entry; empty for the tree as a whole.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TreeFault {
    /// Name as bytes.
    pub name: Vec<u8>,
    /// What is wrong.
    pub fault: EntryFault,
}

/// A fault that a commit brought into the site's tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnsafeEntry {
    /// Index of the commit in [`super::History::commits`].
    pub commit: usize,
    /// Path relative to the site's root; `.` for the root itself. Bytes that are not UTF-8 are shown as `\xff`.
    pub path: String,
    /// What is wrong.
    pub fault: EntryFault,
}

/// Faults of a tree whose entries are given in the order in which they stand in it.
pub fn tree_faults(entries: &[Entry]) -> Vec<TreeFault> {
    let mut found = Vec::new();
    let mut add = |entry: Option<&Entry>, fault| {
        let name = entry.map(|entry| entry.name.clone()).unwrap_or_default();
        found.push(TreeFault { name, fault });
    };
    let in_order =
        |a: &Entry, b: &Entry| in_git_order((&a.name, a.kind), (&b.name, b.kind)).is_le();
    if !entries.is_sorted_by(in_order) {
        add(None, EntryFault::Order);
    }
    for entry in entries {
        if let Some(fault) = name_fault(&entry.name) {
            add(Some(entry), EntryFault::Name(fault));
        }
        match entry.kind {
            EntryKind::Symlink => add(Some(entry), EntryFault::Symlink),
            EntryKind::Submodule => add(Some(entry), EntryFault::Submodule),
            _ if entry.odd_mode => add(Some(entry), EntryFault::Mode),
            _ => {}
        }
    }
    let mut by_name: Vec<&Entry> = entries.iter().collect();
    by_name.sort_by(|a, b| a.name.cmp(&b.name));
    for pair in by_name.windows(2) {
        if let [one, other] = pair
            && one.name == other.name
        {
            add(Some(one), EntryFault::Duplicate);
        }
    }
    if !entries.iter().all(|entry| is_plain(&entry.name)) {
        for (entry, other) in alike(entries) {
            add(Some(entry), EntryFault::Likeness(text_of(&other.name)));
        }
    }
    found.sort();
    found.dedup();
    found
}

/// Entries that pass for an earlier one, with that one.
fn alike(entries: &[Entry]) -> Vec<(&Entry, &Entry)> {
    let mut first: BTreeMap<Vec<u8>, &Entry> = BTreeMap::new();
    let mut found = Vec::new();
    for entry in entries {
        let other = *first.entry(likeness(&entry.name)).or_insert(entry);
        if other.name != entry.name {
            found.push((entry, other));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stamp::CommitId;

    fn faults(names: &[&str]) -> Vec<(String, EntryFault)> {
        let entries: Vec<Entry> = names
            .iter()
            .map(|name| Entry {
                name: name.trim_end_matches('/').as_bytes().to_vec(),
                kind: if name.ends_with('/') {
                    EntryKind::Tree
                } else {
                    EntryKind::File
                },
                odd_mode: false,
                id: CommitId::default(),
            })
            .collect();
        tree_faults(&entries)
            .into_iter()
            .map(|fault| (text_of(&fault.name), fault.fault))
            .collect()
    }

    #[test]
    fn an_honest_tree_has_no_faults() {
        assert_eq!(faults(&[]), []);
        assert_eq!(faults(&["a", "a.toml", "ab", "b"]), []);
        assert_eq!(faults(&["a.toml", "a/", "a0", "b"]), []);
        assert_eq!(
            faults(&["2025-0001.toml", "2025-0001/", "2025-0002.toml"]),
            []
        );
    }

    #[test]
    fn order_is_gits_own() {
        for names in [["b", "a"], ["a/", "a.toml"]] {
            assert_eq!(faults(&names), [(String::new(), EntryFault::Order)]);
        }
    }

    #[test]
    fn one_name_stands_once() {
        let twice = |name: &str| (name.to_owned(), EntryFault::Duplicate);
        assert_eq!(faults(&["a", "a"]), [twice("a")]);
        assert_eq!(faults(&["a", "a", "a"]), [twice("a")]);
        assert_eq!(faults(&["a", "a.b", "a/"]), [twice("a")]);
    }

    #[test]
    fn no_name_passes_for_another() {
        assert_eq!(
            faults(&["A.toml", "a.toml"]),
            [(
                "a.toml".to_owned(),
                EntryFault::Likeness("A.toml".to_owned())
            )]
        );
        let hidden = faults(&["a.toml", "a\u{200b}.toml"]);
        assert_eq!(hidden.len(), 2, "{hidden:?}");
    }

    #[test]
    fn a_large_tree_is_judged_in_one_pass() {
        let names: Vec<String> = (0..100_000)
            .map(|n| format!("Berkas-{n:06}.toml"))
            .collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        assert_eq!(faults(&names), []);
    }
}
