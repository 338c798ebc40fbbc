//! Running cases: how old they are, and when they are due.

use jiff::ToSpan;
use jiff::civil::Date;

/// The greatest age of each bucket but the last, in working days: 0–5, 6–10, 11–20, 21–40, 41–60, and above.
pub const AGE_LIMITS: [i64; 5] = [5, 10, 20, 40, 60];

/// Running cases by age in working days on the as-of day, whatever the SOP's own unit is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ages {
    /// Since `diterima`.
    pub since_received: [usize; AGE_LIMITS.len() + 1],
    /// Since the last step; since `diterima` where there is none.
    pub since_last: [usize; AGE_LIMITS.len() + 1],
}

impl Ages {
    /// Counts one case.
    pub fn add(&mut self, received: i64, last: i64) {
        for (buckets, age) in [
            (&mut self.since_received, received),
            (&mut self.since_last, last),
        ] {
            if let Some(bucket) = buckets.get_mut(bucket(age)) {
                *bucket += 1;
            }
        }
    }
}

/// Which bucket an age is in.
fn bucket(age: i64) -> usize {
    let limits = AGE_LIMITS.iter();
    limits.take_while(|limit| age > **limit).count()
}

/// Running cases by the due date of the activity now due; weeks end on Sunday. Every running case is counted once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DueTally {
    /// The due date has passed.
    pub overdue: usize,
    /// On the as-of day.
    pub today: usize,
    /// After it, to Sunday.
    pub this_week: usize,
    /// In the week after.
    pub next_week: usize,
    /// Later.
    pub later: usize,
    /// The form gives the activity no limit.
    pub unlimited: usize,
}

impl DueTally {
    /// Counts one case.
    pub fn add(&mut self, due: Option<Date>, overdue: bool, as_of: Date) {
        let to_sunday = 6 - i64::from(as_of.weekday().to_monday_zero_offset());
        let sunday = as_of.saturating_add(to_sunday.days());
        let count = match due {
            None => &mut self.unlimited,
            Some(_) if overdue => &mut self.overdue,
            Some(day) if day <= as_of => &mut self.today,
            Some(day) if day <= sunday => &mut self.this_week,
            Some(day) if day <= sunday.saturating_add(7.days()) => &mut self.next_week,
            Some(_) => &mut self.later,
        };
        *count += 1;
    }

    /// All running cases.
    pub fn total(self) -> usize {
        self.overdue + self.today + self.this_week + self.next_week + self.later + self.unlimited
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn each_age_has_one_bucket() {
        let buckets = [0, 5, 6, 10, 11, 20, 21, 40, 41, 60, 61, 9999].map(bucket);
        assert_eq!(buckets, [0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
    }

    #[test]
    fn weeks_end_on_sunday() {
        // 2026-11-25 is a Wednesday.
        let as_of = date(2026, 11, 25);
        let mut tally = DueTally::default();
        tally.add(Some(date(2026, 11, 24)), true, as_of);
        tally.add(Some(as_of), false, as_of);
        for day in [26, 29, 30] {
            tally.add(Some(date(2026, 11, day)), false, as_of);
        }
        tally.add(Some(date(2026, 12, 6)), false, as_of);
        tally.add(Some(date(2026, 12, 7)), false, as_of);
        tally.add(None, false, as_of);
        assert_eq!(
            tally,
            DueTally {
                overdue: 1,
                today: 1,
                this_week: 2,
                next_week: 2,
                later: 1,
                unlimited: 1,
            }
        );
        assert_eq!(tally.total(), 8);
    }
}
