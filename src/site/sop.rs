//! The SOP pages: the official form of each revision.

use serde::Serialize;

use super::atlas::{Atlas, SOPS};
use super::compare::{self, CompareLink};
use super::finding::FindingView;
use super::outline::{self, OutlineView};
use super::print::{self, PrintView};
use super::procedure::{self, CellView, NoteView, Notes, ProcedureView};
use super::summary::CaseSummary;
use super::{Page, Section, View, diagram};
use crate::load::SopFile;
use crate::sop::{Reading, Sop};

/// An SOP revision in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SopLine {
    /// Name; the key where the file can't be understood.
    pub name: String,
    /// Nomor SOP.
    pub number: String,
    /// Smallest unit of the office.
    pub office: String,
    /// Revision.
    pub revision: u32,
    /// Day of approval.
    pub approved: String,
    /// Day from which it holds.
    pub effective: Option<String>,
    /// How many cases follow it.
    pub cases: usize,
    /// Whether the file can be understood.
    pub readable: bool,
    /// Path of its page.
    pub href: String,
}

/// One SOP revision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SopView {
    /// Key of the SOP.
    pub key: String,
    /// Revision.
    pub revision: u32,
    /// Path of the file.
    pub source: String,
    /// The form; absent when the file can't be understood.
    pub form: Option<FormView>,
    /// What is wrong with the file.
    pub mistakes: Vec<FindingView>,
    /// Revisions of the same SOP, this one included.
    pub revisions: Vec<SopLine>,
    /// Comparisons of its revisions.
    pub comparisons: Vec<CompareLink>,
    /// How many cases follow it.
    pub cases: usize,
}

/// The official form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FormView {
    /// Instansi, from the largest unit to the smallest.
    pub office: CellView,
    /// The upper right part: number, dates, approval, name.
    pub head: Vec<FieldView>,
    /// The lower part: legal basis to recording.
    pub body: Vec<FieldView>,
    /// The table.
    pub procedure: ProcedureView,
    /// The same on sheets of paper.
    pub print: PrintView,
    /// The same as a list.
    pub outline: Vec<OutlineView>,
    /// Page of the flowchart by itself.
    pub diagram_href: String,
    /// The flowchart as a file.
    pub svg_href: String,
    /// Doubts about the transcription.
    pub notes: Vec<NoteView>,
    /// Narrative, Markdown.
    pub narrative: String,
}

/// A field of the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldView {
    /// Key of its title in the catalogue.
    pub label: &'static str,
    /// Whether its lines are numbered on the form.
    pub numbered: bool,
    /// What it says.
    pub cell: CellView,
}

pub(super) fn pages(atlas: &Atlas<'_>, cases: &[CaseSummary]) -> Vec<Page> {
    let files = atlas.inputs.content.sops.iter();
    files.map(|file| page(atlas, cases, file)).collect()
}

fn page(atlas: &Atlas<'_>, cases: &[CaseSummary], file: &SopFile) -> Page {
    let inputs = atlas.inputs;
    let own = line(atlas, cases, file);
    let siblings = inputs
        .content
        .sops
        .iter()
        .filter(|f| f.key.sop == file.key.sop);
    let source = file.source.path.as_str();
    let accused = |finding: &&crate::finding::Finding| {
        finding.place.as_ref().is_some_and(|p| p.path == source)
    };
    let mistakes = inputs.content.mistakes.iter().filter(accused);
    Page {
        path: own.href.clone(),
        template: "sop.html",
        section: Section::Sop,
        title: own.name.clone(),
        view: View::Sop(Box::new(SopView {
            key: file.key.sop.clone(),
            revision: file.key.revision,
            source: source.to_owned(),
            form: file.sop.as_ref().map(|sop| form(atlas, sop, &own.href)),
            mistakes: mistakes
                .map(|finding| atlas.finding(finding, None))
                .collect(),
            revisions: siblings
                .map(|sibling| line(atlas, cases, sibling))
                .collect(),
            comparisons: compare::links(atlas, file),
            cases: own.cases,
        })),
    }
}

/// A revision as lists name it.
pub(super) fn line(atlas: &Atlas<'_>, cases: &[CaseSummary], file: &SopFile) -> SopLine {
    let identity = file.sop.as_ref().map(|sop| &sop.identity);
    let follows = |case: &&CaseSummary| {
        let sop = case.sop.as_ref();
        sop.is_some_and(|(sop, revision)| *sop == file.key.sop && *revision == file.key.revision)
    };
    SopLine {
        name: identity.map_or_else(|| file.key.sop.clone(), |i| i.name.clone()),
        number: identity.map_or_else(String::new, |i| i.number.clone()),
        office: identity
            .and_then(|i| i.office.last().cloned())
            .unwrap_or_default(),
        revision: file.key.revision,
        approved: identity.map_or_else(String::new, |i| atlas.words.date(i.approved)),
        effective: identity.and_then(|i| match i.effective {
            Reading::Read(day) => Some(atlas.words.date(day)),
            Reading::Absent | Reading::Unreadable => None,
        }),
        cases: cases.iter().filter(follows).count(),
        readable: file.sop.is_some(),
        href: atlas.sop_path(&file.key).unwrap_or(SOPS).to_owned(),
    }
}

fn form(atlas: &Atlas<'_>, sop: &Sop, path: &str) -> FormView {
    let notes = Notes::of(sop, true);
    let procedure = procedure::procedure(atlas.words, sop);
    FormView {
        office: notes.cell("instansi", sop.identity.office.clone()),
        head: head(atlas, sop, &notes),
        body: body(sop, &notes),
        print: print::print(atlas.words, sop, &procedure),
        outline: outline::outline(sop, &procedure),
        diagram_href: diagram::page_path(path),
        svg_href: diagram::file_path(path),
        procedure,
        notes: procedure::notes(sop),
        narrative: sop.narrative.clone(),
    }
}

/// Every field of the form but the office and the procedure.
pub(super) fn fields(atlas: &Atlas<'_>, sop: &Sop) -> Vec<FieldView> {
    let notes = Notes::of(sop, false);
    let mut fields = head(atlas, sop, &notes);
    fields.extend(body(sop, &notes));
    fields
}

fn head(atlas: &Atlas<'_>, sop: &Sop, notes: &Notes<'_>) -> Vec<FieldView> {
    let words = atlas.words;
    let identity = &sop.identity;
    let revised = match identity.revised {
        Some(day) => vec![words.date(day)],
        None => vec!["—".to_owned()],
    };
    let (effective, unreadable) = match identity.effective {
        Reading::Absent => (vec!["—".to_owned()], false),
        Reading::Unreadable => (Vec::new(), true),
        Reading::Read(day) => (vec![words.date(day)], false),
    };
    let mut fields = vec![
        ("nomor", vec![identity.number.clone()]),
        ("tanggal_pembuatan", vec![words.date(identity.created)]),
        ("tanggal_revisi", revised),
        ("tanggal_pengesahan", vec![words.date(identity.approved)]),
        ("tanggal_efektif", effective),
        ("disahkan_oleh", vec![identity.approved_by.clone()]),
        ("nama", vec![identity.name.clone()]),
    ]
    .into_iter()
    .map(|(key, lines)| field(notes, key, lines, false))
    .collect::<Vec<_>>();
    for field in &mut fields {
        field.cell.unreadable |= unreadable && field.label == "sop-tanggal-efektif";
    }
    fields
}

fn body(sop: &Sop, notes: &Notes<'_>) -> Vec<FieldView> {
    let identity = &sop.identity;
    let several = |key, lines: &Vec<String>| field(notes, key, lines.clone(), lines.len() > 1);
    vec![
        several("dasar_hukum", &identity.legal_basis),
        several("kualifikasi", &identity.qualifications),
        several("keterkaitan", &identity.related),
        several("peralatan", &identity.equipment),
        field(notes, "peringatan", vec![identity.warning.clone()], false),
        field(notes, "pencatatan", vec![identity.recording.clone()], false),
    ]
}

/// A field by its key in the front matter.
fn field(notes: &Notes<'_>, key: &str, lines: Vec<String>, numbered: bool) -> FieldView {
    FieldView {
        label: label(key),
        numbered,
        cell: notes.cell(key, lines),
    }
}

fn label(key: &str) -> &'static str {
    match key {
        "nomor" => "sop-nomor",
        "tanggal_pembuatan" => "sop-tanggal-pembuatan",
        "tanggal_revisi" => "sop-tanggal-revisi",
        "tanggal_pengesahan" => "sop-tanggal-pengesahan",
        "tanggal_efektif" => "sop-tanggal-efektif",
        "disahkan_oleh" => "sop-disahkan-oleh",
        "nama" => "sop-nama",
        "dasar_hukum" => "sop-dasar-hukum",
        "kualifikasi" => "sop-kualifikasi",
        "keterkaitan" => "sop-keterkaitan",
        "peralatan" => "sop-peralatan",
        "peringatan" => "sop-peringatan",
        _ => "sop-pencatatan",
    }
}
