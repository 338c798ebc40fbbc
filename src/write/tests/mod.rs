//! Publishing onto a real file system: what stands at the target before, after, and when something goes wrong.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod aside;
mod cut_off;
#[cfg(unix)]
mod kept;
#[cfg(unix)]
mod spare;
mod target;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use jiff::civil::date;

use super::*;

/// A site of the given files.
fn site(files: &[(&str, &str)]) -> Files {
    let files = files.iter();
    files
        .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
        .collect()
}

fn stamp() -> Stamp {
    let rules = [("late-step", "sedang"), ("unsigned", "mati")];
    Stamp {
        head: CommitId([0xab; 20]),
        profile: "internal".to_owned(),
        tool: "1.2.3",
        as_of: date(2025, 4, 14),
        rules: rules
            .map(|(rule, severity)| (rule.to_owned(), severity.to_owned()))
            .into(),
        rewritten: Vec::new(),
        heard: Heard::Nothing,
    }
}

/// Every file below `folder` with its bytes; an empty folder is listed with a `/`, a symlink with an `@`.
fn tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = walkdir::WalkDir::new(folder).min_depth(1).into_iter();
    let mut found = BTreeMap::new();
    for entry in entries.map(Result::unwrap) {
        let path = entry
            .path()
            .strip_prefix(folder)
            .unwrap()
            .to_str()
            .unwrap()
            .to_owned();
        if entry.file_type().is_file() {
            found.insert(path, fs::read(entry.path()).unwrap());
        } else if entry.path_is_symlink() {
            found.insert(path + "@", Vec::new());
        } else if fs::read_dir(entry.path()).unwrap().next().is_none() {
            found.insert(path + "/", Vec::new());
        }
    }
    found
}

/// Names in a folder.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn the_first_publication_makes_folder_and_manifest() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("web/situs");
    let files = site(&[("index.html", "hai\n"), ("sop/a/index.html", "")]);
    let published = publish(&files, &target, &stamp()).unwrap();

    assert!(!published.replaced);
    assert!(published.notes.is_empty());
    assert_eq!(published.files, 3);
    let manifest = fs::read_to_string(target.join("manifest.json")).unwrap();
    assert_eq!(published.bytes, 4 + manifest.len() as u64);
    assert_eq!(
        manifest,
        r#"{
  "as_of": "2025-04-14",
  "files": {
    "index.html": "ff1d3f6bfdfa05181e51a2e2c1cf44abd33018a3c4213dacd36477c33f8bb9d0",
    "sop/a/index.html": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
  },
  "head": "abababababababababababababababababababab",
  "profile": "internal",
  "rewritten": [],
  "rules": {
    "late-step": "sedang",
    "unsigned": "mati"
  },
  "schema": 1,
  "tool": "tertib 1.2.3"
}
"#
    );
    let mut expected = files;
    expected.insert("manifest.json".to_owned(), manifest.into_bytes());
    assert_eq!(tree(&target), expected);
    assert_eq!(names(target.parent().unwrap()), [".situs.kunci", "situs"]);
}

#[test]
fn the_second_publication_replaces_all_in_both_ways() {
    for way in [Way::Exchange, Way::Park] {
        let home = tempfile::tempdir().unwrap();
        let target = home.path().join("situs");
        publish(
            &site(&[("index.html", "1"), ("lama/x.html", "x")]),
            &target,
            &stamp(),
        )
        .unwrap();
        let published = publish_by((way, Former::Goes), &target, &stamp(), |sink| {
            put_all(&site(&[("index.html", "2")]), sink)
        })
        .unwrap();
        assert!(published.replaced);
        assert!(published.notes.is_empty(), "{:?}", published.notes);
        assert_eq!(names(&target), ["index.html", "manifest.json"]);
        assert_eq!(fs::read(target.join("index.html")).unwrap(), b"2");
        assert_eq!(names(home.path()), [".situs.kunci", "situs"]);
    }
}

#[test]
fn the_same_site_is_the_same_bytes() {
    let home = tempfile::tempdir().unwrap();
    let files = site(&[("b/index.html", "b"), ("a.css", "a")]);
    for name in ["satu", "dua"] {
        publish(&files, &home.path().join(name), &stamp()).unwrap();
    }
    assert_eq!(
        tree(&home.path().join("satu")),
        tree(&home.path().join("dua"))
    );
}

#[cfg(unix)]
#[test]
fn files_are_not_executable_and_folders_can_be_entered() {
    use std::os::unix::fs::PermissionsExt;
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("situs");
    publish(&site(&[("a/b.html", "")]), &target, &stamp()).unwrap();
    // What the umask of this process leaves of the two modes.
    fs::create_dir(home.path().join("banding")).unwrap();
    let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o7777;
    let folder = mode(&home.path().join("banding")) & 0o755;
    for (path, expected) in [("", folder), ("a", folder), ("a/b.html", folder & 0o644)] {
        assert_eq!(mode(&target.join(path)), expected, "{path}");
    }
}

#[test]
fn a_second_publisher_gives_up_after_a_while() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join(".situs.kunci");
    let second = std::time::Duration::from_millis(120);
    let held = Lock::take_within(&path, second).unwrap();
    let error = Lock::take_within(&path, second).unwrap_err();
    assert!(matches!(error, PublishError::Locked { .. }), "{error}");
    drop(held);
    Lock::take_within(&path, second).unwrap();
}

#[test]
fn every_message_has_words_in_both_languages() {
    use crate::settings::Language;
    let path = || PathBuf::from("situs");
    let refused = || std::io::Error::from(std::io::ErrorKind::PermissionDenied);
    let mut errors = vec![
        PublishError::TargetIsFile(path()),
        PublishError::TargetDangles(path()),
        PublishError::TargetUnnamed(path()),
        PublishError::TargetIsGit(path()),
        PublishError::TargetIsSource(path()),
        PublishError::TargetIsForeign(path()),
        PublishError::Locked {
            path: path(),
            seconds: 10,
        },
        PublishError::Manifest(serde_json::from_str::<u8>("x").unwrap_err()),
    ];
    for fault in [
        PathFault::Empty,
        PathFault::Absolute,
        PathFault::Dots,
        PathFault::Character,
        PathFault::Reserved,
        PathFault::FileAndFolder,
    ] {
        errors.push(PublishError::Path {
            path: "a\n".to_owned(),
            fault,
        });
    }
    for action in [
        Action::Read,
        Action::Write,
        Action::Flush,
        Action::Swap,
        Action::Lock,
        Action::Restore,
    ] {
        errors.push(PublishError::Io {
            action,
            path: path(),
            source: refused(),
        });
    }
    let cause = Box::new(PublishError::TargetIsFile(path()));
    errors.push(PublishError::Untidy {
        cause,
        path: path(),
        source: refused(),
    });
    let notes = [
        Note::LeftBehind {
            path: path(),
            source: refused(),
        },
        Note::NotFlushed {
            path: path(),
            source: refused(),
        },
        Note::Restored { path: path() },
        Note::SetAside {
            folder: path(),
            files: vec![path(), "a.txt".into()],
        },
        Note::NotSetAside {
            path: path(),
            source: refused(),
        },
    ];
    for language in [Language::Id, Language::En] {
        let catalog = Catalog::built_in(language).unwrap();
        let texts = errors.iter().map(|error| error.message(&catalog));
        for text in texts.chain(notes.iter().map(|note| note.message(&catalog))) {
            assert!(!text.contains(['⟦', '{', '$', '\n']), "{text}");
        }
    }
    let catalog = Catalog::built_in(Language::Id).unwrap();
    assert_eq!(
        errors.last().unwrap().message(&catalog),
        "situs adalah file, bukan folder. Sebutkan folder yang baru, kosong, atau dibuat oleh tertib. \
         Folder yang belum jadi, situs, tidak dapat dihapus: tidak ada izin."
    );
}

#[test]
fn a_site_that_was_not_heard_as_a_witness_is_not_replaced() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("situs");
    publish(&site(&[("a.html", "lama")]), &target, &stamp()).unwrap();
    let before = tree(&target);
    let next = Stamp {
        head: CommitId([0xcd; 20]),
        ..stamp()
    };
    let files = site(&[("a.html", "baru")]);
    let refused = publish(&files, &target, &next);
    assert!(matches!(refused, Err(PublishError::Overtaken(_))));
    assert_eq!(tree(&target), before);
    let heard = Stamp {
        heard: Heard::Head(stamp().head),
        ..next
    };
    publish(&files, &target, &heard).unwrap();
    assert_eq!(fs::read(target.join("a.html")).unwrap(), b"baru");
}
