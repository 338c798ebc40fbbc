//! `calendar-missing`: no clock runs through a year whose days off are not listed.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::case::Case;
use crate::check::registry::{Check, Judge};
use crate::check::{CaseContext, Facts};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::source::{Place, Span};

/// A year touched by a clock has no days off listed.
pub static CALENDAR_MISSING: Rule = Rule {
    name: "calendar-missing",
    group: Group::Time,
    severity: Some(Severity::Medium),
    proves: "Days off are listed for every year in which working days were counted.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&CALENDAR_MISSING],
    messages: &["calendar-missing", "calendar-missing-years"],
    judge: Judge::Archive(judge),
};

/// Where the days off are listed.
const CALENDAR: &str = "content/kalender.toml";

/// A longer row of missing years is the trace of a mistyped date, and is told as one finding.
const LONGEST_ROW: usize = 5;

fn judge(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let cases = facts.archive.cases.iter().filter(|case| !case.deleted);
    let mut touched = BTreeMap::new();
    for case in cases {
        touch(
            &CaseContext {
                facts: *facts,
                case,
            },
            case,
            &mut touched,
        );
    }
    let listed = facts.calendar.years();
    let years = touched.keys().copied();
    let missing: Vec<i16> = years.filter(|year| !listed.contains(year)).collect();
    let finding = |year: i16| {
        let finding = Finding::new(&CALENDAR_MISSING).at(Place::of_file(CALENDAR));
        match touched.get(&year) {
            Some(place) => finding.related(place.clone(), "temuan-label-counted"),
            None => finding,
        }
    };
    for row in missing.chunk_by(|a, b| a + 1 == *b) {
        match row {
            [first, .., last] if row.len() > LONGEST_ROW => findings.push(
                finding(*last)
                    .message("calendar-missing-years")
                    .with("first", first.to_string())
                    .with("last", last.to_string()),
            ),
            _ => findings.extend(
                row.iter()
                    .map(|year| finding(*year).with("year", year.to_string())),
            ),
        }
    }
}

/// Adds the years that the clocks of one case run through, each with the first place that leads there.
fn touch(context: &CaseContext<'_>, case: &Case, years: &mut BTreeMap<i16, Place>) {
    let mut run = |(from, to): (Date, Date), span: Span| {
        for year in from.year()..=to.year() {
            years.entry(year).or_insert_with(|| context.place(span));
        }
    };
    let Some(timing) = &case.timing else {
        return;
    };
    for (step, time) in case.steps.iter().zip(&timing.steps) {
        let from = context.day(time.from);
        let finished = &step.step.finished;
        run((from, context.day(finished.value)), finished.span);
        run((from, time.due.map_or(from, |due| due.date)), finished.span);
    }
    if let Some(open) = &timing.open {
        let from = context.day(open.from);
        let last = case.steps.last().map(|last| last.step.finished.span);
        let received = case.record().map(|record| record.received.span);
        let span = last.or(received).unwrap_or_default();
        run((from, context.facts.as_of), span);
        run((from, open.due.map_or(from, |due| due.date)), span);
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{case, procedure, world};

    #[test]
    fn each_year_without_days_off_is_said_once_whatever_the_number_of_cases() {
        let draft = case("001")
            .received("2026-12-30 08:00")
            .step(1, "2026-12-31 10:00");
        let only = |day| {
            let other = case("002").received("2026-12-30 08:00");
            let world = world(procedure()).case(draft.clone()).case(other);
            world.judged_on(day).only("calendar-missing")
        };
        // The clock of activity 2 ends on the first working day of 2027.
        let text = "calendar-missing 1:1 Hari libur tahun 2027 belum ada di kalender, padahal ada batas waktu yang dihitung dalam tahun itu. | batas waktunya dihitung lewat tahun itu 13:11";
        assert_eq!(only("2026-12-31"), [text]);
        assert_eq!(only("2027-02-01"), [text]);
        let past = case("001")
            .received("2026-12-14 08:00")
            .step(1, "2026-12-15 10:00");
        assert_eq!(
            world(procedure())
                .case(past)
                .judged_on("2026-12-16")
                .only("calendar-missing"),
            [""; 0]
        );
    }

    #[test]
    fn a_mistyped_year_is_one_finding_not_a_thousand() {
        let draft = case("001")
            .received("2025-04-14 08:00")
            .step(1, "9999-04-15 10:00")
            .cancelled("2025-05-01 08:00");
        assert_eq!(
            world(procedure()).case(draft).only("calendar-missing"),
            [
                "calendar-missing 1:1 Hari libur tahun 2027 sampai 9999 belum ada di kalender, padahal ada batas waktu yang dihitung dalam tahun-tahun itu. | batas waktunya dihitung lewat tahun itu 13:11"
            ]
        );
    }
}
