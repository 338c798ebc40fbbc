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
