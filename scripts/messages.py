"""Every sentence the scripts say, in the editor's two languages, and the way to stop with one of them.

Readable by Python 3.5, like `settings.py`. Longer than other files because it is a table of words and nothing else.
"""

from document_messages import DOCUMENT_SENTENCES

SENTENCES = {
    # Python and the environment
    "old-python": {
        "vi": "Cần Python 3.11 trở lên, đây là Python {found}. Hãy cài bản mới rồi chạy: {better} scripts/manage.py",
        "en": "Python 3.11 or newer is needed, this is Python {found}. Install it, then run: {better} scripts/manage.py",
    },
    "setting-up": {
        "vi": "Đang cài đặt các gói cho “{group}” (cần mạng, khoảng một phút)…",
        "en": "Setting up the packages for “{group}” (needs the network, about a minute)…",
    },
    "set-up": {"vi": "Đã cài xong “{group}”.", "en": "“{group}” is set up."},
    "remaking": {
        "vi": "Lần cài trước chưa xong hoặc đã hỏng: bỏ .venv và làm lại.",
        "en": "The last set-up was not finished or is broken: removing .venv and starting again.",
    },
    "set-up-waiting": {"vi": "Một cửa sổ khác đang cài đặt: xin chờ…", "en": "Another window is setting up: waiting…"},
    "no-venv": {
        "vi": "Python này thiếu phần {module}. Trên Debian, Ubuntu: sudo apt install {package}. Sau đó chạy lại.",
        "en": "This Python lacks {module}. On Debian or Ubuntu: sudo apt install {package}. Then run again.",
    },
    "venv-failed": {"vi": "Không tạo được .venv:\n{detail}", "en": ".venv could not be made:\n{detail}"},
    "no-disk": {
        "vi": "Không đủ chỗ trên đĩa: {path} còn {free} MB, cần khoảng {need} MB. Hãy dọn bớt rồi chạy lại.",
        "en": "Not enough disk space: {path} has {free} MB left, about {need} MB are needed. Make room and run again.",
    },
    "no-permission": {
        "vi": "Không có quyền ghi vào {path}. Hãy chép dự án vào thư mục của bạn, hoặc sửa quyền, rồi chạy lại.",
        "en": "{path} may not be written. Copy the project to a folder of your own, or mend the rights, and run again.",
    },
    "no-network": {
        "vi": "Không tải được các gói cần cài: hãy kiểm tra mạng (hoặc proxy của cơ quan) rồi chạy lại lệnh này.\n{detail}",
        "en": "The packages could not be fetched: check the network (or your office's proxy) and run this again.\n{detail}",
    },
    "hash-mismatch": {
        "vi": "Một gói tải về không đúng mã kiểm tra nên không được cài. Đừng bỏ qua; hãy báo người giữ dự án.\n{detail}",
        "en": "A fetched package does not match its hash and was not installed. Do not work around it; tell the maintainer.\n{detail}",
    },
    "no-wheel": {
        "vi": "Một gói không có bản dựng sẵn cho máy này ({machine}, Python {python}). Hãy thử Python khác, như 3.12.\n{detail}",
        "en": "A package has no ready-made file for this machine ({machine}, Python {python}). Try another Python, such as 3.12.\n{detail}",
    },
    "install-failed": {
        "vi": "Cài đặt không thành công. Chạy lại thường là đủ; nhật ký ở {log}.\n{detail}",
        "en": "The installation failed. Running again is often enough; the log is {log}.\n{detail}",
    },
    "broken-inside": {
        "vi": ".venv đã hỏng mà lệnh này đang chạy trong đó. Hãy chạy lại bằng Python của máy: python3 scripts/manage.py",
        "en": ".venv is broken and this command runs inside it. Run again with the machine's Python: python3 scripts/manage.py",
    },
    "in-use": {
        "vi": "{path} đang được chương trình khác dùng. Hãy đóng các cửa sổ khác của dự án rồi chạy lại.",
        "en": "{path} is in use by another program. Close the project's other windows and run again.",
    },
    "interrupted": {
        "vi": "Đã dừng. Có thể chạy lại bất cứ lúc nào.",
        "en": "Stopped. It can be run again at any time.",
    },
    # The front door
    "usage": {"vi": "Cách dùng: python3 scripts/manage.py LỆNH", "en": "Usage: python3 scripts/manage.py COMMAND"},
    "usage-of": {
        "vi": "Cách dùng: python3 scripts/manage.py {usage}",
        "en": "Usage: python3 scripts/manage.py {usage}",
    },
    "bad-arguments": {
        "vi": "Không hiểu: {given}\nCách dùng: python3 scripts/manage.py {usage}",
        "en": "Not understood: {given}\nUsage: python3 scripts/manage.py {usage}",
    },
    "unknown-command": {
        "vi": "Không có lệnh “{name}”. Các lệnh: {known}.",
        "en": "There is no command “{name}”. The commands: {known}.",
    },
    "did-you-mean": {"vi": "Có phải bạn muốn “{name}”?", "en": "Did you mean “{name}”?"},
    "not-yet": {"vi": "Lệnh này chưa có: thiếu {path}.", "en": "This command is not there yet: {path} is missing."},
    "help-build": {
        "vi": "kiểm tra nội dung rồi dựng trang vào site/",
        "en": "check the content, then build into site/",
    },
    "help-serve": {"vi": "xem thử, tự cập nhật khi sửa", "en": "preview that follows every change"},
    "help-check": {
        "vi": "chỉ kiểm tra nội dung; --fix sửa những lỗi an toàn",
        "en": "check the content only; --fix mends what is safe",
    },
    "help-new-lesson": {
        "vi": "tạo bài mới từ mẫu, cả hai bản",
        "en": "start a lesson from the template, in both editions",
    },
    "help-fingerprint": {
        "vi": "ghi dấu vân của một tài liệu, để đối chiếu số liệu và lời trích",
        "en": "take a document's fingerprint, to compare facts and quotes with it",
    },
    "help-record-urls": {
        "vi": "ghi các địa chỉ đã công bố, để không địa chỉ nào mất",
        "en": "record the published addresses, so that none is lost",
    },
    "help-test": {"vi": "chạy mọi phép thử (cần trình duyệt)", "en": "run every test (needs a browser)"},
    "help-lint": {"vi": "kiểm tra mã và nội dung", "en": "check the code and the content"},
    "help-bench": {"vi": "đo tốc độ so với MkDocs gốc", "en": "measure the speed against stock MkDocs"},
    "help-lock": {"vi": "(người giữ mã) khóa lại phiên bản các gói", "en": "(maintainer) lock the packages again"},
    "help-clean": {"vi": "bỏ .venv và bộ nhớ đệm, giữ site/", "en": "remove .venv and caches, keep site/"},
    # Checking and building
    "problems": {"vi": "{errors} lỗi, {warnings} nhắc nhở.", "en": "{errors} errors, {warnings} warnings."},
    "content-good": {"vi": "Nội dung không có lỗi ({pages} trang).", "en": "The content is sound ({pages} pages)."},
    "fixed": {"vi": "Đã sửa {path}", "en": "Mended {path}"},
    "fixed-none": {"vi": "Không có gì cần sửa.", "en": "Nothing needed mending."},
    "build-refused": {
        "vi": "Chưa dựng: hãy sửa các lỗi trên. Trang đang có trong site/ vẫn nguyên.",
        "en": "Not built: mend the errors above. What is in site/ is untouched.",
    },
    "build-running": {
        "vi": "Một lần dựng khác đang chạy. Hãy chờ nó xong.",
        "en": "Another build is running. Wait until it is done.",
    },
    "site-locked": {
        "vi": "Không đổi chỗ được {path}: có chương trình đang mở thư mục này. Hãy đóng nó rồi chạy lại. Trang cũ vẫn nguyên.",
        "en": "{path} cannot be moved: some program has it open. Close it and run again. The old site is untouched.",
    },
    "rendering": {"vi": "Dựng trang {done}/{total}", "en": "Pages {done}/{total}"},
    "built": {
        "vi": "Đã dựng xong trong {seconds} giây: {files} tệp, {megabytes} MB.",
        "en": "Built in {seconds} s: {files} files, {megabytes} MB.",
    },
    "built-pages": {"vi": "  Trang: {editions}", "en": "  Pages: {editions}"},
    "built-copies": {
        "vi": "  Bản nén sẵn (.br, .gz): {count} tệp, {kilobytes} KB; {new} tệp vừa nén lại, mất {seconds} giây",
        "en": "  Packed copies (.br, .gz): {count} files, {kilobytes} KB; {new} files packed anew, in {seconds} s",
    },
    "built-outputs": {"vi": "  Bản kèm theo: {outputs}", "en": "  Outputs: {outputs}"},
    "built-open": {
        "vi": "  Mở: {path}\n  Hoặc xem thử: python3 scripts/manage.py serve",
        "en": "  Open: {path}\n  Or preview: python3 scripts/manage.py serve",
    },
    "built-new-urls": {
        "vi": "  {count} địa chỉ mới chưa ghi. Khi đã công bố, chạy: python3 scripts/manage.py record-urls",
        "en": "  {count} new addresses are not recorded. Once published, run: python3 scripts/manage.py record-urls",
    },
    "urls-no-site": {
        "vi": "Chưa có site/. Trước hết chạy: python3 scripts/manage.py build",
        "en": "There is no site/ yet. First run: python3 scripts/manage.py build",
    },
    "urls-recorded": {
        "vi": "{path}: {count} địa chỉ, thêm {added}.",
        "en": "{path}: {count} addresses, {added} added.",
    },
    # Preview
    "port-taken": {"vi": "Cổng {port} đang bận, dùng cổng {free}.", "en": "Port {port} is taken, using {free}."},
    "no-port": {"vi": "Không có cổng nào trống từ {port}.", "en": "No port is free from {port} on."},
    "serving": {"vi": "Xem thử ở {url} (dừng: Ctrl-C)", "en": "Preview at {url} (stop: Ctrl-C)"},
    "code-changed": {"vi": "{path} đã đổi: khởi động lại.", "en": "{path} changed: restarting."},
    "code-broken": {
        "vi": "{path}:{line}: lỗi cú pháp ({detail}). Vẫn chạy mã cũ.",
        "en": "{path}:{line}: syntax error ({detail}). The old code keeps running.",
    },
    "server-ended": {
        "vi": "Bản xem thử đã dừng vì lỗi ở trên. Sửa và lưu tệp để chạy lại, hoặc bấm Ctrl-C.",
        "en": "The preview stopped, see above. Mend and save a file to start it again, or press Ctrl-C.",
    },
    # New lesson
    "no-slug": {"vi": "Tên bài cần có chữ hoặc số: “{title}”", "en": "The title needs letters or digits: “{title}”"},
    "exists": {"vi": "{path} đã có: không ghi đè.", "en": "{path} is already there: nothing was overwritten."},
    "created": {"vi": "Đã tạo {path}", "en": "Created {path}"},
    "unit-added": {
        "vi": "Đã thêm vào cuối phần “{unit}” trong {path}",
        "en": "Added at the end of unit “{unit}” in {path}",
    },
    "unit-unknown": {
        "vi": "Không có phần “{unit}” trong {path}. Các phần: {known}.",
        "en": "There is no unit “{unit}” in {path}. The units: {known}.",
    },
    "unit-by-hand": {
        "vi": "Bước sau: thêm “- {page}” vào một phần trong content/data/units.yml.",
        "en": "Then: add “- {page}” to a unit in content/data/units.yml.",
    },
    "lesson-next": {
        "vi": "Tiếp theo: sửa các tệp trên và xem bằng “python3 scripts/manage.py serve”. Khi xong, bỏ dòng “status: draft”.",
        "en": "Next: edit these files and look with “python3 scripts/manage.py serve”. When done, take out “status: draft”.",
    },
    # Fingerprints
    "fingerprinted": {
        "vi": "Đã ghi {path}: {words} chữ. Tài liệu không được chép vào dự án.",
        "en": "Wrote {path}: {words} words. The document itself was not copied into the project.",
    },
    "source-unknown": {
        "vi": "Không có nguồn “{source}” trong content/data/sources.yml{near}. Các nguồn: {known}.",
        "en": "There is no source “{source}” in content/data/sources.yml{near}. The sources: {known}.",
    },
    "no-document": {"vi": "Không thấy tệp {path}.", "en": "There is no file {path}."},
    "document-not-text": {
        "vi": "Không đọc được chữ trong {path}. Hãy lưu tài liệu thành tệp chữ thường (.txt, mã UTF-8) rồi chạy lại.",
        "en": "No text can be read from {path}. Save the document as plain text (.txt, UTF-8) and run again.",
    },
    # Tests and tools
    "browser-installing": {
        "vi": "Không thấy trình duyệt: đang cài Chromium ({how})…",
        "en": "No browser found: installing Chromium ({how})…",
    },
    "no-browser": {
        "vi": "Phép thử cần một trình duyệt Chromium. Hãy cài Chrome, Edge hoặc Chromium (Debian: sudo apt install chromium), "
        "hoặc đặt COURSE_BROWSER là đường dẫn tới nó.",
        "en": "The tests need a Chromium browser. Install Chrome, Edge or Chromium (Debian: sudo apt install chromium), "
        "or set COURSE_BROWSER to its path.",
    },
    "bad-browser": {
        "vi": "COURSE_BROWSER chỉ tới {path}, không chạy được.",
        "en": "COURSE_BROWSER names {path}, which cannot be run.",
    },
    "dictionary-installing": {
        "vi": "Không thấy từ điển tiếng Việt của Hunspell: đang cài ({how})…",
        "en": "No Vietnamese dictionary of Hunspell's found: installing it ({how})…",
    },
    "no-dictionary": {
        "vi": "Không có từ điển tiếng Việt nên chính tả chỉ được so với bảng âm tiết. Hãy cài gói hunspell-vi (Debian, Ubuntu, Fedora) hoặc LibreOffice có tiếng Việt, hoặc đặt DICPATH là thư mục chứa vi_VN.dic và vi_VN.aff.",
        "en": "Without a Vietnamese dictionary, spelling is held against tables of syllables only. Install the package hunspell-vi (Debian, Ubuntu, Fedora) or LibreOffice with Vietnamese, or set DICPATH to a folder with vi_VN.dic and vi_VN.aff.",
    },
    "lint-failed": {"vi": "Chưa đạt: {steps}", "en": "Failed: {steps}"},
    "lint-good": {"vi": "Mã và nội dung đều đạt.", "en": "Code and content are sound."},
    "no-uv": {"vi": "Khóa phiên bản cần uv: pip install uv", "en": "Locking needs uv: pip install uv"},
    "locked": {"vi": "Đã ghi {path}", "en": "Wrote {path}"},
    "removed": {"vi": "Đã bỏ {path}", "en": "Removed {path}"},
}


SENTENCES.update(DOCUMENT_SENTENCES)


class Say:
    """The sentences in one language: `say("fixed", path=…)`."""

    def __init__(self, lang: str) -> None:
        self.lang = lang

    def __call__(self, key: str, **values: object) -> str:
        """The sentence with its values filled in."""
        return SENTENCES[key][self.lang].format(**values)


class Stop(Exception):
    """The command cannot go on, and the user is told why in one sentence."""

    def __init__(self, key: str, code: int = 1, **values: object) -> None:
        super().__init__(key)
        self.key = key
        self.code = code
        self.values = values

    def text(self, say: Say) -> str:
        """The sentence to print."""
        return say(self.key, **self.values)
