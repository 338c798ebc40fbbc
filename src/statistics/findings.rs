//! Findings by rule and severity, and the case that each belongs to.

use std::collections::BTreeMap;

use crate::finding::{Finding, Severity};

/// Findings by rule and severity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FindingTally {
    /// By name of the rule, then by severity.
    pub rules: BTreeMap<&'static str, BTreeMap<Severity, usize>>,
}

impl FindingTally {
    /// Counts one finding.
    pub(super) fn add(&mut self, noted: &Noted) {
        let rule = self.rules.entry(noted.rule).or_default();
        *rule.entry(noted.severity).or_default() += 1;
    }

    /// How many of a severity.
    pub fn of(&self, severity: Severity) -> usize {
        let counts = self.rules.values().filter_map(|rule| rule.get(&severity));
        counts.sum()
    }

    /// All of them.
    pub fn total(&self) -> usize {
        self.rules.values().flat_map(BTreeMap::values).sum()
    }
}

/// What the figures need of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Noted {
    /// Name of the rule.
    pub rule: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// The case that it belongs to, as an index.
    pub case: Option<usize>,
    /// Step of that case, from 1.
    pub step: Option<u32>,
}

/// What the figures need of findings, by the [`owners`] of each.
pub fn noted(findings: &[Finding], owners: &[Option<usize>]) -> Vec<Noted> {
    let noted = findings.iter().zip(owners).map(|(finding, owner)| Noted {
        rule: finding.rule.name,
        severity: finding.severity,
        case: *owner,
        step: finding.step,
    });
    noted.collect()
}

/// The case that each finding belongs to, as an index, by the cases' numbers and the paths of their files. Where two files share a
/// number, the finding's place decides; one whose place is in neither file goes to the first.
pub fn owners<'c>(
    cases: impl IntoIterator<Item = (&'c str, &'c str)>,
    findings: &[Finding],
) -> Vec<Option<usize>> {
    let mut by_id: BTreeMap<&str, Vec<(usize, &str)>> = BTreeMap::new();
    for (index, (id, path)) in cases.into_iter().enumerate() {
        by_id.entry(id).or_default().push((index, path));
    }
    let owner = |finding: &Finding| {
        let candidates = by_id.get(finding.case.as_deref()?)?;
        let place = finding.place.as_ref().map(|place| place.path.as_str());
        let there = |(_, path): &&(usize, &str)| Some(*path) == place;
        let found = candidates.iter().find(there).or(candidates.first());
        found.map(|(index, _)| *index)
    };
    findings.iter().map(owner).collect()
}
