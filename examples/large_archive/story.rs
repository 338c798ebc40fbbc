//! The cases: how each goes through the SOP, and when each of its entries is committed.

use std::error::Error;

use jiff::ToSpan;
use jiff::civil::{Date, DateTime, date};
use sha2::{Digest, Sha256};
use tertib::calendar::Calendar;
use tertib::load::{read_calendar, read_sop};
use tertib::sop::{Activity, Flow, LimitUnit, Sop, SopKey, Target};
use tertib::source::Source;

use super::random::Random;
use super::words::{APPLICANTS, REASONS, REMARKS, REQUESTS, SUBJECTS, SYSTEMS};

/// The SOP that the cases follow.
const SOP: &str = include_str!("../../content/sop/interoperabilitas-data/0.md");
/// Its id, and that of its like, which one case in ten follows.
const SOPS: (&str, &str) = ("interoperabilitas-data", "pemutakhiran-data");
/// The day on which the SOP is revised, without a change to its activities; requests after it follow the revision.
const REVISED: Date = date(2026, 1, 5);
/// Days off.
pub const CALENDAR: &str = include_str!("../../content/kalender.toml");
/// The first and the last day on which a request comes in.
const DAYS: (Date, Date) = (date(2024, 12, 2), date(2026, 11, 20));
/// Nothing is recorded after this day; what would be is still running.
const END: Date = date(2026, 11, 23);
/// Most steps of a case.
const MOST: usize = 24;
/// Officers of each lane.
const OFFICERS: [(&str, &str, u32); 4] = [
    ("perangkat-daerah", "opd", 12),
    ("tim-teknis-it", "tik", 6),
    ("kabid-intip", "kabid", 1),
    ("sistem-administrator", "admin", 2),
];
/// Who registers requests.
const REGISTRAR: &str = "admin-01";

/// What is the same for all cases.
pub struct Office {
    sop: Sop,
    calendar: Calendar,
}

/// The SOPs of the first commit, by path.
pub fn sops() -> [(String, String); 2] {
    let like = SOP.replace(
        "nama = \"Interoperabilitas Data\"",
        "nama = \"Pemutakhiran Data\"",
    );
    [
        (sop_path(SOPS.0, 0), SOP.to_owned()),
        (sop_path(SOPS.1, 0), like),
    ]
}

/// The revision: when it is committed, its path, and its text.
pub fn revision() -> (DateTime, String, String) {
    let dated = format!("tanggal_revisi = {REVISED}\ntanggal_pengesahan = {REVISED}");
    let text = SOP.replace("tanggal_pengesahan = 2025-04-10", &dated);
    (REVISED.at(7, 0, 0, 0), sop_path(SOPS.0, 1), text)
}

fn sop_path(sop: &str, revision: u32) -> String {
    format!("content/sop/{sop}/{revision}.md")
}

/// One commit of a case.
pub struct Entry {
    /// When, on the clock of Jakarta.
    pub at: DateTime,
    /// Officer id.
    pub officer: String,
    /// Number of the case.
    pub case: String,
    /// What the message says after it.
    pub message: String,
    /// Path of the case file.
    pub path: String,
    /// The file from now on.
    pub text: String,
    /// An attachment that comes with it: name and content.
    pub attachment: Option<(String, String)>,
}

impl Office {
    /// Reads the SOP and the calendar.
    pub fn new() -> Result<Self, Box<dyn Error>> {
        let key = SopKey {
            sop: SOPS.0.to_owned(),
            revision: 0,
        };
        let sop = read_sop(&key, &Source::new(sop_path(SOPS.0, 0), SOP)).sop;
        let calendar = read_calendar(&Source::new("content/kalender.toml", CALENDAR));
        Ok(Self {
            sop: Sop::clone(sop.ok_or("the SOP can't be read")?.as_ref()),
            calendar: calendar.ok_or("the calendar can't be read")?,
        })
    }

    /// The roster as a file.
    pub fn roster(&self) -> String {
        let mut text = String::new();
        for (lane, prefix, count) in OFFICERS {
            for number in 1..=count {
                let recorder = prefix == "admin";
                text.push_str(&format!(
                    "[[petugas]]\nid = \"{prefix}-{number:02}\"\nnama = \"Petugas {prefix} {number:02}\"\n\
                     email = [\"{prefix}-{number:02}@contoh.go.id\"]\n\
                     pelaksana = [{{ id = \"{lane}\", sejak = 2024-01-02 }}]\npencatat = {recorder}\n\n"
                ));
            }
        }
        text
    }

    fn working_day(&self, from: Date, days: i64) -> Date {
        self.calendar.add_working_days(from, days).unwrap_or(END)
    }
}

/// Every entry of so many cases, in the order in which they are committed.
pub fn archive(office: &Office, cases: usize, random: &mut Random) -> Vec<Entry> {
    let span = DAYS
        .0
        .until(DAYS.1)
        .map_or(0, |span| i64::from(span.get_days()));
    let mut received: Vec<DateTime> = (0..cases)
        .map(|_| {
            let day = DAYS.0.saturating_add(random.between(0, span).days());
            clock(office.working_day(day, 0).max(day), random)
        })
        .collect();
    received.sort_unstable();
    let mut entries = Vec::new();
    let (mut year, mut number) = (0, 0);
    for at in received {
        if at.year() != year {
            (year, number) = (at.year(), 0);
        }
        number += 1;
        entries.extend(case(office, at, format!("{year}-{number:05}"), random));
    }
    entries.sort_by(|a, b| (a.at, &a.case).cmp(&(b.at, &b.case)));
    entries
}

/// An hour of the office's day.
fn clock(day: Date, random: &mut Random) -> DateTime {
    let minutes = random.between(8 * 60, 15 * 60 + 20);
    day.at(0, 0, 0, 0).saturating_add(minutes.minutes())
}

/// A case being told.
struct Telling<'a> {
    office: &'a Office,
    case: String,
    path: String,
    text: String,
    /// When the last entry was finished, and committed.
    done: DateTime,
    committed: DateTime,
    entries: Vec<Entry>,
}

fn case(office: &Office, received: DateTime, case: String, random: &mut Random) -> Vec<Entry> {
    let word =
        |random: &mut Random, list: &[&'static str]| random.one_of(list).copied().unwrap_or("");
    let class = match random.below(100) {
        0..70 => "terbuka",
        70..97 => "terbatas",
        _ => "rahasia",
    };
    let title = format!(
        "{} {} dengan {}",
        word(random, &REQUESTS),
        word(random, &SUBJECTS),
        word(random, &SYSTEMS)
    );
    let (sop, revision) = match random.in_thousand(100) {
        true => (SOPS.1, 0),
        false => (SOPS.0, u32::from(received.date() >= REVISED)),
    };
    let text = format!(
        "sop = \"{sop}\"\nrevisi = {revision}\njudul = \"{title}\"\npemohon = \"{}\"\n\
         diterima = {}\nklasifikasi = \"{class}\"\n",
        word(random, &APPLICANTS),
        stamp(received)
    );
    let mut telling = Telling {
        office,
        path: format!(
            "cases/{:04}/{:02}/{case}.toml",
            received.year(),
            received.month()
        ),
        case,
        text,
        done: received,
        committed: received,
        entries: Vec::new(),
    };
    telling.commit(
        REGISTRAR,
        format!("berkas diterima, {title}"),
        None,
        0,
        random,
    );
    let mut due = office.sop.first();
    for index in 1..=MOST {
        let Some(activity) = due.and_then(|number| office.sop.activity(number)) else {
            break;
        };
        if telling.done.date() >= END {
            break;
        }
        if random.in_thousand(3) {
            telling.withdraw(random);
            break;
        }
        due = telling.step(activity, index, random);
        if random.in_thousand(4) {
            telling.correct(index, random);
        }
        if random.in_thousand(4) {
            // The next activity is skipped.
            due = due.map(|number| number.saturating_add(1));
        }
    }
    telling.entries.retain(|entry| entry.at.date() < END);
    telling.entries
}

impl Telling<'_> {
    /// Records a step, and says which activity is due after it.
    fn step(&mut self, activity: &Activity, index: usize, random: &mut Random) -> Option<u32> {
        let lane = activity
            .lanes
            .first()
            .map_or("", |lane| lane.value.as_str());
        let officer = officer(lane, random);
        let limit = activity.limit.map_or(3, |limit| match limit.unit {
            LimitUnit::Days => i64::from(limit.amount),
            LimitUnit::Weeks => 5 * i64::from(limit.amount),
            _ => 1,
        });
        let days = if random.in_thousand(60) {
            limit.saturating_add(random.between(1, 6))
        } else {
            random.between(limit.min(1), limit)
        };
        let day = self.office.working_day(self.done.date(), days);
        self.done = clock(day, random).max(self.done.saturating_add(20.minutes()));
        let mut step = format!(
            "\n[[langkah]]\naktivitas = {}\npelaksana = \"{lane}\"\npetugas = \"{officer}\"\nselesai = {}\n",
            activity.number.value,
            stamp(self.done)
        );
        if !activity.requirements.is_empty() {
            step.push_str(&format!("kelengkapan = {:?}\n", activity.requirements));
        }
        let (outputs, attachment) = self.outputs(activity, index, random);
        step.push_str(&outputs);
        let (next, answer) = choose(&activity.flow, random);
        if let Some(answer) = answer {
            step.push_str(&format!("keputusan = \"{answer}\"\n"));
        }
        if random.in_thousand(350) {
            let one = random.one_of(&REMARKS).copied().unwrap_or("");
            let other = random.one_of(&REMARKS).copied().unwrap_or("");
            step.push_str(&format!("catatan = \"{one} {other}\"\n"));
        }
        self.text.push_str(&step);
        // One in a hundred is recorded days later.
        let late = if random.in_thousand(10) {
            random.between(4, 9)
        } else {
            0
        };
        self.commit(
            &officer,
            format!("langkah {index}"),
            attachment,
            late,
            random,
        );
        if random.in_thousand(2) {
            let edited = self
                .text
                .replacen("catatan = \"", "catatan = \"Diubah. ", 1);
            self.text = edited;
            self.commit(&officer, "merapikan catatan".to_owned(), None, 0, random);
        }
        match next {
            Target::Activity(number) => Some(number),
            Target::End => None,
        }
    }

    /// What a step produced; one in twenty with a file.
    fn outputs(
        &self,
        activity: &Activity,
        index: usize,
        random: &mut Random,
    ) -> (String, Option<(String, String)>) {
        let Some(name) = activity.outputs.first().filter(|_| random.in_thousand(50)) else {
            return match activity.outputs.as_slice() {
                [] => (String::new(), None),
                outputs => (format!("output = {outputs:?}\n"), None),
            };
        };
        let file = format!("hasil-{index}.txt");
        let content = format!("{name}\nBerkas {}, langkah {index}\n", self.case);
        let sum: String = Sha256::digest(content.as_bytes())
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        let line =
            format!("output = [{{ nama = {name:?}, berkas = \"{file}\", sha256 = \"{sum}\" }}]\n");
        (line, Some((file, content)))
    }

    fn correct(&mut self, index: usize, random: &mut Random) {
        let at = self
            .committed
            .saturating_add(random.between(10, 90).minutes());
        let reason = random.one_of(&REASONS).copied().unwrap_or("");
        let right = self.done.saturating_sub(5.minutes());
        self.text.push_str(&format!(
            "\n[[koreksi]]\nlangkah = {index}\npetugas = \"{REGISTRAR}\"\ntanggal = {}\nalasan = \"{reason}\"\n\
             isi = {{ selesai = {} }}\n",
            stamp(at),
            stamp(right)
        ));
        self.committed = at;
        self.commit(
            REGISTRAR,
            format!("koreksi langkah {index}"),
            None,
            0,
            random,
        );
    }

    fn withdraw(&mut self, random: &mut Random) {
        let day = self
            .office
            .working_day(self.done.date(), random.between(1, 5));
        self.done = clock(day, random).max(self.done.saturating_add(20.minutes()));
        self.text.push_str(&format!(
            "\n[pembatalan]\npetugas = \"{REGISTRAR}\"\ntanggal = {}\nalasan = \"Permohonan ditarik\"\n",
            stamp(self.done)
        ));
        self.commit(REGISTRAR, "pembatalan".to_owned(), None, 0, random);
    }

    /// Puts the file as it stands into a commit, some minutes after the entry or so many working days later.
    fn commit(
        &mut self,
        officer: &str,
        message: String,
        attachment: Option<(String, String)>,
        days: i64,
        random: &mut Random,
    ) {
        let soon = self
            .done
            .max(self.committed)
            .saturating_add(random.between(5, 60).minutes());
        let day = self.office.working_day(soon.date(), days).max(soon.date());
        self.committed = day.to_datetime(soon.time());
        self.entries.push(Entry {
            at: self.committed,
            officer: officer.to_owned(),
            case: self.case.clone(),
            message,
            path: self.path.clone(),
            text: self.text.clone(),
            attachment,
        });
    }
}

/// Where the flow goes, and the answer that leads there: the first answer six times in ten.
fn choose<'f>(flow: &'f Flow, random: &mut Random) -> (Target, Option<&'f str>) {
    match flow {
        Flow::Next(target) => (target.value, None),
        Flow::Decision(answers) => {
            let other = random.one_of(answers);
            let chosen = answers
                .first()
                .filter(|_| random.in_thousand(600))
                .or(other);
            chosen.map_or((Target::End, None), |answer| {
                (answer.target.value, Some(answer.name.as_str()))
            })
        }
    }
}

fn officer(lane: &str, random: &mut Random) -> String {
    let found = OFFICERS.iter().find(|(id, ..)| *id == lane);
    let (_, prefix, count) = found.unwrap_or(&OFFICERS[0]);
    format!("{prefix}-{:02}", random.between(1, i64::from(*count)))
}

/// A point in time as the files have it.
fn stamp(at: DateTime) -> String {
    format!("{}+07:00", at.strftime("%Y-%m-%dT%H:%M:%S"))
}
