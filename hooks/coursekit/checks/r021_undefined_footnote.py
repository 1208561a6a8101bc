"""A footnote mark without its note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "R021",
    vi="chú thích [^{key}] chưa có nội dung. Hãy thêm một dòng “[^{key}]: …” ở cuối bài.",
    en="the footnote [^{key}] has no text. Add a line “[^{key}]: …” at the end of the page.",
)


def check(page: Page, _: Course) -> Iterator[Problem]:
    """Each mark whose note is not in the same file."""
    for path, source in page.texts:
        known = {note.key for note in source.footnotes}
        for note in source.footnote_uses:
            if note.key not in known:
                yield RULE.at(path, note.line, key=note.key)
