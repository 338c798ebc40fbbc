//! `calendar-changed`: days off and office hours are declared before they come, not after the clocks have run over them.
//!
//! Beyond the contract's table. The calendar decides every due date, how long a record may wait and on which days nobody
//! works, so whoever may edit it may turn lateness into timeliness without touching a case. A change that reaches back may
//! be right (a decree that was entered late), so it is a note; where it turned verdicts, the steps are named, or counted
//! where they are many. Office hours have no dates: a change of them holds for everything that was ever recorded.

use super::{TOLD, beyond, counted, place, places};
use crate::check::Facts;
use crate::check::again::{Again, Recounted, Turned};
use crate::check::context::by_commit;
use crate::check::registry::{Check, Judge};
use crate::check::time::late_step::LATE_STEP;
use crate::check::time::overdue::OVERDUE;
use crate::finding::{Finding, Group, Rule, Severity};
use crate::source::Place;

/// A day off was added or removed, or office hours changed, after clocks had run over them.
pub static CALENDAR_CHANGED: Rule = Rule {
    name: "calendar-changed",
    group: Group::Sop,
    severity: Some(Severity::Info),
    proves: "No day off was added or removed after a step's clock had run over that day, and no office hours were changed \
             after a limit had run in them.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&CALENDAR_CHANGED],
    messages: &[
        "calendar-changed",
        "calendar-changed-hours",
        "calendar-changed-step",
        "calendar-changed-open",
        "calendar-changed-rule",
        "calendar-changed-many",
        "calendar-changed-beyond",
    ],
    judge: Judge::Again(judge),
};

/// Where the calendar stands.
const CALENDAR: &str = "content/kalender.toml";

fn judge(facts: &Facts<'_>, again: &Again, findings: &mut Vec<Finding>) {
    let finding = Finding::new(&CALENDAR_CHANGED).message("calendar-changed-beyond");
    findings.extend(beyond(
        finding.at(Place::of_file(CALENDAR)),
        again.calendar_beyond,
    ));
    for change in &again.calendar {
        let turned = &change.in_retrospect;
        if turned.is_empty() {
            findings.extend(note(facts, change));
        } else if turned.len() > TOLD {
            let finding = whole(facts, change, "calendar-changed-many").severity(Severity::Low);
            findings.push(counted(finding, places(facts, turned)));
        } else {
            let turned = turned.iter();
            findings.extend(turned.filter_map(|turned| one(facts, change, turned)));
        }
    }
}

/// A change that turned no verdict, but reached back over something.
fn note(facts: &Facts<'_>, change: &Recounted) -> Option<Finding> {
    let (message, count) = if change.over_passed > 0 {
        ("calendar-changed", change.over_passed)
    } else if change.in_hours > 0 {
        ("calendar-changed-hours", change.in_hours)
    } else {
        return None;
    };
    Some(whole(facts, change, message).with("count", count))
}

fn whole(facts: &Facts<'_>, change: &Recounted, message: &'static str) -> Finding {
    let finding = Finding::new(&CALENDAR_CHANGED).at(Place::of_file(&change.path));
    done_by(facts, finding.message(message), change)
}

fn one(facts: &Facts<'_>, change: &Recounted, turned: &Turned) -> Option<Finding> {
    let (context, step) = place(facts, turned)?;
    let finding = match step {
        Some(step) => context.step_finding(&CALENDAR_CHANGED, step, step.step.finished.span),
        None => context.finding(&CALENDAR_CHANGED).with("step", 0_u32),
    };
    let late = |finding: Finding| {
        let turn = if turned.found { "late" } else { "on-time" };
        finding.with("turn", turn)
    };
    let timing = context.case.timing.as_ref();
    let finding = match timing.and_then(|timing| timing.open.as_ref()) {
        _ if turned.rule == &LATE_STEP => late(finding.message("calendar-changed-step")),
        Some(open) if turned.rule == &OVERDUE => {
            late(finding.message("calendar-changed-open")).with("activity", open.activity)
        }
        _ => finding
            .message("calendar-changed-rule")
            .with("rule", turned.rule.name)
            .with("turn", if turned.found { "found" } else { "gone" }),
    };
    Some(done_by(facts, finding.severity(Severity::Low), change))
}

/// Names the commit, and what it changed: the first day and how many more, and whether office hours.
fn done_by(facts: &Facts<'_>, finding: Finding, change: &Recounted) -> Finding {
    let finding = by_commit(finding, &change.commit, &facts.settings.zone);
    let finding = finding.with("hours", if change.hours { "yes" } else { "no" });
    let Some(first) = change.passed.first() else {
        return finding.with("change", "none");
    };
    let all = change.passed.len();
    let done = match change.added {
        0 => "removed",
        added if added == all => "added",
        _ => "changed",
    };
    finding
        .with("change", done)
        .with("day", *first)
        .with("more_days", all - 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{
        World, case, changed, line, procedure, sop, story, version, world,
    };

    const PATH: &str = "content/kalender.toml";
    const HOURS: &str = "[jam_kerja]\nsenin = [\"07:30-12:00\"]\nselasa = [\"07:30-12:00\"]\n";

    fn off(day: &str) -> String {
        format!("[[libur]]\ntanggal = {day}\nnama = \"Uji\"\njenis = \"lain\"\ndasar = \"SK\"\n")
    }

    /// The calendar became `text` on a day; it was empty.
    fn becomes(world: World, text: &str, day: &str) -> World {
        world.policy(changed(PATH, version(PATH, ""), version(PATH, text), day))
    }

    fn said(world: World, text: &str, day: &str) -> Vec<String> {
        becomes(world, text, day).only("calendar-changed")
    }

    /// Step 1, due a working day after Monday; Tuesday is declared off later.
    fn tuesday_off(declared: &str, finished: &str) -> Vec<String> {
        let draft = case("001").received("2025-06-16 08:00").step(1, finished);
        let world = world(procedure()).case(draft).judged_on("2025-06-18");
        said(world, &off("2025-06-17"), declared)
    }

    #[test]
    fn a_day_declared_before_it_comes_is_accepted() {
        assert_eq!(tuesday_off("2025-06-16", "2025-06-18 10:00"), [""; 0]);
    }

    #[test]
    fn a_day_declared_after_it_passed_names_the_step_it_saved() {
        assert_eq!(
            tuesday_off("2025-06-20", "2025-06-18 10:00"),
            [
                "calendar-changed 001/1 13:11 Commit bbbbbbbbbb (20 Juni 2025) menambahkan hari libur 17 Juni 2025 sesudah \
                 hari itu lewat. Karena itu langkah 1 menjadi tepat waktu."
            ]
        );
    }

    #[test]
    fn a_day_on_which_a_step_was_finished_makes_it_work_on_a_day_off() {
        assert_eq!(
            tuesday_off("2025-06-20", "2025-06-17 10:00"),
            [
                "calendar-changed 001/1 13:11 Commit bbbbbbbbbb (20 Juni 2025) menambahkan hari libur 17 Juni 2025 sesudah \
                 hari itu lewat. Karena itu langkah 1 kini melanggar aturan non-working-day."
            ]
        );
    }

    #[test]
    fn without_a_turned_verdict_it_is_one_note() {
        let slow = sop().activity(1, "3 hari", 0);
        let draft = case("001").received("2025-06-16 08:00");
        let world = world(slow).case(draft.step(1, "2025-06-18 10:00"));
        assert_eq!(
            said(world, &off("2025-06-17"), "2025-06-20"),
            [
                "calendar-changed 1:1 Commit bbbbbbbbbb (20 Juni 2025) menambahkan hari libur 17 Juni 2025 sesudah hari itu \
                 lewat, padahal 1 langkah berjalan melewatinya. Tidak ada penilaian yang berubah."
            ]
        );
    }

    #[test]
    fn days_off_between_a_step_and_its_record_excuse_the_record() {
        // Finished on Monday, recorded on Thursday: three working days later, where two are allowed.
        let empty = case("001").received("2025-06-16 08:00");
        let step = empty.clone().step(1, "2025-06-16 10:00");
        let story = story(empty).on("2025-06-19 08:00").then(step);
        let world = world(procedure()).story(story).judged_on("2025-06-19");
        assert_eq!(
            said(world, &off("2025-06-17"), "2025-06-20"),
            [
                "calendar-changed 001/1 13:11 Commit bbbbbbbbbb (20 Juni 2025) menambahkan hari libur 17 Juni 2025 sesudah \
                 hari itu lewat. Karena itu langkah 1 tidak lagi melanggar aturan late-record."
            ]
        );
    }

    /// Received on Monday at 10:00, to be finished within three hours of office time, and finished at 14:30.
    fn in_hours() -> World {
        let draft = case("001")
            .received("2025-06-16 10:00")
            .step(1, "2025-06-16 14:30");
        world(sop().activity(1, "3 jam", 0)).case(draft)
    }

    #[test]
    fn office_hours_that_excuse_a_step_name_it() {
        assert_eq!(
            said(in_hours(), HOURS, "2025-06-20"),
            [
                "calendar-changed 001/1 13:11 Commit bbbbbbbbbb (20 Juni 2025) mengubah jam kerja. Karena itu langkah 1 menjadi \
                 tepat waktu."
            ]
        );
        assert_eq!(said(in_hours(), HOURS, "2025-06-13"), [""; 0], "before");
    }

    #[test]
    fn office_hours_that_turn_nothing_are_a_note_and_none_where_no_limit_runs_in_them() {
        let quick = case("001")
            .received("2025-06-16 08:00")
            .step(1, "2025-06-16 09:00");
        let world = |sop| world(sop).case(quick.clone());
        assert_eq!(
            said(world(sop().activity(1, "3 jam", 0)), HOURS, "2025-06-20"),
            [
                "calendar-changed 1:1 Commit bbbbbbbbbb (20 Juni 2025) mengubah jam kerja, padahal 1 langkah dengan batas waktu \
                 dalam jam atau menit sudah berjalan. Tidak ada penilaian yang berubah."
            ]
        );
        assert_eq!(said(world(procedure()), HOURS, "2025-06-20"), [""; 0]);
    }

    #[test]
    fn the_day_on_which_a_limit_in_hours_starts_counts_too() {
        let draft = case("001")
            .received("2025-06-16 08:00")
            .step(1, "2025-06-17 08:30");
        let world = world(sop().activity(1, "3 jam", 0)).case(draft);
        assert_eq!(
            said(world, &off("2025-06-16"), "2025-06-20"),
            [
                "calendar-changed 001/1 13:11 Commit bbbbbbbbbb (20 Juni 2025) menambahkan hari libur 16 Juni 2025 sesudah \
                 hari itu lewat. Karena itu langkah 1 menjadi tepat waktu."
            ]
        );
    }

    #[test]
    fn hours_and_days_that_change_together_are_told_together() {
        let days = ["2025-06-12", "2025-06-13"].map(off).concat();
        assert_eq!(
            said(in_hours(), &format!("{HOURS}{days}"), "2025-06-20"),
            [
                "calendar-changed 001/1 13:11 Commit bbbbbbbbbb (20 Juni 2025) mengubah jam kerja dan hari libur 12 Juni 2025 \
                 dan 1 hari lain sesudah hari itu lewat. Karena itu langkah 1 menjadi tepat waktu."
            ]
        );
    }

    #[test]
    fn an_activity_that_is_due_now_is_told_as_such() {
        let draft = case("001").received("2025-06-16 08:00");
        let world = world(procedure()).case(draft).judged_on("2025-06-18");
        assert_eq!(
            said(world, &off("2025-06-17"), "2025-06-18"),
            [
                "calendar-changed 001 1:1 Commit bbbbbbbbbb (18 Juni 2025) menambahkan hari libur 17 Juni 2025 sesudah hari itu \
                 lewat. Karena itu aktivitas 1 yang sedang berjalan tidak lagi melewati batas waktunya."
            ]
        );
    }

    #[test]
    fn many_turned_verdicts_are_one_finding_with_their_number() {
        let mut world = world(procedure()).judged_on("2025-06-18");
        for number in 1..=11 {
            let draft = case(&format!("{number:03}")).received("2025-06-16 08:00");
            world = world.case(draft.step(1, "2025-06-18 10:00"));
        }
        assert_eq!(
            said(world, &off("2025-06-17"), "2025-06-20"),
            [
                "calendar-changed 1:1 Commit bbbbbbbbbb (20 Juni 2025) menambahkan hari libur 17 Juni 2025 sesudah hari itu \
                 lewat. Karena itu 11 penilaian berubah (berkas/langkah): 001/1, 002/1, 003/1, 004/1, 005/1, dan 6 lagi."
            ]
        );
    }

    #[test]
    fn a_day_to_come_turns_verdicts_without_a_finding() {
        // Declared on Monday for Tuesday, when the clock had started: as it should be, and to be seen all the same.
        let draft = case("001").received("2025-06-16 08:00");
        let world = world(procedure()).case(draft.step(1, "2025-06-18 10:00"));
        let verdict = becomes(world, &off("2025-06-17"), "2025-06-16").verdict();
        let [change] = verdict.again.calendar.as_slice() else {
            panic!("{:?}", verdict.again.calendar);
        };
        let told = |turned: &[crate::check::Turned]| -> Vec<(&str, Option<u32>, bool)> {
            let turned = turned.iter();
            turned.map(|t| (t.rule.name, t.step, t.found)).collect()
        };
        assert_eq!(told(&change.turned), [("late-step", Some(1), false)]);
        assert_eq!(told(&change.in_retrospect), []);
    }

    #[test]
    fn changes_without_number_are_not_all_judged_again_and_that_is_said() {
        let again = Again {
            calendar_beyond: 1,
            ..Again::default()
        };
        let mut findings = Vec::new();
        world(procedure()).with_facts(|facts| judge(&facts, &again, &mut findings));
        assert_eq!(
            findings.iter().map(line).collect::<Vec<_>>(),
            [
                "calendar-changed 1:1 Kalender diubah lebih dari 500 kali. 1 perubahan terakhir tidak dinilai ulang, jadi yang \
                 diubahnya pada penilaian tidak diketahui."
            ]
        );
    }
}
