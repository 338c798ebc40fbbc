//! The way of one case over the procedure as a small figure: lanes, symbols, lines, and beside each activity the steps that
//! were recorded on it.
//!
//! It is the same layout as the form's drawing at its least size. Marks of one kind are one path, because this figure stands on
//! every case's page.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::draw;
use super::grid::{Grid, Shape};
use super::layout::{Layout, Placed, Spot, lay_out};
use super::pieces::direction;
use super::standalone::wrap;
use super::walked::{AHEAD, DUE, FAULTY, PASSED, Walked};
use crate::escape::markup;
use crate::sop::Sop;
use crate::text::Catalog;

/// Width of the numbers of activities.
const NUMBER: i32 = 34;
/// Width of the numbers of steps.
const STEPS: i32 = 96;
const LINE_HEIGHT: i32 = 15;
/// Steps that are named beside an activity; of more, the first ones and an ellipsis.
const NAMED_STEPS: usize = 5;

/// Draws the way of a case. `steps` are the numbers of the steps recorded on each activity.
pub fn trail(
    sop: &Sop,
    walked: &Walked,
    steps: &BTreeMap<u32, Vec<u32>>,
    catalog: &Catalog,
    label: &str,
) -> String {
    let grid = Grid::new(sop);
    let end = catalog.get("bagan-akhir-kata");
    let layout = lay_out(&grid, draw::end_half_width(&end));
    let headings: Vec<Vec<String>> = sop
        .lanes
        .iter()
        .map(|lane| wrap(&lane.name, layout.lane_width - 10))
        .collect();
    let lines = headings.iter().map(Vec::len).max().unwrap_or(1);
    let head = LINE_HEIGHT * i32::try_from(lines).unwrap_or(1) + 14;
    let mut top = head;
    let tops = layout.rows.iter().map(|row| {
        let own = top;
        top += row.height;
        own
    });
    let tops: Vec<i32> = tops.collect();
    let figure = Figure {
        grid: &grid,
        layout: &layout,
        walked,
        tops,
        height: top,
        end: &end,
    };
    let width = NUMBER + figure.lanes_width() + STEPS;
    let mut out = format!(
        "<svg class=\"jejak\" width=\"{width}\" height=\"{top}\" viewBox=\"0 0 {width} {top}\" role=\"img\" aria-label=\"{}\">",
        markup(label)
    );
    figure.frame(&mut out, head);
    figure.headings(&mut out, &headings, catalog);
    figure.rows(&mut out, steps);
    figure.lines(&mut out);
    figure.symbols(&mut out);
    figure.labels(&mut out);
    out.push_str("</svg>");
    out
}

struct Figure<'a> {
    grid: &'a Grid,
    layout: &'a Layout,
    walked: &'a Walked,
    tops: Vec<i32>,
    height: i32,
    end: &'a str,
}

impl Figure<'_> {
    fn lanes_width(&self) -> i32 {
        self.layout.lane_width * i32::try_from(self.grid.lanes).unwrap_or(1)
    }

    /// A place of the layout in pixels of the figure.
    fn pixel(&self, spot: Spot) -> (i32, i32) {
        let half = |number: usize| i32::try_from(number).unwrap_or(0);
        let x = half(spot.x.half) * self.layout.lane_width / 2 + spot.x.px;
        let (top, frame) = (self.tops.get(spot.row), self.layout.rows.get(spot.row));
        let band = frame.map_or(0, |row| row.height / (2 * half(row.bands).max(1)));
        let y = top.copied().unwrap_or(0) + half(spot.y.half) * band + spot.y.px;
        (NUMBER + x, y)
    }

    fn frame(&self, out: &mut String, head: i32) {
        let right = NUMBER + self.lanes_width();
        let mut path = String::new();
        for lane in 0..=self.grid.lanes {
            let x = NUMBER + self.layout.lane_width * i32::try_from(lane).unwrap_or(0);
            let _ = write!(path, "M{x} 0V{}", self.height);
        }
        for top in &self.tops {
            let _ = write!(path, "M0 {top}H{}", right + STEPS);
        }
        let _ = write!(
            out,
            "<path class=\"j-kepala\" d=\"M{NUMBER} 0H{right}V{head}H{NUMBER}z\"/><path class=\"j-batas\" d=\"{path}\"/>"
        );
    }

    fn headings(&self, out: &mut String, headings: &[Vec<String>], catalog: &Catalog) {
        out.push_str("<g class=\"j-lajur\">");
        for (index, lines) in headings.iter().enumerate() {
            let lane = self.layout.lane_width;
            let x = NUMBER + lane * i32::try_from(index).unwrap_or(0) + lane / 2;
            for (line, y) in lines.iter().zip((0..).map(|line| 18 + line * LINE_HEIGHT)) {
                let _ = write!(out, "<text x=\"{x}\" y=\"{y}\">{}</text>", markup(line));
            }
        }
        let x = NUMBER + self.lanes_width() + STEPS / 2;
        let word = catalog.get("jejak-langkah");
        let _ = write!(out, "<text x=\"{x}\" y=\"18\">{}</text></g>", markup(&word));
    }

    /// Number of each activity at the left, its steps at the right.
    fn rows(&self, out: &mut String, steps: &BTreeMap<u32, Vec<u32>>) {
        let mut numbers = String::new();
        let mut recorded = String::new();
        let x = NUMBER + self.lanes_width() + STEPS / 2;
        let rows = self.grid.rows.iter().zip(&self.layout.rows);
        for ((row, frame), top) in rows.zip(&self.tops) {
            let Some(number) = row.activity else { continue };
            let y = top + frame.height / 2 + 4;
            let _ = write!(numbers, "<text y=\"{y}\">{number}</text>");
            let own = steps.get(&number).map_or(&[][..], Vec::as_slice);
            let mut words: Vec<String> = own
                .iter()
                .take(NAMED_STEPS)
                .map(ToString::to_string)
                .collect();
            if own.len() > NAMED_STEPS {
                words.push("…".to_owned());
            }
            if !words.is_empty() {
                let words = words.join(", ");
                let _ = write!(recorded, "<text y=\"{y}\">{words}</text>");
            }
        }
        let _ = write!(
            out,
            "<g class=\"j-nomor\" transform=\"translate({})\">{numbers}</g><g class=\"j-langkah\" transform=\"translate({x})\">{recorded}</g>",
            NUMBER / 2
        );
    }

    fn lines(&self, out: &mut String) {
        let classes = self.walked.link_classes(self.grid);
        for class in [AHEAD, PASSED] {
            let (mut path, mut heads) = (String::new(), String::new());
            let of_class = self
                .layout
                .lines
                .iter()
                .filter(|line| classes.get(line.link) == Some(&class));
            for line in of_class {
                let points: Vec<_> = line.points.iter().map(|spot| self.pixel(*spot)).collect();
                polyline(&mut path, &points);
                if let ([.., before, tip], Some((x, y))) = (line.points.as_slice(), points.last()) {
                    let (dx, dy) = direction(*before, *tip);
                    let _ = if dy == 0 {
                        write!(heads, "M{x} {y}l{} 4v-8z", -7 * dx)
                    } else {
                        write!(heads, "M{x} {y}l4 {}h-8z", -7 * dy)
                    };
                }
            }
            if !path.is_empty() {
                let _ = write!(
                    out,
                    "<path class=\"j-garis {class}\" d=\"{path}\"/><path class=\"j-panah {class}\" d=\"{heads}\"/>"
                );
            }
        }
    }

    /// How a row's symbols are marked: the most special class.
    fn class(&self, row: usize) -> &'static str {
        let classes = self
            .grid
            .rows
            .get(row)
            .map(|row| self.walked.row_classes(row));
        let classes = classes.unwrap_or_default();
        let special = [DUE, FAULTY, PASSED];
        special
            .into_iter()
            .find(|class| classes.contains(class))
            .unwrap_or(AHEAD)
    }

    fn symbols(&self, out: &mut String) {
        for class in [AHEAD, PASSED, FAULTY, DUE] {
            let (mut path, mut texts) = (String::new(), String::new());
            for (symbol, placed) in self.grid.symbols.iter().zip(&self.layout.symbols) {
                if self.class(symbol.row) != class {
                    continue;
                }
                let (x, y) = self.pixel(placed.centre);
                outline(&mut path, symbol.shape, (x, y), placed);
                let word = match symbol.number {
                    Some(number) => number.to_string(),
                    None => markup(self.end),
                };
                let _ = write!(texts, "<text x=\"{x}\" y=\"{}\">{word}</text>", y + 4);
            }
            if !path.is_empty() {
                let _ = write!(
                    out,
                    "<g class=\"j-simbol {class}\"><path d=\"{path}\"/>{texts}</g>"
                );
            }
        }
    }

    fn labels(&self, out: &mut String) {
        out.push_str("<g class=\"j-jawab\">");
        for label in &self.layout.labels {
            let (x, y) = self.pixel(label.at);
            let end = match label.side {
                super::exits::Side::Left => " text-anchor=\"end\"",
                super::exits::Side::Right => "",
            };
            let _ = write!(
                out,
                "<text x=\"{x}\" y=\"{y}\"{end}>{}</text>",
                markup(&label.text)
            );
        }
        out.push_str("</g>");
    }
}

/// A line through right angles.
fn polyline(path: &mut String, points: &[(i32, i32)]) {
    let mut last = None;
    for &(x, y) in points {
        let _ = match last {
            None => write!(path, "M{x} {y}"),
            Some((_, at)) if at == y => write!(path, "H{x}"),
            Some((at, _)) if at == x => write!(path, "V{y}"),
            Some(_) => write!(path, "L{x} {y}"),
        };
        last = Some((x, y));
    }
}

fn outline(path: &mut String, shape: Shape, (x, y): (i32, i32), placed: &Placed) {
    let (w, h) = (placed.half_width, placed.half_height);
    let _ = if shape == Shape::Decision {
        write!(path, "M{} {y}l{w}-{h} {w} {h}-{w} {h}z", x - w)
    } else if shape == Shape::Process {
        write!(path, "M{} {}h{}v{}h-{}z", x - w, y - h, 2 * w, 2 * h, 2 * w)
    } else {
        let flat = 2 * (w - h).max(0);
        let (x, y, high) = (x - w + h, y - h, 2 * h);
        write!(
            path,
            "M{x} {y}h{flat}a{h} {h} 0 0 1 0 {high}h-{flat}a{h} {h} 0 0 1 0-{high}z"
        )
    };
}
