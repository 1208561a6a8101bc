"""Front matter whose closing line is missing."""

from coursekit.problem import Rule

RULE = Rule(
    "Y010",
    vi="phần khai báo mở bằng --- ở dòng này nhưng không có dòng --- để đóng lại. Hãy thêm một dòng chỉ gồm --- trước nội dung bài.",
    en="the settings are opened by --- on this line but never closed. Add a line of --- alone before the text of the page.",
)
