#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;

use git2::{Repository, Sort};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use sha2::{Digest, Sha256};

use super::*;
use crate::calendar::{Calendar, Holiday, HolidayKind, Horizon, OfficeHours, due};
use crate::fresh::FreshError;
use crate::settings::Language;
use crate::sop::{DayUnit, Limit, LimitUnit};
use crate::stamp::Moment;
use crate::text::Catalog;

/// Commits that the irregular samples add to one per entry: 5 of content, 4 edits of it, 3 edits of cases, 1 removal,
/// 1 deletion.
const EXTRA: usize = 5 + 4 + 3 + 1 + 1;
/// Commits saved by entries that share one: 2 into 1, 3 into 1, 2 into 1.
const SHARED: usize = 1 + 2 + 1;
/// The only sample that is no TOML.
const BROKEN: &str = "2026-0003";

fn demo() -> (tempfile::TempDir, DemoReport, Repository) {
    let dir = tempfile::tempdir().unwrap();
    let report = write(&dir.path().join("situs")).unwrap();
    let repository = Repository::open(dir.path().join("situs")).unwrap();
    (dir, report, repository)
}

fn tree_files(repository: &Repository) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let tree = repository.head().unwrap().peel_to_tree().unwrap();
    tree.walk(git2::TreeWalkMode::PreOrder, |folder, entry| {
        if let Some(blob) = entry.to_object(repository).unwrap().as_blob() {
            let path = format!("{folder}{}", entry.name().unwrap());
            files.insert(path, blob.content().to_vec());
        }
        git2::TreeWalkResult::Ok
    })
    .unwrap();
    files
}

#[test]
fn two_runs_make_the_same_head() {
    let (_a, first, _) = demo();
    let (_b, second, _) = demo();
    assert_eq!(first, second);
}

#[test]
fn every_entry_is_a_commit_but_for_the_deliberate_exceptions() {
    let (_dir, report, repository) = demo();
    let removed = 1;
    let entries: usize = sample::cases()
        .unwrap()
        .iter()
        .map(|case| Sheet::cut(case.text).entries.len())
        .sum();
    assert_eq!(report.entries, entries + removed);
    assert_eq!(report.commits, report.entries + EXTRA - SHARED);
    let mut walk = repository.revwalk().unwrap();
    walk.push_head().unwrap();
    assert_eq!(walk.count(), report.commits);
}

#[test]
fn commits_are_in_order_by_roster_officers_and_before_the_as_of_day() {
    let (_dir, _, repository) = demo();
    let mut walk = repository.revwalk().unwrap();
    walk.set_sorting(Sort::TOPOLOGICAL | Sort::REVERSE).unwrap();
    walk.push_head().unwrap();
    let officers = sample::officers().unwrap();
    let emails: BTreeSet<&String> = officers.iter().flat_map(|o| &o.email).collect();
    let end = "2026-11-23T00:00:00+07:00"
        .parse::<jiff::Timestamp>()
        .unwrap();
    let mut last = i64::MIN;
    for id in walk {
        let commit = repository.find_commit(id.unwrap()).unwrap();
        let person = commit.author();
        assert!(emails.contains(&person.email().unwrap().to_owned()));
        assert_eq!(commit.committer().email(), person.email());
        assert_eq!(commit.time().offset_minutes(), 420);
        assert!(last <= commit.time().seconds(), "{:?}", commit.summary());
        last = commit.time().seconds();
    }
    assert!(last < end.as_second());
}

#[test]
fn the_head_holds_the_samples_and_the_working_tree_is_clean() {
    let (_dir, _, repository) = demo();
    let mut expected: BTreeMap<String, Vec<u8>> = sample::content()
        .into_iter()
        .chain(sample::case_files())
        .map(|(path, bytes)| (path, bytes.to_vec()))
        .collect();
    assert!(expected.remove("cases/2025/12/2025-0016.toml").is_some());
    let files = tree_files(&repository);
    assert_eq!(
        files.keys().collect::<Vec<_>>(),
        expected.keys().collect::<Vec<_>>()
    );
    assert!(files == expected);
    assert_eq!(repository.statuses(None).unwrap().len(), 0);
    assert_eq!(
        repository.head().unwrap().name().unwrap(),
        "refs/heads/main"
    );
}

#[test]
fn a_folder_that_holds_something_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("surat.txt"), "x").unwrap();
    let error = write(dir.path()).unwrap_err();
    assert_eq!(error.message().0, "gagal-folder-berisi");
    assert!(!dir.path().join(".git").exists());
}

#[test]
fn every_failure_has_words_in_both_languages() {
    let path = || std::path::PathBuf::from("situs");
    let failures: [DemoError; 4] = [
        FreshError::NotEmpty(path()).into(),
        FreshError::Folder {
            path: path(),
            source: std::io::Error::other("penuh"),
        }
        .into(),
        git2::Error::from_str("rusak").into(),
        DemoError::sample("cases/x.toml", "hilang"),
    ];
    for language in [Language::Id, Language::En] {
        let catalog = Catalog::built_in(language).unwrap();
        for failure in &failures {
            let (key, params) = failure.message();
            let text = catalog.with(key, &params);
            assert!(!text.contains(['⟦', '{']), "{text}");
        }
    }
}

/// A build that missed a new file of `cases/`, `content/` or `schemas/` would replay an old set.
#[test]
fn the_built_in_files_are_those_of_the_project() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut on_disk = BTreeMap::new();
    for folder in ["cases", "content", "schemas"] {
        for entry in walkdir::WalkDir::new(root.join(folder)) {
            let entry = entry.unwrap();
            if entry.file_type().is_file() {
                let path = entry.path().strip_prefix(root).unwrap();
                let name = path.to_str().unwrap().replace('\\', "/");
                on_disk.insert(name, fs::read(entry.path()).unwrap());
            }
        }
    }
    // Those of the program's own reports are no part of a site.
    on_disk.remove("schemas/check.schema.json");
    on_disk.remove("schemas/verify.schema.json");
    let mut built_in = sample::content();
    built_in.extend(sample::case_files());
    // The made-up SOP is no part of the project's content.
    built_in.retain(|path, _| path.contains('/') && !path.contains("/contoh-"));
    assert_eq!(
        built_in.keys().collect::<Vec<_>>(),
        on_disk.keys().collect::<Vec<_>>()
    );
    assert!(
        built_in
            .iter()
            .all(|(path, bytes)| on_disk[path] == **bytes)
    );
}

#[test]
fn every_toml_file_parses_but_the_broken_sample() {
    let broken: Vec<String> = sample::cases()
        .unwrap()
        .iter()
        .filter(|case| toml::from_str::<toml::Table>(case.text).is_err())
        .map(|case| case.id.clone())
        .collect();
    assert_eq!(broken, [BROKEN]);
    for (path, bytes) in sample::content() {
        let text = std::str::from_utf8(bytes).unwrap();
        let front = match path.rsplit('.').next() {
            Some("toml") => text,
            Some("md") => text.split("+++\n").nth(1).unwrap(),
            _ => continue,
        };
        toml::from_str::<toml::Table>(front).unwrap_or_else(|e| panic!("{path}: {e}"));
    }
}

#[test]
fn attachments_are_named_with_their_hash() {
    let files = sample::case_files();
    let mut named = BTreeSet::new();
    for case in sample::cases().unwrap() {
        let Ok(table) = toml::from_str::<toml::Table>(case.text) else {
            continue;
        };
        for output in steps(&table).flat_map(outputs) {
            let Some(name) = output.get("berkas") else {
                continue;
            };
            let folder = case.path.trim_end_matches(".toml");
            let path = format!("{folder}/{}", name.as_str().unwrap());
            let digest = Sha256::digest(files[&path]);
            let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
            assert_eq!(output["sha256"].as_str().unwrap(), hex, "{path}");
            named.insert(path);
        }
    }
    let attached: BTreeSet<String> = files
        .into_keys()
        .filter(|path| path.split('/').count() > 4)
        .collect();
    assert_eq!(named, attached);
}

#[test]
fn exactly_these_samples_have_a_late_step() {
    let calendar = calendar();
    let zone = TimeZone::get("Asia/Jakarta").unwrap();
    let horizon = Horizon {
        calendar: &calendar,
        zone: &zone,
    };
    let moment = |value: &toml::Value| Moment {
        at: value.as_datetime().unwrap().to_string().parse().unwrap(),
        offset: jiff::tz::offset(7),
    };
    let mut late = Vec::new();
    let mut judged = 0;
    for case in sample::cases().unwrap() {
        let Ok(table) = toml::from_str::<toml::Table>(case.text) else {
            continue;
        };
        let mut from = moment(&table["diterima"]);
        for step in steps(&table) {
            let finished = moment(&step["selesai"]);
            let activity = step["aktivitas"].as_integer().unwrap();
            if let Some(amount) = days(activity) {
                let limit = Limit {
                    amount,
                    unit: LimitUnit::Days,
                };
                judged += 1;
                if !due(horizon, from, limit, DayUnit::Working)
                    .unwrap()
                    .is_met_by(finished, &zone)
                {
                    late.push(format!("{} aktivitas {activity}", case.id));
                }
            }
            from = finished;
        }
    }
    assert!(judged > 150, "{judged}");
    assert_eq!(
        late,
        [
            "2025-0003 aktivitas 4",
            // Corrected later to the day before.
            "2025-0005 aktivitas 2",
            "2025-0015 aktivitas 8",
            "2026-0008 aktivitas 7",
        ]
    );
}

fn steps(table: &toml::Table) -> impl Iterator<Item = &toml::Table> {
    let steps = table.get("langkah").and_then(toml::Value::as_array);
    steps
        .into_iter()
        .flatten()
        .map(|step| step.as_table().unwrap())
}

fn outputs(step: &toml::Table) -> impl Iterator<Item = &toml::Value> {
    let outputs = step.get("output").and_then(toml::Value::as_array);
    outputs.into_iter().flatten()
}

/// Limits of the sample SOP in days.
fn days(activity: i64) -> Option<u32> {
    match activity {
        1 | 2 | 6 | 8 => Some(1),
        3..=5 => Some(14),
        7 => Some(3),
        _ => None,
    }
}

fn calendar() -> Calendar {
    let files = sample::content();
    let text = std::str::from_utf8(files["content/kalender.toml"]).unwrap();
    let table: toml::Table = toml::from_str(text).unwrap();
    let off = table["libur"].as_array().unwrap().iter().map(|day| {
        let date: Date = day["tanggal"]
            .as_datetime()
            .unwrap()
            .to_string()
            .parse()
            .unwrap();
        let holiday = Holiday {
            date,
            name: String::new(),
            kind: HolidayKind::National,
            decree: String::new(),
        };
        (date, holiday)
    });
    Calendar::new(off.collect(), OfficeHours::default())
}
