//! Rules about the SOPs themselves, and about the calendar and the roster by which cases are judged.

pub mod calendar_changed;
pub mod edited;
pub mod graph;
pub mod roster_changed;

pub use graph::{SOP_GRAPH, graph_findings};

use super::Facts;
use crate::policy::OfficeChange;

/// Changes that commits made to what stood in their parents; the first version of a file changes nothing.
pub(in crate::check) fn own_changes<'a>(
    facts: &Facts<'a>,
) -> impl Iterator<Item = &'a OfficeChange> {
    let changes = facts.policy.changes.iter();
    changes.filter(|change| change.parent.is_some() && change.is_own())
}
