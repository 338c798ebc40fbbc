//! The office's server behind a real web server: git's smart HTTP by nginx, fcgiwrap and git-http-backend.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::Child;
use std::time::{Duration, Instant};
use std::{fs, thread};

use support::office::{Clone, Server, git, quiet};
use support::{CASE, STEP_2, STEP_3, Site};

/// Programs that end with the test.
struct Running(Vec<Child>);

impl Drop for Running {
    fn drop(&mut self) {
        for child in &mut self.0 {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

const CONFIG: &str = r#"
daemon off;
master_process off;
pid @FOLDER@/nginx.pid;
error_log @FOLDER@/error.log;
events {}
http {
  access_log off;
  client_body_temp_path @FOLDER@/body;
  fastcgi_temp_path @FOLDER@/fastcgi;
  proxy_temp_path @FOLDER@/proxy;
  uwsgi_temp_path @FOLDER@/uwsgi;
  scgi_temp_path @FOLDER@/scgi;
  server {
    listen 127.0.0.1:@PORT@;
    client_max_body_size 0;
    location /git/ {
      fastcgi_pass unix:@FOLDER@/fcgi.sock;
      fastcgi_param SCRIPT_FILENAME @BACKEND@;
      fastcgi_param GIT_PROJECT_ROOT @ROOT@;
      fastcgi_param GIT_HTTP_EXPORT_ALL "";
      fastcgi_param PATH_INFO $path;
      fastcgi_param REQUEST_METHOD $request_method;
      fastcgi_param QUERY_STRING $query_string;
      fastcgi_param CONTENT_TYPE $content_type;
      fastcgi_param CONTENT_LENGTH $content_length;
      fastcgi_param REMOTE_ADDR $remote_addr;
      fastcgi_param SERVER_PROTOCOL $server_protocol;
    }
  }
  map $uri $path { ~^/git(?<rest>/.*)$ $rest; }
}
"#;

/// Serves the repositories below a folder.
fn serve(root: &Path, folder: &Path) -> (Running, String) {
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = free.local_addr().unwrap().port();
    drop(free);
    let backend = git(root, &["--exec-path"]) + "/git-http-backend";
    let text = |path: &Path| path.to_string_lossy().into_owned();
    let config = CONFIG
        .replace("@FOLDER@", &text(folder))
        .replace("@PORT@", &port.to_string())
        .replace("@BACKEND@", &backend)
        .replace("@ROOT@", &text(root));
    let file = folder.join("nginx.conf");
    fs::write(&file, config).unwrap();
    let started = |command: &mut std::process::Command| {
        let child = command.spawn();
        child.unwrap_or_else(|error| panic!("needs the packages nginx and fcgiwrap: {error}"))
    };
    let socket = folder.join("fcgi.sock");
    let address = format!("unix:{}", socket.display());
    let gateway = started(quiet("fcgiwrap").args(["-f", "-s", &address]));
    let web = started(
        quiet("nginx")
            .arg("-c")
            .arg(&file)
            .arg("-e")
            .arg(folder.join("error.log")),
    );
    let running = Running(vec![gateway, web]);
    let begun = Instant::now();
    while !socket.exists() || TcpStream::connect(("127.0.0.1", port)).is_err() {
        let log = fs::read_to_string(folder.join("error.log")).unwrap_or_default();
        assert!(begun.elapsed() < Duration::from_secs(20), "{log}");
        thread::sleep(Duration::from_millis(50));
    }
    (running, format!("http://127.0.0.1:{port}/git/arsip.git"))
}

#[test]
fn over_smart_http_right_pushes_are_taken_and_wrong_ones_refused() {
    let server = Server::of(&Site::with_case(1), &[]);
    git(&server.path(), &["config", "http.receivepack", "true"]);
    let folder = tempfile::tempdir().unwrap();
    let (_running, address) = serve(server.root(), folder.path());
    let clone = Clone::of(&address, "tim-01");
    clone
        .append(CASE, STEP_3)
        .commit("2025-04-17T10:00:00+07:00", "2025-0001: langkah 2");
    let before = server.tip("main");
    let pushed = clone.push(&[]);
    assert!(!pushed.accepted, "{}", pushed.all);
    assert!(pushed.all.contains("[remote rejected]"), "{}", pushed.all);
    let text = &pushed.remote;
    assert!(text.contains("tertib: KIRIMAN DITOLAK."), "{text}");
    assert!(text.contains("tinggi[out-of-order]"), "{text}");
    assert!(
        text.contains("--> cases/2025/04/2025-0001.toml:15:13"),
        "{text}"
    );
    assert!(text.contains("berkas 2025-0001 · langkah 2"), "{text}");
    assert_eq!(server.tip("main"), before);
    // Refused: nothing of it stays on the server.
    let commit = clone.git(&["rev-parse", "HEAD"]);
    let found = quiet("git")
        .arg("-C")
        .arg(server.path())
        .args(["cat-file", "-e", &commit])
        .output();
    assert!(!found.unwrap().status.success());

    clone.git(&["reset", "--quiet", "--hard", "HEAD~1"]);
    clone
        .append(CASE, STEP_2)
        .commit("2025-04-16T14:30:00+07:00", "2025-0001: langkah 2");
    let pushed = clone.push(&[]);
    assert!(pushed.accepted, "{}", pushed.all);
    assert_eq!(
        pushed.remote,
        "tertib: kiriman diterima, 1 berkas dinilai.\n"
    );
    assert_eq!(server.tip("main"), clone.git(&["rev-parse", "HEAD"]));
    clone.git(&["reset", "--quiet", "--hard", "HEAD~1"]);
    let pushed = clone.push(&["--force"]);
    assert!(
        pushed.remote.contains("kehilangan commit"),
        "{}",
        pushed.all
    );
}
