"""A budget in mkdocs.yml that is missing, unknown or no number."""

from __future__ import annotations

from coursekit.problem import Rule

RULE = Rule(
    "W008",
    vi="ngân sách '{name}' trong extra.budgets là “{value}”. Cần đủ {names}, mỗi mục là một số nguyên dương (byte).",
    en="the budget '{name}' in extra.budgets is “{value}”. There must be {names}, each a whole number of bytes above zero.",
)
