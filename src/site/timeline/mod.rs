//! The timeline of a case, drawn to scale: every step on the calendar, waiting against work, planned against actual.
//!
//! A drawing is made in three steps, each a pure function: this module reads the case into a `Chart` of spans on the site's
//! clock, `axis` decides which stretch of days is shown and where its months and weeks stand, `draw` writes the SVG. The
//! same figures stand in the table of steps below it, so the drawing is an image with one sentence as its name.

mod axis;
mod draw;
#[cfg(test)]
mod tests;

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use serde::Serialize;

use super::atlas::Atlas;
use super::line;
use super::visible;
use crate::calendar::Due;
use crate::case::{Case, Step, StepOrder};
use crate::stamp::Moment;

/// The timeline as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TimelineView {
    /// The drawing, in parts of some rows each, so that each fits a sheet of paper with its own calendar on top.
    pub parts: Vec<String>,
    /// What it shows, in one sentence.
    pub label: String,
    /// Days off within it, other than weekends: day and name.
    pub holidays: Vec<String>,
    /// How many more days off there are than are named.
    pub more_holidays: usize,
    /// Whether some step says when work began, so that waiting and work differ.
    pub work_known: bool,
    /// Whether some step does not.
    pub start_unknown: bool,
    /// Whether the case runs, so that the as-of day is marked.
    pub running: bool,
    /// Whether something was late.
    pub late: bool,
    /// Whether a correction moved the end of a step.
    pub corrected: bool,
}

/// Days off that are named below a drawing; the rest is counted.
const NAMED_HOLIDAYS: usize = 8;

/// Rows of one part of a drawing.
const ROWS: usize = 24;

/// What is drawn.
struct Chart {
    rows: Vec<Row>,
    /// The as-of day, while the case runs.
    today: Option<Date>,
}

/// One line of the drawing, on the site's clock.
#[derive(Clone, Debug)]
struct Row {
    /// Its name at the left edge.
    label: String,
    /// Broke the order, or was late.
    faulty: bool,
    kind: Kind,
    /// When its clock started.
    from: DateTime,
    /// When work began.
    started: Option<DateTime>,
    /// When it ended, or how far it has come.
    end: DateTime,
    /// When its limit ended.
    due: Option<DateTime>,
    /// The end that stood there before a correction.
    before: Option<DateTime>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A recorded step.
    Step,
    /// The activity now due.
    Open,
    /// The withdrawal.
    Withdrawn,
}

/// The timeline of a case; none for a case that can't be measured or has nothing to show.
pub(super) fn timeline(atlas: &Atlas<'_>, case: &Case) -> Option<TimelineView> {
    let words = atlas.words;
    let chart = chart(atlas, case)?;
    let range = axis::Range::of(&chart)?;
    let (first, last) = range.shown();
    let calendar = &atlas.inputs.content.calendar;
    let holidays: Vec<_> = calendar.holidays().range(first..=last).collect();
    let named = holidays.iter().take(NAMED_HOLIDAYS);
    let steps = chart.rows.iter().filter(|row| row.kind == Kind::Step);
    let label = words.catalog.with_named(
        "garis-waktu-label",
        [
            ("n", crate::finding::Param::from(count(steps.count()))),
            ("dari", words.date(range.first_event()).into()),
            ("sampai", words.date(range.last_event()).into()),
        ],
    );
    let count_of_parts = chart.rows.chunks(ROWS).len();
    let part = |(at, rows): (usize, &[Row])| {
        let part = match count_of_parts {
            1 => label.clone(),
            all => format!("{label} ({}/{all})", at + 1),
        };
        draw::svg((rows, chart.today), &range, calendar, words, &part)
    };
    Some(TimelineView {
        parts: chart.rows.chunks(ROWS).enumerate().map(part).collect(),
        running: chart.today.is_some(),
        label,
        more_holidays: holidays.len().saturating_sub(NAMED_HOLIDAYS),
        holidays: named
            .map(|(day, holiday)| format!("{} {}", words.date(**day), visible(&holiday.name)))
            .collect(),
        work_known: chart.rows.iter().any(|row| row.started.is_some()),
        start_unknown: chart
            .rows
            .iter()
            .any(|row| row.kind == Kind::Step && row.started.is_none()),
        late: chart.rows.iter().any(Row::is_late),
        corrected: chart.rows.iter().any(|row| row.before.is_some()),
    })
}

impl Row {
    /// Whether it ended, or stands, after its limit.
    fn is_late(&self) -> bool {
        self.due.is_some_and(|due| self.end > due)
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn chart(atlas: &Atlas<'_>, case: &Case) -> Option<Chart> {
    let (record, timing) = (case.record()?, case.timing.as_ref()?);
    let zone = atlas.words.zone;
    let progress = case.progress.as_ref()?;
    let mut rows = Vec::with_capacity(case.steps.len() + 1);
    for (position, (step, time)) in case.steps.iter().zip(&timing.steps).enumerate() {
        let way = progress.steps.get(position);
        let original = usize::try_from(step.index).ok();
        let original = original.and_then(|index| record.steps.get(index.checked_sub(1)?));
        rows.push(Row {
            label: atlas.words.with(
                "garis-waktu-baris",
                [
                    ("langkah", step.index.to_string()),
                    ("aktivitas", step.step.activity.value.to_string()),
                    ("pelaksana", lane(case, &step.step)),
                ],
            ),
            faulty: !time.on_time
                || way.is_some_and(|way| {
                    !matches!(way.order, StepOrder::Allowed | StepOrder::NotJudged)
                }),
            kind: Kind::Step,
            from: clock(time.from, zone),
            started: step.step.started.as_ref().map(|at| clock(at.value, zone)),
            end: clock(step.step.finished.value, zone),
            due: time.due.map(|due| limit(due, zone)),
            before: original
                .filter(|original| original.finished.value.at != step.step.finished.value.at)
                .map(|original| clock(original.finished.value, zone)),
        });
    }
    let running = line::is_running(case);
    if let Some(open) = timing.open.as_ref().filter(|_| running) {
        let from = clock(open.from, zone);
        rows.push(Row {
            label: atlas
                .words
                .count("garis-waktu-kini", i64::from(open.activity)),
            faulty: open.days_overdue > 0,
            kind: Kind::Open,
            from,
            started: None,
            end: day_end(atlas.inputs.as_of).max(from),
            due: open.due.map(|due| limit(due, zone)),
            before: None,
        });
    }
    if let Some(cancellation) = &record.cancellation {
        let at = clock(cancellation.date.value, zone);
        rows.push(Row {
            label: atlas.words.get("keadaan-dibatalkan"),
            faulty: false,
            kind: Kind::Withdrawn,
            from: at,
            started: None,
            end: at,
            due: None,
            before: None,
        });
    }
    let today = running.then_some(atlas.inputs.as_of);
    (!rows.is_empty()).then_some(Chart { rows, today })
}

/// Title of the lane of a step.
fn lane(case: &Case, step: &Step) -> String {
    let lane = step.lane.as_str();
    visible(case.sop().map_or(lane, |sop| sop.lane_name(lane)))
}

fn clock(moment: Moment, zone: &TimeZone) -> DateTime {
    moment.zoned(zone).datetime()
}

/// The last moment of a limit: the end of its day where it is counted in days.
fn limit(due: Due, zone: &TimeZone) -> DateTime {
    match due.instant {
        Some(at) => at.to_zoned_datetime(zone.clone()).datetime(),
        None => day_end(due.date),
    }
}

fn day_end(day: Date) -> DateTime {
    day.to_datetime(Time::MAX)
}
