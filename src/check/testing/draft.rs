//! One version of a case file in code, with the text that a clerk would have written.

use super::moment;
use super::pen::Pen;
use super::story::{Story, story};
use crate::case::{
    Cancellation, CaseRecord, CaseVersion, Classification, Correction, Step, StepPatch,
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
}

#[derive(Clone)]
struct StepDraft {
    activity: u32,
    finished: String,
    started: Option<String>,
    decision: Option<String>,
}

#[derive(Clone)]
struct CorrectionDraft {
    step: u32,
    date: String,
    activity: Option<u32>,
    finished: Option<String>,
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

    /// Appends a step.
    pub(crate) fn step(mut self, activity: u32, finished: &str) -> Self {
        self.steps.push(StepDraft {
            activity,
            finished: finished.to_owned(),
            started: None,
            decision: None,
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

    /// Appends a correction of a step's `selesai`.
    pub(crate) fn corrected_finish(mut self, step: u32, finished: &str, date: &str) -> Self {
        self.corrections.push(CorrectionDraft {
            step,
            date: date.to_owned(),
            activity: None,
            finished: Some(finished.to_owned()),
        });
        self
    }

    /// Appends a correction of a step's `aktivitas`.
    pub(crate) fn corrected_activity(mut self, step: u32, activity: u32, date: &str) -> Self {
        self.corrections.push(CorrectionDraft {
            step,
            date: date.to_owned(),
            activity: Some(activity),
            finished: None,
        });
        self
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
            let source = Source::new(self.path(), "sop = [\n");
            let mistake = Finding::new(&SYNTAX).at(source.whole());
            return CaseVersion {
                source,
                record: None,
                mistakes: vec![mistake],
            };
        }
        let mut pen = Pen::default();
        let record = self.write(&mut pen);
        CaseVersion {
            source: Source::new(self.path(), pen.text),
            record: Some(record),
            mistakes: Vec::new(),
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
        let steps = self.steps.iter().map(|step| step.write(pen)).collect();
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
        let lane = pen.words("pelaksana", "loket");
        let officer = pen.words("petugas", "loket-01");
        let finished = pen.entry("selesai", &self.finished, moment(&self.finished));
        let started = self
            .started
            .as_ref()
            .map(|s| pen.entry("mulai", s, moment(s)));
        let decision = self.decision.as_ref().map(|d| pen.words("keputusan", d));
        pen.line("kelengkapan = []");
        pen.line("output = []");
        pen.line("");
        Step {
            activity,
            lane,
            officer,
            finished,
            started,
            requirements: Vec::new(),
            outputs: Vec::new(),
            decision,
            note: None,
            at,
        }
    }
}

impl CorrectionDraft {
    fn write(&self, pen: &mut Pen) -> Correction {
        let at = Located::new((), pen_range(pen, "[[koreksi]]"));
        let step = pen.entry("langkah", &self.step.to_string(), self.step);
        let officer = pen.words("petugas", "loket-01");
        let date = pen.entry("tanggal", &self.date, moment(&self.date));
        let reason = pen.words("alasan", "salah tulis").value;
        let activity = self
            .activity
            .map(|a| pen.entry("isi.aktivitas", &a.to_string(), a));
        let finished = self
            .finished
            .as_ref()
            .map(|f| pen.entry("isi.selesai", f, moment(f)));
        Correction {
            step,
            officer,
            date,
            reason,
            patch: StepPatch {
                activity,
                finished,
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
