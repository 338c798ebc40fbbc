//! Cases by state, and those that can't be counted.

use crate::case::State;

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
    pub fn add(&mut self, state: &State) {
        let count = match state {
            State::Running(_) => &mut self.running,
            State::Finished => &mut self.finished,
            State::Cancelled => &mut self.cancelled,
            State::Lost => &mut self.lost,
        };
        *count += 1;
    }

    /// All cases.
    pub fn total(self) -> usize {
        self.running + self.finished + self.cancelled + self.lost
    }
}

/// Why a case is in no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
