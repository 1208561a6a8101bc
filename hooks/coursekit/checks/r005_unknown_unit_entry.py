"""A page that a unit lists and nobody wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.content_paths import data_path
from coursekit.model import Kind
from coursekit.nearest import nearest
from coursekit.placed import line_of
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "R005",
    vi="bài '{key}' chưa có{nearest_vi}. Hãy sửa tên, tạo bài content/{key}/index.vi.md, hoặc bỏ dòng này.",
    en="there is no page '{key}'{nearest_en}. Mend the name, write content/{key}/index.vi.md, or take the line out.",
)


def check(course: Course) -> Iterator[Problem]:
    """Entries are the article and lessons, guides are guides."""
    pages = {page_id: page.kind for (page_id, _), page in course.pages.items()}
    entries = [page_id for page_id, kind in pages.items() if kind in (Kind.ARTICLE, Kind.LESSON)]
    guides = [page_id for page_id, kind in pages.items() if kind is Kind.GUIDE]
    for unit in course.units:
        for listed, known in ((unit.entries, entries), (unit.guides, guides)):
            for key in listed:
                if key not in known:
                    yield RULE.at(data_path("units"), line_of(key, unit.line), key=key, **nearest(key, known))
