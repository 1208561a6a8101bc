"""`{fact:KEY}`, `{quote:KEY}`, `{term:KEY}` and `{source:KEY}`, with `|words as they must read here`.

Here a reference only becomes a marked element: what it shows. Numbering and notes need the order of the whole page,
which inline processing does not keep; `apparatus` adds them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.inlinepatterns import InlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.util import AtomicString

if TYPE_CHECKING:
    from markdown import Markdown

    from coursekit.markup.rendering import Rendering

# Inside a reference "|" is ours, not the border of a table's cell: it stands aside as this mark while blocks are read.
BAR = "\ue001"
PATTERN = rf"\{{(fact|quote|term|source):([a-z0-9-]+)(?:[|{BAR}]([^{{}}|{BAR}]+))?\}}"
BARRED = re.compile(r"(\{(?:fact|quote|term|source):[a-z0-9-]+)\|")


class BarPreprocessor(Preprocessor):
    """Puts the bars of references aside before tables are read; runs after fenced code has been taken out."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines with the mark in place of the bar."""
        return [BARRED.sub(rf"\1{BAR}", line) for line in lines]


class BarPostprocessor(Postprocessor):
    """Gives the bar back where a reference stayed as typed: in a code span, or with an unknown key."""

    def run(self, text: str) -> str:
        """The HTML without the mark."""
        return text.replace(BAR, "|")


class ReferenceProcessor(InlineProcessor):
    """Replaces a reference by `<span data-KIND="KEY">what it shows</span>`."""

    def __init__(self, pattern: str, md: Markdown, rendering: Rendering) -> None:
        """Keep the page's rendering at hand."""
        super().__init__(pattern, md)
        self.rendering = rendering

    def handleMatch(  # type: ignore[override]
        self, match: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """The element for one reference; an unknown key stays as typed (a check names it)."""
        del data
        kind, key, words = match[1], match[2], match[3]
        shown = shown_text(self.rendering, kind, key)
        if shown is None:
            return None, None, None
        element = Element("span", {f"data-{kind}": key})
        element.text = AtomicString(words or shown)
        return element, match.start(0), match.end(0)


def shown_text(rendering: Rendering, kind: str, key: str) -> str | None:
    """What a reference shows in the page's edition, or None for an unknown key."""
    course, lang = rendering.course, rendering.lang
    if kind == "fact" and key in course.facts:
        return course.facts[key].show[lang]
    if kind == "term" and key in course.terms:
        return course.terms[key].term[lang]
    if kind == "source" and key in course.sources:
        return course.sources[key].short[lang]
    if kind == "quote" and key in course.quotes:
        quote = course.quotes[key]
        return f"“{quote.text}”" if quote.language == lang else quote.paraphrase[lang]
    return None
