//! The site as someone about to record sees it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::RecordError;
use super::git::GitError;
use crate::arrival::standing;
use crate::case::Case;
use crate::case::path::CasePath;
use crate::history::{Entry, History, OfficeError, Repository, office_files, part, snapshot};
use crate::judge::{AsOf, JudgeError, OfficeSource, Question, judge};
use crate::load::{Content, load};
use crate::past::Testimony;
use crate::roster::Officer;
use crate::sop::{Sop, SopKey};
use crate::stamp::CommitId;

/// Who commits, as git is told on this machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Committer {
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: String,
}

/// The site, opened for recording.
pub struct Desk {
    /// The site's folder.
    pub site: PathBuf,
    /// The repository.
    pub repository: Repository,
    /// The commit that the next one goes on from.
    pub head: CommitId,
    /// What the office wrote, at that commit.
    pub content: Content,
    /// The day on which everything is judged.
    pub as_of: AsOf,
    /// Who commits.
    pub committer: Committer,
}

/// A case that can be continued.
#[derive(Debug)]
pub struct Standing {
    /// The case, without its history.
    pub case: Case,
}

/// Whether a text can be the number of a case, and so the name of its file.
pub fn is_number(text: &str) -> bool {
    let sign = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    !text.is_empty() && !text.starts_with('.') && text.chars().all(sign)
}

impl Standing {
    /// The SOP that judges it.
    pub fn sop(&self) -> Option<&Sop> {
        self.case.sop().map(AsRef::as_ref)
    }

    /// The text of its file.
    pub fn text(&self) -> &str {
        &self.case.version.source.text
    }
}

impl Desk {
    /// Opens a site.
    ///
    /// # Errors
    /// When it can't be read, is bare, or git doesn't know who commits.
    pub fn open(site: &Path, as_of: AsOf) -> Result<Self, RecordError> {
        let repository = Repository::open(site)?;
        if repository.is_bare() {
            return Err(RecordError::Bare(site.to_owned()));
        }
        let head = repository.resolve("HEAD")?;
        let files = office_files(&repository, head).map_err(JudgeError::from)?;
        let content = load(&files).map_err(JudgeError::Content)?;
        let (name, email) = repository.identity()?.ok_or(RecordError::NoIdentity)?;
        Ok(Self {
            site: site.to_owned(),
            repository,
            head,
            content,
            as_of,
            committer: Committer { name, email },
        })
    }

    /// The day of judgement, in the site's zone.
    pub fn day(&self) -> Date {
        self.as_of.day(&self.content.settings.zone)
    }

    /// The officers who commit with this address; a counter may share one.
    pub fn officers(&self) -> Vec<&Officer> {
        let officers = self.content.roster.officers.iter();
        officers
            .filter(|officer| officer.has_email(&self.committer.email))
            .collect()
    }

    /// The SOP with this key, as it stands now.
    ///
    /// # Errors
    /// When it is not there or can't be understood.
    pub fn sop(&self, key: &SopKey) -> Result<&Sop, RecordError> {
        let file = self.content.sops.iter().find(|file| file.key == *key);
        file.and_then(|file| file.sop.as_deref())
            .ok_or_else(|| RecordError::NoSop(format!("{}/{}", key.sop, key.revision)))
    }

    /// Files of the record with this number.
    ///
    /// # Errors
    /// When the repository can't be read.
    pub fn files(&self, number: &str) -> Result<Vec<String>, RecordError> {
        let mut history = History::of_head(self.head);
        let name = BTreeSet::from([format!("cases/{number}.toml")]);
        let found = part(&self.repository, &mut history, (&name, &name))?;
        let ours = |path: &&String| CasePath::parse(path).is_some_and(|p| p.number == number);
        Ok(found.cases.keys().filter(ours).cloned().collect())
    }

    /// Whether the site has a file at this path.
    ///
    /// # Errors
    /// When the repository can't be read.
    pub fn holds(&self, path: &str) -> Result<bool, RecordError> {
        Ok(self.entry(path)?.is_some())
    }

    /// Whether the site has a file of these bytes at this path.
    ///
    /// # Errors
    /// When the repository can't be read.
    pub fn holds_bytes(&self, path: &str, bytes: &[u8]) -> Result<bool, RecordError> {
        let blob = git2::Oid::hash_object(git2::ObjectType::Blob, bytes).map_err(GitError::from)?;
        let found = self.entry(path)?.map(|entry| entry.id.0);
        Ok(found.is_some_and(|id| id == blob.as_bytes()))
    }

    fn entry(&self, path: &str) -> Result<Option<Entry>, RecordError> {
        let objects = self.repository.objects()?;
        let found = objects
            .commit(self.head)
            .and_then(|commit| objects.entry(&commit, path));
        let unreadable = |error| JudgeError::from(OfficeError::Object(error));
        Ok(found.map_err(unreadable)?)
    }

    /// Numbers of all cases.
    ///
    /// # Errors
    /// When the repository can't be read.
    pub fn numbers(&self) -> Result<Vec<String>, RecordError> {
        let mut history = History::of_head(self.head);
        let found = snapshot(&self.repository, &mut history)?;
        let numbers = found.cases.keys().filter_map(|path| CasePath::parse(path));
        Ok(numbers.map(|path| path.number.to_owned()).collect())
    }

    /// The case with this number, ready to be continued.
    ///
    /// # Errors
    /// When there is none or two, or it or its SOP can't be understood.
    pub fn case(&self, number: &str) -> Result<Standing, RecordError> {
        let standing = self.readable(number)?;
        if standing.case.sop().is_none() {
            return Err(RecordError::NoSopOf(number.to_owned()));
        }
        Ok(standing)
    }

    /// The case with this number, whatever became of its SOP: enough to withdraw it.
    ///
    /// # Errors
    /// When there is none or two, or it can't be understood.
    pub fn readable(&self, number: &str) -> Result<Standing, RecordError> {
        let files = self.files(number)?;
        let path = match files.as_slice() {
            [] => return Err(self.absent(number)?),
            [path] => path,
            _ => return Err(RecordError::TwoFiles(number.to_owned())),
        };
        let around = (&self.content, self.day());
        let paths = BTreeSet::from([path.clone()]);
        let archive = standing(&self.repository, self.head, paths, around)?;
        let case = archive.cases.into_iter().find(|case| case.path == *path);
        let case = case.ok_or_else(|| RecordError::NoCase(number.to_owned()))?;
        if case.record().is_none() {
            return Err(RecordError::Broken(number.to_owned()));
        }
        Ok(Standing { case })
    }

    /// Why there is no case with this number: it was deleted, or never was.
    fn absent(&self, number: &str) -> Result<RecordError, RecordError> {
        let judged = judge(&Question {
            site: self.site.clone(),
            revision: self.head.to_string(),
            as_of: self.as_of,
            office: OfficeSource::Revision,
            report_uncommitted: false,
            testimony: Testimony::default(),
            cache: None,
        })?;
        let mut cases = judged.archive.cases.iter();
        let deleted = cases.find(|case| case.deleted && case.id == number);
        let gone = deleted.and_then(|case| {
            let mut transitions = case.transitions.iter().rev();
            let last = transitions.find(|transition| transition.after.is_none())?;
            Some((case, last))
        });
        Ok(match gone {
            Some((case, last)) => RecordError::Deleted {
                number: number.to_owned(),
                path: case.path.clone(),
                commit: last.commit.id.short(),
            },
            None => RecordError::NoCase(number.to_owned()),
        })
    }

    /// Refuses a file whose copy in the working tree is not the committed one.
    ///
    /// # Errors
    /// When it isn't, or can't be read.
    pub fn untouched(&self, path: &str, committed: &str) -> Result<(), RecordError> {
        let file = self.site.join(path);
        let bytes = std::fs::read(&file).map_err(|source| RecordError::File {
            path: file.clone(),
            source,
        })?;
        // git may lay a text out with the line ends of the machine.
        let plain = |text: &[u8]| String::from_utf8_lossy(text).replace("\r\n", "\n");
        if plain(&bytes) == plain(committed.as_bytes()) {
            Ok(())
        } else {
            Err(RecordError::Edited(path.to_owned()))
        }
    }
}
