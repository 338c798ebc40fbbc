//! What a commit brings that the record did not have: its new findings, judged at a cost that follows the commit and not
//! the archive.
//!
//! Only the cases that it touches are read, and only the new part of the history is walked. The same cases are judged as
//! they stood before; what was found then already is old. So whoever mends an old fault is not stopped by it. A commit that
//! touches the office's own files can turn the verdict of every case and is judged with the whole archive.
//!
//! What only the earlier history shows stays for the whole check: that an edit restores what stood long before, that an
//! attachment comes after its step, that an author's date is before that of the entry before it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use crate::case::CaseVersion;
use crate::case::assemble::Archive;
use crate::case::path::{CasePath, attachment};
use crate::finding::{Finding, Params};
use crate::history::{
    Change, History, Repository, RepositoryError, Since, office_files, part, pin, pin_earlier,
    read_versions, snapshot, walk,
};
use crate::judge::{Around, AsOf, Concluded, JudgeError, Read, conclude};
use crate::load::{Content, load};
use crate::past::Past;
use crate::stamp::CommitId;

/// What was found of a commit.
#[derive(Debug)]
pub struct Arrival {
    /// Findings that the record did not have before, in the order in which they are shown.
    pub findings: Vec<Finding>,
    /// Numbers of the cases that are touched.
    pub cases: BTreeSet<String>,
    /// What the office wrote, at the new commit.
    pub content: Content,
    /// The day on which everything was judged.
    pub as_of: Date,
}

/// Judges what `new` brings to `old`; with no `old`, all of it is new.
///
/// # Errors
/// When the repository can't be read, or the settings, calendar or roster of the new commit can't be understood.
pub fn arrival(
    repository: &Repository,
    old: Option<CommitId>,
    new: CommitId,
    as_of: AsOf,
) -> Result<Arrival, JudgeError> {
    let content = load(&office_files(repository, new)?).map_err(JudgeError::Content)?;
    let as_of = as_of.day(&content.settings.zone);
    let Some(old) = old else {
        let history = walk(repository, new)?;
        return Ok(Arrival {
            findings: whole(repository, new, &content, as_of)?,
            cases: numbers(&touched(&history)),
            content,
            as_of,
        });
    };
    let since = Since::find(repository, old, new)?;
    let history = since.walk(repository, new)?;
    let touched = touched(&history);
    let cases = numbers(&touched);
    let findings = if touches_the_office(&history, &since) {
        let now = whole(repository, new, &content, as_of)?;
        match load(&office_files(repository, old)?) {
            Ok(before) => minus(now, &whole(repository, old, &before, as_of)?),
            // What could not be understood before judged nothing.
            Err(_) => now,
        }
    } else {
        let around = (&content, as_of);
        let before = Before::of(repository, old, touched)?;
        let stood = since.walk(repository, old)?;
        let stood = some(repository, stood, &before, around)?;
        minus(some(repository, history, &before, around)?, &stood)
    };
    Ok(Arrival {
        findings,
        cases,
        content,
        as_of,
    })
}

/// Every file that decides about a case touched by the new part, as the path of the case's file.
fn touched(history: &History) -> BTreeSet<String> {
    let changes = history.changes.iter();
    changes
        .map(|change| match attachment(&change.path) {
            Some((case, _)) => case,
            None => change.path.clone(),
        })
        .collect()
}

fn numbers(paths: &BTreeSet<String>) -> BTreeSet<String> {
    let cases = paths.iter().filter_map(|path| CasePath::parse(path));
    cases.map(|case| case.number.to_owned()).collect()
}

/// Whether a new commit changes a file of the office.
fn touches_the_office(history: &History, since: &Since) -> bool {
    history.office.iter().any(|change| {
        let commit = history.commits.get(change.commit);
        commit.is_some_and(|commit| since.is_new(commit.id))
    })
}

/// Findings of the whole archive at a commit.
fn whole(
    repository: &Repository,
    head: CommitId,
    content: &Content,
    as_of: Date,
) -> Result<Vec<Finding>, RepositoryError> {
    let mut history = walk(repository, head)?;
    let snapshot = snapshot(repository, &mut history)?;
    let versions = read_versions(repository, &mut history, &snapshot)?;
    let pins = pin(repository, &mut history, &versions)?;
    let read = Read {
        history,
        snapshot,
        versions,
        pins,
    };
    Ok(concluded(repository, read, (content, as_of))?
        .verdict
        .findings)
}

/// The touched cases as they stood before.
struct Before {
    old: CommitId,
    paths: BTreeSet<String>,
    versions: BTreeMap<String, Arc<CaseVersion>>,
}

impl Before {
    fn of(
        repository: &Repository,
        old: CommitId,
        paths: BTreeSet<String>,
    ) -> Result<Self, RepositoryError> {
        let mut history = History::of_head(old);
        let stood = part(repository, &mut history, &paths)?;
        let read = read_versions(repository, &mut history, &stood)?;
        let version = |(path, change): (&String, &Change)| {
            let version = read.get(path, Some(*change))?;
            Some((path.clone(), Arc::clone(version)))
        };
        Ok(Self {
            old,
            versions: stood.cases.iter().filter_map(version).collect(),
            paths,
        })
    }
}

/// Cases as they stand at a commit, without their history.
///
/// # Errors
/// When the repository can't be read.
pub fn standing(
    repository: &Repository,
    head: CommitId,
    paths: BTreeSet<String>,
    around: (&Content, Date),
) -> Result<Archive, RepositoryError> {
    let since = Since::find(repository, head, head)?;
    let before = Before::of(repository, head, paths)?;
    let history = since.walk(repository, head)?;
    let read = part_of(repository, history, &before)?;
    Ok(concluded(repository, read, around)?.archive)
}

/// Findings of the touched cases, of whose history only the new part was walked.
fn some(
    repository: &Repository,
    history: History,
    before: &Before,
    around: (&Content, Date),
) -> Result<Vec<Finding>, RepositoryError> {
    let read = part_of(repository, history, before)?;
    Ok(concluded(repository, read, around)?.verdict.findings)
}

fn part_of(
    repository: &Repository,
    mut history: History,
    before: &Before,
) -> Result<Read, RepositoryError> {
    let snapshot = part(repository, &mut history, &before.paths)?;
    let versions = read_versions(repository, &mut history, &snapshot)?;
    let mut pins = pin(repository, &mut history, &versions)?;
    let earlier = (before.old, &before.versions);
    pin_earlier(repository, &mut history, earlier, &mut pins)?;
    Ok(Read {
        history,
        snapshot,
        versions,
        pins,
    })
}

fn concluded(
    repository: &Repository,
    read: Read,
    (content, as_of): (&Content, Date),
) -> Result<Concluded, RepositoryError> {
    let around = Around {
        content,
        uncommitted: &[],
        past: &Past::default(),
        as_of,
    };
    conclude(repository, read, around)
}

/// The findings that were not there before. A line that moved within its file makes no finding new.
fn minus(now: Vec<Finding>, before: &[Finding]) -> Vec<Finding> {
    let mut old: BTreeMap<_, usize> = BTreeMap::new();
    for finding in before {
        *old.entry(likeness(finding)).or_default() += 1;
    }
    let mut is_new = |finding: &Finding| match old.get_mut(&likeness(finding)) {
        Some(left) if *left > 0 => {
            *left -= 1;
            false
        }
        _ => true,
    };
    now.into_iter().filter(|finding| is_new(finding)).collect()
}

type Likeness = (
    &'static str,
    &'static str,
    Option<String>,
    Option<u32>,
    Option<CommitId>,
    Params,
);

fn likeness(finding: &Finding) -> Likeness {
    let Finding {
        rule,
        message,
        case,
        step,
        commit,
        params,
        ..
    } = finding.clone();
    (rule.name, message, case, step, commit, params)
}
