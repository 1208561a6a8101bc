"""A heading of which no id can be made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "S107",
    vi="không tạo được mã cho tiêu đề “{text}” vì {why_vi}. Hãy đặt mã ở cuối dòng, ví dụ {{#phan-1}}.",
    en="no id can be made of the heading “{text}” because {why_en}. Set one at the end of the line, for example {{#part-1}}.",
)


_EMPTY = ("không có chữ cái hay chữ số", "it has no letters or digits")
_REFERENCE = ("có {…} mà chữ in ra có thể thay đổi", "it has {…}, of which the words may change")


def check(page: Page, _: Course) -> Iterator[Problem]:
    """Nothing to slug, or a reference whose words come from a data file."""
    for path, source in page.texts:
        lines = {reference.line for reference in source.references}
        for heading in source.headings:
            if not heading.is_explicit and (not heading.id or heading.line in lines):
                vi, en = _REFERENCE if heading.line in lines else _EMPTY
                yield RULE.at(path, heading.line, text=heading.text, why_vi=vi, why_en=en)
