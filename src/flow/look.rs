//! Writes pages to look at: `FLOW_LOOK=dir cargo test flow::look -- --ignored`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::path::Path;

use super::sample::{catalog, from_numbers, interoperability};
use super::{draw, standalone};
use crate::sop::Sop;

fn page(sop: &Sop, dark: bool) -> String {
    let drawing = draw(sop, &catalog());
    let lanes = sop.lanes.len();
    let columns: String = drawing
        .lanes
        .iter()
        .map(|lane| format!("<col class=\"{}\">", lane.class))
        .collect();
    let heads: String = sop
        .lanes
        .iter()
        .map(|l| format!("<th>{}</th>", l.name))
        .collect();
    let mut rows = String::new();
    for (index, row) in drawing.rows.iter().enumerate() {
        let (number, text) = sop
            .activities
            .get(index)
            .map_or((String::new(), String::new()), |a| {
                (a.number.value.to_string(), a.description.clone())
            });
        rows.push_str(&format!(
            "<tr><td class=n>{number}</td><td>{text}</td><td class=\"alur\" colspan={lanes}>{}</td><td>Dokumen Integrasi dan Struktur DB</td><td>14 hari</td></tr>\n",
            row.svg
        ));
    }
    let css = concat!(
        include_str!("../../themes/baku/aset/lajur.css"),
        include_str!("../../themes/baku/aset/bagan.css")
    );
    let dark = if dark {
        ":root{--kertas:#0f1722;--tinta:#e6ebf2;--garis:#9fb0c8;--teal:#2dd4bf;--bahaya:#ff7b6e;--bagan-batas:#2a3648}"
    } else {
        ""
    };
    format!(
        "<!doctype html><meta charset=utf-8><style>{dark}@page{{size:A4 landscape;margin:12mm}}body{{font:14px system-ui;margin:16px;background:var(--kertas,#fff);color:var(--tinta,#14202f)}}\
         table{{border-collapse:collapse;table-layout:fixed;width:100%;min-width:max-content}}td,th{{border:1px solid #9aa7b8;padding:6px 8px;vertical-align:middle;text-align:left}}tr{{break-inside:avoid}}\
         th{{font-size:12px;background:#8881}}.n{{text-align:center}}{css}</style>\
         <table><colgroup><col style='width:2.5rem'><col style='width:16rem'>{columns}<col style='width:9rem'><col style='width:5rem'></colgroup>\
         <thead><tr><th>No<th>Aktivitas{heads}<th>Kelengkapan<th>Waktu</tr></thead><tbody>{rows}</tbody></table>"
    )
}

#[test]
#[ignore = "writes files to look at"]
fn write_pages() {
    let folder = std::env::var("FLOW_LOOK").unwrap();
    let folder = Path::new(&folder);
    let write = |name: &str, text: String| std::fs::write(folder.join(name), text).unwrap();
    let paper = interoperability();
    write("sop.html", page(&paper, false));
    write("sop-gelap.html", page(&paper, true));
    write("sop.svg", standalone(&paper, &catalog()));
    let mut seed = 7_u32;
    let mut random = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        seed >> 8
    };
    for (index, (lanes, count)) in [(5, 12), (7, 20), (3, 15)].into_iter().enumerate() {
        let numbers: Vec<_> = (0..count).map(|_| (random(), random(), random())).collect();
        write(
            &format!("acak-{index}.html"),
            page(&from_numbers(lanes, &numbers), false),
        );
    }
}
