//! The calendar axis of a timeline: which days are shown, how wide a day is, and where months and weeks begin.

use std::iter::successors;

use jiff::Span;
use jiff::civil::{Date, DateTime};

use super::Chart;
use super::draw::{LEFT, PLOT};

/// Fewest days that are shown, so that a short case is not drawn as one broad bar.
const LEAST_DAYS: i64 = 14;
/// Days off and weeks are drawn up to so many days; beyond that they would be thinner than a line.
const MOST_SHADED: i64 = 420;
const MINUTES: i64 = 24 * 60;

/// The days that are shown.
#[derive(Clone, Copy, Debug)]
pub(super) struct Range {
    first: Date,
    days: i64,
    events: (Date, Date),
}

/// A label on the axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Tick {
    /// A month begins: its number, its year, and whether there is room for the whole name.
    Month(i8, i16, bool),
    /// A year begins.
    Year(i16),
}

impl Range {
    /// The days of a chart with one day before and two after, and at least two weeks. None where they can't be reckoned.
    pub fn of(chart: &Chart) -> Option<Self> {
        let times = chart.rows.iter().flat_map(|row| {
            let own = [Some(row.from), Some(row.end), row.due];
            own.into_iter().chain([row.started, row.before]).flatten()
        });
        let (mut low, mut high) = (DateTime::MAX, DateTime::MIN);
        for time in times {
            low = low.min(time);
            high = high.max(time);
        }
        if low > high {
            return None;
        }
        let events = (low.date(), high.date());
        let first = events.0.yesterday().unwrap_or(events.0);
        let days = days_between(first, events.1).saturating_add(3);
        Some(Self {
            first,
            days: days.max(LEAST_DAYS),
            events,
        })
    }

    /// The first and the last day that are shown.
    pub fn shown(&self) -> (Date, Date) {
        (self.first, self.day(self.days - 1).unwrap_or(Date::MAX))
    }

    /// The first day on which something is drawn.
    pub fn first_event(&self) -> Date {
        self.events.0
    }

    /// The last day on which something is drawn.
    pub fn last_event(&self) -> Date {
        self.events.1
    }

    /// Where a moment stands, in pixels from the left edge of the drawing.
    pub fn x(&self, time: DateTime) -> i64 {
        let start = self.first.to_datetime(jiff::civil::Time::MIN);
        let minutes = time.duration_since(start).as_secs().div_euclid(60);
        LEFT + minutes.saturating_mul(PLOT) / (self.days * MINUTES)
    }

    /// Where a day begins.
    pub fn x_of(&self, day: Date) -> i64 {
        self.x(day.to_datetime(jiff::civil::Time::MIN))
    }

    /// [`Self::x_of`] the day so many days after the first.
    pub fn x_after(&self, days: i64) -> i64 {
        LEFT + days.saturating_mul(PLOT) / self.days
    }

    /// Whether a day is wide enough to be shaded.
    pub fn is_fine(&self) -> bool {
        self.days <= MOST_SHADED
    }

    /// Whether the number of a Monday has room between it and the next.
    pub fn numbers_weeks(&self) -> bool {
        self.days * 24 <= PLOT * 7
    }

    /// The shown days, each with how many come before it, for a range that is fine.
    pub fn each_day(&self) -> impl Iterator<Item = (i64, Date)> + '_ {
        let days = if self.is_fine() { self.days } else { 0 };
        (0..days).zip(successors(Some(self.first), |day| day.tomorrow().ok()))
    }

    /// The Mondays of a range that is fine, each with how many days come before it.
    pub fn mondays(&self) -> impl Iterator<Item = (i64, Date)> + '_ {
        let before = self.first.weekday().to_monday_zero_offset();
        let first = usize::from((7 - before).unsigned_abs() % 7);
        self.each_day().skip(first).step_by(7)
    }

    /// Where months begin, or years where months are too narrow; never more than fit side by side.
    pub fn ticks(&self) -> Vec<(Date, Tick)> {
        let (first, last) = self.shown();
        let month = PLOT * 30 / self.days;
        if month >= 26 {
            let start = first.first_of_month();
            let months = (0..).map_while(|n: i32| {
                let span = Span::new().try_months(n).ok()?;
                start.checked_add(span).ok()
            });
            let months = months.take_while(|day| *day <= last);
            let tick = |day: Date| Tick::Month(day.month(), day.year(), month >= 96);
            return months.map(|day| (day.max(first), tick(day))).collect();
        }
        // As many years between two labels as a label needs.
        let years = (self.days * 44 / (PLOT * 365) + 1).min(10_000);
        let step = i32::try_from(years).unwrap_or(10_000);
        let start = first.first_of_year();
        let starts = (0..).map_while(|n: i32| {
            let years = n.checked_mul(step)?;
            start.checked_add(Span::new().try_years(years).ok()?).ok()
        });
        let starts = starts.take_while(|day| *day <= last);
        starts
            .map(|day| (day.max(first), Tick::Year(day.year())))
            .collect()
    }

    fn day(&self, number: i64) -> Option<Date> {
        let span = Span::new().try_days(number).ok()?;
        self.first.checked_add(span).ok()
    }
}

fn days_between(from: Date, to: Date) -> i64 {
    to.duration_since(from).as_secs() / 86_400
}
