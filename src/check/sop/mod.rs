//! Rules about the SOPs themselves, and about the calendar and the roster by which cases are judged.

pub mod calendar_changed;
pub mod edited;
pub mod graph;
pub mod roster_changed;
pub mod settings_changed;

pub use graph::{SOP_GRAPH, graph_findings};

use super::Facts;
use super::context::by_commit;
use crate::finding::Finding;
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

/// Changes that commits made to what stood in their parents; the first version of a file changes nothing.
pub(in crate::check) fn own_changes<'a>(
    facts: &Facts<'a>,
) -> impl Iterator<Item = &'a OfficeChange> {
    let changes = facts.policy.changes.iter();
    changes.filter(|change| change.parent.is_some() && change.is_own())
}
