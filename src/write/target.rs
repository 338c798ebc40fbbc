//! The folder to publish to: where it really is, and whether tertib may replace it.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::manifest::{Manifest, marks, read_manifest};
use super::{Action, PublishError};

/// What stands at the target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// Nothing yet.
    Nothing,
    /// An empty folder.
    Empty,
    /// A site that tertib made, with its manifest.
    Site(Box<Manifest>),
}

/// The target's folder and name. All that publishing makes for a while lies beside it, on the same file system.
pub(super) struct Target {
    parent: PathBuf,
    name: OsString,
}

impl Target {
    /// Follows symlinks, so that a link to the site's folder stays a link.
    pub(super) fn resolve(path: &Path) -> Result<Self, PublishError> {
        let failed = |source| read_error(path, source);
        let real = match path.symlink_metadata() {
            Ok(_) => match path.canonicalize() {
                Err(error) if error.kind() == ErrorKind::NotFound => {
                    return Err(PublishError::TargetDangles(path.to_path_buf()));
                }
                real => real.map_err(failed)?,
            },
            Err(error) if error.kind() == ErrorKind::NotFound => {
                std::path::absolute(path).map_err(failed)?
            }
            Err(error) => return Err(failed(error)),
        };
        match (real.parent(), real.file_name()) {
            (Some(parent), Some(name)) => Ok(Self {
                parent: parent.to_path_buf(),
                name: name.to_os_string(),
            }),
            _ => Err(PublishError::TargetUnnamed(path.to_path_buf())),
        }
    }

    /// The target itself.
    pub(super) fn path(&self) -> PathBuf {
        self.parent.join(&self.name)
    }

    /// The folder that the target lies in.
    pub(super) fn parent(&self) -> &Path {
        &self.parent
    }

    /// Start of the names that publishing uses beside the target: `.<name>.<word>`.
    pub(super) fn sibling_name(&self, word: &str) -> OsString {
        let mut name = OsString::from(".");
        name.push(&self.name);
        name.push(".");
        name.push(word);
        name
    }

    /// A path beside the target that belongs to this process: `.<name>.<word>-<pid>`.
    pub(super) fn sibling(&self, word: &str) -> PathBuf {
        let mut name = self.sibling_name(word);
        name.push(format!("-{}", std::process::id()));
        self.parent.join(name)
    }

    /// A path beside the target that stays: `<name><ending>`.
    pub(super) fn beside(&self, ending: &str) -> PathBuf {
        let mut name = self.name.clone();
        name.push(ending);
        self.parent.join(name)
    }

    /// Makes the folders that the target is to lie in.
    pub(super) fn make_parent(&self) -> Result<(), PublishError> {
        fs::create_dir_all(&self.parent).map_err(|source| PublishError::Io {
            action: Action::Write,
            path: self.parent.clone(),
            source,
        })
    }

    /// Refuses what may not be replaced, as far as that is told without keeping the list of a site's files.
    pub(super) fn look(&self) -> Result<(), PublishError> {
        match self.stands()? {
            Stands::Something if !marks(&self.path())? => {
                Err(PublishError::TargetIsForeign(self.path()))
            }
            Stands::Nothing | Stands::Empty | Stands::Something => Ok(()),
        }
    }

    /// What stands at the target, or why it may not be replaced.
    pub(super) fn inspect(&self) -> Result<Found, PublishError> {
        Ok(match self.stands()? {
            Stands::Nothing => Found::Nothing,
            Stands::Empty => Found::Empty,
            Stands::Something => match read_manifest(&self.path())? {
                Some(manifest) => Found::Site(Box::new(manifest)),
                None => return Err(PublishError::TargetIsForeign(self.path())),
            },
        })
    }

    fn stands(&self) -> Result<Stands, PublishError> {
        let path = self.path();
        if path.components().any(|part| part.as_os_str() == ".git") {
            return Err(PublishError::TargetIsGit(path));
        }
        match path.symlink_metadata() {
            Ok(meta) if meta.is_dir() => {}
            Ok(_) => return Err(PublishError::TargetIsFile(path)),
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Stands::Nothing),
            Err(error) => return Err(read_error(&path, error)),
        }
        if holds(&path, OsStr::new(".git"))? {
            return Err(PublishError::TargetIsGit(path));
        }
        if holds(&path, OsStr::new("tertib.toml"))? {
            return Err(PublishError::TargetIsSource(path));
        }
        let mut entries = fs::read_dir(&path).map_err(|error| read_error(&path, error))?;
        match entries.next().transpose() {
            Ok(None) => Ok(Stands::Empty),
            Ok(Some(_)) => Ok(Stands::Something),
            Err(error) => Err(read_error(&path, error)),
        }
    }
}

/// What stands at a target, whoever made it.
enum Stands {
    Nothing,
    Empty,
    Something,
}

fn holds(folder: &Path, name: &OsStr) -> Result<bool, PublishError> {
    let path = folder.join(name);
    match path.symlink_metadata() {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(read_error(&path, error)),
    }
}

fn read_error(path: &Path, source: io::Error) -> PublishError {
    PublishError::Io {
        action: Action::Read,
        path: path.to_path_buf(),
        source,
    }
}
