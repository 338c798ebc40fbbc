//! What became of each publication, one line each, in the bare repository.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// The file.
pub const LOG: &str = "tertib-terbit.log";

/// Size in bytes from which the file is set aside; one older file is kept.
const LARGE: u64 = 1024 * 1024;

/// The log of a repository.
#[derive(Clone, Debug)]
pub struct Log {
    path: PathBuf,
}

impl Log {
    /// That of the repository with this git folder.
    pub fn of(git_dir: &Path) -> Self {
        Self {
            path: git_dir.join(LOG),
        }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Adds a line; line breaks in it are shown as `⏎`.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn add(&self, at: Timestamp, zone: &TimeZone, text: &str) -> io::Result<()> {
        if fs::metadata(&self.path).is_ok_and(|file| file.len() > LARGE) {
            fs::rename(&self.path, self.path.with_extension("log.1"))?;
        }
        let mut file = OpenOptions::new()
            .create(true)
            .append(true)
            .open(&self.path)?;
        let when = at
            .to_zoned_datetime(zone.clone())
            .strftime("%Y-%m-%d %H:%M:%S %:z")
            .to_string();
        let text = text.trim_end().replace('\n', " ⏎ ");
        // One write, so that lines of two writers don't mix.
        file.write_all(format!("{when} {text}\n").as_bytes())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    #[test]
    fn each_publication_is_one_line_and_the_file_stays_small() {
        let folder = tempfile::tempdir().unwrap();
        let log = Log::of(folder.path());
        let at = Timestamp::from_second(1_744_866_000).unwrap();
        let zone = TimeZone::fixed(jiff::tz::offset(7));
        log.add(at, &zone, "satu\ndua\n").unwrap();
        let told = fs::read_to_string(log.path()).unwrap();
        assert_eq!(told, "2025-04-17 12:00:00 +07:00 satu ⏎ dua\n");
        for _ in 0..3 {
            log.add(at, &zone, &"x".repeat(700_000)).unwrap();
        }
        let names: Vec<_> = fs::read_dir(folder.path()).unwrap().collect();
        assert_eq!(names.len(), 2);
        assert!(fs::metadata(log.path()).unwrap().len() < 2 * LARGE);
    }
}
