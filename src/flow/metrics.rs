//! Sizes in CSS pixels, and how wide words are taken to be.

use unicode_width::UnicodeWidthChar;

use super::grid::Shape;

/// Sizes of everything drawn. Type has sizes of its own, which `bagan.css` sets by [`Sizes::class`]: a drawing is never made
/// smaller as a whole, so that its words stay readable.
#[derive(Debug)]
pub(super) struct Sizes {
    /// Class of the drawing, empty for the usual one.
    pub class: &'static str,
    /// Distance between neighbouring lines of one corridor; even.
    pub track: i32,
    /// Distance between neighbouring ports of one symbol, at least a track.
    pub port: i32,
    /// From a band's upper or lower edge to the first line of its gutter.
    pub first: i32,
    /// From the last line of the upper gutter to the symbol: room for the arrowhead.
    pub arrow_room: i32,
    /// Least height of a gutter.
    pub gutter: i32,
    /// From a lane's boundary to the first line beside it: lines do not run on the divider.
    pub channel_first: i32,
    /// From the drawing's left or right edge to the outermost line.
    pub outer_first: i32,
    /// Least distance between a symbol or label and a line that passes it.
    pub clear: i32,
    /// Room beside a symbol, half of what two neighbours share: an arrowhead has place in it.
    pub beside: i32,
    /// Height of a label's line of text.
    pub label_height: i32,
    /// How far a side label floats above its line.
    pub label_lift: i32,
    /// Size of labels' letters in tenths of a pixel.
    pub label_size: i32,
    /// Least width of a lane.
    pub lane: i32,
    /// Radius of rounded corners.
    pub radius: i32,
    /// Length of an arrowhead: how far before its end a line stops.
    pub head: i32,
    /// From a symbol's middle down to the baseline of the word in it.
    pub drop: i32,
    /// Half the height of kapsul, kotak, segilima, belah ketupat.
    half_heights: [i32; 4],
    /// Half the width of the same, with no more than one port above and below.
    half_widths: [i32; 4],
}

/// On a screen, and in the drawing by itself.
pub(super) const SCREEN: Sizes = Sizes {
    class: "",
    track: 8,
    port: 10,
    first: 9,
    arrow_room: 15,
    gutter: 15,
    channel_first: 6,
    outer_first: 9,
    clear: 6,
    beside: 10,
    label_height: 13,
    label_lift: 8,
    label_size: 110,
    lane: 80,
    radius: 4,
    head: 7,
    drop: 4,
    half_heights: [15, 16, 15, 22],
    half_widths: [32, 28, 14, 34],
};

/// On paper: words of 10 px, that is 7.5 pt.
pub(super) const PAPER: Sizes = Sizes {
    class: " bagan-cetak",
    track: 6,
    port: 8,
    first: 7,
    arrow_room: 11,
    gutter: 11,
    channel_first: 5,
    outer_first: 7,
    clear: 4,
    beside: 7,
    label_height: 12,
    label_lift: 5,
    label_size: 100,
    lane: 56,
    radius: 3,
    head: 6,
    drop: 4,
    half_heights: [11, 11, 11, 17],
    half_widths: [22, 20, 11, 26],
};

/// On paper where many lanes share it: words of 9 px, that is 6.75 pt.
pub(super) const DENSE: Sizes = Sizes {
    class: " bagan-rapat",
    track: 4,
    port: 6,
    first: 6,
    arrow_room: 9,
    gutter: 9,
    channel_first: 4,
    outer_first: 5,
    clear: 3,
    beside: 6,
    label_height: 11,
    label_lift: 4,
    label_size: 90,
    lane: 32,
    radius: 2,
    head: 5,
    drop: 3,
    half_heights: [8, 8, 9, 15],
    half_widths: [14, 12, 9, 18],
};

impl Sizes {
    /// Half the height of a symbol.
    pub fn half_height(&self, shape: Shape) -> i32 {
        self.half_heights[kind(shape)]
    }

    /// Half the width of a symbol that has no more than one port above and below.
    pub fn half_width(&self, shape: Shape) -> i32 {
        self.half_widths[kind(shape)]
    }

    /// Half the width that a symbol needs so that a port above it, `port` from its centre, lies on its outline, clear of the
    /// labels at its sides.
    pub fn half_width_for_entry(&self, shape: Shape, port: i32) -> i32 {
        match shape {
            Shape::Start | Shape::End => port + self.half_height(shape),
            Shape::Process | Shape::Connector => port + self.clear,
            // At the height where a label begins, the outline is still outside the port.
            Shape::Decision => {
                let high = self.half_height(shape);
                (port + self.clear) * high / (high - self.label_lift).max(1) + 1
            }
        }
    }

    /// The same for a port below it, where nothing stands at its sides.
    pub fn half_width_for_exit(&self, shape: Shape, port: i32) -> i32 {
        match shape {
            Shape::Start | Shape::End => port + self.half_height(shape),
            _ => port + self.clear,
        }
    }

    /// From a symbol's centre up or down to its outline, at a port.
    pub fn reach_at(&self, shape: Shape, half_width: i32, port: i32) -> i32 {
        let half_height = self.half_height(shape);
        match shape {
            Shape::Decision if half_width > 0 => {
                // Rounded up, so that a line ends outside the outline.
                (half_height * (half_width - port.abs()).max(0) + half_width - 1) / half_width
            }
            _ => half_height,
        }
    }

    /// From a symbol's centre sideways to its outline, `above` its middle line.
    pub fn half_width_at(&self, shape: Shape, half_width: i32, above: i32) -> i32 {
        match shape {
            Shape::Decision => {
                let half_height = self.half_height(shape);
                half_width * (half_height - above).max(0) / half_height.max(1)
            }
            _ => half_width,
        }
    }

    /// From a band's middle up to the top of the labels beside its symbols.
    pub fn label_top(&self) -> i32 {
        self.label_lift + self.label_height
    }

    /// Width that a label's text is given.
    pub fn label_width(&self, text: &str) -> i32 {
        (label_width(text) * self.label_size + 109) / 110
    }

    /// Half the width that the end symbol needs for its word.
    pub fn end_half_width(&self, word: &str) -> i32 {
        let ends = self.half_height(Shape::End) * 2 / 3;
        (self.label_width(word) / 2 + ends).max(self.half_width(Shape::End))
    }
}

fn kind(shape: Shape) -> usize {
    match shape {
        Shape::Start | Shape::End => 0,
        Shape::Process => 1,
        Shape::Connector => 2,
        Shape::Decision => 3,
    }
}

/// Most characters of an answer that are drawn; the rest is cut, the spoken text has all of it.
const LABEL_LIMIT: usize = 14;

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
