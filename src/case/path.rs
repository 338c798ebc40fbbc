//! Where case files and their attachments stand below `cases/`.

/// A case file's place: `cases/<YYYY>/<MM>/<nomor>.toml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CasePath<'p> {
    /// The folder, such as `cases/2025/04`.
    pub folder: &'p str,
    /// The case's number: the file's stem.
    pub number: &'p str,
}

impl<'p> CasePath<'p> {
    /// Reads a path. A `.toml` file at most two folders below `cases/` is a case file, rightly placed or not; anything
    /// deeper belongs to a case's folder.
    pub fn parse(path: &'p str) -> Option<Self> {
        let below = path.strip_prefix("cases/")?;
        if below.matches('/').count() > 2 {
            return None;
        }
        let stem = path.strip_suffix(".toml")?;
        let (folder, number) = stem.rsplit_once('/')?;
        (!number.is_empty()).then_some(Self { folder, number })
    }
}

/// The case file that an attachment belongs to, and the attachment's name: `cases/2025/04/0012/a.pdf` belongs to
/// `cases/2025/04/0012.toml` and is named `a.pdf`.
pub fn attachment(path: &str) -> Option<(String, &str)> {
    let below = path.strip_prefix("cases/")?;
    let mut ends = below.match_indices('/').map(|(at, _)| at);
    let end = ends.nth(2)?;
    let name = below.get(end + 1..)?;
    Some((format!("cases/{}.toml", below.get(..end)?), name))
}

/// The file of the case that a path belongs to; of one that belongs to none, itself.
pub fn deciding(path: &str) -> String {
    attachment(path).map_or_else(|| path.to_owned(), |(case, _)| case)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_file_stands_two_folders_deep_or_is_misplaced() {
        let right = CasePath::parse("cases/2025/04/2025-0012.toml");
        assert_eq!(
            right,
            Some(CasePath {
                folder: "cases/2025/04",
                number: "2025-0012"
            })
        );
        assert!(CasePath::parse("cases/2025-0012.toml").is_some());
        assert!(CasePath::parse("cases/2025/04/2025-0012/a.toml").is_none());
        assert!(CasePath::parse("cases/2025/04/.toml").is_none());
        assert!(CasePath::parse("content/a.toml").is_none());
    }

    #[test]
    fn an_attachment_belongs_to_the_file_beside_its_folder() {
        assert_eq!(
            attachment("cases/2025/04/2025-0012/hasil/a.pdf"),
            Some(("cases/2025/04/2025-0012.toml".to_owned(), "hasil/a.pdf"))
        );
        assert_eq!(attachment("cases/2025/04/a.pdf"), None);
    }
}
