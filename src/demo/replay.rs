//! `replay.toml`: where the history of the samples departs from one commit per entry.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::value::Datetime;

use super::error::DemoError;

const TEXT: &str = include_str!("replay.toml");

/// The whole file. Keys are explained there.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Replay {
    /// Officer who opens new cases.
    pub pencatat: String,
    /// Officers whose entries another one records.
    pub wakil: BTreeMap<String, String>,
    /// Short name of each activity, by its number.
    pub singkatan: BTreeMap<String, String>,
    /// Commits of what is not a case.
    pub isi: Vec<ContentCommit>,
    /// Edits of those files afterwards.
    pub ubah_isi: Vec<ContentEdit>,
    /// Entries that share a commit.
    pub gabung: Vec<Joined>,
    /// Entries with another time or recorder.
    pub sela: Vec<Override>,
    /// Entries edited after they were recorded.
    pub ubah: Vec<Edit>,
    /// Steps taken out after they were recorded.
    pub cabut: Vec<Removal>,
    /// Cases deleted.
    pub hapus: Vec<Deletion>,
}

/// A commit of files outside `cases/`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContentCommit {
    /// When.
    pub pada: Datetime,
    /// By which officer.
    pub oleh: String,
    /// Message.
    pub pesan: String,
    /// Which files: those whose path starts so.
    pub awalan: Vec<String>,
}

/// An edit of a file outside `cases/`. The file of the samples is the one after all edits.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContentEdit {
    /// Path of the file.
    pub berkas: String,
    /// When.
    pub pada: Datetime,
    /// By which officer.
    pub oleh: String,
    /// Message.
    pub pesan: String,
    /// Text before; may be nothing.
    pub sebelum: String,
    /// Text after, once in the file.
    pub sesudah: String,
    /// Whether everything after it, to the end of the file, belongs to it.
    #[serde(default)]
    pub sampai_akhir: bool,
}

/// Names an entry: a step of a case by its number, 0 for the opening.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryName {
    /// Case number.
    pub berkas: String,
    /// Step.
    pub langkah: u32,
}

/// Several entries in one commit, made when the last of them would have been.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Joined {
    /// The entries.
    pub entri: Vec<EntryName>,
    /// Message.
    pub pesan: String,
}

/// Another time, recorder or message for one entry's commit.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// Case number.
    pub berkas: String,
    /// Step.
    pub langkah: u32,
    /// When.
    pub pada: Option<Datetime>,
    /// By which officer.
    pub oleh: Option<String>,
    /// Message.
    pub pesan: Option<String>,
}

/// An edit of a recorded step. The file in `cases/` is the one after all edits.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edit {
    /// Case number.
    pub berkas: String,
    /// Step.
    pub langkah: u32,
    /// When.
    pub pada: Datetime,
    /// By which officer.
    pub oleh: String,
    /// Message.
    pub pesan: String,
    /// Text before, once in the step.
    pub sebelum: String,
    /// Text after.
    pub sesudah: String,
}

/// A step that is recorded and later taken out, so that the file in `cases/` does not hold it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Removal {
    /// Case number.
    pub berkas: String,
    /// Step.
    pub langkah: u32,
    /// When it is taken out.
    pub pada: Datetime,
    /// By which officer.
    pub oleh: String,
    /// Message.
    pub pesan: String,
    /// The step.
    pub teks: String,
}

/// A case that is deleted.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deletion {
    /// Case number.
    pub berkas: String,
    /// When.
    pub pada: Datetime,
    /// By which officer.
    pub oleh: String,
    /// Message.
    pub pesan: String,
}

/// Reads the file built into the program.
pub fn built_in() -> Result<Replay, DemoError> {
    toml::from_str(TEXT).map_err(|error| DemoError::sample("replay.toml", error))
}

/// Seconds since 1970 of a date-time with an offset.
pub fn seconds(moment: &Datetime) -> Result<i64, DemoError> {
    let text = moment.to_string();
    text.parse()
        .map(jiff::Timestamp::as_second)
        .map_err(|error| DemoError::sample(&text, error))
}
