//! The procedure cut into sheets of paper.
//!
//! Where a browser breaks a printed table is not known when the site is made, so the breaks are decided here: rows are
//! counted at heights that no browser exceeds, and each sheet is drawn for itself, with connectors where the flow crosses
//! from one sheet to another. The sheet is fluid across: drawn for the narrowest paper, it fills a wider one. Nothing is
//! made smaller to fit: what has no room goes on to the next sheet.

use std::collections::BTreeMap;
use std::ops::Range;

use super::columns::class;
use super::draw::{self, Picture};
use super::grid::Grid;
use super::heads::{self, Head};
use super::layout::{Layout, lay_out};
use super::metrics::{DENSE, PAPER, Sizes};
use super::part::{Part, letter, letters};
use crate::sop::{Sop, Target};
use crate::text::Catalog;

/// How large the symbols are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Words of 7.5 pt.
    Usual,
    /// Words of 6.75 pt and symbols no larger than those need, for many lanes.
    Dense,
}

/// One way to fill a sheet: how wide the columns of text are, and with it how high the rows must be for their text. Lengths
/// are CSS pixels on paper.
#[derive(Clone, Debug)]
pub struct Fit {
    /// Size of the symbols.
    pub scale: Scale,
    /// Room for all lanes.
    pub lanes_width: i32,
    /// Titles of the lanes.
    pub heads: Vec<Head>,
    /// Room for rows, below the table's heading.
    pub height: i32,
    /// Height of a line of text in a row of connectors; one connector, one line.
    pub line: i32,
    /// Height that each activity's text needs, in the order of the form.
    pub text_heights: Vec<i32>,
}

impl Scale {
    fn sizes(self) -> &'static Sizes {
        match self {
            Self::Usual => &PAPER,
            Self::Dense => &DENSE,
        }
    }
}

/// The procedure on sheets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheets {
    /// Which of the fits was taken.
    pub fit: usize,
    /// Sheets in order; at least one.
    pub sheets: Vec<Sheet>,
}

/// One sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Classes of the lanes' columns, `lajur-N`.
    pub lanes: Vec<String>,
    /// Rows from the top.
    pub rows: Vec<SheetRow>,
    /// Width that its lanes need, in CSS pixels.
    pub width: i32,
    /// Height that its rows need at most, in CSS pixels.
    pub height: i32,
}

/// One row of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetRow {
    /// What stands in it.
    pub content: SheetContent,
    /// Drawing for the cell over all lanes.
    pub svg: String,
}

/// What stands in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetContent {
    /// The row of the form with this index.
    Form(usize),
    /// Connectors at the head of the sheet.
    From(Vec<Jump>),
    /// Connectors at its foot.
    To(Vec<Jump>),
}

/// A jump between sheets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Jump {
    /// Letter in the connector.
    pub letter: String,
    /// Where the flow goes on.
    pub target: Target,
    /// Sheets at the other end, from 0.
    pub sheets: Vec<usize>,
}

/// Cuts a procedure into sheets: of the fits in which everything has room, the first with the fewest sheets and the fewest
/// upright titles; the last one when there is none.
///
/// A row higher than a sheet stands on one of its own.
pub fn sheets(sop: &Sop, catalog: &Catalog, fits: &[Fit]) -> Sheets {
    let whole = Grid::new(sop);
    let end = catalog.get("bagan-akhir-kata");
    let mut chosen: Option<Plan> = None;
    for (index, fit) in fits.iter().enumerate() {
        let cutter = Cutter {
            whole: &whole,
            fit,
            end: &end,
        };
        let plan = cutter.plan(index);
        let is_better = match &chosen {
            Some(best) if best.fits => plan.fits && cost(&plan, fits) < cost(best, fits),
            _ => true,
        };
        if is_better {
            chosen = Some(plan);
        }
    }
    let plan = chosen.unwrap_or_default();
    let Some(fit) = fits.get(plan.fit) else {
        return Sheets {
            fit: 0,
            sheets: Vec::new(),
        };
    };
    let letters = letters(&whole, &plan.cuts);
    let parts: Vec<Part> = plan
        .cuts
        .iter()
        .map(|rows| Part::cut(&whole, rows.clone(), &letters))
        .collect();
    let writer = Writer {
        whole: &whole,
        cuts: &plan.cuts,
        letters: &letters,
        sizes: fit.scale.sizes(),
        end: &end,
    };
    let layouts = writer.layouts(&parts, fit);
    let sheets = parts.iter().zip(&layouts).zip(&plan.heights);
    Sheets {
        fit: plan.fit,
        sheets: sheets
            .map(|((part, layout), &height)| writer.sheet(part, layout, height))
            .collect(),
    }
}

/// Sheets, then titles that stand upright.
fn cost(plan: &Plan, fits: &[Fit]) -> (usize, usize) {
    let heads = fits.get(plan.fit).map_or(&[][..], |fit| &fit.heads);
    let upright = heads.iter().filter(|head| head.upright).count();
    (plan.cuts.len(), upright)
}

/// Where the sheets begin and end.
#[derive(Clone, Debug, Default)]
struct Plan {
    fit: usize,
    cuts: Vec<Range<usize>>,
    heights: Vec<i32>,
    fits: bool,
}

struct Cutter<'a> {
    whole: &'a Grid,
    fit: &'a Fit,
    end: &'a str,
}

impl Cutter<'_> {
    fn plan(&self, fit: usize) -> Plan {
        let mut plan = Plan {
            fit,
            fits: true,
            ..Plan::default()
        };
        // The end symbol stays with the last activity.
        let count = self.whole.rows.len();
        let stops: Vec<usize> = (1..=count).filter(|&stop| stop + 1 != count).collect();
        let mut start = 0;
        while start < count {
            let mut best = None;
            for &stop in stops.iter().filter(|&&stop| stop > start) {
                let (height, width) = self.size(start..stop);
                let has_room = height <= self.fit.height && width <= self.fit.lanes_width;
                if has_room || best.is_none() {
                    plan.fits &= has_room;
                    best = Some((stop, height));
                }
                // A row more may need less width: what leads to it need not leave the sheet.
                if height > self.fit.height {
                    break;
                }
            }
            let Some((stop, height)) = best else { break };
            plan.cuts.push(start..stop);
            plan.heights.push(height);
            start = stop;
        }
        plan
    }

    /// Height of a sheet with these rows, and width of its lanes.
    fn size(&self, rows: Range<usize>) -> (i32, i32) {
        let part = Part::cut(self.whole, rows.clone(), &BTreeMap::new());
        let least = heads::least(&self.fit.heads);
        let layout = lay_out(&part.grid, self.fit.scale.sizes(), self.end, &least);
        let doors = |count: usize| i32::try_from(count).unwrap_or(i32::MAX / 4096);
        let mut height = 0;
        for (index, frame) in layout.rows.iter().enumerate() {
            let text = match place(&part, index) {
                Place::From => (doors(part.arrivals.len()) + 1) * self.fit.line,
                Place::To => (doors(part.departures.len()) + 1) * self.fit.line,
                Place::Form(row) => self.fit.text_heights.get(row).copied().unwrap_or(0),
            };
            // One pixel for the rule below each row.
            height += text.max(frame.height) + 1;
        }
        (height, layout.width())
    }
}

/// What a row of a part is.
enum Place {
    From,
    Form(usize),
    To,
}

fn place(part: &Part, index: usize) -> Place {
    let before = usize::from(!part.arrivals.is_empty());
    match index.checked_sub(before) {
        None => Place::From,
        Some(at) if at < part.rows.len() => Place::Form(part.rows.start + at),
        Some(_) => Place::To,
    }
}

struct Writer<'a> {
    whole: &'a Grid,
    cuts: &'a [Range<usize>],
    letters: &'a BTreeMap<usize, usize>,
    sizes: &'static Sizes,
    end: &'a str,
}

impl Writer<'_> {
    /// The layouts of all sheets; the lanes are as wide on every sheet as on the others, when there is room for it.
    fn layouts(&self, parts: &[Part], fit: &Fit) -> Vec<Layout> {
        let all = |least: &[i32]| -> Vec<Layout> {
            let parts = parts.iter();
            parts
                .map(|part| lay_out(&part.grid, self.sizes, self.end, least))
                .collect()
        };
        let own = all(&heads::least(&fit.heads));
        let widest = |lane: usize| own.iter().map(|layout| layout.lane_width(lane)).max();
        let common: Vec<i32> = (0..self.whole.lanes)
            .map(|lane| widest(lane).unwrap_or(0))
            .collect();
        let alike = all(&common);
        if alike.iter().all(|layout| layout.width() <= fit.lanes_width) {
            alike
        } else {
            own
        }
    }

    fn sheet(&self, part: &Part, layout: &Layout, height: i32) -> Sheet {
        let picture = Picture {
            grid: &part.grid,
            layout,
            sizes: self.sizes,
            end: self.end,
        };
        let drawn = draw::rows(&picture, false);
        let rows = drawn.iter().zip(&layout.rows).enumerate();
        let rows = rows.map(|(index, (inner, frame))| SheetRow {
            content: match place(part, index) {
                Place::From => SheetContent::From(self.arrivals(part)),
                Place::Form(row) => SheetContent::Form(row),
                Place::To => SheetContent::To(self.departures(part)),
            },
            svg: super::filling(inner, self.sizes.class, frame.height),
        });
        let lanes = 0..self.whole.lanes;
        Sheet {
            lanes: lanes.map(|lane| class(layout.lane_width(lane))).collect(),
            width: layout.width(),
            rows: rows.collect(),
            height,
        }
    }

    fn arrivals(&self, part: &Part) -> Vec<Jump> {
        let from_elsewhere = |to: usize| {
            let sources = self.whole.links.iter().filter(move |link| link.to == to);
            let mut sheets: Vec<usize> = sources
                .filter_map(|link| self.sheet_of(link.from))
                .filter(|&sheet| self.cuts.get(sheet) != Some(&part.rows))
                .collect();
            sheets.sort_unstable();
            sheets.dedup();
            sheets
        };
        let jumps = part.arrivals.iter();
        jumps.map(|&to| self.jump(to, from_elsewhere(to))).collect()
    }

    fn departures(&self, part: &Part) -> Vec<Jump> {
        let jumps = part.departures.iter();
        jumps
            .map(|&to| self.jump(to, self.sheet_of(to).into_iter().collect()))
            .collect()
    }

    fn jump(&self, to: usize, sheets: Vec<usize>) -> Jump {
        let row = self.whole.symbols.get(to).map(|s| s.row);
        let row = row.and_then(|row| self.whole.rows.get(row));
        Jump {
            letter: letter(self.letters.get(&to).copied().unwrap_or(0)),
            target: row
                .and_then(|row| row.activity)
                .map_or(Target::End, Target::Activity),
            sheets,
        }
    }

    fn sheet_of(&self, symbol: usize) -> Option<usize> {
        let row = self.whole.symbols.get(symbol)?.row;
        self.cuts.iter().position(|rows| rows.contains(&row))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use proptest::prelude::*;

    use super::super::sample::{catalog, from_numbers, interoperability};
    use super::*;

    fn fit(height: i32, rows: usize) -> Fit {
        Fit {
            scale: Scale::Usual,
            lanes_width: 2_000,
            heads: Vec::new(),
            height,
            line: 13,
            text_heights: vec![40; rows],
        }
    }

    /// The rows of the form on each sheet, and the letters at its head and foot with the sheets they name.
    fn told(sheets: &Sheets) -> Vec<String> {
        let jumps = |jumps: &[Jump]| {
            let jump = |jump: &Jump| format!("{}{:?}", jump.letter, jump.sheets);
            jumps.iter().map(jump).collect::<Vec<_>>().join(" ")
        };
        let row = |row: &SheetRow| match &row.content {
            SheetContent::Form(index) => index.to_string(),
            SheetContent::From(arrivals) => format!("<{}", jumps(arrivals)),
            SheetContent::To(departures) => format!(">{}", jumps(departures)),
        };
        let sheet = |sheet: &Sheet| sheet.rows.iter().map(row).collect::<Vec<_>>().join(" ");
        sheets.sheets.iter().map(sheet).collect()
    }

    #[test]
    fn a_short_procedure_stands_on_one_sheet_without_connectors() {
        let sheets = sheets(&interoperability(), &catalog(), &[fit(2_000, 9)]);
        assert_eq!(told(&sheets), ["0 1 2 3 4 5 6 7 8 9"]);
    }

    #[test]
    fn a_letter_stands_for_its_target_on_every_sheet() {
        let sheets = sheets(&interoperability(), &catalog(), &[fit(130, 9)]);
        assert_eq!(
            told(&sheets),
            [
                "0 >A[1]",
                "<A[0, 2] 1 >B[2]",
                "<B[1] 2 >A[1] C[3]",
                "<C[2] 3 >D[4]",
                "<D[3] 4 >E[5]",
                "<E[4] 5 >F[6]",
                "<F[5] 6 >G[7]",
                "<G[6] 7 >H[8] I[8]",
                "<H[7] I[7] 8 9"
            ]
        );
    }

    #[test]
    fn letters_go_on_after_z() {
        let letters: Vec<String> = [1, 26, 27, 52, 53, 702, 703].map(letter).into();
        assert_eq!(letters, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn the_first_fit_with_the_fewest_sheets_is_taken() {
        let fits = [
            Fit {
                lanes_width: 100,
                ..fit(600, 9)
            },
            fit(450, 9),
            fit(900, 9),
            fit(950, 9),
        ];
        assert_eq!(sheets(&interoperability(), &catalog(), &fits).fit, 2);
    }

    /// What `bagan.css` makes of words in a drawing of a class, in points.
    fn points(class: &str) -> f64 {
        let css = include_str!("../../themes/baku/aset/bagan.css");
        let rule = format!(
            ".{} :is(.simbol text, .jawaban) {{ font-size: ",
            class.trim()
        );
        let (_, size) = css.split_once(&rule).expect("a rule");
        let (size, _) = size.split_once("px").expect("pixels");
        size.parse::<f64>().expect("a number") * 0.75
    }

    #[test]
    fn words_on_paper_are_never_below_six_and_a_half_points() {
        for scale in [Scale::Usual, Scale::Dense] {
            let sizes = scale.sizes();
            let points = points(sizes.class);
            assert!(points >= 6.5, "{points}");
            // The layout makes room for words of that size.
            assert!((f64::from(sizes.label_size) * 0.075 - points).abs() < 0.01);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

        /// So no drawing ever needs to be made smaller. 660 px is what the narrowest columns of text leave on A4.
        #[test]
        fn any_procedure_of_twelve_lanes_has_room_on_paper(
            lanes in 1_usize..=12,
            numbers in prop::collection::vec(any::<(u32, u32, u32)>(), 1..=60),
        ) {
            let sop = from_numbers(lanes, &numbers);
            let fit = Fit { scale: Scale::Dense, lanes_width: 660, ..fit(520, numbers.len()) };
            let sheets = sheets(&sop, &catalog(), &[fit]);
            for sheet in &sheets.sheets {
                prop_assert!(sheet.width <= 660, "{} px wide", sheet.width);
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn every_row_stands_once_and_no_sheet_is_overfull(
            lanes in 1_usize..=12,
            numbers in prop::collection::vec(any::<(u32, u32, u32)>(), 1..=40),
        ) {
            let sop = from_numbers(lanes, &numbers);
            let fit = Fit { scale: Scale::Dense, lanes_width: 20_000, ..fit(700, numbers.len()) };
            let sheets = sheets(&sop, &catalog(), &[fit]);
            let rows: Vec<usize> = sheets
                .sheets
                .iter()
                .flat_map(|sheet| &sheet.rows)
                .filter_map(|row| match row.content {
                    SheetContent::Form(index) => Some(index),
                    _ => None,
                })
                .collect();
            prop_assert_eq!(rows, (0..=numbers.len()).collect::<Vec<_>>());
            for sheet in &sheets.sheets {
                let own = sheet.rows.iter().filter(|row| matches!(row.content, SheetContent::Form(_)));
                prop_assert!(sheet.height <= 700 || own.count() <= 2);
            }
        }
    }
}
