//! The list of SOPs: each with its revisions, the newest first, and the ways to what is known of it.

use std::collections::BTreeMap;

use serde::Serialize;

use super::atlas::{Atlas, SOPS};
use super::compare::{self, CompareLink};
use super::sop::{self, SopLine};
use super::summary::CaseSummary;
use super::{Page, Section, View, diagram};
use crate::load::SopFile;

/// The list of SOPs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SopListView {
    /// By key.
    pub sops: Vec<SopGroup>,
}

/// One SOP.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SopGroup {
    /// Its revisions, the newest first; never empty.
    pub revisions: Vec<RevisionView>,
    /// Page of its figures.
    pub statistics: Option<String>,
}

/// One revision of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RevisionView {
    /// What lists say of a revision.
    pub line: SopLine,
    /// Page of its flowchart; absent when the file can't be understood.
    pub diagram: Option<String>,
    /// Comparison with the revision before it.
    pub comparison: Option<CompareLink>,
}

pub(super) fn page(atlas: &Atlas<'_>, cases: &[CaseSummary]) -> Page {
    let mut by_sop: BTreeMap<&str, Vec<&SopFile>> = BTreeMap::new();
    for file in &atlas.inputs.content.sops {
        by_sop.entry(&file.key.sop).or_default().push(file);
    }
    let groups = by_sop.into_iter().map(|(sop, mut files)| {
        files.sort_by_key(|file| std::cmp::Reverse(file.key.revision));
        SopGroup {
            revisions: files
                .into_iter()
                .map(|file| revision(atlas, cases, file))
                .collect(),
            statistics: atlas.statistics.page_of(sop).map(str::to_owned),
        }
    });
    Page {
        path: SOPS.to_owned(),
        template: "sop-daftar.html",
        section: Section::Sop,
        title: atlas.words.get("judul-sop"),
        view: View::SopList(SopListView {
            sops: groups.collect(),
        }),
    }
}

fn revision(atlas: &Atlas<'_>, cases: &[CaseSummary], file: &SopFile) -> RevisionView {
    let line = sop::line(atlas, cases, file);
    let comparisons = compare::links(atlas, file).into_iter();
    RevisionView {
        diagram: line.readable.then(|| diagram::page_path(&line.href)),
        comparison: comparisons
            .filter(|link| link.after == file.key.revision)
            .max_by_key(|link| link.before),
        line,
    }
}
