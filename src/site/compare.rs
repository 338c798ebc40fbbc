//! Two revisions of an SOP side by side: which fields of the form changed, and which rows of the procedure.
//!
//! Activities are matched by their text, not by their number, so that one new row in the middle is one change; a target that
//! only has a new number is no change.

use std::collections::BTreeMap;

use serde::Serialize;
use similar::{Algorithm, ChangeTag, DiffOp, TextDiff, capture_diff_slices};

use super::atlas::Atlas;
use super::outline;
use super::plain::plain;
use super::sop::FieldView;
use super::words::Words;
use super::{Page, Section, View};
use crate::load::SopFile;
use crate::sop::{Activity, DayUnit, Sop};

/// The page of a comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CompareView {
    /// Name of the SOP, as the newer revision has it.
    pub name: String,
    /// The older revision.
    pub before: EditionView,
    /// The newer revision.
    pub after: EditionView,
    /// How many fields and activities are not as they were.
    pub changes: usize,
    /// Fields of the form.
    pub fields: Vec<FieldDiff>,
    /// Rows of the procedure.
    pub activities: Vec<ActivityDiff>,
    /// Notes on the transcription, and the narrative.
    pub texts: Vec<FieldDiff>,
    /// Other comparisons of the same SOP.
    pub others: Vec<CompareLink>,
}

/// A revision that is compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EditionView {
    /// Its number.
    pub revision: u32,
    /// Day of approval.
    pub approved: String,
    /// Page of its form.
    pub href: String,
}

/// A link to a comparison.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CompareLink {
    /// Older revision.
    pub before: u32,
    /// Newer revision.
    pub after: u32,
    /// Its page.
    pub href: String,
}

/// What became of a field or row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Fate {
    /// As it was.
    Tetap,
    /// As it was, with another number.
    Nomor,
    /// Not as it was.
    Berubah,
    /// Only in the newer revision.
    Ditambah,
    /// Only in the older revision.
    Dihapus,
}

/// A field in both revisions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldDiff {
    /// Key of its title in the catalogue.
    pub label: &'static str,
    /// What became of it.
    pub fate: Fate,
    /// Lines of the older revision.
    pub before: Vec<Vec<Piece>>,
    /// Lines of the newer revision.
    pub after: Vec<Vec<Piece>>,
}

/// Some words of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Piece {
    /// Whether the other revision does not have them.
    pub own: bool,
    /// The words.
    pub text: String,
}

/// An activity in both revisions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ActivityDiff {
    /// What became of it.
    pub fate: Fate,
    /// Its number in the older revision.
    pub before: Option<u32>,
    /// Its number in the newer revision.
    pub after: Option<u32>,
    /// Its text, from the newer revision that has it.
    pub description: String,
    /// Fields that are not as they were; all fields of a row that only one revision has.
    pub fields: Vec<FieldDiff>,
}

/// Path of the comparison of two revisions, beside their pages.
fn path(sop_path: &str, before: u32, after: u32) -> String {
    let folder = sop_path.rsplit_once('/').map_or("", |(folder, _)| folder);
    format!("{folder}/banding-{before}-{after}.html")
}

/// The pairs that are compared: each revision with the one before it, and with the newest.
fn pairs(revisions: &[u32]) -> Vec<(u32, u32)> {
    let next = revisions.windows(2).filter_map(|pair| match *pair {
        [before, after] => Some((before, after)),
        _ => None,
    });
    let newest = revisions.last().copied();
    let mut pairs: Vec<(u32, u32)> = next
        .chain(revisions.iter().filter_map(|&r| Some((r, newest?))))
        .filter(|(before, after)| before < after)
        .collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// Comparisons that name a revision, the newest pair first.
pub(super) fn links(atlas: &Atlas<'_>, file: &SopFile) -> Vec<CompareLink> {
    let Some(own) = atlas.sop_path(&file.key) else {
        return Vec::new();
    };
    let editions = editions(atlas, &file.key.sop);
    let revisions: Vec<u32> = editions.iter().map(|sop| sop.key.revision).collect();
    let mut links: Vec<CompareLink> = pairs(&revisions)
        .into_iter()
        .map(|(before, after)| CompareLink {
            before,
            after,
            href: path(own, before, after),
        })
        .collect();
    links.reverse();
    links
}

/// Readable revisions of an SOP, the oldest first.
fn editions<'a>(atlas: &Atlas<'a>, key: &str) -> Vec<&'a Sop> {
    let files = atlas.inputs.content.sops.iter();
    let mut editions: Vec<&Sop> = files
        .filter(|file| file.key.sop == key)
        .filter_map(|file| file.sop.as_deref())
        .collect();
    editions.sort_by_key(|sop| sop.key.revision);
    editions
}

/// The pages.
pub(super) fn pages(atlas: &Atlas<'_>) -> Vec<Page> {
    let mut by_sop: BTreeMap<&str, &SopFile> = BTreeMap::new();
    for file in &atlas.inputs.content.sops {
        by_sop.entry(&file.key.sop).or_insert(file);
    }
    let mut pages = Vec::new();
    for (key, file) in by_sop {
        let editions = editions(atlas, key);
        let find = |revision| editions.iter().find(|sop| sop.key.revision == revision);
        let links = links(atlas, file);
        for link in &links {
            if let (Some(before), Some(after)) = (find(link.before), find(link.after)) {
                pages.push(page(atlas, (before, after), link, &links));
            }
        }
    }
    pages
}

fn page(
    atlas: &Atlas<'_>,
    (before, after): (&Sop, &Sop),
    link: &CompareLink,
    links: &[CompareLink],
) -> Page {
    let edition = |sop: &Sop| EditionView {
        revision: sop.key.revision,
        approved: atlas.words.date(sop.identity.approved),
        href: atlas.sop_path(&sop.key).unwrap_or_default().to_owned(),
    };
    let fields = fields(atlas, before, after);
    let activities = activities(atlas.words, before, after);
    let texts = texts(before, after);
    let changed = |fate: Fate| !matches!(fate, Fate::Tetap | Fate::Nomor);
    let fates = fields.iter().chain(&texts).map(|field| field.fate);
    let fates = fates.chain(activities.iter().map(|activity| activity.fate));
    let gaps = [
        ("nama", after.identity.name.clone()),
        ("lama", before.key.revision.to_string()),
        ("baru", after.key.revision.to_string()),
    ];
    Page {
        path: link.href.clone(),
        template: "banding.html",
        section: Section::Sop,
        title: atlas.words.with("banding-judul", gaps),
        view: View::Compare(Box::new(CompareView {
            name: after.identity.name.clone(),
            before: edition(before),
            after: edition(after),
            changes: fates.filter(|&fate| changed(fate)).count(),
            fields,
            activities,
            texts,
            others: links
                .iter()
                .filter(|other| *other != link)
                .cloned()
                .collect(),
        })),
    }
}

/// The form's fields, with lanes and the meaning of "hari".
fn fields(atlas: &Atlas<'_>, before: &Sop, after: &Sop) -> Vec<FieldDiff> {
    let lines = |field: &FieldView| -> Vec<String> {
        let cell = &field.cell;
        if cell.unreadable {
            return vec![atlas.words.get("sop-tidak-terbaca")];
        }
        cell.lines.iter().map(|line| line.text.clone()).collect()
    };
    let (old, new) = (
        super::sop::fields(atlas, before),
        super::sop::fields(atlas, after),
    );
    let mut all = vec![diff(
        "sop-instansi",
        &before.identity.office,
        &after.identity.office,
    )];
    all.extend(
        old.iter()
            .zip(&new)
            .map(|(old, new)| diff(old.label, &lines(old), &lines(new))),
    );
    let lanes = |sop: &Sop| -> Vec<String> { sop.lanes.iter().map(|l| l.name.clone()).collect() };
    let unit = |sop: &Sop| {
        vec![atlas.words.get(match sop.day_unit {
            DayUnit::Working => "banding-hari-kerja",
            DayUnit::Calendar => "banding-hari-kalender",
        })]
    };
    all.push(diff("kolom-pelaksana", &lanes(before), &lanes(after)));
    all.push(diff("banding-satuan-hari", &unit(before), &unit(after)));
    all
}

/// Notes and narrative.
fn texts(before: &Sop, after: &Sop) -> Vec<FieldDiff> {
    let notes = |sop: &Sop| -> Vec<String> {
        let notes = sop.doubts.iter();
        notes
            .map(|doubt| format!("{}: {}", doubt.field, doubt.note))
            .collect()
    };
    let narrative = |sop: &Sop| -> Vec<String> {
        let blocks = sop.narrative.split("\n\n").map(plain);
        let lines = blocks.map(|b| b.split_whitespace().collect::<Vec<_>>().join(" "));
        lines.filter(|line| !line.is_empty()).collect()
    };
    vec![
        diff("sop-catatan-naskah", &notes(before), &notes(after)),
        diff("banding-penjelasan", &narrative(before), &narrative(after)),
    ]
}

/// A field line by line, and word by word where a line changed.
fn diff(label: &'static str, before: &[String], after: &[String]) -> FieldDiff {
    let written = |lines: &[String]| -> Vec<String> {
        let lines = lines.iter().map(|line| line.trim().to_owned());
        lines.filter(|line| !line.is_empty()).collect()
    };
    let (before, after) = (written(before), written(after));
    let fate = match (before.is_empty(), after.is_empty()) {
        _ if before == after => Fate::Tetap,
        (true, false) => Fate::Ditambah,
        (false, true) => Fate::Dihapus,
        _ => Fate::Berubah,
    };
    let whole = |line: &String, own| {
        vec![Piece {
            own,
            text: line.clone(),
        }]
    };
    let (mut old_lines, mut new_lines) = (Vec::new(), Vec::new());
    for op in capture_diff_slices(Algorithm::Myers, &before, &after) {
        let (old, new) = (&before[op.old_range()], &after[op.new_range()]);
        if matches!(op, DiffOp::Equal { .. }) {
            old_lines.extend(old.iter().map(|line| whole(line, false)));
            new_lines.extend(new.iter().map(|line| whole(line, false)));
            continue;
        }
        for pair in match_up(old, new, |a, b| alike(a, b)) {
            match pair {
                (Some(a), Some(b)) => {
                    let (a, b) = words_of(&old[a], &new[b]);
                    old_lines.push(a);
                    new_lines.push(b);
                }
                (Some(a), None) => old_lines.push(whole(&old[a], true)),
                (None, Some(b)) => new_lines.push(whole(&new[b], true)),
                (None, None) => {}
            }
        }
    }
    FieldDiff {
        label,
        fate,
        before: old_lines,
        after: new_lines,
    }
}

/// Two lines word by word.
fn words_of(before: &str, after: &str) -> (Vec<Piece>, Vec<Piece>) {
    let (mut old, mut new) = (Vec::new(), Vec::new());
    let push = |pieces: &mut Vec<Piece>, own: bool, text: &str| match pieces.last_mut() {
        Some(last) if last.own == own => last.text.push_str(text),
        _ => pieces.push(Piece {
            own,
            text: text.to_owned(),
        }),
    };
    for change in TextDiff::from_words(before, after).iter_all_changes() {
        match change.tag() {
            ChangeTag::Equal => {
                push(&mut old, false, change.value());
                push(&mut new, false, change.value());
            }
            ChangeTag::Delete => push(&mut old, true, change.value()),
            ChangeTag::Insert => push(&mut new, true, change.value()),
        }
    }
    (old, new)
}

/// Whether two texts are versions of one another.
fn alike(a: &str, b: &str) -> bool {
    TextDiff::from_words(a, b).ratio() >= 0.5
}

/// Pairs of a replaced stretch, in the order of both: versions of one another, else one side alone.
fn match_up<T>(
    old: &[T],
    new: &[T],
    alike: impl Fn(&T, &T) -> bool,
) -> Vec<(Option<usize>, Option<usize>)> {
    let mut pairs = Vec::new();
    let mut next = 0;
    for (index, item) in old.iter().enumerate() {
        let found = (next..new.len()).find(|&at| new.get(at).is_some_and(|n| alike(item, n)));
        if let Some(found) = found {
            pairs.extend((next..found).map(|at| (None, Some(at))));
            pairs.push((Some(index), Some(found)));
            next = found + 1;
        } else {
            pairs.push((Some(index), None));
        }
    }
    pairs.extend((next..new.len()).map(|at| (None, Some(at))));
    pairs
}

fn activities(words: Words<'_>, before: &Sop, after: &Sop) -> Vec<ActivityDiff> {
    let pairs = pair_activities(&before.activities, &after.activities);
    let renumbered: BTreeMap<u32, u32> = pairs
        .iter()
        .filter_map(|(a, b)| Some((a.as_ref()?.number.value, b.as_ref()?.number.value)))
        .collect();
    let told = |sop: &Sop, activity: Option<&Activity>, numbers: &dyn Fn(u32) -> u32| {
        activity.map_or_else(Vec::new, |a| tell(words, sop, a, numbers))
    };
    let own = |number: u32| number;
    let moved = |number: u32| renumbered.get(&number).copied().unwrap_or(number);
    pairs
        .into_iter()
        .map(|(old, new)| {
            let plain = told(before, old, &own);
            // Compared with the numbers that the activities have now, shown with those they had.
            let shown = |label: &str| plain.iter().find(|(l, _)| *l == label);
            let mapped = told(before, old, &moved);
            let fresh = told(after, new, &own);
            let fields: Vec<FieldDiff> = LABELS
                .iter()
                .filter_map(|label| {
                    let find = |all: &[(&str, Vec<String>)]| {
                        let found = all.iter().find(|(l, _)| l == label);
                        found.map_or_else(Vec::new, |(_, lines)| lines.clone())
                    };
                    if find(&mapped) == find(&fresh) {
                        return None;
                    }
                    let shown = shown(label).map_or_else(Vec::new, |(_, lines)| lines.clone());
                    let field = diff(label, &shown, &find(&fresh));
                    (field.fate != Fate::Tetap).then_some(field)
                })
                .collect();
            let number = |activity: Option<&Activity>| activity.map(|a| a.number.value);
            let (before, after) = (number(old), number(new));
            let fate = match (before, after) {
                (None, _) => Fate::Ditambah,
                (_, None) => Fate::Dihapus,
                _ if !fields.is_empty() => Fate::Berubah,
                _ if before != after => Fate::Nomor,
                _ => Fate::Tetap,
            };
            ActivityDiff {
                fate,
                before,
                after,
                description: new
                    .or(old)
                    .map_or_else(String::new, |a| a.description.clone()),
                fields,
            }
        })
        .collect()
}

/// Both revisions' activities, matched by their text.
fn pair_activities<'a>(
    before: &'a [Activity],
    after: &'a [Activity],
) -> Vec<(Option<&'a Activity>, Option<&'a Activity>)> {
    let texts = |activities: &'a [Activity]| -> Vec<&'a str> {
        activities.iter().map(|a| a.description.as_str()).collect()
    };
    let (old, new) = (texts(before), texts(after));
    let mut pairs = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let (old, new) = (&before[op.old_range()], &after[op.new_range()]);
        if matches!(op, DiffOp::Equal { .. }) {
            pairs.extend(old.iter().zip(new).map(|(a, b)| (Some(a), Some(b))));
            continue;
        }
        let matched = match_up(old, new, |a, b| alike(&a.description, &b.description));
        pairs.extend(
            matched
                .into_iter()
                .map(|(a, b)| (a.and_then(|a| old.get(a)), b.and_then(|b| new.get(b)))),
        );
    }
    pairs
}

/// Fields of an activity, by their titles.
const LABELS: [&str; 7] = [
    "kolom-aktivitas",
    "kolom-pelaksana",
    "kolom-kelengkapan",
    "kolom-waktu",
    "kolom-output",
    "banding-alur",
    "kolom-keterangan",
];

/// What an activity says in each field; `number` gives the number to show for a target.
fn tell(
    words: Words<'_>,
    sop: &Sop,
    activity: &Activity,
    number: &dyn Fn(u32) -> u32,
) -> Vec<(&'static str, Vec<String>)> {
    let ways = outline::ways(sop, activity);
    let ways = ways
        .iter()
        .map(|way| outline::way_text(words, way.answer.as_deref(), way.number.map(number)));
    let limit = activity.limit.map(|limit| words.limit(limit));
    let fields = [
        vec![activity.description.clone()],
        outline::lanes(sop, activity),
        activity.requirements.clone(),
        limit.into_iter().collect(),
        activity.outputs.clone(),
        ways.collect(),
        vec![activity.remark.clone()],
    ];
    LABELS.into_iter().zip(fields).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    /// Lines with what only they have in brackets.
    fn told(lines: &[Vec<Piece>]) -> Vec<String> {
        let piece = |piece: &Piece| match piece.own {
            true => format!("[{}]", piece.text),
            false => piece.text.clone(),
        };
        let line = |line: &Vec<Piece>| line.iter().map(piece).collect();
        lines.iter().map(line).collect()
    }

    #[test]
    fn a_changed_line_is_marked_word_by_word_and_a_new_one_whole() {
        let old = lines(&["UU 25 Tahun 2009", "PP Nomor 82 Tahun 2012 tentang PSTE"]);
        let new = lines(&[
            "UU 25 Tahun 2009",
            "PP Nomor 71 Tahun 2019 tentang PSTE",
            "Perbup Contoh",
        ]);
        let field = diff("sop-dasar-hukum", &old, &new);
        assert_eq!(field.fate, Fate::Berubah);
        assert_eq!(
            told(&field.before),
            [
                "UU 25 Tahun 2009",
                "PP Nomor [82] Tahun [2012] tentang PSTE"
            ]
        );
        assert_eq!(
            told(&field.after),
            [
                "UU 25 Tahun 2009",
                "PP Nomor [71] Tahun [2019] tentang PSTE",
                "[Perbup Contoh]"
            ]
        );
    }

    #[test]
    fn a_field_is_kept_added_or_removed() {
        let fate = |old: &[&str], new: &[&str]| diff("sop-nomor", &lines(old), &lines(new)).fate;
        assert_eq!(fate(&["1"], &[" 1 ", ""]), Fate::Tetap);
        assert_eq!(fate(&[], &["1"]), Fate::Ditambah);
        assert_eq!(fate(&["1"], &[""]), Fate::Dihapus);
    }

    #[test]
    fn each_revision_meets_the_one_before_and_the_newest() {
        assert_eq!(pairs(&[0]), []);
        assert_eq!(pairs(&[0, 1]), [(0, 1)]);
        assert_eq!(
            pairs(&[0, 1, 2, 5]),
            [(0, 1), (0, 5), (1, 2), (1, 5), (2, 5)]
        );
    }
}
