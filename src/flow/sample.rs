//! Procedures made in code, for tests.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use jiff::civil::date;

use crate::settings::Language;
use crate::sop::{Activity, Answer, DayUnit, Flow, Identity, Lane, Reading, Sop, SopKey, Target};
use crate::source::{Located, Source, Span};
use crate::text::Catalog;

fn at<T>(value: T) -> Located<T> {
    Located::new(value, Span::default())
}

/// An activity in these lanes (by id) with this flow.
pub(super) fn activity(number: u32, lanes: &[&str], flow: Flow) -> Activity {
    Activity {
        number: at(number),
        description: format!("Aktivitas {number}"),
        lanes: lanes.iter().map(|lane| at((*lane).to_owned())).collect(),
        requirements: Vec::new(),
        limit: None,
        outputs: Vec::new(),
        remark: String::new(),
        flow,
    }
}

/// Always on to a target.
pub(super) fn next(target: Target) -> Flow {
    Flow::Next(at(target))
}

/// A decision with these answers.
pub(super) fn decision(answers: &[(&str, Target)]) -> Flow {
    let answers = answers.iter().map(|(name, target)| Answer {
        name: (*name).to_owned(),
        target: at(*target),
    });
    Flow::Decision(answers.collect())
}

/// An SOP with lanes (id, name) and activities; the rest is filler.
pub(super) fn sop(name: &str, lanes: &[(&str, &str)], activities: Vec<Activity>) -> Sop {
    let day = date(2025, 4, 10);
    Sop {
        key: SopKey {
            sop: "contoh".to_owned(),
            revision: 0,
        },
        identity: Identity {
            name: name.to_owned(),
            number: "1".to_owned(),
            office: Vec::new(),
            created: day,
            revised: None,
            approved: day,
            effective: Reading::Absent,
            approved_by: String::new(),
            legal_basis: Vec::new(),
            qualifications: Vec::new(),
            related: Vec::new(),
            equipment: Vec::new(),
            warning: String::new(),
            recording: String::new(),
        },
        day_unit: DayUnit::Working,
        lanes: lanes
            .iter()
            .map(|(id, name)| Lane {
                id: (*id).to_owned(),
                name: (*name).to_owned(),
            })
            .collect(),
        activities,
        doubts: Vec::new(),
        narrative: String::new(),
        source: Source::new("content/sop/contoh/0.md", ""),
    }
}

/// The SOP of the paper form: nine activities in four lanes.
pub(super) fn interoperability() -> Sop {
    let to = Target::Activity;
    let texts = [
        "Melakukan permohonan kepada Sistem Administrator untuk melakukan pengintegrasian atau pertukaran data",
        "Menyerahkan data dan informasi yang dibutuhkan dalam bentuk dokumen tertulis disampaikan kepada tim teknis",
        "Melakukan evaluasi integrasi untuk memperoleh data yang disepakati untuk pertukaran melalui web service",
        "Melakukan evaluasi terkait kebutuhan data dan informasi",
        "Mempersiapkan API untuk menyimpannya",
        "Menyerahkan laporan hasil integrasi data ke Perangkat Daerah dan melakukan arsip data",
        "Perangkat Daerah melakukan update pada system yang dimiliki",
        "Perangkat Daerah melakukan evaluasi akhir, apakah data sudah sesuai atau belum. Jika sudah maka selesai, namun jika belum akan diteruskan ke Tim Teknis IT",
        "Menyiapkan data, melaporkan hasil integrasi data informasi ke Sistem Administrator dan diteruskan ke Kabid INTIP",
    ];
    let (office, team) = ("perangkat-daerah", "tim-teknis-it");
    let mut activities = vec![
        activity(1, &[office, "sistem-administrator"], next(to(2))),
        activity(2, &[office], next(to(3))),
        activity(3, &[team], decision(&[("ya", to(4)), ("tidak", to(2))])),
        activity(4, &[team], next(to(5))),
        activity(5, &[team], next(to(6))),
        activity(6, &[team], next(to(7))),
        activity(7, &[office], next(to(8))),
        activity(
            8,
            &[office],
            decision(&[("ya", Target::End), ("tidak", to(9))]),
        ),
        activity(9, &[team], next(Target::End)),
    ];
    for (activity, text) in activities.iter_mut().zip(texts) {
        activity.description = text.to_owned();
    }
    let lanes = [
        (office, "Perangkat Daerah"),
        (team, "Tim Teknis IT"),
        ("kabid-intip", "Kepala Bidang INTIP"),
        ("sistem-administrator", "Sistem Administrator"),
    ];
    sop("Interoperabilitas Data", &lanes, activities)
}

/// Lanes `a`, `b`, … of a made-up procedure.
pub(super) const LANES: [(&str, &str); 12] = [
    ("a", "Pemohon"),
    ("b", "Petugas Loket"),
    ("c", "Kepala Seksi"),
    ("d", "Kepala Bidang"),
    ("e", "Sekretaris"),
    ("f", "Kepala Dinas"),
    ("g", "Tim Teknis"),
    ("h", "Arsiparis"),
    ("i", "Bendahara"),
    ("j", "Notulis"),
    ("k", "Pengawas"),
    ("l", "Auditor"),
];

/// A made-up procedure from a list of numbers: whatever they are, a drawing must come out.
pub(super) fn from_numbers(lane_count: usize, numbers: &[(u32, u32, u32)]) -> Sop {
    let lanes = &LANES[..lane_count.clamp(1, LANES.len())];
    let count = u32::try_from(numbers.len()).unwrap();
    let activities = numbers
        .iter()
        .zip(1..)
        .map(|(&(places, kind, targets), number)| {
            let symbols = 1 + places % 3;
            let own_lanes: Vec<&str> = (0..symbols)
                .map(|i| {
                    let pick = (places / 7 + i * (1 + places / 89)) as usize;
                    lanes[pick % lanes.len()].0
                })
                .collect();
            let target = |seed: u32| match seed % (count + 1) {
                0 => Target::End,
                other => Target::Activity(other),
            };
            let onward = if number == count {
                Target::End
            } else {
                Target::Activity(number + 1)
            };
            let far = [
                target(targets),
                target(targets / 61),
                target(targets / 3721),
                target(targets / 226_981),
            ];
            let flow = match kind % 8 {
                0..=2 => next(onward),
                3 => next(far[0]),
                4 | 5 => decision(&[("ya", onward), ("tidak", far[0])]),
                6 => decision(&[
                    ("disetujui", far[0]),
                    ("dikembalikan", far[1]),
                    ("ditolak", onward),
                ]),
                _ => decision(&[
                    ("ya", far[0]),
                    ("tidak", far[1]),
                    ("sangat panjang sekali jawabannya", far[2]),
                    ("lain", far[3]),
                    ("tunda", onward),
                ]),
            };
            activity(number, &own_lanes, flow)
        })
        .collect();
    sop("Prosedur Contoh", lanes, activities)
}

/// Indonesian words.
pub(super) fn catalog() -> Catalog {
    Catalog::built_in(Language::Id).expect("built-in texts")
}
