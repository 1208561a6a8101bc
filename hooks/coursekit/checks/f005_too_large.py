"""A text file larger than one megabyte."""

from coursekit.problem import Rule

RULE = Rule(
    "F005",
    vi="tệp nặng {size} KB, tối đa {limit} KB. Hãy chia thành nhiều bài, và để hình thành tệp riêng bên cạnh.",
    en="the file has {size} KB, at most {limit} KB are allowed. Split it into lessons, and keep images in files beside it.",
)
