//! `tertib case step`: a step is recorded.

use super::args::{StepArgs, Values};
use super::ask::{Ask, Choice, Clock};
use super::finish::{Offer, finish};
use super::{CaseError, open, person, values};
use crate::cli::{CommandError, Outcome};
use crate::recording::{Attached, Desk, Draft, Entry, NewOutput, NewStep, Standing, message};
use crate::sop::{Activity, Flow, Sop};
use crate::stamp::Moment;
use crate::text::Catalog;

/// Runs the command.
pub fn run(args: &StepArgs, catalog: &Catalog) -> Result<Outcome, CommandError> {
    let (desk, clock) = open(&args.place.site, args.place.as_of)?;
    let ask = Ask::new(catalog, args.saving.yes);
    let standing = desk.case(&args.number).map_err(CaseError::from)?;
    let path = standing.case.path.clone();
    desk.untouched(&path, standing.text())
        .map_err(CaseError::from)?;
    let step = step(&desk, &standing, (&args.values, &clock), &ask)?;
    let count = standing.case.steps.len().saturating_add(1);
    let described = standing
        .sop()
        .and_then(|sop| sop.activity(step.activity))
        .map(|activity| activity.description.as_str());
    let message = message::step(&args.number, count, described);
    let draft = Draft::new(
        (&args.number, &path),
        standing.text(),
        &Entry::Step(step),
        message,
    );
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

fn step(
    desk: &Desk,
    standing: &Standing,
    (given, clock): (&Values, &Clock),
    ask: &Ask<'_>,
) -> Result<NewStep, CaseError> {
    let over = || CaseError::Over(standing.case.id.clone());
    let sop = standing.sop().ok_or_else(over)?;
    let number = match given.activity {
        Some(number) => number,
        None => due(standing, sop, ask)?,
    };
    let activity = sop.activity(number);
    let lane = match &given.lane {
        Some(lane) => lane.clone(),
        None => lane(desk, sop, (activity, clock), ask)?,
    };
    let finished = match values::moment(clock, "--finished", given.finished.as_deref())? {
        Some(moment) => moment,
        None => {
            let now = clock.minute(before(standing));
            ask.moment("tanya-selesai", clock, Some(now))?
                .unwrap_or(now)
        }
    };
    let day = finished.date_in(&desk.content.settings.zone);
    let officer = person::of_lane(desk, (given.officer.as_deref(), &lane, day), ask)?;
    let started = match values::moment(clock, "--started", given.started.as_deref())? {
        Some(moment) => Some(moment),
        None => ask.moment("tanya-mulai", clock, None)?,
    };
    let requirements = match activity {
        Some(activity) if given.requirements.is_empty() => {
            ask.any("tanya-kelengkapan", &activity.requirements)?
        }
        _ => given.requirements.clone(),
    };
    Ok(NewStep {
        activity: number,
        lane,
        officer,
        finished,
        started,
        requirements,
        outputs: outputs(activity, &given.outputs, ask)?,
        decision: match &given.decision {
            Some(answer) => Some(answer.clone()),
            None => decision(activity, ask)?,
        },
        note: match &given.note {
            Some(note) => Some(note.clone()),
            None => ask.optional("tanya-catatan")?,
        },
        imported: None,
    })
}

/// When the last step ended; with none, when the request came in.
fn before(standing: &Standing) -> Option<Moment> {
    let record = standing.case.record()?;
    let last = standing.case.steps.last();
    Some(last.map_or(record.received.value, |step| step.step.finished.value))
}

/// The activity that is due; where the last decision was lost, any of the SOP.
fn due(standing: &Standing, sop: &Sop, ask: &Ask<'_>) -> Result<u32, CaseError> {
    let case = &standing.case;
    let Some(progress) = &case.progress else {
        return Err(CaseError::Over(case.id.clone()));
    };
    if let Some(number) = progress.due_activity() {
        return Ok(number);
    }
    if !matches!(progress.state, crate::case::State::Lost) {
        return Err(CaseError::Over(case.id.clone()));
    }
    let choices = sop.activities.iter().map(|activity| Choice {
        value: activity.number.value,
        words: format!("{} {}", activity.number.value, activity.description),
    });
    ask.one("tanya-aktivitas", "--activity", (choices.collect(), None))
}

/// The lane in which the one who commits works, where it is one of the activity's; else the last of them, where the form
/// has its work done.
fn lane(
    desk: &Desk,
    sop: &Sop,
    (activity, clock): (Option<&Activity>, &Clock),
    ask: &Ask<'_>,
) -> Result<String, CaseError> {
    let mut lanes: Vec<&str> = Vec::new();
    for lane in activity.iter().flat_map(|activity| &activity.lanes) {
        if !lanes.contains(&lane.as_str()) {
            lanes.push(lane);
        }
    }
    let today = clock.today();
    let own = lanes.iter().position(|lane| {
        let officers = desk.officers();
        let mut officers = officers.iter();
        officers.any(|officer| person::works(officer, lane, today))
    });
    let default = own.or(lanes.len().checked_sub(1));
    let choices = lanes.iter().map(|lane| Choice {
        value: (*lane).to_owned(),
        words: sop.lane_name(lane).to_owned(),
    });
    ask.one("tanya-pelaksana", "--lane", (choices.collect(), default))
}

/// The outputs that were named, or those of the SOP that are chosen, each with its file.
pub(super) fn outputs(
    activity: Option<&Activity>,
    given: &[String],
    ask: &Ask<'_>,
) -> Result<Vec<NewOutput>, CaseError> {
    let known = activity.map_or(&[][..], |activity| &activity.outputs);
    if !given.is_empty() {
        return given
            .iter()
            .map(|text| values::output(text, known))
            .collect();
    }
    let mut outputs = Vec::new();
    for name in ask.any("tanya-output", known)? {
        let file = if ask.asks() {
            asked_file(&name, ask)?
        } else {
            None
        };
        outputs.push(NewOutput { file, name });
    }
    Ok(outputs)
}

/// The file that is attached to an output; asked for again as long as it can't be read.
fn asked_file(name: &str, ask: &Ask<'_>) -> Result<Option<Attached>, CaseError> {
    loop {
        let Some(path) = ask.about("tanya-lampiran", name)? else {
            return Ok(None);
        };
        match values::attached(&values::typed_path(&path)) {
            Ok(file) => return Ok(Some(file)),
            Err(error) => ask.again(&error),
        }
    }
}

/// The answer that is chosen; none where the activity decides nothing.
pub(super) fn decision(
    activity: Option<&Activity>,
    ask: &Ask<'_>,
) -> Result<Option<String>, CaseError> {
    let Some(Flow::Decision(answers)) = activity.map(|activity| &activity.flow) else {
        return Ok(None);
    };
    let choices = answers.iter().map(|answer| Choice {
        value: answer.name.clone(),
        words: answer.name.clone(),
    });
    ask.one("tanya-keputusan", "--decision", (choices.collect(), None))
        .map(Some)
}
