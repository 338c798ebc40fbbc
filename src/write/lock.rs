//! One publisher at a time: a lock on a file beside the target, which the system releases even after a kill.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;
use std::time::{Duration, Instant};

use super::target::Target;
use super::{Action, PublishError};

/// How long a second publisher waits for the first.
const PATIENCE: Duration = Duration::from_secs(10);

/// How often it looks.
const PAUSE: Duration = Duration::from_millis(50);

/// A held lock; dropping it releases. The file stays, because removing it would let two runs lock two files.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock `.<name>.kunci`, waiting a bounded time.
    pub(super) fn take(target: &Target) -> Result<Self, PublishError> {
        let path = target.parent().join(target.sibling_name("kunci"));
        Self::take_within(&path, PATIENCE)
    }

    pub(super) fn take_within(path: &Path, patience: Duration) -> Result<Self, PublishError> {
        let failed = |source| PublishError::Io {
            action: Action::Lock,
            path: path.to_path_buf(),
            source,
        };
        let file = open(path).map_err(failed)?;
        let begun = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Self { _file: file }),
                Err(TryLockError::WouldBlock) if begun.elapsed() < patience => {
                    std::thread::sleep(PAUSE);
                }
                Err(TryLockError::WouldBlock) => {
                    return Err(PublishError::Locked {
                        path: path.to_path_buf(),
                        seconds: patience.as_secs(),
                    });
                }
                Err(TryLockError::Error(error)) => return Err(failed(error)),
            }
        }
    }
}

fn open(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o644);
        if let Ok(flags) = i32::try_from(rustix::fs::OFlags::NOFOLLOW.bits()) {
            options.custom_flags(flags);
        }
    }
    options.open(path)
}
