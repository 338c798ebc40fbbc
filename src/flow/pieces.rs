//! Lines cut into what each row draws of them.

use super::layout::{Line, RowFrame, Spot};
use super::metrics::Sizes;
use super::tracks::Along;

/// A straight piece of one line in one row.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    /// Which link.
    pub link: usize,
    /// Which row.
    pub row: usize,
    /// One end.
    pub a: (Along, Along),
    /// The other end, right of or below `a`.
    pub b: (Along, Along),
}

impl Piece {
    /// Whether it runs up and down.
    pub fn is_vertical(&self) -> bool {
        self.a.0 == self.b.0
    }
}

/// Where a line turns.
#[derive(Clone, Copy, Debug)]
pub(super) struct Corner {
    /// The point.
    pub at: Spot,
    /// Unit step back to where the line comes from.
    pub back: (i32, i32),
    /// Unit step on to where it goes.
    pub on: (i32, i32),
}

/// All straight pieces of a line, whole: corners are sharp and the line touches both symbols.
pub(super) fn pieces(line: &Line, rows: &[RowFrame]) -> Vec<Piece> {
    let pairs = line.points.windows(2);
    pairs
        .filter_map(|pair| match *pair {
            [from, to] => Some(cut(line.link, from, to, rows)),
            _ => None,
        })
        .flatten()
        .collect()
}

/// The straight pieces as drawn: shortened where a corner is rounded and where the arrowhead stands.
pub(super) fn drawn_pieces(line: &Line, rows: &[RowFrame], sizes: &Sizes) -> Vec<Piece> {
    let last = line.points.len().saturating_sub(2);
    let mut all = Vec::new();
    for (index, pair) in line.points.windows(2).enumerate() {
        let [from, to] = *pair else { continue };
        let step = direction(from, to);
        let start = if index == 0 { 0 } else { sizes.radius };
        let end = if index == last {
            sizes.head
        } else {
            sizes.radius
        };
        let from = moved(from, step, start);
        let to = moved(to, step, -end);
        all.extend(cut(line.link, from, to, rows));
    }
    all
}

/// The corners of a line.
pub(super) fn corners(line: &Line) -> Vec<Corner> {
    let triples = line.points.windows(3);
    triples
        .filter_map(|triple| match *triple {
            [before, at, after] => Some(Corner {
                at,
                back: direction(at, before),
                on: direction(at, after),
            }),
            _ => None,
        })
        .collect()
}

/// Unit step from one point toward another in the same row or column.
pub(super) fn direction(from: Spot, to: Spot) -> (i32, i32) {
    let sign = |order: std::cmp::Ordering| match order {
        std::cmp::Ordering::Less => 1,
        std::cmp::Ordering::Equal => 0,
        std::cmp::Ordering::Greater => -1,
    };
    let across = sign(from.x.cmp(&to.x));
    if across != 0 {
        (across, 0)
    } else {
        (0, sign((from.row, from.y).cmp(&(to.row, to.y))))
    }
}

fn moved(spot: Spot, step: (i32, i32), by: i32) -> Spot {
    Spot {
        row: spot.row,
        x: spot.x.shift(step.0 * by),
        y: spot.y.shift(step.1 * by),
    }
}

fn cut(link: usize, from: Spot, to: Spot, rows: &[RowFrame]) -> Vec<Piece> {
    let swap = (to.row, to.y, to.x) < (from.row, from.y, from.x);
    let (a, b) = if swap { (to, from) } else { (from, to) };
    if a.row == b.row {
        return vec![Piece {
            link,
            row: a.row,
            a: (a.x, a.y),
            b: (b.x, b.y),
        }];
    }
    let rows_between = rows.iter().enumerate().take(b.row + 1).skip(a.row);
    rows_between
        .map(|(row, frame)| {
            let upper = if row == a.row { a.y } else { Along::default() };
            let lower = if row == b.row {
                b.y
            } else {
                Along {
                    half: 2 * frame.bands,
                    px: 0,
                }
            };
            Piece {
                link,
                row,
                a: (a.x, upper),
                b: (b.x, lower),
            }
        })
        .collect()
}
