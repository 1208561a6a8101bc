"""What saving the whole course for offline reading costs: the lists of the packs say it."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HEADERS = 350  # what a static server says before each file


def course_offline(site: Path) -> Iterator[tuple[str, int, str]]:
    """(edition, KB on the wire, a note) of every edition; without pack lists, of every page and shared file."""
    lists = sorted(path for path in site.glob("offline/*") if path.is_dir() and any(path.glob("*.json")))
    for folder in lists:
        files = {row[0]: row[2] for path in folder.glob("*.json") for row in json.loads(path.read_bytes())["files"]}
        listed = sum(_packed(path) + HEADERS for path in folder.glob("*.json"))
        yield folder.name, (sum(files.values()) + len(files) * HEADERS + listed) // 1000, ""
    if not lists:
        shared = sum(_packed(path) for path in site.rglob("assets/*.*") if path.suffix not in (".br", ".gz"))
        pages_of: dict[str, list[Path]] = {"vi": [], "en": []}
        for path in site.rglob("index.html"):
            pages_of["en" if "en" in path.relative_to(site).parts else "vi"].append(path)
        for lang, pages in pages_of.items():
            yield lang, (sum(_packed(path) + HEADERS for path in pages) + shared) // 1000, " (no pack lists: pages)"


def _packed(path: Path) -> int:
    return len(gzip.compress(path.read_bytes(), 9, mtime=0))
