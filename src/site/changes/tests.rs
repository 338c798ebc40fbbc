//! Which changes of the little office are told, in which order, under which names.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeSet;

use super::super::testing::World;
use super::super::{Overview, pages};
use super::*;
use crate::settings::Language;

fn told(world: &World) -> Changes {
    {
        let atlas = Atlas::new(world.inputs());
        pages(&atlas, &Overview::of(&atlas)).changes
    }
}

#[test]
fn every_kind_is_told_and_leads_to_its_place() {
    let changes = told(&World::new(Language::Id));
    let find = |kind: &str| {
        let mut entries = changes.entries.iter().filter(|entry| entry.kind == kind);
        entries.next().unwrap_or_else(|| panic!("{kind}"))
    };
    for kind in ["didaftarkan", "langkah", "koreksi", "dibatalkan", "temuan"] {
        assert!(!find(kind).title.contains('⟦'), "{kind}");
    }
    assert_eq!(
        find("koreksi").href,
        "berkas/2025/05/2025-0006.html#langkah-2"
    );
    let late = changes
        .entries
        .iter()
        .find(|entry| entry.title == "2025-0003: temuan Sedang, Langkah terlambat");
    assert_eq!(
        late.unwrap().href,
        "berkas/2025/04/2025-0003.html#langkah-3"
    );
}

#[test]
fn names_are_unique_and_stay() {
    let first = told(&World::new(Language::Id));
    let ids: BTreeSet<&str> = first.entries.iter().map(|e| e.id.as_str()).collect();
    assert_eq!(ids.len(), first.entries.len());
    assert!(ids.iter().all(|id| id.starts_with("urn:uuid:")));
    let english = told(&World::new(Language::En));
    assert_eq!(
        ids,
        english.entries.iter().map(|e| e.id.as_str()).collect(),
        "names don't depend on the language"
    );
}

#[test]
fn the_history_orders_not_its_clocks() {
    let mut world = World::new(Language::Id);
    let newest = |world: &World| {
        let changes = told(world);
        let entries = changes.entries.iter().filter(|e| e.kind != "temuan");
        entries.map(|e| e.id.clone()).next().unwrap()
    };
    let before = newest(&world);
    // An old commit that claims to come from the future.
    let first = world.history.commits.first().unwrap().id;
    let ahead = |commit: &mut std::sync::Arc<crate::history::Commit>| {
        if commit.id == first {
            let mut changed = (**commit).clone();
            changed.committer.when.at = "2099-01-01T00:00:00Z".parse().unwrap();
            *commit = std::sync::Arc::new(changed);
        }
    };
    world.history.commits.iter_mut().for_each(ahead);
    for case in &mut world.archive.cases {
        case.transitions
            .iter_mut()
            .for_each(|transition| ahead(&mut transition.commit));
    }
    assert_eq!(newest(&world), before);
}

#[test]
fn a_limit_that_passed_is_told_on_the_day_after() {
    let world = World::new(Language::Id);
    let changes = told(&world);
    let overdue = changes
        .entries
        .iter()
        .find(|entry| entry.summary.starts_with("Aktivitas 4 melewati"))
        .unwrap();
    let case = world.archive.cases.iter().find(|c| c.id == "2025-0007");
    let open = case
        .unwrap()
        .timing
        .as_ref()
        .unwrap()
        .open
        .as_ref()
        .unwrap();
    let day = overdue
        .updated
        .to_zoned_datetime(world.content.settings.zone.clone())
        .date();
    assert_eq!(day, open.due.unwrap().date.tomorrow().unwrap());
}

#[test]
fn only_the_newest_are_told() {
    let mut world = World::new(Language::Id);
    let late = world.verdict.findings[0].clone();
    world.verdict.findings = vec![late; NEWEST + 50];
    assert_eq!(told(&world).entries.len(), NEWEST);
}
