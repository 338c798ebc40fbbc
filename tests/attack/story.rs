//! A history in the making: commits as lists of what they do, so that one can be put in at any place and the later ones
//! still do what they did.

use std::sync::Arc;

use jiff::civil::{Date, DateTime};

use crate::procedure::Procedure;
use crate::support::raw;

/// A commit's name in a story, whatever id it has in git.
pub type Uid = usize;

/// Who did something, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub officer: String,
    /// Seconds since 1970.
    pub at: i64,
}

impl Person {
    pub fn line(&self) -> String {
        let Self { officer, at } = self;
        format!("Petugas {officer} <{officer}@contoh.go.id> {at} +0700")
    }
}

/// What a commit does to the tree of its first parent.
#[derive(Clone, Debug)]
pub enum Op {
    Write(String, Vec<u8>),
    Append(String, String),
    /// The first text must be there.
    Replace(String, String, String),
    Remove(String),
    Move(String, String),
    Mode(String, &'static str),
    /// Writes a text otherwise.
    Map(String, fn(String) -> String),
    /// Joins what another commit did since a common ancestor, file by file; where both did something it can't.
    Merge {
        base: Uid,
        with: Uid,
    },
    /// Takes one file as it stands in another commit.
    Take(String, Uid),
    /// Takes everything as it stands in another commit.
    Adopt(Uid),
    /// An entry past every check, which later commits carry along: folder, mode, name, content.
    Entry(String, &'static str, Vec<u8>, Vec<u8>),
    /// An entry that names a commit of the story.
    Submodule(String, Uid),
    /// Writes a folder's entries in the wrong order, for as long as the folder stands so.
    Disorder(String),
}

/// Changes of a commit's own text.
pub type Retouch = Arc<dyn Fn(raw::Commit) -> raw::Commit + Send + Sync>;

#[derive(Clone)]
pub struct Node {
    pub parents: Vec<Uid>,
    pub ops: Vec<Op>,
    pub author: Person,
    pub committer: Person,
    pub message: String,
    pub retouch: Option<Retouch>,
}

/// A step as it was written.
#[derive(Clone, Debug)]
pub struct Step {
    pub activity: u32,
    pub lane: String,
    pub officer: String,
    pub finished: DateTime,
    pub answer: Option<String>,
    pub requirements: Vec<String>,
    pub outputs: Vec<String>,
    /// The file of the first output, with its content, and whether its hash is given.
    pub attachment: Option<(String, Vec<u8>, bool)>,
    /// The commit that records it.
    pub by: Uid,
}

impl Step {
    pub fn text(&self) -> String {
        let mut text = format!(
            "\n[[langkah]]\naktivitas = {}\npelaksana = \"{}\"\npetugas = \"{}\"\nselesai = {}\n",
            self.activity,
            self.lane,
            self.officer,
            moment(self.finished)
        );
        if !self.requirements.is_empty() {
            text += &format!("kelengkapan = {:?}\n", self.requirements);
        }
        let mut outputs: Vec<String> = self
            .outputs
            .iter()
            .map(|name| format!("{name:?}"))
            .collect();
        if let (Some(first), Some((file, content, hashed))) =
            (outputs.first_mut(), &self.attachment)
        {
            let hash = match hashed {
                true => format!(", sha256 = \"{}\"", tertib::digest::sha256(content)),
                false => String::new(),
            };
            *first = format!("{{ nama = {first}, berkas = \"{file}\"{hash} }}");
        }
        if !outputs.is_empty() {
            text += &format!("output = [{}]\n", outputs.join(", "));
        }
        if let Some(answer) = &self.answer {
            text += &format!("keputusan = {answer:?}\n");
        }
        text
    }
}

/// A moment as cases write it.
pub fn moment(at: DateTime) -> String {
    format!("{}+07:00", at.strftime("%Y-%m-%dT%H:%M:%S"))
}

/// Seconds since 1970 of a local moment.
pub fn seconds(at: DateTime) -> i64 {
    let zone = jiff::tz::TimeZone::fixed(jiff::tz::offset(7));
    at.to_zoned_datetime(zone)
        .expect("in range")
        .timestamp()
        .as_second()
}

/// A case as it was recorded.
#[derive(Clone, Debug)]
pub struct Case {
    pub number: String,
    pub received: DateTime,
    pub head: String,
    pub created: Uid,
    pub steps: Vec<Step>,
    /// Commits of corrections.
    pub corrections: Vec<Uid>,
    pub cancelled: Option<Uid>,
    /// The activity now due; 0 when it is over.
    pub due: u32,
}

impl Case {
    pub fn folder(&self) -> String {
        format!("cases/{}", self.received.strftime("%Y/%m"))
    }

    pub fn path(&self) -> String {
        format!("{}/{}.toml", self.folder(), self.number)
    }

    pub fn file(&self, name: &str) -> String {
        format!("{}/{}/{name}", self.folder(), self.number)
    }

    pub fn is_open(&self) -> bool {
        self.due != 0 && self.cancelled.is_none()
    }

    /// The commit of the last entry.
    pub fn last(&self) -> Uid {
        let steps = self.steps.last().map_or(self.created, |step| step.by);
        let corrected = self.corrections.last().copied().unwrap_or_default();
        steps.max(corrected).max(self.cancelled.unwrap_or_default())
    }
}

#[derive(Clone)]
pub struct Story {
    pub nodes: Vec<Node>,
    /// Parents before children; the last is the head.
    pub order: Vec<Uid>,
    pub procedure: Procedure,
    /// Officers with their lane.
    pub officers: Vec<(String, String)>,
    pub cases: Vec<Case>,
    /// Merges: the commit where the lines parted, and the merge.
    pub merges: Vec<(Uid, Uid)>,
    pub as_of: Date,
}

impl Story {
    pub fn head(&self) -> Uid {
        *self.order.last().expect("a commit")
    }

    /// The officers of a lane.
    pub fn officers_of(&self, lane: &str) -> Vec<String> {
        let of_lane = self.officers.iter().filter(|(_, own)| own == lane);
        of_lane.map(|(id, _)| id.clone()).collect()
    }

    /// Adds a commit at the end; without parents the one before it.
    pub fn push(&mut self, parents: &[Uid], who: Person, message: &str, ops: Vec<Op>) -> Uid {
        let uid = self.nodes.len();
        self.nodes.push(Node {
            parents: parents.to_vec(),
            ops,
            author: who.clone(),
            committer: who,
            message: message.to_owned(),
            retouch: None,
        });
        self.order.push(uid);
        uid
    }

    /// Puts a commit in right after another, two minutes later; what followed that one now follows this one.
    pub fn insert(&mut self, after: Uid, officer: &str, message: &str, ops: Vec<Op>) -> Uid {
        let at = self.nodes[after]
            .committer
            .at
            .max(self.nodes[after].author.at)
            + 120;
        let uid = self.nodes.len();
        for node in &mut self.nodes {
            for parent in node.parents.iter_mut().filter(|parent| **parent == after) {
                *parent = uid;
            }
            for op in &mut node.ops {
                if let Op::Merge { base, with } = op {
                    for side in [base, with].into_iter().filter(|side| **side == after) {
                        *side = uid;
                    }
                }
            }
        }
        let who = Person {
            officer: officer.to_owned(),
            at,
        };
        self.nodes.push(Node {
            parents: vec![after],
            ops,
            author: who.clone(),
            committer: who,
            message: message.to_owned(),
            retouch: None,
        });
        let place = self
            .order
            .iter()
            .position(|one| *one == after)
            .expect("known");
        self.order.insert(place + 1, uid);
        uid
    }

    /// Whether one commit is another or an ancestor of it.
    pub fn reaches(&self, from: Uid, ancestor: Uid) -> bool {
        let mut open = vec![from];
        let mut seen = std::collections::BTreeSet::new();
        while let Some(at) = open.pop() {
            if at == ancestor {
                return true;
            }
            if seen.insert(at) {
                open.extend(&self.nodes[at].parents);
            }
        }
        false
    }

    /// Commits that stand on another one, and that one.
    pub fn after(&self, ancestor: Uid) -> Vec<Uid> {
        let all = self.order.iter().copied();
        all.filter(|uid| self.reaches(*uid, ancestor)).collect()
    }

    /// A new commit's text of what the commit does, found by its file.
    pub fn op_mut(&mut self, uid: Uid, path: &str) -> Option<&mut Op> {
        self.nodes[uid].ops.iter_mut().find(|op| match op {
            Op::Write(at, _) | Op::Append(at, _) | Op::Replace(at, _, _) => at == path,
            _ => false,
        })
    }

    /// Changes the text of a step in the very commit that records it, as if it had been written so from the start.
    pub fn rewrite_step(
        &mut self,
        case: usize,
        step: usize,
        change: impl FnOnce(&mut Step),
    ) -> Option<()> {
        let path = self.cases[case].path();
        let old = self.cases[case].steps[step].clone();
        let mut new = old.clone();
        change(&mut new);
        self.cases[case].steps[step] = new.clone();
        self.rewrite(old.by, &path, &old.text(), &new.text())
    }

    /// Replaces a text in what a commit writes.
    pub fn rewrite(&mut self, uid: Uid, path: &str, from: &str, to: &str) -> Option<()> {
        match self.op_mut(uid, path)? {
            Op::Append(_, text) if text.contains(from) => *text = text.replacen(from, to, 1),
            Op::Write(_, bytes) => {
                let text = String::from_utf8(bytes.clone()).ok()?;
                if !text.contains(from) {
                    return None;
                }
                *bytes = text.replacen(from, to, 1).into_bytes();
            }
            _ => return None,
        }
        Some(())
    }
}
