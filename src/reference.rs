//! The reference of rules: what each proves, with an accepted and a refused example, as a text or as Markdown.
//!
//! Rules come from the registry and their words from the catalogue, so that the command, the document and the site's page
//! can't say different things.

use crate::check::rules;
use crate::finding::{Group, Rule, Severity};
use crate::text::Catalog;

/// A rule with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleEntry {
    /// The rule.
    pub rule: &'static Rule,
    /// Its title.
    pub title: String,
    /// What a record without its finding is known to satisfy.
    pub proves: String,
    /// What it accepts.
    pub accepted: String,
    /// What it refuses.
    pub refused: String,
}

/// Every rule with its words, by group; the groups in the order of the contract, the rules in that of the registry.
pub fn rule_entries(catalog: &Catalog) -> Vec<(Group, Vec<RuleEntry>)> {
    entries_of(catalog, None)
}

/// The same of one rule, where one is chosen.
fn entries_of(catalog: &Catalog, chosen: Option<&Rule>) -> Vec<(Group, Vec<RuleEntry>)> {
    let entry = |rule: &&'static Rule| {
        let words = |kind: &str| catalog.get(&format!("temuan-{kind}-{}", rule.name));
        RuleEntry {
            rule,
            title: words("judul"),
            proves: words("arti"),
            accepted: words("contoh-baik"),
            refused: words("contoh-buruk"),
        }
    };
    let groups = Group::ALL.into_iter().map(|group| {
        let own = rules()
            .iter()
            .filter(|rule| rule.group == group && chosen.is_none_or(|chosen| chosen == **rule));
        (group, own.map(entry).collect())
    });
    groups
        .filter(|(_, rules): &(_, Vec<_>)| !rules.is_empty())
        .collect()
}

/// The reference for a terminal, of all rules or of the chosen one.
pub fn rules_text(catalog: &Catalog, chosen: Option<&Rule>) -> String {
    let labels =
        ["membuktikan", "diterima", "ditolak"].map(|key| catalog.get(&format!("rujukan-{key}")));
    let width = labels
        .iter()
        .map(|label| label.chars().count())
        .max()
        .unwrap_or(0);
    let mut out = String::new();
    for (group, entries) in entries_of(catalog, chosen) {
        out.push_str(&catalog.get(&format!("kelompok-{}", group.name())));
        out.push('\n');
        for entry in entries {
            let severity = severity_word(entry.rule.severity, catalog);
            out.push_str(&format!(
                "\n  {} ({severity}): {}\n",
                entry.rule.name, entry.title
            ));
            let lines = [&entry.proves, &entry.accepted, &entry.refused];
            for (label, line) in labels.iter().zip(lines) {
                out.push_str(&format!("    {label:width$}  {line}\n"));
            }
        }
        out.push('\n');
    }
    out
}

/// The reference as a Markdown document, of all rules or of the chosen one.
pub fn rules_markdown(catalog: &Catalog, chosen: Option<&Rule>) -> String {
    let label = |key: &str| catalog.get(&format!("rujukan-{key}"));
    let mut out = format!(
        "# {}\n\n{} {}\n",
        label("judul"),
        label("ket"),
        label("dibuat")
    );
    for (group, entries) in entries_of(catalog, chosen) {
        out.push_str(&format!(
            "\n## {}\n",
            catalog.get(&format!("kelompok-{}", group.name()))
        ));
        for entry in entries {
            out.push_str(&format!(
                "\n### `{}`\n\n{}.\n\n- {}: {}\n- {}: {}\n- {}: {}\n- {}: {}\n",
                entry.rule.name,
                entry.title,
                label("membuktikan"),
                entry.proves,
                label("keparahan"),
                severity_code(entry.rule.severity, catalog),
                label("diterima"),
                entry.accepted,
                label("ditolak"),
                entry.refused,
            ));
        }
    }
    out
}

/// The severity as it is written in `tertib.toml`, with its translation where that is another word.
fn severity_code(severity: Option<Severity>, catalog: &Catalog) -> String {
    let code = severity.map_or("mati", Severity::name);
    let word = severity_word(severity, catalog);
    if word == code {
        format!("`{code}`")
    } else {
        format!("`{code}` ({word})")
    }
}

fn severity_word(severity: Option<Severity>, catalog: &Catalog) -> String {
    match severity {
        Some(severity) => catalog.get(&format!("keparahan-{}", severity.name())),
        None => catalog.get("rujukan-mati"),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;
    use crate::settings::Language;

    #[test]
    fn every_rule_stands_in_the_reference_once() {
        let catalog = Catalog::built_in(Language::En).expect("built-in texts parse");
        let listed: Vec<&str> = rule_entries(&catalog)
            .iter()
            .flat_map(|(_, entries)| entries.iter().map(|entry| entry.rule.name))
            .collect();
        assert_eq!(listed.len(), rules().len());
        for text in [rules_text(&catalog, None), rules_markdown(&catalog, None)] {
            assert!(!text.contains('⟦'), "{text}");
        }
        for name in listed {
            assert_eq!(
                rules_markdown(&catalog, None)
                    .matches(&format!("### `{name}`\n"))
                    .count(),
                1
            );
        }
    }
}
