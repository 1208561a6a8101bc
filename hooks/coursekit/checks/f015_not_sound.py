"""A file with the name of a recording that holds something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.content_paths import in_messages
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "F015",
    vi="tệp không phải bản ghi âm MP3 hoặc M4A; đổi tên không làm đổi định dạng. Hãy lưu bản ghi dưới dạng MP3 rồi chép lại.",
    en="the file is no MP3 or M4A recording; a new name does not change the format. Save the recording as MP3 and copy it again.",
)


def check(course: Course) -> Iterator[Problem]:
    """By the first bytes of every recording."""
    for path, recording in course.recordings.items():
        if not recording.is_sound:
            yield RULE.at(in_messages(path), 1)
