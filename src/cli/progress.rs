//! How a long run shows on the standard error what it is doing: a bar with stage, count and time left on a terminal, a line
//! for each stage elsewhere once the run has lasted, nothing where silence is asked for.

use std::io::{IsTerminal, Write};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

use crate::finding::{Param, Params};
use crate::progress::{Progress, Stage};
use crate::settings::Language;
use crate::text::Catalog;

/// A run shorter than this needs no lines: nobody waited for it.
const SOON: Duration = Duration::from_secs(2);

/// What is known of the number of steps.
const COUNTED: &str = "{msg:28} {bar:32} {human_pos}/{human_len} · {eta}";
/// What is shown where it is not.
const OPEN: &str = "{msg:28} {spinner} {elapsed}";

/// Who is told.
pub enum Teller<'c> {
    /// A person at a terminal.
    Bar(ProgressBar, &'c Catalog),
    /// A file or a journal.
    Lines(Mutex<Option<Running>>, Instant, AtomicUsize, &'c Catalog),
    /// Nobody.
    Silent,
}

/// The stage that runs, for lines.
pub struct Running {
    stage: Stage,
    since: Instant,
    counted: bool,
}

impl<'c> Teller<'c> {
    /// For a publication: a bar or lines, or silence.
    pub fn of_build(quiet: bool, catalog: &'c Catalog) -> Self {
        if quiet {
            Self::Silent
        } else if std::io::stderr().is_terminal() {
            Self::bar(catalog)
        } else {
            let steps = AtomicUsize::new(0);
            Self::Lines(Mutex::new(None), Instant::now(), steps, catalog)
        }
    }

    /// For a check, whose report is all that a program wants to read: a bar on a terminal, else silence.
    pub fn of_check(catalog: &'c Catalog) -> Self {
        if std::io::stderr().is_terminal() {
            Self::bar(catalog)
        } else {
            Self::Silent
        }
    }

    fn bar(catalog: &'c Catalog) -> Self {
        let bar = ProgressBar::new_spinner();
        bar.enable_steady_tick(Duration::from_millis(120));
        Self::Bar(bar, catalog)
    }

    /// Takes the bar away, or tells the last stage.
    pub fn end(&self) {
        match self {
            Self::Bar(bar, _) => bar.finish_and_clear(),
            Self::Lines(running, began, steps, catalog) => {
                let last = running.lock().map(|mut running| running.take());
                if let Ok(Some(last)) = last {
                    tell(&last, *began, steps, catalog);
                }
            }
            Self::Silent => {}
        }
    }
}

impl Progress for Teller<'_> {
    fn begin(&self, stage: Stage, steps: Option<usize>) {
        match self {
            Self::Bar(bar, catalog) => {
                let style = ProgressStyle::with_template(steps.map_or(OPEN, |_| COUNTED));
                bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
                bar.set_message(catalog.get(&format!("tahap-{}", stage.key())));
                match steps {
                    Some(steps) => bar.set_length(steps as u64),
                    None => bar.unset_length(),
                }
                bar.reset();
            }
            Self::Lines(running, began, done, catalog) => {
                let Ok(mut running) = running.lock() else {
                    return;
                };
                match running.as_mut().filter(|now| now.stage == stage) {
                    Some(now) => now.counted = steps.is_some(),
                    None => {
                        if let Some(before) = running.take() {
                            tell(&before, *began, done, catalog);
                        }
                        *running = Some(Running {
                            stage,
                            since: Instant::now(),
                            counted: steps.is_some(),
                        });
                    }
                }
                done.store(0, Ordering::Relaxed);
            }
            Self::Silent => {}
        }
    }

    fn advance(&self, steps: usize) {
        match self {
            Self::Bar(bar, _) => bar.inc(steps as u64),
            Self::Lines(_, _, done, _) => {
                done.fetch_add(steps, Ordering::Relaxed);
            }
            Self::Silent => {}
        }
    }
}

/// Tells a stage that is over, once the run has lasted. A terminal that is gone is no reason to stop.
fn tell(over: &Running, began: Instant, steps: &AtomicUsize, catalog: &Catalog) {
    let done = over.counted.then(|| steps.load(Ordering::Relaxed));
    if began.elapsed() >= SOON {
        let line = line(over.stage, over.since.elapsed(), done, catalog);
        let _ = writeln!(anstream::stderr(), "{line}");
    }
}

/// What is said of a stage that is over.
fn line(stage: Stage, took: Duration, done: Option<usize>, catalog: &Catalog) -> String {
    let name = Param::Text(catalog.get(&format!("tahap-{}", stage.key())));
    let seconds = format!("{:.1}", took.as_secs_f64());
    let seconds = Param::Text(match catalog.language() {
        Language::Id => seconds.replace('.', ","),
        Language::En => seconds,
    });
    let mut params = Params::from([("tahap", name), ("detik", seconds)]);
    let Some(done) = done else {
        return catalog.with("tahap-selesai", &params);
    };
    params.insert("jumlah", done.into());
    catalog.with("tahap-selesai-jumlah", &params)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stage_has_a_line_in_both_languages() {
        let id = Catalog::built_in(Language::Id).unwrap();
        let en = Catalog::built_in(Language::En).unwrap();
        let took = Duration::from_millis(1_250);
        assert_eq!(
            line(Stage::History, took, Some(180_000), &id),
            "Membaca riwayat: 180.000, 1,2 detik"
        );
        assert_eq!(
            line(Stage::Search, took, None, &en),
            "Building the search index: 1.2 s"
        );
        for stage in Stage::ALL {
            for catalog in [&id, &en] {
                let said = line(stage, took, None, catalog);
                assert!(!said.contains('⟦'), "{said}");
            }
        }
    }
}
