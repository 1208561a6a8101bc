"""What a link in a page points at, and which pages and addresses there are to point at."""

from __future__ import annotations

import html
import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from coursekit.addresses import GENERATED, TOPIC_PAGES, address, generated_ids
from coursekit.documents.study_pages import study_ids
from coursekit.paths import paths

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.markdown_parts import Link
    from coursekit.model import Course, Page

# Folders at the root of an edition where no page of the editor's can stand.
RESERVED = frozenset({*GENERATED, "units", "lessons", "data", "assets", "search", "404", "vi", "en"})
INDEX = "index.md"
_ADDRESS = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*/)+")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):")
_LIST = r"contents|changes|coverage|glossary|guides|offline|sources|topics/[a-z]-[a-z]|(?:units|paths)/[a-z0-9-]+"
_PART = re.compile(rf"(sources)/.+/|({_LIST})/\d+(?:-\d+)?(?:/\d+(?:-\d+)?)?/")
_HIDING = re.compile(r"[\s\x00-\x20\x7f]")


@dataclass(frozen=True)
class Target:
    """A relative link, resolved: a path below content/ (None when it climbs out), and the anchor."""

    path: str | None
    anchor: str

    @property
    def page_id(self) -> str | None:
        """The page it names, if it names one as pages are named: `…/index.md`."""
        if self.path == INDEX:
            return ""
        return self.path.removesuffix("/" + INDEX) if self.path and self.path.endswith("/" + INDEX) else None


def resolve(page_id: str, target: str) -> Target:
    """Where a relative link written in a page leads. An empty path is the page itself."""
    path, _, anchor = target.partition("#")
    path = unquote(path.partition("?")[0])
    joined = posixpath.normpath(posixpath.join(page_id, path or INDEX))
    return Target(None if joined.startswith(("..", "/")) else joined, unquote(anchor))


def generated_pages(course: Course) -> dict[str, frozenset[str]]:
    """The ids of the pages that the site makes by itself, each with the anchors that can be linked to."""
    pages: dict[str, frozenset[str]] = dict.fromkeys((*generated_ids(course.site), *TOPIC_PAGES), frozenset())
    pages |= {"glossary": frozenset(course.terms), "sources": frozenset(course.sources)}
    made = (
        *(f"units/{unit.key}" for unit in course.units),
        *(way.page_id for way in paths(course)),
        *study_ids(course),
    )
    return pages | dict.fromkeys(made, frozenset())


def page_ids(course: Course) -> frozenset[str]:
    """Every page of the site in any edition, made by an editor or by the site."""
    return frozenset(page_id for page_id, _ in course.pages) | frozenset(generated_pages(course))


def site_addresses(course: Course) -> frozenset[str]:
    """Every address of the site in every edition, redirects not included."""
    ids = page_ids(course)
    return frozenset(address(course.site, page_id, lang) for page_id in ids for lang in course.site.editions)


def list_of_part(address: str) -> str:
    """The list (a page id) of which an address below an edition is a further page, "" for any other address.

    Such a page comes and goes with the length of its list; one that is gone leads to the list (redirects.py).
    """
    match = _PART.fullmatch(address)
    return (match[1] or match[2]) if match else ""


def is_address(text: str) -> bool:
    """Whether a text is written as addresses below the site's root are: "lessons/why-now/"."""
    return _ADDRESS.fullmatch(text) is not None


def scheme(target: str) -> str:
    """What stands before the colon of an address, "" for none; letter codes and spaces do not hide it."""
    plain = _HIDING.sub("", html.unescape(unquote(target))).lower()
    match = _SCHEME.match(plain)
    return match[1] if match else ""


def relative_links(page: Page, *, images: bool = False) -> Iterator[tuple[str, Link]]:
    """The links (or images) of a page that lead to something of this site, with the path of their text."""
    for path, source in page.texts:
        for link in source.links:
            target = link.target
            if link.is_image is images and target and not target.startswith(("/", "\\")) and not scheme(target):
                yield path, link
