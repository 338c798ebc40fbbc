//! Charts as inline SVG, drawn when the site is built.
//!
//! Each chart is a pure function from numbers and words to one `<svg role="img">` with a title and a description. Lengths
//! across are percentages and lengths down are pixels, so that a chart fills the width that it gets while its words keep
//! their size, from a phone to a printed sheet. Colours come from classes alone; what a colour means is also told by a
//! pattern or a word. A chart never stands alone: the page puts the table of the same numbers beside it.

mod bars;
mod months;
mod pen;
mod spread;
#[cfg(test)]
mod tests;

pub use bars::{Bar, Scale, bars};
pub use months::{Column, MonthWords, months};
pub use spread::{Strip, Value, spread};

/// What names a chart on its page and to assistive technology.
#[derive(Clone, Copy, Debug)]
pub struct Caption<'a> {
    /// Id of the figure, unique on the page: lower-case letters, digits and hyphens. Ids inside the drawing start with it.
    pub id: &'a str,
    /// What is shown, as words.
    pub title: &'a str,
    /// The most important of it, as words.
    pub description: &'a str,
}

/// What a part of a chart means; each has its own colour and its own pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// As it should be: solid.
    Good,
    /// Late or wrong: slanted lines.
    Bad,
    /// Worth a look: upright lines.
    Warn,
    /// Not judged: dots.
    Neutral,
    /// An amount without any judgement: solid.
    Plain,
}

impl Tone {
    /// The class that colours it.
    pub fn class(self) -> &'static str {
        match self {
            Self::Good => "g-baik",
            Self::Bad => "g-buruk",
            Self::Warn => "g-awas",
            Self::Neutral => "g-netral",
            Self::Plain => "g-polos",
        }
    }
}
