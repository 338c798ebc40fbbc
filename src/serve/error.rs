//! Why the development server can't run, with the way out.

use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;

use crate::finding::Params;
use crate::text::Catalog;
use crate::write::io_reason;

/// Why the development server can't run.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// Another program listens there.
    #[error("port {} is taken by another program; choose another port, or 0 for any free one", .0.port())]
    PortTaken(SocketAddr),
    /// The system doesn't let the program listen there.
    #[error("can't listen on {address}: {source}; choose another address or a port above 1023")]
    Bind {
        /// Where.
        address: SocketAddr,
        /// What the system said.
        source: io::Error,
    },
    /// The threads of the server could not be started.
    #[error("can't start the server: {0}")]
    Runtime(io::Error),
    /// The system doesn't let the program wait for Ctrl-C.
    #[error("can't wait for Ctrl-C: {0}")]
    Signal(io::Error),
    /// A path can't be watched for changes.
    #[error("can't watch {} for changes: {source}", .path.display())]
    Watch {
        /// The path.
        path: PathBuf,
        /// What the system said.
        source: notify::Error,
    },
    /// The system allows no more watched folders.
    #[error("can't watch {} for changes: the system's limit is reached; raise fs.inotify.max_user_watches", .0.display())]
    WatchLimit(PathBuf),
}

impl ServeError {
    pub(super) fn bind(address: SocketAddr, source: io::Error) -> Self {
        if source.kind() == io::ErrorKind::AddrInUse {
            Self::PortTaken(address)
        } else {
            Self::Bind { address, source }
        }
    }

    pub(super) fn watch(path: PathBuf, source: notify::Error) -> Self {
        if matches!(source.kind, notify::ErrorKind::MaxFilesWatch) {
            Self::WatchLimit(path)
        } else {
            Self::Watch { path, source }
        }
    }

    /// Key of the message in the catalogue.
    pub fn key(&self) -> &'static str {
        match self {
            Self::PortTaken(_) => "layani-porta-terpakai",
            Self::Bind { .. } => "layani-gagal-alamat",
            Self::Runtime(_) => "layani-gagal-mulai",
            Self::Signal(_) => "layani-gagal-sinyal",
            Self::Watch { .. } => "layani-gagal-pantau",
            Self::WatchLimit(_) => "layani-batas-pantau",
        }
    }

    /// What fills the message's gaps; reasons of the system are put into the catalogue's language.
    pub fn params(&self, catalog: &Catalog) -> Params {
        let mut params = Params::new();
        let reason = match self {
            Self::PortTaken(address) => {
                // As text: a port is a name, and gets no separator of thousands.
                params.insert("porta", address.port().to_string().into());
                None
            }
            Self::Bind { address, source } => {
                params.insert("alamat", address.to_string().into());
                Some(io_reason(catalog, source))
            }
            Self::Runtime(source) | Self::Signal(source) => Some(io_reason(catalog, source)),
            Self::Watch { path, source } => {
                params.insert("jalur", path.display().to_string().into());
                Some(watch_reason(catalog, source))
            }
            Self::WatchLimit(path) => {
                params.insert("jalur", path.display().to_string().into());
                None
            }
        };
        if let Some(reason) = reason {
            params.insert("sebab", reason.into());
        }
        params
    }

    /// The error in the catalogue's language, with the way out.
    pub fn message(&self, catalog: &Catalog) -> String {
        catalog.with(self.key(), &self.params(catalog))
    }
}

/// What a watcher said, in the catalogue's language where it has words for it.
fn watch_reason(catalog: &Catalog, error: &notify::Error) -> String {
    match &error.kind {
        notify::ErrorKind::Io(source) => io_reason(catalog, source),
        notify::ErrorKind::PathNotFound => catalog.get("terbit-sebab-tidak-ada"),
        _ => error.to_string(),
    }
}
