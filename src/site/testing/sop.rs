//! The SOP of the little office: nine activities, two decisions, some doubts.

use jiff::civil::date;

use super::{at, text, words};
use crate::sop::{
    Activity, Answer, Confidence, DayUnit, Doubt, Flow, Identity, Lane, Limit, LimitUnit, Reading,
    Sop, SopKey, Target,
};
use crate::source::Source;

pub(super) fn sop() -> Sop {
    let days = |amount| {
        Some(Limit {
            amount,
            unit: LimitUnit::Days,
        })
    };
    let next = |to| Flow::Next(at(Target::Activity(to)));
    let decide = |yes, no| {
        let answer = |name: &str, target| Answer {
            name: text(name),
            target: at(target),
        };
        Flow::Decision(vec![answer("ya", yes), answer("tidak", no)])
    };
    let row = |number: u32, description: &str, lanes: &[&str], limit, flow| Activity {
        number: at(number),
        description: text(description),
        lanes: lanes.iter().map(|lane| at(text(lane))).collect(),
        requirements: Vec::new(),
        limit,
        outputs: Vec::new(),
        remark: String::new(),
        flow,
    };
    let (unit, team, admin) = ("perangkat-daerah", "tim-teknis-it", "sistem-administrator");
    let mut activities = vec![
        row(
            1,
            "Melakukan permohonan kepada Sistem Administrator untuk melakukan pengintegrasian atau pertukaran data",
            &[unit, admin],
            days(1),
            next(2),
        ),
        row(
            2,
            "Menyerahkan data dan informasi yang dibutuhkan dalam bentuk dokumen tertulis disampaikan kepada tim teknis",
            &[unit],
            days(1),
            next(3),
        ),
        row(
            3,
            "Melakukan evaluasi integrasi untuk memperoleh data yang disepakati untuk pertukaran melalui web service",
            &[team],
            days(14),
            decide(Target::Activity(4), Target::Activity(2)),
        ),
        row(
            4,
            "Melakukan evaluasi terkait kebutuhan data dan informasi",
            &[team],
            days(14),
            next(5),
        ),
        row(
            5,
            "Mempersiapkan API untuk menyimpannya",
            &[team],
            days(14),
            next(6),
        ),
        row(
            6,
            "Menyerahkan laporan hasil integrasi data ke Perangkat Daerah dan melakukan arsip data",
            &[team],
            days(1),
            next(7),
        ),
        row(
            7,
            "Perangkat Daerah melakukan update pada system yang dimiliki",
            &[unit],
            days(3),
            next(8),
        ),
        row(
            8,
            "Perangkat Daerah melakukan evaluasi akhir, apakah data sudah sesuai atau belum. Jika sudah maka selesai, namun jika belum akan diteruskan ke Tim Teknis IT",
            &[unit],
            days(1),
            decide(Target::End, Target::Activity(9)),
        ),
        row(
            9,
            "Menyiapkan data, melaporkan hasil integrasi data informasi ke Sistem Administrator dan diteruskan ke Kabid INTIP",
            &[team],
            None,
            Flow::Next(at(Target::End)),
        ),
    ];
    let standard = [
        (
            "Dokumen data dan informasi aplikasi",
            "Disposisi Integrasi Aplikasi",
        ),
        (
            "Disposisi Integrasi Aplikasi",
            "Dokumen Integrasi dan Struktur DB",
        ),
        (
            "Dokumen Integrasi dan Struktur DB",
            "Dokumen Integrasi dan Struktur DB",
        ),
        ("Dokumen Kebutuhan Integrasi", "Pembuatan program API"),
        ("Dokumen Kebutuhan Integrasi", "Account"),
        (
            "Dokumen Hasil Integrasi Data",
            "Laporan hasil Integrasi Data",
        ),
        (
            "Dokumen Hasil Integrasi Data",
            "Hasil validasi sistem/integrasi data",
        ),
        (
            "Dokumen data dan informasi aplikasi",
            "Disposisi Integrasi Aplikasi",
        ),
        ("Laporan", "Laporan"),
    ];
    for (activity, (requirement, output)) in activities.iter_mut().zip(standard) {
        activity.requirements = words(&[requirement]);
        activity.outputs = words(&[output]);
    }
    let doubt = |field: &str, confidence, note: &str| Doubt {
        field: text(field),
        confidence,
        note: text(note),
    };
    let key = SopKey {
        sop: text("interoperabilitas-data"),
        revision: 0,
    };
    Sop {
        identity: identity(),
        day_unit: DayUnit::Working,
        lanes: [
            (unit, "Perangkat Daerah"),
            (team, "Tim Teknis IT"),
            ("kabid-intip", "Kepala Bidang INTIP"),
            (admin, "Sistem Administrator"),
        ]
        .map(|(id, name)| Lane {
            id: text(id),
            name: text(name),
        })
        .into(),
        activities,
        doubts: vec![
            doubt(
                "nomor",
                Confidence::Probable,
                "Bagian tengah nomor tidak terbaca; 000.8.3.3 adalah kode klasifikasi arsip untuk SOP.",
            ),
            doubt(
                "tanggal_efektif",
                Confidence::Unreadable,
                "Tanggal efektif tidak terbaca.",
            ),
            doubt(
                "kualifikasi.3",
                Confidence::Probable,
                "Satu kata di tengah kalimat tidak terbaca.",
            ),
            doubt(
                "aktivitas.4.waktu",
                Confidence::Probable,
                "Angka pada naskah kabur.",
            ),
            doubt(
                "aktivitas.9.waktu",
                Confidence::Unreadable,
                "Naskah memuat waktu, tetapi tidak terbaca; tidak ada batas yang dinilai.",
            ),
        ],
        narrative: text("## Catatan\n\nPP 82/2012 telah diganti oleh **PP 71/2019**.\n"),
        source: Source::new(key.path(), ""),
        key,
    }
}

fn identity() -> Identity {
    Identity {
        name: text("Interoperabilitas Data"),
        number: text("000.8.3.3/515/…/2025"),
        office: words(&[
            "Pemerintah Kabupaten Contoh",
            "Dinas Komunikasi dan Informatika",
        ]),
        created: date(2025, 4, 9),
        revised: None,
        approved: date(2025, 4, 10),
        effective: Reading::Unreadable,
        approved_by: text("Kepala Dinas Komunikasi dan Informatika"),
        legal_basis: words(&[
            "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik",
            "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
            "Peraturan Pemerintah Nomor 82 Tahun 2012 tentang Penyelenggaraan Sistem dan Transaksi Elektronik",
        ]),
        qualifications: words(&[
            "Kemampuan programmer dalam pembuatan program dan API",
            "Kemampuan mengoperasikan minimal Microsoft Word",
            "Memiliki kemampuan dalam … jaringan dan database",
        ]),
        related: words(&[
            "SOP Penyelenggaraan Kegiatan Statistik Sektoral",
            "SOP Pengolahan Data",
        ]),
        equipment: words(&[
            "Surat permohonan",
            "Disposisi",
            "Komputer",
            "ATK",
            "Server",
            "LAN (Jaringan)",
        ]),
        warning: text("Kegagalan akan ditemui apabila tidak mengikuti prosedur yang berlaku."),
        recording: text("Disimpan sebagai arsip."),
    }
}
