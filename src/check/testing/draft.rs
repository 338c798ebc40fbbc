//! One version of a case file in code, with the text that a clerk would have written.

use std::sync::Arc;

use super::moment;
use super::pen::Pen;
use super::story::{Story, story};
use crate::case::{
    Cancellation, CaseRecord, CaseVersion, Classification, Correction, Output, Step, StepPatch,
};
use crate::check::form::SYNTAX;
use crate::finding::Finding;
use crate::source::{Located, Source};

/// A version in the making.
#[derive(Clone)]
pub(crate) struct Draft {
    /// Number of the case.
    pub(crate) id: String,
    path: Option<String>,
    title: String,
    received: String,
    comment: String,
    steps: Vec<StepDraft>,
    corrections: Vec<CorrectionDraft>,
    cancelled: Option<String>,
    readable: bool,
    lost: bool,
    broken: Option<fn(String) -> String>,
}

#[derive(Clone)]
struct StepDraft {
    activity: u32,
    finished: String,
    started: Option<String>,
    decision: Option<String>,
    lane: String,
    officer: String,
    requirements: Vec<String>,
    outputs: Vec<OutputDraft>,
}

#[derive(Clone)]
struct OutputDraft {
    name: String,
    file: Option<String>,
    sha256: Option<String>,
}

#[derive(Clone)]
struct CorrectionDraft {
    step: u32,
    date: String,
    officer: String,
    activity: Option<u32>,
    finished: Option<String>,
    outputs: Option<Vec<OutputDraft>>,
}

/// A case without steps.
pub(crate) fn case(id: &str) -> Draft {
    Draft {
        id: id.to_owned(),
        path: None,
        title: "Permohonan contoh".to_owned(),
        received: "2025-04-14 08:00".to_owned(),
        comment: "berkas contoh".to_owned(),
        steps: Vec::new(),
        corrections: Vec::new(),
        cancelled: None,
        readable: true,
        lost: false,
        broken: None,
    }
}

impl Draft {
    /// Sets `diterima`.
    pub(crate) fn received(mut self, when: &str) -> Self {
        self.received = when.to_owned();
        self
    }

    /// Sets `judul`.
    pub(crate) fn titled(mut self, title: &str) -> Self {
        self.title = title.to_owned();
        self
    }

    /// Sets the comment in the text, which is no value.
    pub(crate) fn comment(mut self, comment: &str) -> Self {
        self.comment = comment.to_owned();
        self
    }

    /// Puts the file elsewhere than its day of receipt says.
    pub(crate) fn at(mut self, path: &str) -> Self {
        self.path = Some(path.to_owned());
        self
    }

    /// Makes the text one that can't be understood.
    pub(crate) fn unreadable(mut self) -> Self {
        self.readable = false;
        self
    }

    /// This version can't be read: its text is written otherwise.
    pub(crate) fn broken(self, write: fn(String) -> String) -> Self {
        Self {
            broken: Some(write),
            ..self.unreadable()
        }
    }

    /// The object of this version is missing.
    pub(crate) fn lost(self) -> Self {
        Self {
            lost: true,
            ..self.unreadable()
        }
    }

    /// Appends a step.
    pub(crate) fn step(mut self, activity: u32, finished: &str) -> Self {
        self.steps.push(StepDraft {
            activity,
            finished: finished.to_owned(),
            started: None,
            decision: None,
            lane: "loket".to_owned(),
            officer: "loket-01".to_owned(),
            requirements: Vec::new(),
            outputs: Vec::new(),
        });
        self
    }

    /// Appends a step with an answer.
    pub(crate) fn decided(self, activity: u32, answer: &str, finished: &str) -> Self {
        let mut draft = self.step(activity, finished);
        draft.last().decision = Some(answer.to_owned());
        draft
    }

    /// Sets `mulai` of the last step.
    pub(crate) fn started(mut self, when: &str) -> Self {
        self.last().started = Some(when.to_owned());
        self
    }

    /// Sets the lane of the last step.
    pub(crate) fn in_lane(mut self, lane: &str) -> Self {
        self.last().lane = lane.to_owned();
        self
    }

    /// Sets the officer of the last step.
    pub(crate) fn by(mut self, officer: &str) -> Self {
        self.last().officer = officer.to_owned();
        self
    }

    /// Gives the last step kelengkapan.
    pub(crate) fn holding(mut self, items: &[&str]) -> Self {
        self.last().requirements = items.iter().map(|item| (*item).to_owned()).collect();
        self
    }

    /// Gives the last step one more output.
    pub(crate) fn output(mut self, name: &str) -> Self {
        self.last().outputs.push(OutputDraft {
            name: name.to_owned(),
            file: None,
            sha256: None,
        });
        self
    }

    /// Gives the last step one more output, which is a file.
    pub(crate) fn file(mut self, file: &str) -> Self {
        self.last().outputs.push(OutputDraft::of(file));
        self
    }

    /// Gives the last output a hash.
    pub(crate) fn hashed(mut self, sha256: &str) -> Self {
        let output = self.last().outputs.last_mut().expect("an output");
        output.sha256 = Some(sha256.to_owned());
        self
    }

    /// Appends a correction of a step's `selesai`.
    pub(crate) fn corrected_finish(self, step: u32, finished: &str, date: &str) -> Self {
        let mut draft = self.corrected(step, date);
        draft.last_correction().finished = Some(finished.to_owned());
        draft
    }

    /// Appends a correction of a step's `aktivitas`.
    pub(crate) fn corrected_activity(self, step: u32, activity: u32, date: &str) -> Self {
        let mut draft = self.corrected(step, date);
        draft.last_correction().activity = Some(activity);
        draft
    }

    /// Appends a correction of a step's output: one file.
    pub(crate) fn corrected_file(self, step: u32, file: &str, date: &str) -> Self {
        let mut draft = self.corrected(step, date);
        draft.last_correction().outputs = Some(vec![OutputDraft::of(file)]);
        draft
    }

    /// Sets the officer of the last correction.
    pub(crate) fn corrected_by(mut self, officer: &str) -> Self {
        self.last_correction().officer = officer.to_owned();
        self
    }

    fn corrected(mut self, step: u32, date: &str) -> Self {
        self.corrections.push(CorrectionDraft {
            step,
            date: date.to_owned(),
            officer: "loket-01".to_owned(),
            activity: None,
            finished: None,
            outputs: None,
        });
        self
    }

    fn last_correction(&mut self) -> &mut CorrectionDraft {
        self.corrections.last_mut().expect("a correction")
    }

    /// Withdraws the case.
    pub(crate) fn cancelled(mut self, date: &str) -> Self {
        self.cancelled = Some(date.to_owned());
        self
    }

    fn last(&mut self) -> &mut StepDraft {
        self.steps.last_mut().expect("a step")
    }

    /// Where the file stands.
    pub(crate) fn path(&self) -> String {
        let (year, month) = (&self.received[..4], &self.received[5..7]);
        let usual = || format!("cases/{year}/{month}/{}.toml", self.id);
        self.path.clone().unwrap_or_else(usual)
    }

    /// The story in which every entry was recorded at its own time.
    pub(crate) fn story(&self) -> Story {
        let mut version = Self {
            steps: Vec::new(),
            corrections: Vec::new(),
            cancelled: None,
            ..self.clone()
        };
        let mut told = story(version.clone()).first_on(&self.received);
        for step in &self.steps {
            version.steps.push(step.clone());
            told = told.on(&step.finished).then(version.clone());
        }
        for correction in &self.corrections {
            version.corrections.push(correction.clone());
            told = told.on(&correction.date).then(version.clone());
        }
        if let Some(date) = &self.cancelled {
            version.cancelled = Some(date.clone());
            told = told.on(date).then(version);
        }
        told
    }

    /// The file as tertib would read it.
    pub(crate) fn version(&self) -> CaseVersion {
        if !self.readable {
            let text = match self.broken {
                Some(write) => {
                    let mut pen = Pen::default();
                    self.write(&mut pen);
                    write(pen.text)
                }
                None => "sop = [\n".to_owned(),
            };
            let source = Source::new(self.path(), text);
            let mistake = Finding::new(&SYNTAX).at(source.whole());
            return CaseVersion {
                source,
                record: None,
                mistakes: vec![mistake],
                lost: self.lost,
            };
        }
        let mut pen = Pen::default();
        let record = self.write(&mut pen);
        CaseVersion {
            source: Source::new(self.path(), pen.text),
            record: Some(record),
            mistakes: Vec::new(),
            lost: false,
        }
    }

    fn write(&self, pen: &mut Pen) -> CaseRecord {
        let sop = pen.words("sop", "contoh");
        let revision = pen.entry("revisi", "0", 0);
        let title = pen.words("judul", &self.title).value;
        let applicant = pen.words("pemohon", "Dinas Contoh").value;
        let received = pen.entry("diterima", &self.received, moment(&self.received));
        pen.words("klasifikasi", "terbuka");
        pen.line(&format!("# {}", self.comment));
        pen.line("");
        let steps = self
            .steps
            .iter()
            .map(|step| Arc::new(step.write(pen)))
            .collect();
        let corrections = self.corrections.iter().map(|c| c.write(pen)).collect();
        let cancellation = self.cancelled.as_ref().map(|date| Cancellation {
            at: Located::new((), pen_range(pen, "[pembatalan]")),
            officer: pen.words("petugas", "loket-01"),
            date: pen.entry("tanggal", date, moment(date)),
            reason: pen.words("alasan", "ditarik").value,
        });
        CaseRecord {
            sop,
            revision,
            title,
            applicant,
            received,
            classification: Classification::Open,
            steps,
            corrections,
            cancellation,
        }
    }
}

impl StepDraft {
    fn write(&self, pen: &mut Pen) -> Step {
        let at = Located::new((), pen_range(pen, "[[langkah]]"));
        let activity = pen.entry("aktivitas", &self.activity.to_string(), self.activity);
        let lane = pen.words("pelaksana", &self.lane);
        let officer = pen.words("petugas", &self.officer);
        let finished = pen.entry("selesai", &self.finished, moment(&self.finished));
        let started = self
            .started
            .as_ref()
            .map(|s| pen.entry("mulai", s, moment(s)));
        let decision = self.decision.as_ref().map(|d| pen.words("keputusan", d));
        pen.line(&format!("kelengkapan = {:?}", self.requirements));
        pen.line("output = []");
        let outputs = self.outputs.iter().map(|o| o.write(pen)).collect();
        pen.line("");
        Step {
            activity,
            lane,
            officer,
            finished,
            started,
            requirements: self.requirements.clone(),
            outputs,
            decision,
            note: None,
            imported: None,
            at,
        }
    }
}

impl OutputDraft {
    fn of(file: &str) -> Self {
        Self {
            name: "Surat".to_owned(),
            file: Some(file.to_owned()),
            sha256: None,
        }
    }

    /// Only the words that can be accused stand in the text.
    fn write(&self, pen: &mut Pen) -> Output {
        let file = self.file.as_ref().map(|file| pen.words("berkas", file));
        let sha256 = self.sha256.as_ref().map(|sum| pen.words("sha256", sum));
        Output {
            name: self.name.clone(),
            file,
            sha256,
        }
    }
}

impl CorrectionDraft {
    fn write(&self, pen: &mut Pen) -> Correction {
        let at = Located::new((), pen_range(pen, "[[koreksi]]"));
        let step = pen.entry("langkah", &self.step.to_string(), self.step);
        let officer = pen.words("petugas", &self.officer);
        let date = pen.entry("tanggal", &self.date, moment(&self.date));
        let reason = pen.words("alasan", "salah tulis").value;
        let activity = self
            .activity
            .map(|a| pen.entry("isi.aktivitas", &a.to_string(), a));
        let finished = self
            .finished
            .as_ref()
            .map(|f| pen.entry("isi.selesai", f, moment(f)));
        let outputs = self
            .outputs
            .as_ref()
            .map(|list| list.iter().map(|o| o.write(pen)).collect());
        Correction {
            step,
            officer,
            date,
            reason,
            patch: StepPatch {
                activity,
                finished,
                outputs,
                ..StepPatch::default()
            },
            at,
        }
    }
}

fn pen_range(pen: &mut Pen, line: &str) -> std::ops::Range<usize> {
    let span = pen.line(line);
    span.start..span.end
}
