"""What a file below content/ is, told from its path alone."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Literal, NamedTuple

from coursekit.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = "content/"
DATA = "data/"
PUBLISHED = "data/published-urls.txt"
DATA_NAMES = (
    "site", "ui", "sources", "facts", "quotes", "glossary", "units", "coverage", "apart", "changes", "diagrams",
    "drills", "placement", "words", "study",
    "abbreviations",
    "redirects",
)  # fmt: skip
DATA_PATHS = frozenset({PUBLISHED, *(f"data/{name}.yml" for name in DATA_NAMES)})
FINGERPRINTS = "data/fingerprints/"
IMAGE_ENDINGS = (".svg", ".png", ".jpg", ".jpeg", ".webp", ".avif")
SOUND_ENDINGS = (".mp3", ".m4a")  # what every phone plays

_FINGERPRINT = re.compile(rf"{FINGERPRINTS}(?P<source>[a-z0-9-]+)\.txt")
_PAGE = re.compile(r"(?:(?P<id>.+)/)?(?P<what>index|local)\.(?P<lang>vi|en)\.md")
_GROUPS = {"lessons": Kind.LESSON, "guides": Kind.GUIDE, "documents": Kind.DOCUMENT}
# An imported text and the decisions about it; ".old-1" and so on are what an import put aside.
_DOCUMENT = re.compile(
    r"(?P<id>article|documents/[a-z0-9-]+)/(?P<what>text|corrections)\.(?P<lang>vi|en)(?P<old>\.old-\d+)?\.(?:md|yml)"
)


class PageFile(NamedTuple):
    """A page's Markdown file, or the owner's local part of one."""

    id: str
    lang: str
    what: str  # index | local
    kind: Kind


class DocumentFile(NamedTuple):
    """A file of an imported document; `what` is "old" for one that was put aside."""

    id: str
    lang: str
    what: str  # text | corrections | old


def in_messages(path: str) -> str:
    """A path below content/ as an editor is told it: from the project's root."""
    return ROOT + path


def data_path(name: str) -> str:
    """Where a data file is, from the project's root."""
    return f"{ROOT}{DATA}{name}.yml"


def fingerprint_path(source: str) -> str:
    """Where the fingerprint of a source is, below content/."""
    return f"{FINGERPRINTS}{source}.txt"


def fingerprint_source(path: str) -> str | None:
    """The key of the source whose fingerprint a path is, None for any other file."""
    match = _FINGERPRINT.fullmatch(path)
    return match["source"] if match else None


def page_file(path: str) -> PageFile | None:
    """The page that a path belongs to, None for any other file."""
    match = _PAGE.fullmatch(path)
    if match is None:
        return None
    page_id = match["id"] or ""
    kind = _kind(page_id)
    if kind is None or (match["what"] == "local" and kind not in (Kind.LESSON, Kind.GUIDE)):
        return None
    return PageFile(page_id, match["lang"], match["what"], kind)


def document_file(path: str) -> DocumentFile | None:
    """The imported document that a path belongs to, None for any other file."""
    match = _DOCUMENT.fullmatch(path)
    if match is None or path.endswith(".md") != (match["what"] == "text"):
        return None
    return DocumentFile(match["id"], match["lang"], "old" if match["old"] else match["what"])


def document_path(page_id: str, what: str, lang: str) -> str:
    """Where an imported text ("text") or the decisions about it ("corrections") are, below content/."""
    return f"{page_id}/{what}.{lang}.{'md' if what == 'text' else 'yml'}"


def _kind(page_id: str) -> Kind | None:
    folder, _, slug = page_id.partition("/")
    if slug:
        return None if "/" in slug else _GROUPS.get(folder)
    if folder == "data":
        return None
    return {"": Kind.HOME, "article": Kind.ARTICLE}.get(folder, Kind.PAGE)


def folder_of(path: str) -> str:
    """The folder a file is in, "" for content/ itself."""
    return path.rpartition("/")[0]


def extra_files(paths: Iterable[str]) -> list[str]:
    """The paths that have no place in a course, in order."""
    paths = sorted(paths)
    pages = {path: page_file(path) for path in paths}
    folders = {page.id for page in pages.values() if page and page.what == "index"}
    return [path for path in paths if path not in DATA_PATHS and not _belongs(path, pages[path], folders)]


def _belongs(path: str, page: PageFile | None, folders: set[str]) -> bool:
    if page:
        return page.what == "index" or page.id in folders
    if fingerprint_source(path) or ((document := document_file(path)) and document.id in folders):
        return True
    return path.lower().endswith(IMAGE_ENDINGS + SOUND_ENDINGS) and folder_of(path) in folders


def likely_name(path: str) -> tuple[Literal["", "language", "page", "name"], str]:
    """Why a file may have landed where it does not belong, and the name that was perhaps meant."""
    folder, _, name = path.rpartition("/")
    if name == "index.md":
        return "language", f"{name[:-3]}.vi.md"
    if _PAGE.fullmatch(path) or name.lower().endswith(IMAGE_ENDINGS + SOUND_ENDINGS):
        return "page", folder
    known = [known.rpartition("/")[2] for known in DATA_PATHS] if folder == "data" else []
    close = get_close_matches(
        name, [*known, "index.vi.md", "index.en.md", "local.vi.md", "local.en.md"], n=1, cutoff=0.8
    )
    return ("name", close[0]) if close else ("", "")
