//! Tree objects, read by hand.

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

/// Parses a raw tree: `<octal mode> <name>\0<20 bytes>` again and again. `None` when it is cut short or garbled.
pub fn parse(data: &[u8]) -> Option<Vec<Entry>> {
    let mut entries = Vec::new();
    let mut rest = data;
    while !rest.is_empty() {
        let space = rest.iter().position(|byte| *byte == b' ')?;
        let written = rest.get(..space)?;
        let mode = octal(written)?;
        rest = rest.get(space + 1..)?;
        let end = rest.iter().position(|byte| *byte == 0)?;
        let name = rest.get(..end)?.to_vec();
        let id = rest.get(end + 1..end + 21)?.try_into().ok()?;
        rest = rest.get(end + 21..)?;
        entries.push(Entry {
            name,
            kind: EntryKind::from_mode(mode),
            odd_mode: !MODES.contains(&written),
            id: CommitId(id),
        });
    }
    Some(entries)
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

    #[test]
    fn entries_are_read_with_mode_name_and_id() {
        let mut raw = b"100644 a.toml\0".to_vec();
        raw.extend([7; 20]);
        raw.extend(b"40000 2025\0");
        raw.extend([9; 20]);
        let entries = parse(&raw).expect("is a tree");
        assert_eq!(entries.len(), 2);
        assert_eq!(entries[0].kind, EntryKind::File);
        assert_eq!(entries[1].name, b"2025");
        assert_eq!(entries[1].id, CommitId([9; 20]));
    }

    #[test]
    fn a_mode_is_read_as_git_reads_it() {
        let read = |mode: &str| {
            let raw = [mode.as_bytes(), b" a\0", &[1; 20]].concat();
            let entries = parse(&raw).expect("is a tree");
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
        let mut raw = b"100644 a\0".to_vec();
        raw.extend([1; 19]);
        assert_eq!(parse(&raw), None);
        assert_eq!(parse(b"999 a\0"), None);
        assert_eq!(parse(b" "), None);
        assert_eq!(parse(b""), Some(Vec::new()));
    }
}
