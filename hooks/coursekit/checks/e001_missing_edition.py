"""A page that a required edition lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.editions import language
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "E001",
    vi="chưa có bản {language_vi} của trang này. Hãy tạo {missing}, hoặc bỏ '{lang}' khỏi required_editions trong site.yml.",
    en="this page has no {language_en} edition. Write {missing}, or take '{lang}' out of required_editions in site.yml.",
)


def check(course: Course) -> Iterator[Problem]:
    """Told at the edition that is there."""
    for (page_id, lang), page in course.pages.items():
        for other in course.site.required_editions:
            if (page_id, other) not in course.pages:
                missing = page.path.replace(f"index.{lang}.md", f"index.{other}.md")
                yield RULE.at(page.path, 1, lang=other, missing=missing, **language(other))
