//! Differences of settings.

use super::Delta;
use crate::check;
use crate::profile::Profile;
use crate::settings::Settings;

pub(super) fn deltas(before: &Settings, after: &Settings) -> Vec<Delta> {
    let mut found: Vec<Delta> = check::rules()
        .iter()
        .filter(|rule| before.severity(rule) != after.severity(rule))
        .map(|rule| Delta::Severity {
            rule: rule.name,
            before: before.severity(rule),
            after: after.severity(rule),
        })
        .collect();
    let texts = |settings: &Settings| {
        [
            ("judul", settings.title.clone()),
            ("zona_waktu", settings.zone_name.clone()),
            ("bahasa", settings.language.code().to_owned()),
            ("alamat", settings.address.clone().unwrap_or_default()),
            ("tema", settings.theme.clone()),
            ("logo", settings.logo.clone().unwrap_or_default()),
            (
                "toleransi_catat",
                format!("{} hari", settings.recording_tolerance),
            ),
            (
                "wajib_sejak",
                settings
                    .signing_since
                    .map_or_else(String::new, |day| day.to_string()),
            ),
            ("tolak", settings.intake.refused_from.name().to_owned()),
            (
                "cabang_lain",
                settings.intake.other_branches.word().to_owned(),
            ),
            ("profil", profiles(settings)),
        ]
    };
    let pairs = texts(before).into_iter().zip(texts(after));
    found.extend(
        pairs
            .filter(|(old, new)| old != new)
            .map(|((key, before), (_, after))| Delta::Setting { key, before, after }),
    );
    if found.is_empty() && before != after {
        found.push(Delta::Other);
    }
    found
}

fn profiles(settings: &Settings) -> String {
    let profiles = settings.profiles.values();
    profiles
        .map(Profile::described)
        .collect::<Vec<_>>()
        .join("; ")
}
