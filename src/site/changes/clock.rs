//! The clocks of a history's commits, as far as they tell which commit is the last one made until a moment.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Commits of which none that follows has an earlier or the same time: place in the history, and time in seconds since 1970.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock(Vec<(usize, i64)>);

impl Clock {
    /// Of commits in the order of the history.
    pub(super) fn of(commits: impl Iterator<Item = (usize, Timestamp)>) -> Self {
        let mut clock = Self::default();
        commits.for_each(|commit| clock.add(commit));
        clock
    }

    /// With commits that follow.
    pub(super) fn after(mut self, commits: &[(usize, Timestamp)]) -> Self {
        commits.iter().for_each(|commit| self.add(*commit));
        self
    }

    fn add(&mut self, (at, when): (usize, Timestamp)) {
        let second = when.as_second();
        while self.0.last().is_some_and(|(_, last)| *last >= second) {
            self.0.pop();
        }
        self.0.push((at, second));
    }

    /// Place of the last commit made no later than this.
    pub(super) fn last_until(&self, moment: Timestamp) -> Option<usize> {
        let no_later = |(_, second): &(usize, i64)| {
            Timestamp::from_second(*second).is_ok_and(|time| time <= moment)
        };
        let after = self.0.partition_point(no_later);
        Some(self.0.get(after.checked_sub(1)?)?.0)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    fn times(seconds: &[i64]) -> Vec<(usize, Timestamp)> {
        let times = seconds.iter().map(|s| Timestamp::from_second(*s).unwrap());
        (0..).zip(times).collect()
    }

    proptest! {
        #[test]
        fn the_last_commit_until_a_moment_is_the_last_of_all(
            seconds in proptest::collection::vec(0..20_i64, 0..30),
            until in 0..20_i64,
            cut in 0..30_usize,
        ) {
            let all = times(&seconds);
            let (first, rest) = all.split_at(cut.min(all.len()));
            let clock = Clock::of(first.iter().copied()).after(rest);
            let until = Timestamp::from_second(until).unwrap();
            let wanted = all.iter().rposition(|(_, time)| *time <= until);
            prop_assert_eq!(clock.last_until(until), wanted);
        }
    }
}
