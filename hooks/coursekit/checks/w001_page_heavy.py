"""A page whose HTML has too much besides its text."""

from __future__ import annotations

from coursekit.problem import Rule

RULE = Rule(
    "W001",
    vi="trang {page} có {found} byte ngoài phần chữ, tối đa {limit} (extra.budgets.page trong mkdocs.yml). {grown_vi}. Hãy bớt thuật ngữ, số liệu, sơ đồ hoặc tách trang.",
    en="the page {page} has {found} bytes besides its text, at most {limit} are allowed (extra.budgets.page in mkdocs.yml). {grown_en}. Use fewer terms, facts and diagrams, or split the page.",
)
