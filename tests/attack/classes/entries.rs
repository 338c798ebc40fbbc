//! Entries that go against the SOP: written so in the very commit that records them, so that history shows nothing.

use jiff::{Span, ToSpan};

use super::Named;
use crate::attack::Attack;
use crate::good::RECORDER;
use crate::story::{Op, Step, moment};

pub const CLASSES: &[Named] = &[
    ("wrong-start", wrong_start),
    ("activity-left-out", left_out),
    ("unknown-activity", unknown_activity),
    ("unknown-decision", unknown_decision),
    ("missing-decision", missing_decision),
    ("step-after-the-end", after_end),
    ("time-reversed", time_reversed),
    ("finished-before-received", before_received),
    ("future-step", future_step),
    ("future-correction", future_correction),
    ("future-withdrawal", future_withdrawal),
    ("withdrawal-dated-before-the-steps", early_withdrawal),
    ("late-step", late_step),
    ("overdue", overdue),
    ("late-record", late_record),
    ("finished-on-a-day-off", day_off),
    ("wrong-performer", wrong_performer),
    ("unknown-officer", unknown_officer),
    ("officer-not-in-role", not_in_role),
    ("author-not-officer", author),
    ("missing-requirement", missing_requirement),
    ("missing-output", missing_output),
];

/// What a step of another activity may bring along, at the step and at those after it.
const OTHER_ACTIVITY: &[&str] = &[
    "wrong-start",
    "out-of-order",
    "step-after-end",
    "wrong-performer",
    "officer-not-in-role",
    "missing-requirement",
    "missing-output",
    "missing-decision",
    "unknown-decision",
    "late-step",
    "overdue",
];

fn any_step(attack: &mut Attack, from: usize) -> Option<(usize, usize)> {
    let case = attack.case(from + 1)?;
    let step = from
        + attack
            .rng
            .below(attack.story.cases[case].steps.len() - from);
    Some((case, step))
}

/// Another activity than any that may come at a step.
fn stray(attack: &mut Attack, allowed: &[u32]) -> Option<u32> {
    let all = attack
        .story
        .procedure
        .activities
        .iter()
        .map(|row| row.number);
    let strays: Vec<u32> = all.filter(|number| !allowed.contains(number)).collect();
    attack.rng.any(&strays)
}

fn wrong_start(attack: &mut Attack) -> Option<()> {
    let case = attack.case(1)?;
    let other = stray(attack, &[1])?;
    attack
        .story
        .rewrite_step(case, 0, |step| step.activity = other)?;
    let by = attack.story.cases[case].steps[0].by;
    attack.must_step("wrong-start", case, 0, by);
    attack.may(case, OTHER_ACTIVITY);
    Some(())
}

fn left_out(attack: &mut Attack) -> Option<()> {
    let (case, step) = any_step(attack, 1)?;
    let right = attack.story.cases[case].steps[step].activity;
    let other = stray(attack, &[right])?;
    attack
        .story
        .rewrite_step(case, step, |step| step.activity = other)?;
    let by = attack.story.cases[case].steps[step].by;
    attack.must_step("out-of-order", case, step, by);
    attack.may(case, OTHER_ACTIVITY);
    Some(())
}

fn unknown_activity(attack: &mut Attack) -> Option<()> {
    let (case, step) = any_step(attack, 0)?;
    let number = 50 + u32::try_from(attack.rng.below(900)).expect("small");
    attack
        .story
        .rewrite_step(case, step, |step| step.activity = number)?;
    let by = attack.story.cases[case].steps[step].by;
    attack.must_step("unknown-activity", case, step, by);
    attack.may(case, &["overdue"]);
    Some(())
}

fn decision(attack: &mut Attack) -> Option<(usize, usize)> {
    let (case, step) = any_step(attack, 0)?;
    attack.story.cases[case].steps[step]
        .answer
        .is_some()
        .then_some((case, step))
}

fn unknown_decision(attack: &mut Attack) -> Option<()> {
    let (case, step) = decision(attack)?;
    attack
        .story
        .rewrite_step(case, step, |step| step.answer = Some("mungkin".to_owned()))?;
    let by = attack.story.cases[case].steps[step].by;
    attack.must_step("unknown-decision", case, step, by);
    Some(())
}

fn missing_decision(attack: &mut Attack) -> Option<()> {
    let (case, step) = decision(attack)?;
    attack
        .story
        .rewrite_step(case, step, |step| step.answer = None)?;
    let by = attack.story.cases[case].steps[step].by;
    attack.must_step("missing-decision", case, step, by);
    Some(())
}

fn after_end(attack: &mut Attack) -> Option<()> {
    let case = attack.case(1)?;
    (attack.story.cases[case].due == 0).then_some(())?;
    let place = attack.later(attack.story.cases[case].last());
    let again = attack.step(case);
    let at =
        jiff::Timestamp::from_second(attack.story.nodes[place].committer.at).expect("in range");
    let now = at
        .to_zoned_datetime(jiff::tz::TimeZone::fixed(jiff::tz::offset(7)))
        .datetime();
    let step = Step {
        finished: now,
        attachment: None,
        ..attack.story.cases[case].steps[again].clone()
    };
    let officer = step.officer.clone();
    let by = attack.story.insert(
        place,
        &officer,
        "langkah",
        vec![Op::Append(attack.path(case), step.text())],
    );
    let count = attack.story.cases[case].steps.len();
    attack.must_step("step-after-end", case, count, by);
    attack.may(case, &["late-step", "overdue"]);
    Some(())
}

fn time_reversed(attack: &mut Attack) -> Option<()> {
    let (case, step) = any_step(attack, 1)?;
    let before = attack.story.cases[case].steps[step - 1].finished;
    let back = Span::new().minutes(1 + attack.rng.below(300) as i64);
    attack.story.rewrite_step(case, step, |step| {
        step.finished = before.checked_sub(back).expect("in range")
    })?;
    let by = attack.story.cases[case].steps[step].by;
    attack.must_step("time-reversed", case, step, by);
    attack.may(case, &["late-record", "late-step", "overdue"]);
    Some(())
}

fn before_received(attack: &mut Attack) -> Option<()> {
    let case = attack.case(1)?;
    let received = attack.story.cases[case].received;
    attack.story.rewrite_step(case, 0, |step| {
        step.finished = received.checked_sub(5.minutes()).expect("in range")
    })?;
    let by = attack.story.cases[case].steps[0].by;
    attack.must_step("time-reversed", case, 0, by);
    attack.may(case, &["late-record", "late-step"]);
    Some(())
}

fn future_step(attack: &mut Attack) -> Option<()> {
    let (case, step) = any_step(attack, 0)?;
    let ahead = attack
        .story
        .as_of
        .checked_add(Span::new().days(1 + attack.rng.below(200) as i64))
        .expect("in range");
    attack
        .story
        .rewrite_step(case, step, |step| step.finished = ahead.at(10, 0, 0, 0))?;
    let by = attack.story.cases[case].steps[step].by;
    attack.must_step("future-step", case, step, by);
    attack.may(
        case,
        &[
            "time-reversed",
            "late-step",
            "non-working-day",
            "calendar-missing",
            "step-after-end",
        ],
    );
    Some(())
}

/// Lets a case be received, and all its steps before one be finished, days earlier in the same month.
pub(super) fn long_ago(attack: &mut Attack, case: usize, until: usize) -> Option<()> {
    let received = attack.story.cases[case].received;
    let days = 12.days();
    (received.day() > 12).then_some(())?;
    let earlier = received.checked_sub(days).expect("in range");
    let (created, path) = (attack.story.cases[case].created, attack.path(case));
    attack.story.rewrite(
        created,
        &path,
        &format!("diterima = {}", moment(received)),
        &format!("diterima = {}", moment(earlier)),
    )?;
    for step in 0..until {
        attack.story.rewrite_step(case, step, |step| {
            step.finished = step.finished.checked_sub(days).expect("in range")
        })?;
    }
    Some(())
}

/// A withdrawal, appended by its officer after everything that is on record; the case and the commit.
fn withdrawn(attack: &mut Attack, date: jiff::civil::DateTime) -> (usize, usize) {
    let case = attack.open();
    let officer = attack.story.cases[case].steps[0].officer.clone();
    let text = format!(
        "\n[pembatalan]\npetugas = \"{officer}\"\ntanggal = {}\nalasan = \"Ditarik\"\n",
        moment(date)
    );
    let (head, path) = (attack.story.head(), attack.path(case));
    let by = attack
        .story
        .insert(head, &officer, "dibatalkan", vec![Op::Append(path, text)]);
    (case, by)
}

/// A day after that of judgement.
fn ahead(attack: &mut Attack) -> jiff::civil::DateTime {
    let days = Span::new().days(1 + attack.rng.below(200) as i64);
    let day = attack.story.as_of.checked_add(days).expect("in range");
    day.at(10, 0, 0, 0)
}

fn future_withdrawal(attack: &mut Attack) -> Option<()> {
    let date = ahead(attack);
    let (case, by) = withdrawn(attack, date);
    attack.must("future-step", case, by);
    Some(())
}

fn early_withdrawal(attack: &mut Attack) -> Option<()> {
    let open = attack.open();
    let first = attack.story.cases[open].steps.first()?.finished;
    let (case, by) = withdrawn(attack, first.checked_sub(1.minutes()).ok()?);
    attack.must("step-after-end", case, by);
    Some(())
}

fn future_correction(attack: &mut Attack) -> Option<()> {
    let date = ahead(attack);
    let case = attack.case(1)?;
    let step = attack.step(case);
    let officer = attack.story.cases[case].steps[step].officer.clone();
    attack.story.cases[case].cancelled.is_none().then_some(())?;
    let (head, path) = (attack.story.head(), attack.path(case));
    let text = crate::good::correction(step, &officer, date);
    let by = attack
        .story
        .insert(head, &officer, "koreksi", vec![Op::Append(path, text)]);
    attack.must("future-step", case, by);
    Some(())
}

fn late_step(attack: &mut Attack) -> Option<()> {
    let (case, step) = any_step(attack, 0)?;
    let limit = attack
        .story
        .procedure
        .activity(attack.story.cases[case].steps[step].activity)
        .limit
        .clone();
    let short = [
        "1 hari", "2 hari", "3 hari", "5 hari", "7 hari", "1 minggu", "16 jam",
    ];
    short.contains(&limit.as_str()).then_some(())?;
    long_ago(attack, case, step)?;
    let by = attack.story.cases[case].steps[step].by;
    attack.must_step("late-step", case, step, by);
    // Earlier steps keep their distance in days, but not in working days.
    attack.may(case, &["late-record", "non-working-day"]);
    let earlier = attack.story.cases[case].number.clone();
    if step > 0 {
        attack.may_of(&earlier, &["late-step"]);
    }
    Some(())
}

fn late_record(attack: &mut Attack) -> Option<()> {
    let (case, step) = any_step(attack, 0)?;
    long_ago(attack, case, step + 1)?;
    for step in 0..=step {
        let by = attack.story.cases[case].steps[step].by;
        attack.must_step("late-record", case, step, by);
    }
    attack.may(case, &["late-step", "non-working-day", "overdue"]);
    Some(())
}

fn overdue(attack: &mut Attack) -> Option<()> {
    // Nothing more is recorded in a case from one of its steps on.
    let (case, step) = any_step(attack, 1)?;
    let due = attack.story.cases[case].steps[step].activity;
    (!attack.story.procedure.activity(due).limit.is_empty()).then_some(())?;
    let from = attack.story.cases[case].steps[step].by;
    let folder = attack.path(case).trim_end_matches(".toml").to_owned();
    for node in attack.story.nodes.iter_mut().skip(from) {
        node.ops.retain(|op| !matches!(op, Op::Append(path, _) | Op::Write(path, _) if path.starts_with(&folder)));
    }
    let days = 60 + attack.rng.below(60) as i64;
    attack.story.as_of = attack
        .story
        .as_of
        .checked_add(Span::new().days(days))
        .expect("in range");
    attack.must("overdue", case, crate::verdict::By::Nobody);
    let open = attack.open();
    attack.may(open, &["overdue"]);
    Some(())
}

/// The day on which a step was finished was a day off from the start.
fn day_off(attack: &mut Attack) -> Option<()> {
    let (case, step) = any_step(attack, 0)?;
    let day = attack.story.cases[case].steps[step].finished.date();
    let line = format!(
        "[[libur]]\ntanggal = {day}\nnama = \"Hari libur\"\njenis = \"lain\"\ndasar = \"SE\"\n\n"
    );
    let first = attack
        .story
        .order
        .clone()
        .into_iter()
        .find(|uid| attack.story.op_mut(*uid, "content/kalender.toml").is_some())?;
    match attack.story.op_mut(first, "content/kalender.toml")? {
        Op::Write(_, text) => text.extend(line.bytes()),
        _ => return None,
    }
    for case in 0..attack.story.cases.len() {
        for step in 0..attack.story.cases[case].steps.len() {
            if attack.story.cases[case].steps[step].finished.date() == day {
                let by = attack.story.cases[case].steps[step].by;
                attack.must_step("non-working-day", case, step, by);
            }
        }
        // Next day's limit ends on a day off.
        attack.may(case, &["late-step"]);
    }
    Some(())
}

fn wrong_performer(attack: &mut Attack) -> Option<()> {
    let (case, step) = any_step(attack, 0)?;
    let right = attack
        .story
        .procedure
        .activity(attack.story.cases[case].steps[step].activity)
        .lanes
        .clone();
    let others: Vec<String> = attack
        .story
        .procedure
        .lanes
        .iter()
        .filter(|lane| !right.contains(lane))
        .cloned()
        .collect();
    let other = attack.rng.any(&others)?;
    attack
        .story
        .rewrite_step(case, step, |step| step.lane = other)?;
    let by = attack.story.cases[case].steps[step].by;
    attack.must_step("wrong-performer", case, step, by);
    Some(())
}

fn unknown_officer(attack: &mut Attack) -> Option<()> {
    let (case, step) = any_step(attack, 0)?;
    attack
        .story
        .rewrite_step(case, step, |step| step.officer = "entah-99".to_owned())?;
    let by = attack.story.cases[case].steps[step].by;
    attack.must_step("unknown-officer", case, step, by);
    Some(())
}

fn not_in_role(attack: &mut Attack) -> Option<()> {
    let (case, step) = any_step(attack, 0)?;
    let known = attack.story.cases[case].steps[step].clone();
    let right = attack
        .story
        .procedure
        .activity(known.activity)
        .lanes
        .clone();
    let others: Vec<String> = attack
        .story
        .officers
        .iter()
        .filter(|(id, lane)| id != RECORDER && !right.contains(lane))
        .map(|(id, _)| id.clone())
        .collect();
    let other = attack.rng.any(&others)?;
    attack
        .story
        .rewrite_step(case, step, |step| step.officer.clone_from(&other))?;
    let node = &mut attack.story.nodes[known.by];
    (node.author.officer, node.committer.officer) = (other.clone(), other);
    attack.must_step("officer-not-in-role", case, step, known.by);
    Some(())
}

fn author(attack: &mut Attack) -> Option<()> {
    let (case, step) = any_step(attack, 0)?;
    let known = attack.story.cases[case].steps[step].clone();
    let others: Vec<String> = attack
        .story
        .officers
        .iter()
        .map(|(id, _)| id)
        .filter(|id| *id != RECORDER && **id != known.officer)
        .cloned()
        .collect();
    let other = attack.rng.any(&others)?;
    attack.story.nodes[known.by].author.officer = other;
    attack.must_step("author-not-officer", case, step, known.by);
    Some(())
}

fn missing_requirement(attack: &mut Attack) -> Option<()> {
    let (case, step) = any_step(attack, 0)?;
    let which = attack.rng.next();
    attack
        .story
        .rewrite_step(case, step, |step| drop_one(&mut step.requirements, which))?;
    let by = attack.story.cases[case].steps[step].by;
    attack.must_step("missing-requirement", case, step, by);
    Some(())
}

fn missing_output(attack: &mut Attack) -> Option<()> {
    let (case, step) = any_step(attack, 0)?;
    attack.story.cases[case].steps[step]
        .attachment
        .is_none()
        .then_some(())?;
    let which = attack.rng.next();
    attack
        .story
        .rewrite_step(case, step, |step| drop_one(&mut step.outputs, which))?;
    let by = attack.story.cases[case].steps[step].by;
    attack.must_step("missing-output", case, step, by);
    Some(())
}

fn drop_one(list: &mut Vec<String>, which: u64) {
    if !list.is_empty() {
        list.remove(usize::try_from(which % list.len() as u64).expect("small"));
    }
}
