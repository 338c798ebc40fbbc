//! The move: a finished folder takes the target's place.

use std::fs;
use std::io;
use std::path::Path;

use super::target::Target;
use super::{Action, Note, PublishError};

/// Word in the name of an old site that was set aside, whole, while the new one moves in.
pub(super) const OLD: &str = "lama";

/// How an old site is replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// The two folders exchange their names in one system call: no moment without a site.
    Exchange,
    /// The old one is set aside, then the new one moves in. A kill in between is mended by the next run.
    Park,
}

impl Way {
    /// The best this system may know; where the file system doesn't, [`replace`] parks.
    pub(super) fn best() -> Self {
        if cfg!(any(target_os = "linux", target_os = "android")) {
            Self::Exchange
        } else {
            Self::Park
        }
    }
}

/// Moves `new` to a target where nothing stands.
pub(super) fn place(new: &Path, target: &Target) -> Result<Vec<Note>, PublishError> {
    let path = target.path();
    fs::rename(new, &path).map_err(|source| failed(Action::Swap, &path, source))?;
    Ok(settle(target).into_iter().collect())
}

/// Moves `new` to a target where an old folder stands; afterwards the old folder is at the path `new`.
///
/// What fails once the new site is in place is a note, because nothing of it can be taken back.
pub(super) fn replace(way: Way, new: &Path, target: &Target) -> Result<Vec<Note>, PublishError> {
    let path = target.path();
    let exchanged = match way {
        Way::Exchange => {
            exchange(new, &path).map_err(|source| failed(Action::Swap, &path, source))?
        }
        Way::Park => false,
    };
    let left = if exchanged { None } else { park(new, target)? };
    Ok(left.into_iter().chain(settle(target)).collect())
}

/// Exchanges two folders; `false` where the kernel or the file system can't.
#[cfg(any(target_os = "linux", target_os = "android"))]
fn exchange(new: &Path, old: &Path) -> io::Result<bool> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, new, CWD, old, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::NOSYS | Errno::INVAL | Errno::OPNOTSUPP | Errno::XDEV | Errno::PERM) => {
            Ok(false)
        }
        Err(errno) => Err(errno.into()),
    }
}

/// Exchanges two folders, which this system can't.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
fn exchange(_new: &Path, _old: &Path) -> io::Result<bool> {
    Ok(false)
}

fn park(new: &Path, target: &Target) -> Result<Option<Note>, PublishError> {
    let path = target.path();
    let parked = target.sibling(OLD);
    fs::rename(&path, &parked).map_err(|source| failed(Action::Swap, &path, source))?;
    if let Err(source) = fs::rename(new, &path) {
        fs::rename(&parked, &path).map_err(|error| failed(Action::Restore, &parked, error))?;
        return Err(failed(Action::Swap, &path, source));
    }
    // Renamed before it is removed, so that a folder of this name is always a whole site.
    let left = fs::rename(&parked, new).err();
    Ok(left.map(|source| Note::LeftBehind {
        path: parked,
        source,
    }))
}

/// Puts the renames themselves on the disk.
fn settle(target: &Target) -> Option<Note> {
    if !cfg!(unix) {
        return None;
    }
    let flushed = fs::File::open(target.parent()).and_then(|folder| folder.sync_all());
    flushed.err().map(|source| Note::NotFlushed {
        path: target.parent().to_path_buf(),
        source,
    })
}

fn failed(action: Action, path: &Path, source: io::Error) -> PublishError {
    PublishError::Io {
        action,
        path: path.to_path_buf(),
        source,
    }
}
