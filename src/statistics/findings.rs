//! Findings by rule and severity, and the case that each belongs to.

use std::collections::BTreeMap;

use crate::case::Case;
use crate::finding::{Finding, Severity};

/// Findings by rule and severity.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FindingTally {
    /// By name of the rule, then by severity.
    pub rules: BTreeMap<&'static str, BTreeMap<Severity, usize>>,
}

impl FindingTally {
    /// Counts one finding.
    pub fn add(&mut self, finding: &Finding) {
        let rule = self.rules.entry(finding.rule.name).or_default();
        *rule.entry(finding.severity).or_default() += 1;
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

/// The case that each finding belongs to, as an index. Where two files share a number, the finding's place decides; one
/// whose place is in neither file goes to the first.
pub fn owners(cases: &[Case], findings: &[Finding]) -> Vec<Option<usize>> {
    let mut by_id: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, case) in cases.iter().enumerate() {
        by_id.entry(&case.id).or_default().push(index);
    }
    let owner = |finding: &Finding| {
        let candidates = by_id.get(finding.case.as_deref()?)?;
        let place = finding.place.as_ref().map(|place| place.path.as_str());
        let there = |index: &&usize| cases.get(**index).map(|case| case.path.as_str()) == place;
        candidates
            .iter()
            .find(there)
            .or(candidates.first())
            .copied()
    };
    findings.iter().map(owner).collect()
}

/// The findings of each case, in their order.
pub(super) fn by_case<'a>(cases: &[Case], findings: &'a [Finding]) -> Vec<Vec<&'a Finding>> {
    let mut lists = vec![Vec::new(); cases.len()];
    for (finding, owner) in findings.iter().zip(owners(cases, findings)) {
        if let Some(list) = owner.and_then(|index| lists.get_mut(index)) {
            list.push(finding);
        }
    }
    lists
}
