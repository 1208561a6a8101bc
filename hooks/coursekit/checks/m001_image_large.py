"""An image of more pixels than anybody can see, and than a small machine can hold."""

from __future__ import annotations

from coursekit.problem import Rule

RULE = Rule(
    "M001",
    vi="hình '{image}' rộng {width} × {height} điểm ảnh, quá lớn. Hãy thu nhỏ còn tối đa 8000 điểm mỗi chiều và 36 triệu điểm cả hình; 1200 điểm bề rộng là đủ.",
    en="the image '{image}' has {width} × {height} pixels, which is too large. Make it at most 8000 pixels either way and 36 million in all; a width of 1200 is enough.",
)
