"""The words by which `figures` knows a figure, in both languages, as pieces of regular expressions."""

from __future__ import annotations

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
DATE = (
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}"
    rf"|\d{{1,2}} (?:{_MONTH}) \d{{4}}|(?:{_MONTH}) \d{{1,2}}, \d{{4}}"
)

# 205-KH/TU, 71/NQ-CP, 387/QĐ-TTg, 13/2023/NĐ-CP, 05/2022/QH15
DOCUMENT_NUMBER = r"\d+(?:/\d{4})?[-/][A-ZĐ]{2,}[\wĐđ]*(?:[-/][A-ZĐ][\wĐđ]*)*"
DOCUMENT_KIND = (
    r"(?:Nghị quyết|Quyết định|Kết luận|Chỉ thị|Kế hoạch|Công văn|Thông tư|Nghị định|Luật|Đề án|Hướng dẫn|Quy định)"
    r"(?: hành động)?(?: số)?"
    r"|(?:Resolution|Decision|Conclusion|Directive|Plan|Dispatch|Circular|Decree|Law|Project|Regulation)(?: [Nn]o\.?)?"
)
# "Kế hoạch 30 ngày" is a plan for thirty days, not a plan of that number.
PLAN_OF = (
    r"(?:ngày|tuần|tháng|năm|phút|giờ|buổi|bước|cột|việc|dòng|điểm|phần|trang|ô)\b"
    r"|-?(?:day|week|month|year|minute|hour|step|column|point|part|page|line)s?\b"
)

SCALE = r"nghìn|ngàn|vạn|triệu|tỷ|tỉ|thousand|million|billion|trillion"
PER_CENT = r"%|phần trăm\b|per ?cent\b|percentage points?\b"
CURRENCY = (
    r"đồng\b(?! (?:chí|bào|đội|hồ|nghiệp|ruộng|thời|ý|tâm|lòng|hành|bằng)\b)|VN[DĐ]\b|vnđ\b|đ\b|USD\b|đô[ -]la\b"
    r"|euros?\b|dollars?\b|dongs?\b|[$€£₫]"
)
SIGNS_BEFORE = ("$", "€", "£", "₫", "USD", "VND", "VNĐ")

_PEOPLE_VI = (
    "người|đại biểu|hội viên|đoàn viên|đảng viên|thành viên|cán bộ|công chức|viên chức|công dân|học sinh|sinh viên"
    "|học viên|giáo viên|giảng viên|công nhân|nông dân|đồng chí|cụ|em|cháu|lượt người|lao động|chuyên gia"
    "|phụ nữ|thanh niên"
)
_BODIES_VI = (
    "hộ|gia đình|dòng họ|cộng đồng|tổ chức|cơ quan|đơn vị|doanh nghiệp|trường|chi bộ|đảng bộ|chi hội|hội|câu lạc bộ"
    "|xã|phường|thị trấn|thôn|huyện|tỉnh|thành phố|nước|quốc gia|điểm cầu|suất|tập thể|cấp ủy"
)
_PEOPLE_EN = (
    "people|persons|members|delegates|deputies|officials|cadres|citizens|residents|students|pupils|learners|teachers|workers"
    "|farmers|women|men|children|adults|elders|experts|participants|attendees"
)
_BODIES_EN = (
    "families|households|clans|communities|associations|organi[sz]ations|branches|committees|schools|communes|wards|villages"
    "|hamlets|districts|provinces|cities|countries|nations|enterprises|companies|firms|agencies|offices|clubs|awards"
    "|scholarships|connecting points"
)
# In English one word may stand between ("37 provincial associations").
COUNTED = rf"(?:{_PEOPLE_VI}|{_BODIES_VI}|(?:[a-z-]+ )?(?:{_PEOPLE_EN}|{_BODIES_EN}))"
BEFORE_GROUP = (
    r"\b(?:nhóm|mỗi nhóm|cặp|tốp|bàn|tổ|groups? of|teams? of|circles? of|tables? of|pairs? of|up to|tối đa|không quá)"
)

BEFORE_PAGE = frozenset(["trang", "tr", "tập", "t", "page", "pages", "p", "pp", "volume", "volumes", "vol", "iso"])
NOT_A_YEAR = (
    r"từ|chữ|ký tự|bước|mét|ki-lô-mét|cây số|lần|phút|giờ|ngày|tuần|tháng|trang|dòng|cuốn|quyển"
    r"|words|characters|letters|steps|met(?:re|er)s?|times|minutes|hours|days|weeks|months|pages|lines|books"
    r"|[kKMGT]i?B|px|mm|cm|km|kg|m|g|ml"
)

NUMBER_WORD = (
    "một|hai|ba|bốn|tư|năm|lăm|sáu|bảy|tám|chín|mười|mươi|mốt|trăm|nghìn|vài"
    "|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    "|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand"
)
