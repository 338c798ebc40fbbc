//! Measures each stage of a publication: `cargo run --release --example stages -- SITE AS-OF OUTPUT`.
//!
//! Prints JSON: seconds per stage, the most memory that the process had held when the stage ended (bytes, where the system
//! tells), and what was done. `benches/arsip/run` holds these against other programs.

use std::error::Error;
use std::path::PathBuf;
use std::sync::Mutex;
use std::time::Instant;

use serde_json::json;
use tertib::build::{BuildError, build_into, stamp};
use tertib::judge::{AsOf, OfficeSource, Question, judge_seen};
use tertib::past::Testimony;
use tertib::progress::{Progress, Stage};
use tertib::write::{Former, Heard, publish_from};

/// As the program itself has it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let mut next = |name: &str| arguments.next().ok_or(format!("{name} is missing"));
    let site = PathBuf::from(next("SITE")?);
    let as_of = next("AS-OF")?.parse()?;
    let output = PathBuf::from(next("OUTPUT")?);
    let question = Question {
        site,
        revision: "HEAD".to_owned(),
        as_of: AsOf::Day(as_of),
        office: OfficeSource::Revision,
        report_uncommitted: false,
        testimony: Testimony::default(),
        cache: None,
    };
    let clock = Clock::default();
    let judged = judge_seen(&question, &clock)?;
    let profile = judged.content.settings.profile("internal");
    let profile = profile.ok_or("no profile of this name")?;
    let stamp = stamp(&judged, &profile, Heard::Nothing);
    let published = publish_from::<BuildError>(&output, &stamp, Former::Goes, |sink| {
        build_into(sink, &judged, &profile, &clock)?;
        Ok(())
    })?;
    clock.end();
    let figures = json!({
        "cases": judged.archive.cases.len(),
        "commits": judged.history.commits.len(),
        "findings": judged.verdict.findings.len(),
        "files": published.files,
        "bytes": published.bytes,
        "stages": clock.stages(),
    });
    println!("{figures:#}");
    // As in the program, nothing waits until all memory is given back.
    std::thread::spawn(move || drop(judged));
    Ok(())
}

/// Takes the time of stages.
#[derive(Default)]
struct Clock {
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    running: Option<(Stage, Instant)>,
    done: Vec<(Stage, f64, Option<u64>)>,
    /// Processor time of all threads when the running stage began, and of the stages before.
    began: Option<f64>,
    processor: Vec<Option<f64>>,
}

impl Clock {
    fn turn(&self, next: Option<Stage>) {
        let Ok(mut state) = self.state.lock() else {
            return;
        };
        let same = |(stage, _): &(Stage, Instant)| Some(*stage) == next;
        if state.running.as_ref().is_some_and(same) {
            return;
        }
        let now = Instant::now();
        if let Some((stage, since)) = state.running.take() {
            let took = now.duration_since(since).as_secs_f64();
            state.done.push((stage, took, peak()));
            let spent = processor().zip(state.began).map(|(now, then)| now - then);
            state.processor.push(spent);
        }
        state.began = processor();
        state.running = next.map(|stage| (stage, now));
    }

    fn end(&self) {
        self.turn(None);
    }

    fn stages(&self) -> Vec<serde_json::Value> {
        let Ok(state) = self.state.lock() else {
            return Vec::new();
        };
        let done = state.done.iter().zip(&state.processor);
        let told = done.map(|((stage, seconds, peak), processor)| {
            json!({"stage": stage.key(), "seconds": seconds, "processor": processor, "peak_bytes": peak})
        });
        told.collect()
    }
}

impl Progress for Clock {
    fn begin(&self, stage: Stage, _steps: Option<usize>) {
        self.turn(Some(stage));
    }

    fn advance(&self, _steps: usize) {}
}

/// The most memory that this process has held so far, in bytes.
fn peak() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes * 1024)
}

/// Seconds of processor time that all threads of this process have taken; the system counts in hundredths.
fn processor() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the program, in brackets, may hold spaces.
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(11);
    let hundredths: f64 =
        fields.next()?.parse::<f64>().ok()? + fields.next()?.parse::<f64>().ok()?;
    Some(hundredths / 100.0)
}
