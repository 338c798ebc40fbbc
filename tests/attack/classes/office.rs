//! The roster is changed around what was recorded; and changes of it that are right, which must change nothing.

use super::Named;
use crate::attack::Attack;
use crate::good::{RECORDER, roster};
use crate::story::{Op, Step, Uid};

pub const CLASSES: &[Named] = &[
    ("officer-deleted-after-the-steps", officer_deleted),
    ("address-entered-after-the-entry", address_entered),
    ("recorder-named-after-the-entry", recorder_named),
    ("control-address-moved-on", address_moved_on),
    ("control-recorder-steps-down", recorder_steps_down),
];

const ROSTER: &str = "content/petugas.toml";

/// A step, by case and index, and its text.
fn any_step(attack: &mut Attack) -> Option<(usize, usize, Step)> {
    let case = attack.case(1)?;
    let step = attack.step(case);
    let known = attack.story.cases[case].steps[step].clone();
    Some((case, step, known))
}

/// An officer's own part of the roster.
fn block(attack: &Attack, officer: &str) -> Option<String> {
    let text = roster(&attack.story.officers);
    let id = format!("id = \"{officer}\"");
    text.split("\n\n")
        .find(|block| block.lines().any(|line| line == id))
        .map(str::to_owned)
}

fn rewrite(attack: &mut Attack, place: Uid, from: &str, to: &str) -> Uid {
    let op = Op::Replace(ROSTER.to_owned(), from.to_owned(), to.to_owned());
    attack.insert(place, vec![op])
}

/// What comes after names somebody who is not listed.
fn officer_deleted(attack: &mut Attack) -> Option<()> {
    let (_, _, known) = any_step(attack)?;
    let place = attack.later(known.by);
    let block = block(attack, &known.officer)?;
    let by = rewrite(attack, place, &block, "");
    attack.must_at("roster-changed", ROSTER, by);
    for case in 0..attack.story.cases.len() {
        attack.may(case, &["unknown-officer"]);
    }
    Some(())
}

/// Somebody else recorded the step; the address is entered as the officer's own afterwards.
fn address_entered(attack: &mut Attack) -> Option<()> {
    let (case, step, known) = any_step(attack)?;
    attack.story.nodes[known.by].author.officer = "luar".to_owned();
    let place = attack.later(known.by);
    let own = format!("\"{}@contoh.go.id\"", known.officer);
    rewrite(
        attack,
        place,
        &own,
        &format!("{own}, \"luar@contoh.go.id\""),
    );
    attack.must_step("author-not-officer", case, step, known.by);
    Some(())
}

/// Another officer recorded the step, and is made one who may record for others afterwards.
fn recorder_named(attack: &mut Attack) -> Option<()> {
    let (case, step, known) = any_step(attack)?;
    let others: Vec<String> = attack
        .story
        .officers
        .iter()
        .map(|(id, _)| id.clone())
        .filter(|id| id != RECORDER && *id != known.officer)
        .collect();
    let other = attack.rng.any(&others)?;
    attack.story.nodes[known.by].author.officer = other.clone();
    let place = attack.later(known.by);
    let block = block(attack, &other)?;
    rewrite(attack, place, &block, &format!("{block}\npencatat = true"));
    attack.must_step("author-not-officer", case, step, known.by);
    Some(())
}

/// An officer gets a new address, and the old one becomes another officer's.
fn address_moved_on(attack: &mut Attack) -> Option<()> {
    let (_, _, known) = any_step(attack)?;
    let others: Vec<String> = attack
        .story
        .officers
        .iter()
        .map(|(id, _)| id.clone())
        .filter(|id| *id != known.officer)
        .collect();
    let other = attack.rng.any(&others)?;
    let address = |id: &str| format!("\"{id}@contoh.go.id\"");
    let (own, theirs) = (address(&known.officer), address(&other));
    let head = attack.story.head();
    let given = rewrite(attack, head, &own, &address("baru"));
    rewrite(attack, given, &theirs, &format!("{theirs}, {own}"));
    // A note, once, where entries were recorded under it.
    attack.may_elsewhere("roster-changed");
    Some(())
}

fn recorder_steps_down(attack: &mut Attack) -> Option<()> {
    let head = attack.story.head();
    rewrite(attack, head, "pencatat = true", "pencatat = false");
    attack.may_elsewhere("roster-changed");
    Some(())
}
