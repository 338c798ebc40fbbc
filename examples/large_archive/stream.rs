//! The history as a stream that `git fast-import` reads.

use std::io::{self, Write};

use jiff::civil::DateTime;
use jiff::tz::Offset;

use super::story::{CALENDAR, Entry, Office, revision, sops};

const SETTINGS: &str = "judul = \"Arsip besar\"\nzona_waktu = \"Asia/Jakarta\"\nbahasa = \"id\"\n";
const START: &str = "+++\njudul = \"Arsip besar\"\n+++\nArsip yang dibuat untuk diukur.\n";
const STAFF: &str = include_str!("../../content/panduan/staf.md");
const AUDITOR: &str = include_str!("../../content/panduan/auditor.md");

/// Writes every commit, the site's own files first; how many there were.
pub fn write(out: &mut impl Write, office: &Office, entries: &[Entry]) -> io::Result<usize> {
    let begin = jiff::civil::date(2024, 11, 25).at(8, 0, 0, 0);
    commit(
        out,
        begin,
        "admin-01",
        "Setelan, kalender, petugas, dan SOP",
    )?;
    let roster = office.roster();
    for (path, text) in [
        (".gitignore", "/publik\n/.publik.*\n/terbit-*\n/.terbit-*\n"),
        ("tertib.toml", SETTINGS),
        ("content/index.md", START),
        ("content/panduan/staf.md", STAFF),
        ("content/panduan/auditor.md", AUDITOR),
        ("content/kalender.toml", CALENDAR),
        ("content/petugas.toml", roster.as_str()),
    ] {
        file(out, path, text)?;
    }
    for (path, text) in sops() {
        file(out, &path, &text)?;
    }
    let (revised, path, text) = revision();
    let before = entries.partition_point(|entry| entry.at < revised);
    let (earlier, later) = entries.split_at(before);
    record(out, earlier)?;
    commit(out, revised, "admin-01", "SOP direvisi")?;
    file(out, &path, &text)?;
    record(out, later)?;
    writeln!(out, "done")?;
    Ok(entries.len().saturating_add(2))
}

fn record(out: &mut impl Write, entries: &[Entry]) -> io::Result<()> {
    for entry in entries {
        let message = format!("{}: {}", entry.case, entry.message);
        commit(out, entry.at, &entry.officer, &message)?;
        file(out, &entry.path, &entry.text)?;
        if let Some((name, content)) = &entry.attachment {
            let folder = entry.path.trim_end_matches(".toml");
            file(out, &format!("{folder}/{name}"), content)?;
        }
    }
    Ok(())
}

fn commit(out: &mut impl Write, at: DateTime, officer: &str, message: &str) -> io::Result<()> {
    let moment = Offset::constant(7).to_timestamp(at);
    let seconds = moment.map_err(io::Error::other)?.as_second();
    let (prefix, number) = officer.split_once('-').unwrap_or((officer, ""));
    let person = format!("Petugas {prefix} {number} <{officer}@contoh.go.id> {seconds} +0700");
    writeln!(
        out,
        "commit refs/heads/main\nauthor {person}\ncommitter {person}"
    )?;
    writeln!(out, "data {}\n{message}", message.len())
}

fn file(out: &mut impl Write, path: &str, text: &str) -> io::Result<()> {
    writeln!(out, "M 100644 inline {path}\ndata {}\n{text}", text.len())
}
