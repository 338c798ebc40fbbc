//! The calendar is changed when days have passed and work is done.
//!
//! How many verdicts that turns is not drawn beforehand; a change names exactly the steps and open cases of which something is
//! found only now.

use super::Named;
use crate::attack::{Attack, Group};
use crate::story::{Op, Uid};
use crate::verdict::By;

pub const CLASSES: &[Named] = &[
    ("calendar-rolled-back", rolled_back),
    (
        "calendar-rolled-back-and-restored",
        rolled_back_and_restored,
    ),
    ("day-off-declared-over-a-step", off_over_work),
    ("office-hours-stretched", hours_stretched),
];

/// A day off that a clock ran over, and a commit after it.
fn passed_day(attack: &mut Attack) -> Option<(String, Uid)> {
    let day = "2025-04-18";
    let ran = attack.story.cases.iter().any(|case| {
        let mut from = case.received;
        case.steps.iter().any(|step| {
            let over = from.date().to_string().as_str() < day
                && step.finished.date().to_string().as_str() > day;
            let limited = !attack
                .story
                .procedure
                .activity(step.activity)
                .limit
                .is_empty();
            from = step.finished;
            over && limited
        })
    });
    ran.then_some(())?;
    // Late enough that the clock had run over the day: 24 April 2025.
    let at = 1_745_460_000;
    let fit: Vec<Uid> = attack
        .story
        .order
        .iter()
        .copied()
        .filter(|uid| attack.story.nodes[*uid].committer.at > at)
        .collect();
    let place = attack.rng.any(&fit)?;
    Some((off(day), place))
}

fn off(day: &str) -> String {
    format!(
        "[[libur]]\ntanggal = {day}\nnama = \"Hari libur\"\njenis = \"nasional\"\ndasar = \"SKB\"\n\n"
    )
}

const CALENDAR: &str = "content/kalender.toml";

fn rolled_back(attack: &mut Attack) -> Option<()> {
    let (line, place) = passed_day(attack)?;
    let by = attack.insert(place, take(&line));
    attack.some("calendar-changed", by);
    names_what_it_turns(attack, by);
    Some(())
}

/// What the calendar decides.
const DECIDED: &[&str] = &["late-step", "overdue", "late-record", "non-working-day"];

/// Exactly the steps and open cases of which something is found only now are named with the change.
fn names_what_it_turns(attack: &mut Attack, by: Uid) {
    let turned = Group {
        rules: DECIDED,
        by: None,
    };
    attack.expect.alike.push((of_calendar(by), turned));
    for case in 0..attack.story.cases.len() {
        attack.may(case, DECIDED);
    }
}

fn take(line: &str) -> Vec<Op> {
    vec![Op::Replace(
        CALENDAR.to_owned(),
        line.to_owned(),
        String::new(),
    )]
}

fn of_calendar(by: Uid) -> Group {
    Group {
        rules: &["calendar-changed"],
        by: Some(By::Commit(by)),
    }
}

fn rolled_back_and_restored(attack: &mut Attack) -> Option<()> {
    let (line, place) = passed_day(attack)?;
    let by = attack.insert(place, take(&line));
    let later = attack.later(by);
    let back = attack.insert(later, vec![Op::Append(CALENDAR.to_owned(), line)]);
    attack.some("calendar-changed", by);
    attack.some("calendar-changed", back);
    // What the one turned, the other turned back.
    attack
        .expect
        .alike
        .push((of_calendar(by), of_calendar(back)));
    Some(())
}

/// A day on which a step was finished is declared off when it has passed.
fn off_over_work(attack: &mut Attack) -> Option<()> {
    let case = attack.case(1)?;
    let step = attack.step(case);
    let known = attack.story.cases[case].steps[step].clone();
    let day = known.finished.date();
    let head = attack.story.head();
    // The site's day of the last commit: UTC+7.
    let now = attack.story.nodes[head].committer.at + 7 * 3600;
    let today = jiff::Timestamp::from_second(now).ok()?.to_string();
    (today > day.tomorrow().ok()?.to_string()).then_some(())?;
    let by = attack.insert(
        head,
        vec![Op::Append(CALENDAR.to_owned(), off(&day.to_string()))],
    );
    attack.some("calendar-changed", by);
    attack.must_step("non-working-day", case, step, known.by);
    names_what_it_turns(attack, by);
    Some(())
}

/// The office comes to work around the clock when all is recorded: limits in hours are over sooner.
fn hours_stretched(attack: &mut Attack) -> Option<()> {
    let procedure = &attack.story.procedure;
    let mut steps = attack.story.cases.iter().flat_map(|case| &case.steps);
    let in_hours = |activity| procedure.activity(activity).limit.ends_with(" jam");
    steps.any(|step| in_hours(step.activity)).then_some(())?;
    let week = ["senin", "selasa", "rabu", "kamis", "jumat"];
    let week = week
        .map(|day| format!("{day} = [\"00:00-23:59\"]\n"))
        .concat();
    let text = format!("\n[jam_kerja]\n{week}");
    let head = attack.story.head();
    let by = attack.insert(head, vec![Op::Append(CALENDAR.to_owned(), text)]);
    attack.some("calendar-changed", by);
    names_what_it_turns(attack, by);
    Some(())
}
