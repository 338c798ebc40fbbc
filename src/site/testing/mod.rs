//! A small office in code, for the tests of the site: one SOP, and cases in every state.

mod cases;
mod sop;

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::{Date, date};
use jiff::tz::TimeZone;

use super::{Atlas, CasePages, Inputs, Overview, Site, pages};
use crate::calendar::{Calendar, Holiday, HolidayKind, OfficeHours};
use crate::case::Case;
use crate::case::assemble::Archive;
use crate::check::{ChangedRule, Verdict};
use crate::finding::{Finding, Group, Rule, Severity};
use crate::history::History;
use crate::load::{Content, Page, SopFile};
use crate::maps::ByName;
use crate::policy::Policy;
use crate::roster::Roster;
use crate::settings::{Language, Settings};
use crate::sop::{Sop, SopKey};
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
    pub policy: Policy,
    pub verdict: Verdict,
    pub catalog: Arc<Catalog>,
}

impl World {
    pub(crate) fn new(language: Language) -> Self {
        let sop = Arc::new(sop::sop());
        let content = content(language, &sop);
        let mut history = History::of_head(CommitId([0; 20]));
        let cases: Vec<Case> = cases::drafts(&sop)
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
            archive: Archive::new(cases, Vec::new(), Vec::new()),
            content,
            history,
            policy: Policy::default(),
            catalog: Arc::new(catalog.unwrap()),
        }
    }

    pub(crate) fn inputs(&self) -> Inputs<'_> {
        Inputs {
            content: &self.content,
            archive: &self.archive,
            history: &self.history,
            policy: &self.policy,
            verdict: &self.verdict,
            withheld: None,
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
temuan-judul-late-step = Langkah terlambat
temuan-arti-late-step = Setiap langkah selesai dalam batas waktu SOP.
temuan-judul-out-of-order = Di luar urutan
temuan-arti-out-of-order = Setiap langkah mengikuti alur SOP.
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
            .with("hari", 10_i64),
        Finding::new(&OVERDUE)
            .case("2025-0007")
            .with("aktivitas", 4_u32)
            .with("hari", 9_i64),
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
    crate::finding::sort(&mut findings, &ByName::default());
    Verdict {
        findings,
        changed_rules: vec![ChangedRule {
            rule: &RECORD,
            severity: None,
        }],
        ..Verdict::default()
    }
}

pub(super) fn at<T>(value: T) -> Located<T> {
    Located::new(value, 0..0)
}

pub(super) fn words(list: &[&str]) -> Vec<String> {
    list.iter().map(|word| (*word).to_owned()).collect()
}

pub(super) fn text(word: &str) -> String {
    word.to_owned()
}

pub(super) fn moment(rfc3339: &str) -> Moment {
    let at: Timestamp = rfc3339.parse().unwrap();
    let offset = jiff::tz::Offset::constant(7);
    Moment { at, offset }
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
            address: None,
            language,
            theme: text("baku"),
            logo: None,
            recording_tolerance: 2,
            intake: crate::settings::Intake::default(),
            signing_since: None,
            severities: BTreeMap::new(),
            profiles: BTreeMap::new(),
        },
        calendar: Calendar::new(
            days.map(|holiday| (holiday.date, holiday)).into(),
            OfficeHours::default(),
        ),
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

/// The site with the pages of its cases among the others.
pub(crate) fn whole(atlas: &Atlas<'_>) -> Site {
    let mut site = pages(atlas, &Overview::of(atlas));
    let cases = CasePages::new(atlas);
    let made = (0..cases.paths().count()).filter_map(|at| cases.page(at));
    site.pages.extend(made);
    site.pages.sort_by(|a, b| a.path.cmp(&b.path));
    site
}
