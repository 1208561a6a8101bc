"""A handout: what its template prints for one page, in one look, for one kind of reader.

Participants get no speaker notes and, in a guide, no answers; a lesson's answers stand on a last page of their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from coursekit.addresses import address
from coursekit.dates import long_date
from coursekit.documents.printed import viewed
from coursekit.html_tree import Node, parse
from coursekit.model import Kind
from coursekit.print_fit import LETTER, Sheet, keep_whole
from coursekit.print_tree import Printing
from coursekit.print_words import kept

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coursekit.model import Course, Page

    Document = dict[str, Any]

FONTS = ("Libertinus Serif",)
MARKED = ("h2", "h3", "h4", "h5", "h6", "li")  # elements that a link inside the page can point at
RULED = {"discussion": 2, "local": 3}


@dataclass(frozen=True)
class Tighter:
    """Closer measures, and how many millimetres of a last page they save, for each page before it.

    The numbers are those by which handouts of the course lost a page.
    """

    text: float
    answers: float
    measures: tuple[tuple[str, float], ...]


@dataclass(frozen=True)
class Look:
    """A variant's measures: millimetres, points, the rest in em."""

    name: str
    size: float
    width: float = 210
    height: float = 297
    left: float = 25  # the staple's side
    right: float = 18
    top: float = 20
    bottom: float = 17
    leading: float = 0.66
    air: float = 1  # what the space around boxes and headings is multiplied by
    title: float = 1.5
    small: float = 0.8  # header and footer
    back: float = 0.9  # terms, sources, answers
    ruled: float = 8  # between ruled lines; 0 for a look that nobody writes on
    qr: float = 24  # 0 for a look that is read on the phone that would have to scan it
    tight: Tighter | None = None  # what may save a last page of a few lines

    @property
    def sheet(self) -> Sheet:
        """About how much goes on a page."""
        line, page = (self.width - self.left - self.right) * MM, (self.height - self.top - self.bottom) * MM
        return Sheet(int(line / self.size / LETTER), int(page / self.size / (CAPITAL + self.leading)))

    def plain(self) -> dict[str, Any]:
        """As the press reads it: "few" is what is worth the closer measures of "tight"."""
        few, tight = ([self.tight.text, self.tight.answers], dict(self.tight.measures)) if self.tight else ([], {})
        return {**vars(self), "fonts": list(FONTS), "few": few, "tight": tight}


MM = 72 / 25.4
CAPITAL = 0.65  # height of a capital letter, in em
LOOKS = {
    "a4": Look(
        "a4", 12, leading=0.65, back=0.87, ruled=7.5,
        tight=Tighter(10.5, 9, (("leading", 0.62), ("top", 17), ("bottom", 15), ("ruled", 7), ("air", 0.75))),
    ),
    "large": Look(
        "large", 18, leading=0.64, title=1.35, back=1, ruled=10,
        tight=Tighter(17.5, 12, (("leading", 0.6), ("top", 18), ("bottom", 15), ("ruled", 8), ("air", 0.8))),
    ),
    "phone": Look(
        "phone", 12, width=90, height=160, left=6, right=6, top=13, bottom=11,
        leading=0.66, title=1.35, small=0.75, back=0.92, ruled=0, qr=0,
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Edition:
    """One handout of a page: in which look, and whether it is the facilitator's."""

    look: str
    is_facilitator: bool = False
    part: str = ""  # of a page with an imported text: "text", "notes", or both of them

    @property
    def name(self) -> str:
        """Its name in outputs.json: "handout", "handout-large", "handout-text", "facilitator", …"""
        kind = "facilitator" if self.is_facilitator else f"handout-{self.part}".rstrip("-")
        return kind if self.look == "a4" else f"{kind}-{self.look}"


def handouts_of(page: Page, looks: tuple[str, ...], *, has_text: bool = False) -> tuple[Edition, ...]:
    """The handouts a page has: one a look, for a guide the facilitator's too, for an imported text each view's."""
    if has_text:
        return tuple(Edition(look, part=part) for look in looks for part in ("", "text", "notes"))
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
    root = viewed(parse(html), edition.part)
    if not edition.is_facilitator:
        _remove(root, "notes")
        _drop_empty_sections(root)
    answers = _answers(root, course.ui[page.lang]) if page.kind is not Kind.GUIDE or edition.is_facilitator else []
    look = LOOKS[edition.look]
    printing = _printing(course, page, root, look)
    objectives = [_objectives(course, page)] if page.objectives and edition.part != "text" else []  # they are ours
    body = printing.blocks([*objectives, *root.children])
    if answers:
        body.append({"t": "answers", "c": keep_whole(printing.blocks(answers), look.sheet, 0.15)})
    return {**_front(course, page, look), "look": look.plain(), "body": body}, printing.images


def _printing(course: Course, page: Page, root: Node, look: Look) -> Printing:
    notes, ids, asked = {}, set(), set()
    for node in root.walk():
        own, target = node.attributes.get("id", ""), node.attributes.get("href", "")
        if own.startswith("fn:"):
            notes[own] = node
        elif own and node.tag in MARKED and ":" not in own:
            ids.add(own)
        elif target.startswith("#"):
            asked.add(target[1:])
    base, here = course.site.address, address(course.site, page.id, page.lang)

    def link(target: str) -> str | None:
        if target.startswith(("http://", "https://", "mailto:")):
            return target
        return urljoin(base + here, target) if base else None

    return Printing(here=here, notes=notes, ids=frozenset(ids & asked), link=link, ruled=RULED if look.ruled else {},
                    sheet=look.sheet)  # fmt: skip


def _front(course: Course, page: Page, look: Look) -> Document:
    ui, site, lang = course.ui[page.lang], course.site, page.lang
    unit = course.unit_of(page.id)
    facts = [ui["minutes"].format(n=page.minutes)] if page.minutes is not None else []
    if page.step is not None:
        facts.append(ui["step"].format(n=page.step))
    facts.append(ui["updated"].format(date=long_date(page.updated, ui)))
    where = site.address + address(site, page.id, lang) if site.address else None
    day = long_date(page.updated, ui)
    room = int(look.sheet.letters / look.small)  # letters in the running header
    return {
        "lang": lang,
        "title": page.title,
        "summary": page.summary,
        "unit": unit.title[lang] if unit else None,
        "facts": [part for fact in facts for part in (" · ", {"t": "keep", "c": [fact]})][1:],
        "author": site.owner[lang] if site.owner else site.title[lang],
        "keywords": [site.title[lang]],
        "date": [page.updated.year, page.updated.month, page.updated.day],
        "running": _cut(page.title, room),
        "footer": " · ".join((_cut(site.title[lang], room - len(day) - 8), day)),
        "address": [{"t": "a", "href": where, "c": kept(where)}] if where else None,
        "qr": where if look.qr else None,
        "qr-alt": f"{ui['page-address']}: {where}" if where else "",
    }


def _cut(text: str, most: int) -> str:
    """A text that fits on one line, cut between words."""
    return text if len(text) <= most else text[: max(most, 8)].rpartition(" ")[0].rstrip(" ,.;:–") + "…"


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
    feet = [child for child in root.elements() if child.has_class("footnote")]
    kept: list[Node | str] = []
    for child in [*(child for child in root.children if child not in feet), Node("section")]:
        # Terms, sources and the end close a section, too.
        tag = "" if isinstance(child, str) else {"section": "h2"}.get(child.tag, child.tag)
        while tag in ("h2", "h3") and kept and isinstance(kept[-1], Node) and "h3" >= kept[-1].tag >= tag:
            kept.pop()
        if isinstance(child, Node) or child.strip():
            kept.append(child)
    root.children = [*kept[:-1], *feet]


def _answers(root: Node, ui: Any) -> list[Node | str]:
    """What to think of every drill, and the questions of every self-check with what is said of each option."""
    drills = [part for node in root.walk() if node.has_class("drill") for part in _key(node)]
    items: list[Node | str] = []
    for box in (node for node in root.walk() if node.has_class("self-check")):
        for question in (item for found in box.elements() if found.tag == "ol" for item in found.elements()):
            words = [part for child in question.children for part in _asked(child)]
            options = [_told(item) for item in question.walk() if item.tag == "details"]
            items.append(Node("li", children=[*words, Node("ul", children=list(options))]))
    told = [*drills, *([Node("ol", children=items)] if items else [])]
    return [Node("h2", children=[ui["answers"]]), *told] if told else []


def _key(drill: Node) -> list[Node | str]:
    """A drill's name and what unfolds below it."""
    *asked, details = drill.elements()
    return [Node("p", children=[Node("strong", children=asked[0].children)]), *details.elements()[1:]]


def _asked(part: Node | str) -> list[Node | str]:
    """What of a part of a question is asked, not answered: its words, and the letters to match with."""
    if isinstance(part, str) or not (part.tag == "ul" or part.has_class("match")):
        return [part]
    return [child for child in part.elements() if child.tag == "ol"]


def _told(option: Node) -> Node:
    summary, feedback = option.elements()
    return Node("li", children=[*summary.children, Node("br"), *feedback.children])
