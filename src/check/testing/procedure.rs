//! A procedure in code, with three lines of text for each activity.

use jiff::civil::Date;

use super::pen::Pen;
use crate::sop::{
    Activity, Answer, DayUnit, Flow, Identity, Lane, Limit, LimitUnit, Reading, Sop, SopKey, Target,
};
use crate::source::{Located, Source};

/// A procedure in the making.
#[derive(Clone)]
pub(crate) struct SopDraft {
    rows: Vec<Row>,
    unit: DayUnit,
}

#[derive(Clone)]
struct Row {
    number: u32,
    lane: String,
    requirements: Vec<String>,
    outputs: Vec<String>,
    limit: Option<Limit>,
    next: Next,
}

#[derive(Clone)]
enum Next {
    Always(u32),
    Depends(Vec<(String, u32)>),
}

/// A procedure without activities, in working days.
pub(crate) fn sop() -> SopDraft {
    SopDraft {
        rows: Vec::new(),
        unit: DayUnit::Working,
    }
}

/// 1 → 2 → 3, a decision: `ya` → 4 → end, `tidak` → 2. One day each, 14 for activity 3.
pub(crate) fn procedure() -> SopDraft {
    sop()
        .activity(1, "1 hari", 2)
        .activity(2, "1 hari", 3)
        .decision(3, "14 hari", &[("ya", 4), ("tidak", 2)])
        .activity(4, "1 hari", 0)
}

impl SopDraft {
    /// Adds an activity that leads to `next`; 0 is the end. An empty limit is none.
    pub(crate) fn activity(self, number: u32, limit: &str, next: u32) -> Self {
        self.row(number, limit, Next::Always(next))
    }

    /// Adds a decision with its answers; 0 is the end.
    pub(crate) fn decision(self, number: u32, limit: &str, answers: &[(&str, u32)]) -> Self {
        let answers = answers.iter().map(|(name, to)| ((*name).to_owned(), *to));
        let next = Next::Depends(answers.collect());
        self.row(number, limit, next)
    }

    /// Lets an activity lead elsewhere.
    pub(crate) fn leading(mut self, number: u32, next: u32) -> Self {
        for row in self.rows.iter_mut().filter(|row| row.number == number) {
            row.next = Next::Always(next);
        }
        self
    }

    /// Puts the last activity into a lane.
    pub(crate) fn in_lane(mut self, lane: &str) -> Self {
        self.last().lane = lane.to_owned();
        self
    }

    /// Lets the last activity ask for kelengkapan.
    pub(crate) fn needing(mut self, items: &[&str]) -> Self {
        self.last().requirements = items.iter().map(|item| (*item).to_owned()).collect();
        self
    }

    /// Lets the last activity ask for output.
    pub(crate) fn producing(mut self, items: &[&str]) -> Self {
        self.last().outputs = items.iter().map(|item| (*item).to_owned()).collect();
        self
    }

    fn last(&mut self) -> &mut Row {
        self.rows.last_mut().expect("an activity")
    }

    /// Counts calendar days.
    pub(crate) fn in_calendar_days(mut self) -> Self {
        self.unit = DayUnit::Calendar;
        self
    }

    fn row(mut self, number: u32, limit: &str, next: Next) -> Self {
        self.rows.push(Row {
            number,
            lane: "loket".to_owned(),
            requirements: Vec::new(),
            outputs: Vec::new(),
            limit: parse(limit),
            next,
        });
        self
    }

    /// The procedure with its text.
    pub(crate) fn build(&self) -> Sop {
        let mut pen = Pen::default();
        let activities = self.rows.iter().map(|row| row.write(&mut pen)).collect();
        let key = SopKey {
            sop: "contoh".to_owned(),
            revision: 0,
        };
        Sop {
            identity: identity(),
            day_unit: self.unit,
            lanes: vec![Lane {
                id: "loket".to_owned(),
                name: "Loket".to_owned(),
            }],
            activities,
            doubts: Vec::new(),
            narrative: String::new(),
            source: Source::new(key.path(), pen.text),
            key,
        }
    }
}

impl Row {
    fn write(&self, pen: &mut Pen) -> Activity {
        let number = pen.entry("nomor", &self.number.to_string(), self.number);
        let lanes = pen.line(&format!("pelaksana = [\"{}\"]", self.lane));
        let lane = lanes.end - self.lane.len() - 3..lanes.end - 1;
        let flow = match &self.next {
            Next::Always(to) => Flow::Next(pen.entry("lanjut", &shown(*to), target(*to))),
            Next::Depends(answers) => {
                let line = pen.line("keputusan = { … }");
                let answer = |(name, to): &(String, u32)| Answer {
                    name: name.clone(),
                    target: Located {
                        value: target(*to),
                        span: line,
                    },
                };
                Flow::Decision(answers.iter().map(answer).collect())
            }
        };
        Activity {
            number,
            description: format!("Aktivitas {}", self.number),
            lanes: vec![Located::new(self.lane.clone(), lane)],
            requirements: self.requirements.clone(),
            limit: self.limit,
            outputs: self.outputs.clone(),
            remark: String::new(),
            flow,
        }
    }
}

fn target(number: u32) -> Target {
    match number {
        0 => Target::End,
        number => Target::Activity(number),
    }
}

fn shown(number: u32) -> String {
    match number {
        0 => "\"selesai\"".to_owned(),
        number => number.to_string(),
    }
}

fn parse(limit: &str) -> Option<Limit> {
    let (amount, unit) = limit.split_once(' ')?;
    let unit = match unit {
        "menit" => LimitUnit::Minutes,
        "jam" => LimitUnit::Hours,
        "hari" => LimitUnit::Days,
        "minggu" => LimitUnit::Weeks,
        "bulan" => LimitUnit::Months,
        other => panic!("no limit in {other} here"),
    };
    Some(Limit {
        amount: amount.parse().expect("a number"),
        unit,
    })
}

fn identity() -> Identity {
    Identity {
        name: "Contoh".to_owned(),
        number: "001".to_owned(),
        office: vec!["Dinas Contoh".to_owned()],
        created: Date::constant(2024, 1, 2),
        revised: None,
        approved: Date::constant(2024, 1, 3),
        effective: Reading::Absent,
        approved_by: "Kepala Dinas".to_owned(),
        legal_basis: Vec::new(),
        qualifications: Vec::new(),
        related: Vec::new(),
        equipment: Vec::new(),
        warning: String::new(),
        recording: String::new(),
    }
}
