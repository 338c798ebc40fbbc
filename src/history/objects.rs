//! Objects of the records repository: the only place that asks git's object databases.
//!
//! Objects are read raw, so grafts and replace refs, which git and libgit2 obey differently, decide nothing here; the
//! parents of a commit are those that its own text names. Every object read is held against its name, its hash.

use std::cell::{Cell, RefCell};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::rc::Rc;

use git2::{ObjectType, Odb, Oid};
use sha1::{Digest, Sha1};

use super::at_hand::Trees;
use super::commit::{self, Commit, HeaderFault};
use super::deltas::Deltas;
use super::loose::{Folders, Loose};
use super::naming::Stages;
use super::packs::{Damaged, PackReader, Packs};
use super::tree::{BlobId, Entry, EntryKind, Tree};
use super::unpack::Place;
use crate::escape::text_of;
use crate::stamp::CommitId;

/// Deepest folder that is looked into, in levels; a deeper one is reported and not the record's.
pub const DEPTH_LIMIT: usize = 32;

/// Largest tree object that is read, in bytes: more than a hundred thousand files in one folder.
pub const TREE_LIMIT: usize = 8 * 1024 * 1024;

/// How many tags may point at one another.
pub const TAG_LIMIT: usize = 8;

/// Largest commit object that is read, in bytes.
pub const COMMIT_LIMIT: usize = 1024 * 1024;

/// Why one object can't be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ObjectError {
    /// It can't be read: missing or damaged.
    #[error("{id}: {reason}")]
    Unreadable {
        /// The object.
        id: CommitId,
        /// The library's words.
        reason: String,
    },
    /// It is read but not what it should be.
    #[error("{id}: not a valid {kind}")]
    Malformed {
        /// The object.
        id: CommitId,
        /// What it should have been.
        kind: &'static str,
    },
    /// It is larger than any that is read.
    #[error("{id}: {size} bytes are too many")]
    TooLarge {
        /// The object.
        id: CommitId,
        /// Its size in bytes.
        size: usize,
    },
}

impl ObjectError {
    /// The object.
    pub fn id(&self) -> CommitId {
        match self {
            Self::Unreadable { id, .. }
            | Self::Malformed { id, .. }
            | Self::TooLarge { id, .. } => *id,
        }
    }
}

/// A blob's bytes, or its size when that is over the limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Blob {
    /// The bytes.
    Bytes(Vec<u8>),
    /// Too large to be read; its size in bytes.
    TooLarge(usize),
}

/// A reader of raw objects that remembers the trees it has parsed.
pub struct Objects<'r> {
    odb: Odb<'r>,
    loose: Folders,
    packs: Option<PackReader>,
    deltas: &'r Deltas,
    prefix: &'r [String],
    trees: RefCell<Trees>,
    reads: &'r Cell<usize>,
}

impl<'r> Objects<'r> {
    /// Opens the object database of a repository whose site lies in the folder `prefix`, with folders of objects that are
    /// arriving, and counts what is read.
    pub(super) fn new(
        git: &'r git2::Repository,
        prefix: &'r [String],
        (packs, deltas, arriving): (Option<&Packs>, &'r Deltas, &[PathBuf]),
        reads: &'r Cell<usize>,
    ) -> Result<Self, git2::Error> {
        // The library would hash with a search for collisions, which takes as long as all the rest of a walk; `find` holds
        // every object against its name.
        git2::opts::strict_hash_verification(false);
        Ok(Self {
            odb: git.odb()?,
            loose: Folders::of(git.commondir(), arriving),
            packs: packs.map(Packs::reader),
            deltas,
            prefix,
            trees: RefCell::default(),
            reads,
        })
    }

    /// A commit's whole message; bytes that are not UTF-8 are shown as `\xff`.
    ///
    /// # Errors
    /// When the object is missing, damaged or no commit.
    pub fn message(&self, id: CommitId) -> Result<String, ObjectError> {
        let (kind, data) = self.read_within(id, COMMIT_LIMIT)?;
        if kind != ObjectType::Commit {
            return Err(ObjectError::Malformed { id, kind: "commit" });
        }
        let end = data.windows(2).position(|pair| pair == b"\n\n");
        let message = end.and_then(|end| data.get(end + 2..));
        Ok(text_of(message.unwrap_or_default()))
    }

    /// The commit that an object is, or that a tag of any depth points at; `None` for anything else.
    ///
    /// # Errors
    /// When an object on the way is missing or damaged.
    pub fn peel(&self, id: CommitId) -> Result<Option<CommitId>, ObjectError> {
        let mut at = id;
        for _ in 0..TAG_LIMIT {
            let (kind, data) = self.read_within(at, COMMIT_LIMIT)?;
            match kind {
                ObjectType::Commit => return Ok(Some(at)),
                ObjectType::Tag => match commit::tagged(&data) {
                    Some(target) => at = target,
                    None => {
                        return Err(ObjectError::Malformed {
                            id: at,
                            kind: "tag",
                        });
                    }
                },
                _ => return Ok(None),
            }
        }
        Ok(None)
    }

    /// A commit's headers and first line.
    ///
    /// # Errors
    /// When the object is missing, damaged or no commit.
    pub fn commit(&self, id: CommitId) -> Result<Commit, ObjectError> {
        Ok(self.commit_with_faults(id)?.0)
    }

    /// A commit, and what is odd about its headers.
    ///
    /// # Errors
    /// When the object is missing, damaged or no commit.
    pub fn commit_with_faults(
        &self,
        id: CommitId,
    ) -> Result<(Commit, Vec<HeaderFault>), ObjectError> {
        let (kind, data) = self.read_within(id, COMMIT_LIMIT)?;
        let malformed = ObjectError::Malformed { id, kind: "commit" };
        if kind != ObjectType::Commit {
            return Err(malformed);
        }
        commit::parse(id, &data).ok_or(malformed)
    }

    /// A commit's own bytes within a limit; its size is looked up before it is read.
    ///
    /// # Errors
    /// When the object is missing, damaged or no commit.
    pub fn raw_commit(&self, id: CommitId, limit: usize) -> Result<Blob, ObjectError> {
        self.bounded(id, (ObjectType::Commit, "commit"), limit)
    }

    /// A tree.
    ///
    /// # Errors
    /// When the object is missing, damaged or no tree.
    pub fn tree(&self, id: CommitId) -> Result<Rc<Tree>, ObjectError> {
        self.tree_beside(id, None)
    }

    /// From how many others, one after another, a packed object is made; `None` where that is not known.
    pub(super) fn depth(&self, id: CommitId) -> Option<u32> {
        self.packs.as_ref()?.depth(id)
    }

    fn place(&self, id: CommitId) -> Option<Place> {
        self.packs.as_ref()?.place(id)
    }

    /// A tree that was read lately.
    pub(super) fn tree_at_hand(&self, id: CommitId) -> Option<Rc<Tree>> {
        self.trees.borrow().named(id)
    }

    /// A tree that may differ little from another.
    pub(super) fn tree_beside(
        &self,
        id: CommitId,
        known: Option<&Tree>,
    ) -> Result<Rc<Tree>, ObjectError> {
        if let Some(tree) = self.tree_at_hand(id) {
            return Ok(tree);
        }
        let (mut stages, mut common) = (Stages::default(), None);
        let place = self.place(id);
        let found = self.find((id, place), TREE_LIMIT, &mut |kind, data| {
            if kind != ObjectType::Tree {
                return is_named(id, kind, data);
            }
            common = known.map(|known| known.common_start(data));
            let before = known.map(Tree::stages).zip(common);
            let (name, made) = Stages::of(data, before);
            stages = made;
            name == id
        });
        let (kind, data) = found?.within(id)?;
        let malformed = ObjectError::Malformed { id, kind: "tree" };
        if kind != ObjectType::Tree {
            return Err(malformed);
        }
        let read = match (known, common) {
            (Some(known), Some(common)) => Tree::read_after((data, common), known),
            (Some(known), None) => Tree::read_beside(data, known),
            (None, _) => Tree::read(data),
        };
        let tree = Rc::new(read.ok_or(malformed)?.named(id, stages));
        self.trees.borrow_mut().keep((id, place), &tree);
        Ok(tree)
    }

    /// A blob within a limit in bytes; its size is looked up before it is read.
    ///
    /// # Errors
    /// When the object is missing, damaged or no blob.
    pub fn blob(&self, id: BlobId, limit: usize) -> Result<Blob, ObjectError> {
        self.bounded(id, (ObjectType::Blob, "blob"), limit)
    }

    /// Whether an object of this name stands in a pack, and in no file of its own; it is not read.
    pub fn is_packed(&self, id: CommitId) -> bool {
        // An index alone says nothing of its pack. Where ours does not hold it whole, the library knows.
        !self.loose.may_hold(id)
            && (self.is_in_whole_pack(id) || to_oid(id).is_ok_and(|id| self.odb.exists(id)))
    }

    fn is_in_whole_pack(&self, id: CommitId) -> bool {
        let packs = self.packs.as_ref();
        packs.is_some_and(|packs| packs.place(id).is_some_and(|place| packs.is_whole(place)))
    }

    fn bounded(
        &self,
        id: CommitId,
        (wanted, name): (ObjectType, &'static str),
        limit: usize,
    ) -> Result<Blob, ObjectError> {
        match self.find_named(id, limit)? {
            Found::TooLarge(kind, size) if kind == wanted => Ok(Blob::TooLarge(size)),
            Found::Object(kind, bytes) if kind == wanted => Ok(Blob::Bytes(bytes)),
            _ => Err(ObjectError::Malformed { id, kind: name }),
        }
    }

    /// The site's own tree inside a commit's tree; `None` when the commit has no such folder.
    ///
    /// # Errors
    /// When a tree on the way can't be read.
    pub fn site_tree(&self, commit: &Commit) -> Result<Option<CommitId>, ObjectError> {
        let mut at = commit.tree;
        for part in self.prefix {
            match self.child(at, part)? {
                Some(entry) if entry.kind == EntryKind::Tree => at = entry.id,
                _ => return Ok(None),
            }
        }
        Ok(Some(at))
    }

    /// The entry at a path below the site's tree.
    ///
    /// # Errors
    /// When a tree on the way can't be read.
    pub fn entry(&self, commit: &Commit, path: &str) -> Result<Option<Entry>, ObjectError> {
        let Some(mut at) = self.site_tree(commit)? else {
            return Ok(None);
        };
        let mut parts = path.split('/').peekable();
        while let Some(part) = parts.next() {
            match self.child(at, part)? {
                Some(entry) if parts.peek().is_none() => return Ok(Some(entry)),
                Some(entry) if entry.kind == EntryKind::Tree => at = entry.id,
                _ => return Ok(None),
            }
        }
        Ok(None)
    }

    /// The entry with this name in a tree.
    ///
    /// # Errors
    /// When the tree can't be read.
    pub fn child(&self, tree: CommitId, name: &str) -> Result<Option<Entry>, ObjectError> {
        Ok(self.tree(tree)?.child(name.as_bytes()))
    }

    /// Reads an object that must not be larger than a limit in bytes.
    fn read_within(
        &self,
        id: CommitId,
        limit: usize,
    ) -> Result<(ObjectType, Vec<u8>), ObjectError> {
        self.find_named(id, limit)?.within(id)
    }

    /// Type and size of an object as the library tells them. The library panics where a damaged pack states a type that git doesn't have; such
    /// an object is damaged like any other.
    fn header(&self, id: CommitId, oid: Oid) -> Result<(ObjectType, usize), ObjectError> {
        match catch_unwind(AssertUnwindSafe(|| self.odb.read_header(oid))) {
            Ok(header) => header
                .map(|(size, kind)| (kind, size))
                .map_err(|error| unreadable(id, &error)),
            Err(_) => Err(ObjectError::Unreadable {
                id,
                reason: "object type unknown".to_owned(),
            }),
        }
    }

    fn find_named(&self, id: CommitId, limit: usize) -> Result<Found, ObjectError> {
        let place = self.place(id);
        self.find((id, place), limit, &mut |kind, data| {
            is_named(id, kind, data)
        })
    }

    /// Looks for a loose object first, then in the packs, then for a loose one that came meanwhile, then wherever else the library
    /// finds one. What is unpacked must be what its name says.
    fn find(
        &self,
        (id, place): (CommitId, Option<Place>),
        limit: usize,
        is_named: &mut dyn FnMut(ObjectType, &[u8]) -> bool,
    ) -> Result<Found, ObjectError> {
        self.reads.set(self.reads.get().saturating_add(1));
        let damaged = |reason| ObjectError::Unreadable { id, reason };
        if let Some(loose) = self.loose.read(id, limit).map_err(damaged)? {
            return Ok(loose.into());
        }
        let at_hand = |place| self.trees.borrow().at(place);
        let packs = self.packs.as_ref();
        let packed = packs.and_then(|packs| packs.read((id, place), at_hand));
        if let Some((kind, bytes)) = packed.filter(|(kind, bytes)| is_named(*kind, bytes)) {
            return Ok(if bytes.len() > limit {
                Found::TooLarge(kind, bytes.len())
            } else {
                Found::Object(kind, bytes)
            });
        }
        if let Some(loose) = self.loose.read_anew(id, limit).map_err(damaged)? {
            return Ok(loose.into());
        }
        if !self.deltas.end(self.loose.paths(), id) {
            let reason = "it is made from too many others or from itself, stands behind its pack, or a pack's index is damaged";
            return Err(damaged(reason.to_owned()));
        }
        let oid = to_oid(id)?;
        let told = packs.map_or(Ok(None), |packs| packs.header(id));
        let told = told.map_err(|Damaged| damaged("its pack is damaged".to_owned()))?;
        let (kind, size) = match told {
            Some(header) => header,
            None => self.header(id, oid)?,
        };
        if size > limit {
            return Ok(Found::TooLarge(kind, size));
        }
        let object = self.odb.read(oid).map_err(|error| unreadable(id, &error))?;
        if !is_named(object.kind(), object.data()) {
            return Err(damaged("its content has another name".to_owned()));
        }
        Ok(Found::Object(object.kind(), object.data().to_vec()))
    }
}

/// Whether an object's content hashes to its name. Of blobs and commits, whose texts a person chooses freely, it must not be one
/// of two contents that were made to hash alike either.
fn is_named(id: CommitId, kind: ObjectType, data: &[u8]) -> bool {
    if kind != ObjectType::Tree {
        return Oid::hash_object(kind, data).is_ok_and(|hash| from_oid(hash) == id);
    }
    named("tree", data) == id
}

/// The name of a blob with this content.
pub(super) fn blob_name(data: &[u8]) -> BlobId {
    named("blob", data)
}

/// The hash of an object's content, which its name must be.
fn named(kind: &str, data: &[u8]) -> CommitId {
    let hash = Sha1::new()
        .chain_update(format!("{kind} {}\0", data.len()))
        .chain_update(data)
        .finalize();
    CommitId(hash.into())
}

/// What was found under a name: an object's type and bytes, or its size.
enum Found {
    Object(ObjectType, Vec<u8>),
    TooLarge(ObjectType, usize),
}

impl From<Loose> for Found {
    fn from(loose: Loose) -> Self {
        match loose {
            Loose::Object(kind, bytes) => Self::Object(kind, bytes),
            Loose::TooLarge(kind, size) => Self::TooLarge(kind, size),
        }
    }
}

impl Found {
    /// The object; an error where it is larger than it may be.
    fn within(self, id: CommitId) -> Result<(ObjectType, Vec<u8>), ObjectError> {
        match self {
            Self::Object(kind, bytes) => Ok((kind, bytes)),
            Self::TooLarge(_, size) => Err(ObjectError::TooLarge { id, size }),
        }
    }
}

fn unreadable(id: CommitId, error: &git2::Error) -> ObjectError {
    ObjectError::Unreadable {
        id,
        reason: error.message().to_owned(),
    }
}

/// The library's name for an object as ours.
pub(super) fn from_oid(oid: Oid) -> CommitId {
    let mut id = CommitId::default();
    for (to, from) in id.0.iter_mut().zip(oid.as_bytes()) {
        *to = *from;
    }
    id
}

/// Our name for an object as the library's.
pub(super) fn to_oid(id: CommitId) -> Result<Oid, ObjectError> {
    Oid::from_bytes(&id.0).map_err(|error| unreadable(id, &error))
}
