//! What the server answers to a request.

use std::io;
use std::net::IpAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use tower_http::services::ServeFile;
use tower_http::set_header::SetResponseHeaderLayer;

use super::resolve::{Resolved, resolve};
use super::site::Site;
use super::{Options, page};
use crate::text::Catalog;
use crate::write::io_reason;

/// How long a browser's question for news is held; shorter than what proxies and browsers put up with.
const PATIENCE: Duration = Duration::from_secs(25);

const JAVASCRIPT: &str = "text/javascript; charset=utf-8";
const CSS: &str = "text/css; charset=utf-8";

/// What every answer needs.
#[derive(Clone)]
struct Context {
    site: Site,
    catalog: Arc<Catalog>,
    /// Only this computer is served.
    local: bool,
}

/// The answers to everything that can be asked of `site`.
pub(super) fn router(options: &Options, site: Site) -> Router {
    let context = Context {
        site,
        catalog: Arc::clone(&options.catalog),
        local: options.address.is_loopback(),
    };
    let script = (
        [(header::CONTENT_TYPE, JAVASCRIPT)],
        include_str!("assets/muat-ulang.js"),
    );
    let style = (
        [(header::CONTENT_TYPE, CSS)],
        include_str!("assets/galat.css"),
    );
    let always =
        |name, value| SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value));
    Router::new()
        .route(page::SCRIPT, get(script))
        .route(page::STYLE, get(style))
        .route("/-/peristiwa", get(news))
        .fallback(answer)
        .layer(middleware::from_fn_with_state(
            context.clone(),
            only_local_names,
        ))
        .layer(always(header::CACHE_CONTROL, "no-store"))
        .layer(always(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .with_state(context)
}

/// Refuses a request under a foreign name: a page elsewhere could have its own name lead to this computer and read along.
async fn only_local_names(
    State(context): State<Context>,
    request: Request,
    next: Next,
) -> Response {
    let host = request.headers().get(header::HOST);
    if context.local && !host.is_none_or(is_local_name) {
        let text = context.catalog.get("layani-nama-asing");
        return (StatusCode::MISDIRECTED_REQUEST, text).into_response();
    }
    next.run(request).await
}

fn is_local_name(host: &HeaderValue) -> bool {
    let authority = host.to_str().ok().and_then(|host| host.parse().ok());
    authority.is_some_and(|authority: axum::http::uri::Authority| {
        let name = authority
            .host()
            .trim_start_matches('[')
            .trim_end_matches(']');
        name.eq_ignore_ascii_case("localhost")
            || name
                .parse()
                .is_ok_and(|address: IpAddr| address.is_loopback())
    })
}

/// Answers with the site's version as soon as it is another than the one in the question.
async fn news(State(context): State<Context>, uri: Uri) -> String {
    let known = uri.query().and_then(|query| query.strip_prefix("sesudah="));
    let news = context.site.news(known.unwrap_or_default());
    match tokio::time::timeout(PATIENCE, news).await {
        Ok(version) => version,
        Err(_) => context.site.version(),
    }
}

/// Answers with a file of the site.
async fn answer(State(context): State<Context>, request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let allowed = [(header::ALLOW, "GET, HEAD")];
        return (StatusCode::METHOD_NOT_ALLOWED, allowed).into_response();
    }
    // Taken before the file is read: news in between makes for one load too many, not for one too few.
    let state = context.site.state();
    let html = |status: StatusCode, text: &[u8]| {
        (status, Html(page::with_reload(text, &state.version()))).into_response()
    };
    let failing = |reason: &str| {
        let text = page::failure(&context.catalog, reason);
        html(StatusCode::INTERNAL_SERVER_ERROR, text.as_bytes())
    };
    match (look_up(&context, request.uri()).await, &state.failure) {
        (Ok(Resolved::Page(_)), Some(reason)) => failing(reason),
        (Ok(Resolved::Missing), Some(reason)) if wants_page(request.headers()) => failing(reason),
        (Ok(Resolved::Page(text)), None) => html(StatusCode::OK, &text),
        (Ok(Resolved::File(path)), _) => match file(path, request).await {
            Ok(response) => response,
            Err(error) => failing(&io_reason(&context.catalog, &error)),
        },
        (Ok(Resolved::Folder), _) => with_slash(request.uri()),
        (Ok(Resolved::Missing), _) => html(
            StatusCode::NOT_FOUND,
            page::missing(&context.catalog).as_bytes(),
        ),
        (Err(error), _) => failing(&io_reason(&context.catalog, &error)),
    }
}

/// Looks for the file, away from the threads that must stay free to answer.
async fn look_up(context: &Context, uri: &Uri) -> io::Result<Resolved> {
    let (site, path) = (context.site.clone(), uri.path().to_owned());
    let task = tokio::task::spawn_blocking(move || resolve(site.folder(), &path));
    task.await.map_err(io::Error::other)?
}

/// A file with its type, whole or the range that was asked for.
async fn file(path: PathBuf, request: Request) -> io::Result<Response> {
    let response = ServeFile::new(path).try_call(request).await?;
    Ok(response.map(Body::new))
}

/// Whether a browser asks for something to show in its window.
fn wants_page(headers: &HeaderMap) -> bool {
    let accept = headers
        .get(header::ACCEPT)
        .and_then(|value| value.to_str().ok());
    accept.is_some_and(|accept| accept.contains("text/html"))
}

/// Sends the browser to the same address with a `/` at its end.
fn with_slash(uri: &Uri) -> Response {
    let query = uri
        .query()
        .map(|query| format!("?{query}"))
        .unwrap_or_default();
    let place = format!("{}/{query}", uri.path());
    (StatusCode::TEMPORARY_REDIRECT, [(header::LOCATION, place)]).into_response()
}
