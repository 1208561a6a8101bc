"""The scripts that count answers and keep them on the reader's device: the words and addresses each is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.addresses import edition_prefix
from coursekit.site_script import filled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from coursekit.model import Course

FOLDER = "assets/"
# Script → how its keys in ui.yml begin. Its words take the place of "CONFIG".
PREFIXES = {"learn": "learn-", "progress": "progress-", "placement": "placement-", "qr": "qr-"}


def learning_scripts(course: Course, scripts: Mapping[str, str], style: str) -> Iterator[tuple[str, str]]:
    """(path, text) of every script of every edition. `scripts` are by name; `style` comes with the first of them."""
    for lang in course.site.editions:
        for name, script in scripts.items():
            told = _words(course.ui[lang], PREFIXES[name])
            if name == "learn":
                told |= {"folder": edition_prefix(course.site, lang), "style": style}
            yield f"{FOLDER}{name}.{lang}.js", filled(script, {"CONFIG": told})


def _words(ui: Mapping[str, str], prefix: str) -> dict[str, str]:
    return {key.removeprefix(prefix): text for key, text in ui.items() if key.startswith(prefix)}
