//! Who is named in an entry.

use jiff::civil::Date;

use super::ask::{Ask, Choice};
use super::error::CaseError;
use crate::recording::{Desk, RecordError};
use crate::roster::Officer;

/// The officer who corrects or withdraws: the one named, or who commits.
pub fn own(desk: &Desk, named: Option<&str>) -> Result<String, CaseError> {
    match (named, desk.officer()) {
        (Some(named), _) => Ok(named.to_owned()),
        (None, Some(officer)) => Ok(officer.id.clone()),
        (None, None) => Err(RecordError::Stranger(desk.committer.email.clone()).into()),
    }
}

/// The officer who did a step in a lane: the one named, or who commits, where that is their lane; a recorder names one of
/// those whose lane it is on that day.
pub fn of_lane(
    desk: &Desk,
    (named, lane, day): (Option<&str>, &str, Date),
    ask: &Ask<'_>,
) -> Result<String, CaseError> {
    if let Some(named) = named {
        return Ok(named.to_owned());
    }
    let own = desk.officer();
    if let Some(officer) = own.filter(|officer| works(officer, lane, day)) {
        return Ok(officer.id.clone());
    }
    let officers = desk.content.roster.officers.iter();
    let choices: Vec<Choice<String>> = officers
        .filter(|officer| works(officer, lane, day))
        .map(|officer| Choice {
            value: officer.id.clone(),
            words: format!("{} ({})", officer.name, officer.id),
        })
        .collect();
    match own {
        Some(officer) if !officer.recorder || choices.is_empty() => Ok(officer.id.clone()),
        None if choices.is_empty() => {
            Err(RecordError::Stranger(desk.committer.email.clone()).into())
        }
        _ => ask.one("tanya-petugas", "--officer", (choices, None)),
    }
}

/// Whether an officer works in a lane on a day.
pub fn works(officer: &Officer, lane: &str, day: Date) -> bool {
    let mut duties = officer.duties.iter();
    duties.any(|duty| duty.lane == lane && duty.term.contains(day))
}
