//! The judge of a push.
//!
//! A push to the published branch is judged by what it brings, under the settings that stood on the server before it: so
//! nobody loosens the rules and breaks them in one move. What it leaves out of the history is refused whatever the settings
//! say, because the record only grows.

use std::collections::{BTreeMap, BTreeSet};

use super::acknowledge::{may_be_owned, owned};
use super::updates::Update;
use crate::arrival::{Arrival, arrival, arrival_by};
use crate::check::time::OVERDUE;
use crate::finding::{Finding, Severity};
use crate::history::{ObjectError, OfficeError, Repository, Since, office_files};
use crate::judge::{AsOf, JudgeError};
use crate::load::load;
use crate::settings::{Intake, OtherBranches, Settings};
use crate::stamp::CommitId;

const BRANCHES: &str = "refs/heads/";
const REPLACEMENTS: &str = "refs/replace/";

/// A push, as git tells it.
#[derive(Clone, Debug)]
pub struct Push {
    /// Whole name of the branch that is published, such as `refs/heads/main`.
    pub published: String,
    /// What is to move.
    pub updates: Vec<Update>,
    /// The day of judgement.
    pub as_of: AsOf,
}

/// What a push brings that is taken.
#[derive(Debug, Default)]
pub struct Accepted {
    /// Cases that it touches.
    pub cases: BTreeSet<String>,
    /// Its findings, all lighter than what refuses or owned up to.
    pub findings: Vec<Finding>,
}

/// Why one reference of a push is not taken.
#[derive(Debug)]
pub enum Refusal {
    /// The published branch would be deleted.
    Deleted(String),
    /// The published branch would lose commits.
    Rewritten {
        /// The branch.
        branch: String,
        /// Where it stands.
        old: CommitId,
        /// Where it would stand.
        new: CommitId,
    },
    /// Another branch comes before there is a published one.
    NotYet {
        /// The branch that was pushed.
        branch: String,
        /// The branch that is to be published.
        published: String,
    },
    /// Other branches are refused here.
    OtherBranch {
        /// The branch that was pushed.
        branch: String,
        /// The published one.
        published: String,
    },
    /// It would make git show other objects than those that were recorded.
    Replacement(String),
    /// The branch would name something that is no commit, or that can't be read.
    Unreadable {
        /// The branch.
        branch: String,
        /// Why.
        error: JudgeError,
    },
    /// It brings findings that are too grave.
    Findings {
        /// The branch.
        branch: String,
        /// Whether all of the history is new to the server.
        first: bool,
        /// The least grave that refuses.
        refused_from: Severity,
        /// The findings that refuse it.
        findings: Vec<Finding>,
    },
}

/// Judges a push: what it brings, or every reason why it is refused.
///
/// # Errors
/// When the repository itself can't be read.
pub fn judge(
    repository: &Repository,
    push: &Push,
) -> Result<Result<Accepted, Vec<Refusal>>, JudgeError> {
    let tip = repository.reference(&push.published)?;
    let standing = standing(repository, tip)?;
    let gate = Gate {
        repository,
        push,
        tip,
        standing,
    };
    let mut accepted = Accepted::default();
    let mut refusals = Vec::new();
    for update in &push.updates {
        if let Err(refusal) = gate.judge(update, &mut accepted) {
            refusals.push(refusal);
        }
    }
    Ok(if refusals.is_empty() {
        Ok(accepted)
    } else {
        Err(refusals)
    })
}

/// The settings that stand on the server. Where there are none, or none that can be understood, nothing was judged by them,
/// and those of the push hold.
fn standing(
    repository: &Repository,
    tip: Option<CommitId>,
) -> Result<Option<Settings>, JudgeError> {
    let Some(tip) = tip else { return Ok(None) };
    let files = office_files(repository, tip)?;
    Ok(load(&files).ok().map(|content| content.settings))
}

struct Gate<'a> {
    repository: &'a Repository,
    push: &'a Push,
    tip: Option<CommitId>,
    standing: Option<Settings>,
}

impl Gate<'_> {
    fn judge(&self, update: &Update, accepted: &mut Accepted) -> Result<(), Refusal> {
        let published = &self.push.published;
        let Some(branch) = update.name.strip_prefix(BRANCHES) else {
            // Tags and notes decide nothing that is published.
            return if update.name.starts_with(REPLACEMENTS) && update.new.is_some() {
                Err(Refusal::Replacement(update.name.clone()))
            } else {
                Ok(())
            };
        };
        let branch = branch.to_owned();
        if update.name == *published {
            let Some(new) = update.new else {
                return Err(Refusal::Deleted(branch));
            };
            return self.brings(branch, new, accepted);
        }
        let Some(new) = update.new else {
            return Ok(());
        };
        let names = (branch.clone(), short(published));
        let intake = self.standing.as_ref().map(|settings| settings.intake);
        match (self.tip, intake.unwrap_or_default().other_branches) {
            // Nothing would judge it, and nothing would be published of it.
            (None, _) => {
                let (branch, published) = names;
                Err(Refusal::NotYet { branch, published })
            }
            (_, OtherBranches::Refused) => {
                let (branch, published) = names;
                Err(Refusal::OtherBranch { branch, published })
            }
            (_, OtherBranches::Accepted) => Ok(()),
            (Some(_), OtherBranches::Judged) => self.found(branch, new, accepted),
        }
    }

    /// Judges a push to the published branch.
    fn brings(
        &self,
        branch: String,
        new: CommitId,
        accepted: &mut Accepted,
    ) -> Result<(), Refusal> {
        if let Some(old) = self.tip {
            let since = Since::find(self.repository, old, new);
            let since = since.map_err(|error| unreadable(&branch, error.into()))?;
            if old != new && !since.goes_on() {
                return Err(Refusal::Rewritten { branch, old, new });
            }
        }
        self.found(branch, new, accepted)
    }

    /// Judges what a commit would bring to the published branch.
    fn found(&self, branch: String, new: CommitId, accepted: &mut Accepted) -> Result<(), Refusal> {
        let failed = |error| unreadable(&branch, error);
        let ends = (self.tip, new);
        let arrival = match &self.standing {
            Some(settings) => arrival_by(settings, self.repository, ends, self.push.as_of),
            None => arrival(self.repository, self.tip, new, self.push.as_of),
        }
        .map_err(failed)?;
        let owned = self.owned(&arrival).map_err(failed)?;
        let Intake { refused_from, .. } = arrival.content.settings.intake;
        let mut findings = arrival.findings;
        // That the next activity is late already says nothing of what was recorded.
        findings.retain(|finding| finding.rule != &OVERDUE);
        let (grave, light) = sorted(findings, refused_from, &owned);
        if !grave.is_empty() {
            return Err(Refusal::Findings {
                branch,
                first: self.tip.is_none(),
                refused_from,
                findings: grave,
            });
        }
        accepted.cases.extend(arrival.cases.into_keys());
        accepted.findings.extend(light);
        Ok(())
    }

    /// Of each case the rules that its new commits own up to.
    fn owned(&self, arrival: &Arrival) -> Result<BTreeMap<String, BTreeSet<String>>, JudgeError> {
        let objects = self.repository.objects()?;
        let mut all = BTreeMap::new();
        for (case, commits) in &arrival.cases {
            let mut rules = BTreeSet::new();
            for commit in commits {
                let message = objects.message(*commit).map_err(office)?;
                rules.extend(owned(&message).map(str::to_owned));
            }
            all.insert(case.clone(), rules);
        }
        Ok(all)
    }
}

fn office(error: ObjectError) -> JudgeError {
    JudgeError::Office(OfficeError::Object(error))
}

fn unreadable(branch: &str, error: JudgeError) -> Refusal {
    Refusal::Unreadable {
        branch: branch.to_owned(),
        error,
    }
}

/// A branch's name as people write it.
pub fn short(name: &str) -> String {
    name.strip_prefix(BRANCHES).unwrap_or(name).to_owned()
}

/// Findings that refuse, and those that don't.
fn sorted(
    findings: Vec<Finding>,
    refused_from: Severity,
    owned: &BTreeMap<String, BTreeSet<String>>,
) -> (Vec<Finding>, Vec<Finding>) {
    let is_owned = |finding: &Finding| {
        let rules = finding.case.as_ref().and_then(|case| owned.get(case));
        may_be_owned(finding) && rules.is_some_and(|rules| rules.contains(finding.rule.name))
    };
    let refuses = |finding: &Finding| finding.severity >= refused_from && !is_owned(finding);
    findings.into_iter().partition(refuses)
}
