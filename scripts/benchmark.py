"""Measure the build against a stock MkDocs + Material build of the same Markdown, in one run, as ratios.

Both sides are whole processes (`python -m mkdocs build`), taken in turn, so that a machine that slows down slows both.
Seconds are printed for orientation only; the ratios are the result. Packing the .br and .gz copies has a line of its
own and is in no ratio, since stock makes none.
"""

from __future__ import annotations

import os
import re
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bench_handouts import measure_handouts
from synthetic import set_handouts, write_course

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent
STOCK = """site_name: Stock
docs_dir: docs
theme: {name: material, language: vi, font: false}
markdown_extensions: [admonition, attr_list, def_list, footnotes, sane_lists, tables, toc]
"""
TOO_LONG = 124  # exit code, as of timeout(1)
PACKED = re.compile(r"packing: .* in ([\d.]+) s")
PAGE_LINK = re.compile(r"\]\(([^):#]*index\.md)[^)]*\)")
REFERENCE = re.compile(r"\{(?:fact|quote|term|source):([a-z0-9-]+)(?:\|([^{}|]+))?\}")


@dataclass
class Run:
    """One finished process: its seconds without those for packing copies, its memory, and the packing's seconds."""

    seconds: float
    peak_mb: float
    packing: float


def main(arguments: list[str]) -> int:
    """Compare at the shipped size and at `arguments[0]` (1,000) generated lessons, `arguments[1]` (3) runs each.

    With "handouts" before them: the press alone, then as many lessons, each with its handout on A4.
    """
    if arguments[:1] == ["pages"]:
        import bench_pages  # noqa: PLC0415 - it needs a browser

        return bench_pages.main(arguments[1:])
    if arguments[:1] == ["search"]:
        import search_bench  # noqa: PLC0415 - it needs a browser

        return search_bench.main(arguments[1:])
    looks = "[a4]" if arguments[:1] == ["handouts"] else "[]"
    arguments = arguments[1:] if looks != "[]" else arguments
    lessons = int(arguments[0]) if arguments else 1000
    runs = int(arguments[1]) if len(arguments) > 1 else 3
    place = ROOT / ".cache" / "bench"
    shutil.rmtree(place, ignore_errors=True)
    if looks != "[]":
        measure_handouts(place / "press")
    print(f"{'':34}{'ours s':>9}{'stock s':>9}{'ratio':>8}{'must be':>9}{'peak MB':>9}{'site KB':>10}", flush=True)
    if looks == "[]":
        compare(place / "shipped", None, runs, looks)
    compare(place / f"{lessons}-lessons", lessons, runs, looks)
    shutil.rmtree(place, ignore_errors=True)
    return 0


def compare(place: Path, lessons: int | None, runs: int, looks: str) -> None:
    """Build both sites `runs` times in turn, change one lesson, build ours again, and print the rows.

    A third site, stock with one page, tells what starting MkDocs and the theme takes, whatever is built.
    """
    ours, stock, start = place / "ours", place / "stock", place / "start"
    prepare_ours(ours, lessons, looks)
    prepare_stock(stock, ours / "content")
    prepare_stock(start, place / "nothing")
    (start / "docs").mkdir()
    (start / "docs" / "index.md").write_text("# Một trang\n", encoding="utf-8")
    changed = min(ours.glob("content/lessons/*/index.vi.md"))
    full, again, other, empty = [], [], [], []
    for number in range(runs):
        print(f"… {place.name}, run {number + 1} of {runs}", file=sys.stderr, flush=True)
        shutil.rmtree(ours / ".cache", ignore_errors=True)
        full.append(build(ours))
        other.append(build(stock))
        empty.append(build(start))
        text = changed.read_text(encoding="utf-8")
        changed.write_text(f"{text}\nThêm một câu, lần {number + 1}.\n", encoding="utf-8", newline="\n")
        again.append(build(ours))
    size = f"{folder_kb(ours / 'site'):>10,}"
    pages, bound = ("pages", 0.5) if looks == "[]" else ("with handouts", 1.5)
    _row(f"{place.name}: {pages}", full, other, bound, size)
    _row(f"{place.name}: one lesson changed", again, other, 0.3, "")
    _row(f"{place.name}: a stock site of one page", empty, other, None, "")
    for what, side in (("packing copies", full), ("… one lesson changed", again)):
        name = f"{place.name}: {what}"
        print(f"{name:34}{statistics.median(run.packing for run in side):>9.1f}", flush=True)
    print(f"{place.name}: stock{'':>{max(0, 28 - len(place.name))}}{'':35}"
          f"{max(run.peak_mb for run in other):>9.0f}{folder_kb(stock / 'site'):>10,}", flush=True)  # fmt: skip


def build(folder: Path, limit: float | None = None) -> Run:
    """Run `mkdocs build` in a folder: wall seconds and peak resident memory (0 where the platform does not tell).

    Raises TimeoutError when it takes longer than `limit` seconds.
    """
    start = time.perf_counter()
    command = [sys.executable, "-X", "utf8", __file__, "--child", str(folder), *([str(limit)] if limit else [])]
    # As on an editor's machine: modules are compiled once, not in every build.
    usual = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, env=usual)
    seconds = time.perf_counter() - start
    if done.returncode == TOO_LONG:
        raise TimeoutError(folder)
    if done.returncode:
        sys.exit(f"{folder}:\n{done.stderr[-3000:]}")
    found = PACKED.search(done.stderr)
    packing = float(found[1]) if found else 0.0
    return Run(seconds - packing, float(done.stdout.split()[-1]), packing)


def child(folder: str, limit: float | None = None) -> int:
    """The measured process: build, then print the peak memory in MB. A build that takes too long is ended."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    try:
        done = subprocess.run(command, cwd=folder, check=False, timeout=limit)
    except subprocess.TimeoutExpired:
        return TOO_LONG
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        print(0)
    else:
        unit = 1_000_000 if sys.platform == "darwin" else 1_000
        print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / unit)
    return done.returncode


def folder_kb(folder: Path) -> int:
    """The bytes of all files below a folder, in KB, compressed copies left out."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix not in (".gz", ".br"))
    return sum(path.stat().st_size for path in files) // 1000


def prepare_ours(place: Path, lessons: int | None, looks: str) -> None:
    """Lay out our project with the shipped course, or with so many generated lessons."""
    place.mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", place)
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, place / name, ignore=shutil.ignore_patterns("__pycache__"))
    if lessons is None:
        shutil.copytree(ROOT / "content", place / "content")
    else:
        write_course(ROOT / "content", place / "content", lessons)
    set_handouts(place / "content", looks)


def prepare_stock(place: Path, content: Path, wiring: str = STOCK) -> None:
    """Lay out a project of another theme or generator with the same Markdown."""
    place.mkdir(parents=True)
    (place / "mkdocs.yml").write_text(wiring, encoding="utf-8")
    editions = {"vi": "", "en": "en/"}
    for path in sorted(content.rglob("index.*.md")):
        lang = path.suffixes[-2].lstrip(".")
        target = place / "docs" / editions[lang] / path.parent.relative_to(content) / "index.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        text = REFERENCE.sub(lambda match: match[2] or match[1], path.read_text(encoding="utf-8"))
        target.write_text(PAGE_LINK.sub(_to_written(path.parent, lang), text), encoding="utf-8")


def _to_written(folder: Path, lang: str) -> Callable[[re.Match[str]], str]:
    """What leaves a link to a written page as it is, and leads one to a page that only our build makes nowhere."""

    def led(match: re.Match[str]) -> str:
        there = folder / match[1]
        return match[0] if there.with_name(f"index.{lang}.md").is_file() else "](index.md)"

    return led


def _row(name: str, ours: list[Run], stock: list[Run], bound: float | None, size: str) -> None:
    mine, theirs = (statistics.median(run.seconds for run in side) for side in (ours, stock))
    ratio = statistics.median(a.seconds / b.seconds for a, b in zip(ours, stock, strict=True))
    peak = max(run.peak_mb for run in ours)
    must_be = f"≤ {bound}" if bound else ""
    print(f"{name:34}{mine:>9.1f}{theirs:>9.1f}{ratio:>8.2f}{must_be:>9}{peak:>9.0f}{size}", flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        sys.exit(child(sys.argv[2], *map(float, sys.argv[3:])))
    sys.exit(main(sys.argv[1:]))
