"""The page for an address that does not exist: in every edition at once, with links from the site's root."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from coursekit.addresses import address
from coursekit.views.frame import frame

if TYPE_CHECKING:
    from coursekit.model import Course


def not_found_view(course: Course) -> dict[str, Any]:
    """The context of 404.html. Its links are relative to the site's root, which the template names as its base."""
    site = course.site
    first = course.ui[site.default_edition]
    around = frame(
        course, "", site.default_edition, title=first["page-not-found"], description=first["page-not-found-text"]
    )
    return {
        "frame": replace(around, canonical=None, alternates=()),  # it is not the home page by another name
        "is_404": True,
        "lost": [
            {
                "lang": lang,
                "title": course.ui[lang]["page-not-found"],
                "text": course.ui[lang]["page-not-found-text"],
                "home": address(site, "", lang) or "./",
                "home_text": course.ui[lang]["home"],
                "topics": address(site, "topics", lang),
                "topics_text": course.ui[lang]["search-topics"],
            }
            for lang in site.editions
        ],
    }
