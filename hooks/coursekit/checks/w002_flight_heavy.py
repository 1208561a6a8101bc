"""A page that does not fit the first flight of a connection."""

from __future__ import annotations

from coursekit.problem import Rule

RULE = Rule(
    "W002",
    vi="trang {page} nặng {found} byte, tối đa {limit} (extra.budgets.flight trong mkdocs.yml) để đến máy người đọc trong một lượt. {grown_vi}. Hãy tách trang.",
    en="the page {page} has {found} bytes, at most {limit} are allowed (extra.budgets.flight in mkdocs.yml) so that it arrives in one go. {grown_en}. Split the page.",
)
