//! The way each link takes, still without pixels: which lane, channel and gutter, one after the other.
//!
//! Links are routed one by one, the straightest first; each takes the first way on which nobody stands:
//!
//! * straight down the lane;
//! * down the own lane, then across above the target;
//! * across below the symbol (or out of its side), then down the target's lane;
//! * by a channel between two lanes, which always works, since channels hold as many tracks as needed.
//!
//! Loops back go round by the channel at the left or right edge.

use std::collections::BTreeSet;

use super::claims::{Claims, Level, Stretch};
use super::exits::{Exit, Exits, Side, nearer_edge};
use super::grid::{Grid, Link};
use super::metrics::Sizes;

/// Where a vertical leg runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Run {
    /// Along a lane, this many pixels right of its centre.
    Lane(usize, i32),
    /// In a channel: channel `c` is at the left edge of lane `c`.
    Channel(usize),
}

/// One leg of a way; vertical and horizontal ones alternate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leg {
    /// Up or down.
    Vertical(Run),
    /// Left or right.
    Horizontal(Level),
}

/// Where a link enters its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// From above, this many pixels right of the centre.
    Top(i32),
    /// At the middle of a side.
    Side(Side),
}

/// The way of one link.
#[derive(Clone, Debug)]
pub(super) struct Route {
    /// Which link.
    pub link: usize,
    /// Where it leaves.
    pub exit: Exit,
    /// Where it enters.
    pub entry: Entry,
    /// The legs between.
    pub legs: Vec<Leg>,
}

/// All routes, one per link in the same order, with what they take of the channels.
pub(super) struct Routes {
    /// Per link, in the order of the links.
    pub routes: Vec<Route>,
    /// Per channel: which links run in it, and where.
    pub channels: Vec<Vec<(usize, Stretch)>>,
}

/// Finds a way for every link.
pub(super) fn route_all(grid: &Grid, sizes: &Sizes) -> Routes {
    let exits = Exits::plan(grid, sizes);
    let mut router = Router {
        grid,
        claims: Claims::new(grid, sizes.track),
        port: sizes.port,
        sides: exits.sides,
        exits: exits.of_link,
    };
    router.reserve_exits();
    let mut routes: Vec<Option<Route>> = vec![None; grid.links.len()];
    for (index, route) in routes.iter_mut().enumerate() {
        *route = router.straight(index);
    }
    let mut rest: Vec<usize> = (0..grid.links.len())
        .filter(|&index| routes[index].is_none())
        .collect();
    rest.sort_by_key(|&index| {
        let link = &grid.links[index];
        let (from, to) = (grid.symbols[link.from].band, grid.symbols[link.to].band);
        (grid.is_backward(link), from.abs_diff(to), index)
    });
    for index in rest {
        let route = if grid.is_backward(&grid.links[index]) {
            router.backward(index)
        } else {
            router.forward(index)
        };
        routes[index] = Some(route);
    }
    Routes {
        routes: routes.into_iter().flatten().collect(),
        channels: router.claims.channels,
    }
}

struct Router<'a> {
    grid: &'a Grid,
    /// Distance of neighbouring ports.
    port: i32,
    claims: Claims,
    sides: BTreeSet<(usize, Side)>,
    exits: Vec<Exit>,
}

/// Lanes and bands of a link's two ends.
#[derive(Clone, Copy)]
struct Ends {
    from_lane: usize,
    from_band: usize,
    to_lane: usize,
    to_band: usize,
}

impl Router<'_> {
    fn ends(&self, link: &Link) -> Ends {
        let (from, to) = (&self.grid.symbols[link.from], &self.grid.symbols[link.to]);
        Ends {
            from_lane: from.lane,
            from_band: from.band,
            to_lane: to.lane,
            to_band: to.band,
        }
    }

    fn is_free(&self, index: usize, at: (usize, i32), stretch: Stretch) -> bool {
        self.claims.lane_is_free(self.grid, index, at, stretch)
    }

    fn reserve_exits(&mut self) {
        for (index, link) in self.grid.links.iter().enumerate() {
            if let Some(&Exit::Bottom(px, _)) = self.exits.get(index) {
                let ends = self.ends(link);
                let level = Level::Bottom(ends.from_band);
                let stub = Stretch::between(level, level);
                self.claims.take_lane(index, (ends.from_lane, px), stub);
            }
        }
    }

    /// One straight line: sideways to a neighbour in the band, or down the lane.
    fn straight(&mut self, index: usize) -> Option<Route> {
        let link = &self.grid.links[index];
        let ends = self.ends(link);
        let exit = self.exits[index];
        let (entry, leg) = match exit {
            Exit::Side(side) if self.grid.is_sideways(link) => (
                Entry::Side(side.opposite()),
                Leg::Horizontal(Level::Middle(ends.from_band)),
            ),
            Exit::Bottom(px, _)
                if ends.from_lane == ends.to_lane && !self.grid.is_backward(link) =>
            {
                let at = (ends.to_lane, px);
                let stretch =
                    Stretch::between(Level::Bottom(ends.from_band), Level::Top(ends.to_band));
                if !self.is_free(index, at, stretch) {
                    return None;
                }
                self.claims.take_lane(index, at, stretch);
                (Entry::Top(px), Leg::Vertical(Run::Lane(ends.to_lane, px)))
            }
            _ => return None,
        };
        Some(Route {
            link: index,
            exit,
            entry,
            legs: vec![leg],
        })
    }

    fn forward(&mut self, index: usize) -> Route {
        let ends = self.ends(&self.grid.links[index]);
        let exit = self.exits[index];
        let (entry, legs) = self
            .down_own_lane(index, ends)
            .or_else(|| self.down_target_lane(index, ends))
            .unwrap_or_else(|| self.by_channel(index, ends));
        Route {
            link: index,
            exit,
            entry,
            legs,
        }
    }

    fn down_own_lane(&mut self, index: usize, ends: Ends) -> Option<(Entry, Vec<Leg>)> {
        let Exit::Bottom(px, _) = self.exits[index] else {
            return None;
        };
        let stretch = Stretch::between(Level::Bottom(ends.from_band), Level::Top(ends.to_band));
        if !self.is_free(index, (ends.from_lane, px), stretch) {
            return None;
        }
        self.claims.take_lane(index, (ends.from_lane, px), stretch);
        let top = Level::Top(ends.to_band);
        let stub = Stretch::between(top, top);
        let side = side_of(ends.from_lane, ends.to_lane, px);
        let apart = self.port;
        let port = self.port(index, ends.to_lane, stub, side, |port| {
            ends.from_lane != ends.to_lane || (port - px).abs() >= apart
        });
        let legs = vec![
            Leg::Vertical(Run::Lane(ends.from_lane, px)),
            Leg::Horizontal(top),
            Leg::Vertical(Run::Lane(ends.to_lane, port)),
        ];
        Some((Entry::Top(port), legs))
    }

    fn down_target_lane(&mut self, index: usize, ends: Ends) -> Option<(Entry, Vec<Leg>)> {
        if ends.from_lane == ends.to_lane {
            return None;
        }
        let (mut legs, level) = self.way_out(index, ends);
        let toward = if ends.to_lane > ends.from_lane {
            Side::Right
        } else {
            Side::Left
        };
        if matches!(self.exits[index], Exit::Side(side) if side != toward) {
            return None;
        }
        let stretch = Stretch::between(level, Level::Top(ends.to_band));
        let port = ports(toward.opposite(), self.port)
            .take(3)
            .find(|&port| self.is_free(index, (ends.to_lane, port), stretch))?;
        self.claims.take_lane(index, (ends.to_lane, port), stretch);
        legs.push(Leg::Vertical(Run::Lane(ends.to_lane, port)));
        Some((Entry::Top(port), legs))
    }

    fn by_channel(&mut self, index: usize, ends: Ends) -> (Entry, Vec<Leg>) {
        let (mut legs, level) = self.way_out(index, ends);
        let top = Level::Top(ends.to_band);
        let stretch = Stretch::between(level, top);
        let mut candidates = match self.exits[index] {
            Exit::Bottom(..) => vec![ends.from_lane, ends.from_lane + 1],
            Exit::Side(Side::Left) => vec![ends.from_lane],
            Exit::Side(Side::Right) => vec![ends.from_lane + 1],
        };
        candidates.extend(
            [ends.to_lane, ends.to_lane + 1]
                .into_iter()
                .filter(|&channel| match self.exits[index] {
                    Exit::Bottom(..) => true,
                    Exit::Side(Side::Left) => channel <= ends.from_lane,
                    Exit::Side(Side::Right) => channel > ends.from_lane,
                }),
        );
        let cost = |&channel: &usize| {
            let way = (2 * channel).abs_diff(2 * ends.from_lane + 1)
                + (2 * channel).abs_diff(2 * ends.to_lane + 1);
            let outer = channel == 0 || channel == self.grid.lanes;
            way + 2 * self.claims.channel_load(channel, stretch) + 3 * usize::from(outer)
        };
        let channel = candidates
            .into_iter()
            .min_by_key(cost)
            .unwrap_or(ends.from_lane);
        self.claims.take_channel(index, channel, stretch);
        legs.push(Leg::Vertical(Run::Channel(channel)));
        let side = if channel > ends.to_lane {
            Side::Right
        } else {
            Side::Left
        };
        self.enter_from_above(index, ends, side, legs)
    }

    fn backward(&mut self, index: usize) -> Route {
        let link = &self.grid.links[index];
        let (target, is_own) = (link.to, link.from == link.to);
        let ends = self.ends(link);
        let exit = self.exits[index];
        let (mut legs, level) = self.way_out(index, ends);
        let side = match exit {
            Exit::Side(side) => side,
            Exit::Bottom(..) => nearer_edge(self.grid, ends.from_lane, ends.to_lane),
        };
        let channel = match side {
            Side::Left => 0,
            Side::Right => self.grid.lanes,
        };
        legs.push(Leg::Vertical(Run::Channel(channel)));
        let by_side = !is_own && self.sides.insert((target, side));
        let entry_level = if by_side {
            Level::Middle(ends.to_band)
        } else {
            Level::Top(ends.to_band)
        };
        self.claims
            .take_channel(index, channel, Stretch::between(level, entry_level));
        let (entry, legs) = if by_side {
            legs.push(Leg::Horizontal(entry_level));
            (Entry::Side(side), legs)
        } else {
            self.enter_from_above(index, ends, side, legs)
        };
        Route {
            link: index,
            exit,
            entry,
            legs,
        }
    }

    /// The first legs: from the exit to a horizontal corridor.
    fn way_out(&self, index: usize, ends: Ends) -> (Vec<Leg>, Level) {
        match self.exits[index] {
            Exit::Bottom(px, _) => {
                let level = Level::Bottom(ends.from_band);
                let stub = Leg::Vertical(Run::Lane(ends.from_lane, px));
                (vec![stub, Leg::Horizontal(level)], level)
            }
            Exit::Side(_) => {
                let level = Level::Middle(ends.from_band);
                (vec![Leg::Horizontal(level)], level)
            }
        }
    }

    /// The last legs: across above the target, and down into it.
    fn enter_from_above(
        &mut self,
        index: usize,
        ends: Ends,
        side: Side,
        mut legs: Vec<Leg>,
    ) -> (Entry, Vec<Leg>) {
        let top = Level::Top(ends.to_band);
        let stub = Stretch::between(top, top);
        let port = self.port(index, ends.to_lane, stub, side, |_| true);
        legs.push(Leg::Horizontal(top));
        legs.push(Leg::Vertical(Run::Lane(ends.to_lane, port)));
        (Entry::Top(port), legs)
    }

    /// Takes the free port above a symbol that is nearest to its centre, first on the side the line comes from.
    fn port(
        &mut self,
        index: usize,
        lane: usize,
        stub: Stretch,
        side: Side,
        allowed: impl Fn(i32) -> bool,
    ) -> i32 {
        let port = ports(side, self.port)
            .find(|&port| allowed(port) && self.is_free(index, (lane, port), stub))
            .unwrap_or(0);
        self.claims.take_lane(index, (lane, port), stub);
        port
    }
}

/// Ports from the centre outwards, `side` first; endless for all practical purposes.
fn ports(side: Side, apart: i32) -> impl Iterator<Item = i32> {
    (0..20_000).map(move |n: i32| {
        let step = (n + 1) / 2 * apart * side.sign();
        if n % 2 == 1 { step } else { -step }
    })
}

fn side_of(from_lane: usize, to_lane: usize, px: i32) -> Side {
    if from_lane < to_lane || (from_lane == to_lane && px < 0) {
        Side::Left
    } else {
        Side::Right
    }
}
