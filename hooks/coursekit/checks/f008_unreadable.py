"""A file the computer refuses to open."""

from coursekit.problem import Rule

RULE = Rule(
    "F008",
    vi="máy không cho đọc tệp này. Hãy đóng chương trình đang mở tệp và kiểm tra quyền đọc.",
    en="the computer does not allow this file to be read. Close the program that has it open and check its permissions.",
)
