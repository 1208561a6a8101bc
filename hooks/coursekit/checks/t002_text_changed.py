"""An imported text that is no longer what was imported."""

from coursekit.problem import Rule

RULE = Rule(
    "T002",
    vi="nguyên văn đã bị sửa sau khi nhập từ “{document}”. Muốn biết khác ở đâu: python3 scripts/manage.py verify-article TỆP. Chữ cần sửa thì ghi vào corrections.yml cạnh đó rồi nhập lại.",
    en="the text was changed after it was imported from “{document}”. To see where: python3 scripts/manage.py verify-article FILE. Words to be mended go into the corrections file beside it; then import again.",
)
