//! A commit that is only thought of: made in memory on top of another, to be judged before anything is written.

use git2::build::TreeUpdateBuilder;
use git2::{FileMode, ObjectType, Oid, Signature, Tree};

use super::objects::{ObjectError, from_oid, to_oid};
use super::repository::{Repository, RepositoryError};
use crate::stamp::CommitId;

/// Where libgit2 asks first when it reads and writes: before loose objects and packs.
pub(super) const FIRST: i32 = 1_000;

/// Files that a commit adds or replaces: paths relative to the site's root, and bytes.
pub type NewFiles<'f> = [(&'f str, &'f [u8])];

impl Repository {
    /// A commit with these files on top of `parent`, in memory. From then on this handle writes nothing to disk.
    ///
    /// # Errors
    /// When the parent can't be read.
    pub fn think_of(
        &self,
        parent: CommitId,
        files: &NewFiles<'_>,
        person: &Signature<'_>,
    ) -> Result<CommitId, RepositoryError> {
        let made = || -> Result<Oid, git2::Error> {
            self.draft(FIRST)?;
            let parent = self.git().find_commit(oid(parent)?)?;
            let tree = self.tree_with(&parent.tree()?, files)?;
            let tree = self.git().find_tree(tree)?;
            self.git()
                .commit(None, person, person, "", &tree, &[&parent])
        };
        made().map(from_oid).map_err(|error| self.library(error))
    }

    /// A commit of a tree that is there already, on top of these parents, in memory.
    ///
    /// # Errors
    /// When the tree or a parent can't be read.
    pub fn think_of_tree(
        &self,
        tree: CommitId,
        parents: &[CommitId],
        (author, committer): (&Signature<'_>, &Signature<'_>),
    ) -> Result<CommitId, RepositoryError> {
        let made = || -> Result<Oid, git2::Error> {
            self.draft(FIRST)?;
            let tree = self.git().find_tree(oid(tree)?)?;
            let mut found = Vec::new();
            for parent in parents {
                found.push(self.git().find_commit(oid(*parent)?)?);
            }
            let parents: Vec<_> = found.iter().collect();
            self.git()
                .commit(None, author, committer, "", &tree, &parents)
        };
        made().map(from_oid).map_err(|error| self.library(error))
    }

    /// Writes these files into the object database and returns the tree of `parent` with them in it.
    ///
    /// # Errors
    /// When the parent can't be read or the database can't be written.
    pub fn write_tree(
        &self,
        parent: CommitId,
        files: &NewFiles<'_>,
    ) -> Result<CommitId, RepositoryError> {
        let made = || {
            let parent = self.git().find_commit(oid(parent)?)?;
            self.tree_with(&parent.tree()?, files)
        };
        made().map(from_oid).map_err(|error| self.library(error))
    }

    pub(super) fn tree_with(
        &self,
        tree: &Tree<'_>,
        files: &NewFiles<'_>,
    ) -> Result<Oid, git2::Error> {
        let mut builder = TreeUpdateBuilder::new();
        let odb = self.git().odb()?;
        for (path, bytes) in files {
            let mut parts = self.prefix().to_vec();
            parts.push((*path).to_owned());
            let blob = odb.write(ObjectType::Blob, bytes)?;
            builder.upsert(parts.join("/"), blob, FileMode::Blob);
        }
        builder.create_updated(self.git(), tree)
    }

    pub(super) fn library(&self, source: git2::Error) -> RepositoryError {
        RepositoryError::Git {
            path: self.git_dir().to_owned(),
            source,
        }
    }

    /// Name and address that git on this machine commits with; `None` when it is not told.
    ///
    /// # Errors
    /// When git's settings can't be read.
    pub fn identity(&self) -> Result<Option<(String, String)>, RepositoryError> {
        match self.git().signature() {
            Ok(person) => {
                let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
                Ok(Some((
                    text(person.name_bytes()),
                    text(person.email_bytes()),
                )))
            }
            Err(error) if error.code() == git2::ErrorCode::NotFound => Ok(None),
            Err(error) => Err(self.library(error)),
        }
    }
}

pub(super) fn oid(id: CommitId) -> Result<Oid, git2::Error> {
    to_oid(id).map_err(|error: ObjectError| git2::Error::from_str(&error.to_string()))
}
