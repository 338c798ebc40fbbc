//! Rules about the SOPs themselves, and about the calendar and the roster by which cases are judged.

pub mod calendar_changed;
pub mod edited;
pub mod graph;
pub mod roster_changed;
pub mod settings_changed;

pub use graph::{SOP_GRAPH, graph_findings};

use super::again::{CHANGES_LIMIT, Turned};
use super::context::{CaseContext, by_commit};
use super::{Facts, again};
use crate::case::EffectiveStep;
use crate::finding::{Finding, Severity};
use crate::policy::OfficeChange;
use crate::source::Place;

/// How many turned verdicts of one change are told one by one. Of more, one finding gives the number and the first places:
/// a flood says less than a figure, and the page *Riwayat aturan* lists them all.
pub(in crate::check) const TOLD: usize = 10;

/// How many places such a finding names.
const LISTED: usize = 5;

/// A finding about the file that a change changed.
fn of_change(facts: &Facts<'_>, change: &OfficeChange, finding: Finding) -> Finding {
    let finding = finding.at(Place::of_file(&change.path));
    by_commit(finding, &change.commit, &facts.settings.zone)
}

/// Says of how many changes it is not known what they did, where there are any: `$count`, `$limit`.
fn beyond(finding: Finding, count: usize) -> Option<Finding> {
    let finding = finding.with("count", count).with("limit", CHANGES_LIMIT);
    (count > 0).then(|| finding.severity(Severity::High))
}

/// Names the first of these places, by case and step from 0, and says how many there are: `$count`, `$cases`, `$more`.
fn counted<'a>(
    finding: Finding,
    places: impl ExactSizeIterator<Item = (&'a str, Option<usize>)>,
) -> Finding {
    let count = places.len();
    let named = places.take(LISTED).map(|(case, step)| match step {
        Some(step) => format!("{case}/{}", step.saturating_add(1)),
        None => case.to_owned(),
    });
    finding
        .with("cases", named.collect::<Vec<_>>())
        .with("more", count.saturating_sub(LISTED))
        .with("count", count)
}

/// Where a verdict turned: the case, and the step where it is one's.
fn place<'a>(
    facts: &Facts<'a>,
    turned: &Turned,
) -> Option<(CaseContext<'a>, Option<&'a EffectiveStep>)> {
    let case = facts.archive.cases.get(turned.case)?;
    let context = CaseContext {
        facts: *facts,
        case,
    };
    let step = turned.step.and_then(again::position);
    Some((context, step.and_then(|step| case.steps.get(step))))
}

/// Where verdicts turned, as [`counted`] takes it.
fn places<'a>(
    facts: &Facts<'a>,
    turned: &'a [Turned],
) -> impl ExactSizeIterator<Item = (&'a str, Option<usize>)> {
    let cases = &facts.archive.cases;
    turned.iter().map(|turned| {
        let case = cases.get(turned.case).map_or("", |case| &case.id);
        (case, turned.step.and_then(again::position))
    })
}

/// Changes that commits made to what stood in their parents; the first version of a file changes nothing.
pub(in crate::check) fn own_changes<'a>(
    facts: &Facts<'a>,
) -> impl Iterator<Item = &'a OfficeChange> {
    let changes = facts.policy.changes.iter();
    changes.filter(|change| change.parent.is_some() && change.is_own())
}
