//! Dates as people read them: `16 April 2024`, `16 April 2024 pukul 10.12`.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use super::{Catalog, Two, put};
use crate::stamp::Moment;

/// Room for a day and time.
const USUAL: usize = 40;

/// The words that dates are made of, looked up once: a page of the archive has dozens of them.
#[derive(Default)]
pub(super) struct DateWords {
    /// Names of the months.
    months: [String; 12],
    /// What stands between a day and its time.
    before_time: String,
    /// What stands between hours and minutes.
    separator: String,
}

impl DateWords {
    pub(super) fn of(catalog: &Catalog) -> Self {
        let mut number = 0;
        Self {
            months: [(); 12].map(|()| {
                number += 1;
                catalog.get(&format!("bulan-{number}"))
            }),
            before_time: catalog.get("jam-awalan"),
            separator: catalog.get("jam-pemisah"),
        }
    }

    fn month(&self, date: Date) -> &str {
        let before = usize::from(date.month().unsigned_abs()).saturating_sub(1);
        self.months.get(before).map_or("", String::as_str)
    }
}

/// A day in words, with the month's name from the catalogue.
pub fn format_date(catalog: &Catalog, date: Date) -> String {
    let mut text = String::with_capacity(USUAL);
    put_date(&mut text, catalog, date);
    text
}

/// A day and time on the clock of `zone`, in words.
pub fn format_moment(catalog: &Catalog, moment: Moment, zone: &TimeZone) -> String {
    format_clock(catalog, moment.zoned(zone).datetime())
}

/// A day and time as a clock shows it, in words.
pub fn format_clock(catalog: &Catalog, clock: DateTime) -> String {
    let words = &catalog.dates;
    let mut text = String::with_capacity(USUAL);
    put_date(&mut text, catalog, clock.date());
    put!(&mut text; words.before_time, Two(clock.hour()), words.separator, Two(clock.minute()));
    text
}

fn put_date(text: &mut String, catalog: &Catalog, date: Date) {
    put!(text; date.day(), " ", catalog.dates.month(date), " ", date.year());
}
