//! What a whole publication keeps in the user's cache folder for those that follow on the same day: the verdict, the overview, the
//! search index, what each page was made from, and how each file was left.
//!
//! It says how things stood at the day's first publication; each that follows goes on from there. Only the moment at which the
//! last of them was in place is kept anew each time.

use std::collections::BTreeMap;
use std::fs::DirEntry;
use std::io;
use std::path::Path;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::history::Repository;
use crate::judge::Question;
use crate::kept::{Kept, Parts, Pasts, Renewal};
use crate::render::Key;
use crate::search;
use crate::shelf::{Shelf, framed, sound, split};
use crate::site::Overview;
use crate::write::{FileTime, Published, Sealed};

/// Raised with every change of the form, or of what a page says of what is kept.
const FORMAT: u32 = 4;

const KIND: &str = "terbitan";
const LAST: &str = "terbitan-waktu";

/// After which time nothing goes on from what was kept: a day, in whichever zone.
const GOOD_FOR: Duration = Duration::from_secs(48 * 60 * 60);

/// What pages are made from, as it was when the whole site was made.
pub struct Carried {
    pub(super) kept: Kept,
    pub(super) site: Site,
    pub(super) index: search::Kept,
    pub(super) settled: FileTime,
}

/// The site.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Site {
    pub overview: Overview,
    /// What each page beside those of the cases was made from.
    pub keys: BTreeMap<String, Key>,
    /// How each file was left.
    pub sealed: BTreeMap<String, Sealed>,
}

impl Carried {
    /// What came after the day's first publication; `None` where everything has to be judged.
    pub fn renewal(&self, question: &Question) -> Option<Renewal> {
        self.kept.renewal(question)
    }
}

/// What a whole build knows of what it made.
#[derive(Debug)]
pub struct Making {
    pub(super) overview: Overview,
    pub(super) keys: BTreeMap<String, Key>,
    pub(super) index: search::Kept,
}

/// Where it lies.
pub struct Place {
    whole: Shelf,
    last: Shelf,
}

impl Place {
    /// For a site's edition that is published into this folder.
    pub fn of(
        cache: &Path,
        repository: &Repository,
        (profile, output): (&str, &Path),
    ) -> io::Result<Self> {
        let mut whose = repository.prefix().to_vec();
        whose.extend([
            profile.to_owned(),
            std::path::absolute(output)?.display().to_string(),
        ]);
        let shelf = |kind| Shelf::of(cache, (kind, FORMAT), repository.common_dir(), &whose);
        Ok(Self {
            whole: shelf(KIND),
            last: shelf(LAST),
        })
    }

    /// Keeps what a whole build knows of what it made, now that it was published, and the verdict (as [`Kept::parts_of`] puts it).
    ///
    /// # Errors
    /// When it can't be written.
    pub fn keep(&self, kept: &Parts, made: Making, published: &Published) -> io::Result<()> {
        let Some(settled) = published.settled else {
            return self.forget();
        };
        let site = Site {
            overview: made.overview,
            keys: made.keys,
            sealed: published.sealed.clone(),
        };
        self.tidy()?;
        let site = postcard::to_allocvec(&site).map_err(io::Error::other)?;
        let parts = [
            &*framed(&site),
            &kept.sum,
            made.index.to_bytes(),
            &kept.pasts,
        ];
        self.whole.write_parts(&parts)?;
        self.settle(settled)
    }

    /// Keeps when a publication that went on was in place.
    ///
    /// # Errors
    /// When it can't be written.
    pub fn settle(&self, settled: FileTime) -> io::Result<()> {
        let bytes = postcard::to_allocvec(&settled).map_err(io::Error::other)?;
        self.last.write(&framed(&bytes))
    }

    /// Removes what was kept for publications of earlier days, of whatever folder, and what a killed run left: nothing goes on
    /// from it any more.
    fn tidy(&self) -> io::Result<()> {
        let folder = match self.whole.path.parent().map(std::fs::read_dir) {
            Some(Ok(folder)) => folder,
            // There is none yet.
            Some(Err(_)) | None => return Ok(()),
        };
        for entry in folder {
            let entry = entry?;
            let name = entry.file_name();
            if name.to_str().is_some_and(|name| name.starts_with(KIND)) {
                // Another publication may tidy up at the same time.
                there(remove_old(&entry))?;
            }
        }
        Ok(())
    }

    /// Forgets what is there: nothing goes on from it any more.
    ///
    /// # Errors
    /// When it can't be removed.
    pub fn forget(&self) -> io::Result<()> {
        there(std::fs::remove_file(&self.whole.path))
    }

    /// Whether anything is there.
    pub fn is_kept(&self) -> bool {
        self.whole.path.is_file()
    }

    /// What is there; nothing where it is not whole, or another program kept it.
    pub fn read(&self) -> Option<Carried> {
        let settled = self.last.read()?;
        let (settled, _) = split(&settled)?;
        let settled = postcard::from_bytes(sound(settled)?).ok()?;
        let mut parts = self.whole.open()?;
        let site = parts.part()?;
        // While one part is looked at, the next is read.
        let (site, (index, kept)) = rayon::join(
            || postcard::from_bytes(sound(split(&site)?.0)?).ok(),
            || {
                let sum = parts.part();
                let index = parts.part();
                rayon::join(
                    || search::Kept::from_bytes(index?),
                    || Kept::of(&sum?, Pasts::There(parts.last()?)),
                )
            },
        );
        let (kept, site): (Kept, Site) = (kept?, site?);
        // Findings are known by their place in both.
        let alike = kept.findings() == site.overview.findings.len();
        alike.then_some(())?;
        Some(Carried {
            kept,
            site,
            index: index?,
            settled,
        })
    }
}

fn remove_old(entry: &DirEntry) -> io::Result<()> {
    let made = entry.metadata()?.modified()?;
    if made.elapsed().is_ok_and(|age| age > GOOD_FOR) {
        std::fs::remove_file(entry.path())?;
    }
    Ok(())
}

/// What became of a file; nothing where there is none any more.
fn there(outcome: io::Result<()>) -> io::Result<()> {
    match outcome {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        outcome => outcome,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::fs::File;
    use std::time::SystemTime;

    use super::*;

    #[test]
    fn what_is_older_than_two_days_is_removed_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let old = SystemTime::now() - GOOD_FOR - Duration::from_secs(60);
        for (name, is_old) in [
            ("terbitan-a", true),
            ("terbitan-waktu-a", true),
            ("terbitan-a.4711", true),
            ("terbitan-b", false),
            ("riwayat-a", true),
        ] {
            let file = File::create(path(name)).unwrap();
            if is_old {
                file.set_modified(old).unwrap();
            }
        }
        let shelf = |name| Shelf {
            path: path(name),
            head: Vec::new(),
        };
        let place = Place {
            whole: shelf("terbitan-b"),
            last: shelf("terbitan-waktu-b"),
        };
        place.tidy().unwrap();
        let left = std::fs::read_dir(folder.path()).unwrap();
        let mut left: Vec<_> = left.map(|entry| entry.unwrap().file_name()).collect();
        left.sort();
        assert_eq!(left, ["riwayat-a", "terbitan-b"]);
        place.forget().unwrap();
        place.forget().unwrap();
        assert!(!place.is_kept());
    }
}
