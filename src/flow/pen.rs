//! Writes SVG at places that stretch with a cell.
//!
//! SVG lengths are either percentages or pixels. A place that is both, such as "6 px right of 25 %", is written as a nested
//! `<svg x="25%">` with pixels inside; a line whose two ends hang on different percentages is moved as a whole by the
//! pixels of one end, and the other end makes up for it. For a drawing of fixed size the same places are worked out to
//! pixels.

use std::fmt::Write as _;

use super::tracks::Along;

/// Where the pen draws.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell<'a> {
    /// Least places across, in pixels.
    pub marks: &'a [i32],
    /// Halves of bands down.
    pub down: usize,
    /// Least height in pixels.
    pub height: i32,
    /// Whether places are pixels (the least size is the size) or stretch.
    pub fixed: bool,
}

/// A place in the cell: across and down.
pub(super) type Place = (Along, Along);

impl Cell<'_> {
    /// Where a half stands, and how much the whole is.
    fn share(&self, half: usize, down: bool) -> (i32, i32) {
        if down {
            let count = |number: usize| i32::try_from(number).unwrap_or(0);
            return (count(half), count(self.down));
        }
        let mark = self.marks.get(half).or(self.marks.last());
        let width = self.marks.last().copied().unwrap_or(0);
        (mark.copied().unwrap_or(0), width)
    }

    /// The same as a percentage of the cell, counted from another half.
    fn percent(&self, origin: usize, half: usize, down: bool) -> String {
        let ((from, _), (to, total)) = (self.share(origin, down), self.share(half, down));
        percentage(to - from, total)
    }

    /// The same in pixels of the cell's least size.
    fn pixels(&self, half: usize, down: bool) -> f64 {
        let (at, total) = self.share(half, down);
        let size = if down { self.height } else { total };
        f64::from(at) * f64::from(size) / f64::from(total.max(1))
    }

    /// Draws `inner`, whose origin is at the place's percentages; the place's own pixels are left to `inner`.
    pub fn at(&self, out: &mut String, place: Place, inner: &str) {
        if self.fixed {
            let x = self.pixels(place.0.half, false);
            let y = self.pixels(place.1.half, true);
            let _ = write!(
                out,
                "<g transform=\"translate({} {})\">{inner}</g>",
                number(x),
                number(y)
            );
            return;
        }
        let x = attribute("x", self.percent(0, place.0.half, false));
        let y = attribute("y", self.percent(0, place.1.half, true));
        if x.is_empty() && y.is_empty() {
            out.push_str(inner);
        } else {
            let _ = write!(out, "<svg{x}{y} overflow=\"visible\">{inner}</svg>");
        }
    }

    /// Draws a straight line; `b` is right of or below `a`.
    pub fn line(&self, out: &mut String, a: Place, b: Place) {
        if self.fixed {
            let x = |at: Along| self.pixels(at.half, false) + f64::from(at.px);
            let y = |at: Along| self.pixels(at.half, true) + f64::from(at.px);
            let ends = [x(a.0), y(a.1), x(b.0), y(b.1)].map(number);
            push_line(out, "", &ends);
            return;
        }
        let vertical = a.0 == b.0;
        let (from, to, beside) = if vertical {
            (a.1, b.1, a.0)
        } else {
            (a.0, b.0, a.1)
        };
        if from.half == to.half {
            let ends = [a.0.px, a.1.px, b.0.px, b.1.px].map(|px| px.to_string());
            let mut inner = String::new();
            push_line(&mut inner, "", &ends);
            self.at(out, a, &inner);
            return;
        }
        let start = from.px - to.px;
        // A nested origin is needed only where the start is both a percentage and pixels.
        let nested = start != 0 && from.half != 0;
        let start = if start == 0 {
            self.percent(0, from.half, vertical)
        } else {
            start.to_string()
        };
        let origin = if nested { from.half } else { 0 };
        let end = self.percent(origin, to.half, vertical);
        let beside_at = self.percent(0, beside.half, !vertical);
        let (ends, shift) = if vertical {
            (
                [beside_at.clone(), start, beside_at, end],
                (beside.px, to.px),
            )
        } else {
            (
                [start, beside_at.clone(), end, beside_at],
                (to.px, beside.px),
            )
        };
        let shift = match shift {
            (0, 0) => String::new(),
            (x, y) => format!(" transform=\"translate({x} {y})\""),
        };
        if nested {
            let mut inner = String::new();
            push_line(&mut inner, &shift, &ends);
            let origin = Along {
                half: origin,
                px: 0,
            };
            let place = if vertical {
                (Along::default(), origin)
            } else {
                (origin, Along::default())
            };
            self.at(out, place, &inner);
        } else {
            push_line(out, &shift, &ends);
        }
    }
}

fn push_line(out: &mut String, attributes: &str, ends: &[String; 4]) {
    let [x1, y1, x2, y2] = ends;
    let _ = write!(
        out,
        "<line{attributes} x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"/>"
    );
}

/// So much of `total` as a percentage, with at most four decimals.
fn percentage(part: i32, total: i32) -> String {
    let value = i64::from(part.max(0)) * 1_000_000 / i64::from(total.max(1));
    let mut text = format!("{}.{:04}", value / 10_000, value % 10_000);
    while text.ends_with('0') {
        text.pop();
    }
    if text.ends_with('.') {
        text.pop();
    }
    text.push('%');
    text
}

fn attribute(name: &str, percent: String) -> String {
    if percent == "0%" {
        String::new()
    } else {
        format!(" {name}=\"{percent}\"")
    }
}

/// A number with at most two decimals.
pub(super) fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use proptest::prelude::*;

    use super::*;

    fn value<'a>(tag: &'a str, name: &str) -> &'a str {
        let key = format!(" {name}=\"");
        tag.split_once(key.as_str())
            .and_then(|(_, rest)| rest.split_once('"'))
            .map_or("0", |(value, _)| value)
    }

    fn length(text: &str, size: f64) -> f64 {
        match text.strip_suffix('%') {
            Some(percent) => percent.parse::<f64>().expect("a number") * size / 100.0,
            None => text.parse().expect("a number"),
        }
    }

    /// Lines of an SVG fragment, as a browser places them in a cell: x1, y1, x2, y2.
    fn browse(svg: &str, (width, height): (f64, f64)) -> Vec<[f64; 4]> {
        let mut origins = vec![(0.0, 0.0)];
        let mut lines = Vec::new();
        for tag in svg.split('<').skip(1) {
            let &(x, y) = origins.last().expect("an origin");
            if tag.starts_with("svg") {
                origins.push((
                    x + length(value(tag, "x"), width),
                    y + length(value(tag, "y"), height),
                ));
            } else if tag.starts_with("/svg") {
                origins.pop();
            } else if tag.starts_with("line") {
                let shift = value(tag, "transform");
                let shift = shift.trim_start_matches("translate(").trim_end_matches(')');
                let (dx, dy) = shift.split_once(' ').unwrap_or(("0", "0"));
                let (x, y) = (x + length(dx, 1.0), y + length(dy, 1.0));
                lines.push([
                    x + length(value(tag, "x1"), width),
                    y + length(value(tag, "y1"), height),
                    x + length(value(tag, "x2"), width),
                    y + length(value(tag, "y2"), height),
                ]);
            }
        }
        assert_eq!(origins.len(), 1, "svg tags are balanced");
        lines
    }

    /// One end hangs on a half of the first of two bands, the other on a later half.
    fn ends() -> impl Strategy<Value = (Along, Along)> {
        (0_usize..4, 0_usize..4, -20_i32..=20, -20_i32..=20).prop_map(|(a, b, p, q)| {
            let (from, to) = (Along { half: a, px: p }, Along { half: b, px: q });
            (from.min(to), from.max(to))
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn a_line_ends_where_its_places_are_in_a_cell_of_any_size(
            (from, to) in ends(),
            across in (0_usize..=6, -30_i32..=30),
            vertical: bool,
            extra in 0_u16..300,
        ) {
            let marks = [0, 30, 100, 140, 200, 290, 300];
            let cell = Cell { marks: &marks, down: 6, height: 300, fixed: false };
            let size = 300.0 + f64::from(extra);
            let across = Along { half: across.0, px: across.1 };
            let (a, b) = if vertical {
                ((across, from), (across, to))
            } else {
                ((from, across), (to, across))
            };
            let mut svg = String::new();
            cell.line(&mut svg, a, b);
            let x = |at: Along| f64::from(marks[at.half]) * size / 300.0 + f64::from(at.px);
            let y = |at: Along| at.half as f64 * size / 6.0 + f64::from(at.px);
            let lines = browse(&svg, (size, size));
            let [[x1, y1, x2, y2]] = lines[..] else {
                panic!("one line: {svg}")
            };
            let expected = [x(a.0), y(a.1), x(b.0), y(b.1)];
            for (got, wanted) in [x1, y1, x2, y2].into_iter().zip(expected) {
                prop_assert!((got - wanted).abs() < 0.01, "{svg}");
            }
        }
    }

    #[test]
    fn percentages_are_short_and_exact() {
        assert_eq!(percentage(3, 8), "37.5%");
        assert_eq!(percentage(2, 2), "100%");
        assert_eq!(percentage(1, 6), "16.6666%");
        assert_eq!(percentage(0, 6), "0%");
    }
}
