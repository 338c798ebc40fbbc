//! What a whole check found becomes what is kept, where a later one could go on from it.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::file::{Line, Parts, Sum, parts, program};
use super::stored::Stored;
use crate::case::Case;
use crate::case::path::{CasePath, deciding};
use crate::check::history::uncommitted::UNCOMMITTED;
use crate::check::{Again, Verdict, is_of_several};
use crate::finding::Finding;
use crate::history::{Effort, Held, History, Limits, PathChange, Placed, is_in_line};
use crate::judge::Judged;
use crate::maps::ByName;
use crate::past::Past;

/// The parts of the file; `None` where no later check could go on from what was found, or it can't be put into bytes.
pub(super) fn taken(judged: &Judged, limits: &Limits) -> Option<Parts> {
    let Judged {
        history, archive, ..
    } = judged;
    let odd = &history.oddities;
    let goes_on = history.incomplete.is_empty()
        && odd.entries.is_empty()
        && odd.headers.is_empty()
        && has_room(history.effort, history.commits.len(), limits)
        && archive.renames.is_empty()
        && archive.strays.is_empty()
        && is_told_apart(judged)
        && judged.past == Past::default()
        && judged.content.settings.signing_since.is_none()
        && judged
            .policy
            .formerly_signed(&judged.content.settings)
            .is_none()
        && is_plain(&judged.verdict)
        && is_in_line(history);
    if !goes_on {
        return None;
    }
    let places: ByName<u32> = (0..)
        .zip(&history.commits)
        .map(|(at, commit)| (commit.id, at))
        .collect();
    let stored = |findings: &[Finding]| -> Option<Vec<Stored>> {
        let recorded = findings.iter().filter(|finding| !is_uncommitted(finding));
        recorded.map(|one| Stored::of(one, &places)).collect()
    };
    let mut pasts = pasts(history, &places);
    let mut cases: Vec<(Line, Option<Vec<Placed>>)> = archive
        .cases
        .iter()
        .map(|case| line(case, pasts.remove(&case.path).flatten()))
        .collect();
    cases.sort_by(|(one, _), (other, _)| one.path.cmp(&other.path));
    let (cases, pasts): (Vec<Line>, Vec<Option<Vec<Placed>>>) = cases.into_iter().unzip();
    let office = history.office.iter();
    let sum = Sum {
        program: program()?,
        head: history.head.0,
        commits: u32::try_from(history.commits.len()).ok()?,
        held: history.held,
        as_of: judged.as_of,
        findings: stored(&judged.verdict.findings)?,
        silenced: stored(&judged.verdict.silenced)?,
        office: office
            .map(|change| placed(history, change, &places))
            .collect::<Option<_>>()?,
        cases,
    };
    // What can't be put into bytes is found anew.
    parts(sum, &pasts).ok()
}

/// Whether a number says which case is meant, of all that were ever there: what is found of a number that two have had, or
/// that a folder had before a case came to it, may follow from both.
fn is_told_apart(judged: &Judged) -> bool {
    let cases = || judged.archive.cases.iter();
    let numbers: HashSet<&str> = cases().map(|case| case.id.as_str()).collect();
    let paths: HashSet<&str> = cases().map(|case| case.path.as_str()).collect();
    let mut changed = judged.history.changes.iter();
    numbers.len() == paths.len()
        && changed.all(|change| {
            let path = deciding(&change.path);
            paths.contains(path.as_str()) || CasePath::parse(&path).is_none()
        })
}

/// Whether a history of so many commits could take as much again before it reaches a bound.
pub(super) fn has_room(effort: Effort, commits: usize, limits: &Limits) -> bool {
    effort.changes <= limits.changes_in(commits) / 2 && effort.trees <= limits.trees_in(commits) / 2
}

/// Whether what is held of a history of so many commits, and what came to be held, is within the bounds together. What is touched
/// is counted twice.
pub(super) fn is_within(was: Held, now: Held, commits: usize, limits: &Limits) -> bool {
    let both = |one: usize, other: usize, limit: usize| one.saturating_add(other) <= limit;
    both(was.commits, now.commits, limits.commits)
        && both(was.versions, now.versions, limits.versions_in(commits))
        && both(
            was.attachments,
            now.attachments,
            limits.attachments_in(commits),
        )
}

/// Whether everything that was found follows from one case or one commit.
pub(super) fn is_plain(verdict: &Verdict) -> bool {
    let Again {
        settings,
        settings_beyond,
        calendar,
        calendar_beyond,
    } = &verdict.again;
    let turned = settings.iter().any(|change| !change.turned.is_empty())
        || calendar.iter().any(|change| !change.turned.is_empty());
    let mut all = verdict.findings.iter().chain(&verdict.silenced);
    let several = |finding: &Finding| !is_uncommitted(finding) && is_of_several(finding.rule);
    !turned && settings_beyond + calendar_beyond == 0 && !all.any(several)
}

/// Whether a finding is of the working tree, and not of the record.
pub(super) fn is_uncommitted(finding: &Finding) -> bool {
    finding.rule.name == UNCOMMITTED.name
}

fn line(case: &Case, past: Option<Vec<Placed>>) -> (Line, Option<Vec<Placed>>) {
    let line = Line {
        path: case.path.clone(),
        id: case.id.clone(),
        was_gone: case.transitions.iter().any(|one| one.after.is_none()),
        past: None,
    };
    (line, past.filter(|_| !case.deleted))
}

/// What changed each case, by the path of its file; none of a case that a merge changed, or a commit that changed another
/// case too.
fn pasts(history: &History, places: &ByName<u32>) -> BTreeMap<String, Option<Vec<Placed>>> {
    let mut of_commits: HashMap<usize, (String, bool)> = HashMap::new();
    for change in &history.changes {
        let path = deciding(&change.path);
        let known = of_commits.entry(change.commit);
        let (first, alone) = known.or_insert_with(|| (path.clone(), true));
        *alone &= *first == path;
    }
    let mut pasts: BTreeMap<String, Option<Vec<Placed>>> = BTreeMap::new();
    for change in &history.changes {
        let commit = history.commits.get(change.commit);
        let is_merge = commit.is_none_or(|commit| commit.is_merge());
        let is_alone = of_commits.get(&change.commit).is_some_and(|(_, a)| *a);
        let one = placed(history, change, places).filter(|_| is_alone && !is_merge);
        let past = pasts.entry(deciding(&change.path));
        let past = past.or_insert_with(|| Some(Vec::new()));
        match (one, past.as_mut()) {
            (Some(one), Some(past)) => past.push(one),
            _ => *past = None,
        }
    }
    pasts
}

fn placed(history: &History, change: &PathChange, places: &ByName<u32>) -> Option<Placed> {
    let commit = history.commits.get(change.commit)?;
    let parent = match change.parent {
        Some(id) => Some((usize::try_from(*places.get(&id)?).ok()?, id)),
        None => None,
    };
    Placed::of(change, (change.commit, commit.id), parent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_held_and_what_came_have_to_be_within_the_bounds_together() {
        let limits = Limits::default();
        let held = |commits, versions, attachments| Held {
            commits,
            versions,
            attachments,
        };
        let most = held(
            limits.commits,
            limits.versions_in(3),
            limits.attachments_in(3),
        );
        assert!(is_within(most, Held::default(), 3, &limits));
        for one in [held(1, 0, 0), held(0, 1, 0), held(0, 0, 1)] {
            assert!(!is_within(most, one, 3, &limits), "{one:?}");
        }
        let all = held(usize::MAX, usize::MAX, usize::MAX);
        assert!(!is_within(all, all, 3, &limits));
    }
}
