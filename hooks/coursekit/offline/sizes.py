"""Sizes of packs in pages that are themselves in the packs: a mark is printed first, its number put in at the end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coursekit.views.prices import whole_kb

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from coursekit.offline.packs import Pack

MARK = "⟦"
_MARK = re.compile(r"⟦([a-z-]+)/([a-z0-9-]+)/(kb|pages)⟧")


def mark(lang: str, key: str, what: str) -> str:
    """Stands in a page for the kilobytes ("kb") or the number of pages ("pages") of a pack."""
    return f"⟦{lang}/{key}/{what}⟧"


def with_sizes(html: str, packs: Mapping[str, Iterable[Pack]]) -> str:
    """The page with numbers for its marks; `packs` by edition."""
    known = {(lang, pack.key): pack for lang, found in packs.items() for pack in found}

    def number(match: re.Match[str]) -> str:
        pack = known[match[1], match[2]]
        return str(whole_kb(pack.wire) if match[3] == "kb" else pack.pages)

    return _MARK.sub(number, html)
