//! Publications of which each is made of the site before the last.

use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::time::Duration;

use super::*;
use crate::write::swap::Way;

/// Publishes, and lets the former site stay.
fn publish_on(files: &Files, target: &Path) -> Published {
    publish_from::<PublishError>(target, &stamp(), Former::Stays, |sink| put_all(files, sink))
        .unwrap()
}

fn number(path: &Path) -> u64 {
    fs::symlink_metadata(path).unwrap().ino()
}

/// What is published has to be what would be if nothing had stood there.
fn as_if_anew(files: &Files, target: &Path) {
    let home = tempfile::tempdir().unwrap();
    let alone = home.path().join("sendiri");
    publish(files, &alone, &stamp()).unwrap();
    assert_eq!(tree(target), tree(&alone));
}

const WITH_SPARE: [&str; 3] = [".situs.cadangan", ".situs.kunci", "situs"];

#[test]
fn two_folders_take_turns() {
    for way in [Way::Exchange, Way::Park] {
        let home = tempfile::tempdir().unwrap();
        let (target, spare) = (
            home.path().join("situs"),
            home.path().join(".situs.cadangan"),
        );
        let turns = [
            site(&[("sama.html", "sama"), ("a/b/beda", "1"), ("c/d", "d")]),
            site(&[("sama.html", "sama"), ("a/b/beda", "2"), ("c", "berkas")]),
            site(&[("sama.html", "sama"), ("a", "berkas"), ("c/d/e", "e")]),
            site(&[("sama.html", "sama"), ("a/b/beda", "2"), ("c/d", "d")]),
            site(&[("sama.html", "sama"), ("a/b/beda", "2"), ("c/d", "d")]),
        ];
        let mut same = None;
        let mut before = None;
        for files in &turns {
            publish_by::<PublishError>((way, Former::Stays), &target, &stamp(), |sink| {
                put_all(files, sink)
            })
            .unwrap();
            as_if_anew(files, &target);
            assert_eq!(names(home.path()), WITH_SPARE);
            let now = number(&target.join("sama.html"));
            assert_eq!(*same.get_or_insert(now), now);
            assert!(before.is_none_or(|before| before == number(&target)));
            before = Some(number(&spare));
        }
    }
}

#[test]
fn only_its_owner_enters_the_spare() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("situs");
    let rights = |name: &str| {
        let found = fs::metadata(home.path().join(name)).unwrap();
        found.permissions().mode() & 0o777
    };
    for _ in 0..3 {
        publish_on(&site(&[("a/index.html", "")]), &target);
        assert_eq!(rights(".situs.cadangan"), 0o700);
        assert_eq!(rights("situs"), 0o755);
        assert_eq!(rights("situs/a"), 0o755);
    }
}

#[test]
fn a_publication_that_wants_none_removes_the_spare() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("situs");
    let files = site(&[("index.html", "1")]);
    publish_on(&files, &target);
    assert_eq!(names(home.path()), WITH_SPARE);
    publish(&files, &target, &stamp()).unwrap();
    assert_eq!(names(home.path()), [".situs.kunci", "situs"]);
}

/// Keeps every file, and says which were.
fn keep(target: &Path, files: &Files, last: &Published) -> (Published, Vec<String>) {
    let mut kept = Vec::new();
    let published = publish_from::<PublishError>(target, &stamp(), Former::Stays, |sink| {
        for (path, content) in files {
            if sink.keep(path, &last.sealed[path], last.settled.unwrap())? {
                kept.push(path.clone());
            } else {
                sink.put(path, content)?;
            }
        }
        Ok(())
    });
    (published.unwrap(), kept)
}

#[test]
fn what_stays_is_kept_turn_after_turn() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("situs");
    let files = site(&[("a/satu.html", "satu"), ("dua.html", "dua")]);
    let mut last = publish_on(&files, &target);
    for _ in 0..4 {
        std::thread::sleep(Duration::from_millis(20));
        let touched = fs::metadata(target.join("dua.html")).unwrap();
        let (published, kept) = keep(&target, &files, &last);
        assert_eq!(kept, ["a/satu.html", "dua.html"]);
        let now = fs::metadata(target.join("dua.html")).unwrap();
        let times = |found: &fs::Metadata| (found.ctime(), found.ctime_nsec());
        assert_eq!(times(&now), times(&touched), "nothing was done to it");
        last = published;
    }
}

#[test]
fn what_was_altered_does_not_come_back_with_the_spare() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("situs");
    let files = site(&[("isi.html", "benar"), ("lain.html", "lain")]);
    let mut last = publish_on(&files, &target);
    std::thread::sleep(Duration::from_millis(50));
    let path = target.join("isi.html");
    let made = fs::metadata(&path).unwrap().modified().unwrap();
    fs::write(&path, "salah").unwrap();
    let file = fs::File::options().write(true).open(&path).unwrap();
    file.set_modified(made).unwrap();
    for turn in 0..3 {
        let (published, kept) = keep(&target, &files, &last);
        let expected: &[&str] = match turn {
            0 => &["lain.html"],
            _ => &["isi.html", "lain.html"],
        };
        assert_eq!(kept, expected);
        as_if_anew(&files, &target);
        last = published;
    }
}

#[test]
fn what_was_put_into_the_spare_is_set_aside_or_gone() {
    let put = |spare: &Path, what: &str| match what {
        "a file" => fs::write(spare.join("a/surat.pdf"), "x").unwrap(),
        "a link" => std::os::unix::fs::symlink("index.html", spare.join("a/surat.pdf")).unwrap(),
        "no manifest" => fs::remove_file(spare.join("manifest.json")).unwrap(),
        "another page" => {
            fs::remove_file(spare.join("index.html")).unwrap();
            fs::write(spare.join("index.html"), "3").unwrap();
        }
        _ => fs::set_permissions(spare.join("a"), fs::Permissions::from_mode(0o777)).unwrap(),
    };
    for (what, is_aside) in [
        ("a file", true),
        ("a link", true),
        ("no manifest", false),
        ("another page", false),
        ("rights", false),
    ] {
        let home = tempfile::tempdir().unwrap();
        let target = home.path().join("situs");
        let files = site(&[("index.html", "1"), ("a/b.html", "b")]);
        publish_on(&files, &target);
        publish_on(&files, &target);
        put(&home.path().join(".situs.cadangan"), what);
        let published = publish_on(&files, &target);
        as_if_anew(&files, &target);
        let found = fs::symlink_metadata(home.path().join("situs-titipan/a/surat.pdf"));
        assert_eq!(found.is_ok(), is_aside, "{what}");
        assert_eq!(published.notes.len(), usize::from(is_aside), "{what}");
        let mode = fs::metadata(target.join("a")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o755, "{what}");
        // Without a manifest it is anybody's folder.
        let stays = home.path().join(".situs.cadangan/a/b.html").exists();
        assert!(stays, "{what}");
    }
}

#[test]
fn what_only_has_the_name_of_a_spare_stays() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("situs");
    let theirs = home.path().join(".situs.cadangan");
    let files = site(&[("index.html", "1")]);
    fs::create_dir(&theirs).unwrap();
    fs::set_permissions(&theirs, fs::Permissions::from_mode(0o700)).unwrap();
    for _ in 0..3 {
        let published = publish_on(&files, &target);
        assert!(published.notes.is_empty(), "{:?}", published.notes);
        as_if_anew(&files, &target);
        assert!(names(&theirs).is_empty());
        publish(&files, &target, &stamp()).unwrap();
        assert!(theirs.is_dir());
    }
    // A copy of the site, too: everybody may enter it.
    fs::remove_dir(&theirs).unwrap();
    publish(&files, &theirs, &stamp()).unwrap();
    fs::write(theirs.join("surat.pdf"), "x").unwrap();
    let before = tree(&theirs);
    publish_on(&files, &target);
    publish(&files, &target, &stamp()).unwrap();
    assert_eq!(tree(&theirs), before);
}

#[test]
fn nobody_else_enters_a_site_that_grows_over_the_one_before() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("situs");
    let files = site(&[("a/index.html", "1")]);
    publish_on(&files, &target);
    publish_on(&files, &target);
    let grown = publish_from::<PublishError>(&target, &stamp(), Former::Stays, |sink| {
        sink.put("a/index.html", b"2")?;
        let folders = names(home.path());
        let new = folders.iter().find(|name| name.starts_with(".situs.baru-"));
        let found = fs::metadata(home.path().join(new.unwrap())).unwrap();
        assert_eq!(found.permissions().mode() & 0o777, 0o700);
        Ok(())
    });
    grown.unwrap();
    let found = fs::metadata(&target).unwrap();
    assert_eq!(found.permissions().mode() & 0o777, 0o755);
}

#[test]
fn folders_hand_on_the_rights_that_new_ones_get_here() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("situs");
    let shared = fs::Permissions::from_mode(0o2775);
    fs::set_permissions(home.path(), shared).unwrap();
    let files = site(&[("a/satu.html", "satu"), ("dua.html", "dua")]);
    let mut last = publish_on(&files, &target);
    for _ in 0..3 {
        std::thread::sleep(Duration::from_millis(20));
        let (published, kept) = keep(&target, &files, &last);
        assert_eq!(kept, ["a/satu.html", "dua.html"]);
        for folder in ["situs", "situs/a"] {
            let found = fs::metadata(home.path().join(folder)).unwrap();
            assert_eq!(found.permissions().mode() & 0o7777, 0o2755);
        }
        last = published;
    }
}

#[test]
fn a_guest_of_the_published_site_is_set_aside_before_it_is_the_spare() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("situs");
    for turn in ["1", "2", "3"] {
        let published = publish_on(&site(&[("index.html", turn)]), &target);
        assert_eq!(published.notes.len(), usize::from(turn != "1"));
        fs::write(target.join("surat.pdf"), turn).unwrap();
    }
    let held = tree(&home.path().join("situs-titipan"));
    assert_eq!(held["surat.pdf"], b"1");
    assert_eq!(held["surat.pdf.2"], b"2");
}

#[test]
fn a_link_in_the_place_of_the_spare_is_neither_followed_nor_removed() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("situs");
    let files = site(&[("index.html", "1")]);
    let elsewhere = home.path().join("lain");
    publish(&files, &elsewhere, &stamp()).unwrap();
    fs::write(elsewhere.join("surat.pdf"), "x").unwrap();
    let before = tree(&elsewhere);
    std::os::unix::fs::symlink("lain", home.path().join(".situs.cadangan")).unwrap();
    for _ in 0..2 {
        let published = publish_on(&files, &target);
        assert!(published.notes.is_empty(), "{:?}", published.notes);
        as_if_anew(&files, &target);
    }
    assert_eq!(tree(&elsewhere), before);
    assert!(home.path().join(".situs.cadangan").is_symlink());
    assert!(!names(home.path()).contains(&"situs-titipan".to_owned()));
}
