//! Copying one file of the program's theme into the site, to be changed there.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::{built_in, mark};
use crate::finding::{Param, Params};

/// How many names are proposed for one that is not known.
const PROPOSED: usize = 3;

/// A file that was copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ejected {
    /// Where it lies now.
    pub path: PathBuf,
    /// Whether it begins with a line that names its version.
    pub marked: bool,
}

/// Why a file was not copied.
#[derive(Debug, thiserror::Error)]
pub enum EjectError {
    /// The program's theme has no such file.
    #[error("{name}: no such file in the theme")]
    Unknown {
        /// What was asked for.
        name: String,
        /// The nearest names, the nearest first.
        near: Vec<String>,
    },
    /// The site has this file already.
    #[error("{}: exists", .0.display())]
    Exists(PathBuf),
    /// A folder on the way is a symbolic link or no folder.
    #[error("{}: not a folder", .0.display())]
    NotAFolder(PathBuf),
    /// It can't be written.
    #[error("{}: {source}", path.display())]
    Io {
        /// Which file or folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

impl EjectError {
    /// Key of its sentence in the catalogue, and what fills the gaps; the reason of an I/O error is the caller's.
    pub fn message(&self) -> (&'static str, Params) {
        let path =
            |path: &Path| Params::from([("berkas", Param::Text(path.display().to_string()))]);
        match self {
            Self::Unknown { name, near } => (
                if near.is_empty() {
                    "gagal-tema-tidak-ada"
                } else {
                    "gagal-tema-mirip"
                },
                Params::from([
                    ("berkas", Param::Text(name.clone())),
                    ("mirip", Param::List(near.clone())),
                ]),
            ),
            Self::Exists(at) => ("gagal-tema-sudah-ada", path(at)),
            Self::NotAFolder(at) => ("gagal-tema-bukan-folder", path(at)),
            Self::Io { path: at, .. } => ("gagal-tema-tulis", path(at)),
        }
    }
}

/// Copies `file` of the theme into `themes/<theme>/` of the site's folder.
///
/// # Errors
/// When the theme has no such file, the site has it already, or it can't be written. Nothing is replaced.
pub fn eject(site: &Path, theme: &str, file: &str) -> Result<Ejected, EjectError> {
    let files = built_in(theme);
    let Some(original) = files.get(file) else {
        return Err(EjectError::Unknown {
            name: file.to_owned(),
            near: near(file, files.keys()),
        });
    };
    let copy = mark::marked(file, original, env!("CARGO_PKG_VERSION"));
    let marked = copy.is_some();
    let copy = copy.unwrap_or_else(|| original.to_vec());
    let mut path = site.to_path_buf();
    let parts: Vec<&str> = ["themes", theme]
        .into_iter()
        .chain(file.split('/'))
        .collect();
    if let Some((name, folders)) = parts.split_last() {
        for folder in folders {
            path.push(folder);
            make_folder(&path)?;
        }
        path.push(name);
    }
    // Never over a file that is there, nor through a link of that name.
    let opened = OpenOptions::new().write(true).create_new(true).open(&path);
    let failed = |path: &Path, source: io::Error| match source.kind() {
        io::ErrorKind::AlreadyExists => EjectError::Exists(path.to_path_buf()),
        _ => EjectError::Io {
            path: path.to_path_buf(),
            source,
        },
    };
    opened
        .and_then(|mut out| out.write_all(&copy))
        .map_err(|source| failed(&path, source))?;
    Ok(Ejected { path, marked })
}

/// Makes a folder unless it is there; a link to a folder elsewhere is not followed.
fn make_folder(path: &Path) -> Result<(), EjectError> {
    match path.symlink_metadata() {
        Ok(meta) if meta.is_dir() => Ok(()),
        Ok(_) => Err(EjectError::NotAFolder(path.to_path_buf())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            fs::create_dir(path).map_err(|source| EjectError::Io {
                path: path.to_path_buf(),
                source,
            })
        }
        Err(source) => Err(EjectError::Io {
            path: path.to_path_buf(),
            source,
        }),
    }
}

/// The names nearest to one that is not known: files of the same name in another folder first.
fn near<'f>(asked: &str, files: impl Iterator<Item = &'f String>) -> Vec<String> {
    let name = |path: &str| path.rsplit('/').next().unwrap_or(path).to_owned();
    let mut ranked: Vec<(usize, &String)> = files
        .map(|file| {
            let whole = strsim::damerau_levenshtein(asked, file);
            let last = strsim::damerau_levenshtein(&name(asked), &name(file));
            (whole.min(last), file)
        })
        .collect();
    ranked.sort();
    let limit = name(asked).chars().count().div_ceil(2);
    ranked
        .into_iter()
        .take_while(|(distance, _)| *distance <= limit)
        .take(PROPOSED)
        .map(|(_, file)| file.clone())
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

    use super::*;

    #[test]
    fn a_copy_names_its_version_and_is_never_replaced() {
        let site = tempfile::tempdir().unwrap();
        let file = "templates/temuan.html";
        let ejected = eject(site.path(), "kantor", file).unwrap();
        assert_eq!(ejected.path, site.path().join("themes/kantor").join(file));
        let copy = fs::read(&ejected.path).unwrap();
        let mark = mark::read(file, &copy).unwrap();
        assert_eq!(mark.version, env!("CARGO_PKG_VERSION"));
        fs::write(&ejected.path, "milik sendiri").unwrap();
        let again = eject(site.path(), "kantor", file);
        assert!(matches!(again, Err(EjectError::Exists(_))));
        assert_eq!(fs::read(&ejected.path).unwrap(), b"milik sendiri");
    }

    #[test]
    fn a_variant_gives_its_own_file() {
        let site = tempfile::tempdir().unwrap();
        let ejected = eject(site.path(), "arsip", "aset/token.css").unwrap();
        let own = super::super::variant("arsip");
        let copy = fs::read(ejected.path).unwrap();
        assert!(copy.ends_with(own.get("aset/token.css").unwrap()));
    }

    #[test]
    fn fonts_are_copied_as_they_are() {
        let site = tempfile::tempdir().unwrap();
        let files = built_in("baku");
        let font = files.keys().find(|path| path.ends_with(".woff2")).unwrap();
        let ejected = eject(site.path(), "baku", font).unwrap();
        assert!(!ejected.marked);
        assert_eq!(fs::read(ejected.path).unwrap(), files[font].as_ref());
    }

    #[test]
    fn a_name_that_is_not_known_gets_the_nearest() {
        let site = tempfile::tempdir().unwrap();
        let near = |name: &str| match eject(site.path(), "baku", name) {
            Err(EjectError::Unknown { near, .. }) => near,
            other => panic!("{other:?}"),
        };
        assert_eq!(near("token.css")[0], "aset/token.css");
        assert_eq!(near("templates/temuan.htm")[0], "templates/temuan.html");
        assert_eq!(near("xyzzy-plugh"), Vec::<String>::new());
        for outside in ["../tertib.toml", "/etc/passwd", "aset/../../x", ""] {
            assert!(matches!(
                eject(site.path(), "baku", outside),
                Err(EjectError::Unknown { .. })
            ));
        }
        assert!(!site.path().join("themes").exists());
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_another_folder_is_not_followed() {
        let site = tempfile::tempdir().unwrap();
        let elsewhere = tempfile::tempdir().unwrap();
        std::os::unix::fs::symlink(elsewhere.path(), site.path().join("themes")).unwrap();
        let ejected = eject(site.path(), "baku", "aset/token.css");
        assert!(matches!(ejected, Err(EjectError::NotAFolder(_))));
        assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
    }
}
