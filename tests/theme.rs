//! `tertib theme`, and sites that are built with another theme than the default.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::fs;
use std::path::Path;

use tempfile::TempDir;

fn tertib(arguments: &[&str], site: &Path) -> snapbox::cmd::OutputAssert {
    support::tertib()
        .args(arguments)
        .arg("--site")
        .arg(site)
        .assert()
}

/// The demo with other settings, committed and built.
fn demo(settings: impl Fn(String) -> String, files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("demo");
    support::tertib()
        .args(["demo", "--no-serve"])
        .arg(&site)
        .assert()
        .success();
    let path = site.join("tertib.toml");
    fs::write(&path, settings(fs::read_to_string(&path).unwrap())).unwrap();
    for (path, text) in files {
        let path = site.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    let git = git2::Repository::open(&site).unwrap();
    let mut index = git.index().unwrap();
    index
        .add_all(["*"], git2::IndexAddOption::DEFAULT, None)
        .unwrap();
    index.write().unwrap();
    let tree = git.find_tree(index.write_tree().unwrap()).unwrap();
    let head = git.head().unwrap().peel_to_commit().unwrap();
    let time = git2::Time::new(head.time().seconds() + 60, 420);
    let who = git2::Signature::new("Pengelola", "pengelola@contoh.go.id", &time).unwrap();
    git.commit(Some("HEAD"), &who, &who, "Tema", &tree, &[&head])
        .unwrap();
    tertib(&["build", "--as-of", "2026-11-23"], &site).success();
    folder
}

fn page(demo: &TempDir, path: &str) -> String {
    fs::read_to_string(demo.path().join("demo/publik").join(path)).unwrap()
}

#[test]
fn the_second_theme_replaces_a_few_files_and_leaves_the_rest() {
    let demo = demo(|text| text.replace("\"baku\"", "\"arsip\""), &[]);
    let start = page(&demo, "index.html");
    assert!(start.contains("Lemari berkas</a>"), "a text of its own");
    assert!(start.contains("kaki-label"), "a part of its own");
    assert!(start.contains(">SOP</a>"), "a text of the default");
    let token = page(&demo, "aset/token.css");
    assert_eq!(
        token,
        fs::read_to_string("themes/arsip/aset/token.css").unwrap()
    );
    for kept in ["aset/dasar.css", "aset/temuan.js"] {
        let original = fs::read_to_string(format!("themes/baku/{kept}")).unwrap();
        assert_eq!(page(&demo, kept), original, "{kept}");
    }
}

#[test]
fn a_sites_own_text_goes_before_the_second_theme_and_the_default_message_by_message() {
    let own = (
        "themes/arsip/i18n/id/situs.ftl",
        "nav-arsip = Gudang kami\n",
    );
    let demo = demo(|text| text.replace("\"baku\"", "\"arsip\""), &[own]);
    let start = page(&demo, "index.html");
    assert!(start.contains(">Gudang kami</a>"), "the site's");
    assert!(start.contains(">Muka</a>"), "the theme's");
    assert!(start.contains(">Temuan</a>"), "the default's");
}

#[test]
fn a_copied_file_builds_the_same_site() {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("demo");
    support::tertib()
        .args(["demo", "--no-serve"])
        .arg(&site)
        .assert()
        .success();
    let before = fs::read(site.join("publik/temuan/index.html")).unwrap();
    let mut files = Vec::new();
    for file in [
        "templates/temuan.html",
        "templates/dasar.html",
        "templates/bagian/ikon.html",
        "i18n/id/situs.ftl",
    ] {
        tertib(&["theme", "eject", file], &site).success();
        let path = format!("themes/baku/{file}");
        files.push((path.clone(), fs::read_to_string(site.join(&path)).unwrap()));
    }
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(p, t)| (p.as_str(), t.as_str()))
        .collect();
    let copied = demo(|text| text, &files);
    let head = |html: &str| {
        let lines = html.lines().filter(|line| !line.contains("<code title=\""));
        lines.map(str::to_owned).collect::<Vec<_>>()
    };
    let before = String::from_utf8(before).unwrap();
    assert_eq!(head(&page(&copied, "temuan/index.html")), head(&before));
}

#[test]
fn eject_says_what_it_did_refuses_to_overwrite_and_proposes_names() {
    let site = support::Site::new();
    let token = "aset/token.css";
    let said = tertib(&["theme", "eject", token], site.path()).success();
    let said = String::from_utf8(said.get_output().stdout.clone()).unwrap();
    assert!(said.starts_with("aset/token.css disalin ke "), "{said}");
    assert!(said.contains("themes/baku/aset/token.css"), "{said}");
    let again = tertib(&["theme", "eject", token], site.path()).code(2);
    let again = String::from_utf8(again.get_output().stderr.clone()).unwrap();
    assert!(again.contains("sudah ada dan tidak ditimpa"), "{again}");
    let unknown = tertib(&["theme", "eject", "tokn.css"], site.path()).code(2);
    let unknown = String::from_utf8(unknown.get_output().stderr.clone()).unwrap();
    assert!(
        unknown.contains("Mungkin maksudnya: aset/token.css"),
        "{unknown}"
    );
    let listed = tertib(&["theme", "list"], site.path()).success();
    let listed = String::from_utf8(listed.get_output().stdout.clone()).unwrap();
    let own: Vec<&str> = listed
        .lines()
        .filter(|l| l.contains("milik situs,"))
        .collect();
    assert_eq!(own.len(), 1, "{listed}");
    assert!(own[0].trim_start().starts_with(token), "{listed}");
}

#[test]
fn a_folder_without_settings_and_a_theme_that_is_not_there_are_named() {
    let empty = tempfile::tempdir().unwrap();
    let said = tertib(&["theme", "list"], empty.path()).code(2);
    let said = String::from_utf8(said.get_output().stderr.clone()).unwrap();
    assert!(said.contains("bukan situs tertib"), "{said}");
    let settings = format!("{}tema = \"kantor\"\n", support::SETTINGS);
    let site = support::Site::new();
    let site = site.file("tertib.toml", &settings).commit("Tema");
    let said = tertib(&["check"], site.path()).code(2);
    let said = String::from_utf8(said.get_output().stderr.clone()).unwrap();
    assert!(said.contains("Tema \"kantor\" tidak ada"), "{said}");
}
