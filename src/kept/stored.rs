//! A finding in the form in which it is kept: its rule, messages and gaps by their names, which this program must know.

use std::collections::HashMap;

use jiff::civil::{Date, DateTime};
use serde::{Deserialize, Serialize};

use crate::check::rules;
use crate::finding::{Finding, Param, Params, Severity};
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
    pub fn of(finding: &Finding, places: &HashMap<CommitId, u32>) -> Option<Self> {
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
            Some((place, label)) => Some((place.place(), written(label)?)),
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
            place: self.place.as_ref().map(StoredPlace::place),
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
    fn place(&self) -> Place {
        let [line, column, width, cut] = self.numbers;
        Place {
            path: self.path.clone(),
            line,
            column,
            width,
            text: self.text.clone(),
            cut,
        }
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
