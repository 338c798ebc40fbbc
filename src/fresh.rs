//! A fresh repository: an empty folder becomes a git repository with commits on `main`, then a working tree.
//!
//! Commits are made from an index in memory, with the dates and persons given, so that nothing of the machine (its clock,
//! its git identity, its line endings) gets into them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use git2::{
    Index, IndexEntry, IndexTime, Oid, RepositoryInitOptions, Signature, build::CheckoutBuilder,
};

use crate::finding::Params;
use crate::stamp::CommitId;

/// The branch that the commits are on.
const BRANCH: &str = "refs/heads/main";

/// Paths that git leaves alone in a new site: where `tertib build` publishes unless told otherwise, its locks beside it,
/// and what it moved out of the way.
pub const IGNORED: &[u8] = b"/publik\n/.publik.*\n/publik-titipan\n/terbit-*\n/.terbit-*\n";

/// Why a folder can't become a repository.
#[derive(Debug, thiserror::Error)]
pub enum FreshError {
    /// The folder already holds something.
    #[error("{0}: folder is not empty")]
    NotEmpty(PathBuf),
    /// The folder can't be read or made.
    #[error("{path}: {source}")]
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// git refused.
    #[error("git: {0}")]
    Git(#[from] git2::Error),
}

impl FreshError {
    /// Key of its sentence and way out in the catalogue, and what fills the gaps.
    pub fn message(&self) -> (&'static str, Params) {
        let text = |name, value: String| Params::from([(name, value.into())]);
        match self {
            Self::NotEmpty(path) => (
                "gagal-folder-berisi",
                text("nilai", path.display().to_string()),
            ),
            Self::Folder { path, source } => {
                let mut params = text("nilai", path.display().to_string());
                params.insert("sebab", source.to_string().into());
                ("gagal-folder", params)
            }
            Self::Git(error) => ("gagal-git", text("sebab", error.message().to_owned())),
        }
    }
}

/// A repository under construction.
pub struct Fresh {
    repository: git2::Repository,
    index: Index,
    head: Option<Oid>,
}

impl Fresh {
    /// Makes the repository in a folder that is empty or does not exist yet.
    ///
    /// # Errors
    /// When the folder holds anything, or can't be read or made.
    pub fn create(dir: &Path) -> Result<Self, FreshError> {
        let failed = |source| FreshError::Folder {
            path: dir.to_owned(),
            source,
        };
        fs::create_dir_all(dir).map_err(failed)?;
        if fs::read_dir(dir).map_err(failed)?.next().is_some() {
            return Err(FreshError::NotEmpty(dir.to_owned()));
        }
        let mut options = RepositoryInitOptions::new();
        // A template of the machine could bring hooks and settings along.
        options
            .initial_head("main")
            .external_template(false)
            .no_reinit(true);
        let repository = git2::Repository::init_opts(dir, &options)?;
        repository.config()?.set_bool("core.autocrlf", false)?;
        Ok(Self {
            repository,
            index: Index::new()?,
            head: None,
        })
    }

    /// Puts a file into the next commit; `path` is relative, with `/`.
    ///
    /// # Errors
    /// When git can't store it.
    pub fn put(&mut self, path: &str, bytes: &[u8]) -> Result<(), FreshError> {
        let entry = IndexEntry {
            ctime: IndexTime::new(0, 0),
            mtime: IndexTime::new(0, 0),
            dev: 0,
            ino: 0,
            mode: 0o100_644,
            uid: 0,
            gid: 0,
            file_size: 0,
            id: self.repository.blob(bytes)?,
            flags: 0,
            flags_extended: 0,
            path: path.as_bytes().to_vec(),
        };
        Ok(self.index.add(&entry)?)
    }

    /// Leaves a file out of the next commit.
    ///
    /// # Errors
    /// When there is no such file.
    pub fn remove(&mut self, path: &str) -> Result<(), FreshError> {
        Ok(self.index.remove(Path::new(path), 0)?)
    }

    /// Commits what was put so far, by one person who is author and committer.
    ///
    /// # Errors
    /// When git can't store it.
    pub fn commit(&mut self, person: &Signature<'_>, message: &str) -> Result<(), FreshError> {
        let tree = self.index.write_tree_to(&self.repository)?;
        let tree = self.repository.find_tree(tree)?;
        let parent = match self.head {
            Some(id) => Some(self.repository.find_commit(id)?),
            None => None,
        };
        let parents: Vec<_> = parent.iter().collect();
        let id = self
            .repository
            .commit(None, person, person, message, &tree, &parents)?;
        self.head = Some(id);
        Ok(())
    }

    /// The person that git on this machine is set up for; `None` when it isn't.
    ///
    /// # Errors
    /// When git's settings can't be read.
    pub fn identity(&self) -> Result<Option<Signature<'static>>, FreshError> {
        match self.repository.signature() {
            Ok(person) => Ok(Some(person)),
            Err(error) if error.code() == git2::ErrorCode::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    /// Writes the working tree: the last commit's, or, when nothing was committed, all files put, staged. Returns the last
    /// commit.
    ///
    /// # Errors
    /// When a file can't be written.
    pub fn finish(mut self) -> Result<Option<CommitId>, FreshError> {
        let mut checkout = CheckoutBuilder::new();
        checkout.force();
        let Some(head) = self.head else {
            let tree = self.index.write_tree_to(&self.repository)?;
            let tree = self.repository.find_tree(tree)?;
            self.repository
                .checkout_tree(tree.as_object(), Some(&mut checkout))?;
            return Ok(None);
        };
        self.repository.reference(BRANCH, head, false, "")?;
        self.repository.checkout_head(Some(&mut checkout))?;
        let mut id = CommitId::default();
        for (to, from) in id.0.iter_mut().zip(head.as_bytes()) {
            *to = *from;
        }
        Ok(Some(id))
    }
}
