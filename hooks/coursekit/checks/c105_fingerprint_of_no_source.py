"""A fingerprint that belongs to no source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.content_paths import fingerprint_path, in_messages
from coursekit.nearest import nearest
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "C105",
    vi="dấu vân này của nguồn '{key}', mà sources.yml không có nguồn ấy{nearest_vi}. Hãy thêm nguồn, hoặc xóa tệp.",
    en="this is the fingerprint of the source '{key}', which sources.yml does not have{nearest_en}. Add the source, or delete the file.",
)


def check(course: Course) -> Iterator[Problem]:
    """Told at the file."""
    for key in course.shelf.by_source:
        if key not in course.sources:
            yield RULE.at(in_messages(fingerprint_path(key)), 1, key=key, **nearest(key, course.sources))
