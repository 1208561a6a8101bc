"""Lighthouse, where it is on the machine (`npm install lighthouse`, optional): the median of three runs a page."""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from bench_browser import browser_path
from bench_table import Row

VARIABLE = "COURSE_LIGHTHOUSE"  # the path of its command, where it is not found by name
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAGES = {"home": "", "lesson": "lessons/why-now/", "article": "article/"}
RUNS = 3
FLAGS = "--no-sandbox --headless --disable-gpu --disable-background-networking"


def rows(url: str) -> list[Row]:
    """A row a page; none that asks for anything where there is no Lighthouse."""
    tool = os.environ.get(VARIABLE) or _npx() or shutil.which("lighthouse")
    if not tool:
        return [Row("Lighthouse: not on this machine", {}, "100 each", None)]
    found = []
    for name, address in PAGES.items():
        print(f"… Lighthouse: {name}", file=sys.stderr, flush=True)
        runs = [_scores(tool, url + address) for _ in range(RUNS)]
        scores = [round(statistics.median(run[each] for run in runs)) for each in CATEGORIES]
        shown = {"ours": ", ".join(str(score) for score in scores)}
        found.append(Row(f"Lighthouse, {name}: {', '.join(CATEGORIES)}", shown, "100 each", set(scores) == {100}))
    return found


def _npx() -> str:
    own = Path("node_modules", ".bin", "lighthouse")
    return str(own.resolve()) if own.exists() else ""


def _scores(tool: str, url: str) -> dict[str, float]:
    """The four scores of a run, of 100; what lost points is told on the side."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        command = [tool, url, "--quiet", f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={FLAGS}",
                   "--output=json", f"--output-path={report}"]  # fmt: skip
        subprocess.run(command, env={**os.environ, "CHROME_PATH": browser_path() or ""}, check=True)
        told = json.loads(report.read_text(encoding="utf-8"))
    for category in told["categories"].values():
        for part in category["auditRefs"]:
            audit = told["audits"][part["id"]]
            if part["weight"] and audit["score"] is not None and audit["score"] < 1:
                print(f"  {part['id']} {audit['score']}: {audit['title']}", file=sys.stderr, flush=True)
    return {name: 100 * (told["categories"][name]["score"] or 0) for name in CATEGORIES}
