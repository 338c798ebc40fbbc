//! Everything in a case that names an officer: its steps, its corrections, its withdrawal.

use crate::check::{CaseContext, Facts};
use crate::finding::{Finding, Rule};
use crate::history::Transition;
use crate::source::Located;

/// One entry with its officer.
pub(super) struct Entry<'a> {
    /// `step`, `correction` or `cancellation`: the word by which messages choose theirs.
    kind: &'static str,
    /// Position among its kind, from 1.
    number: u32,
    /// The officer it names, corrections applied.
    pub(super) officer: &'a Located<String>,
    /// The transition that recorded it.
    pub(super) recorded: Option<&'a Transition>,
}

/// Every entry of a case, steps first.
pub(super) fn entries<'a>(context: &CaseContext<'a>) -> Vec<Entry<'a>> {
    let case = context.case;
    let mut found: Vec<Entry<'a>> = case
        .steps
        .iter()
        .enumerate()
        .map(|(at, step)| Entry {
            kind: "step",
            number: step.index,
            officer: &step.step.officer,
            recorded: case.step_transition(at),
        })
        .collect();
    let Some(record) = case.record() else {
        return found;
    };
    let corrections = (1..).zip(record.corrections.iter().enumerate());
    found.extend(corrections.map(|(number, (at, correction))| Entry {
        kind: "correction",
        number,
        officer: &correction.officer,
        recorded: case.correction_transition(at),
    }));
    found.extend(record.cancellation.iter().map(|cancellation| Entry {
        kind: "cancellation",
        number: 1,
        officer: &cancellation.officer,
        recorded: case.cancellation_transition(),
    }));
    found
}

impl Entry<'_> {
    /// Whether its officer is in the roster, or was when it was recorded.
    pub(super) fn is_known(&self, facts: &Facts<'_>) -> bool {
        let officer = facts
            .policy
            .officer(facts.roster, self.officer, self.recorded);
        officer.is_some()
    }

    /// A finding about this entry at its officer; fills `$entry`, `$number` and `$officer`.
    pub(super) fn finding(&self, context: &CaseContext<'_>, rule: &'static Rule) -> Finding {
        let finding = context
            .finding(rule)
            .at(context.place(self.officer.span))
            .with("entry", self.kind)
            .with("number", self.number)
            .with("officer", self.officer.as_str());
        let finding = match self.kind {
            "step" => finding.step(self.number),
            _ => finding,
        };
        match self.recorded {
            Some(transition) => finding.commit(transition.commit.id),
            None => finding,
        }
    }
}
