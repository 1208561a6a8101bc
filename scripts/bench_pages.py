"""`bench pages`: what a lesson costs a reader, ours against the same Markdown elsewhere, in one run and one table.

Bytes are gzip with headers from a static server of the build's own copies; times are Chromium's, processor slowed 4×,
400 kbps, 400 ms. Exit code 1 if one of our figures is out of its bounds.
"""

from __future__ import annotations

import shutil
import sys
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import bench_lighthouse
from bench_browser import Visit, chromium, first_paint, in_a_row, median, visit
from bench_offline import course_offline
from bench_sites import Side, bare, others, ours, text_bytes
from bench_table import Row, lines, renewed
from static_server import served

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import Browser
    from static_server import Served

ROOT = Path(__file__).parent.parent
LESSON = "lessons/why-now/"
PAINTS = 11  # runs; one differs from the next by a frame or two, 80 ms with a slowed processor
IN_A_ROW = 10
SIZES = (20, 1000)
FRAME, FLIGHT, ALL_LOADED, SCRIPT, TEN, COURSE = 4_500, 14_300, 9_000, 2_000, 50_000, 450
PAINT = 1.1  # times the bare template's
TOOLS = ("offline", "progress")  # nothing to read: whoever opens them wants what their scripts do
LINK = 12  # bytes by which the one link to another lesson may differ between two sizes


@dataclass
class Measured:
    """A side on its server, and what was found of the lesson."""

    side: Side
    served: Served
    lesson: Visit
    paints: list[float]
    shifts: list[float]


def main(arguments: list[str]) -> int:
    """Measure and print. `--write-readme` renews the table there; `--without-sizes` leaves generated courses out."""
    place = ROOT / ".cache" / "pages-bench"
    shutil.rmtree(place, ignore_errors=True)
    with ExitStack() as stack:
        browser = stack.enter_context(chromium())
        rows = shipped_rows(place, browser, stack)
        if "--without-sizes" not in arguments:
            rows += size_rows(place, browser)
    table = lines(["ours", *(name for name in rows[0].values if name != "ours")], rows)
    print("\n".join(table))
    if "--write-readme" in arguments:
        readme = ROOT / "README.md"
        readme.write_text(renewed(readme.read_text(encoding="utf-8"), table), encoding="utf-8", newline="\n")
    shutil.rmtree(place, ignore_errors=True)
    failed = [row.name for row in rows if row.holds is False]
    print(*(f"✗ {name}" for name in failed), sep="\n", file=sys.stderr)
    return 1 if failed else 0


def _say(what: str) -> None:
    print(f"… {what}", file=sys.stderr, flush=True)


def shipped_rows(place: Path, browser: Browser, stack: ExitStack) -> list[Row]:
    """The shipped course and its peers."""
    _say("building the shipped course with every generator")
    site = ours(place / "shipped", None)
    folders = sorted(path.parent.relative_to(site).as_posix() for path in site.rglob("index.html"))
    addresses = ["" if page == "." else f"{page}/" for page in folders]
    pages = [address for address in addresses if "<main" in _text(site, address)]  # a redirect has no text
    reading = [address for address in pages if address.removesuffix("/").rpartition("/")[2] not in TOOLS]
    row = [one for one in reading if one.startswith("lessons/")]
    row = [*row, *(one for one in reading if one.startswith("guides/"))][:IN_A_ROW]
    sides = [Side("ours", site), bare(place / "bare", site, [LESSON, *row])]
    sides += others(place / "others", ROOT / "content")
    found = [_measured(side, browser, stack) for side in sides]
    for run in range(PAINTS):
        _say(f"first paint, run {run + 1} of {PAINTS}")
        for one in found:
            paint, shift = first_paint(browser, one.served, LESSON)
            one.paints.append(paint)
            one.shifts.append(shift)
    return [
        *lesson_rows(found),
        *every_page_rows(browser, found[0], reading),
        in_a_row_row(browser, found, row),
        *offline_rows(site),
        *bench_lighthouse.rows(found[0].served.url),
    ]


def _text(site: Path, address: str) -> str:
    return (site / address / "index.html").read_text(encoding="utf-8")


def _measured(side: Side, browser: Browser, stack: ExitStack) -> Measured:
    _say(f"first visits: {side.name}")
    server = stack.enter_context(served(side.site))
    visit(browser, server, LESSON)  # so that packing on the fly is not waited for
    return Measured(side, server, visit(browser, server, LESSON), [], [])


def lesson_rows(found: Sequence[Measured]) -> list[Row]:
    """One lesson on every side."""
    text = text_bytes(found[0].side.site, LESSON)
    visits = {one.side.name: one.lesson for one in found}
    shifts = {one.side.name: max(one.lesson.shift, *one.shifts) for one in found}
    paints = {one.side.name: median(one.paints) for one in found}
    mine, floor = visits["ours"], paints["bare template"]
    ahead = all(paints["ours"] < paint for name, paint in paints.items() if name not in ("ours", "bare template"))

    shown = {side: f"{paint:,.0f} ({paint / floor:.2f})" for side, paint in paints.items()}

    def figures(name: str) -> dict[str, str]:
        return {side: f"{getattr(one, name):,}" for side, one in visits.items()}

    return [
        Row("requests before the text", figures("before_text"), "1", mine.before_text == 1),
        Row("requests in all", figures("requests"), "", None),
        Row("HTML, bytes", figures("html"), f"≤ {text + FRAME:,} (text + 4.5 KB)", mine.html <= text + FRAME),
        Row("blocks the first view, bytes", figures("blocking"), "", None),
        Row("all it loads by itself, bytes", figures("total"), f"≤ {text + ALL_LOADED:,} (text + 9 KB)",
            mine.total <= text + ALL_LOADED),
        Row("… times its text", {side: f"{one.total / text:.1f}" for side, one in visits.items()}, "", None),
        Row("JavaScript before a tap, bytes", figures("script"), f"≤ {SCRIPT:,}", mine.script <= SCRIPT),
        Row("first contentful paint, ms (times the bare one)", shown,
            f"≤ {PAINT} × bare, ahead of the rest", paints["ours"] <= PAINT * floor and ahead),
        Row("layout shift", {side: f"{shift:.4f}" for side, shift in shifts.items()}, "0", shifts["ours"] == 0),
        Row("requests to other hosts", figures("strangers"), "0", mine.strangers == 0),
    ]  # fmt: skip


def every_page_rows(browser: Browser, mine: Measured, reading: Sequence[str]) -> list[Row]:
    """Every reading page of ours, in both editions: the worst of each figure."""
    _say(f"every page: {len(reading)}")
    visits = {address: visit(browser, mine.served, address) for address in reading}
    text = {address: text_bytes(mine.side.site, address) for address in reading}
    frame = max((one.html - text[address], address) for address, one in visits.items())
    flight = max((one.html, address) for address, one in visits.items() if not address.endswith("article/"))
    loaded = max((one.total - text[address], address) for address, one in visits.items())
    shift = max((one.shift, address) for address, one in visits.items())
    first = max(one.before_text for one in visits.values())
    strangers = sum(one.strangers for one in visits.values())
    script = max(one.script for one in visits.values())
    count = f"worst of {len(reading)} reading pages"
    return [
        Row(f"{count}: HTML besides its text", _worst(*frame), f"≤ {FRAME:,}", frame[0] <= FRAME),
        Row(f"{count}: HTML, the article apart", _worst(*flight), f"≤ {FLIGHT:,}", flight[0] <= FLIGHT),
        Row(f"{count}: all loaded besides its text", _worst(*loaded), f"≤ {ALL_LOADED:,}", loaded[0] <= ALL_LOADED),
        Row(f"{count}: JavaScript, bytes", {"ours": f"{script:,}"}, f"≤ {SCRIPT:,}", script <= SCRIPT),
        Row(f"{count}: requests before the text", {"ours": f"{first}"}, "1", first == 1),
        Row(f"{count}: layout shift", {"ours": f"{shift[0]:.4f}"}, "0", shift[0] == 0),
        Row("all pages: requests to other hosts", {"ours": f"{strangers}"}, "0", strangers == 0),
    ]


def _worst(size: float, address: str) -> dict[str, str]:
    return {"ours": f"{size:,} (/{address})"}


def in_a_row_row(browser: Browser, found: Sequence[Measured], addresses: Sequence[str]) -> Row:
    """Pages read one after the other from cold."""
    _say(f"{len(addresses)} pages in a row")
    text = sum(text_bytes(found[0].side.site, address) for address in addresses)
    beyond = {one.side.name: in_a_row(browser, one.served, addresses)[0] - text for one in found}
    figures = {name: f"{size:,}" for name, size in beyond.items()}
    return Row(f"{len(addresses)} lessons in a row, besides their text", figures, f"≤ {TEN:,}", beyond["ours"] <= TEN)


def offline_rows(site: Path) -> list[Row]:
    """What saving the whole course of an edition costs."""
    return [
        Row(f"whole course offline, {lang}: KB{note}", {"ours": f"{size:,}"}, f"≤ {COURSE}", size <= COURSE)
        for lang, size, note in course_offline(site)
    ]


def size_rows(place: Path, browser: Browser) -> list[Row]:
    """A lesson in a course of 20 and of 1,000: the same."""
    visits, texts, rows = [], [], []
    for size in SIZES:
        _say(f"building {size:,} lessons")
        site = ours(place / f"{size}", size)
        addresses = [f"lessons/bai-{number:04}/" for number in range(1, IN_A_ROW + 1)]
        text = sum(text_bytes(site, address) for address in addresses)
        with served(site) as server:
            visits.append(visit(browser, server, addresses[0]))
            row, requests = in_a_row(browser, server, addresses)
        texts.append(text_bytes(site, addresses[0]))
        name = f"{size:,} lessons: {IN_A_ROW} in a row, besides their text"
        rows.append(Row(name, {"ours": f"{row - text:,}"}, f"≤ {TEN:,}", row - text <= TEN))
        rows.append(Row(f"{size:,} lessons: requests of each further one", {"ours": f"{max(requests[1:])}"}, "1",
                        max(requests[1:]) == 1))  # fmt: skip
    few, many = visits
    for what, name in (("HTML besides its text", "html"), ("all loaded besides its text", "total")):
        sizes = [getattr(one, name) - text for one, text in zip(visits, texts, strict=True)]
        shown = " and ".join(f"{size:,}" for size in sizes)
        same = abs(sizes[0] - sizes[1]) <= LINK
        rows.append(Row(f"a lesson of 20 and of 1,000: {what}", {"ours": shown}, "equal", same))
    same = (few.requests, few.script, few.before_text) == (many.requests, many.script, many.before_text)
    shown = f"{few.requests}, {few.script:,} and {many.requests}, {many.script:,}"
    return [*rows, Row("… requests, JavaScript", {"ours": shown}, "equal", same)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
