//! Who is named in an entry.

use jiff::civil::Date;

use super::ask::{Ask, Choice};
use super::error::CaseError;
use crate::recording::{Desk, RecordError};
use crate::roster::Officer;

/// The officer who corrects or withdraws: the one named, or who commits.
pub fn own(desk: &Desk, named: Option<&str>) -> Result<String, CaseError> {
    match (named, desk.officers().as_slice()) {
        (Some(named), _) => Ok(named.to_owned()),
        (None, [officer]) => Ok(officer.id.clone()),
        (None, []) => Err(RecordError::Stranger(desk.committer.email.clone()).into()),
        (None, several) => Err(shared(desk, several)),
    }
}

fn shared(desk: &Desk, officers: &[&Officer]) -> CaseError {
    let ids = officers.iter().map(|officer| officer.id.clone());
    let error = RecordError::Shared {
        email: desk.committer.email.clone(),
        officers: ids.collect(),
    };
    error.into()
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
    let own = desk.officers();
    let of_lane: Vec<&&Officer> = own
        .iter()
        .filter(|officer| works(officer, lane, day))
        .collect();
    match of_lane.as_slice() {
        [] => {}
        [officer] => return Ok(officer.id.clone()),
        several if !ask.asks() => {
            let several: Vec<&Officer> = several.iter().map(|officer| **officer).collect();
            return Err(shared(desk, &several));
        }
        several => {
            let choices = several.iter().map(|officer| choice(officer)).collect();
            return ask.one("tanya-petugas", "--officer", (choices, None));
        }
    }
    let officers = desk.content.roster.officers.iter();
    let choices: Vec<Choice<String>> = officers
        .filter(|officer| works(officer, lane, day))
        .map(choice)
        .collect();
    match own.first() {
        Some(officer) if !officer.recorder || choices.is_empty() => Ok(officer.id.clone()),
        None if choices.is_empty() => {
            Err(RecordError::Stranger(desk.committer.email.clone()).into())
        }
        _ => ask.one("tanya-petugas", "--officer", (choices, None)),
    }
}

fn choice(officer: &Officer) -> Choice<String> {
    Choice {
        value: officer.id.clone(),
        words: format!("{} ({})", officer.name, officer.id),
    }
}

/// Whether an officer works in a lane on a day.
pub fn works(officer: &Officer, lane: &str, day: Date) -> bool {
    let mut duties = officer.duties.iter();
    duties.any(|duty| duty.lane == lane && duty.term.contains(day))
}
