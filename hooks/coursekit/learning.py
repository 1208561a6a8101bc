"""The scripts that count answers and keep them on the reader's device: the words and addresses each is given."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from coursekit.addresses import edition_prefix
from coursekit.catalogue.reading import checked
from coursekit.once import once
from coursekit.site_script import filled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from coursekit.model import Course

FOLDER = "assets/"
PROGRESS = "assets/progress/"  # titles of lessons, where there are too many for the page
A_FILE = 60  # lessons
# Script → how its keys in ui.yml begin. Its words take the place of "CONFIG".
PREFIXES = {"learn": "learn-", "progress": "progress-", "placement": "placement-", "qr": "qr-"}


def learning_scripts(course: Course, scripts: Mapping[str, str], style: str) -> Iterator[tuple[str, str]]:
    """(path, text) of every script of every edition. `scripts` are by name; `style` comes with the first of them."""
    for lang in course.site.editions:
        for name, script in scripts.items():
            told: dict[str, Any] = _words(course.ui[lang], PREFIXES[name])
            if name == "learn":
                told |= {"folder": edition_prefix(course.site, lang), "style": style}
            if name == "progress":
                told |= {
                    "all": len(checked(course, lang).entries),
                    "from": [one[0][0] for one in _titles(course, lang)],
                }
            yield f"{FOLDER}{name}.{lang}.js", filled(script, {"CONFIG": told})
        for number, titles in enumerate(_titles(course, lang)):
            known = json.dumps(titles, ensure_ascii=False, separators=(",", ":"))
            yield f"{PROGRESS}{lang}.{number}.js", f"learning.titles({known})"


@once
def _titles(course: Course, lang: str) -> list[list[list[Any]]]:
    """What the page of progress does not say itself of the lessons that can be finished, by id, some to a file.

    [id, title, step, address of the unit in the edition, its title, how many of its lessons can be finished]
    """
    found = checked(course, lang)
    if not found.is_brief:
        return []
    pairs = [entry.item for entry in found.entries]
    counts = Counter(unit.key for unit, _ in pairs)
    rows = sorted(
        [page.id, page.title, page.step or 0, f"units/{unit.key}", unit.title[lang], counts[unit.key]]
        for unit, page in pairs
    )
    return [rows[start : start + A_FILE] for start in range(0, len(rows), A_FILE)]


def _words(ui: Mapping[str, str], prefix: str) -> dict[str, Any]:
    return {key.removeprefix(prefix): text for key, text in ui.items() if key.startswith(prefix)}
