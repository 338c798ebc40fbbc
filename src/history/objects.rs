//! Objects of the records repository: the only place that talks to git's object database.
//!
//! Objects are read raw, so grafts and replace refs, which git and libgit2 obey differently, decide nothing here; the
//! parents of a commit are those that its own text names. libgit2 checks that every object read hashes to its name.

use std::cell::RefCell;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use git2::{ObjectType, Odb, Oid};

use super::commit::{self, Commit};
use super::tree::{self, BlobId, Entry, EntryKind};
use crate::stamp::CommitId;

/// How many parsed trees are kept at hand while walking.
const TREE_CACHE: usize = 8192;

/// Deepest folder that is looked into, in levels; a deeper one is not the record's.
pub const DEPTH_LIMIT: usize = 32;

/// The records repository, opened for reading objects.
pub struct Repository {
    git: git2::Repository,
    prefix: Vec<String>,
}

/// Why a repository can't be read at all.
#[derive(Debug, thiserror::Error)]
pub enum RepositoryError {
    /// No repository there.
    #[error("{}: not inside a git repository", .0.display())]
    NotFound(PathBuf),
    /// The folder belongs to another user, and git refuses it.
    #[error("{}: owned by another user", .0.display())]
    Owner(PathBuf),
    /// There is no commit yet.
    #[error("{}: no commit yet", .0.display())]
    Unborn(PathBuf),
    /// The revision names no commit.
    #[error("revision {0} names no commit")]
    Revision(String),
    /// A library error, in its own words.
    #[error("{}: {source}", path.display())]
    Git {
        /// The repository.
        path: PathBuf,
        /// The library's error.
        source: git2::Error,
    },
    /// The path can't be read.
    #[error("{}: {source}", path.display())]
    Io {
        /// The path.
        path: PathBuf,
        /// The system's error.
        source: std::io::Error,
    },
}

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
}

impl ObjectError {
    /// The object.
    pub fn id(&self) -> CommitId {
        match self {
            Self::Unreadable { id, .. } | Self::Malformed { id, .. } => *id,
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

impl Repository {
    /// Opens the repository that holds `site`: a folder inside a working tree, or a bare repository.
    ///
    /// # Errors
    /// When there is none, or it can't be opened.
    pub fn open(site: &Path) -> Result<Self, RepositoryError> {
        let git = git2::Repository::discover(site).map_err(|error| match error.code() {
            git2::ErrorCode::NotFound => RepositoryError::NotFound(site.to_owned()),
            git2::ErrorCode::Owner => RepositoryError::Owner(site.to_owned()),
            _ => library(site, error),
        })?;
        let prefix = match git.workdir() {
            None => Vec::new(),
            Some(root) => parts_below(root, site)?,
        };
        Ok(Self { git, prefix })
    }

    /// The library's handle, for what is not an object: index, status, shallow and replace marks.
    pub(super) fn git(&self) -> &git2::Repository {
        &self.git
    }

    /// The site's folder inside the repository, as path parts.
    pub fn prefix(&self) -> &[String] {
        &self.prefix
    }

    /// Whether it has no working tree.
    pub fn is_bare(&self) -> bool {
        self.git.is_bare()
    }

    /// The git folder itself.
    pub fn git_dir(&self) -> &Path {
        self.git.path()
    }

    /// The git folders whose files say where branches and index stand: that of this working tree, and the common one.
    pub fn folders(&self) -> Vec<PathBuf> {
        let mut folders = vec![self.git.path().to_owned(), self.git.commondir().to_owned()];
        folders.dedup();
        folders
    }

    /// The commit that a revision names.
    ///
    /// # Errors
    /// When it names none, or there is no commit yet.
    pub fn resolve(&self, revision: &str) -> Result<CommitId, RepositoryError> {
        let found = self
            .git
            .revparse_single(revision)
            .and_then(|object| object.peel_to_commit());
        match found {
            Ok(commit) => Ok(from_oid(commit.id())),
            Err(_) if revision == "HEAD" && self.is_unborn() => {
                Err(RepositoryError::Unborn(self.git.path().to_owned()))
            }
            Err(_) => Err(RepositoryError::Revision(revision.to_owned())),
        }
    }

    fn is_unborn(&self) -> bool {
        let head = self.git.head();
        head.is_err_and(|error| error.code() == git2::ErrorCode::UnbornBranch)
    }

    /// Starts reading objects.
    ///
    /// # Errors
    /// When the object database can't be opened.
    pub fn objects(&self) -> Result<Objects<'_>, RepositoryError> {
        let odb = self
            .git
            .odb()
            .map_err(|error| library(self.git.path(), error))?;
        Ok(Objects {
            odb,
            prefix: &self.prefix,
            trees: RefCell::new(HashMap::new()),
        })
    }
}

/// A reader of raw objects that remembers the trees it has parsed.
pub struct Objects<'r> {
    odb: Odb<'r>,
    prefix: &'r [String],
    trees: RefCell<HashMap<CommitId, Rc<[Entry]>>>,
}

impl Objects<'_> {
    /// A commit's headers and first line.
    ///
    /// # Errors
    /// When the object is missing, damaged or no commit.
    pub fn commit(&self, id: CommitId) -> Result<Commit, ObjectError> {
        let object = self.read(id)?;
        let malformed = ObjectError::Malformed { id, kind: "commit" };
        if object.kind() != ObjectType::Commit {
            return Err(malformed);
        }
        commit::parse(id, object.data()).ok_or(malformed)
    }

    /// A commit's own bytes within a limit; its size is looked up before it is read.
    ///
    /// # Errors
    /// When the object is missing, damaged or no commit.
    pub fn raw_commit(&self, id: CommitId, limit: usize) -> Result<Blob, ObjectError> {
        self.bounded(id, ObjectType::Commit, "commit", limit)
    }

    /// A tree's entries, sorted by name as bytes.
    ///
    /// # Errors
    /// When the object is missing, damaged or no tree.
    pub fn tree(&self, id: CommitId) -> Result<Rc<[Entry]>, ObjectError> {
        if let Some(entries) = self.trees.borrow().get(&id) {
            return Ok(Rc::clone(entries));
        }
        let object = self.read(id)?;
        let malformed = ObjectError::Malformed { id, kind: "tree" };
        if object.kind() != ObjectType::Tree {
            return Err(malformed);
        }
        let mut entries = tree::parse(object.data()).ok_or(malformed)?;
        entries.sort_by(|a, b| a.name.cmp(&b.name));
        let entries: Rc<[Entry]> = entries.into();
        let mut trees = self.trees.borrow_mut();
        if trees.len() >= TREE_CACHE {
            trees.clear();
        }
        trees.insert(id, Rc::clone(&entries));
        Ok(entries)
    }

    /// A blob within a limit in bytes; its size is looked up before it is read.
    ///
    /// # Errors
    /// When the object is missing, damaged or no blob.
    pub fn blob(&self, id: BlobId, limit: usize) -> Result<Blob, ObjectError> {
        self.bounded(id, ObjectType::Blob, "blob", limit)
    }

    fn bounded(
        &self,
        id: CommitId,
        wanted: ObjectType,
        name: &'static str,
        limit: usize,
    ) -> Result<Blob, ObjectError> {
        let (size, kind) = self
            .odb
            .read_header(to_oid(id)?)
            .map_err(|error| unreadable(id, &error))?;
        if kind != wanted {
            return Err(ObjectError::Malformed { id, kind: name });
        }
        if size > limit {
            return Ok(Blob::TooLarge(size));
        }
        Ok(Blob::Bytes(self.read(id)?.data().to_vec()))
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
        let entries = self.tree(tree)?;
        Ok(entries
            .binary_search_by(|entry| entry.name.as_slice().cmp(name.as_bytes()))
            .ok()
            .map(|at| entries[at].clone()))
    }

    fn read(&self, id: CommitId) -> Result<git2::OdbObject<'_>, ObjectError> {
        self.odb
            .read(to_oid(id)?)
            .map_err(|error| unreadable(id, &error))
    }
}

fn unreadable(id: CommitId, error: &git2::Error) -> ObjectError {
    ObjectError::Unreadable {
        id,
        reason: error.message().to_owned(),
    }
}

fn library(path: &Path, source: git2::Error) -> RepositoryError {
    RepositoryError::Git {
        path: path.to_owned(),
        source,
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

fn parts_below(root: &Path, site: &Path) -> Result<Vec<String>, RepositoryError> {
    let canonical = |path: &Path| {
        path.canonicalize().map_err(|source| RepositoryError::Io {
            path: path.to_owned(),
            source,
        })
    };
    let (root, site) = (canonical(root)?, canonical(site)?);
    // `site` may be the `.git` folder itself: then the site is the working tree's root.
    let below = site.strip_prefix(&root).unwrap_or(Path::new(""));
    Ok(below
        .components()
        .map(|part| part.as_os_str().to_string_lossy().into_owned())
        .take_while(|part| part != ".git")
        .collect())
}
