//! What git tells a hook that is about to receive: one line `old new name` for each reference.

use crate::stamp::CommitId;

/// One reference that is to move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Update {
    /// Where it stood; `None` when it is new.
    pub old: Option<CommitId>,
    /// Where it is to stand; `None` when it is to be deleted.
    pub new: Option<CommitId>,
    /// Its whole name, such as `refs/heads/main`.
    pub name: String,
}

/// A line that git doesn't write.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}: not a line of git")]
pub struct UpdateError(pub String);

/// Reads the lines.
///
/// # Errors
/// At the first line that is none of git's: a hook must not let through what it doesn't understand.
pub fn parse(input: &str) -> Result<Vec<Update>, UpdateError> {
    let lines = input.lines().filter(|line| !line.is_empty());
    lines
        .map(|line| line_of(line).ok_or_else(|| UpdateError(line.to_owned())))
        .collect()
}

fn line_of(line: &str) -> Option<Update> {
    let mut parts = line.splitn(3, ' ');
    Some(Update {
        old: end(parts.next()?)?,
        new: end(parts.next()?)?,
        name: parts.next().filter(|name| !name.is_empty())?.to_owned(),
    })
}

/// An end of a line; all zeros is none.
fn end(hex: &str) -> Option<Option<CommitId>> {
    let id: CommitId = hex.parse().ok()?;
    Some((id != CommitId::default()).then_some(id))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    const A: &str = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    const NONE: &str = "0000000000000000000000000000000000000000";

    #[test]
    fn zeros_are_no_commit_and_names_may_hold_anything() {
        let id = Some(A.parse().unwrap());
        let update = |old, new, name: &str| Update {
            old,
            new,
            name: name.to_owned(),
        };
        let read = parse(&format!(
            "{NONE} {A} refs/heads/main\n{A} {NONE} refs/heads/a\u{202e}b\n"
        ));
        assert_eq!(
            read.unwrap(),
            [
                update(None, id, "refs/heads/main"),
                update(id, None, "refs/heads/a\u{202e}b")
            ]
        );
    }

    #[test]
    fn what_git_does_not_write_is_refused() {
        for line in ["x", &format!("{A} {A}"), &format!("{A} {A} "), "a b c"] {
            assert_eq!(parse(line), Err(UpdateError(line.to_owned())));
        }
    }
}
