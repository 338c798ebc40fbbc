//! The records repository: where it lies, and which commit a name stands for.

use std::path::{Path, PathBuf};

use git2::Oid;

use super::objects::{ObjectError, Objects, from_oid};
use crate::stamp::CommitId;

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
    /// The revision names a commit whose object can't be read.
    #[error("revision {revision}: {reason}")]
    Object {
        /// The revision.
        revision: String,
        /// The library's words.
        reason: String,
    },
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

    /// The commit that a revision names. Only its name is looked up by the library; the objects are read by hand.
    ///
    /// # Errors
    /// When it names none, its object can't be read, or there is no commit yet.
    pub fn resolve(&self, revision: &str) -> Result<CommitId, RepositoryError> {
        let Some(named) = self.named(revision) else {
            return Err(if revision == "HEAD" && self.is_unborn() {
                RepositoryError::Unborn(self.git.path().to_owned())
            } else {
                RepositoryError::Revision(revision.to_owned())
            });
        };
        let peeled = self.objects()?.peel(from_oid(named));
        let unreadable = |error: ObjectError| RepositoryError::Object {
            revision: revision.to_owned(),
            reason: error.to_string(),
        };
        peeled
            .map_err(unreadable)?
            .ok_or_else(|| RepositoryError::Revision(revision.to_owned()))
    }

    /// The object that a name stands for: an id, a branch or tag, or an expression such as `HEAD~3`.
    fn named(&self, revision: &str) -> Option<Oid> {
        if revision.len() == 40
            && let Ok(id) = Oid::from_str(revision)
        {
            return Some(id);
        }
        let reference = self.git.resolve_reference_from_short_name(revision);
        if let Ok(id) = reference.and_then(|found| found.resolve()) {
            return id.target();
        }
        let found = self.git.revparse_single(revision);
        found.map(|object| object.id()).ok()
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
        Objects::new(&self.git, &self.prefix).map_err(|error| library(self.git.path(), error))
    }
}

fn library(path: &Path, source: git2::Error) -> RepositoryError {
    RepositoryError::Git {
        path: path.to_owned(),
        source,
    }
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
