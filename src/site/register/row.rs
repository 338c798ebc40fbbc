//! One finding in the register.

use serde::{Deserialize, Serialize};

use super::super::atlas::{Atlas, Placed};
use super::super::known::{Key, key};
use super::super::line::{self, Tag};
use super::super::visible;
use super::criterion::{SourceView, source};
use crate::finding::Finding;
use crate::text::{sentences, whole};

/// A finding as kriteria and kondisi.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowView {
    /// Rule's name.
    #[serde(deserialize_with = "key")]
    pub rule: Key,
    /// Title of the rule; its name where the catalogue has none.
    pub title: String,
    /// Group of the rule.
    pub group: Tag,
    /// How grave.
    pub severity: Tag,
    /// What is demanded: the sentence that the rule proves.
    pub criterion: String,
    /// By what it is demanded.
    pub source: SourceView,
    /// What was found.
    pub condition: String,
    /// The way out: in words where its commands stand on the page of a case, else with them.
    pub help: Option<String>,
    /// Number of the case.
    pub case: Option<String>,
    /// Title of the case.
    pub about: Option<String>,
    /// Path of the case's file, which tells cases apart where two share a number.
    pub file: Option<String>,
    /// Step, from 1.
    pub step: Option<u32>,
    /// Path of the case's page with the step's anchor.
    pub href: Option<String>,
    /// Name of the SOP.
    pub sop: Option<String>,
    /// Year in which the case came in.
    pub year: Option<String>,
    /// State of the case.
    pub state: Option<Tag>,
    /// The commit, in full.
    pub commit: Option<String>,
    /// File and line.
    pub place: Option<String>,
}

impl RowView {
    /// Of a finding, with its case where it has one.
    pub(in crate::site) fn of(
        atlas: &Atlas<'_>,
        finding: &Finding,
        placed: Option<Placed<'_, '_>>,
    ) -> Self {
        row(atlas, finding, placed)
    }
}

fn row(atlas: &Atlas<'_>, finding: &Finding, placed: Option<Placed<'_, '_>>) -> RowView {
    let rule = finding.rule;
    let shown = atlas.finding(finding, None);
    let own = placed.map(|placed| atlas.line(placed));
    let own = own.as_ref();
    RowView {
        rule: rule.name,
        title: shown.title.unwrap_or_else(|| rule.name.to_owned()),
        group: Tag {
            key: rule.group.name(),
            label: atlas.words.get(&format!("kelompok-{}", rule.group.name())),
        },
        severity: shown.severity,
        criterion: atlas
            .rule_words("temuan-arti", rule.name)
            .unwrap_or_default(),
        source: source(atlas, finding, placed.map(|placed| placed.case)),
        condition: shown.message,
        help: match own {
            Some(_) => sentences(&shown.help),
            None => whole(&shown.help),
        },
        case: shown.case,
        about: own.map(|line| line.title.clone()),
        file: placed.map(|placed| visible(&placed.case.path)),
        step: finding.step,
        href: placed.map(|placed| line::step_href(placed, finding.step)),
        sop: own
            .map(|line| line.sop.clone())
            .filter(|sop| !sop.is_empty())
            .or_else(|| sop_of_file(atlas, finding)),
        year: own
            .and_then(|line| line.received_iso.get(..4))
            .map(str::to_owned),
        state: own.map(|line| line.state.clone()),
        commit: finding.commit.map(|commit| commit.to_string()),
        place: finding
            .place
            .as_ref()
            .map(|place| format!("{}:{}", visible(&place.path), place.line)),
    }
}

/// The SOP in whose file a finding stands.
fn sop_of_file(atlas: &Atlas<'_>, finding: &Finding) -> Option<String> {
    let path = &finding.place.as_ref()?.path;
    let mut files = atlas.inputs.content.sops.iter();
    let file = files.find(|file| file.source.path == *path)?;
    Some(match &file.sop {
        Some(sop) => visible(&sop.identity.name),
        None => visible(&file.key.sop),
    })
}
