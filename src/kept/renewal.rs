//! What a publication goes on with: the cases that commits have touched since, judged alone as they were before and as they are
//! now, and the verdict on everything.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;

use super::file::{Kept, Line};
use super::renew::{Ahead, New, Subject, ahead, joined, judged, origins};
use crate::case::path::CasePath;
use crate::check::Verdict;
use crate::history::{Repository, same_office};
use crate::judge::{Concluded, OfficeSource, Question};
use crate::load::Content;
use crate::maps::ByName;
use crate::stamp::CommitId;

/// What came after what was kept.
pub struct Renewal {
    /// What the office wrote; it is what it was.
    pub content: Content,
    /// The day.
    pub as_of: Date,
    /// The touched cases, and where one was opened its neighbours in the archive, judged alone.
    pub(crate) now: Concluded,
    /// The same before: without those that were opened.
    pub(crate) before: Concluded,
    /// What is wrong with all cases.
    pub(crate) verdict: Verdict,
    /// Of each finding of that verdict, which of the findings it is that were kept; `None` for those about the touched cases.
    pub(crate) origins: Vec<Option<usize>>,
    /// Places in the whole history of the commits that were read.
    pub(crate) places: ByName<usize>,
    /// The new commits: their places in the whole history, and when they were made.
    pub(crate) commits: Vec<(usize, Timestamp)>,
    /// The head from which this goes on, and the new commits, one after the other.
    pub(crate) line: Vec<CommitId>,
}

impl Renewal {
    /// Whether a site of this commit is one that this goes on from, or one that an earlier renewal made.
    pub fn goes_on_from(&self, head: CommitId) -> bool {
        self.line.contains(&head)
    }

    /// What is wrong with all cases.
    pub fn into_verdict(self) -> Verdict {
        self.verdict
    }

    /// The head.
    pub fn head(&self) -> CommitId {
        self.now.history.head
    }
}

impl Kept {
    /// What came after; `None` where everything has to be judged. The question must be without testimony: who has heard some
    /// sees to it that it says nothing.
    pub fn renewal(&self, question: &Question) -> Option<Renewal> {
        let repository = Repository::open(&question.site).ok()?;
        let head = repository.resolve(&question.revision).ok()?;
        let before = CommitId(self.sum.head);
        if question.office != OfficeSource::Revision
            || !same_office(&repository, before, head).ok()?
        {
            return None;
        }
        let mut ahead = ahead(&repository, self, (question, head))?;
        let beside = neighbours(self, &ahead.new)?;
        ahead.new.subject.changes.extend(self.pasts(beside.iter())?);
        ahead.new.subject.paths.extend(beside);
        self.judged_twice(&repository, (question, ahead))
    }

    /// How many findings were kept.
    pub(crate) fn findings(&self) -> usize {
        self.sum.findings.len()
    }

    fn judged_twice(
        &self,
        repository: &Repository,
        (question, ahead): (&Question, Ahead),
    ) -> Option<Renewal> {
        let known = ahead.new.subject.paths.difference(&ahead.new.opened);
        let paths: BTreeSet<String> = known.cloned().collect();
        let earlier = Subject {
            head: CommitId(self.sum.head),
            changes: self.pasts(paths.iter())?,
            paths,
            held: ahead.new.subject.held,
        };
        let alone = |subject: &Subject| {
            // Each thread has a repository of its own.
            let repository = Repository::open(&question.site).ok()?;
            judged(&repository, self, (&ahead, subject))
        };
        let (now, before) = rayon::join(|| alone(&ahead.new.subject), || alone(&earlier));
        let ((mut now, mut places), (before, _)) = (now?, before?);
        // Pages tell of the head, also where it touched no case.
        let head = now.history.head;
        if !now.history.commits.iter().any(|commit| commit.id == head) {
            let commit = repository.objects().ok()?.commit(head).ok()?;
            now.history.push(Arc::new(commit));
        }
        let cases = now.archive.cases.iter();
        let touched: BTreeSet<&str> = cases.map(|case| case.id.as_str()).collect();
        let (sum, found) = (&self.sum, &now.verdict);
        let verdict = Verdict {
            findings: joined(&touched, (&sum.findings, &found.findings), &mut places)?,
            silenced: joined(&touched, (&sum.silenced, &found.silenced), &mut places)?,
            ..found.clone()
        };
        let origins = origins(&verdict.findings, &touched, &sum.findings);
        let mut line = vec![CommitId(sum.head)];
        line.extend(ahead.new.line);
        Some(Renewal {
            content: ahead.content,
            as_of: ahead.as_of,
            before,
            verdict,
            origins,
            places,
            commits: ahead.new.commits,
            line,
            now,
        })
    }
}

/// Paths of the cases that stand beside one that is opened, in the order of the archive: their pages lead to it.
fn neighbours(kept: &Kept, new: &New) -> Option<BTreeSet<String>> {
    let mut beside = BTreeSet::new();
    if new.opened.is_empty() {
        return Some(beside);
    }
    let known = |line: &'_ Line| (line.id.clone(), line.path.clone());
    let mut order: Vec<(String, String)> = kept.sum.cases.iter().map(known).collect();
    for path in &new.opened {
        order.push((CasePath::parse(path)?.number.to_owned(), path.clone()));
    }
    order.sort();
    for (at, (_, path)) in order.iter().enumerate() {
        if !new.opened.contains(path) {
            continue;
        }
        let around = [at.checked_sub(1), at.checked_add(1)].into_iter().flatten();
        let around = around.filter_map(|at| order.get(at));
        beside.extend(around.map(|(_, path)| path.clone()));
    }
    beside.retain(|path| !new.subject.paths.contains(path));
    Some(beside)
}
