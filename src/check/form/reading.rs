//! `syntax` and `schema`: what the loaders could not understand. The loaders make these findings, with their own words;
//! here those of the cases' present versions join the verdict.

use std::collections::BTreeSet;

use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Params, Rule, Severity};
use crate::stamp::CommitId;

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
    let mistakes = &context.case.version.mistakes;
    // Back from the present, until none of the mistakes is left: each version is looked through once.
    let mut since: Vec<Option<CommitId>> = vec![None; mistakes.len()];
    let mut standing: Vec<usize> = (0..mistakes.len()).collect();
    let written = context.case.transitions.iter().rev().filter(|t| t.is_own());
    for transition in written {
        let version = transition.after.as_deref();
        let there: BTreeSet<_> = version.map_or_else(BTreeSet::new, |version| {
            version.mistakes.iter().map(words).collect()
        });
        standing.retain(|at| there.contains(&words(&mistakes[*at])));
        if standing.is_empty() {
            break;
        }
        for at in &standing {
            since[*at] = Some(transition.commit.id);
        }
    }
    for (mistake, since) in mistakes.iter().zip(since) {
        let finding = mistake.clone().case(&context.case.id);
        findings.push(match since {
            Some(commit) => finding.commit(commit),
            None => finding,
        });
    }
}

/// What a mistake says, wherever it stands.
fn words(mistake: &Finding) -> (&'static str, &Params) {
    (mistake.message, &mistake.params)
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
