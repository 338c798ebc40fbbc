//! The schema of an SOP revision's front matter.

use serde_json::{Value, json};

use super::parts::{any_text, day, file, number, pattern, table, tables, text, texts, told, words};
use crate::load::sop::{CONFIDENCES, DAY_UNITS, UNREADABLE};
use crate::load::values::UNITS;

pub fn schema() -> Value {
    let effective = json!({ "anyOf": [day(), { "const": UNREADABLE }] });
    let keys = [
        ("nama", text()),
        ("nomor", text()),
        (
            "instansi",
            told(
                texts(),
                "Baris kepala formulir, unit terbesar lebih dahulu.",
            ),
        ),
        ("tanggal_pembuatan", day()),
        ("tanggal_revisi", day()),
        ("tanggal_pengesahan", day()),
        ("tanggal_efektif", effective),
        ("disahkan_oleh", text()),
        ("dasar_hukum", texts()),
        ("kualifikasi", texts()),
        ("keterkaitan", texts()),
        ("peralatan", texts()),
        ("peringatan", any_text()),
        ("pencatatan", any_text()),
        (
            "satuan_hari",
            told(
                words(DAY_UNITS.map(|(word, _)| word)),
                "Arti \"hari\" pada SOP ini.",
            ),
        ),
        (
            "pelaksana",
            told(tables(lane()), "Lajur, menurut urutan kolom."),
        ),
        ("aktivitas", tables(activity())),
        (
            "keraguan",
            told(tables(doubt()), "Yang meragukan pada naskah."),
        ),
    ];
    let required = [
        "nama",
        "nomor",
        "instansi",
        "tanggal_pembuatan",
        "tanggal_pengesahan",
        "disahkan_oleh",
        "satuan_hari",
        "pelaksana",
        "aktivitas",
    ];
    file("Revisi SOP", table(&required, keys))
}

fn lane() -> Value {
    table(&["id", "nama"], [("id", text()), ("nama", text())])
}

fn activity() -> Value {
    let lanes = json!({ "type": "array", "items": any_text(), "minItems": 1 });
    let units = UNITS.map(|(word, _)| word).join("|");
    let limit = format!(r"^\s*0*([1-9][0-9]{{0,3}}|10000) \s*({units})\s*$");
    let decision = json!({
        "type": "object",
        "minProperties": 2,
        "additionalProperties": target(),
    });
    let keys = [
        ("nomor", number()),
        ("uraian", text()),
        (
            "pelaksana",
            told(lanes, "Id lajur simbol-simbolnya, berurutan."),
        ),
        ("kelengkapan", texts()),
        (
            "waktu",
            told(
                pattern(&limit),
                "Misalnya \"14 hari\"; tidak ada = tanpa batas.",
            ),
        ),
        ("output", texts()),
        ("keterangan", any_text()),
        (
            "lanjut",
            told(target(), "Aktivitas berikutnya, atau \"selesai\"."),
        ),
        (
            "keputusan",
            told(
                decision,
                "Setiap jawaban dan tujuannya, misalnya { ya = 4, tidak = 2 }.",
            ),
        ),
    ];
    let mut activity = table(&["nomor", "uraian", "pelaksana"], keys);
    if let Some(activity) = activity.as_object_mut() {
        let either = json!([{ "required": ["lanjut"] }, { "required": ["keputusan"] }]);
        activity.insert("oneOf".to_owned(), either);
    }
    activity
}

fn target() -> Value {
    json!({ "anyOf": [number(), { "const": "selesai" }] })
}

fn doubt() -> Value {
    let keys = [
        (
            "bidang",
            told(text(), "Kunci bagian ini, atau aktivitas.<nomor>.<kunci>."),
        ),
        ("keyakinan", words(CONFIDENCES.map(|(word, _)| word))),
        ("catatan", text()),
    ];
    table(&["bidang", "keyakinan", "catatan"], keys)
}
