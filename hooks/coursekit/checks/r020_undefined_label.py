"""`[text][label]` whose label is defined nowhere on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "R020",
    vi="nhãn liên kết '[{label}]' chưa được khai báo. Hãy thêm dòng “[{label}]: đường-dẫn”, hoặc viết [chữ](đường-dẫn).",
    en="the link label '[{label}]' is not defined. Add a line “[{label}]: path”, or write [words](path).",
)


def check(page: Page, _: Course) -> Iterator[Problem]:
    """Links and images."""
    for path, source in page.texts:
        for link in source.links:
            if link.reference is not None and not link.target:
                yield RULE.at(path, link.line, label=link.reference)
