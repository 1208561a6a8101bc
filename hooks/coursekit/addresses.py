"""Where every page of the site lives, said once.

An address is relative to the site's root and ends in a slash: "" (home), "lessons/why-now/", "en/lessons/why-now/".
The default edition is at the root, every other edition below a folder named after its language.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coursekit.model import Site

# Pages that no file in content/ stands for: built from the data. Units and ways have one each besides: units/<key>,
# paths/<key>.
GENERATED = (
    "contents",
    "guides",
    "topics",
    "glossary",
    "sources",
    "coverage",
    "changes",
    "offline",
    "paths",
    "progress",
)
# The topics by their letters, a few to a page, so that no page grows with every lesson.
TOPIC_PAGES = ("topics/a-c", "topics/d-g", "topics/h-m", "topics/n-s", "topics/t-z")


def generated_ids(site: Site) -> tuple[str, ...]:
    """The generated pages that a site has: where nothing can be kept, there is no page about keeping it."""
    return tuple(name for name in GENERATED if site.offline or name != "offline")


def edition_prefix(site: Site, lang: str) -> str:
    """The folder of an edition: "" for the default one, else "en/"."""
    return "" if lang == site.default_edition else f"{lang}/"


def address(site: Site, page_id: str, lang: str) -> str:
    """The address of page `page_id` ("lessons/why-now", "units/unit-1", "" for home) in an edition."""
    return edition_prefix(site, lang) + (f"{page_id}/" if page_id else "")


def source_uri(site: Site, page_id: str, lang: str) -> str:
    """The Markdown path under which the site generator knows a page: its address with index.md."""
    return f"{address(site, page_id, lang)}index.md"


def steps_up(from_address: str) -> str:
    """The relative path from a page to the site's root: "../../" for "lessons/why-now/", "" for home."""
    return "../" * from_address.count("/")


def relative(from_address: str, to_address: str) -> str:
    """A link from one page's address to another's: "../who-does-what/" from "lessons/why-now/"."""
    here, there = from_address.split("/")[:-1], to_address.split("/")
    shared = 0
    while shared < len(here) and shared < len(there) - 1 and here[shared] == there[shared]:
        shared += 1
    return "../" * (len(here) - shared) + "/".join(there[shared:]) or "./"
