//! The published demo site: every link resolves, the same input gives the same bytes, the manifest tells the truth.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use sha2::{Digest, Sha256};
use tempfile::TempDir;

/// The demo, written and built once for all tests of this file.
static DEMO: LazyLock<(TempDir, BTreeMap<String, Vec<u8>>)> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    support::tertib()
        .args(["demo", "--no-serve"])
        .arg(folder.path().join("demo"))
        .assert()
        .success();
    let files = read(&folder.path().join("demo/publik"));
    (folder, files)
});

fn files() -> &'static BTreeMap<String, Vec<u8>> {
    &DEMO.1
}

fn read(root: &Path) -> BTreeMap<String, Vec<u8>> {
    walkdir::WalkDir::new(root)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(root).unwrap();
            (
                path.to_str().unwrap().to_owned(),
                fs::read(entry.path()).unwrap(),
            )
        })
        .collect()
}

fn pages() -> impl Iterator<Item = (&'static str, &'static str)> {
    files()
        .iter()
        .filter(|(path, _)| path.ends_with(".html"))
        .map(|(path, bytes)| (path.as_str(), std::str::from_utf8(bytes).unwrap()))
}

/// Values of an attribute in a page that this project rendered, entities resolved.
fn attributes<'a>(html: &'a str, name: &'a str) -> impl Iterator<Item = String> + 'a {
    let mark = format!(" {name}=\"");
    html.split(&mark.clone())
        .skip(1)
        .filter_map(|rest| rest.split_once('"'))
        .map(|(value, _)| {
            value
                .replace("&#x2F;", "/")
                .replace("&#x27;", "'")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
        })
        .collect::<Vec<_>>()
        .into_iter()
}

#[test]
fn every_internal_link_and_anchor_resolves() {
    let anchors: BTreeMap<&str, BTreeSet<String>> = pages()
        .map(|(path, html)| (path, attributes(html, "id").collect()))
        .collect();
    let mut checked = 0;
    for (path, html) in pages() {
        for link in ["href", "src", "action"]
            .iter()
            .flat_map(|a| attributes(html, a))
        {
            if ["http:", "https:", "mailto:", "data:"]
                .iter()
                .any(|s| link.starts_with(s))
            {
                continue;
            }
            assert!(!link.starts_with('/'), "{path}: {link} is not relative");
            let (file, anchor) = match link.split_once('#') {
                Some((file, anchor)) => (file, Some(anchor)),
                None => (link.as_str(), None),
            };
            let file = file.split('?').next().unwrap();
            let target = resolve(path, file);
            assert!(files().contains_key(&target), "{path}: {link} → {target}");
            if let Some(anchor) = anchor.filter(|a| !a.is_empty()) {
                assert!(
                    anchors
                        .get(target.as_str())
                        .is_some_and(|ids| ids.contains(anchor)),
                    "{path}: {link} has no such anchor"
                );
            }
            checked += 1;
        }
    }
    assert!(checked > 800, "only {checked} links were found");
}

/// The file that a relative link of a page leads to.
fn resolve(page: &str, link: &str) -> String {
    if link.is_empty() {
        return page.to_owned();
    }
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "." => {}
            ".." => assert!(parts.pop().is_some(), "{page}: {link} leaves the site"),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[test]
fn ids_on_a_page_are_unique() {
    for (path, html) in pages() {
        let all: Vec<String> = attributes(html, "id").collect();
        let unique: BTreeSet<&String> = all.iter().collect();
        assert_eq!(all.len(), unique.len(), "{path}");
    }
}

#[test]
fn pages_name_nothing_outside_the_site_and_have_no_inline_code() {
    for (path, html) in pages() {
        for forbidden in [" style=\"", " onclick=", "javascript:", "@import"] {
            assert!(!html.contains(forbidden), "{path} has {forbidden}");
        }
        // Only the page for missing addresses, which can't know where the site lies, brings a style of its own.
        let styles = usize::from(path == "404.html");
        assert_eq!(html.matches("<style").count(), styles, "{path}");
        for source in attributes(html, "src") {
            assert!(!source.contains("//"), "{path}: {source}");
        }
    }
}

#[test]
fn every_case_and_sop_has_a_page() {
    for path in [
        "index.html",
        "arsip/index.html",
        "temuan/index.html",
        "sop/interoperabilitas-data/0.html",
        "berkas/2025/08/2025-0007.html",
        "berkas/2026/02/2026-0003.html",
    ] {
        assert!(files().contains_key(path), "{path}");
    }
    let cases = files().keys().filter(|p| p.starts_with("berkas/")).count();
    assert_eq!(cases, 33);
}

#[test]
fn the_same_revision_and_day_give_the_same_bytes_in_any_zone_and_language() {
    let site = DEMO.0.path().join("demo");
    let again = DEMO.0.path().join("lagi");
    support::tertib()
        .env("TZ", "America/St_Johns")
        .env("LANG", "de_DE.UTF-8")
        .env("LC_ALL", "tr_TR.UTF-8")
        .args(["build", "--as-of", "2026-11-23", "--site"])
        .arg(&site)
        .arg("--output")
        .arg(&again)
        .assert()
        .success();
    let second = read(&again);
    for (path, bytes) in files() {
        assert!(second.get(path) == Some(bytes), "{path} differs");
    }
    assert_eq!(files().len(), second.len());
}

#[test]
fn the_working_tree_decides_nothing_that_is_published() {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("demo");
    support::tertib()
        .args(["demo", "--no-serve"])
        .arg(&site)
        .assert()
        .success();
    fs::write(site.join("cases/2025/08/2025-0007.toml"), "rusak = ").unwrap();
    fs::write(site.join("content/index.md"), "lain").unwrap();
    support::tertib()
        .args(["build", "--as-of", "2026-11-23", "--site"])
        .arg(&site)
        .assert()
        .success();
    assert!(read(&site.join("publik")) == *files());
}

#[test]
fn the_manifest_names_the_hash_of_every_file() {
    let manifest: serde_json::Value = serde_json::from_slice(&files()["manifest.json"]).unwrap();
    let listed = manifest["files"].as_object().unwrap();
    assert_eq!(listed.len() + 1, files().len());
    for (path, sum) in listed {
        let bytes = &files()[path.as_str()];
        let hex: String = Sha256::digest(bytes)
            .iter()
            .map(|b| format!("{b:02x}"))
            .collect();
        assert_eq!(sum.as_str(), Some(hex.as_str()), "{path}");
    }
    assert_eq!(manifest["as_of"], "2026-11-23");
}

#[test]
fn a_folder_that_tertib_did_not_make_is_refused() {
    let foreign = tempfile::tempdir().unwrap();
    let kept: PathBuf = foreign.path().join("surat.docx");
    fs::write(&kept, "penting").unwrap();
    support::tertib()
        .args(["build", "--as-of", "2026-11-23", "--site"])
        .arg(DEMO.0.path().join("demo"))
        .arg("--output")
        .arg(foreign.path())
        .assert()
        .code(2);
    assert_eq!(fs::read_to_string(kept).unwrap(), "penting");
}

/// Pages whose whole HTML is kept in `tests/golden/`; `SNAPSHOTS=overwrite cargo test --test site` writes them anew.
#[test]
fn key_pages_are_as_they_were_last_looked_at() {
    for path in [
        "index.html",
        "sop/interoperabilitas-data/0.html",
        "berkas/2025/08/2025-0007.html",
        "berkas/2025/10/2025-0013.html",
        "berkas/2025/12/2025-0016.html",
        "berkas/2026/02/2026-0003.html",
        "temuan/index.html",
        "statistik/index.html",
        "statistik/penilaian/interoperabilitas-data-2026-1.html",
    ] {
        let golden = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("tests/golden")
            .join(path.replace('/', "-"));
        let page = String::from_utf8(files()[path].clone()).unwrap();
        let page = with_numbered_commits(&page);
        snapbox::assert_data_eq!(page, snapbox::Data::read_from(&golden, None).raw());
    }
}

/// A page whose commits bear their number on the page in place of their ids, which follow every byte of the sample archive: a
/// commit that is named twice, long or short, has one number.
fn with_numbered_commits(page: &str) -> String {
    let mut known: Vec<&str> = Vec::new();
    let mut named = String::with_capacity(page.len());
    let mut rest = page;
    while let Some(start) = rest.find(|c: char| c.is_ascii_alphanumeric()) {
        let (before, word) = rest.split_at(start);
        let end = word.find(|c: char| !c.is_ascii_alphanumeric());
        let (word, after) = word.split_at(end.unwrap_or(word.len()));
        named.push_str(before);
        let is_id = matches!(word.len(), 10 | 40)
            && word.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        if is_id {
            let short = &word[..10];
            let number = known.iter().position(|id| *id == short).unwrap_or_else(|| {
                known.push(short);
                known.len() - 1
            });
            let kind = if word.len() == 40 { "commit" } else { "pendek" };
            named.push_str(&format!("⟨{kind} {}⟩", number + 1));
        } else {
            named.push_str(word);
        }
        rest = after;
    }
    named.push_str(rest);
    named
}

#[test]
fn commits_are_numbered_in_the_order_in_which_a_page_names_them() {
    let (one, two) = ("0123456789".repeat(4), "abcdef0123".repeat(4));
    let page = format!(
        "<a href=\"x.html#{two}\">{}</a> {one} {} 2025 {}",
        &two[..10],
        &one[..10],
        "ab".repeat(32)
    );
    assert_eq!(
        with_numbered_commits(&page),
        format!(
            "<a href=\"x.html#⟨commit 1⟩\">⟨pendek 1⟩</a> ⟨commit 2⟩ ⟨pendek 2⟩ 2025 {}",
            "ab".repeat(32)
        )
    );
}
