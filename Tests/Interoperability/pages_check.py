#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Has LibreOffice turn our pages into .docx and PDF, and looks at what came of them.

usage: pages_check.py ANNALS REGISTRY

ANNALS is the program, REGISTRY the folder of the shipped registry; an invented one is made beside it.
Every view that is handed round is written as a page. In the .docx, tables must have the same rows and
cells as in the page, and the words around them must be the same, none left out and none from a chart
added; the PDF must be A4, with all Chinese characters, in fonts that it carries. Needs soffice,
poppler-utils, a Chinese font and python-docx. Prints what was checked and how much; exits 1 on the
first disagreement.
"""

import collections
import html.parser
import pathlib
import re
import subprocess
import sys
import tempfile

import docx


class Page(html.parser.HTMLParser):
    """The words and tables of a page, without its charts."""

    BLOCKS = {"h1", "h2", "p"}

    def __init__(self, text):
        super().__init__()
        self.blocks, self.tables, self.charts = [], [], 0
        self.inside, self.skipped = None, None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        if self.skipped:
            return
        if tag in ("svg", "head"):
            self.skipped = tag
            self.charts += tag == "svg"
        elif tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in ("td", "th"):
            self.tables[-1][-1].append("")
            self.inside = "cell"
        elif tag in self.BLOCKS:
            self.blocks.append("")
            self.inside = "block"

    def handle_endtag(self, tag):
        if tag == self.skipped:
            self.skipped = None
        elif tag in ("td", "th") or tag in self.BLOCKS:
            self.inside = None

    def handle_data(self, data):
        if self.skipped:
            return
        if self.inside == "cell":
            self.tables[-1][-1][-1] += data
        elif self.inside == "block":
            self.blocks[-1] += data
        elif data.strip():
            refuse("page", "words outside of every block:", data)


def refuse(name, *what):
    sys.exit(f"{name}: " + " ".join(str(part) for part in what))


def squeezed(text):
    """A text without white space, which every program sets as it likes."""
    return re.sub(r"\s+", "", text)


def chinese(text):
    return collections.Counter(re.findall(r"[㐀-鿿]", text))


def views(registry, demo):
    """The views that are handed round, by the name of the file, with the language and the command."""
    project = ["project", "show", "demo-1"]
    matrix = ["target", "matrix", "--document", "changzhou-hnz-2017"]
    return {
        "portfolio": (registry, "zh", ["portfolio"]),
        "portfolio-en": (registry, "en", ["portfolio"]),
        "portfolio-demo": (demo, "zh", ["portfolio"]),
        "dossier": (demo, "zh", project),
        "dossier-en": (demo, "en", project),
        "brief": (demo, "zh", ["brief", "--since", "meeting/2026-3"]),
        "agenda": (demo, "zh", ["meeting", "agenda", "2026-4"]),
        "bulletin": (demo, "zh", ["bulletin", "draft", "--period", "2026-10"]),
        "review": (demo, "zh", ["review", "show", "2025"]),
        "review-form": (registry, "zh", ["review", "show", "hnz-progress-2017"]),
        "matrix": (registry, "zh", matrix),
        "milestones": (demo, "zh", ["milestone", "--all"]),
        "funding": (demo, "zh", ["funding"]),
    }


def write(annals, registry, language, view, path):
    """Writes a view as a page, as of a day on which a meeting of the invented registry is ahead."""
    done = subprocess.run(
        [annals, *view, "--registry", registry, "--lang", language, "--as-of", "2026-11-21",
         "-o", str(path)], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        refuse(path.name, done.stderr)


def convert(form, paths, folder):
    """Converts all files at once, by a LibreOffice with a profile of its own."""
    profile = (folder / "profile").as_uri()
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", form,
         "--outdir", str(folder), *map(str, paths)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, timeout=300)


def cells(row):
    """The cells of a row; one that spans columns counts once."""
    seen, texts = [], []
    for cell in row.cells:
        if cell._tc not in seen:
            seen.append(cell._tc)
            texts.append(squeezed(cell.text))
    return texts


def check_document(name, page, path):
    document = docx.Document(path)
    found = [[cells(row) for row in table.rows] for table in document.tables]
    wanted = [[[squeezed(cell) for cell in row] for row in table] for table in page.tables]
    if len(found) != len(wanted):
        refuse(name, len(found), "tables in .docx, not", len(wanted))
    for number, (table, other) in enumerate(zip(found, wanted)):
        if len(table) != len(other):
            refuse(name, "table", number, "has", len(table), "rows in .docx, not", len(other))
        for row, expected in zip(table, other):
            if row != expected:
                refuse(name, "table", number, "has", row, "in .docx, not", expected)
    words = [squeezed(paragraph.text) for paragraph in document.paragraphs]
    blocks = [squeezed(block) for block in page.blocks]
    if [word for word in words if word] != [block for block in blocks if block]:
        refuse(name, "the words around the tables differ:", words, blocks)
    return sum(map(len, found))


def check_print(name, page, path):
    text = subprocess.run(
        ["pdftotext", str(path), "-"], capture_output=True, text=True, check=True).stdout
    all_words = " ".join(page.blocks + [c for t in page.tables for r in t for c in r])
    missing = chinese(all_words) - chinese(text)
    if missing:
        refuse(name, "these characters are not in the PDF:", dict(missing))
    facts = subprocess.run(
        ["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
    if "(A4)" not in facts:
        refuse(name, "is not A4:", facts)
    fonts = subprocess.run(
        ["pdffonts", str(path)], capture_output=True, text=True, check=True).stdout
    lines = fonts.splitlines()[2:]
    if not any("CJK" in line for line in lines) or any(" no  " in line for line in lines):
        refuse(name, "the fonts are not all in it:", fonts)
    return int(re.search(r"Pages:\s+(\d+)", facts)[1]), sum(chinese(text).values())


def main(annals, registry):
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        demo = folder / "demo"
        subprocess.run(
            [annals, "demo", str(demo), "--projects", "24", "--years", "2"],
            stdout=subprocess.DEVNULL, check=True)
        wanted = views(registry, str(demo))
        for name, (where, language, view) in wanted.items():
            write(annals, where, language, view, folder / f"{name}.html")
        convert("docx:MS Word 2007 XML", [folder / f"{name}.html" for name in wanted], folder)
        convert("pdf", [folder / f"{name}.docx" for name in wanted], folder)
        total = collections.Counter()
        for name in wanted:
            page = Page((folder / f"{name}.html").read_text("utf8"))
            rows = check_document(name, page, folder / f"{name}.docx")
            pages, characters = check_print(name, page, folder / f"{name}.pdf")
            total.update(
                views=1, charts=page.charts, tables=len(page.tables), rows=rows, pages=pages,
                characters=characters)
        if total["charts"] < 6:
            refuse("charts", "only", total["charts"], "were drawn")
        print(
            "{views} views: {tables} tables with {rows} rows and the words around them are the same in "
            ".docx; {pages} pages of A4 with {characters} Chinese characters; none of {charts} charts "
            "left words behind".format(**total))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
