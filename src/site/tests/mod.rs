//! What stands on the pages of the little office.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod case_page;
mod sop_list;
mod start_page;

use super::case::CaseView;
use super::start::StartView;
use super::testing::{World, whole};
use super::*;
use crate::settings::Language;
use crate::source::Place;

fn site() -> Site {
    whole(&Atlas::new(World::new(Language::Id).inputs()))
}

fn case(site: &Site, id: &str) -> CaseView {
    let mut views = site.pages.iter().filter_map(|page| match &page.view {
        View::Case(view) => Some(view.as_ref()),
        _ => None,
    });
    views
        .find(|view| view.line.id == id)
        .cloned()
        .expect("a page for the case")
}

fn start(site: &Site) -> &StartView {
    let views = site.pages.iter().find_map(|page| match &page.view {
        View::Start(view) => Some(view.as_ref()),
        _ => None,
    });
    views.expect("a start page")
}

fn ids(lines: &[CaseLine]) -> Vec<&str> {
    lines.iter().map(|line| line.id.as_str()).collect()
}

#[test]
fn every_case_sop_and_text_has_a_page() {
    let site = site();
    let paths = site.pages.iter().map(|page| page.path.as_str());
    let lists = |path: &&str| path.starts_with("arsip/") && *path != "arsip/index.html";
    let paths: Vec<&str> = paths.filter(|path| !lists(path)).collect();
    assert_eq!(
        paths,
        [
            "404.html",
            "arsip/index.html",
            "aturan/index.html",
            "berkas/2025/04/2025-0001.html",
            "berkas/2025/04/2025-0003.html",
            "berkas/2025/04/2025-0007.html",
            "berkas/2025/05/2025-0004.html",
            "berkas/2025/05/2025-0005.html",
            "berkas/2025/05/2025-0006.html",
            "berkas/2025/05/2025-0010.html",
            "berkas/2025/05/2025-0011.html",
            "berkas/2025/06/2025-0002.html",
            "berkas/2025/06/2025-0008.html",
            "berkas/2025/06/2025-0009.html",
            "cari/index.html",
            "index.html",
            "panduan/index.html",
            "panduan/pengawas.html",
            "panduan/staf.html",
            "riwayat/index.html",
            "sop/index.html",
            "sop/interoperabilitas-data/0-diagram.html",
            "sop/interoperabilitas-data/0.html",
            "sop/interoperabilitas-data/1.html",
            "statistik/index.html",
            "statistik/penilaian/interoperabilitas-data-2025-1.html",
            "temuan/aturan/case-deleted.html",
            "temuan/aturan/late-step.html",
            "temuan/aturan/out-of-order.html",
            "temuan/aturan/overdue.html",
            "temuan/aturan/step-changed.html",
            "temuan/aturan/syntax.html",
            "temuan/index.html",
            "temuan/tingkat/kritis.html",
            "temuan/tingkat/sedang.html",
            "temuan/tingkat/tinggi.html",
        ]
    );
}

#[test]
fn every_case_stands_on_one_list_of_each_kind() {
    let site = site();
    for kind in ["tahun", "keadaan", "ketepatan", "unit"] {
        let folder = format!("arsip/{kind}/");
        let lists = site.pages.iter().filter(|p| p.path.starts_with(&folder));
        let mut listed: Vec<&str> = lists
            .flat_map(|page| match &page.view {
                View::Archive(list) => &list.cases,
                _ => panic!("{}", page.path),
            })
            .map(|line| line.id.as_str())
            .collect();
        listed.sort_unstable();
        let all: Vec<String> = (1..=11).map(|n| format!("2025-{n:04}")).collect();
        assert_eq!(listed, all, "{kind}");
    }
    let index = site.pages.iter().find(|p| p.path == "arsip/index.html");
    let View::Archive(index) = &index.unwrap().view else {
        panic!("no archive");
    };
    let ways: Vec<(&str, usize)> = index
        .groups
        .iter()
        .map(|group| {
            (
                group.label.as_str(),
                group.choices.iter().map(|c| c.count).sum(),
            )
        })
        .collect();
    assert_eq!(
        ways,
        [
            ("Tahun", 11),
            ("Keadaan", 11),
            ("Ketepatan waktu", 11),
            ("Unit", 11)
        ]
    );
    let paths: Vec<&str> = site.pages.iter().map(|p| p.path.as_str()).collect();
    let hrefs = index.groups.iter().flat_map(|group| &group.choices);
    assert!(hrefs.clone().count() > 8);
    assert!(
        hrefs
            .into_iter()
            .all(|choice| paths.contains(&choice.href.as_str()))
    );
}

#[test]
fn hidden_characters_of_a_case_are_visible() {
    let view = case(&site(), "2025-0007");
    assert_eq!(
        view.line.title,
        "Data pajak daerah ⟨U+202E⟩untuk dasbor pimpinan"
    );
}

#[test]
fn findings_of_two_files_with_one_number_stay_apart() {
    let mut world = World::new(Language::Id);
    let mut twin = world.archive.cases[0].clone();
    twin.path = "cases/2025/05/2025-0001.toml".to_owned();
    world.archive.cases.insert(1, twin);
    let mut finding = world.verdict.findings.remove(0);
    finding.case = Some("2025-0001".to_owned());
    finding.step = None;
    finding.place = Some(Place::of_file("cases/2025/05/2025-0001.toml"));
    world.verdict.findings = vec![finding];
    let site = whole(&Atlas::new(world.inputs()));
    let counts = site.pages.iter().filter_map(|page| match &page.view {
        View::Case(view) if view.line.id == "2025-0001" => {
            Some((page.path.as_str(), view.findings.len()))
        }
        _ => None,
    });
    let counts: Vec<_> = counts.collect();
    assert_eq!(
        counts,
        [
            ("berkas/2025/04/2025-0001.html", 0),
            ("berkas/2025/05/2025-0001.html", 1)
        ]
    );
}

#[test]
fn unreadable_fields_of_the_form_are_marked_and_never_filled() {
    let site = site();
    let sop = site.pages.iter().find_map(|page| match &page.view {
        View::Sop(view) => view.form.clone(),
        _ => None,
    });
    let form = sop.unwrap();
    let time = &form.procedure.rows[8].time;
    assert_eq!(
        (time.unreadable, time.lines.len(), time.notes.as_slice()),
        (true, 0, &[5][..])
    );
    let effective = form
        .head
        .iter()
        .find(|field| field.label == "sop-tanggal-efektif")
        .unwrap();
    assert!(effective.cell.unreadable);
    let qualifications = &form.body[1].cell;
    assert_eq!(qualifications.lines[2].notes, [3]);
}

#[test]
fn the_search_knows_notes_officers_and_findings() {
    let world = World::new(Language::Id);
    let documents = documents(&Atlas::new(world.inputs()));
    let found = documents
        .iter()
        .find(|d| d.title.starts_with("2025-0003"))
        .unwrap();
    assert_eq!(found.url, "berkas/2025/04/2025-0003.html");
    assert_eq!(found.summary, "DPMPTSP · Selesai · diterima 21 April 2025");
    for word in [
        "pasien",
        "kominfo-02",
        "late-step",
        "Tim Teknis IT",
        "2025-0003",
    ] {
        assert!(found.body.contains(word), "{word}");
    }
    assert!(!documents.iter().any(|d| d.body.contains("@contoh.go.id")));
}
