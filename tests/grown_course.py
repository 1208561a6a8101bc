"""The small course, grown until none of its lists fits where there is little room on a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

FIRST_WORDS = ("An", "Bạn", "Con", "Đọc", "Em", "Gần", "Học", "Ích", "Khi", "Làm", "Mở", "Nghe", "Ôn", "Phố", "Quê")
LESSONS = range(10, 34)
ALONE = LESSONS[-8:]  # those with a unit for each
GUIDES = range(10, 16)
TERMS = ("Bay", "Cay", "Hay", "May", "Say", "Tay")


def grown(text: Callable[[str], str]) -> dict[str, str]:
    """What to lay over it: many lessons in one unit, many units, guides and terms, changes in many months."""
    files = {}
    for lang in ("vi", "en"):
        lesson, guide = text(f"lessons/first/index.{lang}.md"), text(f"guides/meeting/index.{lang}.md")
        for number in LESSONS:
            day = f"2025-{number % 9 + 1:02}-{number % 3 + 1:02}"
            title = f"{FIRST_WORDS[number % len(FIRST_WORDS)]} {number}"
            files[f"lessons/more-{number}/index.{lang}.md"] = _with(lesson, title=title, updated=day)
        for number in GUIDES:
            files[f"guides/more-{number}/index.{lang}.md"] = _with(guide, title=f"Họp {number}")
    guides = ", ".join(f"guides/more-{number}" for number in GUIDES)
    first = text("data/units.yml").replace("[guides/meeting]", f"[guides/meeting, {guides}]")
    units = {"unit-2": LESSONS[: -len(ALONE)], **{f"unit-{number}": [number] for number in ALONE}}
    files["data/units.yml"] = first + "".join(_unit(key, numbers) for key, numbers in units.items())
    files["data/glossary.yml"] = text("data/glossary.yml") + "".join(map(_term, TERMS))
    files["data/coverage.yml"] = (
        f"one:\n  title: {{vi: Một, en: One}}\n  sources: [plan]\n  carried_by: {_ids(LESSONS)}\n"
        "two:\n  title: {vi: Hai, en: Two}\n  sources: [plan, paper]\n  carried_by: [article]\n"
    )
    return files


def _with(text: str, **values: str) -> str:
    for key, value in values.items():
        text = re.sub(rf"(?m)^{key}: .*$", f"{key}: {value}", text)
    return text


def _ids(numbers: range | list[int]) -> str:
    return f"[{', '.join(f'lessons/more-{number}' for number in numbers)}]"


def _unit(key: str, numbers: range | list[int]) -> str:
    names = f"{{vi: Phần {key[5:]}, en: Unit {key[5:]}}}"
    return f"{key}:\n  title: {names}\n  summary: {{vi: Thử., en: Try.}}\n  entries: {_ids(numbers)}\n"


def _term(word: str) -> str:
    named = f"{{vi: {word} từ, en: {word} term}}"
    return f"term-{word.lower()}:\n  term: {named}\n  definition: {{vi: Nghĩa là thế., en: So.}}\n"
