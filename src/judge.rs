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
    Asked, Cache, CacheError, History, OfficeError, Pins, Repository, RepositoryError, Snapshot,
    Versions, hash_attachments, merge_sides, office_files, office_sides, past, pin, read_office,
    read_versions, snapshot, verify_signatures, walk_with,
};
use crate::load::files::{Files, preview};
use crate::load::{Content, load};
use crate::past::{Past, Testimony};
use crate::policy::{self, Policy};
use crate::progress::{Progress, Stage, Unseen};
use crate::stamp::CommitId;
use crate::threads::beside;

/// The day on which everything is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AsOf {
    /// A day in the site's zone.
    Day(Date),
    /// The day on which this instant falls in the site's zone.
    Instant(Timestamp),
}

impl AsOf {
    pub(crate) fn day(self, zone: &TimeZone) -> Date {
        match self {
            Self::Day(day) => day,
            Self::Instant(at) => at.to_zoned_datetime(zone.clone()).date(),
        }
    }
}

/// Where the office's own files are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfficeSource {
    /// At the revision, as everything else.
    Revision,
    /// Pages, SOPs and themes from the working folder, where there is one: a preview of text that is not committed. Cases,
    /// settings, calendar and roster always come from the revision.
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
    /// What is known from outside of earlier states of the archive.
    pub testimony: Testimony,
    /// Folder with what earlier runs found of commits, where what this one finds is kept too. The answer is the same
    /// without; that a commit found before is still undamaged is looked at only then.
    pub cache: Option<PathBuf>,
}

/// The answer.
pub struct Judged {
    /// What the office wrote.
    pub content: Content,
    /// The files that it was read from.
    pub office: Files,
    /// The site's folder inside the repository, with `/`; empty when the site is the whole repository.
    pub folder: String,
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
    /// What became of the testimony.
    pub past: Past,
    /// The day.
    pub as_of: Date,
    /// Why what was found of commits could not be kept for the next run.
    pub unkept: Option<CacheError>,
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
    judge_seen(question, &Unseen)
}

/// [`judge`], telling how far it has come.
///
/// # Errors
/// As [`judge`].
pub fn judge_seen(question: &Question, progress: &dyn Progress) -> Result<Judged, JudgeError> {
    progress.begin(Stage::History, None);
    let repository = Repository::open(&question.site)?;
    let head = repository.resolve(&question.revision)?;
    let office = office(question, &repository, head)?;
    let content = load(&office).map_err(|mistakes| all_mistakes(&repository, head, mistakes))?;
    let mut cache = match &question.cache {
        Some(folder) => Cache::of(&repository, folder),
        None => Cache::none(),
    };
    let mut history = walk_with(&repository, head, &mut cache, progress)?;
    let unkept = cache.keep().err();
    progress.begin(Stage::Record, None);
    // What stands in the working tree is looked at beside, while one thread alone has something to do here.
    let (read, uncommitted) = beside(
        || read(&repository, &mut history),
        || uncommitted(&Repository::open(&question.site)?),
    );
    let (snapshot, versions, pins) = read?;
    let as_of = question.as_of.day(&content.settings.zone);
    let uncommitted = uncommitted?;
    let reported: &[Uncommitted] = if question.report_uncommitted {
        &uncommitted
    } else {
        &[]
    };
    let past = past(&repository, &history, &question.testimony, as_of)?;
    let read = Read {
        history,
        snapshot,
        versions,
        pins,
    };
    let around = Around {
        content: &content,
        uncommitted: reported,
        past: &past,
        as_of,
    };
    let Concluded {
        history,
        policy,
        archive,
        verdict,
    } = conclude(&repository, read, around, progress)?;
    Ok(Judged {
        content,
        office,
        folder: repository.prefix().join("/"),
        history,
        policy,
        archive,
        verdict,
        uncommitted,
        past,
        as_of,
        unkept,
    })
}

/// Reads the record that a history leads to.
fn read(
    repository: &Repository,
    history: &mut History,
) -> Result<(Snapshot, Versions, Pins), RepositoryError> {
    let snapshot = snapshot(repository, history)?;
    let versions = read_versions(repository, history, &snapshot)?;
    let pins = pin(repository, history, &versions)?;
    Ok((snapshot, versions, pins))
}

/// What was read of the record: all of it, or the part that is asked about.
pub(crate) struct Read {
    pub history: History,
    pub snapshot: Snapshot,
    pub versions: Versions,
    pub pins: Pins,
}

/// What else a verdict depends on.
#[derive(Clone, Copy)]
pub(crate) struct Around<'a> {
    pub content: &'a Content,
    pub uncommitted: &'a [Uncommitted],
    pub past: &'a Past,
    pub as_of: Date,
}

/// What follows from it.
pub(crate) struct Concluded {
    pub history: History,
    pub policy: Policy,
    pub archive: Archive,
    pub verdict: Verdict,
}

/// Judges what was read.
pub(crate) fn conclude(
    repository: &Repository,
    read: Read,
    around: Around<'_>,
    progress: &dyn Progress,
) -> Result<Concluded, RepositoryError> {
    let Read {
        mut history,
        mut snapshot,
        versions,
        pins,
    } = read;
    let Around { content, as_of, .. } = around;
    let sides = merge_sides(repository, &mut history, &versions)?;
    hash_attachments(repository, &mut history, &versions, &mut snapshot)?;
    let office = read_office(repository, &mut history, policy::parse)?;
    let office_sides = office_sides(repository, &mut history)?;
    let policy = policy::read(
        &history,
        &office,
        &office_sides,
        (as_of, &content.settings.zone),
    );
    let clock = Clock {
        horizon: Horizon {
            calendar: &content.calendar,
            zone: &content.settings.zone,
        },
        as_of,
    };
    // What a site that stopped asking for signatures no longer shows is counted too.
    let formerly = policy.formerly_signed(&content.settings);
    history.signatures = verify_signatures(
        repository,
        &mut history,
        Asked {
            settings: formerly.as_ref().unwrap_or(&content.settings),
            roster: &content.roster,
            as_of,
        },
    )?;
    progress.begin(Stage::Check, None);
    let materials = Materials {
        history: &history,
        versions: &versions,
        sides: &sides,
        pins: &pins,
        snapshot: &snapshot,
    };
    let archive = assemble(materials, clock);
    let verdict = check(Facts {
        settings: &content.settings,
        sops: &content.sops,
        calendar: &content.calendar,
        roster: &content.roster,
        mistakes: &content.mistakes,
        archive: &archive,
        history: &history,
        policy: &policy,
        uncommitted: around.uncommitted,
        past: around.past,
        as_of,
    });
    Ok(Concluded {
        history,
        policy,
        archive,
        verdict,
    })
}

/// What the office wrote, from where the question asks for it.
pub(crate) fn office(
    question: &Question,
    repository: &Repository,
    head: CommitId,
) -> Result<Files, JudgeError> {
    let committed = office_files(repository, head)?;
    match question.office {
        OfficeSource::WorkingFolder if !repository.is_bare() => {
            Ok(preview(committed, &question.site)?)
        }
        OfficeSource::WorkingFolder | OfficeSource::Revision => Ok(committed),
    }
}

/// What keeps the site from being judged, with the mistakes of form in its cases: all mistakes of a run are told together.
fn all_mistakes(repository: &Repository, head: CommitId, mut mistakes: Vec<Finding>) -> JudgeError {
    let mut history = History::of_head(head);
    let versions = snapshot(repository, &mut history)
        .and_then(|snapshot| read_versions(repository, &mut history, &snapshot));
    match versions {
        Ok(versions) => {
            mistakes.extend(versions.mistakes());
            JudgeError::Content(mistakes)
        }
        Err(error) => JudgeError::Repository(error),
    }
}
