//! `tertib serve` as a whole: a real process over a real site, asked over plain sockets as a browser would.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use support::office::quiet;
use support::{Site, program};

/// A running server, killed when the test ends.
struct Served {
    site: Site,
    process: Child,
    address: String,
    /// Everything that its terminal showed.
    terminal: Arc<Mutex<String>>,
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

struct Answer {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The build that the page belongs to.
    fn version(&self) -> String {
        let text = self.text();
        let (_, rest) = text.split_once("data-versi=\"").expect("the reload script");
        rest.split_once('"').unwrap().0.to_owned()
    }
}

impl Served {
    fn new(site: Site) -> Self {
        let mut process = quiet(program())
            .args(["serve", "--port", "0", "--as-of", "2025-04-17", "--site"])
            .arg(site.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let terminal = Arc::new(Mutex::new(String::new()));
        let (told, ready) = std::sync::mpsc::channel();
        let (out, error) = (
            process.stdout.take().unwrap(),
            process.stderr.take().unwrap(),
        );
        let streams: [Box<dyn Read + Send>; 2] = [Box::new(out), Box::new(error)];
        for stream in streams {
            let (terminal, told) = (Arc::clone(&terminal), told.clone());
            std::thread::spawn(move || {
                for line in BufReader::new(stream).lines().map_while(Result::ok) {
                    if let Some((_, rest)) = line.split_once("http://") {
                        let address = rest.split(['/', ' ']).next().unwrap().to_owned();
                        let _ = told.send(address);
                    }
                    terminal.lock().unwrap().push_str(&format!("{line}\n"));
                }
            });
        }
        let address = ready
            .recv_timeout(Duration::from_secs(60))
            .expect("it serves");
        Self {
            site,
            process,
            address,
            terminal,
        }
    }

    fn ask(&self, path: &str, more: &str) -> Answer {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream
            .set_read_timeout(Some(Duration::from_secs(60)))
            .unwrap();
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{more}\r\n"
        )
        .unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let end = bytes
            .windows(4)
            .position(|four| four == b"\r\n\r\n")
            .unwrap();
        let head = String::from_utf8(bytes[..end].to_vec())
            .unwrap()
            .to_lowercase();
        Answer {
            status: head.split(' ').nth(1).unwrap().parse().unwrap(),
            head,
            body: bytes[end + 4..].to_vec(),
        }
    }

    /// The page once another build is there; asks for news as the script of a page does.
    fn after(&self, version: &str, path: &str) -> Answer {
        let begun = Instant::now();
        while self
            .ask(&format!("/-/peristiwa?sesudah={version}"), "")
            .text()
            == version
        {
            assert!(begun.elapsed() < Duration::from_secs(60), "no news");
        }
        self.ask(path, "")
    }

    fn shown(&self, words: &str) {
        let begun = Instant::now();
        while !self.terminal.lock().unwrap().contains(words) {
            let terminal = self.terminal.lock().unwrap().clone();
            assert!(
                begun.elapsed() < Duration::from_secs(20),
                "{words}\n{terminal}"
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.site.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
}

const GUIDE: &str = "content/panduan/uji.md";
const PAGE: &str = "/panduan/uji.html";

fn guide(words: &str) -> String {
    format!("+++\njudul = \"Panduan uji\"\nurutan = 1\nringkasan = \"Uji.\"\n+++\n\n{words}\n")
}

#[test]
fn edits_and_commits_are_seen_and_mistakes_are_told_in_page_and_terminal() {
    let site = Site::with_case(1)
        .file(GUIDE, &guide("Kata lama."))
        .commit("Panduan");
    let served = Served::new(site);
    let page = served.ask(PAGE, "");
    assert_eq!(page.status, 200);
    assert!(page.text().contains("Kata lama."));

    // An edit that is not committed yet.
    let version = page.version();
    served.write(GUIDE, &guide("Kata baru."));
    let page = served.after(&version, PAGE);
    assert!(page.text().contains("Kata baru."), "{}", page.text());

    // A mistake: the page shows it, and the terminal the same; other files stay.
    let version = page.version();
    served.write(
        "tertib.toml",
        "judul = \"Situs Uji\"\nzona_waktu = \"Asia/Mars\"\n",
    );
    let wrong = "Zona waktu \"Asia/Mars\" tidak dikenal.";
    let committed = |message: &str| {
        support::office::git(served.site.path(), &["add", "-A"]);
        let person = [
            "-c",
            "user.name=Admin",
            "-c",
            "user.email=admin@contoh.go.id",
        ];
        support::office::git(
            served.site.path(),
            &[&person[..], &["commit", "--quiet", "-m", message]].concat(),
        );
    };
    committed("Salah");
    let mut page = served.after(&version, PAGE);
    while page.status == 200 {
        page = served.after(&page.version(), PAGE);
    }
    assert_eq!(page.status, 500);
    assert!(
        page.text().contains(&wrong.replace('"', "&quot;")),
        "{}",
        page.text()
    );
    served.shown(wrong);
    assert_eq!(served.ask("/aset/token.css", "").status, 200);

    // Mended by a commit.
    served.write("tertib.toml", support::SETTINGS);
    committed("Betul");
    while page.status != 200 {
        page = served.after(&page.version(), PAGE);
    }
    assert!(page.text().contains("Kata baru."));
}

#[test]
fn commits_of_cases_and_edits_in_none_are_told_rightly() {
    let served = Served::new(Site::with_case(1));
    let commit = |message: &str| {
        let site = served.site.path();
        support::office::git(site, &["add", "-A"]);
        let person = ["-c", "user.name=Admin", "-c", "user.email=a@contoh.go.id"];
        let commit = ["commit", "--quiet", "-m", message];
        support::office::git(site, &[&person[..], &commit].concat());
    };
    let text = std::fs::read_to_string(served.site.path().join(support::CASE)).unwrap();
    // Built from the last commit.
    let built = || {
        let head = served.site.head().to_string();
        served.shown(&format!("dari commit {}", &head[..10]));
    };
    built();

    // A case that is edited and in no commit changes nothing, and that is said.
    served.write(support::CASE, &format!("{text}{}", support::STEP_2));
    served.shown("1 file di folder kerja belum menjadi commit");
    commit("2025-0001: langkah 2");
    built();

    // A new one is no stranger among the pages.
    let new = "cases/2025/04/2025-0002.toml";
    served.write(new, support::HEAD);
    commit("2025-0002: diterima");
    built();
    assert_eq!(served.ask("/berkas/2025/04/2025-0002.html", "").status, 200);
    let terminal = served.terminal.lock().unwrap().clone();
    assert!(!terminal.contains("titipan"), "{terminal}");
}

#[test]
fn types_ranges_and_the_way_out_of_the_site() {
    let served = Served::new(Site::with_case(1));
    for (path, kind) in [
        ("/", "text/html; charset=utf-8"),
        ("/aset/token.css", "text/css"),
        ("/aset/tema.js", "text/javascript"),
        ("/aset/huruf/public-sans-latin.woff2", "font/woff2"),
        ("/manifest.json", "application/json"),
        ("/temuan/register.csv", "text/csv"),
        ("/sop/uji/0.svg", "image/svg+xml"),
    ] {
        let answer = served.ask(path, "");
        assert_eq!(answer.status, 200, "{path}");
        assert!(
            answer.head.contains(&format!("\r\ncontent-type: {kind}")),
            "{path}: {}",
            answer.head
        );
    }
    let whole = served.ask("/aset/token.css", "").body;
    let part = served.ask("/aset/token.css", "Range: bytes=5-14\r\n");
    assert_eq!((part.status, part.body.as_slice()), (206, &whole[5..15]));
    let total = whole.len();
    assert!(
        part.head
            .contains(&format!("content-range: bytes 5-14/{total}")),
        "{}",
        part.head
    );
    assert_eq!(
        served
            .ask("/aset/token.css", &format!("Range: bytes={total}-\r\n"))
            .status,
        416
    );
    // The site's own sources lie beside what is served.
    for path in [
        "/../tertib.toml",
        "/%2e%2e/tertib.toml",
        "/..%2f..%2fetc/passwd",
        "/.git/HEAD",
        "/tertib.toml",
    ] {
        assert_eq!(served.ask(path, "").status, 404, "{path}");
    }
}

/// Nobody else on the network is answered unless the office says so.
#[cfg(target_os = "linux")]
#[test]
fn it_listens_on_loopback_only() {
    let served = Served::new(Site::with_case(0));
    let port: u16 = served.address.rsplit(':').next().unwrap().parse().unwrap();
    let listening = |table: &str| -> Vec<String> {
        let text = std::fs::read_to_string(table).unwrap_or_default();
        let local = text
            .lines()
            .skip(1)
            .filter(|line| line.split_whitespace().nth(3) == Some("0A"));
        let local = local.filter_map(|line| line.split_whitespace().nth(1));
        let ours = local.filter_map(|local| local.strip_suffix(&format!(":{port:04X}")));
        ours.map(str::to_owned).collect()
    };
    // 127.0.0.1, as the kernel writes it; nothing over IPv6.
    assert_eq!(listening("/proc/net/tcp"), ["0100007F"]);
    assert!(listening("/proc/net/tcp6").is_empty());
}
