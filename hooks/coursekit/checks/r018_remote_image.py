"""An image on another host: readers without network would not see it, and the host would see readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.links import scheme
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "R018",
    vi="hình '{target}' nằm ở trang web khác. Hãy tải hình về (nếu được phép), đặt cạnh trang và viết tên tệp.",
    en="the image '{target}' is on another site. Download it (if its licence allows), put it beside the page and name the file.",
)


def check(page: Page, _: Course) -> Iterator[Problem]:
    """http, https, and addresses that begin with //."""
    for path, source in page.texts:
        for link in source.links:
            if link.is_image and (scheme(link.target) in ("http", "https") or link.target.startswith("//")):
                yield RULE.at(path, link.line, target=link.target)
