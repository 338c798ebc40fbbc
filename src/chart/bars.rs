//! Bars from left to right, each below its own name, so that long names and narrow screens go together.

use super::pen::{Pen, WIDTH, scaled};
use super::{Caption, Tone};

/// Height of one bar with its name, in pixels.
const ROW: i32 = 42;
/// Height of the bar itself.
const THICK: i32 = 12;

/// One bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Its name.
    pub label: String,
    /// What it says, as words and numbers.
    pub value: String,
    /// Its parts from the left.
    pub parts: Vec<(Tone, usize)>,
}

/// What the whole width stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// The longest of all bars: amounts can be compared.
    Shared,
    /// Each bar's own sum: shares can be compared.
    Each,
}

/// Draws bars in their order.
pub fn bars(caption: Caption<'_>, bars: &[Bar], scale: Scale) -> String {
    let mut pen = Pen::new(caption);
    let sum = |bar: &Bar| bar.parts.iter().map(|(_, amount)| amount).sum::<usize>();
    let longest = bars.iter().map(sum).max().unwrap_or(0);
    let mut top = 0;
    for bar in bars {
        pen.heading(top, &bar.label, &bar.value);
        let whole = match scale {
            Scale::Shared => longest,
            Scale::Each => sum(bar),
        };
        pen.block("g-alas", 0, WIDTH, top + 21, THICK);
        let mut done = 0;
        for (tone, amount) in &bar.parts {
            let from = scaled(done, whole, WIDTH);
            done += amount;
            pen.rect(
                *tone,
                from,
                scaled(done, whole, WIDTH) - from,
                top + 21,
                THICK,
            );
        }
        top += ROW;
    }
    pen.finish("grafik-batang", top)
}
