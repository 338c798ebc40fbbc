//! `syntax` and `schema`: what the loaders could not understand. The loaders make these findings, with their own words;
//! here those of the cases' present versions join the verdict.

use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};

/// The file is no valid TOML, no text, or too large.
pub static SYNTAX: Rule = Rule {
    name: "syntax",
    group: Group::Form,
    severity: Some(Severity::Critical),
    proves: "The file can be read.",
};

/// A key is unknown or missing, or a value is of the wrong kind.
pub static SCHEMA: Rule = Rule {
    name: "schema",
    group: Group::Form,
    severity: Some(Severity::Critical),
    proves: "The file has exactly the keys of its form, each with a value of the right kind.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&SYNTAX, &SCHEMA],
    messages: &[],
    judge: Judge::Case(judge),
};

fn judge(context: &CaseContext<'_>, findings: &mut Vec<Finding>) {
    for mistake in &context.case.version.mistakes {
        let same =
            |other: &Finding| (other.message, &other.params) == (mistake.message, &mistake.params);
        let finding = mistake.clone().case(&context.case.id);
        findings.push(context.since(finding, |version| version.mistakes.iter().any(same)));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{case, procedure, story, world};

    #[test]
    fn a_mistake_in_the_present_version_is_a_finding_of_its_case() {
        let broken = story(case("001").received("2025-04-14 08:00")).then(case("001").unreadable());
        let verdict = world(procedure()).story(broken).verdict();
        let found: Vec<_> = verdict
            .findings
            .iter()
            .map(|f| (f.rule.name, f.case.as_deref()))
            .collect();
        assert_eq!(found, [("syntax", Some("001"))]);
    }

    #[test]
    fn the_commit_that_brought_the_mistake_is_named() {
        let broken = story(case("001").received("2025-04-14 08:00")).then(case("001").unreadable());
        let verdict = world(procedure()).story(broken).verdict();
        let last = verdict.findings.iter().map(|f| f.commit.is_some());
        assert_eq!(last.collect::<Vec<_>>(), [true]);
    }

    #[test]
    fn a_mistake_that_was_mended_or_whose_file_is_gone_is_none() {
        let draft = case("001").received("2025-04-14 08:00");
        let mended = story(case("001").unreadable()).then(draft.clone());
        assert_eq!(world(procedure()).story(mended).only("syntax"), [""; 0]);
        let gone = story(case("001").unreadable()).deleted();
        assert_eq!(world(procedure()).story(gone).only("syntax"), [""; 0]);
    }
}
