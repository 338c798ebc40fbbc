//! Redaction: what was judged, without what the publication profile withholds.
//!
//! [`edition`] is a pure function of what was judged and a [`Profile`]. Everything after it (pages, search, feeds, figures,
//! files) is made from the [`Edition`] alone and can't show what is not in it.
//!
//! 1. `choice` leaves whole cases out, with their changes; the rules are asked again about what remains, so that no count
//!    and no list in a finding knows of the others;
//! 2. `cut` knows what of single values remains, `mask` finds withheld words (`pattern`) in texts, `people`
//!    says whose they are and `names` how they are written;
//! 3. `cases`, `findings` and `office` apply it to everything there is.

mod cases;
mod choice;
mod cut;
mod findings;
mod mask;
mod names;
mod office;
mod pattern;
mod people;

use std::borrow::Cow;

use crate::case::assemble::Archive;
use crate::check::{Facts, Verdict, check};
use crate::history::{History, Incomplete};
use crate::judge::Judged;
use crate::load::Content;
use crate::policy::Policy;
use crate::profile::Profile;
use choice::LeftOut;
use cut::Cut;

/// What is published: everything that was judged, or what a profile leaves of it.
pub struct Edition<'a> {
    /// What the office wrote.
    pub content: Cow<'a, Content>,
    /// The cases.
    pub archive: Cow<'a, Archive>,
    /// The history.
    pub history: Cow<'a, History>,
    /// What the office's own files said at each commit.
    pub policy: Cow<'a, Policy>,
    /// What is wrong.
    pub verdict: Cow<'a, Verdict>,
    /// What was left out; `None` when nothing is withheld.
    pub withheld: Option<Withheld>,
}

/// What an edition leaves out, so that its pages can say so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withheld {
    /// The profile.
    pub profile: Profile,
    /// Cases that are left out whole.
    pub cases: usize,
    /// Files and pages of the office that name somebody and are left out, by path below `content/`.
    pub files: Vec<String>,
    /// Files that name somebody where the site needs the word, so that it is published; by path below the site's root.
    pub unmended: Vec<String>,
}

/// What a profile leaves of what was judged; `stand_in` is put in the place of single words.
pub fn edition<'a>(judged: &'a Judged, profile: &Profile, stand_in: &str) -> Edition<'a> {
    if profile.shows_everything() {
        return Edition {
            content: Cow::Borrowed(&judged.content),
            archive: Cow::Borrowed(&judged.archive),
            history: Cow::Borrowed(&judged.history),
            policy: Cow::Borrowed(&judged.policy),
            verdict: Cow::Borrowed(&judged.verdict),
            withheld: None,
        };
    }
    let left_out = LeftOut::of(&judged.archive, profile);
    let cut = Cut::new(judged, profile, &left_out, stand_in);
    let archive = left_out.archive(&judged.archive, profile);
    let history = left_out.history(&judged.history);
    let verdict = checked(judged, &archive, &history);
    let verdict = Verdict {
        findings: findings::findings(&cut, &archive, verdict.findings),
        silenced: findings::findings(&cut, &archive, verdict.silenced),
        ..verdict
    };
    let content = office::content(&cut, &judged.content);
    Edition {
        withheld: Some(Withheld {
            profile: profile.clone(),
            cases: left_out.count,
            files: office::missing(&judged.content, &content),
            unmended: office::unmended(cut.in_office(), &judged.content),
        }),
        content: Cow::Owned(content),
        archive: Cow::Owned(renamed(&cut, archive)),
        history: Cow::Owned(commits(&cut, history)),
        policy: Cow::Owned(office::policy(&cut, &judged.policy)),
        verdict: Cow::Owned(verdict),
    }
}

/// The rules' verdict on the cases that remain, with everything known that they may ask for.
fn checked(judged: &Judged, archive: &Archive, history: &History) -> Verdict {
    check(Facts {
        settings: &judged.content.settings,
        sops: &judged.content.sops,
        calendar: &judged.content.calendar,
        roster: &judged.content.roster,
        mistakes: &judged.content.mistakes,
        archive,
        history,
        policy: &judged.policy,
        uncommitted: &[],
        past: &judged.past,
        as_of: judged.as_of,
    })
}

fn renamed(cut: &Cut<'_>, archive: Archive) -> Archive {
    let mut renames = archive.renames;
    for step in &mut renames {
        step.gone = cut.commit(&step.gone);
        step.came = cut.commit(&step.came);
    }
    // No page shows strays but in findings.
    Archive::new(cases::cases(cut, archive.cases), Vec::new(), renames)
}

fn commits(cut: &Cut<'_>, mut history: History) -> History {
    for commit in &mut history.commits {
        *commit = cut.commit(commit);
    }
    for signed in history.signatures.values_mut() {
        *signed = cut.signed(signed);
    }
    for gap in &mut history.incomplete {
        if let Incomplete::Missing { reason, .. } = gap {
            *reason = cut.case_text(reason);
        }
    }
    history
}
