//! A case in one line, for lists: number, title, state, what is due and when.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::atlas::{Atlas, Placed};
use super::known::{Key, key, key_or_none};
use super::visible;
use crate::case::{Case, CaseRecord, OpenTiming, Pinned, State};
use crate::finding::Severity;
use crate::history::Commit;

const ON_TIME: &str = "ketepatan-tepat";
const LATE_BEFORE: &str = "ketepatan-pernah-terlambat";
const LATE_NOW: &str = "ketepatan-terlambat-kini";

/// Keys of timeliness.
pub(super) const TIMELINESS: [&str; 3] = [ON_TIME, LATE_BEFORE, LATE_NOW];

const DELETED: &str = "dihapus";
const UNREADABLE: &str = "tidak-terbaca";
const SOP_BROKEN: &str = "sop-rusak";
const SOP_MISSING: &str = "sop-tidak-ada";

/// Keys of states.
pub(super) const STATES: [&str; 8] = [
    DELETED,
    UNREADABLE,
    SOP_BROKEN,
    SOP_MISSING,
    "berjalan",
    "selesai",
    "dibatalkan",
    "tidak-diketahui",
];

/// A word with a key that style sheets and scripts can hold on to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tag {
    /// Key, such as `berjalan`.
    #[serde(deserialize_with = "key")]
    pub key: Key,
    /// Word, such as "Berjalan".
    pub label: String,
}

/// A case in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseLine {
    /// Number.
    pub id: String,
    /// Title; where the file can't be read, that of the last version that could, or words that say so.
    pub title: String,
    /// Who asked.
    pub applicant: String,
    /// Path of its page from the site's root.
    pub href: String,
    /// Name of its SOP, or the key where there is no such SOP.
    pub sop: String,
    /// Day it came in.
    pub received: Option<String>,
    /// The same, ISO 8601, for sorting.
    pub received_iso: String,
    /// State.
    pub state: Tag,
    /// The activity now due: number and description.
    pub activity: Option<String>,
    /// When it is due.
    pub due: Option<String>,
    /// The same, ISO 8601.
    pub due_iso: String,
    /// How late it is, in words; only when it is overdue.
    pub overdue: Option<String>,
    /// Steps that were finished late.
    pub late_steps: usize,
    /// Whether it is late now, was late before or is on time, as a key of the catalogue; `None` where it was not measured.
    #[serde(deserialize_with = "key_or_none")]
    pub timeliness: Option<Key>,
    /// Findings about it.
    pub findings: usize,
    /// Severity of the gravest.
    pub worst: Option<Tag>,
    /// Last day something was done, in words.
    pub last: Option<String>,
    /// That steps of it were imported, in words; only when some were.
    pub imported: Option<String>,
}

impl Atlas<'_> {
    /// A case in one line.
    pub(super) fn line(&self, placed: Placed<'_, '_>) -> CaseLine {
        let Placed {
            case,
            path,
            findings,
            ..
        } = placed;
        let words = self.words;
        let record = case.record().or(last_read(case).map(|(record, _)| record));
        let received = record.map(|record| record.received.date_in(words.zone));
        let timing = case.timing.as_ref().filter(|_| !case.deleted);
        let open = timing.and_then(|timing| timing.open.as_ref());
        let due = open.and_then(|open| open.due);
        let late_steps = case.timing.as_ref().map_or(0, |timing| {
            timing.steps.iter().filter(|step| !step.on_time).count()
        });
        let worst = findings.iter().map(|finding| finding.severity).max();
        CaseLine {
            id: visible(&case.id),
            title: record.map_or_else(|| words.get("berkas-tanpa-judul"), |r| visible(&r.title)),
            applicant: record.map_or_else(String::new, |r| visible(&r.applicant)),
            href: path.to_owned(),
            sop: sop_name(case),
            received: received.map(|day| words.date(day)),
            received_iso: received.map_or_else(String::new, |day| day.to_string()),
            state: self.state(case),
            activity: open.map(|open| activity(case, open)),
            due: due.map(|due| words.due(due)),
            due_iso: due.map_or_else(String::new, |due| due.date.to_string()),
            overdue: overdue(case).map(|days| self.days_of(case, days)),
            late_steps,
            timeliness: timing.map(|_| match (overdue(case), late_steps) {
                (Some(_), _) => LATE_NOW,
                (None, 0) => ON_TIME,
                (None, _) => LATE_BEFORE,
            }),
            findings: findings.len(),
            worst: worst.map(|severity| self.severity(severity)),
            last: last_day(case, self).map(|day| words.date(day)),
            imported: (case.imported_steps() > 0).then(|| words.get("impor-diimpor")),
        }
    }

    /// State of a case as a tag.
    pub(super) fn state(&self, case: &Case) -> Tag {
        let key = match (&case.pinned, case.record(), &case.progress) {
            _ if case.deleted => DELETED,
            (_, None, _) => UNREADABLE,
            (Pinned::Sop(_), _, Some(progress)) => progress.state.name(),
            (Pinned::Broken, ..) => SOP_BROKEN,
            _ => SOP_MISSING,
        };
        Tag {
            key,
            label: self.words.get(&format!("keadaan-{key}")),
        }
    }

    /// A severity as a tag.
    pub(super) fn severity(&self, severity: Severity) -> Tag {
        Tag {
            key: severity.name(),
            label: self.words.severity(severity),
        }
    }

    /// A number of days in the unit of the case's SOP.
    pub(super) fn days_of(&self, case: &Case, days: i64) -> String {
        let unit = case
            .sop()
            .map_or(crate::sop::DayUnit::Working, |sop| sop.day_unit);
        self.words.days(unit, days)
    }
}

/// The step on the page of its case; the page itself where it shows no such step.
pub(super) fn step_href(placed: Placed<'_, '_>, step: Option<u32>) -> String {
    let shown = |step: &u32| placed.case.steps.iter().any(|own| own.index == *step);
    match step.filter(shown) {
        Some(step) => format!("{}#langkah-{step}", placed.path),
        None => placed.path.to_owned(),
    }
}

/// The last version of an unreadable case that could be read, with the commit that brought it.
pub(super) fn last_read(case: &Case) -> Option<(&CaseRecord, &Commit)> {
    if case.record().is_some() {
        return None;
    }
    case.transitions.iter().rev().find_map(|transition| {
        let record = transition.after.as_ref()?.record.as_ref()?;
        Some((record, transition.commit.as_ref()))
    })
}

/// Days past the due date of the activity now due; `None` when it is not overdue.
pub(super) fn overdue(case: &Case) -> Option<i64> {
    let open = case.timing.as_ref()?.open.as_ref()?;
    (open.days_overdue > 0 && !case.deleted).then_some(open.days_overdue)
}

/// Whether the case runs.
pub(super) fn is_running(case: &Case) -> bool {
    let state = case.progress.as_ref().map(|progress| &progress.state);
    !case.deleted && matches!(state, Some(State::Running(_)))
}

/// Whether the case was finished.
pub(super) fn is_finished(case: &Case) -> bool {
    let state = case.progress.as_ref().map(|progress| &progress.state);
    !case.deleted && matches!(state, Some(State::Finished))
}

/// The day of the last step.
pub(super) fn last_day(case: &Case, atlas: &Atlas<'_>) -> Option<Date> {
    let last = case.steps.last()?;
    Some(last.step.finished.date_in(atlas.words.zone))
}

/// Name of the case's SOP; its key in the file where there is no such SOP.
pub(super) fn sop_name(case: &Case) -> String {
    match (case.sop(), case.record()) {
        (Some(sop), _) => visible(&sop.identity.name),
        (None, Some(record)) => visible(&record.sop),
        (None, None) => String::new(),
    }
}

fn activity(case: &Case, open: &OpenTiming) -> String {
    let description = case.sop().and_then(|sop| sop.activity(open.activity));
    let description = description.map_or("", |activity| activity.description.as_str());
    format!("{} · {description}", open.activity)
}
