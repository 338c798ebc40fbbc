//! What the program finds in a story, said in the story's own terms.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use jiff::civil::Date;
use tertib::finding::Finding;
use tertib::judge::{AsOf, JudgeError, Judged, OfficeSource, Question, judge};
use tertib::past::Testimony;
use tertib::settings::Language;
use tertib::text::Catalog;

use crate::effort::measured;
use crate::story::Uid;
use crate::workshop::Written;

/// A commit as a finding names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    Nobody,
    Commit(Uid),
    Unknown,
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Found {
    pub rule: String,
    pub case: Option<String>,
    pub step: Option<u32>,
    pub by: By,
    pub path: Option<String>,
}

impl std::fmt::Display for Found {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let case = self.case.as_deref().unwrap_or("-");
        let step = self.step.map_or("-".to_owned(), |step| step.to_string());
        let path = self.path.as_deref().unwrap_or("-");
        write!(f, "{} {case}/{step} {:?} {path}", self.rule, self.by)
    }
}

/// How a repository is judged.
#[derive(Clone)]
pub struct Asked {
    pub site: PathBuf,
    pub revision: String,
    pub as_of: Date,
    pub testimony: Testimony,
    pub working_tree: bool,
}

impl Asked {
    pub fn of(site: &Path, revision: &str, as_of: Date) -> Self {
        Self {
            site: site.to_owned(),
            revision: revision.to_owned(),
            as_of,
            testimony: Testimony::default(),
            working_tree: false,
        }
    }

    pub fn working_tree(mut self) -> Self {
        self.working_tree = true;
        self
    }

    /// # Errors
    /// What the program says when it judges nothing.
    pub fn judged(&self) -> Result<Judged, JudgeError> {
        judge(&Question {
            site: self.site.clone(),
            revision: self.revision.clone(),
            as_of: AsOf::Day(self.as_of),
            office: OfficeSource::Revision,
            report_uncommitted: self.working_tree,
            testimony: self.testimony.clone(),
            cache: None,
        })
    }

    /// Everything found, in the story's terms. Every message is written too: none may hide a character.
    ///
    /// # Errors
    /// What the program says when it judges nothing.
    pub fn found(&self, written: &Written) -> Result<Vec<Found>, String> {
        let (judged, shown) = measured(|| {
            let judged = self.judged().map_err(|error| error.to_string())?;
            let shown = tertib::report::text(&judged.verdict.findings, catalog());
            Ok::<_, String>((judged, shown))
        })??;
        if let Some(hidden) = shown.chars().find(|c| is_hidden(*c)) {
            return Err(format!("a message hides {}", hidden.escape_unicode()));
        }
        let in_terms = |finding: &Finding| Found {
            rule: finding.rule.name.to_owned(),
            case: finding.case.clone(),
            step: finding.step,
            by: match finding.commit {
                None => By::Nobody,
                Some(id) => written
                    .uids
                    .get(&id.to_string())
                    .map_or(By::Unknown, |uid| By::Commit(*uid)),
            },
            path: finding.place.as_ref().map(|place| place.path.clone()),
        };
        let mut found: Vec<Found> = judged.verdict.findings.iter().map(in_terms).collect();
        found.sort();
        Ok(found)
    }
}

fn catalog() -> &'static Catalog {
    static CATALOG: LazyLock<Catalog> =
        LazyLock::new(|| Catalog::built_in(Language::Id).expect("built in"));
    &CATALOG
}

/// Characters that turn the direction of a text or have no shape.
fn is_hidden(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\0')
}
