//! Writes an archive of many cases, to see how tertib fares with it: `cargo run --release --example large_archive --
//! FOLDER [CASES] [SEED]`.
//!
//! The cases follow the project's own SOP, which is revised on the way, or another one like it, over two years, mostly
//! rightly: some steps are late, some recorded late, some activities skipped, some steps corrected or edited afterwards,
//! some cases withdrawn, some restricted or secret. The same numbers give the same commits everywhere. `story` makes the cases, `stream` the history, which git itself reads
//! (`git fast-import`), so that 20,000 cases of some ten commits each take a minute, not an hour.

mod random;
mod story;
mod stream;
mod words;

use std::error::Error;
use std::io::{BufWriter, Write};
use std::path::PathBuf;
use std::process::{Command, Stdio};

use random::Random;
use story::Office;

/// Cases when none are asked for.
const CASES: usize = 5_000;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().ok_or("FOLDER is missing")?);
    let cases = arguments.next().map_or(Ok(CASES), |text| text.parse())?;
    let seed = arguments.next().map_or(Ok(1), |text| text.parse())?;
    let office = Office::new()?;
    let entries = story::archive(&office, cases, &mut Random::new(seed));

    std::fs::create_dir_all(&folder)?;
    git(&folder, &["init", "--quiet", "--initial-branch=main"])?;
    let mut import = Command::new("git")
        .arg("-C")
        .arg(&folder)
        .args(["fast-import", "--quiet", "--force"])
        .stdin(Stdio::piped())
        .spawn()?;
    let mut pipe = BufWriter::new(import.stdin.take().ok_or("git takes no input")?);
    let commits = stream::write(&mut pipe, &office, &entries)?;
    pipe.flush()?;
    drop(pipe);
    if !import.wait()?.success() {
        return Err("git fast-import failed".into());
    }
    git(&folder, &["reset", "--quiet", "--hard"])?;
    println!("{cases} cases, {commits} commits, {}", folder.display());
    Ok(())
}

fn git(folder: &std::path::Path, arguments: &[&str]) -> Result<(), Box<dyn Error>> {
    let done = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(arguments)
        .status()?;
    if done.success() {
        Ok(())
    } else {
        Err(format!("git {} failed", arguments.join(" ")).into())
    }
}
