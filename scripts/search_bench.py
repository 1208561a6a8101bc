"""`bench search`: the search at 30, 300 and 2,000 lessons, in a browser, against the numbers it must keep.

Bytes are gzip -9 bodies. Times are Chromium's, CPU slowed 4×; the first find also at 400 kbps and 400 ms. Hits
are of the reported half of the queries: what a lesson's title says, typed in every way of search_queries.py; where
several lessons have the words in a title or heading, any of them is right.
"""

from __future__ import annotations

import contextlib
import functools
import gzip
import http.server
import os
import re
import shutil
import statistics
import sys
import threading
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from browser import on_machine
from search_queries import Query, read_queries, unaccented, ways
from synthetic import write_course

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

ROOT = Path(__file__).parent.parent
ASKED = 34  # lessons asked for, half of them reported
BOUNDS = {30: (6_000, 1.0, None), 300: (20_000, 1.6, 16), 2_000: (55_000, 2.5, 50)}
TIMED = """() => { const box = document.querySelector(".find input"), run = box.oninput; window.times = [];
box.oninput = (event) => { const start = performance.now(); run(event); times.push(performance.now() - start); }; }"""
FIRST = """(text) => new Promise((done) => {
const box = document.querySelector(".find input"), start = performance.now();
new MutationObserver(() => document.querySelector(".finds li a") && done(performance.now() - start))
  .observe(document.body, { childList: true, subtree: true });
box.value = text; box.focus(); })"""
TOOK: list[float] = []  # seconds of every index that was made
MADE: list[Any] = []  # the function that makes them, which MkDocs keeps from its first build on
SETTLED = 260  # milliseconds: longer than the search waits before it fetches


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves files compressed, as hosts do, and keeps connections open."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Answer with the file, gzip -9."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        found = path.is_file()
        body = gzip.compress(path.read_bytes(), 9) if found else b""
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip" if found else "identity")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the library's
        """Say nothing."""


def main(arguments: list[str]) -> int:
    """Measure at the sizes given (30 300 2000) and at the shipped course, and print one table."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - belongs to the packages for tests

    place = ROOT / ".cache" / "search-bench"
    sizes = [int(one) for one in arguments] or [*BOUNDS]
    print(f"{'':28}{'measured':>34}{'must be':>12}", flush=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("COURSE_BROWSER") or on_machine(sys.platform, os.environ),
            args=["--no-sandbox", "--disable-gpu"],
        )
        for size in [0, *sizes]:
            shutil.rmtree(place, ignore_errors=True)
            seconds = build(place, size)
            queries = (
                list(synthetic_queries(place)) if size else read_queries(ROOT / "tests" / "search" / "queries.yml")
            )
            with served(place / "site") as url:
                measure(browser.new_context(), url, place / "site", size, queries)
            row("index build, s", f"{seconds:.2f}", "≤ 2" if size == 2_000 else "")
        browser.close()
    shutil.rmtree(place, ignore_errors=True)
    return 0


def row(name: str, found: str, bound: str) -> None:
    """Print a line of the table."""
    print(f"  {name:26}{found:>34}{bound:>12}", flush=True)


def build(place: Path, lessons: int) -> float:
    """Build the shipped course (0) or a synthetic one without handouts; the seconds its indexes took."""
    from coursekit.search import files  # noqa: PLC0415 - hooks/ is on the path only by now
    from mkdocs.commands.build import build as build_site  # noqa: PLC0415
    from mkdocs.config import load_config  # noqa: PLC0415

    place.mkdir(parents=True)
    if lessons:
        write_course(ROOT / "content", place / "content", lessons)
    else:
        shutil.copytree(ROOT / "content", place / "content")
    settings = place / "content" / "data" / "site.yml"
    settings.write_text(re.sub(r"(?m)^handouts:.*$", "handouts: []", settings.read_text("utf-8")), encoding="utf-8")
    shutil.copy(ROOT / "mkdocs.yml", place)
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__"))
    if files.search_files is not _timed:
        MADE.append(files.search_files)
        files.search_files = _timed  # type: ignore[assignment]
    build_site(load_config(str(place / "mkdocs.yml"), site_dir=str(place / "site")))
    return TOOK[-1]


def _timed(*given: Any) -> Iterator[tuple[str, str]]:
    start = time.perf_counter()
    found = list(MADE[0](*given))
    TOOK.append(time.perf_counter() - start)
    yield from found


def synthetic_queries(place: Path) -> Iterator[Query]:
    """The first words of some lessons' titles, typed in every way, and the lessons that have them."""
    names: dict[str, str] = {}
    for path in sorted(place.glob("content/lessons/*/index.vi.md")):
        text = path.read_text(encoding="utf-8")
        heads = re.findall(r'^(?:title: "Bài \d+: |## Mục \d+: )(.*?)"?$', text, re.MULTILINE)
        names[f"lessons/{path.parent.name}/"] = unaccented("\n".join(heads)).lower()
    for number, address in enumerate(list(names)[:: max(1, len(names) // ASKED)]):
        title = (place / "content" / address / "index.vi.md").read_text(encoding="utf-8")
        named = re.findall(r'title: "Bài \d+: (.*)"', title)[0]
        words = " ".join(re.findall(r"\w+", named)[:6]).lower()
        plain = unaccented(words)
        right = tuple(other for other, text in names.items() if plain in " ".join(re.findall(r"\w+", text)))
        yield from ways("vi", words, (address, *right), is_reported=bool(number % 2))


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """A folder over http."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def measure(context: Any, url: str, site: Path, size: int, queries: list[Query]) -> None:
    """Print what a browser finds, and what it costs."""
    print(f"{size or 'shipped course'} {'lessons' if size else ''}", flush=True)
    weight, first, beat = BOUNDS.get(size, (None, None, None))
    script, core = (len(gzip.compress(next(site.glob(path)).read_bytes(), 9))
                    for path in ("assets/search.vi.js", "assets/search/vi.*/core.js"))  # fmt: skip
    row("script, B", f"{script:,}", "≤ 3,000")
    row("to the first find, B", f"{script + core:,} in 2 requests", f"≤ {weight:,}" if weight else "")
    shards = [len(gzip.compress(path.read_bytes(), 9)) for path in site.glob("assets/search/vi.*/[ts]*.js")]
    row("shards, largest, B", f"{len(shards)}, {max(shards):,}", "")
    page = context.new_page()
    seconds = [first_find(context, url, queries[0].text) for _ in range(3)]
    row("focus to first find, s", f"{statistics.median(seconds):.2f}", f"≤ {first}" if first else "")
    hits(page, url, [one for one in queries if one.is_reported])
    row("keystroke p95, ms", f"{keystrokes(page, url, queries):.0f}", f"≤ {beat}" if beat else "")
    context.close()


def slow(page: Page) -> Any:
    """A DevTools session of a page whose CPU is slowed."""
    client = page.context.new_cdp_session(page)
    client.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    return client


def first_find(context: Any, url: str, text: str) -> float:
    """Seconds from the focus to the first find over a poor line; the text is there already."""
    page = context.new_page()
    page.goto(url)
    client = slow(page)
    client.send("Network.enable")
    client.send("Network.setCacheDisabled", {"cacheDisabled": True})
    line = {"latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
    client.send("Network.emulateNetworkConditions", {"offline": False, **line})
    took: float = page.evaluate(FIRST, text)
    page.close()
    return took / 1000


def hits(page: Page, url: str, queries: list[Query]) -> None:
    """Print hit@1 and hit@5 by class, and what later queries cost."""
    ranks: defaultdict[str, list[int]] = defaultdict(list)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(url)
    costs = []
    for query in queries:
        home = url + ("" if query.lang == "vi" else "en/")
        if page.evaluate("document.documentElement.lang") != query.lang:
            page.goto(home)
        asked.clear()
        page.fill(".find input", query.text)
        page.focus(".find input")
        page.wait_for_timeout(SETTLED)
        page.wait_for_load_state("networkidle")
        costs.append(len(asked))
        found = page.locator(".finds li a").evaluate_all("(all) => all.map((one) => one.href)")
        places = [link.removeprefix(home) for link in found]
        rank = next((n for n, place in enumerate(places, 1) if any(_same(place, at) for at in query.at)), 99)
        ranks[query.kind].append(rank)
        if rank > 5 and "--misses" in sys.argv:
            print("    missed:", query.kind, query.text, places[:3])
    for kind, all_ in ranks.items():
        row(f"hit@1, hit@5: {kind}", f"{_part(all_, 1):.2f}, {_part(all_, 5):.2f} of {len(all_)}", "")
    every = [rank for all_ in ranks.values() for rank in all_]
    row("hit@1, hit@5: all", f"{_part(every, 1):.2f}, {_part(every, 5):.2f} of {len(every)}", "")
    row("requests a later query", f"{statistics.mean(costs):.2f}, at most {max(costs[1:])}", "")


def keystrokes(page: Page, url: str, queries: list[Query]) -> float:
    """The 95th percentile of the milliseconds from a key to its finds, everything that is needed being there."""
    page.goto(url)
    page.focus(".find input")
    page.wait_for_function("!!window.VS && !!document.querySelector('.finds')")
    page.wait_for_timeout(SETTLED)
    page.evaluate(TIMED)
    client = slow(page)
    for query in [one for one in queries if one.kind in ("exact", "unaccented", "typo")][:24]:
        page.fill(".find input", "")
        page.type(".find input", query.text[:30])
        page.wait_for_timeout(SETTLED)
    client.send("Emulation.setCPUThrottlingRate", {"rate": 1})
    times = sorted(page.evaluate("times"))
    return float(times[int(len(times) * 0.95)])


def _same(place: str, at: str) -> bool:
    return place == at or (at.endswith("/") and place.startswith(at))


def _part(ranks: list[int], limit: int) -> float:
    return sum(rank <= limit for rank in ranks) / len(ranks)
