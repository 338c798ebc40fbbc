//! Which files of a theme a site has made its own, and whether their originals have changed since.

use std::io;
use std::path::Path;
use std::sync::Arc;

use walkdir::WalkDir;

use super::{ThemeFiles, built_in, mark};
use crate::digest::sha256;

/// How a file of the site stands to the program's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The program's own; the site has none.
    BuiltIn,
    /// The site's; the original is the one it was made from, or it names none.
    Own,
    /// The site's; the original is another than the one of this version, from which it was made.
    Outdated(String),
    /// The site's; the program has no file of this name.
    Added,
}

/// A file of a theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Path below the theme's folder.
    pub path: String,
    /// How it stands.
    pub standing: Standing,
}

/// Every file of the theme, by path.
///
/// # Errors
/// When the site's folder can't be read.
pub fn list(site: &Path, theme: &str) -> io::Result<Vec<Listed>> {
    let own = own(&site.join("themes").join(theme))?;
    let originals = built_in(theme);
    let mut paths: Vec<&String> = originals.keys().chain(own.keys()).collect();
    paths.sort();
    paths.dedup();
    let listed = paths.into_iter().map(|path| Listed {
        path: path.clone(),
        standing: match (originals.get(path), own.get(path)) {
            (_, None) => Standing::BuiltIn,
            (None, Some(_)) => Standing::Added,
            (Some(original), Some(own)) => standing(path, original, own),
        },
    });
    Ok(listed.collect())
}

fn standing(path: &str, original: &[u8], own: &[u8]) -> Standing {
    match mark::read(path, own) {
        Some(mark) if mark.sha256 != sha256(original) => Standing::Outdated(mark.version),
        _ => Standing::Own,
    }
}

fn own(folder: &Path) -> io::Result<ThemeFiles> {
    let mut files = ThemeFiles::new();
    if !folder.is_dir() {
        return Ok(files);
    }
    for entry in WalkDir::new(folder).follow_links(false) {
        let entry = entry?;
        if !entry.file_type().is_file() {
            continue;
        }
        if let Ok(path) = entry.path().strip_prefix(folder) {
            let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
            files.insert(parts.join("/"), Arc::from(std::fs::read(entry.path())?));
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use std::fs;

    use super::super::eject::eject;
    use super::*;

    #[test]
    fn own_added_and_outdated_files_are_told_apart() {
        let site = tempfile::tempdir().unwrap();
        eject(site.path(), "kantor", "aset/token.css").unwrap();
        let script = eject(site.path(), "kantor", "aset/tema.js").unwrap().path;
        let old = fs::read_to_string(&script).unwrap();
        let old = old.replacen(
            &format!("tertib {}", env!("CARGO_PKG_VERSION")),
            "tertib 0.0.9",
            1,
        );
        let digest = old
            .lines()
            .next()
            .unwrap()
            .rsplit(' ')
            .next()
            .unwrap()
            .to_owned();
        fs::write(&script, old.replacen(&digest, &"0".repeat(64), 1)).unwrap();
        fs::write(script.with_file_name("kantor.css"), "").unwrap();
        let listed = list(site.path(), "kantor").unwrap();
        let own: Vec<_> = listed
            .iter()
            .filter(|file| file.standing != Standing::BuiltIn)
            .map(|file| (file.path.as_str(), file.standing.clone()))
            .collect();
        assert_eq!(
            own,
            [
                ("aset/kantor.css", Standing::Added),
                ("aset/tema.js", Standing::Outdated("0.0.9".to_owned())),
                ("aset/token.css", Standing::Own),
            ]
        );
        assert!(listed.len() > own.len());
    }
}
