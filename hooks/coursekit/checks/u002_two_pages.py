"""Two pages that would have one address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "U002",
    vi="trang này và {other} có cùng địa chỉ '{address}' (chỉ khác chữ hoa, chữ thường). Hãy đổi tên một thư mục.",
    en="this page and {other} have one address, '{address}' (they differ in capital letters only). Rename one folder.",
)


def check(course: Course) -> Iterator[Problem]:
    """Windows and macOS tell no capital letters apart, so both would land in one folder."""
    seen: dict[tuple[str, str], str] = {}
    for (page_id, lang), page in course.pages.items():
        folded = (page_id.casefold(), lang)
        if folded in seen:
            yield RULE.at(page.path, 1, other=seen[folded], address=f"{page_id.casefold()}/")
        else:
            seen[folded] = page.path
