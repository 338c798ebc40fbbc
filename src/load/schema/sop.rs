//! The schema of an SOP revision's front matter.

use serde_json::{Value, json};

use super::parts::{
    any_text, day, file, most, number, pattern, table, tables, text, texts, told, words,
};
use crate::load::report::LIST_LIMIT;
use crate::load::sop::{
    ACTIVITY_LIMIT, ANSWER_LIMIT, CONFIDENCES, DAY_UNITS, LANE_LIMIT, UNREADABLE,
};
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
            told(
                most(tables(lane()), LANE_LIMIT),
                "Lajur, menurut urutan kolom.",
            ),
        ),
        ("aktivitas", most(tables(activity()), ACTIVITY_LIMIT)),
        (
            "keraguan",
            told(
                most(tables(doubt()), LIST_LIMIT),
                "Yang meragukan pada naskah.",
            ),
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
    let lanes =
        json!({ "type": "array", "items": any_text(), "minItems": 1, "maxItems": LANE_LIMIT });
    let units = UNITS.map(|(word, _)| word).join("|");
    let limit = format!(r"^\s*0*([1-9][0-9]{{0,3}}|10000) \s*({units})\s*$");
    let decision = json!({
        "type": "object",
        "minProperties": 2,
        "maxProperties": ANSWER_LIMIT,
        "additionalProperties": target(),
    });
    let keys = [
        ("nomor", number()),
        ("uraian", text()),
        (
            "pelaksana",
            told(lanes, "Id lajur simbol-simbolnya, berurutan."),
        ),
        ("kelengkapan", most(texts(), LIST_LIMIT)),
        (
            "waktu",
            told(
                pattern(&limit),
                "Misalnya \"14 hari\"; tidak ada = tanpa batas.",
            ),
        ),
        ("output", most(texts(), LIST_LIMIT)),
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
