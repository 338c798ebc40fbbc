//! `calendar-changed`: days off are declared before they come, not after the clocks have run over them.
//!
//! Beyond the contract's table. The calendar decides every due date, and whoever may edit it may turn lateness into
//! timeliness without touching a case. A change about a day that has passed may be right (a decree that was entered late),
//! so it is a note; where it turned a verdict, the step is named.

use super::own_changes;
use crate::check::Facts;
use crate::check::context::{CaseContext, by_commit};
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::policy::flip::{Flip, Turn, lateness};
use crate::source::Place;

/// A day off was added or removed after clocks had run over it.
pub static CALENDAR_CHANGED: Rule = Rule {
    name: "calendar-changed",
    group: Group::Sop,
    severity: Some(Severity::Info),
    proves: "No day off was added or removed after a step's clock had run over that day.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&CALENDAR_CHANGED],
    messages: &[
        "calendar-changed",
        "calendar-changed-step",
        "calendar-changed-open",
    ],
    judge: Judge::Archive(judge),
};

fn judge(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let zone = &facts.settings.zone;
    for change in own_changes(facts) {
        let Some((calendar, days)) = change.retroactive_calendar(zone) else {
            continue;
        };
        let Some((before, _)) = change.calendars() else {
            continue;
        };
        let effect = lateness(facts.record(), change.made, before, &calendar);
        let Some(first) = days.first().filter(|_| effect.clocks > 0) else {
            continue;
        };
        let added = days.iter().filter(|day| before.is_working_day(**day));
        let done = match added.count() {
            0 => "removed",
            all if all == days.len() => "added",
            _ => "changed",
        };
        let say = |finding: Finding| {
            by_commit(finding, &change.commit, zone)
                .with("change", done)
                .with("day", *first)
                .with("more", days.len() - 1)
        };
        if effect.flips.is_empty() {
            let finding = Finding::new(&CALENDAR_CHANGED).at(Place::of_file(&change.path));
            findings.push(say(finding).with("count", effect.clocks));
        }
        for flip in &effect.flips {
            findings.push(say(turned(facts, flip)).severity(Severity::Low));
        }
    }
}

fn turned(facts: &Facts<'_>, flip: &Flip<'_>) -> Finding {
    let context = CaseContext {
        facts: *facts,
        case: flip.case,
    };
    let step = flip.step.and_then(|at| flip.case.steps.get(at));
    let finding = match step {
        Some(step) => context
            .step_finding(&CALENDAR_CHANGED, step, step.step.finished.span)
            .message("calendar-changed-step"),
        None => context
            .finding(&CALENDAR_CHANGED)
            .message("calendar-changed-open")
            .with("activity", flip.activity),
    };
    finding.with(
        "turn",
        match flip.turn {
            Turn::Late => "late",
            _ => "on-time",
        },
    )
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{case, changed, procedure, version, world};

    const PATH: &str = "content/kalender.toml";

    /// Step 1, due a working day after Monday, finished on Wednesday; Tuesday is declared off later.
    fn said(declared: &str, finished: &str) -> Vec<String> {
        let off =
            "[[libur]]\ntanggal = 2025-06-17\nnama = \"Uji\"\njenis = \"lain\"\ndasar = \"SK\"\n";
        let policy = changed(PATH, version(PATH, ""), version(PATH, off), declared);
        let draft = case("001").received("2025-06-16 08:00").step(1, finished);
        let world = world(procedure()).case(draft).policy(policy);
        world.judged_on("2025-06-18").only("calendar-changed")
    }

    #[test]
    fn a_day_declared_before_it_comes_is_accepted() {
        assert_eq!(said("2025-06-16", "2025-06-18 10:00"), [""; 0]);
    }

    #[test]
    fn a_day_declared_after_it_passed_names_the_step_it_saved() {
        assert_eq!(
            said("2025-06-20", "2025-06-18 10:00"),
            [
                "calendar-changed 001/1 13:11 Commit bbbbbbbbbb (20 Juni 2025) menambahkan hari libur 17 Juni 2025 sesudah \
                 hari itu lewat. Karena itu langkah 1 menjadi tepat waktu."
            ]
        );
    }

    #[test]
    fn without_a_turned_verdict_it_is_one_note() {
        assert_eq!(
            said("2025-06-20", "2025-06-17 10:00"),
            [
                "calendar-changed 1:1 Commit bbbbbbbbbb (20 Juni 2025) menambahkan hari libur 17 Juni 2025 sesudah hari itu \
                 lewat, padahal 1 langkah berjalan melewatinya. Tidak ada penilaian waktu yang berubah."
            ]
        );
    }
}
