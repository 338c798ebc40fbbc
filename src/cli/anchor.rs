//! `tertib anchor`: a short text for a letter; and reading such texts back for `check --anchor`.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::args::AnchorArgs;
use super::{CommandError, Outcome, print};
use crate::anchor::{Anchor, Fault, Misread, digest, read};
use crate::finding::{Param, Params};
use crate::history::{InventoryError, Repository, case_sums};
use crate::judge::{AsOf, JudgeError, OfficeSource, Question, judge};
use crate::past::{Claim, Past, Standing, Testimony};
use crate::source::Source;
use crate::text::Catalog;
use crate::write::io_reason;

/// Largest file that is searched for anchors, in bytes.
const LIMIT: u64 = 1024 * 1024;

/// Runs the command.
pub fn run(args: &AnchorArgs) -> Result<Outcome, CommandError> {
    let question = Question {
        site: args.site.clone(),
        revision: args.rev.clone(),
        // Nothing that an anchor says depends on the day of judgement.
        as_of: AsOf::Day(Date::ZERO),
        office: OfficeSource::Revision,
        report_uncommitted: false,
        testimony: Testimony::default(),
        cache: None,
    };
    let judged = judge(&question)?;
    let head = judged.history.head;
    let repository = Repository::open(&args.site).map_err(JudgeError::from)?;
    let objects = repository.objects().map_err(JudgeError::from)?;
    let sums = case_sums(&objects, head)?;
    let commit = objects.commit(head).map_err(InventoryError::from)?;
    let settings = &judged.content.settings;
    let cases = judged.archive.cases.iter().filter(|case| !case.deleted);
    let steps = cases.clone().filter_map(|case| case.record());
    let anchor = Anchor {
        head,
        date: commit.committer.when.date_in(&settings.zone),
        cases: cases.count(),
        steps: steps.map(|record| record.steps.len()).sum(),
        digest: digest(head, &sums),
    };
    print(&anchor.text(&settings.title))?;
    Ok(Outcome::Clean)
}

/// What the anchors in these files claim.
pub fn claims(files: &[PathBuf]) -> Result<Vec<Claim>, AnchorError> {
    let mut claims = Vec::new();
    for file in files {
        let source = Source::new(file.display().to_string(), text(file)?);
        for (place, anchor) in read(&source)? {
            claims.push(Claim {
                place,
                head: anchor.head,
                digest: anchor.digest,
            });
        }
    }
    Ok(claims)
}

/// What to say of the anchors that hold, one line each; of the others a finding speaks.
pub fn kept(past: &Past, catalog: &Catalog) -> Vec<String> {
    let held = past.anchors.iter();
    held.filter(|(_, standing)| *standing == Standing::Kept)
        .map(|(claim, _)| {
            let params = Params::from([("commit", Param::Text(claim.head.short()))]);
            catalog.with("jangkar-cocok", &params)
        })
        .collect()
}

fn text(path: &Path) -> Result<String, AnchorError> {
    let named = |source| AnchorError::Unreadable {
        path: path.to_owned(),
        source,
    };
    let file = File::open(path).map_err(named)?;
    let mut text = String::new();
    match file.take(LIMIT + 1).read_to_string(&mut text) {
        Ok(size) if size as u64 > LIMIT => Err(AnchorError::NotText(path.to_owned())),
        Ok(_) => Ok(text),
        Err(error) if error.kind() == ErrorKind::InvalidData => {
            Err(AnchorError::NotText(path.to_owned()))
        }
        Err(error) => Err(named(error)),
    }
}

/// Why an anchor can't be used.
#[derive(Debug, thiserror::Error)]
pub enum AnchorError {
    /// The file can't be read.
    #[error("{}: {source}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The file is no UTF-8 text, or too large for a letter.
    #[error("{}: no text", .0.display())]
    NotText(PathBuf),
    /// There is no anchor in it, or one was copied wrongly.
    #[error("{}:{}: {:?}", .0.place.path, .0.place.line, .0.fault)]
    Misread(Misread),
}

impl From<Misread> for AnchorError {
    fn from(misread: Misread) -> Self {
        Self::Misread(misread)
    }
}

impl AnchorError {
    /// Key of its sentence in the catalogue, and what fills the gaps.
    pub fn message(&self, catalog: &Catalog) -> (&'static str, Params) {
        match self {
            Self::Unreadable { path, source } => {
                let sebab = ("sebab", Param::Text(io_reason(catalog, source)));
                ("jangkar-tak-terbaca", Params::from([file(path), sebab]))
            }
            Self::NotText(path) => ("jangkar-bukan-teks", Params::from([file(path)])),
            Self::Misread(Misread { place, fault }) => {
                let (key, more) = misread(fault);
                let mut params = Params::from([
                    ("berkas", Param::Text(place.path.clone())),
                    ("baris", place.line.into()),
                ]);
                params.extend(more);
                (key, params)
            }
        }
    }
}

fn file(path: &Path) -> (&'static str, Param) {
    ("berkas", Param::Text(path.display().to_string()))
}

fn misread(fault: &Fault) -> (&'static str, Params) {
    match fault {
        Fault::NoAnchor => ("jangkar-tidak-ada", Params::new()),
        Fault::Form(form) => (
            "jangkar-bentuk",
            Params::from([("bentuk", form.as_str().into())]),
        ),
        Fault::Missing(label) => ("jangkar-hilang", Params::from([("isian", (*label).into())])),
        Fault::Digits {
            label,
            found,
            wanted,
        } => (
            "jangkar-angka",
            Params::from([
                ("isian", (*label).into()),
                ("ada", (*found).into()),
                ("perlu", (*wanted).into()),
            ]),
        ),
        Fault::Date => ("jangkar-tanggal", Params::new()),
        Fault::Contents => ("jangkar-isi", Params::new()),
        Fault::Check => ("jangkar-uji", Params::new()),
    }
}
