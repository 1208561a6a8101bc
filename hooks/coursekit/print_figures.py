"""Figures on paper: drills as cards to cut out, diagrams as their tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.print_fit import MOST
from coursekit.print_words import trimmed

if TYPE_CHECKING:
    from coursekit.html_tree import Node
    from coursekit.print_tree import Printing
    from coursekit.print_words import Printed


def figure(printing: Printing, node: Node) -> list[Printed]:
    """A drill is a card to cut out, without what to think of it; a diagram prints its table."""
    if node.has_class("diagram"):
        return _diagram(printing, node)
    if not node.has_class("drill"):
        return printing.inside(node)
    title, *rest = [child for child in node.elements() if child.tag != "details"]
    found = [{"t": "title", "c": trimmed(printing.inline(title.children))}, *printing.blocks([*rest])]
    return [{"t": "box", "role": "drill", "tone": "dashed", "whole": printing.together(found, MOST), "c": found}]


def _diagram(printing: Printing, node: Node) -> list[Printed]:
    """Its title and what is said of it; its table stands for the drawing, and there is nothing to open."""
    title, *rest = node.elements()
    shown = [inner for child in rest for inner in (child.elements() if child.tag == "details" else [child])]
    name = trimmed(printing.inline(title.children))
    return [{"t": "title", "c": name}, *printing.blocks([inner for inner in shown if inner.tag != "summary"])]
