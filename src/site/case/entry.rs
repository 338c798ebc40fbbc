//! What stands behind an entry: its commit, its documents, and the commands that show them.

use serde::Serialize;

use super::super::atlas::Atlas;
use super::super::visible;
use super::signature::{self, SignatureView};
use crate::case::{Case, Output};
use crate::history::{Attachment, Commit, EntryKind};

/// A commit as pages show it: without e-mail addresses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CommitView {
    /// Whole id.
    pub id: String,
    /// Author's name.
    pub author: String,
    /// When the author made the change, as written.
    pub authored: String,
    /// Committer's name, where it is another.
    pub committer: Option<String>,
    /// When the commit was made, as written.
    pub committed: String,
    /// Its signature.
    pub signature: SignatureView,
}

/// A document that a step produced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OutputView {
    /// Name.
    pub name: String,
    /// File in the case's folder.
    pub file: Option<String>,
    /// SHA-256 that the record gives.
    pub sha256: Option<String>,
    /// The named file is there.
    pub present: bool,
}

/// A file in the case's folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AttachmentView {
    /// Name.
    pub name: String,
    /// Git's name of its content.
    pub blob: String,
    /// SHA-256 that a step gives for it.
    pub sha256: Option<String>,
    /// Step that names it.
    pub step: Option<u32>,
    /// An ordinary file.
    pub plain: bool,
}

pub(super) fn commit(atlas: &Atlas<'_>, commit: &Commit) -> CommitView {
    let (author, committer) = (&commit.author, &commit.committer);
    let authored = atlas.words.stamp(author.when);
    let committed = if committer.when == author.when {
        authored.clone()
    } else {
        atlas.words.stamp(committer.when)
    };
    CommitView {
        id: commit.id.to_string(),
        author: visible(&author.name),
        authored,
        committer: (committer.name != author.name).then(|| visible(&committer.name)),
        committed,
        signature: signature::view(atlas, commit),
    }
}

/// The commit of a transition.
pub(super) fn commit_at(atlas: &Atlas<'_>, case: &Case, at: Option<usize>) -> Option<CommitView> {
    let transition = case.transitions.get(at?)?;
    Some(commit(atlas, &transition.commit))
}

/// The last commit that took the file away, for a case that is gone.
pub(super) fn deletion(atlas: &Atlas<'_>, case: &Case) -> Option<CommitView> {
    let gone = case.transitions.iter().rev().find(|t| t.after.is_none());
    gone.filter(|_| case.deleted)
        .map(|t| commit(atlas, &t.commit))
}

pub(super) fn output(case: &Case, output: &Output) -> OutputView {
    let file = output.file.as_ref().map(|file| file.value.as_str());
    let named = |attachment: &Attachment| Some(attachment.name.as_str()) == file;
    OutputView {
        name: visible(&output.name),
        file: file.map(visible),
        sha256: output.sha256.as_ref().map(|hash| visible(hash)),
        present: case.attachments.iter().any(named),
    }
}

/// The files of the case's folder, each with the step that names it.
pub(super) fn attachments(case: &Case) -> Vec<AttachmentView> {
    let outputs = || {
        let steps = case.steps.iter();
        steps.flat_map(|step| {
            step.step
                .outputs
                .iter()
                .map(move |output| (step.index, output))
        })
    };
    let view = |attachment: &Attachment| {
        let named = outputs().find(|(_, output)| {
            output
                .file
                .as_ref()
                .is_some_and(|file| file.value == attachment.name)
        });
        let hash = named.and_then(|(_, output)| output.sha256.as_ref());
        AttachmentView {
            name: visible(&attachment.name),
            blob: attachment.blob.to_string(),
            sha256: hash.map(|hash| visible(hash)),
            step: named.map(|(index, _)| index),
            plain: matches!(attachment.kind, EntryKind::File | EntryKind::Executable),
        }
    };
    case.attachments.iter().map(view).collect()
}

/// Attachments whose hash is checked by a command of its own; of more, the first ones.
const CHECKED_ATTACHMENTS: usize = 3;

/// Commands with which anybody can check the record: every commit of the file with both its times, what the newest one
/// changed, the file as it stood after it, and the hashes of attachments.
pub(super) fn commands(case: &Case) -> Vec<String> {
    let path = quoted(&case.path);
    let log = format!("git log --follow --format='%H %an %aI %cI %G? %s' -- {path}");
    let Some(newest) = case.transitions.last() else {
        return vec![log];
    };
    // Named by its own newest commit, not by that of the site: so a page changes only when its case does.
    let newest = newest.commit.id.short();
    let show = format!("git show {newest}");
    let file = format!("git show {}", quoted(&format!("{newest}:{}", case.path)));
    let file = (!case.deleted).then_some(file);
    let folder = case.path.strip_suffix(".toml").unwrap_or(&case.path);
    let hashed = attachments(case)
        .into_iter()
        .filter(|attachment| attachment.sha256.is_some() && attachment.plain)
        .take(CHECKED_ATTACHMENTS)
        .map(|attachment| {
            let object = format!("{newest}:{folder}/{}", attachment.name);
            format!("git show {} | sha256sum", quoted(&object))
        });
    let whole = [log, show].into_iter().chain(file);
    whole.chain(hashed).collect()
}

/// A path as a POSIX shell takes it, with hidden characters made visible.
fn quoted(path: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-:".contains(c);
    if path.chars().all(plain) {
        return path.to_owned();
    }
    visible(&format!("'{}'", path.replace('\'', r"'\''")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_quoted_only_where_needed() {
        assert_eq!(
            quoted("cases/2025/04/2025-0012.toml"),
            "cases/2025/04/2025-0012.toml"
        );
        assert_eq!(quoted("cases/a b;'c.toml"), r"'cases/a b;'\''c.toml'");
    }
}
