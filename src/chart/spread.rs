//! How whole numbers are spread: one strip each, a column for every value, the quartiles below, and the limit as a line.

use super::pen::{Pen, WIDTH, pixels, scaled};
use super::{Caption, Tone};

/// Height of one strip with its name.
const ROW: i32 = 76;
/// The columns of a strip, from its top.
const PLOT: (i32, i32) = (22, 54);
/// At most so many columns; more values share columns.
const COLUMNS: usize = 60;
const AXIS: i32 = 24;
/// What a column is made of, from the bottom.
const TONES: [Tone; 4] = [Tone::Good, Tone::Plain, Tone::Neutral, Tone::Bad];

/// One value of a strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value {
    /// The value.
    pub at: i64,
    /// How often it is as it should be.
    pub good: usize,
    /// How often it is not.
    pub bad: usize,
    /// How often it can't be judged.
    pub neutral: usize,
    /// How often there is nothing to judge.
    pub plain: usize,
}

/// One strip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strip {
    /// Its name.
    pub label: String,
    /// The most important of it, as words.
    pub value: String,
    /// Every value that occurs, ascending; none below 0.
    pub values: Vec<Value>,
    /// First quartile, median, third quartile.
    pub quartiles: Option<[i64; 3]>,
    /// The greatest value that is as it should be.
    pub limit: Option<i64>,
}

/// Where values stand; the same for all strips, so that they can be compared.
struct Axis {
    /// How many values share a column.
    step: usize,
    columns: usize,
    /// Whether the last column also holds everything above.
    open: bool,
}

impl Axis {
    /// Reaches to twice the greatest limit or one and a half times the greatest third quartile, whichever is more, and at
    /// least to 10; values beyond share the last column, so that one outlier does not press everything else together.
    fn of(strips: &[Strip]) -> Self {
        let greatest = strips.iter().filter_map(|s| s.values.last()).map(|v| v.at);
        let greatest = greatest.max().unwrap_or(0).max(1);
        let limits = strips
            .iter()
            .filter_map(|s| Some(s.limit?.saturating_mul(2)));
        let quartiles = strips
            .iter()
            .filter_map(|s| s.quartiles)
            .map(|q| q[2].saturating_add(q[2] / 2));
        let reach = limits.chain(quartiles).max().unwrap_or(0).max(10);
        let end = usize::try_from(reach.min(greatest)).unwrap_or(usize::MAX - 1);
        let step = (end + 1).div_ceil(COLUMNS).max(1);
        Self {
            step,
            columns: (end + 1).div_ceil(step),
            open: greatest > reach,
        }
    }

    fn column(&self, value: i64) -> usize {
        let value = usize::try_from(value).unwrap_or(0);
        (value / self.step).min(self.columns.saturating_sub(1))
    }

    /// Left edge of a column.
    fn left(&self, column: usize) -> usize {
        scaled(column, self.columns, WIDTH)
    }

    /// Where a value begins, between columns where several values share one.
    fn begin(&self, value: i64) -> usize {
        let value = usize::try_from(value).unwrap_or(0);
        scaled(value, self.columns * self.step, WIDTH)
    }
}

/// Draws strips in their order over one axis from 0, whose unit is `unit`.
pub fn spread(caption: Caption<'_>, strips: &[Strip], unit: &str) -> String {
    let mut pen = Pen::new(caption);
    let axis = Axis::of(strips);
    let mut top = 0;
    for strip in strips {
        pen.heading(top, &strip.label, &strip.value);
        columns(&mut pen, &axis, strip, top);
        quartiles(&mut pen, &axis, strip, top);
        top += ROW;
    }
    scale(&mut pen, &axis, top, unit);
    pen.finish("grafik-sebaran", top + AXIS)
}

fn columns(pen: &mut Pen<'_>, axis: &Axis, strip: &Strip, top: i32) {
    let mut heights = vec![[0; 4]; axis.columns];
    for value in &strip.values {
        if let Some(column) = heights.get_mut(axis.column(value.at)) {
            let parts = [value.good, value.plain, value.neutral, value.bad];
            for (sum, part) in column.iter_mut().zip(parts) {
                *sum += part;
            }
        }
    }
    let most = heights.iter().map(|parts| parts.iter().sum()).max();
    let (from, to) = (top + PLOT.0, top + PLOT.1);
    for (index, parts) in heights.into_iter().enumerate() {
        let left = axis.left(index);
        let width = axis.left(index + 1) - left;
        let mut y = to;
        for (tone, amount) in TONES.into_iter().zip(parts) {
            let height = pixels(amount, most.unwrap_or(0), to - from);
            y -= height;
            pen.rect(tone, left + width / 10, width * 4 / 5, y, height);
        }
    }
    pen.line("g-dasar", (0, to), (WIDTH, to));
}

fn quartiles(pen: &mut Pen<'_>, axis: &Axis, strip: &Strip, top: i32) {
    let base = top + PLOT.1;
    if let Some([first, median, third]) = strip.quartiles {
        let [first, median, third] =
            [first, median, third].map(|value| axis.left(axis.column(value)));
        let width = axis.left(1);
        pen.block("g-kotak", first, third + width - first, base + 4, 5);
        pen.block("g-median", median, width, base + 2, 9);
    }
    if let Some(limit) = strip.limit.filter(|limit| axis.begin(limit + 1) <= WIDTH) {
        let x = axis.begin(limit + 1);
        pen.line("g-batas", (x, top + PLOT.0 - 2), (x, base + 12));
    }
}

fn scale(pen: &mut Pen<'_>, axis: &Axis, top: i32, unit: &str) {
    let end = axis.columns * axis.step;
    let gap = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]
        .into_iter()
        .find(|gap| end / gap <= 6)
        .unwrap_or(end.max(1));
    let y = top + 12;
    let mut value = 0;
    // The end is left to the unit.
    while value * 100 < end * 82 {
        let at = i64::try_from(value).unwrap_or(i64::MAX);
        let middle = (axis.begin(at) + axis.begin(at.saturating_add(1))) / 2;
        let anchor = if value == 0 { "start" } else { "middle" };
        let x = if value == 0 { 0 } else { middle };
        pen.text("g-sumbu", anchor, (x, y), &value.to_string());
        value += gap;
    }
    let unit = if axis.open {
        format!("≥ {} {unit}", (axis.columns - 1) * axis.step)
    } else {
        unit.to_owned()
    };
    pen.text("g-sumbu", "end", (WIDTH, y), &unit);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strip(days: &[i64], limit: Option<i64>, third: i64) -> Strip {
        Strip {
            label: String::new(),
            value: String::new(),
            values: days
                .iter()
                .map(|at| Value {
                    at: *at,
                    good: 1,
                    bad: 0,
                    neutral: 0,
                    plain: 0,
                })
                .collect(),
            quartiles: Some([0, 0, third]),
            limit,
        }
    }

    #[test]
    fn one_outlier_does_not_press_the_rest_together() {
        let axis = Axis::of(&[strip(&[3, 14, 400], Some(14), 14)]);
        assert_eq!((axis.columns, axis.step, axis.open), (29, 1, true));
        assert_eq!(axis.column(400), 28);
        assert_eq!(axis.column(14), 14);
    }

    #[test]
    fn many_values_share_columns() {
        let axis = Axis::of(&[strip(&[0, 199], Some(200), 50)]);
        assert_eq!((axis.columns, axis.step, axis.open), (50, 4, false));
        assert_eq!(axis.column(7), 1);
    }

    #[test]
    fn no_value_at_all_is_still_an_axis() {
        let axis = Axis::of(&[]);
        assert_eq!((axis.columns, axis.step, axis.open), (2, 1, false));
    }
}
