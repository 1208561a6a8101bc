"""A diagram, a drill or the placement inside a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "S112",
    vi="'{{{kind}:{key}}}' phải đứng một mình trên một dòng, phía trên và phía dưới đều có dòng trống.",
    en="'{{{kind}:{key}}}' must stand alone on its line, with an empty line above and below.",
)

ALONE = ("diagram", "drill", "placement")


def check(page: Page, _: Course) -> Iterator[Problem]:
    """Each is a paragraph of its own, without words in its place."""
    for path, source in page.texts:
        lines = ["", *source.body.split("\n"), ""]
        for reference in source.references:
            if reference.kind not in ALONE or not reference.key:
                continue
            above, line, below = lines[reference.line - source.first_line :][:3]
            if line.strip() != f"{{{reference.kind}:{reference.key}}}" or above.strip() or below.strip():
                yield RULE.at(path, reference.line, kind=reference.kind, key=reference.key)
