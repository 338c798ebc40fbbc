//! Objects of the records repository.

use std::path::PathBuf;

/// The records repository, opened for reading objects.
pub struct Repository {
    _inner: git2::Repository,
}

/// Why a repository can't be read.
#[derive(Debug, thiserror::Error)]
pub enum RepositoryError {
    /// No repository there.
    #[error("{0}: no git repository")]
    NotFound(PathBuf),
}
