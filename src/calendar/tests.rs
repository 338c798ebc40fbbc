//! The calendar against the contract's examples and against naive reckonings that count one day or minute at a time.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;

use jiff::civil::{Date, DateTime, Time, date, time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;

use super::fixture::indonesia;
use super::*;
use crate::sop::{DayUnit, Limit, LimitUnit};
use crate::stamp::Moment;

fn jakarta() -> TimeZone {
    TimeZone::get("Asia/Jakarta").expect("bundled")
}

fn at(local: DateTime) -> Moment {
    let zoned = local.to_zoned_datetime(jakarta()).expect("in range");
    Moment {
        at: zoned.timestamp(),
        offset: zoned.offset(),
    }
}

fn limit(amount: u32, unit: LimitUnit) -> Limit {
    Limit { amount, unit }
}

fn due_on(calendar: &Calendar, from: DateTime, limit: Limit, unit: DayUnit) -> Option<Due> {
    let zone = jakarta();
    let horizon = Horizon {
        calendar,
        zone: &zone,
    };
    due(horizon, at(from), limit, unit)
}

/// Due day of a limit in days of the real calendar, from ten in the morning.
fn due_day(from: Date, limit: Limit, unit: DayUnit) -> Date {
    let due = due_on(&indonesia(), from.at(10, 0, 0, 0), limit, unit);
    due.expect("has an end").date
}

/// Due instant of a limit in hours or minutes of the real calendar, on Jakarta's clock.
fn due_time(from: DateTime, amount: u32, unit: LimitUnit) -> DateTime {
    let due = due_on(&indonesia(), from, limit(amount, unit), DayUnit::Working);
    let instant = due.and_then(|due| due.instant).expect("has an end");
    instant.to_zoned_datetime(jakarta()).datetime()
}

#[test]
fn the_contracts_five_due_dates() {
    let days = |amount| limit(amount, LimitUnit::Days);
    for (from, amount, expected) in [
        (date(2024, 4, 5), 1, date(2024, 4, 16)),
        (date(2025, 3, 20), 14, date(2025, 4, 21)),
        (date(2025, 4, 10), 14, date(2025, 5, 2)),
        (date(2025, 8, 14), 3, date(2025, 8, 20)),
        (date(2026, 3, 16), 14, date(2026, 4, 13)),
    ] {
        assert_eq!(due_day(from, days(amount), DayUnit::Working), expected);
        assert_eq!(
            indonesia().working_days_between(from, expected),
            i64::from(amount)
        );
    }
}

#[test]
fn counting_starts_on_the_next_day_whatever_the_day_of_the_start() {
    let one = limit(1, LimitUnit::Days);
    // Saturday, Sunday and Friday all lead to Monday; Monday leads to Tuesday.
    for (from, expected) in [
        (date(2025, 6, 13), date(2025, 6, 16)),
        (date(2025, 6, 14), date(2025, 6, 16)),
        (date(2025, 6, 15), date(2025, 6, 16)),
        (date(2025, 6, 16), date(2025, 6, 17)),
    ] {
        assert_eq!(due_day(from, one, DayUnit::Working), expected);
    }
}

#[test]
fn the_day_is_that_of_the_sites_zone_not_of_the_offset_written() {
    // 14 April 23:30 UTC is 15 April in Jakarta.
    let from = Moment {
        at: "2025-04-14T23:30:00Z".parse().expect("valid"),
        offset: jiff::tz::Offset::UTC,
    };
    let (calendar, zone) = (indonesia(), jakarta());
    let horizon = Horizon {
        calendar: &calendar,
        zone: &zone,
    };
    let due = due(horizon, from, limit(1, LimitUnit::Days), DayUnit::Working).expect("has an end");
    assert_eq!(due.date, date(2025, 4, 16));
}

#[test]
fn weeks_months_and_calendar_days() {
    let (working, calendar) = (DayUnit::Working, DayUnit::Calendar);
    for (from, amount, unit, days, expected) in [
        // Five working days, with Good Friday in between.
        (
            date(2025, 4, 14),
            1,
            LimitUnit::Weeks,
            working,
            date(2025, 4, 22),
        ),
        (
            date(2025, 4, 14),
            1,
            LimitUnit::Weeks,
            calendar,
            date(2025, 4, 21),
        ),
        (
            date(2025, 4, 14),
            14,
            LimitUnit::Days,
            calendar,
            date(2025, 4, 28),
        ),
        (
            date(2025, 1, 31),
            1,
            LimitUnit::Months,
            working,
            date(2025, 2, 28),
        ),
        (
            date(2024, 1, 31),
            1,
            LimitUnit::Months,
            calendar,
            date(2024, 2, 29),
        ),
        (
            date(2025, 11, 30),
            3,
            LimitUnit::Months,
            working,
            date(2026, 2, 28),
        ),
    ] {
        assert_eq!(due_day(from, limit(amount, unit), days), expected);
    }
}

#[test]
fn hours_run_over_the_break_the_night_the_weekend_and_holidays() {
    for (from, amount, unit, expected) in [
        // Within the morning.
        (
            date(2025, 4, 14).at(8, 0, 0, 0),
            90,
            LimitUnit::Minutes,
            date(2025, 4, 14).at(9, 30, 0, 0),
        ),
        // Over the lunch break.
        (
            date(2025, 4, 14).at(11, 0, 0, 0),
            2,
            LimitUnit::Hours,
            date(2025, 4, 14).at(14, 0, 0, 0),
        ),
        // Exactly to closing time: still the same day.
        (
            date(2025, 4, 14).at(13, 0, 0, 0),
            3,
            LimitUnit::Hours,
            date(2025, 4, 14).at(16, 0, 0, 0),
        ),
        // Before opening and after closing.
        (
            date(2025, 4, 14).at(5, 0, 0, 0),
            1,
            LimitUnit::Hours,
            date(2025, 4, 14).at(8, 30, 0, 0),
        ),
        (
            date(2025, 4, 14).at(20, 0, 0, 0),
            1,
            LimitUnit::Hours,
            date(2025, 4, 15).at(8, 30, 0, 0),
        ),
        // Thursday afternoon, Good Friday, the weekend, Monday.
        (
            date(2025, 4, 17).at(15, 30, 0, 0),
            1,
            LimitUnit::Hours,
            date(2025, 4, 21).at(8, 0, 0, 0),
        ),
        // Friday's longer break.
        (
            date(2025, 4, 25).at(11, 0, 0, 0),
            1,
            LimitUnit::Hours,
            date(2025, 4, 25).at(13, 30, 0, 0),
        ),
    ] {
        assert_eq!(due_time(from, amount, unit), expected, "from {from}");
    }
}

#[test]
fn an_hourly_limit_is_met_up_to_its_last_instant() {
    let from = date(2025, 4, 14).at(8, 0, 0, 0);
    let due = due_on(
        &indonesia(),
        from,
        limit(1, LimitUnit::Hours),
        DayUnit::Working,
    )
    .expect("has an end");
    assert!(due.is_met_by(at(date(2025, 4, 14).at(9, 0, 0, 0)), &jakarta()));
    assert!(!due.is_met_by(at(date(2025, 4, 14).at(9, 0, 1, 0)), &jakarta()));
}

#[test]
fn a_limit_in_days_is_met_until_midnight_of_the_due_day() {
    let from = date(2025, 4, 14).at(8, 0, 0, 0);
    let due = due_on(
        &indonesia(),
        from,
        limit(1, LimitUnit::Days),
        DayUnit::Working,
    )
    .expect("has an end");
    assert!(due.is_met_by(at(date(2025, 4, 15).at(23, 59, 59, 0)), &jakarta()));
    assert!(!due.is_met_by(at(date(2025, 4, 16).at(0, 0, 0, 0)), &jakarta()));
}

#[test]
fn extreme_dates_and_limits_have_no_end_rather_than_a_panic() {
    let calendar = indonesia();
    let huge = [u32::MAX, 30_000, 1];
    let units = [
        LimitUnit::Minutes,
        LimitUnit::Hours,
        LimitUnit::Days,
        LimitUnit::Weeks,
        LimitUnit::Months,
    ];
    for instant in [Timestamp::MIN, Timestamp::MAX] {
        let from = Moment {
            at: instant,
            offset: jiff::tz::Offset::UTC,
        };
        let zone = jakarta();
        let horizon = Horizon {
            calendar: &calendar,
            zone: &zone,
        };
        for (amount, unit) in huge
            .iter()
            .flat_map(|a| units.iter().map(move |u| (*a, *u)))
        {
            for days in [DayUnit::Working, DayUnit::Calendar] {
                let end = due(horizon, from, limit(amount, unit), days);
                assert!(amount != u32::MAX || end.is_none() || unit == LimitUnit::Minutes);
            }
        }
    }
    assert_eq!(calendar.working_days_between(Date::MAX, Date::MAX), 0);
    assert_eq!(
        calendar_days_between(Date::MIN, Date::MAX),
        -calendar_days_between(Date::MAX, Date::MIN)
    );
    assert_eq!(calendar.add_working_days(Date::MAX, 1), None);
    assert_eq!(calendar.add_working_days(Date::MAX, 0), Some(Date::MAX));
    assert_eq!(calendar.add_working_days(Date::MIN, i64::MAX), None);
}

#[test]
fn an_office_without_hours_gives_no_end() {
    let calendar = indonesia();
    let calendar = Calendar::new(
        calendar.holidays().clone(),
        OfficeHours {
            days: Default::default(),
        },
    );
    let from = date(2025, 4, 14).at(8, 0, 0, 0);
    assert_eq!(
        due_on(
            &calendar,
            from,
            limit(1, LimitUnit::Hours),
            DayUnit::Working
        ),
        None
    );
}

#[test]
fn the_years_are_those_with_a_day_off() {
    assert_eq!(indonesia().years(), BTreeSet::from([2024, 2025, 2026]));
}

// The naive reckonings: a list of days off, a list of open minutes, and patience.

fn naive_is_working(off: &BTreeSet<Date>, day: Date) -> bool {
    let weekday = day.weekday().to_monday_one_offset();
    weekday <= 5 && !off.contains(&day)
}

fn naive_between(off: &BTreeSet<Date>, from: Date, to: Date) -> i64 {
    let (mut day, end, sign) = if from <= to {
        (from, to, 1)
    } else {
        (to, from, -1)
    };
    let mut count = 0;
    while day < end {
        day = day.tomorrow().expect("in range");
        count += i64::from(naive_is_working(off, day));
    }
    sign * count
}

fn naive_add(off: &BTreeSet<Date>, from: Date, count: i64) -> Date {
    let (mut day, mut seen) = (from, 0);
    while seen < count {
        day = day.tomorrow().expect("in range");
        seen += i64::from(naive_is_working(off, day));
    }
    day
}

fn naive_minutes(
    off: &BTreeSet<Date>,
    hours: &OfficeHours,
    from: DateTime,
    count: u32,
) -> DateTime {
    let (mut minute, mut worked) = (from, 0);
    while worked < count {
        let weekday = minute.date().weekday().to_monday_zero_offset() as usize;
        let open = naive_is_working(off, minute.date())
            && hours.days[weekday]
                .iter()
                .any(|(open, close)| *open <= minute.time() && minute.time() < *close);
        worked += u32::from(open);
        minute = minute.checked_add(1.minute()).expect("in range");
    }
    minute
}

fn naive_month_later(from: Date, months: u32) -> Date {
    let ahead = from.month() as u32 - 1 + months;
    let (year, month) = (from.year() + (ahead / 12) as i16, (ahead % 12) as i8 + 1);
    (1..=from.day())
        .rev()
        .find_map(|day| Date::new(year, month, day).ok())
        .expect("every month has a first")
}

fn calendar_of(off: &BTreeSet<Date>) -> Calendar {
    let holiday = |date: &Date| Holiday {
        date: *date,
        name: "libur".to_owned(),
        kind: HolidayKind::Other,
        decree: String::new(),
    };
    let days = off.iter().map(|date| (*date, holiday(date)));
    Calendar::new(days.collect(), OfficeHours::default())
}

#[test]
fn centuries_of_days_off_are_not_walked_over_for_every_limit() {
    let mut day = date(2000, 1, 3);
    let mut off = BTreeSet::new();
    while day < date(2900, 1, 1) {
        if day.weekday() != Weekday::Wednesday || day.year() > 2000 {
            off.insert(day);
        }
        day = day.tomorrow().expect("in range");
    }
    let calendar = calendar_of(&off);
    let started = std::time::Instant::now();
    for second in 0..10_000 {
        let from = date(2000, 12, 26).at(8, 0, 0, 0) + second.seconds();
        let due = |limit| due_on(&calendar, from, limit, DayUnit::Working).map(|due| due.date);
        let in_days = due(limit(2, LimitUnit::Days));
        assert_eq!(in_days, Some(date(2900, 1, 1)));
        // Seven and a half hours on the last Wednesday of 2000, the rest nine centuries later.
        let in_hours = due(limit(8, LimitUnit::Hours));
        assert_eq!(in_hours, Some(date(2900, 1, 1)));
        let between = calendar.working_days_between(date(2000, 1, 3), date(2900, 1, 1));
        assert_eq!(between, 53);
    }
    let took = started.elapsed();
    assert!(took.as_secs() < 10, "{took:?}");
}

/// A day between November 2023 and early 2028: five turns of the year, one leap day.
fn any_day() -> impl Strategy<Value = Date> {
    (0..1500i64).prop_map(|offset| {
        date(2023, 11, 1)
            .checked_add(offset.days())
            .expect("in range")
    })
}

fn any_days_off() -> impl Strategy<Value = BTreeSet<Date>> {
    proptest::collection::btree_set(any_day(), 0..200)
}

/// One or no break on each weekday, some days closed.
fn any_hours() -> impl Strategy<Value = OfficeHours> {
    let day = (proptest::collection::btree_set(0..1439i16, 4), 0..3usize);
    proptest::collection::vec(day, 5).prop_map(|days| {
        let clock = |minute: i16| -> Time { time((minute / 60) as i8, (minute % 60) as i8, 0, 0) };
        let mut hours = OfficeHours::default();
        for (weekday, (minutes, shifts)) in days.into_iter().enumerate() {
            let times: Vec<Time> = minutes.into_iter().map(clock).collect();
            hours.days[weekday] = times
                .chunks(2)
                .map(|pair| (pair[0], pair[1]))
                .take(shifts)
                .collect();
        }
        hours
    })
}

proptest! {
    #[test]
    fn days_between_match_a_day_by_day_count(off in any_days_off(), from in any_day(), to in any_day()) {
        let calendar = calendar_of(&off);
        prop_assert_eq!(calendar.working_days_between(from, to), naive_between(&off, from, to));
        let plain = from.until(to).expect("in range").get_days();
        prop_assert_eq!(calendar_days_between(from, to), i64::from(plain));
    }

    #[test]
    fn adding_days_matches_a_day_by_day_count(off in any_days_off(), from in any_day(), count in 0..300i64) {
        let calendar = calendar_of(&off);
        let end = calendar.add_working_days(from, count).expect("in range");
        prop_assert_eq!(end, naive_add(&off, from, count));
        prop_assert_eq!(calendar.working_days_between(from, end), count);
    }

    #[test]
    fn limits_in_days_weeks_and_months_match(off in any_days_off(), from in any_day(), amount in 1..40u32) {
        let calendar = calendar_of(&off);
        let end = |unit, days| {
            let due = due_on(&calendar, from.at(23, 59, 0, 0), limit(amount, unit), days);
            due.expect("in range").date
        };
        let plain = |days: u32| from.checked_add(i64::from(days).days()).expect("in range");
        let count = i64::from(amount);
        prop_assert_eq!(end(LimitUnit::Days, DayUnit::Working), naive_add(&off, from, count));
        prop_assert_eq!(end(LimitUnit::Weeks, DayUnit::Working), naive_add(&off, from, count * 5));
        prop_assert_eq!(end(LimitUnit::Days, DayUnit::Calendar), plain(amount));
        prop_assert_eq!(end(LimitUnit::Weeks, DayUnit::Calendar), plain(amount * 7));
        prop_assert_eq!(end(LimitUnit::Months, DayUnit::Working), naive_month_later(from, amount));
        prop_assert_eq!(end(LimitUnit::Months, DayUnit::Calendar), naive_month_later(from, amount));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn office_minutes_match_a_minute_by_minute_count(
        off in any_days_off(),
        hours in any_hours(),
        day in any_day(),
        minute in 0..1440i16,
        count in 1..1500u32,
    ) {
        let calendar = calendar_of(&off);
        let closed = hours.days.iter().all(Vec::is_empty);
        let calendar = Calendar::new(calendar.holidays().clone(), hours.clone());
        let from = day.at((minute / 60) as i8, (minute % 60) as i8, 0, 0);
        let due = due_on(&calendar, from, limit(count, LimitUnit::Minutes), DayUnit::Working);
        if closed {
            prop_assert_eq!(due, None);
        } else {
            let instant = due.and_then(|due| due.instant).expect("has an end");
            let local = instant.to_zoned_datetime(jakarta()).datetime();
            prop_assert_eq!(local, naive_minutes(&off, &hours, from, count));
        }
    }
}

#[test]
fn minutes_of_one_day_are_those_of_office_hours() {
    let (calendar, zone) = (indonesia(), jakarta());
    let horizon = Horizon {
        calendar: &calendar,
        zone: &zone,
    };
    // Monday, 14 April 2025: 07:30 to 12:00 and 13:00 to 16:00.
    let monday = |hour, minute| at(date(2025, 4, 14).at(hour, minute, 0, 0));
    let saturday = |hour| at(date(2025, 4, 12).at(hour, 0, 0, 0));
    let cases = [
        (monday(8, 5), monday(8, 30), 25),
        (monday(11, 45), monday(13, 10), 25),
        (monday(6, 0), monday(7, 40), 10),
        (monday(16, 30), monday(18, 0), 0),
        (monday(9, 0), monday(8, 0), 0),
        (saturday(9), saturday(10), 0),
    ];
    for (from, to, minutes) in cases {
        assert_eq!(horizon.minutes_within_a_day(from, to), minutes, "{from:?}");
    }
}
