//! Real SSH keys and real signed commits, made with git and OpenSSH, and what git itself says of them.

#![allow(dead_code, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use git2::Oid;
use tempfile::TempDir;

use super::{CASE, HEAD, SOP, STEP_1, STEP_2, Site};

/// Keys made by `ssh-keygen`, in a folder of their own.
pub struct Keys {
    folder: TempDir,
}

impl Keys {
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
        }
    }

    /// Makes a key, with arguments such as `-t ed25519`.
    pub fn key(&self, name: &str, arguments: &str) -> Key {
        let path = self.folder.path().join(name);
        ssh_keygen()
            .args(arguments.split(' '))
            .args(["-q", "-N", "", "-C", name, "-f"])
            .arg(&path)
            .done();
        Key { path }
    }

    pub fn ed25519(&self, name: &str) -> Key {
        self.key(name, "-t ed25519")
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

/// A key pair in files.
#[derive(Clone)]
pub struct Key {
    pub path: PathBuf,
}

impl Key {
    /// The public key as the roster lists it.
    pub fn line(&self) -> String {
        let text = fs::read_to_string(self.path.with_extension("pub")).unwrap();
        text.trim().to_owned()
    }

    /// Signs a text as `ssh-keygen -Y sign` does, which is what git calls.
    pub fn sign(&self, namespace: &str, digest: &str, text: &[u8]) -> String {
        let output = ssh_keygen()
            .args(["-Y", "sign", "-n", namespace, "-O"])
            .arg(format!("hashalg={digest}"))
            .arg("-f")
            .arg(&self.path)
            .fed(text);
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    }
}

pub fn ssh_keygen() -> Command {
    Command::new("ssh-keygen")
}

/// Ways to run a command in a test.
pub trait Run {
    /// Runs it; it must succeed.
    fn done(&mut self) -> Output;
    /// Runs it with a text on its standard input.
    fn fed(&mut self, text: &[u8]) -> Output;
}

impl Run for Command {
    fn done(&mut self) -> Output {
        let output = self.output().expect("installed");
        assert!(
            output.status.success(),
            "{self:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        output
    }

    fn fed(&mut self, text: &[u8]) -> Output {
        let mut child = self
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("installed");
        child.stdin.take().unwrap().write_all(text).unwrap();
        child.wait_with_output().unwrap()
    }
}

/// The roster of the tests with a list of keys for each officer, in TOML.
pub fn roster(unit: &str, team: &str) -> String {
    format!(
        r#"[[petugas]]
id = "unit-01"
nama = "Petugas Unit 01"
email = ["unit-01@contoh.go.id"]
pelaksana = [{{ id = "pemohon", sejak = 2025-01-01 }}]
kunci = [{unit}]

[[petugas]]
id = "tim-01"
nama = "Petugas Tim 01"
email = ["tim-01@contoh.go.id"]
pelaksana = [{{ id = "tim", sejak = 2025-01-01 }}]
kunci = [{team}]
"#
    )
}

/// A key in the roster, in force since 2025.
pub fn listed(key: &Key) -> String {
    listed_with(key, "")
}

/// A key in the roster with more said of it, such as `, dicabut = 2025-03-01`.
pub fn listed_with(key: &Key, more: &str) -> String {
    format!(r#"{{ ssh = "{}", sejak = 2025-01-01{more} }}"#, key.line())
}

pub const REQUIRED: &str = "\n[tanda_tangan]\nwajib_sejak = 2025-02-01\n";

/// An office that asks for signatures since February 2025, with this roster and no case yet.
pub fn office(roster: &str) -> Site {
    Site::empty()
        .file("tertib.toml", &format!("{}{REQUIRED}", super::SETTINGS))
        .file("content/kalender.toml", super::CALENDAR)
        .file("content/petugas.toml", roster)
        .file("content/sop/uji/0.md", SOP)
        .commit("Awal")
        .by("unit-01")
        .at("2025-04-14T08:10:00+07:00")
}

/// Nothing is found.
pub const NONE: [&str; 0] = [];

/// An officer with one listed key, who has signed the creation of a case.
pub fn signed_case() -> (Keys, Key, Key, Site) {
    let keys = Keys::new();
    let (unit, team) = (keys.ed25519("unit"), keys.ed25519("tim"));
    let site = office(&roster(&listed(&unit), &listed(&team)))
        .case()
        .signed(&unit);
    (keys, unit, team, site)
}

impl Site {
    /// Signs the last commit in place, as `git commit -S` would have.
    pub fn signed(self, key: &Key) -> Self {
        self.signed_as(key, "git", "sha512")
    }

    pub fn signed_as(self, key: &Key, namespace: &str, digest: &str) -> Self {
        let payload = self.text_of(self.head());
        let signature = key.sign(namespace, digest, payload.as_bytes());
        self.with_header(&signature)
    }

    /// Gives the last commit a signature header.
    pub fn with_header(self, signature: &str) -> Self {
        let raw = with_signature(&self.text_of(self.head()), signature);
        self.replaced(&raw)
    }

    /// The text of a commit object.
    pub fn text_of(&self, commit: Oid) -> String {
        let odb = self.git().odb().unwrap();
        let object = odb.read(commit).unwrap();
        String::from_utf8(object.data().to_vec()).unwrap()
    }

    /// Puts another commit object in place of the last one.
    pub fn replaced(self, raw: &str) -> Self {
        let odb = self.git().odb().unwrap();
        let id = odb.write(git2::ObjectType::Commit, raw.as_bytes()).unwrap();
        drop(odb);
        self.git()
            .reference("refs/heads/main", id, true, "uji")
            .unwrap();
        self
    }

    /// Creates the case in a commit of `unit-01`.
    pub fn case(self) -> Self {
        self.file(CASE, HEAD).commit("2025-0001: diterima")
    }

    /// Records step 1 in a commit of `unit-01`.
    pub fn step_1(self) -> Self {
        self.append(CASE, STEP_1).commit("2025-0001: langkah 1")
    }

    /// Records step 2 in a commit of `tim-01`.
    pub fn step_2(self) -> Self {
        self.by("tim-01")
            .at("2025-04-16T14:30:00+07:00")
            .append(CASE, STEP_2)
            .commit("2025-0001: langkah 2")
    }

    /// The findings about signatures, as `rule message case/step`.
    pub fn signature_findings(&self) -> Vec<String> {
        let json = self.json("2025-04-16");
        let findings = json["findings"].as_array().unwrap();
        findings
            .iter()
            .filter(|finding| {
                let rule = finding["rule"].as_str().unwrap();
                ["unsigned", "bad-signature", "signer-mismatch"].contains(&rule)
            })
            .map(|finding| {
                let text = |key: &str| match &finding[key] {
                    serde_json::Value::Null => "-".to_owned(),
                    serde_json::Value::String(text) => text.clone(),
                    other => other.to_string(),
                };
                format!("{} {}/{}", text("rule"), text("case"), text("step"))
            })
            .collect()
    }

    /// The words of the findings about signatures.
    pub fn signature_messages(&self) -> Vec<String> {
        let json = self.json("2025-04-16");
        let findings = json["findings"].as_array().unwrap();
        findings
            .iter()
            .filter(|finding| {
                let rule = finding["rule"].as_str().unwrap();
                ["unsigned", "bad-signature", "signer-mismatch"].contains(&rule)
            })
            .map(|finding| finding["message"].as_str().unwrap().to_owned())
            .collect()
    }

    /// Whether git and OpenSSH find the last commit's signature good for an officer's address and one of their keys.
    pub fn git_agrees(&self, keys: &[(&str, &Key)]) -> bool {
        let list = self.path().join(".git/penandatangan");
        let lines: Vec<String> = keys
            .iter()
            .map(|(address, key)| format!("{address} {}\n", key.line()))
            .collect();
        fs::write(&list, lines.concat()).unwrap();
        let output = git(self.path())
            .arg("-c")
            .arg(format!(
                "gpg.ssh.allowedSignersFile={}",
                list.to_string_lossy()
            ))
            .args(["verify-commit", "HEAD"])
            .output()
            .unwrap();
        output.status.success()
    }
}

/// git without the machine's settings.
pub fn git(folder: &Path) -> Command {
    let mut command = Command::new("git");
    command
        .arg("-C")
        .arg(folder)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_SYSTEM", "/dev/null");
    command
}

/// A commit text with a signature header put in as git does it.
pub fn with_signature(raw: &str, signature: &str) -> String {
    let (headers, message) = raw.split_once("\n\n").unwrap();
    let header = signature.trim_end().replace('\n', "\n ");
    format!("{headers}\ngpgsig {header}\n\n{message}")
}

/// The signature of a commit text.
pub fn signature_of(raw: &str) -> String {
    let (headers, _) = raw.split_once("\n\n").unwrap();
    let mut lines = headers
        .lines()
        .skip_while(|line| !line.starts_with("gpgsig "));
    let first = lines.next().unwrap().strip_prefix("gpgsig ").unwrap();
    let rest = lines.map_while(|line| line.strip_prefix(' '));
    std::iter::once(first)
        .chain(rest)
        .map(|line| format!("{line}\n"))
        .collect()
}
