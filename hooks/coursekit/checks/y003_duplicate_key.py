"""A key written twice."""

from coursekit.problem import Rule

RULE = Rule(
    "Y003",
    vi="khóa '{key}' đã có ở dòng {first}. Mỗi khóa chỉ viết một lần, hãy xóa một trong hai.",
    en="the key '{key}' is already on line {first}. Each key is written once: delete one of the two.",
)
