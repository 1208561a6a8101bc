"""The roles of boxes: what each is called, and which of them a page needs."""

from __future__ import annotations

from coursekit.model import Kind

# role → what it is, for messages
ROLES: dict[str, tuple[str, str]] = {
    "scene": ("tình huống từ đời sống", "a scene from life"),
    "key-points": ("ý chính cần nhớ", "what to take away"),
    "discussion": ("câu hỏi thảo luận", "questions to talk about"),
    "practice": ("việc thực hành", "something to do"),
    "local": ("liên hệ thực tế", "the local part"),
    "notes": ("ghi chú cho báo cáo viên", "speaker notes"),
    "general": ("lời khuyên chung, không lấy từ nguồn", "general advice that is not from a source"),
    "note": ("lưu ý", "a note"),
    "warning": ("cảnh báo", "a warning"),
    "self-check": ("phần tự kiểm tra", "the self-check"),
}

NEEDED: dict[Kind, tuple[str, ...]] = {
    Kind.LESSON: ("key-points", "discussion", "practice", "local", "self-check", "notes"),
    Kind.GUIDE: ("discussion", "local", "notes"),
    Kind.ARTICLE: ("discussion",),
}
