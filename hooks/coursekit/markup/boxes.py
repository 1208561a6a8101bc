"""Admonitions that carry a role become boxes; speaker notes leave the learner's page; self-checks get their form.

Works on the tree before inline Markdown is read, so text is still as the author typed it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.treeprocessors import Treeprocessor

from coursekit.markdown_blocks import plain_text
from coursekit.markup.references import PATTERN, shown_text
from coursekit.markup.rendering import add
from coursekit.markup.self_check import shape_self_check
from coursekit.model import Kind

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from coursekit.markup.rendering import Rendering

# The roles a box can have: the one list that scanner, checks, styles and docs agree on.
ROLES = (
    "scene", "key-points", "discussion", "practice", "local", "notes", "self-check", "general", "note", "warning",
)  # fmt: skip


class BoxTreeprocessor(Treeprocessor):
    """Turns `<div class="admonition ROLE">` into `<div class="box ROLE">` with a title in the page's language."""

    def __init__(self, md: Markdown, rendering: Rendering) -> None:
        """Keep the page's rendering at hand."""
        super().__init__(md)
        self.rendering = rendering

    def run(self, root: Element) -> None:
        """Shape every box below `root`, outer ones first."""
        for parent in list(root.iter()):
            for child in list(parent):
                role = _role_of(child)
                if role is None:
                    continue
                if role == "notes" and self.rendering.kind is not Kind.GUIDE:
                    parent.remove(child)
                else:
                    self._shape(child, role)

    def _shape(self, box: Element, role: str) -> None:
        title = box.find("p[@class='admonition-title']")
        automatic = role.capitalize()  # what the admonition extension prints when the author gave no title
        name = self.rendering.word(f"role-{role}")
        label = name if title is None or title.text == automatic else title.text or name
        if title is not None:
            box.remove(title)
        box.attrib.clear()
        box.set("class", f"box {role}")
        box.set("role", "group")
        box.set("aria-label", self._spoken(label))
        heading = add(box, "p", label, class_="box-title")
        box.remove(heading)
        box.insert(0, heading)
        if role == "self-check":
            shape_self_check(box, self.rendering)

    def _spoken(self, label: str) -> str:
        """A title without Markdown: an attribute is not read as Markdown later, as the visible title is."""
        shown = re.sub(PATTERN, lambda found: found[3] or shown_text(self.rendering, found[1], found[2]) or "", label)
        return plain_text(shown)


def _role_of(element: Element) -> str | None:
    classes = element.get("class", "").split()
    if element.tag != "div" or classes[:1] != ["admonition"]:
        return None
    return next((name for name in classes[1:] if name in ROLES), None)
