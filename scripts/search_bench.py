"""`bench search`: our search and stock Material's, on the same pages in one run, against the numbers ours must keep.

Hits are of the reported half of the queries: what a lesson's title says, typed in every way of search_queries.py; where
several lessons have the words in a title or heading, any of them is right.
"""

from __future__ import annotations

import gzip
import logging
import os
import re
import shutil
import statistics
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmark import build, prepare_stock
from browser import on_machine
from search_browser import FIND, Asked, Stock, ask_ours, ask_stock, first_find, keystrokes, served
from search_queries import Query, read_queries, unaccented, ways
from synthetic import set_handouts, write_course

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from playwright.sync_api import BrowserContext

ROOT = Path(__file__).parent.parent
ASKED = 34  # lessons asked for, half of them reported
STOCK_BUILD = 1_800  # seconds that the stock site may take to be built
SHIPPED = 0  # instead of a number of lessons
FIRST_BYTES = {30: 6_000, 300: 20_000, 2_000: 55_000}
FIRST_SECONDS = {30: 1.0, 300: 1.6, 2_000: 2.5}
BEAT = {300: 16, 2_000: 50}
BUILD = {2_000: 2}
KINDS = {"exact": 0.98, "unaccented": 0.98, "NFD": 0.98, "tone place": 0.98, "typo": 0.9, "Telex": 0.95}  # hit@5 at 300
FIRST_OF_ALL = {300: 0.9, 2_000: 0.85}
AMONG_FIVE = {30: 0.95, 300: 0.98, 2_000: 0.95}
TOOK: list[float] = []  # seconds of every index that was made
MADE: list[Any] = []  # the function that makes them, which MkDocs keeps from its first build on


def main(arguments: list[str]) -> int:
    """Measure the shipped course and the sizes given (30 300 2000), and print one table; `--misses` names them."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - belongs to the packages for tests

    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    place = ROOT / ".cache" / "search-bench"
    sizes = [int(one) for one in arguments if one.isdigit()] or [*FIRST_SECONDS]
    row("", "ours", "must be", "stock")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("COURSE_BROWSER") or on_machine(sys.platform, os.environ),
            args=["--no-sandbox", "--disable-gpu"],
        )
        for size in [SHIPPED, *sizes]:
            shutil.rmtree(place, ignore_errors=True)
            seconds = build_ours(place / "ours", size)
            print(f"{size} lessons" if size else "shipped course", flush=True)
            # A first visit, every time; and the pages' own policy forbids what the measuring needs.
            context = browser.new_context(service_workers="block", bypass_csp=True)
            measure(context, place, size, seconds)
            context.close()
        browser.close()
    shutil.rmtree(place, ignore_errors=True)
    return 0


def row(name: str, ours: str, bound: str = "", stock: str = "") -> None:
    """Print a line of the table."""
    print(f"  {name:30}{ours:>22}{bound:>14}{stock:>20}", flush=True)


def build_ours(place: Path, lessons: int) -> float:
    """Build the shipped course or a synthetic one without handouts; the seconds its indexes took."""
    from coursekit.search import files  # noqa: PLC0415 - hooks/ is on the path only by now
    from mkdocs.commands.build import build as build_site  # noqa: PLC0415
    from mkdocs.config import load_config  # noqa: PLC0415

    place.mkdir(parents=True)
    if lessons:
        write_course(ROOT / "content", place / "content", lessons)
    else:
        shutil.copytree(ROOT / "content", place / "content")
    set_handouts(place / "content", "[]")
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


def measure(context: BrowserContext, place: Path, size: int, seconds: float) -> None:
    """Print what a browser finds with both searches, and what it costs."""
    every = list(synthetic_queries(place / "ours")) if size else read_queries(ROOT / "tests" / "search" / "queries.yml")
    queries = [one for one in every if one.is_reported]
    stock = ask_same_of_stock(context, place / "stock", queries) if size else Stock()
    site = place / "ours" / "site"
    script, core = (len(gzip.compress(next(site.glob(path)).read_bytes(), 9))
                    for path in ("assets/search.vi.js", "assets/search/core.vi.js"))  # fmt: skip
    row("before the box is used, B", "0", "0", stock.fetched)
    row("script, B", f"{script:,}", "≤ 3,000")
    row(
        "to the first find, B",
        f"{script + core:,} in 2",
        f"≤ {FIRST_BYTES.get(size) or _first_bytes(site):,} in 2",
        stock.fetched,
    )
    row("to read its index, s", "", "", stock.read)
    with served(site) as url:
        took = first_find(context, url, queries[0].text)
        row("focus to first find, s", f"{took:.2f}" if took <= FIND else f"> {FIND}", bound("≤", FIRST_SECONDS, size))
        page = context.new_page()
        ours = ask_ours(page, url, queries)
        row("keystroke p95, ms", f"{keystrokes(page, url, every):.0f}", bound("≤", BEAT, size))
    answered = [f"{len(side)} of {len(queries)}" for side in (ours, stock.asked)]
    row("answered in time", answered[0], "", answered[1] if size else "")
    print_hits(size, ours, stock.asked)
    costs(ours)
    row("index build, s", f"{seconds:.2f}", bound("≤", BUILD, size))


def _first_bytes(site: Path) -> int:
    """What the shipped course may take up to its first find: between the numbers for 30 and for 300 pages."""
    pages = sum(path.relative_to(site).parts[0] != "en" for path in site.rglob("index.html"))
    return 6_000 + max(0, pages - 30) * 14_000 // 270


def ask_same_of_stock(context: BrowserContext, place: Path, queries: list[Query]) -> Stock:
    """What stock's search costs and finds; not for the shipped course, which has pages that stock does not make."""
    prepare_stock(place, place.parent / "ours" / "content")
    try:
        build(place, STOCK_BUILD)
    except TimeoutError:
        return Stock(read=f"built > {STOCK_BUILD:,} s")
    with served(place / "site") as url:
        page = context.new_page()
        found = ask_stock(page, url, queries)
        page.close()
    return found


def bound(sign: str, limits: dict[int, Any], size: int) -> str:
    """What a figure must be at a size, or nothing."""
    return f"{sign} {limits[size]}" if size in limits else ""


def costs(later: list[Asked]) -> None:
    """Print what every query but the first took."""
    seen: set[str] = set()
    for one in later:
        seen |= set(unaccented(one.query.text).lower().split())
    row("a later query, B", f"{statistics.mean(one.bytes for one in later):,.0f}, "
        f"at most {max(one.bytes for one in later):,}", "≤ 13,000")  # fmt: skip
    row("requests an unseen word", f"{sum(one.requests for one in later) / len(seen):.2f}", "≤ 1")


def print_hits(size: int, ours: Sequence[Asked], stock: Sequence[Asked]) -> None:
    """Print hit@1 and hit@5, by class and for all, and with `--misses` what was not found."""
    mine, theirs = _ranks(ours), _ranks(stock)
    for kind, ranks in mine.items():
        among = f"– / {KINDS[kind]}" if size == 300 and kind in KINDS else ""
        row(f"hit@1 / @5, {kind} ({len(ranks)})", _parts(ranks), among, _parts(theirs[kind]))
    every, other = ([rank for ranks in side.values() for rank in ranks] for side in (mine, theirs))
    limits = f"{FIRST_OF_ALL.get(size, '–')} / {AMONG_FIVE.get(size, '–')}" if size else ""
    row(f"hit@1 / @5, all ({len(every)})", _parts(every), limits, _parts(other))
    if "--misses" in sys.argv:
        for one in ours:
            if _rank(one) > 5:
                print("    missed:", one.query.kind, one.query.text, one.found[:3])


def _ranks(asked: Sequence[Asked]) -> defaultdict[str, list[int]]:
    ranks: defaultdict[str, list[int]] = defaultdict(list)
    for one in asked:
        ranks[one.query.kind].append(_rank(one))
    return ranks


def _rank(one: Asked) -> int:
    return next((n for n, place in enumerate(one.found, 1) if any(_same(place, at) for at in one.query.at)), 99)


def _same(place: str, at: str) -> bool:
    return place == at or (at.endswith("/") and place.startswith(at))


def _parts(ranks: list[int]) -> str:
    parts = (sum(rank <= limit for rank in ranks) / len(ranks) for limit in (1, 5) if ranks)
    return " / ".join(f"{part:.2f}" for part in parts)
