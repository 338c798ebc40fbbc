//! `officer-not-in-role`: an officer works in the lane that a step names, on the day on which it was finished.

use crate::case::Step;
use crate::check::registry::{Check, Judge};
use crate::check::{CaseContext, Facts};
use crate::finding::{Finding, Group, Rule, Severity};

/// The officer had no duty in the step's lane on that day.
pub static OFFICER_NOT_IN_ROLE: Rule = Rule {
    name: "officer-not-in-role",
    group: Group::Performer,
    severity: Some(Severity::Medium),
    proves: "Every step's officer worked in the step's lane on the day on which it was finished.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&OFFICER_NOT_IN_ROLE],
    messages: &["officer-not-in-role", "officer-not-in-role-term"],
    judge: Judge::Case(judge),
};

fn judge(context: &CaseContext<'_>, findings: &mut Vec<Finding>) {
    let Facts { policy, roster, .. } = context.facts;
    for (at, step) in context.case.steps.iter().enumerate() {
        let recorded = context.case.step_transition(at);
        let Some(officer) = policy.officer(roster, &step.step.officer, recorded) else {
            continue;
        };
        let day = context.day(step.step.finished.value);
        let lanes = lanes(context, &step.step);
        let mut duties = officer
            .duties
            .iter()
            .filter(|duty| lanes.contains(&duty.lane.as_str()))
            .peekable();
        let ever = duties.peek().is_some();
        if duties.any(|duty| duty.term.contains(day)) {
            continue;
        }
        let lane = step.step.lane.as_str();
        let finding = context
            .step_finding(&OFFICER_NOT_IN_ROLE, step, step.step.officer.span)
            .with("officer", officer.id.as_str())
            .with(
                "lane",
                context.case.sop().map_or(lane, |sop| sop.lane_name(lane)),
            )
            .with("finished", day);
        findings.push(if ever {
            finding.message("officer-not-in-role-term")
        } else {
            finding
        });
    }
}

/// The lanes in which the officer may work. Where the step's own is none of the activity's, which is `wrong-performer`,
/// an officer of either is in role: a slip in the lane is one mistake.
fn lanes<'a>(context: &CaseContext<'a>, step: &'a Step) -> Vec<&'a str> {
    let mut lanes = vec![step.lane.as_str()];
    let sop = context.case.sop();
    let activity = sop.and_then(|sop| sop.activity(step.activity.value));
    if let Some(activity) = activity.filter(|activity| !activity.lanes.contains(&step.lane)) {
        lanes.extend(activity.lanes.iter().map(|lane| lane.as_str()));
    }
    lanes
}

#[cfg(test)]
mod tests {
    use jiff::civil::Date;

    use crate::check::testing::{World, case, officer, procedure, world};

    fn by(id: &str, finished: &str) -> World {
        let mut left = officer("loket-02", "loket");
        left.duties[0].term.until = Some(Date::constant(2025, 4, 14));
        let draft = case("001").step(1, finished).by(id);
        world(procedure())
            .officer(left)
            .officer(officer("gudang-01", "gudang"))
            .case(draft)
    }

    fn only(id: &str, finished: &str) -> Vec<String> {
        by(id, finished).only("officer-not-in-role")
    }

    #[test]
    fn an_officer_works_in_the_lane_from_the_first_to_the_last_day() {
        assert_eq!(only("loket-01", "2025-04-14 09:00"), [""; 0]);
        assert_eq!(only("loket-02", "2025-04-14 23:59"), [""; 0]);
        assert_eq!(
            only("loket-02", "2025-04-15 00:01"),
            [
                "officer-not-in-role 001/1 12:11 Langkah 1 selesai 15 April 2025 oleh loket-02, yang pada hari itu tidak bertugas sebagai Loket."
            ]
        );
        assert_eq!(
            only("gudang-01", "2025-04-14 09:00"),
            [
                "officer-not-in-role 001/1 12:11 Langkah 1 dicatat atas nama gudang-01, yang tidak pernah bertugas sebagai Loket."
            ]
        );
    }

    #[test]
    fn an_unknown_officer_or_a_slip_in_the_lane_is_another_rule() {
        assert_eq!(only("siapa", "2025-04-14 09:00"), [""; 0]);
        let slip = case("001").step(1, "2025-04-14 09:00").in_lane("gudang");
        assert_eq!(
            world(procedure()).case(slip).only("officer-not-in-role"),
            [""; 0]
        );
    }
}
