"""A list that the build makes of the course: it is divided where it is long, so what stands in it is too long."""

from __future__ import annotations

from coursekit.problem import Rule

RULE = Rule(
    "W009",
    vi="danh mục {page} do máy lập nặng {found} byte, tối đa {limit} (extra.budgets.{name} trong mkdocs.yml). {grown_vi}. Danh mục dài đã được chia thành nhiều trang; hãy rút ngắn tên, tóm tắt, ghi chú dài đứng trong danh mục này.",
    en="the list {page}, made by the build, has {found} bytes, at most {limit} are allowed (extra.budgets.{name} in mkdocs.yml). {grown_en}. A long list is divided into pages by itself; shorten the long titles, summaries or notes that stand in this one.",
)
