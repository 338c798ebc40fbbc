//! Which track of its corridor each leg runs on, so that no two lines lie on one another.

use std::collections::BTreeMap;

use super::claims::{Level, Stretch};
use super::grid::Grid;
use super::metrics::Sizes;
use super::route::{Leg, Routes, Run};

/// A coordinate that stretches with its cell: so many halves of a lane (or of a band), plus pixels.
///
/// Comparing two of them compares the halves first; that is the true order in every cell that is at least as large as
/// the drawing needs, because pixels never reach into the next half.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Along {
    /// Halves of a lane's width from the left, or of a band's height from the top of the row.
    pub half: usize,
    /// Pixels from there.
    pub px: i32,
}

impl Along {
    /// Shifted by pixels.
    pub fn shift(self, px: i32) -> Self {
        Self {
            half: self.half,
            px: self.px + px,
        }
    }
}

/// Tracks of all legs.
pub(super) struct Tracks {
    /// Where each link's channel leg runs, by link and channel.
    channels: BTreeMap<(usize, usize), Along>,
    /// Track of each link's leg in a gutter.
    gutters: BTreeMap<(usize, Level), i32>,
    /// How many tracks each gutter has.
    counts: BTreeMap<Level, i32>,
}

/// A horizontal leg in a gutter.
#[derive(Clone, Copy, Debug)]
struct Bar {
    link: usize,
    left: Along,
    right: Along,
    /// Where verticals meet it, and whether they come from above.
    ends: [(Along, bool); 2],
}

impl Tracks {
    /// Chooses a track for every leg.
    pub fn assign(grid: &Grid, routes: &Routes, sizes: &Sizes) -> Self {
        let mut tracks = Self {
            channels: BTreeMap::new(),
            gutters: BTreeMap::new(),
            counts: BTreeMap::new(),
        };
        for (channel, taken) in routes.channels.iter().enumerate() {
            tracks.assign_channel((grid.lanes, sizes), channel, taken);
        }
        for (level, bars) in tracks.bars(routes) {
            tracks.assign_gutter(level, bars, sizes.track);
        }
        tracks
    }

    /// Where a link's vertical leg runs.
    pub fn across(&self, link: usize, run: Run) -> Along {
        match run {
            Run::Lane(lane, px) => Along {
                half: 2 * lane + 1,
                px,
            },
            Run::Channel(channel) => {
                let at = self.channels.get(&(link, channel));
                at.copied().unwrap_or(Along {
                    half: 2 * channel,
                    px: 0,
                })
            }
        }
    }

    /// Track of a link's leg in a gutter, from 0.
    pub fn track(&self, link: usize, level: Level) -> i32 {
        self.gutters.get(&(link, level)).copied().unwrap_or(0)
    }

    /// How many tracks a gutter has.
    pub fn count(&self, level: Level) -> i32 {
        self.counts.get(&level).copied().unwrap_or(0)
    }

    fn assign_channel(
        &mut self,
        (lanes, sizes): (usize, &Sizes),
        channel: usize,
        taken: &[(usize, Stretch)],
    ) {
        let mut order: Vec<(usize, Stretch)> = taken.to_vec();
        order.sort_by_key(|(link, s)| (s.low - s.high, s.high, *link));
        let mut tracks: Vec<Vec<Stretch>> = Vec::new();
        let mut chosen = Vec::new();
        for (link, stretch) in order {
            let free = tracks
                .iter()
                .position(|t| !t.iter().any(|s| s.touches(stretch)));
            let track = free.unwrap_or(tracks.len());
            match tracks.get_mut(track) {
                Some(stretches) => stretches.push(stretch),
                None => tracks.push(vec![stretch]),
            }
            chosen.push((link, track));
        }
        let count = to_px(tracks.len());
        for (link, track) in chosen {
            let track = to_px(track);
            // The shortest loop lies nearest to the symbols, the longest outermost.
            let px = if channel == 0 {
                sizes.outer_first + sizes.track * (count - 1 - track)
            } else if channel == lanes {
                -sizes.outer_first - sizes.track * (count - 1 - track)
            } else if track % 2 == 0 {
                sizes.channel_first + sizes.track * (track / 2)
            } else {
                -sizes.channel_first - sizes.track * (track / 2)
            };
            let half = 2 * channel;
            self.channels.insert((link, channel), Along { half, px });
        }
    }

    fn bars(&self, routes: &Routes) -> BTreeMap<Level, Vec<Bar>> {
        let mut bars: BTreeMap<Level, Vec<Bar>> = BTreeMap::new();
        for route in &routes.routes {
            for (at, leg) in route.legs.iter().enumerate() {
                let Leg::Horizontal(level) = *leg else {
                    continue;
                };
                if matches!(level, Level::Middle(_)) {
                    continue;
                }
                let before = at.checked_sub(1).and_then(|b| route.legs.get(b));
                let (Some(Leg::Vertical(from)), Some(Leg::Vertical(to))) =
                    (before, route.legs.get(at + 1))
                else {
                    continue;
                };
                let (from, to) = (self.across(route.link, *from), self.across(route.link, *to));
                let rank_at = |leg: Option<&Leg>| match leg {
                    Some(Leg::Horizontal(other)) => Some(other.rank()),
                    _ => None,
                };
                let earlier = at.checked_sub(2).and_then(|b| rank_at(route.legs.get(b)));
                let later = rank_at(route.legs.get(at + 2));
                // Without a corridor before, the line comes down from its symbol; without one after, it goes down.
                let from_above = earlier.is_none_or(|rank| rank < level.rank());
                let to_above = later.is_some_and(|rank| rank < level.rank());
                bars.entry(level).or_default().push(Bar {
                    link: route.link,
                    left: from.min(to),
                    right: from.max(to),
                    ends: [(from, from_above), (to, to_above)],
                });
            }
        }
        bars
    }

    fn assign_gutter(&mut self, level: Level, mut bars: Vec<Bar>, distance: i32) {
        bars.sort_by_key(|bar| (bar.left, bar.right, bar.link));
        let mut tracks: Vec<Vec<Bar>> = Vec::new();
        for bar in bars {
            let free = tracks
                .iter()
                .position(|t| t.iter().all(|other| apart(other, &bar, distance)));
            match free.and_then(|track| tracks.get_mut(track)) {
                Some(track) => track.push(bar),
                None => tracks.push(vec![bar]),
            }
        }
        untangle(&mut tracks);
        // In a lower gutter the tracks are counted from the band's lower edge upwards.
        if matches!(level, Level::Bottom(_)) {
            tracks.reverse();
        }
        self.counts.insert(level, to_px(tracks.len()));
        for (track, bars) in tracks.iter().enumerate() {
            for bar in bars {
                self.gutters.insert((bar.link, level), to_px(track));
            }
        }
    }
}

/// Whether two bars may share a track.
fn apart(a: &Bar, b: &Bar, distance: i32) -> bool {
    let (left, right) = if a.left <= b.left { (a, b) } else { (b, a) };
    right.left > left.right
        && (right.left.half != left.right.half || right.left.px - left.right.px >= distance)
}

/// Swaps neighbouring tracks, counted from the top, while that saves crossings.
fn untangle(tracks: &mut [Vec<Bar>]) {
    for _ in 0..tracks.len() {
        let mut changed = false;
        for upper in 0..tracks.len().saturating_sub(1) {
            if let [a, b] = &tracks[upper..upper + 2]
                && crossings(b, a) < crossings(a, b)
            {
                tracks.swap(upper, upper + 1);
                changed = true;
            }
        }
        if !changed {
            return;
        }
    }
}

/// How often verticals of one track cross the bars of the other when `upper` lies above `lower`.
fn crossings(upper: &[Bar], lower: &[Bar]) -> usize {
    let over = |x: Along, bars: &[Bar]| bars.iter().filter(|b| b.left < x && x < b.right).count();
    let count = |bars: &[Bar], comes_from_above: bool, others: &[Bar]| -> usize {
        bars.iter()
            .flat_map(|bar| bar.ends)
            .filter(|(_, above)| *above == comes_from_above)
            .map(|(x, _)| over(x, others))
            .sum()
    };
    count(upper, false, lower) + count(lower, true, upper)
}

fn to_px(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX / 64)
}
