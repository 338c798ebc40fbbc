//! The procedure as a list, for those who read it in the hand or hear it: what is done, by whom, within which time, and where
//! it goes on.

use serde::Serialize;

use super::procedure::{CellView, ProcedureView};
use super::words::Words;
use crate::flow::answer_text;
use crate::sop::{Activity, Flow, Sop, Target};

/// One activity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OutlineView {
    /// No.
    pub number: u32,
    /// Aktivitas.
    pub description: String,
    /// Lanes of its symbols in order.
    pub lanes: Vec<String>,
    /// Whether it is a decision.
    pub decides: bool,
    /// Waktu; empty when the form gives none.
    pub time: CellView,
    /// Kelengkapan.
    pub requirements: CellView,
    /// Output.
    pub outputs: CellView,
    /// Keterangan.
    pub remark: CellView,
    /// Where it goes on.
    pub ways: Vec<WayView>,
}

/// One way on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WayView {
    /// The answer, on decisions.
    pub answer: Option<String>,
    /// The next activity; none at the end.
    pub number: Option<u32>,
    /// Whether it leads back.
    pub back: bool,
}

/// The list of an SOP's activities; `procedure` is its table.
pub(super) fn outline(sop: &Sop, procedure: &ProcedureView) -> Vec<OutlineView> {
    let rows = procedure.rows.iter().filter_map(|row| {
        let activity = sop.activity(row.number?)?;
        Some(OutlineView {
            number: activity.number.value,
            description: activity.description.clone(),
            lanes: lanes(sop, activity),
            decides: matches!(activity.flow, Flow::Decision(_)),
            time: bare(&row.time),
            requirements: bare(&row.requirements),
            outputs: bare(&row.outputs),
            remark: bare(&row.remark),
            ways: ways(sop, activity),
        })
    });
    rows.collect()
}

/// A field without its notes, which the table has.
fn bare(cell: &CellView) -> CellView {
    let mut cell = cell.clone();
    cell.notes.clear();
    cell.lines.retain(|line| !line.text.trim().is_empty());
    for line in &mut cell.lines {
        line.notes.clear();
    }
    cell
}

pub(super) fn lanes(sop: &Sop, activity: &Activity) -> Vec<String> {
    let lanes = activity.lanes.iter();
    lanes
        .map(|lane| sop.lane_name(&lane.value).to_owned())
        .collect()
}

/// The ways on from an activity, in the order of the file.
pub(super) fn ways(sop: &Sop, activity: &Activity) -> Vec<WayView> {
    let position = |number: u32| sop.activities.iter().position(|a| a.number.value == number);
    let own = position(activity.number.value);
    let way = |answer: Option<String>, target: Target| {
        let number = match target {
            Target::Activity(number) => Some(number),
            Target::End => None,
        };
        WayView {
            answer,
            number,
            back: number.is_some_and(|number| position(number) <= own),
        }
    };
    match &activity.flow {
        Flow::Next(target) => vec![way(None, target.value)],
        Flow::Decision(answers) => answers
            .iter()
            .map(|answer| way(Some(answer_text(&answer.name)), answer.target.value))
            .collect(),
    }
}

/// A way in few words: `Ya → 4`, `→ selesai`.
pub(super) fn way_text(words: Words<'_>, answer: Option<&str>, number: Option<u32>) -> String {
    let target = number.map_or_else(|| words.get("sambungan-selesai"), |n| n.to_string());
    match answer {
        Some(answer) => format!("{answer} → {target}"),
        None => format!("→ {target}"),
    }
}
