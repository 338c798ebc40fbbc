//! Checking: the facts of the archive become findings, by the rules of the catalogue.
//!
//! Each rule has its own file in its group's folder, with its name, severity, what it proves and its tests; `registry`
//! lists them. Rules look at facts and report; none knows of another, and what the site changed in `[aturan]` is applied
//! once, here, after all of them have spoken.

pub mod again;
pub mod completeness;
mod context;
pub mod form;
pub mod history;
pub mod order;
pub mod performer;
mod registry;
pub mod signature;
pub mod sop;
pub mod time;

#[cfg(test)]
mod property;
#[cfg(test)]
pub(crate) mod testing;

use jiff::civil::Date;

use crate::calendar::Calendar;
use crate::case::assemble::Archive;
use crate::finding::{self, Finding, Rule, Severity};
use crate::history::History;
use crate::history::worktree::Uncommitted;
use crate::load::SopFile;
use crate::past::Past;
use crate::policy::Policy;
use crate::roster::Roster;
use crate::settings::Settings;

pub use again::{Again, CHANGES_LIMIT, Recounted, Resettled, Turned, TurnedCommit};
pub use completeness::TOLD_OF_STEP;
pub use context::CaseContext;
pub use registry::{is_of_several, messages, rules};
pub use sop::graph_findings;

/// Everything that is judged, and the day on which it is.
#[derive(Clone, Copy)]
pub struct Facts<'a> {
    /// What the site asks for.
    pub settings: &'a Settings,
    /// The SOP revisions at the chosen commit.
    pub sops: &'a [SopFile],
    /// Days off and office hours.
    pub calendar: &'a Calendar,
    /// The officers.
    pub roster: &'a Roster,
    /// Mistakes that loading found in SOP revisions and pages ([`crate::load::Content::mistakes`]).
    pub mistakes: &'a [Finding],
    /// The cases.
    pub archive: &'a Archive,
    /// The history behind them.
    pub history: &'a History,
    /// What the office's own files said at each commit.
    pub policy: &'a Policy,
    /// Edits in no commit yet.
    pub uncommitted: &'a [Uncommitted],
    /// What witnesses outside the repository say of its past.
    pub past: &'a Past,
    /// The day on which everything is judged, in the site's zone.
    pub as_of: Date,
}

/// What the check says of the whole archive.
#[derive(Clone, Debug, Default)]
pub struct Verdict {
    /// Every finding, in the order in which they are shown. Those of rules that are switched off are not among them.
    pub findings: Vec<Finding>,
    /// Rules whose severity `tertib.toml` changed or switched off.
    pub changed_rules: Vec<ChangedRule>,
    /// Rules that the site switched off, those of signatures included when it stopped asking for them.
    pub disabled: Vec<&'static Rule>,
    /// What these rules would have found, sorted as the findings.
    pub silenced: Vec<Finding>,
    /// What changes of the policy did to verdicts.
    pub again: Again,
}

impl Verdict {
    /// How many findings a rule that is switched off would have given.
    pub fn silenced_by(&self, rule: &Rule) -> usize {
        let own = self.silenced.iter().filter(|f| f.rule.name == rule.name);
        own.count()
    }
}

/// A rule that the site judges otherwise than tertib would.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedRule {
    /// The rule.
    pub rule: &'static Rule,
    /// The site's severity; `None` is off.
    pub severity: Option<Severity>,
}

/// Judges everything by every rule that the site keeps on.
pub fn check(facts: Facts<'_>) -> Verdict {
    let mut findings = facts.mistakes.to_vec();
    let again = again::again(facts);
    findings.extend(registry::run_all(registry::CHECKS, facts, &again));
    let (mut findings, mut silenced) = graded(facts.settings, findings);
    let formerly = facts.policy.formerly_signed(facts.settings);
    if let Some(settings) = &formerly {
        let facts = Facts { settings, ..facts };
        let found = registry::run_all(registry::SIGNATURE_CHECKS, facts, &again);
        silenced.extend(found);
    }
    for list in [&mut findings, &mut silenced] {
        finding::sort(list, facts.history.places());
        // A mistake in an SOP is seen by its loader and by its rule; it is one finding.
        list.dedup();
    }
    Verdict {
        findings,
        changed_rules: changed_rules(facts.settings),
        disabled: disabled(facts.settings, formerly.is_some()),
        silenced,
        again,
    }
}

/// What is found of edits in no commit, and what would be if its rule were not switched off.
pub fn of_edits(settings: &Settings, edits: &[Uncommitted]) -> (Vec<Finding>, Vec<Finding>) {
    graded(settings, history::uncommitted::told(edits))
}

/// The findings as grave as the site takes them, and those of rules that it switched off.
fn graded(
    settings: &Settings,
    findings: impl IntoIterator<Item = Finding>,
) -> (Vec<Finding>, Vec<Finding>) {
    let (mut found, silenced): (Vec<_>, Vec<_>) = findings
        .into_iter()
        .partition(|finding| settings.severity(finding.rule).is_some());
    for finding in &mut found {
        // A rule may grade its findings; what the site says of the rule holds for all of them.
        if let Some(Some(severity)) = settings.severities.get(finding.rule.name) {
            finding.severity = *severity;
        }
    }
    (found, silenced)
}

/// Rules that are off by the site's own choice. `unsigned` is off of itself where no signatures are asked for.
fn disabled(settings: &Settings, formerly_signed: bool) -> Vec<&'static Rule> {
    let off = |rule: &&'static Rule| {
        let signing = signature::concerns_signature(rule);
        let asked = rule.severity.is_some() || settings.signing_since.is_some();
        (signing && formerly_signed) || (asked && settings.severity(rule).is_none())
    };
    rules().iter().copied().filter(off).collect()
}

/// The rule whose name is most like a name that no rule has.
pub fn nearest(name: &str) -> Option<&'static Rule> {
    // No rule has so long a name: what is behind makes it like none.
    let name: String = name.chars().take(80).collect();
    let rules = rules().iter().copied();
    rules.min_by_key(|rule| strsim::damerau_levenshtein(rule.name, &name))
}

fn changed_rules(settings: &Settings) -> Vec<ChangedRule> {
    let changed = |rule: &&'static Rule| {
        let severity = settings.severity(rule);
        (severity != rule.severity).then_some(ChangedRule { rule, severity })
    };
    rules().iter().filter_map(changed).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::testing::{case, procedure, world};
    use super::*;

    #[test]
    fn a_case_that_follows_its_procedure_has_no_findings() {
        let draft = case("001")
            .received("2025-04-14 08:05")
            .step(1, "2025-04-15 10:12")
            .step(2, "2025-04-16 09:00")
            .decided(3, "ya", "2025-04-17 09:00")
            .step(4, "2025-04-21 09:00");
        assert_eq!(world(procedure()).case(draft).says(), [""; 0]);
    }

    #[test]
    fn the_site_changes_severities_and_switches_rules_off() {
        let late = case("001")
            .received("2025-04-14 08:05")
            .step(2, "2025-04-21 10:12");
        let verdict = world(procedure())
            .case(late)
            .rule("late-step", Some(Severity::Critical))
            .rule("wrong-start", None)
            .rule("overdue", Some(Severity::Medium))
            .judged_on("2025-04-21")
            .verdict();
        let found: Vec<_> = verdict
            .findings
            .iter()
            .map(|finding| (finding.rule.name, finding.severity))
            .collect();
        assert_eq!(found, [("late-step", Severity::Critical)]);
        let changed: Vec<_> = verdict
            .changed_rules
            .iter()
            .map(|changed| (changed.rule.name, changed.severity))
            .collect();
        assert_eq!(
            changed,
            [
                ("wrong-start", None),
                ("late-step", Some(Severity::Critical))
            ]
        );
    }

    #[test]
    fn a_mistake_seen_by_the_loader_and_by_a_rule_is_one_finding() {
        let broken = procedure().leading(4, 9);
        let seen = graph_findings(&broken.build());
        let verdict = world(broken).mistakes(seen.clone()).verdict();
        assert_eq!(verdict.findings, seen);
    }
}
