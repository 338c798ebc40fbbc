//! Where everything is: the path of every page, and which findings belong to which case.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use rayon::prelude::*;

use super::Inputs;
use super::path::Paths;
use super::statistics::{STATISTICS, StatisticsPaths};
use super::words::Words;
use crate::calendar::Horizon;
use crate::case::Case;
use crate::case::timing::Clock;
use crate::finding::Finding;
use crate::flow::Trail;
use crate::load::Page as TextPage;
use crate::sop::{Sop, SopKey};
use crate::statistics::{Measured, Statistics, Subject, compute, noted, owners, unpublished};

pub(super) const START: &str = "index.html";
pub(super) const SOPS: &str = "sop/index.html";
pub(super) const ARCHIVE: &str = "arsip/index.html";
pub(super) const FINDINGS: &str = "temuan/index.html";
pub(super) const RULES: &str = "aturan/index.html";
pub(super) const OFFICE: &str = "riwayat/index.html";
pub(super) const SEARCH: &str = "cari/index.html";
pub(super) const GUIDES: &str = "panduan/index.html";
/// Slug of the page whose text opens the start page.
pub(super) const INTRODUCTION: &str = "index";

/// A map of the site to be: where everything is, which findings belong to which case, and what was counted.
pub struct Atlas<'a> {
    /// What it is made from.
    pub(super) inputs: Inputs<'a>,
    /// Words and zone.
    pub(super) words: Words<'a>,
    /// The paths that are taken.
    pub(super) paths: Paths,
    /// Figures about the cases.
    pub(super) figures: Statistics,
    /// Where their pages are.
    pub(super) statistics: StatisticsPaths,
    measured: Vec<Measured>,
    case_paths: Vec<String>,
    case_findings: Vec<Vec<&'a Finding>>,
    owners: Vec<Option<usize>>,
    sop_paths: BTreeMap<&'a SopKey, String>,
    guide_paths: Vec<(&'a TextPage, String)>,
    /// The figures of the procedures that cases followed, each laid out once, by the place of the procedure in memory.
    trails: Mutex<BTreeMap<usize, LaidOut>>,
}

/// A procedure and its figure; the procedure is held so that its place in memory stays its own.
type LaidOut = (Arc<Sop>, Arc<Trail>);

impl<'a> Atlas<'a> {
    /// Draws the map of a whole archive.
    pub fn new(inputs: Inputs<'a>) -> Self {
        let cases = &inputs.archive.cases;
        let owners = owners(cases.iter().map(name), &inputs.verdict.findings);
        let measured = measured(inputs);
        let figures = figures(inputs, &measured, &owners);
        Self::drawn(inputs, owners, measured, figures)
    }

    /// Draws the map of a few cases of an archive about which these are the figures; the verdict is that of the whole archive.
    pub fn of_few(inputs: Inputs<'a>, figures: Statistics) -> Self {
        let cases = &inputs.archive.cases;
        let owners = owners(cases.iter().map(name), &inputs.verdict.findings);
        Self::drawn(inputs, owners, measured(inputs), figures)
    }

    fn drawn(
        inputs: Inputs<'a>,
        owners: Vec<Option<usize>>,
        measured: Vec<Measured>,
        figures: Statistics,
    ) -> Self {
        let mut paths = Paths::default();
        for fixed in [
            super::LOST,
            START,
            SOPS,
            ARCHIVE,
            FINDINGS,
            RULES,
            OFFICE,
            SEARCH,
            GUIDES,
            STATISTICS,
        ] {
            paths.page(fixed.trim_end_matches(".html"));
        }
        let sop_paths = inputs.content.sops.iter().map(|file| {
            let stem = format!("sop/{}/{}", file.key.sop, file.key.revision);
            (&file.key, paths.page(&stem))
        });
        let sop_paths = sop_paths.collect();
        let cases = &inputs.archive.cases;
        let case_paths = cases.iter().map(|case| paths.page(&case_stem(&case.path)));
        let case_paths = case_paths.collect();
        let statistics = StatisticsPaths::new(&figures, &mut paths);
        let mut guides: Vec<&TextPage> = inputs.content.pages.iter().collect();
        guides.retain(|page| page.slug != INTRODUCTION);
        guides.sort_by(|a, b| (a.order, &a.slug).cmp(&(b.order, &b.slug)));
        let guide_paths = guides
            .into_iter()
            .map(|page| (page, paths.page(&page.slug)))
            .collect();
        let mut case_findings = vec![Vec::new(); cases.len()];
        for (finding, owner) in inputs.verdict.findings.iter().zip(&owners) {
            if let Some(list) = owner.and_then(|index| case_findings.get_mut(index)) {
                list.push(finding);
            }
        }
        Self {
            inputs,
            words: Words {
                catalog: inputs.catalog,
                zone: &inputs.content.settings.zone,
            },
            paths,
            figures,
            statistics,
            measured,
            case_paths,
            case_findings,
            owners,
            sop_paths,
            guide_paths,
            trails: Mutex::default(),
        }
    }

    /// The figure of a procedure that a case followed.
    pub(super) fn trail(&self, sop: &Arc<Sop>) -> Arc<Trail> {
        let mut trails = self.trails.lock().unwrap_or_else(PoisonError::into_inner);
        let place = Arc::as_ptr(sop).addr();
        let (_, trail) = trails.entry(place).or_insert_with(|| {
            let label = self.words.get("jejak-label");
            let trail = Trail::new(sop, self.words.catalog, &label);
            (Arc::clone(sop), Arc::new(trail))
        });
        Arc::clone(trail)
    }

    /// The cases with the paths of their pages and their findings.
    pub(super) fn cases(&self) -> impl Iterator<Item = Placed<'a, '_>> {
        (0..self.case_paths.len()).filter_map(|index| self.placed(index))
    }

    /// The path of each case's file and of its page.
    pub fn paths_of_cases(&self) -> impl Iterator<Item = (&'a str, &str)> {
        let cases = self.inputs.archive.cases.iter();
        let files = cases.map(|case| case.path.as_str());
        files.zip(self.case_paths.iter().map(String::as_str))
    }

    /// Every finding with its case.
    pub(super) fn findings(&self) -> impl Iterator<Item = (&'a Finding, Option<Placed<'a, '_>>)> {
        let owners = self.owners.iter().map(|owner| self.placed((*owner)?));
        self.inputs.verdict.findings.iter().zip(owners)
    }

    fn placed(&self, index: usize) -> Option<Placed<'a, '_>> {
        Some(Placed {
            case: self.inputs.archive.cases.get(index)?,
            path: self.case_paths.get(index)?,
            measured: self.measured.get(index)?,
            findings: self.case_findings.get(index)?,
        })
    }

    /// Path of an SOP revision's page.
    pub(super) fn sop_path(&self, key: &SopKey) -> Option<&str> {
        self.sop_paths.get(key).map(String::as_str)
    }

    /// Pages that the office wrote, in their order, with their paths.
    pub(super) fn guides(&self) -> impl Iterator<Item = (&'a TextPage, &str)> {
        self.guide_paths
            .iter()
            .map(|(page, path)| (*page, path.as_str()))
    }

    /// Whether a page that the office wrote stands in a folder whose pages follow from the cases.
    pub(super) fn has_guide_beside_cases(&self) -> bool {
        let folders = ["berkas/", "statistik/"];
        let mut guides = self.guides().map(|(_, path)| path.to_lowercase());
        guides.any(|path| folders.iter().any(|folder| path.starts_with(folder)))
    }

    /// Page of every text that the office wrote (introduction, guides, SOP revisions), by its file.
    pub(super) fn texts(&self) -> BTreeMap<String, String> {
        let content = self.inputs.content;
        let start = content.pages.iter().filter(|p| p.slug == INTRODUCTION);
        let start = start.map(|page| (&page.source, START));
        let guides = self.guides().map(|(page, path)| (&page.source, path));
        let sops = content.sops.iter();
        let sops = sops.filter_map(|file| Some((&file.source, self.sop_path(&file.key)?)));
        start
            .chain(guides)
            .chain(sops)
            .map(|(source, path)| (source.path.clone(), path.to_owned()))
            .collect()
    }
}

/// A case's number and the path of its file.
fn name(case: &Case) -> (&str, &str) {
    (case.id.as_str(), case.path.as_str())
}

/// What figures need of each case.
fn measured(inputs: Inputs<'_>) -> Vec<Measured> {
    let content = inputs.content;
    let clock = Clock {
        horizon: Horizon {
            calendar: &content.calendar,
            zone: &content.settings.zone,
        },
        as_of: inputs.as_of,
    };
    let cases = inputs.archive.cases.par_iter();
    cases.map(|case| Measured::of(case, clock)).collect()
}

/// What is counted of the cases, to which the findings belong that these owners tell.
fn figures(inputs: Inputs<'_>, measured: &[Measured], owners: &[Option<usize>]) -> Statistics {
    let content = inputs.content;
    let cases = &inputs.archive.cases;
    let measured: Vec<&Measured> = measured.iter().collect();
    let texts = unpublished(&content.sops, &measured).into_iter();
    let texts = texts.filter_map(|(key, case)| {
        let text = cases.get(case)?.sop()?;
        Some((key.clone(), Arc::clone(text)))
    });
    compute(Subject {
        sops: &content.sops,
        texts: &texts.collect(),
        cases: &measured,
        findings: &noted(&inputs.verdict.findings, owners),
        as_of: inputs.as_of,
    })
}

/// A case and its place on the site.
#[derive(Clone, Copy)]
pub(super) struct Placed<'a, 's> {
    /// The case.
    pub case: &'a Case,
    /// Path of its page.
    pub path: &'s str,
    /// What figures need of it.
    pub measured: &'s Measured,
    /// Its findings.
    pub findings: &'s [&'a Finding],
}

/// Path of a case's page by that of its file, where no other case's page would have the same.
pub(super) fn case_page(path: &str) -> String {
    Paths::default().page(&case_stem(path))
}

fn case_stem(path: &str) -> String {
    let stem = path.strip_prefix("cases/").unwrap_or(path);
    let stem = stem.strip_suffix(".toml").unwrap_or(stem);
    format!("berkas/{stem}")
}
