//! The procedures of two revisions: activities matched by their text, and what each of them says otherwise.

use std::collections::BTreeMap;

use serde::Serialize;
use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::field::{alike, diff, match_up};
use super::{Fate, FieldDiff};
use crate::site::outline;
use crate::site::words::Words;
use crate::sop::{Activity, Sop};

/// An activity in both revisions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActivityDiff {
    /// What became of it.
    pub fate: Fate,
    /// Its number in the older revision.
    pub before: Option<u32>,
    /// Its number in the newer revision.
    pub after: Option<u32>,
    /// Its text, from the newer revision that has it.
    pub description: String,
    /// Fields that are not as they were; all fields of a row that only one revision has.
    pub fields: Vec<FieldDiff>,
}

/// Both revisions' activities in the order of the form, each with what changed in it.
pub(super) fn activities(words: Words<'_>, before: &Sop, after: &Sop) -> Vec<ActivityDiff> {
    let pairs = pair_activities(&before.activities, &after.activities);
    let renumbered: BTreeMap<u32, u32> = pairs
        .iter()
        .filter_map(|(a, b)| Some((a.as_ref()?.number.value, b.as_ref()?.number.value)))
        .collect();
    let told = |sop: &Sop, activity: Option<&Activity>, numbers: &dyn Fn(u32) -> u32| {
        activity.map_or_else(Vec::new, |a| tell(words, sop, a, numbers))
    };
    let own = |number: u32| number;
    let moved = |number: u32| renumbered.get(&number).copied().unwrap_or(number);
    pairs
        .into_iter()
        .map(|(old, new)| {
            let plain = told(before, old, &own);
            // Compared with the numbers that the activities have now, shown with those they had.
            let shown = |label: &str| plain.iter().find(|(l, _)| *l == label);
            let mapped = told(before, old, &moved);
            let fresh = told(after, new, &own);
            let fields: Vec<FieldDiff> = LABELS
                .iter()
                .filter_map(|label| {
                    let find = |all: &[(&str, Vec<String>)]| {
                        let found = all.iter().find(|(l, _)| l == label);
                        found.map_or_else(Vec::new, |(_, lines)| lines.clone())
                    };
                    if find(&mapped) == find(&fresh) {
                        return None;
                    }
                    let shown = shown(label).map_or_else(Vec::new, |(_, lines)| lines.clone());
                    let field = diff(label, &shown, &find(&fresh));
                    (field.fate != Fate::Tetap).then_some(field)
                })
                .collect();
            let number = |activity: Option<&Activity>| activity.map(|a| a.number.value);
            let (before, after) = (number(old), number(new));
            let fate = match (before, after) {
                (None, _) => Fate::Ditambah,
                (_, None) => Fate::Dihapus,
                _ if !fields.is_empty() => Fate::Berubah,
                _ if before != after => Fate::Nomor,
                _ => Fate::Tetap,
            };
            ActivityDiff {
                fate,
                before,
                after,
                description: new
                    .or(old)
                    .map_or_else(String::new, |a| a.description.clone()),
                fields,
            }
        })
        .collect()
}

/// Both revisions' activities, matched by their text.
fn pair_activities<'a>(
    before: &'a [Activity],
    after: &'a [Activity],
) -> Vec<(Option<&'a Activity>, Option<&'a Activity>)> {
    let texts = |activities: &'a [Activity]| -> Vec<&'a str> {
        activities.iter().map(|a| a.description.as_str()).collect()
    };
    let (old, new) = (texts(before), texts(after));
    let mut pairs = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let (old, new) = (&before[op.old_range()], &after[op.new_range()]);
        if matches!(op, DiffOp::Equal { .. }) {
            pairs.extend(old.iter().zip(new).map(|(a, b)| (Some(a), Some(b))));
            continue;
        }
        let matched = match_up(old, new, |a, b| alike(&a.description, &b.description));
        pairs.extend(
            matched
                .into_iter()
                .map(|(a, b)| (a.and_then(|a| old.get(a)), b.and_then(|b| new.get(b)))),
        );
    }
    pairs
}

/// Fields of an activity, by their titles.
const LABELS: [&str; 7] = [
    "kolom-aktivitas",
    "kolom-pelaksana",
    "kolom-kelengkapan",
    "kolom-waktu",
    "kolom-output",
    "banding-alur",
    "kolom-keterangan",
];

/// What an activity says in each field; `number` gives the number to show for a target.
fn tell(
    words: Words<'_>,
    sop: &Sop,
    activity: &Activity,
    number: &dyn Fn(u32) -> u32,
) -> Vec<(&'static str, Vec<String>)> {
    let ways = outline::ways(sop, activity);
    let ways = ways
        .iter()
        .map(|way| outline::way_text(words, way.answer.as_deref(), way.number.map(number)));
    let limit = activity.limit.map(|limit| words.limit(limit));
    let fields = [
        vec![activity.description.clone()],
        outline::lanes(sop, activity),
        activity.requirements.clone(),
        limit.into_iter().collect(),
        activity.outputs.clone(),
        ways.collect(),
        vec![activity.remark.clone()],
    ];
    LABELS.into_iter().zip(fields).collect()
}
