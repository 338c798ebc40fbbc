//! One row of the layout as SVG.

use std::fmt::Write as _;

use super::exits::Side;
use super::grid::{Grid, Shape};
use super::layout::{Layout, Line, RowFrame};
use super::metrics::Sizes;
use super::part::letter;
use super::pen::Cell;
use super::pieces::{Corner, Piece, corners, direction, drawn_pieces, pieces};
use super::tracks::Along;
use crate::escape::markup;

/// Everything a row is drawn from.
pub(super) struct Picture<'a> {
    /// Symbols and links.
    pub grid: &'a Grid,
    /// Where they are.
    pub layout: &'a Layout,
    /// Sizes of what is drawn.
    pub sizes: &'a Sizes,
    /// The word in the end symbol.
    pub end: &'a str,
}

/// The cell of a row.
pub(super) fn cell(layout: &Layout, row: usize, fixed: bool) -> Cell<'_> {
    let frame = layout.rows.get(row);
    Cell {
        marks: &layout.marks,
        down: 2 * frame.map_or(1, |f| f.bands),
        height: frame.map_or(0, |f| f.height),
        fixed,
    }
}

/// The inside of every row's drawing, from the top.
pub(super) fn rows(picture: &Picture<'_>, fixed: bool) -> Vec<String> {
    let layout = picture.layout;
    let drawn = pieces_by_row(layout, |line, rows| drawn_pieces(line, rows, picture.sizes));
    let whole = pieces_by_row(layout, pieces);
    (0..layout.rows.len())
        .map(|row| {
            let cell = cell(layout, row, fixed);
            let mut out = String::new();
            dividers(&mut out, picture.grid.lanes, &cell);
            for of_link in drawn[row].chunk_by(|a, b| a.link == b.link) {
                let Some(link) = of_link.first().map(|piece| piece.link) else {
                    continue;
                };
                bridges(&mut out, link, &whole[row], &cell);
                out.push_str("<g class=\"garis\">");
                for piece in of_link {
                    let (a, b) = joined(piece, &cell);
                    cell.line(&mut out, a, b);
                }
                if let Some(line) = layout.lines.get(link) {
                    draw_turns(&mut out, (line, picture.sizes), row, &cell);
                }
                out.push_str("</g>");
            }
            picture.symbols(&mut out, row, &cell);
            picture.labels(&mut out, row, &cell);
            out
        })
        .collect()
}

/// Pieces of all lines by row.
fn pieces_by_row(
    layout: &Layout,
    cut: impl Fn(&Line, &[RowFrame]) -> Vec<Piece>,
) -> Vec<Vec<Piece>> {
    let mut by_row = vec![Vec::new(); layout.rows.len()];
    for line in &layout.lines {
        for piece in cut(line, &layout.rows) {
            by_row[piece.row].push(piece);
        }
    }
    by_row
}

/// The corners and the arrowhead of a line, as far as they are in the row.
fn draw_turns(out: &mut String, (line, sizes): (&Line, &Sizes), row: usize, cell: &Cell<'_>) {
    for corner in corners(line) {
        if corner.at.row == row {
            draw_corner(out, &corner, sizes.radius, cell);
        }
    }
    if let [.., before, tip] = line.points.as_slice()
        && tip.row == row
    {
        let step = direction(*before, *tip);
        draw_head(out, (tip.x, tip.y), (step, sizes.head), cell);
    }
}

/// A piece that comes from the row above begins a little higher, so that it runs over the table's rule.
fn joined(piece: &Piece, cell: &Cell<'_>) -> ((Along, Along), (Along, Along)) {
    let (mut a, b) = (piece.a, piece.b);
    if piece.is_vertical() && a.1 == Along::default() && !cell.fixed {
        a.1.px = -1;
    }
    (a, b)
}

fn dividers(out: &mut String, lanes: usize, cell: &Cell<'_>) {
    let mut body = String::new();
    for lane in 1..lanes {
        let at = |half| {
            (
                Along {
                    half: 2 * lane,
                    px: 0,
                },
                Along { half, px: 0 },
            )
        };
        cell.line(&mut body, at(0), at(cell.down));
    }
    if !body.is_empty() {
        let _ = write!(out, "<g class=\"batas\">{body}</g>");
    }
}

/// Where this link crosses lines drawn before it, a gap in those shows that they do not meet.
fn bridges(out: &mut String, link: usize, pieces: &[Piece], cell: &Cell<'_>) {
    let mut body = String::new();
    let own_at = pieces.iter().position(|p| p.link == link).unwrap_or(0);
    let (earlier, rest) = pieces.split_at(own_at);
    for own in rest.iter().filter(|p| p.link == link) {
        for other in earlier {
            let (down, over) = match (own.is_vertical(), other.is_vertical()) {
                (true, false) => (own, other),
                (false, true) => (other, own),
                _ => continue,
            };
            let (x, y) = (down.a.0, over.a.1);
            let crosses = over.a.0 < x && x < over.b.0 && down.a.1 < y && y < down.b.1;
            if !crosses {
                continue;
            }
            let (x, y) = (x.px, y.px);
            let patch = if own.is_vertical() {
                format!("M{} {y}h6", x - 3)
            } else {
                format!("M{x} {}v6", y - 3)
            };
            cell.at(
                &mut body,
                (down.a.0, over.a.1),
                &format!("<path d=\"{patch}\"/>"),
            );
        }
    }
    if !body.is_empty() {
        let _ = write!(out, "<g class=\"sela\">{body}</g>");
    }
}

fn draw_corner(out: &mut String, corner: &Corner, radius: i32, cell: &Cell<'_>) {
    let (x, y) = (corner.at.x.px, corner.at.y.px);
    let (back, on) = (corner.back, corner.on);
    let arc = format!(
        "<path d=\"M{} {}Q{x} {y} {} {}\"/>",
        x + back.0 * radius,
        y + back.1 * radius,
        x + on.0 * radius,
        y + on.1 * radius,
    );
    cell.at(out, (corner.at.x, corner.at.y), &arc);
}

fn draw_head(
    out: &mut String,
    tip: (Along, Along),
    (step, head): ((i32, i32), i32),
    cell: &Cell<'_>,
) {
    let (x, y) = (tip.0.px, tip.1.px);
    let (back_x, back_y) = (x - step.0 * (head + 1), y - step.1 * (head + 1));
    let wide = (head + 1) / 2;
    let (wide_x, wide_y) = (wide * step.1, wide * step.0);
    let head = format!(
        "<polygon points=\"{x},{y} {},{} {},{}\"/>",
        back_x + wide_x,
        back_y + wide_y,
        back_x - wide_x,
        back_y - wide_y,
    );
    cell.at(out, tip, &head);
}

impl Picture<'_> {
    fn symbols(&self, out: &mut String, row: usize, cell: &Cell<'_>) {
        for &index in self.grid.rows.get(row).iter().flat_map(|r| &r.symbols) {
            let (symbol, placed) = (&self.grid.symbols[index], &self.layout.symbols[index]);
            let (x, y) = (placed.centre.x.px, placed.centre.y.px);
            let kind = match symbol.shape {
                Shape::Start => "mulai",
                Shape::Process => "proses",
                Shape::Decision => "keputusan",
                Shape::End => "akhir",
                Shape::Connector => "sambungan",
            };
            let word = match symbol.number {
                Some(number) if symbol.shape == Shape::Connector => letter(number),
                Some(number) => number.to_string(),
                None => markup(self.end),
            };
            // The letter stands in the square part of the segilima.
            let drop = if symbol.shape == Shape::Connector {
                self.sizes.drop - 2
            } else {
                self.sizes.drop
            };
            let inner = format!(
                "<g class=\"simbol {kind}\">{}<text x=\"{x}\" y=\"{}\">{word}</text></g>",
                self.outline(index),
                y + drop,
            );
            cell.at(out, (placed.centre.x, placed.centre.y), &inner);
        }
    }

    /// A symbol's outline, relative to its anchor.
    fn outline(&self, index: usize) -> String {
        let placed = &self.layout.symbols[index];
        let (x, y) = (placed.centre.x.px, placed.centre.y.px);
        let (half_width, half_height) = (placed.half_width, placed.half_height);
        if self.grid.symbols[index].shape == Shape::Decision {
            return format!(
                "<polygon points=\"{},{y} {x},{} {},{y} {x},{}\"/>",
                x - half_width,
                y - half_height,
                x + half_width,
                y + half_height,
            );
        }
        if self.grid.symbols[index].shape == Shape::Connector {
            let shoulder = y + half_height / 3;
            return format!(
                "<polygon points=\"{0},{1} {2},{1} {2},{shoulder} {x},{3} {0},{shoulder}\"/>",
                x - half_width,
                y - half_height,
                x + half_width,
                y + half_height,
            );
        }
        let radius = match self.grid.symbols[index].shape {
            Shape::Process => 3,
            _ => half_height,
        };
        format!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{radius}\"/>",
            x - half_width,
            y - half_height,
            2 * half_width,
            2 * half_height,
        )
    }

    fn labels(&self, out: &mut String, row: usize, cell: &Cell<'_>) {
        for label in self.layout.labels.iter().filter(|l| l.at.row == row) {
            let end = match label.side {
                Side::Left => " text-anchor=\"end\"",
                Side::Right => "",
            };
            let (x, y) = (label.at.x.px, label.at.y.px);
            let text = markup(&label.text);
            let inner = format!("<text class=\"jawaban\" x=\"{x}\" y=\"{y}\"{end}>{text}</text>");
            cell.at(out, (label.at.x, label.at.y), &inner);
        }
    }
}
