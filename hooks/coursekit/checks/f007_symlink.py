"""A link in the file system, which could lead out of the project."""

from coursekit.problem import Rule

RULE = Rule(
    "F007",
    vi="đây là một liên kết (symlink hoặc lối tắt) nên không được đọc. Hãy thay bằng chính tệp hoặc thư mục đó.",
    en="this is a link (symlink or junction), which is not followed. Put the file or folder itself here.",
)
