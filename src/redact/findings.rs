//! What is left of a finding: its rule, severity, case and step; its words and places only so far as they are known to be
//! harmless.

use std::collections::HashMap;

use super::choice::classification;
use super::cut::{Cut, Shown};
use crate::case::Case;
use crate::case::assemble::Archive;
use crate::case::path::{CasePath, attachment};
use crate::finding::{Finding, Param};
use crate::source::Place;

/// What a parameter of a message holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holds {
    /// Words of the SOP, of the program or of the record's form.
    Form,
    /// An officer, or the author of a commit.
    Person,
    /// Name or hash of an attachment.
    Attachment,
    /// What somebody wrote where something else was expected.
    Free,
}

/// What the parameters of messages hold, by name. Of one that is not listed nothing is shown: a new rule is silent until
/// somebody has thought about it.
fn holds(name: &str) -> Option<Holds> {
    Some(match name {
        "officer" | "named" | "author" | "name" | "fingerprint" => Holds::Person,
        "file" | "given" | "actual" | "outputs" => Holds::Attachment,
        "answer" | "nilai" | "reason" | "requirements" => Holds::Free,
        "activity" | "again" | "corrected" | "langkah" | "nomor" | "set" | "settled"
        | "sop_file" | "sop_target" | "undo" | "answers" | "approved" | "as_of" | "bantuan"
        | "bawaan" | "batas" | "before" | "berkas" | "bita" | "cancelled" | "case" | "cases"
        | "change" | "commit" | "commit_date" | "commits" | "count" | "date" | "day" | "days"
        | "deleted_by" | "diharapkan" | "dikenal" | "ditemukan" | "due" | "entry" | "expected"
        | "fields" | "finished" | "first" | "folder" | "from" | "from_short" | "header"
        | "holiday" | "hours" | "jumlah" | "kind" | "known" | "kunci" | "lane" | "last"
        | "limit" | "method" | "mirip" | "missing" | "more" | "more_days" | "more_fields"
        | "number" | "object" | "other" | "other_date" | "path" | "pilihan" | "previous"
        | "previous_finished" | "received" | "revision" | "role" | "rule" | "rules" | "sebab"
        | "sejak" | "since" | "size" | "sop" | "started" | "step" | "target" | "to"
        | "to_short" | "tolerance" | "turn" | "ukuran" | "until" | "year" => Holds::Form,
        _ => return None,
    })
}

/// The findings about what is shown.
pub fn findings(cut: &Cut<'_>, archive: &Archive, findings: Vec<Finding>) -> Vec<Finding> {
    let mut cases: HashMap<&str, &Case> = HashMap::new();
    for case in &archive.cases {
        cases.entry(&case.id).or_insert(case);
    }
    let mut kept = Vec::with_capacity(findings.len());
    for finding in findings {
        let of_hidden = finding
            .place
            .as_ref()
            .is_some_and(|place| cut.left_out.holds(&place.path));
        let case = finding.case.as_deref();
        let known = case.and_then(|id| cases.get(id).copied());
        if !of_hidden && known.is_some() == case.is_some() {
            kept.push(redacted(cut, known, finding));
        }
    }
    kept
}

fn redacted(cut: &Cut<'_>, case: Option<&Case>, mut finding: Finding) -> Finding {
    let shown = case.map_or(
        Shown {
            notes: false,
            attachments: false,
            applicant: false,
        },
        |case| cut.shown(classification(case)),
    );
    let reading = Reading { cut, shown };
    let unknown_key = finding.message.starts_with("bentuk-kunci-asing");
    let hidden = finding
        .place
        .as_ref()
        .is_some_and(|place| reading.hides(&place.path));
    for (name, value) in &mut finding.params {
        let what = match holds(name) {
            // What was written as a key that nobody knows, and the name beside a path that is withheld.
            Some(Holds::Form) if unknown_key && *name == "kunci" => Some(Holds::Free),
            Some(Holds::Form) if hidden && *name == "other" => None,
            what => what,
        };
        reading.param(what, value);
    }
    finding.place = finding.place.map(|place| reading.place(place));
    finding.related = finding
        .related
        .filter(|(place, _)| !cut.left_out.holds(&place.path))
        .map(|(place, label)| (reading.place(place), label));
    finding
}

/// A finding being redacted.
struct Reading<'a> {
    cut: &'a Cut<'a>,
    shown: Shown,
}

impl Reading<'_> {
    fn param(&self, what: Option<Holds>, value: &mut Param) {
        let words: &mut [String] = match value {
            Param::Text(text) => std::slice::from_mut(text),
            Param::List(words) => words,
            Param::Number(_) | Param::Date(_) | Param::Moment(_) => return,
        };
        for word in words {
            *word = self.word(what, word);
        }
    }

    fn word(&self, what: Option<Holds>, word: &str) -> String {
        let profile = self.cut.profile;
        // Paths are quoted where they are part of a command.
        let path = word.trim_matches('\'');
        let shown = match what {
            _ if path.starts_with("cases/") => !self.hides(path),
            Some(Holds::Form) => true,
            Some(Holds::Person) => profile.officers && profile.commits,
            Some(Holds::Attachment) => self.shown.attachments,
            Some(Holds::Free) => self.shown.notes,
            None => false,
        };
        if shown {
            self.cut.case_text(word)
        } else {
            self.cut.stand_in()
        }
    }

    /// Whether a path below `cases/` is none that the site shows: only files of cases, their folders, and attachments of
    /// cases whose attachments are shown are.
    fn hides(&self, path: &str) -> bool {
        if !path.starts_with("cases/") {
            return false;
        }
        let left_out = self.cut.left_out;
        let folder = format!("{}.toml", path.trim_end_matches('/'));
        if left_out.shows(path) || left_out.shows(&folder) {
            return false;
        }
        match attachment(path) {
            Some((case, _)) if left_out.shows(&case) => !self.shown.attachments,
            // Where a case should stand.
            _ => CasePath::parse(path).is_none() || left_out.holds(path),
        }
    }

    /// A place. Lines of case files and of the roster are not shown: they hold what stands beside the accused word.
    fn place(&self, place: Place) -> Place {
        let cut = self.cut;
        let path = if self.hides(&place.path) {
            cut.stand_in()
        } else {
            cut.case_text(&place.path)
        };
        let closed = place.path.starts_with("cases/") || place.path == "content/petugas.toml";
        let text = if closed || cut.in_office().hits(&place.text) {
            String::new()
        } else {
            place.text
        };
        Place {
            path,
            text,
            ..place
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use std::collections::BTreeSet;

    use super::*;

    /// Names of the gaps in a Fluent text.
    fn gaps(text: &str) -> BTreeSet<&str> {
        let parts = text.split('$').skip(1);
        let names = parts.map(|part| {
            let end = part.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
            part.get(..end.unwrap_or(part.len())).unwrap()
        });
        names.filter(|name| !name.is_empty()).collect()
    }

    #[test]
    fn of_every_gap_in_a_message_of_a_finding_it_is_known_what_it_holds() {
        let texts = [
            include_str!("../../themes/baku/i18n/id/temuan.ftl"),
            include_str!("../../themes/baku/i18n/en/temuan.ftl"),
            include_str!("../../themes/baku/i18n/id/bentuk.ftl"),
            include_str!("../../themes/baku/i18n/en/bentuk.ftl"),
        ];
        let names: BTreeSet<&str> = texts.into_iter().flat_map(gaps).collect();
        assert!(names.len() > 60, "{names:?}");
        let unknown: Vec<_> = names.iter().filter(|name| holds(name).is_none()).collect();
        assert_eq!(unknown, Vec::<&&str>::new());
    }
}
