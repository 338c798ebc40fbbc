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
use crate::case::path::{CasePath, deciding};
use crate::finding::{Finding, Params};
use crate::history::{
    Change, History, Incomplete, Pins, Repository, RepositoryError, Since, office_files, part, pin,
    pin_earlier, read_versions, snapshot, walk,
};
use crate::judge::{Around, AsOf, Concluded, JudgeError, Read, conclude};
use crate::load::{Content, load};
use crate::past::Past;
use crate::progress::Unseen;
use crate::settings::Settings;
use crate::stamp::CommitId;

/// What was found of a commit.
#[derive(Debug)]
pub struct Arrival {
    /// Findings that the record did not have before, in the order in which they are shown.
    pub findings: Vec<Finding>,
    /// Numbers of the cases that are touched, each with the new commits that touch it.
    pub cases: BTreeMap<String, BTreeSet<CommitId>>,
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
    brought(repository, (old, new), as_of, None)
}

/// The same by settings that were in force before, so that nothing new weakens its own judge.
///
/// # Errors
/// As [`arrival`].
pub fn arrival_by(
    settings: &Settings,
    repository: &Repository,
    (old, new): (Option<CommitId>, CommitId),
    as_of: AsOf,
) -> Result<Arrival, JudgeError> {
    brought(repository, (old, new), as_of, Some(settings))
}

fn brought(
    repository: &Repository,
    (old, new): (Option<CommitId>, CommitId),
    as_of: AsOf,
    settings: Option<&Settings>,
) -> Result<Arrival, JudgeError> {
    let read = |commit| -> Result<Content, JudgeError> {
        let mut content = load(&office_files(repository, commit)?).map_err(JudgeError::Content)?;
        if let Some(settings) = settings {
            content.settings.clone_from(settings);
        }
        Ok(content)
    };
    let content = read(new)?;
    let as_of = as_of.day(&content.settings.zone);
    let Some(old) = old else {
        let history = walk(repository, new)?;
        return Ok(Arrival {
            findings: whole(repository, new, &content, as_of)?,
            cases: cases(&history),
            content,
            as_of,
        });
    };
    let since = Since::find(repository, old, new)?;
    let history = since.walk(repository, new)?;
    let cases = cases(&history);
    let findings = if touches_the_office(&history, &since) {
        let now = whole(repository, new, &content, as_of)?;
        match read(old) {
            Ok(before) => minus(now, &whole(repository, old, &before, as_of)?),
            // What could not be understood before judged nothing.
            Err(JudgeError::Content(_)) => now,
            Err(error) => return Err(error),
        }
    } else {
        let around = (&content, as_of);
        let before = Before::of(repository, (old, new), touched(&history))?;
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
    history.changes.iter().map(|c| deciding(&c.path)).collect()
}

/// The touched cases and the commits that touch them.
fn cases(history: &History) -> BTreeMap<String, BTreeSet<CommitId>> {
    let mut cases: BTreeMap<String, BTreeSet<CommitId>> = BTreeMap::new();
    for change in &history.changes {
        let path = deciding(&change.path);
        let commit = history.commits.get(change.commit);
        if let (Some(case), Some(commit)) = (CasePath::parse(&path), commit) {
            cases
                .entry(case.number.to_owned())
                .or_default()
                .insert(commit.id);
        }
    }
    cases
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
    paths: BTreeSet<String>,
    /// Those that are not at both ends: their numbers may be taken elsewhere.
    sought: BTreeSet<String>,
    /// What each was opened under.
    pins: Pins,
    incomplete: Vec<Incomplete>,
}

impl Before {
    fn of(
        repository: &Repository,
        (old, new): (CommitId, CommitId),
        paths: BTreeSet<String>,
    ) -> Result<Self, RepositoryError> {
        let none = BTreeSet::new();
        let stands = |head| -> Result<_, RepositoryError> {
            let mut history = History::of_head(head);
            let snapshot = part(repository, &mut history, (&paths, &none))?;
            Ok((history, snapshot))
        };
        let (mut history, stood) = stands(old)?;
        let (_, there) = stands(new)?;
        let moves =
            |path: &&String| !(stood.cases.contains_key(*path) && there.cases.contains_key(*path));
        let sought = paths.iter().filter(moves).cloned().collect();
        let read = read_versions(repository, &mut history, &stood)?;
        let version = |(path, change): (&String, &Change)| {
            let version = read.get(path, Some(*change))?;
            Some((path.clone(), Arc::clone(version)))
        };
        let versions: BTreeMap<String, Arc<CaseVersion>> =
            stood.cases.iter().filter_map(version).collect();
        let mut pins = Pins::new();
        pin_earlier(repository, &mut history, (old, &versions), &mut pins)?;
        Ok(Self {
            paths,
            sought,
            pins,
            incomplete: history.incomplete,
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
    let before = Before::of(repository, (head, head), paths)?;
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
    history.incomplete.extend(before.incomplete.iter().cloned());
    let snapshot = part(repository, &mut history, (&before.paths, &before.sought))?;
    let versions = read_versions(repository, &mut history, &snapshot)?;
    let mut pins = pin(repository, &mut history, &versions)?;
    pins.extend(
        before
            .pins
            .iter()
            .map(|(path, pin)| (path.clone(), pin.clone())),
    );
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
    conclude(repository, read, around, &Unseen)
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
