//! `tertib case correct`: a step that stands wrong is corrected; the original stays.

use super::args::{CorrectArgs, Values};
use super::ask::{Ask, Choice, Clock};
use super::finish::{Offer, finish};
use super::step::{decision, outputs};
use super::{CaseError, open, person, values};
use crate::case::EffectiveStep;
use crate::cli::{CommandError, Outcome};
use crate::recording::{Draft, Entry, NewCorrection, Patch, Standing, message};
use crate::sop::{Activity, Sop};
use crate::text::Catalog;

/// Runs the command.
pub fn run(args: &CorrectArgs, catalog: &Catalog) -> Result<Outcome, CommandError> {
    let (desk, clock) = open(&args.place.site, args.place.as_of)?;
    let ask = Ask::new(catalog, args.saving.yes);
    let standing = desk.case(&args.number).map_err(CaseError::from)?;
    let path = standing.case.path.clone();
    desk.untouched(&path, standing.text())
        .map_err(CaseError::from)?;
    let officer = person::own(&desk, args.by.as_deref())?;
    let step = chosen(&standing, (args.step, &clock), &ask)?;
    let patch = patch(&standing, step, (&args.values, &clock), &ask)?;
    let reason = match &args.reason {
        Some(reason) => reason.clone(),
        None => ask.text("tanya-alasan", "--reason", None)?,
    };
    let entry = Entry::Correction(NewCorrection {
        step: step.index,
        officer,
        date: clock.now(),
        reason,
        patch,
    });
    let message = message::correction(&args.number, step.index);
    let draft = Draft::new((&args.number, &path), standing.text(), &entry, message);
    finish(
        Offer {
            desk,
            draft,
            saving: &args.saving,
        },
        &ask,
        catalog,
    )
}

fn chosen<'s>(
    standing: &'s Standing,
    (named, clock): (Option<u32>, &Clock),
    ask: &Ask<'_>,
) -> Result<&'s EffectiveStep, CaseError> {
    let steps = &standing.case.steps;
    let number = match named {
        Some(number) => number,
        None => {
            let choices = steps.iter().map(|step| Choice {
                value: step.index,
                words: format!(
                    "{}  {} · {}",
                    step.index,
                    clock.show(step.step.finished.value),
                    described(standing, step)
                ),
            });
            let last = steps.len().checked_sub(1);
            ask.one("tanya-langkah", "LANGKAH", (choices.collect(), last))?
        }
    };
    let found = steps.iter().find(|step| step.index == number);
    found.ok_or_else(|| CaseError::NoStep {
        number: standing.case.id.clone(),
        step: number,
        count: steps.len(),
    })
}

fn described(standing: &Standing, step: &EffectiveStep) -> String {
    let number = step.step.activity.value;
    let activity = standing.sop().and_then(|sop| sop.activity(number));
    activity.map_or_else(
        || number.to_string(),
        |activity| format!("{number} {}", activity.description),
    )
}

/// The parts of a step that the questions offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Finished,
    Started,
    Officer,
    Decision,
    Activity,
    Lane,
    Requirements,
    Outputs,
    Note,
}

fn patch(
    standing: &Standing,
    step: &EffectiveStep,
    (given, clock): (&Values, &Clock),
    ask: &Ask<'_>,
) -> Result<Patch, CaseError> {
    let number = given.activity.unwrap_or(step.step.activity.value);
    let sop = standing.sop();
    let activity = sop.and_then(|sop| sop.activity(number));
    let known = activity.map_or(&[][..], |activity| &activity.outputs);
    let outputs: Result<Vec<_>, CaseError> = given
        .outputs
        .iter()
        .map(|text| values::output(text, known))
        .collect();
    let outputs = outputs?;
    let mut patch = Patch {
        activity: given.activity,
        lane: given.lane.clone(),
        officer: given.officer.clone(),
        finished: values::moment(clock, "--finished", given.finished.as_deref())?,
        started: values::moment(clock, "--started", given.started.as_deref())?,
        requirements: (!given.requirements.is_empty()).then(|| given.requirements.clone()),
        outputs: (!outputs.is_empty()).then_some(outputs),
        decision: given.decision.clone(),
        note: given.note.clone(),
    };
    if patch == Patch::default() && ask.asks() {
        fill(&mut patch, step, (sop, activity, clock), ask)?;
    }
    if patch == Patch::default() {
        return Err(CaseError::NothingToCorrect);
    }
    Ok(patch)
}

/// Asks which part is wrong and what it should be.
fn fill(
    patch: &mut Patch,
    step: &EffectiveStep,
    (sop, activity, clock): (Option<&Sop>, Option<&Activity>, &Clock),
    ask: &Ask<'_>,
) -> Result<(), CaseError> {
    let parts = [
        (Part::Finished, "tanya-bagian-selesai"),
        (Part::Started, "tanya-bagian-mulai"),
        (Part::Officer, "tanya-bagian-petugas"),
        (Part::Decision, "tanya-bagian-keputusan"),
        (Part::Activity, "tanya-bagian-aktivitas"),
        (Part::Lane, "tanya-bagian-pelaksana"),
        (Part::Requirements, "tanya-bagian-kelengkapan"),
        (Part::Outputs, "tanya-bagian-output"),
        (Part::Note, "tanya-bagian-catatan"),
    ];
    let choices = parts.map(|(value, key)| Choice {
        value,
        words: ask.words(key),
    });
    let step = &step.step;
    match ask.one("tanya-bagian", "--finished", (choices.into(), Some(0)))? {
        Part::Finished => {
            patch.finished = ask.moment("tanya-selesai", clock, Some(step.finished.value))?;
        }
        Part::Started => {
            let stood = step.started.as_ref().map(|started| started.value);
            patch.started = ask.moment("tanya-mulai", clock, stood)?;
        }
        Part::Officer => {
            let stood = Some(step.officer.value.clone());
            patch.officer = Some(ask.text("tanya-petugas", "--officer", stood)?);
        }
        Part::Decision => {
            let stood = step.decision.as_ref().map(|answer| answer.value.clone());
            patch.decision = Some(match decision(activity, ask)? {
                Some(answer) => answer,
                None => ask.text("tanya-keputusan", "--decision", stood)?,
            });
        }
        Part::Activity => {
            let choices = sop.iter().flat_map(|sop| &sop.activities);
            let choices = choices.map(|activity| Choice {
                value: activity.number.value,
                words: format!("{} {}", activity.number.value, activity.description),
            });
            let choice = (choices.collect(), None);
            patch.activity = Some(ask.one("tanya-aktivitas", "--activity", choice)?);
        }
        Part::Lane => {
            let choices = sop.iter().flat_map(|sop| &sop.lanes);
            let choices = choices.map(|lane| Choice {
                value: lane.id.clone(),
                words: lane.name.clone(),
            });
            let choice = (choices.collect(), None);
            patch.lane = Some(ask.one("tanya-pelaksana", "--lane", choice)?);
        }
        Part::Requirements => {
            let asked = activity.map_or(&[][..], |activity| &activity.requirements);
            patch.requirements = Some(ask.any("tanya-kelengkapan", asked)?);
        }
        Part::Outputs => patch.outputs = Some(outputs(activity, &[], ask)?),
        Part::Note => patch.note = ask.optional("tanya-catatan")?,
    }
    Ok(())
}
