//! One sheet's part of a procedure: some of its rows, with a segilima (the form's off-page connector) for every place where
//! the flow leaves the sheet or comes from another one.
//!
//! The part is a grid of its own, so it is routed like any other drawing and keeps the same promises. A connector carries a
//! letter that belongs to its target: wherever the flow jumps to that activity, the same letter stands.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::grid::{Grid, Link, Row, Shape, Symbol};

/// A part of a grid.
#[derive(Clone, Debug)]
pub(super) struct Part {
    /// Its symbols and links, connectors included.
    pub grid: Grid,
    /// Rows of the whole grid on it.
    pub rows: Range<usize>,
    /// Targets on this sheet that are reached from other sheets, as symbols of the whole grid; when there are any, the first
    /// row of `grid` holds their connectors.
    pub arrivals: Vec<usize>,
    /// Targets on other sheets that are reached from this one; when there are any, the last row of `grid` holds their
    /// connectors.
    pub departures: Vec<usize>,
}

/// Targets that are reached across two parts, in the order of the form, with a number for each from 1.
pub(super) fn letters(whole: &Grid, parts: &[Range<usize>]) -> BTreeMap<usize, usize> {
    let part = |symbol: usize| {
        let row = whole.symbols.get(symbol).map(|s| s.row);
        parts
            .iter()
            .position(|rows| row.is_some_and(|row| rows.contains(&row)))
    };
    let crossed: BTreeSet<usize> = whole
        .links
        .iter()
        .filter(|link| part(link.from) != part(link.to))
        .map(|link| link.to)
        .collect();
    crossed.into_iter().zip(1..).collect()
}

impl Part {
    /// Cuts the rows out of a whole grid; targets without a letter are numbered 0.
    pub fn cut(whole: &Grid, rows: Range<usize>, letters: &BTreeMap<usize, usize>) -> Self {
        let is_inside = |symbol: usize| {
            let symbol = whole.symbols.get(symbol);
            symbol.is_some_and(|s| rows.contains(&s.row))
        };
        let crossing = |comes_in: bool| {
            whole
                .links
                .iter()
                .filter(move |l| is_inside(l.to) == comes_in && is_inside(l.from) != comes_in)
        };
        let lane_of = |symbol: usize| whole.symbols.get(symbol).map_or(0, |s| s.lane);
        let arrivals: BTreeSet<usize> = crossing(true).map(|link| link.to).collect();
        let departures: BTreeSet<usize> = crossing(false).map(|link| link.to).collect();
        let mut cutter = Cutter {
            whole,
            letters,
            grid: Grid {
                lanes: whole.lanes,
                rows: Vec::new(),
                symbols: Vec::new(),
                bands: Vec::new(),
                links: Vec::new(),
            },
        };
        // Both connectors of a letter stand in the lane of their target, as far as there is room.
        let doors_in = cutter.connectors(arrivals.iter().map(|&to| (to, lane_of(to))));
        let own = cutter.copy_rows(rows.clone());
        let doors_out = cutter.connectors(departures.iter().map(|&to| (to, lane_of(to))));
        let mut arrived = BTreeSet::new();
        for link in &whole.links {
            let (from, to) = (own.get(&link.from), own.get(&link.to));
            let (from, to, answer) = match (from, to) {
                (Some(&from), Some(&to)) => (from, to, link.answer.clone()),
                (Some(&from), None) => match doors_out.get(&link.to) {
                    Some(&door) => (from, door, link.answer.clone()),
                    None => continue,
                },
                // However many links come from other sheets, one goes on from the connector.
                (None, Some(&to)) => match doors_in.get(&link.to) {
                    Some(&door) if arrived.insert(link.to) => (door, to, None),
                    _ => continue,
                },
                (None, None) => continue,
            };
            cutter.grid.links.push(Link {
                from,
                to,
                answer,
                origin: link.origin,
            });
        }
        Self {
            grid: cutter.grid,
            rows,
            arrivals: arrivals.into_iter().collect(),
            departures: departures.into_iter().collect(),
        }
    }
}

struct Cutter<'a> {
    whole: &'a Grid,
    letters: &'a BTreeMap<usize, usize>,
    grid: Grid,
}

impl Cutter<'_> {
    /// A row of connectors, one for each target, as near to its wanted lane as there is room; the new symbols by target.
    fn connectors(
        &mut self,
        wanted: impl Iterator<Item = (usize, usize)>,
    ) -> BTreeMap<usize, usize> {
        let (row, first_band) = (self.grid.rows.len(), self.grid.bands.len());
        let mut free: Vec<usize> = Vec::new();
        let mut doors = BTreeMap::new();
        let mut symbols = Vec::new();
        for (target, lane) in wanted {
            if free.is_empty() {
                free = (0..self.grid.lanes).collect();
                self.grid.bands.push(row);
            }
            let nearest = (0..free.len()).min_by_key(|&at| free[at].abs_diff(lane));
            let lane = nearest.map_or(lane, |at| free.remove(at));
            symbols.push(self.grid.symbols.len());
            doors.insert(target, self.grid.symbols.len());
            self.grid.symbols.push(Symbol {
                shape: Shape::Connector,
                number: Some(self.letters.get(&target).copied().unwrap_or(0)),
                lane,
                band: self.grid.bands.len() - 1,
                row,
            });
        }
        if !symbols.is_empty() {
            self.grid.rows.push(Row {
                activity: None,
                first_band,
                bands: self.grid.bands.len() - first_band,
                symbols,
            });
        }
        doors
    }

    /// Copies rows; the new symbols by the old ones.
    fn copy_rows(&mut self, rows: Range<usize>) -> BTreeMap<usize, usize> {
        let mut own = BTreeMap::new();
        for old in self.whole.rows.iter().skip(rows.start).take(rows.len()) {
            let (row, first_band) = (self.grid.rows.len(), self.grid.bands.len());
            self.grid.bands.extend(vec![row; old.bands]);
            let mut symbols = Vec::new();
            for &index in &old.symbols {
                let Some(symbol) = self.whole.symbols.get(index) else {
                    continue;
                };
                symbols.push(self.grid.symbols.len());
                own.insert(index, self.grid.symbols.len());
                self.grid.symbols.push(Symbol {
                    row,
                    band: symbol.band - old.first_band + first_band,
                    ..symbol.clone()
                });
            }
            self.grid.rows.push(Row {
                activity: old.activity,
                first_band,
                bands: old.bands,
                symbols,
            });
        }
        own
    }
}

/// The letter with a number from 1: A to Z, then AA, AB, and so on.
pub(super) fn letter(number: usize) -> String {
    let mut rest = number;
    let mut letters = Vec::new();
    while rest > 0 {
        rest -= 1;
        let digit = u8::try_from(rest % 26).unwrap_or(0);
        letters.push(char::from(b'A' + digit));
        rest /= 26;
    }
    letters.iter().rev().collect()
}
