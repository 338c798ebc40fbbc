//! Generated cases: the phrases that every case of an office shares, and words of their own with a long tail.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use tertib::search::{CaseRow, Document, Kind};

/// A small generator of numbers; the same seed gives the same archive.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % u64::try_from(sides).expect("few sides"))
            .expect("few sides")
    }

    /// Small numbers more often than great ones, as words are distributed (after Zipf and Mandelbrot).
    fn skewed(&mut self, sides: usize) -> usize {
        const SHIFT: f64 = 20.0;
        let part = self.roll(1_000_000) as f64 / 1_000_000.0;
        let most = (sides as f64 + SHIFT) / SHIFT;
        ((SHIFT * most.powf(part) - SHIFT) as usize).min(sides - 1)
    }
}

const PHRASES: [&str; 12] = [
    "Melakukan permohonan kepada Sistem Administrator untuk melakukan pengintegrasian atau pertukaran data.",
    "Melakukan evaluasi integrasi bersama Tim Teknis IT.",
    "Membuat layanan data dan menyerahkan dokumentasi kepada pemohon.",
    "Surat permohonan diperiksa dan diteruskan kepada Kepala Bidang.",
    "Dokumen Integrasi dan Struktur DB",
    "Disposisi Integrasi Aplikasi",
    "Berita Acara Serah Terima ditandatangani oleh kedua belah pihak.",
    "Langkah ini selesai sesudah batas waktu menurut SOP.",
    "Langkah dicatat lebih dari dua hari kerja sesudah selesai.",
    "Laporan hasil pengujian disampaikan kepada Perangkat Daerah.",
    "Perangkat Daerah melengkapi kekurangan dokumen.",
    "Pemohon menarik permohonan karena aplikasi diganti.",
];
const UNITS: [&str; 8] = [
    "Kesehatan",
    "Pendidikan",
    "Sosial",
    "Pertanian",
    "Perhubungan",
    "Perizinan",
    "Pendapatan",
    "Kependudukan",
];
const STATES: [&str; 4] = ["Selesai", "Selesai", "Berjalan", "Dibatalkan"];
const SYLLABLES: [&str; 24] = [
    "ba", "ca", "da", "ga", "ha", "ja", "ka", "la", "ma", "na", "pa", "ra", "sa", "ta", "wa", "bi",
    "di", "ki", "mi", "su", "tu", "lu", "ko", "ro",
];

/// A made-up root, the same for the same number.
fn root(mut number: usize) -> String {
    let mut word = String::new();
    for _ in 0..3 {
        word.push_str(SYLLABLES[number % SYLLABLES.len()]);
        number /= SYLLABLES.len();
    }
    word
}

fn word(dice: &mut Dice) -> String {
    let root = root(dice.skewed(9_000));
    match dice.roll(8) {
        0 => format!("di{root}"),
        1 => format!("ber{root}"),
        2 => format!("{root}kan"),
        3 => format!("di{root}kan"),
        4 => format!("{root}nya"),
        _ => root,
    }
}

/// So many cases, always the same.
pub fn cases(count: usize) -> Vec<Document> {
    let mut dice = Dice(20_250_414);
    (0..count)
        .map(|number| case(number, count, &mut dice))
        .collect()
}

fn case(number: usize, count: usize, dice: &mut Dice) -> Document {
    let days = i32::try_from(number * 1_800 / count.max(1)).expect("few days");
    let received: Date = date(2021, 1, 4) + jiff::Span::new().days(days);
    let id = format!("{}-{:05}", received.year(), number);
    let unit = format!("Dinas {} {}", UNITS[dice.roll(8)], 1 + dice.skewed(5));
    let title = format!(
        "Integrasi {} {} dengan {}",
        word(dice),
        word(dice),
        word(dice)
    );
    let state = STATES[dice.roll(4)];
    let late = if dice.roll(5) == 0 {
        dice.skewed(60)
    } else {
        0
    };
    let findings = if dice.roll(4) == 0 {
        1 + dice.skewed(6)
    } else {
        0
    };
    let mut body = vec![id.clone(), title.clone(), unit.clone()];
    for _ in 0..6 {
        let words: Vec<String> = (0..20).map(|_| word(dice)).collect();
        body.push(format!("{}.", words.join(" ")));
    }
    body.extend(
        (0..12)
            .filter(|_| dice.roll(3) > 0)
            .map(|at| PHRASES[at].to_owned()),
    );
    let summary = format!("{unit} · {state} · diterima {received}");
    let body = body.join("\n");
    let url = format!(
        "berkas/{}/{:02}/{id}.html",
        received.year(),
        received.month()
    );
    let mut facets = BTreeMap::from([
        ("keadaan", vec![state.to_owned()]),
        (
            "ketepatan",
            vec![
                if late > 0 {
                    "Pernah terlambat"
                } else {
                    "Tepat waktu"
                }
                .to_owned(),
            ],
        ),
        ("unit", vec![unit]),
        ("tahun", vec![received.year().to_string()]),
        ("sop", vec![format!("SOP {}", 1 + dice.skewed(9))]),
    ]);
    if state == "Berjalan" {
        facets.insert(
            "aktivitas",
            vec![format!("{} · {}", 1 + dice.roll(9), PHRASES[dice.roll(4)])],
        );
    }
    if findings > 0 {
        facets.insert(
            "temuan",
            (0..findings)
                .map(|_| format!("Aturan {}", 1 + dice.skewed(25)))
                .collect(),
        );
    }
    Document {
        facets,
        case: Some(CaseRow {
            number: id.clone(),
            title: title.clone(),
            received: Some(received),
            due: (state == "Berjalan").then(|| received + jiff::Span::new().days(20)),
            days_late: u32::try_from(late).expect("few days"),
            findings: u32::try_from(findings).expect("few findings"),
            worst: (findings > 0).then(|| u8::try_from(dice.roll(5)).expect("few")),
        }),
        ..Document::new(
            &url,
            &format!("{id} · {title}"),
            Kind::Case,
            &summary,
            &body,
        )
    }
}
