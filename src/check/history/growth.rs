//! What one change did to the values of a record: entries appended, and everything that is no appending.

use crate::case::{Cancellation, CaseRecord, Step};
use crate::source::{Located, Span};

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
    /// Values at the head of the file that differ.
    pub head: Vec<Difference>,
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

    /// Whether what was recorded reads otherwise, apart from what is gone.
    pub fn changes(&self) -> bool {
        let changed = |spread: &Spread| !spread.changed.is_empty() || !spread.inserted.is_empty();
        changed(&self.steps)
            || changed(&self.corrections)
            || self.cancellation == Fate::Changed
            || !self.head.is_empty()
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

/// A value that differs: its key, and where it stood and stands, where the record knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The key in the file.
    pub key: &'static str,
    /// Where the value stood.
    pub before: Option<Span>,
    /// Where the new value stands.
    pub after: Option<Span>,
}

/// Values at the head of the file that differ.
pub fn differing_head(before: &CaseRecord, after: &CaseRecord) -> Vec<Difference> {
    let (old, new) = (before, after);
    let found = [
        located("sop", Some(&old.sop), Some(&new.sop)),
        located("revisi", Some(&old.revision), Some(&new.revision)),
        plain("judul", &old.title, &new.title),
        plain("pemohon", &old.applicant, &new.applicant),
        located("diterima", Some(&old.received), Some(&new.received)),
        plain("klasifikasi", &old.classification, &new.classification),
    ];
    found.into_iter().flatten().collect()
}

/// Values of a step that differ.
pub fn differing_step(before: &Step, after: &Step) -> Vec<Difference> {
    let (old, new) = (before, after);
    let found = [
        located("aktivitas", Some(&old.activity), Some(&new.activity)),
        located("pelaksana", Some(&old.lane), Some(&new.lane)),
        located("petugas", Some(&old.officer), Some(&new.officer)),
        located("selesai", Some(&old.finished), Some(&new.finished)),
        located("mulai", old.started.as_ref(), new.started.as_ref()),
        plain("kelengkapan", &old.requirements, &new.requirements),
        plain("output", &old.outputs, &new.outputs),
        located("keputusan", old.decision.as_ref(), new.decision.as_ref()),
        plain("catatan", &old.note, &new.note),
    ];
    found.into_iter().flatten().collect()
}

fn located<T: PartialEq>(
    key: &'static str,
    before: Option<&Located<T>>,
    after: Option<&Located<T>>,
) -> Option<Difference> {
    (before != after).then(|| Difference {
        key,
        before: before.map(|value| value.span),
        after: after.map(|value| value.span),
    })
}

fn plain<T: PartialEq>(key: &'static str, before: &T, after: &T) -> Option<Difference> {
    (before != after).then_some(Difference {
        key,
        before: None,
        after: None,
    })
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
