"""Two places on a page with one id: links could reach only the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "S103",
    vi="mã '#{id}' của “{text}” đã dùng ở dòng {first}. Hãy đổi chữ của tiêu đề, hoặc đặt mã riêng sau tiêu đề, ví dụ {{#{id}-2}}.",
    en="the id '#{id}' of “{text}” is already on line {first}. Change the words of the heading, or set an id after it, for example {{#{id}-2}}.",
)


def check(page: Page, _: Course) -> Iterator[Problem]:
    """Ids of headings and of attribute lists, in the page and its local part together."""
    seen: dict[str, int] = {}
    for path, source in page.texts:
        places = [(heading.line, heading.id, heading.text) for heading in source.headings if heading.id]
        places += [(anchor.line, anchor.id, anchor.id) for anchor in source.anchors]
        for line, identity, text in sorted(places):
            if identity in seen:
                yield RULE.at(path, line, id=identity, text=text, first=seen[identity])
            else:
                seen[identity] = line
