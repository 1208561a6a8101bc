"""Navigation that grew: it must not, however many lessons there are."""

from __future__ import annotations

from coursekit.problem import Rule

RULE = Rule(
    "W006",
    vi="phần dẫn đường của trang {page} nặng {found} byte, tối đa {limit} (extra.budgets.navigation trong mkdocs.yml); còn {more} trang khác cũng vượt. {grown_vi}. Hãy để đường dẫn vào trang mục lục.",
    en="the navigation of the page {page} has {found} bytes, at most {limit} are allowed (extra.budgets.navigation in mkdocs.yml); {more} other pages are over as well. {grown_en}. Leave links to the page of contents.",
)
