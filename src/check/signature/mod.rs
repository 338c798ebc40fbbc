//! Rules of signatures. They speak only on sites that ask for signatures (`[tanda_tangan]` in `tertib.toml`).
//!
//! Before the day from which commits must be signed only what is proven wrong is a finding: a signature that does not fit
//! its commit, a revoked key, another officer's key. What can't be known, such as whose an unlisted key was, is one from
//! that day on.

pub mod bad_signature;
pub mod signer_mismatch;
pub mod unsigned;

pub use bad_signature::BAD_SIGNATURE;
pub use signer_mismatch::SIGNER_MISMATCH;
pub use unsigned::{UNSIGNED, UNSIGNED_SEVERITY};

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::Facts;
use super::context::by_commit;
use crate::case::{Case, EffectiveStep};
use crate::finding::{Finding, Rule};
use crate::history::{Commit, Transition};
use crate::settings::Settings;
use crate::signature::{Demand, Standing};
use crate::stamp::CommitId;

/// Whether a rule is one of these.
pub fn concerns_signature(rule: &Rule) -> bool {
    [&UNSIGNED, &BAD_SIGNATURE, &SIGNER_MISMATCH].contains(&rule)
}

/// What is asked about one commit: what its signature is worth, and why it had to be signed, if it had.
#[derive(Clone, Copy)]
pub struct Question<'a> {
    /// What it is worth.
    pub standing: &'a Standing,
    /// Why it had to be signed.
    pub demand: Option<Demand>,
    /// The day from which commits must be signed.
    pub since: Date,
}

/// The rules that find something of a commit on a site with these settings; none where it asks for no signatures.
/// `demand` says whether the commit had to be signed.
pub fn found_by(
    settings: &Settings,
    standing: &Standing,
    demand: impl Fn(Date) -> Option<Demand>,
) -> Vec<&'static Rule> {
    let Some(since) = settings.signing_since else {
        return Vec::new();
    };
    let question = Question {
        standing,
        demand: demand(since),
        since,
    };
    let told = [unsigned::told, bad_signature::told, signer_mismatch::told];
    let told = told.iter().filter_map(|told| told(question));
    told.map(|finding| finding.rule).collect()
}

/// Adds what a rule says of each signed or demanded commit of the record, in the order of history; nothing on a site that
/// does not ask for signatures. `say` gives the finding's own part, with its rule and message.
fn each(
    facts: &Facts<'_>,
    findings: &mut Vec<Finding>,
    told: impl Fn(Question<'_>) -> Option<Finding>,
) {
    let history = facts.history;
    let Some(since) = facts.settings.signing_since else {
        return;
    };
    let cases = touched(facts);
    for commit in &history.commits {
        if let Some(signed) = history.signatures.get(&commit.id)
            && let Some(finding) = told(Question {
                standing: &signed.standing,
                demand: signed.demand,
                since,
            })
        {
            let finding = by_commit(finding, commit, &facts.settings.zone).with(
                "commit_date",
                commit.committer.when.date_in(&facts.settings.zone),
            );
            findings.push(placed(finding, facts, &cases, commit));
        }
    }
}

/// The cases (by position) that each commit touches.
pub fn touched(facts: &Facts<'_>) -> BTreeMap<CommitId, BTreeSet<usize>> {
    let mut touched: BTreeMap<CommitId, BTreeSet<usize>> = BTreeMap::new();
    for (position, case) in facts.archive.cases.iter().enumerate() {
        for transition in &case.transitions {
            let cases = touched.entry(transition.commit.id).or_default();
            cases.insert(position);
        }
    }
    touched
}

/// Names the case and step that a commit brought, where it concerns one case.
fn placed(
    finding: Finding,
    facts: &Facts<'_>,
    cases: &BTreeMap<CommitId, BTreeSet<usize>>,
    commit: &Commit,
) -> Finding {
    let place = place(facts, cases, commit);
    let one = place.and_then(|(at, step)| Some((facts.archive.cases.get(at)?, step)));
    let Some((case, step)) = one else {
        return finding;
    };
    let finding = finding.case(&case.id);
    let source = &case.version.source;
    match step {
        Some(step) => finding.step(step.index).at(source.place(step.step.span())),
        None => finding.at(source.whole()),
    }
}

/// The case that a commit concerns, where it is one, and the step that it brought.
pub fn place<'a>(
    facts: &Facts<'a>,
    cases: &BTreeMap<CommitId, BTreeSet<usize>>,
    commit: &Commit,
) -> Option<(usize, Option<&'a EffectiveStep>)> {
    let touched = cases.get(&commit.id).filter(|cases| cases.len() == 1)?;
    let at = *touched.first()?;
    let case = facts.archive.cases.get(at)?;
    Some((at, step_of(case, commit)))
}

/// The first step that a commit brought.
fn step_of<'c>(case: &'c Case, commit: &Commit) -> Option<&'c EffectiveStep> {
    let brought = |transition: Option<&Transition>| {
        transition.is_some_and(|transition| transition.commit.id == commit.id)
    };
    let mut steps = case.steps.iter().enumerate();
    let step = steps.find(|(position, _)| brought(case.step_transition(*position)));
    step.map(|(_, step)| step)
}
