"""A drill or an area of the placement that the data does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.nearest import nearest
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "R029",
    vi="không có '{key}' trong {file}{nearest_vi}. Hãy sửa khóa, hoặc thêm vào {file}.",
    en="there is no '{key}' in {file}{nearest_en}. Mend the key, or add it to {file}.",
)


def check(page: Page, course: Course) -> Iterator[Problem]:
    """Every reference of these kinds in the page and its local part."""
    known = {"drill": ("drills.yml", {*course.drills}), "placement": ("placement.yml", {*course.placement, "all"})}
    for path, source in page.texts:
        for reference in source.references:
            file, keys = known.get(reference.kind, ("", {reference.key}))
            if reference.key and reference.key not in keys:
                yield RULE.at(path, reference.line, key=reference.key, file=file, **nearest(reference.key, keys))
