//! The way of one case over the procedure as a small figure: lanes, symbols, lines, and beside each activity the steps that
//! were recorded on it.
//!
//! It is the same layout as the form's drawing at its least size, but each symbol has the number of its activity, which is what the
//! page of a case calls it by. Marks of one kind are one path, because this figure stands on
//! every case's page.

use std::collections::BTreeMap;

use super::grid::{Grid, Row, Shape};
use super::heads;
use super::layout::{Layout, Placed, Spot, lay_out};
use super::metrics::SCREEN;
use super::pieces::direction;
use super::standalone::wrap;
use super::walked::{AHEAD, DUE, FAULTY, PASSED, Walked};
use crate::escape::markup;
use crate::sop::Sop;
use crate::text::{Catalog, put};

/// Width of the numbers of steps.
const STEPS: i32 = 96;
const LINE_HEIGHT: i32 = 15;
/// From the outline of a symbol to the second one inside it.
const INNER: i32 = 4;
/// So wide may a title make its lane.
const WIDEST_HEAD: i32 = 124;
/// Steps that are named beside an activity; of more, the first ones and an ellipsis.
const NAMED_STEPS: usize = 5;

/// A procedure laid out for the figure. All its cases share it, and what is drawn of it whichever way a case went.
pub struct Trail {
    grid: Grid,
    layout: Layout,
    /// Where each row begins.
    tops: Vec<i32>,
    height: i32,
    end: String,
    /// The beginning of the figure: lanes, rows, titles.
    ground: String,
    /// Its end: the answers at the lines.
    answers: String,
}

impl Trail {
    /// Lays a procedure out; `label` is what the figure is called.
    pub fn new(sop: &Sop, catalog: &Catalog, label: &str) -> Self {
        let grid = Grid::new(sop);
        let end = catalog.get("bagan-akhir-kata");
        let layout = lay_out(&grid, &SCREEN, &end, &heads::wrapped(sop, 10, WIDEST_HEAD));
        let headings: Vec<Vec<String>> = sop
            .lanes
            .iter()
            .enumerate()
            .map(|(index, lane)| wrap(&lane.name, layout.lane_width(index) - 10))
            .collect();
        let lines = headings.iter().map(Vec::len).max().unwrap_or(1);
        let head = LINE_HEIGHT * i32::try_from(lines).unwrap_or(1) + 14;
        let mut height = head;
        let tops = layout.rows.iter().map(|row| {
            let own = height;
            height += row.height;
            own
        });
        let tops = tops.collect();
        let mut trail = Self {
            grid,
            layout,
            tops,
            height,
            end,
            ground: String::new(),
            answers: String::new(),
        };
        let width = trail.lanes_width() + STEPS;
        let mut ground = format!(
            "<svg class=\"jejak\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{}\">",
            markup(label)
        );
        trail.frame(&mut ground, head);
        trail.headings(&mut ground, &headings, catalog);
        trail.ground = ground;
        trail.answers = trail.labels();
        trail
    }

    /// Draws the way of a case. `steps` are the numbers of the steps recorded on each activity.
    pub fn draw(&self, walked: &Walked, steps: &BTreeMap<u32, Vec<u32>>) -> String {
        let mut out = String::with_capacity(3 * self.ground.len());
        out.push_str(&self.ground);
        self.rows(&mut out, steps);
        self.lines(&mut out, walked);
        self.symbols(&mut out, walked);
        put!(&mut out; self.answers, "</svg>");
        out
    }

    fn lanes_width(&self) -> i32 {
        self.layout.width()
    }

    /// A place of the layout in pixels of the figure.
    fn pixel(&self, spot: Spot) -> (i32, i32) {
        let half = |number: usize| i32::try_from(number).unwrap_or(0);
        let x = self.layout.mark(spot.x.half) + spot.x.px;
        let (top, frame) = (self.tops.get(spot.row), self.layout.rows.get(spot.row));
        let band = frame.map_or(0, |row| row.height / (2 * half(row.bands).max(1)));
        let y = top.copied().unwrap_or(0) + half(spot.y.half) * band + spot.y.px;
        (x, y)
    }

    fn frame(&self, out: &mut String, head: i32) {
        let right = self.lanes_width();
        let mut path = String::new();
        for lane in 0..=self.grid.lanes {
            let x = self.layout.mark(2 * lane);
            put!(&mut path; "M", x, " 0V", self.height);
        }
        for top in &self.tops {
            put!(&mut path; "M0 ", top, "H", right + STEPS);
        }
        put!(out; "<path class=\"j-kepala\" d=\"M0 0H", right, "V", head, "H0z\"/>");
        put!(out; "<path class=\"j-batas\" d=\"", path, "\"/>");
    }

    fn headings(&self, out: &mut String, headings: &[Vec<String>], catalog: &Catalog) {
        out.push_str("<g class=\"j-lajur\">");
        for (index, lines) in headings.iter().enumerate() {
            let x = self.layout.mark(2 * index) + self.layout.lane_width(index) / 2;
            for (line, y) in lines.iter().zip((0..).map(|line| 18 + line * LINE_HEIGHT)) {
                put!(out; "<text x=\"", x, "\" y=\"", y, "\">", markup(line), "</text>");
            }
        }
        let x = self.lanes_width() + STEPS / 2;
        let word = catalog.get("jejak-langkah");
        put!(out; "<text x=\"", x, "\" y=\"18\">", markup(&word), "</text></g>");
    }

    /// The steps of each activity at the right.
    fn rows(&self, out: &mut String, steps: &BTreeMap<u32, Vec<u32>>) {
        let mut recorded = String::new();
        let x = self.lanes_width() + STEPS / 2;
        let rows = self.grid.rows.iter().zip(&self.layout.rows);
        for ((row, frame), top) in rows.zip(&self.tops) {
            let Some(number) = row.activity else { continue };
            let y = top + frame.height / 2 + 4;
            let own = steps.get(&number).map_or(&[][..], Vec::as_slice);
            let [first, others @ ..] = own.get(..NAMED_STEPS).unwrap_or(own) else {
                continue;
            };
            put!(&mut recorded; "<text y=\"", y, "\">", first);
            for step in others {
                put!(&mut recorded; ", ", step);
            }
            if own.len() > NAMED_STEPS {
                recorded.push_str(", …");
            }
            recorded.push_str("</text>");
        }
        put!(out; "<g class=\"j-langkah\" transform=\"translate(", x, ")\">", recorded, "</g>");
    }

    fn lines(&self, out: &mut String, walked: &Walked) {
        let classes = walked.link_classes(&self.grid);
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
                    put!(&mut heads; "M", x, " ", y);
                    if dy == 0 {
                        put!(&mut heads; "l", -7 * dx, " 4v-8z");
                    } else {
                        put!(&mut heads; "l4 ", -7 * dy, "h-8z");
                    }
                }
            }
            if !path.is_empty() {
                put!(out; "<path class=\"j-garis ", class, "\" d=\"", path, "\"/>");
                put!(out; "<path class=\"j-panah ", class, "\" d=\"", heads, "\"/>");
            }
        }
    }

    fn symbols(&self, out: &mut String, walked: &Walked) {
        let classes: Vec<&str> = self
            .grid
            .rows
            .iter()
            .map(|row| class(walked, row))
            .collect();
        for class in [AHEAD, PASSED, FAULTY, DUE] {
            let (mut path, mut inner, mut texts) = (String::new(), String::new(), String::new());
            for (symbol, placed) in self.grid.symbols.iter().zip(&self.layout.symbols) {
                if classes.get(symbol.row).copied().unwrap_or(AHEAD) != class {
                    continue;
                }
                let (x, y) = self.pixel(placed.centre);
                outline(&mut path, symbol.shape, (x, y), placed);
                // A second outline tells it from the others without colours.
                if class == FAULTY {
                    let within = Placed {
                        half_width: placed.half_width - INNER,
                        half_height: placed.half_height - INNER,
                        ..*placed
                    };
                    outline(&mut inner, symbol.shape, (x, y), &within);
                }
                let activity = self.grid.rows.get(symbol.row).and_then(|row| row.activity);
                put!(&mut texts; "<text x=\"", x, "\" y=\"", y + 4, "\">");
                match activity {
                    Some(number) => put!(&mut texts; number),
                    None => put!(&mut texts; markup(&self.end)),
                }
                texts.push_str("</text>");
            }
            if !inner.is_empty() {
                inner = format!("<path class=\"j-dalam\" d=\"{inner}\"/>");
            }
            if !path.is_empty() {
                put!(out; "<g class=\"j-simbol ", class, "\"><path d=\"", path, "\"/>");
                put!(out; inner, texts, "</g>");
            }
        }
    }

    fn labels(&self) -> String {
        let mut out = String::from("<g class=\"j-jawab\">");
        for label in &self.layout.labels {
            let (x, y) = self.pixel(label.at);
            let end = match label.side {
                super::exits::Side::Left => " text-anchor=\"end\"",
                super::exits::Side::Right => "",
            };
            put!(&mut out; "<text x=\"", x, "\" y=\"", y, "\"", end, ">");
            put!(&mut out; markup(&label.text), "</text>");
        }
        out.push_str("</g>");
        out
    }
}

/// How a row's symbols are marked: the most special class.
fn class(walked: &Walked, row: &Row) -> &'static str {
    let classes = walked.row_classes(row);
    let special = [DUE, FAULTY, PASSED];
    special
        .into_iter()
        .find(|class| classes.contains(class))
        .unwrap_or(AHEAD)
}

/// A line through right angles.
fn polyline(path: &mut String, points: &[(i32, i32)]) {
    let mut last = None;
    for &(x, y) in points {
        match last {
            None => put!(path; "M", x, " ", y),
            Some((_, at)) if at == y => put!(path; "H", x),
            Some((at, _)) if at == x => put!(path; "V", y),
            Some(_) => put!(path; "L", x, " ", y),
        }
        last = Some((x, y));
    }
}

fn outline(path: &mut String, shape: Shape, (x, y): (i32, i32), placed: &Placed) {
    let (w, h) = (placed.half_width, placed.half_height);
    if shape == Shape::Decision {
        put!(path; "M", x - w, " ", y, "l", w, "-", h, " ", w, " ", h, "-", w, " ", h, "z");
    } else if shape == Shape::Process {
        put!(path; "M", x - w, " ", y - h, "h", 2 * w, "v", 2 * h, "h-", 2 * w, "z");
    } else {
        let flat = 2 * (w - h).max(0);
        let high = 2 * h;
        put!(path; "M", x - w + h, " ", y - h, "h", flat);
        put!(path; "a", h, " ", h, " 0 0 1 0 ", high, "h-", flat);
        put!(path; "a", h, " ", h, " 0 0 1 0-", high, "z");
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use std::collections::BTreeSet;

    use super::*;
    use crate::flow::sample::{activity, catalog, decision, next, sop};
    use crate::sop::Target;

    /// Two lanes; the second activity decides and may lead back.
    fn drawn(walked: &Walked, steps: &[(u32, &[u32])]) -> String {
        let to = Target::Activity;
        let procedure = sop(
            "Dua",
            &[("a", "Pemohon"), ("b", "Loket")],
            vec![
                activity(1, &["a"], next(to(2))),
                activity(
                    2,
                    &["b"],
                    decision(&[("ya", Target::End), ("tidak", to(1))]),
                ),
            ],
        );
        let steps = steps.iter().map(|(n, own)| (*n, own.to_vec())).collect();
        Trail::new(&procedure, &catalog(), "Jalan").draw(walked, &steps)
    }

    fn texts_of(svg: &str, class: &str) -> Vec<String> {
        let document = roxmltree::Document::parse(svg).unwrap();
        let groups = document.descendants().filter(|node| {
            let own = node.attribute("class");
            node.has_tag_name("g") && own == Some(class)
        });
        let texts = groups.flat_map(|group| group.descendants().filter(|n| n.has_tag_name("text")));
        texts.map(|text| text.text().unwrap().to_owned()).collect()
    }

    #[test]
    fn what_was_walked_is_due_or_at_fault_is_marked() {
        let to = Target::Activity;
        let svg = drawn(
            &Walked {
                visited: BTreeSet::from([1]),
                edges: BTreeSet::from([(1, to(2))]),
                due: Some(2),
                faulty: BTreeSet::new(),
            },
            &[(1, &[1])],
        );
        assert_eq!(texts_of(&svg, "j-simbol dilalui"), ["1"]);
        assert_eq!(texts_of(&svg, "j-simbol kini"), ["2"]);
        assert_eq!(texts_of(&svg, "j-simbol belum"), ["Selesai"]);
        assert_eq!(texts_of(&svg, "j-jawab"), ["Ya", "Tidak"]);
        assert_eq!(svg.matches("j-garis dilalui").count(), 1);
        let svg = drawn(
            &Walked {
                visited: BTreeSet::from([1, 2]),
                edges: BTreeSet::from([(1, to(2)), (2, to(1)), (2, Target::End)]),
                due: None,
                faulty: BTreeSet::from([1]),
            },
            &[],
        );
        assert_eq!(texts_of(&svg, "j-simbol bertemuan"), ["1"]);
        assert_eq!(
            svg.matches("j-dalam").count(),
            1,
            "marked without colour too"
        );
        assert_eq!(texts_of(&svg, "j-simbol dilalui"), ["2", "Selesai"]);
        assert!(!svg.contains("belum"), "{svg}");
    }

    #[test]
    fn many_steps_on_one_activity_are_cut_short() {
        let walked = Walked::default();
        let svg = drawn(&walked, &[(1, &[1, 3, 5, 7, 9, 11]), (2, &[2])]);
        assert_eq!(texts_of(&svg, "j-langkah"), ["1, 3, 5, 7, 9, …", "2"]);
    }
}
