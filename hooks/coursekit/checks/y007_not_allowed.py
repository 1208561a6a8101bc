"""A value of the right type that is not one of those allowed."""

from coursekit.problem import Rule

RULE = Rule(
    "Y007",
    vi="'{key}' có giá trị '{found}' không dùng được; phải là {wanted_vi}{nearest_vi}.",
    en="'{key}' has the value '{found}', which is not allowed; it must be {wanted_en}{nearest_en}.",
)
