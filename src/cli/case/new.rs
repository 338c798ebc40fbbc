//! `tertib case new`: a case is opened.

use std::collections::BTreeSet;

use super::args::NewArgs;
use super::ask::{Ask, Choice};
use super::finish::{Offer, finish};
use super::{CaseError, open, values};
use crate::case::Classification;
use crate::cli::{CommandError, Outcome};
use crate::load::schema::{FOLDER, Form, directive};
use crate::recording::{Desk, Draft, Entry, NewCase, RecordError, is_number, message};
use crate::sop::SopKey;
use crate::stamp::Moment;
use crate::text::Catalog;

const CLASSES: [Classification; 3] = [
    Classification::Open,
    Classification::Restricted,
    Classification::Secret,
];

/// Runs the command.
pub fn run(args: &NewArgs, catalog: &Catalog) -> Result<Outcome, CommandError> {
    let (desk, clock) = open(&args.place.site, args.place.as_of)?;
    let ask = Ask::new(catalog, args.saving.yes);
    let key = sop(&desk, args, &ask)?;
    desk.sop(&key).map_err(CaseError::from)?;
    let title = match &args.title {
        Some(title) => title.clone(),
        None => ask.text("tanya-judul", "--title", None)?,
    };
    let applicant = match &args.applicant {
        Some(applicant) => applicant.clone(),
        None => ask.text("tanya-pemohon", "--applicant", None)?,
    };
    let received = match values::moment(&clock, "--received", args.received.as_deref())? {
        Some(moment) => moment,
        None => {
            let now = clock.minute(None);
            ask.moment("tanya-diterima", &clock, Some(now))?
                .unwrap_or(now)
        }
    };
    let classification = classification(args.classification.as_deref(), &ask, catalog)?;
    let year = received.zoned(&desk.content.settings.zone).year();
    let number = match &args.number {
        Some(number) => number.clone(),
        None => ask.text("tanya-nomor", "NOMOR", Some(next_number(&desk, year)?))?,
    };
    let path = path(&desk, &number, received)?;
    let entry = Entry::Case(NewCase {
        sop: key.sop,
        revision: key.revision,
        title: title.clone(),
        applicant,
        received,
        classification,
    });
    let message = message::opened(&number, &title);
    let head = head_of_file(&desk, &path)?;
    let draft = Draft::new((&number, &path), &head, &entry, message);
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

fn sop(desk: &Desk, args: &NewArgs, ask: &Ask<'_>) -> Result<SopKey, CaseError> {
    let sops = || desk.content.sops.iter().filter(|file| file.sop.is_some());
    let name = match &args.sop {
        Some(name) => name.clone(),
        None => {
            let names: BTreeSet<&str> = sops().map(|file| file.key.sop.as_str()).collect();
            let choices = names.into_iter().map(|name| {
                let latest = sops().rfind(|file| file.key.sop == name);
                let title = latest.and_then(|file| file.sop.as_ref());
                Choice {
                    value: name.to_owned(),
                    words: title.map_or_else(
                        || name.to_owned(),
                        |sop| format!("{} ({name})", sop.identity.name),
                    ),
                }
            });
            ask.one("tanya-sop", "--sop", (choices.collect(), None))?
        }
    };
    let latest = || sops().rfind(|file| file.key.sop == name);
    let revision = args.revision.or_else(|| Some(latest()?.key.revision));
    match revision {
        Some(revision) => Ok(SopKey {
            sop: name,
            revision,
        }),
        None => Err(RecordError::NoSop(name).into()),
    }
}

fn classification(
    word: Option<&str>,
    ask: &Ask<'_>,
    catalog: &Catalog,
) -> Result<Classification, CaseError> {
    if let Some(word) = word {
        let found = CLASSES.into_iter().find(|class| class.name() == word);
        return found.ok_or_else(|| CaseError::Word {
            flag: "--classification",
            value: word.to_owned(),
            allowed: CLASSES.iter().map(|c| c.name().to_owned()).collect(),
        });
    }
    let choices = CLASSES.map(|class| Choice {
        value: class,
        words: catalog.get(&format!("tanya-klasifikasi-{}", class.name())),
    });
    ask.one(
        "tanya-klasifikasi",
        "--classification",
        (choices.into(), Some(0)),
    )
}

/// What stands above the entry: on a site that has the schemas, the line by which editors find that of a case.
fn head_of_file(desk: &Desk, path: &str) -> Result<String, CaseError> {
    let schema = format!("{FOLDER}/{}", Form::Case.file());
    Ok(if desk.holds(&schema).map_err(CaseError::from)? {
        directive(Form::Case, path)
    } else {
        String::new()
    })
}

/// The number after the highest of the year, where numbers are written `2025-0001`.
fn next_number(desk: &Desk, year: i16) -> Result<String, CaseError> {
    let prefix = format!("{year}-");
    let numbers = desk.numbers().map_err(CaseError::from)?;
    let of_year = numbers
        .iter()
        .filter_map(|number| number.strip_prefix(&prefix)?.parse::<u32>().ok());
    let next = of_year.max().unwrap_or(0).saturating_add(1);
    Ok(format!("{prefix}{next:04}"))
}

/// Where the file of a new case stands.
fn path(desk: &Desk, number: &str, received: Moment) -> Result<String, CaseError> {
    if !is_number(number) {
        return Err(RecordError::Number(number.to_owned()).into());
    }
    if let Some(path) = desk.files(number).map_err(CaseError::from)?.first() {
        return Err(RecordError::Taken {
            number: number.to_owned(),
            path: path.clone(),
        }
        .into());
    }
    let day = received.date_in(&desk.content.settings.zone);
    let path = format!("cases/{:04}/{:02}/{number}.toml", day.year(), day.month());
    if desk.site.join(&path).exists() {
        return Err(RecordError::Edited(path).into());
    }
    Ok(path)
}
