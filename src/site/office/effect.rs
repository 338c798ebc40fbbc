//! What a change did to verdicts: how many it touched, and which it turned.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::OPEN;
use super::again::{recounted, resettled};
use crate::case::Case;
use crate::check::performer::unknown_officer::UNKNOWN_OFFICER;
use crate::check::rules;
use crate::check::signature::concerns_signature;
use crate::finding::Finding;
use crate::policy::delta::{Delta, deltas};
use crate::policy::flip::{Acts, Flip, Turn, known, roles};
use crate::policy::{OfficeChange, Version};
use crate::site::atlas::Atlas;
use crate::site::visible;
use crate::sop::Sop;

/// The effect of one change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EffectView {
    /// `berubah` when a verdict turned, else `tetap`.
    pub key: &'static str,
    /// In a sentence.
    pub text: String,
    /// The steps or cases.
    pub turns: Vec<TurnView>,
    /// More of them.
    pub more: Vec<TurnView>,
}

/// One verdict that turned, or one case that the sentence is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TurnView {
    /// Case, and step where there is one.
    pub name: String,
    /// Page of the case with the step's anchor, from the site's root; empty where there is none.
    pub href: String,
    /// How the verdict turned, in words.
    pub turn: Option<String>,
}

/// The effect of a change, where it could have one.
pub(super) fn effect(
    atlas: &Atlas<'_>,
    acts: &Acts<'_>,
    change: &OfficeChange,
) -> Option<EffectView> {
    if change.calendars().is_some() {
        let (texts, turns) = recounted(atlas, change)?;
        let key = if turns.is_empty() { "tetap" } else { "berubah" };
        return Some(view(key, texts.join(" "), turns));
    }
    if let Some(rosters) = change.rosters() {
        let when = (change.made, atlas.words.zone);
        let (policy, rosters) = (
            atlas.inputs.policy,
            (rosters.0.as_ref(), rosters.1.as_ref()),
        );
        let flips = roles(policy, acts, when, rosters);
        let known = known(policy, acts, change.made, rosters);
        return turned(atlas, &flips, &known);
    }
    match (&change.file, &change.base) {
        (_, Some(Version::Sop(before))) => pinned(atlas, change, before),
        (_, Some(Version::Settings(_))) => graded(atlas, change),
        _ => None,
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn view(key: &'static str, text: String, mut turns: Vec<TurnView>) -> EffectView {
    let more = turns.split_off(OPEN.min(turns.len()));
    EffectView {
        key,
        text,
        turns,
        more,
    }
}

/// Steps whose officer came to be in their role, or no longer, and entries whose officer came to be known.
fn turned(
    atlas: &Atlas<'_>,
    flips: &[Flip<'_>],
    known: &[(&Case, Option<usize>)],
) -> Option<EffectView> {
    if flips.is_empty() && known.is_empty() {
        return None;
    }
    let words = atlas.words;
    let pages = atlas.cases();
    let pages: BTreeMap<&str, &str> = pages
        .map(|placed| (placed.case.path.as_str(), placed.path))
        .collect();
    let turns = flips.iter().filter_map(|flip| {
        let page = pages.get(flip.case.path.as_str())?;
        Some(turn(atlas, flip, page))
    });
    let gone = words.with(
        "riwayat-bukan-temuan",
        [("aturan", UNKNOWN_OFFICER.name.to_owned())],
    );
    let known = known.iter().filter_map(|(case, step)| {
        let page = pages.get(case.path.as_str())?;
        Some(placed_at(atlas, (case, page), *step, gone.clone()))
    });
    let turns: Vec<TurnView> = turns.chain(known).collect();
    let text = words.count("riwayat-peran-berubah", count(turns.len()));
    Some(view("berubah", text, turns))
}

fn turn(atlas: &Atlas<'_>, flip: &Flip<'_>, path: &str) -> TurnView {
    let turn = match flip.turn {
        Turn::InRole => "riwayat-jadi-berwenang",
        Turn::NotInRole => "riwayat-jadi-tak-berwenang",
    };
    placed_at(
        atlas,
        (flip.case, path),
        Some(flip.step),
        atlas.words.get(turn),
    )
}

/// What turned, by case and step from 0.
fn placed_at(
    atlas: &Atlas<'_>,
    (case, path): (&Case, &str),
    step: Option<usize>,
    turn: String,
) -> TurnView {
    let id = visible(&case.id);
    let step = step.map(|at| at.saturating_add(1));
    let words = atlas.words;
    TurnView {
        name: match step {
            Some(step) => format!("{id} · {}", words.count("langkah-ke", count(step))),
            None => id,
        },
        href: step.map_or_else(|| path.to_owned(), |step| format!("{path}#langkah-{step}")),
        turn: Some(turn),
    }
}

/// Cases that keep the text before: an edit of an SOP turns no verdict, because each case is judged by the text it pins.
fn pinned(atlas: &Atlas<'_>, change: &OfficeChange, before: &Sop) -> Option<EffectView> {
    let after = change.after.as_ref().and_then(Version::sop);
    if after.is_some_and(|after| after.source.text == before.source.text) {
        return None;
    }
    let cases: Vec<TurnView> = atlas
        .cases()
        .filter(|placed| {
            let sop = placed.case.sop().filter(|sop| sop.key == before.key);
            sop.is_some_and(|sop| sop.source.text == before.source.text)
        })
        .map(|placed| TurnView {
            name: visible(&placed.case.id),
            href: placed.path.to_owned(),
            turn: None,
        })
        .collect();
    let text = atlas.words.count("riwayat-naskah", count(cases.len()));
    Some(view("tetap", text, cases))
}

/// Which rules a change of the settings judged otherwise, and which it silenced.
fn regraded(change: &OfficeChange) -> (BTreeSet<&'static str>, BTreeSet<&'static str>) {
    let (mut graded, mut silenced) = (BTreeSet::new(), BTreeSet::new());
    for delta in deltas(change) {
        match delta {
            Delta::Severity {
                rule, after: None, ..
            } => silenced.insert(rule),
            Delta::Severity { rule, .. } => graded.insert(rule),
            Delta::Setting {
                key: "wajib_sejak",
                after,
                ..
            } if after.is_empty() => {
                let signing = rules().iter().filter(|rule| concerns_signature(rule));
                silenced.extend(signing.map(|rule| rule.name));
                false
            }
            _ => false,
        };
    }
    (graded, silenced)
}

/// Findings of the rules whose severity changed, and those that vanished with the change.
fn graded(atlas: &Atlas<'_>, change: &OfficeChange) -> Option<EffectView> {
    let (graded, silenced) = regraded(change);
    let (words, verdict) = (atlas.words, atlas.inputs.verdict);
    let of = |rules: &BTreeSet<&str>, findings: &'_ [Finding]| -> Vec<Finding> {
        let own = findings.iter().filter(|f| rules.contains(f.rule.name));
        own.cloned().collect()
    };
    let mut texts = Vec::new();
    let mut shown = Vec::new();
    if !silenced.is_empty() {
        let mut gone = of(&silenced, &verdict.silenced);
        gone.extend(of(&silenced, &verdict.findings));
        texts.push(words.count("riwayat-hilang", count(gone.len())));
        shown.extend(gone);
    }
    if !graded.is_empty() {
        let found = of(&graded, &verdict.findings);
        let off = verdict.disabled.iter().any(|r| graded.contains(r.name));
        texts.push(if found.is_empty() && off {
            words.get("riwayat-kini-mati")
        } else {
            words.count("riwayat-tingkat", count(found.len()))
        });
        shown.extend(found);
    }
    let mut turns = placed(atlas, &shown);
    let mut key = if shown.is_empty() { "tetap" } else { "berubah" };
    if let Some((said, turned)) = resettled(atlas, change) {
        // The sentence about what turned comes last, before the list of it.
        texts.extend(said);
        if !turned.is_empty() {
            key = "berubah";
        }
        turns.extend(turned);
    }
    if texts.is_empty() {
        return None;
    }
    Some(view(key, texts.join(" "), turns))
}

/// The findings that stand on the page of a case.
fn placed(atlas: &Atlas<'_>, findings: &[Finding]) -> Vec<TurnView> {
    let pages: BTreeMap<&str, &str> = atlas
        .cases()
        .map(|placed| (placed.case.id.as_str(), placed.path))
        .collect();
    let words = atlas.words;
    let turns = findings.iter().filter_map(|finding| {
        let id = finding.case.as_deref()?;
        let path = *pages.get(id)?;
        let step = finding.step;
        Some(TurnView {
            name: match step {
                Some(step) => {
                    let step = words.count("langkah-ke", i64::from(step));
                    format!("{} · {step}", visible(id))
                }
                None => visible(id),
            },
            href: step.map_or_else(|| path.to_owned(), |step| format!("{path}#langkah-{step}")),
            turn: None,
        })
    });
    turns.collect()
}
