//! The six-monthly monitoring form of Permenpan RB 35/2012, *Penilaian terhadap penerapan SOP*, with the facts of the
//! archive filled in. What only the assessor can say stays empty: the assessment itself, the action and the initials.

use serde::Serialize;

use super::super::atlas::Atlas;
use super::super::disabled::{DisabledView, disabled};
use super::super::{Page, Section, View, visible};
use super::numbers::{half, number, share};
use crate::finding::Param;
use crate::sop::{Activity, Sop};
use crate::statistics::{ActivityKey, ActivityTally, Half, HalfYear, SopStatistics};

/// The form of one SOP and one half-year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AssessmentView {
    /// Instansi, from the largest unit to the smallest.
    pub office: Vec<String>,
    /// Nama SOP.
    pub name: String,
    /// Nomor SOP.
    pub number: String,
    /// Who approved it: the office, not the person.
    pub approved_by: String,
    /// `Semester I 2026`.
    pub half: String,
    /// Its first and last day, in words.
    pub from: String,
    /// See [`Self::from`].
    pub to: String,
    /// Whether the half-year was not over on the as-of day.
    pub unfinished: bool,
    /// What happened to whole cases, one sentence each.
    pub cases: Vec<String>,
    /// Rules that the site switched off: their findings are not counted here.
    pub disabled: Option<DisabledView>,
    /// The procedure, by revision that was followed.
    pub revisions: Vec<RevisionView>,
    /// The form before this one.
    pub previous: Option<String>,
    /// The form after this one.
    pub next: Option<String>,
}

/// The activities of one revision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RevisionView {
    /// Revision.
    pub revision: u32,
    /// Rows of the form.
    pub rows: Vec<RowView>,
}

/// One row of the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RowView {
    /// No.
    pub number: u32,
    /// Prosedur: what is done.
    pub description: String,
    /// By whom.
    pub lanes: String,
    /// Within which time.
    pub limit: Option<String>,
    /// What the archive shows, one short sentence each.
    pub facts: Vec<String>,
}

/// A form in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FormLink {
    /// `Semester I 2026`.
    pub half: String,
    /// Path from the site's root.
    pub href: String,
    /// Whether the half-year was not over on the as-of day.
    pub unfinished: bool,
}

/// The forms of an SOP, the newest first.
pub(super) fn links(atlas: &Atlas<'_>, sop: &str, figures: &SopStatistics) -> Vec<FormLink> {
    let halves = figures.halves.keys().rev();
    let link = |of: &Half| {
        Some(FormLink {
            half: half(atlas.words, *of),
            href: atlas.statistics.form(sop, *of)?.to_owned(),
            unfinished: of.last_day() > atlas.inputs.as_of,
        })
    };
    halves.filter_map(link).collect()
}

/// Every form of an SOP.
pub(super) fn pages(atlas: &Atlas<'_>, sop: &str, figures: &SopStatistics) -> Vec<Page> {
    let halves: Vec<Half> = figures.halves.keys().copied().collect();
    let page = |(index, (of, year)): (usize, (&Half, &HalfYear))| {
        let beside = |index: Option<usize>| {
            let half = halves.get(index?)?;
            atlas.statistics.form(sop, *half).map(str::to_owned)
        };
        let mut view = view(atlas, figures, *of, year);
        view.previous = beside(index.checked_sub(1));
        view.next = beside(Some(index + 1));
        Some(Page {
            path: atlas.statistics.form(sop, *of)?.to_owned(),
            template: "penilaian.html",
            section: Section::Statistik,
            title: atlas.words.with(
                "penilaian-judul-halaman",
                [("sop", view.name.clone()), ("semester", view.half.clone())],
            ),
            view: View::Assessment(Box::new(view)),
        })
    };
    let years = figures.halves.iter().enumerate();
    years.filter_map(page).collect()
}

fn view(atlas: &Atlas<'_>, figures: &SopStatistics, of: Half, year: &HalfYear) -> AssessmentView {
    let words = atlas.words;
    let newest = figures.texts.values().next_back();
    let identity = newest.map(|sop| &sop.identity);
    let said = |text: fn(&crate::sop::Identity) -> &String| {
        identity.map_or_else(String::new, |i| visible(text(i)))
    };
    let mut followed: Vec<u32> = year.activities.keys().map(|key| key.revision).collect();
    followed.dedup();
    if followed.is_empty() {
        followed.extend(figures.texts.keys().next_back());
    }
    let revisions = followed.into_iter().filter_map(|revision| {
        let sop = figures.texts.get(&revision)?;
        let rows = sop.activities.iter();
        Some(RevisionView {
            revision,
            rows: rows
                .map(|activity| row(atlas, sop, activity, year))
                .collect(),
        })
    });
    let counts = [
        ("penilaian-diterima", year.received),
        ("penilaian-selesai", year.finished),
        ("penilaian-dibatalkan", year.cancelled),
        ("penilaian-terbuka", year.open),
    ];
    AssessmentView {
        office: identity.map_or_else(Vec::new, |i| {
            i.office.iter().map(|line| visible(line)).collect()
        }),
        name: said(|i| &i.name),
        number: said(|i| &i.number),
        approved_by: said(|i| &i.approved_by),
        half: half(words, of),
        from: words.date(of.first_day()),
        to: words.date(of.last_day()),
        unfinished: of.last_day() > atlas.inputs.as_of,
        cases: counts.map(|(key, count)| counted(atlas, key, count)).into(),
        disabled: disabled(atlas),
        revisions: revisions.collect(),
        previous: None,
        next: None,
    }
}

fn counted(atlas: &Atlas<'_>, key: &str, count: usize) -> String {
    atlas
        .words
        .catalog
        .with_named(key, [("n", Param::from(count))])
}

fn row(atlas: &Atlas<'_>, sop: &Sop, activity: &Activity, year: &HalfYear) -> RowView {
    let lanes = activity.lanes.iter();
    let lanes: Vec<String> = lanes
        .map(|lane| visible(sop.lane_name(&lane.value)))
        .collect();
    let key = ActivityKey {
        revision: sop.key.revision,
        activity: activity.number.value,
    };
    RowView {
        number: activity.number.value,
        description: visible(&activity.description),
        lanes: lanes.join(" · "),
        limit: activity.limit.map(|limit| atlas.words.limit(limit)),
        facts: facts(atlas, activity, year.activities.get(&key)),
    }
}

/// What the archive shows of one activity. Nothing here is a judgement of the procedure.
fn facts(atlas: &Atlas<'_>, activity: &Activity, tally: Option<&ActivityTally>) -> Vec<String> {
    let words = atlas.words;
    let Some(tally) = tally else {
        return vec![words.get("penilaian-tanpa-langkah")];
    };
    let steps = tally.steps;
    let mut facts = Vec::new();
    facts.push(match steps.total() {
        0 => words.get("penilaian-tanpa-langkah"),
        total => counted(atlas, "penilaian-langkah", total),
    });
    if steps.judged() > 0 {
        let gaps = [
            ("n", number(words, steps.on_time)),
            ("semua", number(words, steps.judged())),
            ("persen", share(steps.on_time, steps.judged())),
        ];
        facts.push(words.with("penilaian-tepat", gaps));
    } else if steps.total() > 0 && activity.limit.is_none() {
        facts.push(words.get("penilaian-tanpa-batas"));
    }
    if tally.decided() > 0 {
        let gaps = [
            ("n", number(words, tally.sent_back())),
            ("semua", number(words, tally.decided())),
        ];
        facts.push(words.with("penilaian-dikembalikan", gaps));
    }
    if steps.total() > 0 || tally.findings > 0 {
        let all = atlas.inputs.verdict.disabled.is_empty();
        let key = if all {
            "penilaian-temuan"
        } else {
            "penilaian-temuan-sebagian"
        };
        facts.push(counted(atlas, key, tally.findings));
    }
    if tally.waiting > 0 {
        let gaps = [
            ("n", number(words, tally.waiting)),
            ("lewat", number(words, tally.overdue)),
        ];
        facts.push(words.with("penilaian-menunggu", gaps));
    }
    facts
}
