//! The folder in which a new site grows, beside the old one.

use std::collections::BTreeSet;
use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::target::Target;
use super::{Action, Files, PublishError};

/// Word in the name of a folder that is being written, or of an old site about to be removed.
pub(super) const NEW: &str = "baru";

/// A folder that no reader sees yet.
pub(super) struct Staging {
    path: PathBuf,
}

impl Staging {
    /// Makes the empty folder.
    pub(super) fn create(target: &Target) -> Result<Self, PublishError> {
        let path = target.sibling(NEW);
        make_folder(&path).map_err(|source| failed(Action::Write, &path, source))?;
        Ok(Self { path })
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Writes one file; `path` has been checked. `folders` remembers which folders exist.
    pub(super) fn write(
        &self,
        path: &str,
        content: &[u8],
        folders: &mut BTreeSet<String>,
    ) -> Result<(), PublishError> {
        for (end, _) in path.match_indices('/') {
            let folder = path.get(..end).unwrap_or_default();
            if folders.contains(folder) {
                continue;
            }
            let full = self.path.join(folder);
            make_folder(&full).map_err(|source| failed(Action::Write, &full, source))?;
            folders.insert(folder.to_owned());
        }
        let full = self.path.join(path);
        write_file(&full, content).map_err(|source| failed(Action::Write, &full, source))
    }

    /// Sees to it that everything is on the disk before it takes the old site's place.
    #[cfg(any(target_os = "linux", target_os = "android"))]
    pub(super) fn flush(&self, _files: &Files) -> Result<(), PublishError> {
        // One call for the file system instead of one for each of some thousand files.
        fs::File::open(&self.path)
            .and_then(|folder| rustix::fs::syncfs(folder).map_err(io::Error::from))
            .map_err(|source| failed(Action::Flush, &self.path, source))
    }

    /// Sees to it that everything is on the disk before it takes the old site's place.
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    pub(super) fn flush(&self, files: &Files) -> Result<(), PublishError> {
        for path in files.keys().map(String::as_str).chain([super::MANIFEST]) {
            let full = self.path.join(path);
            OpenOptions::new()
                .write(true)
                .open(&full)
                .and_then(|file| file.sync_all())
                .map_err(|source| failed(Action::Flush, &full, source))?;
        }
        Ok(())
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

/// Removes a folder and all in it, following no symlink; one that is not there is fine.
pub(super) fn remove(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
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
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o644);
    options.open(path)?.write_all(content)
}

fn failed(action: Action, path: &Path, source: io::Error) -> PublishError {
    PublishError::Io {
        action,
        path: path.to_path_buf(),
        source,
    }
}
