"""A data file the build cannot do without."""

from coursekit.problem import Rule

RULE = Rule(
    "F013",
    vi="thiếu tệp này. Hãy tạo tệp theo mẫu trong AUTHORING.md, hoặc lấy lại từ bản gốc của khóa học.",
    en="this file is missing. Make it after the pattern in AUTHORING.md, or take it from the original course.",
)
