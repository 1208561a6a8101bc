"""What `bench search` does in a browser: types queries into our search and the stock one, and times ours.

Bytes are gzip -9 bodies. Times are Chromium's with the CPU slowed 4×; the first find also at 400 kbps and 400 ms. The
stock search is not slowed, and what takes it longer than it may is said so and left: the table comes to its end.
"""

from __future__ import annotations

import contextlib
import functools
import gzip
import http.server
import statistics
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from playwright.sync_api import BrowserContext, Page
    from search_queries import Query

SETTLED = 260  # milliseconds: longer than the search waits before it fetches
TIMED = """() => { const box = document.querySelector(".find input"), run = box.oninput; window.times = [];
box.oninput = (event) => { const start = performance.now(); run(event); times.push(performance.now() - start); }; }"""
FIRST = """([text, limit]) => new Promise((done) => {
const box = document.querySelector(".find input"), start = performance.now();
new MutationObserver(() => document.querySelector(".finds li a") && done(performance.now() - start))
  .observe(document.body, { childList: true, subtree: true });
setTimeout(() => done(Infinity), limit * 1000);
box.value = text; box.focus(); })"""
LINKS = "(all) => all.map((one) => one.href)"
STOCK_BOX, STOCK_FINDS = ".md-search__input", ".md-search-result__item > a"
STOCK_TEXT = "document.querySelector('.md-search-result__meta').textContent"
STOCK_EMPTY = f"(window.before = {STOCK_TEXT}, !document.querySelector('{STOCK_FINDS}'))"
STOCK_ANSWERED = f"{STOCK_TEXT} !== window.before"
# Seconds that the stock search may take: to read its index, for an answer, for all answers.
READ, ANSWER, ALL_ANSWERS = 120, 20, 600
FIND = 60  # seconds that ours may take to its first find


class Asked(NamedTuple):
    """A query and what it found, best first, with the requests and bytes it took; none for the first of a visit."""

    query: Query
    found: list[str]
    requests: int
    bytes: int


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files compressed, as hosts do, and keeps connections open."""

    protocol_version = "HTTP/1.1"
    sent: ClassVar[list[tuple[str, int]]] = []  # path and bytes of every answer

    def do_GET(self) -> None:
        """Answer with the file, gzip -9."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        body = _zipped(path) if path.is_file() else b""
        self.sent.append((self.path, len(body)))
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip" if body else "identity")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        with contextlib.suppress(ConnectionError):  # a page that was left does not listen
            self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the library's
        """Say nothing."""


@functools.lru_cache(maxsize=64)
def _zipped(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 9)


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """A folder over http."""
    _zipped.cache_clear()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def ask_ours(page: Page, url: str, queries: Sequence[Query]) -> list[Asked]:
    """Type every query, one after the other, as one visitor would."""
    asked = []
    visited = ""
    for query in queries:
        home = url + ("" if query.lang == "vi" else "en/")
        is_first = home != visited
        if is_first:
            page.goto(home)
            visited = home
        Handler.sent.clear()
        page.fill(".find input", query.text)
        page.focus(".find input")
        page.wait_for_timeout(SETTLED)
        page.wait_for_load_state("networkidle")
        found = [link.removeprefix(home) for link in page.locator(".finds li a").evaluate_all(LINKS)]
        sent = [] if is_first else [size for _, size in Handler.sent]
        asked.append(Asked(query, found, len(sent), sum(sent)))
    return asked


class Stock(NamedTuple):
    """What the stock search fetched and took to read its index, as the table says it, and what it found."""

    fetched: str = ""
    read: str = ""  # seconds, or "> N s"
    asked: Sequence[Asked] = ()  # the queries that it answered in time


def ask_stock(page: Page, url: str, queries: Sequence[Query]) -> Stock:
    """Type every query into Material's search, while it answers in time."""
    from playwright.sync_api import TimeoutError as TooLong  # noqa: PLC0415 - belongs to the packages for tests

    page.set_default_timeout(READ * 1000)
    Handler.sent.clear()
    start = time.monotonic()
    asked = []
    try:
        page.goto(url)
        page.wait_for_load_state("networkidle")
        page.click(STOCK_BOX)
        page.fill(STOCK_BOX, queries[0].text)
        page.press(STOCK_BOX, "End")  # it listens to keys, not to what is in the box
        page.wait_for_selector(STOCK_FINDS)
        read = f"{time.monotonic() - start:.0f}"
    except TooLong:
        return Stock(f"{_searched():,}", f"> {READ} s")
    page.set_default_timeout(ANSWER * 1000)
    ends = time.monotonic() + ALL_ANSWERS
    for query in queries:
        if time.monotonic() < ends:
            with contextlib.suppress(TooLong):
                asked.append(Asked(query, _stock_finds(page, url, query.text), 0, 0))
    return Stock(f"{_searched():,}", read, asked)


def _stock_finds(page: Page, url: str, text: str) -> list[str]:
    """What the stock search finds; raises the browser's TimeoutError if it does not get over the query before."""
    from playwright.sync_api import TimeoutError as TooLong  # noqa: PLC0415 - belongs to the packages for tests

    page.fill(STOCK_BOX, "")
    page.press(STOCK_BOX, "End")
    page.wait_for_function(STOCK_EMPTY)
    page.fill(STOCK_BOX, text)
    page.press(STOCK_BOX, "End")
    with contextlib.suppress(TooLong):  # it may say the same of nothing found as of nothing asked
        page.wait_for_function(STOCK_ANSWERED)
    return [link.removeprefix(url).partition("?")[0] for link in page.locator(STOCK_FINDS).evaluate_all(LINKS)]


def _searched() -> int:
    """The bytes of what the stock search has fetched."""
    return sum(size for path, size in Handler.sent if "search" in path or "lunr" in path)


def first_find(context: BrowserContext, url: str, text: str) -> float:
    """Seconds from the focus to the first find over a poor line; the text is there already. The middle of three.

    Infinite when it takes longer than FIND seconds.
    """
    return statistics.median(_first_find(context, url, text) for _ in range(3))


def _first_find(context: BrowserContext, url: str, text: str) -> float:
    page = context.new_page()
    page.goto(url)
    client = _slow(page)
    client.send("Network.enable")
    client.send("Network.setCacheDisabled", {"cacheDisabled": True})
    line = {"latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
    client.send("Network.emulateNetworkConditions", {"offline": False, **line})
    took: float = page.evaluate(FIRST, [text, FIND])
    page.close()
    return took / 1000


def keystrokes(page: Page, url: str, queries: Sequence[Query]) -> float:
    """The 95th percentile of the milliseconds from a key to its finds, everything that is needed being there."""
    page.goto(url)
    page.focus(".find input")
    page.wait_for_function("!!window.VS && !!document.querySelector('.finds')")
    page.wait_for_timeout(SETTLED)
    page.evaluate(TIMED)
    client = _slow(page)
    for query in [one for one in queries if one.kind in ("exact", "unaccented", "typo")][:24]:
        page.fill(".find input", "")
        page.type(".find input", query.text[:30])
        page.wait_for_timeout(SETTLED)
    client.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    times = sorted(page.evaluate("times"))
    return float(times[int(len(times) * 0.95)])


def _slow(page: Page) -> Any:
    """A DevTools session of a page whose CPU is slowed."""
    client = page.context.new_cdp_session(page)
    client.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    return client
