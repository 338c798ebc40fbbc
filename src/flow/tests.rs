//! Exact drawings and words of small procedures.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use proptest::prelude::*;

use super::sample::{activity, catalog, decision, from_numbers, interoperability, next, sop};
use super::{Drawing, draw, standalone};
use crate::settings::Language;
use crate::sop::{Sop, Target};
use crate::text::Catalog;

const TWO_LANES: [(&str, &str); 2] = [("a", "Pemohon"), ("b", "Loket")];

fn texts(sop: &Sop) -> Vec<String> {
    let drawing = draw(sop, &catalog());
    drawing.rows.into_iter().map(|row| row.text).collect()
}

/// The drawing of a row without its spacer and frame.
fn inner(drawing: &Drawing, row: usize) -> &str {
    let svg = drawing.rows[row].svg.as_str();
    let (_, svg) = svg.split_once("<svg class=\"bagan\"").unwrap();
    let (_, svg) = svg.split_once('>').unwrap();
    svg.strip_suffix("</svg>").unwrap()
}

#[test]
fn the_paper_form_reads_as_it_is_drawn() {
    assert_eq!(
        texts(&interoperability()),
        [
            "Perangkat Daerah: mulai (1); lalu Sistem Administrator: proses (2); lanjut ke aktivitas 2",
            "Perangkat Daerah: proses (3); lanjut ke aktivitas 3",
            "Tim Teknis IT: keputusan (4); jika Ya, lanjut ke aktivitas 4; jika Tidak, kembali ke aktivitas 2",
            "Tim Teknis IT: proses (5); lanjut ke aktivitas 5",
            "Tim Teknis IT: proses (6); lanjut ke aktivitas 6",
            "Tim Teknis IT: proses (7); lanjut ke aktivitas 7",
            "Perangkat Daerah: proses (8); lanjut ke aktivitas 8",
            "Perangkat Daerah: keputusan (9); jika Ya, prosedur selesai; jika Tidak, lanjut ke aktivitas 9",
            "Tim Teknis IT: proses (10); prosedur selesai",
            "Tim Teknis IT: selesai",
        ]
    );
}

#[test]
fn both_languages_have_the_same_words() {
    let keys = |text: &str| {
        let lines = text.lines().filter(|line| line.starts_with("bagan-"));
        let keys = lines.filter_map(|line| line.split_once(" = "));
        keys.map(|(key, _)| key.to_owned()).collect::<Vec<_>>()
    };
    let indonesian = keys(include_str!("../../themes/baku/i18n/id/bagan.ftl"));
    assert_eq!(
        indonesian,
        keys(include_str!("../../themes/baku/i18n/en/bagan.ftl"))
    );
    assert!(indonesian.len() > 10);
    let english = Catalog::built_in(Language::En).unwrap();
    assert_eq!(
        draw(&interoperability(), &english).rows[2].text,
        "Tim Teknis IT: decision (4); if Ya, on to activity 4; if Tidak, back to activity 2"
    );
}

#[test]
fn each_lane_of_the_paper_form_is_as_wide_as_it_needs() {
    let drawing = draw(&interoperability(), &catalog());
    let lanes = drawing.lanes.iter();
    let lanes: Vec<_> = lanes.map(|l| (l.class.as_str(), l.upright)).collect();
    assert_eq!(
        lanes,
        [
            ("lajur-92", false),
            ("lajur-80", false),
            ("lajur-80", false),
            ("lajur-104", false)
        ]
    );
    let activities: Vec<_> = drawing.rows.iter().map(|row| row.activity).collect();
    let expected: Vec<_> = (1..=9).map(Some).chain([None]).collect();
    assert_eq!(activities, expected);
}

#[test]
fn a_straight_line_meets_itself_at_the_border_of_two_rows() {
    let one = sop(
        "Satu",
        &TWO_LANES[..1],
        vec![activity(1, &["a"], next(Target::End))],
    );
    let drawing = draw(&one, &catalog());
    assert_eq!(
        drawing.rows[0].svg,
        "<svg class=\"penyangga\" width=\"1\" height=\"60\" aria-hidden=\"true\" focusable=\"false\"></svg>\
         <svg class=\"bagan\" width=\"100%\" height=\"100%\" aria-hidden=\"true\" focusable=\"false\">\
         <g class=\"garis\"><svg y=\"50%\" overflow=\"visible\"><line x1=\"50%\" y1=\"15\" x2=\"50%\" y2=\"50%\"/></svg></g>\
         <svg x=\"50%\" y=\"50%\" overflow=\"visible\"><g class=\"simbol mulai\">\
         <rect x=\"-32\" y=\"-15\" width=\"64\" height=\"30\" rx=\"15\"/><text x=\"0\" y=\"4\">1</text></g></svg></svg>"
    );
    assert_eq!(
        inner(&drawing, 1),
        "<g class=\"garis\"><line transform=\"translate(0 -22)\" x1=\"50%\" y1=\"21\" x2=\"50%\" y2=\"50%\"/>\
         <svg x=\"50%\" y=\"50%\" overflow=\"visible\"><polygon points=\"0,-15 4,-23 -4,-23\"/></svg></g>\
         <svg x=\"50%\" y=\"50%\" overflow=\"visible\"><g class=\"simbol akhir\">\
         <rect x=\"-34\" y=\"-15\" width=\"68\" height=\"30\" rx=\"15\"/><text x=\"0\" y=\"4\">Selesai</text></g></svg>"
    );
}

#[test]
fn symbols_share_a_band_only_while_nothing_is_between() {
    let lanes = [("a", "A"), ("b", "B"), ("c", "C")];
    let bands = |own: &[&str]| {
        let procedure = sop("X", &lanes, vec![activity(1, own, next(Target::End))]);
        let grid = super::grid::Grid::new(&procedure);
        let of_activity = grid.symbols.iter().filter(|s| s.number.is_some());
        of_activity.map(|s| s.band).collect::<Vec<_>>()
    };
    assert_eq!(bands(&["a", "b", "c"]), [0, 0, 0]);
    assert_eq!(bands(&["a", "c", "b"]), [0, 0, 1]);
    assert_eq!(bands(&["b", "c", "a"]), [0, 0, 1]);
    assert_eq!(bands(&["a", "a"]), [0, 1]);
}

#[test]
fn what_a_checked_procedure_never_has_is_left_out() {
    let broken = sop(
        "Rusak",
        &TWO_LANES,
        vec![
            activity(1, &["hilang"], next(Target::Activity(9))),
            activity(2, &["a", "hilang", "b"], next(Target::Activity(77))),
            activity(2, &["b"], next(Target::Activity(1))),
        ],
    );
    let drawing = draw(&broken, &catalog());
    assert_eq!(drawing.rows.len(), 4);
    assert_eq!(
        drawing.rows[1].text,
        "Pemohon: proses (1); lalu Loket: proses (2); lanjut ke aktivitas 77"
    );
    for empty in [
        sop("Kosong", &[], Vec::new()),
        sop("Kosong", &TWO_LANES, Vec::new()),
    ] {
        assert_eq!(draw(&empty, &catalog()).rows.len(), 1);
        assert!(standalone(&empty, &catalog()).ends_with("</svg>\n"));
    }
}

#[test]
fn hostile_words_stay_words() {
    let lanes = [("a", "<script>alert(1)</script>")];
    let mut nasty = sop(
        "\"]]><&",
        &lanes,
        vec![activity(
            1,
            &["a"],
            decision(&[("</text>", Target::End), ("<b>&", Target::Activity(1))]),
        )],
    );
    nasty.activities[0].description = "</svg><script>&\u{0}".to_owned();
    let drawing = draw(&nasty, &catalog());
    for text in drawing
        .rows
        .iter()
        .map(|row| row.svg.clone())
        .chain([standalone(&nasty, &catalog())])
    {
        well_formed(&text);
        assert!(!text.contains("<script") && !text.contains("<b>"), "{text}");
    }
}

/// Every tag is closed, in order, and there is nothing that a strict content policy forbids or that could clash.
fn well_formed(svg: &str) {
    let mut open = Vec::new();
    for part in svg.split('<').skip(1) {
        let (tag, _) = part.split_once('>').expect("a tag ends");
        let name = tag.split([' ', '/']).find(|n| !n.is_empty()).unwrap_or("");
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name), "in {svg}");
        } else if !tag.ends_with('/') {
            open.push(name);
        }
        assert!(!tag.contains(" style=") && !tag.contains(" id="), "{tag}");
        assert!(!tag.contains("NaN") && !tag.contains("inf"), "{tag}");
    }
    assert!(open.is_empty(), "{open:?} left open");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_procedure_gives_one_clean_cell_per_row(
        lanes in 1_usize..=12,
        numbers in prop::collection::vec(any::<(u32, u32, u32)>(), 1..=20),
    ) {
        let procedure = from_numbers(lanes, &numbers);
        let drawing = draw(&procedure, &catalog());
        prop_assert_eq!(drawing.rows.len(), numbers.len() + 1);
        for row in &drawing.rows {
            well_formed(&row.svg);
            prop_assert!(!row.text.is_empty() && !row.text.contains('⟦'));
        }
        prop_assert_eq!(&drawing, &draw(&procedure, &catalog()));
        well_formed(&standalone(&procedure, &catalog()));
    }
}
