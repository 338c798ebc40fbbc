//! Asking: where there is a terminal what was not said is asked for, with a default; elsewhere the default is taken.

use std::fmt;
use std::io::{self, IsTerminal};

use inquire::{Confirm, InquireError, MultiSelect, Select, Text};
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::CaseError;
use crate::finding::Params;
use crate::recording::RecordError;
use crate::stamp::Moment;
use crate::text::Catalog;

/// Asks in one language, or not at all.
pub struct Ask<'c> {
    catalog: &'c Catalog,
    terminal: bool,
}

/// Something to choose, with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice<T> {
    /// What is chosen.
    pub value: T,
    /// Its words.
    pub words: String,
}

impl<T> fmt::Display for Choice<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.words)
    }
}

impl<'c> Ask<'c> {
    /// Asks unless told not to, or nobody is there.
    pub fn new(catalog: &'c Catalog, silent: bool) -> Self {
        let terminal = !silent && io::stdin().is_terminal() && io::stdout().is_terminal();
        Self { catalog, terminal }
    }

    /// Whether anybody is asked.
    pub fn asks(&self) -> bool {
        self.terminal
    }

    /// Words of the catalogue.
    pub fn words(&self, key: &str) -> String {
        self.catalog.get(key)
    }

    /// What can't be told from a terminal that nobody sits at: the option is named.
    fn missing(flag: &str) -> CaseError {
        CaseError::Missing(flag.to_owned())
    }

    /// A text that must not be empty.
    pub fn text(
        &self,
        key: &str,
        flag: &str,
        default: Option<String>,
    ) -> Result<String, CaseError> {
        if !self.terminal {
            return default.ok_or_else(|| Self::missing(flag));
        }
        let question = self.words(key);
        let mut text = Text::new(&question);
        if let Some(default) = &default {
            text = text.with_default(default);
        }
        loop {
            let answer = text.clone().prompt().map_err(ended)?;
            if !answer.trim().is_empty() {
                return Ok(answer.trim().to_owned());
            }
        }
    }

    /// A text that may be left out.
    pub fn optional(&self, key: &str) -> Result<Option<String>, CaseError> {
        if !self.terminal {
            return Ok(None);
        }
        let answer = Text::new(&self.words(key)).prompt().map_err(ended)?;
        let answer = answer.trim();
        Ok((!answer.is_empty()).then(|| answer.to_owned()))
    }

    /// A text about something that is named, which may be left out.
    pub fn about(&self, key: &str, name: &str) -> Result<Option<String>, CaseError> {
        let params = Params::from([("nilai", name.into())]);
        let question = self.catalog.with(key, &params);
        let answer = Text::new(&question).prompt().map_err(ended)?;
        // A file that is dragged into a terminal comes in quotation marks.
        let answer = answer.trim().trim_matches(['"', '\'']);
        Ok((!answer.is_empty()).then(|| answer.to_owned()))
    }

    /// Says why an answer can't be taken, before it is asked for again.
    pub fn again(&self, error: &RecordError) {
        if let Some((key, params)) = error.message() {
            let help = self.catalog.with(&format!("{key}.bantuan"), &params);
            eprintln!("{} {help}", self.catalog.with(key, &params));
        }
    }

    /// One of several; `default` is the position of the one to start at. Without a terminal it is taken.
    pub fn one<T>(
        &self,
        key: &str,
        flag: &str,
        (mut choices, default): (Vec<Choice<T>>, Option<usize>),
    ) -> Result<T, CaseError> {
        if choices.len() == 1 {
            return choices
                .pop()
                .map(|c| c.value)
                .ok_or_else(|| Self::missing(flag));
        }
        if !self.terminal {
            let chosen = default.filter(|at| *at < choices.len());
            let at = chosen.ok_or_else(|| Self::missing(flag))?;
            return Ok(choices.swap_remove(at).value);
        }
        let question = self.words(key);
        let help = self.words("tanya-pilih");
        let select = Select::new(&question, choices)
            .with_help_message(&help)
            .with_starting_cursor(default.unwrap_or_default());
        Ok(select.prompt().map_err(ended)?.value)
    }

    /// Any of several, all to begin with.
    pub fn any(&self, key: &str, words: &[String]) -> Result<Vec<String>, CaseError> {
        if !self.terminal || words.is_empty() {
            return Ok(words.to_vec());
        }
        let all: Vec<usize> = (0..words.len()).collect();
        let question = self.words(key);
        let help = self.words("tanya-pilih-banyak");
        let select = MultiSelect::new(&question, words.to_vec())
            .with_default(&all)
            .with_help_message(&help);
        select.prompt().map_err(ended)
    }

    /// A moment, on the clock of the site's zone.
    pub fn moment(
        &self,
        key: &str,
        clock: &Clock,
        default: Option<Moment>,
    ) -> Result<Option<Moment>, CaseError> {
        if !self.terminal {
            return Ok(default);
        }
        let question = self.words(key);
        let help = self.words("tanya-waktu");
        let shown = default.map(|moment| clock.show(moment)).unwrap_or_default();
        loop {
            let text = Text::new(&question).with_help_message(&help);
            let text = text.with_default(&shown);
            let answer = text.prompt().map_err(ended)?;
            if answer.trim().is_empty() {
                return Ok(None);
            }
            match clock.read(&answer) {
                // The default is shown to the minute and meant to the second.
                Some(_) if answer == shown => return Ok(default),
                Some(moment) => return Ok(Some(moment)),
                None => eprintln!("{}", self.words("tanya-waktu-salah")),
            }
        }
    }

    /// Yes or no; yes where nobody is asked.
    pub fn confirm(&self, key: &str) -> Result<bool, CaseError> {
        if !self.terminal {
            return Ok(true);
        }
        let (yes, no) = (self.words("tanya-ya"), self.words("tanya-tidak"));
        let question = self.words(key);
        let shown = format!("{yes}/{no}");
        let wrong = self.catalog.with(
            "tanya-ya-atau-tidak",
            &Params::from([("ya", yes.clone().into()), ("tidak", no.clone().into())]),
        );
        let default = |_| shown.clone();
        let told = |answer| if answer { yes.clone() } else { no.clone() };
        let read = |answer: &str| match answer.trim().to_lowercase().as_str() {
            "" => Err(()),
            word if yes.starts_with(word) || word == "y" => Ok(true),
            word if no.starts_with(word) => Ok(false),
            _ => Err(()),
        };
        let confirm = Confirm::new(&question)
            .with_default(true)
            .with_default_value_formatter(&default)
            .with_formatter(&told)
            .with_error_message(&wrong)
            .with_parser(&read);
        confirm.prompt().map_err(ended)
    }
}

fn ended(error: InquireError) -> CaseError {
    match error {
        InquireError::OperationCanceled | InquireError::OperationInterrupted => CaseError::Ended,
        InquireError::IO(error) => CaseError::Terminal(error),
        other => CaseError::Terminal(io::Error::other(other.to_string())),
    }
}

/// Reads and shows moments as people write them, in the site's zone.
pub struct Clock {
    zone: TimeZone,
    now: Timestamp,
}

impl Clock {
    /// The clock of a zone at an instant.
    pub fn new(zone: TimeZone, now: Timestamp) -> Self {
        Self { zone, now }
    }

    /// Now, to the second.
    pub fn now(&self) -> Moment {
        let second = Timestamp::from_second(self.now.as_second()).unwrap_or(self.now);
        Moment {
            at: second,
            offset: second.to_zoned_datetime(self.zone.clone()).offset(),
        }
    }

    /// Now, as people write it: to the minute, so that the same minute written by hand later is not before it. To the second
    /// where something else happened in this minute already.
    pub fn minute(&self, after: Option<Moment>) -> Moment {
        let now = self.now();
        let begun = self.at(now.at - SignedDuration::from_secs(now.at.as_second().rem_euclid(60)));
        match after {
            Some(after) if after.at > begun.at => now,
            _ => begun,
        }
    }

    /// Today.
    pub fn today(&self) -> Date {
        self.now.to_zoned_datetime(self.zone.clone()).date()
    }

    /// `2025-04-14 10:12`.
    pub fn show(&self, moment: Moment) -> String {
        let clock = moment.zoned(&self.zone);
        format!("{} {:02}:{:02}", clock.date(), clock.hour(), clock.minute())
    }

    /// Reads `2025-04-14T10:12:00+07:00`, `2025-04-14 10:12`, or `10:12` (also `10.12`) of today.
    pub fn read(&self, text: &str) -> Option<Moment> {
        let text = text.trim();
        if let Ok(at) = text.parse::<Timestamp>() {
            return Some(self.at(at));
        }
        let clock = |time: &str| {
            let (hour, minute) = time.split_once([':', '.'])?;
            let minute = minute.split([':', '.']).next()?;
            Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
        };
        let local: DateTime = match text.split_once([' ', 'T']) {
            Some((day, time)) => day.parse::<Date>().ok()?.to_datetime(clock(time.trim())?),
            None => self.today().to_datetime(clock(text)?),
        };
        let zoned = self
            .zone
            .to_ambiguous_zoned_datetime(local)
            .compatible()
            .ok()?;
        Some(self.at(zoned.timestamp()))
    }

    fn at(&self, at: Timestamp) -> Moment {
        Moment {
            at,
            offset: at.to_zoned_datetime(self.zone.clone()).offset(),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn moments_are_read_as_people_write_them() {
        let zone = TimeZone::get("Asia/Jakarta").unwrap();
        let clock = Clock::new(zone, "2025-04-14T03:00:00Z".parse().unwrap());
        let read = |text| clock.read(text).map(Moment::rfc3339);
        let at = |text: &str| Some(text.to_owned());
        assert_eq!(read("2025-04-14 10:12"), at("2025-04-14T10:12:00+07:00"));
        assert_eq!(read("10.12"), at("2025-04-14T10:12:00+07:00"));
        assert_eq!(read(" 08:05 "), at("2025-04-14T08:05:00+07:00"));
        assert_eq!(
            read("2025-04-14T10:12:30+07:00"),
            at("2025-04-14T10:12:30+07:00")
        );
        assert_eq!(
            read("2025-04-14T03:12:30Z"),
            at("2025-04-14T10:12:30+07:00")
        );
        let minute = |after: Option<&str>| {
            let clock = Clock::new(clock.zone.clone(), "2025-04-14T03:00:42Z".parse().unwrap());
            clock
                .minute(after.and_then(|text| clock.read(text)))
                .rfc3339()
        };
        assert_eq!(minute(None), "2025-04-14T10:00:00+07:00");
        assert_eq!(minute(Some("10:00")), "2025-04-14T10:00:00+07:00");
        let same = Some("2025-04-14T10:00:09+07:00");
        assert_eq!(minute(same), "2025-04-14T10:00:42+07:00");
        for wrong in ["", "besok", "25:00", "2025-02-30 10:00", "2025-04-14"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
