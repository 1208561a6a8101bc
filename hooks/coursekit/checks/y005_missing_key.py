"""A required key that is not there."""

from coursekit.problem import Rule

RULE = Rule(
    "Y005",
    vi="thiếu khóa '{key}'. Hãy thêm dòng “{key}: …” với giá trị là {wanted_vi}.",
    en="the key '{key}' is missing. Add a line “{key}: …” with {wanted_en}.",
)
