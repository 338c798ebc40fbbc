//! The day and the commit that the site was made from, as one file of the site says them for all pages.
//!
//! A page that carried them itself would change at every commit and every day, and with it everything that copies what
//! changed. So only pages about the whole archive carry them ([`whole`]); elsewhere a script puts them into the foot.

use serde::Serialize;

use super::View;
use super::atlas::Atlas;
use super::shared::Shared;

/// What the foot of a page says of the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StateView {
    /// The as-of day in a sentence.
    pub per: String,
    /// What the commit is.
    pub asal: String,
    /// The commit, in full.
    pub commit: String,
    /// The commit, shortened.
    pub pendek: String,
    /// When the commit was made, as written.
    pub tanggal: Option<String>,
}

pub(super) fn state(atlas: &Atlas<'_>, shared: &Shared) -> StateView {
    StateView {
        per: atlas
            .words
            .with("keadaan-per", [("tanggal", shared.as_of.clone())]),
        asal: atlas.words.get("dibuat-dari-commit"),
        commit: shared.head.clone(),
        pendek: shared.head_short.clone(),
        tanggal: shared.head_date.clone(),
    }
}

/// Whether a page is about the archive as a whole, so that it says itself as of which day and commit.
pub fn whole(view: &View) -> bool {
    match view {
        View::Start(_) | View::Register(_) | View::Statistics(_) | View::Assessment(_) => true,
        View::Archive(list) => list.heading.is_none(),
        _ => false,
    }
}
