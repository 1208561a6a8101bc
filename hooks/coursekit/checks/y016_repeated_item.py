"""An item that is twice in one list."""

from coursekit.problem import Rule

RULE = Rule(
    "Y016", vi="'{item}' có hai lần trong '{key}'. Hãy xóa một.", en="'{item}' is twice in '{key}'. Delete one."
)
