"""A folder whose name cannot be an address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule
from coursekit.slug import is_kebab, slugify

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "U001",
    vi="tên thư mục '{name}' không dùng làm địa chỉ được. Tên chỉ gồm chữ thường a–z không dấu, chữ số và gạch nối, ví dụ '{example}'.",
    en="the folder name '{name}' cannot be an address. Use only a–z, digits and hyphens, for example '{example}'.",
)


def check(page: Page, _: Course) -> Iterator[Problem]:
    """The last folder of a page's path; those above it are fixed."""
    if page.slug and not is_kebab(page.slug):
        yield RULE.at(page.path, 1, name=page.slug, example=slugify(page.slug) or "why-now")
