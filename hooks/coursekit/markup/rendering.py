"""For which page, in which edition, Markdown is being turned into HTML."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

if TYPE_CHECKING:
    from coursekit.model import Course, Kind


@dataclass(frozen=True)
class Rendering:
    """What the steps of the Markdown extension need to know of the page they work on."""

    course: Course
    page_id: str
    lang: str
    kind: Kind

    def word(self, key: str, **values: object) -> str:
        """A word of the interface in the page's edition."""
        return self.course.ui[self.lang][key].format(**values)


def add(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """Append an element with text; `class_` stands for class, `aria_label` for aria-label."""
    named = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
    child = SubElement(parent, tag, named)
    if text:
        child.text = text
    return child


def plain(text: str) -> str:
    """Text made safe inside HTML, quotation marks included."""
    return html.escape(text, quote=True)
