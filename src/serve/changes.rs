//! Which folders to watch, and which of the changes in them call for a new build.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use notify::event::{AccessKind, AccessMode, ModifyKind};
use notify::{Event, EventKind, RecursiveMode};

/// The watched paths and the folder that building itself writes to.
#[derive(Debug)]
pub(super) struct Changes {
    roots: Vec<Root>,
    output: PathBuf,
}

#[derive(Debug)]
struct Root {
    path: PathBuf,
    /// A git folder: of it only HEAD, index and the references count.
    git: bool,
}

/// What an event calls for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Verdict {
    /// A new build.
    pub(super) build: bool,
    /// A new look at what there is to watch, because a watched path itself came or went.
    pub(super) renew: bool,
}

impl Changes {
    /// Finds the real places of `watch` and of the output folder, because events name real places.
    ///
    /// # Errors
    /// With the path, when neither it nor its folder exists.
    pub(super) fn new(watch: &[PathBuf], output: &Path) -> Result<Self, (PathBuf, io::Error)> {
        let real = |path: &PathBuf| match real(path) {
            Ok(found) => Ok(found),
            Err(error) => Err((path.clone(), error)),
        };
        let mut roots = Vec::new();
        for path in watch {
            let path = real(path)?;
            let git = is_git(&path);
            roots.push(Root { path, git });
        }
        let output = real(&output.to_path_buf())?;
        Ok(Self { roots, output })
    }

    /// The folders to watch at present.
    pub(super) fn folders(&self) -> BTreeMap<PathBuf, RecursiveMode> {
        let mut deep = Vec::new();
        let mut flat = Vec::new();
        for root in &self.roots {
            if root.git {
                flat.push(root.path.clone());
                deep.push(root.path.join("refs"));
            } else {
                // From its folder it is seen when the path itself comes, goes or is replaced.
                flat.extend(root.path.parent().map(Path::to_path_buf));
                deep.push(root.path.clone());
            }
        }
        deep.retain(|path| path.is_dir());
        flat.retain(|path| path.is_dir() && !deep.iter().any(|tree| path.starts_with(tree)));
        let flat = flat
            .into_iter()
            .map(|path| (path, RecursiveMode::NonRecursive));
        let deep = deep
            .into_iter()
            .map(|path| (path, RecursiveMode::Recursive));
        flat.chain(deep).collect()
    }

    /// What an event calls for.
    pub(super) fn judge(&self, event: &Event) -> Verdict {
        if event.need_rescan() {
            return Verdict {
                build: true,
                renew: true,
            };
        }
        let written = match event.kind {
            // Building reads everything that is watched; it must not call for itself.
            EventKind::Access(AccessKind::Close(AccessMode::Write)) => true,
            EventKind::Access(_) | EventKind::Modify(ModifyKind::Metadata(_)) => false,
            _ => true,
        };
        let moved = !matches!(
            event.kind,
            EventKind::Modify(ModifyKind::Data(_)) | EventKind::Access(_)
        );
        let mut verdict = Verdict::default();
        for path in event
            .paths
            .iter()
            .filter(|path| written && !self.is_output(path))
        {
            for root in &self.roots {
                verdict.build |= root.counts(path);
                let itself = root.path == *path || (root.git && root.path.join("refs") == *path);
                verdict.renew |= moved && itself;
            }
        }
        verdict
    }

    /// The output folder, or what publishing makes beside it.
    fn is_output(&self, path: &Path) -> bool {
        let (Some(parent), Some(name)) = (self.output.parent(), self.output.file_name()) else {
            return false;
        };
        let Ok(below) = path.strip_prefix(parent) else {
            return false;
        };
        let Some(first) = below.components().next() else {
            return false;
        };
        let first = first.as_os_str().as_encoded_bytes();
        let name = name.as_encoded_bytes();
        let sibling = first
            .strip_prefix(b".")
            .and_then(|rest| rest.strip_prefix(name));
        first == name || sibling.is_some_and(|rest| rest.starts_with(b"."))
    }
}

impl Root {
    /// Whether a change of `path` calls for a new build as far as this root is concerned.
    fn counts(&self, path: &Path) -> bool {
        let Ok(below) = path.strip_prefix(&self.path) else {
            return false;
        };
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy())
            .unwrap_or_default();
        if self.git {
            let first = below.components().next();
            let first = first.and_then(|part| part.as_os_str().to_str());
            return matches!(first, Some("HEAD" | "index" | "packed-refs" | "refs"))
                && !name.ends_with(".lock");
        }
        // What editors keep beside a file while it is open.
        !(name.ends_with('~')
            || name.starts_with(".#")
            || name.ends_with(".swp")
            || name.ends_with(".swx"))
    }
}

/// A git folder, be it that of a repository or of one of its work trees.
fn is_git(path: &Path) -> bool {
    path.join("HEAD").is_file() && (path.join("refs").is_dir() || path.join("commondir").is_file())
}

/// The path with symlinks resolved; of one that is missing, that of its folder.
fn real(path: &Path) -> io::Result<PathBuf> {
    match path.canonicalize() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let path = std::path::absolute(path)?;
            match (path.parent(), path.file_name()) {
                (Some(parent), Some(name)) => Ok(parent.canonicalize()?.join(name)),
                _ => Err(error),
            }
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;
    use notify::event::{CreateKind, DataChange, MetadataKind, RenameMode};
    use std::fs;

    fn repository() -> (tempfile::TempDir, PathBuf, Changes) {
        let home = tempfile::tempdir().unwrap();
        let root = home.path().canonicalize().unwrap();
        fs::create_dir_all(root.join(".git/refs/heads")).unwrap();
        fs::create_dir_all(root.join(".git/objects")).unwrap();
        fs::write(root.join(".git/HEAD"), "").unwrap();
        fs::create_dir_all(root.join("content/sop")).unwrap();
        fs::write(root.join("tertib.toml"), "").unwrap();
        let watch = ["content", "themes", "tertib.toml", ".git"].map(|name| root.join(name));
        let changes = Changes::new(&watch, &root.join("content/situs")).unwrap();
        (home, root, changes)
    }

    const WRITTEN: EventKind = EventKind::Modify(ModifyKind::Data(DataChange::Content));

    #[test]
    fn what_exists_is_watched_and_the_folder_of_what_does_not() {
        let (_home, root, changes) = repository();
        let expected = [
            (root.clone(), RecursiveMode::NonRecursive),
            (root.join(".git"), RecursiveMode::NonRecursive),
            (root.join(".git/refs"), RecursiveMode::Recursive),
            (root.join("content"), RecursiveMode::Recursive),
        ];
        assert_eq!(changes.folders(), expected.into());
        fs::create_dir(root.join("themes")).unwrap();
        assert!(changes.folders().contains_key(&root.join("themes")));
    }

    #[test]
    fn only_changes_of_what_is_built_from_count() {
        let (_home, root, changes) = repository();
        for (path, build) in [
            ("content/sop/a/0.md", true),
            ("themes/baku/a.css", true),
            ("tertib.toml", true),
            (".git/HEAD", true),
            (".git/index", true),
            (".git/refs/heads/main", true),
            (".git/index.lock", false),
            (".git/refs/heads/main.lock", false),
            (".git/objects/ab/cdef", false),
            (".git/logs/HEAD", false),
            (".git", false),
            ("README.md", false),
            ("content2/x", false),
            ("content/.0.md.swp", false),
            ("content/0.md~", false),
            ("content/situs/index.html", false),
            ("content/.situs.baru-12/index.html", false),
            ("content/.situs.kunci", false),
            ("content/situs2/index.html", true),
        ] {
            let event = Event::new(WRITTEN).add_path(root.join(path));
            assert_eq!(
                changes.judge(&event),
                Verdict {
                    build,
                    renew: false
                },
                "{path}"
            );
        }
    }

    #[test]
    fn reading_and_permissions_do_not_count() {
        let (_home, root, changes) = repository();
        for (kind, build) in [
            (EventKind::Access(AccessKind::Open(AccessMode::Any)), false),
            (
                EventKind::Access(AccessKind::Close(AccessMode::Read)),
                false,
            ),
            (
                EventKind::Modify(ModifyKind::Metadata(MetadataKind::Any)),
                false,
            ),
            (
                EventKind::Access(AccessKind::Close(AccessMode::Write)),
                true,
            ),
            (EventKind::Modify(ModifyKind::Name(RenameMode::To)), true),
        ] {
            let event = Event::new(kind).add_path(root.join("content/a.md"));
            assert_eq!(changes.judge(&event).build, build, "{kind:?}");
        }
    }

    #[test]
    fn a_watched_path_that_comes_is_looked_at_anew() {
        let (_home, root, changes) = repository();
        let event = Event::new(EventKind::Create(CreateKind::Folder)).add_path(root.join("themes"));
        assert_eq!(
            changes.judge(&event),
            Verdict {
                build: true,
                renew: true
            }
        );
    }

    #[test]
    fn a_path_without_a_folder_is_named() {
        let (_home, root, _) = repository();
        let lost = root.join("tidak/ada");
        let (path, error) = Changes::new(std::slice::from_ref(&lost), &root).unwrap_err();
        assert_eq!((path, error.kind()), (lost, io::ErrorKind::NotFound));
    }
}
