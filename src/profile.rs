//! Publication profiles: which of the record a published site shows.
//!
//! `internal` shows everything. `publik` is fit for everybody under UU 14/2008 and UU 27/2022: nothing of secret cases,
//! restricted cases without notes and attachments, no officers, no commit authors. A site may adjust `publik`, but only so
//! that it shows less, and may define profiles of its own (`[profil.<name>]` in `tertib.toml`).

use crate::case::Classification;

/// What a published site shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Its name on the command line and in the manifest.
    pub name: String,
    /// Classifications whose cases are shown (`klasifikasi`).
    pub cases: Vec<Classification>,
    /// Classifications whose notes and reasons are shown (`catatan`).
    pub notes: Vec<Classification>,
    /// Classifications whose attachments are shown (`lampiran`).
    pub attachments: Vec<Classification>,
    /// Classifications whose applicant is shown (`pemohon`).
    pub applicant: Vec<Classification>,
    /// Whether officers are named (`petugas`).
    pub officers: bool,
    /// Whether authors and messages of commits are shown (`penulis_commit`).
    pub commits: bool,
}

impl Profile {
    /// Name of the profile that shows everything.
    pub const INTERNAL: &'static str = "internal";
    /// Name of the profile for everybody.
    pub const PUBLIC: &'static str = "publik";

    /// `internal`: everything.
    pub fn internal() -> Self {
        let all = Classification::ALL.to_vec();
        Self {
            name: Self::INTERNAL.to_owned(),
            cases: all.clone(),
            notes: all.clone(),
            attachments: all.clone(),
            applicant: all,
            officers: true,
            commits: true,
        }
    }

    /// `publik` as tertib brings it; what other profiles don't say is as here.
    pub fn public() -> Self {
        let shown = vec![Classification::Open, Classification::Restricted];
        Self {
            name: Self::PUBLIC.to_owned(),
            cases: shown.clone(),
            notes: vec![Classification::Open],
            attachments: vec![Classification::Open],
            applicant: shown,
            officers: false,
            commits: false,
        }
    }

    /// Whether nothing is withheld.
    pub fn shows_everything(&self) -> bool {
        let all = |classes: &[Classification]| {
            Classification::ALL
                .iter()
                .all(|class| classes.contains(class))
        };
        [&self.cases, &self.notes, &self.attachments, &self.applicant]
            .into_iter()
            .all(|classes| all(classes))
            && self.officers
            && self.commits
    }

    /// What it shows, in the keys of `tertib.toml`.
    pub fn described(&self) -> String {
        let list = |classes: &[Classification]| {
            let names: Vec<&str> = classes.iter().map(|class| class.name()).collect();
            names.join("/")
        };
        format!(
            "{}: klasifikasi {}, catatan {}, lampiran {}, pemohon {}, petugas {}, penulis_commit {}",
            self.name,
            list(&self.cases),
            list(&self.notes),
            list(&self.attachments),
            list(&self.applicant),
            self.officers,
            self.commits
        )
    }
}
