"""An image that is not there."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from coursekit.links import relative_links, resolve
from coursekit.nearest import nearest
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "R015",
    vi="không tìm thấy hình '{target}'{nearest_vi}. Hãy đặt tệp hình cạnh trang và kiểm tra chữ hoa, chữ thường trong tên.",
    en="the image '{target}' is not there{nearest_en}. Put the file beside the page, and look at capital letters in its name.",
)


def check(page: Page, course: Course) -> Iterator[Problem]:
    """Images with a relative address."""
    for path, link in relative_links(page, images=True):
        target = resolve(page.id, link.target)
        if target.path is not None and target.path not in course.assets:
            near = {posixpath.relpath(asset, page.id or "."): None for asset in course.assets}
            yield RULE.at(path, link.line, target=link.target, **nearest(link.target, near))
