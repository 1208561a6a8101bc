"""A built page, read as a browser reads it: end tags that HTML lets one leave out are put in."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
# A start tag that ends an open element of these kinds, unless a list or table of its own stands between.
ENDS = {
    "li": {"li"},
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
    "tr": {"tr", "td", "th"},
    "td": {"td", "th"},
    "th": {"td", "th"},
    "tbody": {"thead", "tbody", "tr", "td", "th"},
    "option": {"option"},
    "body": {"head"},
}
FENCES = {"ul", "ol", "dl", "table", "select"}
ENDS_PARAGRAPH = (
    {"address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figure", "footer", "form"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul"}
    | {"dt", "dd", "li", "td", "th", "tr", "summary"}
)


@dataclass(eq=False)
class Element:
    """An element with all text inside it."""

    tag: str
    attributes: dict[str, str]
    parts: list[str] = field(default_factory=list)
    around: tuple[Element, ...] = ()

    def __getitem__(self, name: str) -> str | None:
        return self.attributes.get(name)

    @property
    def words(self) -> str:
        """The text, white space folded."""
        return " ".join("".join(self.parts).split())

    @property
    def classes(self) -> list[str]:
        return (self["class"] or "").split()

    def inside(self, tag: str) -> bool:
        """Whether it stands in such an element."""
        return any(one.tag == tag for one in self.around)


class Html(HTMLParser):
    """All elements of a page in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(text)
        self.close()

    def all(self, tag: str, **attributes: str) -> list[Element]:
        """`all("meta", name="description")`; `class_` stands for one of the classes."""
        wanted = attributes.pop("class_", None)
        return [
            one
            for one in self.elements
            if one.tag == tag
            and (wanted is None or wanted in one.classes)
            and all(one[name] == value for name, value in attributes.items())
        ]

    def one(self, tag: str, **attributes: str) -> Element:
        """The only such element."""
        (found,) = self.all(tag, **attributes)
        return found

    @property
    def ids(self) -> list[str]:
        return [one["id"] for one in self.elements if one["id"] is not None]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._end_what(tag)
        element = Element(tag, {name: value or "" for name, value in attrs}, around=tuple(self._open))
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        for place in range(len(self._open) - 1, -1, -1):
            if self._open[place].tag == tag:
                del self._open[place:]
                return

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.parts.append(data)

    def _end_what(self, tag: str) -> None:
        if tag in ENDS_PARAGRAPH and self._open and self._open[-1].tag == "p":
            self._open.pop()
        for place in range(len(self._open) - 1, -1, -1):
            if self._open[place].tag in ENDS.get(tag, ()):
                del self._open[place:]
            elif self._open[place].tag in FENCES:
                return


@pytest.fixture(scope="session")
def read_html() -> Callable[[str], Html]:
    """`read_html(text)`: a page taken apart; each text once."""
    known: dict[str, Html] = {}

    def read(text: str) -> Html:
        if text not in known:
            known[text] = Html(text)
        return known[text]

    return read
