//! One publisher at a time: a lock on a file in the bare repository, which the system releases even after a kill.

use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// The file; it stays, because removing it would let two publishers lock two files.
const FILE: &str = "tertib-giliran";

/// How often a waiting publisher looks.
const PAUSE: Duration = Duration::from_millis(50);

/// Why it is not somebody's turn.
#[derive(Debug, thiserror::Error)]
pub enum TurnError {
    /// Others have been publishing all the time.
    #[error("{}: others have been publishing for {seconds} seconds", path.display())]
    Long {
        /// The file.
        path: PathBuf,
        /// How long it was waited.
        seconds: u64,
    },
    /// The file can't be opened or locked.
    #[error("{}: {source}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

/// The right to publish; dropping it hands it on.
#[derive(Debug)]
pub struct Turn {
    _file: File,
}

impl Turn {
    /// Waits for the turn to publish from a repository; `waiting` is called once, where others are at work.
    ///
    /// # Errors
    /// When it never comes, or the file can't be locked.
    pub fn take(
        git_dir: &Path,
        patience: Duration,
        waiting: impl FnOnce(),
    ) -> Result<Self, TurnError> {
        let path = git_dir.join(FILE);
        let failed = |source| TurnError::File {
            path: path.clone(),
            source,
        };
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false);
        let file = options.open(&path).map_err(failed)?;
        let begun = Instant::now();
        let mut waiting = Some(waiting);
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Self { _file: file }),
                Err(TryLockError::WouldBlock) if begun.elapsed() < patience => {
                    if let Some(waiting) = waiting.take() {
                        waiting();
                    }
                    std::thread::sleep(PAUSE);
                }
                Err(TryLockError::WouldBlock) => {
                    return Err(TurnError::Long {
                        path,
                        seconds: patience.as_secs(),
                    });
                }
                Err(TryLockError::Error(source)) => return Err(failed(source)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    #[test]
    fn the_second_waits_is_told_so_once_and_gives_up_in_the_end() {
        let folder = tempfile::tempdir().unwrap();
        let first =
            Turn::take(folder.path(), Duration::ZERO, || panic!("nobody is there")).unwrap();
        let mut told = 0;
        let short = Duration::from_millis(120);
        let second = Turn::take(folder.path(), short, || told += 1);
        assert!(matches!(second, Err(TurnError::Long { .. })));
        assert_eq!(told, 1);
        drop(first);
        Turn::take(folder.path(), Duration::ZERO, || panic!("nobody is there")).unwrap();
    }
}
