//! The three verdicts at the head of a case: order, time, integrity.

use serde::Serialize;

use super::super::atlas::{Atlas, Placed};
use super::super::line;
use crate::case::progress::DecisionState;
use crate::case::{Case, StepOrder};
use crate::check::completeness::attachment_mismatch::ATTACHMENT_MISMATCH;
use crate::check::history::{CASE_DELETED, EVIL_MERGE, STEP_CHANGED, STEP_REMOVED};
use crate::check::signature::concerns_signature;
use crate::finding::{Finding, Group, Rule, Severity};

/// One verdict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct VerdictView {
    /// `urutan`, `waktu`, `keutuhan`: key of its title, `putusan-<subject>`.
    pub subject: &'static str,
    /// `baik`, `perhatian`, `buruk`, `tidak-dinilai`.
    pub status: &'static str,
    /// The verdict in a few words.
    pub text: String,
    /// What it rests on.
    pub detail: String,
}

/// Rules after whose findings order and time rest on a text that is not the one that was recorded.
const REWRITTEN: [&Rule; 4] = [&STEP_CHANGED, &STEP_REMOVED, &EVIL_MERGE, &CASE_DELETED];

pub(super) fn verdicts(atlas: &Atlas<'_>, placed: Placed<'_, '_>) -> Vec<VerdictView> {
    let judged: [(&'static str, Judge); 2] = [("urutan", order), ("waktu", time)];
    let mut verdicts: Vec<VerdictView> = judged
        .into_iter()
        .map(|(subject, judge)| {
            if placed.case.deleted {
                let detail = atlas.words.get("putusan-dihapus");
                verdict(atlas, subject, "tidak-dinilai", detail)
            } else {
                cautious(atlas, placed, judge(atlas, placed))
            }
        })
        .collect();
    verdicts.push(integrity(atlas, placed));
    let verdicts = verdicts.into_iter();
    verdicts.map(|found| owned_up(atlas, found)).collect()
}

/// Says which of the rules behind a verdict are off. A good verdict without a grave one of them would claim what nobody
/// checked, so it is none.
fn owned_up(atlas: &Atlas<'_>, found: VerdictView) -> VerdictView {
    let disabled = atlas.inputs.verdict.disabled.iter().copied();
    let off: Vec<&Rule> = disabled
        .filter(|rule| rests_on(found.subject, rule))
        .collect();
    if off.is_empty() {
        return found;
    }
    let names: Vec<&str> = off.iter().map(|rule| rule.name).collect();
    let gaps = [("aturan", names.join(", "))];
    let notice = atlas.words.with("putusan-aturan-mati", gaps);
    if found.status == "baik" && off.iter().any(|rule| decides(rule)) {
        return verdict(atlas, found.subject, "tidak-dinilai", notice);
    }
    VerdictView {
        detail: format!("{} {notice}", found.detail),
        ..found
    }
}

/// Whether a verdict looks at the findings of a rule.
fn rests_on(subject: &str, rule: &Rule) -> bool {
    let rewritten = REWRITTEN.contains(&rule);
    let counts = |from| rule.severity.is_none_or(|severity| severity >= from);
    match subject {
        "urutan" => rule.group == Group::Order || rewritten,
        "waktu" => rewritten || (rule.group == Group::Time && counts(Severity::High)),
        _ => {
            rule == &ATTACHMENT_MISMATCH || (rule.group == Group::History && counts(Severity::Low))
        }
    }
}

/// Whether a good verdict is none without this rule. Those of signatures say nothing of what was changed.
fn decides(rule: &Rule) -> bool {
    rule.severity >= Some(Severity::High) && !concerns_signature(rule)
}

/// How a subject is judged.
type Judge = fn(&Atlas<'_>, Placed<'_, '_>) -> VerdictView;

/// A good verdict on entries that were changed afterwards is not certain: it speaks of the last text only.
fn cautious(atlas: &Atlas<'_>, placed: Placed<'_, '_>, found: VerdictView) -> VerdictView {
    let rewritten = placed
        .findings
        .iter()
        .any(|finding| REWRITTEN.iter().any(|rule| rule.name == finding.rule.name));
    if !rewritten || found.status != "baik" {
        return found;
    }
    VerdictView {
        subject: found.subject,
        status: "perhatian",
        text: atlas.words.get("putusan-belum-pasti"),
        detail: atlas.words.get("putusan-pernah-diubah"),
    }
}

fn verdict(
    atlas: &Atlas<'_>,
    subject: &'static str,
    status: &'static str,
    detail: String,
) -> VerdictView {
    VerdictView {
        subject,
        status,
        text: atlas.words.get(&format!("putusan-{subject}-{status}")),
        detail,
    }
}

/// How many findings of a group there are, from a severity up. Those of signatures are counted apart: they don't say that
/// the record was rewritten.
fn grave(findings: &[&Finding], group: Group, from: Severity) -> usize {
    let counts =
        |f: &&&Finding| f.rule.group == group && f.severity >= from && !concerns_signature(f.rule);
    findings.iter().filter(counts).count()
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn steps_wrong(case: &Case) -> Option<usize> {
    let progress = case.progress.as_ref()?;
    let wrong = progress.steps.iter().filter(|step| {
        !matches!(step.order, StepOrder::Allowed | StepOrder::NotJudged)
            || step.decision != DecisionState::Fine
    });
    Some(wrong.count())
}

fn order(atlas: &Atlas<'_>, placed: Placed<'_, '_>) -> VerdictView {
    let words = atlas.words;
    let found = grave(placed.findings, Group::Order, Severity::Low);
    match steps_wrong(placed.case) {
        None => verdict(
            atlas,
            "urutan",
            "tidak-dinilai",
            words.get("putusan-tanpa-sop"),
        ),
        Some(0) if found == 0 => {
            let steps = count(placed.case.steps.len());
            verdict(
                atlas,
                "urutan",
                "baik",
                words.count("putusan-langkah-sesuai", steps),
            )
        }
        Some(wrong) => {
            let detail = words.count("putusan-langkah-menyimpang", count(wrong.max(found)));
            verdict(atlas, "urutan", "buruk", detail)
        }
    }
}

fn time(atlas: &Atlas<'_>, placed: Placed<'_, '_>) -> VerdictView {
    let (case, words) = (placed.case, atlas.words);
    let Some(timing) = &case.timing else {
        return verdict(
            atlas,
            "waktu",
            "tidak-dinilai",
            words.get("putusan-tanpa-sop"),
        );
    };
    let late = timing.steps.iter().filter(|step| !step.on_time).count();
    let impossible = grave(placed.findings, Group::Time, Severity::High);
    if let Some(days) = line::overdue(case) {
        let detail = words.with("putusan-melewati", [("hari", atlas.days_of(case, days))]);
        verdict(atlas, "waktu", "buruk", detail)
    } else if impossible > 0 {
        VerdictView {
            text: words.get("putusan-waktu-mustahil"),
            ..verdict(
                atlas,
                "waktu",
                "buruk",
                words.count("putusan-rincian-mustahil", count(impossible)),
            )
        }
    } else if late > 0 {
        verdict(
            atlas,
            "waktu",
            "perhatian",
            words.count("putusan-langkah-terlambat", count(late)),
        )
    } else {
        let judged = timing
            .steps
            .iter()
            .filter(|step| step.due.is_some())
            .count();
        verdict(
            atlas,
            "waktu",
            "baik",
            words.count("putusan-langkah-tepat", count(judged)),
        )
    }
}

/// Whether the site made a mere remark of what proves that a record was changed.
fn belittled(finding: &Finding) -> bool {
    let counts = finding.rule.group == Group::History || finding.rule == &ATTACHMENT_MISMATCH;
    counts && decides(finding.rule) && finding.severity < Severity::Low
}

fn integrity(atlas: &Atlas<'_>, placed: Placed<'_, '_>) -> VerdictView {
    let (case, words) = (placed.case, atlas.words);
    let tampered = placed
        .findings
        .iter()
        .filter(|f| f.rule == &ATTACHMENT_MISMATCH);
    let broken = grave(placed.findings, Group::History, Severity::High) + tampered.count();
    let unsealed = |f: &&&Finding| concerns_signature(f.rule) && f.severity >= Severity::Low;
    let belittled = placed.findings.iter().filter(|f| belittled(f));
    let doubtful = grave(placed.findings, Group::History, Severity::Low)
        + belittled.count()
        + placed.findings.iter().filter(unsealed).count();
    if broken > 0 || case.deleted {
        let detail = words.count("putusan-riwayat-diubah", count(broken.max(1)));
        verdict(atlas, "keutuhan", "buruk", detail)
    } else if case.record().is_none() {
        verdict(
            atlas,
            "keutuhan",
            "tidak-dinilai",
            words.get("putusan-tanpa-catatan"),
        )
    } else if !atlas.inputs.history.incomplete.is_empty() {
        verdict(
            atlas,
            "keutuhan",
            "tidak-dinilai",
            words.get("putusan-riwayat-tidak-lengkap"),
        )
    } else if doubtful > 0 {
        verdict(
            atlas,
            "keutuhan",
            "perhatian",
            words.count("putusan-riwayat-janggal", count(doubtful)),
        )
    } else {
        let commits: std::collections::BTreeSet<_> =
            case.transitions.iter().map(|t| t.commit.id).collect();
        verdict(
            atlas,
            "keutuhan",
            "baik",
            words.count("putusan-commit-diperiksa", count(commits.len())),
        )
    }
}
