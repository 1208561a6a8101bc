"""A recording that costs its listener too much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.content_paths import in_messages
from coursekit.problem import Rule
from coursekit.recording import SIZE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "F016",
    vi="bản ghi âm nặng {size} KB, quá {limit} KB cho phép. Hãy lưu lại một kênh (mono), 32 kbit/giây: đủ rõ cho giọng nói.",
    en="the recording has {size} KB, more than the {limit} KB allowed. Save it with one channel (mono) at 32 kbit/s, clear enough for a voice.",
)


def check(course: Course) -> Iterator[Problem]:
    """By the size of every recording."""
    for path, recording in course.recordings.items():
        if recording.size > SIZE_LIMIT:
            yield RULE.at(in_messages(path), 1, size=recording.size // 1000, limit=SIZE_LIMIT // 1000)
