"""A fact, quotation or diagram that names a paragraph which the article page does not have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from coursekit.content_paths import data_path
from coursekit.placed import line_of
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "R024",
    vi="trang bài viết không có đoạn '{place}'. Các đoạn có trong trang: {known}.",
    en="the article page has no paragraph '{place}'. It has: {known}.",
)
_PARAGRAPH = re.compile(r"p\d+")


def check(course: Course) -> Iterator[Problem]:
    """Paragraphs are the ids p0, p1, … on the article page; a course without them has none to compare with."""
    article = course.pages.get(("article", course.site.default_edition))
    ids = article.source.ids if article else frozenset[str]()
    known = sorted(filter(_PARAGRAPH.fullmatch, ids), key=lambda name: int(name[1:]))
    if not known:
        return
    for name, records in (("facts", course.facts), ("quotes", course.quotes)):
        for record in records.values():
            place = next(iter(record.place.values()), "")  # a paragraph has one name in both languages
            if _PARAGRAPH.fullmatch(place) and place not in known:
                yield RULE.at(data_path(name), line_of(place, record.line), place=place, known=", ".join(known))
    for diagram in course.diagrams.values():
        for place in (each for item in diagram.items for each in item.paragraphs if each not in known):
            yield RULE.at(data_path("diagrams"), line_of(place, diagram.line), place=place, known=", ".join(known))
