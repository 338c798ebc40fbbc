//! `duplicate-case`: a number belongs to one case.

use std::collections::BTreeMap;

use crate::case::Case;
use crate::check::registry::{Check, Judge};
use crate::check::{CaseContext, Facts};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::text::shell_word;

/// Two files have the same number.
pub static DUPLICATE_CASE: Rule = Rule {
    name: "duplicate-case",
    group: Group::Form,
    severity: Some(Severity::Critical),
    proves: "No other case has the same number.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&DUPLICATE_CASE],
    messages: &["duplicate-case"],
    judge: Judge::Archive(judge),
};

fn judge(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let mut first: BTreeMap<&str, &Case> = BTreeMap::new();
    for case in facts.archive.cases.iter().filter(|case| !case.deleted) {
        let Some(other) = first.get(case.id.as_str()) else {
            first.insert(&case.id, case);
            continue;
        };
        let context = CaseContext {
            facts: *facts,
            case,
        };
        findings.push(
            context
                .finding(&DUPLICATE_CASE)
                .with("path", case.path.as_str())
                .with("file", shell_word(&case.path))
                .with("folder", shell_word(month(&case.path)))
                .with("other", other.path.as_str())
                .related(other.version.source.whole(), "temuan-label-other-case"),
        );
    }
}

/// The folder in which a case's file stands.
fn month(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{case, procedure, world};

    #[test]
    fn the_second_file_of_a_number_is_refused() {
        let april = case("001").received("2025-04-14 08:00");
        let may = case("001").received("2025-05-05 08:00");
        assert_eq!(
            world(procedure())
                .case(april.clone())
                .case(may)
                .only("duplicate-case"),
            [
                "duplicate-case 001 1:1 Nomor 001 dipakai dua berkas: cases/2025/04/001.toml dan cases/2025/05/001.toml. | nomor yang sama di sini 1:1"
            ]
        );
        let other = case("002").received("2025-05-05 08:00");
        assert_eq!(
            world(procedure())
                .case(april)
                .case(other)
                .only("duplicate-case"),
            [""; 0]
        );
    }
}
