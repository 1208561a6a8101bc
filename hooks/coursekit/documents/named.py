"""The documents that a document names, with their dates: "Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị".

A document is known by its number, by its kind and the meeting that made it, or, a law, by its year. A date or a body
that stands close behind it, in the same clause, belongs to it. The words are those of study.yml.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from coursekit.documents.passages import bare
from coursekit.documents.rules import words_of_kind
from coursekit.plain_words import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from coursekit.documents.passages import Passage
    from coursekit.documents.rules import StudyRule

Day = tuple[int, ...]  # (year), (year, month) or (year, month, day); () where none is given

_CAPITALS = "A-ZĐ"
_NUMBER = rf"\d{{1,5}}(?:/\d{{4}})?(?:[-/][{_CAPITALS}][A-Za-zĐđ]{{0,11}}){{1,4}}"
_ROMAN = r"[IVXL]{1,6}\b"
_ORDINAL = r"(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
_WORD = r"[^\s,.;:()“”\"]+"
_GAP, _BEFORE, _ABOUT = 24, 60, 24  # letters between a document and what belongs to it; words of what it is about
_STOP = re.compile(r"[.;!?](?:\s|$)")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July",
           "August", "September", "October", "November", "December")  # fmt: skip
_DATES = {
    "vi": re.compile(
        r"(?:ngày\s+)?(?<![\d/-])(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>\d{4})(?![\d/-])"
        r"|ngày\s+(?P<d2>\d{1,2})\s+tháng\s+(?P<m2>\d{1,2})\s+năm\s+(?P<y2>\d{4})"
        r"|tháng\s+(?P<m3>\d{1,2})(?:[/-]|\s+năm\s+)(?P<y3>\d{4})",
        re.IGNORECASE,
    ),
    "en": re.compile(rf"(?:(?P<d>\d{{1,2}})\s+)?(?P<month>{'|'.join(_MONTHS)})\s+(?P<y>\d{{4}})"),
}
_ON = {"vi": re.compile(r"[\s,]*về\s+(?:việc\s+)?"), "en": re.compile(r"[\s,]*\bon\s+")}
_QUOTED = re.compile(r"“[^”]{3,200}”")


@dataclass(frozen=True)
class Named:
    """A document that is named, as it is first written, and where."""

    label: str
    day: Day = ()
    body: str = ""  # who made it, as written
    about: str = ""
    places: tuple[str, ...] = ()  # names of passages

    @property
    def key(self) -> str:
        """What tells it from others: its number, else its words."""
        number = re.search(_NUMBER, self.label)
        return number[0].upper() if number else " ".join(folded(self.label).split())


def documents_named(passages: Iterable[Passage], rules: tuple[StudyRule, ...], lang: str) -> list[Named]:
    """Every document once: those with a date in the order of time, then the others in the order of the text."""
    found: dict[str, Named] = {}
    pattern = _pattern(rules, lang)
    for passage in passages:
        for one in _in_text(bare(passage.text), pattern, lang):
            old = found.get(one.key, one)
            places = tuple(dict.fromkeys((*old.places, passage.name)))
            found[one.key] = Named(old.label, old.day or one.day, old.body or one.body, old.about or one.about, places)
    return sorted(found.values(), key=lambda one: (not one.day, one.day))


def _pattern(rules: tuple[StudyRule, ...], lang: str) -> re.Pattern[str]:
    """One pattern for all that counts; what stands first in it is tried first."""

    def any_of(kind: str) -> str:
        return "|".join(map(re.escape, words_of_kind(rules, kind, lang))) or r"(?!)"

    kind, meeting = rf"(?:{any_of('document')})", rf"(?:{any_of('meeting')})"
    if lang == "vi":
        held = rf"{meeting}(?:\s+{_WORD}){{0,9}}?\s+(?-i:{_ROMAN})(?:(?:,|\s+và)\s+(?:{meeting}\s+)?(?-i:{_ROMAN}))*"
        made = rf"(?:{kind}\s+(?:số\s+)?)?(?-i:{_NUMBER})"
        led = rf"{kind}\s+(?:của\s+)?(?:{any_of('body')}\s+)?"
        law = rf"(?:{any_of('law')})(?:\s+{_WORD}){{0,6}}?\s+(?:năm\s+)?(?P<year>\d{{4}})"
    else:
        held = (
            rf"(?:the\s+)?{_ORDINAL}(?:\s+and\s+{_ORDINAL})?\s+(?:{_WORD}\s+){{0,2}}?{meeting}"
            rf"(?:,?\s+(?:of\s+)?(?:the\s+)?{_ORDINAL}[\s\w-]{{0,12}}?\s+Central\s+Committee)?"
        )
        made = rf"(?:{kind}\s+(?:No\.?\s+|number\s+)?)?(?-i:{_NUMBER})"
        led = rf"{kind}\s+of\s+(?:the\s+)?"
        law = rf"(?:{any_of('law')})(?:\s+{_WORD}){{0,6}}?\s+(?:of\s+)?(?P<year>\d{{4}})"
    body = rf"(?:{any_of('body')})(?:\s+(?:Đảng\s+)?kh(?:óa|oá)\s+(?-i:{_ROMAN}))?"
    return re.compile(
        rf"(?<![\w/-])(?:(?P<made>{made})|(?P<law>{law})|(?P<led>{led}{held})|(?P<body>{body})|(?P<held>{held}))(?![\w/])",
        re.IGNORECASE,
    )


def _in_text(text: str, pattern: re.Pattern[str], lang: str) -> Iterator[Named]:
    """The documents that a text names, in order, each with what belongs to it."""
    dates = _DATES[lang]
    documents: list[tuple[Named, int]] = []  # with where what belongs to it ends
    hits: list[re.Match[str]] = []
    loose: tuple[Day, int] = ((), 0)  # a date before its document
    for match in sorted((*dates.finditer(text), *pattern.finditer(text)), key=lambda hit: hit.start()):
        if match.re is dates:
            loose = (_day(match), match.end())
            _attach(documents, text, match, day=loose[0])
            continue
        belongs = bool(match["body"] or match["held"]) and _attach(documents, text, match, body=match[0])
        if not belongs and not match["body"]:
            day = (int(match["year"]),) if match["law"] else _before(text, loose, match.start(), documents)
            documents.append((Named(" ".join(match[0].split()), day), match.end()))
            hits.append(match)
    for (one, end), following in zip(documents, [*hits, None][1:], strict=True):
        yield replace(one, about=_about(text[end : _reach(text, following)], lang))


def _reach(text: str, following: re.Match[str] | None) -> int:
    """How far what a document is about can go: to the next one, and over its name where the clause goes on with it."""
    if following is None:
        return len(text)
    before = text[: following.start()].rstrip()
    return following.start() if before.endswith((*",.;:(", " và", " and")) else following.end()


def _attach(
    documents: list[tuple[Named, int]], text: str, match: re.Match[str], *, day: Day = (), body: str = ""
) -> bool:
    """Give a date or a body to the document just before it, if it has none and stands close."""
    if not documents:
        return False
    one, end = documents[-1]
    between = text[end : match.start()]
    if match.start() < end or len(between) > _GAP or _STOP.search(between) or (day and one.day) or (body and one.body):
        return False
    documents[-1] = (replace(one, day=day or one.day, body=body or one.body), match.end())
    return True


def _before(text: str, loose: tuple[Day, int], start: int, documents: Sequence[tuple[Named, int]]) -> Day:
    """A date shortly before a document ("On 22 December 2024 the Politburo …"), unless another document has it."""
    day, end = loose
    is_free = not any(stop >= end for _, stop in documents)
    return day if day and is_free and start - end <= _BEFORE and not _STOP.search(text[end:start]) else ()


def _day(match: re.Match[str]) -> Day:
    known = {name: value for name, value in match.groupdict().items() if value}
    if "month" in known:
        found = (int(known["y"]), _MONTHS.index(known["month"]) + 1, int(known.get("d", 0)))
    else:
        values = [next((known[name] for name in known if name[0] == part), "0") for part in "ymd"]
        found = (int(values[0]), int(values[1]), int(values[2]))
    year, month, day = found
    return (year, month, day) if day else (year, month)


def _about(rest: str, lang: str) -> str:
    """What a document is about, if that is said right behind it."""
    start = _ON[lang].match(rest)
    if start is None:
        return ""
    said = rest[start.end() :]
    quoted = _QUOTED.match(said)
    if quoted:
        return quoted[0]
    clause = re.split(r"[.;:(“”]", said, maxsplit=1)[0].strip(" ,").split()
    return " ".join(clause[:_ABOUT]) + (" …" if len(clause) > _ABOUT else "")
