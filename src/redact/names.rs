//! The forms in which a name is written: with and without the titles that stand around it.

/// Titles before a name, without their full stops.
const BEFORE: [&str; 16] = [
    "apt", "dr", "dra", "drg", "drh", "drs", "h", "hj", "ibu", "ir", "bapak", "ns", "prof", "r",
    "rr", "sdr",
];

/// Longest degree without full stops, such as `MT`, in letters.
const DEGREE: usize = 5;

/// The name as it is written, and without its titles where it has any: "Drs. Budi Santoso, M.Si" is "Budi Santoso" too.
pub fn forms(name: &str) -> Vec<String> {
    let bare = without_titles(without_degrees(name.trim()));
    let mut forms = vec![name.to_owned()];
    if !bare.is_empty() && bare != name {
        forms.push(bare.to_owned());
    }
    forms
}

/// What stands before the first comma, where nothing but degrees stands behind it.
fn without_degrees(name: &str) -> &str {
    let is_degree = |word: &str| {
        let capitals = word.chars().all(char::is_uppercase);
        word.contains('.') || (capitals && word.chars().count() <= DEGREE)
    };
    match name.split_once(',') {
        Some((bare, degrees)) => {
            let mut words = degrees.split([',', ' ']).filter(|word| !word.is_empty());
            if words.all(is_degree) {
                bare.trim()
            } else {
                name
            }
        }
        None => name,
    }
}

fn without_titles(name: &str) -> &str {
    let mut name = name;
    while let Some((first, rest)) = name.split_once([' ', '.']) {
        let rest = rest.trim_start_matches([' ', '.']);
        if rest.is_empty() || !BEFORE.contains(&first.to_lowercase().as_str()) {
            break;
        }
        name = rest;
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_and_degrees_are_not_the_name() {
        for (name, bare) in [
            ("Drs. H. Budi Santoso, M.Si", "Budi Santoso"),
            ("dr.Siti Aminah, Sp.PD, MM", "Siti Aminah"),
            ("Sukarno, ST., MT", "Sukarno"),
        ] {
            assert_eq!(forms(name), [name, bare]);
        }
        for name in [
            "Budi Santoso",
            "R",
            "",
            ", S.H.",
            "Petugas, Dinas Kesehatan",
            "Kepala Bidang INTIP",
        ] {
            assert_eq!(forms(name), [name]);
        }
    }
}
