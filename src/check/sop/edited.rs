//! `sop-edited`: an approved revision keeps its text; what changes is a new revision.
//!
//! Values are compared: layout and comments don't count, words of the narrative do. The commit that brings the file is no
//! edit, even after the day of approval, because the form was on paper before it was in the record.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::own_changes;
use crate::check::Facts;
use crate::check::context::by_commit;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::policy::delta::{Field, changed_fields};
use crate::policy::{OfficeChange, OfficeFile, Version};
use crate::sop::{Sop, SopKey};
use crate::source::Place;
use crate::text::shell_word;

/// The text of an approved revision was changed, deleted or moved.
pub static SOP_EDITED: Rule = Rule {
    name: "sop-edited",
    group: Group::Sop,
    severity: Some(Severity::High),
    proves: "No SOP revision was changed, deleted or renamed after its tanggal_pengesahan.",
};

/// How many names a message lists.
const LISTED: usize = 8;

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&SOP_EDITED],
    messages: &[
        "sop-edited",
        "sop-edited-restored",
        "sop-edited-broken",
        "sop-edited-deleted",
        "sop-edited-renamed",
    ],
    judge: Judge::Archive(judge),
};

fn judge(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    // A revision that was approved when its day of approval was put off stays approved: the day, and the text of that day.
    let mut approved: BTreeMap<&SopKey, (Date, &Sop)> = BTreeMap::new();
    for change in own_changes(facts) {
        let OfficeFile::Sop(key) = &change.file else {
            continue;
        };
        // A file that returns is held against the text that was deleted, a mended one against the text before the mistake.
        let Some(Version::Sop(old)) = &change.base else {
            continue;
        };
        let known = approved.get(key).copied();
        let (day, first) = known.map_or((old.identity.approved, &**old), |(day, first)| {
            (day.min(old.identity.approved), first)
        });
        if change.made.date_in(&facts.settings.zone) > day {
            approved.insert(key, (day, first));
            let found = edit(facts, (key, day), change, old);
            let returns = known.is_some()
                && matches!(&change.after, Some(Version::Sop(new)) if changed_fields(first, new).is_empty());
            findings.extend(found.map(|finding| {
                match returns {
                    // The edit before is accused; its mending is only told.
                    true => finding
                        .message("sop-edited-restored")
                        .severity(Severity::Info),
                    false => finding,
                }
            }));
        }
    }
}

fn edit(
    facts: &Facts<'_>,
    (key, approved): (&SopKey, Date),
    change: &OfficeChange,
    old: &Sop,
) -> Option<Finding> {
    let finding = Finding::new(&SOP_EDITED)
        .with("sop", key.sop.as_str())
        .with("revision", key.revision)
        .with("approved", approved)
        .with("sop_file", shell_word(&change.path))
        .with("settled", settled(facts, key, old));
    let finding = judged_by(facts, old, finding);
    let finding = by_commit(finding, &change.commit, &facts.settings.zone);
    match &change.after {
        Some(Version::Sop(new)) => {
            let fields = changed_fields(old, new);
            if fields.is_empty() {
                return None;
            }
            Some(placed(finding, old, new, &fields))
        }
        Some(_) => Some(
            finding
                .message("sop-edited-broken")
                .at(Place::of_file(&change.path))
                .related(old.source.whole(), "temuan-label-before"),
        ),
        None => {
            let finding = finding.at(old.source.whole());
            Some(match renamed(facts, change, old) {
                Some(path) => finding
                    .message("sop-edited-renamed")
                    .with("sop_target", shell_word(path))
                    .with("path", path),
                None => finding.message("sop-edited-deleted"),
            })
        }
    }
}

/// Whether the file says again what it said before the change.
fn settled(facts: &Facts<'_>, key: &SopKey, old: &Sop) -> &'static str {
    let mut files = facts.sops.iter().filter(|file| file.key == *key);
    let same = files.any(|file| {
        let now = file.sop.as_deref();
        now.is_some_and(|now| changed_fields(old, now).is_empty())
    });
    if same { "yes" } else { "no" }
}

/// Names the cases that are judged by the text before the change.
fn judged_by(facts: &Facts<'_>, old: &Sop, finding: Finding) -> Finding {
    let cases = facts.archive.cases.iter();
    let cases: Vec<&str> = cases
        .filter(|case| {
            let sop = case.sop().filter(|sop| sop.key == old.key);
            sop.is_some_and(|sop| sop.source.text == old.source.text)
        })
        .map(|case| case.id.as_str())
        .collect();
    let listed = cases.iter().take(LISTED).map(|id| (*id).to_owned());
    finding
        .with("count", cases.len())
        .with("more", cases.len().saturating_sub(LISTED))
        .with("cases", listed.collect::<Vec<_>>())
}

fn placed(finding: Finding, old: &Sop, new: &Sop, fields: &[Field]) -> Finding {
    let keys = fields.iter().take(LISTED).map(|field| field.key.clone());
    let first = fields.iter().find_map(|field| field.at);
    let row = |sop: &Sop| {
        let number = fields.iter().find_map(|field| {
            let rest = field.key.strip_prefix("aktivitas.")?;
            rest.split_once('.')?.0.parse().ok()
        })?;
        Some(sop.source.place(sop.activity(number)?.number.span))
    };
    finding
        .with("fields", keys.collect::<Vec<_>>())
        .with("more_fields", fields.len().saturating_sub(LISTED))
        .at(first.map_or_else(|| new.source.whole(), |span| new.source.place(span)))
        .related(
            row(old).unwrap_or_else(|| old.source.whole()),
            "temuan-label-before",
        )
}

/// The new path, where the same commit brought the same form under another name.
fn renamed<'a>(facts: &Facts<'a>, change: &OfficeChange, old: &Sop) -> Option<&'a str> {
    let changes = facts.policy.changes.iter();
    let mut brought = changes.filter(|other| {
        other.commit.id == change.commit.id
            && other.parent == change.parent
            && other.before.is_none()
    });
    let same = brought.find(|other| match &other.after {
        Some(Version::Sop(new)) => changed_fields(old, new).is_empty(),
        _ => false,
    });
    same.map(|other| other.path.as_str())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::check::testing::{case, changed, procedure, world};
    use crate::policy::Version;
    use crate::sop::{Limit, LimitUnit, Sop};

    fn said(after: Option<Sop>, day: &str) -> Vec<String> {
        let before = procedure().build();
        let path = before.key.path();
        let version = |sop| Version::Sop(Arc::new(sop));
        let policy = changed(&path, Some(version(before)), after.map(version), day);
        let draft = case("001").received("2025-04-14 08:00");
        let world = world(procedure()).case(draft).policy(policy);
        world.only("sop-edited")
    }

    #[test]
    fn a_longer_limit_after_approval_is_refused_and_named() {
        let mut longer = procedure().build();
        longer.activities[1].limit = Some(Limit {
            amount: 30,
            unit: LimitUnit::Days,
        });
        let approved = longer.identity.approved;
        assert_eq!(
            said(Some(longer.clone()), "2025-06-02"),
            [
                "sop-edited 4:9 Commit bbbbbbbbbb (2 Juni 2025) mengubah SOP contoh revisi 0, yang disahkan 3 Januari 2024: \
                 aktivitas.2.waktu. Menurut naskah sebelumnya dinilai 1 berkas: 001. | sebelum diubah tertulis di sini 4:9"
            ]
        );
        assert_eq!(said(Some(longer), &approved.to_string()), [""; 0]);
    }

    #[test]
    fn the_same_values_are_accepted_and_a_deletion_is_not() {
        assert_eq!(said(Some(procedure().build()), "2025-06-02"), [""; 0]);
        assert_eq!(said(None, "2025-06-02").len(), 1);
    }
}
