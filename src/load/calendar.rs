//! `content/kalender.toml` → [`Calendar`].

use std::collections::BTreeMap;

use super::fields::Fields;
use super::report::Report;
use super::values::{choice, required_day, shift};
use crate::calendar::{Calendar, Holiday, HolidayKind, OfficeHours, Shift};

pub(super) const WEEKDAYS: [&str; 5] = ["senin", "selasa", "rabu", "kamis", "jumat"];

pub(super) const KINDS: [(&str, HolidayKind); 3] = [
    ("nasional", HolidayKind::National),
    ("cuti-bersama", HolidayKind::CollectiveLeave),
    ("lain", HolidayKind::Other),
];

/// Reads the calendar. Days that can't be understood are left out, and the mistakes say so.
pub fn read(report: &mut Report<'_>) -> Calendar {
    let text = report.source.text.clone();
    let table = report.parse(&text);
    let mut fields = Fields::new(&table, report);
    let hours = fields
        .table("jam_kerja", report)
        .map_or_else(OfficeHours::default, |table| office_hours(table, report));
    let mut holidays = BTreeMap::new();
    for table in fields.tables("libur", report) {
        if let Some(day) = holiday(table, report) {
            holidays.entry(day.date).or_insert(day);
        }
    }
    fields.finish(report);
    Calendar::new(holidays, hours)
}

fn holiday(mut fields: Fields<'_, '_>, report: &mut Report<'_>) -> Option<Holiday> {
    let date = required_day(&mut fields, "tanggal", report);
    let name = fields.text("nama", report);
    let kind = fields
        .required::<String>("jenis", report)
        .and_then(|word| choice(&word, "jenis", &KINDS, report));
    let decree = fields.text("dasar", report);
    fields.finish(report);
    Some(Holiday {
        date: date?.value,
        name: name?.value,
        kind: kind?,
        decree: decree?.value,
    })
}

fn office_hours(mut fields: Fields<'_, '_>, report: &mut Report<'_>) -> OfficeHours {
    let days = WEEKDAYS.map(|weekday| shifts(&mut fields, weekday, report));
    fields.finish(report);
    OfficeHours { days }
}

fn shifts(
    fields: &mut Fields<'_, '_>,
    weekday: &'static str,
    report: &mut Report<'_>,
) -> Vec<Shift> {
    let Some(list) = fields.optional::<Vec<String>>(weekday, report) else {
        return Vec::new();
    };
    let mut shifts: Vec<Shift> = Vec::new();
    for text in &list.value {
        match shift(text) {
            Some(next) if shifts.last().is_none_or(|last| last.1 <= next.0) => shifts.push(next),
            _ => {
                let finding = report.mistake("bentuk-jam-kerja", list.span);
                finding.params.insert("kunci", weekday.into());
                finding.params.insert("nilai", text.clone().into());
            }
        }
    }
    shifts
}
