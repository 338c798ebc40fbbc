//! The register of findings: every finding as *kriteria* (what is demanded, and by what) and *kondisi* (what was found),
//! with a link to the step.
//!
//! The front page counts and filters; lists by rule and by severity, paged, hold every finding for readers without scripts.

mod criterion;
mod list;
mod row;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Serialize;

use super::atlas::{Atlas, FINDINGS};
use super::disabled::{DisabledView, disabled};
use super::line::Tag;
use super::{Page, Section, View};
use crate::check::{ChangedRule, rules};
use crate::finding::Severity;

pub use criterion::SourceView;
pub use list::{ListKind, PageLinks, RegisterListView};
pub use row::RowView;

/// How many findings stand on one page of the register.
pub(super) const PAGE: usize = 100;

/// Where the register lies as a table for other programs.
pub const CSV: &str = "temuan/register.csv";

/// Titles of the table's columns: keys of the catalogue.
const COLUMNS: [&str; 18] = [
    "register-kolom-tingkat",
    "register-kolom-aturan",
    "register-kolom-judul-aturan",
    "register-kolom-kelompok",
    "register-kolom-berkas",
    "register-kolom-langkah",
    "kolom-judul",
    "kolom-sop",
    "register-kolom-tahun",
    "kolom-keadaan",
    "register-kolom-kriteria",
    "register-kolom-dasar",
    "register-kolom-kondisi",
    "register-kolom-jalan-keluar",
    "register-kolom-commit",
    "register-kolom-letak",
    "register-kolom-file",
    "register-kolom-halaman",
];

/// Everything that was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Register {
    /// Titles of the table's columns.
    pub columns: Vec<String>,
    /// The gravest first, then in the order of cases and steps.
    pub rows: Vec<Arc<RowView>>,
}

/// Makes the register of findings that come in the order of the verdict.
pub(super) fn register(atlas: &Atlas<'_>, findings: &[Arc<RowView>]) -> Register {
    let mut rows = findings.to_vec();
    rows.sort_by_key(|row| std::cmp::Reverse(Severity::from_name(row.severity.key)));
    Register {
        columns: COLUMNS.map(|key| atlas.words.get(key)).into(),
        rows,
    }
}

/// The front page of the register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RegisterView {
    /// How many findings in all.
    pub total: usize,
    /// How many cases have at least one.
    pub cases: usize,
    /// All five severities, the gravest first.
    pub severities: Vec<SeverityLink>,
    /// Rules that found something, the gravest and then the most frequent first.
    pub rules: Vec<RuleLink>,
    /// How many rules are in force and found nothing.
    pub silent: usize,
    /// Rules that the site judges otherwise than tertib would.
    pub changed: Vec<ChangedView>,
    /// Rules that it switched off, and what they would have found.
    pub disabled: Option<DisabledView>,
    /// The first page of findings, the gravest first.
    pub rows: Vec<Arc<RowView>>,
    /// The register as a table.
    pub csv: &'static str,
}

/// A severity with its list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SeverityLink {
    /// Severity.
    pub severity: Tag,
    /// How many findings.
    pub count: usize,
    /// Path of the list's first page.
    pub href: String,
}

/// A rule with its list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RuleLink {
    /// Rule's name.
    pub rule: &'static str,
    /// Its title.
    pub title: String,
    /// Severity of its gravest finding.
    pub severity: Tag,
    /// How many findings.
    pub count: usize,
    /// Path of the list's first page.
    pub href: String,
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

/// Path of the list of a rule.
pub(super) fn rule_list(rule: &str) -> String {
    list::path(&format!("aturan/{rule}"), 1)
}

/// Path of the list of a severity.
pub(super) fn severity_list(severity: &str) -> String {
    list::path(&format!("tingkat/{severity}"), 1)
}

/// The pages of the register: its front, and the lists.
pub(super) fn pages(atlas: &Atlas<'_>, register: &Register) -> Vec<Page> {
    let rows = &register.rows;
    let mut by_rule: BTreeMap<&'static str, Vec<Arc<RowView>>> = BTreeMap::new();
    let mut by_severity: BTreeMap<&'static str, Vec<Arc<RowView>>> = BTreeMap::new();
    for row in rows {
        by_rule.entry(row.rule).or_default().push(Arc::clone(row));
        let severity = by_severity.entry(row.severity.key).or_default();
        severity.push(Arc::clone(row));
    }
    let mut pages = vec![front(atlas, rows, &by_rule, &by_severity)];
    pages.extend(by_rule.values().flat_map(|rows| list::of_rule(atlas, rows)));
    pages.extend(
        by_severity
            .values()
            .flat_map(|rows| list::of_severity(atlas, rows)),
    );
    pages
}

type Grouped = BTreeMap<&'static str, Vec<Arc<RowView>>>;

fn front(
    atlas: &Atlas<'_>,
    rows: &[Arc<RowView>],
    by_rule: &Grouped,
    by_severity: &Grouped,
) -> Page {
    let cases: BTreeSet<&str> = rows.iter().filter_map(|row| row.file.as_deref()).collect();
    let severities = Severity::ALL.map(|severity| SeverityLink {
        severity: atlas.severity(severity),
        count: by_severity.get(severity.name()).map_or(0, Vec::len),
        href: severity_list(severity.name()),
    });
    let in_force = rules().iter().filter(|rule| {
        let severity = atlas.inputs.content.settings.severity(rule);
        severity.is_some() && !by_rule.contains_key(rule.name)
    });
    Page {
        path: FINDINGS.to_owned(),
        template: "temuan.html",
        section: Section::Temuan,
        title: atlas.words.get("judul-temuan"),
        view: View::Register(RegisterView {
            total: rows.len(),
            cases: cases.len(),
            severities: severities.into(),
            rules: rule_links(by_rule),
            silent: in_force.count(),
            changed: atlas
                .inputs
                .verdict
                .changed_rules
                .iter()
                .map(|rule| changed(atlas, rule))
                .collect(),
            disabled: disabled(atlas),
            rows: rows.iter().take(PAGE).cloned().collect(),
            csv: CSV,
        }),
    }
}

/// The rows of a rule come the gravest first, so the first of them tells.
fn rule_links(by_rule: &Grouped) -> Vec<RuleLink> {
    let mut links: Vec<RuleLink> = by_rule
        .iter()
        .filter_map(|(rule, rows)| {
            let first = rows.first()?;
            Some(RuleLink {
                rule,
                title: first.title.clone(),
                severity: first.severity.clone(),
                count: rows.len(),
                href: rule_list(rule),
            })
        })
        .collect();
    let grave = |link: &RuleLink| Severity::from_name(link.severity.key);
    links.sort_by_key(|link| (std::cmp::Reverse((grave(link), link.count)), link.rule));
    links
}

fn changed(atlas: &Atlas<'_>, changed: &ChangedRule) -> ChangedView {
    ChangedView {
        rule: changed.rule.name,
        title: atlas.rule_words("temuan-judul", changed.rule.name),
        before: changed.rule.severity.map(|s| atlas.severity(s)),
        after: changed.severity.map(|s| atlas.severity(s)),
    }
}
