//! Owning up: what did happen against the SOP has to be recorded too, and must not be stopped by its own finding.
//!
//! The message of the commit names the rules on a line of its own, `Diakui: out-of-order, late-step`. The finding stays for
//! everybody to see. Only what happened in the office can be owned up to, never a fault of the record itself. Of a step that
//! came in with an old log, what that log does not say, or says the wrong way round, is also what happened: nobody can
//! record it better any more.

use std::collections::BTreeSet;

use crate::check::completeness::missing_output::MISSING_OUTPUT;
use crate::check::completeness::missing_requirement::MISSING_REQUIREMENT;
use crate::check::order::{MISSING_DECISION, OUT_OF_ORDER, STEP_AFTER_END, WRONG_START};
use crate::check::performer::author_not_officer::AUTHOR_NOT_OFFICER;
use crate::check::performer::officer_not_in_role::OFFICER_NOT_IN_ROLE;
use crate::check::performer::wrong_performer::WRONG_PERFORMER;
use crate::check::time::{LATE_RECORD, LATE_STEP, NON_WORKING_DAY, TIME_REVERSED};
use crate::finding::{Finding, Rule};

/// Word at the beginning of the line.
pub const KEY: &str = "Diakui";

/// Rules whose findings tell what happened in the office.
pub static OWNABLE: [&Rule; 11] = [
    &WRONG_START,
    &OUT_OF_ORDER,
    &STEP_AFTER_END,
    &LATE_STEP,
    &LATE_RECORD,
    &NON_WORKING_DAY,
    &WRONG_PERFORMER,
    &OFFICER_NOT_IN_ROLE,
    &AUTHOR_NOT_OFFICER,
    &MISSING_REQUIREMENT,
    &MISSING_OUTPUT,
];

/// Rules whose findings tell what an old log says, where they are of a step that came in with it.
pub static OWNABLE_OF_IMPORTS: [&Rule; 2] = [&MISSING_DECISION, &TIME_REVERSED];

/// Whether this finding can be owned up to.
pub fn may_be_owned(finding: &Finding) -> bool {
    OWNABLE.contains(&finding.rule)
        || (finding.imported && OWNABLE_OF_IMPORTS.contains(&finding.rule))
}

/// Names of the rules of these findings that can be owned up to, each once.
pub fn ownable<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Vec<&'static str> {
    let names: BTreeSet<&str> = findings
        .into_iter()
        .filter(|finding| may_be_owned(finding))
        .map(|finding| finding.rule.name)
        .collect();
    names.into_iter().collect()
}

/// Names of the rules that a message owns up to.
pub fn owned(message: &str) -> impl Iterator<Item = &str> {
    let lines = message.lines().filter_map(|line| {
        let (key, names) = line.split_once(':')?;
        key.trim().eq_ignore_ascii_case(KEY).then_some(names)
    });
    lines.flat_map(|names| names.split([',', ' ']).filter(|name| !name.is_empty()))
}

/// A message that owns up to these rules.
pub fn owning(message: &str, rules: &[&str]) -> String {
    if rules.is_empty() {
        return message.to_owned();
    }
    format!("{message}\n\n{KEY}: {}", rules.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let message = owning("2025-0001: langkah 2", &["out-of-order", "late-step"]);
        assert_eq!(
            message,
            "2025-0001: langkah 2\n\nDiakui: out-of-order, late-step"
        );
        let names: Vec<_> = owned(&message).collect();
        assert_eq!(names, ["out-of-order", "late-step"]);
        assert_eq!(owning("a", &[]), "a");
    }

    #[test]
    fn people_write_it_in_several_ways() {
        let owned = |text| owned(text).collect::<Vec<_>>();
        assert_eq!(owned("a\n\n diakui : out-of-order"), ["out-of-order"]);
        assert_eq!(owned("a\nDiakui: a,b\nDiakui: c"), ["a", "b", "c"]);
        assert!(owned("Tidak diakui: out-of-order").is_empty());
        assert!(owned("out-of-order").is_empty());
    }
}
