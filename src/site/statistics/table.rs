//! A table of figures: one value, shown on the page and written as a file, so that the two can't differ.

use serde::Serialize;

use super::super::words::Words;
use super::numbers::{number, share, whole_percent};
use crate::spreadsheet::{Field, Sheet};

/// How many rows a page shows; the file has all of them.
const SHOWN: usize = 60;

/// A value in a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// Words.
    Text(String),
    /// Words that lead to a page, from the site's root.
    Link(String, String),
    /// How many.
    Count(usize),
    /// Days, where there are any.
    Days(Option<i64>),
    /// So many of so many; in the file, whole percents.
    Share(usize, usize),
}

/// A table: keys of the columns' titles, and rows of as many cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Table {
    /// Keys.
    pub columns: Vec<&'static str>,
    /// Rows; the first cell of each names it.
    pub rows: Vec<Vec<Cell>>,
}

/// A table as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TableView {
    /// Columns.
    pub columns: Vec<ColumnView>,
    /// Rows of as many cells.
    pub rows: Vec<Vec<CellView>>,
    /// How many more rows the file has.
    pub rest: usize,
}

/// Head of a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ColumnView {
    /// Title.
    pub label: String,
    /// Whether numbers stand in it.
    pub number: bool,
}

/// A cell as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CellView {
    /// What it says.
    pub text: String,
    /// Where it leads, from the site's root.
    pub href: Option<String>,
}

impl Table {
    /// As the page shows it.
    pub(super) fn view(&self, words: Words<'_>) -> TableView {
        let numbers = |index: usize| {
            let cells = self.rows.first().and_then(|row| row.get(index));
            cells.is_some_and(|cell| !matches!(cell, Cell::Text(_) | Cell::Link(..)))
        };
        let columns = self.columns.iter().enumerate();
        let shown = self.rows.iter().take(SHOWN);
        TableView {
            columns: columns
                .map(|(index, key)| ColumnView {
                    label: words.get(key),
                    number: numbers(index),
                })
                .collect(),
            rows: shown
                .map(|row| row.iter().map(|cell| cell.view(words)).collect())
                .collect(),
            rest: self.rows.len().saturating_sub(SHOWN),
        }
    }

    /// As a file has it.
    pub(super) fn sheet(&self, words: Words<'_>) -> Sheet {
        let rows = self.rows.iter();
        Sheet {
            columns: self.columns.iter().map(|key| words.get(key)).collect(),
            rows: rows
                .map(|row| row.iter().map(Cell::field).collect())
                .collect(),
        }
    }
}

impl Cell {
    fn view(&self, words: Words<'_>) -> CellView {
        let text = match self {
            Self::Text(text) | Self::Link(text, _) => text.clone(),
            Self::Count(count) => number(words, *count),
            Self::Days(days) => days.map_or_else(|| "–".to_owned(), |days| days.to_string()),
            Self::Share(part, whole) => share(*part, *whole),
        };
        let href = match self {
            Self::Link(_, href) => Some(href.clone()),
            _ => None,
        };
        CellView { text, href }
    }

    fn field(&self) -> Field {
        match self {
            Self::Text(text) | Self::Link(text, _) => Field::Text(text.clone()),
            Self::Count(count) => Field::Number(i64::try_from(*count).unwrap_or(i64::MAX)),
            Self::Days(days) => days.map_or(Field::Empty, Field::Number),
            Self::Share(part, whole) => match whole_percent(*part, *whole) {
                Some(percent) => Field::Number(percent),
                None => Field::Empty,
            },
        }
    }
}
