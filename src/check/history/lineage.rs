//! Which changes of a case are judged, and against what they are held.

use std::sync::Arc;

use super::growth::Growth;
use crate::case::{Case, CaseRecord, CaseVersion};
use crate::history::{MergeSide, Transition};
use crate::source::Source;

/// A change of readable values.
pub struct Judged<'a> {
    /// Where it happened.
    pub transition: &'a Transition,
    /// The text it is held against: the last readable one along the line.
    pub source: Option<&'a Source>,
    /// The record in it.
    pub before: Option<&'a CaseRecord>,
    /// What it became.
    pub after: &'a CaseRecord,
    /// The difference.
    pub growth: Growth,
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
/// version that could be read. A file that returns after its deletion is held against what was deleted. In a merge,
/// sides that lost nothing are no change, and a text that is no parent's is `evil-merge` and judged as nothing else.
pub fn judged(case: &Case) -> Vec<Judged<'_>> {
    let mut found = Vec::new();
    for (index, transition) in case.transitions.iter().enumerate() {
        let discarded = match transition.merge {
            None => false,
            Some(MergeSide::Discarded) => true,
            Some(MergeSide::Untouched | MergeSide::New) => continue,
        };
        let Some(after) = transition.after.as_ref().and_then(|v| v.sound_record()) else {
            continue;
        };
        let before = last_readable(&case.transitions, index);
        if discarded && before.is_none() {
            continue;
        }
        let record = before.and_then(|version| version.record.as_ref());
        found.push(Judged {
            transition,
            source: before.map(|version| &version.source),
            before: record,
            after,
            growth: Growth::between(record, after),
        });
    }
    found
}

/// The last version before this transition that could be read, along its line.
fn last_readable(transitions: &[Transition], index: usize) -> Option<&CaseVersion> {
    let mut end = index;
    let mut version = transitions.get(end)?.before.as_ref();
    loop {
        if let Some(version) = version.filter(|version| version.sound_record().is_some()) {
            return Some(version);
        }
        // Where this text, or the file's absence, came from. A merge that took a parent's text is not its origin.
        end = transitions.get(..end)?.iter().rposition(|earlier| {
            matches!(earlier.merge, None | Some(MergeSide::New))
                && is_same(earlier.after.as_ref(), version)
        })?;
        version = transitions.get(end)?.before.as_ref();
    }
}

fn is_same(a: Option<&Arc<CaseVersion>>, b: Option<&Arc<CaseVersion>>) -> bool {
    match (a, b) {
        (None, None) => true,
        (Some(a), Some(b)) => Arc::ptr_eq(a, b) || a.source == b.source,
        _ => false,
    }
}
