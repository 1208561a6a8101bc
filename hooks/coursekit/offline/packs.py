"""What is saved together: the files of a site, sorted into the parts that packs are made of.

A pack is a unit or the whole course of one edition. Every file belongs to a part: "common" (home, lists, search,
script), one part a unit, and "rest" (pages outside all units, that only the whole course needs). PDFs, decks and office
files belong to none. One version is said of all parts of an edition, so that parts of two versions never meet.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from coursekit.addresses import address, generated_ids
from coursekit.catalogue.places import further_ids
from coursekit.documents.study_pages import STUDY, study_ids
from coursekit.learning import PROGRESS
from coursekit.links import page_ids
from coursekit.model import Kind
from coursekit.search.files import LARGEST

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from coursekit.model import Course

FOLDER = "offline/"  # where the lists are, below the site's root
COMMON, REST, WHOLE = "common", "rest", "course"
_INDEX = "index.html"
_KEPT = (".js", ".css", ".webmanifest", ".svg", ".webp", ".avif", ".png", ".jpg", ".jpeg", ".gif")
_WORKERS = ("sw.js", "assets/saved.js")  # they hand out the rest
_MANY = 60  # units
_LARGE_LISTS = ("coverage", "changes")  # nobody needs them in a meeting room


@dataclass(frozen=True)
class PackFile:
    """A file as a reader saves it. Its path is an address: "lessons/a/", not "lessons/a/index.html"."""

    path: str
    sha256: str  # base64, as browsers compare it
    wire: int  # bytes, gzip


@dataclass(frozen=True)
class Pack:
    """A unit, or the whole course, of one edition."""

    key: str  # the unit's key, or "course"
    parts: tuple[str, ...]
    pages: int
    wire: int  # bytes of all files, gzip


@dataclass(frozen=True)
class EditionPacks:
    """All that can be saved of an edition."""

    lang: str
    parts: Mapping[str, tuple[PackFile, ...]]

    @property
    def version(self) -> str:
        """Changes with any file."""
        listed = [(key, [(one.path, one.sha256) for one in files]) for key, files in sorted(self.parts.items())]
        return hashlib.sha256(json.dumps(listed).encode()).hexdigest()[:12]

    def packs(self) -> tuple[Pack, ...]:
        """The whole course first, then every unit."""
        units = [key for key in self.parts if key not in (COMMON, REST)]
        return (self._pack(WHOLE, tuple(self.parts)), *(self._pack(key, (COMMON, key)) for key in units))

    def _pack(self, key: str, parts: tuple[str, ...]) -> Pack:
        files = {one.path: one for part in parts for one in self.parts[part]}
        pages = sum(not path or path.endswith("/") for path in files)
        return Pack(key, parts, pages, sum(one.wire for one in files.values()))

    def lists(self) -> Iterator[tuple[str, str]]:
        """(path, text) of the list of every part."""
        for key, files in self.parts.items():
            rows = [[one.path, one.sha256, one.wire] for one in files]
            text = json.dumps({"version": self.version, "files": rows}, separators=(",", ":"))
            yield self.list_path(key), text

    def list_path(self, part: str) -> str:
        """Where the list of a part is, from the site's root."""
        return f"{FOLDER}{self.lang}/{part}.json"


def can_be_saved(path: str) -> bool:
    """Whether a file of the site may be part of a pack at all; which pages are is for the course to say."""
    return (path.endswith((*_KEPT, f"/{_INDEX}")) or path == _INDEX) and path not in _WORKERS


def weighed(path: str, content: bytes) -> PackFile:
    """A file of the site as it is saved; `path` is that below the site's root."""
    return known_file(path, hashlib.sha256(content).digest(), len(gzip.compress(content, compresslevel=9, mtime=0)))


def known_file(path: str, digest: bytes, wire: int) -> PackFile:
    """The same of a file whose hash and gzip size are known."""
    return PackFile(quote(path.removesuffix(_INDEX)), base64.b64encode(digest).decode(), wire)


def edition_packs(course: Course, lang: str, files: Mapping[str, PackFile]) -> EditionPacks:
    """The packs of an edition; `files` holds every file of the finished site that can be saved, by its path."""
    places = _places(course, lang)
    parts: dict[str, list[PackFile]] = {key: [] for key in (COMMON, *(unit.key for unit in course.units), REST)}
    for path, file in sorted(files.items()):
        for key in _parts_of(course, lang, path, places, file.wire):
            parts[key].append(file)
    return EditionPacks(lang, {key: tuple(found) for key, found in parts.items()})


def parts_of_pack(course: Course, key: str) -> tuple[str, ...]:
    """The parts of a pack, before its files are known."""
    return (COMMON, *(unit.key for unit in course.units), REST) if key == WHOLE else (COMMON, key)


def whole_is_long(course: Course) -> bool:
    """Whether the whole course has too many parts to name them in a page: then its script has their names."""
    return len(course.units) > _MANY


def _places(course: Course, lang: str) -> dict[str, tuple[str, ...]]:
    """Every page's address in an edition → the parts that the page is in."""
    site = course.site
    found: dict[str, tuple[str, ...]] = {}
    for unit in course.units:
        for page_id in (f"units/{unit.key}", *unit.entries, *unit.guides):
            here = address(site, page_id, lang)
            found[here] = (*found.get(here, ()), unit.key)
    for page_id in study_ids(course):  # with the page that it is about
        about = address(site, page_id.removesuffix(STUDY), lang)
        if about in found:
            found[address(site, page_id, lang)] = found[about]
    for page_id in page_ids(course):
        page = course.pages.get((page_id, lang))
        is_common = page is not None and page.kind in (Kind.HOME, Kind.PAGE)
        found.setdefault(address(site, page_id, lang), (COMMON,) if is_common else (REST,))
    for page_id in further_ids(course, lang):  # those of a unit come with it
        folder, _, rest = page_id.partition("/")
        found[address(site, page_id, lang)] = (rest.partition("/")[0] if folder == "units" else REST,)
    for name in generated_ids(site):
        found[address(site, name, lang)] = (REST,) if name in _LARGE_LISTS else (COMMON,)
    return found


def _parts_of(
    course: Course, lang: str, path: str, places: Mapping[str, tuple[str, ...]], wire: int
) -> tuple[str, ...]:
    folder, _, name = path.rpartition("/")
    folder = f"{folder}/" if folder else ""
    if name == _INDEX:
        return places.get(folder, ())
    if folder.startswith(PROGRESS):  # the titles of all lessons
        return (REST,) if name.startswith(f"{lang}.") else ()
    if folder.startswith("assets/"):
        return (COMMON,) if _is_of_edition(course, lang, path, wire) else ()
    if folder in places or name.endswith(".js"):
        return places.get(folder, ())
    # A picture stands in the folder of the page that shows it, once for all editions.
    return places.get(address(course.site, folder.rstrip("/"), lang), ())


def _is_of_edition(course: Course, lang: str, path: str, wire: int) -> bool:
    """Whether a shared file serves an edition; a search looks into the other's titles too where they are few."""
    others = [other for other in course.site.editions if other != lang]
    if not any(f"{mark}{other}." in path for other in others for mark in "/."):
        return True
    return path.startswith("assets/search/core.") and wire <= LARGEST
