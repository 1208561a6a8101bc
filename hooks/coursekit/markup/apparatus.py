"""What a learned page carries besides its text: definitions, figures that open, numbered sources.

Runs after inline Markdown, in document order. Facts and terms become spans that take the focus and whose note opens
on tap, focus or hover by CSS alone (no <button>: its words could not be selected and copied with the sentence);
sources are numbered by first use and listed, with the terms, at the end of the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

from coursekit.markup.citation import fact_note, place_labels, source_line
from coursekit.markup.rendering import add

if TYPE_CHECKING:
    from markdown import Markdown

    from coursekit.markup.rendering import Rendering

# Where a reference is words and nothing else: what can be tapped already (a heading's and an option's words, a link)
# has no room for a note or for a mark, which are links and buttons of their own.
PLAIN = ("h1", "h2", "h3", "h4", "h5", "h6", "a", "summary")
REFERENCES = {"data-fact", "data-quote", "data-term", "data-source"}
BLOCKS = ("p", "li", "td", "th", "dd", "dt", "summary", "figcaption")


class ApparatusTreeprocessor(Treeprocessor):
    """Expands the marked references of a page and appends its terms and sources."""

    def __init__(self, md: Markdown, rendering: Rendering) -> None:
        """Start with nothing cited."""
        super().__init__(md)
        self.rendering = rendering
        self.terms: list[str] = []
        self.cited: dict[str, list[str]] = {}  # source key → places, both in order of first use

    def run(self, root: Element) -> None:
        """Expand, then append."""
        self._walk(root, is_plain=False, block_sources=set())
        for page_source in self._page_sources():
            self.cited.setdefault(page_source, [])
        self._append_terms(root)
        self._append_sources(root)

    def _page_sources(self) -> tuple[str, ...]:
        page = self.rendering.course.pages.get((self.rendering.page_id, self.rendering.lang))
        known = self.rendering.course.sources
        return tuple(key for key in page.sources if key in known) if page else ()

    def _walk(self, element: Element, *, is_plain: bool, block_sources: set[str]) -> None:
        for child in list(element):
            sources = set() if child.tag in BLOCKS else block_sources
            _lift_lone_quote(child)
            if child.tag != "span":
                self._walk(child, is_plain=is_plain or child.tag in PLAIN, block_sources=sources)
            elif is_plain:
                child.attrib.clear()
            elif REFERENCES & child.attrib.keys():
                source, place = self._expand(child)
                if source:
                    self._cite(element, child, source, place, sources)

    def _expand(self, span: Element) -> tuple[str, str]:
        """Shape a reference; the source and place it cites, if any."""
        course, attributes = self.rendering.course, span.attrib
        if "data-term" in attributes:
            self._explain(span, attributes.pop("data-term"))
            return "", ""
        if "data-fact" in attributes:
            fact = course.facts[attributes.pop("data-fact")]
            if attributes.pop("data-bare", None) is None:
                _open_note(span, "fact", fact_note(self.rendering, fact))
            return fact.source, fact.place[self.rendering.lang]
        if "data-quote" in attributes:
            quote = course.quotes[attributes.pop("data-quote")]
            span.set("class", "quote")
            return quote.source, quote.place[self.rendering.lang]
        return attributes.pop("data-source"), ""

    def _explain(self, span: Element, key: str) -> None:
        if key not in self.terms:  # the first use in the text explains; later ones read on undisturbed
            self.terms.append(key)
            _open_note(span, "term", self.rendering.course.terms[key].definition[self.rendering.lang])

    def _cite(self, parent: Element, span: Element, source: str, place: str, block_sources: set[str]) -> None:
        places = self.cited.setdefault(source, [])
        if place and place not in places:
            places.append(place)
        if source in block_sources:
            return  # one mark a paragraph is enough
        block_sources.add(source)
        number = str(list(self.cited).index(source) + 1)
        mark = Element("sup")
        mark.tail, span.tail = span.tail, None
        parent.insert(list(parent).index(span) + 1, mark)
        add(mark, "a", f"[{number}]", href=f"#_s{number}", aria_label=self.rendering.word("source-ref", n=number))

    def _append_terms(self, root: Element) -> None:
        if not self.terms:
            return
        section = add(root, "section", class_="terms")
        add(section, "h2", self.rendering.word("terms-on-page"), id="_terms")
        rows = add(section, "dl")
        for key in self.terms:
            term = self.rendering.course.terms[key]
            add(rows, "dt", term.term[self.rendering.lang])
            add(rows, "dd", term.definition[self.rendering.lang])

    def _append_sources(self, root: Element) -> None:
        if not self.cited:
            return
        section = add(root, "section", class_="sources")
        add(section, "h2", self.rendering.word("sources-on-page"), id="_sources")
        rows = add(section, "ol")
        for number, (key, places) in enumerate(self.cited.items(), start=1):
            row = add(rows, "li", id=f"_s{number}")
            source_line(row, self.rendering, self.rendering.course.sources[key])
            labels = place_labels(self.rendering, places)
            if labels:
                add(row, "span", f" ({'; '.join(labels)})", class_="places")


def _open_note(span: Element, kind: str, note: str) -> None:
    span.set("class", kind)
    span.set("role", "button")
    span.set("tabindex", "0")
    add(span, "span", note)


def _lift_lone_quote(block: Element) -> None:
    """A paragraph that holds nothing but one quote is set off as a block quotation."""
    only = block[0] if block.tag == "p" and len(block) == 1 else None
    if only is None or "data-quote" not in only.attrib or (block.text or "").strip() or (only.tail or "").strip():
        return
    block.set("class", "quotation")
