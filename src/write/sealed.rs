//! What is known of a published file, so that the next site can take it over without reading it.
//!
//! A file counts as untouched by what git goes by too: its size, the time of its last change, and that nothing at all was done to it
//! (its content, name or rights), nor to a folder above it, since the site was in place. The last is told by a clock that no program can set for a
//! file, so a page that somebody altered, and whose time was set back, is written anew. Systems without that clock go by size and
//! time alone; there, such a page is noticed by `tertib verify`, and by the next build that makes every file.

use std::fs::Metadata;
use std::io;
use std::path::Path;
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};

/// What a web server's user may do with a published file: read it.
#[cfg(unix)]
pub(super) const MODE: u32 = 0o644;

/// A moment on the clock of the file system.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FileTime {
    /// Seconds since 1970.
    pub seconds: i64,
    /// And nanoseconds.
    pub nanoseconds: u32,
}

/// A published file as it was left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sealed {
    /// SHA-256 of its content, in hex, as in the manifest.
    pub sha256: String,
    /// Its size.
    pub bytes: u64,
    /// Time of its last change; `None` where the system does not tell, and then nothing can be said of it later.
    pub modified: Option<FileTime>,
}

impl Sealed {
    /// A file of this content's hash, which was just found or made as this.
    pub(super) fn new(sha256: String, found: &Metadata) -> Self {
        Self {
            sha256,
            bytes: found.len(),
            modified: modified(found),
        }
    }

    /// The file, where it is as it was left by the publication that was in place at this moment.
    pub(super) fn untouched(&self, path: &Path, settled: FileTime) -> io::Result<Option<Metadata>> {
        let found = std::fs::symlink_metadata(path)?;
        let same = self.modified.is_some() && self.modified == modified(&found);
        let untouched = same && is_plain(&found, self.bytes) && !touched_after(&found, settled);
        Ok(untouched.then_some(found))
    }
}

/// Whether a folder is one, and not a link to one, and nothing was put into it, taken out of it or done to itself since.
pub(super) fn is_untouched_folder(path: &Path, settled: FileTime) -> io::Result<bool> {
    let found = std::fs::symlink_metadata(path)?;
    Ok(found.is_dir() && !touched_after(&found, settled))
}

/// Whether it is a plain file, as tertib makes them, of so many bytes.
pub(super) fn is_plain(found: &Metadata, bytes: u64) -> bool {
    let plain = found.is_file() && found.len() == bytes;
    #[cfg(unix)]
    let plain = plain && {
        use std::os::unix::fs::PermissionsExt;
        found.permissions().mode() & 0o7777 == MODE
    };
    plain
}

fn modified(found: &Metadata) -> Option<FileTime> {
    let since = found.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    Some(FileTime {
        seconds: i64::try_from(since.as_secs()).ok()?,
        nanoseconds: since.subsec_nanos(),
    })
}

/// When anything was last done to a file or folder.
#[cfg(unix)]
fn touched(found: &Metadata) -> Option<FileTime> {
    use std::os::unix::fs::MetadataExt;
    Some(FileTime {
        seconds: found.ctime(),
        nanoseconds: u32::try_from(found.ctime_nsec()).ok()?,
    })
}

#[cfg(unix)]
fn touched_after(found: &Metadata, settled: FileTime) -> bool {
    touched(found).is_none_or(|touched| touched > settled)
}

/// The moment at which a publication was in place: when the last name was taken out of, or put into, the folder that it lies in. `None`
/// where the system does not tell.
#[cfg(unix)]
pub(super) fn settled(parent: &Path) -> Option<FileTime> {
    touched(&std::fs::metadata(parent).ok()?)
}

#[cfg(not(unix))]
fn touched_after(_found: &Metadata, _settled: FileTime) -> bool {
    false
}

#[cfg(not(unix))]
pub(super) fn settled(parent: &Path) -> Option<FileTime> {
    modified(&std::fs::metadata(parent).ok()?)
}
