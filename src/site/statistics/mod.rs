//! The pages of statistics, the six-monthly forms, and the tables as files.
//!
//! What is counted is said in [`crate::statistics`]; here it gets words, charts and tables. Where a site has one SOP its
//! figures stand on the one page; where it has several, each has a page of its own.

mod assessment;
mod figure;
mod numbers;
mod paths;
mod procedure;
mod start;
mod table;
#[cfg(test)]
mod tests;
mod whole;

use serde::Serialize;

use super::atlas::Atlas;
use super::disabled::{DisabledView, disabled};
use super::{Page, Section, Sheets, View, visible};
use crate::chart::{Bar, Scale};
use crate::finding::Param;
use crate::statistics::{Month, SopStatistics};

pub use assessment::{AssessmentView, FormLink, RevisionView, RowView};
pub use figure::{DownloadView, FigureView, LegendView};
pub(super) use paths::{STATISTICS, StatisticsPaths};
pub(super) use start::figures as start_figures;
pub use table::{CellView, ColumnView, TableView};

use figure::Gallery;
use numbers::{number, of, share};
use procedure::Procedure;
use table::{Cell, Table};

/// The page of all figures, or of one SOP.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StatisticsView {
    /// Name of the SOP, on its own page.
    pub sop: Option<String>,
    /// The numbers on top: value and what it counts.
    pub numbers: Vec<NumberView>,
    /// Cases that are in no figure: how many, and why.
    pub left_out: Option<String>,
    /// Sections, each with figures.
    pub sections: Vec<SectionView>,
    /// The monitoring forms, by SOP.
    pub forms: Vec<FormsView>,
    /// Rules that the site switched off: their findings are in no figure.
    pub disabled: Option<DisabledView>,
}

/// A number on top of the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NumberView {
    /// The number.
    pub value: String,
    /// What it counts.
    pub label: String,
}

/// A section of the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SectionView {
    /// Its id.
    pub id: &'static str,
    /// Title.
    pub title: String,
    /// Whether its figures are small enough to stand side by side.
    pub small: bool,
    /// Figures.
    pub figures: Vec<FigureView>,
}

/// The monitoring forms of one SOP.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FormsView {
    /// Name of the SOP.
    pub sop: String,
    /// The newest first.
    pub forms: Vec<FormLink>,
}

/// The pages, and the files of their tables.
pub(super) fn pages(atlas: &Atlas<'_>) -> (Vec<Page>, Sheets) {
    let figures = &atlas.figures;
    let mut sheets = Sheets::new();
    let several = figures.sops.len() > 1;
    let mut pages = vec![index(atlas, &mut sheets)];
    for (key, sop) in &figures.sops {
        if several {
            pages.extend(sop_page(atlas, key, sop, &mut sheets));
        }
        pages.extend(assessment::pages(atlas, key, sop));
    }
    (pages, sheets)
}

/// Name of an SOP; its key where no text of it can be read.
fn name(key: &str, figures: &SopStatistics) -> String {
    let newest = figures.texts.values().next_back();
    visible(newest.map_or(key, |sop| &sop.identity.name))
}

fn index(atlas: &Atlas<'_>, sheets: &mut Sheets) -> Page {
    let figures = &atlas.figures;
    let mut gallery = Gallery {
        words: atlas.words,
        prefix: "",
        folder: Some(atlas.statistics.folder(None)),
        sheets,
    };
    let mut sections = gallery.sections(&figures.whole, Month::of(atlas.inputs.as_of));
    if figures.sops.len() > 1 {
        let sops = gallery.sops(atlas);
        sections.insert(
            0,
            gallery.section("s-sop", "statistik-menurut-sop", vec![sops]),
        );
    } else if let Some((key, sop)) = figures.sops.iter().next() {
        gallery.folder = Some(atlas.statistics.folder(Some(key)));
        sections.insert(1, gallery.procedure(sop));
    }
    let forms = figures.sops.iter().map(|(key, sop)| FormsView {
        sop: name(key, sop),
        forms: assessment::links(atlas, key, sop),
    });
    Page {
        path: STATISTICS.to_owned(),
        template: "statistik.html",
        section: Section::Statistik,
        title: atlas.words.get("judul-statistik"),
        view: View::Statistics(Box::new(StatisticsView {
            sop: None,
            numbers: numbers_of(atlas, &figures.whole),
            left_out: left_out(atlas),
            sections,
            forms: forms.filter(|sop| !sop.forms.is_empty()).collect(),
            disabled: disabled(atlas),
        })),
    }
}

fn sop_page(
    atlas: &Atlas<'_>,
    key: &str,
    figures: &SopStatistics,
    sheets: &mut Sheets,
) -> Option<Page> {
    let mut gallery = Gallery {
        words: atlas.words,
        prefix: "",
        folder: Some(atlas.statistics.folder(Some(key))),
        sheets,
    };
    let mut sections = gallery.sections(&figures.totals, Month::of(atlas.inputs.as_of));
    sections.insert(1, gallery.procedure(figures));
    let name = name(key, figures);
    Some(Page {
        path: atlas.statistics.sop(key)?.to_owned(),
        template: "statistik.html",
        section: Section::Statistik,
        title: atlas
            .words
            .with("statistik-judul-sop", [("sop", name.clone())]),
        view: View::Statistics(Box::new(StatisticsView {
            numbers: numbers_of(atlas, &figures.totals),
            left_out: None,
            sections,
            forms: vec![FormsView {
                sop: name.clone(),
                forms: assessment::links(atlas, key, figures),
            }],
            sop: Some(name),
            disabled: disabled(atlas),
        })),
    })
}

fn numbers_of(atlas: &Atlas<'_>, totals: &crate::statistics::Totals) -> Vec<NumberView> {
    let words = atlas.words;
    let steps = totals.steps;
    let entry = |value: String, key: &str| NumberView {
        value,
        label: words.get(key),
    };
    vec![
        entry(
            number(words, totals.cases.total()),
            "statistik-angka-berkas",
        ),
        entry(number(words, steps.total()), "statistik-angka-langkah"),
        entry(
            share(steps.on_time, steps.judged()),
            "statistik-angka-tepat",
        ),
        entry(number(words, totals.due.overdue), "beranda-terlambat"),
        entry(
            number(words, totals.findings.total()),
            "statistik-angka-temuan",
        ),
    ]
}

/// How many cases are in no figure, and why.
fn left_out(atlas: &Atlas<'_>) -> Option<String> {
    let left_out = atlas.figures.left_out;
    let reasons = [
        ("statistik-sisih-dihapus", left_out.deleted),
        ("statistik-sisih-tak-terbaca", left_out.unreadable),
        ("statistik-sisih-tanpa-sop", left_out.without_sop),
    ];
    let words = atlas.words;
    let given = reasons.into_iter().filter(|(_, count)| *count > 0);
    let told = given.map(|(key, count)| words.with(key, [("n", number(words, count))]));
    let told = told.collect::<Vec<_>>().join(", ");
    (left_out.total() > 0).then(|| {
        let gaps = [
            ("n", Param::from(left_out.total())),
            ("sebab", Param::Text(told)),
        ];
        words.catalog.with_named("statistik-sisih", gaps)
    })
}

impl Gallery<'_, '_> {
    fn section(&self, id: &'static str, key: &str, figures: Vec<FigureView>) -> SectionView {
        SectionView {
            id,
            title: self.words.get(key),
            small: figures.len() > 1 && figures.iter().all(|f| f.table.columns.len() == 2),
            figures,
        }
    }

    /// The sections that every set of cases has.
    fn sections(&mut self, totals: &crate::statistics::Totals, as_of: Month) -> Vec<SectionView> {
        let months = self.months("bulan", totals, &as_of.back(whole::MONTHS));
        let due = self.due(totals);
        let [age, silence] = self.ages(totals);
        let units = self.units(totals);
        let findings = self.findings(totals);
        vec![
            self.section("s-waktu", "statistik-bagian-waktu", vec![months]),
            self.section(
                "s-berjalan",
                "statistik-bagian-berjalan",
                vec![due, age, silence],
            ),
            self.section("s-pemohon", "statistik-bagian-pemohon", vec![units]),
            self.section("s-temuan", "statistik-bagian-temuan", vec![findings]),
        ]
    }

    /// The section of one SOP.
    fn procedure(&mut self, figures: &SopStatistics) -> SectionView {
        let procedure = Procedure::new(figures);
        let figures = vec![
            self.activities(&procedure),
            self.days(&procedure),
            self.lead(&procedure),
            self.lanes(&procedure),
            self.decisions(&procedure),
        ];
        self.section("s-prosedur", "statistik-bagian-prosedur", figures)
    }

    /// One row per SOP.
    fn sops(&mut self, atlas: &Atlas<'_>) -> FigureView {
        let mut bars = Vec::new();
        let mut rows = Vec::new();
        for (key, sop) in &atlas.figures.sops {
            let totals = &sop.totals;
            let steps = totals.steps;
            let name = name(key, sop);
            let decided = sop.activities.values().map(|a| a.decided()).sum();
            let back = sop.activities.values().map(|a| a.sent_back()).sum();
            bars.push(Bar {
                label: name.clone(),
                value: of(self.words, steps.on_time, steps.judged()),
                parts: whole::parts(steps),
            });
            rows.push(vec![
                match atlas.statistics.sop(key) {
                    Some(path) => Cell::Link(name, path.to_owned()),
                    None => Cell::Text(name),
                },
                Cell::Count(totals.cases.total()),
                Cell::Count(totals.cases.running),
                Cell::Count(totals.due.overdue),
                Cell::Count(steps.judged()),
                Cell::Share(steps.on_time, steps.judged()),
                Cell::Share(back, decided),
                Cell::Count(totals.findings.total()),
            ]);
        }
        let mut drawing = self.bars("sop", &bars, Scale::Each);
        drawing.legend = whole::STEPS.to_vec();
        let table = Table {
            columns: vec![
                "kolom-sop",
                "statistik-kolom-berkas",
                "keadaan-berjalan",
                "statistik-kolom-lewat",
                "statistik-kolom-dinilai",
                "statistik-kolom-bagian",
                "statistik-kolom-bagian-kembali",
                "kolom-temuan",
            ],
            rows,
        };
        self.figure("sop", drawing, &table)
    }
}
