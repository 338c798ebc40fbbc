//! Changes of the office's files in code.

use std::sync::Arc;

use super::moment;
use crate::history::{Commit, Person};
use crate::policy::{OfficeChange, OfficeFile, Policy, Version, parse};
use crate::source::Source;
use crate::stamp::CommitId;

/// A policy of one change, made at noon of a day by a commit that has a parent.
pub(crate) fn changed(
    path: &str,
    before: Option<Version>,
    after: Option<Version>,
    day: &str,
) -> Policy {
    let when = moment(&format!("{day} 12:00"));
    let person = Person {
        name: "Admin".to_owned(),
        email: "admin@contoh.go.id".to_owned(),
        when,
    };
    let parent = CommitId([0xaa; 20]);
    let commit = Commit {
        id: CommitId([0xbb; 20]),
        tree: CommitId::default(),
        parents: vec![parent],
        author: person.clone(),
        committer: person,
        summary: String::new(),
        signed: false,
    };
    let change = OfficeChange {
        commit: Arc::new(commit),
        parent: Some(parent),
        path: path.to_owned(),
        file: OfficeFile::of(path),
        base: before.clone(),
        before,
        after,
        made: when,
        merge: None,
    };
    Policy::new(Arc::default(), Vec::new(), vec![change])
}

/// A policy of one change that a commit of the stories made.
pub(crate) fn changed_with(
    commit: CommitId,
    path: &str,
    before: Option<Version>,
    after: Option<Version>,
) -> Policy {
    let mut policy = changed(path, before, after, "2025-04-14");
    for change in &mut policy.changes {
        Arc::make_mut(&mut change.commit).id = commit;
    }
    policy
}

/// A version read from its text.
pub(crate) fn version(path: &str, text: &str) -> Option<Version> {
    Some(parse(path, Some(Source::new(path, text))))
}
