//! `path-layout`: a case stands at `cases/<year>/<month>/<number>.toml`, by the day it was received, under a number that
//! every system can store and every address can carry.

use jiff::civil::Date;

use crate::case::CaseVersion;
use crate::check::CaseContext;
use crate::check::registry::{Check, Judge};
use crate::finding::{Finding, Group, Rule, Severity};

/// The file stands in the wrong folder or has an unsafe name.
pub static PATH_LAYOUT: Rule = Rule {
    name: "path-layout",
    group: Group::Form,
    severity: Some(Severity::Critical),
    proves: "The case's file stands in the folder of the month in which the case was received, under a safe number.",
};

pub(in crate::check) static CHECK: Check = Check {
    rules: &[&PATH_LAYOUT],
    messages: &["path-layout", "path-layout-shape", "path-layout-name"],
    judge: Judge::Case(judge),
};

/// Longest number of a case, in characters.
const NUMBER_LIMIT: usize = 80;

fn judge(context: &CaseContext<'_>, findings: &mut Vec<Finding>) {
    let case = context.case;
    let finding = || {
        // Where the file stands and when the case came in are one fault from the day that both were so.
        let received = |version: &CaseVersion| {
            let record = version.record.as_ref();
            record.map(|record| record.received.value)
        };
        let present = received(&case.version);
        let finding = context.since(context.finding(&PATH_LAYOUT), |version| {
            received(version) == present
        });
        moved_last(context, finding).with("path", case.path.as_str())
    };
    if !is_safe(&case.id) {
        findings.push(
            finding()
                .message("path-layout-name")
                .with("limit", NUMBER_LIMIT),
        );
    }
    let received = case.record().map(|record| &record.received);
    match (folders(&case.path), received) {
        (None, _) => findings.push(finding().message("path-layout-shape")),
        (Some(found), Some(received)) => {
            let day = context.day(received.value);
            if found != month_of(day) {
                let (year, month) = month_of(day);
                let expected = format!("cases/{year}/{month}/{}.toml", case.id);
                findings.push(
                    finding()
                        .at(context.place(received.span))
                        .with("received", day)
                        .with("expected", expected),
                );
            }
        }
        (Some(_), None) => {}
    }
}

/// Names the commit that moved the file to where it stands, when that is the later one.
fn moved_last(context: &CaseContext<'_>, finding: Finding) -> Finding {
    let facts = context.facts;
    let commits = &facts.history.commits;
    let position = |id| commits.iter().position(|commit| commit.id == id);
    let moved = facts.archive.moves_to(&context.case.path).next();
    match moved.map(|moved| moved.came.id) {
        Some(id) if position(id) > finding.commit.and_then(position) => finding.commit(id),
        _ => finding,
    }
}

fn month_of(day: Date) -> (String, String) {
    (format!("{:04}", day.year()), format!("{:02}", day.month()))
}

/// Year and month in a path of the right shape.
fn folders(path: &str) -> Option<(String, String)> {
    let parts: Vec<&str> = path.split('/').collect();
    let digits =
        |text: &str, count| text.len() == count && text.bytes().all(|b| b.is_ascii_digit());
    match parts.as_slice() {
        ["cases", year, month, file]
            if digits(year, 4) && digits(month, 2) && file.ends_with(".toml") =>
        {
            Some(((*year).to_owned(), (*month).to_owned()))
        }
        _ => None,
    }
}

fn is_safe(number: &str) -> bool {
    number.len() <= NUMBER_LIMIT
        && number.starts_with(|c: char| c.is_ascii_alphanumeric())
        && number
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{Draft, case, procedure, world};

    fn found(draft: Draft) -> Vec<String> {
        world(procedure()).case(draft).only("path-layout")
    }

    #[test]
    fn the_month_is_that_of_diterima_in_the_sites_zone() {
        let draft = case("001").received("2025-05-01 00:30");
        assert_eq!(found(draft.clone().at("cases/2025/05/001.toml")), [""; 0]);
        assert_eq!(
            found(draft.at("cases/2025/04/001.toml")),
            [
                "path-layout 001 5:12 Berkas 001 diterima 1 Mei 2025, tetapi disimpan di cases/2025/04/001.toml."
            ]
        );
    }

    #[test]
    fn another_shape_of_path_is_refused() {
        let draft = case("001").received("2025-05-01 09:00");
        for path in [
            "cases/001.toml",
            "cases/2025/5/001.toml",
            "cases/2025/05/a/001.toml",
        ] {
            assert_eq!(
                found(draft.clone().at(path)),
                [format!(
                    "path-layout 001 1:1 Berkas 001 disimpan di {path}, bukan di cases/<tahun>/<bulan>/<nomor>.toml."
                )]
            );
        }
    }

    #[test]
    fn numbers_have_safe_characters_only() {
        assert!(is_safe("B-2025.04_001"));
        assert!(is_safe(&"a".repeat(80)));
        for number in ["", ".git", "-x", "a b", "a/b", "é", "a'b", &"a".repeat(81)] {
            assert!(!is_safe(number), "{number:?}");
        }
        let draft = case("a b").received("2025-05-01 09:00");
        assert_eq!(
            found(draft.at("cases/2025/05/a b.toml")),
            [
                "path-layout a b 1:1 Nomor berkas “a b” memuat tanda yang tidak boleh dipakai atau lebih dari 80 huruf."
            ]
        );
    }
}
