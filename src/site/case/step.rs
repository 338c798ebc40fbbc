//! Steps as pages show them: who did what, how long it took against its limit, and what stands behind it.

use serde::Serialize;

use super::super::atlas::{Atlas, Placed};
use super::super::finding::FindingView;
use super::super::line;
use super::super::{visible, words::visible_all};
use super::correction::{self, CorrectionView};
use super::entry::{self, CommitView, OutputView};
use super::imported::{self, ImportView};
use super::{ClosedView, OpenView};
use crate::calendar::{Horizon, calendar_days_between};
use crate::case::{Case, EffectiveStep, State, StepOrder, StepTiming};
use crate::sop::{DayUnit, Sop};
use crate::stamp::Moment;

/// One step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StepView {
    /// Position, from 1.
    pub index: u32,
    /// Number of the activity.
    pub activity: u32,
    /// Aktivitas; absent when the SOP has no such activity.
    pub description: Option<String>,
    /// Title of the lane.
    pub lane: String,
    /// Officer's id.
    pub officer: String,
    /// When work began.
    pub started: Option<String>,
    /// When it was finished.
    pub finished: String,
    /// When it was due.
    pub due: Option<String>,
    /// The limit as on the form.
    pub limit: Option<String>,
    /// Days used, in words.
    pub used: Option<String>,
    /// Days late, in words; only when late.
    pub late: Option<String>,
    /// `tepat`, `terlambat`, `tanpa-batas` or `tidak-dinilai`.
    pub timeliness: &'static str,
    /// How it relates to the flow: `sesuai`, `salah-mulai`, …
    pub order: &'static str,
    /// It broke the flow: [`Self::order`] is neither `sesuai` nor `tidak-dinilai`.
    pub astray: bool,
    /// Activities that were expected, where another was recorded.
    pub expected: Vec<u32>,
    /// Kelengkapan.
    pub requirements: Vec<String>,
    /// Output.
    pub outputs: Vec<OutputView>,
    /// Answer given.
    pub decision: Option<String>,
    /// It sent the case back.
    pub sent_back: bool,
    /// Note, Markdown.
    pub note: Option<String>,
    /// Where it was imported from.
    pub imported: Option<ImportView>,
    /// A correction replaced when it began or was finished.
    pub time_corrected: bool,
    /// Corrections of it.
    pub corrections: Vec<CorrectionView>,
    /// Findings at it.
    pub findings: Vec<FindingView>,
    /// Its commit.
    pub commit: Option<CommitView>,
}

/// Planned against used days, as widths of a drawing 1000 wide.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Bar {
    /// Planned days.
    pub planned: i64,
    /// Used days within the plan.
    pub used: i64,
    /// Used days beyond the plan.
    pub over: i64,
    /// Where the days beyond the plan begin: the end of the plan.
    pub limit: i64,
}

/// Width of what takes less than a day.
const LEAST: i64 = 8;

/// Days from a moment up to and including a day, in the SOP's unit.
fn days(atlas: &Atlas<'_>, case: &Case, from: Moment, to: jiff::civil::Date) -> i64 {
    let from = from.date_in(atlas.words.zone);
    match unit(case) {
        DayUnit::Working => atlas.inputs.content.calendar.working_days_between(from, to),
        DayUnit::Calendar => calendar_days_between(from, to),
    }
}

fn unit(case: &Case) -> DayUnit {
    case.sop().map_or(DayUnit::Working, |sop| sop.day_unit)
}

/// The longer of plan and use fills the drawing; negative spans draw as nothing, and what takes less than a day still
/// shows: time used, a limit, and being late.
fn bar(planned: Option<i64>, used: i64, late: bool) -> Bar {
    let longest = planned.unwrap_or(0).max(used).max(1);
    let width = |days: i64| days.max(0).saturating_mul(1000) / longest;
    let limit = planned.map_or(width(used), |days| width(days).max(LEAST));
    Bar {
        planned: planned.map_or(0, |_| limit),
        used: width(used).clamp(LEAST, limit.max(LEAST)),
        over: (width(used) - limit).max(if late { LEAST } else { 0 }),
        limit,
    }
}

pub(super) fn steps(atlas: &Atlas<'_>, placed: Placed<'_, '_>) -> Vec<StepView> {
    let case = placed.case;
    let views = case.steps.iter().enumerate().map(|(position, step)| {
        let timing = case
            .timing
            .as_ref()
            .and_then(|timing| timing.steps.get(position));
        let own = placed
            .findings
            .iter()
            .filter(|f| f.step == Some(step.index));
        let findings = own
            .map(|finding| atlas.finding(finding, Some(placed.path)))
            .collect();
        let commit = case.step_transition(position);
        StepView {
            findings,
            commit: commit.map(|transition| entry::commit(atlas, &transition.commit)),
            ..step_view(atlas, case, (position, step), timing)
        }
    });
    views.collect()
}

fn step_view(
    atlas: &Atlas<'_>,
    case: &Case,
    (position, effective): (usize, &EffectiveStep),
    timing: Option<&StepTiming>,
) -> StepView {
    let words = atlas.words;
    let step = &effective.step;
    let sop = case.sop().map(AsRef::as_ref);
    let activity = sop.and_then(|sop| sop.activity(step.activity.value));
    let way = case
        .progress
        .as_ref()
        .and_then(|progress| progress.steps.get(position));
    let late = timing.filter(|timing| !timing.on_time);
    StepView {
        index: effective.index,
        activity: step.activity.value,
        description: activity.map(|activity| activity.description.clone()),
        lane: visible(sop.map_or(step.lane.as_str(), |sop: &Sop| sop.lane_name(&step.lane))),
        officer: visible(&step.officer),
        started: step.started.as_ref().map(|at| words.moment(at.value)),
        finished: words.moment(step.finished.value),
        due: timing
            .and_then(|timing| timing.due)
            .map(|due| words.due(due)),
        limit: activity
            .and_then(|activity| activity.limit)
            .map(|limit| words.limit(limit)),
        used: timing.map(|timing| used_words(atlas, case, timing, step.finished.value)),
        late: late.map(|timing| match timing.days_late {
            0 => words.get("berkas-lewat-jam"),
            days => atlas.days_of(case, days),
        }),
        timeliness: timeliness(timing),
        order: way.map_or("tidak-dinilai", |way| order(way.order)),
        astray: way
            .is_some_and(|way| !matches!(way.order, StepOrder::Allowed | StepOrder::NotJudged)),
        expected: way
            .filter(|way| way.order != StepOrder::Allowed)
            .map(|way| way.expected.iter().copied().collect())
            .unwrap_or_default(),
        requirements: visible_all(&step.requirements),
        outputs: step
            .outputs
            .iter()
            .map(|output| entry::output(case, output))
            .collect(),
        decision: step.decision.as_ref().map(|decision| visible(decision)),
        sent_back: way.is_some_and(|way| way.sent_back),
        note: step.note.as_deref().map(visible),
        imported: imported::of_step(step),
        time_corrected: correction::moves_time(case, effective),
        corrections: correction::of_step(atlas, case, effective),
        findings: Vec::new(),
        commit: None,
    }
}

fn used(timing: &StepTiming, unit: DayUnit) -> i64 {
    match unit {
        DayUnit::Working => timing.working_days,
        DayUnit::Calendar => timing.calendar_days,
    }
}

/// Time used, in words: days, and within one day minutes of office time where the limit is counted in them.
fn used_words(atlas: &Atlas<'_>, case: &Case, timing: &StepTiming, finished: Moment) -> String {
    let days = used(timing, unit(case));
    let by_the_clock = timing.due.is_some_and(|due| due.instant.is_some());
    if days != 0 || !by_the_clock {
        return atlas.days_of(case, days);
    }
    let horizon = Horizon {
        calendar: &atlas.inputs.content.calendar,
        zone: atlas.words.zone,
    };
    atlas
        .words
        .minutes(horizon.minutes_within_a_day(timing.from, finished))
}

fn timeliness(timing: Option<&StepTiming>) -> &'static str {
    match timing {
        None => "tidak-dinilai",
        Some(timing) if !timing.on_time => "terlambat",
        Some(timing) if timing.due.is_none() => "tanpa-batas",
        Some(_) => "tepat",
    }
}

fn order(order: StepOrder) -> &'static str {
    match order {
        StepOrder::Allowed => "sesuai",
        StepOrder::WrongStart => "salah-mulai",
        StepOrder::OutOfOrder => "luar-urutan",
        StepOrder::AfterEnd => "sesudah-selesai",
        StepOrder::UnknownActivity => "tidak-dikenal",
        StepOrder::NotJudged => "tidak-dinilai",
    }
}

/// The activity now due, while the case runs.
pub(super) fn open(atlas: &Atlas<'_>, case: &Case) -> Option<OpenView> {
    let open = case.timing.as_ref()?.open.as_ref()?;
    let sop = case.sop()?;
    let activity = sop.activity(open.activity)?;
    if !line::is_running(case) {
        return None;
    }
    let used = days(atlas, case, open.from, atlas.inputs.as_of);
    let planned = open.due.map(|due| days(atlas, case, open.from, due.date));
    Some(OpenView {
        activity: open.activity,
        description: activity.description.clone(),
        lanes: activity
            .lanes
            .iter()
            .map(|lane| sop.lane_name(lane).to_owned())
            .collect(),
        from: atlas.words.moment(open.from),
        due: open.due.map(|due| atlas.words.due(due)),
        limit: activity.limit.map(|limit| atlas.words.limit(limit)),
        used: atlas.days_of(case, used),
        overdue: line::overdue(case).map(|days| atlas.days_of(case, days)),
        bar: bar(planned, used, line::overdue(case).is_some()),
    })
}

/// How long a case took that has ended.
pub(super) fn closed(atlas: &Atlas<'_>, case: &Case) -> Option<ClosedView> {
    let record = case.record()?;
    let progress = case.progress.as_ref()?;
    let zone = atlas.words.zone;
    let end = match (&progress.state, &record.cancellation) {
        (State::Cancelled, Some(cancellation)) => cancellation.date.date_in(zone),
        (State::Finished, _) => line::last_day(case, atlas)?,
        _ => return None,
    };
    let used = days(atlas, case, record.received.value, end);
    let timing = case.timing.iter().flat_map(|timing| &timing.steps);
    Some(ClosedView {
        date: atlas.words.date(end),
        used: atlas.days_of(case, used),
        steps: case.steps.len(),
        late: timing.filter(|step| !step.on_time).count(),
        sent_back: progress.steps.iter().filter(|step| step.sent_back).count(),
    })
}
