"""A path from the root of a site: wrong in a sub-folder, on a USB stick and in the other edition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "R019",
    vi="đường dẫn '{target}' bắt đầu bằng '/' nên sai khi mở từ USB hoặc thư mục con. Hãy viết đường dẫn tương đối, ví dụ '../why-now/index.md'.",
    en="the path '{target}' begins with '/', which fails from a USB stick or a sub-folder. Write a relative path, for example '../why-now/index.md'.",
)


def check(page: Page, _: Course) -> Iterator[Problem]:
    """Links and images; // before an image is a remote image."""
    for path, source in page.texts:
        for link in source.links:
            if link.target.startswith(("/", "\\")) and not (link.is_image and link.target.startswith("//")):
                yield RULE.at(path, link.line, target=link.target)
