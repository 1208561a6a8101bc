"""A file below content/ that has no place in a course."""

from coursekit.problem import Rule

RULE = Rule(
    "F006",
    vi="tệp không thuộc về đây. Trong content/ chỉ có index.vi.md, index.en.md, local.vi.md, local.en.md, hình (svg, png, jpg, jpeg, webp, avif) và bản ghi âm (mp3, m4a) đặt cạnh một trang, và các tệp dữ liệu đã biết trong content/data/.{hint_vi}",
    en="the file does not belong here. content/ holds index.vi.md, index.en.md, local.vi.md, local.en.md, images (svg, png, jpg, jpeg, webp, avif) and recordings (mp3, m4a) beside a page, and the known data files in content/data/.{hint_en}",
)
