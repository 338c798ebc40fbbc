//! What a change of an office file changed, value by value; layout and comments don't count.

mod calendar;
mod roster;
mod settings;
mod sop;
#[cfg(test)]
mod tests;

use jiff::civil::Date;

use super::{OfficeChange, Version};
use crate::calendar::Holiday;
use crate::finding::Severity;
use crate::roster::{Duty, Officer, Term};
use crate::sop::Limit;
use crate::source::Span;

pub use sop::{Field, changed_fields};

/// What became of a signing key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum KeyTurn {
    /// It is there now.
    Added,
    /// It is no longer there.
    Removed,
    /// It must no longer be trusted from a day on.
    Revoked,
    /// Its days are others.
    Changed,
}

/// One difference between two versions of an office file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Delta {
    /// The file is new.
    Brought,
    /// The file is gone.
    Removed,
    /// It could be understood and now can't.
    Broken,
    /// It could not be understood and now can.
    Mended,
    /// Only layout or comments changed.
    Layout,
    /// A rule's severity on this site; `None` is off.
    Severity {
        /// Name of the rule.
        rule: &'static str,
        /// Before.
        before: Option<Severity>,
        /// After.
        after: Option<Severity>,
    },
    /// Another setting, by its key in the file.
    Setting {
        /// The key.
        key: &'static str,
        /// Before; empty where there was none.
        before: String,
        /// After; empty where there is none.
        after: String,
    },
    /// A day off that was not listed before.
    HolidayAdded(Holiday),
    /// A day off that is no longer listed.
    HolidayRemoved(Holiday),
    /// Name, kind or decree of a day off; the day stays off.
    HolidayReworded(Holiday),
    /// The office hours.
    Hours,
    /// A new officer.
    OfficerAdded(Officer),
    /// An officer who is no longer listed.
    OfficerRemoved(Officer),
    /// A lane that an officer works in.
    DutyAdded {
        /// Officer id.
        officer: String,
        /// Lane and term.
        duty: Duty,
    },
    /// A lane that is no longer listed for an officer.
    DutyRemoved {
        /// Officer id.
        officer: String,
        /// Lane and term.
        duty: Duty,
    },
    /// Another term for a lane.
    TermChanged {
        /// Officer id.
        officer: String,
        /// Lane id.
        lane: String,
        /// Before.
        before: Term,
        /// After.
        after: Term,
    },
    /// Whether an officer may record for others.
    Recorder {
        /// Officer id.
        officer: String,
        /// Since this change.
        now: bool,
    },
    /// A signing key of an officer.
    Key {
        /// Officer id.
        officer: String,
        /// What became of it.
        turn: KeyTurn,
    },
    /// Name or addresses of an officer.
    Person {
        /// Officer id.
        officer: String,
    },
    /// A field of an SOP's form.
    Field(Field),
    /// Values differ that have no words here.
    Other,
}

/// A value of an SOP's form, to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// There is none.
    Absent,
    /// There is one that can't be read on the paper.
    Unreadable,
    /// Words.
    Text(String),
    /// A day.
    Date(Date),
    /// A time limit.
    Limit(Limit),
    /// There is one, too long to be shown.
    Long,
}

/// A place in an SOP's text; the whole file where the field has none of its own.
pub type At = Option<Span>;

/// Every difference that a change makes, in the order of the file.
pub fn deltas(change: &OfficeChange) -> Vec<Delta> {
    between(
        change.before.as_ref(),
        change.base.as_ref(),
        change.after.as_ref(),
    )
}

/// The file before and after, and the last version before that could be understood.
fn between(
    before: Option<&Version>,
    base: Option<&Version>,
    after: Option<&Version>,
) -> Vec<Delta> {
    let mut found = match (before, after) {
        (None, _) => vec![Delta::Brought],
        (Some(_), None) => return vec![Delta::Removed],
        (Some(Version::Unreadable), Some(Version::Unreadable)) => vec![Delta::Other],
        (Some(Version::Unreadable), Some(_)) => vec![Delta::Mended],
        (Some(_), Some(Version::Unreadable)) => vec![Delta::Broken],
        (Some(_), Some(_)) => Vec::new(),
    };
    match (base, after) {
        (Some(Version::Settings(before)), Some(Version::Settings(after))) => {
            found.extend(settings::deltas(before, after));
        }
        (Some(Version::Calendar(before)), Some(Version::Calendar(after))) => {
            found.extend(calendar::deltas(before, after));
        }
        (Some(Version::Roster(before)), Some(Version::Roster(after))) => {
            found.extend(roster::deltas(before, after));
        }
        (Some(Version::Sop(before)), Some(Version::Sop(after))) => {
            found.extend(changed_fields(before, after).into_iter().map(Delta::Field));
        }
        _ => {}
    }
    if found.is_empty() {
        found.push(Delta::Layout);
    }
    found
}
