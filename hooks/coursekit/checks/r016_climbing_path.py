"""A path that leads out of content/."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.links import relative_links, resolve
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "R016",
    vi="đường dẫn '{target}' đi ra ngoài thư mục content/. Chỉ được dùng tệp trong content/.",
    en="the path '{target}' leads out of content/. Only files in content/ can be used.",
)


def check(page: Page, _: Course) -> Iterator[Problem]:
    """Links and images."""
    for path, link in (*relative_links(page), *relative_links(page, images=True)):
        if resolve(page.id, link.target).path is None:
            yield RULE.at(path, link.line, target=link.target)
