//! What pages about the whole archive say of one case: its line in lists, and what they choose and sort by.
//!
//! It holds all that they need of a case, so that they can be made again without the cases themselves.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::atlas::{Atlas, Placed};
use super::line::{self, CaseLine};
use crate::case::Case;
use crate::finding::Severity;
use crate::stamp::Moment;
use crate::statistics::Measured;

/// One case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseSummary {
    /// Path of its file.
    pub file: String,
    /// Number.
    pub id: String,
    /// The case in one line.
    pub line: CaseLine,
    /// When it came in, for sorting; for a file that can't be read, when its first commit was made.
    pub came_in: Option<Instant>,
    /// Whether it runs or was finished.
    pub stage: Stage,
    /// When the activity now due is due.
    pub due: Option<Date>,
    /// Days past that date; `None` when it is not overdue.
    pub overdue: Option<i64>,
    /// Day of the last step.
    pub last: Option<Date>,
    /// Key and revision of the SOP that its file names.
    pub sop: Option<(String, u32)>,
    /// What figures need of it.
    pub measured: Measured,
}

/// A moment as it is sorted: seconds and nanoseconds since 1970, and the offset from UTC in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Instant(i64, i32, i32);

impl From<Moment> for Instant {
    fn from(moment: Moment) -> Self {
        let at = moment.at;
        Self(
            at.as_second(),
            at.subsec_nanosecond(),
            moment.offset.seconds(),
        )
    }
}

/// How far a case has come, as far as lists tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// It runs.
    Running,
    /// It was finished.
    Finished,
    /// It was withdrawn or deleted, or can't be followed.
    Other,
}

impl CaseSummary {
    /// Of a case.
    pub(super) fn of(atlas: &Atlas<'_>, placed: Placed<'_, '_>) -> Self {
        let case = placed.case;
        let open = case.timing.as_ref().and_then(|timing| timing.open.as_ref());
        Self {
            file: case.path.clone(),
            id: case.id.clone(),
            line: atlas.line(placed),
            came_in: came_in(case).map(Instant::from),
            stage: match () {
                () if line::is_running(case) => Stage::Running,
                () if line::is_finished(case) => Stage::Finished,
                () => Stage::Other,
            },
            due: open.and_then(|open| open.due).map(|due| due.date),
            overdue: line::overdue(case),
            last: line::last_day(case, atlas),
            sop: case
                .record()
                .map(|record| (record.sop.value.clone(), record.revision.value)),
            measured: placed.measured.clone(),
        }
    }

    /// Severity of the gravest finding about it.
    pub(super) fn worst(&self) -> Option<Severity> {
        Severity::from_name(self.line.worst.as_ref()?.key)
    }

    pub(super) fn is_running(&self) -> bool {
        self.stage == Stage::Running
    }

    pub(super) fn is_finished(&self) -> bool {
        self.stage == Stage::Finished
    }
}

fn came_in(case: &Case) -> Option<Moment> {
    match case.record() {
        Some(record) => Some(record.received.value),
        None => case.transitions.first().map(|t| t.commit.author.when),
    }
}
