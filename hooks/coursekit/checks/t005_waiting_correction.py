"""A decision to change a word of an imported text that no import has carried out yet."""

from coursekit.problem import Rule, Severity

RULE = Rule(
    "T005",
    vi="mục này ghi fix: yes nhưng nguyên văn vẫn chưa đổi “{found}” thành “{used}” ở {paragraph}. Hãy nhập lại tài liệu để sửa: python3 scripts/manage.py import-article TỆP; hoặc ghi fix: no.",
    en="this entry says fix: yes, but in {paragraph} of the text “{found}” has not become “{used}”. Import the document again to change it: python3 scripts/manage.py import-article FILE; or write fix: no.",
    severity=Severity.WARNING,
)
