//! Bagian flowchart on paper: the procedure's table cut into sheets, with room for A4 landscape and, wider, for F4.
//!
//! [`crate::flow::sheets`] decides where the sheets break; here is measured how much room text needs. Measuring is careful:
//! letters are taken to be wider than those of the usual sans serif fonts, so that a browser needs less.
//! The lengths must agree with `formulir.css`.

use serde::Serialize;

use super::procedure::{CellView, ProcedureView, RowView};
use super::words::Words;
use crate::flow::{self, Fit, Jump, SheetContent};
use crate::sop::{Sop, Target};

/// The procedure on sheets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PrintView {
    /// Class of the drawing's size, `skala-90` to `skala-20`.
    pub scale_class: &'static str,
    /// Class of the columns of text, `kolom-biasa` or `kolom-rapat`.
    pub columns_class: &'static str,
    /// Sheets in order.
    pub sheets: Vec<SheetView>,
}

/// One sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SheetView {
    /// Its number, from 1.
    pub number: usize,
    /// Rows from the top.
    pub rows: Vec<SheetRowView>,
}

/// One row of a sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SheetRowView {
    /// `formulir`, `dari` (connectors at the head) or `ke` (at the foot).
    pub kind: &'static str,
    /// Drawing of the flow.
    pub svg: String,
    /// The row of the form.
    pub row: Option<RowView>,
    /// What the connectors mean.
    pub jumps: Vec<JumpView>,
}

/// What a connector means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct JumpView {
    /// Its letter.
    pub letter: String,
    /// Where the flow comes from or goes to.
    pub text: String,
}

/// Width of A4 landscape less its margins of 12 mm, in CSS pixels.
const PAPER_WIDTH: i32 = 1031;
/// Height of A4 landscape less its margins, in CSS pixels; F4 is 5 mm higher.
const PAPER_HEIGHT: i32 = 702;
/// Kept free for the line below the table.
const RESERVE: i32 = 26;
/// Height of a line of text.
const LINE: i32 = 13;
/// What a cell needs beside its text, across and down.
const CELL: (i32, i32) = (9, 7);
/// Indent of a list.
const INDENT: i32 = 12;
/// Width of the mark of a note.
const MARK: i32 = 13;

/// Widths of the columns of text.
struct Columns {
    class: &'static str,
    number: i32,
    description: i32,
    quality: i32,
    time: i32,
    remark: i32,
}

const USUAL: Columns = Columns {
    class: "kolom-biasa",
    number: 26,
    description: 190,
    quality: 117,
    time: 60,
    remark: 72,
};

const NARROW: Columns = Columns {
    class: "kolom-rapat",
    number: 23,
    description: 136,
    quality: 88,
    time: 47,
    remark: 66,
};

/// Sizes of the drawing in the order in which they are tried.
const FITS: [(&Columns, i32, &str); 14] = [
    (&USUAL, 90, "skala-90"),
    (&USUAL, 80, "skala-80"),
    (&USUAL, 70, "skala-70"),
    (&NARROW, 80, "skala-80"),
    (&NARROW, 70, "skala-70"),
    (&USUAL, 60, "skala-60"),
    (&NARROW, 60, "skala-60"),
    (&NARROW, 50, "skala-50"),
    (&NARROW, 45, "skala-45"),
    (&NARROW, 40, "skala-40"),
    (&NARROW, 35, "skala-35"),
    (&NARROW, 30, "skala-30"),
    (&NARROW, 25, "skala-25"),
    (&NARROW, 20, "skala-20"),
];

impl Columns {
    fn lanes_width(&self) -> i32 {
        PAPER_WIDTH - self.number - self.description - 2 * self.quality - self.time - self.remark
    }

    /// Height of a row; `lost` is what stands where the paper can't be read.
    fn row_height(&self, row: &RowView, lost: &str) -> i32 {
        let cells = [
            (&row.description, self.description),
            (&row.requirements, self.quality),
            (&row.time, self.time),
            (&row.outputs, self.quality),
            (&row.remark, self.remark),
        ];
        let lines = cells
            .iter()
            .map(|(cell, width)| cell_lines(cell, width - CELL.0, lost));
        lines.max().unwrap_or(1).max(1) * LINE + CELL.1
    }

    /// Height of the table's heading: the office's line, the two rows of the form.
    fn heading(&self, lanes: &[String]) -> i32 {
        let count = i32::try_from(lanes.len()).unwrap_or(1).max(1);
        let width = self.lanes_width() / count - CELL.0;
        let lanes = lanes.iter().map(|name| lines(name, width));
        let lowest = lanes.max().unwrap_or(1).max(1);
        (2 + 1 + lowest) * LINE + 3 * CELL.1
    }
}

/// Puts the procedure of an SOP on sheets.
pub(super) fn print(words: Words<'_>, sop: &Sop, procedure: &ProcedureView) -> PrintView {
    let lost = words.get("sop-tidak-terbaca");
    let activities = || procedure.rows.iter().filter(|row| row.number.is_some());
    let fits: Vec<Fit> = FITS
        .iter()
        .map(|(columns, scale, _)| Fit {
            scale: *scale,
            lanes_width: columns.lanes_width(),
            height: PAPER_HEIGHT - RESERVE - columns.heading(&procedure.lanes),
            line: LINE,
            text_heights: activities()
                .map(|row| columns.row_height(row, &lost))
                .collect(),
        })
        .collect();
    let cut = flow::sheets(sop, words.catalog, &fits);
    let (columns, _, scale_class) = FITS.get(cut.fit).unwrap_or(&FITS[0]);
    let sheets = cut.sheets.into_iter().zip(1..).map(|(sheet, number)| {
        let rows = sheet.rows.into_iter().map(|row| {
            let jumps = |key, jumps: &[Jump]| jumps.iter().map(|j| jump(words, key, j)).collect();
            let (kind, own, jumps) = match &row.content {
                SheetContent::Form(index) => {
                    let own = procedure.rows.get(*index).map(|own| RowView {
                        svg: String::new(),
                        text: String::new(),
                        ..own.clone()
                    });
                    ("formulir", own, Vec::new())
                }
                SheetContent::From(all) => ("dari", None, jumps("sambungan-dari", all)),
                SheetContent::To(all) => ("ke", None, jumps("sambungan-ke", all)),
            };
            SheetRowView {
                kind,
                svg: row.svg,
                row: own,
                jumps,
            }
        });
        SheetView {
            number,
            rows: rows.collect(),
        }
    });
    PrintView {
        scale_class,
        columns_class: columns.class,
        sheets: sheets.collect(),
    }
}

fn jump(words: Words<'_>, key: &str, jump: &Jump) -> JumpView {
    let numbers: Vec<String> = jump.sheets.iter().map(|n| (n + 1).to_string()).collect();
    let target = match jump.target {
        Target::Activity(number) => {
            words.with("sambungan-aktivitas", [("nomor", number.to_string())])
        }
        Target::End => words.get("sambungan-selesai"),
    };
    let gaps = [("lembar", numbers.join(", ")), ("tujuan", target)];
    JumpView {
        letter: jump.letter.clone(),
        text: words.with(key, gaps),
    }
}

/// Lines that a cell needs at a width.
fn cell_lines(cell: &CellView, width: i32, lost: &str) -> i32 {
    if cell.unreadable {
        return lines(lost, width - 8);
    }
    let listed = cell.lines.len() > 1;
    let marks = |count: usize| i32::try_from(count).unwrap_or(0) * MARK;
    let width = if listed { width - INDENT } else { width };
    let last = marks(cell.notes.len());
    let all = cell.lines.iter();
    let sum: i32 = all
        .map(|line| {
            let marks = marks(line.notes.len()) + last;
            lines(&line.text, width - marks.min(width / 2))
        })
        .sum();
    sum
}

/// Lines that a text needs at a width, when words are broken only where they must be.
fn lines(text: &str, width: i32) -> i32 {
    let room = width.max(12) * 100;
    let (mut count, mut used) = (0, 0);
    for word in text.split_whitespace() {
        let mut length: i32 = word.chars().map(advance).fold(0, i32::saturating_add);
        let space = if used > 0 { advance(' ') } else { 0 };
        if count > 0 && used + space + length <= room {
            used += space + length;
            continue;
        }
        count += 1;
        while length > room {
            // Letters may leave a little room at the end of each line.
            length -= room - 1_000;
            count += 1;
        }
        used = length;
    }
    count
}

/// Width of a letter of 10 px text, in hundredths of a pixel.
fn advance(letter: char) -> i32 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '|' | '.' | ',' | ':' | ';' | '\'' | '!' => 300,
        ' ' => 290,
        'f' | 't' | 'r' | '(' | ')' | '/' | '-' | '[' | ']' => 400,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '…' | '—' => 940,
        _ if letter.is_ascii_uppercase() => 720,
        _ if letter.is_ascii() => 590,
        _ => 1_000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_word_by_word() {
        assert_eq!(lines("", 100), 0);
        assert_eq!(lines("satu dua", 100), 1);
        assert_eq!(lines("satu dua", 40), 2);
        assert_eq!(lines(&"a".repeat(100), 69), 10);
    }
}
