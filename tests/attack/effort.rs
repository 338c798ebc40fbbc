//! How much the program works on one repository: the processor's time, because on a machine that is busy with other things
//! the clock says nothing about the program.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// Longest that the processor may work on one repository, with optimisation or without.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// The longest work so far, in microseconds.
static LONGEST: AtomicU64 = AtomicU64::new(0);

/// Keeps on this thread what the program would share out among many, so that all of it is measured; for as long as the
/// result lives.
pub fn alone() -> rayon::ThreadPool {
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .use_current_thread();
    pool.build().expect("a pool of this thread")
}

/// Measures a judgement.
///
/// # Errors
/// When it takes too long.
pub fn measured<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    let (start, before) = (Instant::now(), processor_time());
    let result = work();
    let took = match (before, processor_time()) {
        (Some(before), Some(after)) => after.saturating_sub(before),
        _ => start.elapsed(),
    };
    let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
    LONGEST.fetch_max(micros, Ordering::Relaxed);
    if took > PATIENCE {
        return Err(format!("took {took:?}"));
    }
    Ok(result)
}

/// The longest work that was measured.
pub fn longest() -> Duration {
    Duration::from_micros(LONGEST.load(Ordering::Relaxed))
}

/// What this thread has worked so far, where the system tells.
fn processor_time() -> Option<Duration> {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds = told.split(' ').next()?.parse().ok()?;
    Some(Duration::from_nanos(nanoseconds))
}
