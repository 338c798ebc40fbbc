#!/usr/bin/env python3
"""How long `tertib serve` takes from a commit to a case to its new page: berkas.py PROGRAM SITE [TURNS].

SITE is a repository with cases, such as `cargo run --release --example large_archive FOLDER 20000` makes. Each turn a case gets one more comment and a
commit; the clock runs from the end of `git commit` until the case's page with that commit has been answered, and another
from its beginning. The next turn waits until the whole site has been made again. The commits stay.
"""
import pathlib
import re
import subprocess
import sys
import time
import urllib.request

program, site = sys.argv[1], pathlib.Path(sys.argv[2])
turns = int(sys.argv[3]) if len(sys.argv) > 3 else 5
server = subprocess.Popen(
    [program, "serve", "--port", "0", "--as-of", "2026-11-23", "--no-cache", "--site", site], stdout=subprocess.PIPE, text=True
)
address = next(found.group(0) for line in server.stdout if (found := re.search(r"http://[^/ ]+", line)))
cases = sorted((site / "cases").rglob("*.toml"))


def get(path):
    return urllib.request.urlopen(address + path, timeout=600).read().decode()


def git(*words):
    who = ["-c", "user.name=Bench", "-c", "user.email=bench@contoh.go.id"]
    return subprocess.run(["git", "-C", site, *who, *words], check=True, capture_output=True, text=True).stdout.strip()


from_end, from_start, whole = [], [], []
try:
    for turn in range(turns):
        case = cases[(turn + 1) * len(cases) // (turns + 2)]
        page = f"/berkas/{case.relative_to(site / 'cases').with_suffix('.html')}"
        version = re.search(r'data-versi="([^"]+)"', get(page)).group(1)
        case.write_text(case.read_text(encoding="utf-8") + f"# ukur {turn}\n", encoding="utf-8")
        time.sleep(1)
        begun = time.monotonic()
        git("commit", "--quiet", "--message", f"Ukur {turn}", "--", case)
        made = time.monotonic()
        commit = git("rev-parse", "HEAD")[:10]
        while commit not in get(page):
            version = get(f"/-/peristiwa?sesudah={version}")
        seen = time.monotonic()
        from_end.append(seen - made)
        from_start.append(seen - begun)
        # The front page is made with the whole site.
        while commit not in get("/index.html"):
            version = get(f"/-/peristiwa?sesudah={version}")
        whole.append(time.monotonic() - made)
finally:
    server.terminate()
for name, times in (("page, from the end of the commit", from_end), ("page, from its beginning", from_start), ("whole site", whole)):
    times.sort()
    print(f"{name}: median {times[len(times) // 2]:.2f} s, {times[0]:.2f} to {times[-1]:.2f} s")
