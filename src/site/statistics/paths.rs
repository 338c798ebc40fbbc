//! Where the statistics are: one page for all, one per SOP where there are several, one form per SOP and half-year, and the
//! tables as files.

use std::collections::BTreeMap;

use super::super::path::Paths;
use crate::statistics::{Half, Statistics};

/// The page with the figures of the whole archive.
pub(in crate::site) const STATISTICS: &str = "statistik/index.html";

/// Paths from the site's root.
pub(in crate::site) struct StatisticsPaths {
    sops: BTreeMap<String, String>,
    forms: BTreeMap<(String, Half), String>,
}

impl StatisticsPaths {
    pub(in crate::site) fn new(figures: &Statistics, paths: &mut Paths) -> Self {
        let pages = figures.sops.keys();
        let pages = pages.map(|sop| (sop.clone(), paths.page(&format!("statistik/sop/{sop}"))));
        let sops = pages.collect();
        let halves = figures.sops.iter().flat_map(|(sop, figures)| {
            let halves = figures.halves.keys();
            halves.map(move |half| (sop.clone(), *half))
        });
        let forms = halves.map(|(sop, half)| {
            let stem = format!("statistik/penilaian/{sop}-{:04}-{}", half.year, half.number);
            let path = paths.page(&stem);
            ((sop, half), path)
        });
        Self {
            sops,
            forms: forms.collect(),
        }
    }

    /// Page of one SOP's figures.
    pub(super) fn sop(&self, sop: &str) -> Option<&str> {
        self.sops.get(sop).map(String::as_str)
    }

    /// The page that has an SOP's figures: its own, or the page of all where that is the only one.
    pub(in crate::site) fn page_of(&self, sop: &str) -> Option<&str> {
        let own = self.sop(sop)?;
        Some(if self.sops.len() > 1 { own } else { STATISTICS })
    }

    /// The form of a half-year.
    pub(super) fn form(&self, sop: &str, half: Half) -> Option<&str> {
        let key = (sop.to_owned(), half);
        self.forms.get(&key).map(String::as_str)
    }

    /// Folder of the tables of one SOP; of all of them where none is named.
    pub(super) fn folder(&self, sop: Option<&str>) -> String {
        let page = sop.and_then(|sop| self.sop(sop));
        let stem = page.and_then(|page| page.strip_prefix("statistik/sop/")?.strip_suffix(".html"));
        match stem {
            Some(stem) => format!("statistik/data/{stem}"),
            None => "statistik/data".to_owned(),
        }
    }
}
