//! What can go wrong in publishing, with the way out, in English here and in the site's language by the catalogue.

use std::io;
use std::path::PathBuf;

use super::paths::PathFault;
use crate::finding::Params;
use crate::text::Catalog;

/// What publishing was doing when the file system refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Reading a folder or the manifest in it.
    Read,
    /// Making a folder or writing a file.
    Write,
    /// Flushing to disk.
    Flush,
    /// Renaming the new site into place.
    Swap,
    /// Opening the lock file.
    Lock,
    /// Putting back the site that a killed run had set aside.
    Restore,
}

impl Action {
    fn english(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::Flush => "flush to disk",
            Self::Swap => "move into place",
            Self::Lock => "lock",
            Self::Restore => "put back",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Read => "terbit-gagal-baca",
            Self::Write => "terbit-gagal-tulis",
            Self::Flush => "terbit-gagal-simpan",
            Self::Swap => "terbit-gagal-tukar",
            Self::Lock => "terbit-gagal-kunci",
            Self::Restore => "terbit-gagal-pulih",
        }
    }
}

/// Why a site was not published. The old site is as it was.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The target is a file, or a symlink to one.
    #[error("{} is a file, not a folder; name a folder that is new, empty or made by tertib", .0.display())]
    TargetIsFile(PathBuf),
    /// The target is a symlink that leads nowhere.
    #[error("{} is a symlink that leads nowhere; make the folder it names or remove the link", .0.display())]
    TargetDangles(PathBuf),
    /// The target has no name of its own, such as `/`.
    #[error("{} can't be replaced as a whole; name a folder inside it", .0.display())]
    TargetUnnamed(PathBuf),
    /// The target holds or lies in a git repository's own folder.
    #[error("{} holds or lies in a git repository's own folder; choose another folder for the site", .0.display())]
    TargetIsGit(PathBuf),
    /// The target is the folder that the site is made from.
    #[error("{} holds tertib.toml: it is what the site is made from; choose another folder for the site", .0.display())]
    TargetIsSource(PathBuf),
    /// The target holds something, and no manifest of tertib.
    #[error("{} isn't empty and wasn't made by tertib; name a new or an empty folder", .0.display())]
    TargetIsForeign(PathBuf),
    /// A path in the set of files is unsafe or impossible.
    #[error("the site can't hold a file named {path:?}: {fault}")]
    Path {
        /// The path.
        path: String,
        /// What is wrong with it.
        fault: PathFault,
    },
    /// Another run holds the lock.
    #[error("another run of tertib has been publishing for {seconds} seconds (lock file {}); wait for it to end and try again", .path.display())]
    Locked {
        /// The lock file.
        path: PathBuf,
        /// How long this run waited.
        seconds: u64,
    },
    /// The manifest of the site that is to be replaced is tertib's but damaged.
    #[error("{} is damaged ({source}); bring it back from a backup, or publish into a new folder", .path.display())]
    Damaged {
        /// The manifest.
        path: PathBuf,
        /// What is wrong with it.
        source: serde_json::Error,
    },
    /// Another run published here after this one had looked at the site.
    #[error("another run published into {} meanwhile; run again", .0.display())]
    Overtaken(PathBuf),
    /// The manifest could not be written as JSON.
    #[error("the manifest can't be written: {0}")]
    Manifest(#[from] serde_json::Error),
    /// The file system refused.
    #[error("can't {} {}: {source}", .action.english(), .path.display())]
    Io {
        /// What was being done.
        action: Action,
        /// To which file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Publishing failed, and its unfinished folder could not be removed either.
    #[error("{cause}; the unfinished folder {} is left behind: {source}", .path.display())]
    Untidy {
        /// Why publishing failed.
        cause: Box<PublishError>,
        /// The folder; the next run tries to remove it.
        path: PathBuf,
        /// Why it stays.
        source: io::Error,
    },
}

impl PublishError {
    /// Key of the message in the catalogue.
    pub fn key(&self) -> &'static str {
        match self {
            Self::TargetIsFile(_) => "terbit-tujuan-berkas",
            Self::TargetDangles(_) => "terbit-tujuan-tautan-putus",
            Self::TargetUnnamed(_) => "terbit-tujuan-tanpa-nama",
            Self::TargetIsGit(_) => "terbit-tujuan-git",
            Self::TargetIsSource(_) => "terbit-tujuan-sumber",
            Self::TargetIsForeign(_) => "terbit-tujuan-asing",
            Self::Path { fault, .. } => fault.key(),
            Self::Locked { .. } => "terbit-terkunci",
            Self::Damaged { .. } => "terbit-manifes-rusak",
            Self::Overtaken(_) => "terbit-didahului",
            Self::Manifest(_) => "terbit-manifes",
            Self::Io { action, .. } => action.key(),
            Self::Untidy { .. } => "terbit-sisa",
        }
    }

    /// What fills the message's gaps; reasons of the system are put into the catalogue's language.
    pub fn params(&self, catalog: &Catalog) -> Params {
        let mut params = Params::new();
        match self {
            Self::TargetIsFile(path)
            | Self::TargetDangles(path)
            | Self::TargetUnnamed(path)
            | Self::TargetIsGit(path)
            | Self::TargetIsSource(path)
            | Self::TargetIsForeign(path)
            | Self::Overtaken(path) => {
                params.insert("folder", path.display().to_string().into());
            }
            Self::Path { path, .. } => {
                // Escaped: an unsafe path may hold control characters.
                params.insert("jalur", path.escape_debug().to_string().into());
            }
            Self::Locked { path, seconds } => {
                params.insert("jalur", path.display().to_string().into());
                params.insert("detik", i64::try_from(*seconds).unwrap_or(i64::MAX).into());
            }
            Self::Damaged { path, source } => {
                params.insert("jalur", path.display().to_string().into());
                params.insert("sebab", source.to_string().into());
            }
            Self::Manifest(source) => {
                params.insert("sebab", source.to_string().into());
            }
            Self::Io { path, source, .. } => {
                params.insert("jalur", path.display().to_string().into());
                params.insert("sebab", io_reason(catalog, source).into());
            }
            Self::Untidy {
                cause,
                path,
                source,
            } => {
                params.insert("pesan", cause.message(catalog).into());
                params.insert("folder", path.display().to_string().into());
                params.insert("sebab", io_reason(catalog, source).into());
            }
        }
        params
    }

    /// The error in the catalogue's language, with the way out.
    pub fn message(&self, catalog: &Catalog) -> String {
        catalog.with(self.key(), &self.params(catalog))
    }
}

/// What the system said, in the catalogue's language where it has words for it, else as the system said it.
pub fn io_reason(catalog: &Catalog, error: &io::Error) -> String {
    let key = match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "terbit-sebab-penuh",
        io::ErrorKind::PermissionDenied => "terbit-sebab-izin",
        io::ErrorKind::ReadOnlyFilesystem => "terbit-sebab-baca-saja",
        io::ErrorKind::NotFound => "terbit-sebab-tidak-ada",
        io::ErrorKind::NotADirectory => "terbit-sebab-bukan-folder",
        io::ErrorKind::InvalidFilename => "terbit-sebab-nama",
        io::ErrorKind::FileTooLarge => "terbit-sebab-terlalu-besar",
        io::ErrorKind::ResourceBusy => "terbit-sebab-dipakai",
        io::ErrorKind::CrossesDevices => "terbit-sebab-lain-perangkat",
        _ => return error.to_string(),
    };
    catalog.get(key)
}
