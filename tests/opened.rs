//! No reads outside the repository: the program is watched (`strace`) over repositories that point elsewhere in every way
//! there is, and each file that it opens must be one of the repository, of the objects that it borrows, of the folder that it
//! writes, or on a short list of files of the system. It starts no other program and opens no connection.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use support::raw::Entry;
use support::{CASE, Site};

const DAY: &str = "2025-04-30";

/// What any program of this system opens, or Rust's library and its thread pool: the loader and C library, how many
/// processors there are, how memory is handed out, random numbers for hash tables.
const SYSTEM: [&str; 10] = [
    "/etc/ld.so.cache",
    "/etc/ld.so.preload",
    "/lib/",
    "/usr/lib/",
    "/proc/self/",
    "/proc/sys/vm/overcommit_memory",
    "/sys/kernel/mm/transparent_hugepage/",
    "/sys/fs/cgroup/",
    "/sys/devices/system/cpu/",
    "/dev/",
];

/// Git's own settings of the machine and of the person, which libgit2 reads: who may open which folder (`safe.directory`),
/// what is ignored, and the name to commit with. No verdict and no page depends on them.
const GIT: [&str; 2] = ["/etc/gitconfig", "/etc/gitattributes"];

/// A folder that is none of the program's business, full of what links and names lead to.
struct Elsewhere {
    folder: tempfile::TempDir,
}

impl Elsewhere {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        for name in [
            "rahasia.toml",
            "rahasia.txt",
            "tema/tema.toml",
            "hooks/post-checkout",
        ] {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            fs::write(path, "rahasia = true\n").expect("written");
        }
        Self { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

/// What a run did to the world.
#[derive(Debug, Default)]
struct Traced {
    opened: BTreeSet<PathBuf>,
    started: usize,
    connected: Vec<String>,
}

/// Runs the program on a site under the watch of `strace`. `home` is the person's folder, and gets the log.
fn watched(site: &Path, home: &Path, args: &[&str]) -> Output {
    Command::new("strace")
        .args(["-f", "-y", "-s", "4096", "-o"])
        .arg(home.join("strace.log"))
        .args([
            "-e",
            "trace=open,openat,openat2,creat,execve,execveat,connect",
        ])
        .arg(env!("CARGO_BIN_EXE_tertib"))
        .args(args)
        .arg("--site")
        .arg(site)
        .env("HOME", home)
        .env_remove("XDG_CONFIG_HOME")
        .env_remove("LD_LIBRARY_PATH")
        .current_dir(home)
        .output()
        .expect("strace is there (tests/run installs it)")
}

/// What the log says.
fn read(home: &Path) -> Traced {
    let log = fs::read_to_string(home.join("strace.log")).expect("a log");
    let mut traced = Traced::default();
    for line in log.lines() {
        // `123 openat(AT_FDCWD</home>, "name", O_RDONLY) = 3</the/file>`
        let Some((call, _)) = line.split_once('(') else {
            continue;
        };
        let call = call.rsplit(' ').next().expect("a word");
        let result = line.rsplit_once(" = ").map(|(_, result)| result);
        match (call, result) {
            ("execve" | "execveat", _) => traced.started += 1,
            ("connect", _) => traced.connected.push(line.to_owned()),
            (_, Some(result)) if result.ends_with('>') => {
                let (_, file) = result.split_once('<').expect("a file");
                traced
                    .opened
                    .insert(PathBuf::from(file.trim_end_matches('>')));
            }
            // A file that is not there was not read.
            _ => {}
        }
    }
    traced
}

/// What was opened beyond these folders and the system's files.
fn strangers(traced: &Traced, home: &Path, own: &[&Path]) -> Vec<PathBuf> {
    let own: Vec<PathBuf> = own
        .iter()
        .map(|path| path.canonicalize().expect("there"))
        .chain([".gitconfig", ".config/git", ".cache/tertib"].map(|name| home.join(name)))
        .collect();
    let program = Path::new(env!("CARGO_BIN_EXE_tertib"));
    let known = |path: &Path| {
        own.iter().any(|own| path.starts_with(own))
            || GIT.iter().any(|git| path == Path::new(git))
            || SYSTEM.iter().any(|system| path.starts_with(system))
            || is_of_own_process(path)
            || path == program
    };
    let opened = traced.opened.iter();
    opened.filter(|path| !known(path)).cloned().collect()
}

/// `/proc/self` as the kernel resolves it.
fn is_of_own_process(path: &Path) -> bool {
    let mut parts = path.strip_prefix("/proc").unwrap_or(Path::new("")).iter();
    let process = parts.next().and_then(|part| part.to_str());
    let number = process.is_some_and(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    let file = parts.next().and_then(|part| part.to_str());
    number
        && matches!(
            file,
            Some("cgroup" | "maps" | "mountinfo" | "status" | "task")
        )
}

/// Every command that reads the record, over this site; `own` are the folders that belong to it.
fn stays_at_home(site: &Path, own: &[&Path]) {
    let home = tempfile::tempdir().expect("a folder");
    let home = home.path().canonicalize().expect("there");
    fs::write(home.join(".gitconfig"), "[user]\n\tname = Uji\n").expect("written");
    // A build also opens the folder in which the published one takes its place.
    let outputs = home.join("keluaran");
    fs::create_dir(&outputs).expect("made");
    let output = outputs.join("terbit");
    let output = output.to_str().expect("text");
    for args in [
        &["check", "--as-of", DAY][..],
        &["check", "--as-of", DAY, "--format", "sarif"],
        &["anchor"],
        &["build", "--as-of", DAY, "--output", output],
    ] {
        let output = watched(site, &home, args);
        let code = output.status.code();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(matches!(code, Some(0 | 1)), "{args:?}: {said}");
        let traced = read(&home);
        let own: Vec<&Path> = match args[0] {
            "build" => [own, &[&outputs]].concat(),
            _ => own.to_vec(),
        };
        assert!(!traced.opened.is_empty(), "the watch sees something");
        let found = strangers(&traced, &home, &own);
        assert_eq!(found, [] as [PathBuf; 0], "{args:?}");
        assert_eq!(traced.started, 1, "{args:?} starts nothing else");
        assert_eq!(traced.connected, [] as [String; 0], "{args:?}");
    }
}

#[test]
fn the_watch_sees_a_file_that_is_opened_elsewhere() {
    let elsewhere = Elsewhere::new();
    let site = Site::with_case(1);
    let home = tempfile::tempdir().expect("a folder");
    let home = home.path().canonicalize().expect("there");
    // The one way to make it read elsewhere: a file that the person at the keyboard names.
    let anchor = elsewhere.path("rahasia.txt").canonicalize().expect("there");
    let named = anchor.to_str().expect("text");
    let output = watched(site.path(), &home, &["check", "--anchor", named]);
    assert_eq!(output.status.code(), Some(2), "it holds no anchor");
    let traced = read(&home);
    assert_eq!(strangers(&traced, &home, &[site.path()]), [anchor]);
}

#[test]
fn links_lead_nowhere() {
    let elsewhere = Elsewhere::new();
    let site = Site::with_case(2);
    let links = [
        ("cases/2025/04/2025-0002.toml", "rahasia.toml"),
        ("cases/2025/04/2025-0001/surat.pdf", "rahasia.txt"),
        ("cases/2025/05", "tema"),
        ("content/halaman.md", "rahasia.txt"),
        ("content/sop/uji/1.md", "rahasia.txt"),
        ("themes/baku", "tema"),
    ];
    for (link, target) in links {
        let path = site.path().join(link);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        symlink(elsewhere.path(target), path).expect("linked");
    }
    let step = "\n[[langkah]]\naktivitas = 3\npelaksana = \"tim\"\npetugas = \"tim-01\"\n\
        selesai = 2025-04-17T09:30:00+07:00\n\
        output = [{ nama = \"Surat\", berkas = \"surat.pdf\" }, { nama = \"Lain\", berkas = \"../../../../../etc/passwd\" }]\n";
    let site = site.append(CASE, step).commit("tautan");
    stays_at_home(site.path(), &[site.path()]);
    // The working tree alone points elsewhere.
    let path = site.path().join("content/kalender.toml");
    fs::remove_file(&path).expect("removed");
    symlink(elsewhere.path("rahasia.toml"), path).expect("linked");
    stays_at_home(site.path(), &[site.path()]);
}

#[test]
fn names_lead_nowhere() {
    let elsewhere = Elsewhere::new();
    let site = Site::with_case(1);
    let raw = site.raw();
    let blob = raw.blob(b"rahasia");
    let absolute = elsewhere.path("rahasia.toml");
    let absolute = absolute.to_str().expect("text");
    raw.commit_edit("cases/2025/04", |folder| {
        folder.push(Entry::file("..", blob));
        folder.push(Entry::file("../../../rahasia.toml", blob));
        folder.push(Entry::file(absolute, blob));
        folder.push(Entry::new(
            "120000",
            "2025-0009.toml",
            raw.blob(absolute.as_bytes()),
        ));
        folder.push(Entry::file(".git", blob));
    });
    let up = raw.tree(&[Entry::file("passwd", blob)]);
    raw.commit_edit("content", |folder| folder.push(Entry::folder("..", up)));
    raw.commit_edit("themes", |folder| folder.push(Entry::folder("..", up)));
    stays_at_home(site.path(), &[site.path()]);
}

#[test]
fn borrowed_objects_and_a_folder_of_git_elsewhere_are_the_repositorys() {
    let site = Site::with_case(2);
    let lender = tempfile::tempdir().expect("a folder");
    let objects = site.path().join(".git/objects");
    let lent = lender.path().join("objects");
    fs::rename(&objects, &lent).expect("moved");
    fs::create_dir_all(objects.join("info")).expect("made");
    fs::write(
        objects.join("info/alternates"),
        format!("{}\n", lent.display()),
    )
    .expect("written");
    stays_at_home(site.path(), &[site.path(), &lent]);
    // A file `.git` that names the folder.
    let git = lender.path().join("git");
    fs::rename(site.path().join(".git"), &git).expect("moved");
    fs::write(
        site.path().join(".git"),
        format!("gitdir: {}\n", git.display()),
    )
    .expect("written");
    stays_at_home(site.path(), &[site.path(), &git, &lent]);
    // What lies around that folder is not the working tree.
    let found = site.findings(DAY);
    assert!(
        !found.iter().any(|line| line.starts_with("uncommitted")),
        "{found:?}"
    );
}

#[test]
fn hooks_filters_and_watchers_that_the_settings_name_are_not_run() {
    let elsewhere = Elsewhere::new();
    let site = Site::with_case(2).file(".gitattributes", "*.toml filter=jahat\n*.md diff=jahat\n");
    let site = site.commit("atribut");
    let command = format!("cat {}", elsewhere.path("rahasia.txt").display());
    let mut config = site.git().config().expect("settings");
    let hooks = elsewhere.path("hooks");
    for (name, value) in [
        ("core.hooksPath", hooks.to_str().expect("text")),
        ("core.fsmonitor", &command),
        ("core.sshCommand", &command),
        ("filter.jahat.clean", &command),
        ("filter.jahat.smudge", &command),
        ("filter.jahat.process", &command),
        ("diff.jahat.textconv", &command),
        ("diff.external", &command),
        ("credential.helper", &command),
        ("remote.origin.url", "https://contoh.go.id/arsip.git"),
        ("remote.origin.promisor", "true"),
    ] {
        config.set_str(name, value).expect("set");
    }
    let site = site.append(CASE, "# disunting\n");
    stays_at_home(site.path(), &[site.path()]);
}

#[test]
fn only_gits_own_settings_may_name_further_settings() {
    let elsewhere = Elsewhere::new();
    let site = Site::with_case(1);
    let more = elsewhere.path("rahasia.txt");
    fs::write(&more, "[core]\n\tpager = cat\n").expect("written");
    let ignored = elsewhere.path("abaikan");
    fs::write(&ignored, "*.swp\n").expect("written");
    let mut config = site.git().config().expect("settings");
    for (name, value) in [("include.path", &more), ("core.excludesFile", &ignored)] {
        config
            .set_str(name, value.to_str().expect("text"))
            .expect("set");
    }
    // As git itself does: the settings are this machine's, no clone or push brings them.
    stays_at_home(site.path(), &[site.path(), &more, &ignored]);
}
