//! The schema of a case.

use serde_json::{Value, json};

use super::parts::{
    any_text, file, moment, number, pattern, table, tables, text, texts, told, words,
};
use crate::load::case::CLASSES;

pub fn schema() -> Value {
    let keys = [
        ("sop", told(text(), "Nama folder SOP di content/sop/.")),
        (
            "revisi",
            told(number(), "Nama file revisi di folder SOP itu."),
        ),
        ("judul", text()),
        (
            "pemohon",
            told(text(), "Unit atau instansi, bukan nama orang."),
        ),
        (
            "diterima",
            told(
                moment(),
                "Misalnya 2025-04-14T08:05:00+07:00, tanpa tanda kutip.",
            ),
        ),
        (
            "klasifikasi",
            told(
                words(CLASSES.map(|(word, _)| word)),
                "Siapa yang boleh melihatnya.",
            ),
        ),
        (
            "langkah",
            told(
                tables(step()),
                "Satu [[langkah]] per langkah; ditambahkan di bawah, tidak pernah disunting.",
            ),
        ),
        (
            "koreksi",
            told(
                tables(correction()),
                "Pembetulan; langkah aslinya tetap terbaca.",
            ),
        ),
        ("pembatalan", told(withdrawal(), "Berkas ditarik.")),
    ];
    let required = [
        "sop",
        "revisi",
        "judul",
        "pemohon",
        "diterima",
        "klasifikasi",
    ];
    file("Berkas", table(&required, keys))
}

fn step() -> Value {
    let keys = [
        (
            "aktivitas",
            told(number(), "Nomor baris pada tabel prosedur SOP."),
        ),
        ("pelaksana", told(text(), "Id lajur.")),
        (
            "petugas",
            told(text(), "Id petugas di content/petugas.toml."),
        ),
        ("selesai", told(moment(), "Kapan selesai, dengan +07:00.")),
        ("mulai", told(moment(), "Kapan mulai dikerjakan.")),
        ("kelengkapan", texts()),
        ("output", outputs()),
        (
            "keputusan",
            told(any_text(), "Hanya pada aktivitas berbentuk belah ketupat."),
        ),
        ("catatan", told(any_text(), "Boleh Markdown.")),
        (
            "impor",
            told(
                imported(),
                "Hanya ditulis oleh tertib case import: langkah ini berasal dari log dan dicatat belakangan.",
            ),
        ),
    ];
    table(&["aktivitas", "pelaksana", "petugas", "selesai"], keys)
}

fn imported() -> Value {
    let keys = [
        ("sumber", told(text(), "Nama tetap log asalnya.")),
        ("kunci", told(text(), "Kunci baris di dalam log itu.")),
        ("baris", told(number(), "Baris di dalam file log.")),
        (
            "disimpulkan",
            told(
                texts(),
                "Kunci yang tidak tertulis di log, disimpulkan dari langkah berikutnya.",
            ),
        ),
    ];
    table(&["sumber", "kunci", "baris"], keys)
}

fn outputs() -> Value {
    let attached = table(
        &["nama"],
        [
            ("nama", text()),
            (
                "berkas",
                told(any_text(), "Nama file di folder lampiran berkas ini."),
            ),
            (
                "sha256",
                told(pattern("^[0-9a-f]{64}$"), "Hasil sha256sum."),
            ),
        ],
    );
    json!({ "type": "array", "items": { "anyOf": [any_text(), attached] } })
}

fn correction() -> Value {
    let mut patch = table(
        &[],
        [
            ("aktivitas", number()),
            ("pelaksana", any_text()),
            ("petugas", any_text()),
            ("selesai", moment()),
            ("mulai", moment()),
            ("kelengkapan", texts()),
            ("output", outputs()),
            ("keputusan", any_text()),
            ("catatan", any_text()),
        ],
    );
    if let Some(patch) = patch.as_object_mut() {
        patch.insert("minProperties".to_owned(), json!(1));
    }
    let step = json!({ "type": "integer", "minimum": 1, "maximum": u32::MAX });
    let keys = [
        (
            "langkah",
            told(step, "Urutan langkah di dalam file, mulai dari 1."),
        ),
        ("petugas", text()),
        ("tanggal", moment()),
        ("alasan", text()),
        ("isi", told(patch, "Hanya kunci yang dibetulkan.")),
    ];
    table(&["langkah", "petugas", "tanggal", "alasan", "isi"], keys)
}

fn withdrawal() -> Value {
    let keys = [
        ("petugas", text()),
        ("tanggal", moment()),
        ("alasan", text()),
    ];
    table(&["petugas", "tanggal", "alasan"], keys)
}
