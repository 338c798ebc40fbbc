//! Dates and headers of commits.

use std::sync::Arc;

use super::Named;
use crate::attack::Attack;
use crate::story::Uid;
use crate::support::raw::Commit;

pub const CLASSES: &[Named] = &[
    ("backdated-commit", |attack| {
        dated(attack, |node_before, _| {
            (node_before - 86_400, node_before - 86_400)
        })
    }),
    ("backdated-author", |attack| {
        dated(attack, |before, own| (before - 7_200, own))
    }),
    ("backdated-committer", |attack| {
        dated(attack, |before, own| (own, before - 7_200))
    }),
    ("future-commit", future_commit),
    ("future-author", future_author),
    ("impossible-offset", |attack| {
        header(attack, |c| {
            person(c, "author", |line| line.replace("+0700", "+9999"))
        })
    }),
    ("impossible-offset-of-committer", |attack| {
        header(attack, |c| {
            person(c, "committer", |line| line.replace("+0700", "-2500"))
        })
    }),
    ("date-before-1970", |attack| {
        header(attack, |c| date(c, "-5"))
    }),
    ("date-after-9999", |attack| {
        header(attack, |c| date(c, "999999999999999"))
    }),
    ("date-no-number", |attack| {
        header(attack, |c| date(c, "kemarin"))
    }),
    ("author-twice", |attack| {
        header(attack, |c| again(c, "author"))
    }),
    ("committer-twice", |attack| {
        header(attack, |c| again(c, "committer"))
    }),
    ("signature-twice", |attack| {
        header(attack, |c| {
            let end = c.headers.len();
            c.insert(end, "gpgsig", "a").insert(end + 1, "gpgsig", "b")
        })
    }),
    ("no-committer", |attack| {
        header(attack, |c| c.without("committer"))
    }),
    ("zero-byte", |attack| {
        header(attack, |c| {
            let end = c.headers.len();
            c.insert(end, "x", "a\0b")
        })
    }),
    ("author-turned", |attack| {
        header(attack, |c| {
            person(c, "author", |line| {
                line.replacen("Petugas", "Petugas\u{202e}", 1)
            })
        })
    }),
    ("author-mixed-script", |attack| {
        header(attack, |c| {
            person(c, "author", |line| {
                line.replacen("Petugas", "P\u{435}tugas", 1)
            })
        })
    }),
];

/// A step that is not its case's first entry, with the commit that records it.
fn any_step(attack: &mut Attack) -> Option<(usize, usize, Uid)> {
    let case = attack.case(2)?;
    let step = 1 + attack.rng.below(attack.story.cases[case].steps.len() - 1);
    Some((case, step, attack.story.cases[case].steps[step].by))
}

/// Gives a step's commit other dates: of author and committer, from those of the case's entry before and its own.
fn dated(attack: &mut Attack, dates: fn(i64, i64) -> (i64, i64)) -> Option<()> {
    let (case, step, by) = any_step(attack)?;
    let before = attack.story.cases[case].steps[step - 1].by;
    let before = attack.story.nodes[before].committer.at;
    let node = &mut attack.story.nodes[by];
    let (author, committer) = dates(before, node.committer.at);
    (node.author.at, node.committer.at) = (author, committer);
    attack.must_step("commit-date-reversed", case, step, by);
    Some(())
}

fn future_commit(attack: &mut Attack) -> Option<()> {
    let case = attack.open();
    let by = attack.story.cases[case].steps[0].by;
    let days = 1 + attack.rng.below(900) as i64;
    let node = &mut attack.story.nodes[by];
    node.author.at += days * 86_400;
    node.committer.at += days * 86_400;
    attack.must_step("commit-date-future", case, 0, by);
    attack.may(case, &["late-record"]);
    Some(())
}

/// The author's date alone lies ahead: of the committer's, and of the day of judgement.
fn future_author(attack: &mut Attack) -> Option<()> {
    let (case, step, by) = any_step(attack)?;
    attack.story.nodes[by].author.at += 400 * 86_400;
    attack.must_step("commit-date-future", case, step, by);
    attack.must_step("commit-date-reversed", case, step, by);
    attack.may(case, &["late-record", "commit-date-reversed"]);
    Some(())
}

/// Writes a step's commit otherwise.
fn header(attack: &mut Attack, change: fn(Commit) -> Commit) -> Option<()> {
    let (case, step, by) = any_step(attack)?;
    attack.story.nodes[by].retouch = Some(Arc::new(change));
    attack.must_step("unsafe-entry", case, step, by);
    attack.may(
        case,
        &[
            "author-not-officer",
            "commit-date-reversed",
            "commit-date-future",
            "late-record",
        ],
    );
    Some(())
}

fn value(commit: &Commit, name: &str) -> String {
    let prefix = format!("{name} ");
    let line = commit
        .headers
        .iter()
        .find_map(|line| line.strip_prefix(prefix.as_bytes()));
    String::from_utf8(line.expect("there").to_vec()).expect("text")
}

fn person(commit: Commit, name: &str, change: fn(String) -> String) -> Commit {
    let line = change(value(&commit, name));
    commit.set(name, line)
}

fn date(commit: Commit, date: &str) -> Commit {
    let line = value(&commit, "author");
    let at = line.find("> ").expect("an address") + 2;
    commit.set("author", format!("{}{date} +0700", &line[..at]))
}

fn again(commit: Commit, name: &str) -> Commit {
    let line = value(&commit, name);
    let at = commit
        .headers
        .iter()
        .position(|header| header.starts_with(format!("{name} ").as_bytes()))
        .expect("there");
    commit.insert(at + 1, name, line.replace("Petugas", "Orang"))
}
