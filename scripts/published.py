"""The addresses of a built site, and those that were published before and must not die.

That none does is checked with the content (hooks/coursekit/checks/u007_lost_address.py).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

RECORDED = "content/data/published-urls.txt"


def addresses(site: Path) -> set[str]:
    """Every address of a built site that is a folder with a page in it, "lessons/why-now/"; the root is not listed."""
    folders = (page.parent.relative_to(site).as_posix() for page in site.rglob("index.html"))
    return {f"{folder}/" for folder in folders if folder != "."}


def recorded(root: Path) -> list[str]:
    """The lines of the list kept in the repository: addresses, and notes that begin with #."""
    path = root / RECORDED
    lines = path.read_text(encoding="utf-8-sig").splitlines() if path.exists() else []
    return [line.strip() for line in lines if line.strip()]
