"""A page that loads too much by itself."""

from __future__ import annotations

from coursekit.problem import Rule

RULE = Rule(
    "W003",
    vi="trang {page} tự tải {found} byte ngoài phần chữ, tối đa {limit} (extra.budgets.loaded trong mkdocs.yml); còn {more} trang khác cũng vượt. {grown_vi}. Hãy bớt mã lệnh, kiểu dáng hoặc tệp tải kèm.",
    en="the page {page} loads {found} bytes by itself besides its text, at most {limit} are allowed (extra.budgets.loaded in mkdocs.yml); {more} other pages are over as well. {grown_en}. Load less script, style or other files.",
)
