//! The folder in which a new site grows, beside the old one.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, DirBuilder, Metadata, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rayon::prelude::*;
use walkdir::WalkDir;

use super::manifest::{MANIFEST, bytes, of_hashes};
use super::sealed::{MODE, is_plain, is_untouched_folder};
use super::spare::{Stock, set_rights};
use super::target::Target;
use super::{Action, FileTime, PathFault, PublishError, Sealed, Sink, Stamp, paths};
use crate::digest::sha256;

/// Word in the name of a folder that is being written, or of an old site about to be removed.
pub(super) const NEW: &str = "baru";

/// A folder that no reader sees yet.
pub(super) struct Staging {
    path: PathBuf,
    /// The site that is about to be replaced.
    old: Option<Old>,
    /// The rights that it gets when it is whole, where something stood in it that not everybody is to see.
    rights: Option<u32>,
    grown: Mutex<Grown>,
    /// Folders of the old site by path, and whether each is as it was left, with all above it.
    left: Mutex<BTreeMap<String, bool>>,
}

/// A site that is about to be replaced.
pub(super) struct Old {
    /// Its folder.
    pub(super) folder: PathBuf,
    /// SHA-256 of every file by path, as its manifest says.
    pub(super) files: BTreeMap<String, String>,
}

/// What stands in the folder so far.
#[derive(Default)]
struct Grown {
    folders: BTreeSet<String>,
    files: BTreeMap<String, Sealed>,
    /// What stood there before, and is no part of the site yet.
    stock: Stock,
}

/// What was written.
pub(super) struct Written {
    /// Number of files, the manifest included.
    pub(super) files: usize,
    /// Their size in bytes.
    pub(super) bytes: u64,
    /// As they were left, the manifest excluded.
    pub(super) sealed: BTreeMap<String, Sealed>,
}

impl Staging {
    /// Makes the empty folder, beside the site that it is to replace, where there is one.
    pub(super) fn create(target: &Target, old: Option<Old>) -> Result<Self, PublishError> {
        let path = target.sibling(NEW);
        make_folder(&path).map_err(|source| failed(Action::Write, &path, source))?;
        Ok(Self {
            path,
            old,
            rights: None,
            grown: Mutex::default(),
            left: Mutex::default(),
        })
    }

    /// The folder at this path, in which something stands already, and the rights that it is to have as a site.
    pub(super) fn over(path: PathBuf, old: Option<Old>, (stock, rights): (Stock, u32)) -> Self {
        let grown = Grown {
            stock,
            ..Grown::default()
        };
        Self {
            path,
            old,
            rights: Some(rights),
            grown: Mutex::new(grown),
            left: Mutex::default(),
        }
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// The files of the site that it is to replace.
    pub(super) fn replaces(&self) -> &BTreeMap<String, String> {
        static NONE: BTreeMap<String, String> = BTreeMap::new();
        self.old.as_ref().map_or(&NONE, |old| &old.files)
    }

    fn grown(&self) -> MutexGuard<'_, Grown> {
        self.grown.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Checks a file's path and makes the folders that it needs.
    fn make_way(&self, path: &str) -> Result<(), PublishError> {
        match paths::fault(path) {
            Some(found) => Err(fault(path, found)),
            None => self.grown().make_way(&self.path, path),
        }
    }

    /// Writes the manifest of what was put, and sees to it that everything is on the disk before it takes the old site's place.
    pub(super) fn finish(&self, stamp: &Stamp) -> Result<Written, PublishError> {
        let Grown {
            files: sealed,
            stock,
            ..
        } = std::mem::take(&mut *self.grown());
        let cleared = stock.clear(&self.path).and_then(|()| match self.rights {
            Some(rights) => set_rights(&self.path, rights),
            None => Ok(()),
        });
        cleared.map_err(|source| failed(Action::Write, &self.path, source))?;
        let hashes = sealed.iter();
        let hashes = hashes.map(|(path, file)| (path.clone(), file.sha256.clone()));
        let manifest = of_hashes(hashes.collect(), stamp);
        let json = bytes(&manifest)?;
        self.write(MANIFEST, &json)?;
        self.flush(manifest.files.keys().map(String::as_str))?;
        let size = |sum: u64, file: &Sealed| sum.saturating_add(file.bytes);
        Ok(Written {
            files: sealed.len().saturating_add(1),
            bytes: sealed.values().fold(json.len() as u64, size),
            sealed,
        })
    }

    /// Writes one file into a folder that is there, and says what it is now.
    fn write(&self, path: &str, content: &[u8]) -> Result<Metadata, PublishError> {
        let full = self.path.join(path);
        let wrong = |source| failed(Action::Write, &full, source);
        if let Some((old, found)) = self.same(path, content)
            && self.give(path, (&old, &found)).map_err(wrong)?
        {
            return Ok(found);
        }
        self.has(path, None).map_err(wrong)?;
        write_file(&full, content).map_err(wrong)
    }

    /// The old site's file, where it holds these very bytes.
    fn same(&self, path: &str, content: &[u8]) -> Option<(PathBuf, Metadata)> {
        let old = self.old.as_ref()?.folder.join(path);
        let found = holding(&old, content).ok()??;
        Some((old, found))
    }

    /// The old site's file of this path, where it is the very one.
    fn untouched(
        &self,
        path: &str,
        sealed: &Sealed,
        settled: FileTime,
    ) -> Option<(PathBuf, Metadata)> {
        let old = self.old.as_ref()?;
        let full = old.folder.join(path);
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let same =
            old.files.get(path) == Some(&sealed.sha256) && self.is_left(old, folder, settled);
        let found = same.then(|| sealed.untouched(&full, settled))?;
        Some((full, found.ok()??))
    }

    /// Sees to it that the old site's file stands here too; `false` where it can't be had: then nothing stands at its path.
    fn give(&self, path: &str, (old, found): (&Path, &Metadata)) -> io::Result<bool> {
        Ok(self.has(path, Some(found))? || fs::hard_link(old, self.path.join(path)).is_ok())
    }

    /// Whether this file stands at the path; if not, nothing does.
    fn has(&self, path: &str, file: Option<&Metadata>) -> io::Result<bool> {
        self.grown().stock.has(&self.path, path, file)
    }

    /// Whether a folder of the old site, and each above it, is as it was left.
    fn is_left(&self, old: &Old, folder: &str, settled: FileTime) -> bool {
        let mut left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = left.get(folder) {
            return *known;
        }
        let ends = folder.match_indices('/').map(|(end, _)| end);
        let above = ends.filter_map(|end| folder.get(..end));
        let mut all = [""].into_iter().chain(above).chain([folder]);
        let is_left = all.all(|one| {
            let full = old.folder.join(one);
            is_untouched_folder(&full, settled).is_ok_and(|same| same)
        });
        left.insert(folder.to_owned(), is_left);
        is_left
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
        self.make_way(path)?;
        let found = self.write(path, content)?;
        let sealed = Sealed::new(sha256(content), &found);
        self.grown().files.insert(path.to_owned(), sealed);
        Ok(())
    }

    fn keep(&self, path: &str, sealed: &Sealed, settled: FileTime) -> Result<bool, PublishError> {
        let Some((old, found)) = self.untouched(path, sealed, settled) else {
            return Ok(false);
        };
        self.make_way(path)?;
        let given = self.give(path, (&old, &found));
        if !given.map_err(|source| failed(Action::Write, &self.path.join(path), source))? {
            return Ok(false);
        }
        let mut grown = self.grown();
        grown.files.insert(path.to_owned(), sealed.clone());
        Ok(true)
    }
}

impl Grown {
    /// Makes the folders that a file needs.
    fn make_way(&mut self, root: &Path, path: &str) -> Result<(), PublishError> {
        if self.folders.contains(path) {
            return Err(fault(path, PathFault::FileAndFolder));
        }
        // What is a folder is no file, and all above it are folders.
        let parent = path.rsplit_once('/').map(|(folder, _)| folder);
        if parent.is_none_or(|folder| self.folders.contains(folder)) {
            return Ok(());
        }
        if let Some(clash) = paths::clash(path, |folder| self.files.contains_key(folder)) {
            return Err(fault(path, clash));
        }
        for (end, _) in path.match_indices('/') {
            let folder = path.get(..end).unwrap_or_default();
            if self.folders.contains(folder) {
                continue;
            }
            let full = root.join(folder);
            let made = match self.stock.has_folder(root, folder) {
                Ok(false) => make_folder(&full),
                other => other.map(|_| ()),
            };
            made.map_err(|source| failed(Action::Write, &full, source))?;
            self.folders.insert(folder.to_owned());
        }
        Ok(())
    }
}

fn fault(path: &str, fault: PathFault) -> PublishError {
    PublishError::Path {
        path: path.to_owned(),
        fault,
    }
}

/// How deep the folders lie that are removed side by side: those of a month's cases, and of one kind of shards.
const SIDE_BY_SIDE: usize = 3;

/// Removes a folder and all in it, following no symlink; one that is not there is fine.
pub(super) fn remove(folder: &Path) -> io::Result<()> {
    let deep = WalkDir::new(folder)
        .min_depth(SIDE_BY_SIDE)
        .max_depth(SIDE_BY_SIDE);
    // What can't be listed is met again below, which says so.
    let deep = deep.into_iter().filter_map(Result::ok);
    let deep: Vec<PathBuf> = deep
        .filter(|entry| entry.file_type().is_dir())
        .map(walkdir::DirEntry::into_path)
        .collect();
    deep.par_iter().try_for_each(|one| remove_alone(one))?;
    remove_alone(folder)
}

fn remove_alone(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// A plain file, as [`write_file`] makes them, if it holds these bytes.
fn holding(path: &Path, content: &[u8]) -> io::Result<Option<Metadata>> {
    let found = fs::symlink_metadata(path)?;
    if !is_plain(&found, content.len() as u64) {
        return Ok(None);
    }
    let mut file = fs::File::open(path)?;
    let mut part = [0; 16 * 1024];
    let mut rest = content;
    loop {
        match file.read(&mut part)? {
            0 => return Ok(rest.is_empty().then_some(found)),
            read => match part.get(..read).and_then(|part| rest.strip_prefix(part)) {
                Some(more) => rest = more,
                None => return Ok(None),
            },
        }
    }
}

/// Makes a folder of a site.
pub(super) fn make_folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o755);
    builder.create(path)
}

fn write_file(path: &Path, content: &[u8]) -> io::Result<Metadata> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, MODE);
    let mut file = options.open(path)?;
    file.write_all(content)?;
    file.metadata()
}

fn failed(action: Action, path: &Path, source: io::Error) -> PublishError {
    PublishError::Io {
        action,
        path: path.to_path_buf(),
        source,
    }
}
