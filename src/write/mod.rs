//! Writing: a set of files becomes the published folder in one move, or the old folder stays.
//!
//! The new site is written into a folder beside the old one, flushed to disk, and then exchanged with it, so that a
//! reader, a full disk or a kill meets one whole site or the other. A manifest at the site's root names the commit, the
//! rules in force and the SHA-256 of every file; it is also the mark by which tertib knows a folder as its own.

mod error;
mod leftovers;
mod lock;
mod manifest;
mod paths;
mod staging;
mod swap;
mod target;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::finding::Params;
use crate::past::Rewriting;
use crate::stamp::CommitId;
use crate::text::Catalog;

pub use error::{Action, PublishError, io_reason};
pub use manifest::{MANIFEST, Manifest, bytes, manifest, read_manifest};
pub use paths::PathFault;

use lock::Lock;
use staging::Staging;
use swap::Way;
use target::{Found, Target};

/// The files of a site: path relative to the site's root, with `/`, and content.
pub type Files = BTreeMap<String, Vec<u8>>;

/// What a site was made from; it goes into the manifest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The commit that was read.
    pub head: CommitId,
    /// Version of this program.
    pub tool: &'static str,
    /// The day on which everything was judged, in the site's zone.
    pub as_of: Date,
    /// Every rule with its severity in force, or `mati` where it is off.
    pub rules: BTreeMap<String, String>,
    /// Heads of earlier sites that could not be looked for.
    pub earlier: Vec<CommitId>,
    /// Rewritings of the history that this build or an earlier one saw.
    pub rewritten: Vec<Rewriting>,
    /// Heads that the judging held the history against; a site with another head may not be replaced, because its
    /// testimony would be lost. `None` for a preview, which has no past.
    pub heard: Option<Vec<CommitId>>,
}

impl Stamp {
    /// Whether the site of this manifest has been heard as a witness.
    fn has_heard(&self, old: &Manifest) -> bool {
        let Some(heard) = &self.heard else {
            return true;
        };
        let known = |head: &CommitId| *head == self.head || heard.contains(head);
        let past = old.past();
        past.heads.iter().all(known)
            && past
                .rewritten
                .iter()
                .all(|seen| self.rewritten.contains(seen))
    }
}

/// A finished publication.
#[derive(Debug)]
pub struct Published {
    /// The folder, with symlinks resolved.
    pub folder: PathBuf,
    /// Number of files, the manifest included.
    pub files: usize,
    /// Their size in bytes.
    pub bytes: u64,
    /// An earlier site was replaced.
    pub replaced: bool,
    /// What went wrong or was mended on the way without harm to the new site.
    pub notes: Vec<Note>,
}

/// Something worth telling that is no error.
#[derive(Debug)]
pub enum Note {
    /// A folder that is no longer needed could not be removed; the next run tries again.
    LeftBehind {
        /// The folder.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The new site is in place, but the system did not confirm that the move would outlast a power cut.
    NotFlushed {
        /// The folder that the site lies in.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// An earlier run was killed between two renames; the site it had set aside is back in its place.
    Restored {
        /// The site's folder.
        path: PathBuf,
    },
}

impl Note {
    /// The note in the catalogue's language.
    pub fn message(&self, catalog: &Catalog) -> String {
        let mut params = Params::new();
        let (key, path, source) = match self {
            Self::LeftBehind { path, source } => ("terbit-catatan-tersisa", path, Some(source)),
            Self::NotFlushed { path, source } => {
                ("terbit-catatan-belum-simpan", path, Some(source))
            }
            Self::Restored { path } => ("terbit-catatan-dipulihkan", path, None),
        };
        params.insert("folder", path.display().to_string().into());
        if let Some(source) = source {
            params.insert("sebab", io_reason(catalog, source).into());
        }
        catalog.with(key, &params)
    }
}

/// Makes `target` hold exactly `files` and their manifest, in one move.
///
/// A target that is a symlink to a folder stands for that folder; missing parent folders are made. Publishers of the
/// same target wait for each other for a short while.
///
/// # Errors
/// When a path is unsafe, the target is not tertib's to replace, another run holds the lock, or the file system fails. In
/// each case the old site is untouched.
pub fn publish(files: &Files, target: &Path, stamp: &Stamp) -> Result<Published, PublishError> {
    publish_by(Way::best(), files, target, stamp)
}

fn publish_by(
    way: Way,
    files: &Files,
    target: &Path,
    stamp: &Stamp,
) -> Result<Published, PublishError> {
    paths::check(files)?;
    let target = Target::resolve(target)?;
    // Looked at before the lock too, so that a refused folder gets no lock file beside it.
    target.inspect()?;
    target.make_parent()?;
    let _lock = Lock::take(&target)?;
    let mut notes = leftovers::tidy(&target)?;
    let found = target.inspect()?;

    if found == Found::Site
        && let Some(old) = read_manifest(&target.path())?
        && !stamp.has_heard(&old)
    {
        return Err(PublishError::Overtaken(target.path()));
    }
    let manifest = bytes(&manifest(files, stamp))?;
    let staging = Staging::create(&target)?;
    let outcome = write_all(&staging, files, &manifest).and_then(|()| match found {
        Found::Nothing => swap::place(staging.path(), &target),
        Found::Empty | Found::Site => swap::replace(way, staging.path(), &target),
    });
    match outcome {
        Ok(moved) => notes.extend(moved),
        Err(cause) => return Err(staging.discard_after(cause)),
    }
    if found != Found::Nothing
        && let Err(source) = staging::remove(staging.path())
    {
        notes.push(Note::LeftBehind {
            path: staging.path().to_path_buf(),
            source,
        });
    }
    let sizes = files.values().map(Vec::len).chain([manifest.len()]);
    Ok(Published {
        folder: target.path(),
        files: files.len().saturating_add(1),
        bytes: sizes.map(|size| size as u64).sum(),
        replaced: found == Found::Site,
        notes,
    })
}

fn write_all(staging: &Staging, files: &Files, manifest: &[u8]) -> Result<(), PublishError> {
    let mut folders = std::collections::BTreeSet::new();
    for (path, content) in files {
        staging.write(path, content, &mut folders)?;
    }
    staging.write(MANIFEST, manifest, &mut folders)?;
    staging.flush(files)
}
