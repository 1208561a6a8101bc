"""A fact whose measure ("nearly", "more than") is not the same in its phrase, its key and what is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.cited import labelled
from coursekit.content_paths import data_path
from coursekit.fact_numbers import measures, numbers
from coursekit.placed import line_of
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Fact
    from coursekit.problem import Problem

RULE = Rule(
    "C107",
    vi="'{name}': cạnh số {number}, 'phrase' ghi {there_vi}, còn {where} ghi {here_vi}. Hãy giữ đúng mức của tài liệu ở 'phrase', 'show' và 'qualifier'.",
    en="'{name}': beside {number} the 'phrase' has {there_en}, but {where} has {here_en}. Keep the document's own measure in 'phrase', 'show' and 'qualifier'.",
)
_NAMES = {
    "more-than": ("“hơn”", "“more than”"),
    "nearly": ("“gần”", "“nearly”"),
    "at-least": ("“ít nhất”", "“at least”"),
    "about": ("“khoảng”", "“about”"),
    None: ("trống", "nothing"),
}


def check(course: Course) -> Iterator[Problem]:
    """Only numbers that the phrase gives in digits. A page's own words may leave the measure to their sentence."""
    for fact in course.facts.values():
        yield from _in_facts(fact)
    for path, line, fact, words in labelled(course):
        true = measures(fact.phrase)
        for number, measure in measures(words).items():
            if measure != true.get(number):
                yield RULE.at(path, line, name=fact.key, where=f"“{words}”", **_told(number, true, measure))


def _in_facts(fact: Fact) -> Iterator[Problem]:
    true, path = measures(fact.phrase), data_path("facts")
    printed = {number for shown in fact.show.values() for number in numbers(shown)} & numbers(fact.phrase).keys()
    for lang, shown in fact.show.items():
        here = measures(shown)
        for number in sorted(printed & numbers(shown).keys()):
            if here.get(number) != true.get(number):
                values = _told(number, true, here.get(number))
                yield RULE.at(path, line_of(shown, fact.line), name=fact.key, where=f"show.{lang}", **values)
    qualifier = None if fact.qualifier == "exactly" else fact.qualifier
    if printed and qualifier not in {true.get(number) for number in printed}:
        values = _told(min(printed), true, qualifier)
        yield RULE.at(path, line_of(fact.qualifier, fact.line), name=fact.key, where="'qualifier'", **values)


def _told(number: str, true: dict[str, str], here: str | None) -> dict[str, str]:
    (there_vi, there_en), (here_vi, here_en) = _NAMES[true.get(number)], _NAMES[here]
    return {"number": number, "there_vi": there_vi, "there_en": there_en, "here_vi": here_vi, "here_en": here_en}
