//! Settings that decide verdicts are changed over what was recorded by them.

use super::Named;
use super::entries::long_ago;
use crate::attack::Attack;
use crate::story::{Op, Uid};

pub const CLASSES: &[Named] = &[
    ("tolerance-widened-over-a-late-record", widened),
    ("tolerance-widened-and-restored", widened_and_restored),
    ("zone-changed", zone_changed),
    ("zone-changed-and-restored", zone_restored),
    ("tolerance-narrowed-over-nothing-late", narrowed),
    ("tolerance-changed-in-the-second-of-a-step", same_second),
    ("control-settings-that-decide-nothing", nothing_decided),
];

const SETTINGS: &str = "tertib.toml";
const WIDE: &str = "\n[berkas]\ntoleransi_catat = \"900 hari\"\n";

/// Steps recorded long after they were done, few enough to be told one by one; the case and the last of them.
fn late(attack: &mut Attack) -> Option<(usize, usize)> {
    let case = attack.case(1)?;
    let step = attack.step(case);
    (step < 5).then_some(())?;
    long_ago(attack, case, step + 1)?;
    attack.may(case, &["late-step", "non-working-day", "overdue"]);
    Some((case, step))
}

fn insert(attack: &mut Attack, place: Uid, op: Op) -> Uid {
    attack.insert(place, vec![op])
}

fn replace(from: &str, to: &str) -> Op {
    Op::Replace(SETTINGS.to_owned(), from.to_owned(), to.to_owned())
}

fn widen() -> Op {
    Op::Append(SETTINGS.to_owned(), WIDE.to_owned())
}

fn widened(attack: &mut Attack) -> Option<()> {
    let (case, last) = late(attack)?;
    let place = attack.later(attack.story.cases[case].steps[last].by);
    let by = insert(attack, place, widen());
    for step in 0..=last {
        attack.must_step("settings-changed", case, step, by);
    }
    Some(())
}

fn widened_and_restored(attack: &mut Attack) -> Option<()> {
    let (case, last) = late(attack)?;
    let known = attack.story.cases[case].clone();
    let place = attack.later(known.steps[last].by);
    let by = insert(attack, place, widen());
    let later = attack.later(by);
    let back = insert(attack, later, replace(WIDE, "\n"));
    for step in 0..=last {
        attack.must_step("settings-changed", case, step, by);
        attack.must_step("settings-changed", case, step, back);
        attack.must_step("late-record", case, step, known.steps[step].by);
    }
    Some(())
}

/// A commit after which some step was finished, and what another zone may turn: on the other side of the world every day of
/// the record is the day before.
fn elsewhere(attack: &mut Attack) -> Option<Uid> {
    let case = attack.case(1)?;
    let step = attack.step(case);
    let place = attack.later(attack.story.cases[case].steps[step].by);
    for case in 0..attack.story.cases.len() {
        let rules = ["settings-changed", "late-step", "overdue", "late-record"];
        attack.may(case, &rules);
        let rules = ["non-working-day", "future-step", "path-layout"];
        attack.may(case, &rules);
    }
    attack.may_elsewhere("settings-changed");
    Some(place)
}

const HERE: &str = "Asia/Jakarta";
const THERE: &str = "America/New_York";

fn zone_changed(attack: &mut Attack) -> Option<()> {
    let place = elsewhere(attack)?;
    let by = insert(attack, place, replace(HERE, THERE));
    attack.some("settings-changed", by);
    Some(())
}

fn zone_restored(attack: &mut Attack) -> Option<()> {
    let place = elsewhere(attack)?;
    let by = insert(attack, place, replace(HERE, THERE));
    let later = attack.later(by);
    let back = insert(attack, later, replace(THERE, HERE));
    attack.some("settings-changed", by);
    attack.some("settings-changed", back);
    Some(())
}

/// A note: steps were finished before, but none was late.
fn narrowed(attack: &mut Attack) -> Option<()> {
    let case = attack.case(1)?;
    let step = attack.step(case);
    let place = attack.later(attack.story.cases[case].steps[step].by);
    let text = "\n[berkas]\ntoleransi_catat = \"1 hari\"\n".to_owned();
    let by = insert(attack, place, Op::Append(SETTINGS.to_owned(), text));
    attack.must_at("settings-changed", SETTINGS, by);
    Some(())
}

fn nothing_decided(attack: &mut Attack) -> Option<()> {
    let head = attack.story.head();
    let text = "\n[kiriman]\ntolak = \"kritis\"\n[profil.dinas]\npemohon = []\n".to_owned();
    insert(attack, head, Op::Append(SETTINGS.to_owned(), text));
    Some(())
}

/// The change bears the very second in which the first step of all was finished.
fn same_second(attack: &mut Attack) -> Option<()> {
    let cases = attack.story.cases.iter();
    let steps = cases.flat_map(|case| &case.steps);
    let first = steps.min_by_key(|step| step.finished)?.clone();
    let place = *attack.story.nodes[first.by].parents.first()?;
    let at = crate::story::seconds(first.finished);
    let before = &attack.story.nodes[place];
    (before.author.at.max(before.committer.at) <= at).then_some(())?;
    let text = "\n[berkas]\ntoleransi_catat = \"1 hari\"\n".to_owned();
    let by = insert(attack, place, Op::Append(SETTINGS.to_owned(), text));
    let node = &mut attack.story.nodes[by];
    (node.author.at, node.committer.at) = (at, at);
    attack.must_at("settings-changed", SETTINGS, by);
    for case in 0..attack.story.cases.len() {
        attack.may(case, &["late-record"]);
    }
    Some(())
}
