//! `[profil.<name>]` of `tertib.toml` → [`Profile`].

use std::collections::BTreeMap;

use super::case::CLASSES;
use super::fields::Fields;
use super::report::Report;
use super::values::choice;
use crate::case::Classification;
use crate::profile::Profile;
use crate::source::{Located, Span};

/// Reads the profiles. `internal` can't be changed, and `publik` only so that it shows less: a visitor who reads "publik"
/// may rely on it, and so may the office.
pub fn profiles(mut table: Fields<'_, '_>, report: &mut Report<'_>) -> BTreeMap<String, Profile> {
    let mut profiles = BTreeMap::new();
    for (name, value) in table.entries(report) {
        let Some(fields) = Fields::of_value(value, report) else {
            let finding = report.mistake("bentuk-profil-tabel", name.span);
            finding.params.insert("nilai", name.value.clone().into());
            continue;
        };
        if name.value == Profile::INTERNAL || !is_name(&name.value) {
            let message = match name.value.as_str() {
                Profile::INTERNAL => "bentuk-profil-internal",
                _ => "bentuk-profil-nama",
            };
            let finding = report.mistake(message, name.span);
            finding.params.insert("nilai", name.value.clone().into());
            continue;
        }
        let profile = profile(&name.value, fields, report);
        profiles.insert(name.value, profile);
    }
    profiles
}

fn is_name(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !name.is_empty() && name.bytes().all(plain)
}

/// A profile that is not `publik` may show more than it.
struct Reading<'r, 's> {
    public: bool,
    report: &'r mut Report<'s>,
}

fn profile(name: &str, mut fields: Fields<'_, '_>, report: &mut Report<'_>) -> Profile {
    let base = Profile::public();
    let mut reading = Reading {
        public: name == Profile::PUBLIC,
        report,
    };
    let profile = Profile {
        name: name.to_owned(),
        cases: reading.classes(&mut fields, "klasifikasi", &base.cases),
        notes: reading.classes(&mut fields, "catatan", &base.notes),
        attachments: reading.classes(&mut fields, "lampiran", &base.attachments),
        applicant: reading.classes(&mut fields, "pemohon", &base.applicant),
        officers: reading.switch(&mut fields, "petugas", base.officers),
        commits: reading.switch(&mut fields, "penulis_commit", base.commits),
    };
    fields.finish(reading.report);
    profile
}

impl Reading<'_, '_> {
    fn classes(
        &mut self,
        fields: &mut Fields<'_, '_>,
        key: &'static str,
        base: &[Classification],
    ) -> Vec<Classification> {
        let Some(list) = fields.optional::<Vec<String>>(key, self.report) else {
            return base.to_vec();
        };
        let mut classes = Vec::new();
        for word in list.value {
            let word = Located::new(word, list.span);
            let Some(class) = choice(&word, key, &CLASSES, self.report) else {
                continue;
            };
            if self.public && !base.contains(&class) {
                self.wider(key, class.name(), list.span);
            } else if !classes.contains(&class) {
                classes.push(class);
            }
        }
        classes.sort_unstable();
        classes
    }

    fn switch(&mut self, fields: &mut Fields<'_, '_>, key: &'static str, base: bool) -> bool {
        let Some(shown) = fields.optional::<bool>(key, self.report) else {
            return base;
        };
        if self.public && shown.value && !base {
            self.wider(key, "true", shown.span);
            return base;
        }
        shown.value
    }

    /// `publik` would show more than everybody may see.
    fn wider(&mut self, key: &'static str, value: &str, at: Span) {
        let finding = self.report.mistake("bentuk-profil-publik", at);
        finding.params.insert("kunci", key.into());
        finding.params.insert("nilai", value.into());
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::super::read_settings;
    use super::super::settings;
    use super::*;
    use crate::source::Source;

    const HEAD: &str = "judul = \"Uji\"\nzona_waktu = \"Asia/Jakarta\"\n";

    /// The mistakes of these profiles, as message and value.
    fn mistakes(profiles: &str) -> Vec<(&'static str, String)> {
        let source = Source::new("tertib.toml", format!("{HEAD}{profiles}"));
        let mut report = Report::new(&source, 0);
        settings::read(&mut report, None);
        let told = report.into_mistakes().into_iter();
        told.map(|finding| {
            let value = finding.params.get("nilai").or(finding.params.get("kunci"));
            (finding.message, format!("{value:?}"))
        })
        .collect()
    }

    fn read(profiles: &str) -> crate::settings::Settings {
        let source = Source::new("tertib.toml", format!("{HEAD}{profiles}"));
        read_settings(&source).expect("without mistakes")
    }

    #[test]
    fn two_profiles_are_there_without_being_asked_for() {
        let settings = read("");
        assert!(settings.profile("internal").unwrap().shows_everything());
        assert_eq!(settings.profile("publik"), Some(Profile::public()));
        assert_eq!(settings.profile("lain"), None);
        assert_eq!(settings.profile_names(), ["internal", "publik"]);
    }

    #[test]
    fn the_public_profile_may_be_narrowed() {
        let settings = read("[profil.publik]\nklasifikasi = [\"terbuka\"]\npemohon = []\n");
        let profile = settings.profile("publik").unwrap();
        assert_eq!(profile.cases, [Classification::Open]);
        assert_eq!(profile.applicant, []);
        assert_eq!(profile.notes, Profile::public().notes);
    }

    #[test]
    fn the_public_profile_never_shows_more() {
        for (line, value) in [
            ("klasifikasi = [\"terbuka\", \"rahasia\"]", "rahasia"),
            ("catatan = [\"terbatas\"]", "terbatas"),
            ("lampiran = [\"terbatas\"]", "terbatas"),
            ("petugas = true", "true"),
            ("penulis_commit = true", "true"),
        ] {
            let told = mistakes(&format!("[profil.publik]\n{line}\n"));
            let value = format!("Some(Text({value:?}))");
            assert_eq!(told, [("bentuk-profil-publik", value)], "{line}");
        }
    }

    #[test]
    fn a_profile_of_the_site_starts_from_the_public_one() {
        let settings = read("[profil.inspektorat]\nklasifikasi = [\"rahasia\", \"terbuka\"]\n");
        let profile = settings.profile("inspektorat").unwrap();
        assert_eq!(
            profile.cases,
            [Classification::Open, Classification::Secret]
        );
        assert!(!profile.officers && !profile.commits);
    }

    #[test]
    fn names_and_keys_are_checked() {
        let names = |profiles: &str| -> Vec<&str> {
            let told = mistakes(profiles).into_iter();
            told.map(|(message, _)| message).collect()
        };
        assert_eq!(
            names("[profil.internal]\npetugas = false\n"),
            ["bentuk-profil-internal"]
        );
        assert_eq!(names("[profil.\"a b\"]\n"), ["bentuk-profil-nama"]);
        assert_eq!(names("[profil]\npublik = true\n"), ["bentuk-profil-tabel"]);
        assert_eq!(
            names("[profil.publik]\nlampirn = []\n"),
            ["bentuk-kunci-asing-mirip"]
        );
        assert_eq!(
            names("[profil.publik]\nlampiran = [\"umum\"]\n"),
            ["bentuk-pilihan"]
        );
    }
}
