//! Repositories that someone tampered with: the whole program names the fault, the place and the commit, and goes on.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod bounds;
mod commits;
mod counted;
mod memory;
mod merges;
mod moves;
mod names;
mod objects;
#[path = "../support/mod.rs"]
mod support;
mod wide;
mod working_tree;

use git2::Oid;
use support::Site;

const DAY: &str = "2025-04-30";
const FOLDER: &str = "cases/2025/04";
const ATTACHMENTS: &str = "cases/2025/04/2025-0001";

/// Findings as `rule case/step path commit`; the commit is `*` where it is `by`. The working tree is left out: objects
/// written past git leave it behind.
fn told(site: &Site, by: Oid) -> Vec<String> {
    let json = site.json(DAY);
    let findings = json["findings"].as_array().expect("findings");
    findings
        .iter()
        .filter(|finding| finding["rule"] != "uncommitted")
        .map(|finding| {
            let text = |key: &str| match &finding[key] {
                serde_json::Value::Null => "-".to_owned(),
                serde_json::Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            let commit = match text("commit") {
                id if id == by.to_string() => "*".to_owned(),
                id => id,
            };
            format!(
                "{} {}/{} {} {commit}",
                text("rule"),
                text("case"),
                text("step"),
                text("path")
            )
        })
        .collect()
}

fn messages(site: &Site) -> String {
    let output = site
        .tertib(&["check", "--as-of", DAY])
        .output()
        .expect("runs");
    assert_ne!(output.status.code(), None, "it ended by itself");
    String::from_utf8(output.stdout).expect("text")
}
