#!/usr/bin/env python3
"""Opens a published site in Chromium and uses it as people do.

    browser_check.py SITE [--screenshots DIR] [--key VKEY --annals PROGRAM] [--view PAGE]...

Needs Chromium with its driver, poppler-utils, and from PyPI selenium and axe-playwright-python (for the
axe-core that it brings; Playwright itself is not used). Prints what was checked; exits 1 at the first
thing that does not hold.
"""

import argparse
import base64
import functools
import html
import http.server
import importlib.util
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import urllib.request

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

WIDE, NARROW = (1280, 900), (375, 740)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
counts = {}


def count(what, number=1):
    counts[what] = counts.get(what, 0) + number


def hold(condition, what):
    if not condition:
        sys.exit(f"does not hold: {what}")
    count("other checks")


def serve(folder):
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *arguments):
            pass

    handler = functools.partial(Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_address[1]}/"


def chromium(scripts=True):
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium")
    for argument in (
        "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
        "--disable-background-networking", "--disable-component-update", "--no-first-run",
        "--disable-sync", "--force-device-scale-factor=1",
    ):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    if not scripts:
        options.add_experimental_option(
            "prefs", {"profile.managed_default_content_settings.javascript": 2})
    service = webdriver.ChromeService(executable_path=shutil.which("chromedriver"))
    return webdriver.Chrome(options=options, service=service)


def axe():
    spec = importlib.util.find_spec("axe_playwright_python")
    folder = pathlib.Path(spec.submodule_search_locations[0])
    return (folder / "axe.min.js").read_text()


class Browser:
    def __init__(self, base, scripts=True):
        self.base = base
        self.driver = chromium(scripts)
        # axe takes its time with the longest pages on a busy machine.
        self.driver.set_script_timeout(180)

    def open(self, page):
        self.driver.get(self.base + page)
        count("pages opened")

    def look(self, size, dark=False):
        width, height = size
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": size == NARROW})
        self.driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia",
            {"features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})

    def all(self, css):
        return self.driver.find_elements(By.CSS_SELECTOR, css)

    def one(self, css):
        return self.driver.find_element(By.CSS_SELECTOR, css)

    def rows(self):
        return [row for row in self.all("#projects ~ .scroll tbody tr") if row.is_displayed()]

    def quiet(self, page):
        """No error on the console, no request to anywhere else."""
        for entry in self.driver.get_log("browser"):
            hold(entry["level"] not in ("SEVERE", "WARNING"), f"{page}: console: {entry['message']}")
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] != "Network.requestWillBeSent":
                continue
            address = message["params"]["request"]["url"]
            hold(address.startswith((self.base, "data:")), f"{page}: request to {address}")
            count("requests looked at")

    def judge(self, script, page):
        """What axe-core finds against WCAG 2.2 AA."""
        self.driver.execute_script(script)
        result = self.driver.execute_async_script(
            "const done = arguments[arguments.length - 1];"
            "axe.run(document, {runOnly: {type: 'tag', values: arguments[0]}})"
            ".then(done, error => done({error: String(error)}));", RULES)
        hold("violations" in result, f"{page}: axe: {result.get('error')}")
        for violation in result["violations"]:
            for node in violation["nodes"][:3]:
                print(node["html"][:300], node.get("failureSummary", "")[:500], sep="\n")
            sys.exit(f"{page}: axe: {violation['id']}: {violation['help']}")
        count("axe runs")
        count("axe rules passed", len(result["passes"]))

    def shoot(self, folder, name):
        if folder:
            (folder / f"{name}.png").write_bytes(
                base64.b64decode(self.driver.get_screenshot_as_base64()))


def some_pages(site):
    """A page of every kind, below the folder of a language; of projects the one that says most."""
    root = site / "zh"
    pages = sorted(str(path.relative_to(root)) for path in root.glob("*.html"))
    for folder in sorted(path for path in root.iterdir() if path.is_dir()):
        files = sorted(folder.glob("*.html"), key=lambda file: file.stat().st_size)
        if files:
            chosen = {files[0], files[len(files) // 2], files[-1]} if folder.name == "projects" \
                else {files[0], files[-1]}
            pages += sorted(str(file.relative_to(root)) for file in chosen)
    return pages


def check_pages(browser, site, script, shots):
    pages = some_pages(site)
    for language, tag in (("zh", "zh-CN"), ("en", "en")):
        for page in pages:
            name = f"{language}/{page}"
            looks = [(WIDE, False), (NARROW, False)] + ([(WIDE, True)] if language == "zh" else [])
            for size, dark in looks:
                browser.look(size, dark)
                browser.open(name)
                browser.judge(script, name)
                look = ("dark" if dark else "wide") if size == WIDE else "narrow"
                browser.shoot(shots, f"{name.replace('/', '-')[:-5]}-{look}")
                width = browser.driver.execute_script(
                    "return document.documentElement.scrollWidth")
                hold(width <= size[0], f"{name} is {width} wide on a screen of {size[0]}")
                browser.quiet(name)
            hold(browser.one("html").get_attribute("lang") == tag, f"{name} says its language")
            hold(len(browser.all("h1")) == 1, f"{name} has one title")
    browser.look((320, 640))
    for page in ("index.html", "audit.html"):
        browser.open(f"en/{page}")
        width = browser.driver.execute_script("return document.documentElement.scrollWidth")
        hold(width <= 320, f"en/{page} reflows at 320")
    browser.look(WIDE)
    browser.open("index.html")
    browser.judge(script, "index.html")
    browser.shoot(shots, "landing")
    browser.quiet("index.html")


def check_navigation(browser):
    browser.open("index.html")
    browser.one("a[href='zh/index.html']").click()
    for position in range(len(browser.all(".masthead nav a"))):
        link = browser.all(".masthead nav a")[position]
        label = link.text
        link.click()
        current = browser.one(".masthead nav a[aria-current]")
        hold(current.text == label, f"the navigation shows where one is: {label}")
        page = browser.driver.current_url
        browser.one(".language a").click()
        hold(browser.driver.current_url == page.replace("/zh/", "/en/"), f"{label} in English")
        browser.one(".language a").click()
        hold(browser.driver.current_url == page, f"{label} back in Chinese")
        browser.quiet(page)
    # By the keyboard alone: the first stop leads past the navigation.
    browser.open("zh/index.html")
    browser.one("body").send_keys(Keys.TAB)
    stop = browser.driver.switch_to.active_element
    hold(stop.get_attribute("class") == "skip", "the first stop of the keyboard skips the navigation")
    hold(stop.is_displayed() and stop.location["x"] >= 0, "a skip link is seen when it has the focus")
    stop.send_keys(Keys.ENTER)
    hold(browser.driver.switch_to.active_element.get_attribute("id") == "content", "the skip link works")


def facet_links(browser):
    return [
        (link.get_attribute("href"), int(re.sub(r"\D", "", link.find_element(By.CSS_SELECTOR, ".count").text)))
        for link in browser.all(".facets a")
    ]


def check_filters_without_scripts(browser):
    browser.open("zh/index.html")
    hold(not browser.all(".find"), "without scripts there are no tools that need them")
    links = facet_links(browser)
    hold(len(links) > 5, "there are filters")
    for address, number in links:
        browser.driver.get(address)
        count("filters followed")
        hold(len(browser.rows()) == number, f"{address} lists {number}")
    # Two filters at once, by links alone.
    browser.driver.get(next(address for address, _ in links if "/city-" in address))
    both = [(address, number) for address, number in facet_links(browser) if "." in address.rsplit("/", 1)[1][:-5]]
    hold(both, "a city is narrowed further")
    for address, number in both[:10]:
        browser.driver.get(address)
        count("filters followed")
        hold(len(browser.rows()) == number, f"{address} lists {number}")
    browser.quiet("filters")


def check_filters_with_scripts(browser):
    for language in ("zh", "en"):
        browser.open(f"{language}/index.html")
        everything = len(browser.rows())
        name = browser.rows()[0].find_element(By.CSS_SELECTOR, "th").text
        find = browser.one(".find input")
        find.send_keys(name)
        found = browser.rows()
        hold(0 < len(found) < everything, "finding narrows the list")
        hold(all(name in row.text for row in found), "what is found has the words")
        hold(str(len(found)) in browser.one(".find [role=status]").text, "the number found is said")
        find.clear()
        find.send_keys(" ")
        hold(len(browser.rows()) == everything, "nothing asked for, everything shown")
        for control in browser.all(".find select"):
            Select(control).select_by_index(1)
            value = Select(control).first_selected_option.text
            shown = browser.rows()
            hold(shown and all(value in row.text for row in shown), f"only {value}")
            Select(control).select_by_index(0)
        button = browser.one("thead th button")
        button.click()
        names = [row.find_element(By.CSS_SELECTOR, "th").text for row in browser.rows()]
        button.click()
        turned = [row.find_element(By.CSS_SELECTOR, "th").text for row in browser.rows()]
        hold(names != turned and sorted(names) == sorted(turned), "the list is sorted both ways")
        head = browser.one("thead th[aria-sort]").get_attribute("aria-sort")
        hold(head == "descending", "the order is said")
        browser.quiet("tools")


def taken_out(page, number):
    """The proof of an entry, by the command that the page prints for its first one."""
    command = re.search(rb"<pre><code>(.*?)</code></pre>", page).group(1).decode()
    command = html.unescape(command).split(" > ")[0]
    with tempfile.TemporaryDirectory() as folder:
        first = re.search(r'id="e(\d+)"', command).group(1)
        name = command.rsplit(" ", 1)[1]
        (pathlib.Path(folder) / name).write_bytes(page)
        return subprocess.run(
            command.replace(f'"e{first}"', f'"e{number}"'), shell=True, cwd=folder,
            capture_output=True, check=True).stdout


def check_proof_buttons(browser, plain, site, script, shots):
    """A button saves the proof that the command takes out; without scripts there is none."""
    pages = sorted((site / "proofs").glob("*.html"), key=lambda file: int(file.stem))
    for file in (pages[0], pages[-1]):
        name = f"proofs/{file.name}"
        for size in (WIDE, NARROW):
            browser.look(size)
            browser.open(name)
            browser.judge(script, name)
            browser.shoot(shots, f"{name.replace('/', '-')[:-5]}-{size[0]}")
            width = browser.driver.execute_script("return document.documentElement.scrollWidth")
            hold(width <= size[0], f"{name} is {width} wide on a screen of {size[0]}")
        browser.look(WIDE)
        with tempfile.TemporaryDirectory() as folder:
            browser.driver.execute_cdp_cmd(
                "Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": folder})
            articles = browser.all("article.proof")
            article = articles[len(articles) // 2]
            number = article.get_attribute("id")[1:]
            browser.driver.execute_script(
                "arguments[0].click()", article.find_element(By.CSS_SELECTOR, "button"))
            saved = pathlib.Path(folder) / f"{number}.tlog-proof"
            WebDriverWait(browser.driver, 20).until(lambda _: saved.exists() and saved.stat().st_size)
            hold(saved.read_bytes() == taken_out(file.read_bytes(), number), f"#{number} is saved")
        browser.quiet(name)
        plain.open(name)
        hold(not plain.all("article.proof button"), "without scripts there is no button")
        count("proofs saved by a button")


def check_views(files):
    """Pages that `-o` wrote fit a phone: what is wider scrolls by itself."""
    for file in files:
        browser = Browser(file.resolve().parent.as_uri() + "/")
        try:
            for size in (NARROW, WIDE):
                browser.look(size)
                browser.open(file.name)
                width = browser.driver.execute_script(
                    "return document.documentElement.scrollWidth")
                hold(width <= size[0], f"{file.name} is {width} wide on a screen of {size[0]}")
                count("views looked at")
        finally:
            browser.driver.quit()


def check_trace(browser, site, annals, key):
    """From a figure of a project to its entry to its proof, by links alone."""
    files = sorted((site / "zh/projects").glob("*.html"), key=lambda file: file.stat().st_size)
    for file in (files[-1], files[len(files) // 2]):
        browser.open(f"zh/projects/{file.name}")
        addresses = [link.get_attribute("href") for link in browser.all("a.source")]
        hold(addresses, f"{file.name} has figures that lead on")
        for address in addresses[:6]:
            browser.driver.get(address)
            if "#s" in address:
                browser.one(":target a").click()
            entry = browser.one(":target")
            proof, lines = entry.find_elements(By.CSS_SELECTOR, ".proof a")
            number = entry.get_attribute("id")[1:]
            said = int(re.search(r"(\d+) 行", lines.text).group(1))
            page = proof.get_attribute("href").split("#")[0]
            bytes_ = taken_out(urllib.request.urlopen(page).read(), number)
            hold(bytes_.startswith(b"c2sp.org/tlog-proof@v1\n"), f"#{number} has a proof")
            line = urllib.request.urlopen(lines.get_attribute("href")).read().split(b"\n")[said - 1]
            hold(line.startswith(b'{"specversion"'), f"#{number} has its line")
            count("figures traced to a proof")
            if annals:
                with tempfile.TemporaryDirectory() as folder:
                    folder = pathlib.Path(folder)
                    (folder / "e.tlog-proof").write_bytes(bytes_)
                    (folder / "e.entry.json").write_bytes(line)
                    done = subprocess.run(
                        [annals, "proof", "check", folder / "e.tlog-proof", "--key", key],
                        capture_output=True, text=True)
                    hold(done.returncode == 0, f"the proof of #{number} holds: {done.stderr}")
                    count("proofs checked")


def check_charts(browser, site):
    """On a narrow screen a chart scrolls in its box, and its words are not too small to read."""
    files = sorted((site / "zh/projects").glob("*.html"), key=lambda file: file.stat().st_size)
    browser.look(NARROW)
    for page in ("funding.html", f"projects/{files[-1].name}"):
        browser.open(f"zh/{page}")
        for words in browser.all(".chart svg text"):
            size = browser.driver.execute_script(
                "const svg = arguments[0].ownerSVGElement;"
                "return Number(arguments[0].getAttribute('font-size'))"
                " * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width", words)
            hold(size >= 9, f"{page}: {words.text} is {size:.1f} px high")
            count("words of charts measured")
    browser.look(WIDE)


def check_prose(browser, site):
    """Rates and sums in running prose are links, as those in tables are."""
    files = sorted((site / "zh/projects").glob("*.html"), key=lambda file: file.stat().st_size)
    for file in files[-3:]:
        browser.open(f"zh/projects/{file.name}")
        for line in browser.all("p.remark"):
            if "到位率" not in line.text and "序时进度" not in line.text:
                continue
            shares = re.findall(r"[0-9.]+ %", line.text)
            links = [link.text for link in line.find_elements(By.CSS_SELECTOR, "a")]
            hold(all(share in links for share in shares), f"{file.name}: {line.text}")
            count("figures in prose", len(shares))


def check_print(browser, site, shots):
    files = sorted((site / "zh/projects").glob("*.html"), key=lambda file: file.stat().st_size)
    for page in ("index.html", f"projects/{files[-1].name}"):
        browser.look(WIDE)
        browser.open(f"zh/{page}")
        words = [element.text for element in browser.all("main h1, main h2")][:6]
        name = browser.one(".masthead .title a").text
        printed = browser.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True})
        with tempfile.TemporaryDirectory() as folder:
            pdf = pathlib.Path(folder) / "page.pdf"
            pdf.write_bytes(base64.b64decode(printed["data"]))
            if shots:
                shutil.copy(pdf, shots / (page.replace("/", "-")[:-5] + ".pdf"))
            text = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True).stdout
            about = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True).stdout
        flat = re.sub(r"\s", "", text)
        for word in [name] + [word for word in words if word not in ("城市", "状态", "灯号", "种类", "名单")]:
            hold(re.sub(r"\s", "", word) in flat, f"“{word}” is printed on {page}")
        hold("A4" in about, f"{page} is printed on A4")
        hold("跳到正文" not in flat and "English" not in flat, "what is only for screens is not printed")
        count("pages printed")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--screenshots", type=pathlib.Path)
    parser.add_argument("--annals")
    parser.add_argument("--key")
    parser.add_argument("--view", type=pathlib.Path, action="append", default=[])
    options = parser.parse_args()
    if options.screenshots:
        options.screenshots.mkdir(parents=True, exist_ok=True)
    site = options.site.resolve()
    base = serve(site)
    browser = Browser(base)
    plain = Browser(base, scripts=False)
    # As the folder is opened from a disk, without any server.
    disk = Browser(site.as_uri() + "/")
    try:
        check_navigation(browser)
        check_filters_without_scripts(plain)
        check_filters_with_scripts(browser)
        check_trace(browser, site, options.annals, options.key)
        check_proof_buttons(browser, plain, site, axe(), options.screenshots)
        check_views(options.view)
        check_prose(browser, site)
        check_charts(browser, site)
        check_print(browser, site, options.screenshots)
        check_pages(browser, site, axe(), options.screenshots)
        check_navigation(disk)
    finally:
        for each in (browser, plain, disk):
            each.driver.quit()
    print(", ".join(f"{number} {what}" for what, number in counts.items()))


main()
