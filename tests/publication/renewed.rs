//! Publications of one day that go on from the first: the same site as one made from everything, and hardly any other file.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::support::{HEAD, STEP_1, STEP_2, STEP_3, Site};

const DAY: &str = "2025-04-23";

/// An office with some cases, each recorded step by step.
fn office() -> Site {
    let site = Site::new();
    (1..=4).fold(site, |site, number| {
        let path = case(number);
        let at = |hour: u32| format!("2025-04-17T{hour:02}:{number:02}:00+07:00");
        let title = format!("Permohonan ke-{number}");
        site.by("unit-01")
            .at(&at(8))
            .file(
                &path,
                &[HEAD, STEP_1].concat().replace("Permohonan uji", &title),
            )
            .commit("langkah 1")
            .by("tim-01")
            .at(&at(9))
            .append(&path, STEP_2)
            .commit("langkah 2")
    })
}

fn case(number: u32) -> String {
    format!("cases/2025/04/2025-{number:04}.toml")
}

/// A folder that is published into, with what is kept for it.
struct Shelf {
    home: tempfile::TempDir,
}

/// Every file's time and bytes.
type Files = BTreeMap<String, (SystemTime, Vec<u8>)>;

impl Shelf {
    fn new() -> Self {
        Self {
            home: tempfile::tempdir().unwrap(),
        }
    }

    fn cache(&self) -> PathBuf {
        self.home.path().join("singgahan")
    }

    fn folder(&self) -> PathBuf {
        self.home.path().join("terbit")
    }

    /// Publishes, and says whether that went on from the first publication.
    fn publish(&self, site: &Site, more: &[&str]) -> bool {
        let before = self.whole();
        run(site, &self.folder(), Some(&self.cache()), more);
        before.is_some() && before == self.whole()
    }

    /// When the first publication was kept.
    fn whole(&self) -> Option<SystemTime> {
        let entries = fs::read_dir(self.cache().join("tertib")).ok()?;
        let mut entries = entries.map(Result::unwrap);
        let name = |entry: &fs::DirEntry| entry.file_name().into_string().unwrap();
        let kept = entries.find(|entry| {
            name(entry).starts_with("terbitan-") && !name(entry).starts_with("terbitan-waktu-")
        });
        kept.map(|entry| entry.metadata().unwrap().modified().unwrap())
    }

    /// What was published, which has to be what is made from everything.
    fn as_of_everything(&self, site: &Site, more: &[&str]) -> Files {
        let alone = self.home.path().join("sendiri");
        if alone.exists() {
            fs::remove_dir_all(&alone).unwrap();
        }
        run(site, &alone, None, more);
        let (own, whole) = (files(&self.folder()), files(&alone));
        let paths: BTreeSet<&String> = own.keys().chain(whole.keys()).collect();
        let bytes = |files: &Files, path: &str| files.get(path).map(|(_, bytes)| bytes.clone());
        for path in paths {
            assert!(bytes(&own, path) == bytes(&whole, path), "another {path}");
        }
        own
    }
}

fn run(site: &Site, folder: &Path, cache: Option<&Path>, more: &[&str]) {
    let mut arguments = vec!["build", "-q", "--as-of", DAY, "--output"];
    arguments.push(folder.to_str().unwrap());
    arguments.extend(more);
    let command = match cache {
        Some(cache) => site.tertib(&arguments).env("XDG_CACHE_HOME", cache),
        None => site.tertib(&[&arguments[..], &["--no-cache"]].concat()),
    };
    command.assert().success();
}

fn files(folder: &Path) -> Files {
    let entries = walkdir::WalkDir::new(folder)
        .into_iter()
        .map(Result::unwrap);
    let files = entries.filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let name = entry.path().strip_prefix(folder).unwrap();
            let time = entry.metadata().unwrap().modified().unwrap();
            (
                name.to_str().unwrap().to_owned(),
                (time, fs::read(entry.path()).unwrap()),
            )
        })
        .collect()
}

#[test]
fn every_kind_of_commit_is_gone_on_from_as_if_everything_were_made() {
    let shelf = Shelf::new();
    let mut site = office();
    assert!(!shelf.publish(&site, &[]), "the first makes everything");
    let mut before = shelf.as_of_everything(&site, &[]);
    let at = |day: u32, hour: u32| format!("2025-04-{day}T{hour:02}:00:00+07:00");
    type Turn = fn(Site) -> Site;
    let turns: [(&str, Turn); 8] = [
        ("nothing", |site| site),
        ("the last step", |site| {
            site.append(&case(2), STEP_3).commit("langkah 3")
        }),
        ("a new case between two", |site| {
            let text = [HEAD, STEP_1].concat();
            site.by("unit-01")
                .file("cases/2025/04/2025-0002-b.toml", &text)
                .commit("berkas baru")
        }),
        ("a new case at the end", |site| {
            let text = [HEAD, STEP_1].concat().replace("Kesehatan", "Sosial");
            site.file(&case(9), &text).commit("berkas baru")
        }),
        ("an edit of a step", |site| {
            site.by("tim-01")
                .replace(&case(3), "keputusan = \"ya\"", "keputusan = \"tidak\"")
                .commit("ubah")
        }),
        ("a file of the case's own", |site| {
            site.file("cases/2025/04/2025-0001/surat.txt", "isi")
                .commit("lampiran")
        }),
        ("a case that can't be read", |site| {
            site.append(&case(4), "\n[[langkah]\n").commit("rusak")
        }),
        ("and is mended, with no word of it", |site| {
            site.replace(&case(4), "\n[[langkah]\n", "").commit("betul")
        }),
    ];
    for (number, (what, turn)) in (0..).zip(turns) {
        site = turn(site.by("tim-01").at(&at(18 + number / 4, 10 + number)));
        assert!(shelf.publish(&site, &[]), "{what}: everything was made");
        let after = shelf.as_of_everything(&site, &[]);
        for (path, (time, bytes)) in &after {
            if let Some((old, same)) = before.get(path) {
                assert_eq!(time == old, bytes == same, "{what}: {path}");
            }
        }
        before = after;
    }
}

#[test]
fn a_page_that_somebody_altered_is_made_again() {
    let shelf = Shelf::new();
    let site = office();
    shelf.publish(&site, &[]);
    let page = shelf.folder().join("berkas/2025/04/2025-0001.html");
    let html = fs::read_to_string(&page).unwrap();
    let time = page.metadata().unwrap().modified().unwrap();
    fs::write(&page, html.replace("Permohonan ke-1", "Permohonan ke-7")).unwrap();
    fs::File::options()
        .write(true)
        .open(&page)
        .unwrap()
        .set_modified(time)
        .unwrap();
    let site = site
        .by("tim-01")
        .at("2025-04-22T09:00:00+07:00")
        .append(&case(2), STEP_3)
        .commit("langkah 3");
    assert!(!shelf.publish(&site, &[]), "everything is made");
    shelf.as_of_everything(&site, &[]);
}

#[test]
fn a_folder_that_somebody_exchanged_is_made_again() {
    let shelf = Shelf::new();
    let site = office();
    shelf.publish(&site, &[]);
    let folder = shelf.folder().join("berkas/2025");
    let other = shelf.home.path().join("lain");
    fs::create_dir_all(other.join("04")).unwrap();
    for number in 1..=4 {
        let name = format!("04/2025-{number:04}.html");
        fs::hard_link(folder.join(&name), other.join(&name)).unwrap();
    }
    // The files are the very ones, and so are their times; what is above them is not.
    let step = |site: Site, number: u32, hour: u32| {
        site.by("tim-01")
            .at(&format!("2025-04-22T{hour:02}:00:00+07:00"))
            .append(&case(number), STEP_3)
            .commit("langkah 3")
    };
    assert!(!shelf.publish(&site, &[]), "the files were touched");
    let site = step(site, 3, 10);
    assert!(shelf.publish(&site, &[]), "it goes on");
    fs::rename(&folder, shelf.home.path().join("dulu")).unwrap();
    fs::rename(&other, &folder).unwrap();
    let site = step(site, 4, 11);
    assert!(!shelf.publish(&site, &[]), "everything is made");
    shelf.as_of_everything(&site, &[]);
}

#[test]
fn limits_that_pass_at_one_moment_are_told_alike() {
    const CASES: u32 = 108;
    let mut site = Site::new();
    for number in 1..=CASES {
        let at = format!("2025-04-14T11:{:02}:{:02}+07:00", number / 60, number % 60);
        let text = [HEAD, STEP_1].concat();
        site = site.by("unit-01").at(&at).file(&case(number), &text);
        site = site.commit("langkah 1");
    }
    let shelf = Shelf::new();
    shelf.publish(&site, &[]);
    // A file of the first case's, before its limit passes: the feed still tells of limits alone.
    let site = site
        .by("tim-01")
        .at("2025-04-14T15:00:00+07:00")
        .file("cases/2025/04/2025-0001/surat.txt", "isi")
        .commit("lampiran");
    assert!(shelf.publish(&site, &[]), "it goes on");
    let site = shelf.as_of_everything(&site, &[]);
    let (_, feed) = &site["perubahan.atom"];
    let feed = String::from_utf8(feed.clone()).unwrap();
    assert_eq!(feed.matches("<entry").count(), 100);
}

#[test]
fn where_the_answer_might_be_another_everything_is_made() {
    let office = || office().by("tim-01").at("2025-04-22T09:00:00+07:00");
    let publik: &[&str] = &["--profile", "publik"];
    type Turn = fn(Site) -> Site;
    let turns: [(&str, &[&str], Turn, Turn); 4] = [
        (
            "the public edition",
            publik,
            |site| site,
            |site| site.append(&case(2), STEP_3).commit("langkah 3"),
        ),
        (
            "a template of the site's own",
            &[],
            |site| {
                let cari = include_str!("../../themes/baku/templates/cari.html");
                site.file("themes/baku/templates/cari.html", cari)
                    .commit("tema")
            },
            |site| site.append(&case(2), STEP_3).commit("langkah 3"),
        ),
        (
            "a file of the office",
            &[],
            |site| site,
            |site| {
                site.file(
                    "content/halaman/baru.md",
                    "+++\njudul = \"Baru\"\n+++\nIsi.\n",
                )
                .commit("halaman")
            },
        ),
        (
            "two cases in one commit",
            &[],
            |site| site,
            |site| {
                site.append(&case(2), STEP_3)
                    .append(&case(3), STEP_3)
                    .commit("langkah 3")
            },
        ),
    ];
    for (what, more, first, then) in turns {
        let shelf = Shelf::new();
        let site = first(office());
        shelf.publish(&site, more);
        let site = then(site);
        assert!(!shelf.publish(&site, more), "{what}: it went on");
        shelf.as_of_everything(&site, more);
    }
}
