"""A list with too few or too many items."""

from coursekit.problem import Rule

RULE = Rule(
    "Y011", vi="'{key}' có {count} mục; phải là {wanted_vi}.", en="'{key}' has {count} items; it must be {wanted_en}."
)
