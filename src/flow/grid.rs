//! What is drawn, before any geometry: symbols on a grid of bands and lanes, and the links between them.
//!
//! A row of the form (an activity) holds one or more bands, stacked; a band holds symbols of one activity side by side.
//! Bands are numbered through the whole drawing, so that "below" is simply a greater band.

use std::collections::BTreeMap;

use crate::sop::{Activity, Flow, Sop, Target};

/// The form's symbols.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Kapsul: where the procedure starts.
    Start,
    /// Kotak: an act.
    Process,
    /// Belah ketupat: a decision.
    Decision,
    /// Kapsul: where it ends.
    End,
    /// Segilima: where it goes on to another sheet, or comes from one.
    Connector,
}

/// One symbol.
#[derive(Clone, Debug)]
pub(super) struct Symbol {
    /// Its shape.
    pub shape: Shape,
    /// The number written in it; the end symbol has none, a connector the number of its letter.
    pub number: Option<usize>,
    /// Column, from the left.
    pub lane: usize,
    /// Band, from the top of the drawing.
    pub band: usize,
    /// Row, from the top of the drawing.
    pub row: usize,
}

/// One row of the form.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// The activity; none for the row of the end symbol.
    pub activity: Option<u32>,
    /// Its first band.
    pub first_band: usize,
    /// How many bands it has, at least 1.
    pub bands: usize,
    /// Indices of its symbols, in the order of work.
    pub symbols: Vec<usize>,
}

/// Why a link is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// It joins two symbols of this activity.
    Within(u32),
    /// It leads from this activity to a target of its flow.
    Flow(u32, Target),
}

/// An arrow to be drawn.
#[derive(Clone, Debug)]
pub(super) struct Link {
    /// Symbol it leaves.
    pub from: usize,
    /// Symbol it enters.
    pub to: usize,
    /// The answer written beside its beginning.
    pub answer: Option<String>,
    /// Why it is there.
    pub origin: Origin,
}

/// The whole procedure on the grid.
#[derive(Clone, Debug)]
pub(super) struct Grid {
    /// Number of lanes.
    pub lanes: usize,
    /// Rows from the top; the last one holds the end symbol.
    pub rows: Vec<Row>,
    /// Symbols in the order of the form.
    pub symbols: Vec<Symbol>,
    /// The row of each band.
    pub bands: Vec<usize>,
    /// Arrows in the order of the form.
    pub links: Vec<Link>,
}

impl Grid {
    /// Puts an SOP on the grid. Unknown lanes and targets are left out.
    pub fn new(sop: &Sop) -> Self {
        let mut grid = Self {
            lanes: sop.lanes.len(),
            rows: Vec::new(),
            symbols: Vec::new(),
            bands: Vec::new(),
            links: Vec::new(),
        };
        for activity in &sop.activities {
            grid.add_row(sop, activity);
        }
        grid.add_end(sop);
        grid.link(sop);
        grid
    }

    /// Whether a link leads to the row it comes from or to one above it.
    pub fn is_backward(&self, link: &Link) -> bool {
        matches!(link.origin, Origin::Flow(..))
            && self.symbols[link.to].row <= self.symbols[link.from].row
    }

    /// Whether a link joins two symbols that stand side by side.
    pub fn is_sideways(&self, link: &Link) -> bool {
        matches!(link.origin, Origin::Within(_))
            && self.symbols[link.to].band == self.symbols[link.from].band
    }

    /// Whether a symbol of the lane stands in a band strictly between two bands.
    pub fn is_clear_between(&self, lane: usize, above: usize, below: usize) -> bool {
        !self
            .symbols
            .iter()
            .any(|s| s.lane == lane && s.band > above && s.band < below)
    }

    fn add_row(&mut self, sop: &Sop, activity: &Activity) {
        let row = self.rows.len();
        let first_band = self.bands.len();
        let lanes: Vec<usize> = activity
            .lanes
            .iter()
            .filter_map(|lane| sop.lane_index(lane))
            .collect();
        self.bands.push(row);
        let mut symbols = Vec::new();
        // The outermost lanes of the open band; the next symbol joins it only by going on outwards from the last one.
        let mut taken: Option<(usize, usize)> = None;
        let mut previous = 0;
        for (position, &lane) in lanes.iter().enumerate() {
            taken = match taken {
                Some((low, high)) if lane > high && previous == high => Some((low, lane)),
                Some((low, high)) if lane < low && previous == low => Some((lane, high)),
                Some(_) => {
                    self.bands.push(row);
                    Some((lane, lane))
                }
                None => Some((lane, lane)),
            };
            previous = lane;
            let is_last = position + 1 == lanes.len();
            let shape = if row == 0 && position == 0 {
                Shape::Start
            } else if is_last && matches!(activity.flow, Flow::Decision(_)) {
                Shape::Decision
            } else {
                Shape::Process
            };
            symbols.push(self.symbols.len());
            self.symbols.push(Symbol {
                shape,
                number: Some(self.symbols.len() + 1),
                lane,
                band: self.bands.len() - 1,
                row,
            });
        }
        self.rows.push(Row {
            activity: Some(activity.number.value),
            first_band,
            bands: self.bands.len() - first_band,
            symbols,
        });
    }

    fn add_end(&mut self, sop: &Sop) {
        let leads_to_end = |a: &&Activity| a.flow.targets().iter().any(|t| t.value == Target::End);
        let lane = sop
            .activities
            .iter()
            .rev()
            .find(leads_to_end)
            .and_then(|a| a.lanes.last())
            .and_then(|lane| sop.lane_index(lane))
            .unwrap_or(0);
        let (row, band) = (self.rows.len(), self.bands.len());
        let mut symbols = Vec::new();
        if self.lanes > 0 {
            symbols.push(self.symbols.len());
            self.symbols.push(Symbol {
                shape: Shape::End,
                number: None,
                lane,
                band,
                row,
            });
        }
        self.bands.push(row);
        self.rows.push(Row {
            activity: None,
            first_band: band,
            bands: 1,
            symbols,
        });
    }

    fn link(&mut self, sop: &Sop) {
        let mut entry: BTreeMap<Target, usize> = BTreeMap::new();
        for row in &self.rows {
            let target = row.activity.map_or(Target::End, Target::Activity);
            if let Some(&first) = row.symbols.first() {
                entry.entry(target).or_insert(first);
            }
        }
        for (row, activity) in self.rows.iter().zip(&sop.activities) {
            let number = activity.number.value;
            for pair in row.symbols.windows(2) {
                if let [from, to] = *pair {
                    self.links.push(Link {
                        from,
                        to,
                        answer: None,
                        origin: Origin::Within(number),
                    });
                }
            }
            let Some(&from) = row.symbols.last() else {
                continue;
            };
            let ways: Vec<(Target, Option<String>)> = match &activity.flow {
                Flow::Next(target) => vec![(target.value, None)],
                Flow::Decision(answers) => answers
                    .iter()
                    .map(|answer| (answer.target.value, Some(answer.name.clone())))
                    .collect(),
            };
            for (target, answer) in ways {
                if let Some(&to) = entry.get(&target) {
                    self.links.push(Link {
                        from,
                        to,
                        answer,
                        origin: Origin::Flow(number, target),
                    });
                }
            }
        }
    }
}
