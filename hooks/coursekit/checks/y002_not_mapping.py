"""A list or a text where `key: value` pairs belong."""

from coursekit.problem import Rule

RULE = Rule(
    "Y002",
    vi="chỗ này phải gồm các dòng “khóa: giá trị”, nhưng đang là {found_vi}.",
    en="this must be made of “key: value” lines, but it is {found_en}.",
)
