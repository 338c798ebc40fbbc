//! What the last check found, kept in the user's cache folder, so that a check after a few more commits judges only the
//! cases that these touch.
//!
//! It is used where it gives the very same verdict, and only there: for the same site, day and program; where the new commits
//! go on from the head that was judged, one after the other, each plain and for one case, and leave every file of the office
//! as it was; and where nothing that was or is found could follow from several cases together ([`crate::check::is_of_several`]). Those cases are judged
//! whole, with all their past. In every other case there is no answer from here, and everything is judged. So the first check
//! of a day always reads everything.
//!
//! That the objects behind the other cases are still undamaged is not looked at again, as with what is kept of commits. A run without the cache reads everything.
//!
//! `stored` is the form of a finding, `file` that of the whole, `take` makes it, `renew` uses it,
//! `told` has the findings in words.

mod file;
mod renew;
mod renewal;
mod stored;
mod take;
mod told;

use jiff::civil::Date;

use crate::check::Verdict;
use crate::history::{CacheError, Limits, Repository, RepositoryError};
use crate::judge::{JudgeError, Judged, Question, judge_seen};
use crate::past::Past;
use crate::progress::Progress;
use crate::shelf::Shelf;

pub(crate) use file::Pasts;
pub use file::{Kept, Parts};
use renew::renewed;
pub use renewal::Renewal;
use take::taken;
pub use told::Telling;
use told::Told;

/// What a check says, without the cases themselves.
#[derive(Debug)]
pub struct Checked {
    /// The findings. What changes of the policy did to verdicts is not told here.
    pub verdict: Verdict,
    /// How many cases there are, those deleted included.
    pub cases: usize,
    /// What became of the testimony.
    pub past: Past,
    /// The day.
    pub as_of: Date,
    /// Whether this follows from what the last check kept.
    pub renewed: bool,
    /// Why what was found could not be kept for the next check.
    pub unkept: Option<CacheError>,
}

/// Judges a site, from what the last check kept where that gives the same answer, and tells each finding, in their order: they are
/// told while the working tree is still being looked through.
///
/// # Errors
/// As [`crate::judge::judge`].
pub fn check(
    question: &Question,
    progress: &dyn Progress,
    telling: Telling<'_>,
) -> Result<(Checked, Vec<String>), JudgeError> {
    let repository = Repository::open(&question.site)?;
    let shelf = question.cache.as_ref().map(|folder| {
        let (git, site) = (repository.common_dir(), repository.prefix());
        Shelf::of(folder, ("putusan", file::FORMAT), git, site)
    });
    if let Some(shelf) = &shelf
        && shelf.path.is_file()
        && let Some(renewed) = renewed(&repository, shelf, question, telling)
    {
        return Ok(renewed);
    }
    let judged = judge_seen(question, progress)?;
    let findings = &judged.verdict.findings;
    let told = telling.all(findings);
    let unkept = shelf.and_then(|shelf| {
        let kept = taken(&judged, &repository.limits())?;
        let words = Told::bytes(telling.language, findings, &told)?;
        let path = shelf.path.clone();
        let failed = |source| CacheError::Io { path, source };
        let parts = [&*kept.sum, &words, &kept.pasts];
        shelf.write_parts(&parts).map_err(failed).err()
    });
    let checked = Checked {
        cases: judged.archive.cases.len(),
        verdict: judged.verdict,
        past: judged.past,
        as_of: judged.as_of,
        renewed: false,
        unkept: judged.unkept.or(unkept),
    };
    Ok((checked, told))
}

impl Kept {
    /// What was found, in memory; `None` where nothing could go on from it.
    pub fn of_judged(judged: &Judged, limits: &Limits) -> Option<Self> {
        let Parts { sum, pasts } = Self::parts_of(judged, limits)?;
        Self::of(&sum, Pasts::Here(pasts))
    }

    /// The same, to be written.
    pub fn parts_of(judged: &Judged, limits: &Limits) -> Option<Parts> {
        taken(judged, limits)
    }

    /// The cases that commits have touched since, judged alone, where the office's files are what they were; `None` where
    /// everything has to be judged. Without new commits there are none.
    ///
    /// # Errors
    /// When the repository can't be opened.
    pub fn touched(&self, question: &Question) -> Result<Option<Judged>, RepositoryError> {
        let repository = Repository::open(&question.site)?;
        Ok(renew::touched(&repository, self, question))
    }

    /// Every case's number and the path of its file.
    pub fn cases(&self) -> Vec<(&str, &str)> {
        let lines = self.sum.cases.iter();
        let cases = lines.map(|line| (line.id.as_str(), line.path.as_str()));
        cases.collect()
    }
}
