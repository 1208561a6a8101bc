"""A page that does not begin with its settings."""

from coursekit.problem import Rule

RULE = Rule(
    "Y009",
    vi="trang phải mở đầu bằng phần khai báo giữa hai dòng ---, nhưng dòng đầu là '{found}'.",
    en="a page must begin with its settings between two lines of ---, but the first line is '{found}'.",
)
