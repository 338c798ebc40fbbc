//! The page of a case: where it stands, what was done and when, what is wrong, and how to check it oneself.

mod correction;
mod entry;
mod imported;
mod signature;
mod step;
mod verdict;
mod way;

use std::collections::BTreeSet;

use serde::Serialize;

use super::atlas::{Atlas, Placed, case_page};
use super::edition;
use super::finding::FindingView;
use super::line::{self, CaseLine};
use super::timeline::{self, TimelineView};
use super::{Page, Section, View, visible};
use crate::case::Case;

pub use correction::{ChangeView, CorrectionView};
pub use entry::{AttachmentView, CommitView, OutputView};
pub use imported::{ImportView, notice as import_notice};
pub use signature::SignatureView;
pub use step::{Bar, StepView};
pub use verdict::VerdictView;
pub use way::WayView;

/// One case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CaseView {
    /// The case in one line.
    pub line: CaseLine,
    /// The case before it in the archive.
    pub previous: Option<NeighbourView>,
    /// The case after it.
    pub next: Option<NeighbourView>,
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
    /// What of it this edition of the site leaves out.
    pub withheld: Option<String>,
    /// That steps of it were imported from a log, and what their commits prove nothing of.
    pub imported: Option<String>,
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
    /// The newest commit that touched it.
    pub latest: Option<LatestView>,
    /// Its steps on the calendar, to scale.
    pub timeline: Option<TimelineView>,
    /// Its way on the flowchart.
    pub way: Option<WayView>,
    /// Whether some commit behind it carries a signature.
    pub signed: bool,
    /// Commands with which anybody can check the record.
    pub commands: Vec<String>,
}

/// Another case in the archive.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NeighbourView {
    /// Number.
    pub id: String,
    /// Path of its page from the site's root.
    pub href: String,
}

/// The last version of a case that could be read; its title, applicant and day of receipt stand on the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LastReadView {
    /// Steps recorded in it.
    pub steps: usize,
    /// The commit that brought it.
    pub commit: CommitView,
}

/// The newest commit of a case, which its page was made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LatestView {
    /// Shortened id.
    pub short: String,
    /// Whole id.
    pub id: String,
    /// When it was made, as written.
    pub date: String,
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

/// The pages of the cases, each made when it is asked for: there are very many, and they need not be in memory together.
pub struct CasePages<'a> {
    atlas: &'a Atlas<'a>,
    cases: Vec<Placed<'a, 'a>>,
}

impl<'a> CasePages<'a> {
    /// The pages of all cases.
    pub fn new(atlas: &'a Atlas<'a>) -> Self {
        Self {
            atlas,
            cases: atlas.cases().collect(),
        }
    }

    /// Their paths.
    pub fn paths(&self) -> impl Iterator<Item = &'a str> {
        self.cases.iter().map(|placed| placed.path)
    }

    /// Makes one of them, counted from 0 as [`CasePages::paths`] tells them.
    pub fn page(&self, at: usize) -> Option<Page> {
        let placed = self.cases.get(at)?;
        let beside = [
            self.neighbour(at.checked_sub(1)),
            self.neighbour(Some(at + 1)),
        ];
        Some(page(self.atlas, *placed, beside))
    }

    /// Makes all of them for a site with more cases: `order` has the number of each, these included, and the path of its file, ascending.
    /// `None` where two pages might have one path: which of them keeps it depends on all.
    pub fn among(&self, order: &[(&str, &str)]) -> Option<Vec<Page>> {
        let paths = order.iter().map(|(_, path)| case_page(path).to_lowercase());
        if paths.collect::<BTreeSet<_>>().len() < order.len() || self.atlas.has_guide_beside_cases()
        {
            return None;
        }
        let neighbour = |at: Option<usize>| {
            let (id, path) = order.get(at?)?;
            Some(NeighbourView {
                id: visible(id),
                href: case_page(path),
            })
        };
        let cases = self.cases.iter();
        let pages = cases.map(|placed| {
            let own = (placed.case.id.as_str(), placed.case.path.as_str());
            let at = order.partition_point(|one| *one < own);
            let beside = [neighbour(at.checked_sub(1)), neighbour(Some(at + 1))];
            page(self.atlas, *placed, beside)
        });
        Some(pages.collect())
    }

    fn neighbour(&self, at: Option<usize>) -> Option<NeighbourView> {
        let placed = self.cases.get(at?)?;
        Some(NeighbourView {
            id: visible(&placed.case.id),
            href: placed.path.to_owned(),
        })
    }
}

fn page(atlas: &Atlas<'_>, placed: Placed<'_, '_>, beside: [Option<NeighbourView>; 2]) -> Page {
    let line = atlas.line(placed);
    Page {
        path: placed.path.to_owned(),
        template: "berkas.html",
        section: Section::Arsip,
        title: format!("{} · {}", line.id, line.title),
        view: View::Case(Box::new(view(atlas, placed, line, beside))),
    }
}

fn view(
    atlas: &Atlas<'_>,
    placed: Placed<'_, '_>,
    line: CaseLine,
    [previous, next]: [Option<NeighbourView>; 2],
) -> CaseView {
    let Placed { case, path, .. } = placed;
    let record = case.record();
    let last_read = line::last_read(case);
    let shown = record.or(last_read.map(|(record, _)| record));
    let whole = placed
        .findings
        .iter()
        .filter(|finding| !stands_at_step(case, finding.step));
    CaseView {
        line,
        previous,
        next,
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
        withheld: shown.and_then(|record| edition::of_case(atlas, record.classification)),
        imported: import_notice(case, atlas.words.catalog),
        received: shown.map(|record| atlas.words.moment(record.received.value)),
        verdicts: verdict::verdicts(atlas, placed),
        open: step::open(atlas, case),
        closed: step::closed(atlas, case),
        findings: whole
            .map(|finding| atlas.finding(finding, Some(path)))
            .collect(),
        steps: step::steps(atlas, placed),
        stray_corrections: correction::stray(atlas, case),
        cancellation: cancellation(atlas, case),
        attachments: entry::attachments(case),
        created: entry::commit_at(atlas, case, created(case)),
        deleted_by: entry::deletion(atlas, case),
        latest: case.transitions.last().map(|newest| LatestView {
            short: newest.commit.id.short(),
            id: newest.commit.id.to_string(),
            date: atlas.words.written(newest.commit.committer.when),
        }),
        timeline: timeline::timeline(atlas, case),
        way: way::way(atlas, placed).filter(|_| record.is_some()),
        signed: case.transitions.iter().any(|t| t.commit.signed),
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
