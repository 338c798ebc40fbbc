//! Times as logs have them, in the forms that the map names.

use jiff::civil::{Date, Time};
use jiff::fmt::{strtime, temporal::Pieces};
use jiff::tz::{Offset, TimeZone};

use super::map::{FileForm, TimeForm};
use crate::stamp::Moment;

/// Years that a record can speak of.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2199;

/// Why a time can't be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeFault {
    /// It has none of the forms, or is no day or time of day that there is.
    Unread,
    /// It has no time of day, and the map names none.
    NoClock,
    /// Clocks were put forward or back: this time of day is missing or comes twice.
    Ambiguous,
    /// A year that no record speaks of.
    Year,
}

/// Reads a time; one without an offset is of the map's zone, or else of `zone`, that of the site.
///
/// # Errors
/// When it can't be taken.
pub fn read(text: &str, form: &FileForm, zone: &TimeZone) -> Result<Moment, TimeFault> {
    let (date, clock, offset) = form
        .times
        .iter()
        .find_map(|form| parts(text, form))
        .ok_or(TimeFault::Unread)?;
    if !YEARS.contains(&date.year()) {
        return Err(TimeFault::Year);
    }
    let clock = clock.or(form.clock).ok_or(TimeFault::NoClock)?;
    let civil = date.to_datetime(clock);
    match offset {
        Some(offset) => {
            let at = offset.to_timestamp(civil).map_err(|_| TimeFault::Year)?;
            Ok(Moment { at, offset })
        }
        None => {
            let zone = form.zone.as_ref().unwrap_or(zone);
            let ambiguous = zone.to_ambiguous_timestamp(civil);
            let at = ambiguous.unambiguous().map_err(|_| TimeFault::Ambiguous)?;
            let offset = zone.to_offset(at);
            Ok(Moment { at, offset })
        }
    }
}

type Parts = (Date, Option<Time>, Option<Offset>);

fn parts(text: &str, form: &TimeForm) -> Option<Parts> {
    match form {
        TimeForm::Iso => {
            let pieces = Pieces::parse(text).ok()?;
            Some((pieces.date(), pieces.time(), pieces.to_numeric_offset()))
        }
        TimeForm::Signs(signs) => {
            let read = strtime::parse(signs, text).ok()?;
            let date = read.to_date().ok()?;
            let clock = match read.hour() {
                Some(_) => Some(read.to_time().ok()?),
                None => None,
            };
            Some((date, clock, read.offset()))
        }
    }
}

/// Whether a form has only signs that are known and finds a day: it reads back a day that it wrote.
pub fn is_form(signs: &str) -> bool {
    let date = Date::constant(2025, 4, 14).at(10, 12, 30, 0);
    let Ok(zoned) = date.to_zoned_datetime(TimeZone::UTC) else {
        return false;
    };
    let Ok(written) = strtime::format(signs, &zoned) else {
        return false;
    };
    let read = strtime::parse(signs, &written).and_then(|read| read.to_date());
    read.is_ok_and(|read| read == date.date())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use jiff::civil::time;

    use super::*;
    use crate::importing::map::{Encoding, RowOrder};

    fn form(times: &[&str]) -> FileForm {
        let form = |text: &&str| match *text {
            "iso" => TimeForm::Iso,
            signs => TimeForm::Signs(signs.to_owned()),
        };
        FileForm {
            encoding: Encoding::Utf8,
            delimiter: b',',
            times: times.iter().map(form).collect(),
            zone: None,
            clock: None,
            order: RowOrder::File,
            items: ';',
        }
    }

    fn told(text: &str, form: &FileForm) -> Result<String, TimeFault> {
        let zone = TimeZone::get("Asia/Jakarta").unwrap();
        read(text, form, &zone).map(Moment::rfc3339)
    }

    #[test]
    fn forms_are_tried_in_their_order() {
        let form = form(&["iso", "%d/%m/%Y %H.%M", "%d %b %Y, %I:%M %p"]);
        for (text, expected) in [
            ("2011-10-11T13:45:40.276+02:00", "2011-10-11T13:45:40+02:00"),
            ("2011-10-11 13:45", "2011-10-11T13:45:00+07:00"),
            ("11/10/2011 13.45", "2011-10-11T13:45:00+07:00"),
            ("11 Oct 2011, 01:45 PM", "2011-10-11T13:45:00+07:00"),
        ] {
            assert_eq!(told(text, &form), Ok(expected.to_owned()), "{text}");
        }
        for text in [
            "",
            "kemarin",
            "31/02/2011 10.00",
            "11/10/2011 25.00",
            "2011-10-11T13:45:40+99:00",
        ] {
            assert_eq!(told(text, &form), Err(TimeFault::Unread), "{text}");
        }
    }

    #[test]
    fn a_date_needs_a_time_of_day_from_the_map() {
        let mut form = form(&["%d-%m-%Y"]);
        assert_eq!(told("11-10-2011", &form), Err(TimeFault::NoClock));
        form.clock = Some(time(16, 0, 0, 0));
        assert_eq!(
            told("11-10-2011", &form),
            Ok("2011-10-11T16:00:00+07:00".to_owned())
        );
    }

    #[test]
    fn a_time_that_comes_twice_or_never_is_refused() {
        let mut form = form(&["iso"]);
        form.zone = Some(TimeZone::get("Europe/Amsterdam").unwrap());
        for text in ["2011-03-27 02:30", "2011-10-30 02:30"] {
            assert_eq!(told(text, &form), Err(TimeFault::Ambiguous), "{text}");
        }
        assert_eq!(
            told("2011-07-01 02:30", &form),
            Ok("2011-07-01T02:30:00+02:00".to_owned())
        );
    }

    #[test]
    fn years_far_off_are_refused() {
        let form = form(&["iso", "%d/%m/%y"]);
        for text in [
            "0001-01-01T00:00:00Z",
            "9999-12-31T23:00:00Z",
            "1024-05-05 10:00",
        ] {
            assert_eq!(told(text, &form), Err(TimeFault::Year), "{text}");
        }
    }

    #[test]
    fn a_form_must_find_a_day() {
        for signs in ["%d/%m/%Y", "%Y-%m-%dT%H:%M:%S%.f%:z", "%d %B %Y %H:%M"] {
            assert!(is_form(signs), "{signs}");
        }
        for signs in ["", "%H:%M", "%Y-%m", "%!", "kapan", "%"] {
            assert!(!is_form(signs), "{signs}");
        }
    }
}
