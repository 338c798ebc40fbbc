//! The whole flowchart as one SVG document, for downloading: lane headings, numbers and activities beside the drawing.
//!
//! Everything is in pixels and in plain colours, because programs other than browsers know neither nested percentages nor
//! custom properties well.

use std::fmt::Write as _;

use super::draw::{self, Picture};
use super::grid::Grid;
use super::heads;
use super::layout::{Layout, lay_out};
use super::metrics::{SCREEN, label_width};
use super::words::Teller;
use crate::escape::markup;
use crate::finding::{Param, Params};
use crate::sop::Sop;
use crate::text::Catalog;

const STYLE: &str = include_str!("../../themes/baku/aset/bagan.css");
const MARGIN: i32 = 24;
const TITLE_HEIGHT: i32 = 44;
const NUMBER_WIDTH: i32 = 40;
const TEXT_WIDTH: i32 = 320;
const LINE_HEIGHT: i32 = 16;
/// So wide may a title make its lane.
const WIDEST_HEAD: i32 = 160;
const MOST_LINES: usize = 3;

/// Draws a procedure as a self-contained SVG document.
pub fn standalone(sop: &Sop, catalog: &Catalog) -> String {
    draw_sheet(sop, catalog, true)
}

/// The same drawing for a page that has the styles and says beside it what it shows: an `<svg>` of a fixed size.
pub fn figure(sop: &Sop, catalog: &Catalog) -> String {
    draw_sheet(sop, catalog, false)
}

fn draw_sheet(sop: &Sop, catalog: &Catalog, document: bool) -> String {
    let grid = Grid::new(sop);
    let end = catalog.get("bagan-akhir-kata");
    let mut layout = lay_out(&grid, &SCREEN, &end, &heads::wrapped(sop, 12, WIDEST_HEAD));
    let texts: Vec<Vec<String>> = sop
        .activities
        .iter()
        .map(|activity| wrap(&activity.description, TEXT_WIDTH - 20))
        .collect();
    for (index, row) in layout.rows.iter_mut().enumerate() {
        let lines = texts.get(index).map_or(0, Vec::len);
        row.height = row.height.max(count(lines) * LINE_HEIGHT + 20);
    }
    let picture = Picture {
        grid: &grid,
        layout: &layout,
        sizes: &SCREEN,
        end: &end,
    };
    let teller = Teller {
        sop,
        grid: &grid,
        catalog,
    };
    let words: Vec<String> = (0..grid.rows.len())
        .map(|row| {
            let number = grid.rows.get(row).and_then(|r| r.activity);
            let number = number.map_or(String::new(), |n| format!("{n}. "));
            format!("{number}{}.", teller.row(row))
        })
        .collect();
    Sheet {
        sop,
        catalog,
        document,
        layout: &layout,
        texts: &texts,
        headings: sop
            .lanes
            .iter()
            .enumerate()
            .map(|(index, lane)| wrap(&lane.name, layout.lane_width(index) - 12))
            .collect(),
    }
    .write(&draw::rows(&picture, true), &words.join(" "))
}

/// What stands around the drawing.
struct Sheet<'a> {
    sop: &'a Sop,
    catalog: &'a Catalog,
    /// Whether it is a document of its own, or part of a page.
    document: bool,
    layout: &'a Layout,
    texts: &'a [Vec<String>],
    headings: Vec<Vec<String>>,
}

impl Sheet<'_> {
    fn write(&self, rows: &[String], description: &str) -> String {
        let lanes_width = self.layout.width();
        let table_width = NUMBER_WIDTH + TEXT_WIDTH + lanes_width;
        let heading_height =
            count(self.headings.iter().map(Vec::len).max().unwrap_or(1)) * LINE_HEIGHT + 16;
        let rows_height: i32 = self.layout.rows.iter().map(|row| row.height).sum();
        let (width, height) = (
            table_width + 2 * MARGIN,
            self.title_height() + heading_height + rows_height + 2 * MARGIN,
        );
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"lembar\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\""
        );
        if self.document {
            self.preface(&mut out, description, (width, height));
        } else {
            out.push_str(" aria-hidden=\"true\" focusable=\"false\">\n");
        }
        let top = MARGIN + self.title_height();
        let _ = writeln!(
            out,
            "<rect class=\"kepala-tabel\" x=\"{MARGIN}\" y=\"{top}\" width=\"{table_width}\" height=\"{heading_height}\"/>"
        );
        self.headings(&mut out, top, heading_height);
        let mut y = top + heading_height;
        for (index, (row, frame)) in rows.iter().zip(&self.layout.rows).enumerate() {
            self.row_text(&mut out, index, y, frame.height);
            let lanes_left = MARGIN + NUMBER_WIDTH + TEXT_WIDTH;
            let _ = writeln!(
                out,
                "<path class=\"bingkai\" d=\"M{MARGIN} {y}h{table_width}\"/>\n\
                 <g class=\"bagan\" transform=\"translate({lanes_left} {y})\">{row}</g>"
            );
            y += frame.height;
        }
        let tall = heading_height + rows_height;
        let _ = writeln!(
            out,
            "<path class=\"bingkai\" d=\"M{MARGIN} {top}h{table_width}v{tall}h-{table_width}z\
             M{} {top}v{tall}M{} {top}v{tall}\"/>\n</svg>",
            MARGIN + NUMBER_WIDTH,
            MARGIN + NUMBER_WIDTH + TEXT_WIDTH,
        );
        out
    }

    /// The rest of the document's tag, and what only a document needs.
    fn preface(&self, out: &mut String, description: &str, (width, height): (i32, i32)) {
        let title = self.title();
        let _ = writeln!(
            out,
            " role=\"img\">\n<title>{}</title>\n<desc>{}</desc>\n<style>{}</style>\n\
             <rect class=\"latar\" width=\"{width}\" height=\"{height}\"/>",
            markup(&title),
            markup(description),
            plain_style(STYLE)
                .replace('&', "&amp;")
                .replace('<', "&lt;"),
        );
        let _ = writeln!(
            out,
            "<text class=\"judul\" x=\"{MARGIN}\" y=\"{}\">{}</text>",
            MARGIN + 16,
            markup(&title)
        );
    }

    /// A page has its own heading.
    fn title_height(&self) -> i32 {
        if self.document { TITLE_HEIGHT } else { 0 }
    }

    fn title(&self) -> String {
        let mut params = Params::new();
        params.insert("nama", Param::from(self.sop.identity.name.as_str()));
        params.insert("revisi", Param::from(self.sop.key.revision.to_string()));
        self.catalog.with("bagan-judul", &params)
    }

    fn headings(&self, out: &mut String, top: i32, height: i32) {
        let mut heading = |left: i32, width: i32, lines: &[String]| {
            let first = top + (height - count(lines.len()) * LINE_HEIGHT) / 2 + 12;
            for (index, line) in lines.iter().enumerate() {
                let y = first + count(index) * LINE_HEIGHT;
                let x = left + width / 2;
                let _ = writeln!(
                    out,
                    "<text class=\"tajuk\" x=\"{x}\" y=\"{y}\">{}</text>",
                    markup(line)
                );
            }
        };
        heading(MARGIN, NUMBER_WIDTH, &[self.catalog.get("bagan-nomor")]);
        let text = self.catalog.get("bagan-aktivitas");
        heading(MARGIN + NUMBER_WIDTH, TEXT_WIDTH, &[text]);
        for (index, lines) in self.headings.iter().enumerate() {
            let left = MARGIN + NUMBER_WIDTH + TEXT_WIDTH + self.layout.mark(2 * index);
            heading(left, self.layout.lane_width(index), lines);
        }
    }

    fn row_text(&self, out: &mut String, index: usize, top: i32, height: i32) {
        let (Some(activity), Some(lines)) = (self.sop.activities.get(index), self.texts.get(index))
        else {
            return;
        };
        let _ = writeln!(
            out,
            "<text class=\"tajuk-baris\" x=\"{}\" y=\"{}\">{}</text>",
            MARGIN + NUMBER_WIDTH / 2,
            top + height / 2 + 4,
            activity.number.value
        );
        let first = top + (height - count(lines.len()) * LINE_HEIGHT) / 2 + 12;
        for (line_index, line) in lines.iter().enumerate() {
            let _ = writeln!(
                out,
                "<text class=\"uraian\" x=\"{}\" y=\"{}\">{}</text>",
                MARGIN + NUMBER_WIDTH + 10,
                first + count(line_index) * LINE_HEIGHT,
                markup(line)
            );
        }
    }
}

/// Breaks a text into at most three lines of a width in pixels; what does not fit ends in "…".
pub(super) fn wrap(text: &str, width: i32) -> Vec<String> {
    let fits = |line: &str| text_width(line) <= width;
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let mut word = word.to_owned();
        if !fits(&word) {
            while word.pop().is_some() && !fits(&format!("{word}…")) {}
            word.push('…');
        }
        match lines.last_mut() {
            Some(line) if fits(&format!("{line} {word}")) => {
                line.push(' ');
                line.push_str(&word);
            }
            _ => lines.push(word),
        }
    }
    if lines.len() > MOST_LINES {
        lines.truncate(MOST_LINES);
        if let Some(last) = lines.last_mut() {
            while !fits(&format!("{last} …")) && last.pop().is_some() {}
            last.push_str(" …");
        }
    }
    lines
}

/// Width of 12 px text: the careful measure of labels, which are of 11 px.
fn text_width(text: &str) -> i32 {
    label_width(text) * 12 / 11
}

/// The style sheet with every `var(--name, value)` replaced by its value.
fn plain_style(css: &str) -> String {
    let mut plain = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(at) = rest.find("var(--") {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        let Some(end) = from.find(')') else {
            rest = from;
            break;
        };
        let (call, after) = from.split_at(end);
        plain.push_str(call.split_once(',').map_or("", |(_, value)| value.trim()));
        rest = after.strip_prefix(')').unwrap_or(after);
    }
    plain.push_str(rest);
    plain
}

fn count(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX / 4096)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_wrapped_and_cut() {
        assert_eq!(wrap("satu dua tiga", 65), ["satu dua", "tiga"]);
        assert_eq!(
            wrap("satu dua tiga empat lima enam tujuh delapan", 80),
            ["satu dua", "tiga empat", "lima ena …"]
        );
        assert_eq!(wrap("pertanggungjawaban", 80), ["pertanggu…"]);
        assert!(wrap("", 65).is_empty());
    }

    #[test]
    fn custom_properties_become_plain_values() {
        assert_eq!(
            plain_style("a { fill: var(--kertas, #fff); stroke: var(--x, red) }"),
            "a { fill: #fff; stroke: red }"
        );
        assert!(!plain_style(STYLE).contains("var("));
    }
}
