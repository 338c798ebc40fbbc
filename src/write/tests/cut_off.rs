//! Publications that fail or are killed half-way: a whole site stands afterwards, the old or the new.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use super::{names, site, stamp, tree};
use crate::digest::sha256;
use crate::write::swap::Way;
use crate::write::{
    Action, Files, Former, Note, PublishError, Stamp, publish, publish_by, put_all,
};

/// Names the task of a child process of these tests, and the folder it works on.
const TASK: &str = "TERTIB_TEST_TASK";
const TARGET: &str = "TERTIB_TEST_TARGET";

/// Not a test of its own: what the tests below run in another process, which they can kill or restrain.
#[test]
#[ignore = "run by the other tests of this file"]
fn child() {
    let (Ok(task), Some(target)) = (std::env::var(TASK), std::env::var_os(TARGET)) else {
        return;
    };
    let way = if task == "park" {
        Way::Park
    } else {
        Way::Exchange
    };
    let former = if task == "turns" {
        Former::Stays
    } else {
        Former::Goes
    };
    // Every child publishes sites of its own, so that its first one can be told from what stood before.
    for turn in std::process::id().. {
        match publish_by((way, former), Path::new(&target), &stamp_of(turn), |sink| {
            put_all(&generation(turn), sink)
        }) {
            Ok(_) if task == "once" => return,
            Ok(_) => {}
            Err(error) => panic!("{error:?}"),
        }
    }
}

/// A shell command that runs [`child`]; `before` restrains it.
fn child_command(before: &str, task: &str, target: &Path) -> Command {
    let program = std::env::current_exe().unwrap();
    let mut command = Command::new("sh");
    command
        .arg("-c")
        .arg(format!(
            "{before} exec \"$0\" --exact write::tests::cut_off::child --ignored --nocapture"
        ))
        .arg(program)
        .env(TASK, task)
        .env(TARGET, target)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// Sites that differ in every file and in which files there are.
fn generation(turn: u32) -> Files {
    let mut files = Files::new();
    for page in 0..20 + turn % 7 {
        let text = format!("terbitan {turn}\n").repeat(200);
        files.insert(
            format!("berkas/{}/{page}/index.html", page % 3),
            text.into_bytes(),
        );
    }
    files
}

fn stamp_of(turn: u32) -> Stamp {
    let mut stamp = stamp();
    stamp.rules.insert("terbitan".to_owned(), turn.to_string());
    stamp
}

/// Checks that the folder is one whole site.
fn whole(target: &Path) {
    let mut found = tree(target);
    let manifest = found.remove("manifest.json").expect("a manifest");
    let manifest: serde_json::Value = serde_json::from_slice(&manifest).unwrap();
    let turn: u32 = manifest["rules"]["terbitan"]
        .as_str()
        .unwrap()
        .parse()
        .unwrap();
    assert_eq!(found, generation(turn), "files of terbitan {turn}");
    for (path, content) in &found {
        assert_eq!(manifest["files"][path], sha256(content), "{path}");
    }
}

/// A site that is refused while it is being written: the last file's name is too long for any file system.
fn too_long() -> Files {
    let name = "z".repeat(300);
    site(&[("index.html", "baru"), (name.as_str(), "")])
}

#[test]
fn a_failure_half_way_leaves_the_old_site() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("situs");
    publish(&site(&[("index.html", "lama")]), &target, &stamp()).unwrap();
    let before = tree(home.path());
    let error = publish(&too_long(), &target, &stamp()).unwrap_err();
    assert!(
        matches!(
            error,
            PublishError::Io {
                action: Action::Write,
                ..
            }
        ),
        "{error}"
    );
    assert_eq!(tree(home.path()), before);

    let both = site(&[("a", ""), ("a/b", "")]);
    let error = publish(&both, &target, &stamp()).unwrap_err();
    assert_eq!(error.key(), "terbit-jalur-ganda");
    assert_eq!(tree(home.path()), before);
}

#[test]
fn a_failed_first_publication_leaves_nothing() {
    let home = tempfile::tempdir().unwrap();
    publish(&too_long(), &home.path().join("situs"), &stamp()).unwrap_err();
    assert_eq!(names(home.path()), [".situs.kunci"]);
}

#[test]
fn a_site_set_aside_by_a_killed_run_comes_back() {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("situs");
    publish(&site(&[("index.html", "lama")]), &target, &stamp()).unwrap();
    let before = tree(home.path());
    fs::rename(&target, home.path().join(".situs.lama-4000000")).unwrap();
    fs::create_dir(home.path().join(".situs.baru-4000000")).unwrap();
    // Even a run that fails itself puts it back.
    publish(&too_long(), &target, &stamp()).unwrap_err();
    assert_eq!(tree(home.path()), before);

    fs::rename(&target, home.path().join(".situs.lama-4000000")).unwrap();
    let published = publish(&site(&[("index.html", "baru")]), &target, &stamp()).unwrap();
    assert!(published.replaced);
    assert!(matches!(
        published.notes.as_slice(),
        [Note::Restored { .. }]
    ));
    assert_eq!(names(home.path()), [".situs.kunci", "situs"]);
}

#[test]
fn only_leftovers_of_this_target_are_removed() {
    let home = tempfile::tempdir().unwrap();
    let others = [
        ".situs.baru-",
        ".situs.baru-1x",
        ".situs2.baru-1",
        "situs.baru-1",
    ];
    for name in others.iter().chain(&[".situs.baru-1", ".situs.lama-2"]) {
        fs::create_dir(home.path().join(name)).unwrap();
    }
    fs::write(home.path().join(".situs.baru-3"), "berkas").unwrap();
    let target = home.path().join("situs");
    publish(&site(&[]), &target, &stamp()).unwrap();
    let expected = [
        ".situs.baru-",
        ".situs.baru-1x",
        ".situs.baru-3",
        ".situs.kunci",
        ".situs2.baru-1",
        "situs",
        "situs.baru-1",
    ];
    assert_eq!(names(home.path()), expected);
}

#[cfg(target_os = "linux")]
#[test]
fn there_is_no_moment_without_a_site() {
    use std::sync::atomic::{AtomicBool, Ordering};
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("situs");
    publish(&generation(1), &target, &stamp_of(1)).unwrap();
    let done = AtomicBool::new(false);
    let looks = std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut looks = 0_u32;
            while !done.load(Ordering::Relaxed) {
                fs::metadata(target.join("manifest.json")).expect("a site at every moment");
                looks += 1;
            }
            looks
        });
        for turn in 2..30 {
            publish(&generation(turn), &target, &stamp_of(turn)).unwrap();
        }
        done.store(true, Ordering::Relaxed);
        reader.join().unwrap()
    });
    assert!(looks > 30, "{looks}");
}

/// Kills a publishing child at uneven moments; `settle` runs after each kill.
#[cfg(unix)]
fn kill_repeatedly(task: &str, settle: impl Fn(&Path)) {
    let home = tempfile::tempdir().unwrap();
    let target = home.path().join("situs");
    publish(&generation(0), &target, &stamp_of(0)).unwrap();
    let begun = Instant::now();
    publish(&generation(0), &target, &stamp_of(0)).unwrap();
    let cycle = begun.elapsed();
    for round in 0..25_u32 {
        let before = fs::read(target.join("manifest.json")).unwrap();
        let mut child = child_command("", task, &target).spawn().unwrap();
        let staging = format!("-{}", child.id());
        wait(&mut child, || {
            names(home.path())
                .iter()
                .any(|name| name.ends_with(&staging))
        });
        // Half of the kills come in the child's first publication, half in a later one.
        if round % 2 == 1 {
            wait(&mut child, || {
                fs::read(target.join("manifest.json")).is_ok_and(|now| now != before)
            });
        }
        std::thread::sleep(cycle * (round * 37 % 100) / 66);
        child.kill().unwrap();
        child.wait().unwrap();
        settle(&target);
        whole(&target);
    }
    publish(&generation(1), &target, &stamp_of(1)).unwrap();
    assert_eq!(names(home.path()), [".situs.kunci", "situs"]);
}

/// Waits, not for ever, until a running child has brought something about.
#[cfg(unix)]
fn wait(child: &mut Child, done: impl Fn() -> bool) {
    let begun = Instant::now();
    while !done() {
        assert!(
            begun.elapsed() < Duration::from_secs(60),
            "the child does nothing"
        );
        assert_eq!(child.try_wait().unwrap(), None, "the child ended");
        std::thread::sleep(Duration::from_millis(1));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_kill_at_any_moment_leaves_a_whole_site() {
    kill_repeatedly("exchange", |_| {});
}

#[cfg(target_os = "linux")]
#[test]
fn a_kill_at_any_moment_leaves_a_whole_site_where_the_one_before_stays() {
    kill_repeatedly("turns", |_| {});
}

#[cfg(unix)]
#[test]
fn where_folders_are_set_aside_the_next_run_mends_a_kill() {
    kill_repeatedly("park", |target| {
        publish(&too_long(), target, &stamp()).unwrap_err();
    });
}

/// Publishes in a child that can't write all of the new site; the old one must stand byte for byte.
#[cfg(unix)]
fn starve(before: &str, home: &Path, expected: &str) -> ExitStatus {
    let target = home.join("situs");
    let output = child_command(before, "once", &target).output().unwrap();
    let printed = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(printed.contains(expected), "{printed}");
    output.status
}

#[cfg(unix)]
#[test]
fn a_file_that_outgrows_its_limit_leaves_the_old_site() {
    let home = tempfile::tempdir().unwrap();
    publish(&generation(0), &home.path().join("situs"), &stamp_of(0)).unwrap();
    let before = tree(home.path());
    // One block; the signal is ignored so that the write fails as it does on a full disk.
    let status = starve("trap '' XFSZ; ulimit -f 1;", home.path(), "FileTooLarge");
    assert!(!status.success());
    assert_eq!(tree(home.path()), before);
}

#[cfg(target_os = "linux")]
#[test]
#[ignore = "needs root, to mount a small file system of its own"]
fn a_full_disk_leaves_the_old_site() {
    let home = tempfile::tempdir().unwrap();
    // The mount lives in the child's own name space, so the shell does the looking.
    let program = std::env::current_exe().unwrap();
    let script = "set -e; mount -t tmpfs -o size=200k tmpfs \"$1\"; mkdir \"$1/situs\"; \
        TERTIB_TEST_TARGET=\"$1/situs\" \"$0\" --exact write::tests::cut_off::child --ignored >/dev/null; \
        before=$(cd \"$1\" && find . -type f -exec sha256sum {} + | sort); \
        head -c 60000 /dev/zero > \"$1/isi\"; \
        ! TERTIB_TEST_TARGET=\"$1/situs\" \"$0\" --exact write::tests::cut_off::child --ignored --nocapture 2>&1; \
        rm \"$1/isi\"; \
        test \"$before\" = \"$(cd \"$1\" && find . -type f -exec sha256sum {} + | sort)\"; \
        test \"$(ls -A \"$1\")\" = \"$(printf '.situs.kunci\\nsitus')\"";
    let output = Command::new("unshare")
        .args(["-m", "sh", "-c", script])
        .arg(program)
        .arg(home.path())
        .env(TASK, "once")
        .output()
        .unwrap();
    let printed = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(printed.contains("StorageFull"), "{printed}");
    assert!(output.status.success(), "{printed}");
}
