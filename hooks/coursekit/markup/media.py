"""Tables that scroll inside themselves, images that are shared by the editions, footnotes in the page's language."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

from coursekit.addresses import address

if TYPE_CHECKING:
    from markdown import Markdown

    from coursekit.markup.rendering import Rendering


class MediaTreeprocessor(Treeprocessor):
    """The last of our steps: what is neither box nor reference."""

    def __init__(self, md: Markdown, rendering: Rendering) -> None:
        """Keep the page's rendering at hand."""
        super().__init__(md)
        self.rendering = rendering

    def run(self, root: Element) -> None:
        """Shape tables, images and footnote marks below `root`."""
        self._wrap_tables(root)
        for element in root.iter():
            if element.tag == "img":
                self._share(element)
            elif element.tag == "a" and element.get("class") == "footnote-backref":
                element.set("aria-label", self.rendering.word("footnote-back"))
                element.attrib.pop("title", None)
            elif element.tag == "div" and element.get("class") == "footnote":
                element.set("role", "doc-endnotes")
            elif element.tag == "a" and element.get("class") == "footnote-ref":
                element.set("role", "doc-noteref")

    def _wrap_tables(self, root: Element) -> None:
        for parent in list(root.iter()):
            for index, child in enumerate(list(parent)):
                if child.tag != "table" or parent.tag == "details":  # a diagram's fits every screen
                    continue
                for cell in child.iter("th"):
                    cell.set("scope", "col")
                frame = Element("div", {"class": "table", "tabindex": "0", "role": "group"})
                frame.set("aria-label", self.rendering.word("table-scroll"))
                frame.tail, child.tail = child.tail, None
                frame.append(child)
                parent[index] = frame

    def _share(self, image: Element) -> None:
        """Images are published once, below the default edition; the other editions point there."""
        image.set("loading", "lazy")
        site, source = self.rendering.course.site, image.get("src", "")
        here = self.rendering.page_id
        asset = posixpath.normpath(posixpath.join(here, source))
        if asset in self.rendering.course.assets:
            edition_folder = address(site, here, self.rendering.lang)
            image.set("src", posixpath.relpath(asset, edition_folder or "."))
