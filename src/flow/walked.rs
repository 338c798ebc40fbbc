//! The path of one case over the procedure, and how it marks what is drawn.

use std::collections::BTreeSet;

use super::grid::{Grid, Origin, Row};
use crate::sop::Target;

/// The path of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Walked {
    /// Activities with a recorded step.
    pub visited: BTreeSet<u32>,
    /// Transitions that were made: from an activity to a target.
    pub edges: BTreeSet<(u32, Target)>,
    /// The activity now due.
    pub due: Option<u32>,
    /// Activities with findings.
    pub faulty: BTreeSet<u32>,
}

/// Class of a part that the case passed.
pub(super) const PASSED: &str = "dilalui";
/// Class of the activity now due.
pub(super) const DUE: &str = "kini";
/// Class of an activity with findings.
pub(super) const FAULTY: &str = "bertemuan";
/// Class of what the case has not reached.
pub(super) const AHEAD: &str = "belum";

impl Walked {
    /// Classes of a row's symbols, from the least to the most special.
    pub(super) fn row_classes(&self, row: &Row) -> Vec<&'static str> {
        let Some(number) = row.activity else {
            let ended = self.edges.iter().any(|(_, to)| *to == Target::End);
            return vec![if ended { PASSED } else { AHEAD }];
        };
        let mut classes = Vec::new();
        if self.visited.contains(&number) {
            classes.push(PASSED);
        }
        if self.due == Some(number) {
            classes.push(DUE);
        }
        if classes.is_empty() {
            classes.push(AHEAD);
        }
        if self.faulty.contains(&number) {
            classes.push(FAULTY);
        }
        classes
    }

    /// Class of each link's line, in the order of the links.
    pub(super) fn link_classes(&self, grid: &Grid) -> Vec<&'static str> {
        let class = |origin: Origin| {
            let passed = match origin {
                Origin::Within(number) => self.visited.contains(&number),
                Origin::Flow(number, target) => self.edges.contains(&(number, target)),
            };
            if passed { PASSED } else { AHEAD }
        };
        grid.links.iter().map(|link| class(link.origin)).collect()
    }
}
