//! The history of one case in code: its versions, each with its commit.

use std::sync::Arc;

use jiff::civil::Date;

use super::folder::Folder;
use super::{Draft, jakarta, moment};
use crate::calendar::{Calendar, Horizon};
use crate::case::assemble::recorded_by;
use crate::case::effective::effective_steps;
use crate::case::line::Origins;
use crate::case::progress::walk;
use crate::case::timing::{Clock, measure};
use crate::case::{Case, CaseVersion, Pinned};
use crate::history::{Commit, EntryKind, History, MergeSide, PathChange, Person, Transition};
use crate::stamp::CommitId;

/// A case's history in the making.
#[derive(Clone)]
pub(crate) struct Story {
    chapters: Vec<Chapter>,
    next: String,
    author: String,
}

#[derive(Clone)]
struct Chapter {
    when: String,
    committed: Option<String>,
    before: Option<Draft>,
    after: Option<Draft>,
    merge: Option<MergeSide>,
    /// Belongs to the commit of the chapter before.
    same_commit: bool,
    /// A commit that touches the case's folder alone, not its file.
    folder_only: bool,
    /// Who recorded it, as the part of the e-mail address before the `@`.
    author: String,
    /// Files of the case's folder that it writes (`Some`) or takes away.
    files: Vec<(String, Option<(EntryKind, String)>)>,
}

/// Who records when nobody else is named.
const OFFICER: &str = "loket-01";

/// A case that was created with this version on 14 April 2025 at noon.
pub(crate) fn story(first: Draft) -> Story {
    let next = "2025-04-14 12:00".to_owned();
    Story {
        chapters: vec![Chapter {
            when: next.clone(),
            committed: None,
            before: None,
            after: Some(first),
            merge: None,
            same_commit: false,
            folder_only: false,
            author: OFFICER.to_owned(),
            files: Vec::new(),
        }],
        next,
        author: OFFICER.to_owned(),
    }
}

impl Story {
    /// Sets when the first version was recorded.
    pub(crate) fn first_on(mut self, when: &str) -> Self {
        self.chapters[0].when = when.to_owned();
        self
    }

    /// Sets who recorded the first version.
    pub(crate) fn first_by(mut self, author: &str) -> Self {
        self.chapters[0].author = author.to_owned();
        self
    }

    /// Sets who records the following versions.
    pub(crate) fn by(mut self, author: &str) -> Self {
        self.author = author.to_owned();
        self
    }

    /// The last version came with this file.
    pub(crate) fn with_file(self, name: &str, text: &str) -> Self {
        self.with_entry(name, EntryKind::File, text)
    }

    /// The last version came with an entry of this kind.
    pub(crate) fn with_entry(mut self, name: &str, kind: EntryKind, text: &str) -> Self {
        let change = (name.to_owned(), Some((kind, text.to_owned())));
        self.last().files.push(change);
        self
    }

    /// The last version took this file away.
    pub(crate) fn without_file(mut self, name: &str) -> Self {
        self.last().files.push((name.to_owned(), None));
        self
    }

    fn last(&mut self) -> &mut Chapter {
        self.chapters.last_mut().expect("a version")
    }

    /// Sets when the following versions are recorded.
    pub(crate) fn on(mut self, when: &str) -> Self {
        self.next = when.to_owned();
        self
    }

    /// Lets the commit just told be stored at another time than it was authored.
    pub(crate) fn committed(mut self, when: &str) -> Self {
        let last = self.chapters.last_mut().expect("a chapter");
        last.committed = Some(when.to_owned());
        self
    }

    /// The next version.
    pub(crate) fn then(self, after: Draft) -> Self {
        let before = self.now();
        self.chapter(before, Some(after), None, false)
    }

    /// A commit that leaves the case's file alone; the files that follow are its changes of the folder.
    pub(crate) fn alone(self) -> Self {
        let now = self.now();
        let mut story = self.chapter(now.clone(), now, None, false);
        story.last().folder_only = true;
        story
    }

    /// The file is deleted.
    pub(crate) fn deleted(self) -> Self {
        let before = self.now();
        self.chapter(before, None, None, false)
    }

    /// A merge, seen from one parent.
    pub(crate) fn merged(self, side: MergeSide, before: Option<Draft>, after: Draft) -> Self {
        self.chapter(before, Some(after), Some(side), false)
    }

    /// The merge just told, seen from another parent.
    pub(crate) fn also(self, side: MergeSide, before: Option<Draft>, after: Draft) -> Self {
        self.chapter(before, Some(after), Some(side), true)
    }

    fn now(&self) -> Option<Draft> {
        self.chapters
            .last()
            .and_then(|chapter| chapter.after.clone())
    }

    fn chapter(
        mut self,
        before: Option<Draft>,
        after: Option<Draft>,
        merge: Option<MergeSide>,
        same_commit: bool,
    ) -> Self {
        self.chapters.push(Chapter {
            when: self.next.clone(),
            committed: None,
            before,
            after,
            merge,
            same_commit,
            folder_only: false,
            author: self.author.clone(),
            files: Vec::new(),
        });
        self
    }

    /// The case as its history leaves it; adds its commits to the history.
    pub(super) fn told(
        &self,
        number: usize,
        pinned: &Pinned,
        calendar: &Calendar,
        as_of: Date,
        history: &mut History,
    ) -> Case {
        let mut folder = Folder::default();
        let mut transitions = Vec::new();
        let all = self.transitions(number, history);
        for (chapter, transition) in self.chapters.iter().zip(all) {
            let seen = transitions.len() + usize::from(!chapter.folder_only);
            for (name, file) in &chapter.files {
                folder.change(name, file.as_ref(), &transition, seen);
            }
            if !chapter.folder_only {
                transitions.push(transition);
            }
        }
        let origins = Origins::of(&transitions);
        let latest = transitions.iter().rev().find_map(|t| t.after.clone());
        let version = latest.expect("some version");
        let drafts = || self.chapters.iter().rev().filter_map(|c| c.after.as_ref());
        let draft = drafts().next().expect("some version");
        let record = version.record.as_ref();
        let pinned = match record {
            Some(_) => pinned.clone(),
            None => Pinned::Unknown,
        };
        let steps = record.map(effective_steps).unwrap_or_default();
        let judged = record.zip(pinned.sop());
        let zone = jakarta();
        let clock = Clock {
            horizon: Horizon {
                calendar,
                zone: &zone,
            },
            as_of,
        };
        let progress = judged.map(|(record, sop)| walk(sop, &steps, clock.is_withdrawn(record)));
        let timing = judged
            .zip(progress.as_ref())
            .map(|((record, sop), progress)| measure(sop, record, &steps, progress, clock));
        Case {
            id: draft.id.clone(),
            path: draft.path(),
            deleted: transitions.last().is_some_and(|t| t.after.is_none()),
            recorded: record
                .map(|record| recorded_by(record, &transitions, &origins))
                .unwrap_or_default(),
            transitions,
            origins,
            attachments: folder.attachments(draft.path().trim_end_matches(".toml")),
            attachment_changes: folder.changes,
            pinned,
            steps,
            progress,
            timing,
            version,
        }
    }

    fn transitions(&self, number: usize, history: &mut History) -> Vec<Transition> {
        // One text is one version.
        let mut made: Vec<Arc<CaseVersion>> = Vec::new();
        let mut version = |draft: &Option<Draft>| -> Option<Arc<CaseVersion>> {
            let version = draft.as_ref()?.version();
            let same = |made: &&Arc<CaseVersion>| {
                made.source == version.source && made.lost == version.lost
            };
            if let Some(same) = made.iter().find(same) {
                return Some(Arc::clone(same));
            }
            made.push(Arc::new(version));
            made.last().cloned()
        };
        let mut transitions: Vec<Transition> = Vec::new();
        for (position, chapter) in self.chapters.iter().enumerate() {
            let commit = match transitions.last() {
                Some(last) if chapter.same_commit => last.commit.clone(),
                _ => Arc::new(commit(number, position, chapter)),
            };
            if !chapter.same_commit {
                let path = chapter.after.as_ref().or(chapter.before.as_ref());
                history.changes.push(PathChange {
                    path: path.expect("a version").path(),
                    commit: history.commits.len(),
                    parent: commit.parents.first().copied(),
                    before: None,
                    after: None,
                });
                history.commits.push(commit.clone());
            }
            transitions.push(Transition {
                parent: commit.parents.first().copied(),
                commit,
                before: version(&chapter.before),
                after: version(&chapter.after),
                merge: chapter.merge,
            });
        }
        transitions
    }
}

fn commit(number: usize, position: usize, chapter: &Chapter) -> Commit {
    let id = |position: usize| {
        let mut bytes = [0; 20];
        bytes[0] = u8::try_from(number).expect("few cases");
        bytes[1] = u8::try_from(position).expect("few commits");
        CommitId(bytes)
    };
    let person = |when: &str| Person {
        name: "Petugas Loket 01".to_owned(),
        email: format!("{}@contoh.go.id", chapter.author),
        when: moment(when),
    };
    let mut parents: Vec<CommitId> = position.checked_sub(1).map(id).into_iter().collect();
    if chapter.merge.is_some() {
        parents.push(id(usize::from(u8::MAX)));
    }
    Commit {
        id: id(position),
        tree: CommitId::default(),
        parents,
        author: person(&chapter.when),
        committer: person(chapter.committed.as_ref().unwrap_or(&chapter.when)),
        summary: String::new(),
        signed: false,
    }
}
