//! What one entry's text says about its commit: when, by whom, with which message and attachments.

use serde::Deserialize;
use sha2::{Digest, Sha256};
use toml::value::Datetime;

use super::error::DemoError;
use super::replay::{Replay, seconds};
use super::sheet::Slot;

/// What an entry says about its commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Officer named in the entry, or who opens cases.
    pub officer: String,
    /// Its own time, in seconds since 1970.
    pub at: i64,
    /// What follows the number of the case in the message.
    pub summary: String,
    /// Attachments that come with it, as file names.
    pub files: Vec<String>,
}

#[derive(Deserialize)]
struct Head {
    judul: String,
    diterima: Datetime,
}

#[derive(Deserialize)]
struct Steps {
    langkah: [Step; 1],
}

#[derive(Deserialize)]
struct Step {
    aktivitas: u32,
    petugas: String,
    selesai: Datetime,
    keputusan: Option<String>,
    #[serde(default)]
    output: Vec<toml::Value>,
}

#[derive(Deserialize)]
struct Corrections {
    koreksi: [Correction; 1],
}

#[derive(Deserialize)]
struct Correction {
    langkah: u32,
    petugas: String,
    tanggal: Datetime,
}

#[derive(Deserialize)]
struct Cancellations {
    pembatalan: Cancellation,
}

#[derive(Deserialize)]
struct Cancellation {
    petugas: String,
    tanggal: Datetime,
}

/// Reads an entry; `shown` is the step's number in the file at that time.
pub fn read(slot: Slot, text: &str, shown: u32, replay: &Replay) -> Result<Entry, DemoError> {
    match slot {
        Slot::Head => {
            let head: Head = parse(text)?;
            Ok(Entry {
                officer: replay.pencatat.clone(),
                at: seconds(&head.diterima)?,
                summary: format!("berkas diterima, {}", head.judul),
                files: Vec::new(),
            })
        }
        Slot::Step(_) => {
            let Steps { langkah: [step] } = parse(text)?;
            let name = replay
                .singkatan
                .get(&step.aktivitas.to_string())
                .cloned()
                .unwrap_or_else(|| format!("aktivitas {}", step.aktivitas));
            let answer = step
                .keputusan
                .map_or_else(String::new, |answer| format!(" ({answer})"));
            let file = |output: &toml::Value| Some(output.get("berkas")?.as_str()?.to_owned());
            Ok(Entry {
                officer: step.petugas,
                at: seconds(&step.selesai)?,
                summary: format!("langkah {shown}, {name}{answer}"),
                files: step.output.iter().filter_map(file).collect(),
            })
        }
        Slot::Correction(_) => {
            let Corrections { koreksi: [entry] } = parse(text)?;
            Ok(Entry {
                officer: entry.petugas,
                at: seconds(&entry.tanggal)?,
                summary: format!("koreksi langkah {}", entry.langkah),
                files: Vec::new(),
            })
        }
        Slot::Cancellation => {
            let Cancellations { pembatalan: entry } = parse(text)?;
            Ok(Entry {
                officer: entry.petugas,
                at: seconds(&entry.tanggal)?,
                summary: "pembatalan".to_owned(),
                files: Vec::new(),
            })
        }
    }
}

/// Seconds between an entry's own time and its commit: 5 to 90 minutes, the same for the same entry everywhere.
pub fn delay(case: &str, slot: Slot) -> i64 {
    let digest = Sha256::digest(format!("{case} {slot:?}").as_bytes());
    let number = digest
        .iter()
        .take(4)
        .fold(0_i64, |number, byte| number * 256 + i64::from(*byte));
    5 * 60 + number % (85 * 60)
}

fn parse<T: for<'de> Deserialize<'de>>(text: &str) -> Result<T, DemoError> {
    let first = text.lines().next().unwrap_or_default();
    toml::from_str(text).map_err(|error| DemoError::sample(first, error))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;
    use crate::demo::replay;

    #[test]
    fn a_step_names_its_officer_time_activity_and_attachments() {
        let text = "[[langkah]]\naktivitas = 3\npetugas = \"kominfo-01\"\nselesai = 1970-01-01T08:00:00+07:00\n\
                    keputusan = \"tidak\"\noutput = [\"A\", { nama = \"B\", berkas = \"b.pdf\", sha256 = \"\" }]\n";
        let entry = read(Slot::Step(4), text, 4, &replay::built_in().unwrap()).unwrap();
        assert_eq!(
            entry,
            Entry {
                officer: "kominfo-01".into(),
                at: 3600,
                summary: "langkah 4, Melakukan evaluasi integrasi (tidak)".into(),
                files: vec!["b.pdf".into()],
            }
        );
    }

    #[test]
    fn the_delay_stays_between_five_and_ninety_minutes() {
        let delays: Vec<i64> = (1..200)
            .map(|n| delay("2025-0001", Slot::Step(n)))
            .collect();
        assert!(delays.iter().all(|d| (300..5400).contains(d)));
        assert!(delays.iter().max() > delays.iter().min());
    }
}
