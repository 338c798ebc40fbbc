//! From what was kept to what a check of a later head finds: the cases that the new commits touch are judged whole, what was
//! found of the others stands.
//!
//! There is no answer wherever it could be another than that of a check of everything. What can't be read is no answer
//! either: that check says what is the matter.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;

use super::Checked;
use super::file::{Kept, Pasts};
use super::stored::Stored;
use super::take::{has_room, is_plain, is_uncommitted, is_within};
use super::told::{Telling, Told};
use crate::case::path::{CasePath, deciding};
use crate::check::{Verdict, of_edits};
use crate::finding::{Finding, sort};
use crate::history::worktree::uncommitted;
use crate::history::{
    Few, Held, History, PathChange, Placed, Repository, Since, few, is_marked, part, pin,
    read_versions, same_office,
};
use crate::judge::{Around, Concluded, Judged, OfficeSource, Question, Read, conclude, office};
use crate::load::files::Files;
use crate::load::{Content, load};
use crate::maps::ByName;
use crate::past::{Past, Testimony};
use crate::progress::Unseen;
use crate::settings::Settings;
use crate::shelf::Shelf;
use crate::stamp::CommitId;
use crate::threads::beside;

/// How many new commits are looked at, at most: more are judged with everything.
const NEW: usize = 256;

/// The answer, with what is told of each finding; `None` where everything has to be judged.
pub(super) fn renewed(
    repository: &Repository,
    shelf: &Shelf,
    question: &Question,
    telling: Telling<'_>,
) -> Option<(Checked, Vec<String>)> {
    let (known, edits) = beside(
        || {
            let mut parts = shelf.open()?;
            let sum = parts.part()?;
            let words = parts.part()?;
            let kept = Kept::of(&sum, Pasts::There(parts.last()?))?;
            let record = record(repository, &kept, question)?;
            let told = tell(&record, (&kept, &words), telling);
            Some((record, kept, words, told))
        },
        || match question.report_uncommitted {
            true => uncommitted(&Repository::open(&question.site).ok()?).ok(),
            false => Some(Vec::new()),
        },
    );
    let (mut record, kept, words, mut told) = known?;
    let (found, silenced) = of_edits(&record.settings, &edits?);
    let verdict = &mut record.verdict;
    if !silenced.is_empty() {
        verdict.silenced.extend(silenced);
        sort(&mut verdict.silenced, &record.places);
    }
    if !found.is_empty() {
        verdict.findings.extend(found);
        sort(&mut verdict.findings, &record.places);
        told = tell(&record, (&kept, &words), telling);
    }
    let checked = Checked {
        verdict: record.verdict,
        cases: record.cases,
        past: Past::default(),
        as_of: record.as_of,
        renewed: true,
        unkept: None,
    };
    Some((checked, told))
}

/// What is told of each finding: of those that stand, what was told before.
fn tell(record: &Recorded, (kept, words): (&Kept, &[u8]), telling: Telling<'_>) -> Vec<String> {
    let findings = &record.verdict.findings;
    let Some(words) = Told::of(words, telling.language, kept) else {
        return telling.all(findings);
    };
    let touched: BTreeSet<&str> = record.touched.iter().map(String::as_str).collect();
    let origins = origins(findings, &touched, &kept.sum.findings);
    let each = findings.iter().zip(origins);
    let told = each.map(|(finding, origin)| {
        let before = origin.and_then(|at| words.paragraph(at));
        before.map_or_else(|| (telling.of)(finding), str::to_owned)
    });
    told.collect()
}

/// Of each finding, in the order in which they are shown, which of the stored ones it is; `None` of those about touched cases, and
/// of edits in no commit.
pub(super) fn origins(
    findings: &[Finding],
    touched: &BTreeSet<&str>,
    stored: &[Stored],
) -> Vec<Option<usize>> {
    let is_touched = |case: Option<&str>| case.is_some_and(|case| touched.contains(case));
    let standing = stored.iter().enumerate();
    let mut standing = standing.filter(|(_, one)| !is_touched(one.case.as_deref()));
    let mut origin = |one: &Finding| {
        let is_new = is_uncommitted(one) || is_touched(one.case.as_deref());
        (!is_new).then(|| standing.next().map(|(at, _)| at))?
    };
    findings.iter().map(&mut origin).collect()
}

/// What the record says: edits in no commit are no part of it.
struct Recorded {
    settings: Settings,
    verdict: Verdict,
    /// Of the commits that findings name, in the whole history.
    places: ByName<usize>,
    cases: usize,
    /// The numbers of those that were touched.
    touched: Vec<String>,
    as_of: Date,
}

fn record(repository: &Repository, kept: &Kept, question: &Question) -> Option<Recorded> {
    let head = repository.resolve(&question.revision).ok()?;
    let before = CommitId(kept.sum.head);
    if question.office != OfficeSource::Revision || !same_office(repository, before, head).ok()? {
        return None;
    }
    let ahead = ahead(repository, kept, (question, head))?;
    let (now, mut places) = judged(repository, kept, (&ahead, &ahead.new.subject))?;
    let cases = now.archive.cases.iter();
    let touched: BTreeSet<&str> = cases.map(|case| case.id.as_str()).collect();
    let sum = &kept.sum;
    let found = (&*sum.findings, &*now.verdict.findings);
    let silenced = (&*sum.silenced, &*now.verdict.silenced);
    Some(Recorded {
        verdict: Verdict {
            findings: joined(&touched, found, &mut places)?,
            silenced: joined(&touched, silenced, &mut places)?,
            ..now.verdict
        },
        places,
        cases: sum.cases.len() + ahead.new.opened.len(),
        touched: touched.into_iter().map(str::to_owned).collect(),
        as_of: ahead.as_of,
        settings: ahead.content.settings,
    })
}

/// The cases that were touched since, judged alone; `None` where that could be another judgement than that of everything,
/// but for the office's files, which the caller knows to be the same. Pages may tell of the head, so it has to be among what was read.
pub(super) fn touched(repository: &Repository, kept: &Kept, question: &Question) -> Option<Judged> {
    let head = repository.resolve(&question.revision).ok()?;
    let ahead = ahead(repository, kept, (question, head))?;
    let (now, _) = judged(repository, kept, (&ahead, &ahead.new.subject))?;
    let Concluded {
        history,
        policy,
        archive,
        verdict,
    } = now;
    if !history.commits.iter().any(|commit| commit.id == head) {
        return None;
    }
    Some(Judged {
        content: ahead.content,
        office: ahead.office,
        folder: repository.prefix().join("/"),
        history,
        policy,
        archive,
        verdict,
        uncommitted: Vec::new(),
        past: Past::default(),
        as_of: ahead.as_of,
        unkept: None,
    })
}

/// What lies between what was kept and what is asked.
pub(super) struct Ahead {
    pub office: Files,
    pub content: Content,
    pub as_of: Date,
    pub new: New,
}

pub(super) fn ahead(
    repository: &Repository,
    kept: &Kept,
    (question, head): (&Question, CommitId),
) -> Option<Ahead> {
    if question.testimony != Testimony::default() || is_marked(repository, head) {
        return None;
    }
    let office = office(question, repository, head).ok()?;
    let content = load(&office).ok()?;
    let as_of = question.as_of.day(&content.settings.zone);
    let new = new(repository, kept, head)?;
    (as_of == kept.sum.as_of).then_some(Ahead {
        office,
        content,
        as_of,
        new,
    })
}

/// What is new.
pub(super) struct New {
    /// Those that are opened.
    pub opened: BTreeSet<String>,
    /// The cases that are touched, and everything that ever changed them.
    pub subject: Subject,
    /// The new commits: their places in the whole history, and when they were made.
    pub commits: Vec<(usize, Timestamp)>,
    /// Their names, one after the other.
    pub line: Vec<CommitId>,
}

/// Cases that are to be judged alone.
pub(super) struct Subject {
    pub head: CommitId,
    /// Paths of their files.
    pub paths: BTreeSet<String>,
    /// Everything that ever changed them, as far as it is looked at.
    pub changes: Vec<Placed>,
    /// What is held of the commits.
    pub held: Held,
}

/// What is new, where the commits go on one after the other, and each is plain and for one case.
fn new(repository: &Repository, kept: &Kept, head: CommitId) -> Option<New> {
    let before = CommitId(kept.sum.head);
    let since = Since::find(repository, before, head).ok()?;
    if !since.goes_on() {
        return None;
    }
    let history = since.walk(repository, head).ok()?;
    let line = line(&history, &since, before)?;
    let mut new = New {
        opened: BTreeSet::new(),
        subject: Subject {
            head,
            paths: BTreeSet::new(),
            changes: Vec::new(),
            held: history.held,
        },
        commits: Vec::new(),
        line: Vec::new(),
    };
    let first = usize::try_from(kept.sum.commits).ok()?;
    if !has_room(history.effort, first, &repository.limits()) {
        return None;
    }
    let mut added = Vec::new();
    for (number, (at, parent)) in line.iter().enumerate() {
        let commit = history.commits.get(*at)?;
        let place = first + number;
        new.commits.push((place, commit.committer.when.at));
        new.line.push(commit.id);
        let mut paths = BTreeSet::new();
        for change in history.changes.iter().filter(|change| change.commit == *at) {
            let path = deciding(&change.path);
            if change.path == path {
                new.takes(kept, change)?;
            }
            paths.insert(path);
            let parent = (place.checked_sub(1)?, *parent);
            added.push(Placed::of(change, (place, commit.id), Some(parent))?);
        }
        if paths.len() > 1 {
            return None;
        }
        new.subject.paths.extend(paths);
    }
    let known = new.subject.paths.difference(&new.opened);
    new.subject.changes = kept.pasts(known)?;
    new.subject.changes.extend(added);
    Some(new)
}

impl New {
    /// Takes in a change of a case's own file: of one that is known, or opens one whose number nobody has.
    fn takes(&mut self, kept: &Kept, change: &PathChange) -> Option<()> {
        let number = CasePath::parse(&change.path)?.number;
        change.after?;
        let is_known = kept.case(&change.path).is_some() || self.opened.contains(&change.path);
        if is_known {
            return change.before.is_some().then_some(());
        }
        // A case that was gone may have come back under another number, be it that another line kept it too.
        let cases = &kept.sum.cases;
        let is_taken = cases.iter().any(|line| line.was_gone || line.id == number);
        let opened = self.opened.iter();
        let mut opened = opened.filter_map(|path| CasePath::parse(path));
        if is_taken || change.before.is_some() || opened.any(|case| case.number == number) {
            return None;
        }
        self.opened.insert(change.path.clone());
        Some(())
    }
}

/// The new commits (by index into what was walked), each with its parent; `None` where they are no line, or anything is odd.
fn line(history: &History, since: &Since, before: CommitId) -> Option<Vec<(usize, CommitId)>> {
    let odd = &history.oddities;
    if !(history.incomplete.is_empty() && odd.entries.is_empty() && odd.headers.is_empty()) {
        return None;
    }
    let mut line = Vec::new();
    let mut last = before;
    for (at, commit) in history.commits.iter().enumerate() {
        if !since.is_new(commit.id) {
            continue;
        }
        if commit.parents != [last] || line.len() == NEW {
            return None;
        }
        line.push((at, last));
        last = commit.id;
    }
    let of_office = history.office.iter();
    let mut of_office = of_office.filter_map(|change| history.commits.get(change.commit));
    (last == history.head && !of_office.any(|commit| since.is_new(commit.id))).then_some(line)
}

/// Cases judged with all their past, and the places of their commits in the whole history.
pub(super) fn judged(
    repository: &Repository,
    kept: &Kept,
    (ahead, new): (&Ahead, &Subject),
) -> Option<(Concluded, ByName<usize>)> {
    let Few {
        mut history,
        places,
    } = few(repository, new.head, (&new.changes, &kept.sum.office)).ok()??;
    let snapshot = part(repository, &mut history, (&new.paths, &BTreeSet::new())).ok()?;
    let versions = read_versions(repository, &mut history, &snapshot).ok()?;
    let pins = pin(repository, &mut history, &versions).ok()?;
    let read = Read {
        history,
        snapshot,
        versions,
        pins,
    };
    let around = Around {
        content: &ahead.content,
        uncommitted: &[],
        past: &Past::default(),
        as_of: ahead.as_of,
    };
    let now = conclude(repository, read, around, &Unseen).ok()?;
    let cases = &now.archive.cases;
    let held = Held {
        commits: new.held.commits,
        ..now.history.held
    };
    let before = usize::try_from(kept.sum.commits).ok()?;
    let is_whole = now.history.incomplete.is_empty()
        && is_within(kept.sum.held, held, before, &repository.limits())
        && now.archive.renames.is_empty()
        && now.archive.strays.is_empty()
        && cases.len() == new.paths.len()
        && cases
            .iter()
            .all(|case| !case.deleted && new.paths.contains(&case.path));
    (is_whole && is_plain(&now.verdict)).then_some((now, places))
}

/// What stands of the old, and what is new of the touched cases (by their numbers), in the order in which they are shown;
/// `None` where something was found beside the cases that was not found before.
pub(super) fn joined(
    touched: &BTreeSet<&str>,
    (old, new): (&[Stored], &[Finding]),
    places: &mut ByName<usize>,
) -> Option<Vec<Finding>> {
    let is_touched = |case: Option<&str>| case.is_some_and(|case| touched.contains(case));
    let mut findings = Vec::with_capacity(old.len());
    for stored in old {
        if !is_touched(stored.case.as_deref()) {
            findings.push(stored.finding()?);
            places.extend(stored.placed());
        }
    }
    let (mine, beside): (Vec<&Finding>, Vec<&Finding>) =
        new.iter().partition(|one| is_touched(one.case.as_deref()));
    if !beside.iter().all(|one| findings.contains(one)) {
        return None;
    }
    findings.extend(mine.into_iter().cloned());
    sort(&mut findings, places);
    Some(findings)
}
