//! Builders for tests: a procedure, cases as their files and commits would make them, and the world they are judged in.
//!
//! `world(procedure()).case(case("001").received("2025-04-14 08:00").step(1, "2025-04-15 10:00")).says()` gives every
//! finding as a line: rule, case and step, line and column, message, and the second place with its label.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod draft;
mod folder;
mod office;
mod pen;
mod procedure;
mod story;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use jiff::tz::TimeZone;

pub(crate) use draft::{Draft, case};
pub(crate) use folder::sha256;
pub(crate) use office::{changed, changed_with, version};
pub(crate) use procedure::{SopDraft, procedure, sop};
pub(crate) use story::{Story, story};

use super::{Facts, Verdict, check};
use crate::calendar::Calendar;
use crate::calendar::fixture::indonesia;
use crate::case::Pinned;
use crate::case::assemble::Archive;
use crate::case::renames::Renamed;
use crate::finding::{Finding, Severity};
use crate::history::worktree::Uncommitted;
use crate::history::{
    Commit, EntryFault, HeaderFault, History, Incomplete, Oddities, PathChange, UnsafeEntry,
};
use crate::load::SopFile;
use crate::past::Past;
use crate::policy::{Office, Policy};
use crate::roster::{Duty, Officer, Roster, Term};
use crate::settings::{Language, Settings};
use crate::signature::{Demand, Signed, Standing};
use crate::source::Place;
use crate::stamp::{CommitId, Moment};
use crate::text::Catalog;

/// The zone of every test.
pub(crate) fn jakarta() -> TimeZone {
    TimeZone::get("Asia/Jakarta").expect("bundled")
}

/// `2025-04-14 08:05` on Jakarta's clock.
pub(crate) fn moment(text: &str) -> Moment {
    // `2025-04-14 08:00`, and an offset from UTC where it is not the site's: `2025-04-14 10:00+09:00`.
    if let Some(offset) = text.get(16..).filter(|rest| rest.starts_with(['+', '-'])) {
        let at: jiff::Timestamp = text.replace(' ', "T").parse().expect("a moment");
        let (hours, minutes) = offset.split_once(':').expect("hours and minutes");
        let hours: i32 = hours.parse().expect("hours");
        let minutes: i32 = minutes.parse().expect("minutes");
        let seconds = hours.abs() * 3600 + minutes * 60;
        let signed = if offset.starts_with('-') {
            -seconds
        } else {
            seconds
        };
        let offset = jiff::tz::Offset::from_seconds(signed).expect("an offset");
        return Moment { at, offset };
    }
    let local: jiff::civil::DateTime = text.parse().expect("a day and time");
    let zoned = local.to_zoned_datetime(jakarta()).expect("in range");
    Moment {
        at: zoned.timestamp(),
        offset: zoned.offset(),
    }
}

/// Everything that is judged in a test.
pub(crate) struct World {
    procedure: SopDraft,
    stories: Vec<Story>,
    pinned: Option<Pinned>,
    as_of: Date,
    severities: BTreeMap<String, Option<Severity>>,
    mistakes: Vec<Finding>,
    uncommitted: Vec<Uncommitted>,
    incomplete: Vec<Incomplete>,
    strays: Vec<String>,
    touched: Vec<(usize, String)>,
    officers: Vec<Officer>,
    past: Past,
    signing_since: Option<Date>,
    signatures: Vec<(usize, Signed)>,
    policy: Policy,
    rosters: Vec<(Date, Vec<Officer>)>,
    oddities: Oddities,
    renames: Vec<(String, String)>,
}

/// An officer who works in a lane since 2024 and commits as `id@contoh.go.id`.
pub(crate) fn officer(id: &str, lane: &str) -> Officer {
    Officer {
        id: id.to_owned(),
        name: id.to_owned(),
        email: vec![format!("{id}@contoh.go.id")],
        duties: vec![Duty {
            lane: lane.to_owned(),
            term: Term {
                since: Date::constant(2024, 1, 1),
                until: None,
            },
        }],
        recorder: false,
        keys: Vec::new(),
    }
}

/// A world with one procedure, one officer (`loket-01`), no cases, and the real days off of 2024–2026.
pub(crate) fn world(procedure: SopDraft) -> World {
    World {
        procedure,
        stories: Vec::new(),
        pinned: None,
        as_of: Date::constant(2026, 11, 23),
        severities: BTreeMap::new(),
        mistakes: Vec::new(),
        uncommitted: Vec::new(),
        incomplete: Vec::new(),
        strays: Vec::new(),
        touched: Vec::new(),
        officers: vec![officer("loket-01", "loket")],
        past: Past::default(),
        signing_since: None,
        signatures: Vec::new(),
        policy: Policy::default(),
        rosters: Vec::new(),
        oddities: Oddities::default(),
        renames: Vec::new(),
    }
}

impl World {
    /// Adds a case of which every entry was recorded at its own time.
    pub(crate) fn case(self, draft: Draft) -> Self {
        self.story(draft.story())
    }

    /// Adds a case with a history of its own.
    pub(crate) fn story(mut self, story: Story) -> Self {
        self.stories.push(story);
        self
    }

    /// Says what became of the SOP text that judges the cases.
    pub(crate) fn pinned(mut self, pinned: Pinned) -> Self {
        self.pinned = Some(pinned);
        self
    }

    /// Adds an officer.
    pub(crate) fn officer(mut self, officer: Officer) -> Self {
        self.officers.push(officer);
        self
    }

    /// Sets the day of judgement.
    pub(crate) fn judged_on(mut self, day: &str) -> Self {
        self.as_of = day.parse().expect("a day");
        self
    }

    /// Changes a rule's severity or switches it off.
    pub(crate) fn rule(mut self, name: &str, severity: Option<Severity>) -> Self {
        self.severities.insert(name.to_owned(), severity);
        self
    }

    /// Adds findings of the loaders.
    pub(crate) fn mistakes(mut self, mistakes: Vec<Finding>) -> Self {
        self.mistakes = mistakes;
        self
    }

    /// Adds an edit that is in no commit.
    pub(crate) fn edited(mut self, path: &str, case: Option<&str>) -> Self {
        self.uncommitted.push(Uncommitted {
            path: path.to_owned(),
            case: case.map(str::to_owned),
        });
        self
    }

    /// Adds a file below `cases/` that belongs to no case.
    pub(crate) fn stray(mut self, path: &str) -> Self {
        self.strays.push(path.to_owned());
        self
    }

    /// Adds a gap in the history.
    pub(crate) fn incomplete(mut self, gap: Incomplete) -> Self {
        self.incomplete.push(gap);
        self
    }

    /// Says what witnesses outside the repository know.
    pub(crate) fn past(mut self, past: Past) -> Self {
        self.past = past;
        self
    }

    /// Adds a fault that the first commit brought into the site's tree.
    pub(crate) fn unsafe_entry(mut self, path: &str, fault: EntryFault) -> Self {
        self.oddities.entries.push(UnsafeEntry {
            commit: 0,
            path: path.to_owned(),
            fault,
        });
        self
    }

    /// Makes the headers of the first commit odd.
    pub(crate) fn odd_header(mut self, fault: HeaderFault) -> Self {
        self.oddities.headers.push((0, fault));
        self
    }

    /// Lets the first commit move a case file.
    pub(crate) fn renamed(mut self, from: &str, to: &str) -> Self {
        self.renames.push((from.to_owned(), to.to_owned()));
        self
    }

    /// Lets a commit (counted from 0) touch one more file.
    pub(crate) fn touching(mut self, commit: usize, path: &str) -> Self {
        self.touched.push((commit, path.to_owned()));
        self
    }

    /// Asks for signatures from a day on.
    pub(crate) fn signed_since(mut self, day: &str) -> Self {
        self.signing_since = Some(day.parse().expect("a day"));
        self
    }

    /// Says what the signature of a commit (counted from 0) is worth, and why there had to be one.
    pub(crate) fn signature(
        mut self,
        commit: usize,
        standing: Standing,
        demand: Option<Demand>,
    ) -> Self {
        self.signatures.push((commit, Signed { standing, demand }));
        self
    }

    /// Says what the office's own files were at each commit; nothing is known of them otherwise.
    pub(crate) fn policy(mut self, policy: Policy) -> Self {
        self.policy = policy;
        self
    }

    /// Says which officers were listed from a day on; before the first day nothing is known.
    pub(crate) fn listed_since(mut self, day: &str, officers: Vec<Officer>) -> Self {
        self.rosters.push((day.parse().expect("a day"), officers));
        self
    }

    /// What was in force at each commit.
    fn policy_of(&self, history: &History) -> Policy {
        let office = |commit: &Commit| {
            let day = commit.committer.when.date_in(&jakarta());
            let listed = self.rosters.iter().rfind(|(since, _)| *since <= day);
            let roster = listed.map(|(_, officers)| Roster::new(officers.clone()));
            let office = Office {
                roster: roster.map(Arc::new),
                ..Office::default()
            };
            Arc::new(office)
        };
        let commits = history.commits.iter();
        let offices = commits.map(|commit| office(commit)).collect();
        let places = Arc::clone(history.places());
        Policy::new(places, offices, self.policy.changes.clone())
    }

    /// The verdict on all of it.
    pub(crate) fn verdict(&self) -> Verdict {
        self.with_facts(check)
    }

    /// Everything that is judged.
    pub(crate) fn with_facts<T>(&self, judge: impl FnOnce(Facts<'_>) -> T) -> T {
        let calendar = indonesia();
        let sop = Arc::new(self.procedure.build());
        let (archive, history) = self.history(&calendar, &Pinned::Sop(sop.clone()));
        let policy = self.policy_of(&history);
        let settings = Settings {
            title: "Arsip".to_owned(),
            zone: jakarta(),
            zone_name: "Asia/Jakarta".to_owned(),
            address: None,
            language: Language::Id,
            theme: "baku".to_owned(),
            logo: None,
            recording_tolerance: 2,
            intake: crate::settings::Intake::default(),
            signing_since: self.signing_since,
            severities: self.severities.clone(),
            profiles: BTreeMap::new(),
        };
        let sops = [SopFile {
            key: sop.key.clone(),
            sop: Some(sop.clone()),
            source: sop.source.clone(),
        }];
        judge(Facts {
            settings: &settings,
            sops: &sops,
            calendar: &calendar,
            roster: &Roster::new(self.officers.clone()),
            mistakes: &self.mistakes,
            archive: &archive,
            history: &history,
            policy: &policy,
            uncommitted: &self.uncommitted,
            past: &self.past,
            as_of: self.as_of,
        })
    }

    /// The cases and the day on which they are judged.
    pub(crate) fn archive(&self) -> (Archive, Date) {
        let pinned = Pinned::Sop(Arc::new(self.procedure.build()));
        (self.history(&indonesia(), &pinned).0, self.as_of)
    }

    /// The cases and the history behind them.
    fn history(&self, calendar: &Calendar, pinned: &Pinned) -> (Archive, History) {
        let pinned = self.pinned.as_ref().unwrap_or(pinned);
        let mut history = History {
            incomplete: self.incomplete.clone(),
            oddities: self.oddities.clone(),
            ..History::of_head(CommitId::default())
        };
        let mut archive = Archive::new(Vec::new(), self.strays.clone(), Vec::new());
        for (number, story) in self.stories.iter().enumerate() {
            archive
                .cases
                .push(story.told(number, pinned, calendar, self.as_of, &mut history));
        }
        for (commit, path) in &self.touched {
            history.changes.push(PathChange {
                path: path.clone(),
                commit: *commit,
                parent: None,
                before: None,
                after: None,
            });
        }
        for (commit, signed) in &self.signatures {
            let id = history.commits[*commit].id;
            history.signatures.insert(id, signed.clone());
        }
        for (from, to) in &self.renames {
            let commit = history.commits.first().expect("a commit");
            archive.renames.push(Renamed {
                from: from.clone(),
                to: to.clone(),
                gone: Arc::clone(commit),
                came: Arc::clone(commit),
            });
        }
        (archive, history)
    }

    /// Every finding as a line.
    pub(crate) fn says(&self) -> Vec<String> {
        self.verdict().findings.iter().map(line).collect()
    }

    /// The findings of one rule as lines.
    pub(crate) fn only(&self, rule: &str) -> Vec<String> {
        let findings = self.verdict().findings;
        let of_rule = findings.iter().filter(|finding| finding.rule.name == rule);
        of_rule.map(line).collect()
    }
}

/// A finding as one line of Indonesian; insists on whole words, with every gap filled, in both languages.
pub(crate) fn line(finding: &Finding) -> String {
    for language in [Language::Id, Language::En] {
        let catalog = Catalog::built_in(language).expect("built-in texts parse");
        let help = catalog.help(finding).expect("a way out");
        let label = finding
            .related
            .as_ref()
            .map(|(_, label)| catalog.get(label));
        for text in [catalog.message(finding), help, label.unwrap_or_default()] {
            assert!(
                !text.contains("{$") && !text.contains('⟦'),
                "gap in: {text}"
            );
        }
    }
    let catalog = Catalog::built_in(Language::Id).expect("built-in texts parse");
    let case = finding.case.as_ref().map(|case| format!(" {case}"));
    let step = finding.step.map(|step| format!("/{step}"));
    let at = |place: &Place| format!("{}:{}", place.line, place.column);
    let place = finding
        .place
        .as_ref()
        .map(|place| format!(" {}", at(place)));
    let related = finding
        .related
        .as_ref()
        .map(|(place, label)| format!(" | {} {}", catalog.get(label), at(place)));
    format!(
        "{}{}{}{} {}{}",
        finding.rule.name,
        case.unwrap_or_default(),
        step.unwrap_or_default(),
        place.unwrap_or_default(),
        catalog.message(finding),
        related.unwrap_or_default()
    )
}
