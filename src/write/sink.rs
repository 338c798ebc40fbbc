//! Where the files of a site go while they are made.

use std::sync::{Mutex, PoisonError};

use super::{FileTime, Files, PublishError, Sealed};

/// Takes the files of a site, each once, in any order and from any thread.
pub trait Sink: Sync {
    /// Takes a file: its path relative to the site's root, with `/`, and its content.
    ///
    /// # Errors
    /// When the path is unsafe or the file can't be written.
    fn put(&self, path: &str, content: &[u8]) -> Result<(), PublishError>;

    /// Takes a file over from the site that is replaced, without reading it: the one that a publication left so, and whose site
    /// was in place at the moment `settled`. `false` where that is not so any more, or can't be done: then it is to be put.
    ///
    /// # Errors
    /// When the path is unsafe, or its folder can't be made.
    fn keep(&self, path: &str, sealed: &Sealed, settled: FileTime) -> Result<bool, PublishError> {
        let _ = (path, sealed, settled);
        Ok(false)
    }
}

/// Files gathered in memory.
#[derive(Debug, Default)]
pub struct Gathered(Mutex<Files>);

impl Gathered {
    /// The files.
    pub fn files(self) -> Files {
        self.0.into_inner().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Sink for Gathered {
    fn put(&self, path: &str, content: &[u8]) -> Result<(), PublishError> {
        let mut files = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        files.insert(path.to_owned(), content.to_vec());
        Ok(())
    }
}
