//! The first line of a copied file: which version of which file of the program it was made from.
//!
//! It is a comment in the file's own syntax, so that a later version can tell whether the original has changed since.

use crate::digest::sha256;

/// What a mark says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Version of tertib.
    pub version: String,
    /// SHA-256 of the original.
    pub sha256: String,
}

/// Beginning and end of a comment of one line, by the ending of the file's name. `None` where a file takes no comment.
fn comment(path: &str) -> Option<(&'static str, &'static str)> {
    let (_, ending) = path.rsplit_once('.')?;
    match ending {
        // The engine drops the line break after it, so that pages begin as before.
        "html" => Some(("{#- ", " -#}")),
        "css" => Some(("/* ", " */")),
        "js" => Some(("// ", "")),
        "ftl" => Some(("### ", "")),
        _ => None,
    }
}

/// The original with its mark before it; `None` where the file takes no comment.
pub fn marked(path: &str, original: &[u8], version: &str) -> Option<Vec<u8>> {
    let (open, close) = comment(path)?;
    let line = format!(
        "{open}tertib {version}, {path}, sha256 {}{close}\n",
        sha256(original)
    );
    // Two comments of a resource that follow each other would be one.
    let gap = if path.ends_with(".ftl") { "\n" } else { "" };
    Some([line.as_bytes(), gap.as_bytes(), original].concat())
}

/// The mark of a copied file; `None` where its first line is none.
pub fn read(path: &str, bytes: &[u8]) -> Option<Mark> {
    let (open, close) = comment(path)?;
    let line = bytes.split(|byte| *byte == b'\n').next()?;
    let line = std::str::from_utf8(line).ok()?.trim_end_matches('\r');
    let said = line.strip_prefix(open)?.strip_suffix(close)?;
    let (version, rest) = said.strip_prefix("tertib ")?.split_once(", ")?;
    let (_, sha256) = rest.rsplit_once(", sha256 ")?;
    Some(Mark {
        version: version.to_owned(),
        sha256: sha256.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_read_back_in_every_syntax() {
        for path in [
            "templates/a.html",
            "aset/a.css",
            "aset/a.js",
            "i18n/id/a.ftl",
        ] {
            let copy = marked(path, b"isi\n", "1.2.3").unwrap_or_default();
            assert!(copy.ends_with(b"isi\n"), "{path}");
            let mark = read(path, &copy);
            let expected = Mark {
                version: "1.2.3".to_owned(),
                sha256: sha256(b"isi\n"),
            };
            assert_eq!(mark, Some(expected), "{path}");
            assert_eq!(read(path, b"isi\n"), None, "{path}");
        }
        assert_eq!(marked("aset/huruf/a.woff2", b"x", "1.2.3"), None);
    }
}
