//! Months and half-years of the site's calendar.

use jiff::civil::Date;

/// A month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// Year.
    pub year: i16,
    /// 1 to 12.
    pub month: i8,
}

impl Month {
    /// The month of a day.
    pub fn of(day: Date) -> Self {
        Self {
            year: day.year(),
            month: day.month(),
        }
    }

    /// The month before.
    #[must_use]
    pub fn previous(self) -> Self {
        match self.month {
            1 => Self {
                year: self.year.saturating_sub(1),
                month: 12,
            },
            month => Self {
                month: month - 1,
                ..self
            },
        }
    }

    /// The last `count` months up to and including this one, the oldest first.
    pub fn back(self, count: usize) -> Vec<Self> {
        let months = std::iter::successors(Some(self), |month| Some(month.previous()));
        let mut months: Vec<Self> = months.take(count).collect();
        months.reverse();
        months
    }

    /// `2025-04`.
    pub fn iso(self) -> String {
        format!("{:04}-{:02}", self.year, self.month)
    }
}

/// A half-year (semester), the period of the monitoring form: January to June, or July to December.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Half {
    /// Year.
    pub year: i16,
    /// 1 or 2.
    pub number: u8,
}

impl Half {
    /// The half-year of a day.
    pub fn of(day: Date) -> Self {
        Self {
            year: day.year(),
            number: if day.month() <= 6 { 1 } else { 2 },
        }
    }

    /// Its first day.
    pub fn first_day(self) -> Date {
        let month = if self.number == 1 { 1 } else { 7 };
        Date::new(self.year, month, 1).unwrap_or(Date::MIN)
    }

    /// Its last day.
    pub fn last_day(self) -> Date {
        let (month, day) = if self.number == 1 { (6, 30) } else { (12, 31) };
        Date::new(self.year, month, day).unwrap_or(Date::MAX)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn months_go_back_over_the_year() {
        let back = Month::of(date(2026, 2, 28)).back(4);
        let names: Vec<String> = back.into_iter().map(Month::iso).collect();
        assert_eq!(names, ["2025-11", "2025-12", "2026-01", "2026-02"]);
    }

    #[test]
    fn a_half_year_begins_in_january_and_july() {
        let half = |day| Half::of(day);
        assert_eq!(half(date(2025, 6, 30)), half(date(2025, 1, 1)));
        assert_ne!(half(date(2025, 6, 30)), half(date(2025, 7, 1)));
        let second = half(date(2025, 7, 1));
        assert_eq!(second.first_day(), date(2025, 7, 1));
        assert_eq!(second.last_day(), date(2025, 12, 31));
    }
}
