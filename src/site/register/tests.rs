//! What the register says of the little office's findings, and how its lists are cut.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use super::super::testing::{World, whole};
use super::super::{Site, View};
use super::*;
use crate::settings::Language;

fn site(world: &World) -> Site {
    whole(&Atlas::new(world.inputs()))
}

fn front(site: &Site) -> &RegisterView {
    let mut views = site.pages.iter().filter_map(|page| match &page.view {
        View::Register(view) => Some(view),
        _ => None,
    });
    views.next().expect("a register")
}

fn lists(site: &Site) -> Vec<(&str, &RegisterListView)> {
    let views = site.pages.iter().filter_map(|page| match &page.view {
        View::RegisterList(view) => Some((page.path.as_str(), view)),
        _ => None,
    });
    views.collect()
}

#[test]
fn the_gravest_come_first_and_each_leads_to_its_step() {
    let site = site(&World::new(Language::Id));
    let told: Vec<_> = site
        .register
        .rows
        .iter()
        .map(|row| (row.severity.key, row.rule, row.href.as_deref()))
        .collect();
    assert_eq!(
        told,
        [
            (
                "kritis",
                "step-changed",
                Some("berkas/2025/06/2025-0008.html#langkah-1")
            ),
            ("kritis", "syntax", Some("berkas/2025/06/2025-0009.html")),
            (
                "kritis",
                "case-deleted",
                Some("berkas/2025/05/2025-0010.html")
            ),
            (
                "tinggi",
                "out-of-order",
                Some("berkas/2025/06/2025-0008.html#langkah-2")
            ),
            (
                "sedang",
                "late-step",
                Some("berkas/2025/04/2025-0003.html#langkah-3")
            ),
            ("sedang", "overdue", Some("berkas/2025/04/2025-0007.html")),
        ]
    );
}

#[test]
fn a_criterion_names_the_activity_of_the_sop_that_demands_it() {
    let site = site(&World::new(Language::Id));
    let source = |rule: &str| {
        let row = site.register.rows.iter().find(|row| row.rule == rule);
        let source = &row.unwrap().source;
        (source.text.clone(), source.href.clone())
    };
    let (text, href) = source("late-step");
    assert!(text.ends_with(", revisi 0, aktivitas 3"), "{text}");
    assert_eq!(href, "sop/interoperabilitas-data/0.html");
    let (text, _) = source("overdue");
    assert!(text.ends_with(", revisi 0, aktivitas 4"), "{text}");
    assert_eq!(
        source("step-changed"),
        (
            "Tata pencatatan arsip".to_owned(),
            "aturan/index.html#step-changed".to_owned()
        )
    );
    let late = site
        .register
        .rows
        .iter()
        .find(|row| row.rule == "late-step");
    let late = late.unwrap();
    assert_eq!(
        late.criterion,
        "Setiap langkah selesai dalam batas waktu SOP."
    );
    assert_eq!(
        (late.year.as_deref(), late.state.as_ref().unwrap().key),
        (Some("2025"), "selesai")
    );
}

#[test]
fn a_step_that_the_page_does_not_show_leads_to_the_page() {
    let mut world = World::new(Language::Id);
    let late = world.verdict.findings.iter_mut();
    let mut late = late.filter(|finding| finding.rule.name == "late-step");
    late.next().unwrap().step = Some(99);
    let site = site(&world);
    let row = site
        .register
        .rows
        .iter()
        .find(|row| row.rule == "late-step");
    assert_eq!(
        row.unwrap().href.as_deref(),
        Some("berkas/2025/04/2025-0003.html")
    );
}

#[test]
fn the_front_counts_by_severity_and_rule_and_names_what_is_off() {
    let site = site(&World::new(Language::Id));
    let front = front(&site);
    assert_eq!((front.total, front.cases), (6, 5));
    let counts: Vec<usize> = front.severities.iter().map(|s| s.count).collect();
    assert_eq!(counts, [3, 1, 2, 0, 0]);
    let rules: Vec<&str> = front.rules.iter().map(|rule| rule.rule).collect();
    assert_eq!(
        rules,
        [
            "case-deleted",
            "step-changed",
            "syntax",
            "out-of-order",
            "late-step",
            "overdue"
        ]
    );
    assert_eq!(front.changed[0].rule, "late-record");
    assert_eq!(front.changed[0].after, None);
}

#[test]
fn a_long_list_is_cut_into_pages_that_together_hold_every_finding_once() {
    let mut world = World::new(Language::Id);
    let mut all = world.verdict.findings.iter();
    let late = all.find(|finding| finding.rule.name == "late-step");
    let late = late.cloned().unwrap();
    world.verdict.findings = vec![late; 2 * PAGE + 50];
    let site = site(&world);
    let lists = lists(&site);
    let of_rule: Vec<_> = lists
        .iter()
        .filter(|(path, _)| path.starts_with("temuan/aturan/"))
        .map(|(path, view)| (*path, view.first, view.last, view.rows.len()))
        .collect();
    assert_eq!(
        of_rule,
        [
            ("temuan/aturan/late-step-2.html", 101, 200, 100),
            ("temuan/aturan/late-step-3.html", 201, 250, 50),
            ("temuan/aturan/late-step.html", 1, 100, 100),
        ]
    );
    let middle = lists[0].1;
    assert_eq!(
        (
            middle.pages.first.as_deref(),
            middle.pages.previous.as_deref(),
            middle.pages.next.as_deref(),
            middle.pages.last.as_deref()
        ),
        (
            None,
            Some("temuan/aturan/late-step.html"),
            Some("temuan/aturan/late-step-3.html"),
            None
        )
    );
    assert_eq!(front(&site).rows.len(), PAGE);
}
