"""A file with nothing in it."""

from coursekit.problem import Rule

RULE = Rule(
    "F004",
    vi="tệp rỗng. Hãy viết nội dung vào tệp, hoặc xóa tệp nếu không cần.",
    en="the file is empty. Write something in it, or delete it if it is not needed.",
)
