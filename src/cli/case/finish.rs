//! The end of every recording: judge, show, ask once more, save, and tell what comes next.

use super::args::Saving;
use super::ask::Ask;
use super::error::CaseError;
use super::send::told_sent;
use crate::case::State;
use crate::check::rules;
use crate::cli::{CommandError, Outcome, print};
use crate::finding::{Param, Params};
use crate::recording::send::{has_upstream, send};
use crate::recording::{Desk, Draft, propose, save};
use crate::report::reasons;
use crate::text::Catalog;

/// A draft and how it is to be saved.
pub struct Offer<'a> {
    /// The site.
    pub desk: Desk,
    /// What is to be recorded.
    pub draft: Draft,
    /// How.
    pub saving: &'a Saving,
}

/// Judges, shows, saves and tells.
pub fn finish(offer: Offer<'_>, ask: &Ask<'_>, catalog: &Catalog) -> Result<Outcome, CommandError> {
    let Offer {
        desk,
        draft,
        saving,
    } = offer;
    known_rules(&saving.allow)?;
    let draft = propose(&desk, draft, &saving.allow).map_err(CaseError::from)?;
    print(&preview(&draft, catalog))?;
    if saving.dry_run {
        print(&format!("{}\n", catalog.get("catat-hanya-coba")))?;
        return Ok(Outcome::Clean);
    }
    if !ask.confirm("tanya-simpan")? {
        return Err(CaseError::Ended.into());
    }
    let commit = save(&desk, &draft).map_err(CaseError::from)?;
    let params = Params::from([
        ("berkas", draft.number.as_str().into()),
        ("commit", commit.short().into()),
    ]);
    print(&format!("{}\n", catalog.with("catat-tersimpan", &params)))?;
    let after = Desk::open(&desk.site, desk.as_of).map_err(CaseError::from)?;
    print(&next(&after, &draft.number, catalog)?)?;
    if saving.send {
        let sent = send(&desk.site, desk.as_of).map_err(CaseError::from)?;
        print(&told_sent(&sent, catalog))?;
    } else if has_upstream(&desk.site).map_err(CaseError::from)? {
        print(&format!("{}\n", catalog.get("catat-belum-terkirim")))?;
    }
    Ok(Outcome::Clean)
}

/// Refuses names of rules that there are not.
pub fn known_rules(allowed: &[String]) -> Result<(), CaseError> {
    let unknown = |name: &&String| !rules().iter().any(|rule| rule.name == **name);
    match allowed.iter().find(unknown) {
        None => Ok(()),
        Some(name) => Err(CaseError::Word {
            flag: "--allow",
            value: name.clone(),
            allowed: vec!["tertib rules".to_owned()],
        }),
    }
}

/// What will be written, and what will be found of it.
fn preview(draft: &Draft, catalog: &Catalog) -> String {
    let params = Params::from([("file", draft.path.as_str().into())]);
    let mut shown = format!("{}\n\n", catalog.with("catat-isi", &params));
    for line in draft.entry.trim().lines() {
        shown.push_str(&format!("    {}\n", crate::escape::visible(line)));
    }
    for (path, bytes) in &draft.files {
        let params = Params::from([
            ("file", path.as_str().into()),
            ("ukuran", bytes.len().div_ceil(1024).into()),
        ]);
        shown.push_str(&format!(
            "    {}\n",
            catalog.with("catat-lampiran", &params)
        ));
    }
    let message = crate::escape::visible(&draft.message);
    let params = Params::from([("nilai", Param::Text(message))]);
    shown.push_str(&format!("\n{}\n", catalog.with("catat-pesan", &params)));
    if !draft.findings.is_empty() {
        shown.push_str(&format!("\n{}\n", catalog.get("catat-akan-ditemukan")));
        shown.push_str(&reasons(&draft.findings, catalog));
    }
    shown
}

/// What comes next in a case, and until when.
pub fn next(desk: &Desk, number: &str, catalog: &Catalog) -> Result<String, CaseError> {
    let standing = desk.readable(number)?;
    let case = &standing.case;
    let state = case.progress.as_ref().map(|progress| &progress.state);
    let open = case.timing.as_ref().and_then(|timing| timing.open.as_ref());
    let line = match (state, open, standing.sop()) {
        (Some(State::Running(_)), Some(open), Some(sop)) => {
            let activity = sop.activity(open.activity);
            let lanes = activity.map_or(&[][..], |activity| &activity.lanes);
            let mut names: Vec<String> = Vec::new();
            for lane in lanes {
                let name = sop.lane_name(lane).to_owned();
                if !names.contains(&name) {
                    names.push(name);
                }
            }
            let mut params = Params::from([
                ("aktivitas", open.activity.into()),
                (
                    "uraian",
                    activity.map_or("", |a| a.description.as_str()).into(),
                ),
                ("pelaksana", names.into()),
            ]);
            match open.due {
                Some(due) => {
                    params.insert("batas", due.date.into());
                    catalog.with("catat-berikutnya", &params)
                }
                None => catalog.with("catat-berikutnya-tanpa-batas", &params),
            }
        }
        (Some(State::Finished), ..) => catalog.get("catat-selesai"),
        (Some(State::Cancelled), ..) => catalog.get("catat-dibatalkan"),
        _ if case
            .record()
            .is_some_and(|record| record.cancellation.is_some()) =>
        {
            catalog.get("catat-dibatalkan")
        }
        _ => catalog.get("catat-tidak-diketahui"),
    };
    Ok(format!("{line}\n"))
}
