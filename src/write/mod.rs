//! Writing: a set of files becomes the published folder in one move, or the old folder stays.
//!
//! The new site is written, file by file as each is made, into a folder beside the old one, flushed to disk, and then exchanged with it, so that a
//! reader, a full disk or a kill meets one whole site or the other. A file whose bytes stand in the old site already is
//! the old file, with its time of last change, so that copying what changed (rsync, robocopy) moves no more. A manifest at the site's root names the commit, the
//! rules in force and the SHA-256 of every file; it is also the mark by which tertib knows a folder as its own.

mod aside;
mod error;
mod leftovers;
mod lock;
mod manifest;
mod paths;
mod sealed;
mod sink;
mod spare;
mod staging;
mod swap;
mod target;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::escape::visible;
use crate::finding::Params;
use crate::past::Rewriting;
use crate::stamp::CommitId;
use crate::text::Catalog;

pub use error::{Action, PublishError, io_reason};
pub use manifest::{Heading, MANIFEST, Manifest, bytes, manifest, read_heading, read_manifest};
pub use paths::PathFault;
pub use sealed::{FileTime, Sealed};
pub use sink::{Gathered, Sink};

use lock::Lock;
use staging::Old;
use swap::Way;
use target::{Found, Target};

/// The files of a site: path relative to the site's root, with `/`, and content.
pub type Files = BTreeMap<String, Vec<u8>>;

/// What becomes of the site that is replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Former {
    /// It is removed.
    Goes,
    /// It stays hidden beside the new one, so that the next publication is faster, and the one that stayed so before is used up.
    Stays,
}

/// What a site was made from; it goes into the manifest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Name of the publication profile.
    pub profile: String,
    /// The commit that was read.
    pub head: CommitId,
    /// Version of this program.
    pub tool: &'static str,
    /// The day on which everything was judged, in the site's zone.
    pub as_of: Date,
    /// Every rule with its severity in force, or `mati` where it is off.
    pub rules: BTreeMap<String, String>,
    /// Rewritings of the history that this build or an earlier one saw.
    pub rewritten: Vec<Rewriting>,
    /// Whose testimony the judging heard; a site that was not heard may not be replaced, because what it knows would be
    /// lost.
    pub heard: Heard,
}

/// What the judging knew of the site that is to be replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// It is a preview, which has no past.
    NoMatter,
    /// There was no site.
    Nothing,
    /// The site with this head.
    Head(CommitId),
}

impl Stamp {
    /// Whether the site of this manifest has been heard as a witness.
    fn has_heard(&self, old: &Manifest) -> bool {
        let known = match self.heard {
            Heard::NoMatter => return true,
            Heard::Nothing => old.head == self.head,
            Heard::Head(head) => old.head == self.head || old.head == head,
        };
        let told = |seen| self.rewritten.contains(seen);
        known && old.rewritten.iter().all(told)
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
    /// Every file as it was left, by path, the manifest excluded: the next publication may [`Sink::keep`] it.
    pub sealed: BTreeMap<String, Sealed>,
    /// When the site was in place; `None` where the system does not tell, and then nothing can be kept.
    pub settled: Option<FileTime>,
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
    /// Files in the old folder that were no part of the site were moved beside it.
    SetAside {
        /// The folder that keeps them.
        folder: PathBuf,
        /// Their paths in it.
        files: Vec<PathBuf>,
    },
    /// Files in the old folder that were no part of the site could not be moved; the old folder is still there, and the
    /// next run tries again.
    NotSetAside {
        /// The old folder.
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
            Self::NotSetAside { path, source } => {
                ("terbit-catatan-titipan-gagal", path, Some(source))
            }
            Self::SetAside { folder, files } => {
                let more = files.len().saturating_sub(TOLD);
                params.insert("jumlah", files.len().into());
                params.insert("nama", names(files).into());
                params.insert("lebih", more.into());
                ("terbit-catatan-titipan", folder, None)
            }
        };
        params.insert("folder", path.display().to_string().into());
        if let Some(source) = source {
            params.insert("sebab", io_reason(catalog, source).into());
        }
        catalog.with(key, &params)
    }
}

/// How many files that were set aside are named.
const TOLD: usize = 5;

/// The first of them, fit for a terminal.
fn names(files: &[PathBuf]) -> Vec<String> {
    let named = files.iter().take(TOLD);
    named
        .map(|path| visible(&path.display().to_string()))
        .collect()
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
    paths::check(files)?;
    publish_from(target, stamp, Former::Goes, |sink| put_all(files, sink))
}

/// Makes `target` hold what `fill` puts into it and the manifest, in one move: files are written as they are made, from any
/// thread, so that they are never all in memory. The target is locked for as long.
///
/// # Errors
/// As [`publish`], and what `fill` says. A folder that can't be removed then is removed by the next run.
pub fn publish_from<E: From<PublishError>>(
    target: &Path,
    stamp: &Stamp,
    former: Former,
    fill: impl FnOnce(&dyn Sink) -> Result<(), E>,
) -> Result<Published, E> {
    publish_by((Way::best(), former), target, stamp, fill)
}

fn publish_by<E: From<PublishError>>(
    (way, former): (Way, Former),
    target: &Path,
    stamp: &Stamp,
    fill: impl FnOnce(&dyn Sink) -> Result<(), E>,
) -> Result<Published, E> {
    let target = Target::resolve(target)?;
    // Looked at before the lock too: a refused folder gets no lock file beside it, is refused without waiting for others, and what
    // is beside it is left alone.
    target.look()?;
    target.make_parent()?;
    let _lock = Lock::take(&target)?;
    let mut notes = leftovers::tidy(&target)?;
    let found = target.inspect()?;

    let is_new = found == Found::Nothing;
    let old = match found {
        Found::Nothing | Found::Empty => None,
        Found::Site(old) if !stamp.has_heard(&old) => {
            return Err(PublishError::Overtaken(target.path()).into());
        }
        Found::Site(old) => Some(Old {
            folder: target.path(),
            files: old.files,
        }),
    };
    let replaced = old.is_some();
    let (staging, left) = spare::begin(&target, old, former)?;
    notes.extend(left);
    if let Err(cause) = fill(&staging) {
        staging.discard();
        return Err(cause);
    }
    let outcome = staging.finish(stamp).and_then(|written| {
        let moved = if is_new {
            swap::place(staging.path(), &target)
        } else {
            swap::replace(way, staging.path(), &target)
        };
        Ok((written, moved?))
    });
    let written = match outcome {
        Ok((written, moved)) => {
            notes.extend(moved);
            written
        }
        Err(cause) => return Err(staging.discard_after(cause).into()),
    };
    let stays = former == Former::Stays && cfg!(unix);
    if !is_new {
        // An empty folder had no files of its own, and is of no use.
        let stays = stays && replaced;
        let own = staging.replaces();
        notes.extend(leftovers::retire(staging.path(), own, &target, stays));
    }
    if stays && !replaced {
        spare::double(&target, &written.sealed);
    }
    Ok(Published {
        folder: target.path(),
        files: written.files,
        bytes: written.bytes,
        replaced,
        notes,
        sealed: written.sealed,
        settled: sealed::settled(target.parent()),
    })
}

/// Puts files that are in memory.
fn put_all(files: &Files, sink: &dyn Sink) -> Result<(), PublishError> {
    files
        .iter()
        .try_for_each(|(path, content)| sink.put(path, content))
}
