//! The office's own files are part of the record: findings of the whole program when they change.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod calendar;
mod page;
mod roster;
mod settings;
mod silenced;
mod sop;
#[path = "../support/mod.rs"]
mod support;

use support::{CASE, Site};

const SOP_PATH: &str = "content/sop/uji/0.md";
const CALENDAR_PATH: &str = "content/kalender.toml";
const ROSTER_PATH: &str = "content/petugas.toml";
const DAY: &str = "2025-04-30";

/// Step 2 a working day past its limit: from 14 April, three working days, due on the 17th; the 18th is off.
const LATE_STEP_2: &str = r#"
[[langkah]]
aktivitas = 2
pelaksana = "tim"
petugas = "tim-01"
selesai = 2025-04-21T14:00:00+07:00
keputusan = "ya"
"#;

fn holiday(day: &str) -> String {
    format!(
        "\n[[libur]]\ntanggal = {day}\nnama = \"Libur Uji\"\njenis = \"lain\"\ndasar = \"SK Bupati\"\n"
    )
}

/// A finished case, and the admin at work on 25 April.
fn finished() -> Site {
    Site::with_case(3)
        .by("admin")
        .at("2025-04-25T09:00:00+07:00")
}

/// A case whose second step is late.
fn late() -> Site {
    Site::with_case(1)
        .by("tim-01")
        .at("2025-04-21T14:30:00+07:00")
        .append(CASE, LATE_STEP_2)
        .commit("2025-0001: langkah 2")
        .by("admin")
        .at("2025-04-22T09:00:00+07:00")
}

fn messages(site: &Site, rule: &str) -> Vec<String> {
    let json = site.json(DAY);
    let findings = json["findings"].as_array().unwrap().iter();
    let of_rule = findings.filter(|finding| finding["rule"] == rule);
    of_rule
        .map(|finding| finding["message"].as_str().unwrap().to_owned())
        .collect()
}

/// The ten digits by which messages name a commit.
fn head(site: &Site) -> String {
    site.head().to_string().chars().take(10).collect()
}
