//! The findings as classic scripts, from which the register's page filters. No `fetch`: that fails on pages opened from a
//! disk.
//!
//! `temuan/data/indeks.js` holds what is filtered by, as numbers; the texts lie in parts of [`PART`] findings each, which
//! the page loads when it shows them.

use std::collections::{BTreeMap, HashMap};

use serde::Serialize;

use crate::site::register::Register;
use crate::site::{RowView, Tag};
use crate::write::Files;

/// How many findings one part holds.
const PART: usize = 500;

/// Values of one thing that is filtered by, and which of them each finding has; -1 is none.
#[derive(Default, Serialize)]
struct Column {
    nilai: Vec<(String, String)>,
    baris: Vec<i32>,
    #[serde(skip)]
    known: HashMap<String, i32>,
}

impl Column {
    fn push(&mut self, value: Option<(&str, &str)>) {
        let index = value.map_or(-1, |(key, label)| match self.known.get(key) {
            Some(index) => *index,
            None => {
                let index = i32::try_from(self.nilai.len()).unwrap_or(i32::MAX);
                self.nilai.push((key.to_owned(), label.to_owned()));
                self.known.insert(key.to_owned(), index);
                index
            }
        });
        self.baris.push(index);
    }
}

#[derive(Serialize)]
struct Index {
    bagian: usize,
    jumlah: usize,
    /// By name of the parameter in the page's address.
    kolom: BTreeMap<&'static str, Column>,
    /// Group and criterion of each rule, by its place in the column `aturan`.
    kriteria: Vec<String>,
}

/// Texts of some findings; each row is places in `kata`, -1 for nothing.
#[derive(Default, Serialize)]
struct Part<'r> {
    kata: Vec<&'r str>,
    baris: Vec<[i32; 9]>,
    #[serde(skip)]
    known: HashMap<&'r str, i32>,
}

impl<'r> Part<'r> {
    fn word(&mut self, text: Option<&'r str>) -> i32 {
        let Some(text) = text else { return -1 };
        let next = i32::try_from(self.kata.len()).unwrap_or(i32::MAX);
        *self.known.entry(text).or_insert_with(|| {
            self.kata.push(text);
            next
        })
    }

    fn push(&mut self, row: &'r RowView) {
        let texts = [
            Some(row.condition.as_str()),
            row.help.as_deref(),
            Some(row.source.text.as_str()),
            Some(row.source.href.as_str()),
            row.case.as_deref(),
            row.about.as_deref(),
            row.href.as_deref(),
            row.commit.as_deref().or(row.place.as_deref()),
        ];
        let [a, b, c, d, e, f, g, h] = texts.map(|text| self.word(text));
        let step = row
            .step
            .and_then(|step| i32::try_from(step).ok())
            .unwrap_or(-1);
        self.baris.push([a, b, c, d, e, f, g, h, step]);
    }
}

/// The scripts, by path.
pub(super) fn files(register: &Register) -> Result<Files, serde_json::Error> {
    let rows = &register.rows;
    let mut index = Index {
        bagian: PART,
        jumlah: rows.len(),
        kolom: BTreeMap::new(),
        kriteria: Vec::new(),
    };
    for row in rows {
        for (name, value) in filtered(row) {
            index.kolom.entry(name).or_default().push(value);
        }
        let rules = index
            .kolom
            .get("aturan")
            .map_or(0, |rules| rules.nilai.len());
        if rules > index.kriteria.len() {
            index.kriteria.push(row.criterion.clone());
        }
    }
    let mut files = Files::new();
    let json = serde_json::to_string(&index)?;
    let script = format!("window.tertibTemuan={{indeks:{json},bagian:{{}}}};\n");
    files.insert("temuan/data/indeks.js".to_owned(), script.into_bytes());
    for (number, rows) in rows.chunks(PART).enumerate() {
        let mut part = Part::default();
        for row in rows {
            part.push(row);
        }
        let json = serde_json::to_string(&part)?;
        let script = format!("tertibTemuan.bagian[{number}]={json};\n");
        files.insert(format!("temuan/data/{number}.js"), script.into_bytes());
    }
    Ok(files)
}

/// What a finding is filtered by: name of the parameter, then key and label of its value.
fn filtered(row: &RowView) -> [(&'static str, Option<(&str, &str)>); 6] {
    fn tag(tag: &Tag) -> (&str, &str) {
        (tag.key, tag.label.as_str())
    }
    fn text(text: &Option<String>) -> Option<(&str, &str)> {
        text.as_deref().map(|text| (text, text))
    }
    [
        ("tingkat", Some(tag(&row.severity))),
        ("aturan", Some((row.rule, row.title.as_str()))),
        ("kelompok", Some(tag(&row.group))),
        ("sop", text(&row.sop)),
        ("tahun", text(&row.year)),
        ("keadaan", row.state.as_ref().map(tag)),
    ]
}
