//! Whole drawings, word for word.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::*;

const CAPTION: Caption<'static> = Caption {
    id: "uji",
    title: "Judul <b>",
    description: "Isi & \"kutip\"",
};

fn bar(label: &str, parts: &[(Tone, usize)]) -> Bar {
    Bar {
        label: label.to_owned(),
        value: "3".to_owned(),
        parts: parts.to_vec(),
    }
}

#[test]
fn bars_share_a_scale_and_hostile_words_stay_words() {
    let drawn = bars(
        CAPTION,
        &[
            bar("</text><script>", &[(Tone::Good, 1), (Tone::Bad, 2)]),
            bar("a\u{0}b", &[(Tone::Plain, 1)]),
        ],
        Scale::Shared,
    );
    assert_eq!(
        drawn,
        concat!(
            "<svg class=\"grafik grafik-batang\" role=\"img\" aria-labelledby=\"uji-j uji-k\" width=\"100%\" height=\"84\">",
            "<title id=\"uji-j\">Judul &lt;b&gt;</title><desc id=\"uji-k\">Isi &amp; &quot;kutip&quot;</desc>",
            "<defs><pattern id=\"uji-miring\" class=\"g-buruk\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"g-lunak\" width=\"6\" height=\"6\"/><rect width=\"4\" height=\"6\"/></pattern></defs>",
            "<text class=\"g-nama\" x=\"0\" y=\"14\" text-anchor=\"start\">&lt;/text&gt;&lt;script&gt;</text>",
            "<text class=\"g-nilai\" x=\"100%\" y=\"14\" text-anchor=\"end\">3</text>",
            "<rect class=\"g-alas\" x=\"0\" y=\"21\" width=\"100%\" height=\"12\"/>",
            "<rect class=\"g-baik\" x=\"0\" y=\"21\" width=\"33.33%\" height=\"12\"/>",
            "<rect class=\"g-buruk\" fill=\"url(#uji-miring)\" x=\"33.33%\" y=\"21\" width=\"66.67%\" height=\"12\"/>",
            "<text class=\"g-nama\" x=\"0\" y=\"56\" text-anchor=\"start\">a⟨U+0000⟩b</text>",
            "<text class=\"g-nilai\" x=\"100%\" y=\"56\" text-anchor=\"end\">3</text>",
            "<rect class=\"g-alas\" x=\"0\" y=\"63\" width=\"100%\" height=\"12\"/>",
            "<rect class=\"g-polos\" x=\"0\" y=\"63\" width=\"33.33%\" height=\"12\"/>",
            "</svg>"
        )
    );
}

#[test]
fn each_bar_may_have_its_own_scale_and_nothing_is_drawn_of_nothing() {
    let drawn = bars(
        CAPTION,
        &[
            bar("a", &[(Tone::Good, 1), (Tone::Bad, 1)]),
            bar("b", &[(Tone::Good, 0)]),
        ],
        Scale::Each,
    );
    assert_eq!(drawn.matches("width=\"50%\"").count(), 2);
    assert_eq!(drawn.matches("class=\"g-baik\"").count(), 1);
}

#[test]
fn long_names_end_in_a_fade_and_endless_ones_end() {
    let drawn = bars(CAPTION, &[bar(&"panjang ".repeat(2000), &[])], Scale::Each);
    assert!(drawn.contains("<svg y=\"0\" width=\"76%\" height=\"20\"><text"));
    assert!(drawn.contains("<rect fill=\"url(#uji-pudar)\" x=\"86%\""));
    assert!(drawn.contains("<linearGradient id=\"uji-pudar\">"));
    assert!(drawn.contains("panjang panjang…</text>"), "{drawn}");
    assert!(drawn.len() < 1_200, "{}", drawn.len());
}

#[test]
fn months_without_judged_steps_are_gaps_in_the_line() {
    let column = |on_time: usize, late: usize| Column {
        label: "Nov 26".to_owned(),
        share: (on_time, on_time + late),
        parts: vec![(Tone::Good, on_time), (Tone::Bad, late)],
    };
    let words = MonthWords {
        share: "Tepat waktu",
        amount: "Langkah",
        last: "50%",
        language: crate::settings::Language::Id,
    };
    let drawn = months(
        CAPTION,
        &[column(1, 0), column(3, 1), column(0, 0), column(2, 2)],
        words,
    );
    assert_eq!(drawn.matches("class=\"g-garis\"").count(), 1);
    assert_eq!(drawn.matches("class=\"g-titik\"").count(), 3);
    // 100 %, 75 %, 50 % of 90 px above the base line at 118.
    for y in ["cy=\"28\"", "cy=\"51\"", "cy=\"73\""] {
        assert!(drawn.contains(y), "{y} in {drawn}");
    }
    assert!(drawn.contains(">50%</text>"));
}

#[test]
fn a_strip_stands_on_one_axis_with_its_limit() {
    let value = |at, good, bad| Value {
        at,
        good,
        bad,
        neutral: 0,
        plain: 0,
    };
    let strip = Strip {
        label: "3 · Evaluasi".to_owned(),
        value: "median 4".to_owned(),
        values: vec![value(2, 1, 0), value(4, 2, 0), value(9, 0, 1)],
        quartiles: Some([2, 4, 4]),
        limit: Some(4),
    };
    let drawn = spread(CAPTION, &[strip], "hari kerja");
    // Ten columns, 0 to 9; the limit ends with the column of day 4.
    assert!(
        drawn.contains("<line class=\"g-batas\" x1=\"50%\""),
        "{drawn}"
    );
    assert!(
        drawn.contains("<rect class=\"g-baik\" x=\"41%\" y=\"22\" width=\"8%\" height=\"32\"/>")
    );
    assert!(drawn.contains("<rect class=\"g-buruk\" fill=\"url(#uji-miring)\" x=\"91%\" y=\"38\" width=\"8%\" height=\"16\"/>"));
    assert!(
        drawn.contains("<rect class=\"g-median\" x=\"40%\" y=\"56\" width=\"10%\" height=\"9\"/>")
    );
    assert!(drawn.contains(">hari kerja</text>"));
}
