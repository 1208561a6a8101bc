"""The sites that `bench pages` compares: ours, and the same Markdown in a bare template and in other generators."""

from __future__ import annotations

import html
import re
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmark import prepare_ours, prepare_stock
from coursekit.outputs import MAIN, measure

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

EXTENSIONS = "markdown_extensions: [admonition, attr_list, def_list, footnotes, sane_lists, tables, toc]\n"
OTHERS = {  # name → its wiring, with the settings that make it lightest
    "stock Material": "theme: {name: material, language: vi, font: false}\n",
    "mkdocs theme": "theme: {name: mkdocs, highlightjs: false}\n",
    "Zensical": "theme: {language: vi, font: false}\n",
}
BARE = """<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{title}</title><style>body{{max-width:43rem;margin:auto;padding:0 1rem;font:1.125rem/1.7 serif}}
table{{border-collapse:collapse}}td,th{{border:1px solid}}</style><main>{body}</main>
"""
KEPT = "h1|h2|h3|p|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|th|td|blockquote|details|summary"
OTHER_TAGS = re.compile(rf"<(?!/?(?:{KEPT})\b)[^>]*>")
ATTRIBUTES = re.compile(r"<([a-z0-9]+) [^>]*>")
UNSEEN = re.compile(r"<(style|script|desc)\b.*?</\1>", re.DOTALL)


@dataclass(frozen=True)
class Side:
    """A built site, and the pages that a reader goes through in it."""

    name: str
    site: Path


def text_bytes(site: Path, address: str) -> int:
    """The bytes of a page's text alone, gzip."""
    return measure((site / address / "index.html").read_text(encoding="utf-8")).text


def ours(place: Path, lessons: int | None) -> Path:
    """Build our site: the shipped course, or so many generated lessons."""
    prepare_ours(place, lessons, "[]")
    _run(
        [sys.executable, "-X", "utf8", "-m", "mkdocs", "build", "--quiet"], place
    )  # not --strict: what is too heavy is measured
    return place / "site"


def others(place: Path, content: Path) -> list[Side]:
    """Build the same Markdown with every other theme and generator."""
    sides = []
    for name, theme in OTHERS.items():
        folder = place / name.replace(" ", "-").lower()
        prepare_stock(folder, content, f"site_name: Stock\ndocs_dir: docs\n{theme}{EXTENSIONS}")
        _run([sys.executable, "-X", "utf8", "-m", "zensical" if name == "Zensical" else "mkdocs", "build"], folder)
        sides.append(Side(name, folder / "site"))
    return sides


def bare(place: Path, site: Path, addresses: Iterable[str]) -> Side:
    """The words of our pages in a template that has no features at all: the floor."""
    for address in addresses:
        text = (site / address / "index.html").read_text(encoding="utf-8")
        main = MAIN.search(text)
        title = html.escape(address)
        body = ATTRIBUTES.sub(r"<\1>", OTHER_TAGS.sub("", UNSEEN.sub("", main[0] if main else "")))
        target = place / address / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(BARE.format(title=title, body=body), encoding="utf-8")
    return Side("bare template", place)


def _run(command: list[str], folder: Path) -> None:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        sys.exit(f"{folder}: {' '.join(command)}\n{done.stdout[-2000:]}\n{done.stderr[-3000:]}")
