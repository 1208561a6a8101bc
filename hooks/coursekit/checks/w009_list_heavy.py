"""A list that the build makes of the course, grown past what a page may weigh."""

from __future__ import annotations

from coursekit.problem import Rule, Severity

RULE = Rule(
    "W009",
    vi="danh mục {page} do máy lập nặng {found} byte, nên giữ dưới {limit} (extra.budgets.{name} trong mkdocs.yml). {grown_vi}. Trang vẫn dùng được; khóa học lớn lên thì danh mục dài ra.",
    en="the list {page}, made by the build, has {found} bytes; {limit} is what to aim for (extra.budgets.{name} in mkdocs.yml). {grown_en}. The page works; a list grows with its course.",
    severity=Severity.WARNING,
)
