//! Which verdicts a change of the settings turned, on the page "Riwayat aturan".

use std::collections::BTreeMap;

use super::effect::TurnView;
use crate::check::{Resettled, Turned};
use crate::policy::OfficeChange;
use crate::site::atlas::Atlas;
use crate::site::visible;

/// What a change of the settings did, in sentences, and the verdicts that it turned; nothing where it decides none.
pub(super) fn resettled(
    atlas: &Atlas<'_>,
    change: &OfficeChange,
) -> Option<(Vec<String>, Vec<TurnView>)> {
    let mut all = atlas.inputs.verdict.resettled.iter();
    let found = all.find(|one| one.commit.id == change.commit.id && one.parent == change.parent)?;
    let words = atlas.words;
    let count = |key: &str, number: usize| {
        let number = i64::try_from(number).unwrap_or(i64::MAX);
        words.count(key, number)
    };
    let mut texts = Vec::new();
    if found.excused > 0 {
        texts.push(count("riwayat-setelan-tanda-tangan", found.excused));
    }
    if !found.turned.is_empty() {
        texts.push(count("riwayat-setelan-berubah", found.turned.len()));
    } else if found.about_cases && found.reached > 0 {
        texts.push(count("riwayat-setelan-tetap", found.reached));
    }
    Some((texts, turns(atlas, found)))
}

fn turns(atlas: &Atlas<'_>, found: &Resettled) -> Vec<TurnView> {
    let pages = atlas.cases();
    let pages: BTreeMap<&str, &str> = pages
        .map(|placed| (placed.case.path.as_str(), placed.path))
        .collect();
    let turned = found.turned.iter();
    turned
        .filter_map(|turned| Some(turn(atlas, turned, pages.get(turned.path.as_str())?)))
        .collect()
}

fn turn(atlas: &Atlas<'_>, turned: &Turned, path: &str) -> TurnView {
    let words = atlas.words;
    let id = visible(&turned.id);
    let key = match turned.found {
        true => "riwayat-jadi-temuan",
        false => "riwayat-bukan-temuan",
    };
    TurnView {
        name: match turned.step {
            Some(step) => format!("{id} · {}", words.count("langkah-ke", i64::from(step))),
            None => id,
        },
        href: match turned.step {
            Some(step) => format!("{path}#langkah-{step}"),
            None => path.to_owned(),
        },
        turn: Some(words.with(key, [("aturan", turned.rule.name.to_owned())])),
    }
}
