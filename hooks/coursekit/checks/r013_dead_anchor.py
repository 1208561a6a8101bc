"""A link to a place on a page that the page does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.links import generated_pages, relative_links, resolve
from coursekit.nearest import nearest
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "R013",
    vi="trang đích không có chỗ '#{anchor}'{nearest_vi}. Hãy dùng mã của một tiêu đề trên trang đó, hoặc thêm {{#{anchor}}} sau tiêu đề.",
    en="the page has no place '#{anchor}'{nearest_en}. Use the id of one of its headings, or put {{#{anchor}}} after a heading.",
)


def check(course: Course) -> Iterator[Problem]:
    """Ids of headings and attribute lists; keys on the pages of terms and sources."""
    generated = generated_pages(course)
    written = {key: _ids(page) for key, page in course.pages.items() if page.lines}
    for page in course.pages.values():
        for path, link in relative_links(page):
            target = resolve(page.id, link.target)
            if not target.anchor or target.page_id is None:
                continue
            # A page that is not there in this edition, or could not be read, is told elsewhere.
            ids = generated.get(target.page_id, written.get((target.page_id, page.lang)))
            if ids is not None and target.anchor not in ids:
                yield RULE.at(path, link.line, anchor=target.anchor, **nearest(target.anchor, ids))


def _ids(page: Page) -> frozenset[str]:
    return frozenset[str]().union(*(source.ids for _, source in page.texts))
