//! Whether a procedure can work: every target and lane exists, everything is reached, and the end can be reached from
//! everything.

use std::collections::{BTreeMap, BTreeSet};

use super::{Sop, Target};
use crate::source::Span;

/// Why a procedure can't work, with the place in the revision's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GraphFault {
    /// The flow leads to an activity that does not exist.
    UnknownTarget {
        /// Activity that names it.
        from: u32,
        /// The number named.
        target: u32,
        /// Where it is named.
        span: Span,
    },
    /// A symbol stands in a lane that is not declared.
    UnknownLane {
        /// Activity of the symbol.
        activity: u32,
        /// The lane named.
        lane: String,
        /// Where it is named.
        span: Span,
    },
    /// Two activities have the same number.
    DuplicateNumber {
        /// The number.
        activity: u32,
        /// The second place it is given.
        span: Span,
    },
    /// Nothing leads to the activity.
    Unreached {
        /// The activity.
        activity: u32,
        /// Its number's place.
        span: Span,
    },
    /// From the activity, the end can't be reached.
    EndUnreachable {
        /// The activity.
        activity: u32,
        /// Its number's place.
        span: Span,
    },
}

/// Every fault of the procedure's graph, in the order of the file within each kind. An arrow to an unknown activity is one
/// fault: the activities before it are not also accused of never reaching the end.
pub fn check_graph(sop: &Sop) -> Vec<GraphFault> {
    let mut faults = Vec::new();
    let mut numbers = BTreeSet::new();
    for activity in &sop.activities {
        if !numbers.insert(activity.number.value) {
            faults.push(GraphFault::DuplicateNumber {
                activity: activity.number.value,
                span: activity.number.span,
            });
        }
    }
    for activity in &sop.activities {
        for lane in &activity.lanes {
            if sop.lane_index(lane).is_none() {
                faults.push(GraphFault::UnknownLane {
                    activity: activity.number.value,
                    lane: lane.value.clone(),
                    span: lane.span,
                });
            }
        }
        for target in activity.flow.targets() {
            if let Target::Activity(number) = target.value
                && !numbers.contains(&number)
            {
                faults.push(GraphFault::UnknownTarget {
                    from: activity.number.value,
                    target: number,
                    span: target.span,
                });
            }
        }
    }
    let reached = closure(sop.first(), &forward(sop));
    let ending = closure_of_end(sop);
    for activity in &sop.activities {
        let (number, span) = (activity.number.value, activity.number.span);
        if !reached.contains(&number) {
            faults.push(GraphFault::Unreached {
                activity: number,
                span,
            });
        }
        if !ending.contains(&number) {
            faults.push(GraphFault::EndUnreachable {
                activity: number,
                span,
            });
        }
    }
    faults
}

fn forward(sop: &Sop) -> BTreeMap<u32, Vec<u32>> {
    let mut edges: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for activity in &sop.activities {
        for target in activity.flow.targets() {
            if let Target::Activity(to) = target.value {
                edges.entry(activity.number.value).or_default().push(to);
            }
        }
    }
    edges
}

fn closure(start: impl IntoIterator<Item = u32>, edges: &BTreeMap<u32, Vec<u32>>) -> BTreeSet<u32> {
    let mut seen = BTreeSet::new();
    let mut open: Vec<u32> = start.into_iter().collect();
    while let Some(number) = open.pop() {
        if seen.insert(number) {
            open.extend(edges.get(&number).into_iter().flatten());
        }
    }
    seen
}

fn closure_of_end(sop: &Sop) -> BTreeSet<u32> {
    let mut backward: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for (from, targets) in forward(sop) {
        for to in targets {
            backward.entry(to).or_default().push(from);
        }
    }
    let leaves = |target: Target| match target {
        Target::End => true,
        Target::Activity(number) => sop.activity(number).is_none(),
    };
    let ends = sop
        .activities
        .iter()
        .filter(|a| a.flow.targets().iter().any(|t| leaves(t.value)))
        .map(|a| a.number.value);
    closure(ends, &backward)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{SopDraft, procedure, sop};

    /// Each fault with the line that it accuses.
    fn faults(draft: SopDraft) -> Vec<(GraphFault, String)> {
        let sop = draft.build();
        let shown = |fault: GraphFault| {
            let line = sop.source.place(fault.span()).text;
            (fault.elsewhere(), line)
        };
        check_graph(&sop).into_iter().map(shown).collect()
    }

    impl GraphFault {
        fn span(&self) -> Span {
            match self {
                Self::UnknownTarget { span, .. }
                | Self::UnknownLane { span, .. }
                | Self::DuplicateNumber { span, .. }
                | Self::Unreached { span, .. }
                | Self::EndUnreachable { span, .. } => *span,
            }
        }

        /// The same fault without its place, which is compared as a line.
        fn elsewhere(mut self) -> Self {
            match &mut self {
                Self::UnknownTarget { span, .. }
                | Self::UnknownLane { span, .. }
                | Self::DuplicateNumber { span, .. }
                | Self::Unreached { span, .. }
                | Self::EndUnreachable { span, .. } => *span = Span::default(),
            }
            self
        }
    }

    const NOWHERE: Span = Span { start: 0, end: 0 };

    #[test]
    fn procedures_with_loops_and_several_ends_work() {
        assert_eq!(faults(procedure()), []);
        assert_eq!(faults(sop().activity(1, "", 0)), []);
        let ends = sop().decision(1, "", &[("ya", 0), ("tidak", 2)]).decision(
            2,
            "",
            &[("ya", 0), ("tidak", 2)],
        );
        assert_eq!(faults(ends), []);
    }

    #[test]
    fn an_unknown_target_is_one_fault_at_its_line() {
        let fault = GraphFault::UnknownTarget {
            from: 4,
            target: 9,
            span: NOWHERE,
        };
        assert_eq!(
            faults(procedure().leading(4, 9)),
            [(fault, "lanjut = 9".to_owned())]
        );
    }

    #[test]
    fn a_lane_must_be_declared() {
        let fault = GraphFault::UnknownLane {
            activity: 4,
            lane: "gudang".to_owned(),
            span: NOWHERE,
        };
        let line = "pelaksana = [\"gudang\"]".to_owned();
        assert_eq!(faults(procedure().in_lane("gudang")), [(fault, line)]);
    }

    #[test]
    fn the_second_use_of_a_number_is_accused() {
        let draft = sop()
            .activity(1, "", 2)
            .activity(2, "", 0)
            .activity(2, "", 0);
        let fault = GraphFault::DuplicateNumber {
            activity: 2,
            span: NOWHERE,
        };
        assert_eq!(faults(draft), [(fault, "nomor = 2".to_owned())]);
    }

    #[test]
    fn every_activity_must_be_reached_from_the_first() {
        let unreached = |activity| {
            let fault = GraphFault::Unreached {
                activity,
                span: NOWHERE,
            };
            (fault, format!("nomor = {activity}"))
        };
        // 2 and 3 lead to each other and to the end, but nothing leads to them.
        let draft =
            sop()
                .activity(1, "", 0)
                .activity(2, "", 3)
                .decision(3, "", &[("ya", 0), ("tidak", 2)]);
        assert_eq!(faults(draft), [unreached(2), unreached(3)]);
    }

    #[test]
    fn the_end_must_be_reached_from_every_activity() {
        let fault = |activity| {
            let fault = GraphFault::EndUnreachable {
                activity,
                span: NOWHERE,
            };
            (fault, format!("nomor = {activity}"))
        };
        let draft = sop()
            .decision(1, "", &[("ya", 0), ("tidak", 2)])
            .activity(2, "", 3)
            .activity(3, "", 2);
        assert_eq!(faults(draft), [fault(2), fault(3)]);
    }
}
