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


def frame(
    course: Course, page_id: str, lang: str, *, title: str, description: str, updated: date | None = None
) -> Frame:
    """The frame of page `page_id` in edition `lang`."""
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
        other=_other_editions(course, page_id, lang),
        canonical=site.address + here if site.address else None,
        alternates=_alternates(course, page_id, here),
        owner=site.owner[lang] if site.owner else None,
        updated=ui["updated"].format(date=long_date(updated, ui)) if updated else None,
        report=_report(course, lang, title, updated, site.address + here if site.address else None),
    )


def _other_editions(course: Course, page_id: str, lang: str) -> tuple[Link, ...]:
    here = address(course.site, page_id, lang)
    return tuple(
        Link(relative(here, address(course.site, page_id, other)), course.ui[lang]["language-switch"], lang=other)
        for other in course.site.editions
        if other != lang
    )


def _alternates(course: Course, page_id: str, here: str) -> tuple[tuple[str, str], ...]:
    """The editions that have the page: a page that only says it is not yet translated is no translation."""
    site = course.site
    written = [lang for lang in site.editions if (page_id, lang) in course.pages]
    langs = written or site.editions  # pages that no editor wrote are in every edition
    if len(langs) == 1:
        return ()

    def href(lang: str) -> str:
        there = address(site, page_id, lang)
        return site.address + there if site.address else relative(here, there)

    named = [(lang, href(lang)) for lang in langs]
    return (*named, ("x-default", href(langs[0])))


def _report(course: Course, lang: str, title: str, updated: date | None, url: str | None) -> str | None:
    contact = course.site.contact
    if contact is None or contact.startswith("http"):
        return contact
    ui = course.ui[lang]
    subject = ui["report-subject"].format(title=title, date=long_date(updated, ui) if updated else "")
    subject = subject.replace(" ()", "")  # a page without a date leaves the brackets of the wording empty
    body = f"&body={quote(url)}" if url else ""
    return f"mailto:{contact}?subject={quote(subject)}{body}"
