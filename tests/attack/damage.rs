//! Repositories that were damaged or marked, in a copy of a good story: missing and garbled objects, flipped packs, grafts,
//! and working trees that hide something. And controls: what honest repositories look like, which must change nothing.

use std::fs;
use std::path::Path;

use git2::Oid;

use crate::rng::Rng;
use crate::run::{Seeds, again, for_each_seed, guarded};
use crate::story::Story;
use crate::support::raw::{Commit, Raw};
use crate::verdict::{Asked, Found};
use crate::workshop::{Workshop, Written, folder};

/// A good repository, checked out, about to be damaged.
struct Patient {
    story: Story,
    workshop: Workshop,
    written: Written,
    rng: Rng,
}

/// What must be seen.
enum Sight {
    /// `history-incomplete`, or a refusal in words; never a verdict.
    Incomplete,
    /// The same, and nobody is accused of anything for it: nothing else is found, but that a file whose object is gone can't
    /// be read.
    Gap,
    /// The same, or the very same verdict where the object is told from a later one and not read.
    GapOrSame,
    /// `history-incomplete` or a refusal, for the version of this case that a commit brought: told of the case, and nothing else of it.
    Lost(String),
    /// `history-incomplete` or a refusal, or the very same verdict where the damage hit nothing that counts.
    NotBelieved,
    /// This rule about this case, and nothing else.
    Only(&'static str, String),
    /// Nothing.
    Same,
}

type Treatment = fn(&mut Patient) -> Option<Sight>;

const TREATMENTS: &[(&str, Treatment)] = &[
    ("object-missing", |it| object(it, |_| None)),
    ("version-missing", version_missing),
    ("object-empty", |it| object(it, |_| Some(Vec::new()))),
    ("object-cut", |it| {
        object(it, |bytes| Some(bytes[..bytes.len() / 2].to_vec()))
    }),
    ("object-garbled", |it| {
        object(it, |bytes| Some(vec![b'x'; bytes.len()]))
    }),
    ("object-flipped", object_flipped),
    ("object-under-a-false-name", false_name),
    ("object-made-from-itself", entangled),
    ("pack-flipped", |it| pack(it, |bytes, rng| flip(bytes, rng))),
    ("pack-cut", |it| {
        pack(it, |bytes, rng| bytes.truncate(rng.below(bytes.len())))
    }),
    ("grafts", grafts),
    ("replace-ref", replace_ref),
    ("shallow", shallow),
    ("working-tree-edited", |it| edited(it, 0, 0)),
    ("assume-unchanged", |it| edited(it, 0x8000, 0)),
    ("skip-worktree", |it| edited(it, 0, 0x4000)),
    ("control-mailmap-and-ignore", mailmap),
    ("control-notes-and-tags", notes_and_tags),
    ("control-other-branches", other_branches),
    ("control-packed", |it| {
        Raw::new(it.workshop.git()).pack();
        Some(Sight::Same)
    }),
    ("control-collected-by-git", collected),
    ("control-packed-refs-and-reflog", packed_refs),
    ("control-no-working-tree", no_working_tree),
];

pub fn damage(seeds: &Seeds) -> Vec<String> {
    for_each_seed(seeds, |seed| {
        let wanted = TREATMENTS.iter().filter(|(name, _)| seeds.wants(name));
        let said = wanted.filter_map(|(name, treat)| {
            let odds =
                guarded(name, seed, || one(name, *treat, seed)).unwrap_or_else(|panic| vec![panic]);
            (!odds.is_empty()).then(|| again(name, seed, &odds))
        });
        said.collect()
    })
}

fn one(name: &str, treat: Treatment, seed: u64) -> Vec<String> {
    let story = crate::good::good(seed);
    let (workshop, written) = Workshop::checked_out(&story);
    let mut it = Patient {
        story,
        workshop,
        written,
        rng: Rng::of(name, seed),
    };
    let before = it.found().expect("a good repository is judged");
    let sight = (0..50).find_map(|_| treat(&mut it));
    let after = it.found();
    let incomplete = |found: &[Found]| found.iter().any(|found| found.rule == "history-incomplete");
    let told = |found: &[Found]| found.iter().map(ToString::to_string).collect::<Vec<_>>();
    match (sight.expect("a place"), after) {
        (Sight::Only(..) | Sight::Same, Err(words)) => vec![words],
        (_, Err(words)) if !words.is_empty() => Vec::new(),
        (Sight::Gap | Sight::GapOrSame, Ok(found))
            if incomplete(&found) && is_gap(&before, &found) =>
        {
            Vec::new()
        }
        (Sight::Incomplete | Sight::NotBelieved, Ok(found)) if incomplete(&found) => Vec::new(),
        (Sight::Lost(case), Ok(found)) if is_lost(&case, &before, &found) => Vec::new(),
        (Sight::NotBelieved | Sight::GapOrSame | Sight::Same, Ok(found)) if found == before => {
            Vec::new()
        }
        (Sight::Only(rule, case), Ok(found)) if matches!(found.as_slice(), [one] if one.rule == rule && one.case.as_deref() == Some(case.as_str())) => {
            Vec::new()
        }
        (_, Ok(found)) => [vec!["found instead:".to_owned()], told(&found)].concat(),
        (_, Err(words)) => vec![words],
    }
}

/// Whether all that is found for a missing object is that it is missing.
fn is_gap(before: &[Found], after: &[Found]) -> bool {
    let mut new = after.iter().filter(|found| !before.contains(found));
    new.all(|found| matches!(found.rule.as_str(), "history-incomplete" | "syntax"))
}

/// Whether a version is told to be missing, and nobody is accused of anything for it.
fn is_lost(case: &str, before: &[Found], after: &[Found]) -> bool {
    let new = after.iter().filter(|found| !before.contains(found));
    let (gaps, others): (Vec<_>, Vec<_>) =
        new.partition(|found| found.rule == "history-incomplete");
    // What stands now can't be read either where it is the same object.
    let unread = |found: &&&Found| found.rule == "syntax" && found.case.as_deref() == Some(case);
    let others = others.iter().filter(|found| !unread(found)).count();
    let named = gaps.iter().any(|gap| {
        gap.case.as_deref() == Some(case) && matches!(gap.by, crate::verdict::By::Commit(_))
    });
    named && others == 0
}

impl Patient {
    fn found(&self) -> Result<Vec<Found>, String> {
        let asked = Asked::of(self.workshop.path(), "main", self.story.as_of).working_tree();
        asked.found(&self.written)
    }

    fn raw(&self) -> Raw<'_> {
        Raw::new(self.workshop.git())
    }

    fn git_folder(&self) -> &Path {
        self.workshop.git().path()
    }

    /// Any commit but the head, its tree, its folder `cases`, or a case file in it.
    fn object(&mut self) -> Option<Oid> {
        let uid = *self.rng.pick(&self.story.order);
        let id = self.written.ids[&uid];
        let which = self.rng.below(4);
        let number = self.rng.below(self.story.cases.len());
        let commit = self.workshop.git().find_commit(id).ok()?;
        let tree = commit.tree().ok()?;
        let at = |path: &str| tree.get_path(Path::new(path)).ok().map(|entry| entry.id());
        match which {
            0 => (id != self.written.head()).then_some(id),
            1 => Some(tree.id()),
            2 => at("cases"),
            _ => at(&self.story.cases[number].path()),
        }
    }

    /// A version of a case that is not the present one, and the case's number.
    fn version(&mut self) -> Option<(Oid, String)> {
        let uid = *self.rng.pick(&self.story.order);
        let case = self.rng.pick(&self.story.cases).clone();
        let git = self.workshop.git();
        let stood = |id: Oid| {
            let tree = git.find_commit(id).ok()?.tree().ok()?;
            let entry = tree.get_path(Path::new(&case.path())).ok()?;
            Some(entry.id())
        };
        let then = stood(self.written.ids[&uid])?;
        (Some(then) != stood(self.written.head())).then_some((then, case.number))
    }
}

fn object(it: &mut Patient, change: fn(Vec<u8>) -> Option<Vec<u8>>) -> Option<Sight> {
    let id = it.object()?;
    let bytes = fs::read(it.raw().file_of(id)).ok()?;
    match change(bytes) {
        Some(changed) => it.raw().overwrite(id, |_| changed),
        None => it.raw().remove(id),
    }
    Some(Sight::Gap)
}

/// An earlier version of a case is missing.
fn version_missing(it: &mut Patient) -> Option<Sight> {
    let (id, case) = it.version()?;
    it.raw().remove(id);
    Some(Sight::Lost(case))
}

fn object_flipped(it: &mut Patient) -> Option<Sight> {
    let id = it.object()?;
    let mut bytes = fs::read(it.raw().file_of(id)).ok()?;
    flip(&mut bytes, &mut it.rng);
    it.raw().overwrite(id, |_| bytes);
    Some(Sight::NotBelieved)
}

fn false_name(it: &mut Patient) -> Option<Sight> {
    let id = it.object()?;
    let forged = it.raw().blob(b"sop = 'lain'\n");
    let bytes = fs::read(it.raw().file_of(forged)).ok()?;
    it.raw().overwrite(id, |_| bytes);
    Some(Sight::Gap)
}

/// Objects that a pack stores as what differs from one another, in a ring: neither git nor libgit2 comes to an end with one.
fn entangled(it: &mut Patient) -> Option<Sight> {
    let some = 1 + it.rng.below(3);
    let mut ids: Vec<Oid> = (0..some).filter_map(|_| it.object()).collect();
    ids.sort();
    ids.dedup();
    it.raw().entangle(&ids);
    (!ids.is_empty()).then_some(Sight::GapOrSame)
}

/// Turns one to three bits.
fn flip(bytes: &mut [u8], rng: &mut Rng) {
    for _ in 0..1 + rng.below(3) {
        let at = rng.below(bytes.len());
        bytes[at] ^= 1 << rng.below(8);
    }
}

fn pack(it: &mut Patient, change: fn(&mut Vec<u8>, &mut Rng)) -> Option<Sight> {
    let file = it.raw().pack();
    let mut bytes = fs::read(&file).ok()?;
    change(&mut bytes, &mut it.rng);
    fs::remove_file(&file).ok()?;
    fs::write(&file, bytes).ok()?;
    Some(Sight::NotBelieved)
}

fn mark(it: &Patient, file: &str, text: String) {
    let file = it.git_folder().join(file);
    fs::create_dir_all(file.parent().expect("a folder")).expect("made");
    fs::write(file, text).expect("written");
}

fn any_commit(it: &mut Patient) -> Oid {
    it.written.ids[it.rng.pick(&it.story.order)]
}

fn grafts(it: &mut Patient) -> Option<Sight> {
    let id = any_commit(it);
    mark(it, "info/grafts", format!("{id}\n"));
    Some(Sight::Incomplete)
}

fn replace_ref(it: &mut Patient) -> Option<Sight> {
    let id = any_commit(it);
    let other = it.raw().commit(&Commit::on(&[], it.raw().tree_of(id)));
    it.workshop
        .git()
        .reference(&format!("refs/replace/{id}"), other, true, "uji")
        .ok()?;
    Some(Sight::Incomplete)
}

fn shallow(it: &mut Patient) -> Option<Sight> {
    let id = any_commit(it);
    mark(it, "shallow", format!("{id}\n"));
    Some(Sight::Incomplete)
}

/// An edit in the working tree, with bits of the index that tell git to overlook it.
fn edited(it: &mut Patient, flags: u16, extended: u16) -> Option<Sight> {
    let case = it.rng.below(it.story.cases.len());
    let path = it.story.cases[case].path();
    if flags != 0 || extended != 0 {
        let mut index = it.workshop.git().index().ok()?;
        let mut entry = index.get_path(Path::new(&path), 0)?;
        entry.flags |= flags;
        entry.flags_extended |= extended;
        index.add(&entry).ok()?;
        index.write().ok()?;
    }
    let file = it.workshop.path().join(&path);
    let text = fs::read_to_string(&file).ok()?;
    fs::write(file, text.replace("Dinas Uji", "Dinas Lain")).ok()?;
    Some(Sight::Only(
        "uncommitted",
        it.story.cases[case].number.clone(),
    ))
}

fn mailmap(it: &mut Patient) -> Option<Sight> {
    mark(it, "info/exclude", ".mailmap\n".to_owned());
    fs::write(
        it.workshop.path().join(".mailmap"),
        "Petugas <a@contoh.go.id> <b@contoh.go.id>\n",
    )
    .ok()?;
    Some(Sight::Same)
}

fn notes_and_tags(it: &mut Patient) -> Option<Sight> {
    let id = any_commit(it);
    let git = it.workshop.git();
    let who =
        git2::Signature::new("A", "a@contoh.go.id", &git2::Time::new(1_900_000_000, 0)).ok()?;
    git.note(&who, &who, None, id, "catatan", false).ok()?;
    git.tag("v1", &git.find_object(id, None).ok()?, &who, "satu", false)
        .ok()?;
    Some(Sight::Same)
}

fn other_branches(it: &mut Patient) -> Option<Sight> {
    let id = any_commit(it);
    let git = it.workshop.git();
    git.reference("refs/heads/lain", id, true, "uji").ok()?;
    let stray = it.raw().commit(&Commit::on(&[], it.raw().tree(&[])));
    git.reference("refs/heads/asing", stray, true, "uji").ok()?;
    Some(Sight::Same)
}

/// `git gc` and a commit-graph file.
fn collected(it: &mut Patient) -> Option<Sight> {
    for arguments in [
        &["gc", "-q", "--prune=now"][..],
        &["commit-graph", "write", "--reachable"],
    ] {
        let output = crate::support::signing::git(it.workshop.path())
            .args(arguments)
            .output()
            .ok()?;
        assert!(output.status.success(), "{output:?}");
    }
    Some(Sight::Same)
}

fn packed_refs(it: &mut Patient) -> Option<Sight> {
    let head = it.written.head();
    mark(
        it,
        "packed-refs",
        format!("# pack-refs with: peeled fully-peeled sorted \n{head} refs/heads/main\n"),
    );
    fs::remove_file(it.git_folder().join("refs/heads/main")).ok()?;
    mark(it, "logs/refs/heads/main", "sampah\n".to_owned());
    Some(Sight::Same)
}

/// Bare, and a bare repository that borrows every object from it.
fn no_working_tree(it: &mut Patient) -> Option<Sight> {
    let beside = folder();
    let borrowed = git2::Repository::init_bare(beside.path()).ok()?;
    let info = borrowed.path().join("objects/info");
    fs::create_dir_all(&info).ok()?;
    fs::write(
        info.join("alternates"),
        format!("{}\n", it.git_folder().join("objects").display()),
    )
    .ok()?;
    let borrowed = git2::Repository::open_bare(beside.path()).ok()?;
    borrowed
        .reference("refs/heads/main", it.written.head(), true, "uji")
        .ok()?;
    let asked = Asked::of(beside.path(), "main", it.story.as_of);
    let found = asked.found(&it.written).expect("judged");
    assert!(found.is_empty(), "a borrowing repository: {found:?}");
    it.workshop
        .git()
        .config()
        .ok()?
        .set_bool("core.bare", true)
        .ok()?;
    Some(Sight::Same)
}
