"""A letter or sign that no font of the handouts has: on paper it would be an empty box."""

from __future__ import annotations

from coursekit.problem import Rule

RULE = Rule(
    "P001",
    vi="không in được “{text}”: phông chữ in không có ký tự này. Hãy bỏ đi hoặc viết bằng chữ thường (biểu tượng cảm xúc, chữ Hán… không in được).",
    en="“{text}” cannot be printed: the handout's font has no such sign. Leave it out or write it in plain letters (emoji, Chinese letters and the like cannot be printed).",
)
