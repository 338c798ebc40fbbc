//! Dates as people read them: `16 April 2024`, `16 April 2024 pukul 10.12`.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use super::Catalog;
use crate::stamp::Moment;

/// A day in words, with the month's name from the catalogue.
pub fn format_date(catalog: &Catalog, date: Date) -> String {
    let month = catalog.get(&format!("bulan-{}", date.month()));
    format!("{} {month} {}", date.day(), date.year())
}

/// A day and time on the clock of `zone`, in words.
pub fn format_moment(catalog: &Catalog, moment: Moment, zone: &TimeZone) -> String {
    format_clock(catalog, moment.zoned(zone).datetime())
}

/// A day and time as a clock shows it, in words.
pub fn format_clock(catalog: &Catalog, clock: DateTime) -> String {
    let separator = catalog.get("jam-pemisah");
    format!(
        "{}{}{:02}{separator}{:02}",
        format_date(catalog, clock.date()),
        catalog.get("jam-awalan"),
        clock.hour(),
        clock.minute()
    )
}
