//! A change in words.

use super::super::atlas::{Atlas, FINDINGS, Placed};
use super::super::{line, visible};
use super::event::{Event, What};
use super::news::Told;
use crate::case::Case;

/// What happened, as the feed tells it.
pub(super) fn tell(atlas: &Atlas<'_>, event: &Event<'_, '_>) -> Told {
    let (title, summary) = words(atlas, event);
    Told {
        at: event.at,
        when: event.when,
        commit: event.commit,
        file: event.case.map(|placed| placed.case.path.clone()),
        page: event
            .case
            .map_or_else(String::new, |placed| placed.path.to_owned()),
        kind: event.what.kind(),
        index: event.what.index(),
        apart: apart(event.what),
        title,
        summary,
        href: href(event),
    }
}

fn apart(what: What<'_>) -> String {
    match what {
        What::Step(index) | What::Correction(index) => index.to_string(),
        What::Finding(finding) => format!(
            "{} {} {}",
            finding.rule.name,
            finding.message,
            finding.step.unwrap_or(0)
        ),
        What::Received | What::Withdrawn | What::Deleted => String::new(),
    }
}

fn words(atlas: &Atlas<'_>, event: &Event<'_, '_>) -> (String, String) {
    let words = atlas.words;
    let Some(placed) = event.case else {
        return match event.what {
            What::Finding(finding) => {
                let shown = atlas.finding(finding, None);
                let title = shown.title.unwrap_or_else(|| finding.rule.name.to_owned());
                let gaps = [("tingkat", shown.severity.label), ("judul", title)];
                (words.with("umpan-temuan-arsip", gaps), shown.message)
            }
            _ => (String::new(), String::new()),
        };
    };
    let case = placed.case;
    let id = || ("berkas", visible(&case.id));
    let number = |index: usize| ("n", (index + 1).to_string());
    match event.what {
        What::Received => (
            words.with("umpan-didaftarkan", [id()]),
            about(atlas, placed),
        ),
        What::Step(index) => {
            let gaps = [id(), number(index), ("aktivitas", activity(case, index))];
            (words.with("umpan-langkah", gaps), about(atlas, placed))
        }
        What::Correction(index) => {
            let correction = case.record().and_then(|r| r.corrections.get(index));
            let step = correction.map_or(0, |correction| correction.step.value);
            let reason = correction.map_or_else(String::new, |c| visible(&c.reason));
            let gaps = [id(), ("n", step.to_string())];
            (words.with("umpan-koreksi", gaps), reason)
        }
        What::Withdrawn => {
            let withdrawal = case.record().and_then(|r| r.cancellation.as_ref());
            let reason = withdrawal.map_or_else(String::new, |w| visible(&w.reason));
            (words.with("umpan-dibatalkan", [id()]), reason)
        }
        What::Deleted => (words.with("umpan-dihapus", [id()]), about(atlas, placed)),
        What::Finding(finding) => {
            let shown = atlas.finding(finding, None);
            let title = shown.title.unwrap_or_else(|| finding.rule.name.to_owned());
            let gaps = [id(), ("tingkat", shown.severity.label), ("judul", title)];
            (words.with("umpan-temuan", gaps), shown.message)
        }
    }
}

/// Title, applicant and SOP of a case.
fn about(atlas: &Atlas<'_>, placed: Placed<'_, '_>) -> String {
    let line = atlas.line(placed);
    let parts = [line.title, line.applicant, line.sop];
    let given = parts.into_iter().filter(|part| !part.is_empty());
    given.collect::<Vec<_>>().join(" · ")
}

/// What a step did: the activity's description, or its number where the SOP doesn't know it.
fn activity(case: &Case, index: usize) -> String {
    let Some(step) = case.steps.get(index) else {
        return String::new();
    };
    let number = step.step.activity.value;
    let known = case.sop().and_then(|sop| sop.activity(number));
    known.map_or_else(|| number.to_string(), |known| visible(&known.description))
}

fn href(event: &Event<'_, '_>) -> String {
    let Some(placed) = event.case else {
        return FINDINGS.to_owned();
    };
    let step = match event.what {
        What::Step(index) => u32::try_from(index + 1).ok(),
        What::Correction(index) => {
            let corrections = placed.case.record().map(|record| &record.corrections);
            let correction = corrections.and_then(|all| all.get(index));
            correction.map(|correction| correction.step.value)
        }
        What::Finding(finding) => finding.step,
        What::Received | What::Withdrawn | What::Deleted => None,
    };
    line::step_href(placed, step)
}
