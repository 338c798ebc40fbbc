"""A page's HTML as Markdown: the same words, headings, lists, links and code, as somebody would write them for a generator. Drawings
stay as they are."""

import html
import re
from html.parser import HTMLParser

HEADINGS = {"h1": "# ", "h2": "## ", "h3": "### ", "h4": "#### ", "h5": "##### "}
BLOCKS = {"p", "div", "section", "figure", "figcaption", "ul", "ol", "dl", "table", "tr", "td", "th", "nav", "details", "summary", "blockquote", "small", "caption"}
AROUND = {"b": "**", "strong": "**", "mark": "**", "em": "*"}


def escaped(text):
    """Text whose signs mean nothing."""
    return re.sub(r"([\\`*_\[\]<>|#])", r"\\\1", text)


class Writer(HTMLParser):
    """Writes Markdown while it reads HTML, in which some ends are left out."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.out, self.drawing, self.code, self.links = [], 0, None, []
        self.anchor = None

    def put(self, text):
        self.out.append(text)

    def head(self, marks, anchor):
        """Begins a heading."""
        self.put(f"\n\n{marks}")
        self.anchor = anchor

    def end_head(self):
        """Ends a heading, with the anchor that links lead to."""
        if self.anchor:
            self.put(f" {{#{self.anchor}}}")
        self.anchor = None

    def handle_starttag(self, tag, attrs):
        if tag == "svg" or self.drawing:
            if tag == "svg":
                self.put("\n\n")
                self.drawing += 1
            self.put(self.get_starttag_text())
        elif tag in HEADINGS or (tag == "tr" and "id" in dict(attrs)):
            self.head(HEADINGS.get(tag, "### "), dict(attrs).get("id"))
        elif tag == "th" and self.anchor:
            pass
        elif tag == "li":
            self.put("\n- ")
        elif tag == "dt":
            self.put("\n- **")
        elif tag == "dd":
            self.put("**: ")
        elif tag in BLOCKS:
            self.end_head()
            self.put("\n\n")
        elif tag == "pre":
            self.put("\n\n```\n")
            self.code = ""
        elif tag == "code":
            self.put("" if self.code == "" else "`")
            self.code = "`" if self.code is None else self.code
        elif tag == "br":
            self.put("  \n")
        elif tag == "a":
            self.links.append(dict(attrs).get("href", ""))
            self.put("[")
        elif tag in AROUND and self.code is None:
            self.put(AROUND[tag])

    def handle_startendtag(self, tag, attrs):
        if self.drawing:
            self.put(self.get_starttag_text())
        else:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag):
        if self.drawing:
            self.put(f"</{tag}>")
            if tag == "svg":
                self.drawing -= 1
                self.put("\n\n")
        elif tag == "pre":
            self.put("\n```\n\n")
            self.code = None
        elif tag == "code" and self.code == "`":
            self.put("`")
            self.code = None
        elif tag == "a" and self.links:
            self.put(f"]({self.links.pop()})")
        elif tag in HEADINGS or tag in BLOCKS:
            self.end_head()
            self.put("\n\n")
        elif tag in AROUND and self.code is None:
            self.put(AROUND[tag])

    def handle_data(self, data):
        if self.drawing:
            self.put(html.escape(data, quote=False))
        elif self.code is not None:
            self.put(data)
        else:
            text = escaped(re.sub(r"\s+", " ", data))
            self.put(text.strip() if self.anchor else text)


def markdown(page):
    """The Markdown of a page's HTML."""
    writer = Writer()
    writer.feed(page)
    writer.close()
    text = "".join(writer.out)
    text = re.sub(r"\*\*(\s*)\*\*", r"\1", text)
    return re.sub(r"\n[ \t]*(\n[ \t]*)+", "\n\n", text).strip() + "\n"
