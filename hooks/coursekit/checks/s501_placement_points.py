"""Steps of the placement that points cannot lead to."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from coursekit.content_paths import data_path
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "S501",
    vi="'from' của bốn bước là {found}. Bước 1 phải từ 0, mỗi bước sau cao hơn bước trước, và không quá {most} điểm.",
    en="the four steps have 'from' {found}. Step 1 begins at 0, each step higher than the one before, none above {most} points.",
)


def check(course: Course) -> Iterator[Problem]:
    """Each area by itself."""
    for area in course.placement.values():
        least = [level.least for level in area.levels]
        if least and (least[0] or least[-1] > area.most or any(one >= other for one, other in pairwise(least))):
            found = ", ".join(map(str, least))
            yield RULE.at(data_path("placement"), area.line, found=found, most=area.most)
