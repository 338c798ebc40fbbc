//! From the options about a site to the question that is judged.

use std::path::PathBuf;

use jiff::Timestamp;
use jiff::civil::Date;

use super::CommandError;
use super::args::SiteArgs;
use crate::judge::{AsOf, OfficeSource, Question};
use crate::past::Testimony;

impl SiteArgs {
    /// The question to be judged.
    ///
    /// # Errors
    /// When `SOURCE_DATE_EPOCH` is set but is no number of seconds.
    pub fn question(&self, office: OfficeSource) -> Result<Question, CommandError> {
        Ok(Question {
            site: self.site.clone(),
            revision: self.rev.clone(),
            as_of: as_of(self.as_of)?,
            office,
            report_uncommitted: false,
            testimony: Testimony::default(),
            cache: cache_folder().filter(|_| !self.no_cache),
        })
    }
}

/// Where what was found of commits is kept between runs: in the user's own cache folder, not in the repository, which may come
/// from anywhere. `None` where the user has none.
pub(super) fn cache_folder() -> Option<PathBuf> {
    dirs::cache_dir().map(|folder| folder.join("tertib"))
}

pub(super) fn as_of(chosen: Option<Date>) -> Result<AsOf, CommandError> {
    if let Some(day) = chosen {
        return Ok(AsOf::Day(day));
    }
    match std::env::var("SOURCE_DATE_EPOCH") {
        Err(_) => Ok(AsOf::Instant(Timestamp::now())),
        Ok(text) => text
            .parse()
            .ok()
            .and_then(|seconds| Timestamp::from_second(seconds).ok())
            .map(AsOf::Instant)
            .ok_or(CommandError::Epoch(text)),
    }
}
