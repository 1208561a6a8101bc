"""A key without a value."""

from coursekit.problem import Rule

RULE = Rule(
    "Y008",
    vi="'{key}' đang để trống. Hãy điền {wanted_vi}, hoặc xóa cả dòng nếu không bắt buộc.",
    en="'{key}' is left empty. Give {wanted_en}, or delete the line if the key is optional.",
)
