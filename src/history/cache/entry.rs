//! What is kept of a commit: its headers and what it changed, many commits in a block that names each text once.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::Offset;
use serde::{Deserialize, Serialize};

use super::super::commit::{Commit, Person};
use super::super::compare::{Changed, Difference};
use super::super::tree::EntryKind;
use super::super::walk::{Change, Effort};
use crate::stamp::{CommitId, Moment};

/// A commit that was found before.
#[derive(Debug)]
pub(super) struct Remembered {
    pub commit: Arc<Commit>,
    pub changed: Changed,
}

/// Commits that are to be kept.
#[derive(Default)]
pub(super) struct Block {
    texts: Vec<String>,
    numbers: HashMap<String, u32>,
    entries: Vec<Entry>,
}

type Id = [u8; 20];

#[derive(Serialize, Deserialize)]
struct Entry {
    id: Id,
    tree: Id,
    parents: Vec<Id>,
    author: Signed,
    committer: Signed,
    summary: u32,
    signed: bool,
    changes: Vec<Differing>,
    office: Vec<Differing>,
    /// Differing entries, and bytes of trees, that it took.
    effort: (u64, u64),
}

/// A person; texts by their number.
#[derive(Serialize, Deserialize)]
struct Signed {
    name: u32,
    email: u32,
    /// Seconds since 1970, UTC.
    second: i64,
    /// Seconds east of UTC.
    offset: i32,
}

#[derive(Serialize, Deserialize)]
struct Differing {
    path: u32,
    /// Which of the commit's parents, from 1; 0 for none.
    parent: u32,
    before: Option<(Id, EntryKind)>,
    after: Option<(Id, EntryKind)>,
}

impl Block {
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    fn text(&mut self, text: &str) -> u32 {
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        // A block has far fewer texts than a number can count.
        let number = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.texts.push(text.to_owned());
        self.numbers.insert(text.to_owned(), number);
        number
    }

    pub fn add(&mut self, commit: &Commit, changed: &Changed) {
        let entry = Entry {
            id: commit.id.0,
            tree: commit.tree.0,
            parents: commit.parents.iter().map(|parent| parent.0).collect(),
            author: self.person(&commit.author),
            committer: self.person(&commit.committer),
            summary: self.text(&commit.summary),
            signed: commit.signed,
            changes: self.differing(commit, &changed.changes),
            office: self.differing(commit, &changed.office),
            effort: (changed.effort.changes as u64, changed.effort.trees as u64),
        };
        self.entries.push(entry);
    }

    fn person(&mut self, person: &Person) -> Signed {
        Signed {
            name: self.text(&person.name),
            email: self.text(&person.email),
            second: person.when.at.as_second(),
            offset: person.when.offset.seconds(),
        }
    }

    fn differing(&mut self, commit: &Commit, all: &[Difference]) -> Vec<Differing> {
        let place = |parent: CommitId| commit.parents.iter().position(|one| *one == parent);
        let all = all.iter().map(|one| Differing {
            path: self.text(&one.path),
            parent: one
                .parent
                .and_then(place)
                .and_then(|at| u32::try_from(at + 1).ok())
                .unwrap_or_default(),
            before: one.before.map(side),
            after: one.after.map(side),
        });
        all.collect()
    }

    /// The block as bytes.
    pub fn bytes(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_allocvec(&(&self.texts, &self.entries))
    }
}

fn side(change: Change) -> (Id, EntryKind) {
    (change.blob.0, change.kind)
}

/// The commits of a block; `None` where its bytes are not those of one.
pub(super) fn commits(bytes: &[u8]) -> Option<Vec<Remembered>> {
    let (texts, entries): (Vec<&str>, Vec<Entry>) = postcard::from_bytes(bytes).ok()?;
    entries
        .into_iter()
        .map(|entry| remembered(&texts, entry))
        .collect()
}

fn remembered(texts: &[&str], entry: Entry) -> Option<Remembered> {
    let parents: Vec<CommitId> = entry.parents.into_iter().map(CommitId).collect();
    let differences = |all: Vec<Differing>| -> Option<Vec<Difference>> {
        let all = all.into_iter();
        all.map(|one| difference(texts, &parents, one)).collect()
    };
    let changed = Changed {
        changes: differences(entry.changes)?,
        office: differences(entry.office)?,
        effort: Effort {
            changes: usize::try_from(entry.effort.0).ok()?,
            trees: usize::try_from(entry.effort.1).ok()?,
        },
        ..Changed::default()
    };
    let commit = Commit {
        id: CommitId(entry.id),
        tree: CommitId(entry.tree),
        author: person(texts, &entry.author)?,
        committer: person(texts, &entry.committer)?,
        summary: text(texts, entry.summary)?,
        signed: entry.signed,
        parents,
    };
    Some(Remembered {
        commit: Arc::new(commit),
        changed,
    })
}

fn text(texts: &[&str], number: u32) -> Option<String> {
    let text = texts.get(usize::try_from(number).ok()?)?;
    Some((*text).to_owned())
}

fn person(texts: &[&str], signed: &Signed) -> Option<Person> {
    Some(Person {
        name: text(texts, signed.name)?,
        email: text(texts, signed.email)?,
        when: Moment {
            at: Timestamp::from_second(signed.second).ok()?,
            offset: Offset::from_seconds(signed.offset).ok()?,
        },
    })
}

fn difference(texts: &[&str], parents: &[CommitId], one: Differing) -> Option<Difference> {
    let parent = match one.parent.checked_sub(1) {
        Some(at) => Some(*parents.get(usize::try_from(at).ok()?)?),
        None => None,
    };
    Some(Difference {
        path: text(texts, one.path)?,
        parent,
        before: one.before.map(change),
        after: one.after.map(change),
    })
}

fn change((id, kind): (Id, EntryKind)) -> Change {
    Change {
        blob: CommitId(id),
        kind,
    }
}
