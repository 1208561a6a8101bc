"""What a build made, in a few lines for whoever ran it."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from coursekit.packing import is_copy
from publish import SITE
from published import addresses, recorded

if TYPE_CHECKING:
    from pathlib import Path

    from coursekit.model import Course
    from front_door import Context
    from site_build import Result


def tell(context: Context, result: Result, seconds: float) -> None:
    """Print the summary of the site that was just put in place."""
    site = context.root / SITE
    sizes = {path: path.stat().st_size for path in site.rglob("*") if path.is_file()}
    copies = {path: size for path, size in sizes.items() if is_copy(path.name)}
    size = sum(sizes.values()) - sum(copies.values())
    context.tell("built", seconds=f"{seconds:.1f}", files=len(sizes) - len(copies), megabytes=f"{size / 1e6:.2f}")
    context.tell("built-pages", editions=_counted(pages_by_edition(site, result.course)))
    anew, took = result.packed
    kilobytes = f"{sum(copies.values()) / 1000:.0f}"
    context.tell("built-copies", count=len(copies), kilobytes=kilobytes, new=anew, seconds=f"{took:.1f}")
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
    record = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"pages": []}
    made = Counter(name for page in record["pages"] for name in page.get("outputs", ()))
    packs = len(record.get("packs", ()))
    return made + Counter({"pack": packs})


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.items())
