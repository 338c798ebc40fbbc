//! Values of the domain in the words of the catalogue.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::visible;
use crate::calendar::Due;
use crate::finding::{Param, Severity};
use crate::sop::{DayUnit, Limit, LimitUnit};
use crate::stamp::Moment;
use crate::text::{Catalog, format_clock, format_date, format_moment};

/// The catalogue and the zone in which times are shown.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    /// Words.
    pub catalog: &'a Catalog,
    /// Zone of the site.
    pub zone: &'a TimeZone,
}

impl Words<'_> {
    /// Plain words.
    pub(super) fn get(self, key: &str) -> String {
        self.catalog.get(key)
    }

    /// Words with one number in them, called `n`.
    pub(super) fn count(self, key: &str, number: i64) -> String {
        self.catalog.with_named(key, [("n", Param::Number(number))])
    }

    /// Words with gaps.
    pub(super) fn with<const N: usize>(self, key: &str, gaps: [(&str, String); N]) -> String {
        let gaps = gaps.map(|(name, text)| (name, Param::Text(text)));
        self.catalog.with_named(key, gaps)
    }

    /// A day.
    pub(super) fn date(self, date: Date) -> String {
        format_date(self.catalog, date)
    }

    /// A day and time on the site's clock.
    pub(super) fn moment(self, moment: Moment) -> String {
        format_moment(self.catalog, moment, self.zone)
    }

    /// A day and time as written, with the offset that was written.
    pub(super) fn written(self, moment: Moment) -> String {
        let zone = TimeZone::fixed(moment.offset);
        let text = moment.rfc3339();
        // The offset is the last six characters of RFC 3339: `+07:00`.
        let offset = text.get(text.len().saturating_sub(6)..).unwrap_or_default();
        format!("{} ({offset})", format_moment(self.catalog, moment, &zone))
    }

    /// A day and time as written; the offset is told only where it is not the site's own at that moment.
    pub(super) fn stamp(self, moment: Moment) -> String {
        let shown = moment.zoned(self.zone);
        if shown.offset() == moment.offset {
            format_clock(self.catalog, shown.datetime())
        } else {
            self.written(moment)
        }
    }

    /// A limit as on the form: `14 hari`.
    pub(super) fn limit(self, limit: Limit) -> String {
        let key = match limit.unit {
            LimitUnit::Minutes => "satuan-menit",
            LimitUnit::Hours => "satuan-jam",
            LimitUnit::Days => "satuan-hari",
            LimitUnit::Weeks => "satuan-minggu",
            LimitUnit::Months => "satuan-bulan",
        };
        self.count(key, i64::from(limit.amount))
    }

    /// Minutes: `25 menit`, `2 jam 5 menit`.
    pub(super) fn minutes(self, minutes: i64) -> String {
        let (hours, rest) = (minutes / 60, minutes % 60);
        let parts = [("satuan-jam", hours), ("satuan-menit", rest)];
        let given = parts
            .into_iter()
            .filter(|(key, number)| *number != 0 || (minutes == 0 && *key == "satuan-menit"));
        given
            .map(|(key, number)| self.count(key, number))
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// A number of days of the SOP's unit: `9 hari kerja`.
    pub(super) fn days(self, unit: DayUnit, number: i64) -> String {
        let key = match unit {
            DayUnit::Working => "hari-kerja",
            DayUnit::Calendar => "hari-kalender",
        };
        self.count(key, number)
    }

    /// The end of a limit.
    pub(super) fn due(self, due: Due) -> String {
        match due.instant {
            Some(at) => self.moment(Moment {
                at,
                offset: at.to_zoned_datetime(self.zone.clone()).offset(),
            }),
            None => self.date(due.date),
        }
    }

    /// A severity.
    pub(super) fn severity(self, severity: Severity) -> String {
        self.get(&format!("tingkat-{}", severity.name()))
    }
}

/// Hidden characters written out, for every text of a list.
pub(super) fn visible_all(texts: &[String]) -> Vec<String> {
    texts.iter().map(|text| visible(text)).collect()
}
