"""An image that cannot be read."""

from __future__ import annotations

from coursekit.problem import Rule

RULE = Rule(
    "M002",
    vi="hình '{image}' bị hỏng hoặc không phải là hình. Hãy chép lại tệp gốc, hoặc lưu lại bằng chương trình vẽ ảnh.",
    en="the image '{image}' is damaged, or is no image. Copy the original again, or save it anew from an image program.",
)
