"""A link to a page that is not there."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from coursekit.links import INDEX, page_ids, relative_links, resolve
from coursekit.nearest import in_words, nearest_one
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "R012",
    vi="liên kết '{target}' không dẫn tới trang nào{nearest_vi}. Hãy viết đường dẫn tới tệp index.md (không ghi ngôn ngữ), ví dụ '../why-now/index.md'.",
    en="the link '{target}' leads to no page{nearest_en}. Write the path of an index.md file (language left out), for example '../why-now/index.md'.",
)


def check(course: Course) -> Iterator[Problem]:
    """Relative links that are not images; drafts, images and what climbs out have rules of their own."""
    known = page_ids(course) | {page_id for page_id, _ in course.drafts}
    for page in course.pages.values():
        for path, link in relative_links(page):
            target = resolve(page.id, link.target)
            if target.path is None or target.page_id in known or target.path in course.assets:
                continue
            yield RULE.at(path, link.line, target=link.target, **_nearest(page.id, target.path, known - {page.id}))


def _nearest(page_id: str, path: str, known: frozenset[str]) -> dict[str, str]:
    """The page whose id is nearest, as it would be linked to from here."""
    close = nearest_one(path.removesuffix(f"/{INDEX}"), known)
    return in_words(None if close is None else posixpath.relpath(posixpath.join(close, INDEX), page_id or "."))
