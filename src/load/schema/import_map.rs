//! The schema of the map of an import.

use serde_json::{Value, json};

use super::parts::{any_text, file, number, pattern, switch, table, text, texts, told, words};
use crate::load::case::CLASSES;
use crate::load::import_map::{ENCODINGS, ORDERS};

/// Text in which every brace has its counterpart.
const PATTERN: &str = r"^([^{}]|\{\{|\}\}|\{[^{}]*[^{}\s][^{}]*\})*$";

/// What may stand between cells.
const SIGN: &str = r"^[\t!#-/:-@\[-`{-~]$";

pub fn schema() -> Value {
    let keys = [
        (
            "sumber",
            told(
                pattern("^[A-Za-z0-9._-]{1,60}$"),
                "Nama tetap log ini; ikut tertulis pada setiap langkah.",
            ),
        ),
        (
            "kunci",
            told(
                must(),
                "Yang membedakan satu baris dari semua baris lain, misalnya \"{nomor}/{urutan}\".",
            ),
        ),
        ("file", told(form(), "Bagaimana file log ditulis.")),
        ("berkas", case()),
        ("langkah", step()),
        (
            "nilai",
            told(values(), "Arti kata-kata log; \"*\" untuk semua kata lain."),
        ),
    ];
    file(
        "Peta impor",
        table(&["sumber", "kunci", "berkas", "langkah"], keys),
    )
}

/// A pattern with something in it.
fn must() -> Value {
    json!({ "type": "string", "allOf": [{ "pattern": PATTERN }, { "pattern": r"\S" }] })
}

/// A pattern that may be empty.
fn may() -> Value {
    pattern(PATTERN)
}

fn form() -> Value {
    let mut times = texts();
    if let Some(times) = times.as_object_mut() {
        times.insert("minItems".to_owned(), json!(1));
    }
    table(
        &[],
        [
            ("enkode", words(ENCODINGS.map(|(word, _)| word))),
            (
                "pemisah",
                told(pattern(SIGN), "Tanda di antara dua sel; bawaan koma."),
            ),
            (
                "pemisah_daftar",
                told(
                    pattern(SIGN),
                    "Tanda di antara isi daftar di dalam satu sel; bawaan titik koma.",
                ),
            ),
            (
                "waktu",
                told(
                    times,
                    "Bentuk waktu, dicoba berurutan: \"iso\", atau tanda strptime seperti \"%d/%m/%Y %H:%M\".",
                ),
            ),
            (
                "zona",
                told(
                    any_text(),
                    "Zona waktu yang tidak menulis selisih UTC; bawaan zona situs.",
                ),
            ),
            (
                "jam",
                told(
                    pattern(r"^\s*([01]?\d|2[0-3])[:.][0-5]?\d\s*$"),
                    "Jam untuk tanggal tanpa jam, misalnya \"16:00\".",
                ),
            ),
            ("urutan", words(ORDERS.map(|(word, _)| word))),
        ],
    )
}

fn case() -> Value {
    let keys = [
        ("nomor", must()),
        ("sop", text()),
        ("revisi", number()),
        ("judul", must()),
        ("pemohon", must()),
        ("diterima", must()),
        ("klasifikasi", words(CLASSES.map(|(word, _)| word))),
    ];
    let required = keys.each_ref().map(|(key, _)| *key);
    table(&required, keys)
}

fn step() -> Value {
    let keys = [
        (
            "berkas",
            told(
                may(),
                "Nomor berkas langkah ini; bawaan sama dengan nomor pada [berkas].",
            ),
        ),
        ("aktivitas", must()),
        (
            "pelaksana",
            told(may(), "Lajur; bawaan lajur pertama aktivitasnya."),
        ),
        ("petugas", must()),
        ("selesai", must()),
        ("mulai", may()),
        ("kelengkapan", may()),
        ("output", may()),
        ("keputusan", may()),
        ("catatan", may()),
        (
            "simpulkan_keputusan",
            told(
                switch(),
                "Jawaban yang tidak tertulis disimpulkan dari aktivitas berikutnya, dan langkahnya menyebut begitu.",
            ),
        ),
    ];
    table(&["aktivitas", "petugas", "selesai"], keys)
}

fn values() -> Value {
    let all = |value: Value| json!({ "type": "object", "additionalProperties": value });
    table(
        &[],
        [
            ("aktivitas", all(number())),
            ("pelaksana", all(any_text())),
            ("petugas", all(any_text())),
            ("keputusan", all(any_text())),
        ],
    )
}
