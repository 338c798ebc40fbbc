//! How wide each lane must be.
//!
//! The places across are marks: the boundaries of the lanes and, between them, the middles of their symbols. Whatever stands
//! side by side at one height asks for so much room between two marks; the marks are put as near to one another as all of
//! that allows. Widening the drawing moves all marks apart in proportion, so that what has room keeps it.

use std::collections::BTreeMap;

use super::claims::Level;
use super::exits::{Exit, Side};
use super::grid::Grid;
use super::layout::Label;
use super::metrics::Sizes;
use super::route::{Entry, Leg, Route};
use super::tracks::{Along, Tracks};

/// What the marks are found from.
pub(super) struct Columns<'a> {
    /// Symbols and links.
    pub grid: &'a Grid,
    /// Their ways.
    pub routes: &'a [Route],
    /// Tracks of the ways.
    pub tracks: &'a Tracks,
    /// Sizes.
    pub sizes: &'a Sizes,
    /// Half the width of each symbol.
    pub half_widths: &'a [i32],
    /// Labels, in the order of the links.
    pub labels: &'a [Label],
    /// Least width of each lane.
    pub least: &'a [i32],
}

/// A vertical leg: where it runs, from which rank to which.
struct Upright {
    at: Along,
    high: usize,
    low: usize,
}

/// Room asked for: from the first mark to the second at least so many pixels.
type Room = (usize, usize, i32);

/// What stands at one height: per mark, how far it reaches to the left and to the right.
#[derive(Default)]
struct Line(BTreeMap<usize, (i32, i32)>);

impl Line {
    fn add(&mut self, mark: usize, left: i32, right: i32) {
        let own = self.0.entry(mark).or_insert((left, right));
        *own = (own.0.min(left), own.1.max(right));
    }

    /// Each keeps away from the next one.
    fn rooms(&self, rooms: &mut Vec<Room>) {
        let marks: Vec<_> = self.0.iter().collect();
        for pair in marks.windows(2) {
            if let [(a, (_, right)), (b, (left, _))] = *pair {
                rooms.push((*a, *b, right - left));
            }
        }
    }
}

impl Columns<'_> {
    /// The marks in pixels: boundary, middle, boundary, and so on. Each lane is as wide as one of the classes.
    pub fn marks(&self) -> Vec<i32> {
        let mut rooms = self.lanes();
        let uprights: Vec<Upright> = self.routes.iter().flat_map(|r| self.uprights(r)).collect();
        let half = self.sizes.track / 2;
        let last = 2 * self.grid.lanes;
        let mut lines: Vec<Line> = Vec::new();
        lines.resize_with(3 * self.grid.bands.len(), Line::default);
        for upright in &uprights {
            let Along { half: mark, px } = upright.at;
            rooms.push((0, mark, half - px));
            rooms.push((mark, last, px + half));
            for line in lines.iter_mut().take(upright.low + 1).skip(upright.high) {
                line.add(mark, px - half, px + half);
            }
        }
        for (symbol, width) in self.grid.symbols.iter().zip(self.half_widths) {
            let reach = width + self.sizes.beside;
            if let Some(line) = lines.get_mut(Level::Middle(symbol.band).rank()) {
                line.add(2 * symbol.lane + 1, -reach, reach);
            }
        }
        for line in lines.iter().chain(&self.words(&uprights, &mut rooms)) {
            line.rooms(&mut rooms);
        }
        rounded(&solve(&rooms, last))
    }

    /// Every lane is as wide as asked, and holds its symbols and the lines below and above them.
    fn lanes(&self) -> Vec<Room> {
        let mut rooms = Vec::new();
        for lane in 0..self.grid.lanes {
            let least = self.least.get(lane).copied().unwrap_or(0);
            rooms.push((2 * lane, 2 * lane + 2, least.max(self.sizes.lane)));
        }
        let mut within = |lane: usize, reach: i32| {
            rooms.push((2 * lane, 2 * lane + 1, reach));
            rooms.push((2 * lane + 1, 2 * lane + 2, reach));
        };
        for (symbol, width) in self.grid.symbols.iter().zip(self.half_widths) {
            within(symbol.lane, width + self.sizes.clear);
        }
        for route in self.routes {
            for leg in &route.legs {
                if let Leg::Vertical(run) = *leg {
                    let at = self.tracks.across(route.link, run);
                    if at.half % 2 == 1 {
                        let side = if at.px < 0 { at.half - 1 } else { at.half + 1 };
                        let (a, b) = (side.min(at.half), side.max(at.half));
                        rooms.push((a, b, at.px.abs() + self.sizes.clear));
                    }
                }
            }
        }
        rooms
    }

    /// Labels, and what passes at their height. They may reach over the lanes beside their own.
    fn words(&self, uprights: &[Upright], rooms: &mut Vec<Room>) -> Vec<Line> {
        let last = 2 * self.grid.lanes;
        let mut lines: BTreeMap<(usize, bool), Line> = BTreeMap::new();
        for label in self.labels {
            let (band, is_side) = self.place(label);
            let (mark, px) = (label.at.x.half, label.at.x.px);
            let (left, right) = match label.side {
                Side::Left => (px - label.width, px),
                Side::Right => (px, px + label.width),
            };
            rooms.push((0, mark, 1 - left));
            rooms.push((mark, last, right + 1));
            let line = lines.entry((band, is_side)).or_default();
            line.add(mark, left - 1, right + 1);
        }
        let half = self.sizes.track / 2;
        for ((band, is_side), line) in &mut lines {
            let level = if *is_side {
                Level::Middle(*band)
            } else {
                Level::Bottom(*band)
            };
            // A line that begins at this level goes down from below the words.
            let rank = level.rank();
            for upright in uprights.iter().filter(|u| u.high < rank && rank <= u.low) {
                let Along { half: mark, px } = upright.at;
                line.add(mark, px - half, px + half);
            }
            if *is_side {
                let of_band = self.grid.symbols.iter().zip(self.half_widths);
                for (symbol, width) in of_band.filter(|(s, _)| s.band == *band) {
                    line.add(2 * symbol.lane + 1, -width - 1, width + 1);
                }
            }
        }
        lines.into_values().collect()
    }

    /// The band of a label, and whether it stands beside its symbol.
    fn place(&self, label: &Label) -> (usize, bool) {
        let from = self.grid.links.get(label.link).map(|link| link.from);
        let band = from.and_then(|from| self.grid.symbols.get(from));
        let route = self.routes.iter().find(|route| route.link == label.link);
        let is_side = route.is_some_and(|route| matches!(route.exit, Exit::Side(_)));
        (band.map_or(0, |symbol| symbol.band), is_side)
    }

    fn uprights(&self, route: &Route) -> Vec<Upright> {
        let Some(link) = self.grid.links.get(route.link) else {
            return Vec::new();
        };
        let band = |symbol: usize| self.grid.symbols.get(symbol).map_or(0, |s| s.band);
        let level = |leg: Option<&Leg>| match leg {
            Some(Leg::Horizontal(level)) => Some(*level),
            _ => None,
        };
        let mut uprights = Vec::new();
        for (index, leg) in route.legs.iter().enumerate() {
            let Leg::Vertical(run) = *leg else { continue };
            let before = index.checked_sub(1).and_then(|at| route.legs.get(at));
            let start = level(before).unwrap_or(Level::Bottom(band(link.from)));
            let end = level(route.legs.get(index + 1)).unwrap_or(match route.entry {
                Entry::Top(_) => Level::Top(band(link.to)),
                Entry::Side(_) => Level::Middle(band(link.to)),
            });
            uprights.push(Upright {
                at: self.tracks.across(route.link, run),
                high: start.rank().min(end.rank()),
                low: start.rank().max(end.rank()),
            });
        }
        uprights
    }
}

/// Widens each lane to the next class; what that adds is shared by both halves of the lane.
fn rounded(marks: &[i32]) -> Vec<i32> {
    let mut rounded = vec![0];
    for lane in marks.windows(3).step_by(2) {
        let &[left, middle, right] = lane else {
            continue;
        };
        let start = rounded.last().copied().unwrap_or(0);
        let (before, after) = (middle - left, right - middle);
        // Beyond the widest class a lane is as wide as what stands in it.
        let width = class_width(right - left).max(before + after);
        // What is left over brings the middle of the symbols to the middle of the lane.
        let spare = width - before - after;
        let shift = ((after - before + spare) / 2).clamp(0, spare);
        rounded.push(start + before + shift);
        rounded.push(start + width);
    }
    rounded
}

/// The marks from 0 to `last` that give all rooms and lie nearest together; what play there is, is shared.
fn solve(rooms: &[Room], last: usize) -> Vec<i32> {
    let mut ending: Vec<Vec<(usize, i32)>> = vec![Vec::new(); last + 1];
    let mut starting = ending.clone();
    for &(a, b, room) in rooms {
        if a < b && b <= last {
            ending[b].push((a, room));
            starting[a].push((b, room));
        }
    }
    let mut early = vec![0; last + 1];
    for mark in 1..=last {
        let asked = ending[mark].iter().map(|(a, room)| early[*a] + room);
        early[mark] = asked.fold(early[mark - 1], i32::max);
    }
    let mut late = vec![early[last]; last + 1];
    for mark in (0..last).rev() {
        let asked = starting[mark].iter().map(|(b, room)| late[*b] - room);
        late[mark] = asked.fold(late[mark + 1], i32::min);
    }
    let both = early.iter().zip(&late);
    // The first mark is the drawing's edge.
    let first = i32::midpoint(early[0], late[0]);
    both.map(|(early, late)| i32::midpoint(*early, *late) - first)
        .collect()
}

/// The narrowest class, `lajur-N` in `lajur.css`, that is at least so wide, in pixels.
pub fn class_width(width: i32) -> i32 {
    let step = if width <= FINE { 4 } else { 40 };
    ((width + step - 1) / step * step).clamp(LEAST, MOST)
}

/// Class of a column of a width that [`class_width`] gives.
pub fn class(width: i32) -> String {
    format!("lajur-{width}")
}

/// Narrowest class.
pub(super) const LEAST: i32 = 20;
/// Up to this width there is a class every 4 pixels, from there one every 40.
pub(super) const FINE: i32 = 240;
/// Widest class, for procedures that no paper could hold.
pub(super) const MOST: i32 = 2400;

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    #[test]
    fn marks_lie_as_near_together_as_they_may() {
        // Two lanes of 40; the first middle and the second keep 50 apart, a word at the first reaches 70 to the right edge.
        let rooms = [(0, 2, 40), (2, 4, 40), (1, 3, 50), (1, 4, 70), (0, 1, 10)];
        assert_eq!(solve(&rooms, 4), [0, 10, 40, 70, 80]);
    }

    #[test]
    fn a_lane_wider_than_every_class_is_as_wide_as_what_stands_in_it() {
        assert_eq!(
            rounded(&[0, 6_000, 9_000, 9_008, 9_016]),
            [0, 6_000, 9_000, 9_010, 9_020]
        );
        assert_eq!(rounded(&[0, 10, 20]), [0, 10, 20]);
    }

    #[test]
    fn every_class_has_a_rule() {
        let css = include_str!("../../themes/baku/aset/lajur.css");
        let mut widths: Vec<i32> = (0..=MOST).map(class_width).collect();
        widths.dedup();
        for width in widths {
            let rem = f64::from(width) / 16.0;
            let rule = format!("col.lajur-{width} {{ width: max({rem}rem, {width}px); }}\n");
            assert!(css.contains(&rule), "no rule {rule}");
        }
    }
}
