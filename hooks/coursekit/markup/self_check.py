"""A self-check without JavaScript: every option is a small disclosure that unfolds whether it fits and why.

What an author writes is said in `coursekit.self_check`. One function a kind of question; each reads its own list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from coursekit.markup.rendering import add
from coursekit.self_check import STEP, mixed, read_options

if TYPE_CHECKING:
    from collections.abc import Callable

    from coursekit.markdown_parts import Option
    from coursekit.markup.rendering import Rendering

LETTERS = "ABCDEF"


def shape_self_check(box: Element, rendering: Rendering) -> None:
    """Give the questions of a self-check box their form, in place."""
    questions = [item for items in box.findall("ol") for item in items.findall("li")]
    for question in questions:
        for options in [child for child in question if child.tag in ("ol", "ul")]:
            mark = STEP if options.tag == "ol" else ""
            kind, found = read_options((0, mark, _text_of(item).strip()) for item in options.findall("li"))
            if kind in SHAPES:
                place = list(question).index(options)
                question.remove(options)
                question.insert(place, SHAPES[kind](found, rendering))
    if questions:
        hint = Element("p", {"class": "hint"})
        hint.text = rendering.word("check-hint")
        box.insert(1, hint)


def _choice(options: tuple[Option, ...], rendering: Rendering) -> Element:
    shaped = Element("ul", {"class": "options"})
    if sum(option.is_right for option in options) > 1:
        add(shaped, "li", rendering.word("several-right"), class_="hint")
    for option in options:
        _unfolding(shaped, option, rendering.word("right" if option.is_right else "not-right") + ".")
    return shaped


def _spot(options: tuple[Option, ...], rendering: Rendering) -> Element:
    shaped = Element("ul", {"class": "options spot"})
    add(shaped, "li", rendering.word("spot-hint"), class_="hint")
    for option in options:
        _unfolding(shaped, option, rendering.word("spot-fine" if option.is_right else "spot-wrong") + ".")
    return shaped


def _order(options: tuple[Option, ...], rendering: Rendering) -> Element:
    shaped = Element("ul", {"class": "options order"})
    add(shaped, "li", rendering.word("order-hint"), class_="hint")
    for at in mixed([option.text for option in options]):
        _unfolding(shaped, options[at], rendering.word("order-place", n=at + 1) + ".", str(at + 1))
    return shaped


def _match(options: tuple[Option, ...], rendering: Rendering) -> Element:
    shaped = Element("div", {"class": "match"})
    add(shaped, "div", rendering.word("match-hint"), class_="hint")
    order = mixed([option.pair for option in options])
    rights = add(shaped, "ol", type="A")
    for at in order:
        add(rights, "li", options[at].pair)
    lefts = add(shaped, "ul", class_="options")
    for at, option in enumerate(options):
        letter = LETTERS[order.index(at) % len(LETTERS)]
        _unfolding(lefts, option, f"{letter}. {option.pair}.", letter)
    return shaped


SHAPES: dict[str, Callable[[tuple[Option, ...], Rendering], Element]] = {
    "choice": _choice, "order": _order, "match": _match, "spot": _spot,
}  # fmt: skip


def _unfolding(options: Element, option: Option, verdict: str, answer: str = "") -> None:
    """An option that unfolds a verdict and why; `answer` is what a script compares with (a place, a letter)."""
    item = add(options, "li", **({"data_n": answer} if answer else {}))
    details = add(item, "details")
    add(details, "summary", option.text)
    told = add(details, "p", class_="right" if option.is_right else "wrong")
    add(told, "strong", verdict.replace("..", ".")).tail = f" {option.feedback}"


def _text_of(item: Element) -> str:
    # A "loose" list puts its text into a paragraph, a tight one into the item itself.
    first = item.find("p")
    return (item.text or "") if (item.text or "").strip() or first is None else (first.text or "")
