//! Whether the history descends from a commit that was its head once.

use super::integrity::Incomplete;
use super::inventory::case_sums;
use super::repository::{Repository, RepositoryError};
use super::walk::History;
use crate::anchor::digest;
use crate::past::{Past, Published, Rewriting, Standing, Testimony};
use crate::stamp::CommitId;
use jiff::civil::Date;

/// Holds what the witnesses say against the history; `as_of` is the day of judgement.
///
/// # Errors
/// When the object database can't be opened.
pub fn past(
    repository: &Repository,
    history: &History,
    testimony: &Testimony,
    as_of: Date,
) -> Result<Past, RepositoryError> {
    let mut past = Past::default();
    for claim in &testimony.anchors {
        let standing = match standing(repository, history, claim.head)? {
            Standing::Kept => contents(repository, claim.head, &claim.digest)?,
            other => other,
        };
        past.anchors.push((claim.clone(), standing));
    }
    let Some(Published { head, rewritten }) = &testimony.published else {
        return Ok(past);
    };
    past.rewritten.clone_from(rewritten);
    if let Some(head) = head {
        match standing(repository, history, *head)? {
            // Where part of the history is missing nothing is published, and the old site keeps its head for the next
            // build to be held against.
            Standing::Kept | Standing::Unknown => {}
            Standing::Apart | Standing::Missing | Standing::Altered => {
                let seen = Rewriting {
                    as_of,
                    from: *head,
                    to: history.head,
                };
                if !past.rewritten.contains(&seen) {
                    past.rewritten.push(seen);
                }
            }
        }
    }
    Ok(past)
}

fn standing(
    repository: &Repository,
    history: &History,
    id: CommitId,
) -> Result<Standing, RepositoryError> {
    if history.commits.iter().any(|commit| commit.id == id) {
        return Ok(Standing::Kept);
    }
    let cut = |gap: &Incomplete| matches!(gap, Incomplete::Shallow | Incomplete::Missing { .. });
    if history.incomplete.iter().any(cut) {
        return Ok(Standing::Unknown);
    }
    Ok(match repository.objects()?.commit(id) {
        Ok(_) => Standing::Apart,
        Err(_) => Standing::Missing,
    })
}

fn contents(
    repository: &Repository,
    head: CommitId,
    witnessed: &str,
) -> Result<Standing, RepositoryError> {
    Ok(match case_sums(&repository.objects()?, head) {
        Ok(sums) if digest(head, &sums) == witnessed => Standing::Kept,
        Ok(_) => Standing::Altered,
        Err(_) => Standing::Unknown,
    })
}
