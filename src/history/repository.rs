//! The records repository: where it lies, and which commit a name stands for.

use std::cell::Cell;
use std::path::{Path, PathBuf};

use git2::{Oid, RepositoryOpenFlags};

use super::deltas::Deltas;
use super::limits::Limits;
use super::objects::{ObjectError, Objects, from_oid};
use super::packs::Packs;
use crate::stamp::CommitId;

/// The records repository, opened for reading objects.
pub struct Repository {
    git: git2::Repository,
    prefix: Vec<String>,
    packs: Option<Packs>,
    deltas: Deltas,
    /// Folders of objects that are not the repository's yet: a push under examination.
    arriving: Vec<PathBuf>,
    /// How many objects were read so far.
    reads: Cell<usize>,
    /// Objects were made that stand in this handle's memory alone.
    drafted: Cell<bool>,
    limits: Limits,
}

/// How to open a repository that is open already.
pub(super) struct Twin {
    folder: PathBuf,
    prefix: Vec<String>,
    packs: Option<Packs>,
    deltas: Deltas,
    arriving: Vec<PathBuf>,
    limits: Limits,
}

impl Twin {
    /// Opens it, to read objects through; its working tree is not asked for.
    pub(super) fn open(&self) -> Result<Repository, RepositoryError> {
        let failed = |error| library(&self.folder, error);
        let git = git2::Repository::open(&self.folder).map_err(failed)?;
        for folder in &self.arriving {
            let odb = git.odb().map_err(failed)?;
            odb.add_disk_alternate(&folder.to_string_lossy())
                .map_err(failed)?;
        }
        Ok(Repository {
            git,
            prefix: self.prefix.clone(),
            packs: self.packs.clone(),
            deltas: self.deltas.clone(),
            arriving: self.arriving.clone(),
            reads: Cell::new(0),
            drafted: Cell::new(false),
            limits: self.limits,
        })
    }
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
        // Not `discover`: it would forget the file `.git` that names a folder elsewhere, and take what lies around that
        // folder for the working tree.
        let upwards = RepositoryOpenFlags::CROSS_FS;
        let opened = git2::Repository::open_ext(site, upwards, None::<&Path>);
        let git = opened.map_err(|error| match error.code() {
            git2::ErrorCode::NotFound => RepositoryError::NotFound(site.to_owned()),
            git2::ErrorCode::Owner => RepositoryError::Owner(site.to_owned()),
            _ => library(site, error),
        })?;
        let prefix = match git.workdir() {
            None => Vec::new(),
            Some(root) => parts_below(root, site)?,
        };
        Ok(Self {
            packs: Packs::of(git.commondir()),
            deltas: Deltas::default(),
            git,
            prefix,
            arriving: Vec::new(),
            reads: Cell::new(0),
            drafted: Cell::new(false),
            limits: Limits::default(),
        })
    }

    /// The same, looked at within other bounds than those that are declared.
    pub fn within(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// How much of it is looked at.
    pub fn limits(&self) -> Limits {
        self.limits
    }

    /// Opens it with the objects of a push that git holds in quarantine until its hook has spoken.
    ///
    /// # Errors
    /// As [`Repository::open`], and when the folder of the quarantine is none.
    pub fn open_receiving(site: &Path, quarantine: &Path) -> Result<Self, RepositoryError> {
        let mut repository = Self::open(site)?;
        let path = std::path::absolute(quarantine).map_err(|source| RepositoryError::Io {
            path: quarantine.to_owned(),
            source,
        })?;
        let text = path.to_string_lossy();
        let odb = repository.git.odb();
        let added = odb.and_then(|odb| odb.add_disk_alternate(&text));
        added.map_err(|error| library(&path, error))?;
        repository.arriving.push(path);
        Ok(repository)
    }

    /// How many objects were read through this handle: what a judgement costs, whatever the machine.
    pub fn objects_read(&self) -> usize {
        self.reads.get()
    }

    /// Counts what was read through a twin.
    pub(super) fn count_reads(&self, reads: usize) {
        self.reads.set(self.reads.get().saturating_add(reads));
    }

    /// Makes objects in memory from here on: they are never written, and no other handle sees them.
    pub(super) fn draft(&self, priority: i32) -> Result<(), git2::Error> {
        self.drafted.set(true);
        self.git.odb()?.add_new_mempack_backend(priority)?;
        Ok(())
    }

    /// What it takes to open the same repository in another thread; `None` where this handle has objects of its own.
    pub(super) fn twin(&self) -> Option<Twin> {
        (!self.drafted.get()).then(|| Twin {
            folder: self.git.path().to_owned(),
            prefix: self.prefix.clone(),
            packs: self.packs.clone(),
            deltas: self.deltas.clone(),
            arriving: self.arriving.clone(),
            limits: self.limits,
        })
    }

    /// The branch that `HEAD` names, whether it is there or not; `None` where `HEAD` names a commit itself.
    ///
    /// # Errors
    /// When `HEAD` can't be read.
    pub fn head_branch(&self) -> Result<Option<String>, RepositoryError> {
        let failed = |error| library(self.git.path(), error);
        let head = self.git.find_reference("HEAD").map_err(failed)?;
        Ok(head.symbolic_target().map_err(failed)?.map(str::to_owned))
    }

    /// The object that a reference with this whole name points at; `None` when there is no such reference.
    ///
    /// # Errors
    /// When it can't be read.
    pub fn reference(&self, name: &str) -> Result<Option<CommitId>, RepositoryError> {
        match self
            .git
            .find_reference(name)
            .and_then(|found| found.resolve())
        {
            Ok(found) => Ok(found.target().map(from_oid)),
            Err(error) if error.code() == git2::ErrorCode::NotFound => Ok(None),
            Err(error) => Err(library(self.git.path(), error)),
        }
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

    /// Whether git is in the middle of something in this working tree: a merge, a rebase, or anything that holds the index.
    pub fn is_busy(&self) -> bool {
        let idle = self.git.state() == git2::RepositoryState::Clean;
        !idle || self.git.path().join("index.lock").exists()
    }

    /// The git folder itself.
    pub fn git_dir(&self) -> &Path {
        self.git.path()
    }

    /// The git folder that all working trees have in common.
    pub(crate) fn common_dir(&self) -> &Path {
        self.git.commondir()
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
        let objects = Objects::new(
            &self.git,
            &self.prefix,
            (self.packs.as_ref(), &self.deltas, &self.arriving),
            &self.reads,
        );
        objects.map_err(|error| library(self.git.path(), error))
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
