//! `tertib case cancel`: a case is withdrawn.

use super::args::CancelArgs;
use super::ask::Ask;
use super::finish::{Offer, finish};
use super::{CaseError, open, person, values};
use crate::case::State;
use crate::cli::{CommandError, Outcome};
use crate::recording::{Draft, Entry, NewWithdrawal, message};
use crate::text::Catalog;

/// Runs the command.
pub fn run(args: &CancelArgs, catalog: &Catalog) -> Result<Outcome, CommandError> {
    let (desk, clock) = open(&args.place.site, args.place.as_of)?;
    let ask = Ask::new(catalog, args.saving.yes);
    let standing = desk.readable(&args.number).map_err(CaseError::from)?;
    let state = standing.case.progress.as_ref().map(|p| &p.state);
    let record = standing.case.record();
    let withdrawn = record.is_some_and(|record| record.cancellation.is_some());
    if withdrawn || matches!(state, Some(State::Finished | State::Cancelled)) {
        return Err(CaseError::Over(args.number.clone()).into());
    }
    let path = standing.case.path.clone();
    desk.untouched(&path, standing.text())
        .map_err(CaseError::from)?;
    let entry = Entry::Withdrawal(NewWithdrawal {
        officer: person::own(&desk, args.by.as_deref())?,
        date: values::moment(&clock, "--date", args.date.as_deref())?
            .unwrap_or_else(|| clock.now()),
        reason: match &args.reason {
            Some(reason) => reason.clone(),
            None => ask.text("tanya-alasan-batal", "--reason", None)?,
        },
    });
    let message = message::withdrawal(&args.number);
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
