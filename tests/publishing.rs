//! What is pushed is published straight from the bare repository: one after another, whole or not at all.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

use support::office::{Server, git};
use support::{CASE, HEAD, STEP_1, STEP_2, Site};
use tertib::digest::sha256;

const MONDAY: &str = "2025-04-14T10:20:00+07:00";
const WEDNESDAY: &str = "2025-04-16T14:30:00+07:00";

/// A server that publishes into a folder beside it.
fn office(steps: usize) -> (Server, PathBuf) {
    let server = Server::without_hooks(&Site::with_case(steps));
    let site = server.root().join("situs");
    server.install(&["--publish", &format!("internal={}", site.display())]);
    (server, site)
}

/// Reads a site through one handle of its folder: every file that the manifest names, with the sum it names. `None` when the
/// folder was replaced and taken away while it was being read.
fn whole(site: &Path) -> Option<String> {
    let folder = fs::File::open(site).expect("there is always a site");
    let inode = folder.metadata().unwrap().ino();
    let gone = || fs::metadata(site).unwrap().ino() != inode;
    let here = PathBuf::from(format!(
        "/proc/self/fd/{}",
        std::os::fd::AsRawFd::as_raw_fd(&folder)
    ));
    let read = |name: &str| match fs::read(here.join(name)) {
        Ok(bytes) => Some(bytes),
        Err(error) if gone() => {
            drop(error);
            None
        }
        Err(error) => panic!("{name}: {error}"),
    };
    let manifest: serde_json::Value = serde_json::from_slice(&read("manifest.json")?).unwrap();
    let files = manifest["files"].as_object().unwrap();
    assert!(files.len() > 10);
    for (name, sum) in files {
        let found = sha256(&read(name)?);
        assert_eq!(sum.as_str().unwrap(), found, "{name}");
    }
    Some(manifest["head"].as_str().unwrap().to_owned())
}

/// Every file with its bytes.
fn bytes(site: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = walkdir::WalkDir::new(site).into_iter().map(Result::unwrap);
    entries
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| (entry.path().to_owned(), fs::read(entry.path()).unwrap()))
        .collect()
}

fn log(server: &Server) -> Vec<String> {
    let text = fs::read_to_string(server.path().join("tertib-terbit.log")).unwrap();
    text.lines().map(str::to_owned).collect()
}

#[test]
fn a_push_is_published_and_the_pusher_is_told() {
    let (server, site) = office(1);
    let clone = server.clone_for("tim-01");
    clone
        .append(CASE, STEP_2)
        .commit(WEDNESDAY, "2025-0001: langkah 2");
    let pushed = clone.push(&[]);
    assert!(pushed.accepted, "{}", pushed.all);
    let head = server.tip("main");
    let told = format!(
        "tertib: situs internal terbit dari commit {}: ",
        &head[..10]
    );
    assert!(pushed.remote.contains(&told), "{}", pushed.remote);
    assert_eq!(whole(&site), Some(head.clone()));
    assert!(site.join("berkas/2025/04/2025-0001.html").exists());
    let lines = log(&server);
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(lines[0].contains(&told), "{lines:?}");
    // The same by hand, as the timer does; the branch is named.
    let by_hand = server.root().join("lain");
    support::office::tertib_in(
        server.root(),
        &[
            "build",
            "--site",
            "arsip.git",
            "--rev",
            "main",
            "--output",
            "lain",
        ],
    );
    let names = |site: &Path| -> Vec<_> {
        let files = bytes(site).into_iter();
        files
            .map(|(path, bytes)| (path.strip_prefix(site).unwrap().to_owned(), bytes))
            .collect()
    };
    assert_eq!(names(&by_hand), names(&site));
    // Another branch changes nothing that is published.
    clone.git(&["checkout", "--quiet", "-b", "usul"]);
    clone
        .write("content/a.md", "+++\njudul = \"A\"\n+++\n")
        .commit(WEDNESDAY, "A");
    let pushed = clone.push(&["origin", "usul"]);
    assert!(pushed.accepted);
    assert!(!pushed.remote.contains("situs"), "{}", pushed.remote);
    assert_eq!(log(&server).len(), 1);
}

#[test]
fn several_editions_are_published_each_from_its_profile() {
    let server = Server::without_hooks(&Site::with_case(1));
    let [inner, outer] = ["dalam", "luar"].map(|name| server.root().join(name));
    let editions = [
        format!("internal={}", inner.display()),
        format!("publik={}", outer.display()),
    ];
    server.install(&["--publish", &editions[0], "--publish", &editions[1]]);
    let clone = server.clone_for("tim-01");
    clone
        .append(CASE, STEP_2)
        .commit(WEDNESDAY, "2025-0001: langkah 2");
    assert!(clone.push(&[]).accepted);
    let text =
        |site: &Path| fs::read_to_string(site.join("berkas/2025/04/2025-0001.html")).unwrap();
    assert!(text(&inner).contains("tim-01"));
    assert!(!text(&outer).contains("tim-01"));
}

#[test]
fn a_failure_keeps_the_old_site_and_says_why() {
    let (server, site) = office(1);
    let clone = server.clone_for("tim-01");
    clone
        .append(CASE, STEP_2)
        .commit(WEDNESDAY, "2025-0001: langkah 2");
    assert!(clone.push(&[]).accepted);
    let before = bytes(&site);
    clone
        .write("themes/baku/templates/berkas.html", "{% if %}")
        .commit(WEDNESDAY, "Tema");
    let pushed = clone.push(&[]);
    assert!(pushed.accepted, "{}", pushed.all);
    let told = &pushed.remote;
    assert!(
        told.contains("KIRIMAN DITERIMA, TETAPI SITUS BELUM TERBIT"),
        "{told}"
    );
    assert!(told.contains("berkas.html"), "{told}");
    assert_eq!(bytes(&site), before);
    let lines = log(&server);
    assert!(lines[1].contains("BELUM TERBIT"), "{lines:?}");
    assert!(lines[1].contains("berkas.html"), "{lines:?}");
    // Mended, it is published.
    clone.git(&["rm", "--quiet", "-r", "themes"]);
    clone.commit(WEDNESDAY, "Tema");
    assert!(clone.push(&[]).accepted);
    assert_eq!(whole(&site), Some(server.tip("main")));
}

#[test]
fn pushes_at_once_queue_and_readers_never_see_a_broken_or_mixed_site() {
    const OFFICERS: usize = 4;
    let mut source = Site::with_case(0).by("unit-01").at(MONDAY);
    let path = |number: usize| format!("cases/2025/04/2025-{number:04}.toml");
    for number in 2..=OFFICERS + 1 {
        source = source
            .file(&path(number), HEAD)
            .commit(&format!("2025-{number:04}: diterima"));
    }
    let server = Server::without_hooks(&source);
    let site = server.root().join("situs");
    server.install(&["--publish", &format!("internal={}", site.display())]);
    support::office::tertib_in(
        server.root(),
        &["build", "--site", "arsip.git", "--output", "situs"],
    );
    let (ended, seen) = (AtomicBool::new(false), AtomicUsize::new(0));
    let accepted = thread::scope(|scope| {
        // The page that everybody opens is there at every moment, and what is read of one site is of one making.
        let reader = scope.spawn(|| {
            while !ended.load(Ordering::Relaxed) {
                assert!(
                    fs::read(site.join("index.html"))
                        .unwrap()
                        .ends_with(b"</html>\n")
                );
                seen.fetch_add(usize::from(whole(&site).is_some()), Ordering::Relaxed);
            }
        });
        let pushers: Vec<_> = (2..=OFFICERS + 1)
            .map(|number| {
                let (server, path) = (&server, path(number));
                scope.spawn(move || {
                    let clone = server.clone_for("unit-01");
                    clone.append(&path, STEP_1).commit(MONDAY, "langkah 1");
                    for _ in 0..20 {
                        let pushed = clone.push(&[]);
                        if pushed.accepted {
                            return pushed;
                        }
                        clone.git(&["pull", "--quiet", "--rebase"]);
                    }
                    panic!("never accepted")
                })
            })
            .collect();
        let accepted: Vec<_> = pushers
            .into_iter()
            .map(|pusher| pusher.join().unwrap())
            .collect();
        ended.store(true, Ordering::Relaxed);
        reader.join().unwrap();
        accepted
    });
    assert!(seen.load(Ordering::Relaxed) > 3);
    for pushed in &accepted {
        assert!(
            pushed.remote.contains("tertib: situs internal"),
            "{}",
            pushed.remote
        );
        assert!(!pushed.remote.contains("BELUM TERBIT"), "{}", pushed.remote);
    }
    // What stands in the end is the whole of it, and nobody built it twice.
    let head = server.tip("main");
    assert_eq!(whole(&site), Some(head));
    let lines = log(&server);
    assert_eq!(lines.len(), OFFICERS);
    let built: std::collections::BTreeSet<_> = lines
        .iter()
        .filter_map(|line| line.split_once("terbit dari commit ")?.1.get(..10))
        .collect();
    let times = lines
        .iter()
        .filter(|line| line.contains("terbit dari commit"))
        .count();
    assert_eq!(built.len(), times, "{lines:?}");
    for number in 2..=OFFICERS + 1 {
        let text = git(&server.path(), &["show", &format!("main:{}", path(number))]);
        assert!(text.contains("[[langkah]]"));
    }
    let beside: Vec<_> = fs::read_dir(server.root())
        .unwrap()
        .map(|e| e.unwrap().file_name())
        .collect();
    assert!(
        beside
            .iter()
            .all(|name| !name.to_string_lossy().contains(".baru-")),
        "{beside:?}"
    );
}
