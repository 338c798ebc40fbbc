//! A difference in words.

use serde::Serialize;

use super::super::atlas::Atlas;
use super::super::{visible, words::Words};
use crate::calendar::Holiday;
use crate::finding::{Param, Severity};
use crate::policy::delta::{Delta, Field, KeyTurn, Shown, deltas};
use crate::policy::{OfficeChange, Version};
use crate::roster::Term;
use crate::settings::Settings;

/// Longest value that is shown, in characters.
const LONG: usize = 160;

/// One difference: what it is about, and both values where they can be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LineView {
    /// What changed.
    pub text: String,
    /// The value before.
    pub before: Option<String>,
    /// The value after.
    pub after: Option<String>,
}

/// Everything that a change changed: what stands open, and what can be unfolded. A whole year of days off is one line.
pub(super) fn lines(
    atlas: &Atlas<'_>,
    change: &OfficeChange,
    open: usize,
) -> (Vec<LineView>, Vec<LineView>) {
    let all = deltas(change);
    let added: Vec<&Holiday> = all
        .iter()
        .filter_map(|delta| match delta {
            Delta::HolidayAdded(day) => Some(day),
            _ => None,
        })
        .collect();
    let (mut lines, mut more) = (Vec::new(), Vec::new());
    let folded = added.len() > open;
    if let (true, Some(first), Some(last)) = (folded, added.first(), added.last()) {
        let gaps = [
            ("n", Param::from(added.len())),
            ("awal", Param::Text(atlas.words.date(first.date))),
            ("akhir", Param::Text(atlas.words.date(last.date))),
        ];
        let catalog = atlas.words.catalog;
        lines.push(plain(catalog.with_named("ubah-libur-banyak", gaps)));
    }
    for delta in all {
        match delta {
            Delta::Brought => lines.extend(brought(atlas, change)),
            Delta::HolidayAdded(_) if folded => more.push(line(atlas, delta)),
            other => lines.push(line(atlas, other)),
        }
    }
    let mut rest = lines.split_off(open.min(lines.len()));
    rest.append(&mut more);
    (lines, rest)
}

fn plain(text: String) -> LineView {
    LineView {
        text,
        before: None,
        after: None,
    }
}

fn pair(text: String, before: String, after: String) -> LineView {
    LineView {
        text,
        before: Some(before),
        after: Some(after),
    }
}

/// A new file, in a line of its own kind.
fn brought(atlas: &Atlas<'_>, change: &OfficeChange) -> Vec<LineView> {
    let words = atlas.words;
    let number = |key: &str, count: usize| {
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        vec![plain(words.count(key, count))]
    };
    match &change.after {
        Some(Version::Calendar(calendar)) => {
            let mut lines = number("ubah-kalender-baru", calendar.holidays().len());
            let first = calendar.holidays().keys().next();
            let last = calendar.holidays().keys().next_back();
            if let (Some(line), Some(first), Some(last)) = (lines.first_mut(), first, last) {
                line.text = format!(
                    "{} ({} – {})",
                    line.text,
                    words.date(*first),
                    words.date(*last)
                );
            }
            lines
        }
        Some(Version::Roster(roster)) => number("ubah-petugas-baru", roster.officers.len()),
        Some(Version::Settings(settings)) => {
            let mut lines = vec![plain(words.get("ubah-setelan-baru"))];
            lines.extend(departures(atlas, settings));
            lines
        }
        Some(Version::Sop(sop)) => {
            let day = words.date(sop.identity.approved);
            vec![plain(words.with("ubah-sop-baru", [("tanggal", day)]))]
        }
        _ => vec![plain(words.get("ubah-baru"))],
    }
}

/// Rules that new settings judge otherwise than tertib would.
fn departures(atlas: &Atlas<'_>, settings: &Settings) -> Vec<LineView> {
    crate::check::rules()
        .iter()
        .filter(|rule| settings.severity(rule) != rule.severity)
        .map(|rule| severity(atlas, rule.name, rule.severity, settings.severity(rule)))
        .collect()
}

fn severity(
    atlas: &Atlas<'_>,
    rule: &str,
    before: Option<Severity>,
    after: Option<Severity>,
) -> LineView {
    let words = atlas.words;
    let name = |severity: Option<Severity>| match severity {
        Some(severity) => words.severity(severity),
        None => words.get("aturan-mati"),
    };
    let title = words.get(&format!("temuan-judul-{rule}"));
    let gaps = [("aturan", rule.to_owned()), ("judul", title)];
    pair(words.with("ubah-aturan", gaps), name(before), name(after))
}

fn line(atlas: &Atlas<'_>, delta: Delta) -> LineView {
    let words = atlas.words;
    let officer = |key: &str, id: &str| words.with(key, [("petugas", visible(id))]);
    match delta {
        Delta::Brought => plain(words.get("ubah-baru")),
        Delta::Removed => plain(words.get("ubah-dihapus")),
        Delta::Broken => plain(words.get("ubah-rusak")),
        Delta::Mended => plain(words.get("ubah-diperbaiki")),
        Delta::Layout => plain(words.get("ubah-tata-tulis")),
        Delta::Other => plain(words.get("ubah-lain")),
        Delta::Severity {
            rule,
            before,
            after,
        } => severity(atlas, rule, before, after),
        Delta::Setting { key, before, after } => pair(
            words.with("ubah-setelan", [("kunci", key.to_owned())]),
            setting(words, &before),
            setting(words, &after),
        ),
        Delta::HolidayAdded(day) => plain(holiday(words, "ubah-libur-tambah", &day)),
        Delta::HolidayRemoved(day) => plain(holiday(words, "ubah-libur-hapus", &day)),
        Delta::HolidayReworded(day) => plain(holiday(words, "ubah-libur-keterangan", &day)),
        Delta::Hours => plain(words.get("ubah-jam-kerja")),
        Delta::OfficerAdded(new) => plain(officer("ubah-petugas-tambah", &new.id)),
        Delta::OfficerRemoved(old) => plain(officer("ubah-petugas-hapus", &old.id)),
        Delta::Recorder { officer: id, now } => plain(officer(
            if now {
                "ubah-pencatat-ya"
            } else {
                "ubah-pencatat-tidak"
            },
            &id,
        )),
        Delta::Key { officer: id, turn } => plain(officer(
            match turn {
                KeyTurn::Added => "ubah-kunci-tambah",
                KeyTurn::Removed => "ubah-kunci-hapus",
                KeyTurn::Revoked => "ubah-kunci-cabut",
                KeyTurn::Changed => "ubah-kunci",
            },
            &id,
        )),
        Delta::Person { officer: id } => plain(officer("ubah-orang", &id)),
        Delta::DutyAdded { officer, duty } => {
            let gaps = duty_gaps(words, &officer, (&duty.lane, duty.term));
            plain(words.with("ubah-tugas-tambah", gaps))
        }
        Delta::DutyRemoved { officer, duty } => {
            let gaps = duty_gaps(words, &officer, (&duty.lane, duty.term));
            plain(words.with("ubah-tugas-hapus", gaps))
        }
        Delta::TermChanged {
            officer,
            lane,
            before,
            after,
        } => {
            let gaps = duty_gaps(words, &officer, (&lane, after));
            let text = words.with("ubah-masa-tugas", gaps);
            pair(text, term(words, before), term(words, after))
        }
        Delta::Field(changed) => field(words, changed),
    }
}

fn setting(words: Words<'_>, value: &str) -> String {
    if value.is_empty() {
        words.get("ubah-kosong")
    } else {
        visible(value)
    }
}

fn duty_gaps(
    words: Words<'_>,
    officer: &str,
    (lane, time): (&str, Term),
) -> [(&'static str, String); 3] {
    [
        ("petugas", visible(officer)),
        ("pelaksana", visible(lane)),
        ("masa", term(words, time)),
    ]
}

fn term(words: Words<'_>, term: Term) -> String {
    let since = words.date(term.since);
    match term.until {
        Some(until) => words.with(
            "ubah-masa",
            [("sejak", since), ("sampai", words.date(until))],
        ),
        None => words.with("ubah-masa-terbuka", [("sejak", since)]),
    }
}

fn holiday(words: Words<'_>, key: &str, day: &Holiday) -> String {
    let gaps = [
        ("tanggal", words.date(day.date)),
        ("nama", visible(&day.name)),
        ("dasar", visible(&day.decree)),
    ];
    words.with(key, gaps)
}

/// A field of an SOP in the words of the form.
fn field(words: Words<'_>, field: Field) -> LineView {
    let mut parts = field.key.splitn(3, '.');
    let text = match (parts.next(), parts.next(), parts.next()) {
        (Some("aktivitas"), Some(number), Some(key)) => words.with(
            "ubah-aktivitas",
            [
                ("nomor", number.to_owned()),
                ("isian", words.get(label(key))),
            ],
        ),
        (Some(key), ..) => words.get(label(key)),
        (None, ..) => String::new(),
    };
    match (field.before, field.after) {
        (Shown::Long, _) | (_, Shown::Long) => plain(words.with("ubah-isian", [("isian", text)])),
        (before, after) => pair(text, shown(words, before), shown(words, after)),
    }
}

fn label(key: &str) -> &'static str {
    match key {
        "nama" => "sop-nama",
        "nomor" => "sop-nomor",
        "instansi" => "sop-instansi",
        "tanggal_pembuatan" => "sop-tanggal-pembuatan",
        "tanggal_revisi" => "sop-tanggal-revisi",
        "tanggal_pengesahan" => "sop-tanggal-pengesahan",
        "tanggal_efektif" => "sop-tanggal-efektif",
        "disahkan_oleh" => "sop-disahkan-oleh",
        "dasar_hukum" => "sop-dasar-hukum",
        "kualifikasi" => "sop-kualifikasi",
        "keterkaitan" => "sop-keterkaitan",
        "peralatan" => "sop-peralatan",
        "peringatan" => "sop-peringatan",
        "pencatatan" => "sop-pencatatan",
        "uraian" => "kolom-aktivitas",
        "pelaksana" => "kolom-pelaksana",
        "kelengkapan" => "kolom-kelengkapan",
        "waktu" => "kolom-waktu",
        "output" => "kolom-output",
        "keterangan" => "kolom-keterangan",
        "alur" => "ubah-alur",
        "satuan_hari" => "ubah-satuan-hari",
        "keraguan" => "sop-catatan-naskah",
        "narasi" => "ubah-narasi",
        _ => "sop-prosedur",
    }
}

fn shown(words: Words<'_>, value: Shown) -> String {
    match value {
        Shown::Absent | Shown::Long => words.get("ubah-kosong"),
        Shown::Unreadable => words.get("sop-tidak-terbaca"),
        Shown::Date(date) => words.date(date),
        Shown::Limit(limit) => words.limit(limit),
        Shown::Text(text) if text.chars().count() > LONG => {
            let head: String = text.chars().take(LONG).collect();
            visible(&format!("{head}…"))
        }
        Shown::Text(text) => visible(&text),
    }
}
