//! A finding in the form in which it is kept: its rule, messages and gaps by their names, which this program must know.

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use crate::check::rules;
use crate::finding::{Finding, Param, Params, Severity};
use crate::maps::ByName;
use crate::source::Place;
use crate::stamp::CommitId;
use crate::text::written;

/// A finding.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Stored {
    rule: String,
    /// Which of [`Severity::ALL`].
    severity: u8,
    message: String,
    pub case: Option<String>,
    step: Option<u32>,
    imported: bool,
    /// The commit, and its place in the history.
    commit: Option<([u8; 20], Option<u32>)>,
    place: Option<StoredPlace>,
    related: Option<(StoredPlace, String)>,
    params: Vec<(String, StoredParam)>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct StoredPlace {
    path: String,
    numbers: [u32; 4],
    text: String,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum StoredParam {
    Number(i64),
    Date(Date),
    Moment(DateTime),
    Text(String),
    List(Vec<String>),
}

impl Stored {
    /// A finding, with the places of commits in the history; `None` where its words would not be known again.
    pub fn of(finding: &Finding, places: &ByName<u32>) -> Option<Self> {
        let severity = Severity::ALL.iter().position(|s| *s == finding.severity)?;
        let known = |word: &str| written(word).map(str::to_owned);
        let params = finding.params.iter();
        let params = params.map(|(name, value)| Some((known(name)?, param(value))));
        let related = match &finding.related {
            Some((place, label)) => Some((stored(place), known(label)?)),
            None => None,
        };
        Some(Self {
            rule: finding.rule.name.to_owned(),
            severity: u8::try_from(severity).ok()?,
            message: known(finding.message)?,
            case: finding.case.clone(),
            step: finding.step,
            imported: finding.imported,
            commit: finding.commit.map(|id| (id.0, places.get(&id).copied())),
            place: finding.place.as_ref().map(stored),
            related,
            params: params.collect::<Option<_>>()?,
        })
    }

    /// The finding again; `None` where this program does not know what it names.
    pub fn finding(&self) -> Option<Finding> {
        let rule = rules().iter().find(|rule| rule.name == self.rule)?;
        let params = self.params.iter();
        let params = params.map(|(name, value)| Some((written(name)?, told(value))));
        let related = match &self.related {
            Some((place, label)) => Some((place.place()?, written(label)?)),
            None => None,
        };
        let place = match &self.place {
            Some(place) => Some(place.place()?),
            None => None,
        };
        Some(Finding {
            rule,
            severity: *Severity::ALL.get(usize::from(self.severity))?,
            message: written(&self.message)?,
            case: self.case.clone(),
            step: self.step,
            imported: self.imported,
            commit: self.commit.map(|(id, _)| CommitId(id)),
            place,
            related,
            params: params.collect::<Option<Params>>()?,
        })
    }

    /// Its commit, where that has a place in the history.
    pub fn placed(&self) -> Option<(CommitId, usize)> {
        let (id, place) = self.commit?;
        Some((CommitId(id), usize::try_from(place?).ok()?))
    }
}

fn stored(place: &Place) -> StoredPlace {
    StoredPlace {
        path: place.path.clone(),
        numbers: [place.line, place.column, place.width, place.cut],
        text: place.text.clone(),
    }
}

impl StoredPlace {
    /// The place again; `None` for numbers that no place has, which are counted from 1.
    fn place(&self) -> Option<Place> {
        let [line, column, width, cut] = self.numbers;
        let is_place = line > 0 && column > cut && width > 0;
        is_place.then(|| Place {
            path: self.path.clone(),
            line,
            column,
            width,
            text: self.text.clone(),
            cut,
        })
    }
}

fn param(param: &Param) -> StoredParam {
    match param {
        Param::Number(number) => StoredParam::Number(*number),
        Param::Date(date) => StoredParam::Date(*date),
        Param::Moment(moment) => StoredParam::Moment(*moment),
        Param::Text(text) => StoredParam::Text(text.clone()),
        Param::List(list) => StoredParam::List(list.clone()),
    }
}

fn told(param: &StoredParam) -> Param {
    match param {
        StoredParam::Number(number) => Param::Number(*number),
        StoredParam::Date(date) => Param::Date(*date),
        StoredParam::Moment(moment) => Param::Moment(*moment),
        StoredParam::Text(text) => Param::Text(text.clone()),
        StoredParam::List(list) => Param::List(list.clone()),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::check::testing::{case, procedure, world};

    #[test]
    fn a_finding_is_the_same_after_it_was_kept() {
        let late = case("001")
            .received("2025-04-14 08:05")
            .step(2, "2025-04-21 10:12");
        let verdict = world(procedure())
            .case(late)
            .edited("cases/2025/04/001.toml", Some("001"))
            .judged_on("2025-05-21")
            .verdict();
        assert!(verdict.findings.len() > 3, "{:?}", verdict.findings);
        assert!(verdict.findings.iter().any(|one| one.related.is_some()));
        for finding in verdict.findings {
            let stored = Stored::of(&finding, &ByName::default()).unwrap();
            let bytes = postcard::to_allocvec(&stored).unwrap();
            let read: Stored = postcard::from_bytes(&bytes).unwrap();
            assert_eq!(read, stored);
            assert_eq!(read.finding().unwrap(), finding);
        }
    }

    #[test]
    fn a_place_that_can_be_none_is_not_believed() {
        let known = Finding::new(rules().first().unwrap()).message("late-step");
        let known = known.at(Place::of_file("tertib.toml"));
        for at in 0..3 {
            let mut stored = Stored::of(&known, &ByName::default()).unwrap();
            assert!(stored.finding().is_some());
            stored.place.as_mut().unwrap().numbers[at] = 0;
            assert!(stored.finding().is_none());
        }
    }

    #[test]
    fn words_that_nobody_knows_are_not_kept() {
        let known = Finding::new(rules().first().unwrap()).message("late-step");
        assert!(Stored::of(&known, &ByName::default()).is_some());
        let other = known.clone().message("tidak-dikenal-siapa-pun");
        assert!(Stored::of(&other, &ByName::default()).is_none());
        let gap = known.with("celah_tak_dikenal", 1_i64);
        assert!(Stored::of(&gap, &ByName::default()).is_none());
    }
}
