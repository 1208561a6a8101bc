"""`{drill:KEY}` and `{placement:KEY}` alone in a paragraph: a made-up screen, questions to place oneself.

Both work on paper and without JavaScript: what to think of a screen unfolds, points stand beside the answers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

from coursekit.markup.rendering import add

if TYPE_CHECKING:
    from markdown import Markdown

    from coursekit.markup.rendering import Rendering
    from coursekit.practice import Area, Ask, Drill, Level

REFERENCE = re.compile(r"\s*\{(drill|placement):([a-z0-9-]+)\}\s*")
ALL = "all"  # {placement:all} asks about every area


class PracticeTreeprocessor(Treeprocessor):
    """Replaces paragraphs that name a drill or the placement by them."""

    def __init__(self, md: Markdown, rendering: Rendering) -> None:
        """Keep the page's rendering at hand."""
        super().__init__(md)
        self.rendering = rendering

    def run(self, root: Element) -> None:
        """Shape every such paragraph below `root`; an unknown key stays as typed (a check names it)."""
        for parent in list(root.iter()):
            for child in list(parent):
                found = REFERENCE.fullmatch(child.text or "") if child.tag == "p" and not len(child) else None
                if found and (shaped := self._shaped(found[1], found[2])) is not None:
                    shaped.tail = child.tail
                    parent[list(parent).index(child)] = shaped

    def _shaped(self, kind: str, key: str) -> Element | None:
        course = self.rendering.course
        if kind == "drill":
            return self._drill(course.drills[key]) if key in course.drills else None
        areas = [area for area in course.placement.values() if key in (ALL, area.key)]
        return self._placement(areas) if areas else None

    def _drill(self, drill: Drill) -> Element:
        lang, name = self.rendering.lang, f"drill-{drill.key}"
        figure = Element("figure", {"class": f"drill {drill.screen}", "aria-labelledby": name})
        add(figure, "figcaption", drill.title[lang], class_="box-title", id=name)
        add(figure, "p", drill.story[lang])
        screen = add(figure, "div", class_="screen")
        add(screen, "p", self.rendering.word("drill-mark"), class_="mark")
        pieces = add(screen, "ol")
        for piece in drill.pieces:
            add(pieces, "li", piece.words[lang], **({} if piece.look == "text" else {"class_": piece.look}))
        details = add(figure, "details")
        add(details, "summary", self.rendering.word("drill-look"))
        told = add(details, "ol")
        for piece in drill.pieces:
            verdict = self.rendering.word("spot-wrong" if piece.is_wrong else "spot-fine")
            add(add(told, "li"), "strong", f"{verdict}.").tail = f" {piece.why[lang]}"
        add(details, "p", drill.then[lang])
        return figure

    def _placement(self, areas: list[Area]) -> Element:
        whole = Element("div", {"class": "placement", "data-learn": "placement"})
        add(whole, "p", self.rendering.word("placement-how"))
        for area in areas:
            part = add(whole, "div", class_="area", data_area=area.key)
            add(part, "h3", area.title[self.rendering.lang])
            asks = add(part, "ol")
            for ask in area.asks:
                self._ask(asks, ask)
            self._levels(part, area)
        return whole

    def _ask(self, asks: Element, ask: Ask) -> None:
        lang = self.rendering.lang
        question = add(asks, "li", ask.words[lang])
        answers = add(question, "ul", class_="options")
        for answer in ask.answers:
            item = add(answers, "li", f"{answer.words[lang]} ")
            add(item, "small", self.rendering.word("placement-points", n=answer.points))

    def _levels(self, part: Element, area: Area) -> None:
        word = self.rendering.word
        add(part, "p", word("placement-sum", most=area.most))
        table = add(part, "table")
        head = add(add(table, "thead"), "tr")
        for key in ("placement-sum-head", "placement-step-head", "placement-next-head"):
            add(head, "th", word(key))
        body = add(table, "tbody")
        for step, level in enumerate(area.levels, 1):
            row = add(body, "tr")
            add(row, "td", word("placement-from", n=level.least))
            add(row, "td", f"{word('step', n=step)}: {level.words[self.rendering.lang]}")
            self._lessons(add(row, "td"), level)

    def _lessons(self, cell: Element, level: Level) -> None:
        rendering = self.rendering
        up = "../" * (rendering.page_id.count("/") + 1) if rendering.page_id else ""
        pages = (rendering.course.pages.get((page_id, rendering.lang)) for page_id in level.lessons)
        last: Element | None = None
        for page in (page for page in pages if page):
            if last is not None:
                last.tail = "; "
            last = add(cell, "a", page.title, href=f"{up}{page.id}/index.md")
