//! `content/petugas.toml` → [`Roster`].

use std::collections::{BTreeSet, HashMap};

use super::fields::Fields;
use super::report::{LIST_LIMIT, Report};
use super::values::{day, term};
use crate::roster::{Duty, Officer, Roster, SigningKey};
use crate::signature::keyring::{KeyFault, read_key};

/// Reads the roster. Officers that can't be understood are left out, and the mistakes say so.
pub fn read(report: &mut Report<'_>) -> Roster {
    let text = report.source.text.clone();
    let table = report.parse(&text);
    let mut fields = Fields::new(&table, report);
    let mut seen = BTreeSet::new();
    let mut holders = HashMap::new();
    let mut officers = Vec::new();
    for table in fields.tables("petugas", report) {
        let span = table.span;
        if let Some(officer) = officer(table, report) {
            if !seen.insert(officer.id.clone()) {
                report
                    .mistake("bentuk-id-ganda", span)
                    .params
                    .insert("nilai", officer.id.clone().into());
            }
            for key in &officer.keys {
                if let Ok(key) = read_key(&key.ssh)
                    && let Some(other) = holders.insert(key, officer.id.clone())
                    && other != officer.id
                {
                    let params = &mut report.mistake("bentuk-kunci-dua-petugas", span).params;
                    params.insert("nilai", officer.id.clone().into());
                    params.insert("officer", other.into());
                }
            }
            officers.push(officer);
        }
    }
    fields.finish(report);
    Roster::new(officers)
}

fn officer(mut fields: Fields<'_, '_>, report: &mut Report<'_>) -> Option<Officer> {
    let id = fields.text("id", report);
    let name = fields.text("nama", report);
    let email = fields.list("email", report);
    let recorder = fields.optional::<bool>("pencatat", report);
    let mut duties = Vec::new();
    let tables = fields.some_tables("pelaksana", LIST_LIMIT, report);
    for table in tables.into_iter().flatten() {
        duties.extend(duty(table, report));
    }
    let mut keys = Vec::new();
    let tables = fields.some_tables("kunci", LIST_LIMIT, report);
    for table in tables.into_iter().flatten() {
        keys.extend(key(table, report));
    }
    fields.finish(report);
    Some(Officer {
        id: id?.value,
        name: name?.value,
        email,
        duties,
        recorder: recorder.is_some_and(|recorder| recorder.value),
        keys,
    })
}

fn duty(mut fields: Fields<'_, '_>, report: &mut Report<'_>) -> Option<Duty> {
    let lane = fields.text("id", report);
    let term = term(&mut fields, report);
    fields.finish(report);
    Some(Duty {
        lane: lane?.value,
        term: term?,
    })
}

fn key(mut fields: Fields<'_, '_>, report: &mut Report<'_>) -> Option<SigningKey> {
    let ssh = fields.text("ssh", report);
    let term = term(&mut fields, report);
    let revoked = day(&mut fields, "dicabut", report);
    if let Some(ssh) = &ssh
        && let Err(fault) = read_key(&ssh.value)
    {
        let reason = match fault {
            KeyFault::Unreadable => "tidak-terbaca",
            KeyFault::Certificate => "sertifikat",
            KeyFault::Unsuited => "jenis",
        };
        report
            .mistake("bentuk-kunci-ssh", ssh.span)
            .params
            .insert("sebab", reason.into());
    }
    fields.finish(report);
    Some(SigningKey {
        ssh: ssh?.value,
        term: term?,
        revoked: revoked.map(|day| day.value),
    })
}
