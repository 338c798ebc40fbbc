//! The way of a case over the procedure: the small figure, and the same in one line of words.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::super::atlas::{Atlas, Placed};
use super::super::{line, visible};
use crate::case::StepOrder;
use crate::finding::Group;
use crate::flow::Walked;
use crate::sop::Target;

/// The way of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WayView {
    /// The figure.
    pub svg: String,
    /// Activities in the order of the steps.
    pub stations: Vec<StationView>,
    /// The activity now due.
    pub due: Option<u32>,
    /// The procedure was finished.
    pub ended: bool,
    /// Some activity has findings.
    pub faulty: bool,
    /// Some activity was not passed.
    pub partial: bool,
}

/// One step of the way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StationView {
    /// Number of the step.
    pub step: u32,
    /// Number of the activity.
    pub activity: u32,
    /// Answer that was given.
    pub answer: Option<String>,
    /// It broke the order.
    pub astray: bool,
}

pub(super) fn way(atlas: &Atlas<'_>, placed: Placed<'_, '_>) -> Option<WayView> {
    let case = placed.case;
    let sop = case.sop()?;
    let walked = walked(placed);
    let mut steps: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for step in &case.steps {
        let own = steps.entry(step.step.activity.value).or_default();
        own.push(step.index);
    }
    let ways = case.progress.iter().flat_map(|progress| &progress.steps);
    let stations = case.steps.iter().zip(ways).map(|(step, way)| StationView {
        step: step.index,
        activity: step.step.activity.value,
        answer: step.step.decision.as_ref().map(|answer| visible(answer)),
        astray: !matches!(way.order, StepOrder::Allowed | StepOrder::NotJudged),
    });
    Some(WayView {
        svg: atlas.trail(sop).draw(&walked, &steps),
        stations: stations.collect(),
        due: walked.due,
        ended: line::is_finished(case),
        faulty: !walked.faulty.is_empty(),
        partial: sop
            .activities
            .iter()
            .any(|a| !walked.visited.contains(&a.number.value)),
    })
}

/// The way the case has come, for the drawing. An activity is at fault when a step on it broke the order or was late.
fn walked(placed: Placed<'_, '_>) -> Walked {
    let case = placed.case;
    let Some(progress) = &case.progress else {
        return Walked::default();
    };
    let mut walked = Walked {
        due: progress.due_activity().filter(|_| line::is_running(case)),
        ..Walked::default()
    };
    // What was done to the policy is no fault of the step.
    let of_case = placed
        .findings
        .iter()
        .filter(|f| f.rule.group != Group::Sop);
    let accused: BTreeSet<u32> = of_case.filter_map(|f| f.step).collect();
    for (step, way) in case.steps.iter().zip(&progress.steps) {
        let number = step.step.activity.value;
        walked.visited.insert(number);
        if let Some(target) = way.target {
            walked.edges.insert((number, target));
        }
        if way.order != StepOrder::Allowed || accused.contains(&step.index) {
            walked.faulty.insert(number);
        }
    }
    // A line was walked when the case came to its end: not where it was withdrawn before.
    let (visited, due) = (&walked.visited, walked.due);
    walked.edges.retain(|(_, target)| match target {
        Target::Activity(number) => visited.contains(number) || due == Some(*number),
        Target::End => true,
    });
    walked
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::super::testing::World;
    use super::*;
    use crate::settings::Language;

    /// Lines that the drawing shows as walked, of a case of the little office, and the activity that is due.
    fn of(id: &str) -> (Vec<(u32, Target)>, Option<u32>) {
        let world = World::new(Language::Id);
        let atlas = Atlas::new(world.inputs());
        let placed = atlas.cases().find(|placed| placed.case.id == id).unwrap();
        let walked = walked(placed);
        (walked.edges.into_iter().collect(), walked.due)
    }

    #[test]
    fn the_line_to_an_activity_that_was_never_done_is_walked_only_while_it_is_due() {
        let step = |from, to| (from, Target::Activity(to));
        let running = vec![step(1, 2), step(2, 3)];
        assert_eq!(of("2025-0002"), (running, Some(3)));
        assert_eq!(
            of("2025-0005"),
            (Vec::new(), None),
            "withdrawn after step 1"
        );
    }
}
