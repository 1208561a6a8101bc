"""A diagram inside a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "S112",
    vi="'{{diagram:{key}}}' phải đứng một mình trên một dòng, phía trên và phía dưới đều có dòng trống.",
    en="'{{diagram:{key}}}' must stand alone on its line, with an empty line above and below.",
)


def check(page: Page, _: Course) -> Iterator[Problem]:
    """A diagram is a paragraph of its own, without words in its place."""
    for path, source in page.texts:
        lines = ["", *source.body.split("\n"), ""]
        for reference in source.references:
            if reference.kind != "diagram" or not reference.key:
                continue
            above, line, below = lines[reference.line - source.first_line :][:3]
            if line.strip() != f"{{diagram:{reference.key}}}" or above.strip() or below.strip():
                yield RULE.at(path, reference.line, key=reference.key)
