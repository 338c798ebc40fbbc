//! Differences of versions as text.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;
use crate::check::testing::{procedure, sop};
use crate::policy::parse;
use crate::sop::Sop;
use crate::source::Source;

const SETTINGS: &str = "judul = \"Arsip\"\nzona_waktu = \"Asia/Jakarta\"\n";
const ROSTER: &str = "[[petugas]]\nid = \"tim-01\"\nnama = \"Tim 01\"\nemail = [\"a@contoh.go.id\"]\n\
    pelaksana = [{ id = \"tim\", sejak = 2025-01-02 }]\n";

fn version(path: &str, text: &str) -> Version {
    parse(path, Some(Source::new(path, text)))
}

fn found(path: &str, before: &str, after: &str) -> Vec<Delta> {
    let (before, after) = (version(path, before), version(path, after));
    between(Some(&before), Some(&before), Some(&after))
}

fn holiday(day: &str, name: &str) -> String {
    format!("[[libur]]\ntanggal = {day}\nnama = \"{name}\"\njenis = \"lain\"\ndasar = \"SK\"\n")
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn keys(before: &Sop, after: &Sop) -> Vec<String> {
    let fields = changed_fields(before, after).into_iter();
    fields.map(|field| field.key).collect()
}

#[test]
fn a_severity_and_other_settings_are_named_with_both_values() {
    let after = format!(
        "{}[berkas]\ntoleransi_catat = \"3 hari\"\n[tanda_tangan]\nwajib_sejak = 2026-01-01\n[aturan]\n\"late-step\" = \"tinggi\"\n\"overdue\" = \"mati\"\n",
        SETTINGS.replace("Arsip", "Berkas")
    );
    let setting = |key, before: &str, after: &str| Delta::Setting {
        key,
        before: before.to_owned(),
        after: after.to_owned(),
    };
    let severity = |rule, after| Delta::Severity {
        rule,
        before: Some(Severity::Medium),
        after,
    };
    assert_eq!(
        found("tertib.toml", SETTINGS, &after),
        [
            severity("late-step", Some(Severity::High)),
            severity("overdue", None),
            // Signatures that are asked for are judged.
            Delta::Severity {
                rule: "unsigned",
                before: None,
                after: Some(Severity::High),
            },
            setting("judul", "Arsip", "Berkas"),
            setting("toleransi_catat", "2 hari", "3 hari"),
            setting("wajib_sejak", "", "2026-01-01"),
        ]
    );
}

#[test]
fn layout_and_comments_are_said_to_be_just_that() {
    let after = format!("# setelan\n\n{SETTINGS}\n[aturan]\n");
    assert_eq!(found("tertib.toml", SETTINGS, &after), [Delta::Layout]);
}

#[test]
fn days_off_come_go_and_are_reworded() {
    let before = holiday("2025-04-18", "Wafat") + &holiday("2025-05-01", "Buruh");
    let after = holiday("2025-05-01", "Hari Buruh") + &holiday("2025-08-18", "Cuti Bersama");
    let named: Vec<(&str, Date)> = found("content/kalender.toml", &before, &after)
        .into_iter()
        .map(|delta| match delta {
            Delta::HolidayAdded(holiday) => ("added", holiday.date),
            Delta::HolidayRemoved(holiday) => ("removed", holiday.date),
            Delta::HolidayReworded(holiday) => ("reworded", holiday.date),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(
        named,
        [
            ("removed", day("2025-04-18")),
            ("reworded", day("2025-05-01")),
            ("added", day("2025-08-18"))
        ]
    );
    let hours = "[jam_kerja]\nsenin = [\"08:00-12:00\"]\n";
    assert_eq!(found("content/kalender.toml", "", hours), [Delta::Hours]);
}

#[test]
fn a_term_that_ends_is_a_change_of_the_same_duty() {
    let after = ROSTER.replace("02 }", "02, sampai = 2025-12-31 }");
    let since = day("2025-01-02");
    assert_eq!(
        found("content/petugas.toml", ROSTER, &after),
        [Delta::TermChanged {
            officer: "tim-01".to_owned(),
            lane: "tim".to_owned(),
            before: Term { since, until: None },
            after: Term {
                since,
                until: Some(day("2025-12-31"))
            },
        }]
    );
}

#[test]
fn officers_lanes_keys_and_rights_are_told_apart() {
    let officer = || "tim-01".to_owned();
    let other = ROSTER.replace("{ id = \"tim\"", "{ id = \"loket\"");
    let lanes = found("content/petugas.toml", ROSTER, &other);
    assert!(
        matches!(
            &lanes[..],
            [Delta::DutyRemoved { .. }, Delta::DutyAdded { .. }]
        ),
        "{lanes:?}"
    );
    let rights = format!("{ROSTER}pencatat = true\n").replace("a@contoh", "b@contoh");
    assert_eq!(
        found("content/petugas.toml", ROSTER, &rights),
        [
            Delta::Recorder {
                officer: officer(),
                now: true
            },
            Delta::Person { officer: officer() },
        ]
    );
    let people = found(
        "content/petugas.toml",
        ROSTER,
        &ROSTER.replace("tim-01", "tim-02"),
    );
    assert!(
        matches!(
            &people[..],
            [Delta::OfficerRemoved(_), Delta::OfficerAdded(_)]
        ),
        "{people:?}"
    );
}

#[test]
fn a_key_that_comes_goes_is_revoked_or_has_other_days_is_told_so() {
    let with = |names: &[&str], rest: &str| {
        let key = |name: &&str| format!("{{ ssh = \"{name}\", sejak = 2025-01-02{rest} }}");
        let keys: Vec<String> = names.iter().map(key).collect();
        format!("{ROSTER}kunci = [{}]\n", keys.join(", "))
    };
    let plain = |names: &[&str]| with(names, "");
    let revoked = |names: &[&str]| with(names, ", dicabut = 2025-05-02");
    let ended = |names: &[&str]| with(names, ", sampai = 2025-05-02");
    let one = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f";
    let two = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIB8eHRwbGhkYFxYVFBMSERAPDg0MCwoJCAcGBQQDAgEA";
    let turns = |before: &str, after: &str| {
        let deltas = found("content/petugas.toml", before, after);
        let turns = deltas.into_iter().map(|delta| match delta {
            Delta::Key { turn, .. } => turn,
            other => panic!("{other:?}"),
        });
        turns.collect::<Vec<_>>()
    };
    assert_eq!(turns(&plain(&[one]), &plain(&[one, two])), [KeyTurn::Added]);
    assert_eq!(
        turns(&plain(&[one]), &plain(&[two])),
        [KeyTurn::Removed, KeyTurn::Added]
    );
    assert_eq!(turns(&plain(&[one]), &revoked(&[one])), [KeyTurn::Revoked]);
    assert_eq!(turns(&plain(&[one]), &ended(&[one])), [KeyTurn::Changed]);
    assert_eq!(
        turns(&plain(&[one, two]), &plain(&[two, one])),
        [KeyTurn::Changed]
    );
}

#[test]
fn a_field_of_an_sop_is_named_by_its_key_with_both_values() {
    let (old, mut new) = (procedure().build(), procedure().build());
    new.activities[1].limit = Some(Limit {
        amount: 10,
        ..old.activities[1].limit.unwrap()
    });
    new.identity.approved = day("2025-12-01");
    let fields = changed_fields(&old, &new);
    assert_eq!(
        keys(&old, &new),
        ["tanggal_pengesahan", "aktivitas.2.waktu"]
    );
    assert_eq!(
        fields[1].before,
        Shown::Limit(old.activities[1].limit.unwrap())
    );
    assert_eq!(fields[1].at, Some(new.activities[1].number.span));
}

#[test]
fn activities_that_come_go_or_change_places_are_differences() {
    let two = sop()
        .activity(1, "1 hari", 2)
        .activity(2, "1 hari", 0)
        .build();
    let mut one = two.clone();
    one.activities.truncate(1);
    let gone = keys(&two, &one);
    assert!(gone.contains(&"aktivitas.2.waktu".to_owned()), "{gone:?}");
    assert_eq!(keys(&one, &two), gone);
    let mut turned = two.clone();
    turned.activities.reverse();
    assert_eq!(keys(&two, &turned), ["isi"]);
}

#[test]
fn words_of_the_narrative_count_and_the_space_between_them_does_not() {
    let old = Sop {
        narrative: "Layanan ini gratis.\n".to_owned(),
        ..procedure().build()
    };
    let with = |narrative: &str| Sop {
        narrative: narrative.to_owned(),
        ..old.clone()
    };
    assert_eq!(keys(&old, &with("Layanan\r\nini   gratis.")), [""; 0]);
    assert_eq!(keys(&old, &with("Layanan ini berbayar.")), ["narasi"]);
    let mut doubted = old.clone();
    doubted.doubts.clear();
    doubted.lanes[0].name.push('s');
    assert_eq!(keys(&old, &doubted), ["pelaksana"]);
}

#[test]
fn a_file_that_comes_breaks_and_mends_is_held_against_the_last_good_version() {
    let path = "content/kalender.toml";
    let good = version(path, &holiday("2025-04-18", "Wafat"));
    let broken = version(path, "[[libur");
    assert_eq!(between(None, None, Some(&good)), [Delta::Brought]);
    assert_eq!(between(Some(&good), Some(&good), None), [Delta::Removed]);
    assert_eq!(
        between(Some(&good), Some(&good), Some(&broken)),
        [Delta::Broken]
    );
    let empty = version(path, "");
    let mended = between(Some(&broken), Some(&good), Some(&empty));
    assert!(
        matches!(&mended[..], [Delta::Mended, Delta::HolidayRemoved(_)]),
        "{mended:?}"
    );
}
