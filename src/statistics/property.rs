//! Whatever is recorded, the figures add up to the archive.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use jiff::ToSpan;
use jiff::civil::{DateTime, date};
use proptest::prelude::*;

use super::tests::figures;
use super::*;
use crate::check::testing::{Draft, SopDraft, case, sop, world};

fn form() -> SopDraft {
    sop()
        .activity(1, "1 hari", 2)
        .activity(2, "", 3)
        .decision(3, "14 hari", &[("ya", 4), ("tidak", 1)])
        .activity(4, "4 jam", 5)
        .activity(5, "5 hari", 0)
}

/// Steps as activity (6 is none), answer, and hours since the one before; and whether the case is withdrawn.
type Moves = (Vec<(u32, usize, i64)>, bool);

fn drafted(number: usize, (moves, cancelled): &Moves) -> Draft {
    let start = date(2025, 4, 14).at(8, 0, 0, 0) + i64::try_from(number).unwrap().weeks();
    let written = |time: DateTime| time.strftime("%Y-%m-%d %H:%M").to_string();
    let mut draft = case(&format!("{number:03}")).received(&written(start));
    let mut time = start;
    for (activity, answer, hours) in moves {
        time += hours.hours();
        draft = match (activity, answer) {
            (3, 0) => draft.decided(3, "ya", &written(time)),
            (3, 1) => draft.decided(3, "tidak", &written(time)),
            (3, 2) => draft.decided(3, "mungkin", &written(time)),
            (activity, _) => draft.step(*activity, &written(time)),
        };
    }
    if *cancelled {
        draft.cancelled(&written(time + 1.hour()))
    } else {
        draft
    }
}

fn any_archive() -> impl Strategy<Value = Vec<Moves>> {
    let step = (1..7u32, 0..4usize, -50..400i64);
    let steps = proptest::collection::vec(step, 0..7);
    proptest::collection::vec((steps, proptest::bool::weighted(0.15)), 0..6)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sums_agree_with_the_archive(archive in any_archive()) {
        let drafts = archive.iter().enumerate();
        let mut world = drafts.fold(world(form()).judged_on("2025-06-16"), |world, (number, moves)| {
            world.case(drafted(number, moves))
        });
        world = world.case(case("900").received("2025-04-14 08:00").unreadable());
        let figures = figures(&world);
        let whole = &figures.whole;
        let recorded: usize = archive.iter().map(|(steps, _)| steps.len()).sum();

        prop_assert_eq!(whole.cases.total() + figures.left_out.total(), archive.len() + 1);
        prop_assert_eq!(whole.steps.total(), recorded);
        prop_assert_eq!(whole.findings.total(), world.verdict().findings.len());
        let units = whole.units.values();
        prop_assert_eq!(units.clone().map(|unit| unit.cases.total()).sum::<usize>(), whole.cases.total());
        prop_assert_eq!(units.map(|unit| unit.steps.total()).sum::<usize>(), recorded);
        let running = whole.cases.running;
        prop_assert_eq!(whole.due.total(), running);
        prop_assert_eq!(whole.ages.since_received.iter().sum::<usize>(), running);
        prop_assert_eq!(whole.ages.since_last.iter().sum::<usize>(), running);

        let placed = recorded - whole.steps.future - whole.steps.unknown;
        let months = whole.months.values().map(|steps| steps.total()).sum::<usize>();
        prop_assert_eq!(months, placed);
        let Some(sop) = figures.sops.get("contoh") else {
            prop_assert_eq!(archive.len(), 0);
            return Ok(());
        };
        prop_assert_eq!(&sop.totals.steps, &whole.steps);
        let activities = || sop.activities.values();
        prop_assert_eq!(activities().map(|a| a.steps.total()).sum::<usize>(), placed);
        prop_assert_eq!(sop.lanes.values().map(|l| l.steps.total()).sum::<usize>(), placed);
        prop_assert_eq!(activities().map(|a| a.steps.late).sum::<usize>(), whole.steps.late);
        prop_assert_eq!(activities().map(|a| a.waiting).sum::<usize>(), running);
        prop_assert!(sop.lanes.values().map(|l| l.waiting).sum::<usize>() >= running);
        for activity in activities() {
            prop_assert_eq!(activity.days.count(), activity.steps.total() - activity.steps.reversed);
            prop_assert_eq!(activity.late_days.count(), activity.steps.late);
        }
        let decision = sop.activities.get(&ActivityKey { revision: 0, activity: 3 });
        if let Some(decision) = decision {
            prop_assert_eq!(decision.decided() + decision.unanswered, decision.steps.total());
            prop_assert_eq!(decision.sent_back(), decision.answers.get("tidak").map_or(0, |a| a.given));
        }
        let halves = || sop.halves.values();
        let in_halves = halves().flat_map(|half| half.activities.values());
        prop_assert_eq!(in_halves.clone().map(|a| a.steps.total()).sum::<usize>(), placed);
        let in_activities = activities().map(|a| a.findings).sum::<usize>();
        prop_assert_eq!(in_halves.map(|a| a.findings).sum::<usize>(), in_activities);
        // A case whose last step lies before its request took no time that could be told.
        prop_assert!(halves().map(|half| half.finished).sum::<usize>() >= sop.lead.count());
        for pair in halves().collect::<Vec<_>>().windows(2) {
            let flow = pair[0].open + pair[1].received;
            prop_assert_eq!(pair[1].open, flow.saturating_sub(pair[1].finished + pair[1].cancelled));
        }
    }
}
