"""A key outside the closed schema."""

from coursekit.problem import Rule

RULE = Rule(
    "Y004",
    vi="không có khóa '{key}'{nearest_vi}. Các khóa dùng được: {allowed}.",
    en="there is no key '{key}'{nearest_en}. Allowed keys: {allowed}.",
)
