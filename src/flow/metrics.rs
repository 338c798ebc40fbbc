//! Sizes in CSS pixels, and how wide words are taken to be.

use unicode_width::UnicodeWidthChar;

use super::grid::Shape;

/// Distance between neighbouring lines of one corridor.
pub(super) const TRACK: i32 = 8;
/// Distance between neighbouring ports of one symbol.
pub(super) const PORT: i32 = 10;
/// From a band's upper edge to the first line of its upper gutter.
pub(super) const TOP_FIRST: i32 = 9;
/// From the last line of the upper gutter to the symbol: room for the arrowhead.
pub(super) const ARROW_ROOM: i32 = 15;
/// From a band's lower edge to the first line of its lower gutter.
pub(super) const BOTTOM_FIRST: i32 = 9;
/// Least height of a gutter.
pub(super) const GUTTER: i32 = 15;
/// From a lane's boundary to the first line beside it: lines do not run on the divider.
pub(super) const CHANNEL_FIRST: i32 = 6;
/// From the drawing's left or right edge to the outermost line.
pub(super) const OUTER_FIRST: i32 = 9;
/// Least distance between a symbol or label and a line that passes it.
pub(super) const CLEAR: i32 = 6;
/// Height of a label's line of text.
pub(super) const LABEL_HEIGHT: i32 = 13;
/// How far a side label floats above its line.
pub(super) const LABEL_LIFT: i32 = 8;
/// Most characters of an answer that are drawn; the rest is cut, the spoken text has all of it.
const LABEL_LIMIT: usize = 14;

/// Half the height of a symbol.
pub(super) fn half_height(shape: Shape) -> i32 {
    match shape {
        Shape::Start | Shape::End => 15,
        Shape::Process => 16,
        Shape::Connector => 15,
        Shape::Decision => 22,
    }
}

/// Half the width of a symbol that has no more than one port above and below.
pub(super) fn half_width(shape: Shape) -> i32 {
    match shape {
        Shape::Start | Shape::End => 32,
        Shape::Process => 28,
        Shape::Connector => 14,
        Shape::Decision => 34,
    }
}

/// Half the width that a symbol needs so that all its ports (as far as `port` from its centre) lie on its outline, clear
/// of the labels at its sides.
pub(super) fn half_width_for_port(shape: Shape, port: i32) -> i32 {
    match shape {
        Shape::Start | Shape::End => port + half_height(shape),
        Shape::Process | Shape::Connector => port + CLEAR,
        Shape::Decision => (port + 5) * 22 / 14 + 1,
    }
}

/// From a symbol's centre up or down to its outline, at a port.
pub(super) fn reach_at(shape: Shape, half_width: i32, port: i32) -> i32 {
    let half_height = half_height(shape);
    match shape {
        Shape::Decision if half_width > 0 => {
            half_height * (half_width - port.abs()).max(0) / half_width
        }
        _ => half_height,
    }
}

/// From a symbol's centre sideways to its outline, `above` its middle line.
pub(super) fn half_width_at(shape: Shape, half_width: i32, above: i32) -> i32 {
    match shape {
        Shape::Decision => {
            let half_height = half_height(shape);
            half_width * (half_height - above).max(0) / half_height
        }
        _ => half_width,
    }
}

/// Width that a label's text is given: bold 11 px letters of a wide font, since fonts differ.
pub(super) fn label_width(text: &str) -> i32 {
    let tenths = |character: char| match character {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | ' ' | '.' | ',' | '\'' => 42,
        'm' | 'w' | 'M' | 'W' | '…' => 115,
        _ if character.is_ascii_uppercase() => 86,
        _ if character.is_ascii() => 76,
        _ => 76 * i32::try_from(character.width().unwrap_or(1)).unwrap_or(2),
    };
    let sum = text.chars().map(tenths).fold(0_i32, i32::saturating_add);
    sum / 10 + 1
}

/// An answer's name as it is read: capitalised, with spaces for the joints of a key.
pub fn capitalised(answer: &str) -> String {
    let mut characters = answer.trim().chars();
    let whole: String = match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => String::new(),
    };
    whole.replace(['-', '_'], " ")
}

/// An answer as it is written beside its line, cut when it is very long.
pub(super) fn label_text(answer: &str) -> String {
    let whole = capitalised(answer);
    if whole.chars().count() <= LABEL_LIMIT {
        return whole;
    }
    let mut cut: String = whole.chars().take(LABEL_LIMIT - 1).collect();
    cut.push('…');
    cut
}
