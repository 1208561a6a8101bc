"""What a build made, for whoever needs to know: one record a page, one a file made from it.

`site/outputs.json` is the contract between outputs: lists quote sizes from it, packs and kits find their files in it.
"""

from __future__ import annotations

import gzip
import hashlib
import html
import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from coursekit.addresses import address

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from coursekit.model import Course, Page
    from coursekit.offline.packs import EditionPacks, Pack

MAIN = re.compile(r"<main\b.*?</main>", re.DOTALL)
TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True)
class Output:
    """A file made from a page: a handout, a deck, a pack."""

    url: str
    bytes: int
    sha256: str
    pages: int | None = None


@dataclass(frozen=True)
class Measured:
    """A page's HTML in bytes: its text alone (gzip), and the whole file raw and gzip."""

    text: int
    raw: int
    gzip: int
    sha256: str


def measure(page_html: str) -> Measured:
    """Measure a rendered page.

    Its text is that of the main element, white space folded; gzip is level 9 with no time in it.
    """
    data = page_html.encode()
    main = MAIN.search(page_html)
    text = " ".join(html.unescape(TAG.sub(" ", main[0])).split()) if main else ""
    return Measured(_gzipped(text.encode()), len(data), _gzipped(data), hashlib.sha256(data).hexdigest())


def output_of(url: str, content: bytes, pages: int | None = None) -> Output:
    """The record of a file."""
    return Output(url, len(content), hashlib.sha256(content).hexdigest(), pages)


def records(
    course: Course,
    measured: Mapping[tuple[str, str], Measured],
    outputs: Mapping[tuple[str, str], Mapping[str, Output]],
    packs: Iterable[EditionPacks] = (),
) -> str:
    """The text of outputs.json: every entry of the course in every edition, by id and edition; then the packs."""
    pages = [
        _record(course, page, measured[page.id, page.lang], outputs.get((page.id, page.lang), {}))
        for lang in course.site.editions
        for page in course.edition(lang)
        if page.kind.is_entry
    ]
    made = [_pack_record(course, edition, pack) for edition in packs for pack in edition.packs()]
    return json.dumps({"version": 1, "pages": pages, "packs": made}, ensure_ascii=False, indent=1) + "\n"


def _record(course: Course, page: Page, measured: Measured, outputs: Mapping[str, Output]) -> dict[str, Any]:
    unit = course.unit_of(page.id)
    return {
        "id": page.id,
        "kind": page.kind.value,
        "edition": page.lang,
        "url": address(course.site, page.id, page.lang),
        "title": page.title,
        "unit": unit.key if unit else None,
        "minutes": page.minutes,
        "step": page.step,
        "updated": page.updated.isoformat(),
        "text_gzip_bytes": measured.text,
        "html_bytes": measured.raw,
        "html_gzip_bytes": measured.gzip,
        "html_sha256": measured.sha256,
        "outputs": {name: vars(output) for name, output in sorted(outputs.items())},
        **_provenance(course, page),
    }


def _provenance(course: Course, page: Page) -> dict[str, Any]:
    """Where the official text on the page comes from, if it has one."""
    document = course.documents.get((page.id, page.lang))
    if document is None:
        return {}
    known = document.provenance
    told = {"document": known.document, "sha256": known.sha256, "imported": known.imported, "source": known.source}
    return {"provenance": {**told, "words": known.words, "corrections": [vars(one) for one in known.corrections],
                           "images_left_out": list(known.images)}}  # fmt: skip


def _pack_record(course: Course, edition: EditionPacks, pack: Pack) -> dict[str, Any]:
    return {
        "key": pack.key,
        "edition": edition.lang,
        "url": f"{address(course.site, 'offline', edition.lang)}#{pack.key}",
        "version": edition.version,
        "pages": pack.pages,
        "gzip_bytes": pack.wire,
        "lists": [edition.list_path(part) for part in pack.parts],
    }


def _gzipped(data: bytes) -> int:
    return len(gzip.compress(data, compresslevel=9, mtime=0))
