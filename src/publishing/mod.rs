//! Publishing from the office's server: one publisher at a time, straight from the bare repository, with a log.
//!
//! Pushes that arrive together queue. Whoever's turn it is publishes what stands on the branch then, so those who waited
//! find their commits published already. Nothing but the branch and the published manifest says what is left to do, so a
//! kill leaves no mark that could mislead the next.

mod log;
mod turn;

use std::path::PathBuf;

pub use log::{LOG, Log};
pub use turn::{Turn, TurnError};

/// One edition of the site and where it lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Its publication profile.
    pub profile: String,
    /// Its folder.
    pub folder: PathBuf,
}

impl std::str::FromStr for Edition {
    type Err = String;

    /// Reads `PROFIL=FOLDER`; a folder alone is that of the profile `internal`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (profile, folder) = text
            .split_once('=')
            .unwrap_or((crate::profile::Profile::INTERNAL, text));
        if profile.is_empty() || folder.is_empty() {
            return Err(text.to_owned());
        }
        Ok(Self {
            profile: profile.to_owned(),
            folder: PathBuf::from(folder),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edition_is_a_profile_and_a_folder() {
        let edition = |profile: &str, folder: &str| Edition {
            profile: profile.to_owned(),
            folder: folder.into(),
        };
        assert_eq!("publik=/srv/a".parse(), Ok(edition("publik", "/srv/a")));
        assert_eq!("/srv/a".parse(), Ok(edition("internal", "/srv/a")));
        assert_eq!("publik=/srv/a=b".parse(), Ok(edition("publik", "/srv/a=b")));
        for text in ["", "=", "publik=", "=/srv/a"] {
            assert_eq!(text.parse::<Edition>(), Err(text.to_owned()));
        }
    }
}
