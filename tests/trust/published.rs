//! The site published before, which the next one must descend from.

use std::fs;

use snapbox::str;

use crate::support::{CASE, Site};
use crate::{DAY, manifest, parent, publish, tree};

#[test]
fn a_quiet_build_says_nothing_unless_the_history_was_rewritten() {
    let web = tempfile::tempdir().unwrap();
    let folder = web.path().join("publik");
    let quiet = |site: &Site| {
        let output = folder.to_string_lossy();
        let words = ["build", "--quiet", "--as-of", DAY, "--output", &output];
        site.tertib(&words)
            .assert()
            .success()
            .stderr_eq("")
            .get_output()
            .stdout
            .clone()
    };
    let site = Site::with_case(3);
    assert_eq!(String::from_utf8(quiet(&site)).unwrap(), "");
    assert!(folder.join("index.html").is_file());
    let before = parent(&site);
    let site = site
        .replace(CASE, "09:30:00", "09:00:00")
        .commit_onto("2025-0001: langkah 3", &[before]);
    let said = String::from_utf8(quiet(&site)).unwrap();
    assert!(
        said.starts_with("PERINGATAN: riwayat arsip pernah ditulis ulang."),
        "{said}"
    );
}

#[test]
fn a_build_over_a_site_that_the_history_does_not_descend_from_says_so_for_good() {
    let web = tempfile::tempdir().unwrap();
    let folder = web.path().join("publik");
    let site = Site::with_case(3);
    assert!(!publish(&site, &folder).contains("PERINGATAN"));
    let first = site.head();
    assert_eq!(manifest(&folder)["rewritten"], serde_json::json!([]));

    let before = parent(&site);
    let site = site
        .replace(CASE, "09:30:00", "09:00:00")
        .commit_onto("2025-0001: langkah 3", &[before]);
    let second = site.head();
    let told = publish(&site, &folder);
    assert!(
        told.contains("PERINGATAN: riwayat arsip pernah ditulis ulang."),
        "{told}"
    );
    let seen = serde_json::json!([
        { "as_of": DAY, "from": first.to_string(), "to": second.to_string() }
    ]);
    assert_eq!(manifest(&folder)["rewritten"], seen);
    let page = fs::read_to_string(folder.join("temuan/index.html")).unwrap();
    assert!(page.contains("ditulis ulang sesudah situs terbit"));
    assert!(page.contains(&first.to_string()));

    // The same build again: the same bytes, and the fact is not lost.
    let once = tree(&folder);
    assert!(publish(&site, &folder).contains("PERINGATAN"));
    assert!(tree(&folder) == once);
    // Nor is it after the next step.
    let site = site.append(CASE, "\n# catatan\n").commit("lanjut");
    publish(&site, &folder);
    assert_eq!(manifest(&folder)["rewritten"], seen);
    // A fresh folder has no such past.
    let fresh = web.path().join("baru");
    assert!(!publish(&site, &fresh).contains("PERINGATAN"));
    assert_eq!(manifest(&fresh)["rewritten"], serde_json::json!([]));
}

#[test]
fn a_shallow_clone_replaces_no_site_and_forgets_no_head() {
    let web = tempfile::tempdir().unwrap();
    let folder = web.path().join("publik");
    let site = Site::with_case(3);
    publish(&site, &folder);
    let first = site.head();
    let before = parent(&site);
    let site = site
        .replace(CASE, "09:30:00", "09:00:00")
        .commit_onto("2025-0001: langkah 3", &[before]);
    let shallow = site.path().join(".git/shallow");
    fs::write(&shallow, format!("{}\n", site.head())).unwrap();
    let before = tree(&folder);
    site.tertib(&[
        "build",
        "--as-of",
        DAY,
        "--output",
        folder.to_str().unwrap(),
    ])
    .assert()
    .code(2);
    assert_eq!(tree(&folder), before);
    fs::remove_file(&shallow).unwrap();
    publish(&site, &folder);
    assert_eq!(manifest(&folder)["rewritten"][0]["from"], first.to_string());
}

#[test]
fn a_damaged_manifest_stops_the_build_and_the_old_site_stays() {
    let web = tempfile::tempdir().unwrap();
    let folder = web.path().join("publik");
    let site = Site::with_case(1);
    publish(&site, &folder);
    let path = folder.join("manifest.json");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace(&site.head().to_string(), "?")).unwrap();
    let before = tree(&folder);
    site.tertib(&["build", "--as-of", DAY, "--output", folder.to_str().unwrap()])
        .assert()
        .code(2)
        .stderr_eq(str![[r#"
gagal: Manifes situs lama, [..]manifest.json, rusak: [..] Kembalikan file itu dari salinan cadangan, atau terbitkan ke folder baru.

"#]]);
    assert!(tree(&folder) == before);
}

#[test]
fn what_somebody_put_into_the_published_folder_is_kept_and_told() {
    let web = tempfile::tempdir().unwrap();
    let folder = web.path().join("publik");
    let site = Site::with_case(1);
    publish(&site, &folder);
    fs::create_dir(folder.join("undangan")).unwrap();
    fs::write(folder.join("undangan/rapat.pdf"), "undangan").unwrap();
    site.tertib(&["build", "--as-of", DAY, "--output", folder.to_str().unwrap()])
        .assert()
        .code(0)
        .stdout_eq(str![[r#"
...
1 file yang bukan bagian dari situs dipindahkan dari folder terbitan ke [..]publik-titipan: undangan/rapat.pdf. File yang hendak ikut terbit ditaruh di content/ dan di-commit.

"#]]);
    assert!(!folder.join("undangan").exists());
    let kept = web.path().join("publik-titipan/undangan/rapat.pdf");
    assert_eq!(fs::read(kept).unwrap(), b"undangan");
    site.tertib(&["verify", folder.to_str().unwrap()])
        .assert()
        .code(0);
}
