//! A small office in code, for the tests of the site: one SOP, and cases in every state.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use super::Inputs;
use crate::calendar::{Calendar, Holiday, HolidayKind, Horizon};
use crate::case::assemble::{Archive, Recorded};
use crate::case::effective::effective_steps;
use crate::case::progress::walk;
use crate::case::timing::{Clock, measure};
use crate::case::{
    Cancellation, Case, CaseRecord, CaseVersion, Classification, Correction, Output, Pinned, Step,
    StepPatch,
};
use crate::check::{ChangedRule, Verdict};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::history::{Attachment, Commit, EntryKind, History, Person, Transition};
use crate::load::{Content, Page, SopFile};
use crate::roster::Roster;
use crate::settings::{Language, Settings};
use crate::sop::{
    Activity, Answer, Confidence, DayUnit, Doubt, Flow, Identity, Lane, Limit, LimitUnit, Reading,
    Sop, SopKey, Target,
};
use crate::source::{Located, Source, Span};
use crate::stamp::{CommitId, Moment};
use crate::text::Catalog;

/// Day on which the little office is looked at.
pub(crate) const AS_OF: Date = date(2025, 6, 11);

/// Owns what [`Inputs`] borrows.
pub(crate) struct World {
    pub content: Content,
    pub archive: Archive,
    pub history: History,
    pub verdict: Verdict,
    pub catalog: Arc<Catalog>,
}

impl World {
    pub(crate) fn new(language: Language) -> Self {
        let sop = Arc::new(sop());
        let content = content(language, &sop);
        let mut history = History {
            head: CommitId([0; 20]),
            commits: Vec::new(),
            changes: Vec::new(),
            incomplete: Vec::new(),
        };
        let cases: Vec<Case> = drafts(&sop)
            .into_iter()
            .map(|draft| draft.build(&content, &sop, &mut history))
            .collect();
        history.head = history
            .commits
            .last()
            .map_or(history.head, |commit| commit.id);
        let catalog =
            Catalog::with_overrides(language, &[("uji.ftl".to_owned(), MESSAGES.to_owned())]);
        Self {
            verdict: verdict(&cases),
            archive: Archive {
                cases,
                strays: Vec::new(),
            },
            content,
            history,
            catalog: Arc::new(catalog.unwrap()),
        }
    }

    pub(crate) fn inputs(&self) -> Inputs<'_> {
        Inputs {
            content: &self.content,
            archive: &self.archive,
            history: &self.history,
            verdict: &self.verdict,
            as_of: AS_OF,
            catalog: &self.catalog,
        }
    }
}

/// Messages of the rules below, so that these tests don't depend on the words of the real ones.
const MESSAGES: &str = "
temuan-late-step = Langkah { $langkah } selesai { $hari } hari kerja melewati batas waktunya.
    .bantuan = Catat alasan keterlambatan pada langkah berikutnya, atau ajukan revisi SOP bila batasnya tidak wajar.
temuan-out-of-order = Aktivitas { $ada } dicatat, padahal yang menunggu adalah aktivitas { $harus }.
    .bantuan = Bila nomornya salah tulis, tambahkan koreksi; bila memang dikerjakan di luar urutan, jelaskan dalam catatan.
temuan-syntax = Berkas ini bukan TOML yang sah: nilai tidak ditutup tanda kutip.
    .bantuan = Tutup teks dengan tanda kutip ganda, lalu simpan ulang berkasnya.
temuan-step-changed = Langkah { $langkah } yang sudah tercatat diubah oleh commit ini.
    .bantuan = Kembalikan langkah itu seperti semula dan tulis perubahannya sebagai [[koreksi]].
temuan-case-deleted = File berkas dihapus dari repositori.
    .bantuan = Kembalikan file dari commit sebelumnya; berkas yang batal ditutup dengan [pembatalan].
temuan-overdue = Aktivitas { $aktivitas } melewati batas waktu { $hari } hari kerja.
temuan-label-sebelumnya = langkah sebelumnya di sini
aturan-late-step = Langkah selesai dalam batas waktu SOP
aturan-out-of-order = Langkah mengikuti alur SOP
";

const fn rule(name: &'static str, group: Group, severity: Severity) -> Rule {
    Rule {
        name,
        group,
        severity: Some(severity),
        proves: "",
    }
}

static LATE: Rule = rule("late-step", Group::Time, Severity::Medium);
static OVERDUE: Rule = rule("overdue", Group::Time, Severity::Medium);
static ORDER: Rule = rule("out-of-order", Group::Order, Severity::High);
static SYNTAX: Rule = rule("syntax", Group::Form, Severity::Critical);
static CHANGED: Rule = rule("step-changed", Group::History, Severity::Critical);
static DELETED: Rule = rule("case-deleted", Group::History, Severity::Critical);
static RECORD: Rule = rule("late-record", Group::Time, Severity::Low);

fn verdict(cases: &[Case]) -> Verdict {
    let case = |id: &str| cases.iter().find(|case| case.id == id).unwrap();
    let place = |id: &str, text: &str| {
        let source = &case(id).version.source;
        let start = source.text.find(text).unwrap();
        source.place(Span::from(start..start + text.len()))
    };
    let mut findings = vec![
        Finding::new(&LATE)
            .case("2025-0003")
            .step(3)
            .with("langkah", 3_u32)
            .with("hari", 9_i64),
        Finding::new(&OVERDUE)
            .case("2025-0007")
            .with("aktivitas", 4_u32)
            .with("hari", 8_i64),
        Finding::new(&ORDER)
            .case("2025-0008")
            .step(2)
            .with("ada", 4_u32)
            .with("harus", 2_u32)
            .at(place("2025-0008", "aktivitas = 4"))
            .related(
                place("2025-0008", "aktivitas = 1"),
                "temuan-label-sebelumnya",
            ),
        Finding::new(&CHANGED)
            .case("2025-0008")
            .step(1)
            .with("langkah", 1_u32)
            .commit(CommitId([7; 20])),
        Finding::new(&SYNTAX)
            .case("2025-0009")
            .at(place("2025-0009", "\"Integrasi data")),
        Finding::new(&DELETED).case("2025-0010"),
    ];
    crate::finding::sort(&mut findings);
    Verdict {
        findings,
        changed_rules: vec![ChangedRule {
            rule: &RECORD,
            severity: None,
        }],
    }
}

fn at<T>(value: T) -> Located<T> {
    Located::new(value, 0..0)
}

fn words(list: &[&str]) -> Vec<String> {
    list.iter().map(|word| (*word).to_owned()).collect()
}

fn text(word: &str) -> String {
    word.to_owned()
}

pub(crate) fn moment(rfc3339: &str) -> Moment {
    let at: Timestamp = rfc3339.parse().unwrap();
    let offset = jiff::tz::Offset::constant(7);
    Moment { at, offset }
}

fn sop() -> Sop {
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

fn content(language: Language, sop: &Arc<Sop>) -> Content {
    let holiday = |date, name: &str| Holiday {
        date,
        name: text(name),
        kind: HolidayKind::National,
        decree: text("SKB Tiga Menteri"),
    };
    let days = [
        holiday(date(2025, 4, 18), "Wafat Yesus Kristus"),
        holiday(date(2025, 5, 1), "Hari Buruh"),
        holiday(date(2025, 5, 12), "Waisak"),
        holiday(date(2025, 5, 29), "Kenaikan Yesus Kristus"),
        holiday(date(2025, 6, 6), "Iduladha"),
    ];
    let page = |slug: &str, title: &str, order, body: &str| Page {
        slug: text(slug),
        title: text(title),
        order,
        summary: text("Ringkasan satu kalimat untuk daftar."),
        body: text(body),
        source: Source::new(format!("content/{slug}.md"), body),
    };
    let guide = "Setiap langkah dicatat sebagai **satu commit**.\n\n## Mencatat langkah\n\n1. Buka berkasnya.\n2. Tambahkan `[[langkah]]`.\n\n| Kunci | Arti |\n|---|---|\n| `aktivitas` | nomor pada SOP |\n| `petugas` | id petugas |\n\n> Jangan mengubah langkah lama; tulis koreksi.\n";
    Content {
        settings: Settings {
            title: text("SOP dan Arsip Berkas"),
            zone: TimeZone::fixed(jiff::tz::Offset::constant(7)),
            zone_name: text("Asia/Jakarta"),
            language,
            theme: text("baku"),
            recording_tolerance: 2,
            severities: BTreeMap::new(),
        },
        calendar: Calendar {
            holidays: days.map(|holiday| (holiday.date, holiday)).into(),
            ..Calendar::default()
        },
        roster: Roster::default(),
        sops: vec![
            SopFile {
                key: sop.key.clone(),
                sop: Some(Arc::clone(sop)),
                source: sop.source.clone(),
            },
            SopFile {
                key: SopKey {
                    revision: 1,
                    ..sop.key.clone()
                },
                sop: None,
                source: Source::new(
                    "content/sop/interoperabilitas-data/1.md",
                    "+++\nnama = 3\n+++\n",
                ),
            },
        ],
        pages: vec![
            page(
                "index",
                "Selamat datang",
                0,
                "Situs ini menunjukkan SOP kantor dan membuktikan dari riwayat git bahwa setiap berkas mengikutinya.",
            ),
            page("panduan/staf", "Panduan staf", 1, guide),
            page("panduan/pengawas", "Panduan pengawas", 2, guide),
        ],
        media: BTreeMap::new(),
        theme: BTreeMap::new(),
        mistakes: Vec::new(),
    }
}

/// What a case is built from: steps as activity, lane, day and hour, answer.
struct Draft {
    id: &'static str,
    title: &'static str,
    applicant: &'static str,
    received: Moment,
    steps: Vec<Step>,
    corrections: Vec<Correction>,
    cancellation: Option<Cancellation>,
    text: Option<&'static str>,
    deleted: bool,
}

fn step(activity: u32, lane: &str, finished: &str, decision: Option<&str>) -> Step {
    let file = (activity == 1).then(|| at(text("disposisi.pdf")));
    Step {
        activity: at(activity),
        lane: at(text(lane)),
        officer: at(text(if lane == "tim-teknis-it" { "kominfo-02" } else { "dinkes-01" })),
        finished: at(moment(&format!("{finished}:00+07:00"))),
        started: None,
        requirements: words(&["Dokumen data dan informasi aplikasi"]),
        outputs: vec![Output {
            name: text("Disposisi Integrasi Aplikasi"),
            sha256: file.as_ref().map(|_| at("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".to_owned())),
            file,
        }],
        decision: decision.map(|answer| at(text(answer))),
        note: (activity == 3).then(|| text("Struktur tabel `pasien` disepakati. Lihat [panduan](https://contoh.go.id).\n\n- kolom **NIK** dipakai sebagai kunci\n- data diperbarui *setiap malam*")),
        at: at(()),
    }
}

fn drafts(sop: &Sop) -> Vec<Draft> {
    let (unit, team) = ("perangkat-daerah", "tim-teknis-it");
    let draft = |id, title, applicant, received: &str, steps| Draft {
        id,
        title,
        applicant,
        received: moment(&format!("{received}:00+07:00")),
        steps,
        corrections: Vec::new(),
        cancellation: None,
        text: None,
        deleted: false,
    };
    assert_eq!(sop.activities.len(), 9);
    let to_end = |day: [&str; 8]| {
        vec![
            step(1, unit, day[0], None),
            step(2, unit, day[1], None),
            step(3, team, day[2], Some("ya")),
            step(4, team, day[3], None),
            step(5, team, day[4], None),
            step(6, team, day[5], None),
            step(7, unit, day[6], None),
            step(8, unit, day[7], Some("ya")),
        ]
    };
    let correction = Correction {
        step: at(2),
        officer: at(text("kominfo-01")),
        date: at(moment("2025-05-16T09:00:00+07:00")),
        reason: text("Jam selesai salah tulis; bukti terima bertanggal 8 Mei."),
        patch: StepPatch {
            finished: Some(at(moment("2025-05-08T11:00:00+07:00"))),
            ..StepPatch::default()
        },
        at: at(()),
    };
    let cancellation = Cancellation {
        officer: at(text("dinkes-01")),
        date: at(moment("2025-05-20T09:00:00+07:00")),
        reason: text("Pemohon menarik permohonan karena aplikasi diganti."),
        at: at(()),
    };
    vec![
        draft(
            "2025-0001",
            "Integrasi data kependudukan dengan SIMRS",
            "Dinas Kesehatan",
            "2025-04-14T08:05",
            to_end([
                "2025-04-14T10:12",
                "2025-04-15T09:30",
                "2025-04-29T14:00",
                "2025-05-09T15:00",
                "2025-05-20T10:00",
                "2025-05-21T09:00",
                "2025-05-23T11:00",
                "2025-05-26T13:40",
            ]),
        ),
        draft(
            "2025-0002",
            "Pertukaran data guru dengan Dapodik",
            "Dinas Pendidikan",
            "2025-06-03T08:30",
            vec![
                step(1, unit, "2025-06-03T13:00", None),
                step(2, unit, "2025-06-04T10:00", None),
            ],
        ),
        draft(
            "2025-0003",
            "Layanan data perizinan untuk portal investasi",
            "DPMPTSP",
            "2025-04-21T09:00",
            to_end([
                "2025-04-21T11:00",
                "2025-04-22T09:00",
                "2025-05-28T16:00",
                "2025-06-02T10:00",
                "2025-06-03T09:00",
                "2025-06-04T10:00",
                "2025-06-05T09:30",
                "2025-06-09T10:00",
            ]),
        ),
        draft(
            "2025-0004",
            "Sinkronisasi data bansos dengan DTKS",
            "Dinas Sosial",
            "2025-05-05T10:00",
            vec![
                step(1, unit, "2025-05-05T14:00", None),
                step(2, unit, "2025-05-06T09:00", None),
                step(3, team, "2025-05-15T11:00", Some("tidak")),
                step(2, unit, "2025-05-16T10:00", None),
                step(3, team, "2025-05-28T15:00", Some("ya")),
            ],
        ),
        Draft {
            cancellation: Some(cancellation),
            ..draft(
                "2025-0005",
                "Integrasi antrean puskesmas",
                "Dinas Kesehatan",
                "2025-05-07T08:00",
                vec![step(1, unit, "2025-05-07T10:00", None)],
            )
        },
        Draft {
            corrections: vec![correction],
            ..draft(
                "2025-0006",
                "Data kemiskinan terpadu",
                "Bappeda",
                "2025-05-06T08:00",
                vec![
                    step(1, unit, "2025-05-07T10:00", None),
                    step(2, unit, "2025-05-14T11:00", None),
                    step(3, team, "2025-05-23T10:00", Some("ya")),
                    step(4, team, "2025-06-05T15:00", None),
                ],
            )
        },
        draft(
            "2025-0007",
            "Data pajak daerah \u{202e}untuk dasbor pimpinan",
            "BPKPD",
            "2025-04-22T08:00",
            vec![
                step(1, unit, "2025-04-22T11:00", None),
                step(2, unit, "2025-04-23T10:00", None),
                step(3, team, "2025-05-06T10:00", Some("ya")),
            ],
        ),
        Draft {
            text: Some(
                "sop = \"interoperabilitas-data\"\n\n[[langkah]]\naktivitas = 1\n\n[[langkah]]\naktivitas = 4\n",
            ),
            ..draft(
                "2025-0008",
                "Web service data ternak",
                "Dinas Pertanian",
                "2025-06-02T08:00",
                vec![
                    step(1, unit, "2025-06-02T10:00", None),
                    step(4, team, "2025-06-03T10:00", None),
                ],
            )
        },
        Draft {
            text: Some(
                "sop = \"interoperabilitas-data\"\nrevisi = 0\njudul = \"Integrasi data arsip\npemohon = \"Dinas Arsip\"\n",
            ),
            ..draft("2025-0009", "", "", "2025-06-05T08:00", Vec::new())
        },
        Draft {
            deleted: true,
            ..draft(
                "2025-0010",
                "Data UMKM untuk portal pasar",
                "Dinas Koperasi",
                "2025-05-19T08:00",
                vec![step(1, unit, "2025-05-19T10:00", None)],
            )
        },
        draft(
            "2025-0011",
            "Data desa untuk aplikasi keuangan",
            "Dinas PMD",
            "2025-05-23T08:00",
            vec![
                step(1, unit, "2025-05-23T10:00", None),
                step(2, unit, "2025-05-26T10:00", None),
                step(3, team, "2025-06-10T10:00", Some("ya")),
            ],
        ),
    ]
}

impl Draft {
    fn build(self, content: &Content, sop: &Arc<Sop>, history: &mut History) -> Case {
        let month = self.received.zoned(&content.settings.zone).month();
        let path = format!("cases/2025/{month:02}/{}.toml", self.id);
        let mut transitions = Vec::new();
        let mut commit = |when: Moment, summary: &str| {
            let number = history.commits.len() + 1;
            let commit = Arc::new(commit(number, when, summary));
            history.commits.push(Arc::clone(&commit));
            transitions.push(Transition {
                commit,
                parent: None,
                before: None,
                after: None,
                merge: None,
            });
            Some(transitions.len() - 1)
        };
        let recorded = Recorded {
            created: commit(self.received, "Daftarkan berkas"),
            steps: self
                .steps
                .iter()
                .map(|s| commit(s.finished.value, "Catat langkah"))
                .collect(),
            corrections: self
                .corrections
                .iter()
                .map(|c| commit(c.date.value, "Koreksi"))
                .collect(),
            cancellation: self
                .cancellation
                .as_ref()
                .and_then(|c| commit(c.date.value, "Batalkan")),
        };
        if self.deleted {
            commit(moment("2025-06-02T16:59:00+07:00"), "bersih-bersih");
        }
        let record = CaseRecord {
            sop: at(sop.key.sop.clone()),
            revision: at(0),
            title: text(self.title),
            applicant: text(self.applicant),
            received: at(self.received),
            classification: Classification::Restricted,
            steps: self.steps,
            corrections: self.corrections,
            cancellation: self.cancellation,
        };
        let record = (!record.title.is_empty()).then_some(record);
        let steps = record.as_ref().map(effective_steps).unwrap_or_default();
        let progress = record.as_ref().map(|record| walk(sop, record, &steps));
        let clock = Clock {
            horizon: Horizon {
                calendar: &content.calendar,
                zone: &content.settings.zone,
            },
            as_of: AS_OF,
        };
        let timing = record.as_ref().zip(progress.as_ref());
        let timing = timing.map(|(record, progress)| measure(sop, record, &steps, progress, clock));
        let attachment = Attachment {
            path: path.replace(".toml", "/disposisi.pdf"),
            name: text("disposisi.pdf"),
            blob: CommitId([0xab; 20]),
            kind: EntryKind::File,
        };
        Case {
            id: text(self.id),
            version: Arc::new(CaseVersion {
                source: Source::new(path.clone(), self.text.unwrap_or_default()),
                record: record.clone(),
                mistakes: Vec::new(),
            }),
            path,
            deleted: self.deleted,
            transitions,
            attachments: if steps.is_empty() {
                Vec::new()
            } else {
                vec![attachment]
            },
            pinned: if record.is_some() {
                Pinned::Sop(Arc::clone(sop))
            } else {
                Pinned::Unknown
            },
            steps,
            progress,
            timing,
            recorded,
        }
    }
}

fn commit(number: usize, when: Moment, summary: &str) -> Commit {
    let mut id = [0x3c; 20];
    id[0] = u8::try_from(number).unwrap();
    let person = |name: &str, minutes: i64| Person {
        name: text(name),
        email: format!("{name}@contoh.go.id"),
        when: Moment {
            at: when.at.checked_add(minutes.minutes()).unwrap(),
            offset: when.offset,
        },
    };
    Commit {
        id: CommitId(id),
        tree: CommitId([1; 20]),
        parents: Vec::new(),
        author: person("Petugas Kominfo 01", 3),
        committer: person("Petugas Kominfo 01", 4),
        summary: text(summary),
        signed: false,
    }
}

/// Ids of the cases of a shortlist, for comparing.
pub(crate) fn ids(lines: &[super::CaseLine]) -> BTreeSet<&str> {
    lines.iter().map(|line| line.id.as_str()).collect()
}
