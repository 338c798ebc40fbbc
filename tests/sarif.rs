//! The SARIF report: valid by the official schema, readable by another program, and steady from commit to commit.
//!
//! The schema is the one that the crate serde-sarif (MIT) carries; its types are the other program.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

use serde_json::{Value, json};
use serde_sarif::sarif::Sarif;
use support::{CASE, HEAD, STEP_1, STEP_2, STEP_3, Site};

const DAY: &str = "2025-04-30";

/// The official schema, from the source of a crate that ships it.
static SCHEMA: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
    // Only what this machine's platform needs has been downloaded.
    let rustc = run(Command::new("rustc").arg("-vV"));
    let host = rustc.lines().find_map(|line| line.strip_prefix("host: "));
    let metadata = run(Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--offline", "--locked"])
        .args(["--filter-platform", host.unwrap()])
        .current_dir(env!("CARGO_MANIFEST_DIR")));
    let metadata: Value = serde_json::from_str(&metadata).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let package = packages.iter().find(|one| one["name"] == "serde-sarif");
    let manifest = Path::new(package.unwrap()["manifest_path"].as_str().unwrap());
    let text = std::fs::read_to_string(manifest.with_file_name("src/schema.json")).unwrap();
    // The official text has a stray bracket in a pattern, which a strict reader of patterns refuses.
    let text = text.replace("{2}]?$", r"{2}\\]?$");
    let schema: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        schema["title"],
        "Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema"
    );
    jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap()
});

fn run(command: &mut Command) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn sarif_of(site: &Site, more: &[&str]) -> Value {
    let arguments = ["check", "--format", "sarif", "--as-of", DAY];
    let output = site
        .tertib(&[&arguments[..], more].concat())
        .output()
        .unwrap();
    assert_ne!(output.status.code(), Some(2), "{output:?}");
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let errors: Vec<String> = SCHEMA.iter_errors(&report).map(|e| e.to_string()).collect();
    assert_eq!(errors, [""; 0], "{report:#}");
    serde_json::from_value::<Sarif>(report.clone()).expect("another program reads it");
    report
}

fn prints(report: &Value) -> Vec<String> {
    let results = report["runs"][0]["results"].as_array().unwrap();
    results
        .iter()
        .map(|one| {
            one["partialFingerprints"]["tertib/v1"]
                .as_str()
                .unwrap()
                .to_owned()
        })
        .collect()
}

/// A case whose third step is late, so that the finding has two places.
fn late() -> Site {
    Site::with_case(2)
        .at("2025-04-29T10:00:00+07:00")
        .append(CASE, &STEP_3.replace("04-17", "04-29"))
        .commit("2025-0001: langkah 3")
}

#[test]
fn a_finding_has_its_rule_level_places_and_commit() {
    let site = late();
    let report = sarif_of(&site, &[]);
    let run = &report["runs"][0];
    let result = &run["results"][0];
    let rule = &run["tool"]["driver"]["rules"][result["ruleIndex"].as_u64().unwrap() as usize];
    assert_eq!(rule["id"], "late-step");
    assert_eq!(rule["defaultConfiguration"]["level"], "warning");
    assert_eq!(result["ruleId"], "late-step");
    assert_eq!(result["level"], "warning");
    assert!(
        result["message"]["text"]
            .as_str()
            .unwrap()
            .contains("\njalan keluar: ")
    );
    assert_eq!(
        result["locations"][0]["physicalLocation"],
        json!({
            "artifactLocation": { "uri": CASE, "uriBaseId": "SITUS" },
            "region": {
                "startLine": 25,
                "startColumn": 11,
                "endColumn": 36,
                "snippet": { "text": "selesai = 2025-04-29T09:30:00+07:00" }
            }
        })
    );
    let related = &result["relatedLocations"][0];
    assert_eq!(
        related["message"]["text"],
        "waktunya dihitung sejak langkah ini"
    );
    assert_eq!(result["properties"]["severity"], "sedang");
    assert_eq!(result["properties"]["commit"], site.head().to_string());
    assert_eq!(
        run["versionControlProvenance"][0]["revisionId"],
        site.head().to_string()
    );
    assert_eq!(run["properties"]["asOf"], DAY);
    let mut wrong = report.clone();
    wrong["runs"][0]["results"][0]["level"] = "sedang".into();
    assert!(!SCHEMA.is_valid(&wrong));
}

#[test]
fn every_kind_of_finding_is_valid() {
    let unreadable = Site::with_case(2)
        .file("cases/2025/04/2025-0002.toml", "sop = { ]")
        .file("cases/2025/04/nomor aneh [1](2) {0}.toml", "x")
        .commit("rusak");
    let deleted = Site::with_case(3).remove(CASE).commit("hapus");
    let many = Site::new()
        .file(CASE, &[HEAD, STEP_1, STEP_2].concat())
        .commit("dua langkah")
        .append(CASE, "# belum\n");
    for site in [Site::new(), Site::with_case(3), unreadable, deleted, many] {
        sarif_of(&site, &[]);
    }
}

#[test]
fn an_anchor_that_does_not_hold_is_a_result_at_its_line() {
    let site = Site::with_case(3);
    let kept = tempfile::tempdir().unwrap();
    let path = kept.path().join("jangkar baru.txt");
    std::fs::write(&path, site.tertib(&["anchor"]).output().unwrap().stdout).unwrap();
    let report = sarif_of(&Site::with_case(1), &["--anchor", path.to_str().unwrap()]);
    let results = report["runs"][0]["results"].as_array().unwrap();
    let one = results
        .iter()
        .find(|one| one["ruleId"] == "history-rewritten")
        .unwrap();
    assert_eq!(one["level"], "error");
    let at = &one["locations"][0]["physicalLocation"];
    let uri = at["artifactLocation"]["uri"].as_str().unwrap();
    assert!(
        uri.starts_with("file:///") && uri.ends_with("/jangkar%20baru.txt"),
        "{uri}"
    );
    assert_eq!(at["region"]["startLine"], 3);
}

#[test]
fn what_was_found_keeps_its_fingerprint_when_other_work_comes_in() {
    let site = late();
    let before = prints(&sarif_of(&site, &[]));
    assert_eq!(before.len(), 1);
    let site = site
        .at("2025-04-30T08:00:00+07:00")
        .by("unit-01")
        .file(
            "cases/2025/04/2025-0002.toml",
            &HEAD.replace("04-14", "04-30"),
        )
        .commit("2025-0002: diterima")
        .replace(CASE, "sop = ", "# catatan\n\nsop = ")
        .commit("komentar");
    let after = prints(&sarif_of(&site, &[]));
    assert!(after.contains(&before[0]), "{after:?}");
    let unique: std::collections::BTreeSet<&String> = after.iter().collect();
    assert_eq!(unique.len(), after.len());
}

#[test]
fn a_case_that_stays_overdue_keeps_its_fingerprint_from_day_to_day() {
    let site = Site::with_case(1);
    let on = |day| {
        let output = site
            .tertib(&["check", "--format", "sarif", "--as-of", day])
            .output()
            .unwrap();
        prints(&serde_json::from_slice(&output.stdout).unwrap())
    };
    assert_eq!(on("2025-04-29").len(), 1);
    assert_eq!(on("2025-04-29"), on("2025-05-30"));
}
