//! Cases by state, and those that can't be counted.

use serde::{Deserialize, Serialize};

use super::measured::Outcome;

/// Cases by state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CaseTally {
    /// Berjalan.
    pub running: usize,
    /// Selesai.
    pub finished: usize,
    /// Dibatalkan.
    pub cancelled: usize,
    /// The last step names an activity or answer that the SOP does not have.
    pub lost: usize,
}

impl CaseTally {
    /// Counts one case.
    pub(super) fn add(&mut self, outcome: &Outcome) {
        let count = match outcome {
            Outcome::Running(_) => &mut self.running,
            Outcome::Finished(_) => &mut self.finished,
            Outcome::Cancelled(_) => &mut self.cancelled,
            Outcome::Lost => &mut self.lost,
        };
        *count += 1;
    }

    /// All cases.
    pub fn total(self) -> usize {
        self.running + self.finished + self.cancelled + self.lost
    }
}

/// Why a case is in no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Reason {
    Deleted,
    Unreadable,
    WithoutSop,
}

/// Cases that are in no figure; each is counted once, by the first reason that applies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Its file was deleted from the archive.
    pub deleted: usize,
    /// Its file can't be read.
    pub unreadable: usize,
    /// Its SOP's text is missing or can't be read, so no step can be placed.
    pub without_sop: usize,
}

impl LeftOut {
    pub(super) fn add(&mut self, why: Reason) {
        let count = match why {
            Reason::Deleted => &mut self.deleted,
            Reason::Unreadable => &mut self.unreadable,
            Reason::WithoutSop => &mut self.without_sop,
        };
        *count += 1;
    }

    /// All of them.
    pub fn total(self) -> usize {
        self.deleted + self.unreadable + self.without_sop
    }
}
