//! Which verdicts a change of the settings or of the calendar turned, on the page "Riwayat aturan".

use std::collections::BTreeMap;

use super::effect::TurnView;
use crate::check::time::late_step::LATE_STEP;
use crate::check::time::overdue::OVERDUE;
use crate::check::{Recounted, Turned, TurnedCommit};
use crate::policy::OfficeChange;
use crate::site::atlas::Atlas;
use crate::site::visible;

/// What a change did, in sentences, and the verdicts that it turned.
pub(super) type Told = (Vec<String>, Vec<TurnView>);

/// What a change of the settings did; nothing where it decides none.
pub(super) fn resettled(atlas: &Atlas<'_>, change: &OfficeChange) -> Option<Told> {
    let mut all = atlas.inputs.verdict.again.settings.iter();
    let found = all.find(|one| one.commit.id == change.commit.id && one.parent == change.parent)?;
    let mut texts = Vec::new();
    for (turn, key) in [
        (false, "riwayat-setelan-tanda-tangan"),
        (true, "riwayat-setelan-tanda-tangan-baru"),
    ] {
        let signatures = found.signatures.iter().filter(|one| one.found == turn);
        match signatures.count() {
            0 => {}
            number => texts.push(count(atlas, key, number)),
        }
    }
    if !found.turned.is_empty() {
        texts.push(count(atlas, "riwayat-nilai-berubah", found.turned.len()));
    } else if found.about_cases && found.reached > 0 {
        texts.push(count(atlas, "riwayat-setelan-tetap", found.reached));
    }
    // Where signatures are asked for no longer, all that was found of them is listed as such.
    let ends = change
        .settings()
        .is_some_and(|(_, after)| after.signing_since.is_none());
    let mut all = match ends {
        true => Vec::new(),
        false => commits(atlas, &found.signatures),
    };
    all.extend(turns(atlas, &found.turned));
    Some((texts, all))
}

/// What a change of the calendar did; nothing where no clock ran over what it changed.
pub(super) fn recounted(atlas: &Atlas<'_>, change: &OfficeChange) -> Option<Told> {
    let mut all = atlas.inputs.verdict.again.calendar.iter();
    let found = all.find(|one| one.commit.id == change.commit.id && one.parent == change.parent)?;
    if !found.turned.is_empty() {
        let text = count(atlas, "riwayat-nilai-berubah", found.turned.len());
        return Some((vec![text], turns(atlas, &found.turned)));
    }
    let Recounted {
        over_days,
        in_hours,
        ..
    } = *found;
    let (key, number) = match (over_days, in_hours) {
        (0, 0) => return None,
        (0, _) => ("riwayat-jam", in_hours),
        _ => ("riwayat-waktu", over_days),
    };
    Some((vec![count(atlas, key, number)], Vec::new()))
}

fn count(atlas: &Atlas<'_>, key: &str, number: usize) -> String {
    let number = i64::try_from(number).unwrap_or(i64::MAX);
    atlas.words.count(key, number)
}

/// Commits with the case that they concern; those of the office's own files have no page.
fn commits(atlas: &Atlas<'_>, turned: &[TurnedCommit]) -> Vec<TurnView> {
    let pages = pages(atlas);
    let cases = &atlas.inputs.archive.cases;
    let views = turned.iter().map(|one| {
        let case = one.case.and_then(|at| cases.get(at));
        let page = case.and_then(|case| Some((case, *pages.get(case.path.as_str())?)));
        let commit = atlas
            .words
            .with("riwayat-commit", [("commit", one.commit.short())]);
        let verdict = atlas
            .words
            .with(generic(one.found), [("aturan", one.rule.name.to_owned())]);
        let (name, href) = match (page, one.step) {
            (Some((case, path)), Some(step)) => (
                format!("{commit} · {}", visible(&case.id)),
                format!("{path}#langkah-{step}"),
            ),
            (Some((case, path)), None) => {
                (format!("{commit} · {}", visible(&case.id)), path.to_owned())
            }
            (None, _) => (commit, String::new()),
        };
        TurnView {
            name,
            href,
            turn: Some(verdict),
        }
    });
    views.collect()
}

fn generic(found: bool) -> &'static str {
    match found {
        true => "riwayat-jadi-temuan",
        false => "riwayat-bukan-temuan",
    }
}

/// Pages of cases by the path of their file.
fn pages<'a>(atlas: &'a Atlas<'_>) -> BTreeMap<&'a str, &'a str> {
    let pages = atlas.cases();
    pages
        .map(|placed| (placed.case.path.as_str(), placed.path))
        .collect()
}

fn turns(atlas: &Atlas<'_>, turned: &[Turned]) -> Vec<TurnView> {
    let pages = pages(atlas);
    let cases = &atlas.inputs.archive.cases;
    let views = turned.iter().filter_map(|turned| {
        let case = cases.get(turned.case)?;
        let page = pages.get(case.path.as_str())?;
        Some(turn(atlas, turned, (&case.id, page)))
    });
    views.collect()
}

fn turn(atlas: &Atlas<'_>, turned: &Turned, (id, path): (&str, &str)) -> TurnView {
    let words = atlas.words;
    let id = visible(id);
    let of_time = [&LATE_STEP, &OVERDUE].contains(&turned.rule);
    let key = match (of_time, turned.found) {
        (true, true) => "riwayat-jadi-terlambat",
        (true, false) => "riwayat-jadi-tepat",
        (false, found) => generic(found),
    };
    TurnView {
        name: match turned.step {
            Some(step) => format!("{id} · {}", words.count("langkah-ke", i64::from(step))),
            None if turned.rule == &OVERDUE => format!("{id} · {}", words.get("berkas-kini")),
            None => id,
        },
        href: match turned.step {
            Some(step) => format!("{path}#langkah-{step}"),
            None => path.to_owned(),
        },
        turn: Some(match of_time {
            true => words.get(key),
            false => words.with(key, [("aturan", turned.rule.name.to_owned())]),
        }),
    }
}
