#!/usr/bin/env python3
"""The case pages of a published site as content of another generator: what stands in `main`, below the page's title.

    contents.py SITE FOLDER FORM

FORM is HTML, which generators only pass on, or Markdown, with the same words.
"""

import json
import pathlib
import re
import sys

from markdown import markdown


def as_html(main):
    """A page as content that a generator passes on as it is: blank lines end raw HTML in Markdown."""
    return re.sub(r"\n\s*\n", "\n", main)


FORMS = {"HTML": as_html, "Markdown": markdown}


def write(site, folder, form):
    """Writes them into a folder."""
    for page in sorted((site / "berkas").rglob("*.html")):
        html = page.read_text(encoding="utf-8")
        title = re.search(r"<title>(.*?)</title>", html, re.S).group(1)
        main = re.search(r"<main[^>]*>(.*)</main>", html, re.S).group(1)
        target = folder / page.relative_to(site / "berkas").with_suffix(".md")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(f"+++\ntitle = {json.dumps(title)}\n+++\n{FORMS[form](main)}\n", encoding="utf-8")


if __name__ == "__main__":
    write(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3])
