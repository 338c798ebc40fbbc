//! What stands outside the repository: anchors, the site published before, and the comparison of a published folder.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod anchor;
mod kept;
mod published;
mod renewed;
#[path = "../support/mod.rs"]
mod support;
mod verify;

use std::fs;
use std::path::{Path, PathBuf};

use git2::Oid;
use support::Site;

const DAY: &str = "2025-04-30";

/// The anchor of a site, in a file of its own.
struct Kept {
    folder: tempfile::TempDir,
}

impl Kept {
    fn of(site: &Site) -> Self {
        let output = site.tertib(&["anchor"]).output().unwrap();
        assert!(output.status.success(), "{output:?}");
        Self::text(&String::from_utf8(output.stdout).unwrap())
    }

    fn text(text: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("jangkar.txt"), text).unwrap();
        Self { folder }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("jangkar.txt")
    }

    fn read(&self) -> String {
        fs::read_to_string(self.path()).unwrap()
    }

    /// What `check` says of it: exit code, and for each finding of the rule the start of its message.
    fn check(&self, site: &Site) -> (i32, Vec<String>) {
        let path = self.path();
        let arguments = ["check", "--as-of", DAY, "--format", "json", "--anchor"];
        let output = site
            .tertib(&[&arguments[..], &[path.to_str().unwrap()]].concat())
            .output()
            .unwrap();
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let schema = include_str!("../../schemas/check.schema.json");
        let schema = jsonschema::validator_for(&serde_json::from_str(schema).unwrap()).unwrap();
        assert!(schema.is_valid(&report), "{report:#}");
        (output.status.code().unwrap(), rewritten(&report))
    }
}

/// The messages of `history-rewritten`, without the commits.
fn rewritten(report: &serde_json::Value) -> Vec<String> {
    let findings = report["findings"].as_array().unwrap();
    findings
        .iter()
        .filter(|finding| finding["rule"] == "history-rewritten")
        .map(|finding| {
            assert_eq!(finding["severity"], "kritis");
            let message = finding["message"].as_str().unwrap();
            message.split(": ").next().unwrap().to_owned()
        })
        .collect()
}

fn parent(site: &Site) -> Oid {
    let git = site.git();
    git.find_commit(site.head()).unwrap().parent_id(0).unwrap()
}

fn publish(site: &Site, to: &Path) -> String {
    let output = site
        .tertib(&["build", "--as-of", DAY, "--output", to.to_str().unwrap()])
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn manifest(folder: &Path) -> serde_json::Value {
    serde_json::from_slice(&fs::read(folder.join("manifest.json")).unwrap()).unwrap()
}

/// Every file below a folder with its bytes.
fn tree(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name();
    entries
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).unwrap().to_owned();
            (path, fs::read(entry.path()).unwrap())
        })
        .collect()
}

const APART: &str = "Riwayat arsip pernah ditulis ulang";
const MISSING: &str = "Riwayat arsip pernah ditulis ulang, atau ini bukan repositorinya";
