"""A self-check without JavaScript: every option is a small disclosure that unfolds whether it fits and why.

The author writes `- [x] option => feedback`. The parser looks at one list item at a time, so that further kinds of
question can be added beside this one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from coursekit.markup.rendering import add

if TYPE_CHECKING:
    from coursekit.markup.rendering import Rendering

OPTION = re.compile(r"\[(?P<mark>[ xX])\]\s+(?P<text>.*?)\s+=>\s+(?P<feedback>.*)", re.DOTALL)


def shape_self_check(box: Element, rendering: Rendering) -> None:
    """Give the questions of a self-check box their form, in place."""
    questions = [item for items in box.findall("ol") for item in items.findall("li")]
    for question in questions:
        for options in question.findall("ul"):
            _shape_options(options, rendering)
    if questions:
        hint = Element("p", {"class": "hint"})
        hint.text = rendering.word("check-hint")
        box.insert(1, hint)


def _shape_options(options: Element, rendering: Rendering) -> None:
    found = [(item, OPTION.match(_text_of(item).strip())) for item in options.findall("li")]
    right = sum(1 for _, match in found if match and match["mark"] != " ")
    options.set("class", "options")
    for item, match in found:
        if match is not None:
            _shape_option(item, match, rendering)
    if right > 1:
        several = Element("li", {"class": "hint"})
        several.text = rendering.word("several-right")
        options.insert(0, several)


def _shape_option(item: Element, match: re.Match[str], rendering: Rendering) -> None:
    fits = match["mark"] != " "
    for child in list(item):
        item.remove(child)
    item.text = None
    details = add(item, "details")
    add(details, "summary", match["text"])
    verdict = add(details, "p", class_="right" if fits else "wrong")
    add(verdict, "strong", rendering.word("right" if fits else "not-right") + ".").tail = f" {match['feedback']}"


def _text_of(item: Element) -> str:
    # A "loose" list puts its text into a paragraph, a tight one into the item itself.
    first = item.find("p")
    return (item.text or "") if (item.text or "").strip() or first is None else (first.text or "")
