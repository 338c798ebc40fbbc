//! Stories written into a git repository, object by object.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;
use std::sync::Arc;

use git2::{ObjectType, Oid, Repository};
use tempfile::TempDir;

use crate::story::{Op, Story, Uid};
use crate::support::raw::Commit;

/// A repository that holds one story and any number of variations of it.
pub struct Workshop {
    folder: TempDir,
    git: Repository,
    known: HashMap<(u8, Vec<u8>), Oid>,
    blobs: HashMap<Oid, Arc<Vec<u8>>>,
}

/// A story in git.
#[derive(Clone, Default)]
pub struct Written {
    pub ids: HashMap<Uid, Oid>,
    pub uids: HashMap<String, Uid>,
    pub head: Option<Oid>,
}

impl Written {
    pub fn head(&self) -> Oid {
        self.head.expect("a commit")
    }
}

/// A commit that can't do what it should at its place.
#[derive(Debug)]
pub struct OutOfPlace;

/// The tree of a commit: files by path with mode, and what no honest tree holds.
#[derive(Clone, Default)]
struct Tree {
    files: BTreeMap<String, (&'static str, Oid)>,
    odd: Vec<(String, &'static str, Vec<u8>, Oid)>,
    disordered: BTreeSet<String>,
}

#[derive(Default)]
struct Folder {
    entries: Vec<(&'static str, Vec<u8>, Oid)>,
    folders: BTreeMap<String, Folder>,
}

impl Workshop {
    /// Writes a story into a folder and leaves it there; commits say by which number they go.
    pub fn kept(folder: &Path, story: &Story) {
        std::fs::create_dir_all(folder).expect("folder");
        let mut story = story.clone();
        for (uid, node) in story.nodes.iter_mut().enumerate() {
            node.message = format!("{uid}: {}", node.message);
        }
        let (mut workshop, _) =
            Self::at_main(tempfile::tempdir_in(folder).expect("folder"), &story);
        println!("kept in {}", workshop.path().display());
        workshop.folder.disable_cleanup(true);
    }

    fn at(folder: TempDir) -> Self {
        let mut options = git2::RepositoryInitOptions::new();
        options.initial_head("main");
        let git = Repository::init_opts(folder.path(), &options).expect("repository");
        git.config()
            .expect("config")
            .set_i32("core.loosecompression", 0)
            .expect("set");
        let folder_git = Repository::open(folder.path()).expect("repository");
        drop(git);
        Self {
            folder,
            git: folder_git,
            known: HashMap::new(),
            blobs: HashMap::new(),
        }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn git(&self) -> &Repository {
        &self.git
    }

    /// A story in a repository of its own, on branch `main`.
    pub fn of(story: &Story) -> (Self, Written) {
        Self::at_main(folder(), story)
    }

    fn at_main(folder: TempDir, story: &Story) -> (Self, Written) {
        let mut workshop = Self::at(folder);
        let written = workshop.write(story).expect("in place");
        workshop
            .git
            .reference("refs/heads/main", written.head(), true, "uji")
            .expect("branch");
        (workshop, written)
    }

    /// The same with the working tree checked out.
    pub fn checked_out(story: &Story) -> (Self, Written) {
        let (workshop, written) = Self::of(story);
        let head = workshop
            .git
            .find_object(written.head(), None)
            .expect("head");
        workshop
            .git
            .reset(&head, git2::ResetType::Hard, None)
            .expect("reset");
        drop(head);
        (workshop, written)
    }

    fn object(&mut self, kind: ObjectType, bytes: Vec<u8>) -> Oid {
        let key = (kind.raw() as u8, bytes);
        if let Some(id) = self.known.get(&key) {
            return *id;
        }
        let id = self
            .git
            .odb()
            .expect("objects")
            .write(kind, &key.1)
            .expect("written");
        if kind == ObjectType::Blob {
            self.blobs.insert(id, Arc::new(key.1.clone()));
        }
        self.known.insert(key, id);
        id
    }

    pub fn blob(&mut self, bytes: &[u8]) -> Oid {
        self.object(ObjectType::Blob, bytes.to_vec())
    }

    /// Writes every commit of a story.
    pub fn write(&mut self, story: &Story) -> Result<Written, OutOfPlace> {
        let mut written = Written::default();
        let mut trees: HashMap<Uid, Tree> = HashMap::new();
        for uid in &story.order {
            let node = &story.nodes[*uid];
            let mut tree = node
                .parents
                .first()
                .map(|parent| trees[parent].clone())
                .unwrap_or_default();
            for op in &node.ops {
                self.apply(&mut tree, op, &trees, &written)?;
            }
            let id = self.tree(&tree);
            let parents: Vec<Oid> = node
                .parents
                .iter()
                .map(|parent| written.ids[parent])
                .collect();
            let mut commit = Commit::on(&parents, id)
                .set("author", node.author.line())
                .set("committer", node.committer.line());
            commit.message.clone_from(&node.message);
            if let Some(retouch) = &node.retouch {
                commit = retouch(commit);
            }
            let id = self.object(ObjectType::Commit, commit.bytes());
            written.ids.insert(*uid, id);
            written.uids.insert(id.to_string(), *uid);
            written.head = Some(id);
            trees.insert(*uid, tree);
        }
        Ok(written)
    }

    fn text(&self, tree: &Tree, path: &str) -> Result<Vec<u8>, OutOfPlace> {
        let (_, id) = tree.files.get(path).ok_or(OutOfPlace)?;
        Ok(self.blobs[id].to_vec())
    }

    fn apply(
        &mut self,
        tree: &mut Tree,
        op: &Op,
        trees: &HashMap<Uid, Tree>,
        written: &Written,
    ) -> Result<(), OutOfPlace> {
        match op {
            Op::Write(path, bytes) => {
                let id = self.blob(bytes);
                tree.files.insert(path.clone(), ("100644", id));
            }
            Op::Append(path, more) => {
                let mut text = self.text(tree, path)?;
                // What goes on in other line endings than it began stays a file of its own kind.
                text.extend(more.as_bytes());
                let mode = tree.files[path].0;
                let id = self.blob(&text);
                tree.files.insert(path.clone(), (mode, id));
            }
            Op::Replace(path, from, to) => {
                let text = String::from_utf8(self.text(tree, path)?).map_err(|_| OutOfPlace)?;
                if !text.contains(from.as_str()) {
                    return Err(OutOfPlace);
                }
                let mode = tree.files[path].0;
                let id = self.blob(text.replacen(from.as_str(), to, 1).as_bytes());
                tree.files.insert(path.clone(), (mode, id));
            }
            Op::Map(path, change) => {
                let text = String::from_utf8(self.text(tree, path)?).map_err(|_| OutOfPlace)?;
                let mode = tree.files[path].0;
                let id = self.blob(change(text).as_bytes());
                tree.files.insert(path.clone(), (mode, id));
            }
            Op::Remove(path) => {
                tree.files.remove(path).ok_or(OutOfPlace)?;
            }
            Op::Move(from, to) => {
                let file = tree.files.remove(from).ok_or(OutOfPlace)?;
                tree.files.insert(to.clone(), file);
            }
            Op::Mode(path, mode) => tree.files.get_mut(path).ok_or(OutOfPlace)?.0 = mode,
            Op::Merge { base, with } => merge(
                tree,
                trees.get(base).ok_or(OutOfPlace)?,
                trees.get(with).ok_or(OutOfPlace)?,
            )?,
            Op::Take(path, from) => {
                match trees.get(from).ok_or(OutOfPlace)?.files.get(path) {
                    Some(file) => tree.files.insert(path.clone(), *file),
                    None => tree.files.remove(path),
                };
            }
            Op::Adopt(from) => *tree = trees.get(from).ok_or(OutOfPlace)?.clone(),
            Op::Entry(folder, mode, name, content) => {
                let id = match *mode {
                    "40000" => {
                        let inside = self.blob(content);
                        self.object(
                            ObjectType::Tree,
                            [b"100644 a.txt\0", inside.as_bytes()].concat(),
                        )
                    }
                    _ => self.blob(content),
                };
                tree.odd.push((folder.clone(), mode, name.clone(), id));
            }
            Op::Submodule(path, uid) => {
                let id = *written.ids.get(uid).ok_or(OutOfPlace)?;
                tree.files.insert(path.clone(), ("160000", id));
            }
            Op::Disorder(folder) => {
                tree.disordered.insert(folder.clone());
            }
        }
        Ok(())
    }

    fn tree(&mut self, tree: &Tree) -> Oid {
        let mut root = Folder::default();
        for (path, (mode, id)) in &tree.files {
            let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
            root.at(folder)
                .entries
                .push((mode, name.as_bytes().to_vec(), *id));
        }
        for (folder, mode, name, id) in &tree.odd {
            root.at(folder).entries.push((mode, name.clone(), *id));
        }
        self.folder(root, "", &tree.disordered)
    }

    fn folder(&mut self, folder: Folder, path: &str, disordered: &BTreeSet<String>) -> Oid {
        let mut entries = folder.entries;
        for (name, inner) in folder.folders {
            let below = if path.is_empty() {
                name.clone()
            } else {
                format!("{path}/{name}")
            };
            let id = self.folder(inner, &below, disordered);
            entries.push(("40000", name.into_bytes(), id));
        }
        let key = |(mode, name, _): &(&str, Vec<u8>, Oid)| match *mode {
            "40000" => [name.as_slice(), b"/"].concat(),
            _ => name.clone(),
        };
        entries.sort_by_key(key);
        if disordered.contains(path) {
            entries.reverse();
        }
        let mut bytes = Vec::new();
        for (mode, name, id) in entries {
            bytes.extend([mode.as_bytes(), b" ", &name, b"\0", id.as_bytes()].concat());
        }
        self.object(ObjectType::Tree, bytes)
    }
}

/// A folder in memory where the machine has one: thousands of small files are written.
pub fn folder() -> TempDir {
    tempfile::tempdir_in("/dev/shm")
        .or_else(|_| tempfile::tempdir())
        .expect("folder")
}

impl Folder {
    fn at(&mut self, path: &str) -> &mut Self {
        let parts = path.split('/').filter(|part| !part.is_empty());
        parts.fold(self, |folder, part| {
            folder.folders.entry(part.to_owned()).or_default()
        })
    }
}

/// Joins file by file, as git does when no file was changed on both sides.
fn merge(ours: &mut Tree, base: &Tree, theirs: &Tree) -> Result<(), OutOfPlace> {
    let paths: BTreeSet<&String> = base.files.keys().chain(theirs.files.keys()).collect();
    for path in paths {
        let (was, theirs) = (base.files.get(path), theirs.files.get(path));
        if was == theirs || ours.files.get(path) == theirs {
            continue;
        }
        if ours.files.get(path) != was {
            return Err(OutOfPlace);
        }
        match theirs {
            Some(file) => ours.files.insert(path.clone(), *file),
            None => ours.files.remove(path),
        };
    }
    for odd in &theirs.odd {
        if !ours.odd.contains(odd) {
            ours.odd.push(odd.clone());
        }
    }
    ours.disordered.extend(theirs.disordered.iter().cloned());
    Ok(())
}
