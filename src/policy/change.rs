//! One change of one office file along one parent of a commit.

use std::sync::Arc;

use crate::calendar::Calendar;
use crate::history::{Commit, MergeSide};
use crate::load::sop_key;
use crate::roster::Roster;
use crate::settings::Settings;
use crate::sop::{Sop, SopKey};
use crate::stamp::{CommitId, Moment};

/// Which file of the office.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OfficeFile {
    /// `tertib.toml`.
    Settings,
    /// `content/kalender.toml`.
    Calendar,
    /// `content/petugas.toml`.
    Roster,
    /// A revision below `content/sop/`.
    Sop(SopKey),
    /// Anything else below `content/sop/`; it decides nothing.
    Other,
}

impl OfficeFile {
    /// What a path is.
    pub fn of(path: &str) -> Self {
        match path {
            "tertib.toml" => Self::Settings,
            "content/kalender.toml" => Self::Calendar,
            "content/petugas.toml" => Self::Roster,
            _ => sop_key(path).map_or(Self::Other, Self::Sop),
        }
    }
}

/// One version of an office file, read.
#[derive(Clone, Debug)]
pub enum Version {
    /// Settings.
    Settings(Arc<Settings>),
    /// A calendar.
    Calendar(Arc<Calendar>),
    /// A roster.
    Roster(Arc<Roster>),
    /// An SOP revision.
    Sop(Arc<Sop>),
    /// It can't be understood.
    Unreadable,
}

impl Version {
    /// The SOP, where it is one.
    pub fn sop(&self) -> Option<&Arc<Sop>> {
        match self {
            Self::Sop(sop) => Some(sop),
            _ => None,
        }
    }
}

/// A change of an office file along one parent.
#[derive(Clone, Debug)]
pub struct OfficeChange {
    /// The commit.
    pub commit: Arc<Commit>,
    /// The parent it is compared with; `None` for a first commit, and for one whose parent is missing.
    pub parent: Option<CommitId>,
    /// Path of the file.
    pub path: String,
    /// Which file.
    pub file: OfficeFile,
    /// The file in the parent.
    pub before: Option<Version>,
    /// The last version that could be understood, up to the parent; differs from `before` where that has a mistake or where
    /// the file had been deleted.
    pub base: Option<Version>,
    /// The file in the commit.
    pub after: Option<Version>,
    /// When the change was made at the earliest: the latest of the commit's two dates and those of everything it stands on,
    /// because whoever makes a commit may set back its dates, but not those of the commits before it. Dates after the day of
    /// judgement are no witness.
    pub made: Moment,
    /// In a merge: whether the text is that of some parent, and whether this parent had changed it since the base.
    pub merge: Option<MergeSide>,
}

impl OfficeChange {
    /// Whether the commit itself made the change: a merge that only takes over what another parent did makes none.
    pub fn is_own(&self) -> bool {
        self.merge != Some(MergeSide::Untouched)
    }

    /// The calendars in force before and after, where both can be understood.
    pub fn calendars(&self) -> Option<(&Arc<Calendar>, &Arc<Calendar>)> {
        match (&self.base, &self.after) {
            (Some(Version::Calendar(before)), Some(Version::Calendar(after))) => {
                Some((before, after))
            }
            _ => None,
        }
    }

    /// The rosters in force before and after, where both can be understood.
    pub fn rosters(&self) -> Option<(&Arc<Roster>, &Arc<Roster>)> {
        match (&self.base, &self.after) {
            (Some(Version::Roster(before)), Some(Version::Roster(after))) => Some((before, after)),
            _ => None,
        }
    }

    /// The settings in force before and after, where both can be understood.
    pub fn settings(&self) -> Option<(&Arc<Settings>, &Arc<Settings>)> {
        match (&self.base, &self.after) {
            (Some(Version::Settings(before)), Some(Version::Settings(after))) => {
                Some((before, after))
            }
            _ => None,
        }
    }
}
