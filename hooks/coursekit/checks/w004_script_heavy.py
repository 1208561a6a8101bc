"""More script before a tap than a cheap phone should run."""

from __future__ import annotations

from coursekit.problem import Rule

RULE = Rule(
    "W004",
    vi="trang {page} có {found} byte mã lệnh trước khi người đọc chạm, tối đa {limit} (extra.budgets.script trong mkdocs.yml); còn {more} trang khác cũng vượt. {grown_vi}. Hãy chuyển mã lệnh sang tệp tải khi cần.",
    en="the page {page} has {found} bytes of script before anything is tapped, at most {limit} are allowed (extra.budgets.script in mkdocs.yml); {more} other pages are over as well. {grown_en}. Move script into a file that is fetched when it is needed.",
)
