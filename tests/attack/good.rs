//! Good repositories by seed: a random office, whose cases go by the book, recorded as an office would record them.
//!
//! Every one of them has at least two cases that are over, one that is open on the day of judgement, a decision, an
//! attachment, a correction and an honest merge, so that every attack finds a place.

use jiff::civil::{Date, DateTime, Weekday, date};
use jiff::{Span, ToSpan};

use crate::procedure::Procedure;
use crate::rng::Rng;
use crate::story::{Case, Op, Person, Step, Story, Uid, moment, seconds};

pub const SETTINGS: &str = "judul = \"Situs Uji\"\nzona_waktu = \"Asia/Jakarta\"\n";

/// Days off within the days of the stories, and one in each year around.
const DAYS_OFF: [Date; 5] = [
    date(2024, 12, 25),
    date(2025, 4, 18),
    date(2025, 5, 1),
    date(2025, 5, 12),
    date(2026, 1, 1),
];

pub fn calendar() -> String {
    let line = |day: &Date| {
        format!(
            "[[libur]]\ntanggal = {day}\nnama = \"Hari libur\"\njenis = \"nasional\"\ndasar = \"SKB\"\n\n"
        )
    };
    DAYS_OFF.iter().map(line).collect()
}

pub fn is_working_day(day: Date) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !DAYS_OFF.contains(&day)
}

pub fn next_working_day(mut day: Date) -> Date {
    loop {
        day = day.tomorrow().expect("in range");
        if is_working_day(day) {
            return day;
        }
    }
}

pub fn roster(officers: &[(String, String)]) -> String {
    let line = |(id, lane): &(String, String)| {
        let recorder = if lane.is_empty() {
            "pencatat = true\n"
        } else {
            ""
        };
        let lane = match lane.as_str() {
            "" => String::new(),
            lane => format!("{{ id = \"{lane}\", sejak = 2025-01-01 }}"),
        };
        format!(
            "[[petugas]]\nid = \"{id}\"\nnama = \"Petugas {id}\"\nemail = [\"{id}@contoh.go.id\"]\npelaksana = [{lane}]\n{recorder}\n"
        )
    };
    officers.iter().map(line).collect()
}

/// Who may record what others did.
pub const RECORDER: &str = "pencatat-01";

/// The good repository of a seed.
pub fn good(seed: u64) -> Story {
    let mut rng = Rng::of("good", seed);
    let procedure = Procedure::any(&mut rng);
    let mut officers = Vec::new();
    for lane in &procedure.lanes {
        for n in 1..=1 + rng.below(2) {
            officers.push((format!("{lane}-{n:02}"), lane.clone()));
        }
    }
    officers.push((RECORDER.to_owned(), String::new()));
    let story = Story {
        nodes: Vec::new(),
        order: Vec::new(),
        procedure,
        officers,
        cases: Vec::new(),
        merges: Vec::new(),
        as_of: date(2025, 4, 14),
    };
    let mut office = Office {
        story,
        rng,
        tip: 0,
        forced: Forced::default(),
    };
    office.found();
    office.work();
    office.story
}

/// What every story must have once.
#[derive(Default)]
struct Forced {
    attachment: bool,
    correction: bool,
}

struct Office {
    story: Story,
    rng: Rng,
    tip: Uid,
    forced: Forced,
}

fn at(day: Date, hour: i8, minutes: i64) -> DateTime {
    let start = day.at(hour, 0, 0, 0);
    start
        .checked_add(Span::new().minutes(minutes))
        .expect("in range")
}

impl Office {
    fn commit(&mut self, officer: &str, time: DateTime, message: &str, ops: Vec<Op>) -> Uid {
        let who = Person {
            officer: officer.to_owned(),
            at: seconds(time),
        };
        let parents = if self.story.order.is_empty() {
            vec![]
        } else {
            vec![self.tip]
        };
        self.tip = self.story.push(&parents, who, message, ops);
        self.tip
    }

    /// The first commits: the office's own files.
    fn found(&mut self) {
        let day = date(2025, 4, 10);
        let files = [
            ("tertib.toml".to_owned(), SETTINGS.to_owned()),
            ("content/kalender.toml".to_owned(), calendar()),
            (
                "content/petugas.toml".to_owned(),
                roster(&self.story.officers),
            ),
            (
                self.story.procedure.path(),
                self.story.procedure.text.clone(),
            ),
            ("README.md".to_owned(), "Arsip berkas.\n".to_owned()),
        ];
        let ops: Vec<Op> = files
            .into_iter()
            .map(|(path, text)| Op::Write(path, text.into_bytes()))
            .collect();
        if self.rng.chance(50) {
            self.commit("admin", at(day, 9, 0), "Awal", ops);
        } else {
            for (minute, op) in (0..).step_by(10).zip(ops) {
                self.commit("admin", at(day, 9, minute), "Awal", vec![op]);
            }
        }
    }

    fn work(&mut self) {
        let count = 2 + self.rng.below(2);
        // The day on which each case does something next.
        let mut next: Vec<Date> = Vec::new();
        let mut day = date(2025, 4, 14);
        let branch_day = 1 + self.rng.below(2);
        for working in 0.. {
            if self.rng.chance(20) {
                self.edit_policy(day, working);
            }
            if next.len() < count && (working == 0 || self.rng.chance(60)) {
                next.push(day);
                let first = self.rng.chance(50);
                self.receive(at(day, 8, 0), first);
                if first {
                    *next.last_mut().expect("a case") = self.following(next.len() - 1, day);
                }
            }
            let due: Vec<usize> = (0..next.len())
                .filter(|case| next[*case] == day && self.story.cases[*case].is_open())
                .collect();
            let wanted = self.story.merges.is_empty() && due.len() > 1 && working >= branch_day;
            let apart = (wanted || self.rng.chance(15))
                .then(|| self.rng.any(&due))
                .flatten();
            let base = self.tip;
            for case in due.iter().copied().filter(|case| Some(*case) != apart) {
                self.act(case, day);
                next[case] = self.following(case, day);
            }
            if let Some(case) = apart {
                self.apart(case, base, day);
                next[case] = self.following(case, day);
            }
            if next.len() == count && !self.story.cases.iter().any(Case::is_open) {
                break;
            }
            day = next_working_day(day);
        }
        // One that is open on the day of judgement.
        day = next_working_day(day);
        self.receive(at(day, 8, 0), true);
        self.story.as_of = day;
    }

    /// When a case does something again.
    fn following(&mut self, case: usize, day: Date) -> Date {
        let due = self.story.cases[case].due;
        let next = next_working_day(day);
        let patient = due != 0
            && self
                .story
                .procedure
                .activity(due)
                .is_patient(self.story.procedure.working_days);
        if patient && self.rng.chance(30) {
            next_working_day(next)
        } else {
            next
        }
    }

    /// A case does something on a line of its own, which is then joined.
    fn apart(&mut self, case: usize, base: Uid, day: Date) {
        let main = self.tip;
        self.tip = base;
        self.act(case, day);
        let side = self.tip;
        let (parents, with) = match self.rng.chance(50) {
            true => ([main, side], side),
            false => ([side, main], main),
        };
        let officer = self.story.officers[0].0.clone();
        let who = Person {
            officer,
            at: seconds(at(day, 17, 0)),
        };
        self.tip = self
            .story
            .push(&parents, who, "Gabung", vec![Op::Merge { base, with }]);
        if main != base {
            self.story.merges.push((base, self.tip));
        }
    }

    /// Takes a new case in; with its first step or without.
    fn receive(&mut self, time: DateTime, with_step: bool) {
        let index = self.story.cases.len();
        let received = time
            .checked_add((5 * index as i64).minutes())
            .expect("in range");
        let number = format!("{}-{:04}", received.year(), index + 1);
        let class = *self.rng.pick(&["terbuka", "terbatas", "rahasia"]);
        let head = format!(
            "sop = \"{}\"\nrevisi = 0\njudul = \"Permohonan {number}\"\npemohon = \"Dinas Uji\"\nditerima = {}\nklasifikasi = \"{class}\"\n",
            self.story.procedure.id,
            moment(received)
        );
        self.story.cases.push(Case {
            number,
            received,
            head: head.clone(),
            created: 0,
            steps: Vec::new(),
            corrections: Vec::new(),
            cancelled: None,
            due: 1,
        });
        let path = self.story.cases[index].path();
        let recorded = received.checked_add(3.minutes()).expect("in range");
        if with_step {
            self.story.cases[index].created = self.story.nodes.len();
            self.step(index, recorded, Some(head));
        } else {
            let officer = RECORDER.to_owned();
            let uid = self.commit(
                &officer,
                recorded,
                "diterima",
                vec![Op::Write(path, head.into_bytes())],
            );
            self.story.cases[index].created = uid;
        }
    }

    /// What a case does on a day: its next step, and at times a correction or the end.
    fn act(&mut self, case: usize, day: Date) {
        let minutes = 90 * case as i64 + self.rng.below(20) as i64;
        let time = at(day, 9, minutes);
        let steps = self.story.cases[case].steps.len();
        if steps > 1 && case == 1 && self.rng.chance(15) {
            self.cancel(case, time);
            return;
        }
        self.step(case, time, None);
        // Corrections belong to the first case, so that the others' entries can be shifted without leading one astray.
        if case == 0 && (!self.forced.correction || self.rng.chance(25)) {
            self.forced.correction = true;
            let later = time.checked_add(25.minutes()).expect("in range");
            self.correct(case, later);
        }
    }

    fn step(&mut self, case: usize, finished: DateTime, head: Option<String>) {
        let known = &self.story.cases[case];
        let row = self.story.procedure.activity(known.due).clone();
        let lane = self.rng.pick(&row.lanes).clone();
        let officer = self.rng.pick(&self.story.officers_of(&lane)).clone();
        // Long enough in the loops, a case goes on.
        let way = if row.is_decision() && known.steps.len() < 3 {
            self.rng.below(row.exits.len())
        } else {
            0
        };
        let (answer, target) = row.exits[way].clone();
        let index = known.steps.len();
        let attachment = (!row.outputs.is_empty()
            && (!self.forced.attachment || self.rng.chance(25)))
        .then(|| {
            self.forced.attachment = true;
            let content = format!("isi {} {index}\n", known.number).into_bytes();
            (format!("hasil-{index}.txt"), content, self.rng.chance(70))
        });
        let uid = self.story.nodes.len();
        let step = Step {
            activity: row.number,
            lane,
            officer: officer.clone(),
            finished,
            answer: row.is_decision().then_some(answer),
            requirements: row.requirements,
            outputs: row.outputs,
            attachment,
            by: uid,
        };
        let author = if self.rng.chance(15) {
            RECORDER.to_owned()
        } else {
            officer
        };
        let path = known.path();
        let mut ops = vec![match head {
            Some(head) => Op::Write(path, (head + &step.text()).into_bytes()),
            None => Op::Append(path, step.text()),
        }];
        if let Some((name, content, _)) = &step.attachment {
            ops.push(Op::Write(known.file(name), content.clone()));
        }
        let message = format!("{}: langkah {}", known.number, index + 1);
        let recorded = finished
            .checked_add(Span::new().minutes(3 + self.rng.below(12) as i64))
            .expect("in range");
        self.commit(&author, recorded, &message, ops);
        let known = &mut self.story.cases[case];
        known.steps.push(step);
        known.due = target;
    }

    fn correct(&mut self, case: usize, time: DateTime) {
        let known = &self.story.cases[case];
        let which = self.rng.below(known.steps.len());
        let officer = known.steps[which].officer.clone();
        let text = correction(which, &officer, time);
        let path = known.path();
        let uid = self.commit(
            &officer,
            time.checked_add(3.minutes()).expect("in range"),
            "koreksi",
            vec![Op::Append(path, text)],
        );
        self.story.cases[case].corrections.push(uid);
    }

    fn cancel(&mut self, case: usize, time: DateTime) {
        let officer = self.story.officers[0].0.clone();
        let text = format!(
            "\n[pembatalan]\npetugas = \"{officer}\"\ntanggal = {}\nalasan = \"Ditarik pemohon\"\n",
            moment(time)
        );
        let path = self.story.cases[case].path();
        let uid = self.commit(
            &officer,
            time.checked_add(3.minutes()).expect("in range"),
            "dibatalkan",
            vec![Op::Append(path, text)],
        );
        self.story.cases[case].cancelled = Some(uid);
    }

    /// An edit of the office's own files that changes no verdict.
    fn edit_policy(&mut self, day: Date, working: usize) {
        let op = match self.rng.below(5) {
            0 => Op::Write(
                format!("content/halaman-{working}.md"),
                b"+++\njudul = \"Halaman\"\n+++\nIsi.\n".to_vec(),
            ),
            1 => Op::Append("README.md".to_owned(), "Baris lain.\n".to_owned()),
            2 => Op::Append(
                "content/kalender.toml".to_owned(),
                format!(
                    "[[libur]]\ntanggal = 2026-08-{:02}\nnama = \"Hari libur\"\njenis = \"nasional\"\ndasar = \"SKB\"\n\n",
                    1 + working % 28
                ),
            ),
            3 => Op::Append(
                "content/petugas.toml".to_owned(),
                format!(
                    "[[petugas]]\nid = \"baru-{working}\"\nnama = \"Petugas baru\"\nemail = [\"baru-{working}@contoh.go.id\"]\n\
                     pelaksana = [{{ id = \"{}\", sejak = {} }}]\n\n",
                    self.story.procedure.lanes[0],
                    day.tomorrow().expect("in range")
                ),
            ),
            _ => Op::Replace(
                "tertib.toml".to_owned(),
                "Situs Uji".to_owned(),
                "Situs Uji Dua".to_owned(),
            ),
        };
        if matches!(op, Op::Replace(..))
            && self
                .story
                .nodes
                .iter()
                .any(|node| node.ops.iter().any(|op| matches!(op, Op::Replace(..))))
        {
            return;
        }
        self.commit("admin", at(day, 7, 30), "Urusan kantor", vec![op]);
    }
}

/// An entry of correction that adds a note to a step.
pub fn correction(step: usize, officer: &str, time: DateTime) -> String {
    format!(
        "\n[[koreksi]]\nlangkah = {}\npetugas = \"{officer}\"\ntanggal = {}\nalasan = \"Kurang jelas\"\nisi = {{ catatan = \"Lihat berkas.\" }}\n",
        step + 1,
        moment(time)
    )
}
