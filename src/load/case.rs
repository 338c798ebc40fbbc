//! A case file → [`CaseVersion`].

use std::sync::Arc;

use toml::Spanned;
use toml::de::DeValue;

use super::fields::{Fields, wrong_type};
use super::report::Report;
use super::values::{choice, moment, required_moment};
use crate::case::{
    Cancellation, CaseRecord, CaseVersion, Classification, Correction, Imported, Output, Step,
    StepPatch,
};
use crate::check::form::SCHEMA;
use crate::finding::Finding;
use crate::source::{Located, Source};

/// The words of `klasifikasi`.
pub(super) const CLASSES: [(&str, Classification); 3] = [
    ("terbuka", Classification::Open),
    ("terbatas", Classification::Restricted),
    ("rahasia", Classification::Secret),
];

/// Reads one version of a case file. Unknown keys are mistakes but don't keep the rest from being judged; anything else
/// leaves the version without a record, because a guess could change a verdict.
pub fn read(source: Source) -> CaseVersion {
    let mut report = Report::of_case(&source);
    let text = source.text.clone();
    let table = report.parse(&text);
    let mut fields = Fields::new(&table, &report);
    let record = whole(&mut fields, &mut report);
    fields.finish(&mut report);
    let mistakes = report.into_mistakes();
    let harmless = mistakes.iter().all(is_unknown_key);
    CaseVersion {
        source,
        record: record.filter(|_| harmless),
        mistakes,
        lost: false,
    }
}

/// A key that nothing asks for. A misspelt key that is required is another matter: its value is missing.
fn is_unknown_key(finding: &Finding) -> bool {
    finding.rule == &SCHEMA && finding.message.starts_with("bentuk-kunci-asing")
}

fn whole(fields: &mut Fields<'_, '_>, report: &mut Report<'_>) -> Option<CaseRecord> {
    let sop = fields.text("sop", report);
    let revision = fields.required::<u32>("revisi", report);
    let title = fields.text("judul", report);
    let applicant = fields.text("pemohon", report);
    let received = required_moment(fields, "diterima", report);
    let classification = fields
        .required::<String>("klasifikasi", report)
        .and_then(|word| choice(&word, "klasifikasi", &CLASSES, report));
    let mut steps = Vec::new();
    for table in fields.tables("langkah", report) {
        steps.extend(step(table, report).map(Arc::new));
    }
    let mut corrections = Vec::new();
    for table in fields.tables("koreksi", report) {
        corrections.extend(correction(table, steps.len(), report));
    }
    let cancellation = fields
        .table("pembatalan", report)
        .map(|table| cancellation(table, report));
    Some(CaseRecord {
        sop: sop?,
        revision: revision?,
        title: title?.value,
        applicant: applicant?.value,
        received: received?,
        classification: classification?,
        steps,
        corrections,
        cancellation: match cancellation {
            None => None,
            Some(read) => Some(read?),
        },
    })
}

fn step(mut fields: Fields<'_, '_>, report: &mut Report<'_>) -> Option<Step> {
    let at = Located::new((), fields.span);
    let activity = fields.required::<u32>("aktivitas", report);
    let lane = fields.text("pelaksana", report);
    let officer = fields.text("petugas", report);
    let finished = required_moment(&mut fields, "selesai", report);
    let started = moment(&mut fields, "mulai", report);
    let requirements = fields.list("kelengkapan", report);
    let outputs = outputs(&mut fields, report);
    let decision = fields.optional::<String>("keputusan", report);
    let note = fields.optional::<String>("catatan", report);
    let imported = fields.table("impor", report);
    let imported = imported.map(|table| imported_from(table, report));
    fields.finish(report);
    Some(Step {
        activity: activity?,
        lane: lane?,
        officer: officer?,
        finished: finished?,
        started,
        requirements,
        outputs: outputs.unwrap_or_default(),
        decision,
        note: note.map(|note| note.value),
        imported: match imported {
            None => None,
            Some(read) => Some(read?),
        },
        at,
    })
}

/// `impor`: the row of a log that a step comes from.
fn imported_from(mut fields: Fields<'_, '_>, report: &mut Report<'_>) -> Option<Imported> {
    let source = fields.text("sumber", report);
    let key = fields.text("kunci", report);
    let row = fields.required::<u32>("baris", report);
    let concluded = fields.list("disimpulkan", report);
    fields.finish(report);
    Some(Imported {
        source: source?.value,
        key: key?.value,
        row: row?.value,
        concluded,
    })
}

fn correction(
    mut fields: Fields<'_, '_>,
    steps: usize,
    report: &mut Report<'_>,
) -> Option<Correction> {
    let at = Located::new((), fields.span);
    let step = fields.required::<u32>("langkah", report);
    let officer = fields.text("petugas", report);
    let date = required_moment(&mut fields, "tanggal", report);
    let reason = fields.text("alasan", report);
    if !fields.has("isi") {
        fields.missing("isi", report);
    }
    let patch = fields
        .table("isi", report)
        .map(|table| patch(table, report));
    fields.finish(report);
    let step = step?;
    if step.value == 0 || step.value as usize > steps {
        let finding = report.mistake("bentuk-koreksi-langkah", step.span);
        finding.params.insert("nilai", step.value.into());
        finding.params.insert("jumlah", steps.into());
        return None;
    }
    Some(Correction {
        step,
        officer: officer?,
        date: date?,
        reason: reason?.value,
        patch: patch?,
        at,
    })
}

fn patch(mut fields: Fields<'_, '_>, report: &mut Report<'_>) -> StepPatch {
    let patch = StepPatch {
        activity: fields.optional::<u32>("aktivitas", report),
        lane: fields.optional::<String>("pelaksana", report),
        officer: fields.optional::<String>("petugas", report),
        finished: moment(&mut fields, "selesai", report),
        started: moment(&mut fields, "mulai", report),
        requirements: fields
            .optional::<Vec<String>>("kelengkapan", report)
            .map(|list| list.value),
        outputs: outputs(&mut fields, report),
        decision: fields.optional::<String>("keputusan", report),
        note: fields
            .optional::<String>("catatan", report)
            .map(|note| note.value),
    };
    let span = fields.span;
    fields.finish(report);
    if patch == StepPatch::default() {
        report
            .mistake("bentuk-kosong", span)
            .params
            .insert("kunci", "isi".into());
    }
    patch
}

fn cancellation(mut fields: Fields<'_, '_>, report: &mut Report<'_>) -> Option<Cancellation> {
    let at = Located::new((), fields.span);
    let officer = fields.text("petugas", report);
    let date = required_moment(&mut fields, "tanggal", report);
    let reason = fields.text("alasan", report);
    fields.finish(report);
    Some(Cancellation {
        officer: officer?,
        date: date?,
        reason: reason?.value,
        at,
    })
}

/// `output`: plain texts, or tables with `nama`, `berkas` and `sha256`. `None` when the key is absent.
fn outputs(fields: &mut Fields<'_, '_>, report: &mut Report<'_>) -> Option<Vec<Output>> {
    let value = fields.raw("output")?;
    let DeValue::Array(items) = value.get_ref() else {
        wrong_type(report, value, "output", "daftar-output", value.get_ref());
        return None;
    };
    Some(
        items
            .iter()
            .filter_map(|item| output(item, report))
            .collect(),
    )
}

fn output(item: &Spanned<DeValue<'_>>, report: &mut Report<'_>) -> Option<Output> {
    match item.get_ref() {
        DeValue::String(name) => Some(Output {
            name: name.to_string(),
            file: None,
            sha256: None,
        }),
        DeValue::Table(_) => {
            let mut fields = Fields::of_value(item, report)?;
            let name = fields.text("nama", report);
            let file = fields.optional::<String>("berkas", report);
            let sha256 = fields.optional::<String>("sha256", report);
            fields.finish(report);
            if let Some(sum) = &sha256
                && !is_sha256(&sum.value)
            {
                report
                    .mistake("bentuk-sha256", sum.span)
                    .params
                    .insert("nilai", sum.value.clone().into());
            }
            Some(Output {
                name: name?.value,
                file,
                sha256,
            })
        }
        other => {
            wrong_type(report, item, "output", "daftar-output", other);
            None
        }
    }
}

fn is_sha256(text: &str) -> bool {
    text.len() == 64
        && text
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// A version that can't be read at all, with the mistake that says why.
pub fn unreadable(source: Source, mistake: Finding) -> CaseVersion {
    CaseVersion {
        source,
        record: None,
        mistakes: vec![mistake],
        lost: false,
    }
}
