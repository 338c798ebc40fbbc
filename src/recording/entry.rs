//! What is to be recorded, and how it is written.

use toml_edit::{Array, ArrayOfTables, Datetime, DocumentMut, InlineTable, Item, Table, Value};

use crate::case::{Classification, Imported};
use crate::stamp::Moment;

/// The head of a new case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCase {
    /// Key of the SOP.
    pub sop: String,
    /// Its revision.
    pub revision: u32,
    /// What it is about.
    pub title: String,
    /// The unit that asks.
    pub applicant: String,
    /// When the request came in.
    pub received: Moment,
    /// Who may see it.
    pub classification: Classification,
}

/// A document that comes with an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewOutput {
    /// Its name, as in the SOP.
    pub name: String,
    /// The file, where it is one.
    pub file: Option<Attached>,
}

/// A file that comes with an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attached {
    /// Its name in the case's folder.
    pub name: String,
    /// SHA-256 of its bytes, lower-case hex.
    pub sha256: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewStep {
    /// Activity of the SOP.
    pub activity: u32,
    /// Lane id.
    pub lane: String,
    /// Officer id.
    pub officer: String,
    /// When it was finished.
    pub finished: Moment,
    /// When work on it began.
    pub started: Option<Moment>,
    /// Kelengkapan that were present.
    pub requirements: Vec<String>,
    /// What it produced.
    pub outputs: Vec<NewOutput>,
    /// Answer given, on decisions.
    pub decision: Option<String>,
    /// Note, Markdown.
    pub note: Option<String>,
    /// Where it comes from, when it is imported.
    pub imported: Option<Imported>,
}

/// New values of a step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Patch {
    /// New activity.
    pub activity: Option<u32>,
    /// New lane.
    pub lane: Option<String>,
    /// New officer.
    pub officer: Option<String>,
    /// New finish.
    pub finished: Option<Moment>,
    /// New start.
    pub started: Option<Moment>,
    /// New kelengkapan.
    pub requirements: Option<Vec<String>>,
    /// New outputs.
    pub outputs: Option<Vec<NewOutput>>,
    /// New answer.
    pub decision: Option<String>,
    /// New note.
    pub note: Option<String>,
}

/// A correction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCorrection {
    /// Index of the step, from 1.
    pub step: u32,
    /// Officer who corrects.
    pub officer: String,
    /// When.
    pub date: Moment,
    /// Why.
    pub reason: String,
    /// The new values.
    pub patch: Patch,
}

/// The withdrawal of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewWithdrawal {
    /// Officer who records it.
    pub officer: String,
    /// When.
    pub date: Moment,
    /// Why.
    pub reason: String,
}

/// One entry: what one commit records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A case is opened.
    Case(NewCase),
    /// A step.
    Step(NewStep),
    /// A correction.
    Correction(NewCorrection),
    /// The case is withdrawn.
    Withdrawal(NewWithdrawal),
}

impl Entry {
    /// The entry as it stands in the file.
    pub fn toml(&self) -> String {
        let mut document = DocumentMut::new();
        match self {
            Self::Case(case) => head(case, document.as_table_mut()),
            Self::Step(entry) => listed(&mut document, "langkah", step(entry)),
            Self::Correction(entry) => listed(&mut document, "koreksi", correction(entry)),
            Self::Withdrawal(entry) => {
                document.insert("pembatalan", Item::Table(withdrawal(entry)));
            }
        }
        document.to_string()
    }

    /// The files that come with it.
    pub fn files(&self) -> Vec<&Attached> {
        let outputs: &[NewOutput] = match self {
            Self::Step(step) => &step.outputs,
            Self::Correction(correction) => correction.patch.outputs.as_deref().unwrap_or(&[]),
            Self::Case(_) | Self::Withdrawal(_) => &[],
        };
        outputs.iter().filter_map(|o| o.file.as_ref()).collect()
    }
}

fn listed(document: &mut DocumentMut, key: &str, table: Table) {
    let mut tables = ArrayOfTables::new();
    tables.push(table);
    document.insert(key, Item::ArrayOfTables(tables));
}

fn head(case: &NewCase, table: &mut Table) {
    put(table, "sop", case.sop.as_str());
    put(table, "revisi", i64::from(case.revision));
    put(table, "judul", case.title.as_str());
    put(table, "pemohon", case.applicant.as_str());
    put(table, "diterima", moment(case.received));
    put(table, "klasifikasi", case.classification.name());
}

fn step(entry: &NewStep) -> Table {
    let mut table = Table::new();
    put(&mut table, "aktivitas", i64::from(entry.activity));
    put(&mut table, "pelaksana", entry.lane.as_str());
    put(&mut table, "petugas", entry.officer.as_str());
    put(&mut table, "selesai", moment(entry.finished));
    if let Some(started) = entry.started {
        put(&mut table, "mulai", moment(started));
    }
    if !entry.requirements.is_empty() {
        put(&mut table, "kelengkapan", words(&entry.requirements));
    }
    if !entry.outputs.is_empty() {
        put(&mut table, "output", outputs(&entry.outputs));
    }
    if let Some(answer) = &entry.decision {
        put(&mut table, "keputusan", answer.as_str());
    }
    if let Some(note) = &entry.note {
        put(&mut table, "catatan", note.as_str());
    }
    if let Some(imported) = &entry.imported {
        put(&mut table, "impor", import_mark(imported));
    }
    table
}

fn import_mark(imported: &Imported) -> Value {
    let mut table = InlineTable::new();
    table.insert("sumber", imported.source.as_str().into());
    table.insert("kunci", imported.key.as_str().into());
    table.insert("baris", i64::from(imported.row).into());
    if !imported.concluded.is_empty() {
        table.insert("disimpulkan", words(&imported.concluded));
    }
    Value::InlineTable(table)
}

fn correction(entry: &NewCorrection) -> Table {
    let mut table = Table::new();
    put(&mut table, "langkah", i64::from(entry.step));
    put(&mut table, "petugas", entry.officer.as_str());
    put(&mut table, "tanggal", moment(entry.date));
    put(&mut table, "alasan", entry.reason.as_str());
    put(&mut table, "isi", patch(&entry.patch));
    table
}

fn patch(patch: &Patch) -> Value {
    let fields: [(&str, Option<Value>); 9] = [
        ("aktivitas", patch.activity.map(|n| i64::from(n).into())),
        ("pelaksana", patch.lane.as_deref().map(Value::from)),
        ("petugas", patch.officer.as_deref().map(Value::from)),
        ("selesai", patch.finished.map(moment)),
        ("mulai", patch.started.map(moment)),
        ("kelengkapan", patch.requirements.as_deref().map(words)),
        ("output", patch.outputs.as_deref().map(outputs)),
        ("keputusan", patch.decision.as_deref().map(Value::from)),
        ("catatan", patch.note.as_deref().map(Value::from)),
    ];
    let mut table = InlineTable::new();
    for (key, value) in fields {
        if let Some(value) = value {
            table.insert(key, value);
        }
    }
    Value::InlineTable(table)
}

fn withdrawal(entry: &NewWithdrawal) -> Table {
    let mut table = Table::new();
    put(&mut table, "petugas", entry.officer.as_str());
    put(&mut table, "tanggal", moment(entry.date));
    put(&mut table, "alasan", entry.reason.as_str());
    table
}

fn put(table: &mut Table, key: &str, value: impl Into<Value>) {
    table.insert(key, Item::Value(value.into()));
}

fn words(words: &[String]) -> Value {
    Value::Array(words.iter().map(String::as_str).collect())
}

fn outputs(outputs: &[NewOutput]) -> Value {
    let value = |output: &NewOutput| match &output.file {
        None => Value::from(output.name.as_str()),
        Some(file) => {
            let mut table = InlineTable::new();
            table.insert("nama", output.name.as_str().into());
            table.insert("berkas", file.name.as_str().into());
            table.insert("sha256", file.sha256.as_str().into());
            Value::InlineTable(table)
        }
    };
    let mut array = Array::new();
    for output in outputs {
        array.push(value(output));
    }
    Value::Array(array)
}

/// A moment as TOML writes it, to the second. One that TOML can't hold is written as text, which the check then refuses.
fn moment(moment: Moment) -> Value {
    let text = moment.rfc3339();
    match text.parse::<Datetime>() {
        Ok(date) => date.into(),
        Err(_) => text.into(),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::check::testing::moment as at;

    #[test]
    fn a_step_is_written_as_the_contract_has_it() {
        let step = NewStep {
            activity: 3,
            lane: "tim-teknis-it".to_owned(),
            officer: "kominfo-01".to_owned(),
            finished: at("2025-04-14 10:12"),
            started: Some(at("2025-04-14 09:00")),
            requirements: vec!["Dokumen \"A\"".to_owned()],
            outputs: vec![
                NewOutput {
                    name: "Laporan".to_owned(),
                    file: Some(Attached {
                        name: "laporan.pdf".to_owned(),
                        sha256: "ab".to_owned(),
                        bytes: Vec::new(),
                    }),
                },
                NewOutput {
                    name: "Account".to_owned(),
                    file: None,
                },
            ],
            decision: Some("ya".to_owned()),
            note: Some("satu\ndua".to_owned()),
            imported: Some(Imported {
                source: "log".to_owned(),
                key: "001/1".to_owned(),
                row: 7,
                concluded: vec!["keputusan".to_owned()],
            }),
        };
        assert_eq!(
            Entry::Step(step).toml(),
            "[[langkah]]\naktivitas = 3\npelaksana = \"tim-teknis-it\"\npetugas = \"kominfo-01\"\n\
             selesai = 2025-04-14T10:12:00+07:00\nmulai = 2025-04-14T09:00:00+07:00\nkelengkapan = ['Dokumen \"A\"']\n\
             output = [{ nama = \"Laporan\", berkas = \"laporan.pdf\", sha256 = \"ab\" }, \"Account\"]\n\
             keputusan = \"ya\"\ncatatan = \"\"\"\nsatu\ndua\"\"\"\n\
             impor = { sumber = \"log\", kunci = \"001/1\", baris = 7, disimpulkan = [\"keputusan\"] }\n"
        );
    }

    #[test]
    fn a_correction_holds_only_what_changes() {
        let correction = NewCorrection {
            step: 2,
            officer: "kominfo-01".to_owned(),
            date: at("2025-04-16 09:00"),
            reason: "salah tulis".to_owned(),
            patch: Patch {
                finished: Some(at("2025-04-15 11:00")),
                ..Patch::default()
            },
        };
        assert_eq!(
            Entry::Correction(correction).toml(),
            "[[koreksi]]\nlangkah = 2\npetugas = \"kominfo-01\"\ntanggal = 2025-04-16T09:00:00+07:00\n\
             alasan = \"salah tulis\"\nisi = { selesai = 2025-04-15T11:00:00+07:00 }\n"
        );
    }
}
