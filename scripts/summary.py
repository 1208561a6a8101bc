"""What a build made, in a few lines for whoever ran it."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from publish import SITE
from published import addresses, recorded

if TYPE_CHECKING:
    from pathlib import Path

    from coursekit.model import Course
    from front_door import Context


def tell(context: Context, course: Course, seconds: float) -> None:
    """Print the summary of the site that was just put in place."""
    site = context.root / SITE
    files = [path for path in site.rglob("*") if path.is_file()]
    size = sum(path.stat().st_size for path in files)
    context.tell("built", seconds=f"{seconds:.1f}", files=len(files), megabytes=f"{size / 1e6:.2f}")
    context.tell("built-pages", editions=_counted(pages_by_edition(site, course)))
    made = outputs(site)
    if made:
        context.tell("built-outputs", outputs=_counted(made))
    context.tell("built-open", path=site / "index.html")
    new = addresses(site) - set(recorded(context.root))
    if new:
        context.tell("built-new-urls", count=len(new))


def pages_by_edition(site: Path, course: Course) -> Counter[str]:
    """How many pages each edition has, redirects left out."""
    editions = course.site.editions
    counts: Counter[str] = Counter(dict.fromkeys(editions, 0))
    counts[editions[0]] += (site / "index.html").exists()
    for address in addresses(site):
        first, _, rest = address.partition("/")
        edition, page = (first, rest) if first in editions else (editions[0], address)
        counts[edition] += page not in course.redirects
    return counts


def outputs(site: Path) -> Counter[str]:
    """How many files of each kind outputs.json names besides the pages: handouts, decks, packs."""
    path = site / "outputs.json"
    pages = json.loads(path.read_text(encoding="utf-8"))["pages"] if path.exists() else []
    return Counter(name for page in pages for name in page.get("outputs", ()))


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.items())
