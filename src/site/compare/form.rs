//! What two revisions say beside the procedure: identity, rules, lanes, notes and narrative.

use super::FieldDiff;
use super::field::diff;
use crate::site::atlas::Atlas;
use crate::site::plain::plain;
use crate::site::sop::{self, FieldView};
use crate::sop::{DayUnit, Sop};

/// The form's fields, with lanes and the meaning of "hari".
pub(super) fn fields(atlas: &Atlas<'_>, before: &Sop, after: &Sop) -> Vec<FieldDiff> {
    let lines = |field: &FieldView| -> Vec<String> {
        let cell = &field.cell;
        if cell.unreadable {
            return vec![atlas.words.get("sop-tidak-terbaca")];
        }
        cell.lines.iter().map(|line| line.text.clone()).collect()
    };
    let (old, new) = (sop::fields(atlas, before), sop::fields(atlas, after));
    let mut all = vec![diff(
        "sop-instansi",
        &before.identity.office,
        &after.identity.office,
    )];
    all.extend(
        old.iter()
            .zip(&new)
            .map(|(old, new)| diff(old.label, &lines(old), &lines(new))),
    );
    let lanes = |sop: &Sop| -> Vec<String> { sop.lanes.iter().map(|l| l.name.clone()).collect() };
    let unit = |sop: &Sop| {
        vec![atlas.words.get(match sop.day_unit {
            DayUnit::Working => "banding-hari-kerja",
            DayUnit::Calendar => "banding-hari-kalender",
        })]
    };
    all.push(diff("kolom-pelaksana", &lanes(before), &lanes(after)));
    all.push(diff("banding-satuan-hari", &unit(before), &unit(after)));
    all
}

/// Notes and narrative.
pub(super) fn texts(before: &Sop, after: &Sop) -> Vec<FieldDiff> {
    let notes = |sop: &Sop| -> Vec<String> {
        let notes = sop.doubts.iter();
        notes
            .map(|doubt| format!("{}: {}", doubt.field, doubt.note))
            .collect()
    };
    let narrative = |sop: &Sop| -> Vec<String> {
        let blocks = sop.narrative.split("\n\n").map(plain);
        let lines = blocks.map(|b| b.split_whitespace().collect::<Vec<_>>().join(" "));
        lines.filter(|line| !line.is_empty()).collect()
    };
    vec![
        diff("sop-catatan-naskah", &notes(before), &notes(after)),
        diff("banding-penjelasan", &narrative(before), &narrative(after)),
    ]
}
