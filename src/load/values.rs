//! Values with a meaning: moments, days, limits, choices.

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::Offset;
use toml::value::Datetime;

use super::fields::{DayValue, Fields};
use super::report::Report;
use crate::finding::Param;
use crate::roster::Term;
use crate::sop::{Limit, LimitUnit};
use crate::source::Located;
use crate::stamp::Moment;

/// Reads a moment with an offset, such as `2025-04-14T10:12:00+07:00`.
pub fn moment(
    fields: &mut Fields<'_, '_>,
    key: &'static str,
    report: &mut Report<'_>,
) -> Option<Located<Moment>> {
    let read = fields.optional::<Datetime>(key, report)?;
    let refuse = |report: &mut Report<'_>, message| {
        let finding = report.mistake(message, read.span);
        finding.params.insert("kunci", key.into());
        finding
            .params
            .insert("nilai", read.value.to_string().into());
        None
    };
    let (Some(date), Some(time)) = (read.date, read.time) else {
        return refuse(report, "bentuk-waktu-tanpa-jam");
    };
    let minutes = match read.offset {
        Some(toml::value::Offset::Z) => 0,
        Some(toml::value::Offset::Custom { minutes }) => minutes,
        None => return refuse(report, "bentuk-waktu-tanpa-zona"),
    };
    match exact_moment(date, time, minutes) {
        Some(moment) => Some(Located::new(moment, read.span)),
        None => refuse(report, "bentuk-waktu-mustahil"),
    }
}

/// A moment that must be there.
pub fn required_moment(
    fields: &mut Fields<'_, '_>,
    key: &'static str,
    report: &mut Report<'_>,
) -> Option<Located<Moment>> {
    if !fields.has(key) {
        fields.missing(key, report);
    }
    moment(fields, key, report)
}

/// Reads a day, such as `2025-04-10`.
pub fn day(
    fields: &mut Fields<'_, '_>,
    key: &'static str,
    report: &mut Report<'_>,
) -> Option<Located<Date>> {
    let read = fields.optional::<DayValue>(key, report)?;
    let DayValue(value) = read.value;
    let date = match (value.date, value.time) {
        (Some(date), None) => civil_date(date),
        _ => None,
    };
    if date.is_none() {
        let finding = report.mistake("bentuk-tanggal", read.span);
        finding.params.insert("kunci", key.into());
        finding.params.insert("nilai", value.to_string().into());
    }
    date.map(|date| Located::new(date, read.span))
}

/// A day that must be there.
pub fn required_day(
    fields: &mut Fields<'_, '_>,
    key: &'static str,
    report: &mut Report<'_>,
) -> Option<Located<Date>> {
    if !fields.has(key) {
        fields.missing(key, report);
    }
    day(fields, key, report)
}

/// Reads `sejak` and `sampai`.
pub fn term(fields: &mut Fields<'_, '_>, report: &mut Report<'_>) -> Option<Term> {
    let since = required_day(fields, "sejak", report);
    let until = day(fields, "sampai", report);
    let since = since?;
    if let Some(until) = &until
        && until.value < since.value
    {
        report
            .mistake("bentuk-masa-terbalik", until.span)
            .params
            .insert("sejak", since.value.into());
        return None;
    }
    Some(Term {
        since: since.value,
        until: until.map(|until| until.value),
    })
}

/// Reads one of the words that are allowed for a key.
pub fn choice<T: Copy>(
    text: &Located<String>,
    key: &'static str,
    choices: &[(&'static str, T)],
    report: &mut Report<'_>,
) -> Option<T> {
    let found = choices.iter().find(|(word, _)| *word == text.value);
    if found.is_none() {
        let words: Vec<String> = choices.iter().map(|(word, _)| (*word).to_owned()).collect();
        let finding = report.mistake("bentuk-pilihan", text.span);
        finding.params.insert("kunci", key.into());
        finding.params.insert("nilai", text.value.clone().into());
        finding.params.insert("pilihan", Param::List(words));
    }
    found.map(|(_, value)| *value)
}

pub(super) const UNITS: [(&str, LimitUnit); 5] = [
    ("menit", LimitUnit::Minutes),
    ("jam", LimitUnit::Hours),
    ("hari", LimitUnit::Days),
    ("minggu", LimitUnit::Weeks),
    ("bulan", LimitUnit::Months),
];

/// Largest amount of a limit; more is a slip of the keyboard.
const LARGEST_LIMIT: u32 = 10_000;

/// Reads a limit such as `14 hari`.
pub fn limit(text: &Located<String>, key: &'static str, report: &mut Report<'_>) -> Option<Limit> {
    let limit = parse_limit(&text.value);
    if limit.is_none() {
        let finding = report.mistake("bentuk-lama", text.span);
        finding.params.insert("kunci", key.into());
        finding.params.insert("nilai", text.value.clone().into());
    }
    limit
}

fn parse_limit(text: &str) -> Option<Limit> {
    let (amount, unit) = text.trim().split_once(' ')?;
    if !amount.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let amount = amount.parse().ok()?;
    let (_, unit) = UNITS.iter().find(|(word, _)| *word == unit.trim())?;
    (1..=LARGEST_LIMIT).contains(&amount).then_some(Limit {
        amount,
        unit: *unit,
    })
}

/// Reads a stretch of office hours such as `07:30-12:00`.
pub fn shift(text: &str) -> Option<(Time, Time)> {
    let (open, close) = text.split_once('-')?;
    let (open, close) = (clock(open)?, clock(close)?);
    (open < close).then_some((open, close))
}

/// Reads a time of day such as `07:30`.
pub fn clock(text: &str) -> Option<Time> {
    let (hour, minute) = text.trim().split_once([':', '.'])?;
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

fn civil_date(date: toml::value::Date) -> Option<Date> {
    let year = i16::try_from(date.year).ok()?;
    let (month, day) = (i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?);
    Date::new(year, month, day).ok()
}

fn exact_moment(
    date: toml::value::Date,
    time: toml::value::Time,
    offset_minutes: i16,
) -> Option<Moment> {
    let clock = Time::new(
        i8::try_from(time.hour).ok()?,
        i8::try_from(time.minute).ok()?,
        i8::try_from(time.second.unwrap_or(0)).ok()?,
        i32::try_from(time.nanosecond.unwrap_or(0)).ok()?,
    )
    .ok()?;
    let offset = Offset::from_seconds(i32::from(offset_minutes) * 60).ok()?;
    let civil = DateTime::from_parts(civil_date(date)?, clock);
    let at = offset.to_timestamp(civil).ok()?;
    Some(Moment { at, offset })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_a_whole_number_and_a_unit() {
        let days = |amount| Limit {
            amount,
            unit: LimitUnit::Days,
        };
        assert_eq!(parse_limit("14 hari"), Some(days(14)));
        assert_eq!(parse_limit(" 1  hari "), Some(days(1)));
        for refused in [
            "14",
            "hari",
            "0 hari",
            "-1 hari",
            "+1 hari",
            "1,5 hari",
            "14 days",
            "99999 hari",
        ] {
            assert_eq!(parse_limit(refused), None, "{refused}");
        }
    }

    #[test]
    fn office_hours_run_forward() {
        assert!(shift("07:30-12:00").is_some());
        assert!(shift("07.30 - 12.00").is_some());
        for refused in ["12:00-07:30", "07:30", "25:00-26:00", "a-b", ""] {
            assert_eq!(shift(refused), None, "{refused}");
        }
    }
}
