"""The sentences of import-article and verify-article: the part of the table in `messages.py` that is about documents."""

DOCUMENT_SENTENCES = {
    "document-kind": {
        "vi": "Không đọc được loại tệp này: {path}. Các loại đọc được: {known}. Tệp .doc, .rtf: mở bằng Word hay LibreOffice rồi lưu thành .docx.",
        "en": "This kind of file cannot be read: {path}. What can be: {known}. Open a .doc or .rtf in Word or LibreOffice and save it as .docx.",
    },
    "document-other-kind": {
        "vi": "{path} mang đuôi {ending} nhưng bên trong là loại khác ({found}). Hãy sửa đuôi tệp, hoặc lưu lại đúng loại.",
        "en": "{path} is called {ending} but is something else inside ({found}). Rename it, or save it again as what it says.",
    },
    "document-empty": {"vi": "{path} không có chữ nào.", "en": "There is no text in {path}."},
    "document-large": {
        "vi": "{path} nặng {size} MB; chỉ đọc tệp tới {limit} MB. Hãy bỏ ảnh, hoặc chỉ lưu các trang có bài viết.",
        "en": "{path} has {size} MB; up to {limit} MB are read. Take out the pictures, or save only the pages with the article.",
    },
    "document-long": {
        "vi": "{path} có {pages} trang; chỉ đọc từ 1 đến {limit} trang. Hãy chỉ lưu các trang có bài viết.",
        "en": "{path} has {pages} pages; 1 to {limit} are read. Save only the pages with the article.",
    },
    "document-encoding": {
        "vi": "{path} không phải mã UTF-8 (bảng mã ghi trong tệp: {encoding}). Hãy mở tệp rồi lưu lại với mã UTF-8.",
        "en": "{path} is not UTF-8 (it says: {encoding}). Open it and save it again as UTF-8.",
    },
    "document-font": {
        "vi": "{path} gõ bằng phông cũ TCVN3 (.VnTime) hoặc VNI: “{near}”. Hãy chuyển sang Unicode rồi nhập lại.",
        "en": "{path} was typed for the old TCVN3 (.VnTime) or VNI fonts: “{near}”. Convert it to Unicode, then import it again.",
    },
    "document-locked": {
        "vi": "{path} có mật khẩu. Hãy mở bằng mật khẩu, lưu một bản không có mật khẩu, rồi nhập bản ấy.",
        "en": "{path} is protected by a password. Open it with the password, save a copy without one, and import the copy.",
    },
    "document-damaged": {
        "vi": "{path} bị hỏng hoặc chưa tải hết ({detail}). Hãy xin lại tệp, hoặc mở rồi lưu lại.",
        "en": "{path} is damaged or was not fetched whole ({detail}). Ask for the file again, or open it and save it anew.",
    },
    "document-bomb": {
        "vi": "{path} bung ra quá {limit} MB: không phải tệp văn bản bình thường nên không đọc.",
        "en": "{path} unfolds to more than {limit} MB: no ordinary document, so it was not read.",
    },
    "document-slow": {
        "vi": "Chuyển {path} quá {seconds} giây nên dừng. Hãy chỉ lưu các trang có bài viết.",
        "en": "Converting {path} took more than {seconds} s and was stopped. Save only the pages with the article.",
    },
    "document-scan": {
        "vi": "{path} là ảnh chụp, không có chữ. Hãy nhận dạng chữ trước (OCR), ví dụ: ocrmypdf -l vie tệp.pdf tệp-có-chữ.pdf; rồi nhập tệp mới và soát các chữ ngờ sai.",
        "en": "{path} holds pictures of pages, no text. Recognise its text first (OCR), for example: ocrmypdf -l vie file.pdf with-text.pdf; then import the new file and look through the suspected words.",
    },
    "left-out-macros": {"vi": "  Tệp có macro: bỏ qua, không chạy.", "en": "  The file has macros: left out, not run."},
    "left-out-links": {
        "vi": "  Tệp có liên kết ra ngoài: bỏ qua, không mở.",
        "en": "  The file links to the outside: left out, nothing was fetched.",
    },
    "left-out-active": {
        "vi": "  Trang có mã lệnh, khung hoặc ảnh từ nơi khác: bỏ qua, không tải.",
        "en": "  The page has scripts, frames or pictures from elsewhere: left out, nothing was fetched.",
    },
    "article-none": {
        "vi": 'Không thấy “{title}” đứng riêng một dòng trong {path}. Hãy chỉ chỗ bắt đầu bằng --from "mấy chữ đầu" và --to "mấy chữ cuối".',
        "en": '“{title}” does not stand on a line of its own in {path}. Say where it begins: --from "its first words" and --to "its last words".',
    },
    "article-several": {
        "vi": "Có {count} chỗ có thể là chỗ cần tìm trong {path}:\n{places}\nHãy chọn một: --from SỐ (hoặc --to SỐ).",
        "en": "{count} places in {path} could be meant:\n{places}\nChoose one: --from NUMBER (or --to NUMBER).",
    },
    "article-no-start": {
        "vi": "Không có đoạn nào trong {path} bắt đầu bằng “{given}”.",
        "en": "Nothing in {path} begins with “{given}”.",
    },
    "article-no-end": {
        "vi": "Trong {path}, sau chỗ bắt đầu không có đoạn nào kết thúc bằng “{given}”.",
        "en": "Nothing in {path} after the beginning ends with “{given}”.",
    },
    "article-place": {"vi": "  {place}: {words}", "en": "  {place}: {words}"},
    "article-found": {
        "vi": "Tìm thấy trong {path}:\n  đầu: {first} …\n  cuối: … {last}\n  {paragraphs} đoạn, {epigraph}{notes} chú thích, {words} chữ",
        "en": "Found in {path}:\n  begins: {first} …\n  ends: … {last}\n  {paragraphs} paragraphs, {epigraph}{notes} footnotes, {words} words",
    },
    "article-epigraph": {"vi": "1 lời đề từ, ", "en": "1 epigraph, "},
    "article-open-end": {
        "vi": "  Không thấy dấu kết “./.”: hãy xem câu cuối có đúng không, nếu sai dùng --to.",
        "en": "  There is no closing mark “./.”: look whether the end is right, and use --to if it is not.",
    },
    "article-lost-call": {
        "vi": "  Số {label} trong bài không có chú thích: để nguyên là số nhỏ.",
        "en": "  Number {label} in the text has no footnote: kept as a raised number.",
    },
    "article-lost-note": {
        "vi": "  Không rõ chú thích này thuộc chỗ nào, không nhập: {words} …",
        "en": "  Nothing calls this footnote, so it is not imported: {words} …",
    },
    "article-image": {
        "vi": "  Hình ở {place}, sau “… {words}”: không nhập. Cần thì đặt hình vào trang chú giải.",
        "en": "  The image at {place}, after “… {words}”, is not imported. Put it on the page of notes if it is needed.",
    },
    "article-words-lost": {
        "vi": "Không nhập: chữ không khớp với tài liệu.\n{differences}\nHãy báo người giữ dự án.",
        "en": "Not imported: words differ from the document.\n{differences}\nTell the maintainer.",
    },
    "article-suspects": {
        "vi": "Chữ ngờ là lỗi quét (chưa sửa chữ nào; sửa: --fix SỐ, hoặc ghi fix: yes trong {path}):",
        "en": "Words that may have been read wrongly (none was changed; to change: --fix NUMBER, or fix: yes in {path}):",
    },
    "article-suspect": {
        "vi": "  {number}. {paragraph}: … {near} … {found} → {used}{fixed}",
        "en": "  {number}. {paragraph}: … {near} … {found} → {used}{fixed}",
    },
    "article-fixed": {"vi": "  [sửa]", "en": "  [changed]"},
    "article-fix-unknown": {
        "vi": "Không có chữ ngờ số {number}. Các số: {known}.",
        "en": "There is no suspected word number {number}. The numbers: {known}.",
    },
    "article-misfit": {
        "vi": "{path}: “{found}” không có đúng một chỗ trong {paragraph}. Hãy sửa mục ấy, hoặc thêm word: số thứ tự chữ trong đoạn.",
        "en": "{path}: “{found}” does not stand exactly once in {paragraph}. Mend the entry, or add word: its number in the paragraph.",
    },
    "article-unreadable": {
        "vi": "{problem}\nHãy sửa hoặc xóa tệp ấy rồi nhập lại.",
        "en": "{problem}\nMend or delete that file and import again.",
    },
    "article-ask": {"vi": "Ghi vào {path}? [c/K] ", "en": "Write {path}? [y/N] "},
    "article-ask-again": {
        "vi": "{path} đã có (nhập ngày {date} từ “{document}”). Thay bằng bản này và cất bản cũ? [c/K] ",
        "en": "{path} is there (imported on {date} from “{document}”). Replace it and put the old one aside? [y/N] ",
    },
    "article-not-written": {"vi": "Chưa ghi gì.", "en": "Nothing was written."},
    "article-say-yes": {
        "vi": "Chưa ghi gì: không có người trả lời. Nếu chắc, chạy lại với --yes.",
        "en": "Nothing was written: there is nobody to ask. If you are sure, run again with --yes.",
    },
    "article-same": {
        "vi": "{path} đã đúng như vậy: không ghi gì.",
        "en": "{path} already says just this: nothing was written.",
    },
    "article-put-aside": {"vi": "Bản cũ: {path}", "en": "The old one: {path}"},
    "article-written": {
        "vi": "Đã ghi {path}. Tệp này không vào git của dự án; trang bài viết sẽ có nguyên văn ở lần dựng sau.",
        "en": "Wrote {path}. It stays out of the project's git; the article's page has the text from the next build on.",
    },
    "article-opens": {
        "vi": "Chú giải ở {path} viết cho bài mở đầu khác, hãy đọc lại: {names}. Khi đã khớp, thay dòng opens bằng:\n{opens}",
        "en": "Notes in {path} were written for other opening words, read them again: {names}. When they fit, replace the line opens by:\n{opens}",
    },
    "article-no-page": {
        "vi": "Chưa có trang {path}. Hãy tạo trang có title, summary, updated ở đó trước, rồi nhập.",
        "en": "There is no page {path} yet. Make it first, with title, summary and updated, then import.",
    },
    "verify-none": {
        "vi": "Chưa nhập gì vào {path}. Chạy: python3 scripts/manage.py import-article TỆP",
        "en": "Nothing was imported into {path}. Run: python3 scripts/manage.py import-article FILE",
    },
    "verify-other": {
        "vi": "{path} không phải tệp đã nhập (“{document}”, SHA-256 khác): vẫn so từng chữ.",
        "en": "{path} is not the file that was imported (“{document}”, another SHA-256): compared word by word all the same.",
    },
    "verify-good": {
        "vi": "Khớp: {words} chữ, {corrections} chữ sửa có ghi lại, không có khác biệt nào khác.",
        "en": "It agrees: {words} words, {corrections} recorded corrections, no other difference.",
    },
    "verify-correction": {
        "vi": "  sửa có ghi lại: {paragraph}, chữ {word}: {found} → {used}",
        "en": "  recorded correction: {paragraph}, word {word}: {found} → {used}",
    },
    "verify-bad": {"vi": "Khác {count} chỗ:\n{differences}", "en": "{count} differences:\n{differences}"},
    "verify-difference": {"vi": "  … {near} [{found}] → [{used}]", "en": "  … {near} [{found}] → [{used}]"},
    "help-import-article": {
        "vi": "nhập nguyên văn bài viết từ Word, PDF, Markdown…; giữ từng chữ",
        "en": "import the article's text from Word, PDF, Markdown …; word for word",
    },
    "help-verify-article": {
        "vi": "so nguyên văn đã nhập với tài liệu, từng chữ",
        "en": "compare the imported text with the document, word by word",
    },
}
