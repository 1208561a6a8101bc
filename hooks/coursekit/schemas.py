"""The schemas: every key an editor can write, in one place. Anything else is an unknown key."""

from __future__ import annotations

import re

from coursekit.documents.rules import KINDS
from coursekit.model import LANGUAGES, LEARNERS, Kind
from coursekit.practice import LOOKS, SCREENS
from coursekit.schema import DATE, TEXT, YES_NO, Key, Type, choice, matching, optional, required, whole_number
from coursekit.schema_groups import OPENINGS, PLACE, SOME_WORDS, WORD_LISTS, WORDS, list_of, record

KEY = matching(r"[a-z0-9]+(?:-[a-z0-9]+)*", "khóa như 'why-now' (a–z, chữ số, gạch nối)", "a key like 'why-now'")
PAGE_ID = matching(
    r"[a-z0-9]+(?:-[a-z0-9]+)*(?:/[a-z0-9]+(?:-[a-z0-9]+)*)?",
    "tên trang như 'lessons/why-now' hoặc 'article'",
    "a page like 'lessons/why-now' or 'article'",
)
WEB_ADDRESS = matching(
    r"https?://[^\s/?#@]+(?:/[^\s?#]*)?",
    "địa chỉ web như 'https://hoctap.example.vn/'",
    "a web address like 'https://course.example.org/'",
)
WEB_PAGE = matching(
    r"https?://[^\s/?#@]+(?:[/?#]\S*)?", "địa chỉ web bắt đầu bằng https://", "a web address that begins with https://"
)
CONTACT = matching(
    r"[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+|https://[^\s/?#@]+(?:[/?#]\S*)?",
    "địa chỉ thư điện tử, hoặc địa chỉ web bắt đầu bằng https://",
    "an e-mail address, or a web address that begins with https://",
)
PARAGRAPH = matching(
    r"p\d+", "đoạn của bài viết như 'p5' (p0 là lời đề từ)", "a paragraph of the article like 'p5' (p0 is the epigraph)"
)
AS_OF = matching(
    r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?",
    'năm, năm-tháng hoặc ngày trong dấu ngoặc kép: "2025", "2025-06", "2025-06-21"',
    'a year, month or day in quotes: "2025", "2025-06", "2025-06-21"',
)
SOUND_FILE = matching(
    r"[A-Za-z0-9][A-Za-z0-9._-]*\.(?:mp3|m4a)",
    "tên tệp ghi âm đặt cạnh trang như 'nghe.mp3' (mp3 hoặc m4a; a–z, chữ số, gạch nối)",
    "the name of a recording beside the page like 'listen.mp3' (mp3 or m4a; a–z, digits, hyphens)",
)
LANGUAGE = choice(*LANGUAGES)
# Keys of ui.yml may group words: "search.open", "next_lesson".
UI_KEY = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*")

Fields = dict[str, Key]

_EVERY_PAGE: Fields = {"title": required(TEXT), "summary": required(TEXT), "updated": required(DATE)}
_STATE: Fields = {"status": optional(choice("published", "draft")), "review_by": optional(DATE)}
_NOTES: Fields = {"opens": optional(OPENINGS)}
_ENTRY: Fields = {
    **_EVERY_PAGE,
    "minutes": required(whole_number(1, 240)),
    "objectives": required(list_of(TEXT, 2, 5)),
    "sources": required(list_of(KEY, 1)),
    **_STATE,
    "audio": optional(SOUND_FILE),
}
_ROLES: Fields = {"roles": optional(list_of(choice(*LEARNERS), 1, len(LEARNERS)))}
_PLAIN: Fields = {**_EVERY_PAGE, "sources": optional(list_of(KEY)), **_STATE, **_NOTES}

FRONT_MATTER: dict[Kind, Fields] = {
    Kind.LESSON: {**_ENTRY, "step": required(whole_number(1, 4)), **_ROLES},
    Kind.GUIDE: {**_ENTRY, "step": optional(whole_number(1, 4)), "lessons": required(list_of(KEY, 1)), **_ROLES},
    Kind.ARTICLE: {**_ENTRY, **_NOTES},
    Kind.DOCUMENT: _PLAIN,
    Kind.HOME: _PLAIN,
    Kind.PAGE: _PLAIN,
}

SITE: Fields = {
    "title": required(WORDS),
    "tagline": required(WORDS),
    "owner": optional(WORDS),
    "address": optional(WEB_ADDRESS),
    "contact": optional(CONTACT),
    "issuer": optional(WORDS),
    "handouts": optional(list_of(choice("a4", "large", "phone"), low=0)),
    "offline": optional(YES_NO),
    "editions": required(list_of(LANGUAGE, 1, 2)),
    "required_editions": required(list_of(LANGUAGE, 1, 2)),
    "editor_language": required(LANGUAGE),
}

SLIP: Fields = {"printed": required(TEXT), "used": required(TEXT), "why": required(WORDS)}

SOURCE: Fields = {
    "title": required(WORDS),
    "short": required(WORDS),
    "issuer": required(WORDS),
    "number": optional(TEXT),
    "date": required(DATE),
    "language": required(LANGUAGE),
    "kind": required(choice("document", "newspaper", "article")),
    "published": optional(WORDS),
    "url": optional(WEB_PAGE),
    "note": optional(WORDS),
    "slips": optional(list_of(record(SLIP))),
}

FACT: Fields = {
    "show": required(WORDS),
    "about": required(WORDS),
    "source": required(KEY),
    "place": required(PLACE),
    "phrase": required(TEXT),
    "qualifier": optional(choice("more-than", "nearly", "at-least", "about", "exactly")),
    "population": optional(WORDS),
    "status": optional(choice("target", "registered", "awarded", "achieved")),
    "as_of": optional(AS_OF),
    "claim": optional(choice("reported", "external")),
    "url": optional(WEB_PAGE),
    "checked_by": optional(TEXT),
    "checked_on": optional(DATE),
    "review_by": optional(DATE),
    "for": optional(list_of(PAGE_ID, 1)),
}

QUOTE: Fields = {
    "text": required(TEXT),
    "language": required(LANGUAGE),
    "speaker": required(WORDS),
    "source": required(KEY),
    "place": required(PLACE),
    "paraphrase": required(SOME_WORDS),
}

TERM: Fields = {"term": required(WORDS), "definition": required(WORDS), "source": optional(KEY)}

UNIT: Fields = {
    "title": required(WORDS),
    "summary": required(WORDS),
    "entries": required(list_of(PAGE_ID)),
    "guides": optional(list_of(PAGE_ID)),
}

COVERAGE: Fields = {
    "title": required(WORDS),
    "sources": required(list_of(KEY)),
    "carried_by": required(list_of(PAGE_ID)),
    "planned": optional(list_of(PAGE_ID)),
}

DIAGRAM_ITEM: Fields = {
    "words": required(WORDS),
    "more": optional(WORDS),
    "date": optional(KEY),
    "paragraphs": optional(list_of(PARAGRAPH, 1)),
}

DIAGRAM: Fields = {
    "kind": required(choice("timeline", "strip")),
    "title": required(WORDS),
    "description": required(WORDS),
    "note": optional(WORDS),
    "items": required(list_of(record(DIAGRAM_ITEM), 2, 20)),
}

WORD_RULE: Fields = {"language": required(LANGUAGE), "words": required(list_of(TEXT, 1)), "instead": optional(TEXT)}

STUDY: Fields = {"is": required(choice(*KINDS)), "name": optional(WORDS), "words": required(WORD_LISTS)}

DRILL_PIECE: Fields = {
    "words": required(WORDS),
    "why": required(WORDS),
    "verdict": optional(choice("wrong", "fine")),
    "look": optional(choice(*LOOKS)),
}

DRILL: Fields = {
    "screen": required(choice(*SCREENS)),
    "title": required(WORDS),
    "story": required(WORDS),
    "pieces": required(list_of(record(DRILL_PIECE), 3, 6)),
    "then": required(WORDS),
}

PLACEMENT_ANSWER: Fields = {"words": required(WORDS), "points": required(whole_number(0, 9))}
PLACEMENT_QUESTION: Fields = {"ask": required(WORDS), "answers": required(list_of(record(PLACEMENT_ANSWER), 2, 4))}
PLACEMENT_STEP: Fields = {
    "from": required(whole_number(0, 99)),
    "words": required(WORDS),
    "lessons": required(list_of(PAGE_ID, 1, 3)),
}

PLACEMENT: Fields = {
    "title": required(WORDS),
    "questions": required(list_of(record(PLACEMENT_QUESTION), 2, 5)),
    "steps": required(list_of(record(PLACEMENT_STEP), 4, 4)),
}

APART: Fields = {
    "facts": optional(list_of(KEY, 1)),
    "words": optional(WORD_LISTS),
    "not_with_facts": optional(list_of(KEY, 1)),
    "not_with": optional(WORD_LISTS),
    "unless": optional(WORD_LISTS),
    "why": required(WORDS),
}

DATA_FILES: dict[str, Type] = {
    "ui": WORDS,
    "sources": record(SOURCE),
    "facts": record(FACT),
    "quotes": record(QUOTE),
    "glossary": record(TERM),
    "units": record(UNIT),
    "coverage": record(COVERAGE),
    "apart": record(APART),
    "changes": WORDS,
    "abbreviations": WORDS,
    "diagrams": record(DIAGRAM),
    "drills": record(DRILL),
    "placement": record(PLACEMENT),
    "words": record(WORD_RULE),
    "study": record(STUDY),
}
