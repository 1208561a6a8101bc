"""A text file that is not UTF-8."""

from coursekit.problem import Rule

RULE = Rule(
    "F001",
    vi="tệp không đọc được vì không phải UTF-8 (byte {byte} ở dòng này). Hãy mở tệp, chọn “Save As / Lưu thành” và chọn mã UTF-8.",
    en="the file cannot be read because it is not UTF-8 (byte {byte} on this line). Open it, choose “Save As” and pick UTF-8.",
)
