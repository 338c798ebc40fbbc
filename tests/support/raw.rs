//! Objects that git itself would not write: trees entry by entry, commits header by header, damaged object files.
//!
//! ```ignore
//! let raw = site.raw();
//! let tree = raw.edit(site.head(), "cases/2025/04", |folder| folder.push(Entry::file("..", raw.blob(b"x"))));
//! raw.branch(raw.commit(&Commit::on(&[site.head()], tree)));
//! ```

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use git2::{ObjectType, Oid, Repository};
use sha1::Digest as _;

/// One entry of a tree, as it stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The mode in octal digits, as written.
    pub mode: String,
    /// The name; anything but a zero byte.
    pub name: Vec<u8>,
    /// The object.
    pub id: Oid,
}

impl Entry {
    pub fn new(mode: &str, name: impl AsRef<[u8]>, id: Oid) -> Self {
        Self {
            mode: mode.to_owned(),
            name: name.as_ref().to_vec(),
            id,
        }
    }

    pub fn file(name: impl AsRef<[u8]>, id: Oid) -> Self {
        Self::new("100644", name, id)
    }

    pub fn folder(name: impl AsRef<[u8]>, id: Oid) -> Self {
        Self::new("40000", name, id)
    }
}

/// A commit as text, header by header.
#[derive(Clone, Debug)]
pub struct Commit {
    /// Every header line, without the newline.
    pub headers: Vec<Vec<u8>>,
    pub message: String,
}

/// `Name <address> date` of commits that say nothing else: half an hour after the last commit of `Site::with_case(3)`.
pub const PERSON: &str = "Petugas tim-01 <tim-01@contoh.go.id> 1744860600 +0700";

impl Commit {
    /// A right commit with these parents and this tree.
    pub fn on(parents: &[Oid], tree: Oid) -> Self {
        let mut headers = vec![format!("tree {tree}")];
        headers.extend(parents.iter().map(|parent| format!("parent {parent}")));
        headers.push(format!("author {PERSON}"));
        headers.push(format!("committer {PERSON}"));
        Self {
            headers: headers.into_iter().map(String::into_bytes).collect(),
            message: "mentah".to_owned(),
        }
    }

    /// Replaces the value of every header of this name.
    pub fn set(mut self, name: &str, value: impl AsRef<[u8]>) -> Self {
        for line in &mut self.headers {
            if line.starts_with(format!("{name} ").as_bytes()) {
                *line = header(name, value.as_ref());
            }
        }
        self
    }

    /// Sets author and committer to a person with this date, such as `1744860600 +0700`.
    pub fn dated(self, author: &str, committer: &str) -> Self {
        let person = |date: &str| format!("Petugas tim-01 <tim-01@contoh.go.id> {date}");
        self.set("author", person(author))
            .set("committer", person(committer))
    }

    /// Puts a header in at a position.
    pub fn insert(mut self, position: usize, name: &str, value: impl AsRef<[u8]>) -> Self {
        self.headers.insert(position, header(name, value.as_ref()));
        self
    }

    /// Takes out every header of this name.
    pub fn without(mut self, name: &str) -> Self {
        self.headers
            .retain(|line| !line.starts_with(format!("{name} ").as_bytes()));
        self
    }

    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = self.headers.join(&b'\n');
        bytes.extend(format!("\n\n{}\n", self.message).as_bytes());
        bytes
    }
}

fn header(name: &str, value: &[u8]) -> Vec<u8> {
    [name.as_bytes(), b" ", value].concat()
}

/// Writes objects past every check.
#[derive(Clone, Copy)]
pub struct Raw<'r> {
    git: &'r Repository,
}

impl<'r> Raw<'r> {
    pub fn new(git: &'r Repository) -> Self {
        Self { git }
    }

    pub fn object(&self, kind: ObjectType, bytes: &[u8]) -> Oid {
        self.git.odb().unwrap().write(kind, bytes).unwrap()
    }

    pub fn blob(&self, bytes: &[u8]) -> Oid {
        self.object(ObjectType::Blob, bytes)
    }

    /// A tree with these entries in this order.
    pub fn tree(&self, entries: &[Entry]) -> Oid {
        let mut bytes = Vec::new();
        for entry in entries {
            bytes.extend(entry.mode.as_bytes());
            bytes.push(b' ');
            bytes.extend(&entry.name);
            bytes.push(0);
            bytes.extend(entry.id.as_bytes());
        }
        self.object(ObjectType::Tree, &bytes)
    }

    /// The entries of a tree, in their order.
    pub fn entries(&self, tree: Oid) -> Vec<Entry> {
        let odb = self.git.odb().unwrap();
        let object = odb.read(tree).unwrap();
        let mut rest = object.data();
        let mut entries = Vec::new();
        while !rest.is_empty() {
            let space = rest.iter().position(|byte| *byte == b' ').unwrap();
            let zero = rest.iter().position(|byte| *byte == 0).unwrap();
            let mode = std::str::from_utf8(&rest[..space]).unwrap();
            let id = Oid::from_bytes(&rest[zero + 1..zero + 21]).unwrap();
            entries.push(Entry::new(mode, &rest[space + 1..zero], id));
            rest = &rest[zero + 21..];
        }
        entries
    }

    pub fn tree_of(&self, commit: Oid) -> Oid {
        self.git.find_commit(commit).unwrap().tree_id()
    }

    /// The tree of a commit with one of its folders (by path; empty for the root) edited; folders that are not there are
    /// made.
    pub fn edit(&self, commit: Oid, folder: &str, change: impl FnOnce(&mut Vec<Entry>)) -> Oid {
        let parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
        self.edited(Some(self.tree_of(commit)), &parts, change)
    }

    fn edited(
        &self,
        tree: Option<Oid>,
        parts: &[&str],
        change: impl FnOnce(&mut Vec<Entry>),
    ) -> Oid {
        let mut entries = tree.map(|id| self.entries(id)).unwrap_or_default();
        match parts.split_first() {
            None => change(&mut entries),
            Some((first, rest)) => {
                let at = entries
                    .iter()
                    .position(|entry| entry.name == first.as_bytes());
                let id = self.edited(at.map(|at| entries[at].id), rest, change);
                match at {
                    Some(at) => entries[at].id = id,
                    None => entries.push(Entry::folder(first, id)),
                }
            }
        }
        self.tree(&entries)
    }

    pub fn commit(&self, commit: &Commit) -> Oid {
        self.object(ObjectType::Commit, &commit.bytes())
    }

    /// Moves the branch to a commit; index and working tree stay.
    pub fn branch(&self, commit: Oid) {
        self.git
            .reference("refs/heads/main", commit, true, "mentah")
            .unwrap();
    }

    /// A right commit on the head with an edited folder, and the branch moved to it.
    pub fn commit_edit(&self, folder: &str, change: impl FnOnce(&mut Vec<Entry>)) -> Oid {
        let head = self.git.head().unwrap().target().unwrap();
        let tree = self.edit(head, folder, change);
        let commit = self.commit(&Commit::on(&[head], tree));
        self.branch(commit);
        commit
    }

    /// The file of a loose object.
    pub fn file_of(&self, id: Oid) -> PathBuf {
        let hex = id.to_string();
        let objects = self.git.commondir().join("objects");
        objects.join(&hex[..2]).join(&hex[2..])
    }

    /// Leaves these objects only in a pack that says of each that it differs from the next, and of the last that it differs
    /// from the first.
    pub fn entangle(&self, ids: &[Oid]) {
        let sha1 = |bytes: &[u8]| sha1::Sha1::digest(bytes).to_vec();
        let count = u32::try_from(ids.len()).unwrap();
        let mut pack = [&b"PACK"[..], &2u32.to_be_bytes(), &count.to_be_bytes()].concat();
        let mut places = Vec::new();
        for (id, base) in ids.iter().zip(ids.iter().cycle().skip(1)) {
            if self.file_of(*id).exists() {
                self.remove(*id);
            }
            places.push((*id, u32::try_from(pack.len()).unwrap()));
            // Copies one byte of the base.
            let delta = [1, 1, 0x90, 1];
            // Type 7, four bytes.
            pack.push(0x74);
            pack.extend(base.as_bytes());
            let mut packed = ZlibEncoder::new(Vec::new(), Compression::fast());
            packed.write_all(&delta).unwrap();
            pack.extend(packed.finish().unwrap());
        }
        let sum = sha1(&pack);
        pack.extend(&sum);
        // The first version of the index: places and names behind how many names begin with each byte or a lower one.
        places.sort();
        let mut index = Vec::new();
        for first in 0..=255 {
            let until = places.iter().filter(|(id, _)| id.as_bytes()[0] <= first);
            index.extend(u32::try_from(until.count()).unwrap().to_be_bytes());
        }
        for (id, place) in &places {
            index.extend(place.to_be_bytes());
            index.extend(id.as_bytes());
        }
        index.extend(&sum);
        let own = sha1(&index);
        index.extend(own);
        let folder = self.git.commondir().join("objects/pack");
        fs::create_dir_all(&folder).unwrap();
        let hex: String = sum.iter().map(|byte| format!("{byte:02x}")).collect();
        fs::write(folder.join(format!("pack-{hex}.pack")), pack).unwrap();
        fs::write(folder.join(format!("pack-{hex}.idx")), index).unwrap();
    }

    pub fn remove(&self, id: Oid) {
        fs::remove_file(self.file_of(id)).unwrap();
    }

    /// Writes over the file of a loose object.
    pub fn overwrite(&self, id: Oid, change: impl FnOnce(Vec<u8>) -> Vec<u8>) {
        let file = self.file_of(id);
        let bytes = fs::read(&file).unwrap();
        fs::remove_file(&file).unwrap();
        fs::write(&file, change(bytes)).unwrap();
    }

    /// Puts every object into one pack and deletes the loose ones; gives the pack's file.
    pub fn pack(&self) -> PathBuf {
        let mut builder = self.git.packbuilder().unwrap();
        let mut ids = Vec::new();
        let odb = self.git.odb().unwrap();
        odb.foreach(|id| {
            ids.push(*id);
            true
        })
        .unwrap();
        for id in &ids {
            builder.insert_object(*id, None).unwrap();
        }
        let folder = self.git.commondir().join("objects/pack");
        fs::create_dir_all(&folder).unwrap();
        builder.write(&folder, 0).unwrap();
        for id in ids {
            if self.file_of(id).exists() {
                self.remove(id);
            }
        }
        let mut files = fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().path());
        files
            .find(|file| file.extension().is_some_and(|end| end == "pack"))
            .unwrap()
    }
}
