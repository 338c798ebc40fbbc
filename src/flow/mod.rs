//! The flow of a procedure drawn in the Pelaksana columns, one drawing per row.

use std::collections::BTreeSet;

use crate::sop::{Sop, Target};
use crate::text::Catalog;

/// The way a case has come through its procedure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Walked {
    /// Activities with at least one step.
    pub visited: BTreeSet<u32>,
    /// Arrows walked.
    pub edges: BTreeSet<(u32, Target)>,
    /// The activity due now.
    pub due: Option<u32>,
    /// Activities at which something is wrong.
    pub faulty: BTreeSet<u32>,
}

/// The drawing of one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnRow {
    /// The activity; `None` is the closing row with the end symbol.
    pub activity: Option<u32>,
    /// Ready content of the cell that spans the lanes.
    pub svg: String,
    /// The same in words.
    pub text: String,
}

/// A drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// Class of the table, by number of lanes.
    pub lane_class: &'static str,
    /// Its rows.
    pub rows: Vec<DrawnRow>,
}

/// Draws the procedure.
pub fn draw(sop: &Sop, _walked: Option<&Walked>, _catalog: &Catalog) -> Drawing {
    let rows = sop.activities.iter().map(|a| Some(a.number.value));
    Drawing {
        lane_class: "lajur-4",
        rows: rows
            .chain([None])
            .map(|activity| DrawnRow {
                activity,
                svg: String::new(),
                text: String::new(),
            })
            .collect(),
    }
}
