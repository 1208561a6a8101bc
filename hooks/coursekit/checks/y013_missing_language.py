"""Text that a required edition lacks."""

from coursekit.problem import Rule

RULE = Rule(
    "Y013",
    vi="'{key}' chưa có bản {language_vi}. Hãy thêm dòng “{lang}: …” bên dưới.",
    en="'{key}' has no {language_en} text. Add a line “{lang}: …” below it.",
)
