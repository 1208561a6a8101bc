"""A percentage, sum, count, year or document number that was typed into a page instead of cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.figures import figures
from coursekit.problem import Rule
from coursekit.prose import prose_texts
from coursekit.reader_text import line_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "C301",
    vi="“{found}” là {kind_vi} gõ thẳng vào bài. Hãy đưa vào facts.yml rồi viết {{fact:…}}, viết lại không cần số, hoặc nếu là lời khuyên chung thì đặt trong khung !!! general.",
    en="“{found}” is {kind_en} typed into the page. Put it into facts.yml and write {{fact:…}}, say it without the figure, or if it is general advice put it into a !!! general box.",
)
KINDS = {
    "percent": ("tỷ lệ phần trăm", "a percentage"),
    "money": ("số tiền", "a sum of money"),
    "count": ("số người hay số tổ chức", "a count of people or organisations"),
    "year": ("năm", "a year"),
    "document": ("số hiệu văn bản", "the number of a document"),
}


def check(page: Page, _: Course) -> Iterator[Problem]:
    """Settings and text of both editions, and the owner's local part."""
    for path, first_line, text in prose_texts(page):
        for figure in figures(text):
            vi, en = KINDS[figure.kind]
            yield RULE.at(path, line_at(text, figure.offset, first_line), found=figure.text, kind_vi=vi, kind_en=en)
