//! Where each link leaves its symbol.
//!
//! One link leaves downwards. A decision sends the answer that leads to the next row down and the others out of its sides
//! where those are free; what is left over goes down too, beside the first. A lone loop back leaves sideways as well.

use std::collections::{BTreeMap, BTreeSet};

use super::grid::{Grid, Link};
use super::metrics::{Sizes, label_text};

/// Left or right of a symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    /// Left.
    Left,
    /// Right.
    Right,
}

impl Side {
    /// The other one.
    pub fn opposite(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }

    /// -1 for left, 1 for right.
    pub fn sign(self) -> i32 {
        match self {
            Self::Left => -1,
            Self::Right => 1,
        }
    }
}

/// Where a link leaves its symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exit {
    /// Below, this many pixels right of the centre; its label stands on this side of the line.
    Bottom(i32, Side),
    /// At the middle of a side.
    Side(Side),
}

/// Exits of all links, and the sides of symbols that are in use.
pub(super) struct Exits {
    /// Per link.
    pub of_link: Vec<Exit>,
    /// Sides of symbols where a line leaves or enters.
    pub sides: BTreeSet<(usize, Side)>,
}

impl Exits {
    /// Decides the exits of every link.
    pub fn plan(grid: &Grid, sizes: &Sizes) -> Self {
        let mut exits = Self {
            of_link: vec![Exit::Bottom(0, Side::Right); grid.links.len()],
            sides: BTreeSet::new(),
        };
        let mut leaving: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (index, link) in grid.links.iter().enumerate() {
            if grid.is_sideways(link) {
                let side = if grid.symbols[link.to].lane > grid.symbols[link.from].lane {
                    Side::Right
                } else {
                    Side::Left
                };
                exits.of_link[index] = Exit::Side(side);
                exits.sides.insert((link.from, side));
                exits.sides.insert((link.to, side.opposite()));
            } else {
                leaving.entry(link.from).or_default().push(index);
            }
        }
        for (symbol, links) in &leaving {
            exits.plan_symbol((grid, sizes), *symbol, links);
        }
        exits
    }

    fn plan_symbol(&mut self, (grid, sizes): (&Grid, &Sizes), symbol: usize, links: &[usize]) {
        let down = straight_down(grid, links);
        let mut below: Vec<usize> = down.into_iter().collect();
        let mut rest: Vec<usize> = links.iter().copied().filter(|l| Some(*l) != down).collect();
        // Those that must go to one particular side choose first.
        rest.sort_by_key(|&l| {
            let link = &grid.links[l];
            grid.is_backward(link) || grid.symbols[link.to].lane == grid.symbols[symbol].lane
        });
        for index in rest {
            let wanted = wanted_side(grid, &grid.links[index]);
            let free = [wanted, wanted.opposite()]
                .into_iter()
                .find(|side| !self.sides.contains(&(symbol, *side)));
            match free {
                Some(side) => {
                    self.sides.insert((symbol, side));
                    self.of_link[index] = Exit::Side(side);
                }
                None => below.push(index),
            }
        }
        self.spread_below((grid, sizes), &below);
    }

    /// Sets the exits below a symbol so far apart that each label has room beside its line.
    fn spread_below(&mut self, (grid, sizes): (&Grid, &Sizes), below: &[usize]) {
        let width = |index: usize| {
            let answer = grid.links[index].answer.as_deref();
            answer.map_or(0, |a| sizes.label_width(&label_text(a)) + sizes.track)
        };
        let (mut left, mut right) = (-sizes.port, sizes.port);
        for (position, &index) in below.iter().enumerate() {
            self.of_link[index] = if position == 0 {
                right = right.max(width(index) + sizes.track);
                Exit::Bottom(0, Side::Right)
            } else if position % 2 == 1 {
                let at = left;
                left -= sizes.port.max(width(index) + sizes.track);
                Exit::Bottom(at, Side::Left)
            } else {
                let at = right;
                right += sizes.port.max(width(index) + sizes.track);
                Exit::Bottom(at, Side::Right)
            };
        }
    }
}

/// The link that leaves straight down, if any.
fn straight_down(grid: &Grid, links: &[usize]) -> Option<usize> {
    let row = |l: &usize| grid.symbols[grid.links[*l].to].row;
    let from = |l: &usize| &grid.symbols[grid.links[*l].from];
    let forward = |l: &&usize| !grid.is_backward(&grid.links[**l]);
    let next = links
        .iter()
        .find(|l| forward(l) && row(l) <= from(l).row + 1);
    let is_clear = |l: &usize| {
        grid.is_clear_between(
            from(l).lane,
            from(l).band,
            grid.symbols[grid.links[*l].to].band,
        )
    };
    let to_lane = |l: &usize| grid.symbols[grid.links[*l].to].lane;
    let below = || {
        links
            .iter()
            .find(|l| forward(l) && from(l).lane == to_lane(l) && is_clear(l))
    };
    // A next row in another lane is reached from the side; then one that goes farther has the free lane below, and the two
    // need not cross.
    let farther = next.filter(|l| links.len() == 2 && to_lane(l) != from(l).lane);
    let farther = farther.and_then(|next| {
        let other = links.iter().find(|l| *l != next)?;
        (forward(&other) && row(other) > from(other).row + 1 && is_clear(other)).then_some(other)
    });
    let only = || links.first().filter(|l| links.len() == 1 && forward(l));
    farther.or(next).or_else(below).or_else(only).copied()
}

/// The side that brings a link nearer to where it goes.
fn wanted_side(grid: &Grid, link: &Link) -> Side {
    let (from, to) = (grid.symbols[link.from].lane, grid.symbols[link.to].lane);
    if grid.is_backward(link) {
        nearer_edge(grid, from, to)
    } else if to < from || (to == from && from + 1 == grid.lanes && from > 0) {
        Side::Left
    } else {
        Side::Right
    }
}

/// The edge of the drawing that is the shorter way round between two lanes.
pub(super) fn nearer_edge(grid: &Grid, from: usize, to: usize) -> Side {
    if from + to < grid.lanes {
        Side::Left
    } else {
        Side::Right
    }
}
