//! Titles of lanes: which stand upright, because a word of theirs is wider than the column could be.

use super::metrics::label_width;
use crate::sop::Sop;

/// The title of a lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Whether it stands upright.
    pub upright: bool,
    /// Least width of the lane for it, in pixels.
    pub least: i32,
}

/// Size of the letters on screen, in pixels.
const SIZE: i32 = 13;
/// What stands beside the words: padding and rule.
const BESIDE: i32 = 13;
/// Up to so many lanes, a lane may be widened for its title.
const FEW: usize = 7;
/// So wide may a title make a lane: of few, of many.
const MOST: (i32, i32) = (112, 84);

/// Titles in the table on screen.
pub(super) fn on_screen(sop: &Sop) -> Vec<Head> {
    let most = if sop.lanes.len() <= FEW {
        MOST.0
    } else {
        MOST.1
    };
    let names = sop.lanes.iter().map(|lane| lane.name.as_str());
    names
        .map(|name| {
            let least = longest_word(name, SIZE) + BESIDE;
            if least <= most {
                Head {
                    upright: false,
                    least,
                }
            } else {
                Head {
                    upright: true,
                    least: 0,
                }
            }
        })
        .collect()
}

/// Least width of each lane in a drawing that wraps titles itself, at most `most`.
pub(super) fn wrapped(sop: &Sop, beside: i32, most: i32) -> Vec<i32> {
    let names = sop.lanes.iter().map(|lane| lane.name.as_str());
    // The measure of `wrap`, so that it has no word to cut.
    let width = |word: &str| label_width(word) * 12 / 11 + beside;
    names
        .map(|name| {
            let words = name.split_whitespace().map(width);
            words.max().unwrap_or(0).min(most)
        })
        .collect()
}

/// The least widths that titles ask for.
pub(super) fn least(heads: &[Head]) -> Vec<i32> {
    heads.iter().map(|head| head.least).collect()
}

/// Width of the longest word in bold letters of a size. Labels are measured for any font; the theme's own is narrower.
fn longest_word(text: &str, size: i32) -> i32 {
    let words = text.split_whitespace();
    words.map(label_width).max().unwrap_or(0) * size * 9 / 110
}
