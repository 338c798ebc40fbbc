//! The map of an import: which column of the log means what.

use std::collections::BTreeMap;

use jiff::civil::Time;
use jiff::tz::TimeZone;

use super::pattern::Pattern;
use crate::case::Classification;

/// A whole map.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportMap {
    /// Lasting name of the log.
    pub source: String,
    /// What tells one row from all others.
    pub key: Pattern,
    /// How the file is written.
    pub form: FileForm,
    /// What a case is made of.
    pub case: CasePatterns,
    /// What a step is made of.
    pub step: StepPatterns,
    /// What the log's words mean.
    pub values: Values,
}

/// How the file is written.
#[derive(Clone, Debug, PartialEq)]
pub struct FileForm {
    /// How letters are bytes.
    pub encoding: Encoding,
    /// The sign between two cells.
    pub delimiter: u8,
    /// Forms of times, tried in this order.
    pub times: Vec<TimeForm>,
    /// The zone of times that name no offset; that of the site where it is absent.
    pub zone: Option<TimeZone>,
    /// The time of day of a date without one; such a date is refused where it is absent.
    pub clock: Option<Time>,
    /// The order of the rows of a case.
    pub order: RowOrder,
    /// The sign between two items of a cell that holds a list.
    pub items: char,
}

/// How letters are bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// Windows-1252, as old spreadsheets of the West save.
    Windows1252,
}

/// The form of a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TimeForm {
    /// ISO 8601, as in `2025-04-14T10:12:00+07:00`.
    Iso,
    /// By the signs of strptime, such as `%d/%m/%Y %H:%M`.
    Signs(String),
}

/// The order of the rows of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowOrder {
    /// As in the file.
    File,
    /// By when the steps were finished; of two at the same time as in the file.
    Finished,
}

/// What a case is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CasePatterns {
    /// Its number.
    pub number: Pattern,
    /// Key of the SOP.
    pub sop: String,
    /// Its revision.
    pub revision: u32,
    /// What it is about.
    pub title: Pattern,
    /// The unit that asked.
    pub applicant: Pattern,
    /// When the request came in.
    pub received: Pattern,
    /// Who may see it.
    pub classification: Classification,
}

/// What a step is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepPatterns {
    /// The number of its case; that of the case itself where it is absent.
    pub case: Option<Pattern>,
    /// Activity.
    pub activity: Pattern,
    /// Lane; the activity's first where it is absent or the cell empty.
    pub lane: Option<Pattern>,
    /// Officer.
    pub officer: Pattern,
    /// When it was finished.
    pub finished: Pattern,
    /// When work on it began.
    pub started: Option<Pattern>,
    /// Kelengkapan that were present.
    pub requirements: Option<Pattern>,
    /// What it produced.
    pub outputs: Option<Pattern>,
    /// Answer.
    pub decision: Option<Pattern>,
    /// Note.
    pub note: Option<Pattern>,
    /// Where the log gives no answer, it is concluded from the next activity, and the step says so.
    pub conclude_decision: bool,
}

/// What the log's words mean: word of the log → value of the record. `*` stands for every other word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Values {
    /// Activities.
    pub activity: BTreeMap<String, u32>,
    /// Lanes.
    pub lane: BTreeMap<String, String>,
    /// Officers.
    pub officer: BTreeMap<String, String>,
    /// Answers.
    pub decision: BTreeMap<String, String>,
}

/// The word that stands for every other.
pub const ANY: &str = "*";

/// What a word means: its own meaning, else that of every other word.
pub fn meaning<'m, T>(words: &'m BTreeMap<String, T>, word: &str) -> Option<&'m T> {
    words.get(word).or_else(|| words.get(ANY))
}

impl ImportMap {
    /// The pattern of the number of a step's case.
    pub fn case_of_step(&self) -> &Pattern {
        self.step.case.as_ref().unwrap_or(&self.case.number)
    }

    /// Patterns that are filled from the rows of steps.
    pub fn step_patterns(&self) -> Vec<&Pattern> {
        let step = &self.step;
        let may = [
            &step.lane,
            &step.started,
            &step.requirements,
            &step.outputs,
            &step.decision,
            &step.note,
        ];
        let must = [
            &self.key,
            self.case_of_step(),
            &step.activity,
            &step.officer,
            &step.finished,
        ];
        let may = may.into_iter().filter_map(Option::as_ref);
        must.into_iter().chain(may).collect()
    }

    /// Patterns that are filled from the rows of cases.
    pub fn case_patterns(&self) -> Vec<&Pattern> {
        let case = &self.case;
        vec![&case.number, &case.title, &case.applicant, &case.received]
    }
}
