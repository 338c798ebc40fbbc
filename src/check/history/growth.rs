//! What one change did to the values of a record: entries appended, and everything that is no appending.

use crate::case::{Cancellation, CaseRecord, Step};

/// What became of a list of entries. Indices count from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// Entries whose values changed: index before and after.
    pub changed: Vec<(usize, usize)>,
    /// Entries that are gone: index before.
    pub removed: Vec<usize>,
    /// Entries put in before existing ones: index after.
    pub inserted: Vec<usize>,
    /// How many were added at the end.
    pub appended: usize,
}

/// What became of the withdrawal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Nothing, or there is none.
    Same,
    /// It was added.
    Added,
    /// Its values changed.
    Changed,
    /// It is gone.
    Removed,
}

/// The difference between two records, by values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Growth {
    /// Steps.
    pub steps: Spread,
    /// Corrections.
    pub corrections: Spread,
    /// The withdrawal.
    pub cancellation: Fate,
    /// Keys at the head of the file whose values differ.
    pub head: Vec<&'static str>,
}

impl Growth {
    /// Compares two records; a record that has nothing before it grows from nothing.
    pub fn between(before: Option<&CaseRecord>, after: &CaseRecord) -> Self {
        let Some(before) = before else {
            return Self {
                steps: Spread::of(&[], &after.steps),
                corrections: Spread::of(&[], &after.corrections),
                cancellation: fate(None, after.cancellation.as_ref()),
                head: Vec::new(),
            };
        };
        Self {
            steps: Spread::of(&before.steps, &after.steps),
            corrections: Spread::of(&before.corrections, &after.corrections),
            cancellation: fate(before.cancellation.as_ref(), after.cancellation.as_ref()),
            head: differing_head(before, after),
        }
    }

    /// How many entries were added.
    pub fn entries(&self) -> usize {
        self.steps.appended
            + self.corrections.appended
            + usize::from(self.cancellation == Fate::Added)
    }

    /// Whether the values are the same.
    pub fn is_nothing(&self) -> bool {
        self.steps == Spread::default()
            && self.corrections == Spread::default()
            && self.cancellation == Fate::Same
            && self.head.is_empty()
    }
}

impl Spread {
    /// Compares two lists: what stands alike at the beginning and at the end is the same entry; what is left in between
    /// is paired off in order.
    pub fn of<T: PartialEq>(before: &[T], after: &[T]) -> Self {
        let alike =
            |pairs: &mut dyn Iterator<Item = (&T, &T)>| pairs.take_while(|(a, b)| a == b).count();
        let head = alike(&mut before.iter().zip(after));
        let (old, new) = (
            before.get(head..).unwrap_or_default(),
            after.get(head..).unwrap_or_default(),
        );
        let tail = alike(&mut old.iter().rev().zip(new.iter().rev()));
        let (old, new) = (old.len() - tail, new.len() - tail);
        let paired = old.min(new);
        let extra = head + paired..head + new;
        Self {
            changed: (head..head + paired).map(|index| (index, index)).collect(),
            removed: (head + paired..head + old).collect(),
            appended: if tail == 0 { extra.len() } else { 0 },
            inserted: if tail == 0 {
                Vec::new()
            } else {
                extra.collect()
            },
        }
    }
}

fn fate(before: Option<&Cancellation>, after: Option<&Cancellation>) -> Fate {
    match (before, after) {
        (None, Some(_)) => Fate::Added,
        (Some(_), None) => Fate::Removed,
        (before, after) if before != after => Fate::Changed,
        _ => Fate::Same,
    }
}

/// Keys at the head of the file whose values differ.
pub fn differing_head(before: &CaseRecord, after: &CaseRecord) -> Vec<&'static str> {
    keys(&[
        ("sop", before.sop == after.sop),
        ("revisi", before.revision == after.revision),
        ("judul", before.title == after.title),
        ("pemohon", before.applicant == after.applicant),
        ("diterima", before.received == after.received),
        ("klasifikasi", before.classification == after.classification),
    ])
}

/// Keys of a step whose values differ.
pub fn differing_step(before: &Step, after: &Step) -> Vec<&'static str> {
    keys(&[
        ("aktivitas", before.activity == after.activity),
        ("pelaksana", before.lane == after.lane),
        ("petugas", before.officer == after.officer),
        ("selesai", before.finished == after.finished),
        ("mulai", before.started == after.started),
        ("kelengkapan", before.requirements == after.requirements),
        ("output", before.outputs == after.outputs),
        ("keputusan", before.decision == after.decision),
        ("catatan", before.note == after.note),
    ])
}

fn keys(compared: &[(&'static str, bool)]) -> Vec<&'static str> {
    let differing = compared.iter().filter(|(_, same)| !same);
    differing.map(|(key, _)| *key).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spread(before: &str, after: &str) -> Spread {
        let letters = |text: &str| text.chars().collect::<Vec<_>>();
        Spread::of(&letters(before), &letters(after))
    }

    #[test]
    fn entries_added_at_the_end_are_appended() {
        assert_eq!(spread("", ""), Spread::default());
        assert_eq!(spread("ab", "ab"), Spread::default());
        for (before, after, appended) in [("", "a", 1), ("ab", "abc", 1), ("aa", "aaaa", 2)] {
            let expected = Spread {
                appended,
                ..Spread::default()
            };
            assert_eq!(spread(before, after), expected);
        }
    }

    #[test]
    fn everything_else_is_named_by_its_index() {
        let none = Spread::default;
        let cases = [
            (
                "abc",
                "ac",
                Spread {
                    removed: vec![1],
                    ..none()
                },
            ),
            (
                "abc",
                "",
                Spread {
                    removed: vec![0, 1, 2],
                    ..none()
                },
            ),
            (
                "ab",
                "axb",
                Spread {
                    inserted: vec![1],
                    ..none()
                },
            ),
            (
                "abc",
                "axc",
                Spread {
                    changed: vec![(1, 1)],
                    ..none()
                },
            ),
            (
                "ab",
                "axc",
                Spread {
                    changed: vec![(1, 1)],
                    appended: 1,
                    ..none()
                },
            ),
            (
                "abcd",
                "axd",
                Spread {
                    changed: vec![(1, 1)],
                    removed: vec![2],
                    ..none()
                },
            ),
        ];
        for (before, after, expected) in cases {
            assert_eq!(spread(before, after), expected, "{before} → {after}");
        }
    }
}
