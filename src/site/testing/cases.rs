//! The cases of the little office, measured by the real stages.

use std::sync::Arc;

use jiff::ToSpan;

use super::{AS_OF, at, moment, text, words};
use crate::calendar::Horizon;
use crate::case::assemble::Recorded;
use crate::case::effective::effective_steps;
use crate::case::line::Origins;
use crate::case::progress::walk;
use crate::case::timing::{Clock, measure};
use crate::case::{
    Cancellation, Case, CaseRecord, CaseVersion, Classification, Correction, Output, Pinned, Step,
    StepPatch,
};
use crate::history::{Attachment, Commit, EntryKind, History, Person, Transition};
use crate::load::Content;
use crate::sop::Sop;
use crate::source::Source;
use crate::stamp::{CommitId, Moment};

/// What a case is built from: steps as activity, lane, day and hour, answer.
pub(super) struct Draft {
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
        imported: None,
        at: at(()),
    }
}

pub(super) fn drafts(sop: &Sop) -> Vec<Draft> {
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
    pub(super) fn build(self, content: &Content, sop: &Arc<Sop>, history: &mut History) -> Case {
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
            steps: self.steps.into_iter().map(Arc::new).collect(),
            corrections: self.corrections,
            cancellation: self.cancellation,
        };
        let record = (!record.title.is_empty()).then_some(record);
        let steps = record.as_ref().map(effective_steps).unwrap_or_default();

        let clock = Clock {
            horizon: Horizon {
                calendar: &content.calendar,
                zone: &content.settings.zone,
            },
            as_of: AS_OF,
        };
        let progress = record
            .as_ref()
            .map(|record| walk(sop, &steps, clock.is_withdrawn(record)));
        let timing = record.as_ref().zip(progress.as_ref());
        let timing = timing.map(|(record, progress)| measure(sop, record, &steps, progress, clock));
        let attachment = Attachment {
            path: path.replace(".toml", "/disposisi.pdf"),
            name: text("disposisi.pdf"),
            blob: CommitId([0xab; 20]),
            kind: EntryKind::File,
            digest: None,
        };
        Case {
            id: text(self.id),
            version: Arc::new(CaseVersion {
                source: Source::new(path.clone(), self.text.unwrap_or_default()),
                record: record.clone(),
                mistakes: Vec::new(),
                lost: false,
            }),
            path,
            deleted: self.deleted,
            origins: Origins::of(&transitions),
            transitions,
            attachments: if steps.is_empty() {
                Vec::new()
            } else {
                vec![attachment]
            },
            attachment_changes: Vec::new(),
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
