//! The report as one JSON object, by the contract and `schemas/check.schema.json`.

use jiff::civil::Date;
use serde::Serialize;

use crate::case::{Case, EffectiveStep, State};
use crate::check::Verdict;
use crate::finding::{Finding, Params};
use crate::judge::Judged;
use crate::past::{Claim, Standing};
use crate::stamp::CommitId;
use crate::text::Catalog;

/// Version of the object's shape.
const SCHEMA: u32 = 1;

#[derive(Serialize)]
struct Report<'a> {
    schema: u32,
    head: CommitId,
    as_of: Date,
    cases: Vec<CaseReport<'a>>,
    findings: Vec<FindingReport<'a>>,
    disabled: Vec<DisabledReport>,
    anchors: Vec<AnchorReport<'a>>,
}

#[derive(Serialize)]
struct CaseReport<'a> {
    id: &'a str,
    path: &'a str,
    sop: Option<&'a str>,
    revision: Option<u32>,
    state: &'static str,
    due_activity: Option<u32>,
    due: Option<Date>,
    steps: Vec<StepReport<'a>>,
}

#[derive(Serialize)]
struct StepReport<'a> {
    index: u32,
    activity: u32,
    started: Option<String>,
    finished: String,
    due: Option<Date>,
    working_days: Option<i64>,
    late: Option<i64>,
    commit: Option<CommitId>,
    /// Only on steps that were imported.
    #[serde(skip_serializing_if = "Option::is_none")]
    imported: Option<ImportReport<'a>>,
}

#[derive(Serialize)]
struct ImportReport<'a> {
    source: &'a str,
    key: &'a str,
    row: u32,
    concluded: &'a [String],
}

#[derive(Serialize)]
struct DisabledReport {
    rule: &'static str,
    findings: usize,
}

#[derive(Serialize)]
struct AnchorReport<'a> {
    path: &'a str,
    line: u32,
    head: CommitId,
    standing: &'static str,
}

#[derive(Serialize)]
struct FindingReport<'a> {
    rule: &'static str,
    severity: &'static str,
    case: Option<&'a str>,
    step: Option<u32>,
    commit: Option<CommitId>,
    path: Option<&'a str>,
    line: Option<u32>,
    column: Option<u32>,
    message: String,
    params: &'a Params,
}

/// The report as pretty-printed JSON with a final newline.
///
/// # Errors
/// When serialising fails, which no value here makes it do.
pub fn json(judged: &Judged, catalog: &Catalog) -> Result<String, serde_json::Error> {
    let report = Report {
        schema: SCHEMA,
        head: judged.history.head,
        as_of: judged.as_of,
        cases: judged.archive.cases.iter().map(case).collect(),
        findings: judged
            .verdict
            .findings
            .iter()
            .map(|one| finding(one, catalog))
            .collect(),
        disabled: disabled(&judged.verdict),
        anchors: judged.past.anchors.iter().map(anchor).collect(),
    };
    let mut text = serde_json::to_string_pretty(&report)?;
    text.push('\n');
    Ok(text)
}

fn disabled(verdict: &Verdict) -> Vec<DisabledReport> {
    let rules = verdict.disabled.iter();
    rules
        .map(|rule| DisabledReport {
            rule: rule.name,
            findings: verdict.silenced_by(rule),
        })
        .collect()
}

fn anchor((claim, standing): &(Claim, Standing)) -> AnchorReport<'_> {
    AnchorReport {
        path: &claim.place.path,
        line: claim.place.line,
        head: claim.head,
        standing: standing.name(),
    }
}

/// Some cases as the report lists them, pretty-printed with a final newline.
///
/// # Errors
/// When serialising fails, which no value here makes it do.
pub fn cases_json(cases: &[&Case]) -> Result<String, serde_json::Error> {
    let cases: Vec<CaseReport<'_>> = cases.iter().map(|one| case(one)).collect();
    let mut text = serde_json::to_string_pretty(&cases)?;
    text.push('\n');
    Ok(text)
}

/// One case as the report lists it, pretty-printed with a final newline.
///
/// # Errors
/// When serialising fails, which no value here makes it do.
pub fn case_json(one: &Case) -> Result<String, serde_json::Error> {
    let mut text = serde_json::to_string_pretty(&case(one))?;
    text.push('\n');
    Ok(text)
}

fn case(case: &Case) -> CaseReport<'_> {
    let record = case.record();
    let open = case.timing.as_ref().and_then(|timing| timing.open.as_ref());
    CaseReport {
        id: &case.id,
        path: &case.path,
        sop: record.map(|record| record.sop.as_str()),
        revision: record.map(|record| record.revision.value),
        state: state(case),
        due_activity: open.map(|open| open.activity),
        due: open.and_then(|open| open.due).map(|due| due.date),
        steps: case
            .steps
            .iter()
            .enumerate()
            .map(|(at, one)| step(case, at, one))
            .collect(),
    }
}

/// The state's word; a case that can't be judged has one of its own.
fn state(case: &Case) -> &'static str {
    match &case.progress {
        _ if case.deleted => "dihapus",
        Some(progress) => progress.state.name(),
        None => State::Lost.name(),
    }
}

fn step<'a>(case: &'a Case, at: usize, step: &'a EffectiveStep) -> StepReport<'a> {
    let timing = case.timing.as_ref().and_then(|timing| timing.steps.get(at));
    StepReport {
        index: step.index,
        activity: step.step.activity.value,
        started: step.step.started.as_ref().map(|moment| moment.rfc3339()),
        finished: step.step.finished.rfc3339(),
        due: timing.and_then(|timing| timing.due).map(|due| due.date),
        working_days: timing.map(|timing| timing.working_days),
        // Late by hours on the due day itself counts as one day, so that zero always means on time.
        late: timing.map(|timing| {
            if timing.on_time {
                0
            } else {
                timing.days_late.max(1)
            }
        }),
        commit: case
            .step_transition(at)
            .map(|transition| transition.commit.id),
        imported: step.step.imported.as_ref().map(|from| ImportReport {
            source: &from.source,
            key: &from.key,
            row: from.row,
            concluded: &from.concluded,
        }),
    }
}

fn finding<'a>(finding: &'a Finding, catalog: &Catalog) -> FindingReport<'a> {
    let place = finding.place.as_ref();
    FindingReport {
        rule: finding.rule.name,
        severity: finding.severity.name(),
        case: finding.case.as_deref(),
        step: finding.step,
        commit: finding.commit,
        path: place.map(|place| place.path.as_str()),
        line: place.map(|place| place.line),
        column: place.map(|place| place.column),
        message: catalog.message(finding),
        params: &finding.params,
    }
}
