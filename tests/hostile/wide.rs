//! One file that holds as much as a file may: what is told of it follows from its size, and so does what it takes to judge
//! it. Each of these took minutes or gigabytes once.

#![cfg(target_os = "linux")]

use std::fmt::Write;

use serde_json::Value;
use tertib::check::TOLD_OF_STEP;
use tertib::load::{ACTIVITY_LIMIT, LIST_LIMIT, MISTAKE_LIMIT};

use crate::FOLDER;
use crate::memory::judged;
use crate::support::{HEAD, ROSTER, SETTINGS, SOP, STEP_1, Site};

/// Judges the site within so many MiB; the findings of a rule, and how much text all of them are.
fn found(site: &Site, rule: &str, mib: usize) -> (Vec<Value>, usize) {
    let text = judged(site, mib);
    let report: Value = serde_json::from_str(&text).expect("a report");
    let findings = report["findings"].as_array().expect("findings");
    let own = findings.iter().filter(|finding| finding["rule"] == rule);
    (own.cloned().collect(), text.len())
}

/// A site with this case besides.
fn with_case(site: Site, text: &str) -> Site {
    site.by("unit-01")
        .at("2025-04-14T10:20:00+07:00")
        .file(&format!("{FOLDER}/2025-0002.toml"), text)
        .commit("2025-0002: langkah 1")
}

#[test]
fn a_step_with_ten_thousand_outputs() {
    let outputs = |count: usize, extra: &str| {
        let mut text = format!("{HEAD}{STEP_1}output = [");
        for number in 0..count {
            write!(text, "{{nama=\"o{number}\",berkas=\"f{number}\"{extra}}},").expect("text");
        }
        text + "]\n"
    };
    let site = with_case(Site::new(), &outputs(10_000, ""));
    let (missing, text) = found(&site, "attachment-missing", 256);
    assert_eq!(missing.len(), TOLD_OF_STEP + 1);
    assert!(text < 1_000_000, "{text}");
    // The same with files that are there, and are not what their hashes say.
    let wrong = format!(",sha256=\"{}\"", "0".repeat(64));
    let mut site = Site::new();
    for number in 0..3_000 {
        site = site.file(&format!("{FOLDER}/2025-0002/f{number}"), "isi");
    }
    let site = with_case(site, &outputs(3_000, &wrong));
    let (mismatch, text) = found(&site, "attachment-mismatch", 256);
    assert_eq!(mismatch.len(), TOLD_OF_STEP + 1);
    assert!(text < 1_000_000, "{text}");
}

#[test]
fn a_thousand_kelengkapan_in_a_thousand_steps() {
    let items: String = (0..LIST_LIMIT).map(|n| format!("\"k{n}\",")).collect();
    let asked = format!("uraian = \"Mengajukan permohonan\"\nkelengkapan = [{items}]");
    let sop = SOP.replace("uraian = \"Mengajukan permohonan\"", &asked);
    let other = "kelengkapan = [\"lain\"]\n";
    let steps = format!("{STEP_1}{other}").repeat(1_000);
    let site = with_case(Site::with_sop(&sop), &format!("{HEAD}{steps}"));
    let (missing, text) = found(&site, "missing-requirement", 256);
    assert_eq!(missing.len(), 1_000);
    assert!(text < 16_000_000, "{text}");
}

#[test]
fn a_procedure_of_eighty_thousand_activities_and_one_that_leads_nowhere() {
    let (head, _) = SOP.split_once("[[aktivitas]]").expect("activities");
    let long = |count: usize| {
        let mut text = head.to_owned();
        for number in 1..=count {
            let entry =
                format!("nomor={number}\nuraian=\"x\"\npelaksana=[\"tim\"]\nlanjut={number}");
            writeln!(text, "[[aktivitas]]\n{entry}").expect("text");
        }
        text + "+++\n"
    };
    let site = Site::new()
        .file("content/sop/besar/0.md", &long(80_000))
        .file("content/sop/buntu/0.md", &long(ACTIVITY_LIMIT))
        .commit("SOP");
    let (schema, _) = found(&site, "schema", 768);
    assert_eq!(
        schema.len(),
        2,
        "the one is too long, the other has more faults than are told"
    );
    let (graph, text) = found(&site, "sop-graph", 768);
    assert_eq!(graph.len(), MISTAKE_LIMIT);
    assert!(text < 1_000_000, "{text}");
}

#[test]
fn a_roster_of_fifty_thousand_officers_that_changes() {
    let roster = |lane: &str| {
        let mut text = ROSTER.to_owned();
        for number in 0..50_000 {
            let officer = format!("id=\"p{number}\"\nnama=\"P\"\nemail=[\"p@contoh.go.id\"]");
            let duty = format!("pelaksana=[{{id=\"{lane}\",sejak=2025-01-01}}]");
            writeln!(text, "[[petugas]]\n{officer}\n{duty}").expect("text");
        }
        text
    };
    let site = Site::with_case(2)
        .file("content/petugas.toml", &roster("tim"))
        .commit("Petugas")
        .file("content/petugas.toml", &roster("pemohon"))
        .file("tertib.toml", SETTINGS)
        .commit("Petugas lain");
    let (shared, text) = found(&site, "shared-address", 768);
    assert_eq!(shared.len(), 1);
    assert!(text < 1_000_000, "{text}");
}
