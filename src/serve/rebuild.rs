//! The thread that waits for changes and calls for a new build.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use notify::{Event, RecommendedWatcher, Watcher};

use super::changes::{Changes, Verdict};
use super::error::ServeError;
use super::site::Site;
use crate::text::Catalog;

/// A build starts when nothing has changed for this long,
const QUIET: Duration = Duration::from_millis(150);

/// or when changes have been coming in for this long.
const AT_MOST: Duration = Duration::from_secs(2);

/// How long a build under way may take to end when the server stops. A kill after that does no harm to what is published.
const GRACE: Duration = Duration::from_secs(5);

/// What the thread is told.
enum Signal {
    Change(notify::Result<Event>),
    Stop,
}

/// The running thread.
pub(super) struct Rebuilder {
    signals: Sender<Signal>,
    ended: Receiver<()>,
}

/// What the thread works with.
struct Work<Build> {
    changes: Changes,
    watcher: RecommendedWatcher,
    site: Site,
    catalog: Arc<Catalog>,
    build: Build,
}

impl Rebuilder {
    /// Starts to watch, and to call `build` after changes.
    pub(super) fn start(
        watch: &[PathBuf],
        site: Site,
        catalog: Arc<Catalog>,
        build: impl FnMut() -> Result<(), String> + Send + 'static,
    ) -> Result<Self, ServeError> {
        let changes = Changes::new(watch, site.folder())
            .map_err(|(path, source)| ServeError::watch(path, notify::Error::io(source)))?;
        let (signals, inbox) = mpsc::channel();
        let sender = signals.clone();
        let watcher = notify::recommended_watcher(move |event| {
            // There is nobody left to tell when the thread has ended.
            drop(sender.send(Signal::Change(event)));
        })
        .map_err(|source| ServeError::watch(site.folder().to_path_buf(), source))?;
        let mut work = Work {
            changes,
            watcher,
            site,
            catalog,
            build,
        };
        work.watch()?;
        let (end, ended) = mpsc::channel();
        thread::Builder::new()
            .name("rebuild".to_owned())
            .spawn(move || {
                work.run(&inbox);
                drop(end);
            })
            .map_err(ServeError::Runtime)?;
        Ok(Self { signals, ended })
    }

    /// Ends the thread, waiting a bounded time for a build under way.
    pub(super) fn stop(&self) {
        if self.signals.send(Signal::Stop).is_ok() {
            // Nothing is ever sent: the thread's end closes the channel, or the time is up.
            let _ended = self.ended.recv_timeout(GRACE);
        }
    }
}

impl<Build: FnMut() -> Result<(), String>> Work<Build> {
    fn watch(&mut self) -> Result<(), ServeError> {
        for (path, mode) in self.changes.folders() {
            match self.watcher.watch(&path, mode) {
                // It went while the list was made; its folder tells when it comes back.
                Err(error) if is_gone(&error) => {}
                other => other.map_err(|source| ServeError::watch(path, source))?,
            }
        }
        Ok(())
    }

    /// Builds after changes until it is told to stop.
    fn run(&mut self, inbox: &Receiver<Signal>) {
        while let Ok(Signal::Change(event)) = inbox.recv() {
            let mut trouble = None;
            let mut verdict = self.judge(event, &mut trouble);
            if !verdict.build {
                continue;
            }
            let begun = Instant::now();
            while begun.elapsed() < AT_MOST {
                match inbox.recv_timeout(QUIET) {
                    Ok(Signal::Change(event)) => {
                        verdict.renew |= self.judge(event, &mut trouble).renew;
                    }
                    Ok(Signal::Stop) | Err(RecvTimeoutError::Disconnected) => return,
                    Err(RecvTimeoutError::Timeout) => break,
                }
            }
            if verdict.renew
                && let Err(error) = self.watch()
            {
                trouble = Some(error);
            }
            match ((self.build)(), trouble) {
                (Ok(()), None) => self.site.built(),
                (Ok(()), Some(trouble)) => self.site.failed(&trouble.message(&self.catalog)),
                (Err(reason), _) => self.site.failed(&reason),
            }
        }
    }

    /// What an event calls for. Trouble of the watcher calls for a build and is kept, because later changes may go unseen.
    fn judge(&self, event: notify::Result<Event>, trouble: &mut Option<ServeError>) -> Verdict {
        match event {
            Ok(event) => self.changes.judge(&event),
            Err(error) => {
                if !is_gone(&error) {
                    let path = error.paths.first().cloned();
                    let path = path.unwrap_or_else(|| self.site.folder().to_path_buf());
                    *trouble = Some(ServeError::watch(path, error));
                }
                Verdict {
                    build: true,
                    renew: true,
                }
            }
        }
    }
}

/// A file or folder that went before the watcher reached it.
fn is_gone(error: &notify::Error) -> bool {
    match &error.kind {
        notify::ErrorKind::PathNotFound => true,
        notify::ErrorKind::Io(error) => error.kind() == std::io::ErrorKind::NotFound,
        _ => false,
    }
}
