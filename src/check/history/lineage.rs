//! Which changes of a case are judged, and against what they are held.

use std::sync::Arc;

use super::growth::Growth;
use crate::case::line::Earlier;
use crate::case::{Case, CaseRecord, CaseVersion};
use crate::history::{MergeSide, Transition};
use crate::source::Source;

/// A change of readable values.
pub struct Judged<'a> {
    /// Where it happened.
    pub transition: &'a Transition,
    /// Its place among the case's.
    pub index: usize,
    /// The text it is held against: the last readable one along the line.
    pub source: Option<&'a Source>,
    /// The record in it.
    pub before: Option<&'a CaseRecord>,
    /// What it became.
    pub after: &'a CaseRecord,
    /// The difference.
    pub growth: Growth,
    /// What stood in between is lost: the difference is there, but whose commit made it is not known.
    pub gap: bool,
    /// Where what could not be read stood in between: the transition (index into the case's) that first left `source`.
    pub left: Option<usize>,
}

impl Judged<'_> {
    /// A merge took another parent's text and dropped the changes of this one.
    pub fn is_discarded(&self) -> bool {
        self.transition.merge == Some(MergeSide::Discarded)
    }
}

/// Every change whose values can be judged, oldest first.
///
/// A version with mistakes of form is passed over, so that it hides nothing: what comes after it is held against the last
/// version that could be read; where one in between is lost, nobody is accused of the difference. A file that returns after its deletion is held against what was deleted. In a merge,
/// sides that lost nothing are no change, and a text that is no parent's is `evil-merge` and judged as nothing else.
pub fn judged(case: &Case) -> Vec<Judged<'_>> {
    let mut found = Vec::new();
    for (index, transition) in case.transitions.iter().enumerate() {
        let discarded = match transition.merge {
            None => false,
            Some(MergeSide::Discarded) => true,
            // The same values in a text of the merge's own.
            Some(MergeSide::Rewritten) if is_sound(transition.before.as_ref()) => false,
            Some(MergeSide::Untouched | MergeSide::New | MergeSide::Rewritten) => continue,
        };
        let Some(after) = transition.after.as_ref().and_then(|v| v.sound_record()) else {
            continue;
        };
        let Earlier {
            version: before,
            gap,
            left,
        } = case.origins.earlier(&case.transitions, index);
        if discarded && before.is_none() {
            continue;
        }
        let record = before.and_then(|version| version.record.as_ref());
        found.push(Judged {
            transition,
            index,
            source: before.map(|version| &version.source),
            before: record,
            after,
            growth: Growth::between(record, after),
            gap,
            left: left.filter(|at| *at != index),
        });
    }
    found
}

fn is_sound(version: Option<&Arc<CaseVersion>>) -> bool {
    version.is_some_and(|version| version.sound_record().is_some())
}
