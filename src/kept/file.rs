//! What is kept, as parts of a file: a block with the findings and the list of cases, and a block for each case with what
//! changed it. Only the first and those of the cases that are asked about are read.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::stored::Stored;
use crate::history::{Held, Placed};
use crate::shelf::{Unread, framed, sound, split};

/// Raised with every change of the form, or of what a verdict kept in it depends on.
pub(super) const FORMAT: u32 = 5;

/// What a check found.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Sum {
    /// Which program judged: another build may judge otherwise.
    pub program: String,
    /// The head that was judged.
    pub head: [u8; 20],
    /// How many commits it has, itself included.
    pub commits: u32,
    /// What was held of it.
    pub held: Held,
    /// The day.
    pub as_of: Date,
    /// What is wrong, edits in no commit left out.
    pub findings: Vec<Stored>,
    /// What rules that are switched off would have found, the same left out.
    pub silenced: Vec<Stored>,
    /// Every change of a file of the office.
    pub office: Vec<Placed>,
    /// The cases, by path.
    pub cases: Vec<Line>,
}

/// A case.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Line {
    /// Path of its file.
    pub path: String,
    /// Its number.
    pub id: String,
    /// Whether the file is gone, or was once.
    pub was_gone: bool,
    /// Where its changes stand among those of all cases, in bytes; `None` where they are not kept.
    pub past: Option<u64>,
}

/// What is kept, as it was read.
pub struct Kept {
    pub(super) sum: Sum,
    pasts: Pasts,
}

/// What changed each case.
#[derive(Debug)]
pub(crate) enum Pasts {
    /// Made just now.
    Here(Vec<u8>),
    /// In the file.
    There(Unread),
}

/// What was found, as the parts of a file.
pub struct Parts {
    /// The findings and the list of cases.
    pub sum: Vec<u8>,
    /// What changed each case; it comes last, and is not read as a whole.
    pub pasts: Vec<u8>,
}

impl Kept {
    /// What these parts say; nothing where they are not whole, or another program wrote them.
    pub(crate) fn of(sum: &[u8], pasts: Pasts) -> Option<Self> {
        let (block, behind) = split(sum)?;
        let sum: Sum = postcard::from_bytes(sound(block)?).ok()?;
        let is_whole = behind.is_empty() && sum.program == program()?;
        is_whole.then_some(Self { sum, pasts })
    }

    /// The case with this path.
    pub(super) fn case(&self, path: &str) -> Option<&Line> {
        let cases = &self.sum.cases;
        let at = cases.binary_search_by(|line| line.path.as_str().cmp(path));
        cases.get(at.ok()?)
    }

    /// Every change of cases with these paths.
    pub(super) fn pasts<'p>(&self, paths: impl Iterator<Item = &'p String>) -> Option<Vec<Placed>> {
        let mut all = Vec::new();
        for path in paths {
            all.extend(self.past(self.case(path)?)?);
        }
        Some(all)
    }

    /// Every change of a case and of its folder; `None` where they are not kept, or damaged.
    pub(super) fn past(&self, line: &Line) -> Option<Vec<Placed>> {
        let at = line.past?;
        match &self.pasts {
            Pasts::Here(pasts) => {
                let (block, _) = split(pasts.get(usize::try_from(at).ok()?..)?)?;
                postcard::from_bytes(sound(block)?).ok()
            }
            Pasts::There(pasts) => postcard::from_bytes(&pasts.block(at)?).ok(),
        }
    }
}

/// The parts of a sum and what changed each of its cases, where that is kept.
pub(super) fn parts(mut sum: Sum, pasts: &[Option<Vec<Placed>>]) -> Result<Parts, postcard::Error> {
    let mut all = Vec::new();
    for (line, past) in sum.cases.iter_mut().zip(pasts) {
        if let Some(past) = past {
            line.past = Some(all.len() as u64);
            all.extend(framed(&postcard::to_allocvec(past)?));
        }
    }
    Ok(Parts {
        sum: framed(&postcard::to_allocvec(&sum)?),
        pasts: all,
    })
}

/// The running program, by its size and when it was made; `None` where the system can't say.
pub(super) fn program() -> Option<String> {
    let file = std::env::current_exe().ok()?;
    let about = file.metadata().ok()?;
    let made = about.modified().ok()?;
    let made = made.duration_since(std::time::UNIX_EPOCH).ok()?;
    Some(format!("{} {}", about.len(), made.as_nanos()))
}
