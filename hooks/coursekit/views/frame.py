"""What surrounds every page: title, languages, navigation, addresses, footer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote

from coursekit.addresses import address, relative, steps_up
from coursekit.dates import long_date

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from coursekit.model import Course

NAVIGATION = ("contents", "guides", "glossary", "topics")


@dataclass(frozen=True)
class Link:
    """A link as a template prints it."""

    href: str
    text: str
    lang: str = ""
    current: bool = False


@dataclass(frozen=True)
class Frame:
    """Everything the skeleton prints around a page's own content."""

    lang: str
    ui: Mapping[str, str]
    site_title: str
    tagline: str
    title: str
    description: str
    here: str  # this page's address
    root: str  # relative path to the site's root
    home: str  # link to the edition's home
    is_home: bool
    navigation: tuple[Link, ...]
    about: str
    sources: str
    changes: str
    topics: str
    offline: str | None  # where the site can be saved
    other: tuple[Link, ...]  # the same page in the other editions
    canonical: str | None
    alternates: tuple[tuple[str, str], ...]  # (hreflang, href), absolute where the site has an address
    owner: str | None
    updated: str | None
    report: str | None  # where a mistake can be reported


def frame(course: Course, page_id: str, lang: str, *, title: str, description: str,
          updated: date | None = None, twin: str | None = None) -> Frame:  # fmt: skip
    """The frame of page `page_id` in edition `lang`; `twin` is what it has in the others instead, as a list's part."""
    site, ui = course.site, course.ui[lang]
    here = address(site, page_id, lang)

    def link(target: str) -> str:
        return relative(here, address(site, target, lang))

    return Frame(
        lang=lang,
        ui=ui,
        site_title=site.title[lang],
        tagline=site.tagline[lang],
        title=title,
        description=description,
        here=here,
        root=steps_up(here),
        home=link(""),
        is_home=not page_id,
        navigation=tuple(Link(link(name), ui[f"nav-{name}"], current=name == page_id) for name in NAVIGATION),
        about=link("about"),
        sources=link("sources"),
        changes=link("changes"),
        topics=link("topics"),
        offline=link("offline") if site.offline else None,
        other=_other_editions(course, page_id, lang, twin),
        canonical=site.address + here if site.address else None,
        alternates=_alternates(course, page_id) if twin is None else (),
        owner=site.owner[lang] if site.owner else None,
        updated=ui["updated"].format(date=long_date(updated, ui)) if updated else None,
        report=_report(site.contact, (site.address or "/") + here, updated),
    )


def _other_editions(course: Course, page_id: str, lang: str, twin: str | None) -> tuple[Link, ...]:
    here, there = address(course.site, page_id, lang), page_id if twin is None else twin
    return tuple(
        Link(relative(here, address(course.site, there, other)), course.ui[lang]["language-switch"], lang=other)
        for other in course.site.editions
        if other != lang
    )


def _alternates(course: Course, page_id: str) -> tuple[tuple[str, str], ...]:
    """The editions that have the page: a page that only says it is not yet translated is no translation.

    None without an address: search engines take full addresses only, and readers have the switch.
    """
    site = course.site
    written = [lang for lang in site.editions if (page_id, lang) in course.pages]
    langs = written or site.editions  # pages that no editor wrote are in every edition
    if len(langs) == 1 or not site.address:
        return ()
    named = [(lang, site.address + address(site, page_id, lang)) for lang in langs]
    return (*named, ("x-default", named[0][1]))


def _report(contact: str | None, where: str, updated: date | None) -> str | None:
    """Where a mistake is reported: a form as it is, a mail with the page and its date as subject.

    No words of the edition in it: percent-encoded Vietnamese would cost every reader of every page 150 bytes.
    """
    if contact is None or contact.startswith("http"):
        return contact
    return f"mailto:{contact}?subject={quote(where, safe=':/')}" + (f"%20{updated}" if updated else "")
