"""A page that the handout's compiler refuses for another reason than a missing letter."""

from __future__ import annotations

from coursekit.problem import Rule

RULE = Rule(
    "P002",
    vi="không in được trang này ra PDF: {words}. Hãy xem lại hình và bảng mới thêm gần đây; hình phải là tệp PNG, JPG, WEBP hoặc SVG còn nguyên vẹn.",
    en="this page cannot be printed to PDF: {words}. Look at the images and tables added last; an image must be a sound PNG, JPG, WEBP or SVG file.",
)
