//! The map of an import → [`ImportMap`].

use std::collections::BTreeMap;

use jiff::tz::{TimeZone, TimeZoneDatabase};

use super::case::CLASSES;
use super::fields::{Fields, Leaf, read_leaf};
use super::report::Report;
use super::values::{choice, clock};
use crate::importing::map::{
    CasePatterns, Encoding, FileForm, ImportMap, RowOrder, StepPatterns, TimeForm, Values,
};
use crate::importing::pattern::Pattern;
use crate::importing::when::is_form;
use crate::source::Located;

/// The words of `enkode`.
pub(super) const ENCODINGS: [(&str, Encoding); 2] = [
    ("utf-8", Encoding::Utf8),
    ("windows-1252", Encoding::Windows1252),
];

/// The words of `urutan`.
pub(super) const ORDERS: [(&str, RowOrder); 2] =
    [("file", RowOrder::File), ("selesai", RowOrder::Finished)];

/// The form of times that has a word of its own.
pub(super) const ISO: &str = "iso";

/// Reads a map; what is wrong goes to the report.
pub fn read(report: &mut Report<'_>) -> Option<ImportMap> {
    let text = report.source.text.clone();
    let table = report.parse(&text);
    let mut fields = Fields::new(&table, report);
    let source = source(&mut fields, report);
    let key = pattern(&mut fields, "kunci", report);
    let form = match fields.table("file", report) {
        Some(table) => file(table, report),
        None => file_form(&mut None, report),
    };
    let case = within(&mut fields, "berkas", report).map(|table| case(table, report));
    let step = within(&mut fields, "langkah", report).map(|table| step(table, report));
    let values = fields.table("nilai", report);
    let values = values.map(|table| values_of(table, report));
    fields.finish(report);
    Some(ImportMap {
        source: source?,
        key: key?,
        form: form?,
        case: case??,
        step: step??,
        values: values.unwrap_or_default(),
    })
}

/// A table that must be there.
fn within<'t, 'i>(
    fields: &mut Fields<'t, 'i>,
    key: &'static str,
    report: &mut Report<'_>,
) -> Option<Fields<'t, 'i>> {
    if !fields.has(key) {
        fields.missing(key, report);
    }
    fields.table(key, report)
}

fn source(fields: &mut Fields<'_, '_>, report: &mut Report<'_>) -> Option<String> {
    let name = fields.text("sumber", report)?;
    let sign = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    if name.len() <= 60 && name.chars().all(sign) {
        return Some(name.value);
    }
    report
        .mistake("bentuk-sumber", name.span)
        .params
        .insert("nilai", name.value.into());
    None
}

fn file(mut fields: Fields<'_, '_>, report: &mut Report<'_>) -> Option<FileForm> {
    let mut table = Some(&mut fields);
    let form = file_form(&mut table, report);
    fields.finish(report);
    form
}

/// How the file is written; what is not told is as most programs write it.
fn file_form(
    fields: &mut Option<&mut Fields<'_, '_>>,
    report: &mut Report<'_>,
) -> Option<FileForm> {
    let encoding = word(fields, "enkode", (&ENCODINGS, Encoding::Utf8), report);
    let order = word(fields, "urutan", (&ORDERS, RowOrder::File), report);
    let delimiter = sign(fields, ("pemisah", ','), report);
    let items = sign(fields, ("pemisah_daftar", ';'), report);
    let times = optional::<Vec<String>>(fields, "waktu", report);
    let times = match times {
        None => Some(vec![TimeForm::Iso]),
        Some(list) => time_forms(list, report),
    };
    let zone = match optional::<String>(fields, "zona", report) {
        None => Some(None),
        Some(name) => zone(name, report).map(Some),
    };
    let time = match optional::<String>(fields, "jam", report) {
        None => Some(None),
        Some(text) => {
            let read = clock(&text.value);
            if read.is_none() {
                let finding = report.mistake("bentuk-jam", text.span);
                finding.params.insert("nilai", text.value.into());
            }
            read.map(Some)
        }
    };
    Some(FileForm {
        encoding: encoding?,
        delimiter: u8::try_from(delimiter?).ok()?,
        times: times?,
        zone: zone?,
        clock: time?,
        order: order?,
        items: items?,
    })
}

fn optional<T: Leaf>(
    fields: &mut Option<&mut Fields<'_, '_>>,
    key: &'static str,
    report: &mut Report<'_>,
) -> Option<Located<T>> {
    fields.as_mut()?.optional(key, report)
}

fn word<T: Copy>(
    fields: &mut Option<&mut Fields<'_, '_>>,
    key: &'static str,
    (words, default): (&[(&'static str, T)], T),
    report: &mut Report<'_>,
) -> Option<T> {
    match optional::<String>(fields, key, report) {
        None => Some(default),
        Some(word) => choice(&word, key, words, report),
    }
}

/// One ASCII sign that is neither a letter, a digit, a quotation mark nor a line break.
fn sign(
    fields: &mut Option<&mut Fields<'_, '_>>,
    (key, default): (&'static str, char),
    report: &mut Report<'_>,
) -> Option<char> {
    let Some(text) = optional::<String>(fields, key, report) else {
        return Some(default);
    };
    let mut signs = text.value.chars();
    let is_sign = |c: &char| *c == '\t' || (c.is_ascii_punctuation() && *c != '"');
    match (signs.next().filter(is_sign), signs.next()) {
        (Some(sign), None) => Some(sign),
        _ => {
            let finding = report.mistake("bentuk-satu-tanda", text.span);
            finding.params.insert("kunci", key.into());
            finding.params.insert("nilai", text.value.into());
            None
        }
    }
}

fn time_forms(list: Located<Vec<String>>, report: &mut Report<'_>) -> Option<Vec<TimeForm>> {
    let mut forms = Vec::new();
    for text in &list.value {
        if text == ISO {
            forms.push(TimeForm::Iso);
        } else if is_form(text) {
            forms.push(TimeForm::Signs(text.clone()));
        } else {
            let finding = report.mistake("bentuk-bentuk-waktu", list.span);
            finding.params.insert("nilai", text.clone().into());
            return None;
        }
    }
    if forms.is_empty() {
        let finding = report.mistake("bentuk-kosong", list.span);
        finding.params.insert("kunci", "waktu".into());
        return None;
    }
    Some(forms)
}

fn zone(name: Located<String>, report: &mut Report<'_>) -> Option<TimeZone> {
    let zone = TimeZoneDatabase::bundled().get(&name.value);
    if zone.is_err() {
        let finding = report.mistake("bentuk-zona-waktu", name.span);
        finding.params.insert("nilai", name.value.into());
    }
    zone.ok()
}

fn case(mut fields: Fields<'_, '_>, report: &mut Report<'_>) -> Option<CasePatterns> {
    let number = pattern(&mut fields, "nomor", report);
    let sop = fields.text("sop", report);
    let revision = fields.required::<u32>("revisi", report);
    let title = pattern(&mut fields, "judul", report);
    let applicant = pattern(&mut fields, "pemohon", report);
    let received = pattern(&mut fields, "diterima", report);
    let classification = fields
        .required::<String>("klasifikasi", report)
        .and_then(|word| choice(&word, "klasifikasi", &CLASSES, report));
    fields.finish(report);
    Some(CasePatterns {
        number: number?,
        sop: sop?.value,
        revision: revision?.value,
        title: title?,
        applicant: applicant?,
        received: received?,
        classification: classification?,
    })
}

fn step(mut fields: Fields<'_, '_>, report: &mut Report<'_>) -> Option<StepPatterns> {
    let case = maybe(&mut fields, "berkas", report);
    let activity = pattern(&mut fields, "aktivitas", report);
    let lane = maybe(&mut fields, "pelaksana", report);
    let officer = pattern(&mut fields, "petugas", report);
    let finished = pattern(&mut fields, "selesai", report);
    let started = maybe(&mut fields, "mulai", report);
    let requirements = maybe(&mut fields, "kelengkapan", report);
    let outputs = maybe(&mut fields, "output", report);
    let decision = maybe(&mut fields, "keputusan", report);
    let note = maybe(&mut fields, "catatan", report);
    let conclude = fields.optional::<bool>("simpulkan_keputusan", report);
    fields.finish(report);
    Some(StepPatterns {
        case: case?,
        activity: activity?,
        lane: lane?,
        officer: officer?,
        finished: finished?,
        started: started?,
        requirements: requirements?,
        outputs: outputs?,
        decision: decision?,
        note: note?,
        conclude_decision: conclude.is_some_and(|conclude| conclude.value),
    })
}

/// A pattern that must be there.
fn pattern(
    fields: &mut Fields<'_, '_>,
    key: &'static str,
    report: &mut Report<'_>,
) -> Option<Pattern> {
    let text = fields.text(key, report)?;
    parsed(&text, key, report)
}

/// A pattern that may be absent; the outer nothing is a mistake.
fn maybe(
    fields: &mut Fields<'_, '_>,
    key: &'static str,
    report: &mut Report<'_>,
) -> Option<Option<Pattern>> {
    match fields.optional::<String>(key, report) {
        None => Some(None),
        Some(text) => parsed(&text, key, report).map(Some),
    }
}

fn parsed(text: &Located<String>, key: &'static str, report: &mut Report<'_>) -> Option<Pattern> {
    let read = Pattern::parse(&text.value);
    if read.is_err() {
        let finding = report.mistake("bentuk-pola", text.span);
        finding.params.insert("kunci", key.into());
        finding.params.insert("nilai", text.value.clone().into());
    }
    read.ok()
}

fn values_of(mut fields: Fields<'_, '_>, report: &mut Report<'_>) -> Values {
    let values = Values {
        activity: meanings(&mut fields, "aktivitas", report),
        lane: meanings(&mut fields, "pelaksana", report),
        officer: meanings(&mut fields, "petugas", report),
        decision: meanings(&mut fields, "keputusan", report),
    };
    fields.finish(report);
    values
}

/// What words mean; one that can't be read is a mistake, and the map is not used.
fn meanings<T: Leaf>(
    fields: &mut Fields<'_, '_>,
    key: &'static str,
    report: &mut Report<'_>,
) -> BTreeMap<String, T> {
    let Some(mut table) = fields.table(key, report) else {
        return BTreeMap::new();
    };
    let mut meanings = BTreeMap::new();
    for (word, value) in table.entries(report) {
        if let Some(meaning) = read_leaf::<T>(value, key, report) {
            meanings.insert(word.value, meaning.value);
        }
    }
    meanings
}
