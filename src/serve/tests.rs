//! The server as a browser meets it, over plain sockets on a free loopback port.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::sync::Mutex;
use std::time::Instant;

use super::*;
use crate::settings::Language;

const PAGE: &str = "<html><head><meta http-equiv=\"Content-Security-Policy\" \
    content=\"default-src 'none'; script-src 'self'\"></head><body>Halo</body></html>";

fn options() -> Options {
    Options::local(Arc::new(Catalog::built_in(Language::Id).unwrap()))
}

/// A served folder of a few files, with a watched folder `content` beside it.
struct Bench {
    home: tempfile::TempDir,
    site: Site,
    server: Server,
    /// What the next builds do, and how many there were.
    build: Arc<Mutex<(Result<(), String>, u32)>>,
}

impl Bench {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let root = home.path().join("situs");
        fs::create_dir_all(root.join("sop/a")).unwrap();
        fs::create_dir(home.path().join("content")).unwrap();
        fs::write(home.path().join("rahasia.txt"), "rahasia").unwrap();
        fs::write(root.join("index.html"), PAGE).unwrap();
        fs::write(root.join("sop/a/index.html"), "SOP").unwrap();
        fs::write(root.join("gaya.css"), "0123456789").unwrap();
        for name in ["cari.js", "data.json", "bagan.svg", "surat.pdf", "logo.png"] {
            fs::write(root.join(name), "x").unwrap();
        }
        let site = Site::new(root);
        let build = Arc::new(Mutex::new((Ok(()), 0)));
        let (count, seen) = (Arc::clone(&build), home.path().join("content/a.md"));
        let rebuild = move || {
            // As a real build does: it reads what is watched.
            drop(fs::read(&seen));
            let mut build = count.lock().unwrap();
            build.1 += 1;
            build.0.clone()
        };
        let watch = [home.path().join("content"), home.path().join("themes")];
        let server = start(&options(), &watch, site.clone(), rebuild).unwrap();
        Self {
            home,
            site,
            server,
            build,
        }
    }

    fn ask(&self, request: &str) -> Answer {
        ask(self.server.url(), request)
    }

    fn get(&self, path: &str) -> Answer {
        self.ask(&format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n"))
    }

    fn write(&self, path: &str, text: &str) {
        fs::write(self.home.path().join(path), text).unwrap();
    }

    /// Waits for the answer to "what comes after `version`", as the script in a page does.
    fn news_after(&self, version: &str) -> String {
        let answer = self.get(&format!("/-/peristiwa?sesudah={version}"));
        assert_eq!(answer.status, 200);
        assert_ne!(answer.body, version, "no news in time");
        answer.body
    }

    fn builds(&self) -> u32 {
        self.build.lock().unwrap().1
    }
}

struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: String,
}

/// Sends a request (its head but for the last line) and reads the whole answer.
fn ask(url: &str, request: &str) -> Answer {
    let address = url.trim_start_matches("http://").trim_end_matches('/');
    let mut stream = TcpStream::connect(address).unwrap();
    stream
        .set_read_timeout(Some(Duration::from_secs(20)))
        .unwrap();
    write!(stream, "{request}Connection: close\r\n\r\n").unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    let mut lines = head.lines();
    let status = lines
        .next()
        .unwrap()
        .split(' ')
        .nth(1)
        .unwrap()
        .parse()
        .unwrap();
    let headers = lines.map(|line| {
        let (name, value) = line.split_once(": ").unwrap();
        (name.to_ascii_lowercase(), value.to_owned())
    });
    Answer {
        status,
        headers: headers.collect(),
        body: body.to_owned(),
    }
}

#[test]
fn files_have_their_types_and_are_never_stored() {
    let bench = Bench::new();
    for (path, kind) in [
        ("/", "text/html; charset=utf-8"),
        ("/sop/a/", "text/html; charset=utf-8"),
        ("/gaya.css", "text/css"),
        ("/cari.js", "text/javascript"),
        ("/data.json", "application/json"),
        ("/bagan.svg", "image/svg+xml"),
        ("/surat.pdf", "application/pdf"),
        ("/logo.png", "image/png"),
        ("/-/muat-ulang.js", "text/javascript; charset=utf-8"),
        ("/-/galat.css", "text/css; charset=utf-8"),
    ] {
        let answer = bench.get(path);
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.headers["content-type"], kind, "{path}");
        assert_eq!(answer.headers["cache-control"], "no-store", "{path}");
        assert_eq!(
            answer.headers["x-content-type-options"], "nosniff",
            "{path}"
        );
    }
    bench.server.stop();
}

#[test]
fn a_part_of_a_file_can_be_asked_for() {
    let bench = Bench::new();
    let head = "GET /gaya.css HTTP/1.1\r\nHost: localhost\r\nRange: bytes=2-4\r\n";
    let answer = bench.ask(head);
    assert_eq!((answer.status, answer.body.as_str()), (206, "234"));
    assert_eq!(answer.headers["content-range"], "bytes 2-4/10");
    let answer = bench.ask(&head.replace("2-4", "20-"));
    assert_eq!(answer.status, 416);
}

#[test]
fn pages_carry_the_reload_script() {
    let bench = Bench::new();
    let version = bench.site.version();
    assert_eq!(
        bench.get("/").body,
        format!(
            "<html><head><meta http-equiv=\"Content-Security-Policy\" \
             content=\"default-src 'none'; script-src 'self'; connect-src 'self'\"></head>\
             <body>Halo<script src=\"/-/muat-ulang.js\" data-versi=\"{version}\" defer></script></body></html>"
        )
    );
    let head = bench.ask("HEAD / HTTP/1.1\r\nHost: localhost\r\n");
    assert_eq!((head.status, head.body.as_str()), (200, ""));
}

#[test]
fn addresses_are_folders_files_or_nothing() {
    let bench = Bench::new();
    let answer = bench.get("/sop/a?cari=x");
    assert_eq!(answer.status, 307);
    assert_eq!(answer.headers["location"], "/sop/a/?cari=x");
    let answer = bench.get("/tidak-ada.html");
    assert_eq!(answer.status, 404);
    assert!(answer.body.contains("<h1>Halaman tidak ditemukan</h1>"));
    let answer = bench.ask("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n");
    assert_eq!(answer.status, 405);
}

#[test]
fn nothing_outside_the_site_is_served() {
    let bench = Bench::new();
    #[cfg(unix)]
    std::os::unix::fs::symlink("../rahasia.txt", bench.site.folder().join("t.txt")).unwrap();
    for path in [
        "/../rahasia.txt",
        "/sop/../../rahasia.txt",
        "/%2e%2e%2frahasia.txt",
        "/%2e%2e/rahasia.txt",
        "/..%5crahasia.txt",
        "//rahasia.txt",
        "/t.txt",
    ] {
        let answer = bench.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.body.contains("rahasia"), "{path}");
    }
}

#[test]
fn only_local_names_are_answered() {
    let bench = Bench::new();
    for (host, status) in [
        ("localhost:80", 200),
        ("127.0.0.1", 200),
        ("[::1]:8000", 200),
        ("contoh.go.id", 421),
        ("localhost.contoh.go.id", 421),
        ("10.0.0.1", 421),
        ("", 421),
    ] {
        let answer = bench.ask(&format!("GET / HTTP/1.1\r\nHost: {host}\r\n"));
        assert_eq!(answer.status, status, "{host:?}");
    }
}

#[test]
fn a_change_is_built_and_told() {
    let bench = Bench::new();
    let first = bench.site.version();
    bench.write("content/a.md", "satu");
    let second = bench.news_after(&first);
    assert_eq!(second, bench.site.version());
    // A folder that was not there at the start is watched from when it comes.
    fs::create_dir(bench.home.path().join("themes")).unwrap();
    let third = bench.news_after(&second);
    bench.write("themes/a.css", "dua");
    bench.news_after(&third);
    bench.server.stop();
}

#[test]
fn reading_and_foreign_changes_build_nothing() {
    let bench = Bench::new();
    let version = bench.site.version();
    bench.write("content/a.md", "satu");
    bench.news_after(&version);
    // The build has read what is watched; were that a change, more builds would follow within this time.
    bench.write("lain.txt", "x");
    bench.write("situs/baru.html", "x");
    std::thread::sleep(Duration::from_millis(600));
    assert_eq!(bench.builds(), 1);
}

#[test]
fn a_failing_build_is_shown_until_it_is_mended() {
    let bench = Bench::new();
    bench.build.lock().unwrap().0 = Err("kalender.toml:3: <libur> salah".to_owned());
    bench.write("content/a.md", "rusak");
    let failing = bench.news_after(&bench.site.version());
    let page = bench.get("/");
    assert_eq!(page.status, 500);
    assert!(
        page.body
            .contains("<pre>kalender.toml:3: &lt;libur&gt; salah</pre>")
    );
    assert!(page.body.contains(&format!("data-versi=\"{failing}\"")));
    // All but pages is as before.
    assert_eq!(bench.get("/gaya.css").body, "0123456789");
    assert_eq!(bench.get("/tidak-ada.css").status, 404);
    let asked = "GET /baru HTTP/1.1\r\nHost: localhost\r\nAccept: text/html,*/*\r\n";
    assert_eq!(bench.ask(asked).status, 500);

    bench.build.lock().unwrap().0 = Ok(());
    bench.write("content/a.md", "baik");
    bench.news_after(&failing);
    let page = bench.get("/");
    assert_eq!(page.status, 200);
    assert!(page.body.contains("Halo"));
}

#[test]
fn stopping_frees_the_port_even_while_browsers_wait() {
    let bench = Bench::new();
    let url = bench.server.url().to_owned();
    let port = url
        .trim_end_matches('/')
        .rsplit(':')
        .next()
        .unwrap()
        .parse()
        .unwrap();
    let mut waiting = TcpStream::connect(("127.0.0.1", port)).unwrap();
    let question = format!("/-/peristiwa?sesudah={}", bench.site.version());
    write!(
        waiting,
        "GET {question} HTTP/1.1\r\nHost: localhost\r\n\r\n"
    )
    .unwrap();
    assert_eq!(bench.get("/gaya.css").status, 200);
    let begun = Instant::now();
    bench.server.stop();
    assert!(
        begun.elapsed() < Duration::from_secs(4),
        "{:?}",
        begun.elapsed()
    );
    assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
}

#[test]
fn a_taken_port_is_told_with_a_cure() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let wanted = Options { port, ..options() };
    let site = Site::new(std::env::temp_dir().join("situs"));
    let error = start(&wanted, &[], site, || Ok(())).err().unwrap();
    assert_eq!(
        error.message(&wanted.catalog),
        format!(
            "Porta {port} sedang dipakai program lain. Pilih porta lain, atau 0 untuk porta bebas mana pun."
        )
    );
}

#[test]
fn every_error_has_words_in_both_languages() {
    let refused = || std::io::Error::from(std::io::ErrorKind::PermissionDenied);
    let address = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 80);
    let path = || Path::new("content").to_path_buf();
    let errors = [
        ServeError::bind(address, std::io::ErrorKind::AddrInUse.into()),
        ServeError::bind(address, refused()),
        ServeError::Runtime(refused()),
        ServeError::Signal(refused()),
        ServeError::watch(path(), notify::Error::io(refused())),
        ServeError::watch(path(), notify::Error::path_not_found()),
        ServeError::watch(path(), notify::Error::new(notify::ErrorKind::MaxFilesWatch)),
    ];
    for language in [Language::Id, Language::En] {
        let catalog = Catalog::built_in(language).unwrap();
        for text in errors.iter().map(|error| error.message(&catalog)) {
            assert!(!text.contains(['⟦', '{', '$', '\n']), "{text}");
        }
        assert!(catalog.has("layani-nama-asing"));
    }
}

#[test]
fn the_address_can_be_typed_into_a_browser() {
    for (bound, expected) in [
        ("127.0.0.1:8000", "http://127.0.0.1:8000/"),
        ("0.0.0.0:8000", "http://127.0.0.1:8000/"),
        ("[::]:1", "http://[::1]:1/"),
        ("192.0.2.7:80", "http://192.0.2.7:80/"),
    ] {
        assert_eq!(url(bound.parse().unwrap()), expected);
    }
}
