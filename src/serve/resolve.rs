//! From the path in a request to a file of the site, and never to one outside it.

use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};

/// What a request's path leads to.
#[derive(Debug)]
pub(super) enum Resolved {
    /// A page, read whole because it will be rewritten.
    Page(Vec<u8>),
    /// Another file, by its real path.
    File(PathBuf),
    /// A folder that was asked for without the `/` that its relative links need.
    Folder,
    /// Nothing, or nothing that may be seen.
    Missing,
}

/// Looks for `path` (as in the URL, percent-encoded) below `root`.
///
/// # Errors
/// When the file system fails.
pub(super) fn resolve(root: &Path, path: &str) -> io::Result<Resolved> {
    let Some(relative) = decode(path).and_then(|path| safe(&path)) else {
        return Ok(Resolved::Missing);
    };
    match find(root, &relative, path.ends_with('/')) {
        Err(error) if is_absence(&error) => Ok(Resolved::Missing),
        other => other,
    }
}

fn find(root: &Path, relative: &Path, slash: bool) -> io::Result<Resolved> {
    let root = root.canonicalize()?;
    let mut real = root.join(relative).canonicalize()?;
    // Checked before anything is said of it: an escape by symlink is not even named.
    if !real.starts_with(&root) {
        return Ok(Resolved::Missing);
    }
    if real.is_dir() {
        if !slash {
            return Ok(Resolved::Folder);
        }
        real = real.join("index.html").canonicalize()?;
    } else if slash {
        return Ok(Resolved::Missing);
    }
    if !real.starts_with(&root) || !real.is_file() {
        return Ok(Resolved::Missing);
    }
    let ending = real.extension().and_then(|ending| ending.to_str());
    match ending.map(str::to_ascii_lowercase).as_deref() {
        Some("html" | "htm") => Ok(Resolved::Page(std::fs::read(&real)?)),
        _ => Ok(Resolved::File(real)),
    }
}

fn is_absence(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidFilename
    )
}

/// A decoded path below the root, or nothing when a part of it is not a plain name.
fn safe(path: &str) -> Option<PathBuf> {
    let path = path.strip_prefix('/')?;
    let path = path.strip_suffix('/').unwrap_or(path);
    let mut relative = PathBuf::new();
    if path.is_empty() {
        return Some(relative);
    }
    for part in path.split('/') {
        if part.contains(['\\', '\0']) {
            return None;
        }
        // What a plain name is differs between systems; a drive letter is none on Windows.
        match Path::new(part).components().collect::<Vec<_>>().as_slice() {
            [Component::Normal(name)] if *name == part => relative.push(name),
            _ => return None,
        }
    }
    Some(relative)
}

/// Undoes percent-encoding, once.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;
    use std::fs;

    /// What `path` leads to in a site of a few files, with a secret beside it.
    fn seen(path: &str) -> String {
        let home = tempfile::tempdir().unwrap();
        let root = home.path().join("situs");
        fs::create_dir_all(root.join("berkas/a b")).unwrap();
        fs::create_dir(root.join("kosong")).unwrap();
        fs::write(home.path().join("rahasia.html"), "rahasia").unwrap();
        fs::write(root.join("index.html"), "awal").unwrap();
        fs::write(root.join("berkas/a b/index.html"), "berkas").unwrap();
        fs::write(root.join("gaya.css"), "").unwrap();
        #[cfg(unix)]
        {
            use std::os::unix::fs::symlink;
            symlink("../rahasia.html", root.join("tautan.html")).unwrap();
            symlink("..", root.join("naik")).unwrap();
            symlink("../../rahasia.html", root.join("kosong/index.html")).unwrap();
        }
        match resolve(&root, path).unwrap() {
            Resolved::Page(text) => String::from_utf8(text).unwrap(),
            Resolved::File(file) => file.file_name().unwrap().to_str().unwrap().to_owned(),
            Resolved::Folder => "folder".to_owned(),
            Resolved::Missing => "-".to_owned(),
        }
    }

    #[test]
    fn pages_files_and_folders_are_found() {
        for (path, expected) in [
            ("/", "awal"),
            ("/index.html", "awal"),
            ("/gaya.css", "gaya.css"),
            ("/berkas/a%20b/", "berkas"),
            ("/berkas/a%20b", "folder"),
            ("/berkas/", "-"),
            ("/tidak-ada", "-"),
            ("/index.html/", "-"),
            ("/index.html/x", "-"),
        ] {
            assert_eq!(seen(path), expected, "{path}");
        }
    }

    #[test]
    fn nothing_outside_is_found() {
        for path in [
            "/../rahasia.html",
            "/%2e%2e%2frahasia.html",
            "/%2e%2e/rahasia.html",
            "/berkas/../../rahasia.html",
            "/..%5crahasia.html",
            "/%252e%252e/rahasia.html",
            "//rahasia.html",
            "/./index.html",
            "/a%00",
            "/a%",
            "/a%zz",
            "/%ff",
            "rahasia.html",
            "/tautan.html",
            "/naik/",
            "/naik/rahasia.html",
            "/kosong/",
        ] {
            assert_eq!(seen(path), "-", "{path}");
        }
        assert_eq!(seen(&format!("/{}", "z".repeat(300))), "-");
    }
}
