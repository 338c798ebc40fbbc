//! Which entries a change of the roster turned: recorded by somebody entitled to, by one of the rosters and not by the other.
//!
//! An address that is added to an officer, or the right to record for others, reaches back to everything that was ever
//! committed under that address.

use super::flip::{Flip, Record, Turn};
use crate::case::Case;
use crate::history::Transition;
use crate::roster::Roster;
use crate::stamp::Moment;

/// Entries recorded before the change by an author who may record for their officer by one of the rosters and not by the
/// other. Those of officers whom one of the rosters does not know are no matter here.
pub fn authors<'a>(
    record: Record<'a>,
    made: Moment,
    before: &Roster,
    after: &Roster,
) -> Vec<Flip<'a>> {
    if says(before).eq(says(after)) {
        return Vec::new();
    }
    let mut flips = Vec::new();
    for case in record.archive.cases.iter().filter(|case| !case.deleted) {
        for entry in entries(case) {
            let Some(commit) = entry.recorded.map(|transition| &transition.commit) else {
                continue;
            };
            let known =
                before.officer(entry.officer).is_some() && after.officer(entry.officer).is_some();
            if !known || commit.committer.when.at >= made.at {
                continue;
            }
            let may = |roster: &Roster| roster.may_record(&commit.author.email, entry.officer);
            let turn = match (may(before), may(after)) {
                (false, true) => Turn::Entitled,
                (true, false) => Turn::NotEntitled,
                _ => continue,
            };
            flips.push(Flip {
                case,
                step: entry.step,
                activity: entry
                    .step
                    .and_then(|at| case.steps.get(at))
                    .map_or(0, |step| step.step.activity.value),
                turn,
            });
        }
    }
    flips
}

/// What a roster says of who may record.
fn says(roster: &Roster) -> impl Iterator<Item = (&str, &[String], bool)> {
    let officers = roster.officers.iter();
    officers.map(|officer| {
        (
            officer.id.as_str(),
            officer.email.as_slice(),
            officer.recorder,
        )
    })
}

/// A step, a correction (which speaks of a step), or the withdrawal.
struct Entry<'a> {
    step: Option<usize>,
    officer: &'a str,
    recorded: Option<&'a Transition>,
}

fn entries(case: &Case) -> Vec<Entry<'_>> {
    let steps = case.steps.iter().enumerate().map(|(at, step)| Entry {
        step: Some(at),
        officer: &step.step.officer.value,
        recorded: case.step_transition(at),
    });
    let mut found: Vec<Entry<'_>> = steps.collect();
    let Some(record) = case.record() else {
        return found;
    };
    let corrections = record.corrections.iter().enumerate();
    found.extend(corrections.map(|(at, correction)| {
        Entry {
            step: usize::try_from(correction.step.value)
                .ok()
                .and_then(|step| step.checked_sub(1)),
            officer: &correction.officer.value,
            recorded: case.correction_transition(at),
        }
    }));
    found.extend(record.cancellation.iter().map(|cancellation| Entry {
        step: None,
        officer: &cancellation.officer.value,
        recorded: case.cancellation_transition(),
    }));
    found
}
