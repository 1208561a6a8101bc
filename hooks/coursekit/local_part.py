"""The local part of a page: the owner's own words where they gave them, else the three questions of the course."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coursekit.model import Page


def with_local_part(page: Page) -> str:
    """The page's Markdown, with the text of its local box replaced by the owner's where there is one."""
    boxes = page.source.boxes_of("local")
    if page.local_part is None or not boxes:
        return page.source.body
    box = boxes[0]
    lines = page.source.body.split("\n")
    start = box.line - page.source.first_line + 1  # the line below `!!! local`
    indent = " " * (box.indent + 4)
    own = [indent + line if line.strip() else "" for line in page.local_part.strip().split("\n")]
    return "\n".join([*lines[:start], *own, "", *lines[start + len(box.body) :]])
