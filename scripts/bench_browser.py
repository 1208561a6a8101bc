"""What a browser fetches and how soon it paints: Chromium with an empty cache, a poor line and a slow processor.

Bytes are counted where they are sent, with headers, and so are those of a worker; an icon and a manifest, which a
browser without a window does not fetch, are added.
"""

from __future__ import annotations

import contextlib
import os
import re
import statistics
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin
from urllib.request import urlopen

from browser import on_machine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from playwright.sync_api import Browser, Page, Request
    from static_server import Answer, Served

LINE = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}  # 400 kbps
SLOWER = 4
ALONE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"  # other hosts are not reached
FLAGS = ["--no-sandbox", "--disable-gpu", ALONE]
SETTLED = 1500  # milliseconds after the load: what comes late has come
UNFETCHED = re.compile(r"<link\b[^>]*\brel=[\"']?(?:shortcut )?(?:icon|manifest)\b[^>]*>")
HREF = re.compile(r"\bhref=[\"']?([^\s\"'>]+)")
INLINE = re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*\btype=[\"']?application)[^>]*>(.*?)</script>", re.DOTALL)
WATCH = """window.shift = 0; new PerformanceObserver((list) => { for (const one of list.getEntries())
if (!one.hadRecentInput) window.shift += one.value; }).observe({ type: "layout-shift", buffered: true });"""
READ = """() => ({ shift: window.shift,
paint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
blocking: performance.getEntriesByType("resource").filter((one) => one.renderBlockingStatus === "blocking")
  .map((one) => one.name) })"""


@dataclass(frozen=True)
class Visit:
    """A first visit to a page. Bytes with headers; `script`: bodies of script files and the script inside the page."""

    requests: int
    before_text: int  # requests that must be answered before anything is shown
    html: int
    blocking: int
    total: int
    script: int
    shift: float
    strangers: int  # requests to other hosts


@contextlib.contextmanager
def chromium() -> Iterator[Browser]:
    """A browser."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - belongs to the packages for tests

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=FLAGS)
        yield browser
        browser.close()


def browser_path() -> str | None:
    """The Chromium that measures."""
    return os.environ.get("COURSE_BROWSER") or on_machine(sys.platform, os.environ)


@contextlib.contextmanager
def fresh_page(browser: Browser, strangers: list[str], home: str) -> Iterator[Page]:
    """A page with an empty cache on a phone's screen; requests to other hosts are noted.

    Not by routing them away: that would switch the cache off.
    """
    context = browser.new_context(viewport={"width": 360, "height": 740}, device_scale_factor=2, is_mobile=True)
    page = context.new_page()

    def note(request: Request) -> None:
        if request.url.startswith("http") and not request.url.startswith(home):
            strangers.append(request.url)

    context.on("request", note)
    page.add_init_script(WATCH)
    yield page
    context.close()


def visit(browser: Browser, served: Served, address: str) -> Visit:
    """Visit a page for the first time, over a good line, and count."""
    strangers: list[str] = []
    with fresh_page(browser, strangers, served.url) as page:
        start = len(served.answers)
        response = page.goto(served.url + address, wait_until="load")
        _settle(page)
        found = page.evaluate(READ)
        text = response.text() if response else ""
    answers = _with_unfetched(served, address, text, served.answers[start:])
    held = {url.removeprefix(served.url) for url in found["blocking"]}
    blocking = [one for one in answers if one.path in held or one.path == address]
    files = [one for one in answers if one.path.endswith(".js") and not one.path.endswith("sw.js")]
    inline = sum(len(script.encode()) for script in INLINE.findall(text))
    return Visit(
        requests=len(answers),
        before_text=len(blocking),
        html=next(one.bytes for one in answers if one.path == address),
        blocking=sum(one.bytes for one in blocking),
        total=sum(one.bytes for one in answers),
        script=sum(one.body for one in files) + inline,
        shift=found["shift"],
        strangers=len(strangers),
    )


def _settle(page: Page) -> None:
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(SETTLED)
    page.wait_for_load_state("networkidle")


def _with_unfetched(served: Served, address: str, text: str, answers: Sequence[Answer]) -> list[Answer]:
    """The answers, and what a browser with a window would have asked for as well."""
    found = list(dict.fromkeys(answers))
    for link in UNFETCHED.findall(text):
        href = HREF.search(link)
        url = urljoin(served.url + address, href[1]) if href else ""
        path = url.removeprefix(served.url)
        if url.startswith(served.url) and path not in {one.path for one in found}:
            with urlopen(url) as response:
                response.read()
            found.append(served.answers[-1])
    return found


def first_paint(browser: Browser, served: Served, address: str) -> tuple[float, float]:
    """Milliseconds to the first paint on a slow phone and a slow line, and how far the page shifted."""
    with fresh_page(browser, [], served.url) as page:
        client = page.context.new_cdp_session(page)
        client.send("Network.enable")
        client.send("Network.emulateNetworkConditions", LINE)
        client.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.goto(served.url + address, wait_until="load")
        page.wait_for_timeout(SETTLED)
        found = page.evaluate(READ)
    return found["paint"], found["shift"]


def in_a_row(browser: Browser, served: Served, addresses: Sequence[str]) -> tuple[int, list[int]]:
    """Bytes of reading pages one after the other, beginning with an empty cache, and the requests of each."""
    requests = []
    with fresh_page(browser, [], served.url) as page:
        start = len(served.answers)
        for address in addresses:
            before = len(served.answers)
            page.goto(served.url + address, wait_until="load")
            _settle(page)
            requests.append(len(served.answers) - before)
        total = sum(one.bytes for one in served.answers[start:])
    return total, requests


def median(numbers: Sequence[float]) -> float:
    """The middle one."""
    return statistics.median(numbers)
