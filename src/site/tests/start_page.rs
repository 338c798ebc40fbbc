//! What stands on the start page.

use super::*;

#[test]
fn the_start_page_sorts_cases_by_what_is_due() {
    let site = site();
    let start = start(&site);
    assert_eq!(
        ids(&start.running.cases),
        [
            "2025-0004",
            "2025-0008",
            "2025-0002",
            "2025-0006",
            "2025-0011"
        ]
    );
    assert_eq!(start.running.count, 6);
    assert_eq!(ids(&start.overdue.cases), ["2025-0007"]);
    assert_eq!(ids(&start.due_soon.cases), Vec::<&str>::new());
    assert_eq!(ids(&start.finished.cases), ["2025-0003", "2025-0001"]);
    let counts: Vec<_> = start
        .severities
        .iter()
        .map(|s| (s.severity.key, s.count))
        .collect();
    let expected = [
        ("kritis", 3),
        ("tinggi", 1),
        ("sedang", 2),
        ("rendah", 0),
        ("informasi", 0),
    ];
    assert_eq!(counts, expected);
    let states: Vec<_> = start
        .states
        .iter()
        .map(|s| (s.state.key, s.count))
        .collect();
    let expected = [
        ("berjalan", 6),
        ("selesai", 2),
        ("dibatalkan", 1),
        ("dihapus", 1),
        ("tidak-terbaca", 1),
    ];
    assert_eq!(states, expected);
    assert_eq!(start.cases, 11);
}

#[test]
fn due_this_week_reaches_from_today_to_sunday() {
    let world = World::new(Language::Id);
    let due_on = |day| {
        let inputs = Inputs {
            as_of: day,
            ..world.inputs()
        };
        let site = whole(&Atlas::new(inputs));
        start(&site)
            .due_soon
            .cases
            .iter()
            .map(|line| line.id.clone())
            .collect::<Vec<_>>()
    };
    // Case 4 is due on Thursday, 19 June 2025.
    assert_eq!(due_on(jiff::civil::date(2025, 6, 15)), Vec::<String>::new());
    assert_eq!(due_on(jiff::civil::date(2025, 6, 16)), ["2025-0004"]);
    assert_eq!(due_on(jiff::civil::date(2025, 6, 19)), ["2025-0004"]);
    assert_eq!(due_on(jiff::civil::date(2025, 6, 20)), Vec::<String>::new());
}

#[test]
fn each_list_leads_to_the_list_that_has_all_of_its_cases() {
    let site = site();
    let start = start(&site);
    let total = |href: &str| {
        let page = site.pages.iter().find(|page| page.path == href);
        page.map(|page| match &page.view {
            View::Archive(view) => view.total,
            _ => panic!("{href} is no list"),
        })
    };
    for list in [&start.running, &start.overdue, &start.finished] {
        assert!(list.count > 0);
        assert_eq!(total(&list.href), Some(list.count), "{}", list.href);
    }
    assert_eq!(start.due_soon.href, start.running.href);
}
