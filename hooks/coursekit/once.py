"""What is worked out of a course once, however many pages ask for it."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from coursekit.model import Course

Asked = ParamSpec("Asked")
Made = TypeVar("Made")


def once(make: Callable[Concatenate[Course, Asked], Made]) -> Callable[Concatenate[Course, Asked], Made]:
    """A function of a course, and of names in their places, that keeps what it made with the course itself."""

    @wraps(make)
    def known(course: Course, /, *args: Asked.args, **kwargs: Asked.kwargs) -> Made:
        key = (make.__module__, make.__qualname__, args)
        if key not in course.known:
            course.known[key] = make(course, *args, **kwargs)
        made: Made = course.known[key]
        return made

    return known
