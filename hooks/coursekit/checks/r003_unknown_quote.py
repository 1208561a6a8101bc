"""A quote that quotes.yml does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.nearest import nearest
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "R003",
    vi="không có câu trích '{key}' trong quotes.yml{nearest_vi}. Hãy sửa khóa, hoặc thêm vào quotes.yml.",
    en="there is no quote '{key}' in quotes.yml{nearest_en}. Mend the key, or add it to quotes.yml.",
)


def check(page: Page, course: Course) -> Iterator[Problem]:
    """Every reference of this kind in the page and its local part."""
    for path, source in page.texts:
        for reference in source.references:
            if reference.kind == "quote" and reference.key and reference.key not in course.quotes:
                yield RULE.at(path, reference.line, key=reference.key, **nearest(reference.key, course.quotes))
