//! The findings page: everything that is wrong, the gravest first, by rule.

use std::collections::BTreeMap;

use serde::Serialize;

use super::atlas::{Atlas, FINDINGS};
use super::finding::FindingView;
use super::line::Tag;
use super::{Page, Section, View};
use crate::check::ChangedRule;
use crate::finding::{Finding, Severity};

/// All findings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FindingsView {
    /// How many in all.
    pub total: usize,
    /// By severity, the gravest first; severities without findings are left out.
    pub severities: Vec<SeverityGroup>,
    /// Rules that the site judges otherwise than tertib would.
    pub changed: Vec<ChangedView>,
}

/// The findings of one severity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SeverityGroup {
    /// Severity.
    pub severity: Tag,
    /// How many.
    pub count: usize,
    /// By rule.
    pub rules: Vec<RuleGroup>,
}

/// The findings of one rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RuleGroup {
    /// Rule's name.
    pub rule: &'static str,
    /// Title of the rule, where the catalogue has one (`temuan-judul-<rule>`).
    pub title: Option<String>,
    /// What a record without such findings satisfies, where the catalogue says it (`temuan-arti-<rule>`).
    pub about: Option<String>,
    /// Its findings.
    pub findings: Vec<FindingView>,
}

/// A rule whose severity the site changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChangedView {
    /// Rule's name.
    pub rule: &'static str,
    /// Title of the rule, where the catalogue has one.
    pub title: Option<String>,
    /// What tertib would say; `None` is off.
    pub before: Option<Tag>,
    /// What the site says; `None` is off.
    pub after: Option<Tag>,
}

pub(super) fn page(atlas: &Atlas<'_>) -> Page {
    let verdict = atlas.inputs.verdict;
    Page {
        path: FINDINGS.to_owned(),
        template: "temuan.html",
        section: Section::Temuan,
        title: atlas.words.get("judul-temuan"),
        view: View::Findings(FindingsView {
            total: verdict.findings.len(),
            severities: groups(atlas),
            changed: verdict
                .changed_rules
                .iter()
                .map(|rule| changed(atlas, rule))
                .collect(),
        }),
    }
}

fn groups(atlas: &Atlas<'_>) -> Vec<SeverityGroup> {
    type Sorted<'a> = BTreeMap<(Severity, &'static str), Vec<(&'a Finding, Option<&'a str>)>>;
    let mut sorted = Sorted::new();
    for (finding, path) in atlas.findings() {
        let key = (finding.severity, finding.rule.name);
        sorted.entry(key).or_default().push((finding, path));
    }
    let group = |severity: Severity| {
        let rules: Vec<RuleGroup> = sorted
            .range((severity, "")..)
            .take_while(|((own, _), _)| *own == severity)
            .map(|((_, rule), findings)| RuleGroup {
                rule,
                title: atlas.rule_words("temuan-judul", rule),
                about: atlas.rule_words("temuan-arti", rule),
                findings: findings
                    .iter()
                    .map(|(f, path)| atlas.finding(f, *path))
                    .collect(),
            })
            .collect();
        SeverityGroup {
            severity: atlas.severity(severity),
            count: rules.iter().map(|rule| rule.findings.len()).sum(),
            rules,
        }
    };
    let groups = Severity::ALL.into_iter().map(group);
    groups.filter(|group| group.count > 0).collect()
}

fn changed(atlas: &Atlas<'_>, changed: &ChangedRule) -> ChangedView {
    ChangedView {
        rule: changed.rule.name,
        title: atlas.rule_words("temuan-judul", changed.rule.name),
        before: changed.rule.severity.map(|s| atlas.severity(s)),
        after: changed.severity.map(|s| atlas.severity(s)),
    }
}
