"""The HTML of pages that have not changed since the last build, so that one edited lesson costs one rendering.

A page's key covers everything its HTML depends on: its Markdown and a stamp of all data, code and tools. What a build
did not use is forgotten with it, so the store never grows.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True)
class Rendered:
    """A page's Markdown, rendered: its HTML, its sections (href, title), its anchors."""

    html: str
    sections: tuple[tuple[str, str], ...]
    anchors: tuple[str, ...]


class PageCache:
    """Renderings by key; `text` is what the last build stored, "" or damaged text an empty store."""

    def __init__(self, text: str = "") -> None:
        """Read the stored renderings."""
        self._stored = _parsed(text)
        self._used: dict[str, Rendered] = {}

    def get(self, key: str) -> Rendered | None:
        """The rendering stored under a key, or None."""
        found = self._stored.get(key)
        if found is not None:
            self._used[key] = found
        return found

    def put(self, key: str, rendered: Rendered) -> None:
        """Store a rendering."""
        self._used[key] = rendered

    @property
    def has_changed(self) -> bool:
        """Whether what this build used differs from what was stored."""
        return self._used.keys() != self._stored.keys()

    def text(self) -> str:
        """What this build used, to be stored for the next one."""
        rows = {key: [one.html, one.sections, one.anchors] for key, one in sorted(self._used.items())}
        return json.dumps(rows, ensure_ascii=False)


def stamp(parts: Iterable[tuple[str, bytes]]) -> str:
    """A hash of named bytes, in any order."""
    whole = hashlib.sha256()
    for name, data in sorted(parts):
        whole.update(f"{name}\0{len(data)}\0".encode() + data)
    return whole.hexdigest()


def key(stamp_of_all: str, source_uri: str, markdown: str) -> str:
    """The key of a page's rendering."""
    return hashlib.sha256(f"{stamp_of_all}\0{source_uri}\0{markdown}".encode()).hexdigest()


def _parsed(text: str) -> Mapping[str, Rendered]:
    try:
        rows: dict[str, Any] = json.loads(text)
        return {
            name: Rendered(str(html), tuple((str(href), str(title)) for href, title in sections), tuple(anchors))
            for name, (html, sections, anchors) in rows.items()
        }
    except (ValueError, TypeError, AttributeError):
        return {}
