//! Months side by side: the share on time as a line above, the steps behind it as columns below.

use super::pen::{Pen, WIDTH, pixels, scaled};
use super::{Caption, Tone};
use crate::settings::Language;
use crate::text::grouped;

/// Where the plots begin; the numbers of the scales stand to the left.
const LEFT: usize = 1_050;
const ROOM: usize = WIDTH - LEFT;
/// The upper plot, from 100 % to 0 %.
const SHARE: (i32, i32) = (28, 118);
/// The lower plot, from the largest amount to 0.
const AMOUNT: (i32, i32) = (162, 226);
const HEIGHT: i32 = 248;
/// So many names of months fit below one another's columns.
const NAMES: usize = 6;

/// One month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Short name, such as `Nov 26`.
    pub label: String,
    /// On time and judged; nothing is drawn when none was judged.
    pub share: (usize, usize),
    /// What was finished, from the bottom.
    pub parts: Vec<(Tone, usize)>,
}

/// Words inside the drawing.
#[derive(Clone, Copy, Debug)]
pub struct MonthWords<'a> {
    /// What the upper scale counts.
    pub share: &'a str,
    /// What the lower scale counts.
    pub amount: &'a str,
    /// The last share, in words, beside its point.
    pub last: &'a str,
    /// How numbers are written.
    pub language: Language,
}

/// Draws months in their order.
pub fn months(caption: Caption<'_>, columns: &[Column], words: MonthWords<'_>) -> String {
    let mut pen = Pen::new(caption);
    let count = columns.len().max(1);
    let middle = |index: usize| LEFT + scaled(2 * index + 1, 2 * count, ROOM);
    pen.text("g-sumbu", "start", (0, SHARE.0 - 14), words.share);
    for (label, percent) in [("100%", 100), ("50%", 50), ("0", 0)] {
        let y = share_at(percent, 100);
        pen.line("g-kisi", (LEFT, y), (WIDTH, y));
        pen.text("g-sumbu", "end", (LEFT - 150, y + 4), label);
    }
    let mut before: Option<(usize, i32)> = None;
    let mut points = Vec::new();
    for (index, column) in columns.iter().enumerate() {
        let (on_time, judged) = column.share;
        let point = (judged > 0).then(|| (middle(index), share_at(on_time, judged)));
        if let (Some(from), Some(to)) = (before, point) {
            pen.line("g-garis", from, to);
        }
        before = point;
        points.extend(point);
    }
    for point in &points {
        pen.dot("g-titik", *point, 3);
    }
    if let Some((x, y)) = points.last() {
        // Above its point: below it the line may come from anywhere.
        pen.text("g-nilai", "end", ((*x + 250).min(WIDTH), y - 9), words.last);
    }
    amounts(&mut pen, columns, words);
    let step = columns.len().div_ceil(NAMES).max(1);
    for (index, column) in columns.iter().enumerate().rev().step_by(step) {
        let (anchor, x) = if index + 1 == columns.len() {
            ("end", WIDTH)
        } else {
            ("middle", middle(index))
        };
        pen.text("g-sumbu", anchor, (x, HEIGHT - 4), &column.label);
    }
    pen.finish("grafik-bulan", HEIGHT)
}

fn share_at(part: usize, whole: usize) -> i32 {
    let (top, bottom) = SHARE;
    let room = usize::try_from(bottom - top).unwrap_or(0);
    bottom - i32::try_from(scaled(part, whole, room)).unwrap_or(0)
}

fn amounts(pen: &mut Pen<'_>, columns: &[Column], words: MonthWords<'_>) {
    let sum = |column: &Column| column.parts.iter().map(|(_, n)| n).sum::<usize>();
    let most = columns.iter().map(sum).max().unwrap_or(0);
    let (top, bottom) = AMOUNT;
    pen.text("g-sumbu", "start", (0, top - 14), words.amount);
    pen.line("g-kisi", (LEFT, top), (WIDTH, top));
    let largest = grouped(i64::try_from(most).unwrap_or(i64::MAX), words.language);
    pen.text("g-sumbu", "end", (LEFT - 150, top + 4), &largest);
    let slot = ROOM / columns.len().max(1);
    for (index, column) in columns.iter().enumerate() {
        let x = LEFT + scaled(index, columns.len(), ROOM) + slot / 8;
        let mut y = bottom;
        for (tone, amount) in &column.parts {
            let height = pixels(*amount, most, bottom - top);
            y -= height;
            pen.rect(*tone, x, slot * 3 / 4, y, height);
        }
    }
    pen.line("g-dasar", (LEFT, bottom), (WIDTH, bottom));
}
