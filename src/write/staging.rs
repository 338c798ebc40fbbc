//! The folder in which a new site grows, beside the old one.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::manifest::{MANIFEST, bytes, of_hashes};
use super::target::Target;
use super::{Action, PathFault, PublishError, Sink, Stamp, paths};
use crate::digest::sha256;

/// Word in the name of a folder that is being written, or of an old site about to be removed.
pub(super) const NEW: &str = "baru";

/// What a web server's user may do with a published file: read it.
#[cfg(unix)]
const MODE: u32 = 0o644;

/// A folder that no reader sees yet.
pub(super) struct Staging {
    path: PathBuf,
    /// The site that is about to be replaced.
    old: Option<PathBuf>,
    grown: Mutex<Grown>,
}

/// What stands in the folder so far.
#[derive(Default)]
struct Grown {
    folders: BTreeSet<String>,
    /// SHA-256 of every file, by path.
    files: BTreeMap<String, String>,
    bytes: u64,
}

/// What was written.
pub(super) struct Written {
    /// Number of files, the manifest included.
    pub(super) files: usize,
    /// Their size in bytes.
    pub(super) bytes: u64,
}

impl Staging {
    /// Makes the empty folder, beside the site that it is to replace, where there is one.
    pub(super) fn create(target: &Target, old: Option<PathBuf>) -> Result<Self, PublishError> {
        let path = target.sibling(NEW);
        make_folder(&path).map_err(|source| failed(Action::Write, &path, source))?;
        Ok(Self {
            path,
            old,
            grown: Mutex::default(),
        })
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    fn grown(&self) -> MutexGuard<'_, Grown> {
        self.grown.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes the manifest of what was put, and sees to it that everything is on the disk before it takes the old site's place.
    pub(super) fn finish(&self, stamp: &Stamp) -> Result<Written, PublishError> {
        let Grown {
            files,
            bytes: of_files,
            ..
        } = std::mem::take(&mut *self.grown());
        let manifest = of_hashes(files, stamp);
        let json = bytes(&manifest)?;
        self.write(MANIFEST, &json)?;
        self.flush(manifest.files.keys().map(String::as_str))?;
        Ok(Written {
            files: manifest.files.len().saturating_add(1),
            bytes: of_files.saturating_add(json.len() as u64),
        })
    }

    /// Writes one file into a folder that is there.
    fn write(&self, path: &str, content: &[u8]) -> Result<(), PublishError> {
        let full = self.path.join(path);
        if self.keeps(path, content, &full) {
            return Ok(());
        }
        write_file(&full, content).map_err(|source| failed(Action::Write, &full, source))
    }

    /// Takes over the old site's file where it holds these very bytes; `false` where it does not, or can't be taken over: then
    /// it is written.
    fn keeps(&self, path: &str, content: &[u8], new: &Path) -> bool {
        let Some(old) = self.old.as_ref().map(|old| old.join(path)) else {
            return false;
        };
        holds(&old, content).is_ok_and(|same| same) && fs::hard_link(&old, new).is_ok()
    }

    #[cfg(any(target_os = "linux", target_os = "android"))]
    fn flush<'f>(&self, _files: impl Iterator<Item = &'f str>) -> Result<(), PublishError> {
        // One call for the file system instead of one for each of some thousand files.
        fs::File::open(&self.path)
            .and_then(|folder| rustix::fs::syncfs(folder).map_err(io::Error::from))
            .map_err(|source| failed(Action::Flush, &self.path, source))
    }

    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    fn flush<'f>(&self, files: impl Iterator<Item = &'f str>) -> Result<(), PublishError> {
        for path in files.chain([MANIFEST]) {
            let full = self.path.join(path);
            OpenOptions::new()
                .write(true)
                .open(&full)
                .and_then(|file| file.sync_all())
                .map_err(|source| failed(Action::Flush, &full, source))?;
        }
        Ok(())
    }

    /// Removes the folder, whose site will not come to be. What can't be removed is left to the next run, which tidies up.
    pub(super) fn discard(self) {
        let _ = remove(&self.path);
    }

    /// Removes the folder because of `cause`, which is handed back with what else went wrong.
    pub(super) fn discard_after(self, cause: PublishError) -> PublishError {
        match remove(&self.path) {
            Ok(()) => cause,
            Err(source) => PublishError::Untidy {
                cause: Box::new(cause),
                path: self.path,
                source,
            },
        }
    }
}

impl Sink for Staging {
    fn put(&self, path: &str, content: &[u8]) -> Result<(), PublishError> {
        self.grown().make_way(&self.path, path)?;
        self.write(path, content)?;
        let hash = sha256(content);
        let mut grown = self.grown();
        grown.bytes = grown.bytes.saturating_add(content.len() as u64);
        grown.files.insert(path.to_owned(), hash);
        Ok(())
    }
}

impl Grown {
    /// Makes the folders that a file needs.
    fn make_way(&mut self, root: &Path, path: &str) -> Result<(), PublishError> {
        let both = || {
            let here = self
                .folders
                .contains(path)
                .then_some(PathFault::FileAndFolder);
            here.or_else(|| paths::clash(path, |folder| self.files.contains_key(folder)))
        };
        if let Some(fault) = paths::fault(path).or_else(both) {
            return Err(PublishError::Path {
                path: path.to_owned(),
                fault,
            });
        }
        for (end, _) in path.match_indices('/') {
            let folder = path.get(..end).unwrap_or_default();
            if self.folders.contains(folder) {
                continue;
            }
            let full = root.join(folder);
            make_folder(&full).map_err(|source| failed(Action::Write, &full, source))?;
            self.folders.insert(folder.to_owned());
        }
        Ok(())
    }
}

/// Removes a folder and all in it, following no symlink; one that is not there is fine.
pub(super) fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// Whether a plain file, as [`write_file`] makes them, holds these bytes.
fn holds(path: &Path, content: &[u8]) -> io::Result<bool> {
    let found = fs::symlink_metadata(path)?;
    let mut as_made = found.is_file() && found.len() == content.len() as u64;
    #[cfg(unix)]
    {
        as_made &= std::os::unix::fs::PermissionsExt::mode(&found.permissions()) & 0o7777 == MODE;
    }
    if !as_made {
        return Ok(false);
    }
    let mut file = fs::File::open(path)?;
    let mut part = [0; 16 * 1024];
    let mut rest = content;
    loop {
        match file.read(&mut part)? {
            0 => return Ok(rest.is_empty()),
            read => match part.get(..read).and_then(|part| rest.strip_prefix(part)) {
                Some(more) => rest = more,
                None => return Ok(false),
            },
        }
    }
}

fn make_folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o755);
    builder.create(path)
}

fn write_file(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, MODE);
    options.open(path)?.write_all(content)
}

fn failed(action: Action, path: &Path, source: io::Error) -> PublishError {
    PublishError::Io {
        action,
        path: path.to_path_buf(),
        source,
    }
}
