//! An SOP revision: the official form's identity, its lanes, and the procedure as a graph of activities.
//!
//! The fields are those of the form in Permenpan RB 35/2012. This module knows no file format and no drawing.

mod graph;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

pub use graph::{GraphFault, check_graph};

use crate::source::{Located, Source};

/// Which revision of which SOP: `content/sop/<sop>/<revision>.md`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SopKey {
    /// Folder name of the SOP.
    pub sop: String,
    /// Number of the revision, from 0.
    pub revision: u32,
}

impl SopKey {
    /// Path of the revision's file relative to the site's root.
    pub fn path(&self) -> String {
        format!("content/sop/{}/{}.md", self.sop, self.revision)
    }
}

/// A field of the form whose text may be unreadable on the paper.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Reading<T> {
    /// The form has no such entry.
    #[default]
    Absent,
    /// The paper has an entry, but it can't be read.
    Unreadable,
    /// What it says.
    Read(T),
}

/// How sure a transcription is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// Garbled, but decided by context.
    Probable,
    /// Not readable.
    Unreadable,
}

/// A doubt about the transcription, shown beside the field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// Which field: a key of the front matter such as `nomor`, or `aktivitas.9.waktu`.
    pub field: String,
    /// How sure.
    pub confidence: Confidence,
    /// What the reader should know, one or two sentences.
    pub note: String,
}

/// Bagian identitas: the head of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// Nama SOP.
    pub name: String,
    /// Nomor SOP.
    pub number: String,
    /// Instansi, from the largest unit to the smallest, one line each.
    pub office: Vec<String>,
    /// Tanggal pembuatan.
    pub created: Date,
    /// Tanggal revisi.
    pub revised: Option<Date>,
    /// Tanggal pengesahan.
    pub approved: Date,
    /// Tanggal efektif.
    pub effective: Reading<Date>,
    /// Disahkan oleh: the office that signs, not the person.
    pub approved_by: String,
    /// Dasar hukum.
    pub legal_basis: Vec<String>,
    /// Kualifikasi pelaksana.
    pub qualifications: Vec<String>,
    /// Keterkaitan: related SOPs.
    pub related: Vec<String>,
    /// Peralatan/perlengkapan.
    pub equipment: Vec<String>,
    /// Peringatan.
    pub warning: String,
    /// Pencatatan dan pendataan.
    pub recording: String,
}

/// What "hari" means in an SOP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DayUnit {
    /// Hari kerja: Monday to Friday less the days of `kalender.toml`.
    Working,
    /// Hari kalender: every day.
    Calendar,
}

/// A lane: one column of Pelaksana.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// Key used in cases and the roster.
    pub id: String,
    /// Title of the column.
    pub name: String,
}

/// Unit of a time limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum LimitUnit {
    /// Menit, in office hours.
    Minutes,
    /// Jam, in office hours.
    Hours,
    /// Hari, working or calendar by the SOP's [`DayUnit`].
    Days,
    /// Minggu: 5 working days or 7 calendar days.
    Weeks,
    /// Bulan: the same day of a later month, clipped to its length.
    Months,
}

/// A time limit, such as `14 hari`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Limit {
    /// How many, at least 1.
    pub amount: u32,
    /// Of what.
    pub unit: LimitUnit,
}

/// Where the flow goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// To the activity with this number.
    Activity(u32),
    /// To the end symbol.
    End,
}

/// One answer of a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The word on the arrow and in the case file, such as `ya`.
    pub name: String,
    /// Where it leads.
    pub target: Located<Target>,
}

/// What follows an activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flow {
    /// Always the same.
    Next(Located<Target>),
    /// Depends on the answer given; two or more, in the order of the file.
    Decision(Vec<Answer>),
}

impl Flow {
    /// Every target, in order.
    pub fn targets(&self) -> Vec<&Located<Target>> {
        match self {
            Self::Next(target) => vec![target],
            Self::Decision(answers) => answers.iter().map(|answer| &answer.target).collect(),
        }
    }

    /// The answers, in the order of the file; none where no decision is taken.
    pub fn answers(&self) -> &[Answer] {
        match self {
            Self::Next(_) => &[],
            Self::Decision(answers) => answers,
        }
    }

    /// The answer with this name.
    pub fn answer(&self, name: &str) -> Option<&Answer> {
        self.answers().iter().find(|answer| answer.name == name)
    }
}

/// One row of the procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    /// No.
    pub number: Located<u32>,
    /// Aktivitas.
    pub description: String,
    /// The lanes of its symbols, in order, as ids; at least one. The first symbol of the first activity is the start.
    pub lanes: Vec<Located<String>>,
    /// Kelengkapan.
    pub requirements: Vec<String>,
    /// Waktu; absent when the form gives none, and then no limit is judged.
    pub limit: Option<Limit>,
    /// Output.
    pub outputs: Vec<String>,
    /// Keterangan.
    pub remark: String,
    /// Where the flow goes from here.
    pub flow: Flow,
}

/// A whole revision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sop {
    /// Which one.
    pub key: SopKey,
    /// Bagian identitas.
    pub identity: Identity,
    /// What "hari" means.
    pub day_unit: DayUnit,
    /// Columns of Pelaksana, left to right.
    pub lanes: Vec<Lane>,
    /// Rows of the procedure, top to bottom; never empty.
    pub activities: Vec<Activity>,
    /// Doubts about the transcription.
    pub doubts: Vec<Doubt>,
    /// The narrative after the front matter, Markdown.
    pub narrative: String,
    /// The file it was read from.
    pub source: Source,
}

impl Sop {
    /// The activity with this number.
    pub fn activity(&self, number: u32) -> Option<&Activity> {
        self.activities.iter().find(|a| a.number.value == number)
    }

    /// Number of the first activity, where every case starts.
    pub fn first(&self) -> Option<u32> {
        self.activities.first().map(|a| a.number.value)
    }

    /// Title of the lane with this id; the id itself where there is none.
    pub fn lane_name<'a>(&'a self, id: &'a str) -> &'a str {
        self.lanes
            .iter()
            .find(|lane| lane.id == id)
            .map_or(id, |lane| &lane.name)
    }

    /// Position of the lane, from the left.
    pub fn lane_index(&self, id: &str) -> Option<usize> {
        self.lanes.iter().position(|lane| lane.id == id)
    }

    /// The doubts about one field.
    pub fn doubts_about<'a>(&'a self, field: &'a str) -> impl Iterator<Item = &'a Doubt> {
        self.doubts.iter().filter(move |doubt| doubt.field == field)
    }
}
