//! The office's server and the clones that its officers push from, with git's own program.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

use super::{Site, program};

/// A command in an environment that says nothing of the machine.
pub fn quiet(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_SYSTEM", "/dev/null")
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("LC_ALL", "C")
        .env("XDG_CACHE_HOME", env!("CARGO_TARGET_TMPDIR"))
        .env("NO_COLOR", "1")
        // 2025-04-17T12:00:00+07:00, the day on which all is judged.
        .env("SOURCE_DATE_EPOCH", "1744866000")
        .stdin(Stdio::null());
    command
}

/// git in a folder; it must succeed. Returns what it printed.
pub fn git(folder: &Path, arguments: &[&str]) -> String {
    let output = quiet("git").arg("-C").arg(folder).args(arguments).output();
    let output = output.unwrap();
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "git {arguments:?}: {error}");
    String::from_utf8(output.stdout)
        .unwrap()
        .trim_end()
        .to_owned()
}

/// tertib in a folder; it must succeed. Returns what it printed.
pub fn tertib_in(folder: &Path, arguments: &[&str]) -> String {
    let output = quiet(program())
        .args(arguments)
        .current_dir(folder)
        .output();
    let output = output.unwrap();
    let error = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "tertib {arguments:?}: {error}");
    String::from_utf8(output.stdout).unwrap()
}

/// The office's server: a bare repository.
pub struct Server {
    folder: TempDir,
}

impl Server {
    /// One that holds a site, with its hooks in place.
    pub fn of(site: &Site, install: &[&str]) -> Self {
        let server = Self::without_hooks(site);
        server.install(install);
        server
    }

    /// One that holds a site and judges nothing.
    pub fn without_hooks(site: &Site) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let source = site.path().to_string_lossy().into_owned();
        git(
            folder.path(),
            &["clone", "--quiet", "--bare", &source, "arsip.git"],
        );
        Self { folder }
    }

    /// An empty one; git's own default branch is another than that of the office.
    pub fn empty(install: &[&str]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let init = ["init", "--quiet", "--bare", "-b", "master", "arsip.git"];
        git(folder.path(), &init);
        let server = Self { folder };
        server.install(install);
        server
    }

    pub fn install(&self, options: &[&str]) -> String {
        let mut arguments = vec!["hook", "install"];
        arguments.extend(options);
        tertib_in(&self.path(), &arguments)
    }

    /// The folder that the repository lies in.
    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("arsip.git")
    }

    /// Where a branch stands; empty when it is not there.
    pub fn tip(&self, branch: &str) -> String {
        let name = format!("refs/heads/{branch}");
        let found = ["for-each-ref", "--format=%(objectname)", &name];
        git(&self.path(), &found)
    }

    /// A clone in which this officer works, over the local transport.
    pub fn clone_for(&self, officer: &str) -> Clone {
        Clone::of(&self.path().to_string_lossy(), officer)
    }
}

/// A clone.
pub struct Clone {
    folder: TempDir,
}

/// What became of a push.
#[derive(Debug)]
pub struct Pushed {
    pub accepted: bool,
    /// What the server said, as it stands in the pusher's terminal, without git's `remote: `.
    pub remote: String,
    pub all: String,
}

impl Clone {
    pub fn of(address: &str, officer: &str) -> Self {
        Self::within(&std::env::temp_dir(), address, officer)
    }

    /// One below a folder, such as a disk of its own.
    pub fn within(place: &Path, address: &str, officer: &str) -> Self {
        let folder = tempfile::tempdir_in(place).unwrap();
        git(folder.path(), &["clone", "--quiet", address, "arsip"]);
        let clone = Self { folder };
        let email = format!("{officer}@contoh.go.id");
        clone.git(&["config", "user.name", &format!("Petugas {officer}")]);
        clone.git(&["config", "user.email", &email]);
        clone
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("arsip")
    }

    pub fn git(&self, arguments: &[&str]) -> String {
        git(&self.path(), arguments)
    }

    pub fn write(&self, path: &str, text: &str) -> &Self {
        let file = self.path().join(path);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, text).unwrap();
        self
    }

    pub fn append(&self, path: &str, text: &str) -> &Self {
        let before = std::fs::read_to_string(self.path().join(path)).unwrap();
        self.write(path, &(before + text))
    }

    /// Commits everything, as `git commit` in a terminal does: its hooks run.
    pub fn try_commit(&self, at: &str, arguments: &[&str]) -> Output {
        self.git(&["add", "--all"]);
        quiet("git")
            .current_dir(self.path())
            .arg("commit")
            .arg("--quiet")
            .args(arguments)
            .env("GIT_AUTHOR_DATE", at)
            .env("GIT_COMMITTER_DATE", at)
            .env("GIT_EDITOR", "true")
            .output()
            .unwrap()
    }

    pub fn commit(&self, at: &str, message: &str) -> &Self {
        let output = self.try_commit(at, &["-m", message]);
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{error}");
        self
    }

    pub fn push(&self, arguments: &[&str]) -> Pushed {
        let output = quiet("git")
            .current_dir(self.path())
            .arg("push")
            .args(arguments)
            .output()
            .unwrap();
        let all = String::from_utf8(output.stderr).unwrap();
        let lines = all.lines().filter_map(|line| line.strip_prefix("remote:"));
        let lines = lines.map(|line| line.strip_prefix(' ').unwrap_or(line).trim_end());
        let mut remote = lines.collect::<Vec<_>>().join("\n");
        remote.push('\n');
        Pushed {
            accepted: output.status.success(),
            remote,
            all,
        }
    }
}
