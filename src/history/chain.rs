//! Many commits, one on top of another, made in memory and written as one pack: an import of thousands of steps costs
//! seconds, and until the pack stands nothing of it is there.

use std::io::Write as _;

use git2::{Buf, Oid, Signature};

use super::candidate::{FIRST, NewFiles, oid};
use super::objects::from_oid;
use super::repository::{Repository, RepositoryError};
use crate::stamp::CommitId;

/// Commits in memory. From the first on, the handle of the repository writes nothing to disk but by [`Chain::write`].
pub struct Chain<'r> {
    repository: &'r Repository,
    tip: Oid,
    /// Objects made here: what the pack holds.
    made: Vec<Oid>,
    trees: Vec<CommitId>,
}

impl Repository {
    /// Begins a chain on top of a commit.
    ///
    /// # Errors
    /// When the commit has no proper name.
    pub fn chain(&self, base: CommitId) -> Result<Chain<'_>, RepositoryError> {
        let begun = || -> Result<Oid, git2::Error> {
            self.draft(FIRST)?;
            oid(base)
        };
        Ok(Chain {
            repository: self,
            tip: begun().map_err(|error| self.library(error))?,
            made: Vec::new(),
            trees: Vec::new(),
        })
    }
}

impl Chain<'_> {
    /// Makes the next commit: the one before with these files in it.
    ///
    /// # Errors
    /// When the commit before can't be read.
    pub fn commit(
        &mut self,
        files: &NewFiles<'_>,
        message: &str,
        person: &Signature<'_>,
    ) -> Result<CommitId, RepositoryError> {
        self.next(files, message, person)
            .map_err(|error| self.repository.library(error))
    }

    fn next(
        &mut self,
        files: &NewFiles<'_>,
        message: &str,
        person: &Signature<'_>,
    ) -> Result<CommitId, git2::Error> {
        let git = self.repository.git();
        let parent = git.find_commit(self.tip)?;
        let tree = self.repository.tree_with(&parent.tree()?, files)?;
        let tree = git.find_tree(tree)?;
        for (path, _) in files {
            let mut whole = self.repository.prefix().join("/");
            for part in path.split('/') {
                if !whole.is_empty() {
                    whole.push('/');
                }
                whole.push_str(part);
                self.made.push(tree.get_path(whole.as_ref())?.id());
            }
        }
        // The folders around the site.
        let mut above = String::new();
        for part in self.repository.prefix() {
            above.push_str(part);
            self.made.push(tree.get_path(above.as_ref())?.id());
            above.push('/');
        }
        self.made.push(tree.id());
        self.trees.push(from_oid(tree.id()));
        self.tip = git.commit(None, person, person, message, &tree, &[&parent])?;
        self.made.push(self.tip);
        Ok(from_oid(self.tip))
    }

    /// The last commit made.
    pub fn tip(&self) -> CommitId {
        from_oid(self.tip)
    }

    /// The tree of each commit, in their order.
    pub fn trees(&self) -> &[CommitId] {
        &self.trees
    }

    /// Writes everything that was made as one pack into the repository. No branch moves.
    ///
    /// # Errors
    /// When the pack can't be written.
    pub fn write(self) -> Result<(), RepositoryError> {
        let written = || -> Result<(), git2::Error> {
            let git = self.repository.git();
            let mut builder = git.packbuilder()?;
            for id in &self.made {
                builder.insert_object(*id, None)?;
            }
            let mut pack = Buf::new();
            builder.write_buf(&mut pack)?;
            let odb = git.odb()?;
            let mut writer = odb.packwriter()?;
            writer
                .write_all(&pack)
                .map_err(|error| git2::Error::from_str(&error.to_string()))?;
            writer.commit()?;
            Ok(())
        };
        written().map_err(|error| self.repository.library(error))
    }
}
