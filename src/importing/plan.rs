//! The rows of a log as cases: what is to be recorded, what an earlier run recorded, and what can't be taken.

use std::collections::{BTreeMap, BTreeSet};

use super::fate::{Fate, Reason, RowFate};
use super::map::RowOrder;
use super::row::{self, Around, StepRow};
use super::table::Table;
use crate::case::{CaseRecord, Step};
use crate::recording::{NewCase, NewStep};
use crate::sop::{Sop, Target};

/// What is to be done.
#[derive(Debug, Default)]
pub struct Plan {
    /// Cases with steps to record, in the order of the log.
    pub cases: Vec<CasePlan>,
    /// Rows whose fate is settled already.
    pub fates: Vec<RowFate>,
}

/// A case with steps to record.
#[derive(Debug)]
pub struct CasePlan {
    /// Its number.
    pub number: String,
    /// Its file, where it is there already.
    pub stands: Option<(String, String)>,
    /// Steps that stand in it.
    pub before: usize,
    /// Its head, where it is new.
    pub head: Option<NewCase>,
    /// The steps, in the order in which they are recorded.
    pub steps: Vec<PlannedStep>,
}

/// A step to record.
#[derive(Clone, Debug)]
pub struct PlannedStep {
    /// Line of the log.
    pub line: u32,
    /// Key of the row.
    pub key: String,
    /// The step.
    pub step: NewStep,
}

/// A case of the record that has the number of one of the log.
#[derive(Clone, Debug)]
pub struct Standing {
    /// Its file.
    pub path: String,
    /// The file's text.
    pub text: String,
    /// What it says, where it can be read.
    pub record: Option<CaseRecord>,
}

/// Numbers of all cases that a log speaks of.
pub fn numbers(rows: &[StepRow]) -> BTreeSet<String> {
    rows.iter().filter_map(|row| row.number.clone()).collect()
}

/// Reads every row of a log.
pub fn read(table: &Table, around: Around<'_>) -> Vec<StepRow> {
    let mut keys: BTreeMap<String, u32> = BTreeMap::new();
    let rows = table.rows.iter().map(|row| {
        let mut read = row::step(table, row, around);
        if !read.key.is_empty() {
            if let Some(first) = keys.get(&read.key) {
                read.step = Err(Reason::new("kunci-ganda").with("baris", *first));
            } else {
                keys.insert(read.key.clone(), read.line);
            }
        }
        read
    });
    rows.collect()
}

/// Puts rows together to cases.
pub fn plan(
    log: (&Table, Vec<StepRow>),
    heads: &Heads,
    standing: &BTreeMap<String, Standing>,
    around: Around<'_>,
) -> Plan {
    let (table, rows) = log;
    let mut plan = Plan::default();
    let mut order: Vec<String> = Vec::new();
    let mut groups: BTreeMap<String, Vec<StepRow>> = BTreeMap::new();
    for row in rows {
        match &row.number {
            Some(number) => {
                let group = groups.entry(number.clone()).or_default();
                if group.is_empty() {
                    order.push(number.clone());
                }
                group.push(row);
            }
            None => plan.settle(&row, "", refused(&row)),
        }
    }
    for number in order {
        let Some(rows) = groups.remove(&number) else {
            continue;
        };
        let head = |line| heads.of(&number, table, line, around);
        let group = Group {
            number: number.clone(),
            rows,
            around,
        };
        group.settle(head, standing.get(&number), &mut plan);
    }
    plan
}

/// Where the heads of new cases come from: rows of a log of cases of their own, or the first row of the case.
#[derive(Debug, Default)]
pub struct Heads {
    own: Option<BTreeMap<String, Result<NewCase, Reason>>>,
}

impl Heads {
    /// From a log of cases; returns the rows of it that are of no use, too.
    pub fn read(
        table: &Table,
        used: &BTreeSet<String>,
        around: Around<'_>,
    ) -> (Self, Vec<RowFate>) {
        let mut own: BTreeMap<String, (u32, Result<NewCase, Reason>)> = BTreeMap::new();
        let mut fates = Vec::new();
        for row in &table.rows {
            let number = row.cells.clone().and_then(|cells| {
                let number = row::number_of(table, &cells, &around.map.case.number)?;
                Ok((number, cells))
            });
            let refuse = |case: &str, reason| RowFate {
                line: row.line,
                key: String::new(),
                case: case.to_owned(),
                fate: Fate::Refused(reason),
            };
            match number {
                Err(reason) => fates.push(refuse("", reason)),
                Ok((number, _)) if !used.contains(&number) => {
                    fates.push(refuse(&number, Reason::new("tanpa-langkah")));
                }
                Ok((number, cells)) => {
                    if let Some((line, head)) = own.get_mut(&number) {
                        let twice = Reason::new("berkas-ganda").with("baris", *line);
                        *head = Err(twice.clone().with("baris_kedua", row.line));
                        fates.push(refuse(&number, twice.with("baris_kedua", row.line)));
                        continue;
                    }
                    let head = row::head(table, &cells, around);
                    if let Err(reason) = &head {
                        fates.push(refuse(&number, reason.clone()));
                    }
                    own.insert(number, (row.line, head));
                }
            }
        }
        let own = own.into_iter().map(|(number, (_, head))| (number, head));
        let heads = Self {
            own: Some(own.collect()),
        };
        (heads, fates)
    }

    fn of(
        &self,
        number: &str,
        table: &Table,
        line: u32,
        around: Around<'_>,
    ) -> Result<NewCase, Reason> {
        if let Some(own) = &self.own {
            let none = || Err(Reason::new("tanpa-kepala"));
            return own.get(number).cloned().unwrap_or_else(none);
        }
        let row = table.rows.iter().find(|row| row.line == line);
        match row.map(|row| &row.cells) {
            Some(Ok(cells)) => row::head(table, cells, around),
            _ => Err(Reason::new("tanpa-kepala")),
        }
    }
}

impl Plan {
    fn settle(&mut self, row: &StepRow, case: &str, fate: Fate) {
        self.fates.push(RowFate {
            line: row.line,
            key: row.key.clone(),
            case: case.to_owned(),
            fate,
        });
    }
}

/// The fate of a row that can't be read.
fn refused(row: &StepRow) -> Fate {
    match &row.step {
        Err(reason) => Fate::Refused(reason.clone()),
        Ok(_) => Fate::Refused(Reason::new("nomor").with("nilai", "")),
    }
}

/// The rows of one case.
struct Group<'a> {
    number: String,
    rows: Vec<StepRow>,
    around: Around<'a>,
}

impl Group<'_> {
    fn settle(
        mut self,
        head: impl Fn(u32) -> Result<NewCase, Reason>,
        standing: Option<&Standing>,
        plan: &mut Plan,
    ) {
        if self.around.map.form.order == RowOrder::Finished {
            // Rows that can't be read hold back the case anyway, wherever they stand.
            let finished = |row: &StepRow| row.step.as_ref().ok().map(|step| step.finished.at);
            self.rows.sort_by_key(finished);
        }
        let number = self.number.clone();
        if let Some(standing) = standing {
            self.compare(standing, plan);
        }
        let Some(first) = self.rows.first() else {
            return;
        };
        let mut made = None;
        if standing.is_none() {
            match head(first.line) {
                Ok(head) => made = Some(head),
                Err(reason) => self.refuse_first(reason),
            }
        }
        let bad = self.rows.iter().find(|row| row.step.is_err());
        if let Some(bad) = bad.map(|row| row.line) {
            for row in &self.rows {
                let fate = match &row.step {
                    Err(reason) => Fate::Refused(reason.clone()),
                    Ok(_) => Fate::Held(bad),
                };
                plan.settle(row, &number, fate);
            }
            return;
        }
        let record = standing.and_then(|standing| standing.record.as_ref());
        let steps = self.rows.into_iter().filter_map(|row| {
            let (line, key) = (row.line, row.key);
            row.step.ok().map(|step| PlannedStep { line, key, step })
        });
        let mut steps: Vec<PlannedStep> = steps.collect();
        if self.around.map.step.conclude_decision {
            conclude(&mut steps, self.around.sop);
        }
        plan.cases.push(CasePlan {
            number,
            stands: standing.map(|standing| (standing.path.clone(), standing.text.clone())),
            before: record.map_or(0, |record| record.steps.len()),
            head: made,
            steps,
        });
    }

    fn refuse_first(&mut self, reason: Reason) {
        if let Some(row) = self.rows.first_mut() {
            row.step = Err(reason);
        }
    }

    /// Takes out the rows that the case holds already, and refuses those that it has no room for.
    fn compare(&mut self, standing: &Standing, plan: &mut Plan) {
        let source = self.around.map.source.as_str();
        let Some(record) = &standing.record else {
            let reason = Reason::new("berkas-rusak").with("file", standing.path.clone());
            return self.refuse_all(&reason);
        };
        let ours: BTreeMap<&str, &Step> = record
            .steps
            .iter()
            .filter_map(|step| {
                let imported = step.imported.as_ref()?;
                (imported.source == source).then_some((imported.key.as_str(), step.as_ref()))
            })
            .collect();
        if ours.is_empty() {
            let reason = Reason::new("nomor-terpakai").with("file", standing.path.clone());
            return self.refuse_all(&reason);
        }
        let only_ours = ours.len() == record.steps.len() && record.cancellation.is_none();
        let last = self
            .rows
            .iter()
            .rposition(|row| ours.contains_key(row.key.as_str()));
        let mut left = Vec::new();
        for (at, mut row) in std::mem::take(&mut self.rows).into_iter().enumerate() {
            let recorded = ours.get(row.key.as_str());
            match (recorded, &row.step) {
                (Some(recorded), Ok(step)) if same(recorded, step) => {
                    plan.settle(&row, &self.number, Fate::Already);
                    continue;
                }
                (Some(_), Ok(_)) => row.step = Err(Reason::new("isi-berbeda")),
                (None, Ok(_)) if !only_ours => {
                    row.step = Err(Reason::new("sudah-dilanjutkan"));
                }
                (None, Ok(_)) if last.is_some_and(|last| at < last) => {
                    row.step = Err(Reason::new("sisipan"));
                }
                _ => {}
            }
            left.push(row);
        }
        self.rows = left;
    }

    fn refuse_all(&mut self, reason: &Reason) {
        for row in &mut self.rows {
            if row.step.is_ok() {
                row.step = Err(reason.clone());
            }
        }
    }
}

/// Whether a recorded step says what the row says. An answer that was concluded is no word of the row.
fn same(recorded: &Step, new: &NewStep) -> bool {
    let concluded = recorded
        .imported
        .as_ref()
        .is_some_and(|i| !i.concluded.is_empty());
    let outputs = recorded.outputs.iter().map(|output| &output.name);
    let answer = recorded.decision.as_ref().map(|answer| &answer.value);
    let started = recorded.started.as_ref().map(|at| at.value.at.as_second());
    recorded.activity.value == new.activity
        && recorded.lane.value == new.lane
        && recorded.officer.value == new.officer
        && recorded.finished.value.at.as_second() == new.finished.at.as_second()
        && started == new.started.map(|at| at.at.as_second())
        && recorded.requirements == new.requirements
        && outputs.eq(new.outputs.iter().map(|output| &output.name))
        && (concluded || answer == new.decision.as_ref())
        && recorded.note == new.note
}

/// Fills answers that only one way to the next step explains.
fn conclude(steps: &mut [PlannedStep], sop: &Sop) {
    let next: Vec<Option<u32>> = (1..=steps.len())
        .map(|at| steps.get(at).map(|step| step.step.activity))
        .collect();
    for (planned, next) in steps.iter_mut().zip(next) {
        let step = &mut planned.step;
        let (None, Some(next), Some(activity)) =
            (&step.decision, next, sop.activity(step.activity))
        else {
            continue;
        };
        let leads = |target: Target| target == Target::Activity(next);
        let mut answers = activity
            .flow
            .answers()
            .iter()
            .filter(|a| leads(a.target.value));
        if let (Some(answer), None) = (answers.next(), answers.next()) {
            step.decision = Some(answer.name.clone());
            if let Some(imported) = &mut step.imported {
                imported.concluded.push("keputusan".to_owned());
            }
        }
    }
}
