//! Bagian flowchart on paper: the procedure's table cut into sheets, with room for A4 landscape and, wider, for F4.
//!
//! [`crate::flow::sheets`] decides where the sheets break; here is measured how much room text needs. Measuring is careful:
//! letters are taken to be wider than those of the usual sans serif fonts, so that a browser needs less.
//! The lengths must agree with `formulir.css`. The type is never made smaller than 6.5 pt: what has no room goes on to the next
//! sheet, and narrower columns or smaller symbols are taken where they save a sheet.

use serde::Serialize;

use super::procedure::{CellView, LaneView, ProcedureView, RowView};
use super::words::Words;
use crate::flow::{self, Fit, Head, Jump, Scale, SheetContent};
use crate::sop::{Sop, Target};

/// The procedure on sheets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PrintView {
    /// Classes of the columns of text.
    pub columns: ColumnsView,
    /// For each lane, whether its title stands upright.
    pub upright: Vec<bool>,
    /// Sheets in order.
    pub sheets: Vec<SheetView>,
}

/// Classes of the columns of text, `lajur-N`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ColumnsView {
    /// No.
    pub number: String,
    /// Aktivitas.
    pub description: String,
    /// Kelengkapan and Output.
    pub quality: String,
    /// Waktu.
    pub time: String,
    /// Keterangan.
    pub remark: String,
}

/// One sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SheetView {
    /// Its number, from 1.
    pub number: usize,
    /// Classes of the lanes' columns.
    pub lanes: Vec<String>,
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
/// Kept free for the note below the table, two lines.
const RESERVE: i32 = 38;
/// Height of a line of text.
const LINE: i32 = 13;
/// What a cell needs beside its text, across and down.
const CELL: (i32, i32) = (9, 7);
/// Indent of a list.
const INDENT: i32 = 12;
/// Width of the mark of a note.
const MARK: i32 = 13;

/// Room for the words of an upright title; `formulir.css` sets it.
const UPRIGHT: i32 = 92;
/// So many lines of an upright title make its lane wider; a longer title is no title.
const UPRIGHT_LINES: i32 = 8;
/// Widest that a word makes a column of text; a longer one is broken.
const WIDEST_WORD: i32 = 112;

/// Widths of the columns of text.
#[derive(Clone, Copy, Debug)]
struct Columns {
    number: i32,
    description: i32,
    quality: i32,
    time: i32,
    remark: i32,
}

/// From the widest: the narrower ones leave more room for lanes, and need more lines.
const COLUMNS: [Columns; 7] = [
    Columns {
        number: 28,
        description: 240,
        quality: 132,
        time: 60,
        remark: 80,
    },
    Columns {
        number: 28,
        description: 190,
        quality: 116,
        time: 60,
        remark: 72,
    },
    Columns {
        number: 24,
        description: 220,
        quality: 100,
        time: 52,
        remark: 64,
    },
    Columns {
        number: 24,
        description: 188,
        quality: 92,
        time: 52,
        remark: 64,
    },
    Columns {
        number: 24,
        description: 160,
        quality: 100,
        time: 52,
        remark: 64,
    },
    Columns {
        number: 24,
        description: 136,
        quality: 84,
        time: 48,
        remark: 56,
    },
    Columns {
        number: 24,
        description: 104,
        quality: 68,
        time: 44,
        remark: 48,
    },
];

impl Columns {
    /// Widened until no usual word of the procedure is broken.
    fn widened(self, procedure: &ProcedureView) -> Self {
        let word = |cell: &CellView| {
            let indent = if cell.lines.len() > 1 { INDENT } else { 0 };
            let lines = cell.lines.iter().flat_map(|l| l.text.split_whitespace());
            let longest = lines.map(word_width).max().unwrap_or(0);
            (longest + indent + CELL.0).min(WIDEST_WORD)
        };
        let least = |own: i32, of: &dyn Fn(&RowView) -> i32| {
            let needed = procedure.rows.iter().map(of).max().unwrap_or(0);
            flow::column_width(own.max(needed))
        };
        Self {
            number: self.number,
            description: least(self.description, &|row| word(&row.description)),
            quality: least(self.quality, &|row| {
                word(&row.requirements).max(word(&row.outputs))
            }),
            time: least(self.time, &|row| word(&row.time)),
            remark: least(self.remark, &|row| word(&row.remark)),
        }
    }

    fn view(&self) -> ColumnsView {
        ColumnsView {
            number: flow::column_class(self.number),
            description: flow::column_class(self.description),
            quality: flow::column_class(self.quality),
            time: flow::column_class(self.time),
            remark: flow::column_class(self.remark),
        }
    }

    fn lanes_width(&self) -> i32 {
        PAPER_WIDTH - self.number - self.description - 2 * self.quality - self.time - self.remark
    }

    /// Titles of the lanes: upright where a word is wider than a lane can be.
    fn heads(&self, lanes: &[LaneView]) -> Vec<Head> {
        let room = self.lanes_width() / i32::try_from(lanes.len()).unwrap_or(1).max(1);
        let head = |lane: &LaneView| {
            let words = lane.name.split_whitespace().map(word_width);
            // Titles are bold.
            let least = words.max().unwrap_or(0) * 11 / 10 + CELL.0;
            if least <= room {
                Head {
                    upright: false,
                    least,
                }
            } else {
                Head {
                    upright: true,
                    least: lines(&lane.name, UPRIGHT).min(UPRIGHT_LINES) * LINE + CELL.0,
                }
            }
        };
        lanes.iter().map(head).collect()
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
    fn heading(lanes: &[LaneView], heads: &[Head]) -> i32 {
        let height = |(lane, head): (&LaneView, &Head)| {
            if head.upright {
                UPRIGHT
            } else {
                lines(&lane.name, head.least.max(LEAST_LANE) - CELL.0) * LINE
            }
        };
        let lowest = lanes.iter().zip(heads).map(height).max();
        3 * LINE + lowest.unwrap_or(LINE).max(LINE) + 3 * CELL.1
    }
}

/// Narrowest lane for a title of several short words.
const LEAST_LANE: i32 = 32;

/// Puts the procedure of an SOP on sheets.
pub(super) fn print(words: Words<'_>, sop: &Sop, procedure: &ProcedureView) -> PrintView {
    let lost = words.get("sop-tidak-terbaca");
    let activities = || procedure.rows.iter().filter(|row| row.number.is_some());
    let columns = COLUMNS.map(|columns| columns.widened(procedure));
    let fits: Vec<Fit> = [Scale::Usual, Scale::Dense]
        .into_iter()
        .flat_map(|scale| columns.iter().map(move |columns| (scale, columns)))
        .map(|(scale, columns)| {
            let heads = columns.heads(&procedure.lanes);
            Fit {
                scale,
                lanes_width: columns.lanes_width(),
                height: PAPER_HEIGHT - RESERVE - Columns::heading(&procedure.lanes, &heads),
                heads,
                line: LINE,
                text_heights: activities()
                    .map(|row| columns.row_height(row, &lost))
                    .collect(),
            }
        })
        .collect();
    let cut = flow::sheets(sop, words.catalog, &fits);
    let columns = columns[cut.fit % columns.len()];
    let heads = fits.get(cut.fit).map_or(&[][..], |fit| &fit.heads);
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
            lanes: sheet.lanes,
            rows: rows.collect(),
        }
    });
    PrintView {
        columns: columns.view(),
        upright: heads.iter().map(|head| head.upright).collect(),
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

/// Width of a word in pixels.
fn word_width(word: &str) -> i32 {
    (word.chars().map(advance).fold(0, i32::saturating_add) + 99) / 100
}

/// Width of a letter of 10 px text, in hundredths of a pixel.
fn advance(letter: char) -> i32 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '|' | '.' | ',' | ':' | ';' | '\'' | '!' => 300,
        ' ' => 290,
        'f' | 't' | 'r' | '(' | ')' | '/' | '-' | '[' | ']' => 400,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '…' | '—' => 940,
        _ if letter.is_ascii_uppercase() => 720,
        's' | 'v' | 'y' | 'z' | 'c' | 'k' | 'x' => 565,
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
