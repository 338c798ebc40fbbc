//! The folder that is served and what became of its last build, shared between the builder and the browsers.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio::sync::watch;

/// A handle to the site being served; clones share their state.
#[derive(Clone, Debug)]
pub struct Site {
    folder: Arc<Path>,
    state: watch::Sender<State>,
}

/// What became of the last build.
#[derive(Clone, Debug, Default)]
pub(super) struct State {
    /// Counts the builds, so that a browser can tell whether it shows the last one.
    build: u64,
    /// What is wrong, while the last build failed.
    pub(super) failure: Option<Arc<str>>,
}

impl State {
    /// A name for this state that no other state of this or an earlier server has, nearly.
    pub(super) fn version(&self) -> String {
        format!("{}-{}", std::process::id(), self.build)
    }
}

impl Site {
    /// A site whose builds are published to `folder`.
    pub fn new(folder: PathBuf) -> Self {
        Self {
            folder: folder.into(),
            state: watch::Sender::new(State::default()),
        }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Says that the folder holds a new build; browsers load it.
    pub fn built(&self) {
        self.change(None);
    }

    /// Says, as plain text, why a build failed; browsers show that until the next one succeeds.
    pub fn failed(&self, reason: &str) {
        self.change(Some(reason.into()));
    }

    /// Names the state of the site; another name means that pages should be loaded again.
    pub fn version(&self) -> String {
        self.state.borrow().version()
    }

    pub(super) fn state(&self) -> State {
        self.state.borrow().clone()
    }

    /// Waits until the version is another than `known`.
    pub(super) async fn news(&self, known: &str) -> String {
        let mut states = self.state.subscribe();
        match states.wait_for(|state| state.version() != known).await {
            Ok(state) => state.version(),
            // The sender lives in `self`, so there is always one.
            Err(_) => self.version(),
        }
    }

    fn change(&self, failure: Option<Arc<str>>) {
        self.state.send_modify(|state| {
            state.build = state.build.wrapping_add(1);
            state.failure = failure;
        });
    }
}
