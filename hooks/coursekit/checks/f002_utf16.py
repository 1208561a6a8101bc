"""A text file saved as UTF-16 or UTF-32."""

from coursekit.problem import Rule

RULE = Rule(
    "F002",
    vi="tệp được lưu dạng {encoding}, chỉ dùng được UTF-8. Hãy mở tệp, chọn “Save As / Lưu thành” và chọn mã UTF-8.",
    en="the file is saved as {encoding}, only UTF-8 is allowed. Open it, choose “Save As” and pick UTF-8.",
)
