//! The schema of the settings.

use serde_json::{Map, Value, json};

use super::parts::{day, file, pattern, switch, table, text, told, words};
use crate::check;
use crate::finding::Severity;
use crate::load::case::CLASSES;
use crate::load::settings::{LANGUAGES, PICTURES};
use crate::profile::Profile;
use crate::settings::OtherBranches;

pub fn schema() -> Value {
    let pictures = PICTURES.map(|ending| ending.replace('.', r"\.")).join("|");
    let logo = format!("^content/.*({pictures})$");
    let tolerance = table(
        &[],
        [(
            "toleransi_catat",
            told(
                pattern(r"^\s*\+?[0-9]{1,9}\s*hari$"),
                "Misalnya \"2 hari\".",
            ),
        )],
    );
    let intake = table(
        &[],
        [
            (
                "tolak",
                told(
                    words(severities()),
                    "Keparahan terendah yang membuat kiriman ditolak.",
                ),
            ),
            (
                "cabang_lain",
                words(OtherBranches::WORDS.map(|(word, _)| word)),
            ),
        ],
    );
    let keys = [
        ("judul", text()),
        (
            "zona_waktu",
            told(pattern(r"\S"), "Misalnya \"Asia/Jakarta\"."),
        ),
        (
            "alamat",
            told(pattern("^[Hh][Tt][Tt][Pp][Ss]?:"), "Alamat terbit."),
        ),
        ("bahasa", words(LANGUAGES.map(|(word, _)| word))),
        ("tema", pattern("^[A-Za-z0-9_-]+$")),
        ("logo", pattern(&logo)),
        ("berkas", tolerance),
        ("kiriman", told(intake, "Yang diterima peladen kantor.")),
        (
            "tanda_tangan",
            table(&["wajib_sejak"], [("wajib_sejak", day())]),
        ),
        ("profil", profiles()),
        (
            "aturan",
            told(
                rules(),
                "Keparahan yang diubah; \"mati\" atau false meniadakan.",
            ),
        ),
    ];
    file("Setelan", table(&["judul", "zona_waktu"], keys))
}

fn severities() -> [&'static str; 5] {
    Severity::ALL.map(Severity::name)
}

fn rules() -> Value {
    let words = words(severities().into_iter().chain(["mati"]));
    let severity = json!({ "anyOf": [words, { "const": false }] });
    let rules: Map<String, Value> = check::rules()
        .iter()
        .map(|rule| (rule.name.to_owned(), severity.clone()))
        .collect();
    json!({ "type": "object", "additionalProperties": false, "properties": rules })
}

fn profiles() -> Value {
    // `internal` shows everything and can't be changed.
    json!({
        "type": "object",
        "additionalProperties": false,
        "properties": {
            Profile::INTERNAL: false,
            Profile::PUBLIC: profile(&Profile::public(), true),
        },
        "patternProperties": { "^[a-z0-9-]+$": profile(&Profile::public(), false) },
    })
}

/// `publik` may show less than it does by itself, never more.
fn profile(base: &Profile, public: bool) -> Value {
    let classes = |base: &[crate::case::Classification]| {
        let allowed = CLASSES
            .iter()
            .filter(|(_, class)| !public || base.contains(class));
        json!({ "type": "array", "items": words(allowed.map(|(word, _)| *word)) })
    };
    let shown = |base: bool| {
        if public && !base {
            json!({ "const": false })
        } else {
            switch()
        }
    };
    table(
        &[],
        [
            ("klasifikasi", classes(&base.cases)),
            ("catatan", classes(&base.notes)),
            ("lampiran", classes(&base.attachments)),
            ("pemohon", classes(&base.applicant)),
            ("petugas", shown(base.officers)),
            ("penulis_commit", shown(base.commits)),
        ],
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use std::collections::BTreeSet;

    use super::*;
    use crate::load::read_settings;
    use crate::settings::{Deciding, KEYS, Purpose, Settings};
    use crate::source::Source;

    /// Every key of the schema with its table; a table whose keys the office chooses is one key.
    fn keys() -> BTreeSet<String> {
        let schema = schema();
        let mut found = BTreeSet::new();
        for (name, value) in schema["properties"].as_object().expect("keys") {
            let below = value["properties"].as_object();
            match below.filter(|_| !matches!(name.as_str(), "profil" | "aturan")) {
                Some(below) => found.extend(below.keys().map(|key| format!("{name}.{key}"))),
                None => {
                    found.insert(name.clone());
                }
            }
        }
        found
    }

    #[test]
    fn of_every_key_it_is_said_what_it_is_for() {
        // Where this fails, a setting was added: say in `settings::KEYS` what it is for. If it decides verdicts, `Deciding`
        // has to know it, and `check::resettled` has to judge by it.
        let known: BTreeSet<String> = KEYS.iter().map(|(key, _)| (*key).to_owned()).collect();
        let mut keys = keys();
        keys.remove("$schema");
        assert_eq!(keys, known);
    }

    /// Two values of a key, as lines of the file.
    fn values(key: &str) -> [&'static str; 2] {
        match key {
            "judul" => ["judul = 'A'", "judul = 'B'"],
            "zona_waktu" => [
                "zona_waktu = 'Asia/Jakarta'",
                "zona_waktu = 'Asia/Jayapura'",
            ],
            "alamat" => ["", "alamat = 'https://contoh.go.id/'"],
            "bahasa" => ["", "bahasa = 'en'"],
            "tema" => ["", "tema = 'lain'"],
            "logo" => ["", "logo = 'content/logo.svg'"],
            "berkas.toleransi_catat" => ["", "berkas.toleransi_catat = '5 hari'"],
            "kiriman.tolak" => ["", "kiriman.tolak = 'kritis'"],
            "kiriman.cabang_lain" => ["", "kiriman.cabang_lain = 'tolak'"],
            "tanda_tangan.wajib_sejak" => ["", "tanda_tangan.wajib_sejak = 2025-01-01"],
            "profil" => ["", "profil.publik.pemohon = []"],
            "aturan" => ["", "aturan.late-step = 'kritis'"],
            other => panic!("no values for {other}"),
        }
    }

    fn read(key: &str, value: &str) -> Settings {
        let others = ["judul", "zona_waktu"].into_iter();
        let others = others
            .filter(|other| *other != key)
            .map(|other| values(other)[0]);
        let text = others.chain([value]).collect::<Vec<_>>().join("\n");
        let settings = read_settings(&Source::new("tertib.toml", text.as_str()));
        settings.unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn what_decides_verdicts_is_told_from_what_does_not() {
        for (key, purpose) in KEYS {
            let [before, after] = values(key).map(|value| read(key, value));
            assert_ne!(before, after, "{key}");
            let said = Deciding::differences(&before.deciding(), &after.deciding());
            let name = key.rsplit('.').next().expect("a name");
            match purpose {
                Purpose::Verdicts => {
                    assert_eq!(said.len(), 1, "{key}");
                    assert!(said[0].starts_with(&format!("{name}: ")), "{said:?}");
                }
                _ => assert_eq!(said, [""; 0], "{key}"),
            }
        }
    }
}
