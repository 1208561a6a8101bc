"""Something in braces that is not one of our references."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.nearest import nearest
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "R011",
    vi="'{{{found}}}' không dùng được{nearest_vi}. Trong ngoặc nhọn chỉ viết {{fact:khóa}}, {{quote:khóa}}, {{term:khóa}}, {{source:khóa}} {{diagram:khóa}}, {{drill:khóa}} hoặc {{placement:khóa}}; muốn in dấu ngoặc nhọn, hãy đặt giữa hai dấu `.",
    en="'{{{found}}}' is not allowed{nearest_en}. Braces hold {{fact:key}}, {{quote:key}}, {{term:key}}, {{source:key}} {{diagram:key}}, {{drill:key}} or {{placement:key}}; to print braces, put them between two ` signs.",
)


KINDS = ("fact", "quote", "term", "source", "diagram", "drill", "placement")


def check(page: Page, _: Course) -> Iterator[Problem]:
    """An unknown kind, a key that is missing, a label where none is printed."""
    for path, source in page.texts:
        for reference in source.references:
            if reference.kind not in KINDS or not reference.key:
                found = f"{reference.kind}:{reference.key}" if reference.kind else reference.key
                near = nearest(reference.kind or reference.key, () if reference.kind in KINDS else KINDS)
                yield RULE.at(path, reference.line, found=found, **near)
