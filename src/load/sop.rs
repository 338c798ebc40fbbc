//! `content/sop/<sop>/<revisi>.md` → [`Sop`].

use toml::Spanned;
use toml::de::DeValue;

use super::fields::{Fields, read_leaf, wrong_type};
use super::front_matter::{refuse, split};
use super::report::{LIST_LIMIT, Report};
use super::values::{choice, day, limit, required_day};
use crate::check;
use crate::sop::{
    Activity, Answer, Confidence, DayUnit, Doubt, Flow, Identity, Lane, Reading, Sop, SopKey,
    Target,
};
use crate::source::Located;

/// Most activities of a procedure. Forms have ten or twenty; a drawing of five hundred is some metres long.
pub const ACTIVITY_LIMIT: usize = 500;

/// Most lanes of a procedure, and most symbols of an activity.
pub const LANE_LIMIT: usize = 50;

/// Most answers of a decision.
pub const ANSWER_LIMIT: usize = 20;

/// The word for an entry that stands on the paper but can't be read.
pub(super) const UNREADABLE: &str = "tidak-terbaca";

/// The words of `satuan_hari`.
pub(super) const DAY_UNITS: [(&str, DayUnit); 2] =
    [("kerja", DayUnit::Working), ("kalender", DayUnit::Calendar)];

/// The words of `keyakinan`.
pub(super) const CONFIDENCES: [(&str, Confidence); 2] = [
    ("mungkin", Confidence::Probable),
    (UNREADABLE, Confidence::Unreadable),
];

/// Reads a revision; `None` when a mistake keeps it from being understood or its procedure can't work.
pub fn read(key: &SopKey, report: &mut Report<'_>) -> Option<Sop> {
    let source = report.source;
    let Some(parts) = split(source) else {
        refuse(report);
        return None;
    };
    let mut inner = Report::new(source, parts.offset);
    let table = inner.parse(parts.toml);
    let mut fields = Fields::new(&table, &inner);
    let sop = whole(key, &mut fields, parts.body, &mut inner);
    fields.finish(&mut inner);
    if let Some(sop) = &sop {
        inner.extend(check::sop::graph_findings(sop));
    }
    let sound = inner.mistakes.is_empty();
    report.mistakes.extend(inner.into_mistakes());
    sop.filter(|_| sound)
}

fn whole(
    key: &SopKey,
    fields: &mut Fields<'_, '_>,
    body: &str,
    report: &mut Report<'_>,
) -> Option<Sop> {
    let identity = identity(fields, report);
    let day_unit = fields
        .required::<String>("satuan_hari", report)
        .and_then(|word| choice(&word, "satuan_hari", &DAY_UNITS, report));
    if !fields.has("pelaksana") {
        fields.missing("pelaksana", report);
    }
    let mut lanes = Vec::new();
    let tables = fields.some_tables("pelaksana", LANE_LIMIT, report);
    let mut whole = tables.is_some();
    for table in tables.into_iter().flatten() {
        lanes.extend(lane(table, report));
    }
    if !fields.has("aktivitas") {
        fields.missing("aktivitas", report);
    }
    let mut activities = Vec::new();
    let tables = fields.some_tables("aktivitas", ACTIVITY_LIMIT, report);
    whole &= tables.is_some();
    for table in tables.into_iter().flatten() {
        activities.extend(activity(table, report));
    }
    let mut doubts = Vec::new();
    let tables = fields.some_tables("keraguan", LIST_LIMIT, report);
    for table in tables.into_iter().flatten() {
        doubts.extend(doubt(table, report));
    }
    // The graph of half a procedure would have faults that the file has not.
    if !whole {
        return None;
    }
    Some(Sop {
        key: key.clone(),
        identity: identity?,
        day_unit: day_unit?,
        lanes,
        activities,
        doubts,
        narrative: body.to_owned(),
        source: report.source.clone(),
    })
}

fn identity(fields: &mut Fields<'_, '_>, report: &mut Report<'_>) -> Option<Identity> {
    let name = fields.text("nama", report);
    let number = fields.text("nomor", report);
    let office = fields.required::<Vec<String>>("instansi", report);
    let created = required_day(fields, "tanggal_pembuatan", report);
    let revised = day(fields, "tanggal_revisi", report);
    let approved = required_day(fields, "tanggal_pengesahan", report);
    let effective = effective_date(fields, report);
    let approved_by = fields.text("disahkan_oleh", report);
    let legal_basis = fields.list("dasar_hukum", report);
    let qualifications = fields.list("kualifikasi", report);
    let related = fields.list("keterkaitan", report);
    let equipment = fields.list("peralatan", report);
    let warning = fields.optional::<String>("peringatan", report);
    let recording = fields.optional::<String>("pencatatan", report);
    Some(Identity {
        name: name?.value,
        number: number?.value,
        office: office?.value,
        created: created?.value,
        revised: revised.map(|day| day.value),
        approved: approved?.value,
        effective: effective?,
        approved_by: approved_by?.value,
        legal_basis,
        qualifications,
        related,
        equipment,
        warning: warning.map_or_else(String::new, |text| text.value),
        recording: recording.map_or_else(String::new, |text| text.value),
    })
}

/// A day, or the word for an unreadable one; absent when the form has no such line.
fn effective_date(
    fields: &mut Fields<'_, '_>,
    report: &mut Report<'_>,
) -> Option<Reading<jiff::civil::Date>> {
    let key = "tanggal_efektif";
    match fields.raw(key).map(Spanned::get_ref) {
        None => Some(Reading::Absent),
        Some(DeValue::String(word)) if word == UNREADABLE => Some(Reading::Unreadable),
        Some(_) => day(fields, key, report).map(|day| Reading::Read(day.value)),
    }
}

fn lane(mut fields: Fields<'_, '_>, report: &mut Report<'_>) -> Option<Lane> {
    let id = fields.text("id", report);
    let name = fields.text("nama", report);
    fields.finish(report);
    Some(Lane {
        id: id?.value,
        name: name?.value,
    })
}

fn activity(mut fields: Fields<'_, '_>, report: &mut Report<'_>) -> Option<Activity> {
    let number = fields.required::<u32>("nomor", report);
    let description = fields.text("uraian", report);
    let lanes = activity_lanes(&mut fields, report);
    let requirements = fields.list("kelengkapan", report);
    let time = fields.optional::<String>("waktu", report);
    // A limit that was written but can't be understood must not read as no limit.
    let limit = match time {
        None => Some(None),
        Some(text) => limit(&text, "waktu", report).map(Some),
    };
    let outputs = fields.list("output", report);
    let remark = fields.optional::<String>("keterangan", report);
    let flow = flow(&mut fields, report);
    fields.finish(report);
    Some(Activity {
        number: number?,
        description: description?.value,
        lanes: lanes?,
        requirements,
        limit: limit?,
        outputs,
        remark: remark.map_or_else(String::new, |text| text.value),
        flow: flow?,
    })
}

fn activity_lanes(
    fields: &mut Fields<'_, '_>,
    report: &mut Report<'_>,
) -> Option<Vec<Located<String>>> {
    let key = "pelaksana";
    if !fields.has(key) {
        fields.missing(key, report);
    }
    let value = fields.raw(key)?;
    let DeValue::Array(items) = value.get_ref() else {
        wrong_type(report, value, key, "daftar-teks", value.get_ref());
        return None;
    };
    if items.len() > LANE_LIMIT {
        let span = report.span(value.span());
        report.too_many(key, span, (items.len(), LANE_LIMIT));
        return None;
    }
    let lanes: Vec<Located<String>> = items
        .iter()
        .filter_map(|item| read_leaf::<String>(item, key, report))
        .collect();
    if items.is_empty() {
        let span = report.span(value.span());
        report
            .mistake("bentuk-kosong", span)
            .params
            .insert("kunci", key.into());
    }
    (!lanes.is_empty() && lanes.len() == items.len()).then_some(lanes)
}

fn flow(fields: &mut Fields<'_, '_>, report: &mut Report<'_>) -> Option<Flow> {
    match (fields.raw("lanjut"), fields.has("keputusan")) {
        (Some(next), false) => target(next, "lanjut", report).map(Flow::Next),
        (None, true) => {
            let mut answers = fields.table("keputusan", report)?;
            decision(&mut answers, report)
        }
        (next, _) => {
            let message = match next {
                Some(_) => "bentuk-alur-ganda",
                None => "bentuk-alur-hilang",
            };
            // Both keys count as read, so that neither is reported as unknown too.
            fields.raw("keputusan");
            report.mistake(message, fields.span);
            None
        }
    }
}

fn decision(answers: &mut Fields<'_, '_>, report: &mut Report<'_>) -> Option<Flow> {
    let mut read = Vec::new();
    let mut sound = true;
    let entries = answers.entries(report);
    if entries.len() > ANSWER_LIMIT {
        report.too_many("keputusan", answers.span, (entries.len(), ANSWER_LIMIT));
        return None;
    }
    for (name, value) in entries {
        sound &= report.takes_text(&name.value, "keputusan", name.span);
        match target(value, "keputusan", report) {
            Some(target) => read.push(Answer {
                name: name.value,
                target,
            }),
            None => sound = false,
        }
    }
    if sound && read.len() < 2 {
        report.mistake("bentuk-satu-jawaban", answers.span);
        sound = false;
    }
    sound.then_some(Flow::Decision(read))
}

fn target(
    value: &Spanned<DeValue<'_>>,
    key: &'static str,
    report: &mut Report<'_>,
) -> Option<Located<Target>> {
    match value.get_ref() {
        DeValue::String(word) if word == "selesai" => {
            Some(Located::new(Target::End, report.span(value.span())))
        }
        DeValue::Integer(_) => {
            read_leaf::<u32>(value, key, report).map(|number| number.map(Target::Activity))
        }
        other => {
            wrong_type(report, value, key, "sasaran", other);
            None
        }
    }
}

fn doubt(mut fields: Fields<'_, '_>, report: &mut Report<'_>) -> Option<Doubt> {
    let field = fields.text("bidang", report);
    let confidence = fields
        .required::<String>("keyakinan", report)
        .and_then(|word| choice(&word, "keyakinan", &CONFIDENCES, report));
    let note = fields.text("catatan", report);
    fields.finish(report);
    Some(Doubt {
        field: field?.value,
        confidence: confidence?,
        note: note?.value,
    })
}
