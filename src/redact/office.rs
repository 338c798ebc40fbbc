//! What is left of the office's own texts: SOPs, pages, files, and the history of the rules.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::cut::Cut;
use super::mask::Mask;
use crate::load::{Content, Page, SopFile};
use crate::policy::{OfficeChange, Policy, Version};
use crate::roster::Roster;
use crate::sop::{Activity, Identity, Lane, Sop};
use crate::source::Source;

/// Pages, SOPs and files without the persons in them; without the roster where officers are withheld. Files that name
/// somebody are left out whole, because they can't be mended.
pub fn content(cut: &Cut<'_>, content: &Content) -> Content {
    let mask = cut.in_office();
    Content {
        settings: content.settings.clone(),
        calendar: content.calendar.clone(),
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
        pages: content.pages.iter().map(|page| text(mask, page)).collect(),
        theme: content.theme.clone(),
        media: media(mask, &content.media),
        mistakes: Vec::new(),
    }
}

fn media(mask: &Mask, media: &BTreeMap<String, Arc<[u8]>>) -> BTreeMap<String, Arc<[u8]>> {
    let silent = |(path, bytes): &(&String, &Arc<[u8]>)| {
        !mask.hits(path) && !mask.hits(&String::from_utf8_lossy(bytes))
    };
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
    let version = |version: &Version| match version {
        Version::Roster(_) if !cut.profile.officers => Version::Unreadable,
        Version::Sop(sop) => Version::Sop(cut.sop(sop)),
        other => other.clone(),
    };
    let change = |change: &OfficeChange| OfficeChange {
        commit: cut.commit(&change.commit),
        path: cut.in_office().text(&change.path),
        before: change.before.as_ref().map(version),
        base: change.base.as_ref().map(version),
        after: change.after.as_ref().map(version),
        ..change.clone()
    };
    let changes = policy.changes.iter().map(change);
    // What was in force at each commit decided the verdicts and is no longer asked for.
    Policy::new(Default::default(), changes.collect())
}
