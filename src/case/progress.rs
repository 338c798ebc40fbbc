//! The walk of a case through its SOP: what was allowed at each step, what was recorded, and where it stands.
//!
//! After a step exactly its targets are enabled. After a violation the walk goes on from the step that was recorded, so
//! that one mistake is one finding. The state is a set of enabled activities; today it has at most one member.

use std::collections::BTreeSet;

use super::effective::EffectiveStep;
use crate::sop::{Flow, Sop, Target};

/// Where a case stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Berjalan: these activities are due now; never empty.
    Running(BTreeSet<u32>),
    /// Selesai.
    Finished,
    /// Dibatalkan.
    Cancelled,
    /// The last step names an activity or answer that the SOP does not have, so what follows is not known.
    Lost,
}

impl State {
    /// The word that JSON uses.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Running(_) => "berjalan",
            Self::Finished => "selesai",
            Self::Cancelled => "dibatalkan",
            Self::Lost => "tidak-diketahui",
        }
    }
}

/// How a step relates to the flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepOrder {
    /// It was enabled.
    Allowed,
    /// The first step is not the first activity.
    WrongStart,
    /// Another activity was due.
    OutOfOrder,
    /// The case had already ended.
    AfterEnd,
    /// The SOP has no such activity.
    UnknownActivity,
    /// The step before names an activity that the SOP does not have, so this one is not judged.
    NotJudged,
}

/// What a step's decision entry says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecisionState {
    /// No decision was asked for and none was given, or the answer is one of the SOP's.
    Fine,
    /// The answer is none of the SOP's, or an answer stands on an activity that decides nothing.
    Unknown,
    /// The activity decides, but no answer was given.
    Missing,
}

/// One step of the walk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepProgress {
    /// Relation to the flow.
    pub order: StepOrder,
    /// The activities that were enabled before it; empty after the end. More than one where the answer of the decision
    /// before it is not known.
    pub expected: BTreeSet<u32>,
    /// Its decision entry.
    pub decision: DecisionState,
    /// The arrow that was walked from it: the target.
    pub target: Option<Target>,
    /// It sent the case back: its target is not after it in the form.
    pub sent_back: bool,
}

/// The walk as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// One entry per step.
    pub steps: Vec<StepProgress>,
    /// Where the case stands after them.
    pub state: State,
}

impl Progress {
    /// The activity due now, where there is one.
    pub fn due_activity(&self) -> Option<u32> {
        match &self.state {
            State::Running(enabled) => enabled.first().copied(),
            _ => None,
        }
    }
}

/// Walks the steps through the SOP.
///
/// After a decision whose answer is missing or unknown, each of its answers is possible, and the next step is judged
/// against all of them; only after an activity that the SOP does not have is nothing known. `withdrawn` says whether a
/// withdrawal has ended the case ([`super::timing::Clock::is_withdrawn`]).
pub fn walk(sop: &Sop, steps: &[EffectiveStep], withdrawn: bool) -> Progress {
    let mut possible: Option<BTreeSet<Target>> =
        Some(sop.first().map(Target::Activity).into_iter().collect());
    let mut state = State::Running(sop.first().into_iter().collect());
    let mut walked = Vec::with_capacity(steps.len());
    for step in steps {
        let number = step.step.activity.value;
        let expected = possible.as_ref().map(activities).unwrap_or_default();
        let activity = sop.activity(number);
        let order = match (activity, &possible) {
            (None, _) => StepOrder::UnknownActivity,
            (_, None) => StepOrder::NotJudged,
            (Some(_), Some(_)) if expected.contains(&number) => StepOrder::Allowed,
            (Some(_), Some(_)) if expected.is_empty() => StepOrder::AfterEnd,
            (Some(_), Some(_)) if walked.is_empty() => StepOrder::WrongStart,
            (Some(_), Some(_)) => StepOrder::OutOfOrder,
        };
        let flow = activity.map(|activity| &activity.flow);
        let answer = step.step.decision.as_ref().map(|d| d.value.as_str());
        let (decision, target) = match flow {
            None => (DecisionState::Fine, None),
            Some(flow) => decide(flow, answer),
        };
        possible = match target {
            Some(target) => Some(BTreeSet::from([target])),
            None => flow.map(|flow| flow.targets().iter().map(|target| target.value).collect()),
        };
        state = match target {
            Some(Target::Activity(next)) => State::Running(BTreeSet::from([next])),
            Some(Target::End) => State::Finished,
            None => State::Lost,
        };
        walked.push(StepProgress {
            order,
            expected,
            decision,
            target,
            sent_back: sent_back(sop, number, target),
        });
    }
    if withdrawn && state != State::Finished {
        state = State::Cancelled;
    }
    Progress {
        steps: walked,
        state,
    }
}

fn activities(targets: &BTreeSet<Target>) -> BTreeSet<u32> {
    let number = |target: &Target| match target {
        Target::Activity(number) => Some(*number),
        Target::End => None,
    };
    targets.iter().filter_map(number).collect()
}

/// What a step's decision entry is worth, and where it leads.
fn decide(flow: &Flow, answer: Option<&str>) -> (DecisionState, Option<Target>) {
    match (flow, answer) {
        (Flow::Next(target), None) => (DecisionState::Fine, Some(target.value)),
        (Flow::Next(target), Some(_)) => (DecisionState::Unknown, Some(target.value)),
        (Flow::Decision(_), None) => (DecisionState::Missing, None),
        (Flow::Decision(_), Some(name)) => match flow.answer(name) {
            Some(answer) => (DecisionState::Fine, Some(answer.target.value)),
            None => (DecisionState::Unknown, None),
        },
    }
}

fn sent_back(sop: &Sop, from: u32, target: Option<Target>) -> bool {
    let row = |number| sop.activities.iter().position(|a| a.number.value == number);
    match target {
        Some(Target::Activity(to)) => row(to).is_some_and(|to| Some(to) <= row(from)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;
    use crate::case::effective::effective_steps;
    use crate::check::testing::{Draft, SopDraft, case, procedure, sop};

    fn walked(sop: SopDraft, draft: Draft) -> Progress {
        let record = draft.version().record.expect("readable");
        walk(
            &sop.build(),
            &effective_steps(&record),
            record.cancellation.is_some(),
        )
    }

    fn orders(progress: &Progress) -> Vec<StepOrder> {
        progress.steps.iter().map(|step| step.order).collect()
    }

    fn running(activities: &[u32]) -> State {
        State::Running(activities.iter().copied().collect())
    }

    /// Steps 1 and 2 of the procedure, up to the decision.
    fn before_the_decision() -> Draft {
        case("001")
            .step(1, "2025-04-15 08:00")
            .step(2, "2025-04-15 09:00")
    }

    #[test]
    fn a_new_case_waits_for_the_first_activity_of_the_form_whatever_its_number() {
        assert_eq!(walked(procedure(), case("001")).state, running(&[1]));
        let from_ten = sop().activity(10, "1 hari", 2).activity(2, "1 hari", 0);
        let progress = walked(from_ten, case("001"));
        assert_eq!(progress.due_activity(), Some(10));
    }

    #[test]
    fn a_case_ends_where_its_last_step_leads_to_the_end() {
        let draft = before_the_decision()
            .decided(3, "ya", "2025-04-15 10:00")
            .step(4, "2025-04-15 11:00");
        let progress = walked(procedure(), draft);
        assert_eq!(orders(&progress), [StepOrder::Allowed; 4]);
        assert_eq!(progress.state, State::Finished);
        assert_eq!(progress.due_activity(), None);
    }

    #[test]
    fn a_decision_may_send_the_case_back() {
        let draft = before_the_decision().decided(3, "tidak", "2025-04-15 10:00");
        let progress = walked(procedure(), draft);
        assert_eq!(progress.state, running(&[2]));
        let sent: Vec<bool> = progress.steps.iter().map(|step| step.sent_back).collect();
        assert_eq!(sent, [false, false, true]);
    }

    #[test]
    fn back_is_by_the_rows_of_the_form_not_by_numbers() {
        let rows = sop().activity(10, "1 hari", 2).activity(2, "1 hari", 0);
        let progress = walked(rows, case("001").step(10, "2025-04-15 08:00"));
        assert!(!progress.steps[0].sent_back);
    }

    #[test]
    fn the_walk_goes_on_from_what_was_recorded() {
        let draft = case("001")
            .step(2, "2025-04-15 08:00")
            .decided(3, "ya", "2025-04-15 09:00")
            .step(2, "2025-04-15 10:00")
            .step(3, "2025-04-15 11:00");
        let progress = walked(procedure(), draft);
        assert_eq!(
            orders(&progress),
            [
                StepOrder::WrongStart,
                StepOrder::Allowed,
                StepOrder::OutOfOrder,
                StepOrder::Allowed
            ]
        );
        assert_eq!(progress.steps[2].expected, BTreeSet::from([4]));
    }

    #[test]
    fn without_a_usable_answer_every_answer_is_possible_and_the_state_is_lost() {
        for draft in [
            before_the_decision().step(3, "2025-04-15 10:00"),
            before_the_decision().decided(3, "mungkin", "2025-04-15 10:00"),
        ] {
            assert_eq!(walked(procedure(), draft.clone()).state, State::Lost);
            let next = walked(procedure(), draft.step(1, "2025-04-15 11:00"));
            assert_eq!(next.steps[3].expected, BTreeSet::from([2, 4]));
            assert_eq!(next.steps[3].order, StepOrder::OutOfOrder);
        }
    }

    #[test]
    fn after_an_unknown_activity_the_next_step_is_not_judged() {
        let draft = case("001")
            .step(9, "2025-04-15 08:00")
            .step(4, "2025-04-15 09:00")
            .step(1, "2025-04-15 10:00");
        let progress = walked(procedure(), draft);
        assert_eq!(
            orders(&progress),
            [
                StepOrder::UnknownActivity,
                StepOrder::NotJudged,
                StepOrder::AfterEnd
            ]
        );
    }

    #[test]
    fn an_answer_where_none_is_asked_still_leads_on() {
        let progress = walked(
            procedure(),
            case("001").decided(1, "ya", "2025-04-15 08:00"),
        );
        assert_eq!(progress.steps[0].decision, DecisionState::Unknown);
        assert_eq!(progress.state, running(&[2]));
    }

    #[test]
    fn a_withdrawal_ends_a_running_case_and_not_a_finished_one() {
        let draft = before_the_decision().cancelled("2025-04-16 08:00");
        assert_eq!(walked(procedure(), draft).state, State::Cancelled);
        let short = sop().activity(1, "1 hari", 0);
        let done = case("001")
            .step(1, "2025-04-15 08:00")
            .cancelled("2025-04-16 08:00");
        assert_eq!(walked(short, done).state, State::Finished);
    }
}
