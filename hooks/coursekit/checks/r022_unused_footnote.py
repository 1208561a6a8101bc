"""A note that no mark leads to, or that is written twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "R022",
    vi="nội dung chú thích [^{key}] {why_vi}. Hãy đặt [^{key}] vào chỗ cần chú thích, hoặc xóa dòng này.",
    en="the note [^{key}] {why_en}. Put [^{key}] where it belongs, or delete this line.",
)


def check(page: Page, _: Course) -> Iterator[Problem]:
    """Each note of a file."""
    for path, source in page.texts:
        used = {note.key for note in source.footnote_uses}
        seen: set[str] = set()
        for note in source.footnotes:
            if note.key in seen:
                yield RULE.at(path, note.line, key=note.key, why_vi="bị viết hai lần", why_en="is written twice")
            elif note.key not in used:
                yield RULE.at(path, note.line, key=note.key, why_vi="không được dùng ở đâu", why_en="is used nowhere")
            seen.add(note.key)
