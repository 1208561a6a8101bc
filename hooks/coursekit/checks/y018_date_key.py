"""A key that should be a date and is none."""

from coursekit.problem import Rule

RULE = Rule(
    "Y018",
    vi="khóa '{key}' phải là một ngày có thật, viết theo năm-tháng-ngày, ví dụ 2026-11-22.",
    en="the key '{key}' must be a real date, written like 2026-11-22.",
)
