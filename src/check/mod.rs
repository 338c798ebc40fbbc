//! Checking: the facts of the archive become findings, by the rules of the catalogue.

pub mod form;

use crate::finding::{Finding, Rule, Severity};

/// What the check says of the whole archive.
#[derive(Clone, Debug, Default)]
pub struct Verdict {
    /// Every finding, in the order in which they are shown. Those of rules that are switched off are not among them.
    pub findings: Vec<Finding>,
    /// Rules whose severity `tertib.toml` changed or switched off.
    pub changed_rules: Vec<ChangedRule>,
}

/// A rule that the site judges otherwise than tertib would.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedRule {
    /// The rule.
    pub rule: &'static Rule,
    /// The site's severity; `None` is off.
    pub severity: Option<Severity>,
}

/// All rules.
pub fn rules() -> &'static [&'static Rule] {
    &[]
}

/// Rules of the SOP.
pub mod sop {
    /// Faults of the graph.
    pub fn graph_findings(_sop: &crate::sop::Sop) -> Vec<crate::finding::Finding> {
        Vec::new()
    }
}

/// Facts.
#[derive(Clone, Copy)]
pub struct Facts<'a> {
    /// Settings.
    pub settings: &'a crate::settings::Settings,
    /// SOPs.
    pub sops: &'a [crate::load::SopFile],
    /// Calendar.
    pub calendar: &'a crate::calendar::Calendar,
    /// Roster.
    pub roster: &'a crate::roster::Roster,
    /// Archive.
    pub archive: &'a crate::case::assemble::Archive,
    /// History.
    pub history: &'a crate::history::History,
    /// Uncommitted.
    pub uncommitted: &'a [crate::history::worktree::Uncommitted],
    /// Day.
    pub as_of: jiff::civil::Date,
}

/// Checks.
pub fn check(_facts: Facts<'_>) -> Verdict {
    Verdict::default()
}
