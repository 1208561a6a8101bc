"""An address that was published and leads nowhere any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.addresses import address
from coursekit.content_paths import PUBLISHED, in_messages
from coursekit.links import is_address, list_of_part, site_addresses
from coursekit.model import LANGUAGES
from coursekit.placed import line_of
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course
    from coursekit.problem import Problem

RULE = Rule(
    "U007",
    vi="địa chỉ '{address}' đã công bố nhưng không còn trang. Hãy thêm vào redirects.yml dòng “{old}: địa-chỉ-mới/”.",
    en="the address '{address}' was published and has no page any more. Add to redirects.yml the line “{old}: new-address/”.",
)


def check(course: Course) -> Iterator[Problem]:
    """Links that people have kept must go on working."""
    known = site_addresses(course)
    prefixes = {lang: address(course.site, "", lang) for lang in course.site.editions}
    moved = {prefix + old for prefix in prefixes.values() for old in course.redirects}
    # An owner who gives up an edition means to: its addresses are not told one by one.
    gone = tuple(f"{lang}/" for lang in LANGUAGES if lang not in course.site.editions)
    for each in course.published:
        if is_address(each) and each not in known | moved and not each.startswith(gone):
            prefix = next((p for p in prefixes.values() if p and each.startswith(p)), "")
            if f"{prefix}{list_of_part(each.removeprefix(prefix))}/" in known:
                continue  # it leads to its list
            yield RULE.at(in_messages(PUBLISHED), line_of(each), address=each, old=each.removeprefix(prefix))
