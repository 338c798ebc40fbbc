//! Timelines drawn from small charts: places, labels, and bounds.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime, date};
use jiff::tz::TimeZone;
use proptest::prelude::*;

use super::axis::{Range, Tick};
use super::draw::{LEFT, PLOT, svg};
use super::{Chart, Kind, Row};
use crate::calendar::{Calendar, Holiday, HolidayKind, OfficeHours};
use crate::settings::Language;
use crate::site::words::Words;
use crate::text::Catalog;

fn row(from: DateTime, end: DateTime) -> Row {
    Row {
        label: "1 · Tim Teknis IT".to_owned(),
        faulty: false,
        kind: Kind::Step,
        from,
        started: None,
        end,
        due: None,
        before: None,
    }
}

fn chart(rows: Vec<Row>) -> Chart {
    Chart { rows, today: None }
}

fn calendar() -> Calendar {
    let day = date(2025, 8, 18);
    let holiday = Holiday {
        date: day,
        name: "Cuti bersama".to_owned(),
        kind: HolidayKind::CollectiveLeave,
        decree: "SKB".to_owned(),
    };
    Calendar::new(BTreeMap::from([(day, holiday)]), OfficeHours::default())
}

fn drawn(chart: &Chart) -> String {
    let catalog = Catalog::built_in(Language::Id).expect("built-in texts");
    let words = Words {
        catalog: &catalog,
        zone: &TimeZone::UTC,
    };
    let range = Range::of(chart).expect("dates in range");
    svg(
        (&chart.rows, chart.today),
        &range,
        &calendar(),
        words,
        "uji",
    )
}

/// Commands of the path of a class.
fn path<'s>(svg: &'s str, class: &str) -> &'s str {
    let mark = format!("class=\"{class}\" d=\"");
    svg.split_once(mark.as_str())
        .and_then(|(_, rest)| rest.split_once('"'))
        .map_or("", |(path, _)| path)
}

#[test]
fn a_step_is_as_long_as_it_took_and_its_late_part_begins_at_the_limit() {
    // Shown are 32 days, 3 August to 3 September: a day is 1024 / 32 = 32 pixels wide.
    let late = Row {
        started: Some(date(2025, 8, 6).at(0, 0, 0, 0)),
        due: Some(date(2025, 8, 9).at(0, 0, 0, 0)),
        ..row(
            date(2025, 8, 4).at(12, 0, 0, 0),
            date(2025, 8, 14).at(0, 0, 0, 0),
        )
    };
    let other = row(
        date(2025, 8, 14).at(0, 0, 0, 0),
        date(2025, 9, 1).at(0, 0, 0, 0),
    );
    let svg = drawn(&chart(vec![late, other]));
    // Waiting from the 4th at noon (1.5 days after the 3rd: x = 232 + 48) to the 6th (x = 232 + 96).
    assert_eq!(path(&svg, "gw-tunggu"), "M280 52h48v12h-48z");
    assert_eq!(path(&svg, "gw-kerja"), "M328 52h256v12h-256z");
    assert_eq!(path(&svg, "gw-rencana"), "M280 68H424v2v-20");
    assert_eq!(path(&svg, "gw-lewat"), "M424 66h160v5h-160z");
    // The second says nothing of its start.
    assert_eq!(path(&svg, "gw-lama"), "M584 82h576v12h-576z");
}

#[test]
fn weekends_and_declared_days_off_are_shaded_apart() {
    let svg = drawn(&chart(vec![row(
        date(2025, 8, 16).at(0, 0, 0, 0),
        date(2025, 8, 19).at(0, 0, 0, 0),
    )]));
    // 14 days from Friday the 15th: Saturday and Sunday are one box, Monday the 18th is declared off.
    let x = |days: i64| LEFT + PLOT * days / 14;
    let weekends = path(&svg, "gw-pekan");
    assert!(
        weekends.starts_with(&format!("M{} 24H{}V", x(1), x(3))),
        "{weekends}"
    );
    let declared = path(&svg, "gw-libur");
    assert!(
        declared.starts_with(&format!("M{} 24H{}V", x(3), x(4))),
        "{declared}"
    );
}

#[test]
fn the_axis_names_months_then_years() {
    let over = |first: Date, last: Date| {
        let rows = vec![row(first.at(0, 0, 0, 0), last.at(0, 0, 0, 0))];
        Range::of(&chart(rows)).expect("in range").ticks()
    };
    assert_eq!(
        over(date(2025, 8, 4), date(2025, 9, 20)),
        [
            (date(2025, 8, 3), Tick::Month(8, 2025, true)),
            (date(2025, 9, 1), Tick::Month(9, 2025, true)),
        ]
    );
    let years = over(date(2020, 5, 2), date(2025, 2, 1));
    assert_eq!(years[0], (date(2020, 5, 1), Tick::Year(2020)));
    assert_eq!(years[1], (date(2021, 1, 1), Tick::Year(2021)));
    assert_eq!(years.len(), 6);
}

#[test]
fn a_correction_marks_the_end_that_stood_there() {
    let corrected = Row {
        before: Some(date(2025, 8, 10).at(0, 0, 0, 0)),
        ..row(
            date(2025, 8, 4).at(0, 0, 0, 0),
            date(2025, 8, 6).at(0, 0, 0, 0),
        )
    };
    let svg = drawn(&chart(vec![corrected]));
    let x = |days: i64| LEFT + PLOT * days / 14;
    let mark = format!("M{0} 58l6-6 6 6-6 6zM{0} 58H{1}", x(7), x(3));
    assert_eq!(path(&svg, "gw-koreksi"), mark);
}

#[test]
fn names_are_cut_and_made_safe() {
    let hostile = Row {
        label: format!("1 · <b>&{}", "x".repeat(10_000)),
        ..row(
            date(2025, 8, 4).at(0, 0, 0, 0),
            date(2025, 8, 6).at(0, 0, 0, 0),
        )
    };
    let svg = drawn(&chart(vec![hostile]));
    assert!(
        svg.contains(">1 · &lt;b&gt;&amp;xxxxxxxxxxxxxxxxxxxxxxx…</text>"),
        "{svg}"
    );
}

fn moment() -> impl Strategy<Value = DateTime> {
    (-9990_i16..9990, 1_i8..=12, 1_i8..=28, 0_i8..24)
        .prop_map(|(year, month, day, hour)| date(year, month, day).at(hour, 0, 0, 0))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_dates_the_drawing_stays_small_and_inside(
        times in prop::collection::vec((moment(), moment(), prop::option::of(moment())), 1..6)
    ) {
        let rows = times.iter().map(|&(from, end, due)| Row { due, ..row(from, end) });
        let chart = chart(rows.collect());
        let range = Range::of(&chart).expect("dates in range");
        for (from, end, due) in times {
            for time in [Some(from), Some(end), due].into_iter().flatten() {
                prop_assert!((LEFT..=LEFT + PLOT).contains(&range.x(time)), "{time}");
            }
        }
        let svg = drawn(&chart);
        prop_assert!(svg.len() < 24_000, "{} bytes", svg.len());
    }
}
