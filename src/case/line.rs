//! What stood before a change, along its line.

use std::collections::HashMap;
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

/// For each transition of a case, which one before it left the text that it changed, or the file's absence. A merge that took
/// a parent's text left none.
#[derive(Clone, Debug, Default)]
pub struct Origins(Vec<Option<usize>>);

impl Origins {
    /// Those of transitions in their order. One text at one path is one version, shared by all that have it.
    pub fn of(transitions: &[Transition]) -> Self {
        let mut left = HashMap::new();
        let text = |version: &Option<Arc<CaseVersion>>| version.as_ref().map(Arc::as_ptr);
        let origins = transitions.iter().enumerate().map(|(index, transition)| {
            let origin = left.get(&text(&transition.before)).copied();
            if matches!(
                transition.merge,
                None | Some(MergeSide::New | MergeSide::Rewritten)
            ) {
                left.insert(text(&transition.after), index);
            }
            origin
        });
        Self(origins.collect())
    }

    fn before(&self, index: usize) -> Option<usize> {
        self.0.get(index).copied().flatten()
    }

    /// The last sound version before the transition `index`.
    pub fn earlier<'a>(&self, transitions: &'a [Transition], index: usize) -> Earlier<'a> {
        let mut found = Earlier::default();
        let mut end = index;
        loop {
            let before = transitions.get(end).and_then(|at| at.before.as_ref());
            match before {
                Some(version) if version.sound_record().is_some() => {
                    found.version = Some(version);
                    found.left = Some(end);
                    return found;
                }
                Some(version) if version.lost => found.gap = true,
                _ => {}
            }
            let Some(origin) = self.before(end) else {
                return found;
            };
            end = origin;
        }
    }

    /// The versions that stood before the transition `index` along its line, the latest first.
    pub fn line<'a>(
        &self,
        transitions: &'a [Transition],
        index: usize,
    ) -> impl Iterator<Item = &'a CaseVersion> {
        let ends = std::iter::successors(Some(index), |end| self.before(*end));
        ends.map_while(|end| transitions.get(end)?.before.as_deref())
    }

    /// Whether what the transition `index` shows for the first time may have been there already: nothing before it could be
    /// read, and a version on the way is lost.
    pub fn is_behind_gap(&self, transitions: &[Transition], index: usize) -> bool {
        let before = transitions.get(index).and_then(|at| at.before.as_ref());
        before.is_some_and(|version| version.record.is_none())
            && self.earlier(transitions, index).gap
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
