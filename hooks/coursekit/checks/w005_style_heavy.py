"""More style than a page should carry."""

from __future__ import annotations

from coursekit.problem import Rule

RULE = Rule(
    "W005",
    vi="kiểu dáng trong trang {page} nặng {found} byte, tối đa {limit} (extra.budgets.style trong mkdocs.yml); còn {more} trang khác cũng vượt. {grown_vi}. Hãy bớt quy tắc trong overrides/assets/css.",
    en="the style in the page {page} has {found} bytes, at most {limit} are allowed (extra.budgets.style in mkdocs.yml); {more} other pages are over as well. {grown_en}. Use fewer rules in overrides/assets/css.",
)
