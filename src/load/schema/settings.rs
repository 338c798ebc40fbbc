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
