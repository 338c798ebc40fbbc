//! The start page: what is running, late, due this week, finished lately, and found.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

use super::atlas::{Atlas, INTRODUCTION, START};
use super::disabled::{DisabledView, disabled};
use super::line::{CaseLine, Tag};
use super::statistics::{FigureView, start_figures};
use super::summary::CaseSummary;
use super::{Page, Section, View, archive, visible};
use crate::finding::Severity;

/// How many cases each list of the start page shows.
const SHORT: usize = 6;
/// The archive's list of cases that run.
const RUNNING: (&str, &str) = ("keadaan", "berjalan");

/// The start page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StartView {
    /// The office's introduction, Markdown.
    pub introduction: Option<String>,
    /// Title of the introduction.
    pub introduction_title: Option<String>,
    /// Cases that run; the list leaves out those that are overdue or due soon.
    pub running: Shortlist,
    /// Cases past the due date of the activity now due, the latest first.
    pub overdue: Shortlist,
    /// Cases due from today to Sunday, the nearest first.
    pub due_soon: Shortlist,
    /// Finished cases, the newest first.
    pub finished: Shortlist,
    /// How many cases there are in all.
    pub cases: usize,
    /// How many are in each state, none left out; the numbers add up to `cases`.
    pub states: Vec<StateCount>,
    /// How many SOPs.
    pub sops: usize,
    /// How many findings.
    pub findings: usize,
    /// Rules that the site switched off, and what they would have found.
    pub disabled: Option<DisabledView>,
    /// How many of each severity, the gravest first; all five.
    pub severities: Vec<SeverityCount>,
    /// Cases with the gravest findings.
    pub troubled: Vec<CaseLine>,
    /// Small charts: on time over a year, running cases by due date and by age.
    pub figures: Vec<FigureView>,
}

/// The head of a list and its length.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Shortlist {
    /// How many in all.
    pub count: usize,
    /// The first of them.
    pub cases: Vec<CaseLine>,
    /// The list in the archive that has them all.
    pub href: String,
}

/// How many cases are in one state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StateCount {
    /// State.
    pub state: Tag,
    /// How many.
    pub count: usize,
}

/// How many findings there are of one severity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SeverityCount {
    /// Severity.
    pub severity: Tag,
    /// How many.
    pub count: usize,
}

pub(super) fn page(atlas: &Atlas<'_>, cases: &[CaseSummary]) -> Page {
    let inputs = atlas.inputs;
    let introduction = inputs.content.pages.iter().find(|p| p.slug == INTRODUCTION);
    let findings = &inputs.verdict.findings;
    let severities = Severity::ALL.map(|severity| SeverityCount {
        severity: atlas.severity(severity),
        count: findings.iter().filter(|f| f.severity == severity).count(),
    });
    let sops: std::collections::BTreeSet<_> =
        inputs.content.sops.iter().map(|s| &s.key.sop).collect();
    Page {
        path: START.to_owned(),
        template: "beranda.html",
        section: Section::Beranda,
        title: inputs.content.settings.title.clone(),
        view: View::Start(Box::new(StartView {
            introduction: introduction.map(|page| visible(&page.body)),
            introduction_title: introduction.map(|page| visible(&page.title)),
            running: running(atlas, cases),
            overdue: overdue(atlas, cases),
            due_soon: due_soon(atlas, cases),
            finished: finished(atlas, cases),
            cases: cases.len(),
            states: states(cases),
            sops: sops.len(),
            findings: findings.len(),
            disabled: disabled(atlas),
            severities: severities.into(),
            troubled: troubled(cases),
            figures: start_figures(atlas),
        })),
    }
}

/// The states that have cases: running and finished first, as the tiles above name them, then by how many.
fn states(cases: &[CaseSummary]) -> Vec<StateCount> {
    let mut counts: Vec<StateCount> = Vec::new();
    for case in cases {
        let state = &case.line.state;
        match counts.iter_mut().find(|count| count.state == *state) {
            Some(count) => count.count += 1,
            None => counts.push(StateCount {
                state: state.clone(),
                count: 1,
            }),
        }
    }
    let place = |key: &str| match key {
        "berjalan" => 0,
        "selesai" => 1,
        _ => 2,
    };
    counts.sort_by_key(|c| (place(c.state.key), std::cmp::Reverse(c.count), c.state.key));
    counts
}

/// `list` is a property of the archive's lists and its value.
fn shortlist<K: Ord>(
    atlas: &Atlas<'_>,
    list: (&str, &str),
    chosen: Vec<(K, &CaseSummary)>,
) -> Shortlist {
    Shortlist {
        count: chosen.len(),
        cases: first(chosen),
        href: archive::list(atlas, list.0, list.1),
    }
}

/// The first cases in the order of their keys.
fn first<K: Ord>(mut chosen: Vec<(K, &CaseSummary)>) -> Vec<CaseLine> {
    chosen.sort_by(|(a, left), (b, right)| (a, &left.line.href).cmp(&(b, &right.line.href)));
    let first = chosen.into_iter().take(SHORT);
    first.map(|(_, case)| case.line.clone()).collect()
}

/// Due date of the activity now due; the day after all days where it has none, so that such cases come last.
fn due_date(case: &CaseSummary) -> Date {
    case.due.unwrap_or(Date::MAX)
}

/// Counts every case that runs; lists those that the two urgent lists leave out.
fn running(atlas: &Atlas<'_>, cases: &[CaseSummary]) -> Shortlist {
    let all = || cases.iter().filter(|case| case.is_running());
    let rest = all().filter(|case| case.overdue.is_none() && !is_due_soon(atlas, case));
    Shortlist {
        count: all().count(),
        ..shortlist(
            atlas,
            RUNNING,
            rest.map(|case| (due_date(case), case)).collect(),
        )
    }
}

fn overdue(atlas: &Atlas<'_>, cases: &[CaseSummary]) -> Shortlist {
    let late = cases.iter().filter_map(|case| {
        let days = case.overdue?;
        Some((std::cmp::Reverse(days), case))
    });
    shortlist(atlas, ("ketepatan", "terlambat-kini"), late.collect())
}

fn due_soon(atlas: &Atlas<'_>, cases: &[CaseSummary]) -> Shortlist {
    let soon = cases.iter().filter(|case| is_due_soon(atlas, case));
    let soon = soon.map(|case| (due_date(case), case));
    shortlist(atlas, RUNNING, soon.collect())
}

/// Due from today to Sunday.
fn is_due_soon(atlas: &Atlas<'_>, case: &CaseSummary) -> bool {
    let today = atlas.inputs.as_of;
    let to_sunday = 6 - i64::from(today.weekday().to_monday_zero_offset());
    let sunday = today.saturating_add(to_sunday.days());
    case.is_running() && (today..=sunday).contains(&due_date(case))
}

fn finished(atlas: &Atlas<'_>, cases: &[CaseSummary]) -> Shortlist {
    let done = cases.iter().filter(|case| case.is_finished());
    let done = done.map(|case| (std::cmp::Reverse(case.last), case));
    shortlist(atlas, ("keadaan", "selesai"), done.collect())
}

fn troubled(cases: &[CaseSummary]) -> Vec<CaseLine> {
    let grave = cases.iter().filter_map(|case| {
        let worst = case.worst()?;
        let key = std::cmp::Reverse((worst, case.line.findings));
        (worst >= Severity::Medium).then_some((key, case))
    });
    first(grave.collect())
}
