"""Footnotes the compiler left behind: what to change in a printed tree so that each stands on the page of its call.

The compiler makes room for a footnote and sets its page again; the line that calls it may then have to move on with its
neighbours, and the footnote stays. Two changes near the call help: lines that may part from their neighbours, and a new
page before what calls. Where neither does, the handout has its notes at its end.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any

from coursekit.print_fit import has_notes

if TYPE_CHECKING:
    from collections.abc import Iterator

    Printed = dict[str, Any]

HOLDING = ("box", "quote", "back", "answers")  # nodes of blocks, between which a page may end


def brought_together(body: list[Printed], away: str) -> list[Printed] | None:
    """The tree with one more change for the footnote of this id, or None where there is nothing left to try."""
    body = deepcopy(body)
    spots = list(_spots(body, away))
    neighbours, place = spots[-1]
    changed = _loosened(neighbours[place]) or _divided(neighbours, place, away) or _moved(spots)
    return body if changed else None


def notes_at_the_end(body: list[Printed]) -> list[Printed]:
    """The tree with its footnotes as a list at its end, before the answers; calls are links to it."""
    notes: list[Printed] = []
    body = _with_links(body, notes)
    answers = [body.pop()] if body[-1]["t"] == "answers" else []
    return [*body, {"t": "hr"}, {"t": "back", "c": [{"t": "ol", "c": notes}]}, *answers]


def _spots(nodes: list[Printed], note: str) -> Iterator[tuple[list[Printed], int]]:
    """The nodes around a call as places among their neighbours, from the outermost in, where a page may end before."""
    place = next(at for at, node in enumerate(nodes) if _calls(node, note))
    yield nodes, place
    node = nodes[place]
    if not node.get("whole") and (node.get("t") in HOLDING or "apart" in node):
        yield from _spots(node["c"], note)


def _calls(node: Any, note: str) -> bool:
    if isinstance(node, list):
        return any(_calls(one, note) for one in node)
    if not isinstance(node, dict):
        return False
    return (node.get("t") == "note" and node["id"] == note) or any(_calls(inner, note) for inner in node.values())


def _loosened(node: Printed) -> bool:
    if node.get("t") != "p" or "loose" in node:
        return False
    node["loose"] = True
    return True


def _divided(neighbours: list[Printed], place: int, note: str) -> bool:
    """Whether a long table could be divided before the row that calls: the rest, with its head, on a new page."""
    table = neighbours[place]
    if table.get("t") != "table" or table["whole"] or has_notes(table["head"]):
        return False
    at = next(at for at, row in enumerate(table["rows"]) if _calls(row, note))
    if at:
        rest = table | {"rows": table["rows"][at:], "break": True}
        neighbours[place : place + 1] = [table | {"rows": table["rows"][:at]}, rest]
    return at > 0


def _moved(spots: list[tuple[list[Printed], int]]) -> bool:
    """Whether the innermost block around the call that is not the first of its neighbours could be given a new page."""
    for neighbours, last in reversed(spots):
        place = last
        while place and _leads(neighbours[place - 1]):
            place -= 1
        if place:
            fresh = "break" not in neighbours[place]
            neighbours[place]["break"] = True
            return fresh
    return False


def _leads(node: Printed) -> bool:
    """Whether a node stays with the one below it."""
    return node.get("t") in ("h", "title") or "leads" in node


def _with_links(node: Any, notes: list[Printed]) -> Any:
    if isinstance(node, list):
        return [_with_links(one, notes) for one in node]
    if not isinstance(node, dict):
        return node
    if node.get("t") not in ("note", "again"):
        return {key: _with_links(inner, notes) for key, inner in node.items()}
    known = [note["id"] for note in notes]
    if node["id"] not in known:
        notes.append({"id": node["id"], "c": []})
        notes[len(known)]["c"] = [{"t": "p", "c": _with_links(node["c"], notes)}]
    number = [note["id"] for note in notes].index(node["id"]) + 1
    return {"t": "goto", "to": node["id"], "c": [{"t": "sup", "c": [str(number)]}]}
