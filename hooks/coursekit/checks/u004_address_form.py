"""An address that is not written as addresses are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.content_paths import PUBLISHED, data_path, in_messages
from coursekit.links import is_address
from coursekit.model import LANGUAGES
from coursekit.placed import line_of
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "U004",
    vi="địa chỉ '{address}' viết sai. Hãy viết như 'lessons/why-now/': không có / ở đầu, có / ở cuối, không ghi tên trang web{note_vi}.",
    en="the address '{address}' is written wrongly. Write it like 'lessons/why-now/': no / in front, a / at the end, no host{note_en}.",
)


_NO_LANGUAGE = {"note_vi": ", không ghi ngôn ngữ", "note_en": ", no language"}


def check(course: Course) -> Iterator[Problem]:
    """In redirects.yml, where the language is left out, and in published-urls.txt."""
    prefixes = tuple(f"{lang}/" for lang in LANGUAGES)
    for old, new in course.redirects.items():
        for each in (old, new):
            if not is_address(each) or each.startswith(prefixes):
                yield RULE.at(data_path("redirects"), line_of(each), address=each, **_NO_LANGUAGE)
    for each in course.published:
        if not is_address(each):
            yield RULE.at(in_messages(PUBLISHED), line_of(each), address=each, note_vi="", note_en="")
