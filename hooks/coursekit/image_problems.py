"""What to tell an editor of an image that cannot be published: at the line that shows it first, else at the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.checks import m001_image_large, m002_image_damaged, m003_image_unsupported
from coursekit.content_paths import in_messages
from coursekit.links import relative_links, resolve

if TYPE_CHECKING:
    from collections.abc import Mapping

    from coursekit.model import Course
    from coursekit.problem import Problem

_RULES = {
    "large": m001_image_large.RULE,
    "damaged": m002_image_damaged.RULE,
    "unsupported": m003_image_unsupported.RULE,
}


def image_problem(course: Course, asset: str, rule: str, values: Mapping[str, object]) -> Problem:
    """The problem of an image below content/; `rule` is "large", "damaged" or "unsupported"."""
    places = (
        (path, link.line)
        for page in course.pages.values()
        for path, link in relative_links(page, images=True)
        if resolve(page.id, link.target).path == asset
    )
    path, line = next(places, (in_messages(asset), 1))
    return _RULES[rule].at(path, line, image=asset, **values)
