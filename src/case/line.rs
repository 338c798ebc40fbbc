//! What stood before a change, along its line.

use std::sync::Arc;

use super::CaseVersion;
use crate::history::{MergeSide, Transition};

/// What a change of a case is held against.
#[derive(Clone, Copy, Debug, Default)]
pub struct Earlier<'a> {
    /// The last version that could be read without a mistake of form; `None` where the case begins.
    pub version: Option<&'a CaseVersion>,
    /// What stood in between is lost ([`CaseVersion::lost`]): which commit did what shows now, and when, is not known.
    pub gap: bool,
    /// The transition (index) that left that version: the one asked about, where nothing stood in between.
    pub left: Option<usize>,
}

/// The last sound version before the transition `index`.
pub fn earlier(transitions: &[Transition], index: usize) -> Earlier<'_> {
    let mut found = Earlier::default();
    let mut end = index;
    let mut before = transitions.get(end).and_then(|at| at.before.as_ref());
    loop {
        match before {
            Some(version) if version.sound_record().is_some() => {
                found.version = Some(version);
                found.left = Some(end);
                return found;
            }
            Some(version) if version.lost => found.gap = true,
            _ => {}
        }
        let Some(origin) = origin(transitions, end, before) else {
            return found;
        };
        end = origin;
        before = transitions.get(end).and_then(|at| at.before.as_ref());
    }
}

/// The versions that stood before a transition along its line, the latest first.
pub fn line<'a>(transitions: &'a [Transition], until: &'a Transition) -> Vec<&'a CaseVersion> {
    let mut found = Vec::new();
    let mut end = transitions.iter().position(|it| std::ptr::eq(it, until));
    while let Some(at) = end
        && let Some(version) = transitions.get(at).and_then(|it| it.before.as_ref())
    {
        found.push(version.as_ref());
        end = origin(transitions, at, Some(version));
    }
    found
}

/// Where this text, or the file's absence, came from before the transition `end`. A merge that took a parent's text is not
/// its origin.
fn origin(
    transitions: &[Transition],
    end: usize,
    version: Option<&Arc<CaseVersion>>,
) -> Option<usize> {
    let earlier = transitions.get(..end)?;
    earlier.iter().rposition(|earlier| {
        matches!(
            earlier.merge,
            None | Some(MergeSide::New | MergeSide::Rewritten)
        ) && is_same(earlier.after.as_ref(), version)
    })
}

/// Whether what the transition `index` shows for the first time may have been there already: nothing before it could be
/// read, and a version on the way is lost.
pub fn is_behind_gap(transitions: &[Transition], index: usize) -> bool {
    let before = transitions.get(index).and_then(|at| at.before.as_ref());
    before.is_some_and(|version| version.record.is_none()) && earlier(transitions, index).gap
}

fn is_same(a: Option<&Arc<CaseVersion>>, b: Option<&Arc<CaseVersion>>) -> bool {
    match (a, b) {
        (None, None) => true,
        (Some(a), Some(b)) => Arc::ptr_eq(a, b) || a.source == b.source,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{Draft, Story, case, procedure, story, world};

    fn one() -> Draft {
        case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-14 09:00")
    }

    fn three() -> Draft {
        one()
            .step(2, "2025-04-15 09:00")
            .decided(3, "ya", "2025-04-15 10:00")
            .file("a.pdf")
    }

    fn says(story: Story) -> Vec<String> {
        world(procedure())
            .story(story)
            .judged_on("2025-04-15")
            .says()
    }

    #[test]
    fn nobody_is_accused_of_what_shows_behind_a_lost_version() {
        let told = |between: Draft| {
            let story = story(one()).then(between).with_file("a.pdf", "isi");
            let story = story.on("2025-06-02 09:00").by("luar").then(three());
            let world = world(procedure()).story(story).judged_on("2025-06-02");
            let findings = world.verdict().findings.into_iter();
            findings.map(|f| f.rule.name).collect::<Vec<_>>()
        };
        assert_eq!(told(case("001").lost()), ["overdue"]);
        // The same with a text that is there and can't be read: it is known who recorded what.
        let known = told(one().broken(|text| format!("{text}[")));
        for rule in [
            "many-steps-in-commit",
            "author-not-officer",
            "late-record",
            "attachment-missing",
        ] {
            assert!(known.contains(&rule), "{rule}: {known:?}");
        }
    }

    #[test]
    fn a_case_whose_first_version_is_lost_was_created_with_nothing_that_is_known() {
        assert_eq!(
            says(story(case("001").lost()).then(three())),
            [
                "attachment-missing 001/3 33:10 Langkah 3 menyebut lampiran “a.pdf”, yang tidak ada dalam folder berkas."
            ]
        );
    }

    #[test]
    fn what_changed_across_it_is_told_as_nobodys() {
        let other = case("001")
            .received("2025-04-14 08:00")
            .step(1, "2025-04-14 10:00");
        let told = says(story(one()).then(case("001").lost()).then(other));
        assert_eq!(
            told,
            [
                "step-changed 001 1:1 Catatan berkas 001 berubah di sekitar versi yang hilang, paling lambat pada commit 0002000000. Commit mana yang mengubahnya tidak dapat diketahui. | sebelum diubah tertulis di sini 1:1"
            ]
        );
    }
}
