//! What is left of the office's own texts: SOPs, pages, files, and the history of the rules.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::cut::Cut;
use super::mask::Mask;
use crate::calendar::Calendar;
use crate::load::{Content, Page, SopFile};
use crate::policy::{OfficeChange, Policy, Version};
use crate::roster::Roster;
use crate::settings::Settings;
use crate::sop::{Activity, Answer, Flow, Identity, Lane, Sop};
use crate::source::Source;

/// Pages, SOPs, names of holidays and the site's title without the persons in them; without the roster where officers are
/// withheld. Pages whose address names somebody and files that do anywhere are left out whole, because they can't be
/// mended.
pub fn content(cut: &Cut<'_>, content: &Content) -> Content {
    let mask = cut.in_office();
    let media = media(mask, &content.media);
    let logo = content.settings.logo.as_ref();
    let logo = logo.filter(|path| media.contains_key(*path)).cloned();
    let pages = content.pages.iter();
    let pages = pages.filter(|page| !mask.hits(&page.slug));
    Content {
        settings: Settings {
            logo,
            ..settings(mask, &content.settings)
        },
        calendar: calendar(mask, &content.calendar),
        roster: if cut.profile.officers {
            content.roster.clone()
        } else {
            Roster::default()
        },
        sops: content
            .sops
            .iter()
            .map(|file| sop_file(cut, file))
            .collect(),
        pages: pages.map(|page| text(mask, page)).collect(),
        theme: content.theme.clone(),
        media,
        mistakes: Vec::new(),
    }
}

/// Files and pages of the office that are not in what is published, by path below `content/`, in order.
pub fn missing(whole: &Content, published: &Content) -> Vec<String> {
    let files = whole.media.keys();
    let files = files.filter(|path| !published.media.contains_key(*path));
    let shown: BTreeSet<&str> = published.pages.iter().map(|page| &*page.slug).collect();
    let pages = whole.pages.iter().map(|page| &*page.slug);
    let pages = pages.filter(|slug| !shown.contains(slug));
    let mut missing: Vec<String> = pages.map(|slug| format!("{slug}.md")).collect();
    missing.extend(files.cloned());
    missing.sort();
    missing
}

/// Files that name somebody where it can't be hidden without breaking the site, by path below the site's root: SOPs by their
/// folder or by the key of a lane, and the site's own theme.
pub fn unmended(mask: &Mask, content: &Content) -> Vec<String> {
    let sops = content.sops.iter().filter(|file| {
        let lanes = file.sop.iter().flat_map(|sop| &sop.lanes);
        let mut keys = lanes.map(|lane| &lane.id).chain([&file.key.sop]);
        keys.any(|key| mask.hits(key))
    });
    let theme = content.theme.iter();
    let theme = theme.filter(|(path, bytes)| mask.hits(path) || mask.hits_bytes(bytes));
    let folder = &content.settings.theme;
    sops.map(|file| file.key.path())
        .chain(theme.map(|(path, _)| format!("themes/{folder}/{path}")))
        .collect()
}

fn settings(mask: &Mask, settings: &Settings) -> Settings {
    Settings {
        title: mask.text(&settings.title),
        ..settings.clone()
    }
}

fn calendar(mask: &Mask, calendar: &Calendar) -> Calendar {
    let mut holidays = calendar.holidays().clone();
    for day in holidays.values_mut() {
        day.name = mask.text(&day.name);
        day.decree = mask.text(&day.decree);
    }
    Calendar::new(holidays, calendar.hours().clone())
}

fn media(mask: &Mask, media: &BTreeMap<String, Arc<[u8]>>) -> BTreeMap<String, Arc<[u8]>> {
    let silent =
        |(path, bytes): &(&String, &Arc<[u8]>)| !mask.hits(path) && !mask.hits_bytes(bytes);
    let kept = media.iter().filter(silent);
    kept.map(|(path, bytes)| (path.clone(), Arc::clone(bytes)))
        .collect()
}

fn text(mask: &Mask, page: &Page) -> Page {
    Page {
        title: mask.text(&page.title),
        summary: mask.text(&page.summary),
        body: mask.text(&page.body),
        source: source(mask, &page.source),
        ..page.clone()
    }
}

fn source(mask: &Mask, source: &Source) -> Source {
    Source::new(source.path.clone(), mask.text(&source.text))
}

fn sop_file(cut: &Cut<'_>, file: &SopFile) -> SopFile {
    SopFile {
        key: file.key.clone(),
        sop: file.sop.as_ref().map(|sop| cut.sop(sop)),
        source: source(cut.in_office(), &file.source),
    }
}

/// What follows an activity, without the persons in its answers. Answers stay different: cases name them.
fn flow(mask: &Mask, flow: &Flow) -> Flow {
    let mut flow = flow.clone();
    if let Flow::Decision(answers) = &mut flow {
        for at in 0..answers.len() {
            let (before, rest) = answers.split_at_mut(at);
            if let Some(answer) = rest.first_mut() {
                rename(mask, answer, before);
            }
        }
    }
    flow
}

fn rename(mask: &Mask, answer: &mut Answer, before: &[Answer]) {
    if mask.hits(&answer.name) {
        let name = mask.text(&answer.name);
        let like = before.iter().filter(|other| other.name.starts_with(&name));
        answer.name = match like.count() {
            0 => name,
            count => format!("{name} {}", count + 1),
        };
    }
}

/// An SOP without the persons in it.
pub fn sop(mask: &Mask, sop: &Sop) -> Sop {
    let identity = &sop.identity;
    let lane = |lane: &Lane| Lane {
        id: lane.id.clone(),
        name: mask.text(&lane.name),
    };
    let activity = |activity: &Activity| Activity {
        description: mask.text(&activity.description),
        requirements: mask.texts(&activity.requirements),
        outputs: mask.texts(&activity.outputs),
        remark: mask.text(&activity.remark),
        flow: flow(mask, &activity.flow),
        ..activity.clone()
    };
    let mut doubts = sop.doubts.clone();
    for doubt in &mut doubts {
        doubt.note = mask.text(&doubt.note);
    }
    Sop {
        identity: Identity {
            name: mask.text(&identity.name),
            number: mask.text(&identity.number),
            office: mask.texts(&identity.office),
            approved_by: mask.text(&identity.approved_by),
            legal_basis: mask.texts(&identity.legal_basis),
            qualifications: mask.texts(&identity.qualifications),
            related: mask.texts(&identity.related),
            equipment: mask.texts(&identity.equipment),
            warning: mask.text(&identity.warning),
            recording: mask.text(&identity.recording),
            ..identity.clone()
        },
        lanes: sop.lanes.iter().map(lane).collect(),
        activities: sop.activities.iter().map(activity).collect(),
        doubts,
        narrative: mask.text(&sop.narrative),
        source: source(mask, &sop.source),
        ..sop.clone()
    }
}

/// The changes of the rules without who made them. That the roster changed is told, not what in it.
pub fn policy(cut: &Cut<'_>, policy: &Policy) -> Policy {
    let mask = cut.in_office();
    let version = |version: &Version| match version {
        Version::Roster(_) if !cut.profile.officers => Version::Unreadable,
        Version::Sop(sop) => Version::Sop(cut.sop(sop)),
        Version::Settings(whole) => Version::Settings(Arc::new(settings(mask, whole))),
        Version::Calendar(whole) => Version::Calendar(Arc::new(calendar(mask, whole))),
        other => other.clone(),
    };
    let change = |change: &OfficeChange| OfficeChange {
        commit: cut.commit(&change.commit),
        path: mask.text(&change.path),
        before: change.before.as_ref().map(version),
        base: change.base.as_ref().map(version),
        after: change.after.as_ref().map(version),
        ..change.clone()
    };
    let changes = policy.changes.iter().map(change);
    // What was in force at each commit decided the verdicts and is no longer asked for.
    Policy::new(Arc::default(), Vec::new(), changes.collect())
}
