//! The page of rules: what each proves, and how grave this site takes it.

use serde::Serialize;

use super::atlas::{Atlas, RULES};
use super::line::Tag;
use super::register::rule_list;
use super::{Page, Section, View};
use crate::reference::{RuleEntry, rule_entries};

/// All rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RulesView {
    /// By group.
    pub groups: Vec<GroupView>,
}

/// The rules of one group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GroupView {
    /// Key of the group.
    pub key: &'static str,
    /// Its title.
    pub title: String,
    /// Its rules.
    pub rules: Vec<RuleView>,
}

/// One rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RuleView {
    /// Name.
    pub name: &'static str,
    /// Title.
    pub title: String,
    /// What it proves.
    pub proves: String,
    /// What it accepts.
    pub accepted: String,
    /// What it refuses.
    pub refused: String,
    /// Severity on this site; `None` is off.
    pub severity: Option<Tag>,
    /// Severity that tertib would give; `None` is off.
    pub default: Option<Tag>,
    /// The two differ.
    pub changed: bool,
    /// How many findings it has.
    pub findings: usize,
    /// Path of the register's list of them.
    pub list: Option<String>,
}

pub(super) fn page(atlas: &Atlas<'_>) -> Page {
    let group = |(group, entries): (crate::finding::Group, Vec<RuleEntry>)| GroupView {
        key: group.name(),
        title: atlas.words.get(&format!("kelompok-{}", group.name())),
        rules: entries
            .into_iter()
            .map(|entry| rule(atlas, entry))
            .collect(),
    };
    Page {
        path: RULES.to_owned(),
        template: "aturan.html",
        section: Section::Temuan,
        title: atlas.words.get("rujukan-judul"),
        view: View::Rules(RulesView {
            groups: rule_entries(atlas.words.catalog)
                .into_iter()
                .map(group)
                .collect(),
        }),
    }
}

fn rule(atlas: &Atlas<'_>, entry: RuleEntry) -> RuleView {
    let severity = atlas.inputs.content.settings.severity(entry.rule);
    let findings = atlas.inputs.verdict.findings.iter();
    let own = findings
        .filter(|finding| finding.rule.name == entry.rule.name)
        .count();
    RuleView {
        name: entry.rule.name,
        title: entry.title,
        proves: entry.proves,
        accepted: entry.accepted,
        refused: entry.refused,
        severity: severity.map(|severity| atlas.severity(severity)),
        default: entry.rule.severity.map(|severity| atlas.severity(severity)),
        changed: severity != entry.rule.severity,
        findings: own,
        list: (own > 0).then(|| rule_list(entry.rule.name)),
    }
}
