//! Which names a file of the site may have: relative, plain, and none both a file and a folder.

use super::{Files, MANIFEST, PublishError};

/// What is wrong with a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PathFault {
    /// It is empty, or a part between two `/` is.
    #[error("a part of it is empty")]
    Empty,
    /// It starts at the root of the file system or names a drive.
    #[error("it isn't relative")]
    Absolute,
    /// It has a part `.` or `..`.
    #[error("it has a part . or ..")]
    Dots,
    /// It has a backslash or a control character.
    #[error("it has a backslash or a control character")]
    Character,
    /// It is the manifest's name.
    #[error("the name is kept for the manifest")]
    Reserved,
    /// Another file needs a folder of this name.
    #[error("it is a file and a folder at once")]
    FileAndFolder,
}

impl PathFault {
    /// Key of the message in the catalogue.
    pub fn key(self) -> &'static str {
        match self {
            Self::Empty => "terbit-jalur-kosong",
            Self::Absolute => "terbit-jalur-mutlak",
            Self::Dots => "terbit-jalur-titik",
            Self::Character => "terbit-jalur-karakter",
            Self::Reserved => "terbit-jalur-manifes",
            Self::FileAndFolder => "terbit-jalur-ganda",
        }
    }
}

/// Checks every path, before anything is written.
pub(super) fn check(files: &Files) -> Result<(), PublishError> {
    for path in files.keys() {
        let fault = fault(path).or_else(|| clash(path, |folder| files.contains_key(folder)));
        if let Some(fault) = fault {
            return Err(PublishError::Path {
                path: path.clone(),
                fault,
            });
        }
    }
    Ok(())
}

pub(super) fn fault(path: &str) -> Option<PathFault> {
    let mut start = path.chars();
    let drive = start
        .next()
        .is_some_and(|letter| letter.is_ascii_alphabetic())
        && start.next() == Some(':');
    if path.starts_with('/') || drive {
        return Some(PathFault::Absolute);
    }
    if path.contains(|letter: char| letter == '\\' || letter.is_control()) {
        return Some(PathFault::Character);
    }
    let part_fault = path.split('/').find_map(|part| match part {
        "" => Some(PathFault::Empty),
        "." | ".." => Some(PathFault::Dots),
        _ => None,
    });
    part_fault.or_else(|| (path == MANIFEST).then_some(PathFault::Reserved))
}

/// A folder on the way to `path` that is also a file.
pub(super) fn clash(path: &str, is_file: impl Fn(&str) -> bool) -> Option<PathFault> {
    path.match_indices('/')
        .filter_map(|(end, _)| path.get(..end))
        .any(|folder| folder == MANIFEST || is_file(folder))
        .then_some(PathFault::FileAndFolder)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    fn judged(paths: &[&str]) -> Option<PathFault> {
        let files = paths.iter().map(|path| ((*path).to_owned(), Vec::new()));
        match check(&files.collect()) {
            Ok(()) => None,
            Err(PublishError::Path { fault, .. }) => Some(fault),
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn plain_names_are_allowed() {
        let names = ["index.html", "berkas/2025/04/0012/..nota", "a b/ü:.pdf"];
        assert_eq!(judged(&names), None);
    }

    #[test]
    fn unsafe_names_are_refused() {
        for (path, fault) in [
            ("", PathFault::Empty),
            ("a//b", PathFault::Empty),
            ("a/", PathFault::Empty),
            ("/etc/passwd", PathFault::Absolute),
            ("C:/x", PathFault::Absolute),
            ("../x", PathFault::Dots),
            ("a/../../x", PathFault::Dots),
            ("a/./x", PathFault::Dots),
            ("a\\..\\x", PathFault::Character),
            ("a\0b", PathFault::Character),
            ("a\nb", PathFault::Character),
            ("manifest.json", PathFault::Reserved),
            ("manifest.json/x", PathFault::FileAndFolder),
        ] {
            assert_eq!(judged(&[path]), Some(fault), "{path:?}");
        }
    }

    #[test]
    fn a_name_is_a_file_or_a_folder() {
        let both = ["a", "a!", "a/b/c"];
        assert_eq!(judged(&both), Some(PathFault::FileAndFolder));
    }
}
