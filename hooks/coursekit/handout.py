"""A handout: what its template prints for one page, in one look, for one kind of reader.

Participants get no speaker notes and, in a guide, no answers; a lesson's answers stand on a last page of their own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from coursekit.addresses import address
from coursekit.dates import long_date
from coursekit.html_tree import Node, parse
from coursekit.model import Kind
from coursekit.print_tree import Printing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coursekit.model import Course, Page

    Document = dict[str, Any]

FONTS = ("Libertinus Serif",)
LONGEST_RUNNING = 80  # letters of the title in the running header
MARKED = ("h2", "h3", "h4", "h5", "h6", "li")  # elements that a link inside the page can point at
RULED = {"discussion": 2, "local": 3}


@dataclass(frozen=True)
class Look:
    """A variant's measures: millimetres, points, and line spacing in em."""

    name: str
    size: float
    width: float = 210
    height: float = 297
    left: float = 25  # the staple's side
    right: float = 18
    top: float = 22
    bottom: float = 20
    leading: float = 0.72
    ruled: float = 8.5  # between ruled lines; 0 for a look that nobody writes on


LOOKS = {
    "a4": Look("a4", 12.5),
    "large": Look("large", 18, leading=0.68, ruled=11),
    "phone": Look("phone", 12, width=90, height=160, left=6, right=6, top=12, bottom=10, leading=0.66, ruled=0),
}


@dataclass(frozen=True)
class Edition:
    """One handout of a page: in which look, and whether it is the facilitator's."""

    look: str
    is_facilitator: bool = False

    @property
    def name(self) -> str:
        """Its name in outputs.json: "handout", "handout-large", "facilitator", …"""
        kind = "facilitator" if self.is_facilitator else "handout"
        return kind if self.look == "a4" else f"{kind}-{self.look}"


def handouts_of(page: Page, looks: tuple[str, ...]) -> tuple[Edition, ...]:
    """The handouts a page has: one a look, and for a guide the facilitator's too."""
    roles = (False, True) if page.kind is Kind.GUIDE else (False,)
    return tuple(Edition(look, is_facilitator) for look in looks for is_facilitator in roles)


def file_name(page: Page, edition: Edition) -> str:
    """The file's name, ASCII and telling once it is shared: "why-now-en-large.pdf"."""
    parts = [page.slug, *([] if page.lang == "vi" else [page.lang]), *edition.name.removeprefix("handout").split("-")]
    return "-".join(part for part in parts if part) + ".pdf"


def document(course: Course, page: Page, html: str, edition: Edition) -> tuple[Document, Mapping[str, str]]:
    """Everything the template prints, as plain values, and the images it names (name in print → file below content/).

    `html` is the page's rendered Markdown.
    """
    root = parse(html)
    if not edition.is_facilitator:
        _remove(root, "notes")
        _drop_empty_sections(root)
    answers = _answers(root, course.ui[page.lang]) if page.kind is not Kind.GUIDE or edition.is_facilitator else []
    printing = _printing(course, page, root, LOOKS[edition.look])
    body = printing.blocks([_objectives(course, page), *root.children])
    if answers:
        body += [{"t": "break"}, {"t": "small", "c": printing.blocks(answers)}]
    look = {**vars(LOOKS[edition.look]), "fonts": list(FONTS)}
    return {**_front(course, page), "look": look, "body": body}, printing.images


def _printing(course: Course, page: Page, root: Node, look: Look) -> Printing:
    notes = {node.attributes["id"]: node for node in root.walk() if node.attributes.get("id", "").startswith("fn:")}
    ids = frozenset(
        node.attributes["id"] for node in root.walk()
        if node.tag in MARKED and node.attributes.get("id") and ":" not in node.attributes["id"]
    )  # fmt: skip
    base, here = course.site.address, address(course.site, page.id, page.lang)

    def link(target: str) -> str | None:
        if target.startswith(("http://", "https://", "mailto:")):
            return target
        return urljoin(base + here, target) if base else None

    return Printing(here=here, notes=notes, ids=ids, link=link, ruled=RULED if look.ruled else {})


def _front(course: Course, page: Page) -> Document:
    ui, site, lang = course.ui[page.lang], course.site, page.lang
    unit = course.unit_of(page.id)
    facts = [ui["minutes"].format(n=page.minutes)]
    if page.step is not None:
        facts.append(ui["step"].format(n=page.step))
    facts.append(ui["updated"].format(date=long_date(page.updated, ui)))
    where = site.address + address(site, page.id, lang) if site.address else None
    return {
        "lang": lang,
        "title": page.title,
        "summary": page.summary,
        "unit": unit.title[lang] if unit else None,
        "facts": " · ".join(facts),
        "author": site.owner[lang] if site.owner else site.title[lang],
        "keywords": [site.title[lang]],
        "date": [page.updated.year, page.updated.month, page.updated.day],
        "running": page.title if len(page.title) <= LONGEST_RUNNING else f"{page.title[:LONGEST_RUNNING]}…",
        "footer": f"{site.title[lang]} · {long_date(page.updated, ui)}",
        "address": where,
        "qr": where is not None,
        "qr-alt": f"{ui['page-address']}: {where}" if where else "",
    }


def _objectives(course: Course, page: Page) -> Node:
    items = [Node("li", children=[objective]) for objective in page.objectives]
    title = Node("p", {"class": "box-title"}, [course.ui[page.lang]["objectives"]])
    return Node("div", {"class": "box objectives"}, [title, Node("ul", children=list(items))])


def _remove(node: Node, role: str) -> None:
    node.children = [child for child in node.children if isinstance(child, str) or not child.has_class(role)]
    for child in node.elements():
        _remove(child, role)


def _drop_empty_sections(root: Node) -> None:
    """A heading whose whole section was notes would stand alone."""
    kept: list[Node | str] = []
    for child in root.children:
        level = child.tag if isinstance(child, Node) and child.tag in ("h2", "h3") else None
        while level and kept and isinstance(kept[-1], Node) and kept[-1].tag in ("h2", "h3") and kept[-1].tag >= level:
            kept.pop()
        if isinstance(child, Node) or child.strip():
            kept.append(child)
    root.children = kept


def _answers(root: Node, ui: Any) -> list[Node | str]:
    """The questions of every self-check with what each option's feedback says, under a heading."""
    items: list[Node | str] = []
    for box in (node for node in root.walk() if node.has_class("self-check")):
        for question in (item for found in box.elements() if found.tag == "ol" for item in found.elements()):
            words = [child for child in question.children if isinstance(child, str) or child.tag != "ul"]
            options = [_told(item) for item in question.walk() if item.tag == "details"]
            items.append(Node("li", children=[*words, Node("ul", children=list(options))]))
    return [Node("h2", children=[ui["answer"]]), Node("ol", children=items)] if items else []


def _told(option: Node) -> Node:
    summary, feedback = option.elements()
    return Node("li", children=[Node("em", children=summary.children), Node("br"), *replace(feedback).children])
