"""A value of another type than the schema asks for."""

from coursekit.problem import Rule

RULE = Rule(
    "Y006",
    vi="'{key}' phải là {wanted_vi}, nhưng đang là {found_vi}.{hint_vi}",
    en="'{key}' must be {wanted_en}, but it is {found_en}.{hint_en}",
)
