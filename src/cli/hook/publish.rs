//! `tertib hook post-receive`: what was pushed is published, straight from the bare repository.

use std::io::Read;
use std::path::Path;
use std::time::Duration;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::args::PublishArgs;
use super::error::HookCommandError;
use crate::cli::build::publish_to;
use crate::cli::question::{as_of, cache_folder};
use crate::cli::{CommandError, Outcome, print};
use crate::finding::Params;
use crate::history::{Repository, office_files};
use crate::intake::judge::short;
use crate::intake::parse;
use crate::judge::{AsOf, JudgeError, OfficeSource, Question};
use crate::load::load;
use crate::past::Testimony;
use crate::progress::Unseen;
use crate::publishing::{Edition, Log, Turn};
use crate::stamp::CommitId;
use crate::text::Catalog;
use crate::write::{Heading, read_heading};

/// How long a push waits for those before it.
const PATIENCE: Duration = Duration::from_secs(15 * 60);

/// As manifests name this program.
const TOOL: &str = concat!("tertib ", env!("CARGO_PKG_VERSION"));

/// Longest list of references that is read, in bytes.
const LIMIT: u64 = 16 * 1024 * 1024;

/// Runs the command.
pub fn run(args: &PublishArgs, catalog: &Catalog) -> Result<Outcome, CommandError> {
    let mut input = String::new();
    std::io::stdin().take(LIMIT).read_to_string(&mut input)?;
    let updates = parse(&input).map_err(HookCommandError::from)?;
    let repository = Repository::open(&args.site).map_err(JudgeError::from)?;
    let branch = repository.head_branch().map_err(JudgeError::from)?;
    let branch = branch.ok_or(HookCommandError::NoBranch)?;
    if !updates
        .iter()
        .any(|update| update.name == branch && update.new.is_some())
    {
        return Ok(Outcome::Clean);
    }
    let publisher = Publisher {
        site: &args.site,
        log: Log::of(repository.git_dir()),
        repository,
        branch,
        as_of: as_of(args.as_of)?,
        catalog,
    };
    let mut outcome = Outcome::Clean;
    for edition in &args.publish {
        if !publisher.publish(edition)? {
            outcome = Outcome::Findings;
        }
    }
    Ok(outcome)
}

struct Publisher<'a> {
    site: &'a Path,
    repository: Repository,
    branch: String,
    as_of: AsOf,
    log: Log,
    catalog: &'a Catalog,
}

impl Publisher<'_> {
    /// Publishes an edition in its turn, and says what became of it; whether it is published now.
    fn publish(&self, edition: &Edition) -> Result<bool, CommandError> {
        let waiting = || wait(self.catalog);
        let turn = Turn::take(self.repository.git_dir(), PATIENCE, waiting);
        let done = turn
            .map_err(|error| CommandError::from(HookCommandError::from(error)))
            .and_then(|_turn| self.in_turn(edition));
        let (key, mut params, sound) = match done {
            Ok(Done::Published { files, head }) => {
                let params =
                    Params::from([("jumlah", files.into()), ("commit", head.short().into())]);
                ("terbitkan-selesai", params, true)
            }
            Ok(Done::Already(head)) => {
                let params = Params::from([("commit", head.short().into())]);
                ("terbitkan-sudah", params, true)
            }
            Err(error) => {
                let message = error.message(self.catalog);
                let params = Params::from([("sebab", message.into())]);
                ("terbitkan-gagal", params, false)
            }
        };
        params.insert("profil", edition.profile.as_str().into());
        params.insert("folder", edition.folder.display().to_string().into());
        let told = self.catalog.with(key, &params);
        let logged = self.log.add(Timestamp::now(), &self.zone(), &told);
        print(&format!("{told}\n"))?;
        if let Err(error) = logged {
            let params = Params::from([
                ("nilai", self.log.path().display().to_string().into()),
                ("sebab", error.to_string().into()),
            ]);
            print(&format!(
                "{}\n",
                self.catalog.with("terbitkan-tanpa-catatan", &params)
            ))?;
        }
        Ok(sound)
    }

    fn in_turn(&self, edition: &Edition) -> Result<Done, CommandError> {
        // Looked up in turn: others may have pushed meanwhile.
        let head = self
            .repository
            .resolve(&self.branch)
            .map_err(JudgeError::from)?;
        let day = self.as_of.day(&self.zone());
        let is_there = |old: &Heading| {
            old.head == head
                && old.as_of == day
                && old.profile == edition.profile
                && old.tool == TOOL
        };
        if read_heading(&edition.folder)?
            .as_ref()
            .is_some_and(is_there)
        {
            return Ok(Done::Already(head));
        }
        let question = Question {
            site: self.site.to_owned(),
            revision: short(&self.branch),
            as_of: self.as_of,
            office: OfficeSource::Revision,
            report_uncommitted: false,
            testimony: Testimony::default(),
            cache: cache_folder(),
        };
        let publication = publish_to(&question, &edition.profile, &edition.folder, &Unseen)?;
        Ok(Done::Published {
            files: publication.published.files,
            head: publication.facts.head,
        })
    }

    /// The site's zone; UTC where the settings can't be read, which the build itself reports.
    fn zone(&self) -> TimeZone {
        let head = self.repository.resolve(&self.branch);
        let files = head.map(|head| office_files(&self.repository, head));
        match files {
            Ok(Ok(files)) => load(&files).map_or(TimeZone::UTC, |content| content.settings.zone),
            Ok(Err(_)) | Err(_) => TimeZone::UTC,
        }
    }
}

/// What became of one edition.
enum Done {
    Published { files: usize, head: CommitId },
    Already(CommitId),
}

/// The turn to publish from a bare repository, which pushes and the timer share; `None` elsewhere, where one person works.
///
/// # Errors
/// When it never comes.
pub fn turn(site: &Path, catalog: &Catalog) -> Result<Option<Turn>, CommandError> {
    let repository = Repository::open(site).map_err(JudgeError::from)?;
    if !repository.is_bare() {
        return Ok(None);
    }
    let turn = Turn::take(repository.git_dir(), PATIENCE, || wait(catalog));
    Ok(Some(turn.map_err(HookCommandError::from)?))
}

/// Says that others are at work. Whoever does not hear it is none the worse for it.
fn wait(catalog: &Catalog) {
    let _ = print(&format!("{}\n", catalog.get("terbitkan-antre")));
}
