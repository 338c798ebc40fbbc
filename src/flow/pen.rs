//! Writes SVG at places that stretch with a cell.
//!
//! SVG lengths are either percentages or pixels. A place that is both, such as "6 px right of 25 %", is written as a nested
//! `<svg x="25%">` with pixels inside. A line whose ends hang on different percentages is drawn as two that meet between
//! them. For a drawing of fixed size the same places are worked out to pixels.

use std::fmt::Write as _;

use super::tracks::Along;

/// Where the pen draws.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    /// Halves of lanes across.
    pub across: usize,
    /// Halves of bands down.
    pub down: usize,
    /// Least width in pixels.
    pub width: i32,
    /// Least height in pixels.
    pub height: i32,
    /// Whether places are pixels (the least size is the size) or stretch.
    pub fixed: bool,
}

/// A place in the cell: across and down.
pub(super) type Place = (Along, Along);

impl Cell {
    /// Draws `inner`, whose origin is at the place's percentages; the place's own pixels are left to `inner`.
    pub fn at(&self, out: &mut String, place: Place, inner: &str) {
        if self.fixed {
            let x = resolve(place.0.half, self.across, self.width);
            let y = resolve(place.1.half, self.down, self.height);
            let _ = write!(
                out,
                "<g transform=\"translate({} {})\">{inner}</g>",
                number(x),
                number(y)
            );
            return;
        }
        let x = attribute("x", fraction(place.0.half, self.across));
        let y = attribute("y", fraction(place.1.half, self.down));
        if x.is_empty() && y.is_empty() {
            out.push_str(inner);
        } else {
            let _ = write!(out, "<svg{x}{y} overflow=\"visible\">{inner}</svg>");
        }
    }

    /// Draws a straight line; `b` is right of or below `a`.
    pub fn line(&self, out: &mut String, a: Place, b: Place) {
        if self.fixed {
            let x = |at: Along| resolve(at.half, self.across, self.width) + f64::from(at.px);
            let y = |at: Along| resolve(at.half, self.down, self.height) + f64::from(at.px);
            let ends = [x(a.0), y(a.1), x(b.0), y(b.1)].map(number);
            push_line(out, &ends);
            return;
        }
        let vertical = a.0 == b.0;
        let (from, to) = if vertical { (a.1, b.1) } else { (a.0, b.0) };
        if from.half == to.half || to.px == 0 {
            self.ray(out, a, to.half, Some(to.px), vertical);
        } else if from.px == 0 {
            self.ray(out, b, from.half, None, vertical);
        } else {
            let (total, size) = if vertical {
                (self.down, self.height)
            } else {
                (self.across, self.width)
            };
            let middle = meeting(from, to, total, size);
            self.part(out, a, middle, vertical);
            self.part(out, b, middle, vertical);
        }
    }

    /// A line from a place to another half, or to pixels at the place's own half.
    fn ray(&self, out: &mut String, a: Place, half: usize, px: Option<i32>, vertical: bool) {
        let own = if vertical { a.1 } else { a.0 };
        match px {
            Some(px) if own.half == half => {
                let (x2, y2) = if vertical { (a.0.px, px) } else { (px, a.1.px) };
                let ends = [a.0.px, a.1.px, x2, y2].map(|px| px.to_string());
                let mut inner = String::new();
                push_line(&mut inner, &ends);
                self.at(out, a, &inner);
            }
            _ => self.part(out, a, thousandths(half), vertical),
        }
    }

    /// A line from a place to a pure percentage, given in thousandths of a half.
    fn part(&self, out: &mut String, a: Place, to: i64, vertical: bool) {
        let (own, total) = if vertical {
            (a.1, self.down)
        } else {
            (a.0, self.across)
        };
        let percent = percentage(to - thousandths(own.half), total);
        let own_px = own.px.to_string();
        let beside = if vertical { a.0 } else { a.1 };
        // Without any pixels across the line, no nested origin is needed.
        let bare = beside.px == 0 && own.half == 0;
        let beside = if bare {
            fraction(beside.half, if vertical { self.across } else { self.down })
        } else {
            beside.px.to_string()
        };
        let ends = if vertical {
            [beside.clone(), own_px, beside, percent]
        } else {
            [own_px, beside.clone(), percent, beside]
        };
        if bare {
            push_line(out, &ends);
        } else {
            let mut inner = String::new();
            push_line(&mut inner, &ends);
            self.at(out, a, &inner);
        }
    }
}

fn push_line(out: &mut String, ends: &[String; 4]) {
    let [x1, y1, x2, y2] = ends;
    let _ = write!(
        out,
        "<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"/>"
    );
}

/// A percentage between two places at which lines from both meet in every cell of at least the least size, in thousandths
/// of a half.
fn meeting(from: Along, to: Along, total: usize, size: i32) -> i64 {
    let at = |along: Along| {
        thousandths(along.half) + i64::from(along.px) * thousandths(total) / i64::from(size.max(1))
    };
    let low = thousandths(from.half).max(at(from));
    let high = thousandths(to.half).min(at(to));
    (low + high) / 2
}

fn thousandths(half: usize) -> i64 {
    i64::try_from(half).unwrap_or(i64::MAX / 4096) * 1000
}

fn fraction(half: usize, total: usize) -> String {
    percentage(thousandths(half), total)
}

/// Thousandths of a half as a percentage of `total` halves, with at most four decimals.
fn percentage(thousandths: i64, total: usize) -> String {
    let total = i64::try_from(total).unwrap_or(i64::MAX / 4096).max(1);
    let value = thousandths * 1000 / total;
    let (sign, value) = if value < 0 {
        ("-", -value)
    } else {
        ("", value)
    };
    let mut text = format!("{sign}{}.{:04}", value / 10_000, value % 10_000);
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

fn resolve(half: usize, total: usize, size: i32) -> f64 {
    let half = f64::from(u32::try_from(half).unwrap_or(u32::MAX));
    let total = f64::from(u32::try_from(total.max(1)).unwrap_or(u32::MAX));
    half * f64::from(size) / total
}

/// A number with at most two decimals.
pub(super) fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Text made safe between tags and in attributes.
pub(super) fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            // Not allowed in XML at all.
            '\u{0}'..='\u{8}'
            | '\u{b}'
            | '\u{c}'
            | '\u{e}'..='\u{1f}'
            | '\u{fffe}'
            | '\u{ffff}' => {
                safe.push('\u{fffd}');
            }
            other => safe.push(other),
        }
    }
    safe
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
        fn a_line_covers_what_lies_between_its_ends_and_no_more(
            (from, to) in ends(),
            across in (0_usize..=6, -30_i32..=30),
            vertical: bool,
            extra in 0_u16..300,
        ) {
            let cell = Cell { across: 6, down: 6, width: 300, height: 300, fixed: false };
            let size = 300.0 + f64::from(extra);
            let across = Along { half: across.0, px: across.1 };
            let (a, b) = if vertical {
                ((across, from), (across, to))
            } else {
                ((from, across), (to, across))
            };
            let mut svg = String::new();
            cell.line(&mut svg, a, b);
            let place = |at: Along| at.half as f64 * size / 6.0 + f64::from(at.px);
            let mut covered = Vec::new();
            for [x1, y1, x2, y2] in browse(&svg, (size, size)) {
                let (along1, along2, beside1, beside2) = if vertical {
                    (y1, y2, x1, x2)
                } else {
                    (x1, x2, y1, y2)
                };
                prop_assert!((beside1 - place(across)).abs() < 0.01);
                prop_assert!((beside2 - place(across)).abs() < 0.01);
                covered.push((along1.min(along2), along1.max(along2)));
            }
            covered.sort_by(|p, q| p.0.total_cmp(&q.0));
            prop_assert!((covered[0].0 - place(from)).abs() < 0.01, "{svg}");
            prop_assert!((covered[covered.len() - 1].1 - place(to)).abs() < 0.01, "{svg}");
            for pair in covered.windows(2) {
                prop_assert!((pair[0].1 - pair[1].0).abs() < 0.01, "{svg}");
            }
        }
    }

    #[test]
    fn percentages_are_short_and_exact() {
        assert_eq!(percentage(3000, 8), "37.5%");
        assert_eq!(percentage(-1000, 2), "-50%");
        assert_eq!(percentage(1000, 6), "16.6666%");
        assert_eq!(percentage(0, 6), "0%");
    }

    #[test]
    fn text_is_safe_in_markup() {
        assert_eq!(
            escape("<b> & \"c\" 'd'\u{1}"),
            "&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;\u{fffd}"
        );
    }
}
