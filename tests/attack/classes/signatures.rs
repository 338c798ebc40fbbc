//! Signatures of commits, in an office that asks for them: every commit of the story is signed by its author.

use std::collections::HashMap;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use ssh_key::private::{Ed25519Keypair, KeypairData};
use ssh_key::{HashAlg, LineEnding, PrivateKey};

use super::Named;
use crate::attack::Attack;
use crate::good::{SETTINGS, roster};
use crate::story::{Op, Retouch, Story, Uid};
use crate::support::raw::Commit;

pub const CLASSES: &[Named] = &[
    ("signature-absent", absent),
    ("signature-of-another-text", tampered),
    ("signature-of-another-officer", another),
    ("signature-of-an-unlisted-key", unlisted),
    ("signature-of-a-revoked-key", |attack| {
        ended(attack, "dicabut")
    }),
    ("signature-of-an-expired-key", |attack| {
        ended(attack, "sampai")
    }),
];

fn key(name: &str) -> PrivateKey {
    let mut seed = [7; 32];
    for (at, byte) in name.bytes().enumerate() {
        seed[at % 32] ^= byte.rotate_left(u32::try_from(at / 32).expect("small"));
    }
    PrivateKey::new(KeypairData::Ed25519(Ed25519Keypair::from_seed(&seed)), "").expect("a key")
}

/// The key's line, its term, and more said of it.
fn listed(id: &str, more: &str) -> String {
    let line = key(id).public_key().to_openssh().expect("a line");
    format!("kunci = [{{ ssh = \"{line}\", sejak = 2025-01-01{more} }}]\n")
}

/// Signs with the key of this name; each text once, because it takes time.
fn signed_by(name: String) -> Retouch {
    type Known = Mutex<HashMap<(String, Vec<u8>), String>>;
    static KNOWN: LazyLock<Known> = LazyLock::new(Known::default);
    Arc::new(move |commit: Commit| {
        let text = commit.bytes();
        let known = KNOWN
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .get(&(name.clone(), text.clone()))
            .cloned();
        let signature = known.unwrap_or_else(|| {
            let signature = key(&name)
                .sign("git", HashAlg::Sha512, &text)
                .expect("signed");
            let armored = signature.to_pem(LineEnding::LF).expect("armored");
            KNOWN
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .insert((name.clone(), text), armored.clone());
            armored
        });
        let end = commit.headers.len();
        commit.insert(end, "gpgsig", signature.trim_end().replace('\n', "\n "))
    })
}

/// The first weeks of a story, in an office that asks for signatures.
pub fn signed(mut story: Story) -> Option<Story> {
    // The roster must stand in the first commit: no other can vouch for what comes before it.
    (story.nodes[0].ops.len() > 1).then_some(())?;
    story.order.truncate(16);
    let last = story.nodes[story.head()].committer.at;
    let last = jiff::Timestamp::from_second(last).expect("in range");
    let zone = jiff::tz::TimeZone::fixed(jiff::tz::offset(7));
    story.as_of = last.to_zoned_datetime(zone).date();
    story.officers.push(("admin".to_owned(), String::new()));
    let blocks = roster(&story.officers);
    let blocks = blocks.split("\n\n").filter(|block| !block.is_empty());
    let keyed = blocks
        .zip(&story.officers)
        .map(|(block, (id, _))| format!("{block}\n{}\n", listed(id, "")));
    let text: String = keyed.collect();
    let asked = format!("{SETTINGS}\n[tanda_tangan]\nwajib_sejak = 2025-02-01\n");
    for op in &mut story.nodes[0].ops {
        match op {
            Op::Write(path, bytes) if path == "content/petugas.toml" => {
                *bytes = text.clone().into_bytes()
            }
            Op::Write(path, bytes) if path == "tertib.toml" => *bytes = asked.clone().into_bytes(),
            _ => {}
        }
    }
    for node in &mut story.nodes {
        node.committer.officer.clone_from(&node.author.officer);
        node.retouch = Some(signed_by(node.author.officer.clone()));
    }
    Some(story)
}

/// Whether the head stands on a commit: the first weeks may end before a side line is merged.
fn is_there(attack: &Attack, by: Uid) -> bool {
    let story = &attack.story;
    story.order.contains(&by) && story.reaches(story.head(), by)
}

/// A step and its commit within the first weeks.
fn step(attack: &mut Attack) -> Option<(usize, usize, Uid)> {
    let case = attack.case(1)?;
    let step = attack.step(case);
    let by = attack.story.cases[case].steps[step].by;
    is_there(attack, by).then_some((case, step, by))
}

/// The case and step that a commit records.
fn recorded(attack: &Attack, by: Uid) -> Option<(usize, usize)> {
    let cases = attack.story.cases.iter().enumerate();
    cases
        .flat_map(|(at, case)| case.steps.iter().enumerate().map(move |step| (at, step)))
        .find(|(_, (_, step))| step.by == by)
        .map(|(case, (step, _))| (case, step))
}

fn absent(attack: &mut Attack) -> Option<()> {
    let (case, step, by) = step(attack)?;
    attack.story.nodes[by].retouch = None;
    attack.must_step("unsigned", case, step, by);
    Some(())
}

fn tampered(attack: &mut Attack) -> Option<()> {
    let (case, step, by) = step(attack)?;
    let sign = attack.story.nodes[by].retouch.clone()?;
    attack.story.nodes[by].retouch = Some(Arc::new(move |commit| {
        let mut commit = sign(commit);
        commit.message.push('.');
        commit
    }));
    attack.must_step("bad-signature", case, step, by);
    Some(())
}

fn another(attack: &mut Attack) -> Option<()> {
    let (case, step, by) = step(attack)?;
    let own = attack.story.nodes[by].author.officer.clone();
    let others: Vec<String> = attack
        .story
        .officers
        .iter()
        .map(|(id, _)| id.clone())
        .filter(|id| *id != own)
        .collect();
    let other = attack.rng.any(&others)?;
    attack.story.nodes[by].retouch = Some(signed_by(other));
    attack.must_step("signer-mismatch", case, step, by);
    Some(())
}

fn unlisted(attack: &mut Attack) -> Option<()> {
    let (case, step, by) = step(attack)?;
    attack.story.nodes[by].retouch = Some(signed_by("orang-luar".to_owned()));
    attack.must_step("bad-signature", case, step, by);
    Some(())
}

/// The key of a step's author had ended before, by the roster from the start.
fn ended(attack: &mut Attack, how: &str) -> Option<()> {
    let (_, _, by) = step(attack)?;
    let officer = attack.story.nodes[by].author.officer.clone();
    (officer != "admin").then_some(())?;
    let (was, is) = (
        listed(&officer, ""),
        listed(&officer, &format!(", {how} = 2025-04-12")),
    );
    for op in &mut attack.story.nodes[0].ops {
        if let Op::Write(_, bytes) = op {
            let text = String::from_utf8(bytes.clone()).expect("text");
            *bytes = text.replace(&was, &is).into_bytes();
        }
    }
    for uid in attack.story.order.clone().into_iter().skip(1) {
        if attack.story.nodes[uid].author.officer == officer && is_there(attack, uid) {
            match recorded(attack, uid) {
                Some((case, step)) => attack.must_step("bad-signature", case, step, uid),
                // A commit of the office's files, a new case, a correction or a merge: it records no step.
                None => attack.some("bad-signature", uid),
            }
        }
    }
    Some(())
}
