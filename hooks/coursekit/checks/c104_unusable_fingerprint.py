"""A file among the fingerprints that is none, or was changed by hand."""

from coursekit.problem import Rule

RULE = Rule(
    "C104",
    vi="tệp này không phải dấu vân dùng được của nguồn '{key}'. Hãy xóa đi rồi làm lại: manage.py fingerprint TỆP --source {key}",
    en="this file is no usable fingerprint of the source '{key}'. Delete it and make it again: manage.py fingerprint FILE --source {key}",
)
