//! What the drawing promises, held on random procedures and random sizes of cells.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::ops::Range;

use proptest::prelude::*;

use super::columns::{MOST, class_width};
use super::exits::Side;
use super::grid::{Grid, Shape};
use super::layout::{Layout, Spot, lay_out};
use super::metrics::{DENSE, PAPER, SCREEN, Sizes};
use super::part::{Part, letters};
use super::pieces::pieces;
use super::sample::from_numbers;
use super::tracks::Along;
use crate::sop::Sop;

/// A rectangle or an axis-parallel line: left, top, right, bottom.
type Area = [f64; 4];

/// A layout at one size of its cells.
struct Sized<'a> {
    layout: &'a Layout,
    width: f64,
    tops: Vec<f64>,
    heights: Vec<f64>,
}

impl<'a> Sized<'a> {
    fn new(layout: &'a Layout, stretch: &[u16]) -> Self {
        let extra = |index: usize| f64::from(stretch[index % stretch.len()]);
        let heights: Vec<f64> = layout
            .rows
            .iter()
            .enumerate()
            .map(|(i, row)| f64::from(row.height) + extra(i))
            .collect();
        let mut tops = vec![0.0];
        for height in &heights {
            tops.push(tops.last().unwrap() + height);
        }
        Self {
            layout,
            width: f64::from(layout.width()) + extra(heights.len()),
            tops,
            heights,
        }
    }

    fn x(&self, at: Along) -> f64 {
        let share = f64::from(self.layout.mark(at.half)) / f64::from(self.layout.width());
        share * self.width + f64::from(at.px)
    }

    /// Height in the row.
    fn y(&self, row: usize, at: Along) -> f64 {
        let halves = (2 * self.layout.rows[row].bands) as f64;
        at.half as f64 * self.heights[row] / halves + f64::from(at.px)
    }

    /// Point on the whole sheet.
    fn point(&self, spot: Spot) -> (f64, f64) {
        (
            self.x(spot.x),
            self.tops[spot.row] + self.y(spot.row, spot.y),
        )
    }

    /// Straight stretches of every line, on the whole sheet.
    fn segments(&self) -> Vec<(usize, Area)> {
        let mut segments = Vec::new();
        for line in &self.layout.lines {
            for pair in line.points.windows(2) {
                let ((ax, ay), (bx, by)) = (self.point(pair[0]), self.point(pair[1]));
                assert!(
                    (ax - bx).abs() < 0.01 || (ay - by).abs() < 0.01,
                    "link {} runs aslant: {pair:?}",
                    line.link
                );
                segments.push((line.link, [ax.min(bx), ay.min(by), ax.max(bx), ay.max(by)]));
            }
        }
        segments
    }

    fn labels(&self, sizes: &Sizes) -> Vec<(usize, Area)> {
        let labels = self.layout.labels.iter();
        labels
            .map(|label| {
                let (x, y) = self.point(label.at);
                let width = f64::from(label.width);
                let (left, right) = match label.side {
                    Side::Left => (x - width, x),
                    Side::Right => (x, x + width),
                };
                (
                    label.link,
                    [
                        left,
                        y + 3.0 - f64::from(sizes.label_height),
                        right,
                        y + 3.0,
                    ],
                )
            })
            .collect()
    }
}

/// Whether an area reaches into a symbol, farther than `slack` pixels.
fn enters(area: Area, shape: Shape, centre: (f64, f64), half: (f64, f64), slack: f64) -> bool {
    let [left, top, right, bottom] = area;
    let near = |low: f64, high: f64, at: f64| (at.clamp(low, high) - at).abs();
    let (dx, dy) = (near(left, right, centre.0), near(top, bottom, centre.1));
    let (half_x, half_y) = (half.0 - slack, half.1 - slack);
    match shape {
        Shape::Decision => dx / half_x + dy / half_y < 1.0 - 0.02,
        _ => dx < half_x && dy < half_y,
    }
}

fn overlap(a: Area, b: Area, room: f64) -> bool {
    a[0] < b[2] + room && b[0] < a[2] + room && a[1] < b[3] + room && b[1] < a[3] + room
}

/// Whether two lines run along one another, nearer than `room`.
fn run_together(a: Area, b: Area, room: f64) -> bool {
    let upright = |s: Area| s[2] - s[0] < 0.01;
    let flat = |s: Area| s[3] - s[1] < 0.01;
    if upright(a) && upright(b) {
        (a[0] - b[0]).abs() < room && a[1] <= b[3] && b[1] <= a[3]
    } else if flat(a) && flat(b) {
        (a[1] - b[1]).abs() < room && a[0] <= b[2] && b[0] <= a[2]
    } else {
        false
    }
}

fn hold(sop: &Sop, stretch: &[u16]) {
    for sizes in [&SCREEN, &PAPER, &DENSE] {
        hold_grid(&Grid::new(sop), sizes, stretch);
    }
}

/// The same of every sheet, whatever rows are on it.
fn hold_parts(sop: &Sop, length: usize, stretch: &[u16]) {
    let whole = Grid::new(sop);
    let cuts: Vec<Range<usize>> = (0..whole.rows.len())
        .step_by(length)
        .map(|start| start..(start + length).min(whole.rows.len()))
        .collect();
    let letters = letters(&whole, &cuts);
    for rows in cuts {
        let part = Part::cut(&whole, rows, &letters);
        for sizes in [&PAPER, &DENSE] {
            hold_grid(&part.grid, sizes, stretch);
        }
        doors(&whole, &part);
    }
}

/// Every link of the whole is on the sheet of each of its ends, and each connector has a letter.
fn doors(whole: &Grid, part: &Part) {
    let inside = |symbol: usize| part.rows.contains(&whole.symbols[symbol].row);
    let leaving = whole
        .links
        .iter()
        .filter(|l| inside(l.from) && !inside(l.to));
    let within = whole
        .links
        .iter()
        .filter(|l| inside(l.from) && inside(l.to));
    let expected = leaving.count() + within.count() + part.arrivals.len();
    assert_eq!(part.grid.links.len(), expected, "links of the sheet");
    let doors = part
        .grid
        .symbols
        .iter()
        .filter(|s| s.shape == Shape::Connector);
    let lettered = doors.filter(|s| s.number.is_some_and(|n| n > 0)).count();
    assert_eq!(lettered, part.arrivals.len() + part.departures.len());
}

fn hold_grid(grid: &Grid, sizes: &Sizes, stretch: &[u16]) {
    let layout = lay_out(grid, sizes, "Selesai", &[]);
    let sized = Sized::new(&layout, stretch);
    let (segments, labels) = (sized.segments(), sized.labels(sizes));
    assert_eq!(layout.lines.len(), grid.links.len(), "every link is drawn");
    for (symbol, placed) in grid.symbols.iter().zip(&layout.symbols) {
        let centre = sized.point(placed.centre);
        let half = (f64::from(placed.half_width), f64::from(placed.half_height));
        for (link, segment) in &segments {
            let own = [grid.links[*link].from, grid.links[*link].to]
                .iter()
                .any(|&s| std::ptr::eq(&raw const grid.symbols[s], symbol));
            // Its own lines touch a symbol, all others keep away from it.
            let slack = if own { 1.0 } else { -2.0 };
            assert!(
                !enters(*segment, symbol.shape, centre, half, slack),
                "link {link} crosses {symbol:?}: {segment:?} {centre:?} {half:?}"
            );
        }
        for (link, label) in &labels {
            assert!(
                !enters(*label, symbol.shape, centre, half, 0.0),
                "label {link} lies on {symbol:?}: {label:?} {centre:?}"
            );
        }
    }
    for (index, (link, a)) in segments.iter().enumerate() {
        for (other, b) in &segments[index + 1..] {
            assert!(
                link == other || !run_together(*a, *b, f64::from(sizes.track) - 0.01),
                "links {link} and {other} lie on one another: {a:?} {b:?}"
            );
        }
        for (label, area) in &labels {
            assert!(
                !overlap(*a, *area, 1.0),
                "link {link} runs through label {label}: {a:?} {area:?}"
            );
        }
    }
    for (index, (link, a)) in labels.iter().enumerate() {
        for (other, b) in &labels[index + 1..] {
            assert!(!overlap(*a, *b, 1.0), "labels {link} and {other} touch");
        }
    }
    inside(&sized, &labels, sizes);
    directions(grid, &layout);
    for lane in 0..grid.lanes {
        let width = layout.lane_width(lane);
        assert!(
            width < MOST && class_width(width) == width,
            "no class for {width}"
        );
    }
    own_lanes(grid, &sized);
}

/// Every symbol stands in its lane.
fn own_lanes(grid: &Grid, sized: &Sized<'_>) {
    for (symbol, placed) in grid.symbols.iter().zip(&sized.layout.symbols) {
        let boundary = |half| sized.x(Along { half, px: 0 });
        let (left, right) = (boundary(2 * symbol.lane), boundary(2 * symbol.lane + 2));
        let (x, _) = sized.point(placed.centre);
        let half = f64::from(placed.half_width) + 2.0;
        assert!(
            left <= x - half && x + half <= right,
            "{symbol:?} leaves its lane"
        );
    }
}

/// Every piece stays in its row's cell, and every label too.
fn inside(sized: &Sized<'_>, labels: &[(usize, Area)], sizes: &Sizes) {
    let edge = f64::from(sizes.track / 2) - 0.01;
    for line in &sized.layout.lines {
        for piece in pieces(line, &sized.layout.rows) {
            for (x, y) in [piece.a, piece.b] {
                let (x, y) = (sized.x(x), sized.y(piece.row, y));
                assert!(
                    x >= edge && x <= sized.width - edge,
                    "{piece:?} leaves the cell"
                );
                assert!(
                    y >= -0.01 && y <= sized.heights[piece.row] + 0.01,
                    "{piece:?} leaves the cell"
                );
            }
        }
    }
    for ((link, area), label) in labels.iter().zip(&sized.layout.labels) {
        let row = label.at.row;
        assert!(
            area[0] >= 0.0
                && area[2] <= sized.width
                && area[1] >= sized.tops[row]
                && area[3] <= sized.tops[row + 1],
            "label {link} leaves its cell: {area:?}"
        );
    }
}

/// Forward lines come from above or from beside; loops back go round by an edge of the drawing.
fn directions(grid: &Grid, layout: &Layout) {
    for line in &layout.lines {
        let link = &grid.links[line.link];
        let edge = |spot: &Spot| spot.x.half == 0 || spot.x.half == 2 * grid.lanes;
        if grid.is_backward(link) {
            let outer = line.points.iter().filter(|p| edge(p)).count();
            assert_eq!(outer, 2, "loop {} goes round by an edge", line.link);
        } else if !grid.is_sideways(link) {
            let [.., before, tip] = line.points.as_slice() else {
                panic!("a line has two points")
            };
            assert_eq!(before.x, tip.x);
            assert!((before.row, before.y) < (tip.row, tip.y));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn promises_hold_for_procedures_of_any_size(
        lanes in 1_usize..=12,
        numbers in prop::collection::vec(any::<(u32, u32, u32)>(), 1..=60),
        stretch in prop::collection::vec(0_u16..200, 7),
    ) {
        let sop = from_numbers(lanes, &numbers);
        hold(&sop, &[0]);
        hold(&sop, &stretch);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn promises_hold_for_small_procedures(
        lanes in 1_usize..=5,
        numbers in prop::collection::vec(any::<(u32, u32, u32)>(), 1..=8),
        stretch in prop::collection::vec(0_u16..200, 7),
    ) {
        let sop = from_numbers(lanes, &numbers);
        hold(&sop, &[0]);
        hold(&sop, &stretch);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn promises_hold_on_every_sheet_wherever_the_pages_break(
        lanes in 1_usize..=12,
        numbers in prop::collection::vec(any::<(u32, u32, u32)>(), 1..=60),
        length in 1_usize..=12,
        stretch in prop::collection::vec(0_u16..200, 7),
    ) {
        let sop = from_numbers(lanes, &numbers);
        hold_parts(&sop, length, &[0]);
        hold_parts(&sop, length, &stretch);
    }
}
