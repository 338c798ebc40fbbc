//! The development server: shows the built site, builds it anew when something changes, and has browsers load it again.
//!
//! Building is the caller's: it publishes into one folder, and this module serves that folder. A failing build leaves the
//! folder as it is; until it is mended, pages are answered with what is wrong.

mod changes;
mod error;
mod http;
mod page;
mod rebuild;
mod resolve;
mod site;
#[cfg(test)]
mod tests;

use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio::runtime::Runtime;

use crate::text::Catalog;

pub use error::ServeError;
pub use site::Site;

use rebuild::Rebuilder;

/// How long open connections may take to end.
const GRACE: Duration = Duration::from_secs(1);

/// Where to serve, and in which words.
#[derive(Clone)]
pub struct Options {
    /// The address to listen on. On a loopback address only this computer is answered, and only under a local name.
    pub address: IpAddr,
    /// The port; 0 takes any free one.
    pub port: u16,
    /// Words of the server's own pages.
    pub catalog: Arc<Catalog>,
}

impl Options {
    /// Serves this computer only, on any free port.
    pub fn local(catalog: Arc<Catalog>) -> Self {
        Self {
            address: IpAddr::V4(Ipv4Addr::LOCALHOST),
            port: 0,
            catalog,
        }
    }
}

/// A running server. Dropping it stops it less gently than [`Server::stop`].
pub struct Server {
    url: String,
    runtime: Runtime,
    rebuilder: Rebuilder,
}

impl Server {
    /// The address of the start page, such as `http://127.0.0.1:8000/`.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Waits until the user (Ctrl-C) or the system asks the program to end.
    ///
    /// # Errors
    /// When the system doesn't let the program listen for that.
    pub fn wait(&self) -> Result<(), ServeError> {
        self.runtime
            .block_on(interrupted())
            .map_err(ServeError::Signal)
    }

    /// Stops answering; a build under way gets a moment to end.
    pub fn stop(self) {
        self.rebuilder.stop();
        self.runtime.shutdown_timeout(GRACE);
    }
}

/// Starts to serve `site`, and to call `rebuild` whenever something under the paths of `watch` changes.
///
/// `watch` names files and folders, which may be missing as yet; of a git folder only what says where branches and index
/// stand is watched. `rebuild` publishes into the site's folder or says, as plain text in the user's language, why not.
/// It runs on a thread of its own, never twice at a time.
///
/// # Errors
/// When the port is taken, or the system can't listen or watch.
pub fn start(
    options: &Options,
    watch: &[PathBuf],
    site: Site,
    rebuild: impl FnMut() -> Result<(), String> + Send + 'static,
) -> Result<Server, ServeError> {
    let wanted = SocketAddr::new(options.address, options.port);
    let failed = |source| ServeError::bind(wanted, source);
    let listener = TcpListener::bind(wanted).map_err(failed)?;
    listener.set_nonblocking(true).map_err(failed)?;
    let bound = listener.local_addr().map_err(failed)?;

    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .map_err(ServeError::Runtime)?;
    let router = http::router(options, site.clone());
    let rebuilder = Rebuilder::start(watch, site, Arc::clone(&options.catalog), rebuild)?;
    let listener = {
        let _inside = runtime.enter();
        tokio::net::TcpListener::from_std(listener).map_err(failed)?
    };
    // Serving itself never ends: axum goes on after each failed connection.
    runtime.spawn(async move { axum::serve(listener, router).await });
    Ok(Server {
        url: url(bound),
        runtime,
        rebuilder,
    })
}

/// Serves `site` as [`start`] does until Ctrl-C; `on_ready` is told the address once it answers.
///
/// # Errors
/// As [`start`], and when the system doesn't let the program wait for Ctrl-C.
pub fn run(
    options: &Options,
    watch: &[PathBuf],
    site: Site,
    rebuild: impl FnMut() -> Result<(), String> + Send + 'static,
    on_ready: impl FnOnce(&str),
) -> Result<(), ServeError> {
    let server = start(options, watch, site, rebuild)?;
    on_ready(server.url());
    let ended = server.wait();
    server.stop();
    ended
}

/// The address to type into a browser on this computer.
fn url(bound: SocketAddr) -> String {
    let mut shown = bound;
    if bound.ip().is_unspecified() {
        shown.set_ip(match bound.ip() {
            IpAddr::V4(_) => IpAddr::V4(Ipv4Addr::LOCALHOST),
            IpAddr::V6(_) => IpAddr::V6(std::net::Ipv6Addr::LOCALHOST),
        });
    }
    format!("http://{shown}/")
}

#[cfg(unix)]
async fn interrupted() -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        asked = tokio::signal::ctrl_c() => asked,
        _ = terminate.recv() => Ok(()),
    }
}

#[cfg(not(unix))]
async fn interrupted() -> std::io::Result<()> {
    tokio::signal::ctrl_c().await
}
