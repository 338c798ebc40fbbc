//! `history-incomplete`: a verdict over half a history is no verdict.

use crate::check::Facts;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::history::{CHANGE_LIMIT, Incomplete};

/// Part of the history is missing or replaced.
pub static HISTORY_INCOMPLETE: Rule = Rule {
    name: "history-incomplete",
    group: Group::History,
    severity: Some(Severity::Critical),
    proves: "The whole history was there: no shallow clone, no grafts, no replaced and no missing objects.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&HISTORY_INCOMPLETE],
    messages: &[
        "history-incomplete-shallow",
        "history-incomplete-grafts",
        "history-incomplete-replaced",
        "history-incomplete-missing",
        "history-incomplete-excess",
    ],
    judge: Judge::Archive(judge),
};

fn judge(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let finding = |message| Finding::new(&HISTORY_INCOMPLETE).message(message);
    findings.extend(facts.history.incomplete.iter().map(|gap| {
        match gap {
            Incomplete::Shallow => finding("history-incomplete-shallow"),
            Incomplete::Grafts => finding("history-incomplete-grafts"),
            Incomplete::Replaced(count) => {
                finding("history-incomplete-replaced").with("count", *count)
            }
            Incomplete::Excess(commit) => finding("history-incomplete-excess")
                .commit(*commit)
                .with("commit", commit.short())
                .with("limit", CHANGE_LIMIT),
            Incomplete::Missing {
                object,
                commit,
                reason,
            } => finding("history-incomplete-missing")
                .commit(*commit)
                .with("commit", commit.short())
                .with("object", object.short())
                .with("reason", reason.as_str()),
        }
    }));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{procedure, world};
    use crate::stamp::CommitId;

    #[test]
    fn each_gap_is_said() {
        let missing = Incomplete::Missing {
            object: CommitId([0xab; 20]),
            commit: CommitId([0xcd; 20]),
            reason: "object not found".to_owned(),
        };
        let gaps = [
            Incomplete::Shallow,
            Incomplete::Grafts,
            Incomplete::Replaced(2),
            missing,
            Incomplete::Excess(CommitId([0xcd; 20])),
        ];
        let said = |gap| world(procedure()).incomplete(gap).says();
        assert_eq!(
            gaps.map(said).concat(),
            [
                "history-incomplete Riwayat arsip tidak lengkap: repositori ini hanya salinan sebagian (shallow clone).",
                "history-incomplete Riwayat arsip tidak dapat dipercaya: file .git/info/grafts mengubah urutan commit.",
                "history-incomplete Riwayat arsip tidak dapat dipercaya: 2 objek diganti lewat refs/replace.",
                "history-incomplete Riwayat arsip tidak lengkap: objek ababababab yang dibutuhkan commit cdcdcdcdcd hilang atau rusak.",
                "history-incomplete Riwayat arsip terlalu besar: sampai commit cdcdcdcdcd sudah lebih dari 1000000 perubahan file; selebihnya tidak diperiksa.",
            ]
        );
    }
}
