//! A figure: its title, what it counts, its chart, the table of the same numbers, and that table as a file.

use std::fmt::Write as _;

use serde::Serialize;

use super::super::words::Words;
use super::table::{Table, TableView};
use crate::chart::{Bar, Caption, Scale, Tone, bars};
use crate::site::Sheets;

/// How many bars a chart draws; the table has more.
const BARS: usize = 12;

/// A figure as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FigureView {
    /// Its id on the page.
    pub id: String,
    /// Title.
    pub title: String,
    /// What exactly it counts.
    pub about: String,
    /// Its most important number, where one stands for all.
    pub headline: Option<String>,
    /// The drawing; absent where there is nothing to draw.
    pub svg: Option<String>,
    /// What the colours mean.
    pub legend: Vec<LegendView>,
    /// How many more the table has than the chart.
    pub undrawn: usize,
    /// The table.
    pub table: TableView,
    /// The table as a file, and what else is offered, from the site's root.
    pub downloads: Vec<DownloadView>,
}

/// What a colour means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LegendView {
    /// Its class.
    pub class: &'static str,
    /// What it means.
    pub label: String,
}

/// A file to take along.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DownloadView {
    /// Path from the site's root.
    pub href: String,
    /// What it is.
    pub label: String,
}

/// A drawing with what its colours mean.
#[derive(Default)]
pub(super) struct Drawing {
    /// The SVG.
    pub svg: Option<String>,
    /// Colours with the keys of what they mean.
    pub legend: Vec<(Tone, &'static str)>,
    /// How many are not drawn.
    pub undrawn: usize,
}

/// Makes the figures of one page, and the files behind them.
pub(super) struct Gallery<'a, 'f> {
    /// Words.
    pub words: Words<'a>,
    /// What ids begin with.
    pub prefix: &'static str,
    /// Folder of the files; `None` where another page offers them.
    pub folder: Option<String>,
    /// The tables made so far.
    pub sheets: &'f mut Sheets,
}

impl Gallery<'_, '_> {
    /// The id of a figure, for its caption.
    pub(super) fn id(&self, key: &str) -> String {
        format!("{}{key}", self.prefix)
    }

    /// The title of a figure: `statistik-<key>`.
    pub(super) fn title(&self, key: &str) -> String {
        self.words.get(&format!("statistik-{key}"))
    }

    /// Joins a drawing with its table; the words are `statistik-<key>` and `statistik-<key>-arti`.
    pub(super) fn figure(
        &mut self,
        key: &'static str,
        drawing: Drawing,
        table: &Table,
    ) -> FigureView {
        let download = self.file(key, table);
        let legend = drawing.legend.into_iter().map(|(tone, label)| LegendView {
            class: tone.class(),
            label: self.words.get(label),
        });
        FigureView {
            id: self.id(key),
            title: self.title(key),
            about: self.words.get(&format!("statistik-{key}-arti")),
            headline: None,
            svg: drawing.svg.filter(|_| !table.rows.is_empty()),
            legend: legend.collect(),
            undrawn: drawing.undrawn,
            table: table.view(self.words),
            downloads: download.into_iter().collect(),
        }
    }

    /// Writes a table as a file of this name and offers it.
    pub(super) fn file(&mut self, name: &str, table: &Table) -> Option<DownloadView> {
        let href = format!("{}/{name}.csv", self.folder.as_deref()?);
        self.sheets.insert(href.clone(), table.sheet(self.words));
        Some(DownloadView {
            label: self.words.get(&format!("statistik-unduh-{name}")),
            href,
        })
    }

    /// Bars, the first of many, described by what each says.
    pub(super) fn bars(&self, key: &str, all: &[Bar], scale: Scale) -> Drawing {
        let drawn = all.get(..BARS).unwrap_or(all);
        let mut described = String::new();
        for bar in drawn {
            let gap = if described.is_empty() { "" } else { "; " };
            // Writing to a string can't fail.
            let _ = write!(described, "{gap}{}: {}", bar.label, bar.value);
        }
        let (id, title) = (self.id(key), self.title(key));
        let caption = Caption {
            id: &id,
            title: &title,
            description: &described,
        };
        Drawing {
            svg: (!drawn.is_empty()).then(|| bars(caption, drawn, scale)),
            legend: Vec::new(),
            undrawn: all.len() - drawn.len(),
        }
    }
}
