//! Findings: what tertib says is wrong, as data.
//!
//! A finding names a [`Rule`] and carries parameters; its words come from the message catalogue ([`crate::text`]) that the
//! terminal and the site share. Nothing here knows how a finding is shown.

mod listed;
mod rule;

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime};
use rayon::prelude::*;
use serde::Serialize;

pub use listed::{LISTED_LIMIT, OPTIONS_LIMIT, listed, options};
pub use rule::{Group, Rule, Severity};

use crate::maps::ByName;
use crate::source::Place;
use crate::stamp::CommitId;

/// A value that fills a gap in a message.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(untagged)]
pub enum Param {
    /// A whole number, such as days late.
    Number(i64),
    /// A calendar day in the site's time zone.
    Date(Date),
    /// A day and time on the clock of the site's time zone.
    Moment(DateTime),
    /// Words, as written in the record.
    Text(String),
    /// Several words; shown joined by commas.
    List(Vec<String>),
}

impl From<&str> for Param {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Param {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Date> for Param {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl From<DateTime> for Param {
    fn from(moment: DateTime) -> Self {
        Self::Moment(moment)
    }
}

impl From<i64> for Param {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Param {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<usize> for Param {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<Vec<String>> for Param {
    fn from(words: Vec<String>) -> Self {
        Self::List(words)
    }
}

/// The named values of one finding's message.
pub type Params = BTreeMap<&'static str, Param>;

/// Something that is wrong, with its place and what its message needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// How grave it is on this site (after `[aturan]` in `tertib.toml`).
    pub severity: Severity,
    /// Which of the rule's messages applies: the catalogue's key.
    pub message: &'static str,
    /// Number of the case, where it concerns one.
    pub case: Option<String>,
    /// Step of the case, from 1, where it concerns one.
    pub step: Option<u32>,
    /// Whether that step came in with an old log: then it tells of that log, and nobody here could have recorded it better.
    pub imported: bool,
    /// Commit that brought it, where one did.
    pub commit: Option<CommitId>,
    /// Where to look.
    pub place: Option<Place>,
    /// A second place that explains the first, with the catalogue's key of its label.
    pub related: Option<(Place, &'static str)>,
    /// What the message's gaps are filled with.
    pub params: Params,
}

impl Finding {
    /// A finding of `rule` with its default severity and the message named after it.
    pub fn new(rule: &'static Rule) -> Self {
        Self {
            rule,
            severity: rule.severity.unwrap_or(Severity::Info),
            message: rule.name,
            case: None,
            step: None,
            imported: false,
            commit: None,
            place: None,
            related: None,
            params: Params::new(),
        }
    }

    /// Chooses another message of the same rule.
    #[must_use]
    pub fn message(mut self, key: &'static str) -> Self {
        self.message = key;
        self
    }

    /// Says how grave this one is where the rule's findings differ; what the site says of the rule goes before it.
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// Names the case.
    #[must_use]
    pub fn case(mut self, id: &str) -> Self {
        self.case = Some(id.to_owned());
        self
    }

    /// Names the step, from 1.
    #[must_use]
    pub fn step(mut self, index: u32) -> Self {
        self.step = Some(index);
        self
    }

    /// Says whether the step came in with an old log.
    #[must_use]
    pub fn imported(mut self, imported: bool) -> Self {
        self.imported = imported;
        self
    }

    /// Names the commit.
    #[must_use]
    pub fn commit(mut self, id: CommitId) -> Self {
        self.commit = Some(id);
        self
    }

    /// Points at a place.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// Points at a second place; `label` is a key of the catalogue.
    #[must_use]
    pub fn related(mut self, place: Place, label: &'static str) -> Self {
        self.related = Some((place, label));
        self
    }

    /// Fills a gap of the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Param>) -> Self {
        self.params.insert(name, value.into());
        self
    }
}

/// Puts findings in the order in which they are shown: by case, step, severity (gravest first), the commit's position in
/// the history, rule, and place. So of two edits of one step the earlier is told first; what no commit brought comes
/// after.
pub fn sort(findings: &mut [Finding], position: &ByName<usize>) {
    findings.par_sort_by(|a, b| {
        fn key<'f>(f: &'f Finding, position: &ByName<usize>) -> impl Ord + use<'f> {
            (
                f.case.as_deref(),
                f.step,
                std::cmp::Reverse(f.severity),
                f.commit
                    .and_then(|commit| position.get(&commit))
                    .map_or(usize::MAX, |at| *at),
                f.rule.name,
            )
        }
        key(a, position)
            .cmp(&key(b, position))
            .then_with(|| a.place.cmp(&b.place))
            .then_with(|| a.message.cmp(b.message))
            .then_with(|| a.commit.cmp(&b.commit))
            .then_with(|| a.params.cmp(&b.params))
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    static RULE: Rule = Rule {
        name: "contoh",
        group: Group::History,
        severity: Some(Severity::High),
        proves: "Contoh.",
    };

    #[test]
    fn findings_of_a_step_follow_the_history_not_the_ids_of_commits() {
        let at = |step: u32, id: u8| Finding::new(&RULE).step(step).commit(CommitId([id; 20]));
        let mut findings = [at(2, 1), at(1, 3), at(2, 9), at(2, 4)];
        let line = [9, 4, 3, 1].into_iter().enumerate();
        let places = line.map(|(at, id)| (CommitId([id; 20]), at)).collect();
        sort(&mut findings, &places);
        assert_eq!(findings, [at(1, 3), at(2, 9), at(2, 4), at(2, 1)]);
    }
}
