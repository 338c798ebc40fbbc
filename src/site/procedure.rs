//! The procedure table: the rows of the form with the flow drawn in the Pelaksana columns.

use std::collections::BTreeMap;

use serde::Serialize;

use super::words::Words;
use crate::flow;
use crate::sop::{Activity, Confidence, DayUnit, Doubt, Sop};

/// The table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProcedureView {
    /// The lanes.
    pub lanes: Vec<LaneView>,
    /// Numbers of notes on the lanes as a whole.
    pub lane_notes: Vec<usize>,
    /// Rows, the closing one included.
    pub rows: Vec<RowView>,
    /// What "hari" means.
    pub day_note: String,
}

/// The column of a lane.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LaneView {
    /// Its title.
    pub name: String,
    /// Class of its width, which the drawing asks for.
    pub class: String,
    /// Whether the title stands upright.
    pub upright: bool,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RowView {
    /// No; absent on the closing row.
    pub number: Option<u32>,
    /// Aktivitas.
    pub description: CellView,
    /// Marks at the flow.
    pub flow: CellView,
    /// Drawing of the flow.
    pub svg: String,
    /// The flow in words.
    pub text: String,
    /// Kelengkapan.
    pub requirements: CellView,
    /// Waktu.
    pub time: CellView,
    /// Output.
    pub outputs: CellView,
    /// Keterangan.
    pub remark: CellView,
}

/// A field of the form: its lines, whether it can't be read, and the numbers of the notes about it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CellView {
    /// Lines.
    pub lines: Vec<LineView>,
    /// The paper has an entry that can't be read.
    pub unreadable: bool,
    /// Numbers of notes on the field as a whole, see [`NoteView`].
    pub notes: Vec<usize>,
}

/// One line of a field.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LineView {
    /// What it says.
    pub text: String,
    /// Numbers of notes on this line.
    pub notes: Vec<usize>,
}

/// A doubt about the transcription.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NoteView {
    /// Its number.
    pub number: usize,
    /// Which field, as a key.
    pub field: String,
    /// How sure: `mungkin` or `tidak-terbaca`.
    pub confidence: &'static str,
    /// What the reader should know.
    pub text: String,
}

/// The doubts of an SOP, numbered in the order of the file.
pub(super) struct Notes<'a> {
    by_field: BTreeMap<&'a str, Vec<(usize, &'a Doubt)>>,
    /// Whether fields name their notes; only where the notes are listed on the same page.
    named: bool,
}

impl<'a> Notes<'a> {
    pub(super) fn of(sop: &'a Sop, named: bool) -> Self {
        let mut by_field: BTreeMap<&str, Vec<_>> = BTreeMap::new();
        for (index, doubt) in sop.doubts.iter().enumerate() {
            let doubts = by_field.entry(&doubt.field).or_default();
            doubts.push((index + 1, doubt));
        }
        Self { by_field, named }
    }

    /// A field with its notes; `kualifikasi.3` is a note on the third line of `kualifikasi`. A field without any text is
    /// unreadable when a note says so.
    pub(super) fn cell(&self, field: &str, lines: Vec<String>) -> CellView {
        let doubts = self.by_field.get(field).map_or(&[][..], Vec::as_slice);
        let lost = doubts
            .iter()
            .any(|(_, d)| d.confidence == Confidence::Unreadable);
        let empty = lines.iter().all(|line| line.trim().is_empty());
        let lines = lines.into_iter().enumerate().map(|(index, text)| LineView {
            notes: self.numbers(&format!("{field}.{}", index + 1)),
            text,
        });
        CellView {
            unreadable: lost && empty,
            lines: lines.collect(),
            notes: self.numbers(field),
        }
    }

    fn numbers(&self, field: &str) -> Vec<usize> {
        let doubts = self.by_field.get(field).filter(|_| self.named);
        doubts
            .into_iter()
            .flatten()
            .map(|(number, _)| *number)
            .collect()
    }
}

/// All notes, for the list below the form.
pub(super) fn notes(sop: &Sop) -> Vec<NoteView> {
    let notes = sop.doubts.iter().enumerate();
    let view = |(index, doubt): (usize, &Doubt)| NoteView {
        number: index + 1,
        field: doubt.field.clone(),
        confidence: match doubt.confidence {
            Confidence::Probable => "mungkin",
            Confidence::Unreadable => "tidak-terbaca",
        },
        text: doubt.note.clone(),
    };
    notes.map(view).collect()
}

/// The table of an SOP.
pub(super) fn procedure(words: Words<'_>, sop: &Sop) -> ProcedureView {
    let drawing = flow::draw(sop, words.catalog);
    let notes = Notes::of(sop, true);
    let rows = drawing.rows.into_iter().map(|drawn| {
        let activity = drawn.activity.and_then(|number| sop.activity(number));
        let row = activity.map(|activity| row(words, &notes, activity));
        RowView {
            svg: drawn.svg,
            text: drawn.text,
            ..row.unwrap_or_else(closing)
        }
    });
    let lanes = sop.lanes.iter().zip(drawing.lanes);
    let lanes = lanes.map(|(lane, drawn)| LaneView {
        name: lane.name.clone(),
        class: drawn.class,
        upright: drawn.upright,
    });
    ProcedureView {
        lanes: lanes.collect(),
        lane_notes: notes.numbers("pelaksana"),
        rows: rows.collect(),
        day_note: words.get(match sop.day_unit {
            DayUnit::Working => "sop-hari-kerja",
            DayUnit::Calendar => "sop-hari-kalender",
        }),
    }
}

fn row(words: Words<'_>, notes: &Notes<'_>, activity: &Activity) -> RowView {
    let number = activity.number.value;
    let cell = |field: &str, lines| notes.cell(&format!("aktivitas.{number}.{field}"), lines);
    let text = |text: &String| -> Vec<String> { vec![text.clone()] };
    let flow = ["pelaksana", "keputusan", "lanjut"];
    let flow_notes = flow.iter().flat_map(|field| cell(field, Vec::new()).notes);
    let mut description = cell("uraian", text(&activity.description));
    let whole = notes.numbers(&format!("aktivitas.{number}"));
    description.notes.extend(whole);
    RowView {
        number: Some(number),
        description,
        flow: CellView {
            notes: flow_notes.collect(),
            ..CellView::default()
        },
        svg: String::new(),
        text: String::new(),
        requirements: cell("kelengkapan", activity.requirements.clone()),
        time: cell(
            "waktu",
            activity
                .limit
                .map(|limit| words.limit(limit))
                .into_iter()
                .collect(),
        ),
        outputs: cell("output", activity.outputs.clone()),
        remark: cell("keterangan", text(&activity.remark)),
    }
}

fn closing() -> RowView {
    RowView {
        number: None,
        description: CellView::default(),
        flow: CellView::default(),
        svg: String::new(),
        text: String::new(),
        requirements: CellView::default(),
        time: CellView::default(),
        outputs: CellView::default(),
        remark: CellView::default(),
    }
}
