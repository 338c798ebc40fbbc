//! Dates as people read them: `16 April 2024`, `16 April 2024 pukul 10.12`.

use jiff::civil::Date;
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
    let local = moment.zoned(zone);
    let separator = catalog.get("jam-pemisah");
    format!(
        "{}{}{:02}{separator}{:02}",
        format_date(catalog, local.date()),
        catalog.get("jam-awalan"),
        local.hour(),
        local.minute()
    )
}
