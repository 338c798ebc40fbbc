//! The list of all rules. A new rule is its own file, its line here, and its words in the catalogue.

use std::cell::LazyCell;
use std::ops::Deref;
use std::sync::LazyLock;

use rayon::prelude::*;

use super::again::Again;
use super::history::lineage::{Judged, judged};
use super::{
    CaseContext, Facts, completeness, form, history, order, performer, signature, sop, time,
};
use crate::case::Case;
use crate::finding::{Finding, Rule};

/// One or a few rules that are judged together.
pub struct Check {
    /// The rules.
    pub rules: &'static [&'static Rule],
    /// Keys of the messages they use, without the leading `temuan-`.
    pub messages: &'static [&'static str],
    /// How they are judged.
    pub judge: Judge,
}

/// What a check looks at.
pub enum Judge {
    /// Each case that is there at the chosen revision.
    Case(fn(&CaseContext<'_>, &mut Vec<Finding>)),
    /// The history of each case, also of those that were deleted.
    Past(fn(&CaseContext<'_>, &mut Vec<Finding>)),
    /// The same, asking what each change of it did to its record.
    Line(fn(&CaseContext<'_>, &[Judged<'_>], &mut Vec<Finding>)),
    /// Everything is looked through at once, but what is found of a case, a commit or the office's files follows from that
    /// case, that commit with what stands below it, or those files alone.
    Apart(fn(&Facts<'_>, &mut Vec<Finding>)),
    /// Everything at once.
    Archive(fn(&Facts<'_>, &mut Vec<Finding>)),
    /// Everything, and what changes of the policy did to verdicts.
    Again(fn(&Facts<'_>, &Again, &mut Vec<Finding>)),
}

/// Every check, in the order in which rules are listed to people.
pub static CHECKS: &[&Check] = &[
    &form::reading::CHECK,
    &form::path_layout::CHECK,
    &form::stray::CHECK,
    &form::duplicate_case::CHECK,
    &form::unknown_sop::CHECK,
    &form::unknown_activity::CHECK,
    &sop::graph::CHECK,
    &sop::edited::CHECK,
    &sop::calendar_changed::CHECK,
    &sop::roster_changed::CHECK,
    &sop::settings_changed::CHECK,
    &order::wrong_start::CHECK,
    &order::out_of_order::CHECK,
    &order::step_after_end::CHECK,
    &order::decision::CHECK,
    &time::time_reversed::CHECK,
    &time::future_step::CHECK,
    &time::late_step::CHECK,
    &time::overdue::CHECK,
    &time::late_record::CHECK,
    &time::non_working_day::CHECK,
    &time::calendar_missing::CHECK,
    &performer::wrong_performer::CHECK,
    &performer::unknown_officer::CHECK,
    &performer::officer_not_in_role::CHECK,
    &performer::author_not_officer::CHECK,
    &performer::shared_address::CHECK,
    &completeness::missing_requirement::CHECK,
    &completeness::missing_output::CHECK,
    &completeness::attachment_missing::CHECK,
    &completeness::attachment_mismatch::CHECK,
    &completeness::attachment_path::CHECK,
    &history::many_steps::CHECK,
    &history::many_cases::CHECK,
    &history::office_file::CHECK,
    &history::step_changed::CHECK,
    &history::step_removed::CHECK,
    &history::case_deleted::CHECK,
    &history::case_renamed::CHECK,
    &history::evil_merge::CHECK,
    &history::changed_without_step::CHECK,
    &history::broken::CHECK,
    &history::folder::CHECK,
    &history::uncommitted::CHECK,
    &signature::unsigned::CHECK,
    &signature::bad_signature::CHECK,
    &signature::signer_mismatch::CHECK,
    &history::commit_date::CHECK,
    &history::unsafe_entry::CHECK,
    &history::unsafe_header::CHECK,
    &history::incomplete::CHECK,
    &history::rewritten::CHECK,
];

/// The checks that speak only where signatures are asked for.
pub static SIGNATURE_CHECKS: &[&Check] = &[
    &signature::unsigned::CHECK,
    &signature::bad_signature::CHECK,
    &signature::signer_mismatch::CHECK,
];

/// Every rule that tertib judges, in the order in which they are listed to people.
pub fn rules() -> &'static [&'static Rule] {
    static RULES: LazyLock<Vec<&'static Rule>> = LazyLock::new(|| {
        CHECKS
            .iter()
            .flat_map(|check| check.rules.iter().copied())
            .collect()
    });
    &RULES
}

/// Whether what a rule finds may follow from several cases together.
pub fn is_of_several(rule: &Rule) -> bool {
    let own = |check: &&&Check| check.rules.iter().any(|own| own.name == rule.name);
    let check = CHECKS.iter().find(own);
    check.is_none_or(|check| matches!(check.judge, Judge::Archive(_) | Judge::Again(_)))
}

/// Keys of every message that the rules use, without the leading `temuan-`.
pub fn messages() -> impl Iterator<Item = &'static str> {
    CHECKS
        .iter()
        .flat_map(|check| check.messages.iter().copied())
}

impl Check {
    /// What these rules find of everything at once; nothing where they look at one case after another.
    fn of_all(&self, facts: &Facts<'_>, again: &Again) -> Vec<Finding> {
        let mut findings = Vec::new();
        match self.judge {
            Judge::Apart(judge) | Judge::Archive(judge) => judge(facts, &mut findings),
            Judge::Again(judge) => judge(facts, again, &mut findings),
            Judge::Case(_) | Judge::Past(_) | Judge::Line(_) => {}
        }
        findings
    }

    /// Adds what they find of one case, whose changes are looked up when one of them asks.
    fn of_case<'a>(
        &self,
        context: &CaseContext<'a>,
        changes: &impl Deref<Target = Vec<Judged<'a>>>,
        findings: &mut Vec<Finding>,
    ) {
        match self.judge {
            Judge::Case(judge) if !context.case.deleted => judge(context, findings),
            Judge::Past(judge) => judge(context, findings),
            Judge::Line(judge) => judge(context, changes, findings),
            Judge::Case(_) | Judge::Apart(_) | Judge::Archive(_) | Judge::Again(_) => {}
        }
    }
}

/// So many cases are judged by all rules before the next: what is read of a case is at hand for the next rule.
const TOGETHER: usize = 64;

/// What these checks find, in their order; on all processors, for none knows of another.
pub fn run_all(checks: &[&Check], facts: Facts<'_>, again: &Again) -> Vec<Finding> {
    let (of_all, of_cases) = rayon::join(
        || -> Vec<Vec<Finding>> {
            let checks = checks.par_iter().with_max_len(1);
            checks.map(|check| check.of_all(&facts, again)).collect()
        },
        || -> Vec<Vec<Vec<Finding>>> {
            let parts = facts.archive.cases.par_chunks(TOGETHER);
            parts.map(|part| of_part(checks, facts, part)).collect()
        },
    );
    let mut found = of_all;
    for part in of_cases {
        for (found, more) in found.iter_mut().zip(part) {
            found.extend(more);
        }
    }
    found.into_iter().flatten().collect()
}

/// What each of these checks finds of a few cases.
fn of_part(checks: &[&Check], facts: Facts<'_>, cases: &[Case]) -> Vec<Vec<Finding>> {
    let mut found = vec![Vec::new(); checks.len()];
    for case in cases {
        let context = CaseContext { facts, case };
        let changes = LazyCell::new(|| judged(case));
        for (check, found) in checks.iter().zip(&mut found) {
            check.of_case(&context, &changes, found);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use std::collections::BTreeSet;

    use super::*;
    use crate::settings::Language;
    use crate::text::Catalog;

    const LANGUAGES: [(Language, &str); 2] = [
        (
            Language::Id,
            include_str!("../../themes/baku/i18n/id/temuan.ftl"),
        ),
        (
            Language::En,
            include_str!("../../themes/baku/i18n/en/temuan.ftl"),
        ),
    ];

    fn wanted() -> BTreeSet<String> {
        let titles = rules().iter().flat_map(|rule| {
            [
                format!("temuan-judul-{}", rule.name),
                format!("temuan-arti-{}", rule.name),
                format!("temuan-contoh-baik-{}", rule.name),
                format!("temuan-contoh-buruk-{}", rule.name),
            ]
        });
        titles
            .chain(messages().map(|key| format!("temuan-{key}")))
            .collect()
    }

    #[test]
    fn every_rule_has_its_words_in_both_languages() {
        for (language, _) in LANGUAGES {
            let catalog = Catalog::built_in(language).expect("built-in texts parse");
            for key in wanted() {
                assert!(catalog.has(&key), "{}: {key}", language.code());
            }
            for message in messages() {
                let help = format!("temuan-{message}.bantuan");
                assert!(catalog.has(&help), "{}: {help}", language.code());
            }
        }
    }

    #[test]
    fn the_catalogue_has_no_words_that_no_rule_uses() {
        let wanted = wanted();
        for (language, text) in LANGUAGES {
            let keys = text.lines().filter_map(|line| line.split_once(" ="));
            let unused: Vec<&str> = keys
                .map(|(key, _)| key)
                .filter(|key| key.starts_with("temuan-") && !key.starts_with("temuan-label-"))
                .filter(|key| !wanted.contains(*key))
                .collect();
            assert_eq!(unused, [""; 0], "{}", language.code());
        }
    }

    #[test]
    fn names_are_unique_and_proofs_are_sentences() {
        let names: BTreeSet<&str> = rules().iter().map(|rule| rule.name).collect();
        assert_eq!(names.len(), rules().len());
        for rule in rules() {
            assert!(rule.proves.ends_with('.'), "{}", rule.name);
        }
    }
}
