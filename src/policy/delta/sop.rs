//! Differences of two texts of one SOP revision, field by field of the form.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{At, Shown};
use crate::sop::{Activity, DayUnit, Flow, Identity, Reading, Sop, Target};

/// A field that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its key in the file, such as `tanggal_pengesahan` or `aktivitas.4.waktu`; `narasi` is the text after the form.
    pub key: String,
    /// Before.
    pub before: Shown,
    /// After.
    pub after: Shown,
    /// Where it stands in the text after the change.
    pub at: At,
}

type Row = (String, Shown, At);

/// Every field that differs, in the order of the form. Words count, the white space between them does not.
pub fn changed_fields(before: &Sop, after: &Sop) -> Vec<Field> {
    let (old, new) = (rows(before), rows(after));
    let by_key = |rows: &[Row]| -> BTreeMap<String, Shown> {
        let pairs = rows.iter().map(|row| (row.0.clone(), row.1.clone()));
        pairs.collect()
    };
    let (old_by_key, new_by_key) = (by_key(&old), by_key(&new));
    let mut found = Vec::new();
    for (key, after, at) in new {
        let before = old_by_key.get(&key).cloned().unwrap_or(Shown::Absent);
        if before != after {
            found.push(Field {
                key,
                before,
                after,
                at,
            });
        }
    }
    let gone = old
        .into_iter()
        .filter(|row| row.1 != Shown::Absent && !new_by_key.contains_key(&row.0));
    found.extend(gone.map(|(key, before, _)| Field {
        key,
        before,
        after: Shown::Absent,
        at: None,
    }));
    let form = |sop: &Sop| {
        let rows = (sop.lanes.clone(), sop.activities.clone());
        (sop.identity.clone(), rows)
    };
    // What the rows don't show: the order of the activities, the division of a list.
    if found.is_empty() && form(before) != form(after) {
        found.push(plain("isi"));
    }
    if before.doubts != after.doubts {
        found.push(plain("keraguan"));
    }
    if words(&before.narrative) != words(&after.narrative) {
        found.push(plain("narasi"));
    }
    found
}

fn plain(key: &str) -> Field {
    Field {
        key: key.to_owned(),
        before: Shown::Long,
        after: Shown::Long,
        at: None,
    }
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

fn rows(sop: &Sop) -> Vec<Row> {
    let mut rows = identity(&sop.identity);
    let unit = match sop.day_unit {
        DayUnit::Working => "kerja",
        DayUnit::Calendar => "kalender",
    };
    rows.push(("satuan_hari".to_owned(), text(unit), None));
    let lanes = sop
        .lanes
        .iter()
        .map(|lane| format!("{} ({})", lane.name, lane.id));
    rows.push(("pelaksana".to_owned(), list(lanes), None));
    rows.extend(sop.activities.iter().flat_map(activity));
    rows
}

fn identity(form: &Identity) -> Vec<Row> {
    let day = |day: Option<Date>| day.map_or(Shown::Absent, Shown::Date);
    let effective = match form.effective {
        Reading::Absent => Shown::Absent,
        Reading::Unreadable => Shown::Unreadable,
        Reading::Read(date) => Shown::Date(date),
    };
    let lines = |lines: &[String]| list(lines.iter().cloned());
    let fields = [
        ("nama", text(&form.name)),
        ("nomor", text(&form.number)),
        ("instansi", lines(&form.office)),
        ("tanggal_pembuatan", day(Some(form.created))),
        ("tanggal_revisi", day(form.revised)),
        ("tanggal_pengesahan", day(Some(form.approved))),
        ("tanggal_efektif", effective),
        ("disahkan_oleh", text(&form.approved_by)),
        ("dasar_hukum", lines(&form.legal_basis)),
        ("kualifikasi", lines(&form.qualifications)),
        ("keterkaitan", lines(&form.related)),
        ("peralatan", lines(&form.equipment)),
        ("peringatan", text(&form.warning)),
        ("pencatatan", text(&form.recording)),
    ];
    let row = |(key, shown): (&str, Shown)| (key.to_owned(), shown, None);
    fields.into_iter().map(row).collect()
}

fn activity(activity: &Activity) -> Vec<Row> {
    let lanes = activity.lanes.iter().map(|lane| lane.value.clone());
    let fields = [
        ("uraian", text(&activity.description)),
        ("pelaksana", list(lanes)),
        ("kelengkapan", list(activity.requirements.iter().cloned())),
        ("waktu", activity.limit.map_or(Shown::Absent, Shown::Limit)),
        ("output", list(activity.outputs.iter().cloned())),
        ("keterangan", text(&activity.remark)),
        ("alur", text(&flow(&activity.flow))),
    ];
    let number = &activity.number;
    let row = |(key, shown): (&str, Shown)| {
        let key = format!("aktivitas.{}.{key}", number.value);
        (key, shown, Some(number.span))
    };
    fields.into_iter().map(row).collect()
}

fn flow(flow: &Flow) -> String {
    let target = |target: Target| match target {
        Target::Activity(number) => number.to_string(),
        Target::End => "selesai".to_owned(),
    };
    match flow {
        Flow::Next(next) => target(next.value),
        Flow::Decision(answers) => {
            let answers = answers.iter();
            let answers = answers.map(|a| format!("{} → {}", a.name, target(a.target.value)));
            answers.collect::<Vec<_>>().join(", ")
        }
    }
}

fn text(text: &str) -> Shown {
    let text = words(text).join(" ");
    if text.is_empty() {
        Shown::Absent
    } else {
        Shown::Text(text)
    }
}

fn list(items: impl Iterator<Item = String>) -> Shown {
    text(&items.collect::<Vec<_>>().join("; "))
}
