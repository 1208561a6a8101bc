"""More images than a page should load by itself."""

from __future__ import annotations

from coursekit.problem import Rule

RULE = Rule(
    "W007",
    vi="các hình tự tải của trang {page} nặng {found} byte, tối đa {limit} (extra.budgets.images trong mkdocs.yml). {grown_vi}. Hãy bớt hình hoặc tách trang.",
    en="the images that the page {page} loads by itself have {found} bytes, at most {limit} are allowed (extra.budgets.images in mkdocs.yml). {grown_en}. Use fewer images, or split the page.",
)
