//! How numbers of days are spread.

use std::collections::BTreeMap;

/// Numbers of whole days with how often each occurs: the whole distribution, not its mean.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Distribution {
    counts: BTreeMap<i64, usize>,
    total: usize,
}

impl Distribution {
    /// Counts one value; days below 0 are no duration and are left out.
    pub fn add(&mut self, days: i64) {
        if days >= 0 {
            *self.counts.entry(days).or_default() += 1;
            self.total += 1;
        }
    }

    /// How many values there are.
    pub fn count(&self) -> usize {
        self.total
    }

    /// Every value that occurs, ascending, with how often.
    pub fn values(&self) -> impl Iterator<Item = (i64, usize)> {
        self.counts.iter().map(|(days, count)| (*days, *count))
    }

    /// How often this value occurs.
    pub fn of(&self, days: i64) -> usize {
        self.counts.get(&days).copied().unwrap_or(0)
    }

    /// The quantile of `percent` by nearest rank: the smallest value that is reached by at least `percent` of a hundred of
    /// all values. It is always a value that occurs. `None` without values; 0 gives the least, 100 the greatest.
    pub fn quantile(&self, percent: usize) -> Option<i64> {
        let rank = (self.total * percent.min(100)).div_ceil(100).max(1);
        let mut seen = 0;
        self.values().find_map(|(days, count)| {
            seen += count;
            (seen >= rank).then_some(days)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(days: &[i64]) -> Distribution {
        let mut distribution = Distribution::default();
        for day in days {
            distribution.add(*day);
        }
        distribution
    }

    #[test]
    fn quartiles_are_values_that_occur() {
        let spread = of(&[9, 1, 2, 14, 3, 3, 40, 5]);
        assert_eq!(spread.count(), 8);
        // Sorted: 1 2 3 3 5 9 14 40; ranks 1, 2, 4, 6, 8.
        let quantiles = [0, 25, 50, 75, 100].map(|percent| spread.quantile(percent));
        assert_eq!(quantiles, [1, 2, 3, 9, 40].map(Some));
        assert_eq!(of(&[7]).quantile(25), Some(7));
        assert_eq!(of(&[]).quantile(50), None);
    }

    #[test]
    fn time_that_runs_backwards_is_no_duration() {
        let spread = of(&[-1, 0, 0]);
        assert_eq!(spread.count(), 2);
        assert_eq!(spread.values().collect::<Vec<_>>(), [(0, 2)]);
    }
}
