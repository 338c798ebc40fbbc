//! Flowcharts: an SOP's procedure drawn in the Pelaksana columns of its table, as SVG made at build time.
//!
//! The table's rows are as high as their text needs, which only the browser knows; so each row draws its own part of every
//! line, in one `<svg>` that fills the cell over all lanes, with lengths in percent of the cell plus pixels. Lines of
//! neighbouring rows meet at their common border at the same place across, and a printed page breaks between rows.
//!
//! The drawing is made in steps, each a pure function of the one before:
//!
//! 1. `grid`: symbols on bands and lanes, and the links between them;
//! 2. `exits`, `route` (with `claims`): which lane, channel and gutter each link takes;
//! 3. `tracks`: side by side within each of those;
//! 4. `layout`, with `columns`: points, labels and the least sizes of rows and lanes;
//! 5. `pieces`, `pen`, `draw`: SVG; `words`: the same said in words.
//!
//! `sheets` cuts a procedure into sheets of paper, each a grid of its own (`part`) with connectors.
//!
//! Promised, and held by property tests: no line crosses a symbol, no two lines lie on one another, no label covers a
//! symbol, a line or another label, and nothing leaves its cell.

mod claims;
mod columns;
mod draw;
mod exits;
mod grid;
mod heads;
mod layout;
mod metrics;
mod part;
mod pen;
mod pieces;
mod route;
mod sheets;
mod standalone;
mod tracks;
mod trail;
mod walked;
mod words;

#[cfg(test)]
mod look;
#[cfg(test)]
mod promises;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;

use serde::Serialize;

pub use columns::{class as column_class, class_width as column_width};
pub use heads::Head;
pub use metrics::capitalised as answer_text;
pub use sheets::{Fit, Jump, Scale, Sheet, SheetContent, SheetRow, Sheets, sheets};
pub use standalone::{figure, standalone};
pub use trail::Trail;
pub use walked::Walked;

use crate::sop::Sop;
use crate::text::Catalog;
use draw::Picture;
use grid::Grid;
use metrics::SCREEN;
use words::Teller;

/// A drawn procedure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Drawing {
    /// Columns of the lanes.
    pub lanes: Vec<DrawnLane>,
    /// Rows from the top: one per activity in the order of the form, then one for the end symbol.
    pub rows: Vec<DrawnRow>,
}

/// The column of a lane.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DrawnLane {
    /// Class of its width, `lajur-N`: at least N pixels at the usual text size.
    pub class: String,
    /// Whether its title must stand upright, because a word of it is wider than the column.
    pub upright: bool,
}

/// One row of a drawn procedure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DrawnRow {
    /// The activity; none for the row of the end symbol.
    pub activity: Option<u32>,
    /// What goes into the cell that spans all lanes: a spacer that keeps it high enough, and the drawing that fills it.
    pub svg: String,
    /// The flow of the row in words, plain text.
    pub text: String,
}

/// Draws a procedure.
pub fn draw(sop: &Sop, catalog: &Catalog) -> Drawing {
    let grid = Grid::new(sop);
    let end = catalog.get("bagan-akhir-kata");
    let heads = heads::on_screen(sop);
    let layout = layout::lay_out(&grid, &SCREEN, &end, &heads::least(&heads));
    let picture = Picture {
        grid: &grid,
        layout: &layout,
        sizes: &SCREEN,
        end: &end,
    };
    let teller = Teller {
        sop,
        grid: &grid,
        catalog,
    };
    let rows = draw::rows(&picture, false)
        .into_iter()
        .zip(&layout.rows)
        .zip(&grid.rows)
        .enumerate()
        .map(|(index, ((inner, frame), row))| DrawnRow {
            activity: row.activity,
            svg: filling(&inner, SCREEN.class, frame.height),
            text: teller.row(index),
        })
        .collect();
    let lanes = heads.iter().enumerate().map(|(lane, head)| DrawnLane {
        class: columns::class(layout.lane_width(lane)),
        upright: head.upright,
    });
    Drawing {
        lanes: lanes.collect(),
        rows,
    }
}

fn filling(inner: &str, class: &str, height: i32) -> String {
    format!(
        "<svg class=\"penyangga\" width=\"1\" height=\"{height}\" aria-hidden=\"true\" focusable=\"false\"></svg>\
         <svg class=\"bagan{class}\" width=\"100%\" height=\"100%\" aria-hidden=\"true\" focusable=\"false\">{inner}</svg>"
    )
}
