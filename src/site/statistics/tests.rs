//! The pages of the little office: their words and numbers, and what they offer.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;
use std::sync::Arc;

use super::*;
use crate::settings::Language;
use crate::site::testing::{World, whole};
use crate::site::{Atlas, Site};
use crate::sop::{Sop, SopKey};

fn site(world: &World) -> Site {
    whole(&Atlas::new(world.inputs()))
}

fn statistics<'s>(site: &'s Site, path: &str) -> &'s StatisticsView {
    let page = site.pages.iter().find(|page| page.path == path);
    match page.map(|page| &page.view) {
        Some(View::Statistics(view)) => view,
        other => panic!("{path}: {other:?}"),
    }
}

fn form<'s>(site: &'s Site, path: &str) -> &'s AssessmentView {
    let page = site.pages.iter().find(|page| page.path == path);
    match page.map(|page| &page.view) {
        Some(View::Assessment(view)) => view,
        other => panic!("{path}: {other:?}"),
    }
}

fn rows(figure: &FigureView) -> Vec<Vec<&str>> {
    let rows = figure.table.rows.iter();
    rows.map(|row| row.iter().map(|cell| cell.text.as_str()).collect())
        .collect()
}

fn figure<'v>(view: &'v StatisticsView, id: &str) -> &'v FigureView {
    let mut figures = view.sections.iter().flat_map(|section| &section.figures);
    figures.find(|figure| figure.id == id).unwrap()
}

const FORM: &str = "statistik/penilaian/interoperabilitas-data-2025-1.html";

#[test]
fn the_page_says_how_many_cases_and_what_is_left_out() {
    let world = World::new(Language::Id);
    let site = site(&world);
    let view = statistics(&site, STATISTICS);
    let numbers: Vec<(&str, &str)> = view
        .numbers
        .iter()
        .map(|n| (n.value.as_str(), n.label.as_str()))
        .collect();
    assert_eq!(
        numbers,
        [
            ("9", "Berkas dihitung"),
            ("36", "Langkah tercatat"),
            ("97%", "Langkah tepat waktu"),
            ("1", "Melewati batas waktu"),
            ("6", "Temuan"),
        ]
    );
    assert_eq!(
        view.left_out.as_deref(),
        Some(
            "2 berkas tidak masuk hitungan mana pun: 1 sudah dihapus dari arsip, 1 tidak dapat dibaca."
        )
    );
}

#[test]
fn activities_stand_in_the_order_of_the_form_with_their_limits() {
    let world = World::new(Language::Id);
    let site = site(&world);
    let view = statistics(&site, STATISTICS);
    let table = rows(figure(view, "aktivitas"));
    let short: Vec<[&str; 4]> = table.iter().map(|r| [r[0], r[2], r[4], r[5]]).collect();
    assert_eq!(
        short,
        [
            ["1", "1 hari", "9", "0"],
            ["2", "1 hari", "8", "0"],
            ["3", "14 hari", "6", "1"],
            ["4", "14 hari", "4", "0"],
            ["5", "14 hari", "2", "0"],
            ["6", "1 hari", "2", "0"],
            ["7", "3 hari", "2", "0"],
            ["8", "1 hari", "2", "0"],
        ]
    );
}

#[test]
fn every_figure_offers_its_table_and_the_files_are_there() {
    for language in [Language::Id, Language::En] {
        let world = World::new(language);
        let site = site(&world);
        let view = statistics(&site, STATISTICS);
        let figures = view.sections.iter().flat_map(|section| &section.figures);
        let mut offered = BTreeSet::new();
        for figure in figures {
            assert!(!figure.downloads.is_empty(), "{}", figure.id);
            for row in &figure.table.rows {
                assert_eq!(row.len(), figure.table.columns.len(), "{}", figure.id);
            }
            offered.extend(figure.downloads.iter().map(|file| &file.href));
        }
        let made: BTreeSet<&String> = site.sheets.keys().collect();
        assert_eq!(offered, made);
        assert_eq!(made.len(), 12, "{made:?}");
    }
}

#[test]
fn the_table_of_a_chart_and_its_file_say_the_same() {
    let world = World::new(Language::Id);
    let site = site(&world);
    let sheet = &site.sheets["statistik/data/bulan.csv"];
    let file = crate::spreadsheet::file(sheet).unwrap();
    assert_eq!(
        String::from_utf8(file).unwrap(),
        "\u{feff}Bulan,Langkah,Tepat waktu,Terlambat,Tidak dinilai,Tepat waktu (%)\r\n\
         Juni 2025,11,11,0,0,100\r\n\
         Mei 2025,18,17,1,0,94\r\n\
         April 2025,7,7,0,0,100\r\n"
    );
    let view = statistics(&site, STATISTICS);
    assert_eq!(
        rows(figure(view, "bulan"))[1],
        ["Mei 2025", "18", "17", "1", "0", "94%"]
    );
}

#[test]
fn the_form_has_facts_and_no_assessment() {
    let world = World::new(Language::Id);
    let site = site(&world);
    let view = form(&site, FORM);
    assert_eq!(view.half, "Semester I 2025");
    assert!(view.unfinished);
    assert_eq!(
        view.cases,
        [
            "9 diterima",
            "2 selesai",
            "1 dibatalkan",
            "6 belum selesai pada akhir masa"
        ]
    );
    let [revision] = view.revisions.as_slice() else {
        panic!("{:?}", view.revisions);
    };
    assert_eq!(revision.rows.len(), 9, "every row of the form, done or not");
    assert_eq!(
        revision.rows[2].facts,
        [
            "7 langkah",
            "6 dari 7 tepat waktu (86%)",
            "1 dari 7 keputusan mengembalikan",
            "1 temuan",
            "1 berkas menunggu, 0 melewati batas waktu",
        ]
    );
    assert_eq!(revision.rows[8].facts, ["Tidak ada langkah pada masa ini"]);
    assert_eq!((&view.previous, &view.next), (&None, &None));
}

#[test]
fn where_a_rule_is_off_no_page_that_counts_findings_says_all_is_well() {
    let mut world = World::new(Language::Id);
    let all = std::mem::take(&mut world.verdict.findings);
    world.verdict.disabled = vec![all[0].rule];
    world.verdict.silenced = all;
    let site = site(&world);
    let view = form(&site, FORM);
    let facts = view.revisions[0].rows.iter().flat_map(|row| &row.facts);
    let facts: Vec<&str> = facts
        .filter(|f| f.contains("temuan"))
        .map(String::as_str)
        .collect();
    assert!(!facts.is_empty());
    assert!(
        facts
            .iter()
            .all(|f| *f == "tanpa temuan dari aturan yang aktif"),
        "{facts:?}"
    );
    let said = view.disabled.as_ref().map(|d| d.findings);
    assert_eq!(said, Some(world.verdict.silenced.len()));
    assert_eq!(statistics(&site, STATISTICS).disabled, view.disabled);
}

#[test]
fn several_sops_have_a_page_each_and_one_table_of_all() {
    let mut world = World::new(Language::Id);
    let first = world.content.sops[0].clone();
    let text = first.sop.as_deref().unwrap();
    let key = SopKey {
        sop: "../nomor 2".to_owned(),
        revision: 0,
    };
    let mut second = Sop {
        key: key.clone(),
        ..text.clone()
    };
    second.identity.name = "Layanan <b>Lain</b>".to_owned();
    let mut file = first.clone();
    file.key = key;
    file.sop = Some(Arc::new(second));
    world.content.sops.push(file);
    let site = site(&world);
    let all = statistics(&site, STATISTICS);
    let table = rows(figure(all, "sop"));
    assert_eq!(table[0][..3], ["Layanan <b>Lain</b>", "0", "0"]);
    assert_eq!(table[1][..3], ["Interoperabilitas Data", "9", "6"]);
    assert!(
        all.sections
            .iter()
            .all(|section| section.id != "s-prosedur")
    );
    let own = statistics(&site, "statistik/sop/interoperabilitas-data.html");
    assert_eq!(figure(own, "aktivitas").table.rows.len(), 8);
    // The key of the other is no path.
    let lonely = statistics(&site, "statistik/sop/--/nomor-2.html");
    assert!(figure(lonely, "aktivitas").table.rows.is_empty());
    assert!(figure(lonely, "aktivitas").svg.is_none());
}

#[test]
fn units_are_words_of_the_record_and_stay_words() {
    let mut world = World::new(Language::Id);
    let case = &mut world.archive.cases[1];
    let mut version = (*case.version).clone();
    version.record.as_mut().unwrap().applicant = "=HYPERLINK(\"http://x\")\u{202e}".to_owned();
    case.version = Arc::new(version);
    let site = site(&world);
    let file = crate::spreadsheet::file(&site.sheets["statistik/data/pemohon.csv"]).unwrap();
    let file = String::from_utf8(file).unwrap();
    assert!(
        file.contains("\"'=HYPERLINK(\"\"http://x\"\")⟨U+202E⟩\",1,1"),
        "{file}"
    );
}
