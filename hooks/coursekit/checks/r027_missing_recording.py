"""A recording that is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.content_paths import folder_of
from coursekit.nearest import nearest
from coursekit.problem import Rule
from coursekit.recording import recording_path

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "R027",
    vi="không tìm thấy tệp ghi âm '{name}'{nearest_vi}. Hãy đặt tệp cạnh trang và kiểm tra chữ hoa, chữ thường trong tên.",
    en="the recording '{name}' is not there{nearest_en}. Put the file beside the page, and look at capital letters in its name.",
)


def check(page: Page, course: Course) -> Iterator[Problem]:
    """What `audio` names."""
    if page.audio and recording_path(page.id, page.audio) not in course.recordings:
        near = {path.rpartition("/")[2]: None for path in course.recordings if folder_of(path) == page.id}
        yield RULE.at(page.path, page.lines.get("audio", 1), name=page.audio, **nearest(page.audio, near))
