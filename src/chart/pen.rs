//! The frame of a chart and the marks that all charts share.

use std::fmt::Write as _;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::{Caption, Tone};
use crate::escape::markup;

/// A drawing in the making.
pub(super) struct Pen<'a> {
    caption: Caption<'a>,
    out: String,
    bad: bool,
    warn: bool,
    neutral: bool,
    faded: bool,
}

impl<'a> Pen<'a> {
    pub fn new(caption: Caption<'a>) -> Self {
        Self {
            caption,
            out: String::new(),
            bad: false,
            warn: false,
            neutral: false,
            faded: false,
        }
    }

    /// A rectangle from `x` to `x + width` (hundredths of a percent), `y` and `height` in pixels.
    pub fn rect(&mut self, tone: Tone, x: usize, width: usize, y: i32, height: i32) {
        if width == 0 || height <= 0 {
            return;
        }
        let pattern = match tone {
            Tone::Bad => Some((&mut self.bad, "miring")),
            Tone::Warn => Some((&mut self.warn, "tegak")),
            Tone::Neutral => Some((&mut self.neutral, "titik")),
            Tone::Good | Tone::Plain => None,
        };
        let fill = pattern.map_or_else(String::new, |(used, name)| {
            *used = true;
            format!(" fill=\"url(#{}-{name})\"", self.caption.id)
        });
        let _ = write!(
            self.out,
            "<rect class=\"{}\"{fill} x=\"{}\" y=\"{y}\" width=\"{}\" height=\"{height}\"/>",
            tone.class(),
            percent(x),
            percent(width)
        );
    }

    /// A rectangle that is only styled.
    pub fn block(&mut self, class: &str, x: usize, width: usize, y: i32, height: i32) {
        let _ = write!(
            self.out,
            "<rect class=\"{class}\" x=\"{}\" y=\"{y}\" width=\"{}\" height=\"{height}\"/>",
            percent(x),
            percent(width)
        );
    }

    /// A straight line.
    pub fn line(&mut self, class: &str, from: (usize, i32), to: (usize, i32)) {
        let _ = write!(
            self.out,
            "<line class=\"{class}\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>",
            percent(from.0),
            from.1,
            percent(to.0),
            to.1
        );
    }

    /// A dot.
    pub fn dot(&mut self, class: &str, at: (usize, i32), radius: i32) {
        let _ = write!(
            self.out,
            "<circle class=\"{class}\" cx=\"{}\" cy=\"{}\" r=\"{radius}\"/>",
            percent(at.0),
            at.1
        );
    }

    /// Words; `anchor` is where the place is: `start`, `middle` or `end`.
    pub fn text(&mut self, class: &str, anchor: &str, at: (usize, i32), words: &str) {
        let _ = write!(
            self.out,
            "<text class=\"{class}\" x=\"{}\" y=\"{}\" text-anchor=\"{anchor}\">{}</text>",
            percent(at.0),
            at.1,
            markup(words)
        );
    }

    /// A name on the left and its value on the right, above what begins 20 px below `top`. A long name ends where its room
    /// does, in a fade: how much of it shows is up to the width that the drawing gets.
    pub fn heading(&mut self, top: i32, label: &str, value: &str) {
        let room = match value.width() {
            0..=12 => 7_600,
            13..=16 => 6_000,
            _ => 5_200,
        };
        if label.width() > SHORT {
            let _ = write!(
                self.out,
                "<svg y=\"{top}\" width=\"{}\" height=\"20\">",
                percent(room)
            );
            self.text("g-nama", "start", (0, 14), &cut(label, LONGEST));
            self.faded = true;
            let _ = write!(
                self.out,
                "<rect fill=\"url(#{}-pudar)\" x=\"86%\" width=\"14%\" height=\"20\"/></svg>",
                self.caption.id
            );
        } else {
            self.text("g-nama", "start", (0, top + 14), label);
        }
        self.text("g-nilai", "end", (WIDTH, top + 14), value);
    }

    /// The whole drawing of this height in pixels.
    pub fn finish(self, class: &str, height: i32) -> String {
        let Caption {
            id,
            title,
            description,
        } = self.caption;
        let mut svg = format!(
            "<svg class=\"grafik {class}\" role=\"img\" aria-labelledby=\"{id}-j {id}-k\" width=\"100%\" height=\"{height}\"><title id=\"{id}-j\">{}</title><desc id=\"{id}-k\">{}</desc>",
            markup(title),
            markup(description)
        );
        if self.bad || self.warn || self.neutral || self.faded {
            svg.push_str("<defs>");
            if self.bad {
                let _ = write!(
                    svg,
                    "<pattern id=\"{id}-miring\" class=\"g-buruk\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"g-lunak\" width=\"6\" height=\"6\"/><rect width=\"4\" height=\"6\"/></pattern>"
                );
            }
            if self.warn {
                let _ = write!(
                    svg,
                    "<pattern id=\"{id}-tegak\" class=\"g-awas\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\"><rect class=\"g-lunak\" width=\"5\" height=\"5\"/><rect width=\"3\" height=\"5\"/></pattern>"
                );
            }
            if self.neutral {
                let _ = write!(
                    svg,
                    "<pattern id=\"{id}-titik\" class=\"g-netral\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\"><rect class=\"g-lunak\" width=\"5\" height=\"5\"/><circle cx=\"2.5\" cy=\"2.5\" r=\"1.2\"/></pattern>"
                );
            }
            if self.faded {
                let _ = write!(
                    svg,
                    "<linearGradient id=\"{id}-pudar\"><stop class=\"g-pudar-awal\" offset=\"0\"/><stop class=\"g-pudar-akhir\" offset=\"1\"/></linearGradient>"
                );
            }
            svg.push_str("</defs>");
        }
        svg.push_str(&self.out);
        svg.push_str("</svg>");
        svg
    }
}

/// A name up to so many cells fits beside its value on a narrow phone.
const SHORT: usize = 24;
/// No drawing is wide enough for more.
const LONGEST: usize = 120;

/// The whole width, in hundredths of a percent.
pub(super) const WIDTH: usize = 10_000;

/// `part` of `whole`, in hundredths of a percent of `room`; 0 of nothing is 0. Rounded down, so that parts never overflow.
pub(super) fn scaled(part: usize, whole: usize, room: usize) -> usize {
    let product = (part as u128) * (room as u128);
    let scaled = product.checked_div(whole as u128).unwrap_or(0);
    usize::try_from(scaled).unwrap_or(room).min(room)
}

/// The same in pixels; what is there at all is seen: at least one pixel.
pub(super) fn pixels(part: usize, whole: usize, room: i32) -> i32 {
    let room = usize::try_from(room).unwrap_or(0);
    let scaled = scaled(part, whole, room);
    let scaled = if part > 0 { scaled.max(1) } else { scaled };
    i32::try_from(scaled).unwrap_or(0)
}

/// `12.34%` from hundredths of a percent.
fn percent(hundredths: usize) -> String {
    match (hundredths / 100, hundredths % 100) {
        (0, 0) => "0".to_owned(),
        (whole, 0) => format!("{whole}%"),
        (whole, rest) => format!("{whole}.{rest:02}%"),
    }
}

/// Words cut to as many cells of a terminal as are left, with an ellipsis.
pub(super) fn cut(words: &str, cells: usize) -> String {
    if words.width() <= cells {
        return words.to_owned();
    }
    let mut cut = String::new();
    let mut used = 1;
    for character in words.chars() {
        used += character.width().unwrap_or(0);
        if used > cells || cut.chars().count() > cells {
            break;
        }
        cut.push(character);
    }
    format!("{}…", cut.trim_end())
}
