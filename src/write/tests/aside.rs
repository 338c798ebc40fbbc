//! What somebody put into a published folder is kept beside it.

use std::fs;
use std::path::Path;

use super::{names, site, stamp, tree};
use crate::settings::Language;
use crate::text::Catalog;
use crate::write::swap::Way;
use crate::write::{Former, Note, publish, publish_by, put_all};

/// A published site, with these files put into it.
fn with_guests(home: &Path, guests: &[&str]) -> std::path::PathBuf {
    let target = home.join("situs");
    publish(
        &site(&[("index.html", "1"), ("lama/x.html", "x")]),
        &target,
        &stamp(),
    )
    .unwrap();
    for guest in guests {
        let path = target.join(guest);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, guest).unwrap();
    }
    target
}

fn kept(notes: &[Note]) -> Vec<String> {
    let [Note::SetAside { files, .. }] = notes else {
        panic!("{notes:?}");
    };
    let shown = files.iter().map(|path| path.display().to_string());
    shown.collect()
}

#[test]
fn guests_move_beside_the_site_in_both_ways() {
    for way in [Way::Exchange, Way::Park] {
        let home = tempfile::tempdir().unwrap();
        let guests = ["surat.pdf", "lama/catatan.txt", "foto/kantor/1.jpg"];
        let target = with_guests(home.path(), &guests);
        let published = publish_by((way, Former::Goes), &target, &stamp(), |sink| {
            put_all(&site(&[("index.html", "2")]), sink)
        })
        .unwrap();
        assert_eq!(
            kept(&published.notes),
            ["foto/kantor/1.jpg", "lama/catatan.txt", "surat.pdf"]
        );
        assert_eq!(names(&target), ["index.html", "manifest.json"]);
        assert_eq!(
            names(home.path()),
            [".situs.kunci", "situs", "situs-titipan"]
        );
        let held = tree(&home.path().join("situs-titipan"));
        for guest in guests {
            assert_eq!(held[guest], guest.as_bytes());
        }
        assert_eq!(held.len(), guests.len());
    }
}

#[test]
fn a_guest_of_the_same_name_does_not_push_out_the_one_before() {
    let home = tempfile::tempdir().unwrap();
    for wanted in ["surat.pdf", "surat.pdf.2", "surat.pdf.3"] {
        let target = with_guests(home.path(), &["surat.pdf"]);
        let notes = publish(&site(&[("index.html", "2")]), &target, &stamp())
            .unwrap()
            .notes;
        assert_eq!(kept(&notes), [wanted]);
    }
}

#[test]
fn a_site_without_guests_is_replaced_without_a_word() {
    let home = tempfile::tempdir().unwrap();
    let target = with_guests(home.path(), &[]);
    fs::create_dir(target.join("kosong")).unwrap();
    let published = publish(&site(&[("index.html", "2")]), &target, &stamp()).unwrap();
    assert!(published.notes.is_empty(), "{:?}", published.notes);
    assert_eq!(names(home.path()), [".situs.kunci", "situs"]);
}

#[test]
fn a_file_that_the_site_had_of_its_own_is_no_guest_though_it_was_edited() {
    let home = tempfile::tempdir().unwrap();
    let target = with_guests(home.path(), &["index.html"]);
    let published = publish(&site(&[("index.html", "2")]), &target, &stamp()).unwrap();
    assert!(published.notes.is_empty(), "{:?}", published.notes);
}

#[test]
fn what_a_killed_run_left_is_searched_too() {
    let home = tempfile::tempdir().unwrap();
    let target = with_guests(home.path(), &["surat.pdf"]);
    // Killed after the exchange and before the old site was removed.
    fs::rename(&target, home.path().join(".situs.baru-1")).unwrap();
    publish(&site(&[("index.html", "2")]), &target, &stamp()).unwrap();
    let held = tree(&home.path().join("situs-titipan"));
    assert_eq!(held["surat.pdf"], b"surat.pdf");
    assert_eq!(
        names(home.path()),
        [".situs.kunci", "situs", "situs-titipan"]
    );
}

#[test]
fn where_guests_can_not_be_kept_the_old_folder_stays() {
    let home = tempfile::tempdir().unwrap();
    let target = with_guests(home.path(), &["foto/1.jpg"]);
    fs::write(home.path().join("situs-titipan"), "file").unwrap();
    let published = publish(&site(&[("index.html", "2")]), &target, &stamp()).unwrap();
    let [Note::NotSetAside { path, .. }] = published.notes.as_slice() else {
        panic!("{:?}", published.notes);
    };
    assert!(path.join("foto/1.jpg").is_file());
    // The way is free again: the next run keeps them.
    fs::remove_file(home.path().join("situs-titipan")).unwrap();
    let again = publish(&site(&[("index.html", "3")]), &target, &stamp()).unwrap();
    assert_eq!(kept(&again.notes), ["foto/1.jpg"]);
}

#[cfg(unix)]
#[test]
fn links_are_kept_as_links_and_not_followed() {
    let home = tempfile::tempdir().unwrap();
    let target = with_guests(home.path(), &[]);
    fs::create_dir(home.path().join("luar")).unwrap();
    fs::write(home.path().join("luar/penting.txt"), "x").unwrap();
    std::os::unix::fs::symlink("../luar", target.join("tautan")).unwrap();
    publish(&site(&[("index.html", "2")]), &target, &stamp()).unwrap();
    assert_eq!(names(&target), ["index.html", "manifest.json"]);
    assert_eq!(names(&home.path().join("luar")), ["penting.txt"]);
    let kept = home.path().join("situs-titipan/tautan");
    assert!(kept.symlink_metadata().unwrap().is_symlink());
}

#[test]
fn the_note_names_the_first_and_counts_the_rest() {
    let note = Note::SetAside {
        folder: "situs-titipan".into(),
        files: (1..=7).map(|n| format!("{n}\u{1b}.txt").into()).collect(),
    };
    let catalog = Catalog::built_in(Language::Id).unwrap();
    assert_eq!(
        note.message(&catalog),
        "7 file yang bukan bagian dari situs dipindahkan dari folder terbitan ke situs-titipan: 1\\u{1b}.txt, \
         2\\u{1b}.txt, 3\\u{1b}.txt, 4\\u{1b}.txt, 5\\u{1b}.txt dan 2 lainnya. File yang hendak ikut terbit ditaruh di content/ \
         dan di-commit."
    );
}
