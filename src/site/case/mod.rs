//! The page of a case: where it stands, what was done and when, what is wrong, and how to check it oneself.

mod correction;
mod entry;
mod signature;
mod step;
mod verdict;

use std::collections::BTreeSet;

use serde::Serialize;

use super::atlas::{Atlas, Placed};
use super::finding::FindingView;
use super::line::{self, CaseLine};
use super::procedure::{self, ProcedureView};
use super::{Page, Section, View, visible};
use crate::case::{Case, StepOrder};
use crate::finding::Group;
use crate::flow::Walked;

pub use correction::{ChangeView, CorrectionView};
pub use entry::{AttachmentView, CommitView, OutputView};
pub use signature::SignatureView;
pub use step::{Bar, StepView};
pub use verdict::VerdictView;

/// One case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CaseView {
    /// The case in one line.
    pub line: CaseLine,
    /// Path of its file.
    pub file: String,
    /// No longer there at the chosen commit.
    pub deleted: bool,
    /// Where the file can't be read: the last version that could.
    pub last_read: Option<LastReadView>,
    /// Revision of its SOP.
    pub revision: Option<u32>,
    /// Page of its SOP from the site's root.
    pub sop_href: Option<String>,
    /// Who may see it.
    pub classification: Option<&'static str>,
    /// Day and time it came in.
    pub received: Option<String>,
    /// Order, time, integrity.
    pub verdicts: Vec<VerdictView>,
    /// The activity now due.
    pub open: Option<OpenView>,
    /// How long it took, when it has ended.
    pub closed: Option<ClosedView>,
    /// Findings of the case as a whole.
    pub findings: Vec<FindingView>,
    /// Steps in order.
    pub steps: Vec<StepView>,
    /// Corrections of steps that do not exist.
    pub stray_corrections: Vec<CorrectionView>,
    /// Withdrawal.
    pub cancellation: Option<CancellationView>,
    /// Files in the case's folder.
    pub attachments: Vec<AttachmentView>,
    /// The commit that created the file.
    pub created: Option<CommitView>,
    /// The commit that deleted it.
    pub deleted_by: Option<CommitView>,
    /// The procedure with the case's way marked on it.
    pub procedure: Option<ProcedureView>,
    /// Commands with which anybody can check the record.
    pub commands: Vec<String>,
}

/// The last version of a case that could be read; its title, applicant and day of receipt stand on the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LastReadView {
    /// Steps recorded in it.
    pub steps: usize,
    /// The commit that brought it.
    pub commit: CommitView,
}

/// The activity now due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OpenView {
    /// Number.
    pub activity: u32,
    /// Aktivitas.
    pub description: String,
    /// Lanes that may act.
    pub lanes: Vec<String>,
    /// When its clock started.
    pub from: String,
    /// When it is due.
    pub due: Option<String>,
    /// The limit as on the form.
    pub limit: Option<String>,
    /// Days used so far.
    pub used: String,
    /// How late, in words.
    pub overdue: Option<String>,
    /// Planned against used.
    pub bar: Bar,
}

/// A case that has ended, from the day it came in to the day of its last entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClosedView {
    /// Day of the last entry.
    pub date: String,
    /// Days from receipt to that day, in words.
    pub used: String,
    /// Steps recorded.
    pub steps: usize,
    /// Steps that were late.
    pub late: usize,
    /// Times it was sent back.
    pub sent_back: usize,
}

/// The withdrawal of a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CancellationView {
    /// Officer.
    pub officer: String,
    /// When.
    pub date: String,
    /// Why.
    pub reason: String,
    /// The commit.
    pub commit: Option<CommitView>,
}

pub(super) fn pages(atlas: &Atlas<'_>) -> Vec<Page> {
    atlas.cases().map(|placed| page(atlas, placed)).collect()
}

fn page(atlas: &Atlas<'_>, placed: Placed<'_, '_>) -> Page {
    let line = atlas.line(placed);
    Page {
        path: placed.path.to_owned(),
        template: "berkas.html",
        section: Section::Arsip,
        title: format!("{} · {}", line.id, line.title),
        view: View::Case(Box::new(view(atlas, placed, line))),
    }
}

fn view(atlas: &Atlas<'_>, placed: Placed<'_, '_>, line: CaseLine) -> CaseView {
    let Placed { case, path, .. } = placed;
    let record = case.record();
    let last_read = line::last_read(case);
    let shown = record.or(last_read.map(|(record, _)| record));
    let bars = step::Scale::of(atlas, case);
    let whole = placed
        .findings
        .iter()
        .filter(|finding| !stands_at_step(case, finding.step));
    CaseView {
        line,
        file: visible(&case.path),
        deleted: case.deleted,
        last_read: last_read.map(|(record, commit)| LastReadView {
            steps: record.steps.len(),
            commit: entry::commit(atlas, commit),
        }),
        revision: record
            .map(|record| record.revision.value)
            .or_else(|| case.sop().map(|sop| sop.key.revision)),
        sop_href: sop_href(atlas, case),
        classification: shown.map(|record| record.classification.name()),
        received: shown.map(|record| atlas.words.moment(record.received.value)),
        verdicts: verdict::verdicts(atlas, placed),
        open: step::open(atlas, case, &bars),
        closed: step::closed(atlas, case, &bars),
        findings: whole
            .map(|finding| atlas.finding(finding, Some(path)))
            .collect(),
        steps: step::steps(atlas, placed, &bars),
        stray_corrections: correction::stray(atlas, case),
        cancellation: cancellation(atlas, case),
        attachments: entry::attachments(case),
        created: entry::commit_at(atlas, case, created(case)),
        deleted_by: entry::deletion(atlas, case),
        procedure: case
            .sop()
            .filter(|_| record.is_some())
            .map(|sop| procedure::procedure(atlas.words, sop, Some(&walked(placed)))),
        commands: entry::commands(case),
    }
}

/// The transition that created the file, also where the file can't be read now.
fn created(case: &Case) -> Option<usize> {
    let first = || case.transitions.iter().position(|t| t.after.is_some());
    case.recorded.created.or_else(first)
}

/// Whether a finding is shown at a step: it names one that the page has.
fn stands_at_step(case: &Case, step: Option<u32>) -> bool {
    step.is_some_and(|step| case.steps.iter().any(|own| own.index == step))
}

fn sop_href(atlas: &Atlas<'_>, case: &Case) -> Option<String> {
    let sop = case.sop()?;
    atlas.sop_path(&sop.key).map(str::to_owned)
}

fn cancellation(atlas: &Atlas<'_>, case: &Case) -> Option<CancellationView> {
    let cancellation = case.record()?.cancellation.as_ref()?;
    Some(CancellationView {
        officer: visible(&cancellation.officer),
        date: atlas.words.moment(cancellation.date.value),
        reason: visible(&cancellation.reason),
        commit: entry::commit_at(atlas, case, case.recorded.cancellation),
    })
}

/// The way the case has come, for the drawing. An activity is at fault when a step on it broke the order or was late.
fn walked(placed: Placed<'_, '_>) -> Walked {
    let case = placed.case;
    let Some(progress) = &case.progress else {
        return Walked::default();
    };
    let mut walked = Walked {
        due: progress.due_activity().filter(|_| line::is_running(case)),
        ..Walked::default()
    };
    // What was done to the policy is no fault of the step.
    let of_case = placed
        .findings
        .iter()
        .filter(|f| f.rule.group != Group::Sop);
    let accused: BTreeSet<u32> = of_case.filter_map(|f| f.step).collect();
    for (step, way) in case.steps.iter().zip(&progress.steps) {
        let number = step.step.activity.value;
        walked.visited.insert(number);
        if let Some(target) = way.target {
            walked.edges.insert((number, target));
        }
        if way.order != StepOrder::Allowed || accused.contains(&step.index) {
            walked.faulty.insert(number);
        }
    }
    walked
}
