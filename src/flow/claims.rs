//! Which stretches of the vertical corridors are taken.
//!
//! Heights are counted in levels that no row height can reorder: a band's upper gutter, its middle line, its lower gutter,
//! then the next band's upper gutter, and so on. Two stretches that share a level are taken to touch.

use super::grid::Grid;

/// A horizontal corridor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Level {
    /// The gutter above the symbols of a band.
    Top(usize),
    /// The line through the middle of a band's symbols.
    Middle(usize),
    /// The gutter below them.
    Bottom(usize),
}

impl Level {
    /// Its rank from the top of the drawing.
    pub fn rank(self) -> usize {
        match self {
            Self::Top(band) => 3 * band,
            Self::Middle(band) => 3 * band + 1,
            Self::Bottom(band) => 3 * band + 2,
        }
    }
}

/// A vertical stretch, from one rank to another; both belong to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    /// Upper rank.
    pub high: usize,
    /// Lower rank, at least `high`.
    pub low: usize,
}

impl Stretch {
    /// Between two levels in either order.
    pub fn between(a: Level, b: Level) -> Self {
        Self {
            high: a.rank().min(b.rank()),
            low: a.rank().max(b.rank()),
        }
    }

    /// Whether two stretches share a rank.
    pub fn touches(self, other: Self) -> bool {
        self.high <= other.low && other.high <= self.low
    }
}

/// A stretch of a lane that a link runs along.
#[derive(Clone, Copy, Debug)]
struct LaneClaim {
    lane: usize,
    px: i32,
    stretch: Stretch,
    link: usize,
}

/// Everything taken so far.
pub(super) struct Claims {
    /// Least distance of two lines.
    track: i32,
    lanes: Vec<LaneClaim>,
    /// Per channel: channel 0 is left of the first lane, the last one right of the last lane.
    pub channels: Vec<Vec<(usize, Stretch)>>,
}

impl Claims {
    /// Nothing taken yet.
    pub fn new(grid: &Grid, track: i32) -> Self {
        Self {
            track,
            lanes: Vec::new(),
            channels: vec![Vec::new(); grid.lanes + 1],
        }
    }

    /// Whether a link may run along a lane, `px` from its centre, without meeting a symbol or another link.
    pub fn lane_is_free(
        &self,
        grid: &Grid,
        link: usize,
        (lane, px): (usize, i32),
        stretch: Stretch,
    ) -> bool {
        let meets_symbol = grid.symbols.iter().any(|symbol| {
            let rank = Level::Middle(symbol.band).rank();
            symbol.lane == lane && stretch.high <= rank && rank <= stretch.low
        });
        let meets_link = self.lanes.iter().any(|claim| {
            claim.link != link
                && claim.lane == lane
                && (claim.px - px).abs() < self.track
                && claim.stretch.touches(stretch)
        });
        !meets_symbol && !meets_link
    }

    /// Takes a stretch of a lane.
    pub fn take_lane(&mut self, link: usize, (lane, px): (usize, i32), stretch: Stretch) {
        self.lanes.push(LaneClaim {
            lane,
            px,
            stretch,
            link,
        });
    }

    /// Takes a stretch of a channel; its track is chosen later.
    pub fn take_channel(&mut self, link: usize, channel: usize, stretch: Stretch) {
        if let Some(taken) = self.channels.get_mut(channel) {
            taken.push((link, stretch));
        }
    }

    /// How many lines of a channel would lie beside this stretch.
    pub fn channel_load(&self, channel: usize, stretch: Stretch) -> usize {
        self.channels.get(channel).map_or(0, |taken| {
            taken.iter().filter(|(_, s)| s.touches(stretch)).count()
        })
    }
}
