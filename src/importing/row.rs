//! One row of a log → one step, or why not.

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::fate::Reason;
use super::map::{ImportMap, meaning};
use super::pattern::Pattern;
use super::table::{Row, Table};
use super::when::{self, TimeFault};
use crate::case::Imported;
use crate::recording::{NewCase, NewOutput, NewStep};
use crate::roster::Roster;
use crate::sop::{Activity, Sop};
use crate::stamp::Moment;

/// Longest short text, such as a title, in characters.
const TEXT_LIMIT: usize = 300;

/// Longest note, in characters.
const NOTE_LIMIT: usize = 10_000;

/// Longest number of a case, in characters.
const NUMBER_LIMIT: usize = 100;

/// What rows are read by.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// What means what.
    pub map: &'a ImportMap,
    /// The SOP that all cases are of.
    pub sop: &'a Sop,
    /// The officers.
    pub roster: &'a Roster,
    /// The site's zone.
    pub zone: &'a TimeZone,
    /// The day on which everything is judged; nothing was finished after it.
    pub today: Date,
}

/// A row, as far as it can be read.
#[derive(Clone, Debug)]
pub struct StepRow {
    /// Line of the log.
    pub line: u32,
    /// What tells it from all others; empty where it can't be read.
    pub key: String,
    /// Number of its case, where it can be read.
    pub number: Option<String>,
    /// The step.
    pub step: Result<NewStep, Reason>,
}

/// Reads a row of a step.
pub fn step(table: &Table, row: &Row, around: Around<'_>) -> StepRow {
    let unread = |reason: Reason| StepRow {
        line: row.line,
        key: String::new(),
        number: None,
        step: Err(reason),
    };
    let cells = match &row.cells {
        Ok(cells) => Cells { table, cells },
        Err(reason) => return unread(reason.clone()),
    };
    let key = match cells.text(&around.map.key, "kunci") {
        Ok(key) => key,
        Err(reason) => return unread(reason),
    };
    let number = number(cells, around.map.case_of_step());
    match number {
        Err(reason) => StepRow {
            key,
            ..unread(reason)
        },
        Ok(number) => StepRow {
            line: row.line,
            step: new_step(cells, around, (&key, row.line)),
            key,
            number: Some(number),
        },
    }
}

/// Reads the head of a case from a row.
///
/// # Errors
/// With why not.
pub fn head(table: &Table, cells: &[String], around: Around<'_>) -> Result<NewCase, Reason> {
    let cells = Cells { table, cells };
    let case = &around.map.case;
    Ok(NewCase {
        sop: case.sop.clone(),
        revision: case.revision,
        title: cells.text(&case.title, "judul")?,
        applicant: cells.text(&case.applicant, "pemohon")?,
        received: past_moment(cells, (&case.received, "diterima"), around)?,
        classification: case.classification,
    })
}

/// The number of a case.
///
/// # Errors
/// When it can't be the name of a file.
pub fn number_of(table: &Table, cells: &[String], pattern: &Pattern) -> Result<String, Reason> {
    number(Cells { table, cells }, pattern)
}

#[derive(Clone, Copy)]
struct Cells<'a> {
    table: &'a Table,
    cells: &'a [String],
}

impl Cells<'_> {
    fn raw(self, pattern: &Pattern) -> String {
        self.table.fill(pattern, self.cells)
    }

    /// Text that must be there.
    fn text(self, pattern: &Pattern, key: &'static str) -> Result<String, Reason> {
        let text = self.any(pattern, key, TEXT_LIMIT)?;
        if text.is_empty() {
            return Err(Reason::new("kosong").with("kunci", key));
        }
        Ok(text)
    }

    /// Text that may be empty.
    fn any(self, pattern: &Pattern, key: &'static str, limit: usize) -> Result<String, Reason> {
        let text = self.raw(pattern);
        let length = text.chars().count();
        if length > limit {
            return Err(Reason::new("terlalu-panjang")
                .with("kunci", key)
                .with("jumlah", length)
                .with("batas", limit));
        }
        let is_note = key == "catatan";
        let control =
            |sign: char| sign.is_control() && !(is_note && matches!(sign, '\n' | '\r' | '\t'));
        match text.chars().find(|sign| control(*sign)) {
            None => Ok(text),
            Some(sign) => Err(Reason::new("tanda-kendali")
                .with("kunci", key)
                .with("kode", format!("U+{:04X}", u32::from(sign)))),
        }
    }

    fn optional(
        self,
        pattern: Option<&Pattern>,
        key: &'static str,
    ) -> Result<Option<String>, Reason> {
        let limit = if key == "catatan" {
            NOTE_LIMIT
        } else {
            TEXT_LIMIT
        };
        let text = pattern
            .map(|pattern| self.any(pattern, key, limit))
            .transpose()?;
        Ok(text.filter(|text| !text.is_empty()))
    }
}

fn number(cells: Cells<'_>, pattern: &Pattern) -> Result<String, Reason> {
    let number = cells.text(pattern, "nomor")?;
    if number.chars().count() <= NUMBER_LIMIT && crate::recording::is_number(&number) {
        return Ok(number);
    }
    Err(Reason::new("nomor").with("nilai", number))
}

fn new_step(
    cells: Cells<'_>,
    around: Around<'_>,
    (key, line): (&str, u32),
) -> Result<NewStep, Reason> {
    let map = &around.map.step;
    let activity = activity(cells, around)?;
    let finished = past_moment(cells, (&map.finished, "selesai"), around)?;
    let started = match &map.started {
        Some(pattern) if !cells.raw(pattern).is_empty() => {
            Some(past_moment(cells, (pattern, "mulai"), around)?)
        }
        _ => None,
    };
    Ok(NewStep {
        activity: activity.number.value,
        lane: lane(cells, around, activity)?,
        officer: officer(cells, around)?,
        finished,
        started,
        requirements: list(cells, map.requirements.as_ref(), "kelengkapan", around)?,
        outputs: list(cells, map.outputs.as_ref(), "output", around)?
            .into_iter()
            .map(|name| NewOutput { name, file: None })
            .collect(),
        decision: decision(cells, around, activity)?,
        note: cells.optional(map.note.as_ref(), "catatan")?,
        imported: Some(Imported {
            source: around.map.source.clone(),
            key: key.to_owned(),
            row: line,
            concluded: Vec::new(),
        }),
    })
}

fn activity<'a>(cells: Cells<'_>, around: Around<'a>) -> Result<&'a Activity, Reason> {
    let word = cells.text(&around.map.step.activity, "aktivitas")?;
    let meant = meaning(&around.map.values.activity, &word).copied();
    let number = meant.or_else(|| word.parse().ok());
    number
        .and_then(|number| around.sop.activity(number))
        .ok_or_else(|| Reason::new("aktivitas").with("nilai", word))
}

fn lane(cells: Cells<'_>, around: Around<'_>, activity: &Activity) -> Result<String, Reason> {
    let word = cells.optional(around.map.step.lane.as_ref(), "pelaksana")?;
    let Some(word) = word else {
        let first = activity.lanes.first();
        return first
            .map(|lane| lane.value.clone())
            .ok_or_else(|| Reason::new("kosong").with("kunci", "pelaksana"));
    };
    let lane = meaning(&around.map.values.lane, &word).unwrap_or(&word);
    if around.sop.lane_index(lane).is_none() {
        return Err(Reason::new("pelaksana").with("nilai", word));
    }
    Ok(lane.clone())
}

fn officer(cells: Cells<'_>, around: Around<'_>) -> Result<String, Reason> {
    let word = cells.text(&around.map.step.officer, "petugas")?;
    let id = meaning(&around.map.values.officer, &word).unwrap_or(&word);
    if around.roster.officer(id).is_none() {
        return Err(Reason::new("petugas").with("nilai", word));
    }
    Ok(id.clone())
}

fn decision(
    cells: Cells<'_>,
    around: Around<'_>,
    activity: &Activity,
) -> Result<Option<String>, Reason> {
    let word = cells.optional(around.map.step.decision.as_ref(), "keputusan")?;
    // A column of answers is empty, or holds something else, where nothing is decided.
    let Some(word) = word.filter(|_| !activity.flow.answers().is_empty()) else {
        return Ok(None);
    };
    let answer = meaning(&around.map.values.decision, &word).unwrap_or(&word);
    if activity.flow.answer(answer).is_none() {
        let known = activity.flow.answers().iter().map(|a| a.name.clone());
        return Err(Reason::new("keputusan")
            .with("nilai", word)
            .with("pilihan", known.collect::<Vec<_>>()));
    }
    Ok(Some(answer.clone()))
}

fn list(
    cells: Cells<'_>,
    pattern: Option<&Pattern>,
    key: &'static str,
    around: Around<'_>,
) -> Result<Vec<String>, Reason> {
    let text = cells.optional(pattern, key)?.unwrap_or_default();
    let items = text.split(around.map.form.items).map(str::trim);
    Ok(items
        .filter(|item| !item.is_empty())
        .map(str::to_owned)
        .collect())
}

fn past_moment(
    cells: Cells<'_>,
    (pattern, key): (&Pattern, &'static str),
    around: Around<'_>,
) -> Result<Moment, Reason> {
    let text = cells.text(pattern, key)?;
    let refuse = |reason: &'static str| {
        Reason::new(reason)
            .with("kunci", key)
            .with("nilai", text.clone())
    };
    let moment = when::read(&text, &around.map.form, around.zone).map_err(|fault| {
        refuse(match fault {
            TimeFault::Unread => "waktu",
            TimeFault::NoClock => "waktu-tanpa-jam",
            TimeFault::Ambiguous => "waktu-ganda",
            TimeFault::Year => "waktu-tahun",
        })
    })?;
    if moment.date_in(around.zone) > around.today {
        return Err(refuse("waktu-depan").with("tanggal", around.today));
    }
    Ok(moment)
}
