//! The knife: what a profile leaves of single values. Everything that is shown passes through here.

use std::collections::HashMap;
use std::sync::Arc;

use super::choice::LeftOut;
use super::mask::Mask;
use super::office;
use super::pattern::{Parted, Pattern};
use super::people::People;
use crate::case::{Classification, Pinned};
use crate::history::{Commit, Person};
use crate::judge::Judged;
use crate::maps::ByName;
use crate::policy::Version;
use crate::profile::Profile;
use crate::signature::{Signed, Standing};
use crate::sop::Sop;
use crate::source::Located;

/// What of a case of some classification is shown.
#[derive(Clone, Copy, Debug)]
pub struct Shown {
    /// Notes and reasons.
    pub notes: bool,
    /// Attachments.
    pub attachments: bool,
    /// The applicant.
    pub applicant: bool,
}

/// What is withheld, ready to be applied.
pub struct Cut<'a> {
    /// The profile.
    pub profile: &'a Profile,
    /// The cases that are left out.
    pub left_out: &'a LeftOut,
    in_cases: Mask,
    in_office: Mask,
    commits: ByName<Arc<Commit>>,
    /// Redacted SOPs by the address of the whole ones; one of which nothing is withheld is not among them.
    sops: HashMap<usize, Arc<Sop>>,
}

impl<'a> Cut<'a> {
    /// Everything that a profile withholds of what was judged.
    pub fn new(
        judged: &Judged,
        profile: &'a Profile,
        left_out: &'a LeftOut,
        stand_in: &str,
    ) -> Self {
        let people = People::of(judged).patterns(profile);
        let secret = left_out.words();
        let secret = secret.map(|word| Pattern::new(word, Parted::Loosely));
        let in_cases = Mask::new(people.iter().cloned().chain(secret), stand_in);
        let mut cut = Self {
            profile,
            left_out,
            in_cases: if profile.officers {
                in_cases
            } else {
                in_cases.with_addresses()
            },
            in_office: Mask::new(people, stand_in),
            commits: HashMap::default(),
            sops: HashMap::new(),
        };
        let commits = judged.history.commits.iter();
        cut.commits = commits
            .map(|commit| (commit.id, Arc::new(cut.redacted_commit(commit))))
            .collect();
        cut.sops = redacted_sops(&cut.in_office, judged);
        cut
    }

    /// What stands in the place of withheld words.
    pub fn stand_in(&self) -> String {
        self.in_office.stand_in().to_owned()
    }

    /// What of a case is shown.
    pub fn shown(&self, class: Classification) -> Shown {
        Shown {
            notes: self.profile.notes.contains(&class),
            attachments: self.profile.attachments.contains(&class),
            applicant: self.profile.applicant.contains(&class),
        }
    }

    /// Words of a case.
    pub fn case_text(&self, text: &str) -> String {
        self.in_cases.text(text)
    }

    /// Words of a case.
    pub fn case_texts(&self, texts: &[String]) -> Vec<String> {
        self.in_cases.texts(texts)
    }

    /// A word of a case and its place.
    pub fn located(&self, text: &Located<String>) -> Located<String> {
        Located::new(self.case_text(text), text.span)
    }

    /// What withholds words in the office's own texts.
    pub fn in_office(&self) -> &Mask {
        &self.in_office
    }

    /// An officer's id, in its place.
    pub fn officer(&self, id: &Located<String>) -> Located<String> {
        Located::new(self.officer_id(id), id.span)
    }

    /// An officer's id.
    pub fn officer_id(&self, id: &str) -> String {
        if self.profile.officers {
            id.to_owned()
        } else {
            self.stand_in()
        }
    }

    /// A commit.
    pub fn commit(&self, commit: &Arc<Commit>) -> Arc<Commit> {
        match self.commits.get(&commit.id) {
            Some(redacted) => Arc::clone(redacted),
            None => Arc::new(self.redacted_commit(commit)),
        }
    }

    /// An SOP.
    pub fn sop(&self, sop: &Arc<Sop>) -> Arc<Sop> {
        let redacted = self.sops.get(&Arc::as_ptr(sop).addr());
        Arc::clone(redacted.unwrap_or(sop))
    }

    /// What a signature is worth, without saying whose it is.
    pub fn signed(&self, signed: &Signed) -> Signed {
        let mut signed = signed.clone();
        match &mut signed.standing {
            Standing::Good { officer }
            | Standing::Revoked { officer, .. }
            | Standing::OutOfTerm { officer, .. } => *officer = self.officer_id(officer),
            Standing::Mismatch { officer, named, .. } => {
                *officer = self.officer_id(officer);
                *named = named.as_ref().map(|named| self.officer_id(named));
            }
            Standing::Stranger { fingerprint } if !self.profile.commits => {
                *fingerprint = self.stand_in();
            }
            Standing::Stranger { .. }
            | Standing::Unsigned
            | Standing::Faulty(_)
            | Standing::Uncheckable(_)
            | Standing::NoRoster { .. } => {}
        }
        signed
    }

    /// A message may name anybody, so it is withheld with the author.
    fn redacted_commit(&self, commit: &Commit) -> Commit {
        if self.profile.commits {
            return Commit {
                summary: self.case_text(&commit.summary),
                ..commit.clone()
            };
        }
        let nobody = |person: &Person| Person {
            name: self.stand_in(),
            email: String::new(),
            when: person.when,
        };
        Commit {
            author: nobody(&commit.author),
            committer: nobody(&commit.committer),
            summary: self.stand_in(),
            ..commit.clone()
        }
    }
}

/// Every SOP text of the archive that names somebody, redacted.
fn redacted_sops(mask: &Mask, judged: &Judged) -> HashMap<usize, Arc<Sop>> {
    let pinned = judged.archive.cases.iter();
    let pinned = pinned.filter_map(|case| match &case.pinned {
        Pinned::Sop(sop) => Some(sop),
        _ => None,
    });
    let here = judged.content.sops.iter();
    let here = here.filter_map(|file| file.sop.as_ref());
    let older = judged.policy.changes.iter().flat_map(|change| {
        let versions = [&change.before, &change.base, &change.after];
        versions
            .into_iter()
            .flatten()
            .filter_map(|version| Version::sop(version))
    });
    let mut seen = HashMap::new();
    for sop in pinned.chain(here).chain(older) {
        seen.entry(Arc::as_ptr(sop).addr()).or_insert(sop);
    }
    let redacted = seen.into_iter().filter_map(|(at, sop)| {
        let made = office::sop(mask, sop);
        (made != **sop).then(|| (at, Arc::new(made)))
    });
    redacted.collect()
}
