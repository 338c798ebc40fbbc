//! A timeline as SVG. Marks of one kind are one path, however many steps there are, so that a page stays small; looks are
//! the style sheet's.

use jiff::civil::Date;
use unicode_width::UnicodeWidthChar;

use super::super::words::Words;
use super::axis::{Range, Tick};
use super::{Kind, Row};
use crate::calendar::{Calendar, is_weekday};
use crate::escape::markup;
use crate::text::put;

/// Width of the drawing in pixels.
const WIDTH: i64 = LEFT + PLOT + 16;
/// Width of the names at the left edge.
pub(super) const LEFT: i64 = 232;
/// Width of the days.
pub(super) const PLOT: i64 = 1024;
/// Height of the axis.
const TOP: i64 = 46;
const ROW: i64 = 30;
/// Least length of a mark.
const LEAST: i64 = 3;
/// Columns of a name; a wider one is cut.
const NAME_COLUMNS: usize = 32;
/// Room that the number of a week takes.
const WEEK: i64 = 20;

/// Room for the drawing of a case of some ten steps.
const USUAL: usize = 4096;

/// Paths by class.
#[derive(Default)]
struct Marks {
    /// Waiting.
    waiting: String,
    /// All of a step that does not say when work began.
    whole: String,
    /// Work.
    work: String,
    /// What has passed of the activity now due.
    open: String,
    /// From the start of the clock to the limit.
    plan: String,
    /// Past the limit.
    late: String,
    /// Corrected ends.
    corrected: String,
    /// Withdrawal.
    withdrawn: String,
}

/// Writes a part of the drawing: some rows, and the as-of day while the case runs.
pub(super) fn svg(
    (part, today): (&[Row], Option<Date>),
    range: &Range,
    calendar: &Calendar,
    words: Words<'_>,
    label: &str,
) -> String {
    let rows = i64::try_from(part.len()).unwrap_or(i64::MAX / 4096);
    let height = TOP + rows * ROW + 8;
    let mut out = String::with_capacity(USUAL);
    put!(&mut out;
        "<svg class=\"gw\" viewBox=\"0 0 ", WIDTH, " ", height, "\" role=\"img\" aria-label=\""
    );
    put!(&mut out; markup(label), "\">");
    shading(&mut out, range, calendar, height);
    axis(&mut out, (range, today), words, height);
    if let Some(today) = today {
        let x = range.x_of(today);
        put!(&mut out; "<path class=\"gw-kini\" d=\"M", x, " 22V", height, "\"/>");
    }
    let mut marks = Marks::default();
    for (row, y) in part.iter().zip((0..).map(|row| TOP + row * ROW)) {
        marks.add(row, range, y);
        let class = if row.faulty { " class=\"gw-x\"" } else { "" };
        put!(&mut out;
            "<text y=\"", y + 17, "\"", class, ">", markup(&shortened(&row.label)), "</text>"
        );
    }
    marks.write(&mut out);
    out.push_str("</svg>");
    out
}

impl Marks {
    fn add(&mut self, row: &Row, range: &Range, y: i64) {
        let (from, end) = (range.x(row.from), range.x(row.end));
        match (row.kind, row.started) {
            (Kind::Withdrawn, _) => {
                put!(&mut self.withdrawn; "M", end - 5, " ", y + 7, "l10 10m-10 0l10-10");
            }
            (Kind::Open, _) => bar(&mut self.open, from, end, y),
            (Kind::Step, Some(started)) => {
                let started = range.x(started).clamp(from.min(end), end.max(from));
                if started > from {
                    bar(&mut self.waiting, from, started, y);
                }
                bar(&mut self.work, started, end, y);
            }
            (Kind::Step, None) => bar(&mut self.whole, from, end, y),
        }
        if let Some(due) = row.due {
            let due = range.x(due);
            put!(&mut self.plan; "M", from, " ", y + 22, "H", due, "v2v-20");
            if row.is_late() {
                let length = (end - due).max(LEAST);
                put!(&mut self.late; "M", due, " ", y + 20, "h", length, "v5h-", length, "z");
            }
        }
        if let Some(before) = row.before {
            let before = range.x(before);
            let middle = y + 12;
            let path = &mut self.corrected;
            put!(path; "M", before, " ", middle, "l6-6 6 6-6 6z");
            put!(path; "M", before, " ", middle, "H", end);
        }
    }

    fn write(&self, out: &mut String) {
        let all = [
            ("gw-tunggu", &self.waiting),
            ("gw-lama", &self.whole),
            ("gw-kerja", &self.work),
            ("gw-jalan", &self.open),
            ("gw-rencana", &self.plan),
            ("gw-lewat", &self.late),
            ("gw-koreksi", &self.corrected),
            ("gw-batal", &self.withdrawn),
        ];
        for (class, path) in all.iter().filter(|(_, path)| !path.is_empty()) {
            put!(out; "<path class=\"", class, "\" d=\"", path, "\"/>");
        }
    }
}

/// A bar from one place to another, whichever comes first.
fn bar(path: &mut String, from: i64, end: i64, y: i64) {
    let (left, right) = (from.min(end), from.max(end));
    let length = (right - left).max(LEAST);
    put!(path; "M", left, " ", y + 6, "h", length, "v12h-", length, "z");
}

/// Weekends and days off, each run of days as one box.
fn shading(out: &mut String, range: &Range, calendar: &Calendar, height: i64) {
    let mut weekends = String::new();
    let mut holidays = String::new();
    let mut run: Option<(i64, i64, bool)> = None;
    let mut close = |run: Option<(i64, i64, bool)>| {
        let Some((first, last, declared)) = run else {
            return;
        };
        let (left, right) = (range.x_after(first), range.x_after(last + 1));
        let path = if declared {
            &mut holidays
        } else {
            &mut weekends
        };
        put!(path; "M", left, " 24H", right, "V", height, "H", left, "z");
    };
    let (first, last) = range.shown();
    let declared = calendar.holidays().range(first..=last);
    let mut declared = declared.map(|(day, _)| *day).peekable();
    for (number, day) in range.each_day() {
        let declared = declared.next_if_eq(&day).is_some();
        let off = declared || !is_weekday(day);
        run = match run {
            Some((first, _, kind)) if off && kind == declared => Some((first, number, kind)),
            other => {
                close(other);
                off.then_some((number, number, declared))
            }
        };
    }
    close(run);
    for (class, path) in [("gw-pekan", weekends), ("gw-libur", holidays)] {
        if !path.is_empty() {
            put!(out; "<path class=\"", class, "\" d=\"", path, "\"/>");
        }
    }
}

fn axis(out: &mut String, (range, today): (&Range, Option<Date>), words: Words<'_>, height: i64) {
    let ticks = range.ticks();
    let upright = ticks.iter().map(|(day, _)| *day).chain(today);
    let upright: Vec<i64> = upright.map(|day| range.x_of(day)).collect();
    let mut lines = String::new();
    let mut names = String::new();
    // Where each begins, and where the next label can begin.
    let starts = upright.iter().copied().take(ticks.len());
    let ends = starts.clone().skip(1).chain([LEFT + PLOT]);
    for ((x, end), (_, tick)) in starts.zip(ends).zip(&ticks) {
        put!(&mut lines; "M", x, " 2V", height);
        let name = match tick {
            Tick::Year(year) => year.to_string(),
            Tick::Month(month, year, whole) => {
                let name = words.get(&format!("bulan-{month}"));
                match (whole, month) {
                    (true, _) => format!("{name} {year}"),
                    (false, 1) => year.to_string(),
                    (false, _) => name.chars().take(3).collect(),
                }
            }
        };
        // The name of a month that has only begun to show, or that is about to end, has no room.
        let room = end - x;
        if room >= 7 * i64::try_from(name.len()).unwrap_or(i64::MAX / 8) {
            put!(&mut names; "<text x=\"", x + 5, "\" y=\"14\">", name, "</text>");
        }
    }
    if range.numbers_weeks() {
        for (number, day) in range.mondays() {
            // A number that a line would strike through is left out.
            let x = range.x_after(number);
            if !upright.iter().any(|line| *line > x && *line < x + WEEK) {
                put!(&mut names; "<text x=\"", x + 3, "\" y=\"37\">", day.day(), "</text>");
            }
        }
    }
    put!(out; "<path class=\"gw-bulan\" d=\"", lines, "M", LEFT, " 24H", LEFT + PLOT, "\"/>");
    put!(out; "<g class=\"gw-nama\">", names, "</g>");
}

/// A name cut to the columns it has.
fn shortened(name: &str) -> String {
    let mut columns = 0;
    let mut short = String::new();
    for c in name.chars() {
        columns += c.width().unwrap_or(0);
        if columns > NAME_COLUMNS {
            short.pop();
            short.push('…');
            break;
        }
        short.push(c);
    }
    short
}
