//! What the settings of the site switched off, for every page that counts findings: a count says nothing of rules that
//! nobody asked.

use serde::Serialize;

use super::atlas::Atlas;

/// The rules that the site switched off, and what they would have found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DisabledView {
    /// Names of the rules.
    pub rules: Vec<&'static str>,
    /// How many findings are not shown because of that.
    pub findings: usize,
}

/// The rules that are off; nothing where all are on.
pub(super) fn disabled(atlas: &Atlas<'_>) -> Option<DisabledView> {
    let verdict = atlas.inputs.verdict;
    let rules: Vec<&'static str> = verdict.disabled.iter().map(|rule| rule.name).collect();
    (!rules.is_empty()).then_some(DisabledView {
        rules,
        findings: verdict.silenced.len(),
    })
}
