//! The schema of the roster.

use serde_json::Value;

use super::parts::{day, file, most, switch, table, tables, text, texts, told};

use crate::load::report::LIST_LIMIT;

pub fn schema() -> Value {
    let duty = table(
        &["id", "sejak"],
        [
            ("id", told(text(), "Id lajur pada SOP.")),
            ("sejak", day()),
            ("sampai", told(day(), "Hari terakhir bertugas.")),
        ],
    );
    let key = table(
        &["ssh", "sejak"],
        [
            ("ssh", told(text(), "Isi file .pub.")),
            ("sejak", day()),
            ("sampai", day()),
            ("dicabut", told(day(), "Sejak kapan tidak dipercaya lagi.")),
        ],
    );
    let officer = table(
        &["id", "nama"],
        [
            ("id", text()),
            ("nama", text()),
            (
                "email",
                told(most(texts(), LIST_LIMIT), "Alamat yang dipakai di git."),
            ),
            (
                "pelaksana",
                told(
                    most(tables(duty), LIST_LIMIT),
                    "Lajur tempat bertugas, dan masanya.",
                ),
            ),
            (
                "pencatat",
                told(switch(), "Boleh mencatatkan langkah orang lain."),
            ),
            (
                "kunci",
                told(
                    most(tables(key), LIST_LIMIT),
                    "Kunci SSH untuk menandatangani commit.",
                ),
            ),
        ],
    );
    file("Daftar petugas", table(&[], [("petugas", tables(officer))]))
}
