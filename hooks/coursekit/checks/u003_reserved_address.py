"""A page at an address that the site makes itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coursekit.links import RESERVED
from coursekit.problem import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coursekit.model import Course, Page
    from coursekit.problem import Problem

RULE = Rule(
    "U003",
    vi="địa chỉ '{address}' do trang web tự tạo. Hãy đặt tên khác cho thư mục này.",
    en="the address '{address}' is made by the site itself. Give this folder another name.",
)


def check(page: Page, _: Course) -> Iterator[Problem]:
    """Folders right below content/."""
    if page.id.casefold() in RESERVED:
        yield RULE.at(page.path, 1, address=f"{page.id}/")
