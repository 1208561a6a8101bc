"""A file in the place of an imported text that the import did not write."""

from coursekit.problem import Rule

RULE = Rule(
    "T001",
    vi="tệp này không phải do lệnh import-article ghi, hoặc phần đầu đã hỏng. Hãy xóa nó và nhập lại tài liệu bằng: python3 scripts/manage.py import-article TỆP.",
    en="this file was not written by import-article, or its head is damaged. Delete it and import the document again: python3 scripts/manage.py import-article FILE.",
)
