//! Why a command could not be done, in words with a way out.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use super::anchor::AnchorError;
use super::{CaseError, HookCommandError};
use crate::build::BuildError;
use crate::demo::DemoError;
use crate::finding::{Finding, Param, Params};
use crate::history::{InventoryError, OfficeError, RepositoryError};
use crate::init::InitError;
use crate::judge::JudgeError;
use crate::recording::RecordError;
use crate::report::{reasons, text};
use crate::serve::ServeError;
use crate::stamp::CommitId;
use crate::text::{Catalog, TextError, shell_word};
use crate::theme::eject::EjectError;
use crate::write::{PublishError, io_reason};

/// Why a command could not be done.
#[derive(Debug, thiserror::Error)]
pub enum CommandError {
    /// The site could not be judged.
    #[error(transparent)]
    Judge(#[from] JudgeError),
    /// Standard output could not be written.
    #[error(transparent)]
    Output(#[from] io::Error),
    /// The report could not be made.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// The site could not be made.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// The site could not be published.
    #[error(transparent)]
    Publish(#[from] PublishError),
    /// The site could not be served.
    #[error(transparent)]
    Serve(#[from] ServeError),
    /// A text of the catalogue is broken.
    #[error(transparent)]
    Text(#[from] TextError),
    /// An entry could not be recorded.
    #[error(transparent)]
    Case(#[from] super::CaseError),
    /// A hook could not do its work.
    #[error(transparent)]
    Hook(#[from] super::HookCommandError),
    /// The new site could not be written.
    #[error(transparent)]
    Init(#[from] InitError),
    /// The sample site could not be written.
    #[error(transparent)]
    Demo(#[from] DemoError),
    /// A file of the theme could not be copied.
    #[error(transparent)]
    Eject(#[from] EjectError),
    /// The folder has no settings.
    #[error("{}: not there", .0.display())]
    NoSettings(PathBuf),
    /// There is a mistake in the settings.
    #[error("{}: can't be understood", .0.display())]
    BrokenSettings(PathBuf),
    /// The clone is shallow, so the history is not all there.
    #[error("shallow clone")]
    Shallow,
    /// An object of the history is missing or damaged.
    #[error("{0} is missing")]
    Missing(CommitId),
    /// There is more of the history than is looked at, from this commit on.
    #[error("more than is looked at, at {0}")]
    Beyond(CommitId),
    /// The published folder would lie inside this folder of the site.
    #[error("output inside {0}")]
    OutputInside(String),
    /// A bare repository has no folder for the published site.
    #[error("--output is missing")]
    OutputNeeded,
    /// An anchor could not be read.
    #[error(transparent)]
    Anchor(#[from] AnchorError),
    /// An anchor could not be made.
    #[error(transparent)]
    Inventory(#[from] InventoryError),
    /// The folder was not published by tertib.
    #[error("{}: no manifest of tertib", .0.display())]
    NotPublished(PathBuf),
    /// The commit that a folder was published from is not in the repository.
    #[error("{0}: not in this repository")]
    NotHere(CommitId),
    /// Part of the history is missing, so a published folder can't be held against it.
    #[error("part of the history is missing")]
    HalfHistory,
    /// There is no rule of this name.
    #[error("no rule {asked}")]
    UnknownRule {
        /// The name.
        asked: String,
        /// The rule whose name is most like it.
        similar: &'static str,
    },
    /// There is no profile of this name.
    #[error("no profile {asked}")]
    UnknownProfile {
        /// The name.
        asked: String,
        /// Those that there are.
        known: String,
    },
    /// The folder holds a site of another profile.
    #[error("{}: a site of profile {has}", folder.display())]
    OtherProfile {
        /// The folder.
        folder: PathBuf,
        /// The profile of the site in it.
        has: String,
        /// The profile that was asked for.
        asked: String,
    },
    /// `SOURCE_DATE_EPOCH` is no number of seconds.
    #[error("SOURCE_DATE_EPOCH={0}")]
    Epoch(String),
}

impl CommandError {
    /// The message for a person, with the way out; may have several lines.
    pub fn message(&self, catalog: &Catalog) -> String {
        match self {
            Self::Judge(error) => judge(error, catalog),
            Self::Output(error) => input_output(error, catalog),
            Self::Build(BuildError::Render(error)) => say(
                catalog,
                "gagal-templat",
                &[
                    ("berkas", error.template.clone()),
                    ("sebab", error.reason.clone()),
                ],
            ),
            Self::Build(BuildError::Text(error)) | Self::Text(error) => say(
                catalog,
                "gagal-teks",
                &[
                    ("berkas", error.file.clone()),
                    ("sebab", error.reason.clone()),
                ],
            ),
            Self::Build(BuildError::Publish(error)) | Self::Publish(error) => {
                plain(catalog, &error.message(catalog))
            }
            Self::Serve(error) => plain(catalog, &error.message(catalog)),
            Self::Case(CaseError::Record(RecordError::Judge(error))) => judge(error, catalog),
            Self::Case(error) => behind(error, error.message(), error.findings(), catalog),
            Self::Hook(HookCommandError::Staged(RecordError::Judge(error))) => {
                judge(error, catalog)
            }
            Self::Hook(error) => behind(error, error.message(), error.findings(), catalog),
            Self::Init(error) => keyed(catalog, error.message()),
            Self::Demo(error) => keyed(catalog, error.message()),
            Self::Eject(error) => {
                let (key, mut params) = error.message();
                if let EjectError::Io { source, .. } = error {
                    params.insert("sebab", Param::Text(io_reason(catalog, source)));
                }
                with_help(catalog, key, &params)
            }
            Self::NoSettings(path) => say(
                catalog,
                "gagal-setelan-tidak-ada",
                &[("nilai", path.display().to_string())],
            ),
            Self::BrokenSettings(path) => say(
                catalog,
                "gagal-setelan-rusak",
                &[("nilai", path.display().to_string())],
            ),
            Self::Anchor(error) => keyed(catalog, error.message(catalog)),
            Self::Inventory(InventoryError::Object(error)) => say(
                catalog,
                "gagal-jangkar-objek",
                &[("sebab", error.to_string())],
            ),
            Self::Inventory(InventoryError::TooMany(files)) => say(
                catalog,
                "gagal-jangkar-banyak",
                &[("nilai", files.to_string())],
            ),
            Self::Inventory(InventoryError::TooLarge { path, size }) => say(
                catalog,
                "gagal-jangkar-besar",
                &[("berkas", path.clone()), ("ukuran", size.to_string())],
            ),
            Self::NotPublished(path) => say(
                catalog,
                "gagal-banding-manifes",
                &[("nilai", path.display().to_string())],
            ),
            Self::NotHere(commit) => say(
                catalog,
                "gagal-banding-commit",
                &[("nilai", commit.to_string())],
            ),
            Self::UnknownRule { asked, similar } => say(
                catalog,
                "argumen-aturan",
                &[("nilai", asked.clone()), ("mirip", (*similar).to_owned())],
            ),
            Self::HalfHistory => say(catalog, "gagal-banding-riwayat", &[]),
            Self::Json(error) => say(catalog, "gagal-lain", &[("sebab", error.to_string())]),
            Self::Shallow => say(catalog, "gagal-dangkal", &[]),
            Self::Beyond(commit) => say(catalog, "gagal-batas", &[("nilai", commit.to_string())]),
            Self::Missing(object) => say(catalog, "gagal-hilang", &[("nilai", object.to_string())]),
            Self::OutputInside(folder) => say(
                catalog,
                "gagal-terbit-di-sumber",
                &[("nilai", folder.clone())],
            ),
            Self::OutputNeeded => say(catalog, "gagal-terbit-ke-mana", &[]),
            Self::UnknownProfile { asked, known } => say(
                catalog,
                "gagal-profil",
                &[("nilai", asked.clone()), ("pilihan", known.clone())],
            ),
            Self::OtherProfile { folder, has, asked } => say(
                catalog,
                "gagal-profil-lain",
                &[
                    ("folder", folder.display().to_string()),
                    ("ada", has.clone()),
                    ("nilai", asked.clone()),
                ],
            ),
            Self::Epoch(value) => say(catalog, "gagal-epoch", &[("nilai", value.clone())]),
        }
    }
}

pub(super) fn judge(error: &JudgeError, catalog: &Catalog) -> String {
    match error {
        JudgeError::Content(mistakes) => content(mistakes, catalog),
        JudgeError::Repository(error) | JudgeError::Office(OfficeError::Repository(error)) => {
            repository(error, catalog)
        }
        JudgeError::Office(OfficeError::Object(error)) => {
            say(catalog, "gagal-objek", &[("sebab", error.to_string())])
        }
        JudgeError::Office(OfficeError::TooMany(files)) => say(
            catalog,
            "gagal-terlalu-banyak-file",
            &[("nilai", files.to_string())],
        ),
        JudgeError::Office(OfficeError::TooLarge(bytes)) => say(
            catalog,
            "gagal-terlalu-besar",
            &[("nilai", (bytes / (1024 * 1024)).to_string())],
        ),
        JudgeError::Folder(error) => input_output(error, catalog),
    }
}

fn input_output(error: &io::Error, catalog: &Catalog) -> String {
    let reason = io_reason(catalog, error);
    say(catalog, "gagal-baca-tulis", &[("sebab", reason)])
}

/// The files without which nothing can be judged.
const DECISIVE: [&str; 3] = [
    "tertib.toml",
    "content/kalender.toml",
    "content/petugas.toml",
];

fn content(mistakes: &[Finding], catalog: &Catalog) -> String {
    // Mistakes elsewhere are told in the same run, but only these files keep everything from being judged.
    let blocking = |finding: &&Finding| {
        let place = finding.place.as_ref();
        place.is_none_or(|place| DECISIVE.contains(&place.path.as_str()))
    };
    let (blocking, others): (Vec<&Finding>, Vec<&Finding>) = mistakes.iter().partition(blocking);
    let files: BTreeSet<&str> = blocking
        .iter()
        .filter_map(|finding| Some(finding.place.as_ref()?.path.as_str()))
        .collect();
    let files = files.into_iter().map(str::to_owned).collect();
    let params = Params::from([
        ("jumlah", blocking.len().into()),
        ("file", Param::List(files)),
        ("lain", others.len().into()),
    ]);
    let told: Vec<Finding> = others.into_iter().chain(blocking).cloned().collect();
    format!(
        "{}{}",
        text(&told, catalog),
        catalog.with("gagal-isi", &params)
    )
}

fn repository(error: &RepositoryError, catalog: &Catalog) -> String {
    if let RepositoryError::Object { revision, reason } = error {
        let values = [("nilai", revision.clone()), ("sebab", reason.clone())];
        return say(catalog, "gagal-commit-rusak", &values);
    }
    let (key, value) = match error {
        RepositoryError::NotFound(path) => (missing(path), path.display().to_string()),
        RepositoryError::Owner(path) => ("gagal-pemilik", path.display().to_string()),
        RepositoryError::Unborn(path) => ("gagal-belum-ada-commit", path.display().to_string()),
        RepositoryError::Revision(name) => ("gagal-revisi", name.clone()),
        // The library refuses to open these, and says why in English alone.
        RepositoryError::Git { path, source } if source.message().contains("graft") => {
            ("gagal-cangkokan", path.display().to_string())
        }
        RepositoryError::Git { path, source } if source.message().contains("object format") => {
            ("gagal-jenis-objek", path.display().to_string())
        }
        RepositoryError::Object { .. }
        | RepositoryError::Git { .. }
        | RepositoryError::Io { .. } => ("gagal-repositori", error.to_string()),
    };
    let quoted = shell_word(&value);
    say(catalog, key, &[("nilai", value), ("kutipan", quoted)])
}

/// Why there is no repository at a path: no folder, a site that was never put under git, or another folder.
fn missing(path: &Path) -> &'static str {
    if !path.exists() {
        "gagal-folder-tidak-ada"
    } else if path.join("tertib.toml").exists() {
        "gagal-situs-tanpa-git"
    } else {
        "gagal-bukan-repositori"
    }
}

/// A sentence that already holds its way out.
fn plain(catalog: &Catalog, sentence: &str) -> String {
    format!("{}: {sentence}", catalog.get("gagal"))
}

/// A message below the findings that stand behind it.
fn behind(
    error: &dyn std::error::Error,
    message: Option<(&'static str, Params)>,
    findings: &[Finding],
    catalog: &Catalog,
) -> String {
    match message {
        None => plain(catalog, &error.to_string()),
        Some(message) => format!("{}{}", reasons(findings, catalog), keyed(catalog, message)),
    }
}

fn keyed(catalog: &Catalog, (key, params): (&str, Params)) -> String {
    with_help(catalog, key, &params)
}

/// A message with its way out on a line of its own.
pub(super) fn say(catalog: &Catalog, key: &str, values: &[(&'static str, String)]) -> String {
    let params: Params = values
        .iter()
        .map(|(name, value)| (*name, Param::Text(value.clone())))
        .collect();
    with_help(catalog, key, &params)
}

fn with_help(catalog: &Catalog, key: &str, params: &Params) -> String {
    let mut message = format!("{}: {}", catalog.get("gagal"), catalog.with(key, params));
    let help = format!("{key}.bantuan");
    if catalog.has(&help) {
        message.push_str(&format!(
            "\n  {}: {}",
            catalog.get("laporan-bantuan"),
            catalog.with(&help, params)
        ));
    }
    message
}
