//! The schema of the calendar.

use serde_json::{Value, json};

use super::parts::{day, file, pattern, table, tables, text, told, words};
use crate::load::calendar::{KINDS, WEEKDAYS};

/// A stretch of office hours; that it runs forward is left to the reader.
const SHIFT: &str = r"^\s*([01]?\d|2[0-3])[:.][0-5]?\d\s*-\s*([01]?\d|2[0-3])[:.][0-5]?\d\s*$";

pub fn schema() -> Value {
    let shifts = json!({ "type": "array", "items": pattern(SHIFT) });
    let hours = table(&[], WEEKDAYS.map(|weekday| (weekday, shifts.clone())));
    let holiday = table(
        &["tanggal", "nama", "jenis", "dasar"],
        [
            ("tanggal", day()),
            ("nama", text()),
            ("jenis", words(KINDS.map(|(word, _)| word))),
            ("dasar", told(text(), "Keputusan yang menetapkannya.")),
        ],
    );
    let keys = [
        (
            "jam_kerja",
            told(
                hours,
                "Misalnya senin = [\"07:30-12:00\", \"13:00-16:00\"].",
            ),
        ),
        ("libur", tables(holiday)),
    ];
    file("Kalender", table(&[], keys))
}
