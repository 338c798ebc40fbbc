//! The judging half of the pipeline: load → history → case → check, for one revision and one day.

use std::path::PathBuf;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::calendar::Horizon;
use crate::case::assemble::{Archive, Materials, assemble};
use crate::case::timing::Clock;
use crate::check::{Facts, Verdict, check};
use crate::finding::Finding;
use crate::history::worktree::{Uncommitted, uncommitted};
use crate::history::{
    History, OfficeError, Repository, RepositoryError, merge_sides, office_files, office_sides,
    pin, read_office, read_versions, snapshot, walk,
};
use crate::load::files::{Files, from_folder};
use crate::load::{Content, load};
use crate::policy::{self, Policy};

/// The day on which everything is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AsOf {
    /// A day in the site's zone.
    Day(Date),
    /// The day on which this instant falls in the site's zone.
    Instant(Timestamp),
}

impl AsOf {
    fn day(self, zone: &TimeZone) -> Date {
        match self {
            Self::Day(day) => day,
            Self::Instant(at) => at.to_zoned_datetime(zone.clone()).date(),
        }
    }
}

/// Where the office's own files (settings, SOPs, roster, theme) are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfficeSource {
    /// At the revision, as everything else.
    Revision,
    /// In the working folder: a preview of text that is not committed. Cases always come from the revision.
    WorkingFolder,
}

/// What is to be judged.
#[derive(Clone, Debug)]
pub struct Question {
    /// The site's folder, or a bare repository.
    pub site: PathBuf,
    /// The revision.
    pub revision: String,
    /// The day.
    pub as_of: AsOf,
    /// Where the office's own files are read.
    pub office: OfficeSource,
    /// Whether edits of the working tree that are in no commit are findings. A published site never says so: it depends on
    /// the revision and the day alone.
    pub report_uncommitted: bool,
}

/// The answer.
pub struct Judged {
    /// What the office wrote.
    pub content: Content,
    /// The history.
    pub history: History,
    /// What the office's own files said at each commit.
    pub policy: Policy,
    /// The cases.
    pub archive: Archive,
    /// What is wrong with them.
    pub verdict: Verdict,
    /// What in the working tree is not committed.
    pub uncommitted: Vec<Uncommitted>,
    /// The day.
    pub as_of: Date,
}

/// Why nothing could be judged.
#[derive(Debug, thiserror::Error)]
pub enum JudgeError {
    /// The repository.
    #[error(transparent)]
    Repository(#[from] RepositoryError),
    /// The office's files in it.
    #[error(transparent)]
    Office(#[from] OfficeError),
    /// The office's files in the working folder.
    #[error("{0}")]
    Folder(#[from] std::io::Error),
    /// What stands in them: settings, calendar or roster can't be understood.
    #[error("{} mistakes in the site's own files", .0.len())]
    Content(Vec<Finding>),
}

/// Judges a site.
///
/// # Errors
/// When the repository can't be read, or the settings, calendar or roster can't be understood.
pub fn judge(question: &Question) -> Result<Judged, JudgeError> {
    let repository = Repository::open(&question.site)?;
    let head = repository.resolve(&question.revision)?;
    let content = load(&office(question, &repository, head)?).map_err(JudgeError::Content)?;
    let mut history = walk(&repository, head)?;
    let versions = read_versions(&repository, &mut history)?;
    let sides = merge_sides(&repository, &mut history, &versions)?;
    let pins = pin(&repository, &mut history, &versions)?;
    let office = read_office(&repository, &mut history, policy::parse)?;
    let office_sides = office_sides(&repository, &mut history)?;
    let policy = policy::read(&history, &office, &office_sides);
    let snapshot = snapshot(&repository, &mut history)?;
    let as_of = question.as_of.day(&content.settings.zone);
    let clock = Clock {
        horizon: Horizon {
            calendar: &content.calendar,
            zone: &content.settings.zone,
        },
        as_of,
    };
    let materials = Materials {
        history: &history,
        versions: &versions,
        sides: &sides,
        pins: &pins,
        snapshot: &snapshot,
    };
    let archive = assemble(materials, clock);
    let uncommitted = uncommitted(&repository)?;
    let reported: &[Uncommitted] = if question.report_uncommitted {
        &uncommitted
    } else {
        &[]
    };
    let verdict = check(Facts {
        settings: &content.settings,
        sops: &content.sops,
        calendar: &content.calendar,
        roster: &content.roster,
        mistakes: &content.mistakes,
        archive: &archive,
        history: &history,
        policy: &policy,
        uncommitted: reported,
        as_of,
    });
    Ok(Judged {
        content,
        history,
        policy,
        archive,
        verdict,
        uncommitted,
        as_of,
    })
}

fn office(
    question: &Question,
    repository: &Repository,
    head: crate::stamp::CommitId,
) -> Result<Files, JudgeError> {
    match question.office {
        OfficeSource::Revision => Ok(office_files(repository, head)?),
        OfficeSource::WorkingFolder => Ok(from_folder(&question.site)?),
    }
}
