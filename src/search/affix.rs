//! The affix rules of Indonesian: which roots a form may have, as possibilities only; [`super::morphology`] decides.
//!
//! The same rules stand in the theme's `cari-imbuhan.js` for query words that the archive lacks; `tests/js/kata.json` holds both
//! to one table.

use super::shape;

/// A root that a form may have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The root.
    pub root: String,
    /// How many affixes were taken off.
    pub steps: u8,
    /// What it takes to believe it.
    pub evidence: Evidence,
}

/// What it takes to believe that a form has a root; a root that is listed as known is always believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    /// The root occurs, or another form may have it too.
    Strong,
    /// The root occurs: nothing but -nya or -lah was taken off a word that does not look Indonesian.
    Occurring,
    /// The rule is loose: two of these, that the root occurs, and the forms that may have it by firmer rules.
    Loose,
    /// Nothing else will do.
    Listed,
}

impl Evidence {
    /// The weaker of two.
    fn and(self, loose: bool) -> Self {
        if loose { self.max(Self::Loose) } else { self }
    }
}

/// The kinds of prefix, which say what suffix and what second prefix may go with them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Prefix {
    Di,
    Me,
    Pe,
    Ber,
    Per,
    Ter,
    Ke,
}

/// The suffixes that say something about the prefix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Suffix {
    None,
    Kan,
    An,
    I,
}

/// The roots that `form` may have, fewest affixes first, each once. Forms that are not plain Latin letters have none.
pub fn candidates(form: &str) -> Vec<Candidate> {
    let mut found = Vec::new();
    if !(5..=30).contains(&form.len()) || !form.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return found;
    }
    for (word, steps) in without_particles(form) {
        bare(word, steps, &mut found);
        for (stem, suffix) in without_suffix(word) {
            let steps = steps + u8::from(suffix != Suffix::None);
            without_prefix(stem, suffix, steps, &mut found);
        }
    }
    found.retain(|candidate| candidate.root != form);
    // Names such as Abdullah end so.
    if form.ends_with("llah") {
        found
            .iter_mut()
            .for_each(|candidate| candidate.evidence = Evidence::Listed);
    }
    // Suffixes alone are likelier than prefixes: berikan is beri-kan, not ber-ikan. A known root of one syllable comes
    // before one in k-: mengelas is menge-las, not meng-kelas.
    found.sort_by_key(|candidate| {
        let whole_start = form.starts_with(&candidate.root);
        let syllable = shape::is_one_syllable(&candidate.root)
            && form.contains(&format!("nge{}", candidate.root));
        let evidence = (!syllable).then_some(candidate.evidence);
        (candidate.steps, !whole_start, evidence)
    });
    let mut unique: Vec<Candidate> = Vec::new();
    for candidate in found {
        if !unique.iter().any(|known| known.root == candidate.root) {
            unique.push(candidate);
        }
    }
    unique
}

/// The form, and the form less -lah or -kah, and less -nya.
fn without_particles(form: &str) -> Vec<(&str, u8)> {
    let mut words = vec![(form, 0)];
    for particle in ["lah", "kah"] {
        words.extend(form.strip_suffix(particle).map(|word| (word, 1)));
    }
    for index in 0..words.len() {
        if let Some((word, steps)) = words.get(index).copied() {
            words.extend(word.strip_suffix("nya").map(|word| (word, steps + 1)));
        }
    }
    words
}

fn without_suffix(word: &str) -> Vec<(&str, Suffix)> {
    let mut stems = vec![(word, Suffix::None)];
    for (ending, suffix) in [("kan", Suffix::Kan), ("an", Suffix::An), ("i", Suffix::I)] {
        stems.extend(word.strip_suffix(ending).map(|stem| (stem, suffix)));
    }
    stems
}

/// The form less its particles and nothing else, where that does not look Indonesian: commitnya, OPDnya.
fn bare(word: &str, steps: u8, found: &mut Vec<Candidate>) {
    if steps > 0 && word.len() >= 3 && !shape::looks_like_root(word) {
        found.push(Candidate {
            root: word.to_owned(),
            steps,
            evidence: Evidence::Occurring,
        });
    }
}

fn without_prefix(stem: &str, suffix: Suffix, steps: u8, found: &mut Vec<Candidate>) {
    // A bare -i is the end of far too many words that have no affix.
    add(stem, steps, suffix == Suffix::I, found);
    for (outer, rest, loose) in layers(stem) {
        if !fits(outer, suffix) {
            continue;
        }
        let lone_per = outer == Prefix::Per && suffix == Suffix::None;
        add(&rest, steps + 1, loose || lone_per, found);
        for (inner, root, inner_loose) in layers(&rest) {
            if follows(outer, inner, suffix) {
                let nested = !(outer == Prefix::Ke || inner == Prefix::Per);
                add(&root, steps + 2, loose || inner_loose || nested, found);
            }
        }
    }
}

fn add(root: &str, steps: u8, loose: bool, found: &mut Vec<Candidate>) {
    if steps > 0 && root.len() >= 3 && shape::has_vowel(root) {
        let evidence = if root.len() < 4 || !shape::looks_like_root(root) {
            Evidence::Listed
        } else {
            Evidence::Strong.and(loose)
        };
        found.push(Candidate {
            root: root.to_owned(),
            steps,
            evidence,
        });
    }
}

/// Whether a suffix may stand with a prefix.
fn fits(prefix: Prefix, suffix: Suffix) -> bool {
    use Suffix::{An, I, Kan, None};
    match prefix {
        Prefix::Di | Prefix::Me | Prefix::Ter => matches!(suffix, None | Kan | I),
        Prefix::Pe => matches!(suffix, None | An),
        Prefix::Ber => matches!(suffix, None | An | Kan),
        Prefix::Per => true,
        Prefix::Ke => suffix == An,
    }
}

/// Whether `inner` may stand after `outer` in a form with that suffix.
fn follows(outer: Prefix, inner: Prefix, suffix: Suffix) -> bool {
    match (outer, inner) {
        (Prefix::Di | Prefix::Me, Prefix::Per) => suffix != Suffix::An,
        (Prefix::Di | Prefix::Me, Prefix::Ber) => matches!(suffix, Suffix::Kan | Suffix::I),
        (Prefix::Di | Prefix::Me, Prefix::Ke) => suffix == Suffix::Kan,
        (Prefix::Pe, Prefix::Ber) => suffix == Suffix::An,
        (Prefix::Ber, Prefix::Ke | Prefix::Pe | Prefix::Per) => suffix == Suffix::An,
        (Prefix::Ke, Prefix::Ter | Prefix::Ber | Prefix::Pe) => true,
        _ => false,
    }
}

/// The ways to take one prefix off a stem: its kind, what remains, and whether the rule is loose.
fn layers(stem: &str) -> Vec<(Prefix, String, bool)> {
    let mut found = Vec::new();
    let mut plain = |prefix, rest: Option<&str>, loose| {
        if let Some(rest) = rest.filter(|rest| rest.len() >= 3) {
            found.push((prefix, rest.to_owned(), loose));
        }
    };
    // Roots in r- take ber-, ter-, per- with a single r.
    for (prefix, full) in [
        (Prefix::Ber, "ber"),
        (Prefix::Ter, "ter"),
        (Prefix::Per, "per"),
    ] {
        if let Some(rest) = stem.strip_prefix(full) {
            plain(prefix, Some(rest).filter(|r| !r.starts_with('r')), false);
            plain(prefix, stem.get(2..), prefix != Prefix::Ter);
        }
    }
    if let Some(rest) = stem.strip_prefix("be") {
        // bekerja, beternak: no r where the root's first syllable ends in er.
        plain(
            Prefix::Ber,
            Some(rest).filter(|r| r.get(1..3) == Some("er")),
            true,
        );
        plain(Prefix::Ber, (rest == "lajar").then_some("ajar"), true);
    }
    if stem.ends_with("pelajar") {
        plain(Prefix::Pe, stem.strip_prefix("pel"), true);
        plain(Prefix::Me, stem.strip_prefix("mempel"), true);
    }
    plain(
        Prefix::Pe,
        stem.strip_prefix("pembel").filter(|r| *r == "ajar"),
        true,
    );
    plain(Prefix::Di, stem.strip_prefix("di"), false);
    plain(Prefix::Ke, stem.strip_prefix("ketidak"), false);
    plain(Prefix::Ke, stem.strip_prefix("ke"), false);
    for (prefix, head) in [(Prefix::Me, "me"), (Prefix::Pe, "pe")] {
        if let Some(rest) = stem.strip_prefix(head) {
            nasal(prefix, rest, &mut found);
        }
    }
    found
}

/// What may follow `me` and `pe` with their nasal: mem-, men-, meny-, meng-, menge-, or none.
fn nasal(prefix: Prefix, rest: &str, found: &mut Vec<(Prefix, String, bool)>) {
    let mut push = |root: String, loose| {
        if root.len() >= 3 {
            found.push((prefix, root, loose));
        }
    };
    let first = |text: &str| text.chars().next().unwrap_or(' ');
    let cluster = |text: &str| {
        text.get(1..)
            .is_some_and(|tail| !shape::starts_with_vowel(tail))
    };
    match first(rest) {
        'l' | 'r' | 'w' | 'y' | 'm' | 'n' => push(rest.to_owned(), false),
        'b' | 'c' | 'd' | 'g' | 'j' | 'k' | 's' | 't' if prefix == Prefix::Pe => {
            push(rest.to_owned(), true);
        }
        _ => {}
    }
    // The root's own p, t, s, k melts into the nasal; often before r and l too: pemrosesan, menraktir, mengritik.
    let melts = |tail: &str| shape::starts_with_vowel(tail) || tail.starts_with(['r', 'l']);
    if let Some(tail) = rest.strip_prefix("ng") {
        if shape::starts_with_vowel(tail) {
            push(tail.to_owned(), false);
            push(format!("k{tail}"), false);
        } else {
            push(
                tail.to_owned(),
                !matches!(first(tail), 'g' | 'h' | 'k' | 'q'),
            );
            if melts(tail) {
                push(format!("k{tail}"), false);
            }
        }
        let short = tail
            .strip_prefix('e')
            .filter(|root| shape::is_one_syllable(root));
        push(short.unwrap_or("").to_owned(), true);
    } else if let Some(tail) = rest.strip_prefix("ny") {
        if shape::starts_with_vowel(tail) {
            push(format!("s{tail}"), false);
        }
    } else if let Some(tail) = rest.strip_prefix('n') {
        match first(tail) {
            'c' | 'd' | 'j' | 'z' => push(tail.to_owned(), false),
            't' | 's' => push(tail.to_owned(), !cluster(tail)),
            'l' => {}
            _ if melts(tail) => push(format!("t{tail}"), false),
            _ => {}
        }
    } else if let Some(tail) = rest.strip_prefix('m') {
        match first(tail) {
            'b' | 'f' | 'v' => push(tail.to_owned(), false),
            'p' => push(tail.to_owned(), !cluster(tail) && !tail.starts_with("per")),
            _ if melts(tail) => push(format!("p{tail}"), false),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    /// The table that `tests/js/cari.test.mjs` reads too.
    #[test]
    fn finds_the_shared_candidates() {
        let table: serde_json::Value =
            serde_json::from_str(include_str!("../../tests/js/kata.json")).unwrap();
        let rows = table["calon"].as_array().unwrap();
        assert!(rows.len() > 10);
        for row in rows {
            let form = row[0].as_str().unwrap();
            let found: Vec<String> = candidates(form)
                .iter()
                .map(|c| {
                    let mark = match c.evidence {
                        Evidence::Strong => "",
                        Evidence::Occurring => "=",
                        Evidence::Loose => "~",
                        Evidence::Listed => "?",
                    };
                    format!("{}{}{mark}", c.root, c.steps)
                })
                .collect();
            assert_eq!(found.join(" "), row[1].as_str().unwrap(), "{form}");
        }
    }
}
