#!/usr/bin/env python3
"""How long `tertib serve` takes from an edit to the new page: ukur.py PROGRAM SITE.

Eleven times a guide of the site gets one more line; each time the clock runs from the write until the page with that line has
been answered. The site is left as it was.
"""
import re
import subprocess
import sys
import time
import urllib.request

GUIDE, PAGE = "content/panduan/administrator.md", "/panduan/administrator.html"
program, site = sys.argv[1:3]
server = subprocess.Popen(
    [program, "serve", "--port", "0", "--as-of", "2026-11-23", "--site", site], stdout=subprocess.PIPE, text=True
)
address = next(found.group(0) for line in server.stdout if (found := re.search(r"http://[^/ ]+", line)))


def get(path):
    return urllib.request.urlopen(address + path, timeout=60).read().decode()


path = f"{site}/{GUIDE}"
with open(path, encoding="utf-8") as file:
    text = file.read()
version = re.search(r'data-versi="([^"]+)"', get(PAGE)).group(1)
times = []
try:
    for turn in range(11):
        time.sleep(0.5)
        begun = time.monotonic()
        with open(path, "w", encoding="utf-8") as file:
            file.write(f"{text}\nUkur {turn}.\n")
        known = version
        while version == known:
            version = get(f"/-/peristiwa?sesudah={known}")
        assert f"Ukur {turn}." in get(PAGE)
        times.append(time.monotonic() - begun)
finally:
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    server.terminate()
times.sort()
print(f"median {times[5]:.2f} s, {times[0]:.2f} to {times[-1]:.2f} s")
