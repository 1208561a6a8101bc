"""Add a page to a unit in the text of units.yml, touching nothing else: comments and layout are the editor's."""

from __future__ import annotations

import re

KEY = re.compile(r"^([a-z0-9][a-z0-9-]*):\s*(#.*)?$")
ITEM = re.compile(r"^(\s+)- ")


def units(text: str) -> list[str]:
    """The units' keys, in order."""
    return [match[1] for line in text.splitlines() if (match := KEY.match(line))]


def with_page(text: str, unit: str, key: str, page_id: str) -> str | None:
    """The text with the page at the end of the unit's list `key` ("entries" or "guides").

    None if there is no such unit. A unit without the list gets one; one written in one line gets the page at its end.
    """
    lines = text.splitlines()
    if unit not in units(text):
        return None
    start = next(number for number, line in enumerate(lines) if (match := KEY.match(line)) and match[1] == unit)
    after = (number for number in range(start + 1, len(lines)) if lines[number][:1].strip() not in ("", "#"))
    block = range(start + 1, next(after, len(lines)))
    if any(re.search(rf"[-,\[]\s*{re.escape(page_id)}\s*([],#]|$)", lines[number]) for number in block):
        return text
    head = next((number for number in block if re.match(rf"\s+{key}:", lines[number])), None)
    if head is None:
        lines[_last(lines, block) + 1 : _last(lines, block) + 1] = [f"  {key}:", f"    - {page_id}"]
    elif (bracket := lines[head].rfind("]")) != -1:
        comma = "" if re.search(r"\[\s*\]", lines[head]) else ", "
        lines[head] = f"{lines[head][:bracket]}{comma}{page_id}{lines[head][bracket:]}"
    else:
        items = [number for number in range(head + 1, block.stop) if _is_item_of(lines, head, number)]
        indent = ITEM.match(lines[items[-1]]) if items else None
        place = items[-1] if items else head
        lines.insert(place + 1, f"{indent[1] if indent else '    '}- {page_id}")
    return "\n".join(lines) + "\n"


def _is_item_of(lines: list[str], head: int, number: int) -> bool:
    between = lines[head + 1 : number + 1]
    return bool(ITEM.match(lines[number])) and all(not line.strip() or line.strip()[0] in "-#" for line in between)


def _last(lines: list[str], block: range) -> int:
    """The last line of a unit that says something."""
    return max((number for number in block if lines[number].strip()), default=block.start - 1)
