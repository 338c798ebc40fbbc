//! `history-incomplete`: a verdict over half a history is no verdict.

use crate::case::path::CasePath;
use crate::check::Facts;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::history::limits::{Limits, MISSING_LIMIT};
use crate::history::{Bound, Incomplete};
use crate::source::Place;
use crate::text::shell_word;

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
        "history-incomplete-lost",
        "history-incomplete-commits",
        "history-incomplete-changes",
        "history-incomplete-trees",
        "history-incomplete-files",
        "history-incomplete-versions",
        "history-incomplete-case",
        "history-incomplete-office",
        "history-incomplete-partings",
        "history-incomplete-attachments",
        "history-incomplete-more",
    ],
    judge: Judge::Archive(judge),
};

fn judge(facts: &Facts<'_>, findings: &mut Vec<Finding>) {
    let finding = |message| Finding::new(&HISTORY_INCOMPLETE).message(message);
    findings.extend(facts.history.incomplete.iter().map(|gap| match gap {
        Incomplete::Shallow => finding("history-incomplete-shallow"),
        Incomplete::Grafts => finding("history-incomplete-grafts"),
        Incomplete::Replaced(count) => finding("history-incomplete-replaced").with("count", *count),
        Incomplete::Excess {
            bound,
            commit,
            path,
        } => {
            let (message, limit) = beyond(*bound, facts.history.commits.len());
            let mut excess = finding(message).with("limit", limit);
            if matches!(bound, Bound::Commits | Bound::Changes | Bound::Trees) {
                excess = excess.commit(*commit).with("commit", commit.short());
            }
            match path {
                Some(path) => of_case(excess, path),
                None => excess,
            }
        }
        Incomplete::Missing {
            object,
            commit,
            path,
            reason,
        } => {
            let missing = finding("history-incomplete-missing")
                .commit(*commit)
                .with("commit", commit.short())
                .with("object", object.short())
                .with("reason", reason.as_str());
            match path {
                Some(path) => of_case(missing.message("history-incomplete-lost"), path),
                None => missing,
            }
        }
    }));
}

/// About the case with this file.
fn of_case(finding: Finding, path: &str) -> Finding {
    let finding = finding
        .at(Place::of_file(path))
        .with("path", path)
        .with("file", shell_word(path));
    match CasePath::parse(path) {
        Some(case) => finding.case(case.number).with("case", case.number),
        None => finding,
    }
}

/// The message about a bound that was reached, with what it is: bytes in MiB, for a history of so many commits.
fn beyond(bound: Bound, commits: usize) -> (&'static str, usize) {
    const MIB: usize = 1024 * 1024;
    let limits = Limits::default();
    match bound {
        Bound::Commits => ("history-incomplete-commits", limits.commits / MIB),
        Bound::Changes => ("history-incomplete-changes", limits.changes_in(commits)),
        Bound::Trees => ("history-incomplete-trees", limits.trees_in(commits) / MIB),
        Bound::Files => ("history-incomplete-files", limits.changes_in(commits)),
        Bound::Versions => (
            "history-incomplete-versions",
            limits.versions_in(commits) / MIB,
        ),
        Bound::VersionsOfOne => ("history-incomplete-case", limits.versions_of_one / MIB),
        Bound::OfficeVersions => ("history-incomplete-office", limits.office_versions / MIB),
        Bound::Partings => ("history-incomplete-partings", limits.partings_in(commits)),
        Bound::Attachments => (
            "history-incomplete-attachments",
            limits.attachments_in(commits) / MIB,
        ),
        Bound::Missing => ("history-incomplete-more", MISSING_LIMIT),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{procedure, world};
    use crate::stamp::CommitId;

    fn excess(bound: Bound, path: Option<&str>) -> Incomplete {
        Incomplete::Excess {
            bound,
            commit: CommitId([0xcd; 20]),
            path: path.map(str::to_owned),
        }
    }

    #[test]
    fn each_bound_has_its_own_words() {
        use Bound::*;
        let bounds = [
            Commits,
            Changes,
            Trees,
            Files,
            Versions,
            VersionsOfOne,
            OfficeVersions,
            Partings,
            Attachments,
            Missing,
        ];
        let messages: Vec<&str> = bounds.iter().map(|bound| beyond(*bound, 0).0).collect();
        assert_eq!(messages, CHECK.messages[5..]);
    }

    #[test]
    fn each_gap_is_said() {
        let missing = Incomplete::Missing {
            object: CommitId([0xab; 20]),
            commit: CommitId([0xcd; 20]),
            path: None,
            reason: "object not found".to_owned(),
        };
        let lost = Incomplete::Missing {
            object: CommitId([0xab; 20]),
            commit: CommitId([0xcd; 20]),
            path: Some("cases/2025/04/2025-0001.toml".to_owned()),
            reason: "object not found".to_owned(),
        };
        let gaps = [
            Incomplete::Shallow,
            Incomplete::Grafts,
            Incomplete::Replaced(2),
            missing,
            lost,
            excess(Bound::Changes, None),
            excess(Bound::VersionsOfOne, Some("cases/2025/04/2025-0001.toml")),
        ];
        let said = |gap| world(procedure()).incomplete(gap).says();
        assert_eq!(
            gaps.map(said).concat(),
            [
                "history-incomplete Riwayat arsip tidak lengkap: repositori ini hanya salinan sebagian (shallow clone).",
                "history-incomplete Riwayat arsip tidak dapat dipercaya: file .git/info/grafts mengubah urutan commit.",
                "history-incomplete Riwayat arsip tidak dapat dipercaya: 2 objek diganti lewat refs/replace.",
                "history-incomplete Riwayat arsip tidak lengkap: objek ababababab yang dibutuhkan commit cdcdcdcdcd hilang atau rusak.",
                "history-incomplete 2025-0001 1:1 Satu versi berkas 2025-0001, yang dibuat commit cdcdcdcdcd, hilang atau rusak (objek ababababab). Siapa yang mencatat entri di sekitar versi itu, dan kapan, tidak dapat dinilai.",
                "history-incomplete Riwayat arsip terlalu besar: sampai commit cdcdcdcdcd sudah lebih dari 250.000 perubahan file; mulai commit itu tidak ada yang diperiksa.",
                "history-incomplete 2025-0001 1:1 Semua versi cases/2025/04/2025-0001.toml dalam riwayat arsip bersama-sama melebihi 64 MiB (setiap langkah dihitung 2 KiB lebih); selebihnya tidak diperiksa.",
            ]
        );
    }
}
