//! Points in time as they were written, and names of commits.
//!
//! A [`Moment`] keeps the offset that the clerk or git wrote, because it is shown; judging happens on its local date in
//! the site's time zone.

use std::fmt;

use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, ZonedDateTime};

use crate::digest::hex;

/// An instant and the UTC offset it was written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// The instant.
    pub at: Timestamp,
    /// The offset as written.
    pub offset: Offset,
}

impl Moment {
    /// The day on which this instant falls in `zone`.
    pub fn date_in(self, zone: &TimeZone) -> Date {
        self.at.to_zoned_datetime(zone.clone()).date()
    }

    /// The instant on the clock of `zone`.
    pub fn zoned(self, zone: &TimeZone) -> ZonedDateTime {
        self.at.to_zoned_datetime(zone.clone())
    }

    /// The instant as written, in RFC 3339 with its own offset and whole seconds.
    pub fn rfc3339(self) -> String {
        let civil = self.offset.to_datetime(self.at);
        let total = self.offset.seconds();
        let sign = if total < 0 { '-' } else { '+' };
        let minutes = total.unsigned_abs() / 60;
        format!(
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{sign}{:02}:{:02}",
            civil.year(),
            civil.month(),
            civil.day(),
            civil.hour(),
            civil.minute(),
            civil.second(),
            minutes / 60,
            minutes % 60
        )
    }
}

/// The name of a git object that is a commit: its SHA-1.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct CommitId(pub [u8; 20]);

impl CommitId {
    /// The first ten digits, enough to find the commit by hand.
    pub fn short(&self) -> String {
        hex(self.0.split_at(5).0)
    }
}

impl fmt::Display for CommitId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&hex(&self.0))
    }
}

impl fmt::Debug for CommitId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

/// A text is no name of a commit: not 40 lower-case or upper-case hex digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not 40 hex digits")]
pub struct NotACommit;

impl std::str::FromStr for CommitId {
    type Err = NotACommit;

    fn from_str(hex: &str) -> Result<Self, NotACommit> {
        let mut id = Self::default();
        let digits: Option<Vec<u32>> = hex.chars().map(|digit| digit.to_digit(16)).collect();
        let digits = digits.filter(|all| all.len() == 40).ok_or(NotACommit)?;
        for (byte, pair) in id.0.iter_mut().zip(digits.chunks(2)) {
            let value = pair.iter().fold(0, |value, digit| value * 16 + digit);
            *byte = u8::try_from(value).map_err(|_| NotACommit)?;
        }
        Ok(id)
    }
}

impl<'de> serde::Deserialize<'de> for CommitId {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let hex = String::deserialize(deserializer)?;
        hex.parse().map_err(serde::de::Error::custom)
    }
}

impl serde::Serialize for CommitId {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
