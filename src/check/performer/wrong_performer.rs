//! `wrong-performer`: a step was done in a lane of its activity.

use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity, listed};
use crate::text::shell_word;

/// The step's lane is none of the activity's.
pub static WRONG_PERFORMER: Rule = Rule {
    name: "wrong-performer",
    group: Group::Performer,
    severity: Some(Severity::High),
    proves: "Every step was done in one of the lanes that the SOP gives to its activity.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&WRONG_PERFORMER],
    messages: &["wrong-performer"],
    judge: Judge::Case(judge),
};

fn judge(context: &CaseContext<'_>, findings: &mut Vec<Finding>) {
    let Some((_, sop)) = context.judged() else {
        return;
    };
    for step in &context.case.steps {
        let lane = &step.step.lane;
        let Some(activity) = sop.activity(step.step.activity.value) else {
            continue;
        };
        if activity.lanes.contains(lane) {
            continue;
        }
        let mut lanes: Vec<&str> = activity.lanes.iter().map(|lane| lane.as_str()).collect();
        lanes.sort_unstable();
        lanes.dedup();
        // Where only one is possible, the command names it.
        let set = match lanes.as_slice() {
            [only] => format!(" --lane {}", shell_word(only)),
            _ => String::new(),
        };
        let names = activity.lanes.iter().map(|lane| sop.lane_name(lane));
        let expected = listed(names, activity.lanes.len());
        findings.push(
            context
                .step_finding(&WRONG_PERFORMER, step, lane.span)
                .related(
                    sop.source.place(activity.number.span),
                    "temuan-label-sop-activity",
                )
                .with("lane", sop.lane_name(lane))
                .with("set", set)
                .with("expected", expected),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{case, officer, procedure, world};

    fn only(lane: &str) -> Vec<String> {
        let draft = case("001").step(1, "2025-04-14 09:00").in_lane(lane);
        world(procedure()).case(draft).only("wrong-performer")
    }

    #[test]
    fn a_step_is_done_in_a_lane_of_its_activity() {
        assert_eq!(only("loket"), [""; 0]);
        assert_eq!(
            only("gudang"),
            [
                "wrong-performer 001/1 11:13 Langkah 1 dicatat pada pelaksana gudang, padahal aktivitas 1 dikerjakan oleh: Loket. | aktivitas ini dalam SOP 1:9"
            ]
        );
    }

    #[test]
    fn an_unknown_activity_has_no_lanes_to_hold_against() {
        let draft = case("001").step(7, "2025-04-14 09:00").in_lane("gudang");
        let world = world(procedure()).officer(officer("gudang-01", "gudang"));
        assert_eq!(world.case(draft).only("wrong-performer"), [""; 0]);
    }
}
