//! What an edition of the site says of itself: what it leaves out, and why.

use serde::Serialize;

use super::atlas::Atlas;
use super::visible;
use crate::case::Classification;
use crate::profile::Profile;

/// What every page of an edition says that does not show everything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EditionView {
    /// Name of the profile.
    pub profile: String,
    /// Title, such as "Edisi publik".
    pub title: String,
    /// What is left out, one sentence each.
    pub withheld: Vec<String>,
    /// The same without how many cases, so that a page doesn't change with their number.
    pub uncounted: Vec<String>,
}

impl EditionView {
    /// What the edition leaves out; nothing when it shows everything.
    pub(super) fn of(atlas: &Atlas<'_>) -> Option<Self> {
        let withheld = atlas.inputs.withheld?;
        let (words, profile) = (atlas.words, &withheld.profile);
        let name = visible(&profile.name);
        let shown = |class: &Classification| profile.cases.contains(class);
        let (mut counted, mut uncounted, mut points) = (Vec::new(), Vec::new(), Vec::new());
        let hidden: Vec<Classification> = Classification::ALL
            .into_iter()
            .filter(|class| !shown(class))
            .collect();
        if !hidden.is_empty() {
            let count = i64::try_from(withheld.cases).unwrap_or(i64::MAX);
            let names = classes(atlas, hidden);
            uncounted.push(words.with("edisi-berkas-umum", [("klasifikasi", names.clone())]));
            let key = "edisi-berkas";
            let gaps = [
                ("n", crate::finding::Param::Number(count)),
                ("klasifikasi", crate::finding::Param::Text(names)),
            ];
            counted.push(words.catalog.with_named(key, gaps));
        }
        let parts = [
            ("edisi-catatan", &profile.notes),
            ("edisi-lampiran", &profile.attachments),
            ("edisi-pemohon", &profile.applicant),
        ];
        for (key, list) in parts {
            let without: Vec<Classification> = Classification::ALL
                .into_iter()
                .filter(|class| shown(class) && !list.contains(class))
                .collect();
            if !without.is_empty() {
                points.push(words.with(key, [("klasifikasi", classes(atlas, without))]));
            }
        }
        if !profile.officers {
            points.push(words.get("edisi-petugas"));
        }
        if !profile.commits {
            points.push(words.get("edisi-commit"));
        }
        points.push(words.get("edisi-kutipan"));
        Some(Self {
            title: words.with("edisi-judul", [("profil", name.clone())]),
            profile: name,
            withheld: [counted, points.clone()].concat(),
            uncounted: [uncounted, points].concat(),
        })
    }
}

fn classes(atlas: &Atlas<'_>, classes: Vec<Classification>) -> String {
    let names: Vec<String> = classes
        .into_iter()
        .map(|class| atlas.words.get(&format!("edisi-{}", class.name())))
        .collect();
    names.join(&atlas.words.get("edisi-dan"))
}

/// What is left out on the page of a case of this classification, in a sentence.
pub(super) fn of_case(atlas: &Atlas<'_>, class: Classification) -> Option<String> {
    let Profile {
        notes,
        attachments,
        applicant,
        ..
    } = &atlas.inputs.withheld?.profile;
    let parts = [
        ("edisi-isi-catatan", notes),
        ("edisi-isi-lampiran", attachments),
        ("edisi-isi-pemohon", applicant),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|(_, shown)| !shown.contains(&class))
        .map(|(key, _)| atlas.words.get(key))
        .collect();
    if parts.is_empty() {
        return None;
    }
    let gaps = [
        (
            "klasifikasi",
            atlas.words.get(&format!("edisi-{}", class.name())),
        ),
        ("isi", parts.join(&atlas.words.get("edisi-dan"))),
    ];
    Some(atlas.words.with("edisi-pada-berkas", gaps))
}
