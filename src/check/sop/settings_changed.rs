//! `settings-changed`: a setting that decides verdicts is not changed over what was recorded by it.
//!
//! Beyond the contract's table. `zona_waktu`, `toleransi_catat` and `wajib_sejak` hold for everything ever recorded, so
//! whoever may edit them may turn a late record into one in time without touching a case. A change may be right (the office
//! sets itself a stricter tolerance), so it is a note; where it turned verdicts, the steps are named, or counted where they
//! are many. That a severity changed is shown with the rules, and is no finding.

use std::collections::BTreeSet;

use super::{LISTED, TOLD, beyond, counted, place, places};
use crate::check::Facts;
use crate::check::again::{Again, Resettled, Turned, TurnedCommit};
use crate::check::context::by_commit;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::source::Place;

/// A setting that decides verdicts was changed after steps were recorded.
pub static SETTINGS_CHANGED: Rule = Rule {
    name: "settings-changed",
    group: Group::Sop,
    severity: Some(Severity::Info),
    proves: "No setting that decides verdicts was changed after steps had been finished.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&SETTINGS_CHANGED],
    messages: &[
        "settings-changed",
        "settings-changed-step",
        "settings-changed-many",
        "settings-changed-signing",
        "settings-changed-beyond",
    ],
    judge: Judge::Again(judge),
};

/// Where the settings stand.
const SETTINGS: &str = "tertib.toml";

fn judge(facts: &Facts<'_>, again: &Again, findings: &mut Vec<Finding>) {
    let finding = Finding::new(&SETTINGS_CHANGED).message("settings-changed-beyond");
    findings.extend(beyond(
        finding.at(Place::of_file(SETTINGS)),
        again.settings_beyond,
    ));
    for change in &again.settings {
        let whole = |message| {
            let finding = Finding::new(&SETTINGS_CHANGED).at(Place::of_file(SETTINGS));
            done_by(facts, finding.message(message), change)
        };
        for found in [false, true] {
            let signatures = change.signatures.iter();
            let turned: Vec<_> = signatures.filter(|one| one.found == found).collect();
            if !turned.is_empty() {
                findings.push(signing(whole("settings-changed-signing"), &turned));
            }
        }
        if change.turned.is_empty() {
            let excuses = change.excuses_signing && change.signatures.is_empty();
            if (change.about_cases || excuses) && change.reached > 0 {
                findings.push(whole("settings-changed").with("count", change.reached));
            }
        } else if change.turned.len() > TOLD {
            let finding = whole("settings-changed-many").severity(Severity::Low);
            findings.push(counted(finding, places(facts, &change.turned)));
        } else {
            let turned = change.turned.iter();
            findings.extend(turned.filter_map(|turned| one(facts, change, turned)));
        }
    }
}

/// Commits of which the rules of signatures find something only now, or no longer.
fn signing(finding: Finding, turned: &[&TurnedCommit]) -> Finding {
    let found = turned.iter().any(|one| one.found);
    let rules: BTreeSet<&str> = turned.iter().map(|one| one.rule.name).collect();
    let commits = turned.iter().map(|one| one.commit.short());
    let named: Vec<String> = commits.take(LISTED).collect();
    finding
        .with("turn", if found { "found" } else { "gone" })
        .with(
            "rules",
            rules.into_iter().map(str::to_owned).collect::<Vec<_>>(),
        )
        .with("more", turned.len().saturating_sub(LISTED))
        .with("commits", named)
        .with("count", turned.len())
        .severity(Severity::Low)
}

fn one(facts: &Facts<'_>, change: &Resettled, turned: &Turned) -> Option<Finding> {
    let (context, step) = place(facts, turned)?;
    let finding = match step {
        Some(step) => context.step_finding(&SETTINGS_CHANGED, step, step.step.finished.span),
        None => context.finding(&SETTINGS_CHANGED).with("step", 0_u32),
    };
    let finding = finding
        .message("settings-changed-step")
        .with("rule", turned.rule.name)
        .with("turn", if turned.found { "found" } else { "gone" })
        .severity(Severity::Low);
    Some(done_by(facts, finding, change))
}

fn done_by(facts: &Facts<'_>, finding: Finding, change: &Resettled) -> Finding {
    by_commit(finding, &change.commit, &facts.settings.zone).with("fields", change.settings.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{World, case, changed, line, procedure, story, version, world};
    use crate::signature::{Fault, Standing};

    const PATH: &str = "tertib.toml";

    fn settings(zone: &str, tolerance: &str, rest: &str) -> String {
        format!(
            "judul = \"A\"\nzona_waktu = \"{zone}\"\n[berkas]\ntoleransi_catat = \"{tolerance}\"\n{rest}"
        )
    }

    /// Step 1, finished on Monday the 14th and recorded `recorded`, when the settings are changed on 2 May.
    fn with(before: &str, after: &str, recorded: &str) -> World {
        let policy = changed(
            PATH,
            version(PATH, before),
            version(PATH, after),
            "2025-05-02",
        );
        let empty = case("001").received("2025-04-14 08:00");
        let step = empty.clone().step(1, "2025-04-14 23:30");
        let story = story(empty).on(recorded).then(step);
        world(procedure()).story(story).policy(policy)
    }

    fn tolerance(before: &str, after: &str, recorded: &str) -> Vec<String> {
        let text = |days| settings("Asia/Jakarta", days, "");
        with(&text(before), &text(after), recorded).only("settings-changed")
    }

    #[test]
    fn a_setting_that_decides_nothing_may_change() {
        let before = settings("Asia/Jakarta", "2 hari", "");
        let after = before.replace("\"A\"", "\"B\"");
        let world = with(&before, &after, "2025-04-15 08:00");
        assert_eq!(world.only("settings-changed"), [""; 0]);
    }

    #[test]
    fn a_wider_tolerance_names_the_step_that_it_excuses() {
        assert_eq!(
            tolerance("2 hari", "30 hari", "2025-04-22 08:00"),
            [
                "settings-changed 001/1 13:11 Commit bbbbbbbbbb (2 Mei 2025) mengubah setelan yang menentukan penilaian \
                 (toleransi_catat: 2 hari → 30 hari). Karena itu langkah 1 tidak lagi melanggar aturan late-record."
            ]
        );
        assert_eq!(
            tolerance("30 hari", "2 hari", "2025-04-22 08:00"),
            [
                "settings-changed 001/1 13:11 Commit bbbbbbbbbb (2 Mei 2025) mengubah setelan yang menentukan penilaian \
                 (toleransi_catat: 30 hari → 2 hari). Karena itu langkah 1 kini melanggar aturan late-record."
            ]
        );
    }

    #[test]
    fn one_that_turns_nothing_is_one_note() {
        assert_eq!(
            tolerance("2 hari", "3 hari", "2025-04-15 08:00"),
            [
                "settings-changed 1:1 Commit bbbbbbbbbb (2 Mei 2025) mengubah setelan yang menentukan penilaian \
                 (toleransi_catat: 2 hari → 3 hari), padahal 1 langkah sudah selesai sebelumnya. Tidak ada penilaian yang \
                 berubah."
            ]
        );
    }

    #[test]
    fn another_zone_turns_days_and_with_them_lateness() {
        // A quarter of an hour before midnight in Jakarta is the next day two hours to the east.
        let empty = case("001").received("2025-04-14 08:00");
        let late = empty.step(1, "2025-04-15 23:30");
        let text = |zone| settings(zone, "2 hari", "");
        let policy = changed(
            PATH,
            version(PATH, &text("Asia/Jayapura")),
            version(PATH, &text("Asia/Jakarta")),
            "2025-05-02",
        );
        let world = world(procedure()).case(late).policy(policy);
        assert_eq!(
            world.only("settings-changed"),
            [
                "settings-changed 001/1 13:11 Commit bbbbbbbbbb (2 Mei 2025) mengubah setelan yang menentukan penilaian \
                 (zona_waktu: Asia/Jayapura → Asia/Jakarta). Karena itu langkah 1 tidak lagi melanggar aturan late-step."
            ]
        );
    }

    #[test]
    fn many_turned_verdicts_are_one_finding_with_their_number() {
        let text = |days| settings("Asia/Jakarta", days, "");
        let policy = changed(
            PATH,
            version(PATH, &text("2 hari")),
            version(PATH, &text("30 hari")),
            "2025-05-02",
        );
        let mut world = world(procedure()).policy(policy);
        for number in 1..=11 {
            let empty = case(&format!("{number:03}")).received("2025-04-14 08:00");
            let step = empty.clone().step(1, "2025-04-14 09:00");
            world = world.story(story(empty).on("2025-04-22 08:00").then(step));
        }
        assert_eq!(
            world.only("settings-changed"),
            [
                "settings-changed 1:1 Commit bbbbbbbbbb (2 Mei 2025) mengubah setelan yang menentukan penilaian \
                 (toleransi_catat: 2 hari → 30 hari). Karena itu 11 penilaian berubah (berkas/langkah): 001/1, 002/1, 003/1, \
                 004/1, 005/1, dan 6 lagi."
            ]
        );
    }

    #[test]
    fn a_day_of_signing_that_moves_names_the_commits_whose_verdict_turned() {
        let text = |day: &str| {
            let signing = format!("[tanda_tangan]\nwajib_sejak = {day}\n");
            settings("Asia/Jakarta", "2 hari", &signing)
        };
        let world = |before: &str, after: &str| {
            let world = with(&text(before), &text(after), "2025-04-15 08:00");
            world.only("settings-changed")
        };
        assert_eq!(
            world("2025-04-15", "2025-06-01"),
            [
                "settings-changed 1:1 Commit bbbbbbbbbb (2 Mei 2025) mengubah setelan yang menentukan penilaian (wajib_sejak: \
                 2025-04-15 → 2025-06-01). Karena itu 1 commit tidak lagi menjadi temuan aturan unsigned: 0001000000."
            ]
        );
        assert_eq!(
            world("2025-06-01", "2025-04-15"),
            [
                "settings-changed 1:1 Commit bbbbbbbbbb (2 Mei 2025) mengubah setelan yang menentukan penilaian (wajib_sejak: \
                 2025-06-01 → 2025-04-15). Karena itu 1 commit kini menjadi temuan aturan unsigned: 0001000000."
            ]
        );
    }
    #[test]
    fn signatures_that_were_not_good_enough_turn_with_the_day_too() {
        let text = |day: &str| {
            let signing = format!("[tanda_tangan]\nwajib_sejak = {day}\n");
            settings("Asia/Jakarta", "2 hari", &signing)
        };
        let stranger = Standing::Stranger {
            fingerprint: "SHA256:abc".to_owned(),
        };
        let wrong = Standing::Faulty(Fault::Wrong);
        let said = |before: &str, after: &str| {
            let world = with(before, after, "2025-04-15 08:00").signed_since("2025-06-01");
            let world = world.signature(0, stranger.clone(), None);
            world
                .signature(1, wrong.clone(), None)
                .only("settings-changed")
        };
        // What is proven wrong is so on any day; what can't be known is a finding only from the day on.
        assert_eq!(
            said(&text("2025-04-10"), &text("2025-06-01")),
            [
                "settings-changed 1:1 Commit bbbbbbbbbb (2 Mei 2025) mengubah setelan yang menentukan penilaian (wajib_sejak: \
                 2025-04-10 → 2025-06-01). Karena itu 1 commit tidak lagi menjadi temuan aturan bad-signature: 0000000000."
            ]
        );
        assert_eq!(
            said(&settings("Asia/Jakarta", "2 hari", ""), &text("2025-04-10")),
            [
                "settings-changed 1:1 Commit bbbbbbbbbb (2 Mei 2025) mengubah setelan yang menentukan penilaian (wajib_sejak: – \
                 → 2025-04-10). Karena itu 2 commit kini menjadi temuan aturan bad-signature: 0000000000, 0001000000."
            ]
        );
    }

    #[test]
    fn signing_that_is_asked_for_no_longer_is_a_note_where_nothing_turns() {
        let asked = settings(
            "Asia/Jakarta",
            "2 hari",
            "[tanda_tangan]\nwajib_sejak = 2025-06-01\n",
        );
        let free = settings("Asia/Jakarta", "2 hari", "");
        let said = |before: &str, after: &str| {
            with(before, after, "2025-04-15 08:00").only("settings-changed")
        };
        assert_eq!(said(&free, &asked), [""; 0]);
        assert_eq!(
            said(&asked, &free),
            [
                "settings-changed 1:1 Commit bbbbbbbbbb (2 Mei 2025) mengubah setelan yang menentukan penilaian (wajib_sejak: \
                 2025-06-01 → –), padahal 1 langkah sudah selesai sebelumnya. Tidak ada penilaian yang berubah."
            ]
        );
    }

    #[test]
    fn a_step_finished_in_the_second_of_the_change_counts_as_before_it() {
        let text = |days| settings("Asia/Jakarta", days, "");
        let policy = changed(
            PATH,
            version(PATH, &text("2 hari")),
            version(PATH, &text("3 hari")),
            "2025-04-15",
        );
        let told = |time| {
            let draft = case("001").received("2025-04-14 08:00").step(1, time);
            let world = world(procedure()).case(draft).policy(policy.clone());
            world.only("settings-changed").len()
        };
        assert_eq!((told("2025-04-15 12:00"), told("2025-04-15 12:01")), (1, 0));
    }

    #[test]
    fn changes_without_number_are_not_all_judged_again_and_that_is_said() {
        let world = world(procedure());
        let again = Again {
            settings_beyond: 3,
            ..Again::default()
        };
        let told = |again: &Again| {
            let mut findings = Vec::new();
            world.with_facts(|facts| judge(&facts, again, &mut findings));
            findings.iter().map(line).collect::<Vec<_>>()
        };
        assert_eq!(
            told(&again),
            [
                "settings-changed 1:1 Setelan yang menentukan penilaian diubah lebih dari 500 kali. 3 perubahan terakhir tidak \
                 dinilai ulang, jadi yang diubahnya pada penilaian tidak diketahui."
            ]
        );
        assert_eq!(told(&Again::default()), [""; 0]);
    }
}
