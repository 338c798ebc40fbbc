//! A case file of any bytes, read, walked through the sample SOP and measured by the sample calendar.
#![no_main]

use std::sync::LazyLock;

use jiff::civil::date;
use jiff::tz::TimeZone;
use libfuzzer_sys::fuzz_target;
use tertib::calendar::{Calendar, Horizon};
use tertib::case::effective::effective_steps;
use tertib::case::progress::walk;
use tertib::case::timing::{Clock, measure};
use tertib::load::{case, read_calendar, read_sop};
use tertib::sop::{Sop, SopKey};
use tertib::source::Source;
use tertib_fuzz::{sound, source};

/// What a case is held against.
struct Office {
    sop: Sop,
    calendar: Calendar,
    zone: TimeZone,
}

static OFFICE: LazyLock<Office> = LazyLock::new(|| {
    let key = SopKey { sop: "interoperabilitas-data".to_owned(), revision: 0 };
    let form = include_str!("../../content/sop/interoperabilitas-data/0.md");
    let days = include_str!("../../content/kalender.toml");
    let sop = read_sop(&key, &Source::new(key.path(), form)).sop;
    let calendar = read_calendar(&Source::new("content/kalender.toml", days));
    match (sop, calendar, TimeZone::get("Asia/Jakarta")) {
        (Some(sop), Some(calendar), Ok(zone)) => Office { sop: (*sop).clone(), calendar, zone },
        _ => panic!("the sample can't be read"),
    }
});

fuzz_target!(|data: &[u8]| {
    let Some(source) = source("cases/2025/04/2025-0001.toml", data) else {
        return;
    };
    let version = case::read(source.clone());
    for mistake in &version.mistakes {
        sound(mistake, &source.text);
    }
    assert!(version.record.is_some() || !version.mistakes.is_empty(), "a record is missing without a word");
    if let Some(record) = &version.record {
        let office = &*OFFICE;
        let steps = effective_steps(record);
        let walked = walk(&office.sop, &steps, record.cancellation.is_some());
        let horizon = Horizon { calendar: &office.calendar, zone: &office.zone };
        let clock = Clock { horizon, as_of: date(2026, 11, 23) };
        let timing = measure(&office.sop, record, &steps, &walked, clock);
        assert_eq!(steps.len(), record.steps.len());
        assert_eq!(walked.steps.len(), steps.len());
        assert_eq!(timing.steps.len(), steps.len());
    }
});
