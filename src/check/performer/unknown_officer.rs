//! `unknown-officer`: everybody who is named in a case is in the roster.
//!
//! An officer who was in it when the entry was recorded is known: that they were deleted since is `roster-changed`.

use super::entry::entries;
use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};

/// The officer of an entry is not in the roster.
pub static UNKNOWN_OFFICER: Rule = Rule {
    name: "unknown-officer",
    group: Group::Performer,
    severity: Some(Severity::Medium),
    proves: "Every step, correction and withdrawal names an officer of the roster.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&UNKNOWN_OFFICER],
    messages: &["unknown-officer"],
    judge: Judge::Case(judge),
};

fn judge(context: &CaseContext<'_>, findings: &mut Vec<Finding>) {
    let unknown = entries(context)
        .into_iter()
        .filter(|entry| !entry.is_known(&context.facts));
    findings.extend(unknown.map(|entry| entry.finding(context, &UNKNOWN_OFFICER)));
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{Draft, case, officer, procedure, story, world};

    fn says(draft: Draft) -> Vec<String> {
        let all = world(procedure())
            .case(draft)
            .judged_on("2025-04-16")
            .says();
        all.into_iter()
            .filter(|line| !line.starts_with("overdue"))
            .collect()
    }

    fn one() -> Draft {
        case("001").step(1, "2025-04-14 09:00")
    }

    #[test]
    fn officers_of_the_roster_are_known() {
        let whole = one().corrected_finish(1, "2025-04-14 09:10", "2025-04-15 10:00");
        assert_eq!(says(whole.cancelled("2025-04-16 09:00")), [""; 0]);
    }

    #[test]
    fn one_who_was_deleted_since_is_known_and_one_who_was_deleted_before_is_not() {
        let deleted = |when: &str| {
            let story = story(one().by("loket-09")).first_by("loket-09");
            world(procedure())
                .story(story)
                .listed_since("2025-04-01", vec![officer("loket-09", "loket")])
                .listed_since(when, Vec::new())
                .only("unknown-officer")
                .len()
        };
        assert_eq!(deleted("2025-04-15"), 0);
        assert_eq!(deleted("2025-04-10"), 1);
    }

    #[test]
    fn one_unknown_officer_is_one_finding() {
        assert_eq!(
            says(one().by("loket-1")),
            [
                "unknown-officer 001/1 12:11 Langkah 1 menyebut petugas “loket-1”, yang tidak ada dalam daftar petugas."
            ]
        );
        assert_eq!(
            says(
                one()
                    .corrected_finish(1, "2025-04-14 09:10", "2025-04-15 10:00")
                    .corrected_by("siapa")
            ),
            [
                "unknown-officer 001 19:11 Koreksi 1 menyebut petugas “siapa”, yang tidak ada dalam daftar petugas."
            ]
        );
    }
}
