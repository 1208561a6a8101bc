"""A key that is not kebab-case ASCII."""

from coursekit.problem import Rule

RULE = Rule(
    "Y012",
    vi="khóa '{key}' không hợp lệ. Khóa chỉ gồm chữ a–z không dấu, chữ số và gạch nối, ví dụ '{example}'.",
    en="the key '{key}' is not allowed. A key is made of a–z, digits and hyphens, for example '{example}'.",
)
